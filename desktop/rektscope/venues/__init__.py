"""Everything that is particular to a venue, one folder each, and the tables that find it by the venue's name."""
