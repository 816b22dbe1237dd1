"""Large prints in the window: trades above a size beside bursts of liquidations, as a list and on the chart."""
