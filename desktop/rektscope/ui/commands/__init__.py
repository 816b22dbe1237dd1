"""What the window asks of the program's own command line: tables, and many pictures at once."""
