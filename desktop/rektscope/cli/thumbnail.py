"""`rektscope thumbnail`: the small picture of a session that a file manager shows instead of an icon.

Called by the desktop's thumbnailer (packaging/linux/rektscope.thumbnailer) with the size that it asks for.
"""

import os
from pathlib import Path

import click

from rektscope.cli.options import OUT, force_option, session_argument
from rektscope.files.places import refuse_unwritable

_LEAST_PX, _MOST_PX = 32, 2048


@click.command("thumbnail")
@session_argument
@click.argument("out", type=OUT)
@click.argument("size", type=click.IntRange(_LEAST_PX, _MOST_PX), default=256)
@force_option
def command(session: Path, out: Path, size: int, *, force: bool) -> None:
    """Write a PNG of SESSION to OUT that fits a square of SIZE pixels: price, and what was liquidated by side."""
    refuse_unwritable(out, may_replace=force)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is there: nothing is shown
    from rektscope.sessions.event_cards import read_preview
    from rektscope.ui.application import make_application
    from rektscope.ui.export.picture import save_picture
    from rektscope.ui.start.event_picture import preview_image

    preview = read_preview(session)
    application = make_application()
    save_picture(preview_image(preview, size), out)
    application.processEvents()
