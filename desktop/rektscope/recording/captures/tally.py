"""Counts of the messages of a capture: kept, or left out and why."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from rektscope.feeds.events import Event, Misunderstood, Unusable
from rektscope.sessions.importing.extraction import LeftOut


class Tally(msgspec.Struct):
    """What became of the messages: `kept` brought a row at least, `left_out` counts the others by reason.

    `unusable` counts rows that could not be used, by what is wrong with them; `off_grid` are markets with prices or
    quantities that are no whole numbers of our steps.
    """

    kept: int = 0
    left_out: Counter[LeftOut] = msgspec.field(default_factory=Counter)
    unusable: Counter[str] = msgspec.field(default_factory=Counter)
    off_grid: set[str] = msgspec.field(default_factory=set)
    has_own_times: bool = True

    @property
    def messages(self) -> int:
        """All that were read."""
        return self.kept + self.left_out.total()

    def add(self, reports: Sequence[Event], *, has_rows: bool) -> None:
        """A message that brought these reports, and rows or none."""
        unusable = [report for report in reports if isinstance(report, Unusable)]
        self.unusable.update(report.words for report in unusable)
        self.off_grid.update(report.market for report in unusable if report.is_off_grid)
        if has_rows:
            self.kept += 1
        elif any(isinstance(report, Misunderstood) for report in reports):
            self.left_out[LeftOut.MISUNDERSTOOD] += 1
        else:
            self.left_out[LeftOut.UNUSABLE if unusable else LeftOut.TELLS_NOTHING] += 1
