"""The calculator: my position, where it gets liquidated, and what becomes of it in the replay."""
