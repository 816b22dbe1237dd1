"""The watch list at work: polls the watched addresses while something live is shown, and hands out what they hold.

Nobody is asked while the window shows a file. The engine's thread polls; this looks once a second at what it knows.
"""

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.known import KnownView
from rektscope.engine.presenter import Moment
from rektscope.live.observed.addresses import AddressStore
from rektscope.market.errors import InputError
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.known_accounts import KnownAccounts
from rektscope.ui.live.watch_list import WatchListPanel
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.live.access import VenueAccess
    from rektscope.live.feed import LiveFeed
    from rektscope.live.observed.snapshot import ObservedSnapshot
    from rektscope.live.observed.watch import PositionWatch

_EVERY_S = 1.0
_VENUE = "hyperliquid"


class ObservedController(QObject):
    """Owns the watch list of a window, and the table of accounts that are known.

    Attributes:
        view: both, one behind the other: a small window has room for one table.
        panel: the watch list.
        accounts: the table.
    """

    def __init__(
        self,
        store: AddressStore,
        endpoints: "Callable[[], Mapping[str, str]]" = dict,
        access: "Callable[[], VenueAccess] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """A watch list that asks nobody yet.

        Args:
            store: keeps the addresses.
            endpoints: gives other hosts by venue, as they are now.
            access: gives the way to the venues, as it is now, which everything else of the window goes too; without
                one nobody is asked from here.
            parent: owns it.
        """
        super().__init__(parent)
        self._store = store
        self._endpoints, self._access = endpoints, access
        self._addresses: tuple[str, ...] = ()
        self._watch: PositionWatch | None = None
        self._access_in_use: VenueAccess | None = None
        self._snapshot_taken_s = 0.0
        self._coin = ""
        self._snapshot: ObservedSnapshot | None = None
        self._frame: Frame | None = None
        self._feed: LiveFeed | None = None
        self._handed_over: tuple[str, ...] | None = None
        self._shown_s = 0.0
        self.panel, self.accounts = WatchListPanel(), KnownAccounts()
        self.view, self._is_turned = QTabWidget(), False
        self.view.setDocumentMode(True)
        self.view.addTab(self.accounts, tr("&Known accounts"))
        self.view.addTab(self.panel, tr("&Watch list"))
        self.view.currentChanged.connect(self._turned)
        self.panel.addressesChosen.connect(self.choose)
        self.accounts.changed.connect(self._show_accounts)

    def load(self) -> None:
        """Read the kept list."""
        kept = self._store.load()
        self._addresses = kept.addresses
        self.panel.show_problems(kept.problems)
        self._show_states()

    def choose(self, addresses: tuple[str, ...]) -> None:
        """Watch these from now on, and keep them."""
        was_watching = self._watch is not None
        self.stop()
        self._addresses = tuple(addresses)
        try:
            self._store.save(self._addresses)
        except InputError as error:
            self.panel.show_problems([translated(error, figures=figures_of(self))])
        if was_watching:
            self._start()
        self._show_states()

    def follow(self, feed: "LiveFeed | None") -> None:
        """Let a feed that finds accounts by itself ask about the watched ones first; None where there is none.

        Then nobody is asked from here, so that one limit is kept to by one who asks.
        """
        if feed is not None and not feed.accounts.are_found:
            feed = None
        if feed is not self._feed:
            self._feed, self._handed_over = feed, None
        if feed is not None and self._handed_over != self._addresses:
            self._handed_over = self._addresses
            feed.accounts.watch(self._addresses)
            self.stop()

    def show_moment(self, moment: Moment) -> None:
        """Show the accounts that are known at a moment; live at most once a second, as it costs reading them."""
        health = moment.viewer.health()
        asked = () if health is None else health.accounts
        self.accounts.show_health(asked[0] if asked else None)
        now_s = time.monotonic()
        if moment.frame.is_live and self._frame is not None and now_s - self._shown_s < _EVERY_S:
            return
        self._frame, self._shown_s = _with_known(moment), now_s
        if not self._is_turned:
            self._turn_to(self.accounts if self._frame.known is not None or self._feed is not None else self.panel)
        self._show_accounts()

    def _turned(self) -> None:
        """The user has chosen a page: it stays."""
        self._is_turned = True

    def _turn_to(self, page: QWidget) -> None:
        if self.view.currentWidget() is not page:
            self.view.blockSignals(True)
            self.view.setCurrentWidget(page)
            self.view.blockSignals(False)

    def _show_accounts(self) -> None:
        if self._frame is None:
            return
        kept = self._frame.session.account_addresses
        names = kept if self._feed is None else {**kept, **self._feed.accounts.named()}
        self.accounts.show_frame(self._frame, names)
        if self._feed is not None:
            self._show_handed_over(self._frame, names)

    def _show_handed_over(self, frame: Frame, names: Mapping[int, str]) -> None:
        """The watched addresses where the feed asks: of which a position in this coin is known, and how old it is."""
        from rektscope.live.observed.snapshot import AddressState  # noqa: PLC0415 -- as below

        book = frame.known
        known = {} if book is None else dict(zip(book.account.tolist(), book.received_ms.tolist(), strict=True))
        times = {address: known[number] for number, address in names.items() if number in known}
        states = [AddressState(each, times.get(each), int(each in times)) for each in self._addresses]
        self.panel.show_states(states, frame.cursor_ms)

    def stop(self) -> None:
        """Ask nobody any more."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.stop()
        self._snapshot = None

    def snapshot_for(self, frame: Frame) -> "tuple[ObservedSnapshot | None, float | None]":
        """What is known of real positions in the coin on the chart, and the open interest that they are part of."""
        if not frame.is_live:
            self.stop()
            return None, None
        if self._watch is not None and self._access is not None and self._access_in_use is not self._access():
            self.stop()  # another proxy was set meanwhile
        if self._watch is None and self._addresses and self._feed is None:
            self._start()
        instrument = frame.instrument
        now_s = time.monotonic()
        if self._watch is not None and (now_s - self._snapshot_taken_s >= _EVERY_S or self._coin != instrument.base):
            self._snapshot_taken_s, self._coin = now_s, instrument.base
            self._snapshot = self._watch.snapshot(instrument.base)
            self._show_states()
        return self._snapshot, frame.state.open_interest_usd if instrument.venue == _VENUE else None

    def _start(self) -> None:
        from rektscope.live.observed.watch import PositionWatch  # noqa: PLC0415 -- a window on a file asks nobody

        if self._access is None:
            return
        self._access_in_use = self._access()
        self._watch = PositionWatch(
            self._addresses,
            self._access_in_use.clients.of,
            endpoints=self._endpoints(),
            clock=self._access_in_use.clock,
        )
        self._watch.start()

    def _show_states(self) -> None:
        if not self._addresses:
            self.panel.show_states([], 0)
            return
        from rektscope.live.observed.snapshot import AddressState  # noqa: PLC0415 -- the same

        states = [AddressState(each) for each in self._addresses] if self._watch is None else self._watch.states()
        self.panel.show_states(states, time.time_ns() // 1_000_000)


def _with_known(moment: Moment) -> Frame:
    """The frame with what is known, also where that is not to be drawn: the table is no drawing."""
    frame = moment.frame
    if frame.known is not None or moment.viewer.known_view is not KnownView.HIDDEN:
        return frame
    known, market = moment.viewer.known_books.at(frame.instrument, frame.cursor_ms)
    return replace(frame, known=known, known_market=market)
