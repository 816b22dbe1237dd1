"""A map that goes on: built as far as data reach, then a column at a time as they grow, on a thread of its own.

Columns are the same as if the map had been built at once from everything (`levels.steps.following_steps`), and those
that were handed out never change. A column is finished when something was received after its end, because until then
more may come that belongs into it.
"""

import threading

from rektscope.engine.column_store import StoreLimits
from rektscope.engine.column_writer import ColumnWriter
from rektscope.engine.map_builder import STEPS_PER_SLICE, writer_over
from rektscope.levels.columns import LevelMap
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import Steps, build_steps, following_steps
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.risk.margin_rules import MarginRules

_LIMITS = StoreLimits(head_columns=256, tile_columns=128, tiles_a_run=16, cached_tiles=6)
"""A window that is open for weeks keeps an hour or two of columns, and one copy of the book a day and a half."""


class GrowingMap:
    """The map of a market that trades on. As `MapBuilder` to those who look at it, and `extend` gives it more."""

    def __init__(
        self,
        margin: MarginRules,
        start_ms: int,
        least_leverage: int = 0,
        parameters: BookParameters = DEFAULT_PARAMETERS,
    ) -> None:
        """A map of columns from `start_ms` on, UTC milliseconds; positions of less leverage are left out of it."""
        self._parameters = parameters
        self._least_leverage = least_leverage
        self._margin = margin
        self._start_ms = start_ms
        self._changed = threading.Condition()
        self._known: tuple[MarketEvents, int] | None = None
        self._next_ms = 0
        self._is_stopped = False
        self._thread: threading.Thread | None = None
        self._latest: LevelMap | None = None
        self._progress = 0.0
        self._failure: Exception | None = None
        self._writer: ColumnWriter | None = None
        self._last: Steps | None = None

    @property
    def latest(self) -> LevelMap | None:
        """The columns finished so far; None before the first."""
        return self._latest

    @property
    def progress(self) -> float:
        """Share of what was known at first that is built, 0 to 1; columns that follow take a moment each."""
        return self._progress

    @property
    def watermark_ms(self) -> int:
        """No column that ends by then will follow those of `latest`, when that is asked for after this; -1 at first."""
        latest = self._latest
        newest_ms = int(latest.end_ms[-1]) if latest is not None and latest.column_count else -1
        # `_next_ms` is the end of the next column: there may be nothing to make columns of long after the newest one.
        return max(newest_ms, self._next_ms - 1)

    def extend(self, events: MarketEvents, latest_ms: int) -> None:
        """Data now reach to `latest_ms`, the receive time of the newest; more may come at that very time."""
        with self._changed:
            # One less, because a column that ends at this very moment may still get more.
            self._known = (events, latest_ms - 1)
            if latest_ms - 1 >= self._next_ms:
                self._changed.notify()

    def start(self) -> None:
        """Begin, unless it goes on already or has failed."""
        if self._thread is not None or self._failure is not None:
            return
        self._is_stopped = False
        self._thread = threading.Thread(target=self._run, name="growing-map", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it; safe to call twice, and without a start."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def wait(self) -> LevelMap:
        """The columns of what is known now, once they are built.

        Raises:
            InputError: there are none, or it was stopped.
        """
        with self._changed:
            self._changed.wait_for(self._is_up_to_date)
        if self._failure is not None:
            raise self._failure
        if self._latest is None or self._is_stopped:
            raise InputError("The map has no columns yet: nothing has traded, or it was stopped.")
        return self._latest

    @property
    def failure(self) -> Exception | None:
        """What the thread ended with: a defect, for a market without prices yet only has no columns yet."""
        return self._failure

    def _is_up_to_date(self) -> bool:
        idle = self._known is not None and self._known[1] < self._next_ms
        return self._is_stopped or self._failure is not None or self._thread is None or idle

    def _is_wanted(self) -> bool:
        return self._is_stopped or (self._known is not None and self._known[1] >= self._next_ms)

    def _run(self) -> None:
        try:
            while True:
                with self._changed:
                    self._changed.wait_for(self._is_wanted)
                    if self._is_stopped or self._known is None:
                        return
                    events, until_ms = self._known
                self._grow(events, until_ms)
                with self._changed:
                    self._changed.notify_all()
        except Exception as failure:  # noqa: BLE001 -- handed to the thread that asks, as `failure`
            self._failure = failure
            with self._changed:
                self._changed.notify_all()

    def _grow(self, events: MarketEvents, until_ms: int) -> None:
        """Build what is missing up to `until_ms`."""
        if self._writer is None or self._last is None:
            steps = build_steps(events, self._start_ms, until_ms)
            if not len(steps) or not steps.in_session[-1]:
                self._progress = 1.0
                self._next_ms = until_ms + 1  # nothing has traded yet: look again as soon as there is more
                return
            self._writer, _ = writer_over(
                steps,
                events.instrument,
                self._margin,
                self._parameters,
                limits=_LIMITS,
                least_leverage=self._least_leverage,
            )
            self._last = steps
        elif self._writer.is_finished:
            following = following_steps(events, self._last, self._start_ms, until_ms)
            self._writer.extend(following)
            self._last = following if len(following) else self._last
        self._apply(self._writer)
        if self._writer.is_finished:
            # Only when all are applied. A stop in the middle leaves it as it was, so a new start goes on with the same
            # steps.
            self._next_ms = int(self._last.end_ms[-1]) + self._last.column_ms

    def _apply(self, writer: ColumnWriter) -> None:
        """Go through the writer's steps, a few at a time, and let everyone see what is finished."""
        while not writer.is_finished and not self._is_stopped:
            writer.advance(STEPS_PER_SLICE)
            self._latest = writer.finished()
            if self._progress < 1.0:
                self._progress = writer.progress
