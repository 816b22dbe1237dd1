"""The chapters of a session at a moment: those that somebody wrote, or else those that its data tell.

What was written is a table of contents, there from the first moment on. What is found in the data is there once it was
known, and is looked for once, when it is first asked for. A live session has none: it has not come to anything yet.
"""

from rektscope.engine.market_chart import chart_markets
from rektscope.engine.sources import Source
from rektscope.replay.found_chapters import FoundChapter, chapters_at, liquidation_chapters, price_chapters
from rektscope.replay.story import Chapter


class SessionChapters:
    """Those of one source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[FoundChapter] | None = None

    def at(self, cursor_ms: int) -> tuple[Chapter, ...]:
        """What stands at a moment, ascending in time; of written ones all, whenever they happen."""
        info = self._source.info
        if info.chapters or self._source.is_live:
            return info.chapters
        if self._found is None:
            events = self._source.events(chart_markets(info)[0].market)
            self._found = [
                *price_chapters(events, info.start_ms, info.end_ms),
                *liquidation_chapters(self._source.liquidations()),
            ]
        return chapters_at(self._found, cursor_ms)
