"""Tier tables of hundreds of markets in one text, of which only those asked for are parsed.

The first line is an object with what the tables share, each further line one market:

    ["BTCUSDT","USDT",1800000000,[[0,0.004,150],[300000,0.005,100],...]]

symbol, unit, last cap (null: none), then floor, maintenance rate and largest leverage of each tier. Deductions are not
kept: they follow from floors and rates (`risk.tiers`), and those of the venue are equal to the last digit.
"""

import json
import re
from decimal import Decimal
from functools import cached_property
from typing import Any

from rektscope.market.errors import InputError
from rektscope.risk.tiers import TierTable, parse_tier_table

_FIRST_WORD = re.compile(r'^\["([^"]+)",', re.MULTILINE)


class CompactTables:
    """The tables of one compact file; a line stays text until its market is asked for."""

    def __init__(self, text: str, name: str) -> None:
        """Take the text of a file of that name; its symbols must be in upper case.

        Raises:
            InputError: the first line is no object.
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
        self._text = f"\n{rest}"
        self._parsed: dict[str, TierTable] = {}

    @cached_property
    def symbols(self) -> list[str]:
        """The symbols of all markets."""
        return _FIRST_WORD.findall(self._text)

    def find(self, symbol: str) -> TierTable | None:
        """The table of a market by its upper-case symbol, or None; the same object each time.

        Raises:
            InputError: the line makes no table.
        """
        if symbol not in self._parsed:
            # A search of the text in place of decoding it: one market of nine hundred costs a third of a millisecond. A
            # quote in the symbol would end the searched text early and find a market of another name.
            begin = self._text.find(f'\n["{symbol}",') + 1
            if not begin or '"' in symbol:
                return None
            end = self._text.find("\n", begin)
            self._parsed[symbol] = self._parse(self._text[begin : None if end < 0 else end])
        return self._parsed[symbol]

    def _parse(self, line: str) -> TierTable:
        try:
            # Decimal, so that the deductions worked out below are the venue's to the last digit.
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
