"""Levels: the estimated book of everyone's open positions, and the columns of the heatmap that come from it."""
