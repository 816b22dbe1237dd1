"""Scoring: how well the map says what was liquidated, graded against recorded totals and orders. No Qt, no model."""
