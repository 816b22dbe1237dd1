"""The texts of a rekt report, as sections of rows: the same for the page and the terminal. Nothing is drawn here."""

from collections.abc import Iterator

import msgspec

from rektscope.engine.rekt_report import Ending, Front, RektReport
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.sizes import own_unit
from rektscope.market.times import DAY_MS, format_iso
from rektscope.positions.followed import Call
from rektscope.positions.moment import LiquidationMoment
from rektscope.positions.position import effective_liquidation, settlement_currency
from rektscope.positions.rescue import Rescue, RescueKind
from rektscope.risk.answer import Answer
from rektscope.risk.tiers import GIVEN_BY_HAND
from rektscope.ui import formatting
from rektscope.ui.calculator.verdict import verdict_of
from rektscope.ui.figures import unit_word
from rektscope.ui.leverages import beside
from rektscope.ui.sentences.translated import translated
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

_MOST_DECIMALS = 8


class ReportRow(msgspec.Struct, frozen=True):
    """A label and what it is of; `is_strong` for the cheapest rescue and the end."""

    label: str
    text: str
    is_danger: bool = False
    is_strong: bool = False


class ReportSection(msgspec.Struct, frozen=True):
    """Rows under a heading."""

    heading: str
    rows: tuple[ReportRow, ...]


class ReportContext(msgspec.Struct, frozen=True):
    """What is needed beside the report to word it.

    Attributes:
        instrument: the market.
        least_leverage: levels below it are left out.
        is_whole: whether the session's end is known.
        shows_size: whether quantities and money are shown.
        completeness: of the liquidations, in words.
    """

    instrument: Instrument
    least_leverage: int
    is_whole: bool
    shows_size: bool
    completeness: str


def headline_of(report: RektReport, context: ReportContext) -> str:
    """`Short 40× from 119,038.3: liquidated 14 Jul 05:15 UTC`."""
    stage = report.holding.stages[-1]
    entry = formatting.price(stage.entry_price, context.instrument.price_decimals)
    average = tr(" on average") if len(report.holding.stages) > 1 else ""
    name = tr("Short") if report.holding.side is Side.SHORT else tr("Long")
    when = f"{formatting.day(report.ended_ms)} {formatting.clock_utc(report.ended_ms)}"
    end = {
        Ending.LIQUIDATED: tr("liquidated {when}", when=when),
        Ending.ONLY_IN_FILLS: tr("liquidated {when} by its fills", when=when),
        Ending.DELEVERAGED: tr("deleveraged {when}", when=when),
        Ending.CLOSED: tr("closed {when}", when=when),
        Ending.ALIVE: tr("alive {when}", when=when),
    }[report.ending]
    if report.ending is Ending.LIQUIDATED and not report.followed.is_certain:
        end = tr("perhaps {end}", end=end)
    return tr(
        "{name} {leverage:.4g}× from {entry}{average}: {end}",
        name=name,
        leverage=report.request.leverage,
        entry=entry,
        average=average,
        end=end,
    )


def sections_of(report: RektReport, context: ReportContext) -> list[ReportSection]:
    """The whole report."""
    is_gone = report.ending in {Ending.LIQUIDATED, Ending.ONLY_IN_FILLS}
    lives = report.ending is Ending.ALIVE
    sections = [
        ReportSection(tr("The position"), tuple(_opening_rows(report, context))),
        ReportSection(tr("How it stands") if lives else tr("How it ended"), tuple(_end_rows(report, context))),
        ReportSection(
            tr("Closest calls before") if is_gone else tr("Closest calls"), tuple(_call_rows(report, context))
        ),
        ReportSection(tr("What stood between"), tuple(_front_rows(report, context))),
        ReportSection(
            tr("Liquidated before it") if is_gone else tr("Liquidated while it was open"),
            tuple(_before_rows(report, context)),
        ),
    ]
    if report.ending is Ending.LIQUIDATED:
        sections.append(ReportSection(tr("What would have saved it"), tuple(_rescue_rows(report, context))))
    return sections


def _opening_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    holding, decimals = report.holding, context.instrument.price_decimals
    first, last = holding.stages[0], holding.stages[-1]
    yield ReportRow(
        tr("Opened"),
        tr(
            "{moment} at {price}",
            moment=_moment(holding.opened_ms),
            price=formatting.price(first.entry_price, decimals),
        ),
    )
    if len(holding.stages) > 1:
        times = len(holding.stages) - 1
        yield ReportRow(
            tr("Changed"),
            tr(
                "{times} times, last {moment}; average entry then {price}"
                if times > 1
                else "{times} time, last {moment}; average entry then {price}",
                times=times,
                moment=_moment(last.from_ms),
                price=formatting.price(last.entry_price, decimals),
            ),
        )
    yield ReportRow(tr("Leverage"), f"{report.request.leverage:.4g}×, {_account_text(report)}")
    answer = report.followed.last.answer
    price = answer.liquidation_price_on_tick
    if price is None:
        yield ReportRow(tr("Liquidation"), tr("no price liquidates it"))
    else:
        away = formatting.percent(price / answer.position.entry_price - 1.0, signed=True)
        where = tr("{price}, {away} from entry", price=formatting.price(price, decimals), away=away)
        yield ReportRow(tr("Liquidation"), where, is_danger=True)
    effective = effective_liquidation(answer, report.followed.last.outcome.path, context.instrument)
    moved = effective.on_tick
    count = sum(stage.result.outcome.survival.settlement_count for stage in report.followed.stages)
    if count and moved is not None and price is not None:
        fundings = tr("1 funding") if count == 1 else tr("{count} fundings", count=count)
        yield ReportRow(
            tr("In force"), tr("{price} after {fundings}", price=formatting.price(moved, decimals), fundings=fundings)
        )
    if context.shows_size:
        unit = unit_word(own_unit(context.instrument), context.instrument)
        yield ReportRow(tr("Size"), f"{last.quantity:,.{context.instrument.quantity_decimals}f} {unit}")
        wallet = report.request.backing.wallet_balance
        label = tr("Margin") if wallet is None else tr("Wallet")
        yield ReportRow(label, _money(answer.margin if wallet is None else wallet, context))
    yield ReportRow(tr("Rules"), f"{translated(answer.rules.label)}, {_tiers(answer)}")


def _account_text(report: RektReport) -> str:
    """`isolated`, or `cross, with a hedge and 2 other positions`."""
    backing = report.request.backing
    if not report.request.is_cross:
        return tr("isolated")
    count = len(backing.others) + len(backing.held)
    beside = [tr("a hedge")] if backing.leg is not None else []
    beside += [tr("{count} other positions" if count > 1 else "{count} other position", count=count)] if count else []
    return tr("cross, with {joined}", joined=formatting.joined(beside)) if beside else tr("cross")


def _tiers(answer: Answer) -> str:
    if answer.table.as_of == GIVEN_BY_HAND:
        return tr("a flat maintenance rate of {percent}", percent=formatting.percent(answer.table.tiers[0].rate))
    return tr(
        "tiers of {as_of}{value}",
        as_of=answer.table.as_of,
        value=tr(", approximate") if answer.table.approximate else "",
    )


def _end_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    holding = report.holding
    outcome = report.followed.last.outcome
    if report.ending in {Ending.LIQUIDATED, Ending.ALIVE}:
        verdict = verdict_of(
            outcome,
            context.instrument,
            report.followed.stages[-1].from_ms,
            report.request.until_ms,
            is_whole=context.is_whole,
        )
        label = verdict.headline.rstrip(".").partition(",")[0].partition(" at ")[0]
        yield ReportRow(label, verdict.sentence, verdict.is_danger, is_strong=True)
    elif holding.closed_ms is not None:
        label = {Ending.CLOSED: tr("Closed"), Ending.DELEVERAGED: tr("Deleveraged")}.get(
            report.ending, tr("Liquidated")
        )
        price = formatting.price(holding.close_price, context.instrument.price_decimals)
        yield ReportRow(
            label, tr("{moment}, on average at {price}", moment=_moment(holding.closed_ms), price=price), is_strong=True
        )
    if report.ending is Ending.ONLY_IN_FILLS:
        yield ReportRow(
            tr("But"),
            tr("the marks of the session do not reach the liquidation price {as_asked}", as_asked=_as_asked(report)),
        )
    if report.outlived_ms is not None:
        yield ReportRow(
            tr("But"),
            tr(
                "the fills go on until {moment}, so this is not what it was: {other_terms}",
                moment=_moment(report.outlived_ms),
                other_terms=_other_terms(report),
            ),
        )
    yield ReportRow(tr("Lived for"), formatting.duration(max(0, report.ended_ms - holding.opened_ms)))
    if report.ending is Ending.LIQUIDATED:
        yield ReportRow(tr("Why"), _why(report, context))


def _as_asked(report: RektReport) -> str:
    what = tr("of this wallet") if report.request.is_cross else tr("of this leverage")
    return f"{what}: {_other_terms(report)}"


def _other_terms(report: RektReport) -> str:
    if report.request.is_cross:
        return tr("the wallet or its other positions were other")
    return tr("leverage or margin was other, or the account was in cross mode")


def _why(report: RektReport, context: ReportContext) -> str:
    """What moved, in one sentence."""
    outcome = report.followed.last.outcome
    survival, effective = (
        outcome.survival,
        effective_liquidation(report.followed.last.answer, outcome.path, context.instrument),
    )
    word = tr("rose") if report.holding.side is Side.SHORT else tr("fell")
    start = report.followed.last.answer.position.entry_price
    reached = survival.mark_at_rekt or start
    moved = formatting.percent(abs(reached / start - 1.0))
    return tr(
        "the price {word} {moved} from the entry, and what was left no longer covered the "
        "maintenance margin at {price}",
        word=word,
        moved=moved,
        price=formatting.price(effective.on_tick, context.instrument.price_decimals),
    )


def _call_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    if not report.calls:
        yield ReportRow(tr("None"), tr("it was never near before"))
    for call in sorted(report.calls, key=lambda call: call.moment.at_ms):
        yield ReportRow(_call_moment(call.moment), _call_text(call, context.instrument.price_decimals))


def _call_text(call: Call, decimals: int) -> str:
    return tr(
        "{percent} away, at {price}",
        percent=formatting.percent(call.distance),
        price=formatting.price(call.mark, decimals),
    )


def _call_moment(moment: LiquidationMoment) -> str:
    start = f"{formatting.day(moment.at_ms)} {formatting.clock(moment.at_ms)}"
    return start if moment.mark is not None else f"{start}–{formatting.clock(moment.latest_ms)}"


def _front_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    for number, front in enumerate(report.fronts):
        label = tr("At the opening") if number == 0 else tr("An hour before")
        yield ReportRow(label, _front_text(front, report.holding.side, context))


def _front_text(front: Front, side: Side, context: ReportContext) -> str:
    levels = front.levels
    if levels is None:
        return tr("the map does not know that moment")
    amount = formatting.level_usd(levels.usd, levels.expected, is_whole=levels.is_whole)
    return beside(tr("{word} {amount} estimated", word=sides_word(side), amount=amount), context.least_leverage)


def _before_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    gone = report.gone_before
    words = tr("{word} of {base}", word=sides_word(report.holding.side), base=context.instrument.base)
    part = (
        ""
        if gone.known_ms is None
        else tr(
            ", known for {known} of {whole}",
            known=formatting.duration(gone.known_ms),
            whole=formatting.duration(report.ended_ms - report.holding.opened_ms),
        )
    )
    if not gone.count:
        text = tr("no {words} in these data", words=words) + part
        yield ReportRow(tr("Recorded"), text if gone.known_ms != 0 else tr("what was liquidated then is not known"))
        return
    orders = (
        ""
        if gone.are_placed
        else tr(" in {count:,} orders" if gone.count > 1 else " in {count:,} order", count=gone.count)
    )
    floor = "≥ " if part else ""
    yield ReportRow(tr("Recorded"), f"{words}, {floor}{formatting.usd(gone.usd)}{orders}{part}")
    largest = gone.largest
    yield ReportRow(
        tr("Largest"),
        tr("not recorded: of these liquidations there are sums alone")
        if largest is None
        else tr(
            "{usd} at {moment}, {market}",
            usd=formatting.usd(largest.usd),
            moment=_moment(largest.time_ms),
            market=largest.market,
        ),
    )
    yield ReportRow(tr("Data"), context.completeness)


def _rescue_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    if not report.rescues:
        looked_for = tr("money in the wallet or stop") if report.request.is_cross else tr("margin, leverage or stop")
        yield ReportRow(tr("None found"), tr("no {looked_for} saves it in this session", looked_for=looked_for))
    for number, rescue in enumerate(report.rescues):
        margin = tr("Wallet") if report.request.is_cross else tr("Margin")
        label = {RescueKind.MARGIN: margin, RescueKind.LEVERAGE: tr("Leverage"), RescueKind.STOP: tr("Stop")}[
            rescue.kind
        ]
        text = _rescue_text(rescue, report, context)
        is_cheapest = number == 0 and len(report.rescues) > 1
        yield ReportRow(label, tr("{text} (the cheapest)", text=text) if is_cheapest else text, is_strong=number == 0)


def _rescue_text(rescue: Rescue, report: RektReport, context: ReportContext) -> str:
    """What to do otherwise, and what it takes; sizes only where they are shown."""
    share = formatting.percent(rescue.share, 1)
    money = f" ({_money(rescue.money, context)})" if context.shows_size else ""
    decimals = context.instrument.price_decimals
    if rescue.kind is RescueKind.MARGIN:
        less = tr("; {money} less does not", money=_money(rescue.step, context)) if context.shows_size else ""
        whose = tr("the wallet") if report.request.is_cross else tr("its margin")
        return tr(
            "+{share} of {whose}{money} at the opening saves it{less}", share=share, whose=whose, money=money, less=less
        )
    if rescue.kind is RescueKind.LEVERAGE:
        lower = report.request.leverage - rescue.value
        following = min(rescue.value + 1.0, report.request.leverage)
        return tr(
            "−{lower:.4g}: {value:.4g}× in place of {leverage:.4g}×, which takes {share} more "
            "margin{money}; {following:.4g}× is liquidated",
            lower=lower,
            value=rescue.value,
            leverage=report.request.leverage,
            share=share,
            money=money,
            following=following,
        )
    met = "" if rescue.met_ms is None else tr(", met by {moment}", moment=_moment(rescue.met_ms))
    price = formatting.price(rescue.value, decimals)
    whose = tr("the wallet") if report.request.is_cross else tr("the margin")
    return tr(
        "at {price}{met}: loses {share} of {whose}{money} before fees and slippage",
        price=price,
        met=met,
        share=share,
        whose=whose,
        money=money,
    )


def _money(amount: float, context: ReportContext) -> str:
    decimals = _MOST_DECIMALS if context.instrument.contract is Contract.INVERSE else 2
    return f"{amount:,.{decimals}f} {settlement_currency(context.instrument)}"


def _moment(time_ms: int) -> str:
    """`14 Jul 07:35 UTC`."""
    return f"{formatting.day(time_ms)} {formatting.exact_clock_utc(time_ms)}"


def text_of(report: RektReport, context: ReportContext, *, is_aligned: bool = False) -> str:
    """The report as text; `is_aligned` pads labels to columns, for letters that are all of one width."""
    lines = [headline_of(report, context)]
    for section in sections_of(report, context):
        lines += ["", section.heading]
        width = max(len(row.label) for row in section.rows)
        for row in section.rows:
            label = f"{row.label:<{width}}  " if is_aligned else f"{row.label}: "
            lines.append(f"  {label}{row.text}")
    return "\n".join(lines)


def stretch_of(report: RektReport) -> str:
    """From when to when the position was held, ISO 8601."""
    return f"{format_iso(report.holding.opened_ms)}/{format_iso(report.ended_ms)}"


def first_ms_of(report: RektReport, session_start_ms: int) -> int:
    """Where the chart of the report begins: a tenth of the life before the opening, at least half an hour."""
    opened_ms = report.holding.opened_ms
    lead = max(DAY_MS // 48, (report.ended_ms - opened_ms) // 10)
    return max(opened_ms - lead, min(session_start_ms, opened_ms - DAY_MS // 48))
