"""What changes the backing of a position while it is open: fundings, and what is put in or taken out.

Rows only; what they do to a position is in `path`. Two clocks are kept apart. A row counts from when it is known, so
that no answer depends on what came later; of what is known together the order is that in which it happened: the
extremes of an hourly candle are known at its end, but came before the funding of that full hour.
"""

from collections.abc import Iterable

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.risk.tiers import Floats

Times = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class Settlements(msgspec.Struct, frozen=True, eq=False):
    """Fundings of a market, columns of one length.

    Attributes:
        time_ms: when each is known, UTC milliseconds, ascending.
        rate: fractions of the value; above zero longs pay. Of a correction, what is added to the rate counted before.
        due_ms: when each was settled; None where that is when it is known.
        is_correction: of a rate counted before, and so no settlement of its own; None where none is.
    """

    time_ms: Times
    rate: Floats
    due_ms: Times | None = None
    is_correction: Bools | None = None

    def __len__(self) -> int:
        return len(self.time_ms)

    def __getitem__(self, rows: slice | Times) -> "Settlements":
        """Some of the rows."""
        due, corrects = self.due_ms, self.is_correction
        return Settlements(
            self.time_ms[rows],
            self.rate[rows],
            None if due is None else due[rows],
            None if corrects is None else corrects[rows],
        )

    @property
    def settled_ms(self) -> Times:
        """When each was settled."""
        return self.time_ms if self.due_ms is None else self.due_ms

    @property
    def count(self) -> int:
        """How many settlements: corrections are none."""
        return len(self) - (0 if self.is_correction is None else int(self.is_correction.sum()))


NO_SETTLEMENTS = Settlements(np.empty(0, dtype=np.int64), np.empty(0))


class Transfers(msgspec.Struct, frozen=True, eq=False):
    """Money put in and taken out, columns of one length.

    Attributes:
        time_ms: when each is known, UTC milliseconds.
        due_ms: when it happened.
        amount: settlement currency; below zero: taken out.
        is_funding: whether it is what another position of the account received, or with a minus paid.
    """

    time_ms: Times
    due_ms: Times
    amount: Floats
    is_funding: Bools

    def __len__(self) -> int:
        return len(self.time_ms)

    def __getitem__(self, rows: Times | Bools) -> "Transfers":
        """Some of the rows."""
        return Transfers(self.time_ms[rows], self.due_ms[rows], self.amount[rows], self.is_funding[rows])

    def __add__(self, other: "Transfers") -> "Transfers":
        """Both, one after the other."""
        columns = ("time_ms", "due_ms", "amount", "is_funding")
        return Transfers(*(np.concatenate([getattr(self, name), getattr(other, name)]) for name in columns))

    def until(self, time_ms: int) -> "Transfers":
        """Those known by then."""
        return self[self.time_ms <= time_ms]

    def total(self, *, is_funding: bool) -> float:
        """The sum of the fundings, or of the rest."""
        return float(self.amount[self.is_funding == is_funding].sum())


def money_at(rows: Iterable[tuple[int, float]]) -> Transfers:
    """Money put in (taken out below zero) as (UTC milliseconds, amount in settlement currency)."""
    ordered = sorted(rows)
    times = np.array([time_ms for time_ms, _ in ordered], dtype=np.int64)
    amounts = np.array([amount for _, amount in ordered], dtype=np.float64)
    return Transfers(times, times, amounts, np.zeros(len(times), dtype=np.bool_))


NO_TRANSFERS = money_at(())


class OthersPath(msgspec.Struct, frozen=True, eq=False):
    """The account's other positions at each mark of a path, columns of one length, settlement currency.

    Attributes:
        won: profit less requirement, since the answer counted them.
        required: what the venue requires for them.
    """

    won: Floats
    required: Floats


def rows_of(known_ms: Times, due_ms: Times, mark_known_ms: Times, mark_happened_ms: Times) -> tuple[Times, Times]:
    """Of each change the first mark that it comes before, and the mark that was in force when it was due.

    It comes before the first mark that is known no earlier than it, and happened when it was due or later.

    Returns:
        Two columns of row numbers: one beyond the last where no mark comes after; the first where none came before.
    """
    # A loop, not one search: marks ascend in the time they are known, but not in the time they happened, so only the
    # first of the two conditions can be found by bisection. There are a few hundred changes at most.
    first = np.full(len(known_ms), len(mark_known_ms), dtype=np.int64)
    in_force = np.zeros(len(known_ms), dtype=np.int64)
    for number, (known, due) in enumerate(zip(known_ms, due_ms, strict=True)):
        start = int(mark_known_ms.searchsorted(known))
        after = np.flatnonzero(mark_happened_ms[start:] >= due)
        if after.size:
            first[number] = start + after[0]
        # Only marks known by then: a later one must not change a payment that has been counted.
        upto = np.flatnonzero(mark_happened_ms[: int(mark_known_ms.searchsorted(known, side="right"))] <= due)
        if upto.size:
            in_force[number] = upto[-1]
    return first, in_force
