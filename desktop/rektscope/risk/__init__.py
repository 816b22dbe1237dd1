"""Risk: maintenance tiers, liquidation and bankruptcy prices, survival. Pure arithmetic, no file, clock or screen."""
