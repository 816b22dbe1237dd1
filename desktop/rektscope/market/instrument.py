"""Instruments: what a market trades, and the steps in which its prices and quantities are counted.

A market is written `venue:SYMBOL` (`binance:BTCUSDT`). Prices and quantities are integers in batches: a price counts
`tick_size`, a quantity counts `lot_size`. Mark and index prices are averages and finer than the tick, so they count
hundredths of a tick (`MARK_STEPS_PER_TICK`); half such a step is the largest error that storing one can make.
"""

import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError

MARK_STEPS_PER_TICK = 100

_FINEST_STEP = Decimal("1e-12")
"""Finer than any venue's step, and its inverse coarser. Beyond that range floats would lose digits of a price."""

_MARKET = re.compile(r"(?P<venue>[a-z0-9_-]+):(?P<symbol>[\w$@.+/:-]+)")


class Contract(StrEnum):
    """How a contract pays.

    LINEAR: in the quote currency, quantity in base coin. INVERSE: in the base coin, quantity in contracts of a fixed
    USD value. AGGREGATE: not one contract at all but a sum over several that a source gave only as USD.
    """

    LINEAR = "linear"
    INVERSE = "inverse"
    AGGREGATE = "aggregate"


class Underlying(StrEnum):
    """What a contract is on, by the venue's own listing.

    COIN: a coin. OTHER: a metal, share, fund, currency or index. UNKNOWN: the venue does not publish it.
    """

    COIN = "coin"
    OTHER = "other"
    UNKNOWN = ""


_ONLY_LISTED = frozenset({"underlying", "contract_quantity"})
"""Fields of an instrument that only a listing has: a market is the same with and without."""


class Instrument(msgspec.Struct, frozen=True, eq=False):
    """One market of one venue.

    Attributes:
        venue: lower-case name, `binance`.
        symbol: as the venue writes it, `BTCUSDT`.
        base: the coin the position is in, `BTC`; markets with the same base share realised liquidations on a chart.
        quote: the currency of the price, `USDT`.
        contract: how it pays.
        tick_size: quote units per price tick.
        lot_size: base coin (linear), contracts (inverse) or USD (aggregate) per quantity lot.
        contract_size: USD per contract for an inverse contract; 1 otherwise.
        underlying: what the contract is on, by the venue's listing.
        contract_quantity: how much of the quantity (base coin, or units of an inverse market) one contract of the venue
            is, by its listing; None where that was not read, or the venue counts no contracts. Markets that differ in
            these two alone are equal.
    """

    venue: str
    symbol: str
    base: str
    quote: str
    contract: Contract
    tick_size: Decimal
    lot_size: Decimal
    contract_size: Decimal = Decimal(1)
    underlying: Underlying = Underlying.UNKNOWN
    contract_quantity: Decimal | None = None

    def __post_init__(self) -> None:
        """Refuse steps that cannot count anything."""
        for name in ("tick_size", "lot_size", "contract_size", "contract_quantity"):
            value = getattr(self, name)
            if value is not None and not (value.is_finite() and _FINEST_STEP <= value <= 1 / _FINEST_STEP):
                raise InputError(f"Instrument {self.market}: {name} must be a positive number, not {value}.")

    # A market read from a file has no underlying, as only a venue's listing gives one: it is the same market still.
    def _identity(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name not in _ONLY_LISTED)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Instrument) and self._identity() == other._identity()

    def __ne__(self, other: object) -> bool:
        return not self == other  # a Struct's own would compare by identity

    def __hash__(self) -> int:
        return hash(self._identity())

    @property
    def market(self) -> str:
        """`venue:SYMBOL`."""
        return f"{self.venue}:{self.symbol}"

    @property
    def tick(self) -> float:
        """Quote units per price tick."""
        return float(self.tick_size)

    @property
    def lot(self) -> float:
        """Base coin (linear), contracts (inverse) or USD (aggregate) per lot."""
        return float(self.lot_size)

    @property
    def mark_step(self) -> float:
        """Quote units per mark step."""
        return float(self.tick_size / MARK_STEPS_PER_TICK)

    @property
    def price_decimals(self) -> int:
        """Decimals needed to print a price on a tick."""
        # normalize() drops zeros at the end (0.10 has one decimal); a tick of 10 has the exponent 1 and needs none.
        return max(0, -int(self.tick_size.normalize().as_tuple().exponent))

    @property
    def quantity_decimals(self) -> int:
        """Decimals needed to print a quantity of whole lots."""
        return max(0, -int(self.lot_size.normalize().as_tuple().exponent))

    def notional_usd(
        self, price: npt.NDArray[np.float64], quantity_lots: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.float64]:
        """USD value of quantities at prices (quote units, taken as USD); arrays of one shape."""
        size = quantity_lots * self.lot
        if self.contract is Contract.LINEAR:
            return np.asarray(size * price)
        if self.contract is Contract.INVERSE:
            return np.asarray(size * float(self.contract_size))
        return np.asarray(size, dtype=np.float64)

    def to_json(self) -> dict[str, str]:
        """The instrument as plain JSON text values, exact; what only a listing gives only where it is known."""
        optional = {"underlying": self.underlying.value} if self.underlying is not Underlying.UNKNOWN else {}
        if self.contract_quantity is not None:
            optional["contract_quantity"] = str(self.contract_quantity)
        return optional | {
            "venue": self.venue,
            "symbol": self.symbol,
            "base": self.base,
            "quote": self.quote,
            "contract": self.contract.value,
            "tick_size": str(self.tick_size),
            "lot_size": str(self.lot_size),
            "contract_size": str(self.contract_size),
        }

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "Instrument":
        """The reverse of `to_json`; raises InputError on anything else."""
        try:
            contract = fields.get("contract_quantity")
            instrument = cls(
                venue=str(fields["venue"]),
                symbol=str(fields["symbol"]),
                base=str(fields["base"]),
                quote=str(fields["quote"]),
                contract=Contract(fields["contract"]),
                tick_size=Decimal(str(fields["tick_size"])),
                lot_size=Decimal(str(fields["lot_size"])),
                contract_size=Decimal(str(fields.get("contract_size", "1"))),
                underlying=Underlying(fields.get("underlying", "")),
                contract_quantity=None if contract is None else Decimal(str(contract)),
            )
        except (KeyError, TypeError, ValueError, InvalidOperation) as error:
            raise InputError(f"An instrument in the file cannot be read ({error!r}).") from error
        split_market(instrument.market)
        return instrument


def split_market(text: str) -> tuple[str, str]:
    """`("binance", "BTCUSDT")` of `binance:BTCUSDT`; raises InputError with the expected form."""
    match = _MARKET.fullmatch(text.strip())
    if match is None:
        raise InputError(f"{text!r} is not a market: write it as venue:SYMBOL, for example binance:BTCUSDT.")
    return match["venue"], match["symbol"]
