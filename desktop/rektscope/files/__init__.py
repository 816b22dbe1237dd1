"""Files of the user that are whole or not there. No format is known here."""
