"""The whole answer as plain text, for a chat or a diary: the position, figures with units, and what they rest on."""

import msgspec

from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.sizes import own_unit
from rektscope.positions.position import EffectiveLiquidation, PositionDraft, settlement_currency
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.positions import MarginMode
from rektscope.ui import formatting
from rektscope.ui.calculator.answer_view import settled_line
from rektscope.ui.calculator.fields import number_text
from rektscope.ui.calculator.verdict import Verdict
from rektscope.ui.figures import unit_word
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import side_word
from rektscope.ui.translation import tr

_ASSUMPTIONS = tr(
    "An estimate: the venue's mark price triggers; fees paid at the opening, funding to "
    "come and auto-deleveraging are not counted, and in cross mode other positions move "
    "it."
)

_MODES = {MarginMode.ISOLATED: tr("isolated"), MarginMode.CROSS: tr("cross")}


class Moment(msgspec.Struct, frozen=True):
    """What the moment shown adds: its time in UTC milliseconds, the prices in force, the mark, the verdict."""

    time_ms: int
    effective: EffectiveLiquidation
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
    lines += ["", *rests_on, tr("Source of the formula: {source}", source=answer.rules.source)]
    lines += [tr("Source of the tiers: {source}", source=answer.table.source), _ASSUMPTIONS]
    return "\n".join(lines)


def _position_lines(draft: PositionDraft, instrument: Instrument) -> list[str]:
    unit = unit_word(own_unit(instrument), instrument)
    word = tr("Short") if draft.side is Side.SHORT else tr("Long")
    entry = number_text(draft.entry_price, instrument.price_decimals)
    lines = [
        f"{word} {number_text(draft.quantity, instrument.quantity_decimals)} {unit}, {instrument.market}",
        tr(
            "Entry: {entry} {quote}, opened {full_moment_utc}",
            entry=entry,
            quote=instrument.quote,
            full_moment_utc=formatting.full_moment_utc(draft.opened_ms),
        ),
        tr("Leverage: {leverage:.6g}×, {value}", leverage=draft.leverage, value=_MODES[draft.mode]),
    ]
    if draft.mode is MarginMode.ISOLATED:
        return lines
    money = settlement_currency(instrument)
    lines.append(tr("Wallet: {value:,.10g} {money}", value=draft.wallet_balance or 0.0, money=money))
    if draft.hedge is not None:
        lines.append(
            tr(
                "Other leg: {word} {quantity:,.10g} {unit} at {entry_price:,.10g}",
                word=side_word(draft.hedge.side),
                quantity=draft.hedge.quantity,
                unit=unit,
                entry_price=draft.hedge.entry_price,
            )
        )
    lines += [
        tr(
            "Other position: {name}, maintenance {maintenance_margin:,.10g} {money}, unrealised "
            "profit {unrealised_profit:,.10g} {money}",
            name=other.name,
            maintenance_margin=other.maintenance_margin,
            money=money,
            unrealised_profit=other.unrealised_profit,
        )
        for other in draft.others
    ]
    return lines


def _answer_lines(answer: Answer, instrument: Instrument) -> list[str]:
    money, quote = settlement_currency(instrument), instrument.quote
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return [tr("Cannot be opened: {reason}", reason=translated(answer.reason))]
    lines = []
    if answer.liquidation_price is None:
        lines.append(tr("Liquidation price: none. {reason}", reason=translated(answer.reason)))
    else:
        on_tick = formatting.price(answer.liquidation_price_on_tick, instrument.price_decimals)
        lines.append(
            tr(
                "Liquidation price: {on_tick} {quote} (unrounded {liquidation_price:,.10g})",
                on_tick=on_tick,
                quote=quote,
                liquidation_price=answer.liquidation_price,
            )
        )
    if answer.second_liquidation_price is not None:
        on_tick = formatting.price(answer.second_liquidation_price_shown, instrument.price_decimals)
        lines.append(
            tr(
                "On the other side: {on_tick} {quote} (unrounded {second_liquidation_price:,.10g})",
                on_tick=on_tick,
                quote=quote,
                second_liquidation_price=answer.second_liquidation_price,
            )
        )
    if answer.distance is not None and answer.distance_usd is not None:
        usd = formatting.price(answer.distance_usd, instrument.price_decimals)
        lines.append(
            tr(
                "Distance from entry: {percent}, {usd} {quote}",
                percent=formatting.percent(answer.distance),
                usd=usd,
                quote=quote,
            )
        )
    bankruptcy = answer.bankruptcy_price
    price = tr("none") if bankruptcy is None else f"{formatting.price(bankruptcy, instrument.price_decimals)} {quote}"
    lines.append(tr("Bankruptcy price: {price}", price=price))
    lines.append(
        tr("Value at entry: {entry_notional:,.10g} {money}", entry_notional=answer.entry_notional, money=money)
    )
    lines.append(
        tr(
            "Margin: {margin:,.10g} {money}, backed by {backing:,.10g} {money}",
            margin=answer.margin,
            money=money,
            backing=answer.backing,
        )
    )
    if answer.effective_leverage is not None:
        lines.append(tr("Real leverage: {effective_leverage:.6g}×", effective_leverage=answer.effective_leverage))
    if answer.maintenance_margin is not None and answer.tier is not None:
        rate = formatting.percent(answer.maintenance_margin_rate, 3)
        lines.append(
            tr(
                "Maintenance there: {maintenance_margin:,.10g} {money}, {rate} of tier {tier}",
                maintenance_margin=answer.maintenance_margin,
                money=money,
                rate=rate,
                tier=answer.tier,
            )
        )
    if answer.closing_fee:
        name = tr("Adverse funding") if answer.rules.counts_funding else tr("Closing fee")
        lines.append(
            tr(
                "{name} required there: {closing_fee:,.10g} {money}",
                name=name,
                closing_fee=answer.closing_fee,
                money=money,
            )
        )
    return lines + _loss_lines(answer, money)


def _loss_lines(answer: Answer, money: str) -> list[str]:
    """What is lost at the liquidation price and after it; and what speaks against opening the position anew."""
    lines = []
    loss = answer.loss_at_liquidation
    if loss is not None:
        lines.append(
            tr(
                "{value} if hit: {loss:,.10g} {money}",
                value=tr("Loss") if loss >= 0 else tr("Gain"),
                loss=abs(loss),
                money=money,
            )
        )
    if answer.whole_loss is not None:
        lines.append(
            tr(
                "Whole loss, with liquidation fee and takeover: {whole_loss:,.10g} {money}",
                whole_loss=answer.whole_loss,
                money=money,
            )
        )
    if answer.opening_problem:
        lines.append(
            tr(
                "Of a position that exists; a new one would be refused: {opening_problem}",
                opening_problem=translated(answer.opening_problem),
            )
        )
    return lines


def _moment_lines(moment: Moment, instrument: Instrument) -> list[str]:
    lines = ["", tr("At {full_moment_utc}:", full_moment_utc=formatting.full_moment_utc(moment.time_ms))]
    away = moment.effective.distance_from(moment.mark_price)
    if moment.effective.settlement_count:
        lines.append(tr("Liquidation price: {settled_line}", settled_line=settled_line(moment.effective, instrument)))
    if moment.mark_price is not None and away is not None:
        mark = f"{formatting.price(moment.mark_price, instrument.price_decimals)} {instrument.quote}"
        # What is liquidated has no way left to go, as the panel's "From mark now" has it.
        lines.append(
            tr("Mark: {mark}", mark=mark)
            if moment.effective.is_over
            else tr("Mark: {mark}, {percent} from the liquidation price", mark=mark, percent=formatting.percent(away))
        )
    if moment.verdict is not None:
        lines.append(f"{moment.verdict.headline} {moment.verdict.sentence}")
    return lines
