"""Where events come from: what every source is to those who show it, and a saved session as one.

The other source is a live feed (`engine.live_source`). No view knows which it looks at; `is_live` is for words on the
screen.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rektscope.engine.start_cache import ReadyStart, StartCache, is_name_of
from rektscope.levels.columns import LevelMap
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.replay.deleveraging_index import DeleveragingIndex
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.risk.margin_rules import MarginRules
from rektscope.sessions.bundled import bundled_session_path
from rektscope.sessions.session import SessionInfo

if TYPE_CHECKING:
    from rektscope.live.health import FeedHealth
    from rektscope.sessions.reader import SessionFile

__all__ = ["SessionSource", "Source", "bundled_session_path"]


class Source(Protocol):
    """Events of some markets, which may grow."""

    @property
    def is_live(self) -> bool:
        """Whether it grows by itself."""

    @property
    def histories(self) -> int:
        """How often history was added behind what had been there; 0 for what does not grow."""

    @property
    def info(self) -> SessionInfo:
        """The description; the end of one that grows is that of its data at the last poll."""

    def start(self) -> None:
        """Begin to grow."""

    def close(self) -> None:
        """Stop growing, and let go of everything."""

    def poll(self) -> bool:
        """Take in what came since the last time; whether anything did. Between two polls everything stands still."""

    def health(self) -> "FeedHealth | None":
        """How the feeds are; None where there are none."""

    def defects(self) -> Mapping[str, Exception]:
        """What failed through a defect of ours while everything else goes on, by the beginning of a sentence on it."""

    def awaits_history(self, market: str) -> bool:
        """Whether the hours before are still asked for: what is made without them would be made anew in a moment."""

    def silent_since_ms(self, market: str) -> int | None:
        """Since when nothing is heard of a market that should be; None while something is, and in a saved session."""

    def events(self, market: str) -> MarketEvents:
        """Everything known of a market (`venue:SYMBOL`)."""

    def all_events(self) -> Mapping[str, MarketEvents]:
        """Every market's events."""

    def liquidations(self) -> LiquidationIndex:
        """All liquidations."""

    def deleveragings(self) -> DeleveragingIndex:
        """All auto-deleveraging, which is in no sum of liquidations."""

    def ready_start(self, market: str) -> ReadyStart | None:
        """What an earlier start worked out of a market; None when there is nothing."""

    def keep_start(self, market: str, margin: MarginRules, level_map: LevelMap) -> None:
        """Keep a finished map for later starts, where that makes sense."""


class SessionSource:
    """A saved session, its markets read when first asked for and then kept.

    With a cache, what an earlier start worked out is taken from there; the file is then read only when more is asked.
    """

    is_live = False
    histories = 0

    def __init__(self, path: Path, cache: StartCache | None = None) -> None:
        self._path = path
        self._cache = cache
        self._key = None if cache is None else cache.key_of(path)
        self._ready = None if cache is None or self._key is None else cache.find(self._key)
        self._opened: SessionFile | None = None
        self._events: dict[str, MarketEvents] = {}
        self._index: LiquidationIndex | None = None
        self._deleveragings: DeleveragingIndex | None = None
        if self._ready is not None:
            self._events[self._ready.market] = self._ready.events
            self._index = self._ready.liquidations
        self._info = self._file.info if self._ready is None else self._ready.info

    @classmethod
    def open(cls, path: Path, cache: StartCache | None = None) -> "SessionSource":
        """Open a session file; raises InputError with one sentence when it is none.

        Args:
            path: of the file.
            cache: where an earlier start's work may be found and this one's is kept; by default nowhere.
        """
        return cls(path, cache)

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def info(self) -> SessionInfo:
        """The session's description."""
        return self._info

    def start(self) -> None:
        """A saved session does not grow."""

    def poll(self) -> bool:
        """Nothing new ever comes."""
        return False

    def health(self) -> None:
        """There are no feeds."""

    def defects(self) -> Mapping[str, Exception]:
        """None: what cannot be read is raised where it is asked for."""
        return {}

    def awaits_history(self, market: str) -> bool:
        """Never: all is there."""
        _ = market
        return False

    def silent_since_ms(self, market: str) -> None:
        """Nothing is expected."""
        _ = market

    def events(self, market: str) -> MarketEvents:
        """Everything the session holds of a market (`venue:SYMBOL`)."""
        if market not in self._events:
            self._events[market] = self._file.read_market(market)
        return self._events[market]

    def all_events(self) -> Mapping[str, MarketEvents]:
        """Every market's events, in the session's order."""
        if len(self._events) < len(self.info.markets):
            # In one pass over the file; a market that was read before keeps its object.
            self._events = {**self._file.read().events, **self._events}
        return {info.instrument.market: self._events[info.instrument.market] for info in self.info.markets}

    def liquidations(self) -> LiquidationIndex:
        """All liquidations of the session."""
        if self._index is None:
            events = self._file.read_liquidations()
            info = self.info
            self._index = LiquidationIndex.build(
                events, info.start_ms, info.end_ms, info.liquidations_known, info.sums_alone, info.gapless
            )
        return self._index

    def deleveragings(self) -> DeleveragingIndex:
        """All auto-deleveraging of the session; the file is read for it only if it has some."""
        if self._deleveragings is None:
            has_some = any(market.has_deleveragings for market in self.info.markets)
            self._deleveragings = DeleveragingIndex.build(self._file.read_deleveragings() if has_some else {})
        return self._deleveragings

    def ready_start(self, market: str) -> ReadyStart | None:
        """What an earlier start worked out of a market; None when there is nothing."""
        return self._ready if self._ready is not None and self._ready.market == market else None

    def keep_start(self, market: str, margin: MarginRules, level_map: LevelMap) -> None:
        """Keep a finished map, and what belongs to it, for later starts; nothing happens without a cache.

        May be called on any thread, once the market's events and the liquidations have been asked for.
        """
        # Hashed again, so that what was read from a file replaced meanwhile is not kept under the name of the old one.
        if self._cache is not None and self._key is not None and is_name_of(self._key, self.path):
            start = ReadyStart(self.info, self.events(market), self.liquidations(), margin, level_map)
            self._cache.keep(self._key, start)

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()

    @property
    def _file(self) -> "SessionFile":
        """The opened file.

        Raises:
            InputError: it cannot be opened, or is no longer the one that the cache has an entry of.
        """
        if self._opened is None:
            # Imported here and not above: pyarrow takes as long to import as the rest of the program.
            from rektscope.sessions.reader import open_session  # noqa: PLC0415

            if self._ready is not None and self._key is not None and not is_name_of(self._key, self.path):
                raise InputError(f"{self.path} has changed since it was opened: open it again.")
            self._opened = open_session(self.path)
        return self._opened
