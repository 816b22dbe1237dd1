"""Recording: what arrives goes into a journal, and a journal becomes a session by the parsers of the live view."""
