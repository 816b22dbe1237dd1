"""The whole answer as plain text, for a chat or a diary: the position, figures with units, and what they rest on."""

from dataclasses import dataclass

from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.position import EffectiveLiquidation, PositionDraft, settlement_currency
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.positions import MarginMode
from rektscope.ui import formatting
from rektscope.ui.calculator.answer_view import settled_line
from rektscope.ui.calculator.fields import number_text
from rektscope.ui.calculator.verdict import Verdict

_ASSUMPTIONS = (
    "An estimate: the venue's mark price triggers; fees paid at the opening, funding to come and auto-deleveraging are "
    "not counted, and in cross mode other positions move it."
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What the moment shown adds: its time in UTC milliseconds, the prices in force, the mark, the verdict."""

    time_ms: int
    force: EffectiveLiquidation
    mark_price: float | None
    verdict: Verdict | None


def answer_text(
    draft: PositionDraft, answer: Answer, instrument: Instrument, moment: Moment | None, rests_on: tuple[str, ...]
) -> str:
    """Lines of `name: figure unit`; without a moment only what holds at any.

    Args:
        draft: what was entered.
        answer: to it.
        instrument: of the market.
        moment: what is shown of the replay, or None.
        rests_on: sentences on rules and tiers, as the panel shows them.
    """
    lines = [*_position_lines(draft, instrument), ""]
    lines += _answer_lines(answer, instrument)
    if moment is not None and answer.status is not AnswerStatus.CANNOT_OPEN:
        lines += _moment_lines(moment, instrument)
    lines += ["", *rests_on, f"Source of the formula: {answer.rules.source}"]
    lines += [f"Source of the tiers: {answer.table.source}", _ASSUMPTIONS]
    return "\n".join(lines)


def _position_lines(draft: PositionDraft, instrument: Instrument) -> list[str]:
    unit = "contracts" if instrument.contract is Contract.INVERSE else instrument.base
    word = "Short" if draft.side is Side.SHORT else "Long"
    entry = number_text(draft.entry_price, instrument.price_decimals)
    lines = [
        f"{word} {number_text(draft.quantity, instrument.quantity_decimals)} {unit}, {instrument.market}",
        f"Entry: {entry} {instrument.quote}, opened {formatting.full_moment_utc(draft.opened_ms)}",
        f"Leverage: {draft.leverage:.6g}×, {draft.mode.value}",
    ]
    if draft.mode is MarginMode.ISOLATED:
        return lines
    money = settlement_currency(instrument)
    lines.append(f"Wallet: {draft.wallet_balance or 0.0:,.10g} {money}")
    if draft.hedge is not None:
        lines.append(
            f"Other leg: {draft.hedge.side.word} {draft.hedge.quantity:,.10g} {unit} at {draft.hedge.entry_price:,.10g}"
        )
    lines += [
        f"Other position: {other.name}, maintenance {other.maintenance_margin:,.10g} {money}, unrealised profit "
        f"{other.unrealised_profit:,.10g} {money}"
        for other in draft.others
    ]
    return lines


def _answer_lines(answer: Answer, instrument: Instrument) -> list[str]:
    money, quote = settlement_currency(instrument), instrument.quote
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return [f"Cannot be opened: {answer.reason}"]
    lines = []
    if answer.liquidation_price is None:
        lines.append(f"Liquidation price: none. {answer.reason}")
    else:
        on_tick = formatting.price(answer.liquidation_price_on_tick, instrument.price_decimals)
        lines.append(f"Liquidation price: {on_tick} {quote} (unrounded {answer.liquidation_price:,.10g})")
    if answer.second_liquidation_price is not None:
        on_tick = formatting.price(answer.second_liquidation_price_shown, instrument.price_decimals)
        lines.append(f"On the other side: {on_tick} {quote} (unrounded {answer.second_liquidation_price:,.10g})")
    if answer.distance is not None and answer.distance_usd is not None:
        usd = formatting.price(answer.distance_usd, instrument.price_decimals)
        lines.append(f"Distance from entry: {formatting.percent(answer.distance)}, {usd} {quote}")
    bankruptcy = answer.bankruptcy_price
    price = "none" if bankruptcy is None else f"{formatting.price(bankruptcy, instrument.price_decimals)} {quote}"
    lines.append(f"Bankruptcy price: {price}")
    lines.append(f"Value at entry: {answer.entry_notional:,.10g} {money}")
    lines.append(f"Margin: {answer.margin:,.10g} {money}, backed by {answer.backing:,.10g} {money}")
    if answer.effective_leverage is not None:
        lines.append(f"Real leverage: {answer.effective_leverage:.6g}×")
    if answer.maintenance_margin is not None and answer.tier is not None:
        rate = formatting.percent(answer.maintenance_margin_rate, 3)
        lines.append(f"Maintenance there: {answer.maintenance_margin:,.10g} {money}, {rate} of tier {answer.tier}")
    if answer.closing_fee:
        name = "Adverse funding" if answer.rules.counts_funding else "Closing fee"
        lines.append(f"{name} required there: {answer.closing_fee:,.10g} {money}")
    return lines + _loss_lines(answer, money)


def _loss_lines(answer: Answer, money: str) -> list[str]:
    """What is lost at the liquidation price and after it; and what speaks against opening the position anew."""
    lines = []
    loss = answer.loss_at_liquidation
    if loss is not None:
        lines.append(f"{'Loss' if loss >= 0 else 'Gain'} if hit: {abs(loss):,.10g} {money}")
    if answer.whole_loss is not None:
        lines.append(f"Whole loss, with liquidation fee and takeover: {answer.whole_loss:,.10g} {money}")
    if answer.opening_problem:
        lines.append(f"Of a position that exists; a new one would be refused: {answer.opening_problem}")
    return lines


def _moment_lines(moment: Moment, instrument: Instrument) -> list[str]:
    lines = ["", f"At {formatting.full_moment_utc(moment.time_ms)}:"]
    away = moment.force.distance_from(moment.mark_price)
    if moment.force.settlement_count:
        lines.append(f"Liquidation price: {settled_line(moment.force, instrument)}")
    if moment.mark_price is not None and away is not None:
        mark = f"{formatting.price(moment.mark_price, instrument.price_decimals)} {instrument.quote}"
        # What is liquidated has no way left to go, as the panel's "From mark now" has it.
        lines.append(
            f"Mark: {mark}"
            if moment.force.is_over
            else f"Mark: {mark}, {formatting.percent(away)} from the liquidation price"
        )
    if moment.verdict is not None:
        lines.append(f"{moment.verdict.headline} {moment.verdict.sentence}")
    return lines
