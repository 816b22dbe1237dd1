"""The tables of one file as parts: one for each market and kind of events that it holds."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing import account_positions, candle_ends, kinds, repeated
from rektscope.sessions.importing.calendar_dates import DateOrder
from rektscope.sessions.importing.checks import check
from rektscope.sessions.importing.columns import Chunk
from rektscope.sessions.importing.extraction import Extracted, LeftOut, extract
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.markets import Market, MarketUnknownError, market_of
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.number_text import DecimalMark
from rektscope.sessions.importing.recognisers.recogniser import TableOfNoUseError, kinds_of
from rektscope.sessions.importing.tables import Table, read_tables, refuse_unless_left_out
from rektscope.sessions.importing.text_openings import TableOptions

OnProgress = Callable[[Path, int], None]
"""Called with the file that is being read and how many of its bytes on disk have been."""


Label = tuple[str | None, str | None]
"""Venue and symbol of a row by its columns; None without such a column."""


class ImportOptions(msgspec.Struct, frozen=True):
    """What the user states about the files: it counts where a file leaves it open; the venue always counts.

    Attributes:
        venue, symbol: of files without them; a symbol also picks one market of a file of many, and goes before the
            names of files where only these have one other market.
        kind: what candles without volume, or rows that may be trades or liquidations, are.
        name: the session's title.
        start_ms: where the session begins (what is older becomes history), None for the first price.
        end_ms: where it ends, whatever the files hold beyond; with a `start_ms`, which then holds even where nothing is
            known of its beginning. None for the last price.
        takes_spot: files of Binance's spot market may stand for the perpetual.
        answers: what columns mean, by plain header or number counted from 1.
        decimal_mark: what separates decimals.
        date_order: what dates begin with.
        keep: which of contradicting rows stays; None refuses them.
        contract_size: coins (linear) or USD (coin-margined) of one contract, where it is not known.
        keeps_addresses: the session keeps the addresses of accounts, and not their numbers alone.
        candle_ms: how long the candles are that count, where files of one market have several lengths.
        skips_unreadable: files of folders and archives that cannot be read are left out and named.
    """

    venue: str | None = None
    symbol: str | None = None
    kind: Kind | None = None
    name: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    takes_spot: bool = False
    answers: Mapping[str, Meaning] = msgspec.field(default_factory=dict)
    decimal_mark: DecimalMark | None = None
    date_order: DateOrder | None = None
    keep: Keep | None = None
    contract_size: str | None = None
    keeps_addresses: bool = False
    candle_ms: int | None = None
    skips_unreadable: bool = False


class Part(msgspec.Struct, frozen=True, eq=False):
    """The rows of one market and kind in one table.

    Attributes:
        market: whose they are.
        table: where they come from.
        kind: what they are.
        chunks: the rows, their columns those of the kind.
        left_out: how many rows were left out, by reason.
        used_kind: whether the user's `--kind` decided what they are.
        is_ticker: the table repeats several values in every row, so that of rows of one time the last counts.
        empty: rows that were left out and are still needed, as `extraction.Extracted` has them.
    """

    market: Market
    table: Table
    kind: Kind
    chunks: tuple[Chunk, ...]
    left_out: Counter[LeftOut]
    used_kind: bool = False
    is_ticker: bool = False
    empty: tuple[Chunk, ...] = ()

    @property
    def is_totals(self) -> bool:
        """Whether its rows are totals of liquidations, and no single ones."""
        return Meaning.LONG_TOTAL_USD in self.table.reading.position

    @property
    def reach_ms(self) -> tuple[int, int] | None:
        """The first and the last time of its rows, with those at which no open interest was measured."""
        chunks = (*self.chunks, *(self.empty if self.kind is Kind.OPEN_INTEREST else ()))
        first = min((chunk.first_ms for chunk in chunks if chunk.first_ms is not None), default=None)
        last = max((chunk.last_ms for chunk in chunks if chunk.last_ms is not None), default=None)
        return None if first is None or last is None else (first, last)

    @property
    def rows(self) -> int:
        """Rows that are kept so far."""
        return sum(len(chunk) for chunk in self.chunks)


class ReadTable(msgspec.Struct, frozen=True, eq=False):
    """A table and its parts; none where it has no row (or none of the market that was asked for).

    Attributes:
        table: what was read.
        parts: its rows by market and kind.
        unknown: symbols among several that name no market that can be counted.
        used: how many rows of each market are in a part of it, a row of several kinds once.
        unused: how many rows are in no part, by reason.
    """

    table: Table
    parts: tuple[Part, ...]
    unknown: tuple[str, ...] = ()
    used: Mapping[str, int] = msgspec.field(default_factory=dict)
    unused: Counter[LeftOut] = msgspec.field(default_factory=Counter)


def read_file(path: Path, options: ImportOptions, on_progress: OnProgress) -> list[ReadTable]:
    """Read and check one file; raises InputError naming the place of what cannot be."""
    how = TableOptions(options.answers, options.decimal_mark, options.date_order)
    found = read_tables(path, how, lambda done: on_progress(path, done), skips_unreadable=options.skips_unreadable)
    tables, unreadable = found.tables, list(found.unreadable)
    read: list[ReadTable] = []
    of_no_use: list[str] = []
    is_alone = len(tables) + len(unreadable) + len(found.damages) == 1
    for table in tables:
        try:
            read.append(_read_table(table, options))
        except TableOfNoUseError as error:
            if is_alone:
                raise
            of_no_use.append(str(error))
        except MarketUnknownError:
            raise
        except InputError as error:
            refuse_unless_left_out(path, error, skips=options.skips_unreadable, is_alone=is_alone)
            unreadable.append(str(error))
    if not read:
        raise InputError(unreadable[0]) if unreadable else TableOfNoUseError(of_no_use[0])
    notes = _notes(path, of_no_use, unreadable, of=len(tables) + len(found.unreadable))
    notes += [f"What stands behind the damage is lost: {sentence}" for sentence in found.damages]
    if notes:
        read[0] = replace(read[0], table=replace(read[0].table, notes=(*read[0].table.notes, *notes)))
    return read


def _notes(path: Path, of_no_use: list[str], unreadable: list[str], *, of: int) -> list[str]:
    """What was left aside or out of a file `of` so many tables."""
    notes = [f"Left aside: {sentence}" for sentence in of_no_use]
    if unreadable:
        are = "is" if len(unreadable) == 1 else "are"
        notes.append(
            f"{path.name}: {len(unreadable)} of {of} tables {are} left out, as unreadable: {' '.join(unreadable)}"
        )
    return notes


def _read_table(table: Table, options: ImportOptions) -> ReadTable:
    by_label: dict[Label, list[Chunk]] = {}
    for chunk in table.chunks:
        by_label.setdefault((chunk.labels.get(Meaning.VENUE), chunk.labels.get(Meaning.SYMBOL)), []).append(chunk)
    markets, unknown = _markets(table, list(by_label), options)
    unused: Counter[LeftOut] = Counter()
    by_market: dict[str, tuple[Market, list[Chunk]]] = {}
    for label, chunks in by_label.items():
        reason = _reason_to_leave_out(label, markets, options)
        if reason is None:
            by_market.setdefault(markets[label].name, (markets[label], []))[1].extend(chunks)
        else:
            unused[reason] += sum(len(chunk) for chunk in chunks)
    parts: list[Part] = []
    used: dict[str, int] = {}
    for market, chunks in by_market.values():
        made = list(_parts(table, market, chunks, options))
        used[market.name], left_out = _use_of_rows(chunks, made)
        unused += left_out
        parts += made
    return ReadTable(table, tuple(parts), tuple(unknown), used, +unused)


def _reason_to_leave_out(label: Label, markets: Mapping[Label, Market], options: ImportOptions) -> LeftOut | None:
    """Why the rows of a label are not read; None where they are. Spot alone is read so far, and refused by its name."""
    if label not in markets:
        return LeftOut.UNKNOWN_MARKET
    has_several = len(markets) > 1
    if markets[label].spot_name and not all(market.spot_name for market in markets.values()):
        return LeftOut.SPOT_MARKET
    is_other = options.symbol is not None and not markets[label].is_named(options.symbol)
    return LeftOut.OTHER_MARKET if is_other and label[1] is not None and has_several else None


def _use_of_rows(chunks: list[Chunk], parts: list[Part]) -> tuple[int, Counter[LeftOut]]:
    """How many rows of a market are in one of its parts at least, and why the others are not."""
    total = sum(len(chunk) for chunk in chunks)
    if len(parts) == 1:
        left_out = Counter(parts[0].left_out)
        del left_out[LeftOut.VOLUME_MISSING]
        rest = total - parts[0].rows - left_out.total()
        if rest:
            left_out[LeftOut.EXPECTED_ONLY] += rest
        return total - left_out.total(), left_out
    used = 0
    for at, chunk in enumerate(chunks):
        rows = [part.chunks[at].location.rows for part in parts]
        if any(len(part.chunks[at]) == len(chunk) for part in parts):
            used += len(chunk)
        else:
            used += len(np.unique(np.concatenate([each for each in rows if each is not None])))
    return used, Counter({LeftOut.TELLS_NOTHING: total - used})


def _markets(table: Table, labels: list[Label], options: ImportOptions) -> tuple[dict[Label, Market], list[str]]:
    """The market of each label, and the symbols that name none; raises InputError where no label names one."""
    markets: dict[Label, Market] = {}
    unknown: list[str] = []
    refusal: InputError | None = None
    for label in labels:
        try:
            markets[label] = market_of(table, *label, options.venue, options.symbol)
        except InputError as error:
            refusal = error
            unknown.append(label[1] or "")
    if refusal is not None and not markets:
        if Meaning.LONG_TOTAL_USD in table.reading.position:
            raise InputError(
                f"{table.path} holds totals of liquidations for each bucket of time, and no single ones. {refusal} "
                "Import them together with candles of that market, under whose prices they are placed."
            ) from refusal
        raise refusal
    return markets, unknown


def _parts(table: Table, market: Market, chunks: list[Chunk], options: ImportOptions) -> Iterator[Part]:
    kind_of_rows, used_kind = kinds.kind_of_rows(table, options.kind) if table.rows else (None, False)
    found = kinds_of(frozenset(table.reading.position), kind_of_rows)
    is_ticker = len(found) > 1 and not {Kind.CANDLE, Kind.TRADE} & set(found)
    for kind in found:
        part = _part(table, market, kind, chunks, options, is_only_series=len(found) == 1)
        yield replace(part, used_kind=part.used_kind or used_kind, is_ticker=is_ticker)


def _part(
    table: Table, market: Market, kind: Kind, chunks: list[Chunk], options: ImportOptions, *, is_only_series: bool
) -> Part:
    extracted = [_extracted(chunk, kind, is_only_series=is_only_series) for chunk in chunks]
    left_out: Counter[LeftOut] = sum((each.left_out for each in extracted), Counter())
    made, used_kind = [each.chunk for each in extracted], False
    if kind is Kind.CANDLE and table.reading.is_dated_at_close:
        made = candle_ends.as_starts(table.path, made)
    if kind is Kind.CANDLE and any(len(chunk) for chunk in made):
        present = kinds.kind_of_candles(table, made, options.kind)
        kind, used_kind = present.kind, present.used_asked
        if kind is Kind.FUNDING:
            made = [kinds.as_funding(chunk) for chunk in made]
        if kind is not Kind.CANDLE:
            del left_out[LeftOut.VOLUME_MISSING]
    if table.reading.recogniser.repeats_rows:
        made, halved = repeated.without_second_copies(made)
        left_out[LeftOut.REPEATED] += halved
    for chunk in made:
        if kind is Kind.ACCOUNT_POSITION:
            account_positions.check(chunk)
        else:
            check(chunk, kind)
    empty = tuple(each.empty for each in extracted if each.empty is not None)
    return Part(market, table, kind, tuple(made), +left_out, used_kind, empty=empty)


def _extracted(chunk: Chunk, kind: Kind, *, is_only_series: bool) -> Extracted:
    if Meaning.ACCOUNT in chunk.columns:
        return account_positions.marks(chunk) if kind is Kind.MARK else account_positions.positions(chunk)
    return extract(chunk, kind, is_only_series=is_only_series)
