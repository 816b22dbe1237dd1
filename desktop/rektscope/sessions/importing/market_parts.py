"""The parts of one market, from all files: joined and counted in the market's steps."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import cast

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.market.contracts import is_dated
from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Kind, MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.importing import (
    account_positions,
    amounts,
    contract_sizes,
    liquidation_totals,
    plausibility,
    settlements,
    spans,
    trade_forms,
)
from rektscope.sessions.importing.batches import METRICS_LATENESS_MS, Converted, convert
from rektscope.sessions.importing.columns import Chunk
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.markets import PRICE_MEANINGS, Market, StepColumns, instrument_of
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import ImportOptions, Part
from rektscope.sessions.importing.series import joined, numbers_of
from rektscope.sessions.importing.spans import Spans

_PRICE_KINDS = (
    (Kind.TRADE, Kind.CANDLE),
    (Kind.MARK,),
    (Kind.INDEX,),
    (Kind.OPEN_INTEREST,),
    (Kind.FUNDING,),
    (Kind.LIQUIDATION,),
    (Kind.ACCOUNT_POSITION,),
)
"""Whose coverage is the market's: traded prices if there are any, otherwise the next that there is."""


class KnownRows(msgspec.Struct, frozen=True, eq=False):
    """Rows of one kind that are kept: when each was known at the earliest, and which of `paths` it stood in."""

    known_ms: npt.NDArray[np.int64]
    origins: npt.NDArray[np.int32]
    paths: tuple[Path, ...]

    def count(self, path: Path, end_ms: int) -> tuple[int, int]:
        """How many rows of a file were known by `end_ms`, and how many after."""
        if path not in self.paths:
            return 0, 0
        mine = self.known_ms[self.origins == self.paths.index(path)]
        in_time = int(np.sum(mine <= end_ms))
        return in_time, len(mine) - in_time


class MarketParts(msgspec.Struct, frozen=True, eq=False):
    """The parts of one market and what became of them, by kind.

    `dropped` counts duplicates by file and kind; `rows` are those that are kept, with their places and when they were
    known. `totals` are those of its liquidations; None where it has no files of totals.
    """

    market: Market
    parts: tuple[Part, ...]
    events: MarketEvents
    by_kind: dict[Kind, Converted]
    dropped: Counter[tuple[Path, Kind]] = msgspec.field(default_factory=Counter)
    rows: dict[Kind, list[KnownRows]] = msgspec.field(default_factory=dict)
    notes: tuple[str, ...] = ()
    totals: liquidation_totals.PlacedTotals | None = None

    def rows_of(self, path: Path, kind: Kind, end_ms: int) -> tuple[int, int]:
        """How many rows of a file are kept in the session that ends at `end_ms`, and how many came later."""
        counts = [each.count(path, end_ms) for each in self.rows.get(kind, ())]
        return sum(kept for kept, _ in counts), sum(late for _, late in counts)

    def places(self) -> set[tuple[Path, Kind]]:
        """All files and kinds that rows stood in."""
        return {(path, kind) for kind, many in self.rows.items() for each in many for path in each.paths}

    def coverage(self) -> Spans:
        """The stretches for which the market has prices."""
        for kinds in _PRICE_KINDS:
            covered = [self.by_kind[kind].spans for kind in kinds if kind in self.by_kind]
            if covered:
                return spans.union(covered)
        raise AssertionError("a market without any series is not made")

    @property
    def price_kinds(self) -> tuple[Kind, ...]:
        """The kinds that `coverage` goes by."""
        return next(kinds for kinds in _PRICE_KINDS if any(kind in self.by_kind for kind in kinds))


def join_market(parts: Sequence[Part], options: ImportOptions) -> MarketParts | None:
    """The parts of one market, joined and counted; None when they have no row.

    Raises:
        InputError: they contradict one another, or the steps or units of the market cannot be found.
    """
    used = [part for part in parts if part.rows]
    if not used:
        return None
    market = used[0].market
    for part in used:
        plausibility.refuse_rates(part)
        plausibility.refuse_volume_of_another_coin(part)
        plausibility.refuse_volume_in_quote(part)
        plausibility.refuse_quantity_in_quote(part)
    trade_forms.refuse_two_forms(used)
    size = contract_sizes.size_of(market, used, options.contract_size)
    contract_note = contract_sizes.note_of(market, options.contract_size)
    notes = (*amounts.in_market_units(used, size), *([] if contract_note is None else [contract_note]))
    notes = (*_notes_of_dated(market), *notes)
    if market.terms.contract is Contract.INVERSE and size.usd is None:
        raise InputError(
            f"{market.name} is paid in coin, and how many USD one contract has is not known: say it with "
            "--contract-size."
        )
    instrument = instrument_of(market, _step_columns(used), size.usd or Decimal(1))
    by_kind: dict[Kind, Converted] = {}
    dropped: Counter[tuple[Path, Kind]] = Counter()
    rows: dict[Kind, list[KnownRows]] = {}
    totals = [part for part in used if part.is_totals]
    single = [part for part in used if not part.is_totals]
    for kind in dict.fromkeys(part.kind for part in single):
        by_kind[kind] = _converted_kind(
            [part for part in single if part.kind is kind],
            kind,
            instrument,
            options,
            dropped,
            rows.setdefault(kind, []),
        )
    placed = _place_totals(totals, instrument, by_kind, dropped, rows) if totals else None
    events = MarketEvents.of(instrument, *(made.batch for made in by_kind.values()))
    return MarketParts(market, tuple(parts), events, by_kind, dropped, rows, notes, placed)


def _notes_of_dated(market: Market) -> tuple[str, ...]:
    note = (
        f"{market.name} is a future that expires, and not the perpetual: it pays no funding, its price stands off the "
        "index until it is settled, and its maintenance margin may be another than the one used here."
    )
    return (note,) if is_dated(market.symbol) else ()


def _place_totals(
    totals: list[Part],
    instrument: Instrument,
    by_kind: dict[Kind, Converted],
    dropped: Counter[tuple[Path, Kind]],
    rows: dict[Kind, list[KnownRows]],
) -> liquidation_totals.PlacedTotals:
    """Add the events of totals to `by_kind`."""
    if Kind.LIQUIDATION in by_kind:
        raise InputError(
            f"{totals[0].table.path.name} holds totals of the liquidations of {instrument.market}, of which other "
            "files hold single ones: together they would count twice, so import one of them."
        )
    candles = by_kind[Kind.CANDLE].batch if Kind.CANDLE in by_kind else None
    made = liquidation_totals.placed(totals, cast("Candles | None", candles), instrument)
    by_kind[Kind.LIQUIDATION] = made.converted
    dropped.update({(path, Kind.LIQUIDATION): count for path, count in made.buckets.dropped.items()})
    rows[Kind.LIQUIDATION] = [KnownRows(made.known_ms, made.buckets.origins, made.buckets.paths)]
    return made


def _converted_kind(
    parts: list[Part],
    kind: Kind,
    instrument: Instrument,
    options: ImportOptions,
    dropped: Counter[tuple[Path, Kind]],
    rows: list[KnownRows],
) -> Converted:
    """All rows of one kind.

    Samples and candles of marks are counted apart and put together; so is open interest that is dated early, as its
    times mean other moments than those of the rest, and so are funding rates that were expected: settled ones count
    before them.
    """
    groups: dict[tuple[bool, bool, bool], list[Chunk]] = {}
    for part in parts:
        is_early = part.table.reading.recogniser.is_dated_early
        for chunk in part.chunks:
            is_expected = Meaning.FUNDING_TIME in chunk.columns
            groups.setdefault((Meaning.OPEN not in chunk.columns, is_early, is_expected), []).append(chunk)
    numbers_trades = all(part.table.reading.recogniser.numbers_trades for part in parts)
    empty = [chunk for part in parts for chunk in part.empty]
    made: list[Converted] = []
    settled_ms = np.empty(0, dtype=np.int64)
    for (_, is_dated_early, is_expected), group in sorted(groups.items()):
        if any(len(chunk) for chunk in group):
            keep = options.keep or (Keep.LAST if all(part.is_ticker for part in parts) else None)
            is_accounts = kind is Kind.ACCOUNT_POSITION
            asked = options.keep
            if kind is Kind.FUNDING and not is_expected:
                group = settlements.at_one_time(group)  # noqa: PLW2901 -- the same rows with other times
            series = account_positions.joined(group, asked) if is_accounts else joined(group, kind, keep)
            dropped.update({(path, kind): count for path, count in series.dropped.items()})
            note = None
            if kind is Kind.FUNDING and is_expected:
                series, note = settlements.settled(series, instrument.market)
                series = settlements.not_among(series, settled_ms) if len(settled_ms) else series
            elif kind is Kind.FUNDING:
                settled_ms = series.times
            lateness_ms = METRICS_LATENESS_MS if is_dated_early and kind is Kind.OPEN_INTEREST else 0
            known_ms = series.times + lateness_ms if lateness_ms else series.times
            rows.append(KnownRows(known_ms, series.origins, series.paths))
            numbering = numbers_of(series, empty) if kind is Kind.TRADE and numbers_trades else None
            converted = (
                account_positions.convert(series, instrument)
                if is_accounts
                else convert(kind, series, instrument, is_dated_early=is_dated_early, numbering=numbering)
            )
            made.append(converted if note is None else replace(converted, notes=(note, *converted.notes)))
    if len(made) == 1:
        return made[0]
    batch_type = type(made[0].batch)
    batch = batch_type.concatenate([each.batch for each in made])
    notes = tuple(note for each in made for note in each.notes)
    return Converted(batch, spans.union([each.spans for each in made]), notes)


def _step_columns(parts: Sequence[Part]) -> StepColumns:
    def columns(kinds: tuple[Kind, ...], meanings: tuple[Meaning, ...]) -> list[np.ndarray]:
        chunks = [chunk for part in parts if part.kind in kinds for chunk in part.chunks]
        return [chunk.columns[meaning] for chunk in chunks for meaning in meanings if meaning in chunk.columns]

    traded = (Kind.TRADE, Kind.CANDLE, Kind.LIQUIDATION)
    return StepColumns(
        traded=columns(traded, PRICE_MEANINGS),
        marks=columns((Kind.MARK, Kind.INDEX), PRICE_MEANINGS),
        quantities=[
            *columns(traded, (Meaning.QUANTITY, Meaning.VOLUME, Meaning.TAKER_BUY_VOLUME)),
            *columns((Kind.ACCOUNT_POSITION,), (Meaning.POSITION_SIZE,)),
        ],
        open_interests=columns((Kind.OPEN_INTEREST,), (Meaning.OPEN_INTEREST,)),
    )
