"""The mix of leverage of a known book as the prior of an estimate: at other venues of the coin, where none is known.

Each class of the model stands at the share of known USD whose liquidation price implies a leverage nearest to its own
(edges are geometric means). That is what accounts carry, not the setting that they chose: a position at 40x with ample
collateral is in a low class. Where the price lies beyond the entry (a profit that has run far), the distance to the
mark gives the leverage in place of the entry. What no price liquidates, and what is farther than the lowest class, is
in the lowest. Longs and shorts each have their own mix, where so many of both are known; else both have that of all.
Everything else of the model stays.
"""

import itertools

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.levels.known_book import KnownBook
from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import format_iso

NAME = "mix of Hyperliquid's known book"

LEAST_POSITIONS = 20
"""Fewer known positions give no mix."""

_LEAST_SHARE = 1e-6
"""A class that holds less of both sides is left out; one that holds less of one side is given so much there."""


def with_known_mix(parameters: BookParameters, book: KnownBook) -> BookParameters:
    """The model with the mix of a known book, and a name that says so and of when it is.

    Raises:
        InputError: too few positions are known.
    """
    leverages = [each.leverage for each in parameters.classes]
    both, held = mix_of(book, leverages), book.standing
    sides = [held[np.asarray(held.side == side)] for side in (Side.LONG, Side.SHORT)]
    has_own = all(len(each) >= LEAST_POSITIONS and each.usd.sum() > 0 for each in sides)
    shares = np.stack([mix_of(each, leverages) for each in sides] if has_own else [both, both])
    kept = shares.max(axis=0) >= _LEAST_SHARE
    shares = np.maximum(shares[:, kept], _LEAST_SHARE)
    longs, shorts = (shares / shares.sum(axis=1, keepdims=True)).tolist()
    classes = tuple(
        replace(each, share=long, short_share=short if has_own else None)
        for each, long, short in zip(itertools.compress(parameters.classes, kept.tolist()), longs, shorts, strict=True)
    )
    return replace(parameters, name=f"{NAME}, {format_iso(book.at_ms)}", classes=classes)


def mix_of(book: KnownBook, leverages: list[float]) -> npt.NDArray[np.float64]:
    """(classes,) share of the known USD in each class of leverage, of all positions of the book.

    Args:
        book: the known book; what the mark has reached since it was reported does not count.
        leverages: of the classes, ascending.

    Raises:
        InputError: too few positions are known.
    """
    held = book.standing
    if len(held) < LEAST_POSITIONS or not held.usd.sum() > 0:
        raise InputError(
            f"{len(held)} positions are known at {format_iso(book.at_ms)}, and a mix of leverage needs "
            f"{LEAST_POSITIONS} at least."
        )
    classes = np.asarray(leverages, dtype=np.float64)
    edges = np.sqrt(classes[1:] * classes[:-1])
    away = np.abs(1.0 - held.liquidation_price / held.mark_price)
    # A level nearer than a millionth is of the highest class anyway; the bound only avoids dividing by zero.
    by_distance = 1.0 / np.maximum(away, 1e-6)
    implied = np.where(np.isfinite(held.implied_leverage), held.implied_leverage, by_distance)
    implied = np.where(np.isnan(implied), 0.0, implied)  # no price liquidates it
    usd = np.bincount(np.searchsorted(edges, implied, side="right"), held.usd, len(classes))
    return np.asarray(usd / usd.sum(), dtype=np.float64)
