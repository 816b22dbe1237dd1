"""What the start page shows of the bundled events, kept: to read it needs Arrow and two sessions, 80 MB of memory.

An entry stands beside those of `engine.start_cache`, under the same name: it is of that very file, by this very
program. It is an exact copy of what would be read, or it is not used. A process of its own makes the entries
(`engine.own_process`); where it cannot, they are read here.
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from rektscope.engine.array_file import ArrayFileError, read_arrays, write_arrays
from rektscope.engine.own_process import EVENT_CARDS, OwnProcess
from rektscope.engine.start_cache import StartCache
from rektscope.market.errors import InputError
from rektscope.sessions.bundled import BundledEvent, bundled_events
from rektscope.sessions.event_cards import EventPreview, read_event_card

_SUFFIX = ".card"
_LARGEST_BYTES = 65_536
_FIELDS = ("name", "market", "low", "high", "long_usd", "short_usd")
_COLUMNS = ("low", "high", "close", "long_usd", "short_usd")


class EventSummary(msgspec.Struct, frozen=True, eq=False):
    """One event on the start page.

    Attributes:
        name: of its session.
        market: `venue:SYMBOL` of the first market, whose extreme last prices `low` and `high` are, in quote units.
        long_usd, short_usd: liquidated in the session, all markets, by side of the position.
        preview: for the small picture.
    """

    name: str
    market: str
    low: float
    high: float
    long_usd: float
    short_usd: float
    preview: EventPreview


class EventSummaries:
    """Finds, has made, or reads summaries, one after the other, on one thread; `stop` may come from another."""

    def __init__(self, cache: StartCache | None = None) -> None:
        self._cache = StartCache() if cache is None else cache
        self._process = OwnProcess(EVENT_CARDS)
        self._was_asked = False

    def summary(self, event: BundledEvent) -> EventSummary:
        """The summary of an event.

        Raises:
            InputError: it has no card (`read_event_card`).
        """
        key = self._cache.key_of(event.path)
        if key is None:
            return read_summary(event)
        found = _kept(self._cache, key)
        if found is None and not self._was_asked and event in bundled_events():
            self._was_asked = True  # it makes those of all events
            if self._process.begin():
                self._process.wait()
                found = _kept(self._cache, key)
        return read_summary(event) if found is None else found

    def stop(self) -> None:
        """End the process, if there is one."""
        self._process.stop()


def read_summary(event: BundledEvent) -> EventSummary:
    """The summary of an event, from its session; raises InputError as `read_event_card` does."""
    card = read_event_card(event)
    totals = card.totals
    return EventSummary(
        card.info.name, card.market, card.low, card.high, totals.long_usd, totals.short_usd, card.preview
    )


def prepare() -> None:
    """Read and keep the summaries of the bundled events: what the process does."""
    cache = StartCache()
    for event in bundled_events():
        key = cache.key_of(event.path)
        with suppress(InputError):  # the window reads it again, and shows the sentence
            if key is not None and _kept(cache, key) is None:
                _keep(cache, key, read_summary(event))


def _kept(cache: StartCache, key: str) -> EventSummary | None:
    """The entry of that name, if there is one that holds."""
    try:
        description, columns = read_arrays(_path(cache, key), _LARGEST_BYTES)
        if description["key"] != key:
            return None
        preview = EventPreview(description["step_ms"], *(columns[name] for name in _COLUMNS))
        return EventSummary(preview=preview, **{name: description[name] for name in _FIELDS})
    except (OSError, ArrayFileError, KeyError, TypeError):
        return None


def _keep(cache: StartCache, key: str, summary: EventSummary) -> None:
    """Write an entry, as far as the folder can be written; those of the same session by other programs go."""
    fields = {name: getattr(summary, name) for name in _FIELDS}
    preview = summary.preview
    columns = {name: getattr(preview, name) for name in _COLUMNS}
    with suppress(OSError):
        write_arrays(_path(cache, key), {"key": key, "step_ms": preview.step_ms, **fields}, columns)
        for other in cache.folder.glob(f"{key.partition('-')[0]}-*{_SUFFIX}"):
            if other != _path(cache, key):
                other.unlink(missing_ok=True)


def _path(cache: StartCache, key: str) -> Path:
    return cache.folder / f"{key}{_SUFFIX}"
