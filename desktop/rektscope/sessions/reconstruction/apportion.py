"""Sharing out whole numbers so that the shares add up exactly. Integers only; nothing about markets lives here."""

import numpy as np
import numpy.typing as npt

Int64 = npt.NDArray[np.int64]

_LARGEST_WEIGHT_SUM = 1 << 31
"""Weights are scaled below this, so that remainder times weight stays within 64 bits."""


def apportion(total: int, weights: Int64) -> Int64:
    """`total` >= 0 shared out in proportion to `weights`, whole numbers that add up to `total` exactly.

    The method of largest remainders (Hamilton): everyone gets the floor of their share, and what is left goes one by
    one to the largest remainders, the earlier of equals first. Weights of nothing but zeros share equally.

    Args:
        total: what is shared out.
        weights: shape (n,), n > 0, none negative.
    """
    if not weights.any():
        weights = np.ones_like(weights)
    scaled = weights // (int(weights.sum()) // _LARGEST_WEIGHT_SUM + 1)
    # Very many small weights may all scale to nothing: then each that is not zero counts one.
    weights = scaled if scaled.any() else weights.astype(np.bool_).astype(np.int64)
    weight_sum = int(weights.sum())
    quotient, remainder = divmod(total, weight_sum)
    shares = quotient * weights + (remainder * weights) // weight_sum
    left = total - int(shares.sum())
    fractions = (remainder * weights) % weight_sum
    shares[np.argsort(-fractions, kind="stable")[:left]] += 1
    return np.asarray(shares, dtype=np.int64)


def apportion_at_least_one(total: int, weights: Int64) -> Int64:
    """As `apportion`, with nobody left without: `total` must be at least the number of weights.

    Raises:
        ValueError: fewer than one for each: a defect of the caller.
    """
    if total < len(weights):
        raise ValueError(f"{total} cannot be shared out among {len(weights)} with at least one each")
    return 1 + apportion(total - len(weights), weights)


def apportion_two(total: int, first: int, second: int) -> tuple[int, int]:
    """`total` >= 0 shared out between two weights, neither negative; equally where both are 0."""
    shares = apportion(total, np.array([first, second], dtype=np.int64))
    return int(shares[0]), int(shares[1])
