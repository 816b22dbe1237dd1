"""The overview: every market of the session at the cursor, and the tape of liquidations."""
