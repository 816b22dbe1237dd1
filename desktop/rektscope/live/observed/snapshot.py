"""Real positions as far as they are known at a moment, an immutable value for views: levels, share, age.

An observed level is a position's own liquidation price, as the venue gives it; its size is the position valued at that
price, which is what would be closed by force there. That is another thing than the estimate on the map, covers only the
watched addresses, and is never mixed with it.
"""

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.sides import Side

if TYPE_CHECKING:
    from rektscope.venues.hyperliquid.positions import HeldPosition

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]


class AddressState(msgspec.Struct, frozen=True):
    """What is known of one address.

    Attributes:
        address: which.
        received_ms: when its answer in use was received, UTC milliseconds; None without one.
        positions: how many it has open, in all coins.
        words: a sentence on why the newest question got no answer; empty where it did.
    """

    address: str
    received_ms: int | None = None
    positions: int = 0
    words: str = ""


class ObservedPosition(msgspec.Struct, frozen=True):
    """A position of a watched address, and when its answer came (our clock, UTC milliseconds)."""

    address: str
    position: "HeldPosition"
    received_ms: int


class ObservedLevels(msgspec.Struct, frozen=True):
    """Levels in rows of a map, ascending; arrays of one length.

    Attributes:
        row: index of the price row: it spans [row, row + 1) times the height of a row.
        long_usd, short_usd: what would be closed by force in the row, valued at each position's liquidation price.
    """

    row: Int64
    long_usd: Float64
    short_usd: Float64


class ObservedSnapshot(msgspec.Struct, frozen=True):
    """The real positions in one coin.

    Attributes:
        market_base: the coin.
        oldest_ms: when the oldest of the answers in use was received, UTC milliseconds; None without answers.
        newest_ms: the newest; nothing here was known before it.
        positions: in this coin.
        addresses: how many are watched.
        answered: of how many of them an answer is in use.
        problems: a sentence for each thing that went wrong, not one for each address.
    """

    market_base: str
    oldest_ms: int | None
    newest_ms: int | None
    positions: tuple[ObservedPosition, ...]
    addresses: int
    answered: int
    problems: tuple[str, ...] = ()

    @property
    def without_price(self) -> int:
        """How many positions have no liquidation price and so no level."""
        return sum(each.position.liquidation_price is None for each in self.positions)

    def value_usd(self, side: Side) -> float:
        """What the positions of a side are worth at the mark, those without a level included."""
        return sum(each.position.value_usd for each in self.positions if each.position.side is side)

    def share_of_open_interest(self, open_interest_usd: float | None) -> float | None:
        """The part of open interest that the positions cover, 0 to 1; None where open interest is not known.

        Args:
            open_interest_usd: of the venue's own market of this coin, one-sided. Each contract of it has a long and a
                short, so the whole is twice that, and both sides of the watched positions count.
        """
        if not open_interest_usd or open_interest_usd <= 0:
            return None
        return (self.value_usd(Side.LONG) + self.value_usd(Side.SHORT)) / (2 * open_interest_usd)

    def levels(self, row_price: float) -> ObservedLevels:
        """The levels in rows of `row_price` quote units each; rows without any are left out."""
        held = [each.position for each in self.positions]
        reported = [
            (one.liquidation_price, one.side > 0, one.size * one.liquidation_price)
            for one in held
            if one.liquidation_price is not None
        ]
        prices, longs, usd = (np.array([entry[place] for entry in reported]) for place in range(3))
        rows, place = np.unique(np.floor(prices / row_price).astype(np.int64), return_inverse=True)
        sums = [np.bincount(place, usd * mine, len(rows)).astype(np.float64) for mine in (longs, np.logical_not(longs))]
        return ObservedLevels(rows, *sums)
