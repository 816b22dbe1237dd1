"""The tier tables that come with the program: one JSON file per venue in `rektscope.resources`, read once.

A file holds what its tables share (venue, date, source, unit, ...) and `tables`, by symbol; a table may overrule what
is shared. `risk.tiers.parse_tier_table` checks each one.
"""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from rektscope.market.errors import InputError
from rektscope.risk.tiers import TierTable, parse_tier_table

_RESOURCES = "rektscope.resources"
_FOLDER = "tiers"


def bundled_tier_table(venue: str, symbol: str) -> TierTable | None:
    """The bundled table of a market, or None when there is none; upper and lower case are the same."""
    return _bundled().get((venue.lower(), symbol.upper()))


def bundled_symbols(venue: str) -> list[str]:
    """The symbols of `venue` with a bundled table, sorted."""
    return sorted(table.symbol for (name, _), table in _bundled().items() if name == venue.lower())


def bundled_venues() -> list[str]:
    """The venues with bundled tables, sorted."""
    return sorted({venue for venue, _ in _bundled()})


def parse_tier_file(text: str, name: str) -> list[TierTable]:
    """The tables in the text of a tier file.

    Args:
        text: JSON.
        name: of the file, for messages.

    Raises:
        InputError: the text is no such file, or a table in it cannot be one.
    """
    try:
        content = json.loads(text)
    except ValueError as error:
        raise InputError(f"Tier file {name} is not JSON ({error}).") from error
    if not isinstance(content, dict) or not isinstance(content.get("tables"), dict):
        raise InputError(f"Tier file {name} must be an object with `tables` by symbol.")
    shared: dict[str, Any] = {key: value for key, value in content.items() if key != "tables"}
    tables = []
    for symbol, fields in content["tables"].items():
        if not isinstance(fields, dict):
            raise InputError(f"Tier file {name}: the table of {symbol} must be an object.")
        tables.append(parse_tier_table({**shared, "symbol": symbol, **fields}))
    return tables


@lru_cache(maxsize=1)
def _bundled() -> dict[tuple[str, str], TierTable]:
    folder = files(_RESOURCES) / _FOLDER
    tables: dict[tuple[str, str], TierTable] = {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".json"):
            for table in parse_tier_file(file.read_text(encoding="utf-8"), file.name):
                tables[table.venue.lower(), table.symbol.upper()] = table
    return tables
