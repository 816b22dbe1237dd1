"""The commands: finds the module of the one that was asked for, and runs it.

A word that is no command is taken for a session to open, so `rektscope my.rekt` opens the window. Each command is
a module of this package named like it, holding `command`; nothing is imported before it is asked for.
"""

import importlib
import os
from pathlib import Path

import click

from rektscope.cli.examples import epilog_of
from rektscope.market.errors import InputError

COMMANDS = {
    "window": "Open the window on a session, or on the bundled event.",
    "live": "Open the window on markets as they trade now.",
    "record": "Keep every message of markets, without a window.",
    "import": "Turn archives, candles or CSV into a session.",
    "fetch": "Days of a public archive as a session.",
    "events": "List the events that come with the program.",
    "inspect": "Say what a session holds.",
    "compare": "Lay two sessions, or two moments, over one another.",
    "levels": "Print the map's profile at a moment.",
    "model": "Print the parameters of the map's model, to be edited.",
    "calc": "Where a position gets liquidated.",
    "tiers": "The maintenance tiers known here, and newer ones.",
    "survive": "Whether a position lives through a session.",
    "report": "How a position ended, and what would have saved it.",
    "cascade": "What a shock would liquidate, and where the price would end.",
    "prints": "Large trades beside liquidations, and who took the other side.",
    "score": "How well the map says what was liquidated.",
    "reliability": "Estimated chances of a touch against what happened.",
    "table": "Levels, clusters, liquidations, positions or the score as a file.",
    "export": "Write a picture of a moment.",
    "clip": "Write a stretch of a session as a film.",
    "thumbnail": "Write the small picture that a file manager shows.",
    "doctor": "Try venues out from this machine.",
    "serve": "Stand in for a venue on this machine, from a session.",
    "reconstruct": "Build a session from a folder of published facts.",
    "licences": "What the program is made of, and its licences.",
    "clean": "What the program keeps on this machine, and its removal.",
}
"""Name of each command and the line it has in the overview, which is shown without importing any of them."""


class _LazyGroup(click.Group):
    """A group that imports a command's module only to run it or to show its own help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        _ = ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        _ = ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"rektscope.cli.{module_name(cmd_name)}")
        command: click.Command = module.command
        command.epilog = epilog_of(cmd_name)
        if isinstance(command, click.Group):
            for name, subcommand in command.commands.items():
                subcommand.epilog = epilog_of(f"{cmd_name} {name}")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _ = ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A first word that is no command is a session for the window."""
        if args[0] not in COMMANDS:
            _refuse_mistyped(args[0])
            args = ["window", *args]
        return super().resolve_command(ctx, args)


def _refuse_mistyped(word: str) -> None:
    """Raise InputError when `word` is nearly a command and cannot be a session.

    A session is a path that exists, or a word with a folder or a suffix in it.
    """
    path = Path(word)
    if word.startswith("-") or path.name != word or path.suffix or os.path.lexists(path):
        return
    from difflib import get_close_matches

    from rektscope.sessions.bundled import bundled_event

    near = get_close_matches(word.lower(), COMMANDS, n=1)
    if near and bundled_event(word) is None:
        raise InputError(f"There is no command {word}, and no session of that name. Did you mean {near[0]}?")


def module_name(command_name: str) -> str:
    """The module of a command; `import` is a word of the language, so its module has a longer name."""
    return {"import": "import_data"}.get(command_name, command_name)


@click.group(cls=_LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rektscope", prog_name="rektscope")
@click.pass_context
def rektscope(context: click.Context) -> None:
    """Liquidation levels around the price, replays of liquidation events, and where your position gets rekt.

    `rektscope` alone opens the window on the bundled event of 13–14 July 2025; `rektscope SESSION` on a session file or
    on another bundled event (`rektscope events` lists them).
    """
    if context.invoked_subcommand is None:
        window = importlib.import_module("rektscope.cli.window")
        context.invoke(window.command)


def run_command(words: list[str]) -> object:
    """Run the command that these words name; returns what it returns.

    Raises:
        InputError: the words, or what they name, cannot be used.
        KeyboardInterrupt: it was stopped by Ctrl+C, or by the end of what it asked for.
        OSError: it could not read or write, or print.
    """
    try:
        answer: object = rektscope.main(args=words, prog_name="rektscope", standalone_mode=False)
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        place = f" (see `{error.ctx.command_path} --help`)" if error.ctx is not None else ""
        raise InputError(f"{error.format_message()}{place}") from None
    except click.ClickException as error:
        raise InputError(error.format_message()) from None
    return answer
