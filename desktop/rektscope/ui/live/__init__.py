"""Live parts of the window: picking markets, health of the feeds, alerts."""
