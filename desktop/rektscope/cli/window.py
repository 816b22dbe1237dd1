"""`rektscope [SESSION]`: the window, on a session or on the bundled event."""

from pathlib import Path

import click

from rektscope.cli.display import require_display
from rektscope.cli.options import SESSION


@click.command("window")
@click.argument("session", required=False, type=SESSION)
def command(session: Path | None = None) -> int:
    """Open the window on SESSION, or on the bundled event of 13–14 July 2025."""
    from rektscope.app import run_window

    require_display()
    return run_window(session)
