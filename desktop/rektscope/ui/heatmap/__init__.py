"""The heatmap: levels over time with the price, realised liquidations, my lines, and the profile beside it."""
