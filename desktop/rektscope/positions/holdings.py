"""Fills made into positions: what was held from when to when, at which average entry, and how it was closed.

Only arithmetic on fills that were read already (`fill_files`). An average entry moves when a position grows and stays
when it shrinks, as all five venues that fills are read from count it; a fill larger than the position turns it round.
Prices are quote units, quantities base coin (linear) or contracts (inverse), times UTC milliseconds.
"""

import math
from collections import deque
from collections.abc import Iterable
from enum import Enum, StrEnum, auto
from itertools import takewhile

import msgspec
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import format_iso

_NOTHING_LEFT = 1e-9
"""What float noise leaves of a position that was closed, as a share of what was closed."""


_MISSING_SHARE = 1e-6
"""Of what is held, that a closing fill may be larger by, for rounded sizes."""


class Closing(StrEnum):
    """What a fill was made by: the trader, the venue that liquidated, or the venue that deleveraged."""

    OWN = "own"
    LIQUIDATION = "liquidation"
    DELEVERAGING = "deleveraging"


class Effect(Enum):
    """What a fill did to the position, by the venue's row.

    OPENS: it opened one, or made it larger.
    CLOSES: it closed it, or a part of it.
    CLOSES_SOME: it closed some, and may have turned it round.
    UNSAID: the row leaves it open.
    """

    OPENS = auto()
    CLOSES = auto()
    CLOSES_SOME = auto()
    UNSAID = auto()


class Fill(msgspec.Struct, frozen=True):
    """An order filled, or a part of one.

    Attributes:
        time_ms: when.
        quantity: bought; below zero sold.
        price: paid.
        by: what it was made by.
        effect: what the venue says that it did.
    """

    time_ms: int
    quantity: float
    price: float
    by: Closing = Closing.OWN
    effect: Effect = Effect.UNSAID


class ClosedPart(msgspec.Struct, frozen=True):
    """What a fill closed of a position: how much of it, opened at which average, closed at which price."""

    entry_price: float
    price: float
    quantity: float


class Stage(msgspec.Struct, frozen=True):
    """A position between two fills.

    Attributes:
        from_ms: when it became so.
        entry_price: its average.
        quantity: how much is held.
        closed: what the fills of that moment closed of it.
    """

    from_ms: int
    entry_price: float
    quantity: float
    closed: tuple[ClosedPart, ...] = ()


class Holding(msgspec.Struct, frozen=True):
    """A position from its opening until nothing was left of it.

    Attributes:
        side: of it.
        stages: in order; the first begins with the opening.
        closed_ms: when nothing was left; None while something is.
        closed_by: what made the last fill; None while something is left.
        close_price: average price of all that closed it; None where nothing did.
    """

    side: Side
    stages: tuple[Stage, ...]
    closed_ms: int | None = None
    closed_by: Closing | None = None
    close_price: float | None = None

    @property
    def opened_ms(self) -> int:
        """When the first fill was."""
        return self.stages[0].from_ms

    @property
    def is_forced(self) -> bool:
        """Whether the venue closed it, so that the fills do not show what would have become of it later."""
        return self.closed_by in {Closing.LIQUIDATION, Closing.DELEVERAGING}


def realised_profit(part: ClosedPart, side: Side, instrument: Instrument) -> float:
    """What closing a part paid, settlement currency: linear q · (exit − entry), inverse q · size · (1/entry − 1/exit).

    Source: the venues' pages on profit of USDT- and coin-margined contracts, as `risk.targets` has it.
    """
    if instrument.contract is Contract.INVERSE:
        value = part.quantity * float(instrument.contract_size)
        return side * value * (1.0 / part.entry_price - 1.0 / part.price)
    return side * part.quantity * (part.price - part.entry_price)


def single_holding(side: Side, entry_price: float, quantity: float, opened_ms: int) -> Holding:
    """A position that is opened at once and left alone."""
    return Holding(side, (Stage(opened_ms, entry_price, quantity),))


def holdings_of(fills: Iterable[Fill], contract: Contract) -> list[Holding]:
    """The positions that fills of one market make, oldest first; the last may still be open.

    Fills of one moment are taken as they are given, unless a later one of them has to come before: a venue may list the
    close before the opening of the same millisecond or, in an export of whole seconds, of the same second.

    Raises:
        InputError: by its venue's word a fill closes what no fill before it opened, or the other way round: some are
            missing, and what was held is not known.
    """
    found: list[Holding] = []
    held = _Held(contract)
    waiting = deque(sorted(fills, key=lambda fill: fill.time_ms))
    while waiting:
        of_moment = takewhile(lambda each: each.time_ms == waiting[0].time_ms, waiting)
        fill = next((each for each in of_moment if held.why_missing(each) is None), waiting[0])
        why_missing = held.why_missing(fill)
        if why_missing is not None:
            raise InputError(why_missing)
        waiting.remove(fill)
        rest = held.take(fill)
        if held.is_closed:
            found.append(held.so_far(fill.time_ms, fill.by))
            held = _Held(contract)
            if rest:
                held.take(replace(fill, quantity=rest))
    if held.stages:
        found.append(held.so_far(None, None))
    return found


class _Held:
    """The position while its fills are gone through.

    An average entry is what the whole would have been bought at: of a linear contract the mean of the prices by
    quantity; of an inverse one, which is worth quantity / price coins, the harmonic mean.
    """

    def __init__(self, contract: Contract) -> None:
        self._is_inverse = contract is Contract.INVERSE
        self._quantity = self._entry = 0.0
        self._closed = self._close_price = 0.0
        self._side = Side.LONG
        self.stages: list[Stage] = []

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left of what was held."""
        return bool(self.stages) and not self._quantity

    def why_missing(self, fill: Fill) -> str | None:
        """Why fills are missing: where a fill's effect is none that it can have on what is held; None elsewhere."""
        held_against = -self._quantity * math.copysign(1.0, fill.quantity)
        is_closing = held_against > 0
        side = (Side.SHORT if fill.quantity > 0 else Side.LONG).word
        at = f"The fill at {format_iso(fill.time_ms)}"
        if fill.effect is Effect.OPENS and is_closing:
            return (
                f"{at} opens a position while the fills before it leave a {side}: fills that closed it are missing. "
                "Give all of them."
            )
        if fill.effect in {Effect.CLOSES, Effect.CLOSES_SOME} and not is_closing:
            return (
                f"{at} closes a {side} that no fill before it opened: the fills begin later than the position. Give "
                "them from its opening on, or leave out those of the older position."
            )
        if fill.effect is Effect.CLOSES and abs(fill.quantity) > held_against * (1.0 + _MISSING_SHARE):
            return (
                f"{at} closes {abs(fill.quantity):.8g} of a {side}, and the fills before it opened no more than "
                f"{held_against:.8g}: some are missing. Give all of them from its opening on."
            )
        return None

    def take(self, fill: Fill) -> float:
        """Count a fill; returns what of it went beyond closing the position, 0 otherwise."""
        # Also where nothing is held yet: then the product is 0.
        if self._quantity * fill.quantity >= 0:
            self._side = Side.LONG if fill.quantity > 0 else Side.SHORT
            self._entry = self._mean(self._quantity, self._entry, fill.quantity, fill.price)
            self._quantity += fill.quantity
            self._note(fill.time_ms)
            return 0.0
        closing = min(abs(fill.quantity), abs(self._quantity))
        self._close_price = self._mean(self._closed, self._close_price, closing, fill.price)
        self._closed += closing
        left = abs(self._quantity) - closing
        if left > _NOTHING_LEFT * self._closed:
            self._quantity = left * self._side
            self._note(fill.time_ms, (ClosedPart(self._entry, fill.price, closing),))
            return 0.0
        self._quantity = 0.0
        rest = abs(fill.quantity) - closing
        return math.copysign(rest, fill.quantity) if rest > _NOTHING_LEFT * closing else 0.0

    def so_far(self, closed_ms: int | None, by: Closing | None) -> Holding:
        """The position with what is known of its end."""
        return Holding(self._side, tuple(self.stages), closed_ms, by, self._close_price if self._closed else None)

    def _mean(self, held: float, price: float, added: float, added_price: float) -> float:
        if self._is_inverse:
            return (held + added) / ((held / price if held else 0.0) + added / added_price)
        return (held * price + added * added_price) / (held + added)

    def _note(self, time_ms: int, closed: tuple[ClosedPart, ...] = ()) -> None:
        """Fills of one moment make one stage."""
        if self.stages and self.stages[-1].from_ms == time_ms:
            closed = (*self.stages.pop().closed, *closed)
        self.stages.append(Stage(time_ms, self._entry, abs(self._quantity), closed))
