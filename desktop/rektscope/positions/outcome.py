"""What became of a position, and when: what the window, pictures and `rektscope survive` all ask."""

import math
from collections.abc import Sequence
from functools import partial

import msgspec
import numpy as np
from msgspec.structs import replace

from rektscope.market.distinct import distinct
from rektscope.market.events import MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.positions.account import HeldPosition, account_path
from rektscope.positions.met_marks import Straddling, marks_from_opening
from rektscope.positions.moment import LiquidationMoment, liquidation_moment, placed_moment
from rektscope.positions.price_basis import PriceBasis, judged_by
from rektscope.positions.settlements import settlements_between
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.backing import NO_SETTLEMENTS, NO_TRANSFERS, Transfers
from rektscope.risk.path import KeptRatios, MarginPath, margin_path
from rektscope.risk.survival import Survival, closest_row, survival_of
from rektscope.risk.ticks import falling_to

_LONGEST_SILENCE_MS = 10 * MINUTE_MS
_TIMES_USUAL = 3
"""A stretch without a price is reported when it is longer than this, and than so many times the usual one."""

_OF_ITS_OWN_MOMENT_MS = 1
"""The close of a candle is dated a millisecond before its end, and is the mark of that moment; its extremes are not."""


class Outcome(msgspec.Struct, frozen=True):
    """What became of a position by a moment.

    Attributes:
        path: it, along the prices known by then.
        survival: the path in a few figures; its `rekt_at_ms` is when the liquidation was known.
        moment: when it was liquidated, as closely as the session allows; None when it lived.
        basis: what it was judged by.
        worst: when its margin ratio was the largest, in the same way.
        closest: when the price was nearest to the liquidation price; None where there is none.
        is_certain: whether it was liquidated (or lived) wherever, inside the finest candles known, the extremes were
            from before or after the opening, a funding or a transfer. Where it is not, the path is that of the earlier
            liquidation.
        unseen: the longest stretch (from, to) without a price while it was followed, UTC milliseconds, in which a
            liquidation would go unseen; None where there is none longer than prices usually are apart.
    """

    path: MarginPath
    survival: Survival
    moment: LiquidationMoment | None
    basis: PriceBasis
    worst: LiquidationMoment
    closest: LiquidationMoment | None
    is_certain: bool = True
    unseen: tuple[int, int] | None = None

    @property
    def liquidated_ms(self) -> int | None:
        """When it was most likely liquidated, which may be before that was known; None when it lived."""
        return None if self.moment is None else self.moment.at_ms


def outcome_of(
    answer: Answer,
    events: MarketEvents,
    opened_ms: int,
    until_ms: int,
    *,
    with_funding: bool = True,
    transfers: Transfers = NO_TRANSFERS,
    held: Sequence[HeldPosition] = (),
    judged: tuple[MarketEvents, PriceBasis] | None = None,
    kept: KeptRatios | None = None,
) -> Outcome | None:
    """What became of the position of `answer` in (opened, until].

    It is followed along the marks, or the last prices where the session has none, at the moments of their receipt: its
    outcome is known at the moment that is given, and seeking the cursor there shows it. Fundings that the session knows
    by then and that fell due after the opening are settled on the way, a hedged pair's on its net.

    Args:
        answer: to the position.
        events: of its market.
        opened_ms: UTC milliseconds.
        until_ms: up to when it is followed.
        with_funding: whether fundings are settled.
        transfers: to and from its margin, or in cross mode the wallet; those after `until_ms` do not count.
        held: the account's other positions that move with their own markets; the answer counts them as of the opening.

        judged: `judged_by(events)` where the caller has it: of a year of candles it takes longer than the rest.
        kept: of a caller that asks for many moments of one position; the outcome is the same without.

    Returns:
        None when there is no outcome: it cannot be opened, or no price came after the opening yet.
    """
    by_prices, basis = judged_by(events) if judged is None else judged
    way = _Way(
        answer, by_prices, opened_ms, until_ms, transfers.until(until_ms), held, with_funding=with_funding, kept=kept
    )
    found = way.path(Straddling.LATER)
    if found is None:
        return None
    path, is_certain = found
    if not is_certain:
        other, _ = way.path(Straddling.EARLIER) or found
        # Both orders are walked, and the earlier liquidation is the answer: the user is warned, never reassured, by a
        # guess.
        is_certain = _end_of(path) == _end_of(other)
        path = min(path, other, key=_end_of)
    is_alone = all(each.events is None for each in held)  # others without prices of their own stay as they were
    when = partial(moment_of, answer, path, events=by_prices, opened_ms=opened_ms, is_alone=is_alone)
    moment = when(len(path.mark) - 1) if path.is_rekt else None
    if moment is not None and moment.mark is not None and basis is PriceBasis.LAST and len(events.trades):
        moment = replace(moment, earliest_ms=moment.at_ms)  # the last price is another from a trade on, and not before
    closest = closest_row(path)
    return Outcome(
        path,
        survival_of(path),
        moment,
        basis,
        worst=moment or when(int(np.argmax(path.ratio))),
        closest=moment or (None if closest is None else when(closest)),
        is_certain=is_certain,
        unseen=_unseen(path, opened_ms, until_ms),
    )


def _unseen(path: MarginPath, opened_ms: int, until_ms: int) -> tuple[int, int] | None:
    """The longest stretch without a price between the opening and the end of the path."""
    end = [] if path.is_rekt else [max(until_ms, opened_ms)]
    times = distinct(np.concatenate([[opened_ms], np.maximum(path.happened_ms, opened_ms), end]).astype(np.int64))
    apart = times[1:] - times[:-1]
    if not len(apart):
        return None
    longest = int(apart.argmax())
    if apart[longest] <= _LONGEST_SILENCE_MS or apart[longest] <= _TIMES_USUAL * float(np.median(apart)):
        return None
    return int(times[longest]), int(times[longest + 1])


def _end_of(path: MarginPath) -> float:
    return float(path.time_ms[-1]) if path.is_rekt else math.inf


class _Way(msgspec.Struct, frozen=True):
    """The question of `outcome_of`, to be followed with either order of what no price can separate."""

    answer: Answer
    events: MarketEvents
    opened_ms: int
    until_ms: int
    transfers: Transfers
    held: Sequence[HeldPosition]
    with_funding: bool
    kept: KeptRatios | None = None

    def path(self, straddling: Straddling) -> tuple[MarginPath, bool] | None:
        """The path, and whether it is the same with the other order."""
        answer, opened_ms, until_ms, transfers = self.answer, self.opened_ms, self.until_ms, self.transfers
        if answer.status is AnswerStatus.CANNOT_OPEN:
            return None
        settlements = NO_SETTLEMENTS
        if self.with_funding:
            settlements = settlements_between(self.events, opened_ms, until_ms)
        changes = [
            *zip(settlements.settled_ms.tolist(), settlements.time_ms.tolist(), strict=True),
            *zip(transfers.due_ms.tolist(), transfers.time_ms.tolist(), strict=True),
        ]
        marks = marks_from_opening(self.events, opened_ms, until_ms, changes, straddling)
        is_certain, others = marks.is_certain, None
        if not len(marks):
            return None
        if self.held:
            # The answer counted all others as of the opening; those that move are taken out again and followed by
            # themselves.
            fixed = answer.required_by_others - sum(each.as_other(opened_ms).maintenance_margin for each in self.held)
            account = account_path(
                marks, self.held, opened_ms, until_ms, required_by_fixed=fixed, with_funding=self.with_funding
            )
            marks, others, transfers = account.marks, account.others, transfers + account.transfers
        path = margin_path(
            answer,
            marks.known_ms,
            marks.price,
            settlements,
            happened_ms=marks.happened_ms,
            transfers=transfers,
            others=others,
            kept=self.kept,
        )
        return path, is_certain


def moment_of(
    answer: Answer, path: MarginPath, row: int, events: MarketEvents, opened_ms: int, *, is_alone: bool = True
) -> LiquidationMoment:
    """When the price of a row of the `path` was met: of a row that liquidated, when the liquidation price was.

    Args:
        answer: the position.
        path: it, along the prices of `events`.
        row: of the path.
        events: of the market, with the prices that it was judged by as marks.
        opened_ms: of the position.
        is_alone: whether it was this market's price alone that moved its margin ratio, but for fundings and transfers.
    """
    mark, known_ms, happened_ms = float(path.mark[row]), int(path.time_ms[row]), int(path.happened_ms[row])
    is_end = path.is_rekt and row == len(path.mark) - 1
    side = _dies_as(answer, path) if is_end else _nearer_as(answer, path, row)
    price = mark
    if is_end and not np.isnan(path.nearest_price[row]):
        price = float(path.nearest_price[row])
    # With what changed last in force: before that it was alive, wherever the price was.
    changes = np.concatenate([path.transferred.due_ms, path.settled.settled_ms])
    since_ms = int(max([opened_ms, *changes[changes <= happened_ms].tolist()]))
    if known_ms - happened_ms > _OF_ITS_OWN_MOMENT_MS:
        return liquidation_moment(events, side, price, since_ms, known_ms, mark, is_narrowed=is_alone)
    if not is_end:
        return LiquidationMoment(known_ms, known_ms, known_ms, mark)
    alive_ms = max([since_ms, *path.happened_ms[row - 1 : row].tolist()]) if row else since_ms
    placed = placed_moment(events, side, price, since_ms, known_ms, mark)
    return placed or LiquidationMoment(known_ms, min(alive_ms, known_ms), known_ms, mark)


def _nearer_as(answer: Answer, path: MarginPath, row: int) -> Side:
    """LONG where a fall brings the price of a row nearer to its liquidation price, SHORT where a rise does."""
    if np.isnan(path.nearest_price[row]):
        return answer.position.side
    return falling_to(float(path.nearest_price[row]), float(path.mark[row]))


def _dies_as(answer: Answer, path: MarginPath) -> Side:
    """LONG where a fall liquidated it, SHORT where a rise did.

    That is its side, but for a pair, and for a position that its second price ended: then the last move decides.
    """
    is_second = float(path.nearest_price[-1]) != float(path.liquidation_price[-1])
    if answer.hedge is None and not is_second:
        return answer.position.side
    before = float(path.mark[-2]) if len(path.mark) > 1 else answer.position.entry_price
    return falling_to(float(path.mark[-1]), before)
