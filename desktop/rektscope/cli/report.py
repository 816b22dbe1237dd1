"""`rektscope report`: how a position ended, why, and what would have saved it; on one page where it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.drawing import session_to_draw
from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import (
    AMOUNT,
    LEVERAGE,
    MOMENT,
    OUT,
    PRICE,
    QUANTITY,
    SIDE,
    SOURCE_OR_PASTED,
    force_option,
    json_option,
    least_leverage_option,
    market_option,
    model_option,
    print_json,
    session_argument,
)
from rektscope.cli.report_position import ReportOptions, chosen_question, holdings_asked, refuse_two_ways
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import Side
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.engine.rekt_report import RektReport
    from rektscope.engine.viewer import Viewer
    from rektscope.positions.fill_files import FillReading
    from rektscope.positions.holdings import Holding
    from rektscope.ui.report.wording import ReportContext


@click.command("report")
@session_argument
@market_option
@click.option("--leverage", type=LEVERAGE, required=True, help="Of the position; fills do not say it.")
@click.option(
    "--side", type=SIDE, metavar="long|short", help="Of the position; where fills hold both, the one to report on."
)
@click.option("--entry", type=PRICE, help="Average entry price.")
@click.option("--quantity", type=QUANTITY, help="Base coin (linear) or contracts (inverse).")
@click.option("--notional", type=AMOUNT, metavar="USD", help="The size in USD at the entry, instead of --quantity.")
@click.option("--opened", "opened_ms", type=MOMENT, help="When it was opened, ISO 8601 UTC.")
@click.option(
    "--mode",
    type=click.Choice(["isolated", "cross"]),
    default="isolated",
    show_default=True,
    help="What backs the position.",
)
@click.option("--wallet", type=AMOUNT, help="Balance of the cross account at the opening.")
@click.option("--other", help="Cross only: the other positions, as for `survive`.")
@click.option("--hedge", metavar="ENTRY,QUANTITY", help="Cross only: the other leg of a hedge, as for `survive`.")
@click.option(
    "--fills",
    type=SOURCE_OR_PASTED,
    help="Fills in place of a position: an export or answer of Binance, Bybit, OKX, Bitget or Hyperliquid, a table, or "
    "lines as `2025-07-13T12:00Z sell 2.5 @ 119,038.3`; - reads what is pasted.",
)
@click.option(
    "--holding", type=BoundedNumber(1, 100_000, NumberKind.COUNT), help="Which of the positions in the fills."
)
@click.option("--quantity-in", type=click.Choice(["coins", "contracts", "usd"]), help="What quantities of fills count.")
@click.option(
    "--utc-offset",
    type=BoundedNumber(-12.0, 14.0, NumberKind.PLAIN),
    metavar="HOURS",
    help="Hours by which times are ahead of UTC.",
)
@click.option("--dates", type=click.Choice(["day-first", "month-first"]), help="What dates like 03/04/2025 begin with.")
@click.option("--until", "until_ms", type=MOMENT, help="Followed until then.  [default: the session's end]")
@click.option("--out", type=OUT, help="The page to write, .pdf or .png.")
@click.option("--theme", type=click.Choice(["dark", "light"]), default="light", help="Colours of the page.")
@click.option("--show-size", is_flag=True, help="Put size and money onto the page.")
@least_leverage_option
@model_option
@force_option
@json_option
def command(session: Path, market: str, *, as_json: bool, force: bool, **options: Any) -> None:  # noqa: ANN401 -- click's options, typed in `ReportOptions`
    """Show how a position in SESSION ended: liquidated or not, how close it came before, what stood between.

    Of one that was liquidated, what would have saved it: the least margin more, the highest whole leverage, the
    farthest stop that was met before. Each is found by following the position again as `rektscope survive` does, so
    that one step less is liquidated all the same.

    In cross mode the wallet backs it, with the fundings paid and the profit taken by closing parts of it on the way;
    the other positions of the account are counted as `rektscope survive` counts them. Leverage saves nothing there.

    Fills are made into positions first: the report is on the last one that is liquidated, else on the last; --holding
    chooses.
    """
    wanted = ReportOptions(**options)
    refuse_two_ways(wanted)
    if wanted.out is not None:
        _refuse_other_kind(wanted.out)
        refuse_unwritable(wanted.out, may_replace=force)
    with session_to_draw(session, market, wanted.model_file, wanted.least_leverage) as viewer:
        report, holdings, reading = _report(viewer, session, wanted)
        context = _context(viewer, report, wanted)
        if wanted.out is not None:
            from rektscope.ui.export.look import look_named
            from rektscope.ui.report.page import page_of, save_page

            save_page(page_of(viewer, report, context, look_named(wanted.theme)), wanted.out)
        answer = _answer(viewer, report, reading) | {
            "holdings": [_holding_fields(each) for each in holdings],
            "out": None if wanted.out is None else str(wanted.out),
        }
    if as_json:
        print_json(answer)
    else:
        _print(report, context, holdings, reading, wanted.out)


def _refuse_other_kind(out: Path) -> None:
    if out.suffix.lower() not in {".pdf", ".png"}:
        raise InputError(f"{out}: a report is written as .pdf or .png: name it {out.with_suffix('.pdf').name}.")


def _report(
    viewer: "Viewer", session: Path, wanted: ReportOptions
) -> "tuple[RektReport, list[Holding], FillReading | None]":
    """The report, all positions of the fills, and how these were read."""
    from rektscope.engine.rekt_report import report_of

    info = viewer.session
    holdings, reading = holdings_asked(viewer, wanted)
    until_ms = info.end_ms if wanted.until_ms is None else wanted.until_ms
    question = chosen_question(viewer, session, holdings, wanted, until_ms)
    named = "--opened" if reading is None else "The first fill at"
    _refuse_outside(viewer, named, question.holding.opened_ms)
    _refuse_outside(viewer, "--until", until_ms)
    viewer.start()
    viewer.chart.wait_for_map()
    return report_of(viewer, question), holdings, reading


def _refuse_outside(viewer: "Viewer", named: str, moment_ms: int) -> None:
    """Raise InputError where the session has no prices of a moment; `named` is whose it is, for the sentence."""
    info, events = viewer.session, viewer.chart.events
    known = [int(batch.received_ms[0]) for batch in (events.marks, events.trades, events.candles) if len(batch)]
    first_ms = min([info.start_ms, *known])
    if not first_ms <= moment_ms <= info.end_ms:
        raise InputError(
            f"{named} {format_iso(moment_ms)} is outside the session: its prices run from {format_iso(first_ms)} "
            f"to {format_iso(info.end_ms)}."
        )


def _context(viewer: "Viewer", report: "RektReport", wanted: ReportOptions) -> "ReportContext":
    from rektscope.ui.report.context import context_of

    return context_of(viewer, report, shows_size=wanted.show_size)


def _print(
    report: "RektReport",
    context: "ReportContext",
    holdings: "list[Holding]",
    reading: "FillReading | None",
    out: Path | None,
) -> None:
    from rektscope.ui.report.wording import text_of

    print(text_of(report, context, is_aligned=True))
    if reading is not None:
        from rektscope.ui.report.reading import reading_lines

        print("\n" + "\n".join(reading_lines(reading, context.instrument, len(holdings))))
    if out is not None:
        print(f"\n{out}: one page.")


def _answer(viewer: "Viewer", report: "RektReport", reading: "FillReading | None") -> dict[str, Any]:
    from rektscope.cli.report_fields import report_fields

    return report_fields(viewer, report) | {
        "fills": None
        if reading is None
        else {
            "count": len(reading.fills),
            "layout": reading.layout,
            "left_out": reading.other_markets,
            "repeated": reading.repeated,
            "skipped": reading.skipped,
            "times_taken_for_utc": reading.is_utc_taken,
            "columns": {header: column.value for header, column in reading.columns},
            "unused": list(reading.unused),
            "quantities": None if reading.unit is None else reading.unit.name.lower(),
            "utc_offset": reading.offset_h,
            "day_first": reading.is_day_first,
        }
    }


def _holding_fields(holding: "Holding") -> dict[str, Any]:
    return {
        "side": Side(holding.side).word,
        "opened": format_iso(holding.opened_ms),
        "closed": None if holding.closed_ms is None else format_iso(holding.closed_ms),
        "closed_by": None if holding.closed_by is None else holding.closed_by.value,
        "average_entry": holding.stages[-1].entry_price,
    }
