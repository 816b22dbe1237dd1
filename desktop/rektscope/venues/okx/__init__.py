"""OKX swaps and futures."""
