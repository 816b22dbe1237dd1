"""What a rekt report says, as sections of rows: the same for the page and the terminal. Nothing is drawn here."""

from collections.abc import Iterator
from dataclasses import dataclass

from rektscope.engine.rekt_report import Ending, Front, RektReport
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, format_iso
from rektscope.positions.followed import Call
from rektscope.positions.moment import LiquidationMoment
from rektscope.positions.position import in_force, settlement_currency
from rektscope.positions.rescue import Rescue, RescueKind
from rektscope.risk.answer import Answer
from rektscope.risk.tiers import GIVEN_BY_HAND
from rektscope.ui import formatting
from rektscope.ui.calculator.verdict import verdict_of
from rektscope.ui.leverages import beside

_MOST_DECIMALS = 8


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A label and what it is of; `is_strong` for the cheapest rescue and the end."""

    label: str
    text: str
    is_danger: bool = False
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Rows under a heading."""

    heading: str
    rows: tuple[ReportRow, ...]


@dataclass(frozen=True, slots=True)
class ReportContext:
    """What is needed beside the report to say it.

    Attributes:
        instrument: the market.
        least_leverage: levels below it are left out.
        is_whole: whether the session's end is known.
        shows_size: whether quantities and money are told.
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
    average = " on average" if len(report.holding.stages) > 1 else ""
    name = "Short" if report.holding.side is Side.SHORT else "Long"
    when = f"{formatting.day(report.ended_ms)} {formatting.clock_utc(report.ended_ms)}"
    end = {
        Ending.LIQUIDATED: f"liquidated {when}",
        Ending.ONLY_IN_FILLS: f"liquidated {when} by its fills",
        Ending.DELEVERAGED: f"deleveraged {when}",
        Ending.CLOSED: f"closed {when}",
        Ending.ALIVE: f"alive {when}",
    }[report.ending]
    if report.ending is Ending.LIQUIDATED and not report.followed.is_certain:
        end = f"perhaps {end}"
    return f"{name} {report.request.leverage:.4g}× from {entry}{average}: {end}"


def sections_of(report: RektReport, context: ReportContext) -> list[ReportSection]:
    """The whole report."""
    is_gone = report.ending in {Ending.LIQUIDATED, Ending.ONLY_IN_FILLS}
    lives = report.ending is Ending.ALIVE
    sections = [
        ReportSection("The position", tuple(_opening_rows(report, context))),
        ReportSection("How it stands" if lives else "How it ended", tuple(_end_rows(report, context))),
        ReportSection("Closest calls before" if is_gone else "Closest calls", tuple(_call_rows(report, context))),
        ReportSection("What stood between", tuple(_front_rows(report, context))),
        ReportSection(
            "Liquidated before it" if is_gone else "Liquidated while it was open", tuple(_before_rows(report, context))
        ),
    ]
    if report.ending is Ending.LIQUIDATED:
        sections.append(ReportSection("What would have saved it", tuple(_rescue_rows(report, context))))
    return sections


def _opening_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    holding, decimals = report.holding, context.instrument.price_decimals
    first, last = holding.stages[0], holding.stages[-1]
    yield ReportRow("Opened", f"{_moment(holding.opened_ms)} at {formatting.price(first.entry_price, decimals)}")
    if len(holding.stages) > 1:
        times = len(holding.stages) - 1
        yield ReportRow(
            "Changed",
            f"{times} time{'s' * (times > 1)}, last {_moment(last.from_ms)}; average entry then "
            f"{formatting.price(last.entry_price, decimals)}",
        )
    yield ReportRow("Leverage", f"{report.request.leverage:.4g}×, {_account_text(report)}")
    answer = report.followed.last.answer
    price = answer.liquidation_price_on_tick
    if price is None:
        yield ReportRow("Liquidation", "no price liquidates it")
    else:
        away = formatting.percent(price / answer.position.entry_price - 1.0, signed=True)
        yield ReportRow("Liquidation", f"{formatting.price(price, decimals)}, {away}", is_danger=True)
    force = in_force(answer, report.followed.last.outcome.path, context.instrument)
    moved = force.on_tick
    count = sum(stage.result.outcome.survival.settlement_count for stage in report.followed.stages)
    if count and moved is not None and price is not None:
        fundings = "1 funding" if count == 1 else f"{count} fundings"
        yield ReportRow("In force", f"{formatting.price(moved, decimals)} after {fundings}")
    if context.shows_size:
        unit = "contracts" if context.instrument.contract is Contract.INVERSE else context.instrument.base
        yield ReportRow("Size", f"{last.quantity:,.{context.instrument.quantity_decimals}f} {unit}")
        wallet = report.request.backing.wallet_balance
        label = "Margin" if wallet is None else "Wallet"
        yield ReportRow(label, _money(answer.margin if wallet is None else wallet, context))
    yield ReportRow("Rules", f"{answer.rules.label}, {_tiers(answer)}")


def _account_text(report: RektReport) -> str:
    """`isolated`, or `cross, with a hedge and 2 other positions`."""
    backing = report.request.backing
    if not report.request.is_cross:
        return "isolated"
    count = len(backing.others) + len(backing.held)
    beside = ["a hedge"] if backing.leg is not None else []
    beside += [f"{count} other position{'s' * (count > 1)}"] if count else []
    return f"cross, with {formatting.joined(beside)}" if beside else "cross"


def _tiers(answer: Answer) -> str:
    if answer.table.as_of == GIVEN_BY_HAND:
        return f"a flat maintenance rate of {formatting.percent(answer.table.tiers[0].rate)}"
    return f"tiers of {answer.table.as_of}{', approximate' if answer.table.approximate else ''}"


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
        label = {Ending.CLOSED: "Closed", Ending.DELEVERAGED: "Deleveraged"}.get(report.ending, "Liquidated")
        price = formatting.price(holding.close_price, context.instrument.price_decimals)
        yield ReportRow(label, f"{_moment(holding.closed_ms)}, on average at {price}", is_strong=True)
    if report.ending is Ending.ONLY_IN_FILLS:
        yield ReportRow(
            "But",
            f"the marks of the session do not reach the liquidation price {_as_asked(report)}",
        )
    if report.outlived_ms is not None:
        yield ReportRow(
            "But",
            f"the fills go on until {_moment(report.outlived_ms)}, so this is not what it was: {_other_terms(report)}",
        )
    yield ReportRow("Lived for", formatting.duration(max(0, report.ended_ms - holding.opened_ms)))
    if report.ending is Ending.LIQUIDATED:
        yield ReportRow("Why", _why(report, context))


def _as_asked(report: RektReport) -> str:
    what = "of this wallet" if report.request.is_cross else "of this leverage"
    return f"{what}: {_other_terms(report)}"


def _other_terms(report: RektReport) -> str:
    if report.request.is_cross:
        return "the wallet or its other positions were other"
    return "leverage or margin was other, or the account was in cross mode"


def _why(report: RektReport, context: ReportContext) -> str:
    """What moved, in one sentence."""
    outcome = report.followed.last.outcome
    survival, force = outcome.survival, in_force(report.followed.last.answer, outcome.path, context.instrument)
    word = "rose" if report.holding.side is Side.SHORT else "fell"
    start = report.followed.last.answer.position.entry_price
    reached = survival.mark_at_rekt or start
    moved = formatting.percent(abs(reached / start - 1.0))
    return (
        f"the price {word} {moved} from the entry, and what was left no longer covered the maintenance margin at "
        f"{formatting.price(force.on_tick, context.instrument.price_decimals)}"
    )


def _call_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    if not report.calls:
        yield ReportRow("None", "it was never near before")
    for call in sorted(report.calls, key=lambda call: call.moment.at_ms):
        yield ReportRow(_call_moment(call.moment), _call_text(call, context.instrument.price_decimals))


def _call_text(call: Call, decimals: int) -> str:
    return f"{formatting.percent(call.distance)} away, at {formatting.price(call.mark, decimals)}"


def _call_moment(moment: LiquidationMoment) -> str:
    start = f"{formatting.day(moment.at_ms)} {formatting.clock(moment.at_ms)}"
    return start if moment.mark is not None else f"{start}–{formatting.clock(moment.latest_ms)}"


def _front_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    for number, front in enumerate(report.fronts):
        label = "At the opening" if number == 0 else "An hour before"
        yield ReportRow(label, _front_text(front, report.holding.side, context))


def _front_text(front: Front, side: Side, context: ReportContext) -> str:
    levels = front.levels
    if levels is None:
        return "the map does not know that moment"
    amount = formatting.level_usd(levels.usd, levels.expected, is_whole=levels.is_whole)
    return beside(f"{side.word}s {amount} estimated", context.least_leverage)


def _before_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    gone = report.gone_before
    words = f"{report.holding.side.word}s of {context.instrument.base}"
    if not gone.count or gone.largest is None:
        yield ReportRow("Recorded", f"no {words} in these data")
        return
    orders = "" if gone.are_placed else f" in {gone.count:,} order{'s' * (gone.count > 1)}"
    yield ReportRow("Recorded", f"{words}, {formatting.usd(gone.usd)}{orders}")
    largest = gone.largest
    yield ReportRow("Largest", f"{formatting.usd(largest.usd)} at {_moment(largest.time_ms)}, {largest.market}")
    yield ReportRow("Data", context.completeness)


def _rescue_rows(report: RektReport, context: ReportContext) -> Iterator[ReportRow]:
    if not report.rescues:
        looked_for = "money in the wallet or stop" if report.request.is_cross else "margin, leverage or stop"
        yield ReportRow("Nothing", f"that was looked for: no {looked_for} saves it in this session")
    for number, rescue in enumerate(report.rescues):
        margin = "Wallet" if report.request.is_cross else "Margin"
        label = {RescueKind.MARGIN: margin, RescueKind.LEVERAGE: "Leverage", RescueKind.STOP: "Stop"}[rescue.kind]
        text = _rescue_text(rescue, report, context)
        is_cheapest = number == 0 and len(report.rescues) > 1
        yield ReportRow(label, f"{text} (the cheapest)" if is_cheapest else text, is_strong=number == 0)


def _rescue_text(rescue: Rescue, report: RektReport, context: ReportContext) -> str:
    """What to do otherwise, and what it takes; sizes only where they are shown."""
    share = formatting.percent(rescue.share, 1)
    money = f" ({_money(rescue.money, context)})" if context.shows_size else ""
    decimals = context.instrument.price_decimals
    if rescue.kind is RescueKind.MARGIN:
        less = f"; {_money(rescue.step, context)} less does not" if context.shows_size else ""
        whose = "the wallet" if report.request.is_cross else "its margin"
        return f"+{share} of {whose}{money} at the opening saves it{less}"
    if rescue.kind is RescueKind.LEVERAGE:
        lower = report.request.leverage - rescue.value
        following = min(rescue.value + 1.0, report.request.leverage)
        return (
            f"−{lower:.4g}: {rescue.value:.4g}× in place of {report.request.leverage:.4g}×, which takes {share} more "
            f"margin{money}; {following:.4g}× is liquidated"
        )
    met = "" if rescue.met_ms is None else f", met by {_moment(rescue.met_ms)}"
    price = formatting.price(rescue.value, decimals)
    whose = "the wallet" if report.request.is_cross else "the margin"
    return f"at {price}{met}: loses {share} of {whose}{money} before fees and slippage"


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
