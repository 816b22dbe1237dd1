"""`rektscope export`: a picture of a moment, drawn without a window."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import (
    MOMENT,
    OUT,
    force_option,
    json_number,
    json_option,
    least_leverage_option,
    model_option,
    optional_market_option,
    print_json,
    session_argument,
)
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.names import choose_market
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import read_side
from rektscope.market.times import format_iso, parse_time_ms

if TYPE_CHECKING:
    from rektscope.sessions.session import SessionInfo

_POSITION_KEYS = {"side", "entry", "quantity", "leverage", "opened"}


@click.command("export")
@session_argument
@click.option("--at", "at_ms", type=MOMENT, help="The moment, ISO 8601 UTC; of an event its end by default.")
@optional_market_option
@click.option("--preset", type=click.Choice(["landscape", "square", "story", "4k"]), default="landscape")
@click.option(
    "--card",
    type=click.Choice(["moment", "event", "position"]),
    default="moment",
    help="What stands beside the chart: the moment, the chapters of the event, or the position's story.",
)
@click.option("--theme", type=click.Choice(["dark", "light"]), default="dark", help="Colours of the picture.")
@click.option("--out", required=True, type=OUT, help="The PNG to write.")
@click.option("--title", help="The headline; the session's name or its latest chapter by default.")
@click.option("--from", "from_ms", type=MOMENT, help="Where the chart begins; the session's start by default.")
@click.option("--whole", is_flag=True, help="Leave room for the rest of the session, which is not known at the moment.")
@least_leverage_option
@model_option
@click.option(
    "--position",
    help='A position to draw, as JSON: {"side":"short","entry":119038.3,"quantity":2.5,"leverage":25,"opened":TIME}.',
)
@click.option("--show-size", is_flag=True, help="Put the position's size and profit into the picture.")
@click.option("--hide-size", is_flag=True, help="Leave them out, which is what is done unless --show-size is given.")
@force_option
@json_option
def command(
    session: Path,
    at_ms: int | None,
    market: str | None,
    preset: str,
    card: str,
    theme: str,
    out: Path,
    title: str | None,
    from_ms: int | None,
    least_leverage: int,
    model_file: Path | None,
    position: str | None,
    *,
    whole: bool,
    show_size: bool,
    hide_size: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Write a picture of SESSION at a moment, with its provenance in the picture and in the file."""
    if at_ms is None and card != "event":
        raise click.MissingParameter(param_type="option", param_hint="'--at'", ctx=click.get_current_context())
    refuse_unwritable(out, may_replace=force)
    # Set before Qt is imported: a picture needs no screen, so the command works where there is none.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from rektscope.engine.models import read_model
    from rektscope.engine.sources import SessionSource
    from rektscope.engine.viewer import Viewer
    from rektscope.levels.parameters import DEFAULT_PARAMETERS
    from rektscope.margins.store import TierStore
    from rektscope.ui.application import make_application
    from rektscope.ui.export.cards import Card, first_ms_of
    from rektscope.ui.export.look import look_named
    from rektscope.ui.export.picture import Wishes, draw_picture, save_picture
    from rektscope.ui.export.presets import PRESETS
    from rektscope.ui.export.view_range import frame_for

    fields = position_fields(position)
    if card == "position" and fields is None:
        raise InputError("--card position tells the story of a position: give it with --position.")
    source = SessionSource.open(session)
    at_ms = source.info.end_ms if at_ms is None else at_ms
    _refuse_outside(source.info, at_ms)
    _refuse_late_start(from_ms, at_ms)
    viewer = Viewer(source, DEFAULT_PARAMETERS if model_file is None else read_model(model_file))
    viewer.show_leverages(least_leverage)
    application = make_application()
    chosen = PRESETS[preset]
    try:
        if market is not None:
            markets = [each.instrument.market for each in source.info.markets]
            viewer.choose_market(choose_market(market, markets) or market)
        drawn = None if fields is None else drawn_position(viewer, fields, at_ms, hide_size=hide_size or not show_size)
        viewer.start()
        viewer.chart.wait_for_map()
        first_ms = first_ms_of(Card(card), drawn, at_ms) if from_ms is None else from_ms
        wishes = Wishes(title, first_ms, source.info.end_ms if whole else None, card=Card(card))
        frame = frame_for(viewer, at_ms, chosen, wishes)
        save_picture(draw_picture(frame, chosen, drawn, look_named(theme), wishes), out)
    finally:
        viewer.stop()
        application.processEvents()
    problems = TierStore().problems_of(frame.instrument.venue, frame.instrument.symbol)
    if as_json:
        print_json(
            {
                "out": str(out),
                "market": frame.instrument.market,
                "at": format_iso(at_ms),
                "preset": preset,
                "width": chosen.width,
                "height": chosen.height,
                "least_leverage": least_leverage,
                "problems": problems,
            }
        )
        return
    print(f"{out}: {chosen.width} × {chosen.height}, {frame.instrument.market} at {format_iso(at_ms)}")
    for problem in problems:
        print(problem)


def _refuse_late_start(from_ms: int | None, at_ms: int) -> None:
    """Raise InputError when the chart would begin at or after the moment that it is to show."""
    if from_ms is not None and from_ms >= at_ms:
        raise InputError(f"--from {format_iso(from_ms)} is not before --at {format_iso(at_ms)}: give an earlier one.")


def _refuse_outside(info: "SessionInfo", at_ms: int) -> None:
    """Raise InputError unless the session is about that moment."""
    if not info.start_ms <= at_ms <= info.end_ms:
        raise InputError(
            f"{format_iso(at_ms)} is outside the session: it runs from {format_iso(info.start_ms)} "
            f"to {format_iso(info.end_ms)}."
        )


def position_fields(text: str | None) -> dict[str, Any] | None:
    """The fields of `--position`; raises InputError saying what is wrong with it."""
    if text is None:
        return None
    try:
        fields = json.loads(text)
    except ValueError as error:
        raise InputError(f"--position is not JSON ({error}).") from error
    except RecursionError as error:
        raise InputError("--position is not the JSON of a position: it is nested too deeply.") from error
    if not isinstance(fields, dict) or not _POSITION_KEYS - {"opened"} <= set(fields) <= _POSITION_KEYS:
        raise InputError("--position must be an object with side, entry, quantity, leverage and, if known, opened.")
    try:
        read_side(str(fields["side"]))
    except InputError as error:
        raise InputError(f"--position: the side must be long or short, not {fields['side']!r}.") from error
    figures = {
        name: json_number(fields[name], f"--position: the {name}", kind)
        for name, kind in (
            ("entry", NumberKind.PRICE),
            ("quantity", NumberKind.PLAIN),
            ("leverage", NumberKind.LEVERAGE),
        )
    }
    return fields | figures


def drawn_position(viewer: Any, fields: dict[str, Any], at_ms: int, *, hide_size: bool) -> Any:  # noqa: ANN401 -- Qt-side types stay out of start-up
    """The `PicturePosition` that the fields describe, with what is known of it at a moment.

    Raises:
        InputError: it cannot be opened, or a field is wrong.
    """
    from rektscope.positions.position import PositionDraft, answer_of
    from rektscope.risk.answer import AnswerStatus
    from rektscope.ui.export.position_card import followed_position

    opened_ms = parse_time_ms(str(fields["opened"])) if "opened" in fields else viewer.session.start_ms
    draft = PositionDraft(read_side(fields["side"]), fields["entry"], fields["quantity"], fields["leverage"], opened_ms)
    answer = answer_of(draft, viewer.chart.margin, viewer.chart.instrument)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    return followed_position(viewer, draft, answer, at_ms, hides_size=hide_size)
