"""`rektscope [SESSION]`: the window, on a session or on the bundled event."""

from pathlib import Path

import click

from rektscope.cli.display import require_display
from rektscope.cli.options import SESSION, model_option


@click.command("window")
@click.argument("session", required=False, type=SESSION)
@model_option
def command(session: Path | None = None, model_file: Path | None = None) -> int:
    """Open the window on SESSION, or on the bundled event of 13–14 July 2025."""
    from rektscope.app import run_window

    require_display()
    if model_file is None:
        return run_window(session)
    from rektscope.engine.models import read_model

    return run_window(session, read_model(model_file))
