"""Deribit perpetuals and futures."""
