"""The chapters of a session at a moment: those that somebody wrote, or else those found in its data.

Chapters are of what is counted (`engine.scope`). What was written is of all markets; of one market, or of its coin,
they are found in its prices and liquidations.

What was written is a table of contents, there from the first moment on. What is found in the data is there once it was
known, and is looked for once, when it is first asked for. A live session has none: it has not come to anything yet.
"""

from typing import TYPE_CHECKING

from rektscope.engine.market_chart import MarketChart, chart_markets
from rektscope.engine.scope import Scope
from rektscope.engine.sources import Source
from rektscope.replay.story import Chapter

if TYPE_CHECKING:
    from rektscope.replay.found_chapters import FoundChapter


class SessionChapters:
    """Those of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[tuple[Scope, str], list[FoundChapter]] = {}

    def at(self, cursor_ms: int, scope: Scope, chart: MarketChart) -> tuple[Chapter, ...]:
        """What stands at a moment, ascending in time; of written ones all, whenever they happen.

        Args:
            cursor_ms: UTC milliseconds.
            scope: whose chapters.
            chart: the market on the chart, which `scope` goes by.
        """
        info = self._source.info
        if self._source.is_live or (info.chapters and scope is Scope.ALL):
            return info.chapters
        # Chapters of a whole session are the same on every chart.
        key = scope, "" if scope is Scope.ALL else chart.instrument.market
        from rektscope.replay.found_chapters import chapters_at  # noqa: PLC0415 -- not for chapters that were written

        if key not in self._found:
            self._found[key] = self._find(scope, chart)
        return chapters_at(self._found[key], cursor_ms)

    def _find(self, scope: Scope, chart: MarketChart) -> "list[FoundChapter]":
        from rektscope.replay.found_chapters import liquidation_chapters, price_chapters  # noqa: PLC0415 -- the same

        info = self._source.info
        events, index = chart.events, chart.own_liquidations
        if scope is Scope.COIN:
            index = chart.liquidations
        elif scope is Scope.ALL:
            events, index = self._source.events(chart_markets(info)[0].market), self._source.liquidations()
        return [*price_chapters(events, info.start_ms, info.end_ms), *liquidation_chapters(index)]
