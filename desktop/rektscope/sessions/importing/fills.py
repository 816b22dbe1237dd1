"""Fills of accounts as trades of the market, and the liquidations among them.

Each trade is the fill of two accounts. The fill that crossed the book is the taker's, so the taker's side follows from
either; two fills with one number of the trade (`tid`) are one trade. A fill closed a position by force where it names
its own account as the liquidated one. Where fills do not name their account, their direction decides: `Liquidated ...`,
or a closing order that crossed the book during a liquidation.
https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/websocket/subscriptions (WsFill, FillLiquidation).
"""

import pyarrow as pa
import pyarrow.compute as pc

from rektscope.sessions.importing.meanings import Meaning

_OPPOSITE = {"b": "sell", "buy": "sell", "a": "buy", "s": "buy", "sell": "buy"}
_SAME = {"b": "buy", "buy": "buy", "a": "sell", "s": "sell", "sell": "sell"}


def as_trades_and_liquidations(table: pa.Table) -> pa.Table:
    """The table with the sides of takers and of liquidated positions (missing where none was) for its own columns."""
    side = pc.utf8_lower(pc.utf8_trim_whitespace(table.column(Meaning.FILL_SIDE.value).cast(pa.string())))
    is_taker = pc.fill_null(_truths(table.column(Meaning.IS_TAKER.value)), True)
    taker_side = pc.if_else(is_taker, _mapped(side, _SAME), _mapped(side, _OPPOSITE))
    # An order that closes a long sells.
    position = pc.if_else(pc.equal(_mapped(side, _SAME), "sell"), "long", "short")
    is_liquidated = pc.and_(_is_liquidated(table, is_taker), _is_first(table, position))
    liquidated = pc.if_else(is_liquidated, position, pa.scalar(None, pa.string()))
    own = (
        Meaning.FILL_SIDE,
        Meaning.IS_TAKER,
        Meaning.FILL_DIRECTION,
        Meaning.LIQUIDATED_USER,
        Meaning.USER,
    )
    table = table.drop_columns([meaning.value for meaning in own if meaning.value in table.column_names])
    table = table.append_column(Meaning.TAKER_SIDE.value, taker_side)
    return table.append_column(Meaning.LIQUIDATED_SIDE.value, liquidated)


def _is_liquidated(table: pa.Table, is_taker: pa.ChunkedArray) -> pa.ChunkedArray:
    direction = _text(table, Meaning.FILL_DIRECTION)
    of_liquidation = pc.not_equal(_text(table, Meaning.LIQUIDATED_USER), "")
    if Meaning.USER.value in table.column_names:
        return pc.and_(of_liquidation, pc.equal(_text(table, Meaning.USER), _text(table, Meaning.LIQUIDATED_USER)))
    is_close = pc.and_(pc.and_(of_liquidation, is_taker), pc.starts_with(direction, "close"))
    return pc.or_(is_close, pc.starts_with(direction, "liquidated"))


def _is_first(table: pa.Table, position: pa.ChunkedArray) -> pa.Array:
    """Whether a fill is the first of its account, side and trade: one that stands there twice closed nothing twice.

    Two accounts may be liquidated alike; each of their trades has a number of its own.
    """
    own = (Meaning.TRADE_ID, Meaning.TIME, Meaning.USER, Meaning.LIQUIDATED_USER)
    names = [meaning.value for meaning in own if meaning.value in table.column_names]
    if Meaning.TRADE_ID.value not in names:
        return pa.array([True] * table.num_rows)
    keys = zip(*(table.column(name).to_pylist() for name in names), position.to_pylist(), strict=True)
    seen: set[tuple[object, ...]] = set()
    first = []
    for key in keys:
        first.append(key not in seen or key[0] is None)
        seen.add(key)
    return pa.array(first, pa.bool_())


def _text(table: pa.Table, meaning: Meaning) -> pa.ChunkedArray:
    """A column in lower case, empty where it is missing."""
    if meaning.value not in table.column_names:
        return pa.chunked_array([pa.array([""] * table.num_rows, pa.string())])
    return pc.fill_null(pc.utf8_lower(table.column(meaning.value).cast(pa.string())), "")


def _truths(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_boolean(column.type):
        return column
    return pc.equal(pc.utf8_lower(column.cast(pa.string())), "true")


def _mapped(words: pa.ChunkedArray, meanings: dict[str, str]) -> pa.ChunkedArray:
    """Each word by its meaning; words without one stay, so that they are refused with their line."""
    known = pa.array(list(meanings))
    at = pc.index_in(words, value_set=known)
    return pc.coalesce(pc.take(pa.array(list(meanings.values())), at), words)
