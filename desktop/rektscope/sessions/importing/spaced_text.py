"""Tables of text whose columns stand apart by spaces, as they are printed by programs: made into columns with tabs.

Only where nothing else separates the columns; a date and a time of day with a space between them are one value, unless
the header names them apart.
"""

import re

import msgspec

from rektscope.sessions.importing.sources import Block

_SPACES = re.compile(rb" {1,64}")
_DATE_AND_CLOCK = re.compile(rb"(\d{4}[-/.]\d{2}[-/.]\d{2}) {1,8}(\d{1,2}:\d{2})")


class Spaced(msgspec.Struct, frozen=True):
    """How a table with spaces is read.

    Attributes:
        joins_dates: whether a date and the time of day after it are one value.
    """

    joins_dates: bool

    def with_tabs(self, text: bytes) -> bytes:
        """The text with a tab between columns, and none at the ends of lines."""
        if self.joins_dates:
            text = _DATE_AND_CLOCK.sub(rb"\1T\2", text)
        lines = (_SPACES.sub(b"\t", line.strip(b" \r")) for line in text.split(b"\n"))
        return b"\n".join(lines)

    def block_with_tabs(self, block: Block) -> Block:
        """The same for a block; its lines keep their numbers."""
        return Block(block.first_line, self.with_tabs(block.text))


def spaced_of(lines: list[bytes]) -> Spaced | None:
    """How the first lines of a text are read where spaces part the columns; None where they do not."""
    full = [line for line in lines if line.strip()][:2]
    if len(full) < 2 or any(mark in line for line in full for mark in (b",", b";", b"\t", b"|")):  # noqa: PLR2004 -- a header and a row, or two rows
        return None
    for joins_dates in (True, False):
        made = Spaced(joins_dates)
        first, second = (made.with_tabs(line).count(b"\t") for line in full)
        if first == second > 0:
            return made
    return None
