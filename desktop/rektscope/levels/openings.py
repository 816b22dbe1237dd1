"""Where newly opened positions stand: from entry prices to the places of the book that they fill.

Nothing here depends on what the book holds, so whole stretches of steps are worked out at once; going through them one
by one, the book only has to say how much is opened. Entries and places are independent of one another, step by step:
working on a longer stretch at once changes no figure.
"""

from functools import lru_cache
from statistics import NormalDist

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import Int64
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.risk.formula import Rules
from rektscope.risk.liquidation import liquidation_ratio
from rektscope.risk.notional import largest_leverage_at, positions_from
from rektscope.risk.tiers import CountedIn, TierTable

Float64 = npt.NDArray[np.float64]

LONG, SHORT = 0, 1
"""First index of everything that has two sides."""

VARIANTS = 8
"""So many sets of points stand for what is unknown of an opening, one after another."""

_GOLDEN, _SILVER = 0.6180339887498949, 0.41421356237309503
"""Multiples of these fill the unit interval evenly, however many are taken."""

_FEW_ENTRIES = 64
_CURVE_POINTS = 40
"""The normal curve reaches 2.2 deviations: what lies beyond would stand at the price itself."""

_ASSUMED_MARGIN_SHARE = 0.5
"""Where no maximum leverage is known, maintenance is assumed to be this share of the smallest initial margin."""


class Openings(msgspec.Struct, frozen=True, eq=False):
    """Where the openings of a stretch of steps stand. `points` counts entries times smear.

    Attributes:
        places: (steps, 2 * classes * points) place of each point in the book's flattened rows: row * classes + class.
        parts: (1, points) share of a class at each point, wherever every point is on its own side of the mark.
        crowded_parts: by step, (2 * classes, points) shares where not every one is.
        end_row: one past the highest row of all.
    """

    places: Int64
    parts: Float64
    crowded_parts: dict[int, Float64]
    end_row: int


class Opener:
    """Turns entry prices of one market into places of its book.

    The distance of a level and its entry are known as distributions only: margin is added, positions are entered
    elsewhere in a step, sizes lie in other tiers. Both are continuous, so each step stands for them by other points:
    the multiples of the distance are the middles of equal parts of their distribution, shifted from entry to entry and
    from step to step by a golden section, and each point is moved along the price by a normal curve. A few candles
    thus make a band, where the same few points every time would make a comb.
    """

    def __init__(self, table: TierTable, rules: Rules, entry_price: float, parameters: BookParameters) -> None:
        self.leverages = class_leverages(table, entry_price, parameters)
        self._distances = _liquidation_distances(table, rules, entry_price, parameters, self.leverages)
        self._parameters = parameters
        self._of_entries: dict[int, Float64] = {}
        self._nearest: dict[int, tuple[float, float]] = {}  # of a long and of a short to its entry

    def offsets(self, entries: int) -> Float64:
        """(variants, 2, classes, entries * smear) numbers that make liquidation prices out of entry prices."""
        if entries not in self._of_entries:
            multiples, moves = _smear(entries, self._parameters)
            offsets = self._distances[None, :, :, None] * multiples[:, None, None, :]
            offsets += 1.0
            offsets *= moves[:, None, None, :]
            # Margin can be added until not even a price of zero liquidates a long; it stands in the lowest row then.
            self._of_entries[entries] = np.maximum(offsets, 0.0, out=offsets)
            self._nearest[entries] = float(offsets[:, LONG].max()), float(offsets[:, SHORT].min())
        return self._of_entries[entries]

    def openings(
        self, entry_rows: Float64, entry_weights: Float64, mark_rows: Int64, variants: Int64 | None = None
    ) -> Openings:
        """Where positions stand that are opened at given entries.

        Args:
            entry_rows: (steps, entries) entry prices in rows, with fractions.
            entry_weights: (entries,) share of each entry, summing to 1.
            mark_rows: (steps,) row of the mark, on which side of which they must stand.
            variants: (steps,) which of the points each step takes; the first by default.
        """
        smear, classes = self._parameters.smear_points, self._distances.shape[1]
        # Summed over points the parts must be 1, which the product of two rounded sums only nearly is.
        parts = np.repeat(entry_weights, smear)
        parts /= parts.sum()
        every = self.offsets(entry_rows.shape[1])
        # An index array copies, so the products below can be made in place.
        prices = every[np.zeros(len(entry_rows), dtype=np.int64) if variants is None else variants]
        prices *= np.repeat(entry_rows, smear, axis=1)[:, None, None]
        # Cutting off decimals is the floor here, as no price is below zero.
        rows = prices.astype(np.int64)
        lowest, highest = entry_rows.min(axis=1), entry_rows.max(axis=1)
        nearest_long, nearest_short = self._nearest[entry_rows.shape[1]]
        # By the extremes of entries and offsets alone: few steps are crowded, and only these have their points
        # compared.
        crowded = (highest * nearest_long >= mark_rows) | (lowest * nearest_short < mark_rows + 1)
        crowded_steps, crowded_parts = np.flatnonzero(crowded), {}
        if len(crowded_steps):
            shares = _standing_parts(rows, crowded_steps, parts, mark_rows)
            shares = shares.reshape(len(crowded_steps), 2 * classes, len(parts))
            crowded_parts = dict(zip(crowded_steps.tolist(), shares, strict=True))
        end_row = int(rows[:, SHORT].max(initial=0)) + 1
        rows *= classes
        rows += np.arange(classes)[:, None]
        return Openings(rows.reshape(len(rows), -1), parts[None], crowded_parts, end_row)


def variant_of(end_ms: Int64) -> Int64:
    """(steps,) which of an opener's points each step takes, by its end: the same however many are asked at once."""
    minutes = end_ms // MINUTE_MS
    return np.asarray((minutes + minutes // VARIANTS) % VARIANTS)  # evenly, also for steps of an hour


@lru_cache(maxsize=8)
def _smear(entries: int, parameters: BookParameters) -> tuple[Float64, Float64]:
    """(variants, entries * smear) multiples of the distance to liquidation, and factors of the price, of each point."""
    smear = parameters.smear_points
    variants = VARIANTS if entries <= _FEW_ENTRIES else 1  # many entries are points enough by themselves
    variant, entry, part = np.meshgrid(np.arange(variants), np.arange(entries), np.arange(smear), indexing="ij")
    # A golden-section sequence (a Kronecker sequence) leaves no gap and no cluster at any length, unlike random draws,
    # and gives the same points in every run.
    within = (entry * _GOLDEN + (variant + 0.5) / VARIANTS) % 1.0
    spread = np.array(parameters.margin_spread)
    weight = spread[:, 1] / spread[:, 1].sum()
    middles = np.cumsum(weight) - weight / 2.0
    multiples = np.interp((part + within) / smear, middles, spread[:, 0])
    chance = ((entry * smear + part) * _GOLDEN + variant * _SILVER + 0.5 / VARIANTS) % 1.0
    normal = NormalDist()
    curve = np.array([normal.inv_cdf((place + 0.5) / _CURVE_POINTS) for place in range(_CURVE_POINTS)])
    moves = 1.0 + parameters.smear * np.interp(chance, (np.arange(_CURVE_POINTS) + 0.5) / _CURVE_POINTS, curve)
    return multiples.reshape(variants, -1), moves.reshape(variants, -1)


def _standing_parts(rows: Int64, steps: Int64, parts: Float64, mark_rows: Int64) -> Float64:
    """Shares (steps asked for, 2, classes, points) where some `rows` lie on the wrong side of the mark.

    A level on the wrong side would be liquidated at once, so nobody stands there: its part goes to the other levels of
    the class, and if none is left, to the row next to the mark; `rows` is changed in place for that.

    Args:
        rows: (all steps, 2, classes, points) rows of the levels.
        steps: numbers of the steps asked for.
        parts: (points,) share of each point where every one is on its own side.
        mark_rows: (all steps,) row of the mark.
    """
    wanted, mark_row = rows[steps], mark_rows[steps]
    marks = mark_row[:, None, None]
    stands = np.stack([wanted[:, LONG] < marks, wanted[:, SHORT] > marks], axis=1)
    nowhere = np.logical_not(stands.any(axis=3))
    if nowhere.any():
        beside = np.stack([mark_row - 1, mark_row + 1], axis=1)[:, :, None, None]
        rows[steps] = np.where(nowhere[:, :, :, None], beside, wanted)
    shares = np.where(stands | nowhere[:, :, :, None], parts, 0.0)
    shares /= shares.sum(axis=3)[:, :, :, None]
    return shares


def class_leverages(table: TierTable, entry_price: float, parameters: BookParameters) -> Float64:
    """(classes,) leverage at which each class stands: its own, or the most the venue allows for its size."""
    positions = positions_from(Side.LONG, entry_price, _quantities(table, entry_price, parameters), 0.0, table)
    wanted = np.array([float(leverage_class.leverage) for leverage_class in parameters.classes])
    largest = largest_leverage_at(positions, positions.entry_notional, table)
    amount = positions.size if table.counted_in is CountedIn.QUANTITY else positions.entry_notional
    usual = _ASSUMED_MARGIN_SHARE / table.rates[table.tier_index(amount)]
    return np.asarray(np.minimum(wanted, np.where(np.isfinite(largest), largest, usual)), dtype=np.float64)


def _quantities(table: TierTable, entry_price: float, parameters: BookParameters) -> Float64:
    """(classes,) base coin or contracts of a typical position, no larger than the table's last tier."""
    usd = np.array([leverage_class.typical_notional_usd for leverage_class in parameters.classes])
    quantity = usd / (entry_price if table.contract is Contract.LINEAR else table.contract_size)
    positions = positions_from(Side.LONG, entry_price, quantity, 0.0, table)
    amount = positions.size if table.counted_in is CountedIn.QUANTITY else positions.entry_notional
    return np.asarray(quantity * np.minimum(1.0, table.caps[-1] / amount))


def _liquidation_distances(
    table: TierTable, rules: Rules, entry_price: float, parameters: BookParameters, leverages: Float64
) -> Float64:
    """(2, classes) liquidation prices over entry prices, less 1: below zero for longs.

    They depend only on leverage and notional, so `risk` is asked once.

    Raises:
        InputError: a class has no liquidation price under this table.
    """
    quantity = _quantities(table, entry_price, parameters)
    notional = positions_from(Side.LONG, entry_price, quantity, 0.0, table).entry_notional
    sides = np.array([[Side.LONG], [Side.SHORT]])
    ratio = liquidation_ratio(sides, leverages, notional, table, rules, entry_price=entry_price)
    if not np.isfinite(ratio).all():
        without = leverages[~np.isfinite(ratio).all(axis=0)].max()
        raise InputError(
            f"Under the tiers of {table.venue}:{table.symbol} a position at {without:g}x has no liquidation price, so "
            f"there is no map: check the table's rates and maximum leverages."
        )
    return np.asarray(ratio - 1.0, dtype=np.float64)
