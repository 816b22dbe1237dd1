"""Bitget USDT and USDC futures."""
