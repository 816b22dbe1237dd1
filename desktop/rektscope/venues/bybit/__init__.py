"""Bybit linear (USDT and USDC) and inverse futures."""
