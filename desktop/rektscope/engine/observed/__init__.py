"""Positions whose liquidation prices are public: a watch list of addresses, polled, and what they hold."""
