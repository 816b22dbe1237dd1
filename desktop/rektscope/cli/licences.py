"""`rektscope licences`: what the program is made of, and under which licences."""

from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import json_option, print_json

if TYPE_CHECKING:
    from rektscope.files.licences import Component

_RULE = "=" * 80


@click.command()
@click.option("--whole", is_flag=True, help="With the texts of the licences.")
@json_option
def command(*, whole: bool, as_json: bool) -> None:
    """List what the program is made of, and the licence of each part."""
    from rektscope.files.licences import components

    found = components()
    if as_json:
        print_json({"components": [_json(each, whole=whole) for each in found]})
        return
    width = max(len(each.name) for each in found)
    for each in found:
        if whole:
            print("\n".join([_RULE, f"{_title(each)}: {_licence(each)}", _RULE, *each.texts, ""]))
        else:
            print(f"{each.name:{width}}  {each.version:12} {_licence(each)}")


def _title(component: "Component") -> str:
    return f"{component.name} {component.version}".strip()


def _licence(component: "Component") -> str:
    return component.licence or ("see its text (--whole)" if component.texts else "not stated by its makers")


def _json(component: "Component", *, whole: bool) -> dict[str, Any]:
    fields = {"name": component.name, "version": component.version, "licence": component.licence or None}
    return {**fields, "texts": list(component.texts)} if whole else fields
