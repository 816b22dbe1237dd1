"""Observed levels: liquidation prices of real positions, where a venue makes them public."""
