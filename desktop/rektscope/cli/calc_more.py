"""What else `rektscope calc` is asked about a position: solvers, what-ifs, costs, and how likely the price is touched.

Each question adds keys to the JSON object and lines to the text, and answers nothing when it was not asked.
"""

import math
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace

from rektscope.cli.calc_options import CalcOptions
from rektscope.cli.calc_targets import largest_output, profit_output, target_output
from rektscope.cli.calc_text import figure_text
from rektscope.cli.calc_touch import touch_of
from rektscope.market.errors import InputError
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.entries import Fill, LadderStep, climb, close_part
from rektscope.risk.fees import break_even_price, opening_cost
from rektscope.risk.funding import funding_drift
from rektscope.risk.inputs import positive_number
from rektscope.risk.positions import Account, MarginMode
from rektscope.risk.solvers import highest_leverage, margin_to_add, size_for_loss


class More(msgspec.Struct):
    """Keys for the JSON object and lines for a reader."""

    fields: dict[str, Any] = msgspec.field(default_factory=dict)
    lines: list[str] = msgspec.field(default_factory=list)

    def say(self, line: str, **fields: Any) -> None:  # noqa: ANN401 -- JSON values
        """Add both."""
        self.fields |= fields
        self.lines.append(line)


def more_about(asked: CalcOptions, answer: Answer, account: Account) -> More:
    """Everything that was asked beside the answer itself.

    Raises:
        InputError: a question cannot be answered, or lacks a part.
    """
    _refuse_parts(asked)
    if answer.hedge is not None and any(name in asked.given() for name in ("close", "add", "survive_to")):
        raise InputError("This is calculated for single positions only, and this one is a leg of a hedged pair.")
    more = More()
    for name, add_answer in _QUESTIONS.items():
        if name in asked.given():
            add_answer(more, asked, answer, account)
    if asked.session is not None:
        fields, lines = touch_of(asked.session, asked.at, answer)
        more.fields |= fields
        more.lines += lines
    return more


def _refuse_parts(asked: CalcOptions) -> None:
    """Refuse an option whose partner is missing: it would be ignored."""
    given = asked.given()
    for name, partners in {
        "risk": ["stop"],
        "stop": ["risk"],
        "lot": ["risk", "max_position"],
        "at": ["session"],
    }.items():
        if name in given and not any(partner in given for partner in partners):
            raise InputError(f"--{name} goes with --{partners[0]}: give both.")


def _mark(asked: CalcOptions, answer: Answer) -> float:
    return answer.position.entry_price if asked.mark is None else positive_number("The mark price", asked.mark)


def _price(price: float | None, answer: Answer) -> str:
    return "none" if price is None else f"{figure_text(price)} {answer.table.price_currency}"


def _amount(amount: float, answer: Answer) -> str:
    return f"{figure_text(amount)} {answer.table.settlement}"


def _shown(answer: Answer) -> float | None:
    on_tick = answer.liquidation_price_on_tick
    return answer.liquidation_price if on_tick is None else on_tick


def _answer_mark(more: More, asked: CalcOptions, answer: Answer, _account: Account) -> None:
    mark = _mark(asked, answer)
    crossed, nearest = answer.crossed_before(mark), answer.nearest_to(mark)
    distance = None if nearest is None or crossed is not None else abs(nearest - mark) / mark
    away = "there is no liquidation price" if distance is None else f"{100 * distance:.2f} % from the liquidation price"
    if crossed is not None:
        is_first = crossed == answer.liquidation_price
        shown = _price(_shown(answer) if is_first else answer.second_liquidation_price_shown, answer)
        away = f"beyond the liquidation price of {shown}: it would have been liquidated already"
    more.say(
        f"Mark {_price(mark, answer)}: {away}",
        mark=mark,
        distance_from_mark=distance,
        liquidated_at_mark=crossed is not None,
    )


def _answer_leverage(more: More, asked: CalcOptions, answer: Answer, account: Account) -> None:
    if account.mode is MarginMode.CROSS:
        raise InputError("--survive-to solves for an isolated position: in cross mode ask --move-liquidation-to.")
    position, price = answer.position, asked.survive_to or 0.0
    leverage = highest_leverage(
        position.side,
        position.entry_price,
        position.quantity,
        price,
        answer.rules,
        answer.table,
        added_margin=position.added_margin,
    )
    more.say(
        f"Highest leverage that survives a move to {_price(price, answer)}: {leverage:,.6g}x",
        highest_leverage=leverage,
    )


def _answer_margin(more: More, asked: CalcOptions, answer: Answer, account: Account) -> None:
    price = asked.move_liquidation_to or 0.0
    amount = margin_to_add(answer, price)
    where = "the wallet" if account.mode is MarginMode.CROSS else "the margin"
    word = f"Add {_amount(amount, answer)} to" if amount >= 0 else f"Take {_amount(-amount, answer)} out of"
    more.say(f"{word} {where} to be liquidated at {_price(price, answer)}", margin_to_add=amount)


def _answer_size(more: More, asked: CalcOptions, answer: Answer, account: Account) -> None:
    position, stop, risk = answer.position, asked.stop or 0.0, asked.risk or 0.0
    fee = asked.trading_fee or 0.0
    size = size_for_loss(
        position.side,
        position.entry_price,
        stop,
        risk,
        answer.table,
        opening_rate=fee,
        closing_rate=fee,
        lot_size=asked.lot,
    )
    more.say(f"Size that loses {_amount(risk, answer)} at {_price(stop, answer)}: {size:,.8g}", size_for_risk=size)
    if account.mode is MarginMode.CROSS or position.leverage is None or not size:
        return
    # The stop never comes when the position of that size is liquidated on the way to it.
    sized = calculate(replace(position, quantity=size, added_margin=0.0), answer.rules, answer.table)
    price = sized.liquidation_price
    if sized.status is AnswerStatus.CANNOT_OPEN:
        more.say(f"  but at {position.leverage:g}x: {sized.reason}", size_for_risk_reason=sized.reason)
    elif price is not None and int(position.side) * (price - stop) >= 0:
        reason = f"at {position.leverage:g}x it is liquidated at {_price(price, answer)}, before the stop"
        more.say(f"  but {reason}", size_for_risk_reason=reason)


def _answer_profit(more: More, asked: CalcOptions, answer: Answer, _account: Account) -> None:
    line, fields = profit_output(asked, answer)
    more.say(line, **fields)


def _answer_target(more: More, asked: CalcOptions, answer: Answer, _account: Account) -> None:
    line, fields = target_output(asked, answer)
    more.say(line, **fields)


def _answer_largest(more: More, asked: CalcOptions, answer: Answer, account: Account) -> None:
    line, fields = largest_output(asked, answer, account)
    more.say(line, **fields)


def _answer_ladder(more: More, asked: CalcOptions, answer: Answer, account: Account) -> None:
    fills = [Fill(price, quantity) for price, quantity in asked.add]
    steps = climb(answer.position, fills, answer.rules, answer.table, account, tick_size=asked.tick)
    more.fields["ladder"] = [_step_fields(step) for step in steps]
    for step in steps[1:]:
        after = step.answer
        liquidation = (
            f"liquidation {_price(_shown(after), answer)}"
            if after.status is AnswerStatus.OK
            else f"{after.status}: {after.reason}"
        )
        missed = "" if step.reached else " (never reached: liquidated before)"
        more.lines.append(
            f"Adding {step.fill.quantity:,.8g} at {_price(step.fill.price, answer)}: average "
            f"{_price(after.position.entry_price, answer)}, {liquidation}{missed}"
        )


def _step_fields(step: LadderStep) -> dict[str, Any]:
    after = step.answer
    return {
        "price": step.fill.price,
        "quantity": step.fill.quantity,
        "average_entry": after.position.entry_price,
        "total_quantity": after.position.quantity,
        "margin": after.margin,
        "status": after.status.value,
        "reason": after.reason,
        "liquidation_price": _shown(after),
        "tier": after.tier,
        "reached": step.reached,
    }


def _answer_close(more: More, asked: CalcOptions, answer: Answer, account: Account) -> None:
    fraction, position = asked.close or 0.0, answer.position
    if not 0 < fraction <= 1:
        raise InputError(f"--close must be a fraction above 0 and up to 1 (0.5 for half), not {fraction!r}.")
    quantity = position.quantity if fraction == 1 else position.quantity * fraction
    part = close_part(position, quantity, _mark(asked, answer), answer.table)
    fields: dict[str, Any] = {
        "realised_profit": part.realised_profit,
        "released_margin": part.released_margin,
        "status": None,
        "reason": "",
        "liquidation_price": None,
        "tier": None,
    }
    rest_text = "nothing is left"
    wallet = (account.wallet_balance or 0.0) + part.realised_profit
    if part.position is not None and account.mode is MarginMode.CROSS and wallet <= 0:
        rest_text = f"that loss is more than the wallet of {_amount(account.wallet_balance or 0.0, answer)}"
        fields["reason"] = rest_text
    elif answer.is_liquidated_before(_mark(asked, answer)):
        raise InputError("At --mark it would have been liquidated already, so there is nothing left to --close.")
    elif part.position is not None:
        if account.mode is MarginMode.CROSS:
            account = replace(account, wallet_balance=wallet)
        rest = calculate(part.position, answer.rules, answer.table, account, tick_size=asked.tick)
        fields |= {
            "status": rest.status.value,
            "reason": rest.reason,
            "liquidation_price": _shown(rest),
            "tier": rest.tier,
        }
        rest_text = f"the rest is liquidated at {_price(_shown(rest), answer)}" if not rest.reason else rest.reason
    more.say(
        f"Closing {100 * fraction:g} % at {_price(_mark(asked, answer), answer)}: profit "
        f"{_amount(part.realised_profit, answer)}, margin back {_amount(part.released_margin, answer)}; {rest_text}",
        after_close=fields,
    )


def _answer_funding(more: More, asked: CalcOptions, answer: Answer, _account: Account) -> None:
    rate, count = asked.funding or (0.0, 0.0)
    if not count.is_integer():
        raise InputError(f"--funding takes a rate and a whole number of settlements, not {count!r}.")
    drift = funding_drift(answer, rate, int(count), _mark(asked, answer))
    last = float(drift.liquidation_prices[-1])
    price = None if math.isnan(last) else last
    payment = (
        f"pays {_amount(drift.payment, answer)}" if drift.payment >= 0 else f"gets {_amount(-drift.payment, answer)}"
    )
    after = "" if drift.liquidated_after is None else f"; liquidated after {drift.liquidated_after} of them"
    more.say(
        f"Each funding at {100 * rate:.6g} % {payment}; after {int(count)} the liquidation price is "
        f"{_price(price, answer)}{after}",
        funding={
            "rate": rate,
            "settlements": int(count),
            "mark": _mark(asked, answer),
            "payment": drift.payment,
            "liquidation_price": price,
            "liquidated_after": drift.liquidated_after,
        },
    )


def _answer_fees(more: More, asked: CalcOptions, answer: Answer, _account: Account) -> None:
    rate = asked.trading_fee or 0.0
    cost, even = opening_cost(answer, rate, rate), break_even_price(answer, rate, rate)
    more.say(
        f"Fees: {_amount(cost.opening_fee, answer)} to open, {_amount(cost.fee_to_close, answer)} held to close; "
        f"to open in all {_amount(cost.total, answer)}; break-even {_price(even, answer)}",
        fees={
            "opening_fee": cost.opening_fee,
            "fee_to_close": cost.fee_to_close,
            "total_to_open": cost.total,
            "break_even_price": even,
        },
    )


_QUESTIONS: dict[str, Callable[[More, CalcOptions, Answer, Account], None]] = {
    "mark": _answer_mark,
    "survive_to": _answer_leverage,
    "move_liquidation_to": _answer_margin,
    "risk": _answer_size,
    "pnl_at": _answer_profit,
    "target_roe": _answer_target,
    "max_position": _answer_largest,
    "add": _answer_ladder,
    "close": _answer_close,
    "funding": _answer_funding,
    "trading_fee": _answer_fees,
}
"""Option that asks -> the function that answers, in the order of the output."""
