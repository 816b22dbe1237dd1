"""`rektscope reconstruct`: build a session from a folder of published facts."""

import sys
from pathlib import Path

import click

from rektscope.cli.options import FOLDER, OUT, force_option, json_option, print_json
from rektscope.files.places import refuse_unwritable


@click.command()
@click.argument("facts_folder", type=FOLDER)
@click.option("--out", required=True, type=OUT, help="The session file to write.")
@force_option
@json_option
def command(facts_folder: Path, out: Path, *, force: bool, as_json: bool) -> None:
    """Build a session from the published facts in FACTS_FOLDER.

    What was recorded is kept as it is; what lies between is placed by stated rules and flagged as placed. The same
    facts give the same session.
    """
    from rektscope.sessions.reconstruction.build import build_session
    from rektscope.sessions.writer import write_session

    refuse_unwritable(out, may_replace=force)
    session = build_session(facts_folder, _progress)
    _progress(f"writing {out}")
    write_session(out, session)
    _progress("")
    rows = sum(len(batch) for events in session.events.values() for batch in events.batches())
    size = out.stat().st_size
    liquidations = sum(len(events.liquidations) for events in session.events.values())
    if as_json:
        print_json(
            {
                "out": str(out),
                "name": session.info.name,
                "markets": list(session.events),
                "events": rows,
                "liquidations": liquidations,
                "bytes": size,
            }
        )
        return
    print(f"{session.info.name}: {len(session.events)} markets, {rows:,} events, {liquidations:,} liquidations.")
    print(f"{out}: {size:,} bytes, {size / rows:.2f} bytes per event.")


def _progress(words: str) -> None:
    """One line on a terminal, overwritten by the next; nothing where stderr goes to a file."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{words}", err=True, nl=False)
