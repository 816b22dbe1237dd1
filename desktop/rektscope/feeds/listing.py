"""A listing: an instrument, and how the venue's messages count it.

`Instrument` says what a lot is worth (base coin or contracts); a venue may write quantities in coin, in contracts or
in USD. `lot_on_wire` is the bridge: what one lot is in the unit of the messages. OKX's BTC-USDT-SWAP trades 0.01
contract of 0.01 BTC at least, so its lot is 0.0001 BTC and 0.01 on the wire.
"""

from decimal import Decimal

import msgspec
from msgspec.structs import replace

from rektscope.feeds.decimals import CarryingStep, RoundingStep, Step
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument


class Listing(msgspec.Struct, frozen=True, eq=False):
    """One market as a venue lists it.

    Attributes:
        instrument: the market in our units.
        product: name of the product of the venue that trades it (`usdm`).
        lot_on_wire: one lot in the unit in which messages write quantities.
        wire_symbol: the symbol in messages, where it differs from the instrument's.
        index_symbol: the symbol of the index in messages, where the venue sends indexes by another name.
        funding_ms: time between settlements of funding where the list has it, otherwise 0.
        perpetual: whether it never expires.
        market: `venue:SYMBOL`.
        price, mark, quantity: counters of ticks, mark steps and lots.
        remark: where the market's data come from, by the list; stand-ins name what they translate or make up.
        provenance: "reconstruction" or "synthetic" where the list states that of something in the market's data.
    """

    instrument: Instrument
    product: str
    lot_on_wire: Decimal
    wire_symbol: str
    index_symbol: str
    funding_ms: int
    perpetual: bool
    market: str
    price: Step
    mark: Step
    quantity: Step
    remark: str = ""
    provenance: str = ""

    @classmethod
    def of(
        cls,
        instrument: Instrument,
        product: str,
        lot_on_wire: Decimal | None = None,
        *,
        wire_symbol: str | None = None,
        index_symbol: str = "",
        funding_ms: int = 0,
        perpetual: bool = True,
        remark: str = "",
        provenance: str = "",
    ) -> "Listing":
        """A listing with its counters; without `lot_on_wire` messages count as the instrument does."""
        on_wire = instrument.lot_size if lot_on_wire is None else lot_on_wire
        return cls(
            instrument=instrument,
            product=product,
            lot_on_wire=on_wire,
            wire_symbol=instrument.symbol if wire_symbol is None else wire_symbol,
            index_symbol=index_symbol,
            funding_ms=funding_ms,
            perpetual=perpetual,
            market=instrument.market,
            price=Step(instrument.tick_size),
            mark=Step(instrument.tick_size / MARK_STEPS_PER_TICK),
            quantity=Step(on_wire),
            remark=remark,
            provenance=provenance,
        )

    @property
    def sizes(self) -> tuple[Decimal, Decimal, Decimal]:
        """Tick, lot, and lot in the unit of the messages."""
        return self.instrument.tick_size, self.instrument.lot_size, self.lot_on_wire

    def holds(self, sizes: tuple[Decimal, Decimal, Decimal]) -> bool:
        """Whether everything in steps of these sizes (as of `sizes`) is a whole number of our steps."""
        return not any(theirs % ours for theirs, ours in zip(sizes, self.sizes, strict=True))

    def rounding(self) -> "Listing":
        """The same market counted in the same steps, for a venue that writes finer ones now: rounded to the nearest."""
        return replace(self, price=RoundingStep(self.instrument.tick_size), quantity=CarryingStep(self.lot_on_wire))

    def refined(self, sizes: tuple[Decimal, Decimal, Decimal]) -> "Listing":
        """The market counted in the coarsest steps that hold ours and those of these sizes."""
        tick, lot, on_wire = (_common(ours, theirs) for ours, theirs in zip(self.sizes, sizes, strict=True))
        # A lot and its size in messages are one step in two units, so both are divided alike.
        share = min(lot / self.instrument.lot_size, on_wire / self.lot_on_wire)
        return Listing.of(
            replace(self.instrument, tick_size=tick, lot_size=self.instrument.lot_size * share),
            self.product,
            self.lot_on_wire * share,
            wire_symbol=self.wire_symbol,
            index_symbol=self.index_symbol,
            funding_ms=self.funding_ms,
            perpetual=self.perpetual,
            remark=self.remark,
            provenance=self.provenance,
        )


def _common(first: Decimal, second: Decimal) -> Decimal:
    """The largest step of which both are whole numbers."""
    # Euclid's algorithm; the remainder of decimals is exact.
    while second:
        first, second = second, first % second
    return first.normalize()
