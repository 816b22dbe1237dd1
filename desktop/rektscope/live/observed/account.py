"""The state of one account between two reports: as it was reported, and as its trades have changed it since.

An account's cross positions are backed by its dollars: what it would have if every cross position were closed at its
mark, less what these are worth (`cash_usd`). A trade of a cross position takes its value out of them; an isolated
position has dollars of its own, its margin less its value. Opening an isolated position moves value / leverage into
it; closing part of it moves that part of its worth back. Source: the venue's documentation, trading/margining,
"Isolated margin". Fees, funding and transfers are not public, so they wait for the next report.
"""

from typing import Self

import msgspec

from rektscope.feeds.accounts import AccountState
from rektscope.market.sides import Side

_NOTHING = 1e-9
"""A remainder below this part of a size is rounding, and no position."""

_NAN = float("nan")


class TrackedPosition(msgspec.Struct):
    """A position, or what is known of how its holder would open one again.

    Attributes:
        size: coins, negative when short; 0 when it is closed.
        mark: quote units; of the report, or the price of its newest trade since.
        entry: average price; nan where not reported.
        own_usd: dollars of an isolated position: its margin less its signed value; nan where not reported.
        leverage: as its holder set it; 0 where not known.
        is_cross: None where not known, which is counted as cross.
        reported_usd: what it was worth when it was reported; 0 where it was not.
        is_traded: whether it was traded since the report.
    """

    size: float
    mark: float
    entry: float = _NAN
    own_usd: float = _NAN
    leverage: int = 0
    is_cross: bool | None = None
    reported_usd: float = 0.0
    is_traded: bool = False

    @property
    def side(self) -> int:
        """1 when long, -1 when short, 0 when closed."""
        return (self.size > 0) - (self.size < 0)

    @property
    def usd(self) -> float:
        """What it is worth at `mark`, above zero."""
        return abs(self.size) * self.mark

    @property
    def margin_usd(self) -> float:
        """What backs an isolated position at `mark`; nan where not known."""
        return self.own_usd + self.size * self.mark


class HeldAccount(msgspec.Struct):
    """An account.

    Attributes:
        time_ms: the venue's time of the report; 0 where it gave none.
        cash_usd: of its cross positions, see above; nan where not reported.
        maintenance_usd: of its cross positions when they were reported; nan where not reported.
        places: by symbol.
        prices: liquidation prices last handed on, by symbol of watched markets; 0 for none.
    """

    time_ms: int
    cash_usd: float
    maintenance_usd: float
    places: dict[str, TrackedPosition]
    prices: dict[str, float] = msgspec.field(default_factory=dict)

    @classmethod
    def of(cls, state: AccountState) -> Self:
        """As reported."""
        places: dict[str, TrackedPosition] = {}
        cash = _or_nan(state.cross_value_usd)
        for each in state.holdings:
            size, usd = int(each.side) * float(each.size), float(each.value_usd)
            if usd <= 0:
                continue
            signed = int(each.side) * usd
            places[each.symbol] = TrackedPosition(
                size=size,
                mark=usd / abs(size),
                entry=_or_nan(each.entry),
                own_usd=_NAN if each.is_cross else _or_nan(each.margin_usd) - signed,
                leverage=each.leverage,
                is_cross=each.is_cross,
                reported_usd=usd if each.is_cross else 0.0,
            )
            if each.is_cross:
                cash -= signed
        return cls(state.time_ms, cash, _or_nan(state.cross_maintenance_usd), places)

    def side_of(self, symbol: str) -> Side:
        """The side of a position; long for a closed one, where it means nothing."""
        return Side.SHORT if self.places[symbol].size < 0 else Side.LONG

    def trade(self, symbol: str, size: float, price: float) -> None:
        """Take a trade: coins bought (negative: sold) at a price."""
        place = self.places.setdefault(symbol, TrackedPosition(0.0, price))
        before = place.size
        # A trade against the position closes it first; what is left of the trade opens one on the other side.
        closing = min(abs(size), abs(before)) if before * size < 0 else 0.0
        if closing:
            self._close(place, closing if size > 0 else -closing, price)
        left = size - (closing if size > 0 else -closing)
        if abs(left) > _NOTHING * abs(size):
            self._open(place, left, price)
        place.mark, place.is_traded = price, True

    def _open(self, place: TrackedPosition, size: float, price: float) -> None:
        after = place.size + size
        # The entry of a closed position is nan, and would make the new one's nan as well.
        known = place.entry if place.size else price
        place.entry = (known * place.size + price * size) / after
        place.size = after
        if place.is_cross is False:
            margin = abs(size) * price / place.leverage if place.leverage else _NAN
            place.own_usd = (place.own_usd if after != size else 0.0) + margin - size * price
            self.cash_usd -= margin
        else:
            self.cash_usd -= size * price

    def _close(self, place: TrackedPosition, size: float, price: float) -> None:
        before, part = place.size, abs(size / place.size)
        place.size = before + size
        is_whole = abs(place.size) <= _NOTHING * abs(before)
        if is_whole:
            place.size, place.entry = 0.0, _NAN
        if place.is_cross is False:
            freed = (place.own_usd + before * price) * (1.0 if is_whole else part)
            place.own_usd = 0.0 if is_whole else place.own_usd - size * price - freed
            self.cash_usd += freed
        else:
            self.cash_usd -= size * price


def _or_nan(text: str) -> float:
    return float(text) if text else _NAN
