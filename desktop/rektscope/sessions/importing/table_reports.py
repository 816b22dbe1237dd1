"""What became of each table's rows, once all markets are joined: one report a table, of its series and of itself."""

from collections import Counter

from msgspec.structs import replace

from rektscope.market.events import Kind
from rektscope.sessions.importing import spans
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.market_parts import MarketParts
from rektscope.sessions.importing.meanings import VOLUMES, Meaning
from rektscope.sessions.importing.parts import Part, ReadTable
from rektscope.sessions.importing.recognisers.general import GENERAL
from rektscope.sessions.importing.recognisers.recogniser import Column, Use
from rektscope.sessions.importing.report import Hole, SeriesReport, TableReport

KIND_TITLES = {
    Kind.CANDLE: "candles",
    Kind.MARK: "mark prices",
    Kind.INDEX: "index prices",
    Kind.TRADE: "trades",
    Kind.LIQUIDATION: "liquidations",
    Kind.FUNDING: "funding rates",
    Kind.OPEN_INTEREST: "open interest",
    Kind.ACCOUNT_POSITION: "positions of accounts",
}


def table_report(table: ReadTable, markets: list[MarketParts], end_ms: int) -> TableReport:
    """The report of a table in a session that ends at `end_ms`."""
    by_name = {made.market.name: made for made in markets}
    series = tuple(_series_report(part, by_name.get(part.market.name), end_ms) for part in table.parts)
    title = table.table.reading.recogniser.title
    if title == GENERAL.title and series:
        title = ", ".join(dict.fromkeys(KIND_TITLES[each.kind] for each in series))
    kept, dropped, left_out = 0, 0, Counter(table.unused)
    for name, used in table.used.items():
        # A row of a ticker is in several series: the one that saw most rows stands for the table.
        fullest = max((each for each in series if each.market == name), key=_rows_seen)
        late = dict(fullest.left_out).get(LeftOut.AFTER_THE_END, 0)
        unplaced = dict(fullest.left_out).get(LeftOut.UNPLACED, 0)
        stays = used - fullest.duplicates_dropped - late - unplaced
        if sum(each.market == name for each in series) == 1:
            # Of rates that are only expected, the rows that settled are fewer than those that were read.
            left_out[LeftOut.EXPECTED_ONLY] += stays - fullest.rows
            stays = fullest.rows
        left_out[LeftOut.AFTER_THE_END] += late
        left_out[LeftOut.UNPLACED] += unplaced
        kept += stays
        dropped += fullest.duplicates_dropped
    return TableReport(
        file=str(table.table.path),
        table=title,
        columns=_columns(table),
        rows_read=table.table.rows,
        rows_kept=kept,
        left_out=tuple((+left_out).items()),
        duplicates_dropped=dropped,
        series=series,
        is_verified=table.table.is_verified,
    )


def _columns(table: ReadTable) -> tuple[Column, ...]:
    """The columns as what they came to be where that depends on the rows: candles of marks have no volume to use."""
    columns = table.table.reading.columns
    kinds = {part.kind for part in table.parts}
    if kinds == {Kind.LIQUIDATION} and Meaning.TAKER_SIDE in table.table.reading.position:
        meant = {Meaning.TAKER_SIDE: Meaning.LIQUIDATION_ORDER_SIDE}
        return tuple(replace(column, meaning=meant.get(column.meaning, column.meaning)) for column in columns)
    if Meaning.OPEN not in table.table.reading.position or not kinds or not kinds <= _WITHOUT_VOLUME:
        return columns
    unused = {*VOLUMES, Meaning.QUOTE_VOLUME, Meaning.VOLUME_USD, Meaning.TAKER_BUY_VOLUME}
    if kinds == {Kind.FUNDING}:
        unused |= {Meaning.HIGH, Meaning.LOW, Meaning.CLOSE}
        columns = tuple(
            replace(column, meaning=Meaning.FUNDING_RATE) if column.meaning is Meaning.OPEN else column
            for column in columns
        )
    return tuple(
        replace(column, use=Use.KNOWN) if column.meaning in unused and column.use is Use.USED else column
        for column in columns
    )


_WITHOUT_VOLUME = {Kind.MARK, Kind.INDEX, Kind.FUNDING}


def _rows_seen(series: SeriesReport) -> int:
    return series.rows + series.duplicates_dropped + dict(series.left_out).get(LeftOut.AFTER_THE_END, 0)


def _series_report(part: Part, made: MarketParts | None, end_ms: int) -> SeriesReport:
    start = min((chunk.first_ms for chunk in part.chunks if chunk.first_ms is not None), default=None)
    end = max((chunk.last_ms for chunk in part.chunks if chunk.last_ms is not None), default=None)
    holes: list[Hole] = []
    dropped, rows, late = 0, part.rows, 0
    reach = part.reach_ms
    if made is not None and start is not None and reach is not None:
        dropped = made.dropped[part.table.path, part.kind]
        rows, late = made.rows_of(part.table.path, part.kind, end_ms)
        for first, last in spans.gaps(made.by_kind[part.kind].spans, *reach).pairs():
            holes.append(Hole(part.market.name, part.kind, first, last))
    if made is not None and part.is_ticker and part.kind is Kind.FUNDING:
        times = made.by_kind[Kind.FUNDING].batch.time_ms
        start, end = (int(times.min()), int(times.max())) if len(times) else (None, None)
    left_out = Counter(part.left_out)
    left_out[LeftOut.AFTER_THE_END] += late
    if made is not None and part.is_totals:
        left_out[LeftOut.UNPLACED] += 0 if made.totals is None else made.totals.unplaced[part.table.path]
    return SeriesReport(
        market=part.market.name,
        kind=part.kind,
        rows=rows,
        duplicates_dropped=dropped,
        left_out=tuple((+left_out).items()),
        start_ms=start,
        end_ms=end,
        gaps=tuple(holes),
    )
