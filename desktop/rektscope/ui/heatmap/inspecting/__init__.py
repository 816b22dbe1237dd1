"""What happens under the pointer on the chart: crosshair, read-out, measuring."""
