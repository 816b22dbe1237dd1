"""dYdX (v4, its public indexer)."""
