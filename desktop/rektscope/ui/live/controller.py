"""Live and replay in one window: opening feeds, going between them and a file, showing how the feeds are.

The window shows one viewer. The controller keeps the other one alive meanwhile (a live feed goes on while an old
session is looked at) and says which is wanted by `viewerWanted`. What asks a venue happens on threads of the engine;
one timer looks for their results, and runs only while one is awaited. Feeds are imported when they are first needed,
so that a window on a file starts without them.
"""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.replay.cursor import CursorState
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.access_pool import AccessPool
from rektscope.ui.live.feed_opener import FeedOpener
from rektscope.ui.live.health_badge import HealthBadge
from rektscope.ui.live.live_switch import LiveSwitch, Watching
from rektscope.ui.live.recording import LiveRecording
from rektscope.ui.sentences.translated import translated

if TYPE_CHECKING:
    from rektscope.live.access import VenueAccess
    from rektscope.live.feed import LiveFeed
    from rektscope.live.observed.plan import AccountPlan
    from rektscope.live.opening import MarketDirectory
    from rektscope.net.policy import NetworkPolicy
    from rektscope.ui.live.health_panel import HealthPanel
    from rektscope.ui.live.market_picker import MarketPicker

_LOOK_MS = 100
_HEALTH_EVERY_S = 0.25


class LiveController(QObject):
    """Owns the live widgets of a window.

    Signals:
        viewerWanted: the `Viewer` to show from now on, started by whoever shows it.
        followAsked: back to the newest data.
        reported: a sentence for the user: what is going on, or why something did not work; empty when it is over.
        reportedAgain: the same with other figures, for whoever still shows it.
        opened: the Path of a session file that is shown now.
        openingFailed: why a session file could not be shown.

    Attributes:
        recording: of what is watched, into a file.
        pool: the ways to the venues, which the program's windows share.
    """

    viewerWanted = Signal(object)
    followAsked = Signal()
    reported = Signal(str)
    reportedAgain = Signal(str)
    opened = Signal(object)
    openingFailed = Signal(str)

    def __init__(self, parent: QWidget, viewer: Viewer) -> None:
        super().__init__(parent)
        self._window = parent
        self._shown = viewer
        self._live = viewer if viewer.is_live else None
        self._replay = None if viewer.is_live else viewer
        self._directory: MarketDirectory | None = None
        self._picker: MarketPicker | None = None
        self.first_venue = ""
        self._health_shown_s = 0.0
        self._endpoints: dict[str, str] = {}
        self._policy: NetworkPolicy | None = None
        self.pool = AccessPool()
        self.pool.join(self)
        self._accounts: AccountPlan | None = None
        self._opener = FeedOpener(self, lambda: self._shown.is_live)
        self._opener.reported.connect(self.reported)
        self._opener.reportedAgain.connect(self.reportedAgain)
        self._opener.opened.connect(self._opened)
        if viewer.is_live:
            from rektscope.engine.live_source import LiveSource  # noqa: PLC0415 -- imported already where it is live

            if isinstance(viewer.source, LiveSource):
                feed = viewer.source.feed
                self.reach_by(feed.endpoints, feed.policy, feed.accounts.plan)
                self.pool.take(feed.access)
        self.recording = LiveRecording(parent, lambda: None if self._live is None else self._live.source)
        self.recording.reported.connect(self.reported)
        self.recording.changed.connect(self._look_on)
        self.switch = LiveSwitch()
        self.badge = HealthBadge()
        self._panel: HealthPanel | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.switch.liveAsked.connect(self.go_live)
        self.switch.followAsked.connect(self.followAsked)
        self.switch.replayAsked.connect(self.go_back)

    @property
    def viewer(self) -> Viewer:
        """What the window shows."""
        return self._shown

    @property
    def behind(self) -> Viewer | None:
        """What is live and goes on while something else is shown; None without."""
        return None if self._live is self._shown else self._live

    def show_source(self, is_live: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """Show what is live, or the replay, unless that is shown already or there is none."""
        wanted = self._live if is_live else self._replay
        if wanted is not None and wanted is not self._shown:
            self._show(wanted)

    @property
    def panel(self) -> "HealthPanel":
        """Every stream and every connection; made when it is first asked for."""
        if self._panel is None:
            from rektscope.ui.live.health_panel import HealthPanel  # noqa: PLC0415 -- when it is first asked for

            self._panel = HealthPanel()
        return self._panel

    def reach_by(
        self, endpoints: Mapping[str, str], policy: "NetworkPolicy | None", accounts: "AccountPlan | None" = None
    ) -> None:
        """Ask these hosts in the place of venues, through this proxy, so about accounts; before anything is asked."""
        self._endpoints, self._policy, self._accounts = dict(endpoints), policy, accounts

    def reach_as(self, other: "LiveController") -> None:
        """Reach venues as another window does: the same hosts, proxy and share, all within one limit."""
        self.reach_by(other.endpoints, other.policy, other.accounts)
        other.pool.join(self)
        pool, self.pool = self.pool, other.pool
        pool.leave(self)

    def use_account_share(self, share: float, *, is_kept: bool = False) -> None:
        """Ask about accounts with another share of their venue's limit, in all windows, from the next question on.

        Args:
            share: of the limit.
            is_kept: it is what was chosen in an earlier run, for this window as it begins; a share given for this run
                goes before.

        Raises:
            InputError: it leaves too much or too little.
        """
        if not is_kept:
            self.pool.hold_account_share(share)
        elif self._accounts is None or not self._accounts.is_share_given:
            self.hold_account_share(share)

    def hold_account_share(self, share: float) -> None:
        """The same in this window alone."""
        from rektscope.engine.live_source import LiveSource  # noqa: PLC0415 -- with something live, or a share chosen
        from rektscope.live.observed.plan import AccountPlan  # noqa: PLC0415 -- the same

        self._accounts = replace(self._accounts or AccountPlan(), share=share)
        if self._live is not None and isinstance(self._live.source, LiveSource):
            self._live.source.feed.accounts.use_share(share)
        self.recording.use_account_share(share)

    @property
    def access(self) -> "VenueAccess":
        """Through which all that the windows watch, record and ask about keeps together to the venues' limits."""
        return self.pool.of(self._policy)

    @property
    def endpoints(self) -> Mapping[str, str]:
        """Other hosts by venue, that are asked in this run."""
        return self._endpoints

    @property
    def accounts(self) -> "AccountPlan | None":
        """How accounts are asked about in this run; None for the usual."""
        return self._accounts

    @property
    def policy(self) -> "NetworkPolicy | None":
        """How the network is reached in this run; None to go by the environment."""
        return self._policy

    def reach_through(self, policy: "NetworkPolicy | None") -> None:
        """Go through another proxy from the next connection on; None is as the environment says.

        What is still tried through the old one is begun anew: who has no network yet sets the proxy to get one.
        """
        self._policy = policy
        markets = self._opener.markets
        if markets is not None:
            self.open_markets(markets)
        if self._directory is not None:
            self._directory.stop()
        if self._picker is not None:
            self._picker.deleteLater()
        self._picker = self._directory = None

    def stop(self) -> None:
        """End everything that was begun here, and the viewer that is not shown."""
        self._timer.stop()
        self._opener.stop()
        if self._directory is not None:
            self._directory.stop()
        self.recording.stop()
        for viewer in (self._live, self._replay):
            if viewer is not None and viewer is not self._shown:
                viewer.stop()
        self._directory = None
        self._live = self._replay = None
        pool, self.pool = self.pool, AccessPool()
        self.pool.join(self)
        pool.leave(self)

    def show_frame(self, frame: Frame) -> None:
        """Follow what the window shows."""
        state = self._shown.cursor.state
        if not frame.is_live:
            watching = Watching.REPLAY
        else:
            watching = Watching.FOLLOWING if state is CursorState.FOLLOWING else Watching.PAUSED
        self.switch.show_state(watching)
        now_s = time.monotonic()
        if now_s - self._health_shown_s >= _HEALTH_EVERY_S:
            self._health_shown_s = now_s
            self.show_health()

    def show_health(self) -> None:
        """Show how the feeds are now."""
        health = self._live.health() if self._live is not None else None
        if health is not None:
            health = self.recording.reported_in(health)
        self.switch.say_recording(is_recording=health is not None and health.is_recording)
        self.badge.setVisible(health is not None)
        self.badge.show_health(health)
        if self._panel is not None and self._panel.isVisible():
            self._panel.show_health(health)

    def switch_over(self) -> None:
        """From what is live to the replay, or from that to what is live."""
        if self._shown.is_live:
            self.go_back()
        else:
            self.go_live()

    def go_live(self) -> None:
        """Back to the live feed, or ask for markets when there is none."""
        if self._live is not None:
            self._show(self._live)
        else:
            self.ask_markets()

    def go_back(self) -> None:
        """To the session, or to the bundled event when none was open; where that is shown, give up what is tried."""
        if not self._shown.is_live:
            self._opener.give_up()
            return
        if self._replay is None:
            from rektscope.engine.sources import SessionSource, bundled_session_path  # noqa: PLC0415 -- on request
            from rektscope.engine.start_cache import StartCache  # noqa: PLC0415 -- the same

            self._replay = Viewer(SessionSource.open(bundled_session_path(), StartCache()))
        self._show(self._replay)

    def open_session(self, path: Path) -> None:
        """Show a session file in the place of the one that was open; a recording that broke off is finished first."""
        from rektscope.engine.sources import SessionSource  # noqa: PLC0415 -- the same
        from rektscope.recording.opening import finished_session  # noqa: PLC0415 -- on request

        try:
            opened = Viewer(SessionSource.open(finished_session(path)))
        except InputError as error:
            self.openingFailed.emit(translated(error, figures=figures_of(self)))
            return
        before, self._replay = self._replay, opened
        self._show(opened)
        if before is not None:
            before.stop()
        self.opened.emit(path)

    def ask_markets(self) -> None:
        """Open the dialog that finds markets."""
        self._made_picker().ask(self.first_venue)
        self._timer.start()

    def open_markets(self, markets: list[str]) -> None:
        """Begin to watch these markets (`venue:SYMBOL`); the first comes onto the chart."""
        self._opener.open(markets, self._endpoints, self._accounts, self.access)
        self._timer.start()

    def _made_picker(self) -> "MarketPicker":
        if self._picker is None:
            from rektscope.live.opening import MarketDirectory  # noqa: PLC0415 -- as above
            from rektscope.ui.live.market_picker import MarketPicker  # noqa: PLC0415 -- as above
            from rektscope.ui.live.provider import DirectoryProvider  # noqa: PLC0415 -- as above
            from rektscope.ui.live.recent_markets import RecentMarketSettings  # noqa: PLC0415 -- as above

            self._directory = MarketDirectory(self._endpoints, self.access.clients)
            recent = RecentMarketSettings()
            self._picker = MarketPicker(DirectoryProvider(self._directory), recent, self._window)
            if recent.problem:
                self.reported.emit(recent.problem)
            self._picker.marketsChosen.connect(self.open_markets)
        return self._picker

    def _look(self) -> None:
        """See what the threads have brought."""
        if self._directory is not None and self._picker is not None:
            for venue in self._directory.news():
                self._picker.listings_came(venue)
        self._opener.look()
        self.recording.look()
        is_picking = self._picker is not None and self._picker.isVisible()
        is_fetching = self._directory is not None and self._directory.is_busy
        if self._opener.markets is None and not is_picking and not is_fetching and not self.recording.is_finishing:
            self._timer.stop()

    def _look_on(self) -> None:
        """A recording ends on a thread of its own: look for its end."""
        self._timer.start()

    def _opened(self, feed: "LiveFeed") -> None:
        from rektscope.engine.live_source import LiveSource  # noqa: PLC0415 -- as above

        before, self._live = self._live, Viewer(LiveSource(feed))
        self._show(self._live)
        if before is not None:
            before.stop()

    def _show(self, viewer: Viewer) -> None:
        self._shown = viewer
        self.viewerWanted.emit(viewer)
