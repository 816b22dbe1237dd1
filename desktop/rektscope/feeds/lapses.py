"""Trades that fit no step of their market: while they come, what the session holds of the market is not whole.

They are left out one by one (`event_rows.trade`), so the stretch in which that happens is a gap, though the connection
was there all the time: from when the first of them came until trades come again with none of them among them.
"""

from collections.abc import Iterable

import msgspec

from rektscope.feeds.events import Event, Gap, Trade, Unusable

_AMONG_MS = 1_000
"""A trade that comes so soon after one that was left out does not end the stretch: where every second one is off the
steps, that is one stretch, not one for each."""


class _Lapse(msgspec.Struct):
    """A stretch that goes on: when its first trade came, and its newest, UTC milliseconds."""

    since_ms: int
    latest_ms: int


class LapseKeeper:
    """Follows trades that were left out, by market."""

    def __init__(self) -> None:
        """None was left out so far."""
        self._open: dict[str, _Lapse] = {}

    @property
    def is_open(self) -> bool:
        """Whether a stretch goes on in any market."""
        return bool(self._open)

    @property
    def since_ms(self) -> dict[str, int]:
        """Markets of which trades are left out now, and since when (UTC milliseconds)."""
        return {market: lapse.since_ms for market, lapse in self._open.items()}

    def leave_out(self, reports: Iterable[Event]) -> None:
        """Take note of trades off the steps among reports of what could not be used."""
        for report in reports:
            if isinstance(report, Unusable) and report.is_off_grid:
                lapse = self._open.setdefault(report.market, _Lapse(report.received_ms, report.received_ms))
                lapse.latest_ms = report.received_ms

    def ended(self, events: Iterable[Event]) -> list[Gap]:
        """The gaps that end with the trades among these events."""
        gaps: list[Gap] = []
        for event in events:
            if isinstance(event, Trade):
                lapse = self._open.get(event.market)
                if lapse is not None and event.received_ms - lapse.latest_ms > _AMONG_MS:
                    del self._open[event.market]
                    gaps.append(_gap(event.market, lapse, event.received_ms))
        return gaps

    def close(self, received_ms: int) -> list[Gap]:
        """The gaps that are still open when everything ends."""
        gaps = [_gap(market, lapse, received_ms) for market, lapse in self._open.items()]
        self._open = {}
        return [gap for gap in gaps if gap.duration_ms > 0]


def _gap(market: str, lapse: _Lapse, until_ms: int) -> Gap:
    return Gap(until_ms, market, lapse.since_ms, until_ms - lapse.since_ms)
