"""The dossier: what was published about the event, and what the session says to it."""
