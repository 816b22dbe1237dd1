"""`rektscope export`: a picture of a moment, drawn without a window."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.drawing import (
    drawn_position,
    known_from_ms,
    position_fields,
    session_to_draw,
)
from rektscope.cli.options import (
    MOMENT,
    OUT,
    SESSION_OR_FOLDER,
    TITLE,
    force_option,
    json_option,
    least_leverage_option,
    model_option,
    optional_market_option,
    print_json,
)
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.engine.frame import Frame
    from rektscope.engine.viewer import Viewer
    from rektscope.sessions.session import SessionInfo

_PICTURE = ".png"
_FILMS = {".gif", ".mp4", ".webm"}


@click.command("export")
@click.argument("session", type=SESSION_OR_FOLDER)
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
@click.option("--out", required=True, type=OUT, help="The PNG to write; of many, the folder.")
@click.option("--chapters", is_flag=True, help="A picture of each chapter, into the folder --out.")
@click.option("--title", type=TITLE, help="The headline; the session's name or its latest chapter by default.")
@click.option("--from", "from_ms", type=MOMENT, help="Where the chart begins; the session's start by default.")
@click.option("--whole", is_flag=True, help="Leave room for the rest of the session, which is not known at the moment.")
@least_leverage_option
@model_option
@click.option(
    "--position",
    help='A position to draw, as JSON: {"side":"short","entry":119038.3,"quantity":2.5,"leverage":25,"opened":TIME}; '
    'of a cross account also "mode":"cross","wallet":5000.',
)
@click.option("--score", "is_graded", is_flag=True, help="Grade the map on the whole session, and say it.")
@click.option("--show-size", is_flag=True, help="Put the position's size and profit into the picture.")
@click.option("--hide-size", is_flag=True, help="Leave them out, which is what is done unless --show-size is given.")
@force_option
@json_option
def command(session: Path, out: Path, *, force: bool, as_json: bool, **options: Any) -> None:  # noqa: ANN401 -- click's options, typed in `ExportOptions`
    """Write a picture of SESSION at a moment, with its provenance in the picture and in the file.

    With --chapters, or where SESSION is a folder of sessions, many are written into the folder --out, all of them or
    none, under names that say market, moment and preset. Without --at the sessions of a folder are shown at their end.
    """
    wanted = ExportOptions(**options)
    if wanted.chapters or session.is_dir():
        _write_many(session, out, wanted, force=force, as_json=as_json)
        return
    if wanted.at_ms is None and wanted.card != "event":
        raise click.MissingParameter(param_type="option", param_hint="'--at'", ctx=click.get_current_context())
    _refuse_other_kind(out)
    refuse_unwritable(out, may_replace=force)
    frame = _write_picture(session, out, wanted)
    _report(frame, out, wanted, as_json=as_json)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What the picture is to show; moments in UTC milliseconds."""

    at_ms: int | None
    market: str | None
    preset: str
    card: str
    theme: str
    title: str | None
    from_ms: int | None
    least_leverage: int
    model_file: Path | None
    position: str | None
    whole: bool
    show_size: bool
    hide_size: bool
    chapters: bool
    is_graded: bool


@dataclass(frozen=True, slots=True)
class DrawnMoment:
    """A picture (`image`, of Qt, which stays out of start-up), and the frame that is in it."""

    image: Any
    frame: "Frame"


def _write_picture(session: Path, out: Path, wanted: ExportOptions) -> "Frame":
    """Draw the picture into a file; returns the frame that is in it."""
    from rektscope.ui.export.picture import save_picture

    _refuse_no_position(wanted)
    with session_to_draw(session, wanted.market, wanted.model_file, wanted.least_leverage) as viewer:
        drawn = draw_moment(viewer, wanted, score_of(session, viewer.market, wanted))
        save_picture(drawn.image, out)
    return drawn.frame


def draw_moment(viewer: "Viewer", wanted: ExportOptions, score: str) -> DrawnMoment:
    """The picture of a moment as asked for; the viewer is started where it is not.

    Args:
        viewer: of the session.
        wanted: what is asked for.
        score: `score_of` the session.

    Raises:
        InputError: the session has no such moment, position or chapter.
    """
    from rektscope.ui.export.cards import Card, first_ms_of, story_of
    from rektscope.ui.export.look import look_named
    from rektscope.ui.export.picture import PictureOptions, draw_picture
    from rektscope.ui.export.position_card import with_front
    from rektscope.ui.export.presets import PRESETS
    from rektscope.ui.export.view_range import frame_for

    fields, card, preset = position_fields(wanted.position), Card(wanted.card), PRESETS[wanted.preset]
    info = viewer.session
    at_ms = info.end_ms if wanted.at_ms is None else wanted.at_ms
    _refuse_outside(info, at_ms)
    _refuse_late_start(wanted.from_ms, at_ms)
    first_known_ms = known_from_ms(viewer)
    if wanted.from_ms is not None and wanted.from_ms < first_known_ms:
        raise InputError(
            f"--from {format_iso(wanted.from_ms)} is before anything is known of {viewer.market}: give "
            f"{format_iso(first_known_ms)} or later."
        )
    hides = wanted.hide_size or not wanted.show_size
    drawn = None if fields is None else drawn_position(viewer, fields, at_ms, hide_size=hides)
    viewer.start()
    viewer.chart.wait_for_map()
    if drawn is not None and card is Card.POSITION:
        drawn = with_front(drawn, viewer)
    first_ms = first_ms_of(card, drawn, at_ms) if wanted.from_ms is None else wanted.from_ms
    options = PictureOptions(wanted.title, first_ms, info.end_ms if wanted.whole else None, card=card, score=score)
    frame = frame_for(viewer, at_ms, preset, options)
    if card is not Card.MOMENT and story_of(card, frame, drawn, preset) is None:
        raise InputError(f"No chapter of {info.name} is known by {format_iso(at_ms)}: choose a later --at.")
    return DrawnMoment(draw_picture(frame, preset, drawn, look_named(wanted.theme), options), frame)


def score_of(session: Path, market: str, wanted: ExportOptions) -> str:
    """How well the map says what was liquidated in a session, in words; that it is not graded unless that is asked."""
    from rektscope.engine.models import read_model
    from rektscope.levels.parameters import DEFAULT_PARAMETERS
    from rektscope.scoring.answer import grade_report
    from rektscope.scoring.assignment import tasks_of
    from rektscope.scoring.running import run_serial
    from rektscope.ui.export.score_text import NOT_GRADED, score_label

    if not wanted.is_graded:
        return NOT_GRADED
    parameters = DEFAULT_PARAMETERS if wanted.model_file is None else read_model(wanted.model_file)
    results = run_serial(tasks_of((session,), None, None, parameters), lambda _done: None)
    try:
        return score_label(grade_report(results, parameters), market)
    except InputError:  # nothing of it can be graded, which is what is said then
        return NOT_GRADED


def _write_many(session: Path, out: Path, wanted: ExportOptions, *, force: bool, as_json: bool) -> None:
    from rektscope.cli.export_batch import write_pictures

    if wanted.chapters and wanted.at_ms is not None:
        raise InputError("--chapters shows each at its own moment: leave --at out.")
    _refuse_no_position(wanted)
    written = write_pictures(session, out, wanted, may_replace=force)
    if as_json:
        print_json({"out": str(out), "pictures": written})
        return
    print("\n".join(f"{each['out']}: {each['market']} at {each['at']}" for each in written))


def _refuse_no_position(wanted: ExportOptions) -> None:
    """Raise InputError when a story of a position is asked for without one, or what is given is none."""
    if wanted.card == "position" and position_fields(wanted.position) is None:
        raise InputError("--card position tells the story of a position: give it with --position.")


def _report(frame: "Frame", out: Path, wanted: ExportOptions, *, as_json: bool) -> None:
    from rektscope.margins.store import TierStore
    from rektscope.ui.export.presets import PRESETS

    preset, market, at = PRESETS[wanted.preset], frame.instrument.market, format_iso(frame.cursor_ms)
    problems = TierStore().problems_of(frame.instrument.venue, frame.instrument.symbol)
    if as_json:
        print_json(
            {
                "out": str(out),
                "market": market,
                "at": at,
                "preset": wanted.preset,
                "width": preset.width,
                "height": preset.height,
                "least_leverage": wanted.least_leverage,
                "problems": problems,
            }
        )
        return
    print("\n".join([f"{out}: {preset.width} × {preset.height}, {market} at {at}", *problems]))


def _refuse_other_kind(out: Path) -> None:
    """Raise InputError when the file is named as what it would not be."""
    suffix = out.suffix.lower()
    if suffix in _FILMS:
        raise InputError(f"{out} is no picture: name it .png, or make a film of it with `rektscope clip`.")
    if suffix != _PICTURE and not out.is_dir():  # of a folder it is said that it is one
        name = out.with_suffix(_PICTURE).name if out.name.strip(".") and suffix else f"{out.name.strip('.')}{_PICTURE}"
        raise InputError(f"{out}: pictures are written as PNG alone: name it {name}.")


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
