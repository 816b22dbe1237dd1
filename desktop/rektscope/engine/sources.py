"""Where events come from. A saved session is the one source so far; a live feed will be another of the same shape."""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from rektscope.market.events import MarketEvents
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.reader import SessionFile, open_session
from rektscope.sessions.session import SessionInfo

_RESOURCES = "rektscope.resources"
_BUNDLED = "sessions/2025-07-14-short-squeeze.rekt"


def bundled_session_path() -> Path:
    """The session that comes with the program."""
    return Path(str(resources.files(_RESOURCES).joinpath(_BUNDLED)))


class SessionSource:
    """A saved session, its markets read when first asked for and then kept."""

    def __init__(self, file: SessionFile) -> None:
        self._file = file
        self._events: dict[str, MarketEvents] = {}
        self._index: LiquidationIndex | None = None

    @classmethod
    def open(cls, path: Path) -> "SessionSource":
        """Open a session file; raises InputError with one sentence when it is none."""
        return cls(open_session(path))

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    @property
    def info(self) -> SessionInfo:
        """The session's description."""
        return self._file.info

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
            self._index = LiquidationIndex.build(events, self.info.start_ms, self.info.end_ms)
        return self._index

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
