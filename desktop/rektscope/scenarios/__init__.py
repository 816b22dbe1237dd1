"""Scenarios: what if the price moves from here, what a flush took, and which clusters it may reach. No Qt."""
