"""Fitting a table whose cells nobody recorded to the sums that somebody did.

Iterative proportional fitting (Deming and Stephan, Annals of Mathematical Statistics 11, 1940): starting from seeds,
every rule in turn scales its cells so that it holds, until all hold. The result keeps the seeds' ratios as far as the
rules allow, and a cell whose seed is 0 stays 0. Sums are exact to the last bit of a double (`math.fsum`) and nothing
else than the four operations is used, so that every machine finds the same table. Nothing about markets lives here.
"""

import math
from collections.abc import Sequence

import msgspec

from rektscope.market.errors import InputError

_ROUNDS = 5_000
_EXACT = 1e-10
_TOLERANCE = 1e-4
"""Rules that cannot be met to a ten-thousandth after all rounds contradict one another."""


class SumRule(msgspec.Struct, frozen=True):
    """The cells with these places add up to `total`; `label` names the rule in a sentence."""

    label: str
    cells: tuple[int, ...]
    total: float


class ShareRule(msgspec.Struct, frozen=True):
    """The groups' sums, each with its part of `fixed` added, stand to one another as `weights`."""

    label: str
    groups: tuple[tuple[int, ...], ...]
    weights: tuple[float, ...]
    fixed: tuple[float, ...]


Rule = SumRule | ShareRule


def fit(seeds: Sequence[float], rules: Sequence[Rule]) -> list[float]:
    """The fitted cells, in the order of the seeds.

    Args:
        seeds: none negative.
        rules: see `SumRule` and `ShareRule`.

    Raises:
        InputError: a rule asks for less than nothing, has only cells that are 0, or contradicts the others.
    """
    cells = list(seeds)
    off, worst = 0.0, ""
    for _ in range(_ROUNDS):
        off, worst = 0.0, ""
        for rule in rules:
            found = _apply(cells, rule)
            if found > off:
                off, worst = found, rule.label
        if off <= _EXACT:
            break
    if off > _TOLERANCE:
        raise InputError(f"{worst} cannot be met together with the other sums (it stays {100 * off:.2g} % off).")
    return cells


def _apply(cells: list[float], rule: Rule) -> float:
    """Make the rule hold; by which fraction it did not."""
    if isinstance(rule, SumRule):
        return _scale(cells, rule.cells, rule.total, rule.label)
    sums = [math.fsum(cells[place] for place in group) for group in rule.groups]
    whole = math.fsum([*sums, *rule.fixed])
    weight = math.fsum(rule.weights)
    return max(
        _scale(cells, group, whole * share / weight - known, rule.label)
        for group, share, known in zip(rule.groups, rule.weights, rule.fixed, strict=True)
    )


def _scale(cells: list[float], places: tuple[int, ...], total: float, label: str) -> float:
    found = math.fsum(cells[place] for place in places)
    if total < 0:
        raise InputError(f"{label} is less than what is known inside of it.")
    if found == 0:
        if total > 0:
            raise InputError(f"{label} has nothing to be shared among.")
        return 0.0
    factor = total / found
    for place in places:
        cells[place] *= factor
    return abs(factor - 1)
