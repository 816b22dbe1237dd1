"""`rektscope model`: the parameters of the map's model as text, to be edited and given back with --model."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rektscope.cli.options import MOMENT, OUT, SESSION, force_option, market_in, model_option
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.levels.parameters import BookParameters


@click.command("model")
@model_option
@click.option(
    "--known-mix",
    "known_session",
    type=SESSION,
    metavar="SESSION",
    help="Take the mix of leverage of the positions that accounts hold in this session.",
)
@click.option("--market", metavar="VENUE:SYMBOL", help="Of --known-mix: the market, if it has several.")
@click.option("--at", "at_ms", type=MOMENT, help="Of --known-mix: the moment; the session's end unless said.")
@click.option("--out", type=OUT, help="Write it there instead of printing it.")
@force_option
def command(
    model_file: Path | None,
    known_session: Path | None,
    market: str | None,
    at_ms: int | None,
    out: Path | None,
    *,
    force: bool,
) -> None:
    """Print the model that maps are made with, as JSON with every parameter under its name.

    Change what you like, give it a name, and pass it to levels, export, clip or the window with --model; what
    is left out is the default's. With --model a file of yours is checked and printed whole. With --known-mix its shares
    by leverage are those of real positions, as a prior for venues of the coin where none are known; its name says so
    wherever its map is shown.
    """
    from rektscope.engine.models import read_model
    from rektscope.files.places import refuse_unwritable
    from rektscope.files.whole_file import written_where_asked
    from rektscope.levels.model_text import model_text
    from rektscope.levels.parameters import DEFAULT_PARAMETERS

    parameters = DEFAULT_PARAMETERS if model_file is None else read_model(model_file)
    if known_session is not None:
        parameters = _with_known_mix(parameters, known_session, market, at_ms)
    elif market is not None or at_ms is not None:
        raise click.UsageError("--market and --at are for --known-mix: give it too.")
    text = model_text(parameters)
    if out is None:
        print(text, end="")
        return
    refuse_unwritable(out, may_replace=force)
    with written_where_asked(out) as file:
        file.write(text)


def _with_known_mix(
    parameters: "BookParameters", path: Path, market: str | None, at_ms: int | None
) -> "BookParameters":
    from rektscope.cli.levels_known import known_book_of
    from rektscope.levels.known_mix import with_known_mix
    from rektscope.sessions.reader import open_session

    file = open_session(path)
    try:
        have = [each.instrument.market for each in file.info.markets if each.has_account_positions]
        if not have:
            raise InputError(f"{path} holds no positions of accounts: give a session that does to --known-mix.")
        if market is None and len(have) != 1:
            raise InputError(f"Say with --market which market's accounts are meant: there are {', '.join(have)}.")
        chosen = have[0] if market is None else market_in(market, file.info)
        book = known_book_of(file, chosen, file.info.end_ms if at_ms is None else at_ms)
    finally:
        file.close()
    return with_known_mix(parameters, book)
