"""Many positions of one market at once, each with the answer that `calculator.calculate` gives it alone.

The same steps as there, in the same order, on whole columns, so that every figure is the same to the last digit. Rows
with a figure that cannot be one are given to the calculator itself, one by one, for its own sentence; so are
Bybit's cross positions.
"""

from collections.abc import Callable

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.risk import reasons
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.columns import FIGURES, PRICES_AND_AFTER, SETTLED_FIGURES, UNUSABLE, AnswerColumns, PositionColumns
from rektscope.risk.formula import FeeUse, Rules
from rektscope.risk.inputs import LARGEST, positive_number
from rektscope.risk.liquidation import LEVERAGE_TOLERANCE, Liquidations, Status, liquidation_prices
from rektscope.risk.notional import (
    Positions,
    closing_fee_at,
    equity_at,
    held_fee,
    largest_leverage_at,
    maintenance_at,
    notional_at,
    positions_from,
    requirement_at,
    size_rate,
    tier_at,
)
from rektscope.risk.ticks import shown_prices
from rektscope.risk.tiers import CountedIn, Floats, TierTable

Flags = npt.NDArray[np.bool_]


class _Check(msgspec.Struct, frozen=True, eq=False):
    """A reason to give no price: where it holds, the status it gives, and the sentence of a row."""

    holds: Flags
    status: str
    sentence: Callable[[int], str]


def calculate_batch(
    questions: PositionColumns, rules: Rules, table: TierTable, *, tick_size: float | None = None
) -> AnswerColumns:
    """Where each position is liquidated: `calculator.calculate` for every row.

    Args:
        questions: of one market.
        rules: of the venue.
        table: tiers of the market.
        tick_size: of the market, for the price rounded on the safe side.

    Returns:
        Answers in the order asked. A row that a single question would be refused for has the status `UNUSABLE`.

    Raises:
        InputError: the tick size cannot be one.
    """
    if tick_size is not None:
        positive_number("The tick size", tick_size)
    usable = _usable(questions)
    if rules.fee_use is FeeUse.IN_ADDED_MARGIN:
        # In cross each position has a fee of its own (`Rules.in_cross`): asked one by one.
        usable &= np.isnan(questions.wallet_balance)
    if usable.all():
        return _answers(questions, rules, table, tick_size)
    answers = AnswerColumns.blank(len(questions))
    rows = np.flatnonzero(usable)
    answers.put_rows(rows, _answers(questions.chosen(rows), rules, table, tick_size))
    for row in np.flatnonzero(~usable).tolist():
        try:
            position, account = questions.alone(row)
            answers.put(row, calculate(position, rules, table, account, tick_size=tick_size))
        except InputError as refusal:
            answers.reason[row] = str(refusal)
    return answers


def _usable(questions: PositionColumns) -> Flags:
    """Rows whose figures `Position` and `Account` take."""
    leverage, margin, added = questions.leverage, questions.margin, questions.added_margin
    levered = np.isnan(margin) & _realistic(leverage) & (leverage >= 1)
    is_cross = ~np.isnan(questions.wallet_balance)
    return np.asarray(
        _realistic(questions.entry_price)
        & _realistic(questions.quantity)
        & (levered | (np.isnan(leverage) & _realistic(margin)))
        & np.where(is_cross, _realistic(questions.wallet_balance) & (added == 0), np.abs(added) <= LARGEST)
    )


def _realistic(values: Floats) -> Flags:
    # nan fails every comparison, so a missing figure is no realistic one.
    return np.asarray((values >= 1 / LARGEST) & (values <= LARGEST))


def _answers(asked: PositionColumns, rules: Rules, table: TierTable, tick_size: float | None) -> AnswerColumns:
    """The answers to questions whose figures are all usable."""
    answers = AnswerColumns.blank(len(asked))
    positions, leverage = _opening(answers.figures, asked, rules, table)
    own_leverage = np.where(np.isnan(asked.leverage), leverage, asked.leverage)
    found = liquidation_prices(
        asked.side,
        asked.entry_price,
        asked.quantity,
        positions.margin,
        table=table,
        rules=rules,
        # A cross position may exist already: its leverage does not refuse it.
        leverage=np.where(np.isnan(asked.wallet_balance), own_leverage, 0.0),
    )
    answers.figures["bankruptcy_price"][:] = found.bankruptcy_price
    answers.figures["second_liquidation_price"][:] = found.other_price
    _settle(answers.figures, asked, positions, found, rules, table)
    _judge(answers, _checks(answers.figures, asked, positions, leverage, found, rules, table))
    if tick_size is not None:
        price = answers.figures["liquidation_price"]
        answers.figures["liquidation_price_on_tick"][:] = shown_prices(price, tick_size, asked.side, rules)
        other = answers.figures["second_liquidation_price"]
        falling = np.where(other < asked.entry_price, 1.0, -1.0)
        answers.figures["second_liquidation_price_on_tick"][:] = shown_prices(other, tick_size, falling, rules)
    return answers


def _opening(
    figures: dict[str, Floats], asked: PositionColumns, rules: Rules, table: TierTable
) -> tuple[Positions, Floats]:
    """Fill in what is known at the opening; the positions with what backs them, and their leverage at opening."""
    bare = positions_from(asked.side, asked.entry_price, asked.quantity, 0.0, table)
    notional = bare.entry_notional
    margin = np.where(np.isnan(asked.margin), notional / asked.leverage, asked.margin)
    held = np.nan_to_num(held_fee(bare.direction, notional, asked.leverage, rules), nan=0.0)  # nan: a margin was given
    own = margin + held + asked.added_margin / (1 - bare.direction * rules.added_margin_fee_rate)
    backing = np.where(np.isnan(asked.wallet_balance), own, asked.wallet_balance)
    # Both branches of np.where are evaluated: the inner one keeps a division by zero from being worked out at all.
    positive = backing > 0
    figures["entry_notional"][:] = notional
    figures["margin"][:] = margin + asked.added_margin
    figures["backing"][:] = backing
    figures["effective_leverage"][:] = np.where(positive, notional / np.where(positive, backing, 1.0), np.nan)
    figures["entry_tier"][:] = tier_at(bare, notional, table) + 1
    figures["max_leverage"][:] = largest_leverage_at(bare, notional, table)
    return Positions(bare.direction, bare.size, notional, backing), notional / margin


def _settle(
    figures: dict[str, Floats],
    asked: PositionColumns,
    positions: Positions,
    found: Liquidations,
    rules: Rules,
    table: TierTable,
) -> None:
    """Fill in what follows from the liquidation prices; nan where there is none."""
    notional = notional_at(positions.size, found.price, table)
    figures["liquidation_price"][:] = found.price
    figures["maintenance_margin"][:] = maintenance_at(positions, notional, table, rules, tier=found.tier_index)
    figures["maintenance_margin_rate"][:] = table.rates[found.tier_index] + size_rate(positions, notional, table)
    figures["closing_fee"][:] = closing_fee_at(positions, notional, rules)
    figures["tier"][:] = found.tier_index + 1
    figures["distance"][:] = np.abs(found.price - asked.entry_price) / asked.entry_price
    figures["distance_usd"][:] = np.abs(found.price - asked.entry_price)
    figures["loss_at_liquidation"][:] = positions.margin - equity_at(positions, notional)


def _checks(
    figures: dict[str, Floats],
    asked: PositionColumns,
    positions: Positions,
    leverage: Floats,
    found: Liquidations,
    rules: Rules,
    table: TierTable,
) -> list[_Check]:
    """The reasons to give no price, in the order in which the calculator looks for them."""
    notional, is_isolated = positions.entry_notional, np.isnan(asked.wallet_balance)
    most, tier = figures["max_leverage"], figures["entry_tier"]
    beyond = (positions.size if table.counted_in is CountedIn.QUANTITY else notional) > table.caps[-1]
    required = requirement_at(positions, notional, table, rules)
    cannot_open, outside = AnswerStatus.CANNOT_OPEN.value, reasons.beyond_table(table)
    return [
        _Check(beyond & (not table.complete), UNUSABLE, lambda _: outside),
        _Check(
            is_isolated & (leverage > most * (1 + LEVERAGE_TOLERANCE)),
            cannot_open,
            lambda row: reasons.too_levered(float(leverage[row]), float(most[row]), int(tier[row]), table),
        ),
        _Check(beyond, cannot_open, lambda _: reasons.too_large(table)),
        _Check(found.status == Status.BEYOND_TABLE, UNUSABLE, lambda _: outside),
        _Check(
            found.status == Status.CANNOT_OPEN,
            cannot_open,
            lambda row: reasons.dead_at_once(float(positions.margin[row]), float(required[row])),
        ),
        _Check(
            found.status == Status.NO_LIQUIDATION,
            AnswerStatus.NO_LIQUIDATION.value,
            lambda row: reasons.covered(float(found.other_price[row])),
        ),
        _Check(figures["maintenance_margin"] < 0, UNUSABLE, lambda _: reasons.DEDUCTION_TOO_LARGE),
    ]


def _judge(answers: AnswerColumns, checks: list[_Check]) -> None:
    """Give each row the status and reason of its first check that holds, else ok; take out what a status has not."""
    answers.status[:] = [AnswerStatus.OK.value] * len(answers.status)
    # Each row keeps its first reason, as the calculator returns at its first; a later check must not replace it.
    undecided = np.ones(len(answers.status), dtype=bool)
    for check in checks:
        rows = np.flatnonzero(undecided & check.holds)
        for row in rows.tolist():
            answers.status[row], answers.reason[row] = check.status, check.sentence(row)
        undecided &= ~check.holds
        # The columns were filled for all rows alike; here each row loses what `calculate` would have left None.
        missing = SETTLED_FIGURES if check.status == AnswerStatus.NO_LIQUIDATION else PRICES_AND_AFTER
        for name in FIGURES if check.status == UNUSABLE else missing:
            answers.figures[name][rows] = np.nan
