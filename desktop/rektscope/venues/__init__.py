"""What is particular to a venue, one folder each, and where to find it by the venue's name."""
