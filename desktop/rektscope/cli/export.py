"""`rektscope export`: a picture of a moment, drawn without a window."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.drawing import position_fields, session_to_draw
from rektscope.cli.moment_picture import ExportOptions, draw_moment, score_of
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
@click.option("--hide-size", is_flag=True, help="Leave them out (the default).")
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


def _write_picture(session: Path, out: Path, wanted: ExportOptions) -> "Frame":
    """Draw the picture into a file; returns the frame that is in it."""
    from rektscope.ui.export.picture import save_picture

    _refuse_no_position(wanted)
    with session_to_draw(session, wanted.market, wanted.model_file, wanted.least_leverage) as viewer:
        drawn = draw_moment(viewer, wanted, score_of(session, viewer.market, wanted))
        save_picture(drawn.image, out)
    return drawn.frame


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
        raise InputError("--card position shows the story of a position: give it with --position.")


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
    if suffix != _PICTURE and not out.is_dir():  # for a folder there is a sentence of its own below
        name = out.with_suffix(_PICTURE).name if out.name.strip(".") and suffix else f"{out.name.strip('.')}{_PICTURE}"
        raise InputError(f"{out}: pictures are written as PNG alone: name it {name}.")
