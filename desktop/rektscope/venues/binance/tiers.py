"""Binance's tiers from its own JSON, as a user saved it: its API gives them only to a key, so nothing is fetched.

Two shapes. The website's (`…/bapi/futures/v1/friendly/future/common/brackets`, and `delivery` for COIN-M): an object
whose `data.brackets` lists symbols with `riskBrackets`. The API's (`GET /fapi/v1/leverageBracket`, for COIN-M
`GET /dapi/v2/leverageBracket`; developers.binance.com, Notional and Leverage Brackets): symbols with `brackets`, a list
of them or one alone; COIN-M counts in coin (`qtyCap`) and spells a floor `qtylFloor`.
"""

import re
from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import TierTables, cap_from, number_of, rows_in, text_of

_COIN_M = re.compile(r"([A-Z0-9]+)USD_(?:PERP|\d{6})")
_QUOTES = ("USDT", "USDC", "FDUSD", "BUSD", "TUSD", "USD1", "BTC")
_CONTRACT_USD = {"BTC": 100.0}
_OTHER_CONTRACT_USD = 10.0

_WEBSITE: dict[str, tuple[str, ...]] = {
    "floor": ("bracketNotionalFloor",),
    "cap": ("bracketNotionalCap",),
    "rate": ("bracketMaintenanceMarginRate",),
    "max_leverage": ("maxOpenPosLeverage",),
    "deduction": ("cumFastMaintenanceAmount",),
}
_API: dict[str, tuple[str, ...]] = {
    "floor": ("notionalFloor", "qtylFloor", "qtyFloor"),
    "cap": ("notionalCap", "qtyCap"),
    "rate": ("maintMarginRatio",),
    "max_leverage": ("initialLeverage",),
    "deduction": ("cum",),
}


def read_tables(content: Any, as_of: str) -> TierTables:  # noqa: ANN401 -- as parsed
    """The tables in one of Binance's files.

    Raises:
        InputError: it is of neither shape.
    """
    if isinstance(content, dict) and "data" in content:
        data = content["data"]
        rows = rows_in(data.get("brackets") if isinstance(data, dict) else None, "data.brackets")
        return _read(rows, "riskBrackets", _WEBSITE, as_of, "Binance website brackets JSON")
    if isinstance(content, dict):
        content = [content]
    return _read(rows_in(content, "the list"), "brackets", _API, as_of, "Binance API leverageBracket")


def _read(
    rows: list[dict[str, Any]], brackets: str, names: dict[str, tuple[str, ...]], as_of: str, source: str
) -> TierTables:
    reading = TierTables()
    for row in rows:
        symbol = text_of(row, "symbol")
        reading.add(symbol, _fields, symbol, row, brackets, names, as_of, source)
    return reading


def _fields(
    symbol: str, row: dict[str, Any], brackets: str, names: dict[str, tuple[str, ...]], as_of: str, source: str
) -> dict[str, Any]:
    coin = _COIN_M.fullmatch(symbol)
    unit = coin[1] if coin else _quote(symbol)
    tiers = [_tier(bracket, names) for bracket in rows_in(row.get(brackets), brackets)]
    multiplier = number_of(row, "notionalCoef", empty="1")
    if multiplier != 1:
        source += f" of an account with brackets multiplied by {multiplier.normalize():f}"
    return {
        "venue": "binance",
        "symbol": symbol,
        "rules": "binance-coinm" if coin else "binance-usdm",
        "as_of": as_of,
        "source": f"{source}, imported",
        "unit": unit,
        "contract": "inverse" if coin else "linear",
        "contract_size": _CONTRACT_USD.get(unit, _OTHER_CONTRACT_USD) if coin else 1.0,
        "tiers": sorted(tiers, key=lambda tier: tier["floor"] or 0.0),
    }


def _tier(bracket: dict[str, Any], names: dict[str, tuple[str, ...]]) -> dict[str, float | None]:
    figures = {name: _first(bracket, keys) for name, keys in names.items()}
    return {name: cap_from(value) if name == "cap" else float(value) for name, value in figures.items()}


def _quote(symbol: str) -> str:
    name = symbol.split("_", maxsplit=1)[0]
    for quote in _QUOTES:
        if name.endswith(quote) and name != quote:
            return quote
    raise InputError("its symbol does not say the currency.")


def _first(bracket: dict[str, Any], keys: tuple[str, ...]) -> Decimal:
    """The figure under the first of the keys that is there."""
    return number_of(bracket, next((key for key in keys if key in bracket), keys[0]))
