"""The texts of a frame's overlay: which moment hides what came next, what kind of data these are, what is missing."""

from rektscope.engine.frame import Frame
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.notes import leverage_note, map_notes, provenance_line
from rektscope.ui.heatmap.overlay_item import Overlay
from rektscope.ui.translation import tr


def overlay_of(
    frame: Frame, after: Frame | None, scale: TimeScale, hint: str, *, figures: Figures = STANDARD
) -> Overlay:
    """The overlay's content.

    Args:
        frame: at the cursor.
        after: the frame at the session's end, where what lies behind the cursor is shown.
        scale: the chart's seconds.
        hint: how to show what came next.
        figures: how numbers are written.
    """
    is_hidden = frame.cursor_ms < frame.session.end_ms and after is None
    moment = formatting.exact_clock_utc(frame.cursor_ms)
    return Overlay(
        cursor_x=scale.x(frame.cursor_ms),
        unknown=tr("Not known yet at {moment}", moment=moment) if is_hidden else "",
        hint=hint if is_hidden else "",
        after_note=tr("after {moment}: not known then", moment=moment) if after is not None else "",
        provenance=provenance_line(frame),
        notes=map_notes(frame, figures=figures),
        has_legend=frame.level_map is not None,
        in_legend=(leverage_note(frame),),
    )
