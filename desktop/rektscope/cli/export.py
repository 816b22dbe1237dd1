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
    optional_market_option,
    print_json,
    session_argument,
)
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.names import choose_market
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import read_side
from rektscope.market.times import MINUTE_MS, format_iso, parse_time_ms

if TYPE_CHECKING:
    from rektscope.sessions.session import SessionInfo

_CANDLE_MS = 5 * MINUTE_MS
_POSITION_KEYS = {"side", "entry", "quantity", "leverage", "opened"}


@click.command("export")
@session_argument
@click.option("--at", "at_ms", required=True, type=MOMENT, help="The moment, ISO 8601 UTC.")
@optional_market_option
@click.option("--preset", type=click.Choice(["landscape", "square", "story", "4k"]), default="landscape")
@click.option("--out", required=True, type=OUT, help="The PNG to write.")
@click.option(
    "--position",
    help='A position to draw, as JSON: {"side":"short","entry":119038.3,"quantity":2.5,"leverage":25,"opened":TIME}.',
)
@click.option("--hide-size", is_flag=True, help="Leave the position's size out of the picture.")
@force_option
@json_option
def command(
    session: Path,
    at_ms: int,
    market: str | None,
    preset: str,
    out: Path,
    position: str | None,
    *,
    hide_size: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Write a picture of SESSION at a moment, with its provenance in the picture and in the file."""
    refuse_unwritable(out, may_replace=force)
    # Set before Qt is imported: a picture needs no screen, so the command works where there is none.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from rektscope.engine.sources import SessionSource
    from rektscope.engine.viewer import Viewer
    from rektscope.margins.store import TierStore
    from rektscope.ui.application import make_application
    from rektscope.ui.export.picture import draw_picture, save_picture
    from rektscope.ui.export.presets import PRESETS
    from rektscope.ui.export.qt_messages import without_size_hint_message

    fields = _position_fields(position)
    source = SessionSource.open(session)
    _refuse_outside(source.info, at_ms)
    viewer = Viewer(source)
    application = make_application()
    try:
        if market is not None:
            markets = [each.instrument.market for each in source.info.markets]
            viewer.choose_market(choose_market(market, markets) or market)
        drawn = None if fields is None else _drawn_position(viewer, fields, at_ms, hide_size=hide_size)
        viewer.start()
        viewer.chart.wait_for_map()
        frame = viewer.frame_at(at_ms, _CANDLE_MS)
        with without_size_hint_message():
            image = draw_picture(frame, PRESETS[preset], drawn)
        save_picture(image, out)
    finally:
        viewer.stop()
        application.processEvents()
    chosen = PRESETS[preset]
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
                "problems": problems,
            }
        )
        return
    print(f"{out}: {chosen.width} × {chosen.height}, {frame.instrument.market} at {format_iso(at_ms)}")
    for problem in problems:
        print(problem)


def _refuse_outside(info: "SessionInfo", at_ms: int) -> None:
    """Raise InputError unless the session is about that moment."""
    if not info.start_ms <= at_ms <= info.end_ms:
        raise InputError(
            f"{format_iso(at_ms)} is outside the session: it runs from {format_iso(info.start_ms)} "
            f"to {format_iso(info.end_ms)}."
        )


def _position_fields(text: str | None) -> dict[str, Any] | None:
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


def _drawn_position(viewer: Any, fields: dict[str, Any], at_ms: int, *, hide_size: bool) -> Any:  # noqa: ANN401 -- Qt-side types stay out of start-up
    from rektscope.positions.outcome import outcome_of
    from rektscope.positions.position import PositionDraft, answer_of
    from rektscope.risk.answer import AnswerStatus
    from rektscope.ui.export.picture import PicturePosition
    from rektscope.ui.timeline.strip import PositionMarks

    opened_ms = parse_time_ms(str(fields["opened"])) if "opened" in fields else viewer.session.start_ms
    draft = PositionDraft(read_side(fields["side"]), fields["entry"], fields["quantity"], fields["leverage"], opened_ms)
    answer = answer_of(draft, viewer.chart.margin, viewer.chart.instrument)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        raise InputError(answer.reason)
    outcome = outcome_of(answer, viewer.chart.events, opened_ms, at_ms)
    marks = PositionMarks(opened_ms)
    if outcome is not None:
        marks = PositionMarks(opened_ms, outcome.liquidated_ms, outcome.path)
    return PicturePosition(draft, answer, marks, hides_size=hide_size)
