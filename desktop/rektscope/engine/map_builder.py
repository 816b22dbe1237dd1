"""Building a market's map, at once or on a thread of its own while the window is already up."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from rektscope.engine.column_store import StoreLimits
from rektscope.engine.column_writer import ColumnWriter
from rektscope.engine.freed_memory import return_freed_memory
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import Steps, build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument
from rektscope.risk.margin_rules import MarginRules

if TYPE_CHECKING:
    from rektscope.levels.book import ExposureBook

ROW_COUNT = 1_400
"""Price rows of a column: +-11.7 % around the price when a row is a six-thousandth of it."""

STEPS_PER_SLICE = 128
"""Steps between two looks at the stop flag and two publications; a few milliseconds of work."""


class NoPriceError(InputError):
    """There is no price to begin a map with: it has no columns yet, which is no failure."""


def start_writer(
    events: MarketEvents,
    margin: MarginRules,
    start_ms: int,
    until_ms: int,
    parameters: BookParameters = DEFAULT_PARAMETERS,
    least_leverage: int = 0,
) -> "tuple[ColumnWriter, ExposureBook]":
    """A writer over the steps of a market up to `until_ms`, nothing applied yet, and the book it advances.

    The columns are of the positions of `least_leverage` or more, 0 for all of them.

    Raises:
        InputError: no price is known by then.
    """
    steps = build_steps(events, start_ms, until_ms)
    if not len(steps):
        raise NoPriceError(
            f"{events.instrument.market} has no whole minute with a price by that time, so it has no map."
        )
    return writer_over(steps, events.instrument, margin, parameters, least_leverage=least_leverage)


def writer_over(
    steps: Steps,
    instrument: Instrument,
    margin: MarginRules,
    parameters: BookParameters = DEFAULT_PARAMETERS,
    limits: StoreLimits | None = None,
    *,
    least_leverage: int = 0,
) -> "tuple[ColumnWriter, ExposureBook]":
    """A writer over these steps, at least one, nothing applied yet, and the book it advances."""
    from rektscope.levels.book import ExposureBook  # noqa: PLC0415 -- a start whose map was kept needs no book

    # Rows are a share of the first price known, whatever comes later: the map may not depend on the future.
    grid = PriceGrid.around(instrument, max(1, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK))
    book = ExposureBook(grid, margin.table, margin.rules, parameters)
    return ColumnWriter(book, steps, ROW_COUNT, limits, least_leverage), book


def build_map(
    events: MarketEvents, margin: MarginRules, start_ms: int, until_ms: int
) -> "tuple[LevelMap, ExposureBook]":
    """The finished map of a market up to `until_ms`, and the book as it stands then."""
    writer, book = start_writer(events, margin, start_ms, until_ms)
    while not writer.is_finished:
        writer.advance(STEPS_PER_SLICE)
    return writer.finished(), book


class MapBuilder:
    """Builds a map on a thread; what is finished can be looked at any time from another.

    Columns are written once and published by replacing one reference, so a reader needs no lock.
    """

    def __init__(
        self,
        events: MarketEvents,
        margin: MarginRules,
        start_ms: int,
        until_ms: int,
        *,
        ready: LevelMap | None = None,
        when_complete: Callable[[LevelMap], None] | None = None,
        least_leverage: int = 0,
        parameters: BookParameters = DEFAULT_PARAMETERS,
    ) -> None:
        """Build the map of `events` from `start_ms` to `until_ms`.

        Args:
            events: of the market.
            margin: of the market.
            start_ms: start of the session proper, UTC milliseconds.
            until_ms: nothing received later counts.
            ready: the whole map, where it was built before; then there is nothing left to do.
            when_complete: called on the thread with the whole map, after it was published; `stop` waits for it.
            least_leverage: positions of less are left out; 0 for none.
            parameters: the model.
        """
        self._arguments = (events, margin, start_ms, until_ms, parameters)
        self._least_leverage = least_leverage
        self._until_ms = until_ms
        self._stop = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._latest = ready
        self._watermark_ms = -1 if ready is None else until_ms
        self._progress = 0.0 if ready is None else 1.0
        self._is_complete = ready is not None
        self._when_complete = when_complete
        self._failure: Exception | None = None

    @property
    def latest(self) -> LevelMap | None:
        """The columns finished so far; None before the first."""
        return self._latest

    @property
    def progress(self) -> float:
        """Share of the work done, 0 to 1."""
        return self._progress

    @property
    def watermark_ms(self) -> int:
        """No column that ends by then will follow those of `latest`, when that is asked for after this; -1 at first."""
        return self._watermark_ms

    @property
    def is_done(self) -> bool:
        """Whether the map is complete, or could not be built (then `failure` is the reason)."""
        return self._is_complete or self._failure is not None

    def start(self) -> None:
        """Begin building, unless that goes on already or is done; after `stop`, begin anew."""
        if self._thread is not None or self.is_done:
            return
        self._stop.clear()
        self._ended.clear()
        self._watermark_ms = -1
        self._thread = threading.Thread(target=self._run, name="map-builder", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop building and wait for the thread; safe to call twice, and without a start."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def wait(self) -> LevelMap:
        """The complete map, once there is one.

        Raises:
            InputError: it cannot be built, or building was stopped or never begun.
        """
        if self._thread is not None:
            self._ended.wait()
        if self._failure is not None:
            raise self._failure
        if self._latest is None or not self._is_complete:
            raise InputError("The map is not complete: building it was stopped. Open the market again.")
        return self._latest

    @property
    def failure(self) -> Exception | None:
        """What the thread ended with: an InputError where the data allow no map, anything else is a defect."""
        return self._failure

    def _publish(self, writer: ColumnWriter) -> None:
        """Let everyone see what is finished. Columns first: a watermark must not name columns that are not there."""
        latest = self._latest = writer.finished()
        if writer.is_finished:
            self._watermark_ms = self._until_ms
        elif latest.column_count:
            self._watermark_ms = int(latest.end_ms[-1])
        self._progress = writer.progress

    def _run(self) -> None:
        try:
            writer, _ = start_writer(*self._arguments, least_leverage=self._least_leverage)
            while not writer.is_finished and not self._stop.is_set():
                writer.advance(STEPS_PER_SLICE)
                self._publish(writer)
            self._is_complete = writer.is_finished
        except Exception as failure:  # noqa: BLE001 -- handed to the thread that asked, as `failure`
            self._failure = failure
            self._progress = 1.0
        finally:
            # Before `when_complete`, which writes a file: nobody who waits for the map waits for the disk.
            self._ended.set()
        if self._is_complete and self._latest is not None and self._when_complete is not None:
            self._when_complete(self._latest)
        return_freed_memory()  # the book, and the steps that it was led through
