"""CoinGlass and its like: totals of liquidations over a bucket of time, and tables of one moment or of all venues.

Columns as its exports and its API answers carry them (https://docs.coinglass.com). Totals are taken as totals: their
events are placed under them (`liquidation_totals`).
"""

from rektscope.sessions.importing.meanings import TOTALS, Meaning
from rektscope.sessions.importing.recognisers.recogniser import (
    Recogniser,
    RefusedTable,
    ignored,
    market_labels,
    names,
)

_LONG = names(
    "aggregated_long_liquidation_usd, long_liquidation_usd, long_usd, long_vol_usd, long_liquidations_usd, "
    "liquidations_long_usd, long_liquidation_volume_usd"
)
_SHORT = tuple(name.replace("long", "short") for name in _LONG)

_TIMES = frozenset(names("time, timestamp, create_time, t, start, datetime, date, start_time, open_time"))

LIQUIDATION_TOTALS = Recogniser(
    "totals of liquidations",
    {
        **dict.fromkeys(
            names("time, timestamp, t, create_time, start, start_time, open_time, datetime, date"), Meaning.TIME
        ),
        **dict.fromkeys(_LONG, Meaning.LONG_TOTAL_USD),
        **dict.fromkeys(_SHORT, Meaning.SHORT_TOTAL_USD),
        **ignored("datetime_utc, end, end_time, total_usd, liquidation_usd, total_liquidation_usd, price"),
        **market_labels(),
    },
    needed=frozenset({Meaning.TIME, *TOTALS}),
)

RECOGNISERS = (LIQUIDATION_TOTALS,)

_NO_UNIT = (
    "These are totals of liquidations for each bucket of time, and the columns do not say whether they count USD, "
    "coins or orders: say --as COLUMN=long_total_usd and --as COLUMN=short_total_usd if they are USD."
)
_OF_ONE_MOMENT = (
    "These are totals of liquidations without a time: import a series over time, with the candles of the market beside "
    "it."
)

REFUSED = (
    RefusedTable(
        frozenset(names("buy_ratio, sell_ratio, buy_vol_usd, sell_vol_usd")),
        "This is what takers bought and sold by exchange, and no liquidations: a session has no place for it. Import "
        "trades or candles.",
    ),
    *(
        RefusedTable(
            frozenset({f"{whose}_long_short_ratio"}),
            "These are ratios of longs to shorts, which a session has no place for: import candles, and open interest "
            "beside them.",
        )
        for whose in ("global_account", "top_account", "top_position")
    ),
    *(
        RefusedTable(frozenset({long, short}), _OF_ONE_MOMENT, without=_TIMES)
        for long, short in zip(_LONG, _SHORT, strict=True)
    ),
    *(
        RefusedTable(frozenset(names(pair)), _NO_UNIT)
        for pair in (
            "buy_vol_usd, sell_vol_usd",
            "long_liquidations, short_liquidations",
            "long_liquidation, short_liquidation",
            "liquidations_long, liquidations_short",
            "longs, shorts",
        )
    ),
    RefusedTable(
        frozenset(names("exchange, open_interest_usd, open_interest_quantity")),
        "This is open interest by exchange at one moment, without a time: import a series over time.",
    ),
)
