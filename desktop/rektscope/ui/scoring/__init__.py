"""The score of the map in the window: how well it estimates what was liquidated."""
