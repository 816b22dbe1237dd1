"""Fills as text or CSV, read by the columns that venues document (`fill_layouts`), or refused in a sentence.

A side, a unit, a time zone or an order of day and month is never guessed: it stands in the file, the user gives it, or
nothing is read. Fills of other markets are left out and counted. Beside tables, handwritten lines are read, one fill
each: `2025-07-13T12:00Z sell 2.5 @ 119,038.3`, with `contracts` or `USD` after the quantity where it counts these.
"""

import re

import msgspec
from msgspec.structs import replace

from rektscope.market.contracts import COUNTS_CONTRACTS
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.names import choose_market
from rektscope.market.numbers import NumberKind, NumberMarks, read_number, shows_decimal_commas, shows_decimal_points
from rektscope.market.sizes import SizeUnit, quantity_per
from rektscope.market.times import LATEST_MS
from rektscope.positions.fill_layouts import NO_FILL_OPTIONS, Column, FillOptions, QuantityUnit
from rektscope.positions.fill_sides import Leg, closing_of, effect_of, is_skipped, leg_of, sign_of
from rektscope.positions.fill_tables import FillTable, json_table_in, table_in
from rektscope.positions.fill_times import Zone, fill_time_ms, has_zone, is_day_first
from rektscope.positions.holdings import Fill

_LINE = re.compile(
    r"(?P<time>\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)\s+(?P<side>buy|sell)\s+"
    r"(?P<quantity>\S+)\s*(?P<unit>contracts?|usd|[a-z]{2,10})?\s*(?:@|at)\s*(?P<price>\S+)",
    re.IGNORECASE,
)
_MOST_NAMED = 5


class FillReading(msgspec.Struct, frozen=True):
    """Fills of one market, and what was made of the rest.

    Attributes:
        fills: oldest first.
        layout: what they were taken for.
        other_markets: rows of other markets that were left out, by symbol.
        skipped: rows that are no fills, as fundings.
        repeated: rows with a number of a trade that was there already.
        is_utc_taken: whether times without a zone were taken for UTC.
        columns: of a table, the header of each column that was used, and what it was taken for.
        unused: the other headers.
        unit: what the quantities were taken to count; None where each line names its own.
        offset_h: hours ahead of UTC of times that do not say their zone; None where all of them do.
        is_day_first: what dates such as 03/04/2025 begin with; None where there are none.
    """

    fills: tuple[Fill, ...]
    layout: str
    other_markets: dict[str, int]
    skipped: int = 0
    repeated: int = 0
    is_utc_taken: bool = False
    columns: tuple[tuple[str, Column], ...] = ()
    unused: tuple[str, ...] = ()
    unit: QuantityUnit | None = None
    offset_h: float | None = None
    is_day_first: bool | None = None


def read_fills(text: str, name: str, instrument: Instrument, options: FillOptions = NO_FILL_OPTIONS) -> FillReading:
    """The fills of one market in a text.

    Args:
        text: CSV with a header, an answer of a venue's API as JSON, or lines.
        name: of the file, for sentences.
        instrument: the market.
        options: what the user states about it.

    Raises:
        InputError: one sentence, when it is nothing of this, has two meanings, or holds no fill of the market.
    """
    body = text.removeprefix("\ufeff").strip()
    if not body:
        raise InputError(f"{name} is empty: paste fills, one a line, or give a venue's export.")
    table = json_table_in(body, name) or table_in(body)
    if table is None:
        lines = [line for line in body.splitlines() if line.strip() and not line.lstrip().startswith("#")]
        if _LINE.fullmatch(lines[0].strip() if lines else "") is None:
            raise InputError(
                f"{name}: no columns of fills are known in it. A header needs time, side, price and quantity_coins (or "
                "quantity_contracts, notional_usd); a line is written 2025-07-13T12:00Z sell 2.5 @ 119,038.3."
            )
        reading = _of_lines(lines, name, instrument, options)
    else:
        reading = _Reader(table, name, instrument, options).read()
    if not reading.fills:
        others = ", ".join(sorted(reading.other_markets)[:_MOST_NAMED])
        found = f"they are of {others}" if others else "it holds none at all"
        raise InputError(f"{name} holds no fill of {instrument.market}: {found}. Choose the market with --market.")
    return replace(reading, fills=_oldest_first(reading.fills))


def _oldest_first(fills: tuple[Fill, ...]) -> tuple[Fill, ...]:
    """In the order of their times; fills of one moment as in the file, backwards where the newest stands first."""
    # Venues export the newest first, and then two fills of one second are in reverse as well. A stable sort by time
    # alone would close before it opens.
    is_newest_first = fills[0].time_ms > fills[-1].time_ms
    return tuple(sorted(reversed(fills) if is_newest_first else fills, key=lambda fill: fill.time_ms))


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: FillTable, name: str, instrument: Instrument, options: FillOptions) -> None:
        self._table, self._name, self._instrument, self._wishes = table, name, instrument, options
        layout = table.layout
        if layout.venue is not None and layout.venue != instrument.venue:
            raise InputError(
                f"{name} is {layout.title}, and the market is {instrument.market}: a position is liquidated by its own "
                f"venue's marks and tiers. Choose a market of {layout.venue} with --market."
            )
        if options.unit is not None and layout.unit not in {QuantityUnit.USUAL, QuantityUnit.UNSAID}:
            raise InputError(f"{name} is {layout.title} and says what its quantities count: leave --quantity-in out.")
        zones = {table.zone_h, options.utc_offset_h} - {None}
        if len(zones) > 1:
            raise InputError(f"{name} says that its times are {table.zone_h:+g} h from UTC: leave --utc-offset out.")
        self._day_first = is_day_first(self._column(Column.TIME), options.is_day_first)
        stated_h = table.zone_h if table.zone_h is not None else options.utc_offset_h
        self._zone = Zone(0.0 if stated_h is None and layout.is_zone_sure else stated_h)
        self._has_zone = all(has_zone(text) for text in self._column(Column.TIME) if text)
        self._is_utc_taken = stated_h is None and layout.is_zone_sure and not self._has_zone
        texts = [*self._column(Column.PRICE), *self._column(Column.QUANTITY)]
        is_pointed = any(shows_decimal_points(text) for text in texts)
        # One cell such as 119,038.3 settles it for the file; 1,234 alone may be a thousand or a fraction.
        if is_pointed or not any("," in text for text in texts):
            self._marks = NumberMarks.DECIMAL_POINTS
        else:
            self._marks = NumberMarks.UNKNOWN_COMMAS
        if any(shows_decimal_commas(text) for text in texts) and not is_pointed:
            raise InputError(f"{name} writes decimals with a comma: save it with decimal points.")

    def read(self) -> FillReading:
        """All rows."""
        fills: list[Fill] = []
        others: dict[str, int] = {}
        seen: set[str] = set()
        legs: set[Leg] = set()
        skipped = repeated = 0
        for number, row in enumerate(self._table.rows):
            if not any(cell.strip() for cell in row):
                continue
            symbol = self._cell(row, Column.SYMBOL)
            trade = self._cell(row, Column.TRADE)
            leg = leg_of(self._cell(row, Column.LEG))
            if is_skipped(self._cell(row, Column.KIND), self._cell(row, Column.SIDE)):
                skipped += 1
            elif symbol and choose_market(symbol, (self._instrument.market,)) is None:
                others[symbol] = others.get(symbol, 0) + 1
            # Exports that overlap repeat trades; pages of one answer do, too.
            elif trade and trade in seen:
                repeated += 1
            elif leg.name.lower() not in {self._wishes.leg, "none"} and self._wishes.leg is not None:
                skipped += 1
            else:
                seen.add(trade)
                legs.add(leg)
                fills.append(self._fill(row, f"Line {self._table.first_line + number} of {self._name}"))
        if {Leg.LONG, Leg.SHORT} <= legs:
            raise InputError(f"{self._name} holds a long and a short at once: say which with --side.")
        return FillReading(
            tuple(fills),
            self._table.layout.title,
            others,
            skipped,
            repeated,
            self._is_utc_taken and bool(fills),
            columns=tuple((self._table.headers[place], column) for column, place in self._table.place.items()),
            unused=tuple(
                header
                for place, header in enumerate(self._table.headers)
                if header.strip() and place not in self._table.place.values()
            ),
            unit=self._wishes.unit or self._table.layout.unit,
            offset_h=None if self._has_zone else self._zone.offset_h,
            is_day_first=self._day_first,
        )

    def _fill(self, row: list[str], place: str) -> Fill:
        kind, side = self._cell(row, Column.KIND), self._cell(row, Column.SIDE)
        time_ms = fill_time_ms(self._cell(row, Column.TIME), place, self._zone, day_first=self._day_first)
        if not 0 < time_ms < LATEST_MS:
            raise InputError(f"{place}: {self._cell(row, Column.TIME)} is no time of a fill.")
        price = self._number(row, Column.PRICE, place, NumberKind.PRICE)
        # Some venues write sold quantities below zero, beside a column of sides.
        quantity = abs(self._number(row, Column.QUANTITY, place, NumberKind.PLAIN))
        if price <= 0 or quantity <= 0:
            raise InputError(
                f"{place}: price and quantity of a fill are above zero; they are {price:g} and {quantity:g}."
            )
        unit = self._table.layout.unit
        if unit is QuantityUnit.NAMED:
            unit = _named_unit(self._cell(row, Column.UNIT), self._instrument, place)
        size = in_own_unit(quantity, price, self._instrument, self._wishes.unit or unit, place)
        sign = sign_of(side, kind, self._table.layout.venue, place)
        leg = leg_of(self._cell(row, Column.LEG))
        effect = effect_of(kind, side, leg, sign, self._cell(row, Column.CLOSES))
        return Fill(time_ms, sign * size, price, closing_of(kind, side), effect)

    def _number(self, row: list[str], column: Column, place: str, kind: NumberKind) -> float:
        text = self._cell(row, column)
        return float(read_number(text, f"{place}: the {column.value}", kind, marks=self._marks))

    def _cell(self, row: list[str], column: Column) -> str:
        place = self._table.place.get(column)
        return "" if place is None or place >= len(row) else row[place].strip()

    def _column(self, column: Column) -> list[str]:
        return [self._cell(row, column) for row in self._table.rows]


def _named_unit(text: str, instrument: Instrument, place: str) -> QuantityUnit:
    word = text.lower()
    if word in {"cont", "conts", "contract", "contracts"}:
        return QuantityUnit.CONTRACTS
    if word == instrument.base.lower():
        return QuantityUnit.COINS
    if word in {"usd", instrument.quote.lower()}:
        return QuantityUnit.USD
    raise InputError(f"{place}: the unit {text!r} is neither contracts nor {instrument.base} nor {instrument.quote}.")


def in_own_unit(quantity: float, price: float, instrument: Instrument, unit: QuantityUnit, place: str) -> float:
    """A quantity in what the session counts of a market: coins (linear) or contracts (inverse).

    Raises:
        InputError: the unit is not known, or how many coins a contract has.
    """
    is_inverse = instrument.contract is Contract.INVERSE
    counts_contracts = instrument.venue in COUNTS_CONTRACTS
    if unit in {QuantityUnit.USUAL, QuantityUnit.UNSAID}:
        if counts_contracts or is_inverse or unit is QuantityUnit.UNSAID:
            raise InputError(
                f"{place}: nothing says what the quantities of {instrument.market} count: say --quantity-in coins, "
                "contracts or usd."
            )
        unit = QuantityUnit.COINS
    # Before the venues that count contracts: this layout's quantities are in the session's unit whatever that is.
    if unit is QuantityUnit.OWN:
        return quantity
    if is_inverse:
        if unit is QuantityUnit.CONTRACTS and quantity_per(SizeUnit.CONTRACTS, instrument, price) is None:
            raise InputError(
                f"{place}: how many USD a contract of {instrument.market} is, is not known here: give the fills in "
                "dollars, under the header notional_usd."
            )
        per_contract = float(instrument.contract_size)
        return {
            QuantityUnit.CONTRACTS: quantity * (quantity_per(SizeUnit.CONTRACTS, instrument, price) or 1.0),
            QuantityUnit.USD: quantity / per_contract,
            QuantityUnit.COINS: quantity * price / per_contract,
        }[unit]
    if unit is QuantityUnit.USD:
        return quantity / price
    coins = quantity_per(SizeUnit.CONTRACTS, instrument, price)
    if unit is QuantityUnit.COINS or (coins is None and not counts_contracts):
        return quantity
    if coins is None:
        raise InputError(
            f"{place}: how many {instrument.base} a contract of {instrument.market} is, is not known here: give the "
            "fills in coins, under the header quantity_coins."
        )
    return quantity * coins


def _of_lines(lines: list[str], name: str, instrument: Instrument, options: FillOptions) -> FillReading:
    """Fills as people write them; times without a zone are UTC where the user says no other."""
    fills, is_utc_taken, is_named, is_zoned = [], False, True, True
    usual = QuantityUnit.USUAL if options.unit is None else options.unit
    zone = Zone(0.0 if options.utc_offset_h is None else options.utc_offset_h)
    for number, line in enumerate(lines):
        place = f"Line {number + 1} of {name}"
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise InputError(
                f"{place} is not written as 2025-07-13T12:00Z sell 2.5 @ 119,038.3: {line.strip()[:60]!r}."
            )
        unit = _named_unit(found["unit"], instrument, place) if found["unit"] else usual
        price = float(read_number(found["price"], f"{place}: the price", NumberKind.PRICE))
        quantity = float(read_number(found["quantity"], f"{place}: the quantity", NumberKind.PLAIN))
        if price <= 0 or quantity <= 0:
            raise InputError(
                f"{place}: price and quantity of a fill are above zero; they are {price:g} and {quantity:g}."
            )
        time_ms = fill_time_ms(found["time"], place, zone, day_first=None)
        is_named &= bool(found["unit"])
        is_zoned &= has_zone(found["time"])
        is_utc_taken |= options.utc_offset_h is None and not has_zone(found["time"])
        sign = 1 if found["side"].lower() == "buy" else -1
        fills.append(Fill(time_ms, sign * in_own_unit(quantity, price, instrument, unit, place), price))
    return FillReading(
        tuple(fills),
        "lines",
        {},
        is_utc_taken=is_utc_taken,
        unit=None if is_named else usual,
        offset_h=None if is_zoned else zone.offset_h,
    )
