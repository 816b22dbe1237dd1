"""Exact money: what a lot of an instrument is worth, in whole units, so that sums of USD can be met to the cent."""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.reconstruction.fact_sums import CENTS_PER_USD

Int64 = npt.NDArray[np.int64]


class Scale(msgspec.Struct, frozen=True):
    """Exact money of one instrument: the value of a lot at a price, in whole units.

    Linear: a unit is one tick times one lot. Aggregate: a unit is a cent, whatever the price.
    """

    instrument: Instrument
    units_per_cent: int

    @classmethod
    def of(cls, instrument: Instrument) -> "Scale":
        """The scale of an instrument; raises InputError when a cent is no whole number of units."""
        if instrument.contract is Contract.AGGREGATE:
            return cls(instrument, 1)
        units = 1 / (instrument.tick_size * instrument.lot_size * CENTS_PER_USD)
        if instrument.contract is not Contract.LINEAR or units != units.to_integral_value():
            raise InputError(f"{instrument.market}: its contract or steps are too coarse to place sums to the cent.")
        return cls(instrument, int(units))

    def lot_units(self, price_ticks: Int64) -> Int64:
        """Units that one lot is worth at each price."""
        if self.instrument.contract is Contract.AGGREGATE:
            return np.full_like(price_ticks, int(self.instrument.lot_size * CENTS_PER_USD))
        return price_ticks

    def lot_cents(self, price_ticks: int) -> int:
        """Cents that one lot is worth at a price, rounded up."""
        units = int(self.lot_units(np.array([price_ticks], dtype=np.int64))[0])
        return -(-units // self.units_per_cent)
