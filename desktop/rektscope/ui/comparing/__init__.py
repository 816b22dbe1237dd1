"""Two sessions, or two moments of one, side by side: the choices, two charts with one cursor, the differences."""
