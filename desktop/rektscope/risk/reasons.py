"""Why there is no answer, in one sentence each: the same words for one position and for a million of them.

Plain figures in, text out; who decides that a sentence applies is `calculator`, `hedge` and `batch`.
"""

import math

from rektscope.risk.tier_age import KEYLESS_VENUES, renewal_step
from rektscope.risk.tiers import TierTable

_FIRST_TIER_ONLY = frozenset({"bitmex"})
"""Venues whose answer without a key ends at the first tier too."""

DEDUCTION_TOO_LARGE = "The deduction is larger than the maintenance margin itself: it belongs to a larger position."


def covered(other_price: float | None) -> str:
    """The sentence for a position with no liquidation price on its losing side.

    `other_price` is where its maintenance outgrows it on the winning one; None where that does not happen.
    """
    if other_price is None or math.isnan(other_price):
        return "What backs the position covers every loss it can make: no price liquidates it."
    return (
        f"What backs the position covers every loss it can make, but at {other_price:,.10g} it is liquidated while it "
        "wins: its maintenance margin grows faster than its gain."
    )


def beyond_table(table: TierTable) -> str:
    """The sentence for a position that reaches past what a partial table has."""
    fetched = table.venue in KEYLESS_VENUES - _FIRST_TIER_ONLY
    step = f"bring the others with {renewal_step(table.venue, table.symbol)}, or " if fetched else ""
    return (
        f"The tiers of {table.venue}:{table.symbol} known here end at {table.caps[-1]:,.10g} {table.unit} and this "
        f"position goes beyond: {step}give its maintenance rate and deduction yourself."
    )


def wallet_too_small(available: float, margin: float, *, has_others: bool) -> str:
    """The sentence for a cross position whose initial margin the wallet, less what others hold, does not cover."""
    wallet = "What other positions leave of the wallet," if has_others else "The wallet of"
    comma = "," if has_others else ""
    return f"{wallet} {available:,.10g}{comma} does not cover the initial margin of {margin:,.10g}."


def no_wallet_left(price: float) -> str:
    """The sentence for a price at which the account would live with an empty wallet."""
    return (
        f"Even an empty wallet is not liquidated as near as {price:,.10g}: the profit of other positions or legs "
        "stands behind it."
    )


def pair_dead_at_mark(price: float, mark_price: float) -> str:
    """The sentence for a pair that no wallet brings to be liquidated at a price and to live at the mark."""
    return f"No wallet is liquidated at {price:,.10g} and alive at the mark of {mark_price:,.10g}."


def too_levered(leverage: float, max_leverage: float, entry_tier: int, table: TierTable) -> str:
    """The sentence for a leverage above what tier `entry_tier` (from 1) allows."""
    return (
        f"A leverage of {leverage:,.6g}x is above the {max_leverage:,.6g}x that tier {entry_tier} "
        f"of {table.symbol} allows at this size: choose less leverage or a smaller position."
    )


def too_large(table: TierTable) -> str:
    """The sentence for a position larger than the venue's last tier."""
    return (
        f"The position is larger than the {table.caps[-1]:,.10g} {table.unit} at which the last tier of "
        f"{table.symbol} ends."
    )


def dead_at_once(backing: float, required: float) -> str:
    """The sentence for a position that is below its requirement at the entry already."""
    return (
        f"What backs the position, {backing:,.10g}, is not above the {required:,.10g} required at the entry: "
        f"it would be liquidated at once."
    )
