"""`rektscope [FILE]`: the window, on a session, on the bundled event, or on what can be made a session of."""

from pathlib import Path

import click

from rektscope.cli.display import require_display
from rektscope.cli.options import SESSION_OR_FOLDER, model_option


@click.command("window")
@click.argument("session", required=False, type=SESSION_OR_FOLDER)
@model_option
def command(session: Path | None = None, model_file: Path | None = None) -> int:
    """Open the window on SESSION, or on the bundled event of 13–14 July 2025.

    Archives, tables and folders of them are shown as they were recognised, to be imported.
    """
    from rektscope.app import run_window

    require_display()
    if model_file is None:
        return run_window(session)
    from rektscope.engine.models import read_model

    return run_window(session, read_model(model_file))
