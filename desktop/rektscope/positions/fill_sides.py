"""Which way a fill went, whose leg it is of, and whether the venue forced it: what `fill_layouts` has tables for."""

from enum import Enum, auto

from rektscope.market.errors import InputError
from rektscope.positions.fill_layouts import BUY_WORDS, FORCED_KINDS, ORDER_SIDES, SELL_WORDS, SKIPPED_KINDS
from rektscope.positions.holdings import Closing, Effect

_FORCED_PREFIXES = ("burst_close", "reduce_close", "burst_", "reduce_")
_DELEVERAGED = ("auto-deleveraging", "adl")


class Leg(Enum):
    """Of a pair of positions in one market; NONE where an account holds one."""

    LONG = auto()
    SHORT = auto()
    NONE = auto()


def leg_of(text: str) -> Leg:
    """What Binance's `positionSide` and OKX's `posSide` say."""
    return {"long": Leg.LONG, "short": Leg.SHORT}.get(text.lower(), Leg.NONE)


def is_skipped(kind: str, side: str) -> bool:
    """Whether a row is no fill of a perpetual: a funding, a settlement, a transfer, a trade of coins."""
    return kind.lower() in SKIPPED_KINDS or "transfer" in side.lower()


def closing_of(kind: str, side: str) -> Closing:
    """What made a fill."""
    low, words = kind.lower(), side.lower()
    if low in FORCED_KINDS:
        return FORCED_KINDS[low]
    if any(word in words or word in low for word in _DELEVERAGED):
        return Closing.DELEVERAGING
    if low.startswith(_FORCED_PREFIXES) or "liquidat" in words or "liquidat" in low:
        return Closing.LIQUIDATION
    return Closing.OWN


_OPENING_KINDS = frozenset({"open", "3", "4"})
_CLOSING_KINDS = frozenset({"close", "5", "6"})
"""Bitget's `tradeSide`, and OKX's `subType`: open long, open short, close long, close short."""


def effect_of(kind: str, side: str, leg: Leg, sign: int, closed: str) -> Effect:
    """What a fill did to the position, by its row.

    Args:
        kind: Bitget's `tradeSide`, OKX's `subType`, Bybit's `execType`.
        side: as written; Hyperliquid's `dir` has it.
        leg: of an account that holds both; what goes against it closes.
        sign: 1 where it bought, -1 where it sold.
        closed: realised profit, or what it closed, as written; zero of a fill that only opened and of some that closed.
    """
    word, low = " ".join(side.lower().split()), kind.lower()
    if closing_of(kind, side) is not Closing.OWN or low in _CLOSING_KINDS or word.startswith("close "):
        return Effect.CLOSES
    if low in _OPENING_KINDS or word.startswith("open "):
        return Effect.OPENS
    # In hedge mode a leg never turns round, so a buy on the long leg can only open.
    if leg is not Leg.NONE:
        return Effect.OPENS if (leg is Leg.LONG) == (sign > 0) else Effect.CLOSES
    # Hyperliquid's "Long > Short" closes and opens in one fill.
    if " > " in word or _is_other_than_zero(closed):
        return Effect.CLOSES_SOME
    return Effect.UNSAID


def _is_other_than_zero(text: str) -> bool:
    mantissa = text.lower().partition("e")[0]  # some venues write zero as 0E-8
    return any(digit in mantissa for digit in "123456789")


def sign_of(side: str, kind: str, venue: str | None, place: str) -> int:
    """1 where a fill bought, -1 where it sold.

    Args:
        side: as written.
        kind: the row's other word; Bitget's distinguishes closing from opening.
        venue: whose words they are; None for anybody's.
        place: for the sentence of an error.

    Raises:
        InputError: the word has no meaning here, or more than one.
    """
    word, low = " ".join(side.lower().split()), kind.lower()
    if venue == "bitget" and low.endswith(("_long", "_short")):
        return -1 if low.endswith("_long") else 1  # all of them close
    if word in BUY_WORDS or word in SELL_WORDS:
        sign = 1 if word in BUY_WORDS else -1
        # Bitget gives the side of the position, so closing a long is a "buy" (its page of fill history).
        return -sign if venue == "bitget" and low == "close" else sign
    if "liquidat" in word and word.endswith(("long", "short")):
        return -1 if word.endswith("long") else 1
    if venue == "bybit" and word in ORDER_SIDES:
        return ORDER_SIDES[word]
    if word in ORDER_SIDES:
        raise InputError(
            f"{place}: {side!r} may be the side of the order or of the position that it closes: write buy or sell."
        )
    raise InputError(f"{place}: {side!r} is no side of a fill: write buy or sell.")
