"""Gate USDT- and BTC-settled perpetuals."""
