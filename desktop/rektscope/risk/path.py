"""A position along mark prices: its margin ratio at each of them, and what funding and transfers do to it on the way.

Each settlement takes rate * value at the mark from what backs a long, and gives it to what backs a short (the other way
round for a rate below zero; Binance FAQ, Introduction to Binance Futures Funding Rates), so the ratio jumps and the
liquidation price moves. The legs of a hedged pair pay and receive one after the other, so the pair pays on its net. Of
an isolated position it is its own margin that pays: the assumption is that the wallet does not pay instead, which
venues do while it holds something. Pure arrays; nothing is known of a position after its liquidation.
"""

import msgspec
import numpy as np

from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.backing import NO_SETTLEMENTS, NO_TRANSFERS, OthersPath, Settlements, Times, Transfers, rows_of
from rektscope.risk.moved_prices import liquidation_prices_without
from rektscope.risk.notional import counts_requirement, equity_at, notional_at, requirement_at
from rektscope.risk.tiers import Floats

# Half a megabyte for each temporary array, of which `margin_ratio` makes about ten.
_MARKS_AT_A_TIME = 65_536


class MarginPath(msgspec.Struct, frozen=True, eq=False):
    """A position from its opening to its liquidation, or to the last mark.

    A change is a funding or a transfer; the prices after n changes are those at the last mark before the next one.

    Attributes:
        time_ms: when each mark met is known.
        happened_ms: when it was the mark.
        mark: quote units.
        ratio: requirement / equity at each mark, 1 or more is liquidation; infinite where no equity is left. This over
            `time_ms` is the curve of the margin ratio.
        is_rekt: whether the last mark met liquidated it.
        settled: the fundings settled while it lived.
        payment: of each, settlement currency; below zero when the position received.
        transferred: the transfers that came while it lived.
        liquidation_price: in force after 0, 1, ... changes, one more than changes; nan where there was none.
        second_liquidation_price: on the other side, of a pair or a large inverse position; nan where there was none.
        changed_before: of each mark, how many changes came before it: `liquidation_price[changed_before]`.
        taken: out of what backs the position after 0, 1, ... changes, settlement currency, what other positions lost
            included; of one length with `liquidation_price`.
        nearest_price: of each mark, the liquidation price in force that is nearest to it; nan where there was none.
            Of a pair beside other positions it is known at the worst mark only.
    """

    time_ms: Times
    happened_ms: Times
    mark: Floats
    ratio: Floats
    is_rekt: bool
    settled: Settlements
    payment: Floats
    transferred: Transfers
    liquidation_price: Floats
    second_liquidation_price: Floats
    changed_before: Times
    taken: Floats
    nearest_price: Floats

    @property
    def funding_paid(self) -> float:
        """All payments together, settlement currency; below zero when the position received more than it paid."""
        return float(self.payment.sum())


def margin_ratio(
    answer: Answer, mark: Floats, taken: Floats | float = 0.0, required_by_others: Floats | None = None
) -> Floats:
    """Requirement / equity at each mark, as the venue shows it; infinite where equity is zero or less.

    The requirement is the maintenance margin, plus the closing fee where the venue's rules count one. In cross margin
    both are those of the whole account.

    Args:
        answer: status ok or no-liquidation.
        mark: quote units.
        taken: out of what backs the position by each mark, settlement currency.
        required_by_others: by the account's other positions at each mark; None for what the answer counted.

    Raises:
        InputError: the position cannot be opened, or a mark is not a positive number.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    marks = np.asarray(mark, dtype=np.float64)
    if not np.all(np.isfinite(marks) & (marks > 0)):
        raise InputError("A mark price is not a positive number: the session's marks cannot be used.")
    equity = requirement = np.zeros(marks.shape)
    legs = answer.legs()
    for leg, counted in zip(legs, counts_requirement(legs, answer.rules), strict=True):
        notional = notional_at(leg.size, marks, answer.table)
        equity = equity + equity_at(leg, notional)
        requirement = requirement + counted * requirement_at(leg, notional, answer.table, answer.rules)
    beside = answer.required_by_others if required_by_others is None else required_by_others
    equity, requirement = equity - taken + beside, requirement + beside
    alive = equity > 0
    return np.where(alive, requirement / np.where(alive, equity, 1.0), np.inf)


def _ratio_along(answer: Answer, mark: Floats, taken: Floats, required_by_others: Floats | None) -> Floats:
    """`margin_ratio` at each of many marks, a piece at a time: a year of minutes would need a third of a gigabyte."""
    ratio = np.empty(len(mark))
    for start in range(0, len(mark), _MARKS_AT_A_TIME):
        piece = slice(start, start + _MARKS_AT_A_TIME)
        required = None if required_by_others is None else required_by_others[piece]
        ratio[piece] = margin_ratio(answer, mark[piece], taken[piece], required)
    return ratio


class KeptRatios:
    """Margin ratios of one position that were worked out before.

    A cursor asks for the same marks from the opening on, up to another moment each time. What it asks for is compared
    with what is kept, so that a ratio is only ever that of its own mark, and only new marks are worked out.
    """

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._answer: Answer | None = None
        self._mark = self._taken = self._ratio = np.empty(0)

    def along(self, answer: Answer, mark: Floats, taken: Floats) -> Floats:
        """`margin_ratio` at each mark, the account's other positions as the answer counted them."""
        count = min(len(mark), len(self._mark))
        is_same = (
            answer is self._answer
            and np.array_equal(mark[:count], self._mark[:count])
            and np.array_equal(taken[:count], self._taken[:count])
        )
        if not is_same:
            self._ratio, count = np.empty(0), 0
        if not is_same or count < len(mark):
            new = _ratio_along(answer, mark[count:], taken[count:], None)
            self._answer, self._mark, self._taken = answer, mark, taken
            self._ratio = np.concatenate([self._ratio[:count], new])
        return self._ratio[: len(mark)]


def margin_path(
    answer: Answer,
    time_ms: Times,
    mark: Floats,
    settlements: Settlements = NO_SETTLEMENTS,
    *,
    happened_ms: Times | None = None,
    transfers: Transfers = NO_TRANSFERS,
    others: OthersPath | None = None,
    kept: KeptRatios | None = None,
) -> MarginPath:
    """The position of `answer` along `mark` prices known at `time_ms`.

    A settlement or transfer comes before the first mark that is known no earlier than it, and happened when it was due
    or later. A settlement is counted at the last mark known by then that had happened when it was due, or else at the
    first mark.

    Args:
        answer: status ok or no-liquidation.
        time_ms: UTC milliseconds, ascending, from the opening on.
        mark: quote units, same length.
        settlements: due after the opening.
        happened_ms: of each mark, where it is known later than it happened.
        transfers: to and from what backs the position.
        others: the account's other positions at each mark; None where they stay as the answer counted them.
        kept: ratios of this position that were worked out before; the path is the same without.

    Raises:
        InputError: there is no mark, one is not a positive number, or the position cannot be opened.
    """
    if len(time_ms) != len(mark) or not len(mark):
        raise InputError("There is no mark price from the opening on: choose an opening inside the session.")
    marks = np.asarray(mark, dtype=np.float64)
    happened = time_ms if happened_ms is None else happened_ms
    changes = _changes(answer, time_ms, happened, marks, settlements, transfers)
    won = np.zeros(len(marks)) if others is None else others.won
    # How many changes came before each mark: those whose first mark is this one or an earlier one.
    before = changes.first_row.searchsorted(np.arange(len(marks)), side="right")
    taken = changes.taken[before] - won
    if kept is not None and others is None:
        ratio = kept.along(answer, marks, taken)
    else:
        ratio = _ratio_along(answer, marks, taken, None if others is None else others.required)
    crossed = np.flatnonzero(ratio >= 1)
    # The liquidating mark is part of the path; nothing after it is.
    end = int(crossed[0]) + 1 if crossed.size else len(marks)
    # A funding before the liquidating mark was paid; without a liquidation changes after the last mark count too.
    lived = int(before[end - 1]) if crossed.size else len(changes.first_row)
    # Each price in force is that of the last mark before the next change, when `won` is what it was then.
    rows = np.clip(np.append(changes.first_row[:lived], end) - 1, 0, end - 1)
    taken_then = changes.taken[: lived + 1] - won[rows]
    met = marks[: end - 1] if crossed.size else marks
    first, second = liquidation_prices_without(answer, taken_then, _seen_from(answer, met, changes.first_row[:lived]))
    done = changes.source[:lived]
    settled = done[done < len(settlements)]
    return MarginPath(
        time_ms=time_ms[:end],
        happened_ms=happened[:end],
        mark=marks[:end],
        ratio=ratio[:end],
        is_rekt=bool(crossed.size),
        settled=settlements[settled],
        payment=changes.payment[settled],
        transferred=transfers[done[done >= len(settlements)] - len(settlements)],
        liquidation_price=first,
        second_liquidation_price=second,
        changed_before=before[:end].astype(np.int64),
        taken=taken_then,
        nearest_price=(
            _nearest(marks[:end], first[before[:end]], second[before[:end]])
            if others is None
            else _nearest_beside_others(answer, marks[:end], taken[:end], int(np.argmax(ratio[:end])))
        ),
    )


class _Changes(msgspec.Struct, frozen=True, eq=False):
    """Fundings and transfers together, in the order in which they count.

    Attributes:
        source: row of the settlements, or behind their number of the transfers.
        first_row: the mark that each comes before.
        taken: after 0, 1, ... of them.
        payment: of each settlement, in the order of the settlements.
    """

    source: Times
    first_row: Times
    taken: Floats
    payment: Floats


def _changes(
    answer: Answer, known_ms: Times, happened_ms: Times, mark: Floats, settlements: Settlements, transfers: Transfers
) -> _Changes:
    due_ms = settlements.settled_ms
    settled_row, counted_row = rows_of(settlements.time_ms, due_ms, known_ms, happened_ms)
    transfer_row, _ = rows_of(transfers.time_ms, transfers.due_ms, known_ms, happened_ms)
    payment, taken = payments_of(answer, mark[counted_row], settlements)
    first_row = np.concatenate([settled_row, transfer_row])
    # lexsort sorts by its last key first: by mark, and before one mark by when each was due.
    order = np.lexsort((np.concatenate([due_ms, transfers.due_ms]), first_row))
    amount = np.concatenate([taken, -transfers.amount * _counted_share(answer)])
    return _Changes(order, first_row[order], np.concatenate([[0.0], np.cumsum(amount[order])]), payment)


def _counted_share(answer: Answer, leg: int = 0) -> float:
    """What counts of money put in or taken out: Bybit's isolated margin also holds the fee to close it pays for."""
    return 1.0 / (1.0 - float(answer.legs()[leg].direction[0]) * answer.rules.added_margin_fee_rate)


def _nearest(mark: Floats, first: Floats, second: Floats) -> Floats:
    # A comparison with nan is false, so only a missing first price has to be asked for.
    is_second = np.isnan(first) | (np.abs(second - mark) < np.abs(first - mark))
    return np.where(is_second, second, first)


def _nearest_beside_others(answer: Answer, mark: Floats, taken: Floats, worst: int) -> Floats:
    """The nearest price at each mark while other positions move the backing; of a pair at the worst mark alone."""
    if answer.hedge is None:
        return _nearest(mark, *liquidation_prices_without(answer, taken))
    found = np.full(len(mark), np.nan)
    row = slice(worst, worst + 1)
    found[row] = _nearest(mark[row], *liquidation_prices_without(answer, taken[row], mark[row]))
    return found


def _seen_from(answer: Answer, met: Floats, first_row: Times) -> Floats:
    """The mark from which each price of a pair is looked for: the last one survived while it was in force."""
    if not len(met):
        return np.full(len(first_row) + 1, answer.position.entry_price)
    rows = np.clip(np.append(first_row, len(met)) - 1, 0, len(met) - 1)
    return np.asarray(met[rows], dtype=np.float64)


def payments_of(answer: Answer, mark: Floats, settlements: Settlements) -> tuple[Floats, Floats]:
    """What each settlement costs at its `mark`, and what it takes out of what backs the position.

    Settlement currency, below zero where the position receives; of a pair, of both legs together.
    """
    payment, taken = np.zeros(len(settlements)), np.zeros(len(settlements))
    sides = [answer.position.side] if answer.hedge is None else [answer.position.side, answer.hedge.side]
    for number, (side, leg) in enumerate(zip(sides, answer.legs(), strict=True)):
        of_leg = int(side) * settlements.rate * notional_at(leg.size, mark, answer.table)
        payment += of_leg
        taken += of_leg * _counted_share(answer, number)
    return payment, taken
