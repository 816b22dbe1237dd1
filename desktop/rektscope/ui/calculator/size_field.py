"""The field for the size of a position: typed and shown in the unit that the window counts sizes in.

What stands here is turned into the quantity that the market counts with the price of the field that it belongs to: a
size in dollars stays what was typed when that price changes, as in the order forms of venues.
"""

import math

from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.sizes import SizeUnit, known_unit, own_unit, quantity_per
from rektscope.ui.calculator.fields import NumberField, number_text
from rektscope.ui.figures import Figures, size_decimals, unit_word
from rektscope.ui.handed_figures import figures_of

_NOTHING_FILLED = ("", math.nan, math.nan)


class SizeField(NumberField):
    """A size of a market, empty and without a unit before `set_market`."""

    def __init__(self, name: str, price: NumberField, *, is_optional: bool = False) -> None:
        """To be called `name`; `price` is the field of the price that the size is entered at."""
        super().__init__(name, is_optional=is_optional)
        self._price = price
        self._instrument: Instrument | None = None
        self._unit_shown = SizeUnit.COIN
        self._filled = _NOTHING_FILLED

    def set_market(self, instrument: Instrument) -> None:
        """Count as this market does; what is typed stays, in the unit beside it."""
        is_other = self._instrument != instrument
        self._instrument = instrument
        if is_other:
            self._count_in(known_unit(figures_of(self).sizes, instrument), instrument)
        else:
            self._count_as_chosen()

    def fill_quantity(self, quantity: float, price: float) -> None:
        """Show a quantity of the market, entered at a price in quote units, unless the user is typing here."""
        instrument = self._instrument
        if instrument is None or self._is_being_typed:
            return
        unit = known_unit(figures_of(self).sizes, instrument)
        per = quantity_per(unit, instrument, price)
        if per is None:
            unit, per = own_unit(instrument), 1.0
        self._count_in(unit, instrument)
        value, decimals = quantity / per, size_decimals(unit, instrument)
        is_money = unit is SizeUnit.DOLLARS and unit is not own_unit(instrument)
        self.fill(f"{value:,.{decimals}f}" if is_money and value >= 1 else number_text(value, decimals), value)
        self._filled = (self.text(), price, quantity)

    def empty(self) -> None:
        """Show nothing, unless the user is typing here."""
        self.fill("", 0.0)
        self._count_as_chosen()

    def read_quantity(self, what: str) -> float:
        """The quantity of the market that stands here, to the last bit the one that was filled in.

        Raises:
            InputError: one sentence naming `what`, or the price that its unit needs.
        """
        value = self.read(what)
        if self._instrument is None:
            return value
        filled, filled_price, quantity = self._filled
        needs_price = quantity_per(self._unit_shown, self._instrument, math.nan) is None
        price = self._price.read(self._price.accessibleName()) if needs_price else filled_price
        if self.text() == filled and price == filled_price:
            return quantity
        per = quantity_per(self._unit_shown, self._instrument, price) or 1.0
        return value if per == 1.0 else _as_typed(value * per)

    def kept_at(self, quantity: float, price: float, new_price: float) -> float:
        """A quantity entered at a price, at another price: the same size in the unit that it is counted in."""
        if self._instrument is None:
            return quantity
        before, after = (quantity_per(self._unit_shown, self._instrument, each) for each in (price, new_price))
        if before is None or after is None or before == after:
            return quantity
        return _as_typed(quantity / before * after)

    def write_with(self, figures: Figures) -> None:
        """Write what stands here otherwise, and in another unit where that was chosen."""
        is_filled = self.text() == self._filled[0]
        super().write_with(figures)
        if is_filled:
            self._filled = (self.text(), *self._filled[1:])
        self._count_as_chosen()

    @property
    def _is_being_typed(self) -> bool:
        return self.hasFocus() and self.isModified()

    def _count_as_chosen(self) -> None:
        """Turn what stands here into the unit chosen; where its price is not known it stays in the unit it has."""
        instrument = self._instrument
        if instrument is None or self._is_being_typed:
            return
        unit = known_unit(figures_of(self).sizes, instrument)
        if unit is self._unit_shown:
            return
        if not self.text().strip():
            self._count_in(unit, instrument)
            return
        try:
            quantity = self.read_quantity(self.accessibleName())
            price = self._price.read(self._price.accessibleName())
        except InputError:
            return
        self.fill_quantity(quantity, price)

    def _count_in(self, unit: SizeUnit, instrument: Instrument) -> None:
        self._filled = _NOTHING_FILLED  # the same text is another quantity in another unit, or of another market
        self._unit_shown = unit
        self.set_unit(unit_word(unit, instrument))


def _as_typed(quantity: float) -> float:
    """Twelve significant digits: what a division by a price adds beyond them nobody has typed."""
    return round(quantity, 11 - math.floor(math.log10(quantity))) if quantity > 0 else quantity
