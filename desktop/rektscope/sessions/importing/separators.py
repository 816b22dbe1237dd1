"""What stands between the cells of a text table, found from its header or first line. No format is known here."""

import re

_QUOTED = re.compile(r'"[^"]*"')


def separator_of(line: str) -> str:
    """The first of tab, semicolon and bar that stands in `line` outside quotes, otherwise the comma."""
    bare = _QUOTED.sub("", line)
    return next((mark for mark in "\t;|" if mark in bare), ",")
