"""What the pointer can do to the chart: levels that are drawn, and the menu of a right click."""
