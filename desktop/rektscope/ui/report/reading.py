"""How fills were read, in sentences: which column was taken for what, in which unit and zone, and what was left out."""

from collections.abc import Iterator

from rektscope.market.instrument import Instrument
from rektscope.market.sizes import own_unit
from rektscope.positions.fill_files import FillReading
from rektscope.positions.fill_layouts import Column, QuantityUnit
from rektscope.positions.holdings import Holding
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures, unit_word
from rektscope.ui.side_text import side_word
from rektscope.ui.translation import tr

_MOST_NAMED = 8

_MEANINGS = {
    Column.TIME: tr("the time"),
    Column.SYMBOL: tr("the market"),
    Column.SIDE: tr("the side"),
    Column.PRICE: tr("the price"),
    Column.QUANTITY: tr("the quantity"),
    Column.UNIT: tr("the unit of the quantity"),
    Column.KIND: tr("the kind of row"),
    Column.LEG: tr("the side of the position"),
    Column.TRADE: tr("the number of the trade"),
    Column.CLOSES: tr("whether it closed"),
}


def reading_lines(
    reading: FillReading, instrument: Instrument, holding_count: int, *, figures: Figures = STANDARD
) -> list[str]:
    """The sentences, the most important first."""
    count = len(reading.fills)
    fills = tr("{count:,} fills" if count != 1 else "{count:,} fill", count=figures.of(count))
    positions = tr(
        "{count:,} positions" if holding_count != 1 else "{count:,} position", count=figures.of(holding_count)
    )
    return [
        tr("{fills} read as {layout}; {positions} in them.", fills=fills, layout=reading.layout, positions=positions),
        *_lines(reading, instrument, figures=figures),
    ]


def _lines(reading: FillReading, instrument: Instrument, *, figures: Figures = STANDARD) -> Iterator[str]:
    if reading.columns:
        taken = ", ".join(
            tr("{header!r} for {meanings}", header=header.strip(), meanings=_MEANINGS[column])
            for header, column in reading.columns
        )
        yield tr("Taken: {taken}.", taken=taken)
    if reading.unused:
        rest = len(reading.unused) - _MOST_NAMED
        more = tr(" and {rest} more", rest=rest) if rest > 0 else ""
        yield tr(
            "Not used: {items}{more}.",
            items=", ".join(header.strip() for header in reading.unused[:_MOST_NAMED]),
            more=more,
        )
    yield tr("Quantities: {unit_text}.", unit_text=_unit_text(reading.unit, instrument))
    yield tr("Times: {zone_text}.", zone_text=_zone_text(reading))
    if reading.is_day_first is not None:
        order = tr("day, then month") if reading.is_day_first else tr("month, then day")
        yield tr("Dates such as 03/04/2025: {order}.", order=order)
    if reading.other_markets:
        left_out = ", ".join(
            tr("{count:,} of {symbol}", count=figures.of(count), symbol=symbol)
            for symbol, count in sorted(reading.other_markets.items())
        )
        yield tr("Left out: {left_out}.", left_out=left_out)
    if reading.repeated or reading.skipped:
        yield tr(
            "Also left out: {repeated:,} repeated, {skipped:,} that are no fills of the position.",
            repeated=figures.of(reading.repeated),
            skipped=figures.of(reading.skipped),
        )


def _unit_text(unit: QuantityUnit | None, instrument: Instrument) -> str:
    own = unit_word(own_unit(instrument), instrument)
    return {
        None: tr("as each line names them"),
        QuantityUnit.OWN: tr("{own}, as the venue documents", own=own),
        QuantityUnit.USUAL: tr("{own}, as the venue counts", own=own),
        QuantityUnit.UNSAID: own,
        QuantityUnit.NAMED: tr("as the column of units names them"),
        QuantityUnit.COINS: instrument.base,
        QuantityUnit.CONTRACTS: tr("contracts"),
        QuantityUnit.USD: "USD",
    }[unit]


def _zone_text(reading: FillReading) -> str:
    if reading.offset_h is None:
        return tr("each says its zone")
    if reading.is_utc_taken:
        return tr("without a zone, taken for UTC")
    if reading.offset_h == 0:
        return "UTC"
    sign = "+" if reading.offset_h > 0 else "−"
    hours, minutes = divmod(round(abs(reading.offset_h) * 60), 60)
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def holding_text(number: int, holding: Holding) -> str:
    """`2: short, 14 Jul 03:00 to 14 Jul 05:20`: one of the positions that fills make, for choosing it."""
    opened = f"{formatting.day(holding.opened_ms)} {formatting.clock(holding.opened_ms)}"
    if holding.closed_ms is None:
        return tr("{number}: {word}, open since {opened}", number=number, word=side_word(holding.side), opened=opened)
    end = f"{formatting.day(holding.closed_ms)} {formatting.clock(holding.closed_ms)}"
    return tr(
        "{number}: {word}, {opened} to {end}", number=number, word=side_word(holding.side), opened=opened, end=end
    )
