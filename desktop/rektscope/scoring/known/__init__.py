"""The estimate graded against the known book: real positions that a venue makes public, at the same moments."""
