"""Alerts sent to services that the user names: what is sent, to whom, and that each is sent once. No words are made."""
