"""Panes under the chart, on its time axis: volume, its delta, open interest, funding, liquidations by side."""
