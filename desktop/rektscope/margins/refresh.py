"""Bringing tier tables up to date: from the venues that give theirs without a key, or from a file of Binance's own.

Nothing on this machine changes unless every page of an answer was read; then the tables that make sense replace the
older ones of their markets, and a market whose figures do not keeps what it had.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import msgspec

from rektscope.margins import ccxt_file
from rektscope.margins.differences import TierChange, table_changes
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.net.https_client import HttpsClient
from rektscope.net.policy import NetworkPolicy
from rektscope.risk.tier_age import renewal_step
from rektscope.risk.tiers import TierTable
from rektscope.venues.binance import tiers as binance
from rektscope.venues.bitget import tiers as bitget
from rektscope.venues.bitmex import tiers as bitmex
from rektscope.venues.bybit import tiers as bybit
from rektscope.venues.dydx import tiers as dydx
from rektscope.venues.gate import tiers as gate
from rektscope.venues.hyperliquid import tiers as hyperliquid
from rektscope.venues.kraken import tiers as kraken
from rektscope.venues.kucoin import tiers as kucoin
from rektscope.venues.okx import tiers as okx
from rektscope.venues.tier_reading import TierTables

TIMEOUT_S = 20.0

_VENUES: dict[str, ModuleType] = {
    "bitget": bitget,
    "bitmex": bitmex,
    "bybit": bybit,
    "dydx": dydx,
    "gate": gate,
    "hyperliquid": hyperliquid,
    "kraken": kraken,
    "kucoin": kucoin,
    "okx": okx,
}
"""By name: the `tiers` module of each venue that gives its tiers without a key. A module without a `PAUSE_S` belongs to
a venue whose limit is far above what is sent."""

_LARGEST_FILE = 64 * 2**20
_ACCEPTED = (
    "Accepted are the JSON of Binance's website (…/common/brackets), the answer of its API's leverageBracket, and what "
    "ccxt's fetch_leverage_tiers gives, as freqtrade keeps it in binance_leverage_tiers.json."
)


class Refreshed(msgspec.Struct, frozen=True):
    """What a refresh or an import did.

    Attributes:
        tables: those kept now.
        files: where.
        refused: a sentence for each market that keeps what it had.
        changes: the figures that differ from before.
        new_markets: `venue:SYMBOL` of those that had no table before.
    """

    tables: list[TierTable]
    files: list[Path]
    refused: list[str]
    changes: list[TierChange]
    new_markets: list[str]


def refreshable_venues() -> list[str]:
    """The venues whose tiers can be fetched, sorted."""
    return sorted(_VENUES)


def refresh_tiers(
    venue: str,
    symbol: str | None,
    store: TierStore,
    today: date,
    *,
    endpoint: str | None = None,
    timeout_s: float = TIMEOUT_S,
    policy: NetworkPolicy | None = None,
    on_progress: Callable[[str], None] = lambda _: None,
) -> Refreshed:
    """Fetch the tiers of one market, or of all of a venue, and keep them.

    Args:
        venue: one of `refreshable_venues`.
        symbol: as the venue writes it, any case; None for all.
        store: where they are kept.
        today: becomes the tables' date.
        endpoint: another base address than the venue's own.
        timeout_s: for each answer.
        policy: proxy and certificates; by default those of the environment.
        on_progress: called before each request with what it asks for.

    Raises:
        InputError: nothing was kept, and why.
    """
    reading = fetch_tiers(
        venue, symbol, today, endpoint=endpoint, timeout_s=timeout_s, policy=policy, on_progress=on_progress
    )
    return _kept(reading, f"{venue.lower()}:{symbol}" if symbol else venue.lower(), store)


def fetch_tiers(
    venue: str,
    symbol: str | None,
    today: date,
    *,
    endpoint: str | None = None,
    timeout_s: float = TIMEOUT_S,
    policy: NetworkPolicy | None = None,
    on_progress: Callable[[str], None] = lambda _: None,
) -> TierTables:
    """The tiers of one market, or of all of a venue, as they are now; nothing is kept. Otherwise as `refresh_tiers`."""
    name = venue.lower()
    if name not in _VENUES:
        raise InputError(
            f"The tiers of {venue} cannot be fetched without a key: use {renewal_step(name, symbol or '')}. Those of "
            f"{', '.join(refreshable_venues())} can."
        )
    if not timeout_s > 0:
        raise InputError(f"The timeout must be above zero seconds, not {timeout_s!r}.")
    module = _VENUES[name]
    with HttpsClient(
        endpoint or module.ENDPOINT, timeout_s=timeout_s, pause_s=getattr(module, "PAUSE_S", 0.0), policy=policy
    ) as client:
        try:
            return cast(
                "TierTables", module.fetch_tiers(_ReportingClient(client, on_progress), symbol, today.isoformat())
            )
        except InputError as error:
            raise InputError(f"The tiers of {name} stay as they are: {error}.") from error


def import_tiers(path: Path, as_of: str, store: TierStore, venue: str | None = None) -> Refreshed:
    """Keep the tables of a JSON file of the date `as_of`: Binance's own brackets, or ccxt's leverage tiers.

    Args:
        path: of the file; no more of it is read than a list of tiers can have.
        as_of: as `risk.tier_age.parse_as_of` gives it.
        store: where they are kept.
        venue: whose the tiers are, where the file does not show it.

    Raises:
        InputError: nothing was kept, and why.
    """
    content = _json_in(path)
    try:
        reading = _reading_of(content, as_of, venue)
    except InputError as error:
        raise InputError(f"{path} cannot be taken: {str(error).rstrip('.')}. {_ACCEPTED}") from error
    return _kept(reading, str(path), store)


def _reading_of(content: Any, as_of: str, venue: str | None) -> TierTables:  # noqa: ANN401 -- JSON may be anything
    """The tables in parsed JSON of one of the forms accepted; raises InputError when it is of none."""
    if ccxt_file.is_ccxt(content):
        return ccxt_file.read_tables(content, as_of, venue)
    if venue is not None and venue.lower() != "binance":
        raise InputError(f"it is not of ccxt's form, and no other is known of {venue}")
    return binance.read_tables(content, as_of)


def _json_in(path: Path) -> Any:  # noqa: ANN401 -- JSON may be anything
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise InputError(f"There is no file {path}.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(raw) > _LARGEST_FILE:
        raise InputError(f"{path} is larger than {_LARGEST_FILE // 2**20} MB: no list of tiers is.")
    try:
        # -sig takes away the byte-order mark that Windows editors put before UTF-8, which JSON does not allow.
        return json.loads(raw.decode("utf-8-sig"))
    # Brackets nested thousands deep exhaust Python's stack before they are found to be no JSON.
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is not JSON. {_ACCEPTED}") from error


def _kept(reading: TierTables, asked: str, store: TierStore) -> Refreshed:
    """Keep what was read; raises InputError when there is nothing to keep."""
    if not reading.tables:
        why = f"none makes a table ({reading.refused[0]})" if reading.refused else "there are none"
        raise InputError(f"No tiers of {asked} were kept: {why}.")
    changes: list[TierChange] = []
    new_markets = []
    for table in reading.tables:
        # Before anything is kept: afterwards the store has the new table alone.
        before = store.find(table.venue, table.symbol)
        changes += table_changes(before, table)
        if before is None:
            new_markets.append(f"{table.venue}:{table.symbol}")
    return Refreshed(reading.tables, store.keep(reading.tables), reading.refused, changes, new_markets)


class _ReportingClient:
    """A client that reports every request as it is sent."""

    def __init__(self, client: HttpsClient, on_progress: Callable[[str], None]) -> None:
        self._client = client
        self._on_progress = on_progress

    def get(self, path: str, **parameters: str) -> Any:  # noqa: ANN401 -- JSON may be anything
        self._on_progress(f"question {self._client.asked + 1}: {' '.join(parameters.values())}")
        return self._client.get(path, **parameters)

    def post(self, path: str, body: dict[str, str]) -> Any:  # noqa: ANN401 -- JSON may be anything
        self._on_progress(f"question {self._client.asked + 1}")
        return self._client.post(path, body)
