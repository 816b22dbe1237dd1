"""Opening a feed for a window, and saying how that goes: who is asked, why it does not work, when it is tried again.

What asks venues runs on a thread of its own (`live.opening`); `look` is called now and then while it does. What is said
of a wait counts down with it, and says that it is being tried once the time has gone by: a figure of before would
promise what is not so any more.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.live.access import VenueAccess
    from rektscope.live.observed.plan import AccountPlan
    from rektscope.live.opening import FeedOpening


class FeedOpener(QObject):
    """Opens the feed of some markets, one at a time.

    Signals:
        opened: a `LiveFeed` that is not started.
        reported: a sentence for the user; empty when there is nothing more to say.
        reportedAgain: the same with other figures, for whoever still shows it.
    """

    opened = Signal(object)
    reported = Signal(str)
    reportedAgain = Signal(str)

    def __init__(self, parent: QObject, is_live: Callable[[], bool]) -> None:
        """Nothing is asked yet; `is_live` says whether something live is shown meanwhile."""
        super().__init__(parent)
        self._is_live = is_live
        self._opening: FeedOpening | None = None
        self._said: tuple[str, int] | None = None

    @property
    def markets(self) -> list[str] | None:
        """What is being opened (`venue:SYMBOL`); None without."""
        return None if self._opening is None else list(self._opening.markets)

    def open(
        self,
        markets: Sequence[str],
        endpoints: Mapping[str, str],
        accounts: "AccountPlan | None",
        access: "VenueAccess",
    ) -> None:
        """Begin to ask what these markets are, in the place of what was being opened; arguments as of `LiveFeed`."""
        from rektscope.live.opening import FeedOpening  # noqa: PLC0415 -- feeds are imported when wanted

        self.stop()
        self._opening = FeedOpening(markets, endpoints, accounts=accounts, access=access)
        self._opening.start()
        self.reported.emit(
            tr(
                "Asking what {markets} is…" if len(markets) == 1 else "Asking what {markets} are…",
                markets=tr(" and ").join(markets),
            )
        )

    def stop(self) -> None:
        """Give up, without a word."""
        opening, self._opening, self._said = self._opening, None, None
        if opening is not None:
            opening.stop()

    def give_up(self) -> None:
        """Give up what is being tried, and have nothing said of it any more."""
        if self._opening is not None:
            self.stop()
            self.reported.emit("")

    def look(self) -> None:
        """See what the thread has brought."""
        if self._opening is None:
            return
        if self._opening.is_done:
            self._take(self._opening)
        else:
            self._show_delay(self._opening)

    def _take(self, opening: "FeedOpening") -> None:
        self._opening, self._said = None, None
        try:
            feed = opening.feed()
        except InputError as error:
            self.reported.emit(translated(error, figures=figures_of(self)))
            return
        if feed is not None:
            self.reported.emit("")
            self.opened.emit(feed)

    def _show_delay(self, opening: "FeedOpening") -> None:
        delay, figures = opening.delay, figures_of(self)
        if delay is None:
            return
        left_s = math.ceil(opening.wait_left_s)
        if self._said == (delay.reason, left_s):
            return
        before, self._said = self._said, (delay.reason, left_s)
        meanwhile = "" if self._is_live() else tr(" Meanwhile this is a replay; press Replay to give up.")
        reason = translated(delay.reason, figures=figures)
        words = (
            tr(
                "{reason} Trying again in {wait_s:.0f} s.{meanwhile}",
                reason=reason,
                wait_s=figures.of(left_s),
                meanwhile=meanwhile,
            )
            if left_s
            else tr("{reason} Trying again now.{meanwhile}", reason=reason, meanwhile=meanwhile)
        )
        # Who has dismissed it knows: the same reason does not come back with each attempt.
        is_same = before is not None and before[0] == delay.reason
        (self.reportedAgain if is_same else self.reported).emit(words)
