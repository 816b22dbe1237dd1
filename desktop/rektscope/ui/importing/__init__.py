"""Opening files of others: what was recognised is shown before a session is made of it."""
