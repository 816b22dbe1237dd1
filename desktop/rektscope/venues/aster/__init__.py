"""Aster (its order-book perpetuals, API V3)."""
