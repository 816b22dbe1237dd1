"""One module a source: the columns it publishes, what each means, and which of them are known and left aside."""
