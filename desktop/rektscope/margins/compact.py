"""Tier tables of hundreds of markets in one text, of which only those asked for are parsed.

The first line is an object with what the tables share, each further line one market:

    ["BTCUSDT","USDT",1800000000,[[0,0.004,150],[300000,0.005,100],...]]

symbol, unit, last cap (null: none), then floor, maintenance rate and largest leverage of each tier. Deductions are not
kept: they follow from floors and rates (`risk.tiers`), and those of the venue are equal to the last digit.
"""

import json
from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.risk.tiers import TierTable, parse_tier_table


class CompactTables:
    """The tables of one compact file; lines stay text until their market is asked for."""

    def __init__(self, text: str, name: str) -> None:
        """Take the text of a file of that name.

        Raises:
            InputError: the first line is no object, or another begins with no symbol.
        """
        self._name = name
        first, _, rest = text.partition("\n")
        try:
            shared = json.loads(first)
        except ValueError as error:
            raise InputError(f"Tier file {name} does not begin with a JSON object ({error}).") from error
        if not isinstance(shared, dict):
            raise InputError(f"Tier file {name} does not begin with a JSON object.")
        self._shared: dict[str, Any] = shared
        self._lines: dict[str, str] = {}
        self._spelling: list[str] = []
        for line in rest.splitlines():
            symbol = line[2 : line.find('"', 2)]
            if not line.startswith('["') or not symbol:
                raise InputError(f"Tier file {name}: the line {line[:40]!r} does not begin with a symbol.")
            self._lines[symbol.upper()] = line
            self._spelling.append(symbol)
        self._parsed: dict[str, TierTable] = {}

    @property
    def symbols(self) -> list[str]:
        """The symbols of all markets, as the venue writes them."""
        return self._spelling

    def find(self, symbol: str) -> TierTable | None:
        """The table of a market by its upper-case symbol, or None; the same object each time.

        Raises:
            InputError: the line makes no table.
        """
        line = self._lines.get(symbol)
        if line is None:
            return None
        if symbol not in self._parsed:
            self._parsed[symbol] = self._parse(line)
        return self._parsed[symbol]

    def _parse(self, line: str) -> TierTable:
        try:
            symbol, unit, cap, rows = json.loads(line, parse_float=Decimal, parse_int=Decimal)
            tiers = _tiers(cap, rows)
        except (ValueError, TypeError) as error:
            raise InputError(f"Tier file {self._name}: the line {line[:40]!r} makes no table ({error}).") from error
        return parse_tier_table({**self._shared, "symbol": symbol, "unit": unit, "tiers": tiers})


def _tiers(last_cap: Decimal | None, rows: list[tuple[Decimal, Decimal, Decimal]]) -> list[dict[str, Any]]:
    """Tiers as `parse_tier_table` takes them; deductions by deduction_n = deduction_(n-1) + floor_n (r_n - r_(n-1))."""
    caps = [*(floor for floor, _, _ in rows[1:]), last_cap]
    deduction = before = Decimal(0)
    tiers = []
    for (floor, rate, leverage), cap in zip(rows, caps, strict=True):
        deduction += floor * (rate - before)
        before = rate
        tiers.append(
            {
                "floor": float(floor),
                "cap": None if cap is None else float(cap),
                "rate": float(rate),
                "max_leverage": float(leverage),
                "deduction": float(deduction),
            }
        )
    return tiers
