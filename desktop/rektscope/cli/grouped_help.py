"""Options under headings: a command with many of them stays readable in --help."""

from collections.abc import Callable
from functools import partial
from typing import Any

import click

_REST = "Options"


class GroupedOption(click.Option):
    """An option that stands under the heading `group` in its command's help."""

    def __init__(self, *arguments: Any, group: str = _REST, **words: Any) -> None:  # noqa: ANN401 -- click's own words
        super().__init__(*arguments, **words)
        self.group = group


class GroupedCommand(click.Command):
    """A command whose help lists its options by `GroupedOption.group`, in the order in which they are declared."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one section a heading."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                heading = parameter.group if isinstance(parameter, GroupedOption) else _REST
                sections.setdefault(heading, []).append(record)
        for heading, records in sections.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def options_under(group: str) -> Callable[..., Callable[[Any], Any]]:
    """`click.option` for options under one heading."""
    return partial(click.option, cls=GroupedOption, group=group)
