"""Reach: the clusters near the price, the chance that it gets to each, and the dollars expected of it."""
