"""Raw captures that others made of venues' feeds become sessions, by the parsers of the live view."""
