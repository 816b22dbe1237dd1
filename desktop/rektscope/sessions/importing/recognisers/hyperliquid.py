"""Hyperliquid: candles, fundings and fills as its info interface and its nodes give them, and its archive of contexts.

https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint: candles open at `t`, close at `T`, `v`
counts coins; fills carry `liquidation` where a position was closed by force. The archive `asset_ctxs`
(https://hyperliquid.gitbook.io/hyperliquid-docs/historical-data) samples mark, oracle and open interest of all coins;
its `funding` is the rate so far, not one that was settled.
"""

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

RECOGNISERS = (CANDLES, FUNDING_RATES, FILLS, ASSET_CONTEXTS)

REFUSED = (
    RefusedTable(
        frozenset({"liquidated_ntl_pos", "liquidated_account_value", "leverage_type"}),
        "These are liquidated accounts of Hyperliquid without coin, side or price, so they belong to no market: import "
        "fills with their liquidations (node_fills_by_block).",
    ),
)
