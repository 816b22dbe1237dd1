"""The line of numbers on top: market, price, what was liquidated so far, open interest, funding, provenance."""
