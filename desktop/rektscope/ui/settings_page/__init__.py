"""The page of settings: one list, searched by typing, applied at once."""
