"""What happens under the pointer on the chart: crosshair, read-out, measuring, and the menu of a right click."""
