"""The aggregated map: what stands at the cursor by price, stacked by leverage, a second view of the map."""
