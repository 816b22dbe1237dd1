"""A made-up population of accounts: who holds what, who trades with whom, who is liquidated when.

Everything here is synthetic and named so wherever it shows. Its arithmetic of margins shares nothing with `risk`.
"""
