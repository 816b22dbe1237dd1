"""Rows out of parsed JSON: wrappings taken off, and rows that are nested brought to the names and shapes of a table.

- Bybit's v5 answers say symbol and category beside rows without names
  (https://bybit-exchange.github.io/docs/v5/market/kline, …/mark-kline, …/open-interest).
- Hyperliquid's nodes write fills by block, each with its user (`node_fills_by_block`), and before that pairs of user
  and fill (`node_fills`); its interface answers them bare
  (https://hyperliquid.gitbook.io/hyperliquid-docs/for-developers/api/info-endpoint), `liquidation` an object within.
- OKX's answer of liquidation orders has the orders of one market in `details` (…/docs-v5/en/, GET liquidation-orders).
- ccxt keeps the venue's own answer as `info` in every row, and fees as objects (https://docs.ccxt.com).
"""

from typing import Any

from rektscope.market.errors import InputError

_WRAPPINGS = ("data", "result", "list", "rows", "candles", "history", "rates", "historicalFunding")

_OF_COLUMNS = ("result", "data")
"""What an answer in columns stands under: Deribit's `{"result": {"ticks": [...], "open": [...]}}`, MEXC's `data`."""

_BYBIT_KLINE = ("startTime", "openPrice", "highPrice", "lowPrice", "closePrice", "volume", "turnover")

_FEWEST_COLUMNS = 3
"""A table by columns has a time, and values."""

_OF_NO_USE = frozenset({"info", "fee", "fees"})
"""Objects in ccxt's rows that a table has no place for."""

_CCXT_CANDLE = ("timestamp", "open", "high", "low", "close", "volume")

Rows = list[Any]


def rows_of(parsed: object) -> Rows | None:
    """The rows within parsed JSON, None where there are none of one shape: lists, or objects of plain values."""
    if isinstance(parsed, dict):
        within: dict[str, Any] = next((parsed[name] for name in _OF_COLUMNS if isinstance(parsed.get(name), dict)), {})
        keyed = _of_symbols(parsed) or _of_columns(parsed) or _of_columns(within)
        if keyed is not None:
            return keyed
    rows, beside = _unwrapped(parsed)
    if not rows:
        return None
    if "retCode" in beside:
        return _of_bybit(rows, beside)
    rows = _of_pairs(rows)
    if all(isinstance(row, list) and row for row in rows):
        return rows
    if not all(isinstance(row, dict) for row in rows):
        return None
    flat = [_flat(row) for row in _of_blocks(_of_details(rows))]
    return flat if flat and not any(_is_nested(row) for row in flat) else None


def _unwrapped(parsed: object) -> tuple[Rows | None, dict[str, Any]]:
    """The list within an answer, None without one, and the plain values that stood beside it."""
    beside: dict[str, Any] = {}
    while isinstance(parsed, dict):
        beside |= {name: value for name, value in parsed.items() if isinstance(value, str | int)}
        parsed = next((parsed[name] for name in _WRAPPINGS if isinstance(parsed.get(name), list | dict)), None)
    return (parsed if isinstance(parsed, list) else None), beside


def _of_columns(parsed: dict[str, Any]) -> Rows | None:
    """Rows out of columns: lists of one length (`{"t": [...], "o": [...]}`), or values by row as pandas writes them."""
    split = {"columns", "data"} <= parsed.keys() and all(isinstance(parsed[name], list) for name in ("columns", "data"))
    if split and all(isinstance(row, list) and len(row) == len(parsed["columns"]) for row in parsed["data"]):
        return [dict(zip(map(str, parsed["columns"]), row, strict=True)) for row in parsed["data"]]
    lists = {name: values for name, values in parsed.items() if isinstance(values, list)}
    if len(lists) > 1 and len({len(values) for values in lists.values()}) == 1:
        return [dict(zip(lists, row, strict=True)) for row in zip(*lists.values(), strict=True)]
    if len(parsed) < _FEWEST_COLUMNS or not all(isinstance(values, dict) and values for values in parsed.values()):
        return None
    keys = list(next(iter(parsed.values())))
    if any(list(values) != keys for values in parsed.values()):
        return None
    if all(key.isdecimal() for key in keys):
        return [{name: values[key] for name, values in parsed.items()} for key in keys]
    # pandas writes both: by columns (`to_json()`), or by rows (`orient="index"`). Numbers as keys decide which it is.
    rows = list(parsed.values())  # a row under each number
    return rows if all(key.isdecimal() for key in parsed) else None


def _of_symbols(parsed: dict[str, Any]) -> Rows | None:
    """Candles of ccxt under their symbols, and one length within: `{"BTC/USDT:USDT": {"1m": [[...], ...]}}`."""
    rows: Rows = []
    for symbol, within in parsed.items():
        candles = next(iter(within.values())) if isinstance(within, dict) and len(within) == 1 else within
        if "/" not in symbol or not isinstance(candles, list):
            return None
        if not all(isinstance(row, list) and len(row) == len(_CCXT_CANDLE) for row in candles):
            return None
        rows += [{"symbol": symbol} | dict(zip(_CCXT_CANDLE, row, strict=True)) for row in candles]
    return rows or None


def _of_details(rows: Rows) -> Rows:
    """OKX's liquidation orders, each with the market of its answer; other rows as they are."""
    if not all(isinstance(row, dict) and isinstance(row.get("details"), list) for row in rows):
        return rows
    return [
        {"instId": row.get("instId")} | detail for row in rows for detail in row["details"] if isinstance(detail, dict)
    ]


def _of_bybit(rows: Rows, beside: dict[str, Any]) -> Rows | None:
    """Rows of an answer of Bybit with names, symbol and category in each."""
    if beside.get("category") == "spot":
        raise InputError(
            "This answer of Bybit is of its spot market: ask for the same with category=linear or category=inverse."
        )
    labels = {name: beside[name] for name in ("symbol",) if name in beside} | {"exchange": "bybit"}
    if all(isinstance(row, list) and len(row) in {5, len(_BYBIT_KLINE)} for row in rows):
        return [dict(zip(_BYBIT_KLINE, row, strict=False)) | labels for row in rows]
    if all(isinstance(row, dict) for row in rows):
        return [labels | _flat(row) for row in rows]
    return None


def _of_pairs(rows: Rows) -> Rows:
    """Hyperliquid's fills as pairs of a user and a fill, each with its user; other rows as they are."""
    fills: Rows = []
    for row in rows:
        match row:
            case [str() as user, {"coin": _, "px": _, "sz": _} as fill]:
                fills.append({"user": user, **fill})
            case _:
                return rows
    return fills


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
