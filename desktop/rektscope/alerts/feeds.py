"""Alerts about feeds: which are in trouble, since when, and whether that is long enough for an alert.

A silence fires once, and again only after the feed was well in between. Its moment is when it became too long, by the
receive times, not when somebody looked.
"""

import msgspec

from rektscope.alerts.rules import Alert, FeedTrouble
from rektscope.live.health import ConnectionHealth, FeedHealth, StreamHealth, StreamState
from rektscope.market.instrument import split_market


class Trouble(msgspec.Struct, frozen=True):
    """One trouble of a feed; `since_ms` None where it is not known when it began."""

    title: str
    state: str
    words: str
    since_ms: int | None


class FeedWatch:
    """Follows the health of feeds."""

    def __init__(self) -> None:
        self._since_ms: dict[str, int] = {}
        self._reported: set[str] = set()

    def lasts(self, alert: Alert) -> bool:
        """Whether the trouble that fired is still there, as of the last look."""
        return any(alert.key.startswith(f"feed/{key}/") for key in self._reported)

    def look(self, health: FeedHealth, seconds: float) -> list[Alert]:
        """What has been in trouble for so long by now and has not fired yet."""
        troubles = troubles_of(health)
        self._reported &= set(troubles)
        known = self._since_ms
        self._since_ms = {
            key: trouble.since_ms if trouble.since_ms is not None else known.get(key, health.at_ms)
            for key, trouble in troubles.items()
        }
        alerts = []
        for key, trouble in troubles.items():
            since_ms = self._since_ms[key]
            due_ms = since_ms + round(seconds * 1000.0)
            if key in self._reported or health.at_ms < due_ms:
                continue
            self._reported.add(key)
            what = FeedTrouble(trouble.title, trouble.state, trouble.words, since_ms, seconds)
            alerts.append(Alert(f"feed/{key}/{due_ms}", due_ms, "", 0, what, f"feed/{key}"))
        return alerts


def troubles_of(health: FeedHealth) -> dict[str, Trouble]:
    """Connections that are not open, and the silent and refused streams of venues whose connections are."""
    troubles = {
        each.name: Trouble(each.title, "disconnected", each.words, each.heard_ms)
        for each in health.connections
        if not each.is_open
    }
    # Streams of a lost connection are silent as well: one trouble is one alert.
    away = {_venue_of(each) for each in health.connections if not each.is_open}
    for state in (StreamState.SILENT, StreamState.UNUSABLE, StreamState.REFUSED):
        venues: dict[str, list[StreamHealth]] = {}
        for stream in health.streams:
            venue = split_market(stream.market)[0]
            if stream.state is state and venue not in away:
                venues.setdefault(venue, []).append(stream)
        for venue, streams in venues.items():
            heard = [stream.last_ms for stream in streams if stream.last_ms is not None]
            since_ms = min(heard, default=None) if state is not StreamState.REFUSED else None
            troubles[f"{venue}/{state}"] = Trouble(_title(health, venue), state.value, _streams(streams), since_ms)
    return troubles


def _streams(streams: list[StreamHealth]) -> str:
    """`mark and trade of binance:BTCUSDT`, for the first market, and how many more there are."""
    market = streams[0].market
    kinds = [stream.kind.value.replace("_", " ") for stream in streams if stream.market == market]
    more = len({stream.market for stream in streams}) - 1
    others = f" and of {more} more" if more else ""
    return f"{' and '.join(kinds)} of {market}{others}"


def _title(health: FeedHealth, venue: str) -> str:
    titles = [each.title for each in health.connections if _venue_of(each) == venue]
    return titles[0] if len(set(titles)) == 1 else venue


def _venue_of(connection: ConnectionHealth) -> str:
    return connection.name.partition("/")[0]
