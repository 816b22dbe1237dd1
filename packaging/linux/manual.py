"""The manual page, section 1, from the help of the commands themselves; printed. Run where rektscope is installed."""

import inspect
import sys
from importlib.metadata import version

import click

from rektscope.cli.commands import COMMANDS, rektscope

HEAD = r""".TH REKTSCOPE 1 "" "rektscope {version}" "User Commands"
.SH NAME
rektscope \- liquidation levels, replays of liquidation events, and your own liquidation price
.SH SYNOPSIS
.B rektscope
[\fICOMMAND\fR | \fISESSION\fR] [\fIOPTION\fR]...
.SH DESCRIPTION
{description}
.SH COMMANDS
"""
FILES = r""".SH EXIT STATUS
0 where it went well, 1 where the answer is a no, 2 where the input could not be used, 130 where it was stopped.
.SH FILES
.B rektscope clean
lists what the program keeps on this machine, and where.
.SH NOTES
Levels are estimates from public data. Nothing here is advice.
"""


def roff(text: str) -> str:
    """Plain text as roff shows it unchanged."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("`", "")
    escaped = "".join(each if each.isascii() else rf"\[u{ord(each):04X}]" for each in escaped)
    return "\n".join(rf"\&{line}" if line.startswith((".", "'")) else line for line in escaped.splitlines())


def section(name: str, command: click.Command) -> str:
    """One command: how it is called, what it does, its options, its examples."""
    context = click.Context(command, info_name=f"rektscope {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [rf".SS rektscope {name} {roff(usage)}", roff(inspect.cleandoc(command.help or "").replace("\b", ""))]
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and record[1]:
            lines += [".TP", rf"\fB{roff(record[0])}\fR", roff(record[1])]
    if command.epilog:
        lines += [".PP", ".nf", roff(command.epilog.replace("\b", "").strip()), ".fi"]
    return "\n".join(lines)


def main() -> int:
    """Print the page."""
    context = click.Context(rektscope, info_name="rektscope")
    parts = [HEAD.format(version=version("rektscope"), description=roff(inspect.cleandoc(rektscope.help or "")))]
    for name in COMMANDS:
        command = rektscope.get_command(context, name)
        if command is None:
            raise LookupError(name)
        parts.append(section(name, command))
        if isinstance(command, click.Group):
            parts += [section(f"{name} {word}", each) for word, each in command.commands.items()]
    print("\n".join(line for line in "\n".join([*parts, FILES]).splitlines() if line.strip()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
