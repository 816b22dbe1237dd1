"""The dossier: what was published about the event, and how it compares with the session."""
