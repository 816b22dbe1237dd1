"""What if: a cascade from the cursor in the window, what stands in the way, and whether a flush cleared the book."""
