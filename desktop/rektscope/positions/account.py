"""The account's other cross positions through time, each at the marks of its own market where the session has them.

What they win and require moves what backs the position in question, and so does the funding that they pay. Amounts are
settlement currency, which all positions of the account share; prices quote units, times UTC milliseconds.
"""

from collections.abc import Sequence
from enum import StrEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, MarketEvents
from rektscope.market.sides import Side
from rektscope.positions.met_marks import MetMarks, marks_from_opening
from rektscope.positions.price_basis import PriceBasis, judged_by
from rektscope.positions.settlements import settlements_between
from rektscope.risk.backing import NO_TRANSFERS, OthersPath, Transfers, rows_of
from rektscope.risk.formula import Rules
from rektscope.risk.notional import notional_at, positions_from
from rektscope.risk.positions import OtherPosition, other_position, other_position_at
from rektscope.risk.tiers import TierTable


class Valuation(StrEnum):
    """At which prices another position is counted."""

    SESSION_MARKS = "the session's marks"
    SESSION_LAST = "the session's last prices"
    GIVEN_MARK = "the given mark"
    ENTRY = "its entry"


class HeldPosition(msgspec.Struct, frozen=True):
    """Another cross position of the account, held from the opening of the one in question on.

    Attributes:
        market: `venue:SYMBOL`.
        side: of it.
        entry_price: quote units.
        quantity: base coin (linear) or contracts (inverse).
        table: tiers of its market.
        rules: of its market.
        mark: of the opening, where it was given; else None.
        events: of its market, where the session has it; else None.
    """

    market: str
    side: Side
    entry_price: float
    quantity: float
    table: TierTable
    rules: Rules
    mark: float | None = None
    events: MarketEvents | None = None

    @property
    def valuation(self) -> Valuation:
        """At which prices it is counted: those of the session are preferred."""
        if self.events is not None:
            judged, basis = judged_by(self.events)
            if len(judged.marks):
                return Valuation.SESSION_MARKS if basis is PriceBasis.MARK else Valuation.SESSION_LAST
        return Valuation.ENTRY if self.mark is None else Valuation.GIVEN_MARK

    @property
    def is_by_candles(self) -> bool:
        """Whether it is counted at extremes of candles: when they were, the session does not know."""
        if self.events is None:
            return False
        marks = judged_by(self.events)[0].marks
        return bool((((marks.flags & Flag.PLACED) != 0) & (marks.received_ms > marks.time_ms)).any())

    def mark_at(self, time_ms: int) -> float:
        """The price that it is counted at at a moment: the last one known, or else the given one, or its entry."""
        if self.events is not None:
            known = judged_by(self.events)[0].marks.until(time_ms)
            if len(known):
                return float(known.mark_steps[-1] * self.events.instrument.mark_step)
        return self.entry_price if self.mark is None else self.mark

    def as_other(self, time_ms: int) -> OtherPosition:
        """It as the calculator counts it at a moment; raises InputError for what no position can be."""
        mark = self.mark_at(time_ms)
        return other_position(self.side, self.entry_price, self.quantity, mark, self.table, self.rules)


class AccountPath(msgspec.Struct, frozen=True, eq=False):
    """The marks of the position in question, and between them those of the others, with what the others do.

    Attributes:
        marks: with a row more for each moment at which only another position's mark is known anew.
        others: of each row, what the others have won since the opening, and require.
        transfers: the funding that they pay, as money taken out of the account.
    """

    marks: MetMarks
    others: OthersPath
    transfers: Transfers


def account_path(
    marks: MetMarks,
    held: Sequence[HeldPosition],
    opened_ms: int,
    until_ms: int,
    *,
    required_by_fixed: float = 0.0,
    with_funding: bool = True,
) -> AccountPath:
    """What `held` positions do to the account along the `marks` of the position in question.

    Nobody knows whether the extremes of several markets' candles of one stretch came together: they are taken in the
    order in which each candle is sampled.

    Args:
        marks: of the position in question, at least one.
        held: the other positions.
        opened_ms: from when they are counted.
        until_ms: up to when they are followed.
        required_by_fixed: by other positions that stay as they were.
        with_funding: whether they pay the fundings of the session.
    """
    marks = _in_order(marks)
    met = [_met(each, opened_ms, until_ms) for each in held]
    ranks = _ranks([marks, *met])
    own = ranks[0]
    extra = np.unique(np.concatenate([own[:0], *ranks[1:]]))
    # Before the first price of the position in question nothing can be said of it, whatever the others do.
    extra = extra[~np.isin(extra, own) & (extra > own[0])]
    place = np.concatenate([own, extra])
    order = np.argsort(place, kind="stable")
    of_row = place[order]
    # Each extra row repeats the price that the position in question had last. The running maximum works because `order`
    # of its own rows ascends.
    row = np.maximum.accumulate(np.where(order < len(own), order, -1))
    known, happened = (_clock(name, [marks, *met], ranks, of_row) for name in ("known_ms", "happened_ms"))
    won, all_required, transfers = np.zeros(len(of_row)), np.full(len(of_row), required_by_fixed), NO_TRANSFERS
    for each, its_marks, rank in zip(held, met, ranks[1:], strict=True):
        start = each.mark_at(opened_ms)
        # Place 0 is the price at the opening, so a row before the first mark of a market finds that one.
        price = np.append(start, its_marks.price)[np.searchsorted(rank, of_row, side="right")]
        required, profit = other_position_at(
            each.side, each.entry_price, each.quantity, np.append(start, price), each.table, each.rules
        )
        # `others` is counted from the opening: what they had won by then is in the wallet already.
        gain = profit - required
        won += gain[1:] - gain[0]
        all_required += required[1:]
        if with_funding and each.events is not None and len(its_marks):
            transfers += _funding(each, its_marks, opened_ms, until_ms)
    return AccountPath(MetMarks(known, happened, marks.price[row]), OthersPath(won, all_required), transfers)


def _met(held: HeldPosition, opened_ms: int, until_ms: int) -> MetMarks:
    if held.events is None:
        none = np.empty(0, dtype=np.int64)
        return MetMarks(none, none, np.empty(0))
    return _in_order(marks_from_opening(judged_by(held.events)[0], opened_ms, until_ms))


def _in_order(met: MetMarks) -> MetMarks:
    """By when each is known, and then by when it happened."""
    order = np.lexsort((met.happened_ms, met.known_ms))
    return MetMarks(met.known_ms[order], met.happened_ms[order], met.price[order])


def _ranks(columns: list[MetMarks]) -> list[npt.NDArray[np.int64]]:
    """The place of each row among the rows of all, by when it is known and then by when it happened; ascending."""
    both = np.concatenate([np.column_stack([each.known_ms, each.happened_ms]) for each in columns])
    # Equal pairs get one rank, so marks of several markets at one moment make one row and not several in some order.
    _, rank = np.unique(both, axis=0, return_inverse=True)
    ends = np.cumsum([len(each) for each in columns])
    return np.split(rank.astype(np.int64).ravel(), ends[:-1])


def _clock(
    name: str, columns: list[MetMarks], ranks: list[npt.NDArray[np.int64]], of_row: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    times = np.zeros(max(int(rank[-1]) for rank in ranks if len(rank)) + 1, dtype=np.int64)
    for each, rank in zip(columns, ranks, strict=True):
        times[rank] = np.asarray(getattr(each, name))
    return times[of_row]


def _funding(held: HeldPosition, marks: MetMarks, opened_ms: int, until_ms: int) -> Transfers:
    """What a held position pays, at its mark when each was due."""
    if held.events is None:
        return NO_TRANSFERS
    due = settlements_between(held.events, opened_ms, until_ms)
    due_ms = due.settled_ms
    _, rows = rows_of(due.time_ms, due_ms, marks.known_ms, marks.happened_ms)
    size = positions_from(held.side, held.entry_price, held.quantity, 0.0, held.table).size
    paid = int(held.side) * due.rate * notional_at(size, marks.price[rows], held.table)
    return Transfers(due.time_ms, due_ms, -paid, np.ones(len(paid), dtype=np.bool_))
