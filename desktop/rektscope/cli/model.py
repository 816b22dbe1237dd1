"""`rektscope model`: the parameters of the map's model as text, to be edited and given back with --model."""

from pathlib import Path

import click

from rektscope.cli.options import OUT, force_option, model_option


@click.command("model")
@model_option
@click.option("--out", type=OUT, help="Write it there instead of printing it.")
@force_option
def command(model_file: Path | None, out: Path | None, *, force: bool) -> None:
    """Print the model that maps are made with, as JSON with every parameter under its name.

    Change what you think better, give it a name, and pass it to levels, export, clip or the window with --model; what
    is left out is the default's. With --model a file of yours is checked and printed whole.
    """
    from rektscope.engine.models import read_model
    from rektscope.files.places import refuse_unwritable
    from rektscope.files.whole_file import written_where_asked
    from rektscope.levels.model_text import model_text
    from rektscope.levels.parameters import DEFAULT_PARAMETERS

    text = model_text(DEFAULT_PARAMETERS if model_file is None else read_model(model_file))
    if out is None:
        print(text, end="")
        return
    refuse_unwritable(out, may_replace=force)
    with written_where_asked(out) as file:
        file.write(text)
