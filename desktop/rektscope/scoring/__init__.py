"""Scoring: how well the map estimates what was liquidated, graded against recorded totals and orders. No Qt here."""
