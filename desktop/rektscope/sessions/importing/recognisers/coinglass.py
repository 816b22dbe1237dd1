"""CoinGlass and its like: totals over a bucket of time, recognised so that they are not taken for events.

Columns as its exports and its API answers carry them (https://docs.coinglass.com).
"""

from rektscope.sessions.importing.recognisers.recogniser import RefusedTable, names

_TOTALS = (
    "These are totals of liquidations for each bucket of time, and no single events, so they cannot be imported "
    "as events "
    "of a session. Import single liquidations (tardis liquidations, Binance's liquidationSnapshot), or the "
    "candles, marks "
    "and open interest of that time without them."
)

REFUSED = (
    *(
        RefusedTable(frozenset(names(pair)), _TOTALS)
        for pair in (
            "aggregated_long_liquidation_usd, aggregated_short_liquidation_usd",
            "long_liquidation_usd, short_liquidation_usd",
            "long_usd, short_usd",
            "long_vol_usd, short_vol_usd",
            "buy_vol_usd, sell_vol_usd",
        )
    ),
    RefusedTable(
        frozenset(names("exchange, open_interest_usd, open_interest_quantity")),
        "This is open interest by exchange at one moment, without a time: import a series over time.",
    ),
)
