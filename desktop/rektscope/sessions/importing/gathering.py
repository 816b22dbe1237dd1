"""The files of one market: read, sorted out and checked one by one, then joined and counted together."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.events import Kind, MarketEvents
from rektscope.sessions.importing import spans
from rektscope.sessions.importing.batches import Counted, counted
from rektscope.sessions.importing.checks import check
from rektscope.sessions.importing.kinds import CANDLE_KINDS, Sorted, sort_out
from rektscope.sessions.importing.layouts import METRICS
from rektscope.sessions.importing.markets import Market, instrument_of, market_of
from rektscope.sessions.importing.series import joined
from rektscope.sessions.importing.spans import Spans
from rektscope.sessions.importing.tables import read_table

OnProgress = Callable[[Path, int], None]
"""Told which file is being read and how many of its bytes on disk have been."""

_PRICE_KINDS = ((Kind.TRADE, Kind.CANDLE), (Kind.MARK,), (Kind.INDEX,), (Kind.OPEN_INTEREST,), (Kind.FUNDING,))
"""Whose coverage is the market's: traded prices if there are any, otherwise the next that there is."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user says of the files: each word counts where a file does not tell; the venue always counts.

    `takes_spot` when files of Binance's spot market may stand for the perpetual. `start_ms` is where the session begins
    (what is older becomes history), None for the first price.
    """

    venue: str | None = None
    symbol: str | None = None
    kind: Kind | None = None
    name: str | None = None
    start_ms: int | None = None
    takes_spot: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file that was read: its market and what it holds."""

    market: Market
    content: Sorted


@dataclass(frozen=True, slots=True, eq=False)
class MarketFiles:
    """The files of one market and what became of them, by kind; `dropped` counts exact duplicates by file."""

    market: Market
    files: tuple[File, ...]
    events: MarketEvents
    by_kind: dict[Kind, Counted]
    dropped: Counter[Path] = field(default_factory=Counter)

    def coverage(self) -> Spans:
        """The stretches for which the market has prices."""
        for kinds in _PRICE_KINDS:
            covered = [self.by_kind[kind].spans for kind in kinds if kind in self.by_kind]
            if covered:
                return spans.union(covered)
        raise AssertionError("a market without any series is not made")

    @property
    def price_kinds(self) -> tuple[Kind, ...]:
        """The kinds that `coverage` speaks of."""
        return next(kinds for kinds in _PRICE_KINDS if any(kind in self.by_kind for kind in kinds))


def read_file(path: Path, wishes: Wishes, on_progress: OnProgress) -> File:
    """Read and check one file; raises InputError naming the place of what cannot be."""
    table = read_table(path, lambda done: on_progress(path, done))
    market = market_of(table, wishes.venue, wishes.symbol)
    content = sort_out(table, wishes.kind)
    for piece in content.pieces:
        check(piece, content.kind)
    return File(market, content)


def gather(files: list[File]) -> MarketFiles | None:
    """The files of one market, joined and counted; None when they have no row.

    Raises:
        InputError: they contradict one another, or the steps of the market cannot be told.
    """
    parts = [file.content for file in files if file.content.table.rows]
    if not parts:
        return None
    market = files[0].market
    instrument = instrument_of(market, parts)
    by_kind: dict[Kind, Counted] = {}
    dropped: Counter[Path] = Counter()
    for kind in dict.fromkeys(part.kind for part in parts):
        of_kind = [part for part in parts if part.kind is kind]
        if kind in CANDLE_KINDS:
            _refuse_unequal_candles(of_kind, market)
        series = joined([piece for part in of_kind for piece in part.pieces], kind)
        dropped += series.dropped
        is_metrics = any(part.table.reading.layout is METRICS for part in of_kind)
        by_kind[kind] = counted(kind, series, instrument, is_metrics=is_metrics)
    events = MarketEvents.of(instrument, *(made.batch for made in by_kind.values()))
    return MarketFiles(market, tuple(files), events, by_kind, dropped)


def _refuse_unequal_candles(parts: list[Sorted], market: Market) -> None:
    lengths: dict[str, int] = {}
    for part in parts:
        times = np.unique(np.concatenate([piece.columns["time"] for piece in part.pieces]).astype(np.int64))
        length = spans.step_ms(times)
        if length is not None:
            lengths[part.table.path.name] = length
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"{name} {length // 1000} s" for name, length in lengths.items())
        raise InputError(f"The candles of {market.name} are of different lengths ({told}): import one of them.")
