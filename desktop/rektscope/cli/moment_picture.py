"""A picture of one moment as `rektscope export` was asked for it, alone or as one of many."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from rektscope.cli.drawing import drawn_position, known_from_ms, position_fields
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.engine.frame import Frame
    from rektscope.engine.viewer import Viewer
    from rektscope.sessions.session import SessionInfo


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
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


class DrawnMoment(msgspec.Struct, frozen=True):
    """A picture (`image`, of Qt, which stays out of start-up), and the frame that is in it."""

    image: Any
    frame: "Frame"


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
    """How well the map estimates what was liquidated in a session, as text; "not graded" unless that is asked."""
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
