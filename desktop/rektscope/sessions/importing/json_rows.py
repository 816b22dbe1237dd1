"""Rows out of parsed JSON: wrappings taken off, and rows that are nested brought to the names and shapes of a table.

- Bybit's v5 answers say symbol and category beside rows without names
  (https://bybit-exchange.github.io/docs/v5/market/kline, …/mark-kline, …/open-interest).
- Hyperliquid's nodes write fills by block, each with its user (`node_fills_by_block`); its interface answers them bare
  (https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint), `liquidation` an object within.
- ccxt keeps the venue's own answer as `info` in every row, and fees as objects (https://docs.ccxt.com).
"""

from typing import Any

from rektscope.market.errors import InputError

_WRAPPINGS = ("data", "result", "list", "rows", "candles")

_BYBIT_KLINE = ("startTime", "openPrice", "highPrice", "lowPrice", "closePrice", "volume", "turnover")

_OF_NO_USE = frozenset({"info", "fee", "fees"})
"""Objects in ccxt's rows that a table has no place for."""

Rows = list[Any]


def rows_of(parsed: object) -> Rows | None:
    """The rows within parsed JSON, None where there are none of one shape: lists, or objects of plain values."""
    beside: dict[str, Any] = {}
    while isinstance(parsed, dict):
        inner = next((parsed[name] for name in _WRAPPINGS if isinstance(parsed.get(name), list | dict)), None)
        if inner is None:
            return None
        beside |= {name: value for name, value in parsed.items() if isinstance(value, str | int)}
        parsed = inner
    if not isinstance(parsed, list) or not parsed:
        return None
    if "retCode" in beside:
        return _of_bybit(parsed, beside)
    if all(isinstance(row, list) and row for row in parsed):
        return parsed
    if not all(isinstance(row, dict) for row in parsed):
        return None
    rows = [_flat(row) for row in _of_blocks(parsed)]
    return rows if rows and not any(_is_nested(row) for row in rows) else None


def _of_bybit(rows: Rows, beside: dict[str, Any]) -> Rows | None:
    """Rows of an answer of Bybit with names, symbol and category in each."""
    if beside.get("category") == "spot":
        raise InputError(
            "This answer of Bybit is of its spot market: ask for the same with category=linear or category=inverse."
        )
    labels = {name: beside[name] for name in ("symbol", "category") if name in beside} | {"exchange": "bybit"}
    if all(isinstance(row, list) and len(row) in {5, len(_BYBIT_KLINE)} for row in rows):
        return [dict(zip(_BYBIT_KLINE, row, strict=False)) | labels for row in rows]
    if all(isinstance(row, dict) for row in rows):
        return [labels | _flat(row) for row in rows]
    return None


def _of_blocks(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Fills out of Hyperliquid's blocks, each with its user; other rows as they are."""
    if not all(isinstance(row.get("events"), list) and "block_number" in row for row in rows):
        return rows
    fills: list[dict[str, Any]] = []
    for row in rows:
        for event in row["events"]:
            match event:
                case [str() as user, dict() as fill]:
                    fills.append({"user": user, **fill})
                case _:
                    return rows
    return fills


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """A row with the fields of its `liquidation` beside the others, and without what a table has no place for."""
    flat = {name: value for name, value in row.items() if name not in _OF_NO_USE or not isinstance(value, dict | list)}
    within = flat.pop("liquidation", None)
    if isinstance(within, dict):
        flat |= {f"liquidation.{name}": value for name, value in within.items()}
    elif within is not None:
        flat["liquidation"] = within
    return flat


def _is_nested(row: dict[str, Any]) -> bool:
    """Whether values are objects themselves, as in a feed's messages."""
    return any(isinstance(value, dict | list) for value in row.values())
