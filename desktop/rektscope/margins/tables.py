"""The tier tables that come with the program, in `rektscope.resources`: read venue by venue, when first asked for.

Two kinds of file, both named after their venue (`kraken_linear.json`, `binance_usdm.jsonl`). A `.json` file holds what
its tables share (venue, date, source, unit, ...) and `tables`, by symbol; a table may overrule what is shared. A
`.jsonl` file is for a venue's hundreds of markets (`margins.compact`): a line each, read one by one, so that one
market of nine hundred costs no more than one of six. `risk.tiers.parse_tier_table` checks each table.
"""

import json
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from rektscope.margins.compact import CompactTables
from rektscope.market.errors import InputError
from rektscope.risk.tiers import TierTable, parse_tier_table

_RESOURCES = "rektscope.resources"
_FOLDER = "tiers"


def bundled_tier_table(venue: str, symbol: str) -> TierTable | None:
    """The bundled table of a market, or None when there is none; upper and lower case are the same."""
    name, market = venue.lower(), symbol.upper()
    table = _small(name).get(market)
    for tables in () if table else _large(name):
        table = table or tables.find(market)
    return table


def bundled_symbols(venue: str) -> list[str]:
    """The symbols of `venue` with a bundled table, sorted."""
    name = venue.lower()
    symbols = [table.symbol for table in _small(name).values()]
    for tables in _large(name):
        symbols += tables.symbols
    return sorted(symbols)


def bundled_venues() -> list[str]:
    """The venues with bundled tables, sorted."""
    return sorted({_venue_of(file) for file in _files()})


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
def _files() -> list[Traversable]:
    """The tier files, by name."""
    folder = files(_RESOURCES) / _FOLDER
    named = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return [file for file in named if file.name.endswith((".json", ".jsonl"))]


def _venue_of(file: Traversable) -> str:
    # `kraken_linear.json` is Kraken's: what follows the underscore only parts a venue's files.
    return file.name.split(".")[0].split("_")[0]


@lru_cache(maxsize=64)
def _small(venue: str) -> dict[str, TierTable]:
    """The tables in the `.json` files of a venue, by upper-case symbol."""
    tables: dict[str, TierTable] = {}
    for file in _files():
        if _venue_of(file) == venue and file.name.endswith(".json"):
            for table in parse_tier_file(file.read_text(encoding="utf-8"), file.name):
                tables[table.symbol.upper()] = table
    return tables


@lru_cache(maxsize=64)
def _large(venue: str) -> tuple[CompactTables, ...]:
    """The `.jsonl` files of a venue."""
    mine = [file for file in _files() if _venue_of(file) == venue and file.name.endswith(".jsonl")]
    return tuple(CompactTables(file.read_text(encoding="utf-8"), file.name) for file in mine)
