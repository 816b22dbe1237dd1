"""How fills were read, in sentences: which column was taken for what, in which unit and zone, and what was left out."""

from collections.abc import Iterator

from rektscope.market.instrument import Contract, Instrument
from rektscope.positions.fill_files import FillReading
from rektscope.positions.fill_layouts import Column, QuantityUnit
from rektscope.positions.holdings import Holding
from rektscope.ui import formatting

_MOST_NAMED = 8

_MEANINGS = {
    Column.TIME: "the time",
    Column.SYMBOL: "the market",
    Column.SIDE: "the side",
    Column.PRICE: "the price",
    Column.QUANTITY: "the quantity",
    Column.UNIT: "the unit of the quantity",
    Column.KIND: "the kind of row",
    Column.LEG: "the side of the position",
    Column.TRADE: "the number of the trade",
}


def reading_lines(reading: FillReading, instrument: Instrument, holding_count: int) -> list[str]:
    """The sentences, the most important first."""
    fills, positions = _counted(len(reading.fills), "fill"), _counted(holding_count, "position")
    return [f"{fills} read as {reading.layout}; {positions} in them.", *_lines(reading, instrument)]


def _lines(reading: FillReading, instrument: Instrument) -> Iterator[str]:
    if reading.columns:
        taken = ", ".join(f"{header.strip()!r} for {_MEANINGS[column]}" for header, column in reading.columns)
        yield f"Taken: {taken}."
    if reading.unused:
        rest = len(reading.unused) - _MOST_NAMED
        more = f" and {rest} more" if rest > 0 else ""
        yield f"Not used: {', '.join(header.strip() for header in reading.unused[:_MOST_NAMED])}{more}."
    yield f"Quantities: {_unit_text(reading.unit, instrument)}."
    yield f"Times: {_zone_text(reading)}."
    if reading.is_day_first is not None:
        order = "day, then month" if reading.is_day_first else "month, then day"
        yield f"Dates such as 03/04/2025: {order}."
    if reading.other_markets:
        left_out = ", ".join(f"{count} of {symbol}" for symbol, count in sorted(reading.other_markets.items()))
        yield f"Left out: {left_out}."
    if reading.repeated or reading.skipped:
        yield f"Also left out: {reading.repeated} repeated, {reading.skipped} that are no fills of the position."


def _unit_text(unit: QuantityUnit | None, instrument: Instrument) -> str:
    own = "contracts" if instrument.contract is Contract.INVERSE else instrument.base
    return {
        None: "as each line names them",
        QuantityUnit.OWN: f"{own}, as the venue documents",
        QuantityUnit.USUAL: f"{own}, as the venue counts",
        QuantityUnit.UNSAID: own,
        QuantityUnit.NAMED: "as the column of units names them",
        QuantityUnit.COINS: instrument.base,
        QuantityUnit.CONTRACTS: "contracts",
        QuantityUnit.USD: "USD",
    }[unit]


def _zone_text(reading: FillReading) -> str:
    if reading.offset_h is None:
        return "each says its zone"
    if reading.is_utc_taken:
        return "without a zone, taken for UTC"
    if reading.offset_h == 0:
        return "UTC"
    sign = "+" if reading.offset_h > 0 else "−"
    hours, minutes = divmod(round(abs(reading.offset_h) * 60), 60)
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def holding_text(number: int, holding: Holding) -> str:
    """`2: short, 14 Jul 03:00 to 14 Jul 05:20`: one of the positions that fills make, for choosing it."""
    opened = f"{formatting.day(holding.opened_ms)} {formatting.clock(holding.opened_ms)}"
    if holding.closed_ms is None:
        return f"{number}: {holding.side.word}, open since {opened}"
    end = f"{formatting.day(holding.closed_ms)} {formatting.clock(holding.closed_ms)}"
    return f"{number}: {holding.side.word}, {opened} to {end}"
