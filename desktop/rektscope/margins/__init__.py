"""Maintenance tiers of venues on this machine: bundled, the user's own, and how newer ones are fetched."""
