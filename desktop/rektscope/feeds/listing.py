"""A listing: an instrument, and how the venue's messages count it.

`Instrument` says what a lot is worth (base coin or contracts); a venue may write quantities in coin, in contracts or
in USD. `lot_on_wire` is the bridge: what one lot is in the unit of the messages. OKX's BTC-USDT-SWAP trades 0.01
contract of 0.01 BTC at least, so its lot is 0.0001 BTC and 0.01 on the wire.
"""

from dataclasses import dataclass
from decimal import Decimal

from rektscope.feeds.figures import Step
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """One market as a venue lists it.

    Attributes:
        instrument: the market in our units.
        section: name of the section of the venue that trades it (`usdm`).
        lot_on_wire: one lot in the unit in which messages write quantities.
        wire_symbol: the symbol in messages, where it differs from the instrument's.
        index_symbol: the symbol of the index in messages, where the venue sends indexes by another name.
        funding_ms: time between settlements of funding where the list tells it, otherwise 0.
        perpetual: whether it never expires.
        market: `venue:SYMBOL`.
        price, mark, quantity: counters of ticks, mark steps and lots.
    """

    instrument: Instrument
    section: str
    lot_on_wire: Decimal
    wire_symbol: str
    index_symbol: str
    funding_ms: int
    perpetual: bool
    market: str
    price: Step
    mark: Step
    quantity: Step

    @classmethod
    def of(
        cls,
        instrument: Instrument,
        section: str,
        lot_on_wire: Decimal | None = None,
        *,
        wire_symbol: str | None = None,
        index_symbol: str = "",
        funding_ms: int = 0,
        perpetual: bool = True,
    ) -> "Listing":
        """A listing with its counters; without `lot_on_wire` messages count as the instrument does."""
        on_wire = instrument.lot_size if lot_on_wire is None else lot_on_wire
        return cls(
            instrument=instrument,
            section=section,
            lot_on_wire=on_wire,
            wire_symbol=instrument.symbol if wire_symbol is None else wire_symbol,
            index_symbol=index_symbol,
            funding_ms=funding_ms,
            perpetual=perpetual,
            market=instrument.market,
            price=Step(instrument.tick_size),
            mark=Step(instrument.tick_size / MARK_STEPS_PER_TICK),
            quantity=Step(on_wire),
        )
