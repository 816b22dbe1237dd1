"""Tiers as ccxt gives them (`fetch_leverage_tiers`, docs.ccxt.com, leverage tiers structure), saved as JSON.

An object of ccxt's symbols (`BTC/USDT:USDT`), each a list of tiers with minNotional, maxNotional,
maintenanceMarginRate, maxLeverage and, in `info`, the venue's own row; freqtrade keeps the same in
`binance_leverage_tiers.json`. A list of one market's tiers is read too. The file does not name its venue: the rows in
`info` show it, or the user names it. Only venues whose floors ccxt gives in settlement currency are read: it hands on
OKX's, HTX's and Kraken's in contracts or coins under the same names.
"""

import re
from decimal import Decimal
from typing import Any

import msgspec

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import TierTables, cap_from, number_of, rows_in, text_of

_SYMBOL = re.compile(r"(?P<base>[^/:]+)/(?P<quote>[^/:]+):(?P<settle>[^/:-]+)(?:-(?P<expiry>\d{6}))?")
_CONTRACT_USD = {"BTC": 100.0}
_OTHER_CONTRACT_USD = 10.0


class _Venue(msgspec.Struct, frozen=True):
    """How a venue's rows are recognised, and what ccxt keeps of them.

    Attributes:
        row_keys: names that its own rows have, as `info` shows them.
        deduction: where those rows have the deduction; it is worked out from floors and rates where they have none.
        approximate: maintenance is progressive there, but its rows do not say so.
    """

    row_keys: frozenset[str]
    deduction: tuple[str, ...] = ()
    approximate: bool = False


_VENUES = {
    "binance": _Venue(frozenset({"bracket", "maintMarginRatio"}), ("cum",)),
    "bybit": _Venue(frozenset({"riskLimitValue", "maintenanceMargin"}), ("mmDeduction",)),
    "gate": _Venue(frozenset({"risk_limit", "maintenance_rate"}), ("deduction",)),
    "bitget": _Venue(frozenset({"startUnit", "keepMarginRate"}), approximate=True),
}


def is_ccxt(content: Any) -> bool:  # noqa: ANN401 -- as parsed
    """Whether parsed JSON is of ccxt's shape."""
    return any("maintenanceMarginRate" in row for _, rows in _groups(content) for row in rows[:1])


def read_tables(content: Any, as_of: str, venue: str | None) -> TierTables:  # noqa: ANN401 -- as parsed
    """The tables of all markets in a file of ccxt's.

    Args:
        content: parsed JSON for which `is_ccxt` holds.
        as_of: becomes the tables' date.
        venue: named by the user, or None where the file is to show it.

    Raises:
        InputError: the venue is not known, contradicted, or one whose figures ccxt gives in other units.
    """
    groups = _groups(content)
    reported = {_venue_of(row) for _, rows in groups for row in rows} - {None}
    if venue is None:
        if len(reported) != 1:
            raise InputError(f"it does not say its venue: add --venue, one of {', '.join(_VENUES)}")
        (venue,) = reported
    elif reported and reported != {venue.lower()}:
        raise InputError(f"--venue is {venue}, but its rows are those of {', '.join(sorted(filter(None, reported)))}")
    name = str(venue).lower()
    if name not in _VENUES:
        raise InputError(f"of ccxt's files those of {', '.join(_VENUES)} are read: {name}'s are in other units there")
    reading = TierTables()
    for symbol, rows in groups:
        reading.add(symbol, _fields, symbol, rows, name, as_of)
    return reading


def _groups(content: Any) -> list[tuple[str, list[dict[str, Any]]]]:  # noqa: ANN401 -- as parsed
    """Tiers by ccxt's symbol; empty for another shape."""
    if isinstance(content, list):
        by_symbol: dict[str, list[dict[str, Any]]] = {}
        for row in content:
            if not isinstance(row, dict) or not isinstance(row.get("symbol"), str):
                return []
            by_symbol.setdefault(row["symbol"], []).append(row)
        return list(by_symbol.items())
    if not isinstance(content, dict):
        return []
    return [(name, rows) for name, rows in content.items() if _is_rows(rows)]


def _is_rows(value: Any) -> bool:  # noqa: ANN401 -- as parsed
    return isinstance(value, list) and bool(value) and all(isinstance(row, dict) for row in value)


def _venue_of(row: dict[str, Any]) -> str | None:
    """The venue whose row stands in `info`; None where there is none or it is not known."""
    info = row.get("info")
    keys = info.keys() if isinstance(info, dict) else set()
    return next((name for name, venue in _VENUES.items() if venue.row_keys <= keys), None)


def _fields(symbol: str, rows: list[dict[str, Any]], venue: str, as_of: str) -> dict[str, Any]:
    parts = _SYMBOL.fullmatch(symbol)
    if parts is None:
        raise InputError("its name is none of ccxt's for a swap or a future, as BTC/USDT:USDT.")
    is_inverse = parts["settle"] == parts["base"] and parts["quote"] == "USD"
    # Binance's coin-margined contracts are 100 USD of BTC and 10 USD of the others; elsewhere a contract is 1 USD.
    size = _CONTRACT_USD.get(parts["base"], _OTHER_CONTRACT_USD) if is_inverse and venue == "binance" else 1.0
    return {
        "venue": venue,
        "symbol": _venue_symbol(venue, parts, rows, is_inverse=is_inverse),
        "rules": ("binance-coinm" if is_inverse else "binance-usdm") if venue == "binance" else venue,
        "as_of": as_of,
        "source": "ccxt leverage-tier file, imported",
        "unit": parts["settle"],
        "contract": "inverse" if is_inverse else "linear",
        "contract_size": size,
        "approximate": _VENUES[venue].approximate,
        "tiers": _tiers(rows_in(rows, "tiers"), _VENUES[venue]),
    }


def _venue_symbol(venue: str, parts: re.Match[str], rows: list[dict[str, Any]], *, is_inverse: bool) -> str:
    """The market as the venue writes it: from its own row where that names it, else from ccxt's name."""
    info = rows[0].get("info")
    if isinstance(info, dict) and isinstance(info.get("symbol"), str):
        return text_of(info, "symbol")
    base, quote, expiry = parts["base"], parts["quote"], parts["expiry"]
    if venue == "gate":
        return f"{base}_{quote}" + (f"_20{expiry}" if expiry else "")
    if venue == "binance":
        dated = f"_{expiry}" if expiry else "_PERP" if is_inverse else ""
        return f"{base}{quote}{dated}"
    if expiry:
        raise InputError("its row does not name it, and dated contracts are written differently there.")
    return f"{base}PERP" if quote == "USDC" else f"{base}{quote}"


def _tiers(rows: list[dict[str, Any]], venue: _Venue) -> list[dict[str, Any]]:
    tiers = []
    deduction = before = Decimal(0)
    # Deductions below add up from tier to tier, and no page of ccxt's promises an order.
    rows = sorted(rows, key=lambda row: number_of(row, "minNotional", empty="0"))
    for row in rows:
        floor, rate = number_of(row, "minNotional", empty="0"), number_of(row, "maintenanceMarginRate")
        deduction += floor * (rate - before)
        before = rate
        cap = None if row.get("maxNotional") is None else cap_from(number_of(row, "maxNotional"))
        tiers.append(
            {
                "floor": float(floor),
                "cap": cap,
                "rate": float(rate),
                "max_leverage": float(number_of(row, "maxLeverage")),
                "deduction": float(_deduction(row, venue, deduction)),
            }
        )
    return tiers


def _deduction(row: dict[str, Any], venue: _Venue, expected: Decimal) -> Decimal:
    """The venue's own where its row has one (the validator holds it against floors and rates), else `expected`."""
    info = row.get("info")
    for name in venue.deduction if isinstance(info, dict) else ():
        if isinstance(info, dict) and info.get(name) not in {None, ""}:
            return number_of(info, name)
    return expected
