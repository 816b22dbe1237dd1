"""Hyperliquid: candles, fundings and fills as its info interface and its nodes give them, and its archive of contexts.

https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint: candles open at `t`, close at `T`, `v`
counts coins; fills carry `liquidation` where a position was closed by force. The archive `asset_ctxs`
(https://hyperliquid.gitbook.io/hyperliquid-docs/historical-data) samples mark, oracle and open interest of all coins;
its `funding` is the rate so far, not one that was settled.
"""

from itertools import product

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Recogniser, RefusedTable, ignored, names

CANDLES = Recogniser(
    "Hyperliquid candles",
    {
        "t": Meaning.TIME,
        "close_time": Meaning.CLOSE_TIME,
        "s": Meaning.SYMBOL,
        "o": Meaning.OPEN,
        "h": Meaning.HIGH,
        "l": Meaning.LOW,
        "c": Meaning.CLOSE,
        "v": Meaning.VOLUME,
        **ignored("i, n"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE}),
    signature=frozenset({"t", "s", "i", "n", "v"}),
    venue="hyperliquid",
)
FUNDING_RATES = Recogniser(
    "Hyperliquid funding rates",
    {
        "time": Meaning.TIME,
        "coin": Meaning.SYMBOL,
        "funding_rate": Meaning.FUNDING_RATE,
        **ignored("premium"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.FUNDING_RATE}),
    signature=frozenset({"coin", "funding_rate", "premium", "time"}),
    venue="hyperliquid",
)
FILLS = Recogniser(
    "Hyperliquid fills",
    {
        "time": Meaning.TIME,
        "coin": Meaning.SYMBOL,
        "px": Meaning.PRICE,
        "sz": Meaning.QUANTITY,
        "side": Meaning.FILL_SIDE,
        "crossed": Meaning.IS_TAKER,
        "dir": Meaning.FILL_DIRECTION,
        "tid": Meaning.TRADE_ID,
        **dict.fromkeys(names("user, user_address, address"), Meaning.USER),
        **dict.fromkeys(names("liquidation_liquidated_user, liquidated_user"), Meaning.LIQUIDATED_USER),
        **ignored(
            "start_position, closed_pnl, hash, oid, fee, fee_token, builder_fee, builder, cloid, twap_id, "
            "liquidation, liquidation_mark_px, liquidation_method, deployer_fee, priority_gas"
        ),
    },
    needed=frozenset(
        {
            Meaning.TIME,
            Meaning.SYMBOL,
            Meaning.PRICE,
            Meaning.QUANTITY,
            Meaning.FILL_SIDE,
            Meaning.IS_TAKER,
            Meaning.TRADE_ID,
        }
    ),
    signature=frozenset({"coin", "px", "sz", "side", "crossed", "tid"}),
    venue="hyperliquid",
)
ASSET_CONTEXTS = Recogniser(
    "Hyperliquid asset contexts",
    {
        "time": Meaning.TIME,
        "coin": Meaning.SYMBOL,
        "open_interest": Meaning.OPEN_INTEREST,
        "oracle_px": Meaning.INDEX_PRICE,
        "mark_px": Meaning.MARK_PRICE,
        **ignored("funding, prev_day_px, day_ntl_vlm, day_base_vlm, premium, mid_px, impact_bid_px, impact_ask_px"),
    },
    needed=frozenset({Meaning.TIME, Meaning.SYMBOL, Meaning.OPEN_INTEREST, Meaning.MARK_PRICE}),
    signature=frozenset({"coin", "oracle_px", "mark_px", "open_interest", "funding"}),
    venue="hyperliquid",
)

_LIQUIDATION_PRICES = names("liquidation_px, liquidation_price, liq_px, liq_price")
_TIMES = names("time, timestamp, ts, snapshot_ts, snapshot_time, report_time, time_ms, datetime")
_ENTRIES = names("entry_px, entry_price")
_SIGNED_SIZES = names("szi, signed_size")

POSITIONS = Recogniser(
    "Hyperliquid positions of accounts",
    {
        **dict.fromkeys(_TIMES, Meaning.TIME),
        **dict.fromkeys(names("received_ms, received_time, received_at, received, fetched_at"), Meaning.RECEIVED_TIME),
        **dict.fromkeys(
            names("account, address, user, user_address, wallet, wallet_address, trader, eth_address"), Meaning.ACCOUNT
        ),
        **dict.fromkeys(names("coin, asset, symbol, market"), Meaning.SYMBOL),
        **dict.fromkeys(_SIGNED_SIZES, Meaning.SIGNED_POSITION_SIZE),
        **dict.fromkeys(names("size, position_size, sz"), Meaning.POSITION_SIZE),
        **dict.fromkeys(names("side, direction, position_side"), Meaning.HELD_SIDE),
        **dict.fromkeys(_LIQUIDATION_PRICES, Meaning.LIQUIDATION_PRICE),
        **dict.fromkeys(_ENTRIES, Meaning.ENTRY_PRICE),
        **dict.fromkeys(names("leverage, lev, leverage_value"), Meaning.LEVERAGE),
        **dict.fromkeys(names("lev_type, leverage_type, margin_mode, margin_type"), Meaning.MARGIN_MODE),
        **dict.fromkeys(
            names("position_value, position_usd, position_value_usd, notional_usd, value_usd"),
            Meaning.POSITION_VALUE_USD,
        ),
        **dict.fromkeys(names("margin_used, margin_used_usd"), Meaning.POSITION_MARGIN_USD),
        **dict.fromkeys(names("mark, mark_px, mark_price"), Meaning.MARK_PRICE),
        "cross_account_value": Meaning.CROSS_ACCOUNT_VALUE_USD,
        "cross_maintenance_margin_used": Meaning.CROSS_MAINTENANCE_USD,
        **ignored(
            "account_value, acct_value, unrealized_pnl, return_on_equity, max_leverage, cum_funding, withdrawable, "
            "type, dex, leverage_raw_usd, total_ntl_pos"
        ),
    },
    needed=frozenset({Meaning.TIME, Meaning.ACCOUNT, Meaning.SYMBOL, Meaning.LIQUIDATION_PRICE}),
    venue="hyperliquid",
)
"""Positions as `clearinghouseState` has them, a row each (info endpoint, "Retrieve user's perpetuals account summary"),
and the tables that collectors make of them: kittycapital/hyperliquid-whales, lolmc111/hl-position-collector. The value
of the whole account is of no use: what backs its cross positions is another figure."""

RECOGNISERS = (CANDLES, FUNDING_RATES, FILLS, ASSET_CONTEXTS, POSITIONS)

_WITHOUT_LEVELS = (
    "These are positions of accounts without their liquidation prices, which cannot be worked out without the whole "
    "account: say which column has them with --as COLUMN=liquidation_price, or import answers of clearinghouseState."
)
_WITHOUT_TIMES = (
    "These are positions of accounts, and no column says when they were held: say which one does with --as COLUMN=time."
)


def _positions_without(missing: tuple[str, ...], advice: str, *needed: tuple[str, ...]) -> tuple[RefusedTable, ...]:
    """Tables of positions that lack something, whichever of several names the other columns have."""
    return tuple(RefusedTable(frozenset(each), advice, frozenset(missing)) for each in product(*needed))


REFUSED = (
    *_positions_without(_TIMES, _WITHOUT_TIMES, _LIQUIDATION_PRICES, _ENTRIES),
    *_positions_without(_LIQUIDATION_PRICES, _WITHOUT_LEVELS, _SIGNED_SIZES, _ENTRIES),
    RefusedTable(
        frozenset({"liquidated_ntl_pos", "liquidated_account_value", "leverage_type"}),
        "These are liquidated accounts of Hyperliquid without coin, side or price, so they belong to no market: import "
        "fills with their liquidations (node_fills_by_block).",
    ),
)
