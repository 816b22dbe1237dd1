"""The score of the map in the window: how well it says what was liquidated."""
