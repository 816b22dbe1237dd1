"""HTX swaps: liquidations only."""
