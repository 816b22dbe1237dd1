"""Recording beside a window: the same markets once more, with connections of its own, into a session file.

It shares no data with the feed that is watched, so that neither can disturb the other, and it is what `rektscope
record` does; only what venues bound for a network address is shared (`live.access`). A recording whose process dies is
finished when it is next opened, like any other.
"""

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from rektscope.feeds.listing import Listing
from rektscope.live.access import VenueAccess
from rektscope.live.feed import LiveFeed
from rektscope.live.observed.plan import AccountPlan
from rektscope.market.errors import InputError
from rektscope.net.policy import NetworkPolicy
from rektscope.recording.finishing import FinishReport, finish
from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Limits, Recorder
from rektscope.recording.recovery import recover_before
from rektscope.sessions.journal.folder import journal_path


class BackgroundRecording:
    """One recording, from `start` to the report of its session.

    Attributes:
        session: the file that it becomes.
    """

    def __init__(
        self,
        listings: Sequence[Listing],
        endpoints: Mapping[str, str],
        session: Path,
        *,
        limits: Limits | None = None,
        policy: NetworkPolicy | None = None,
        accounts: AccountPlan | None = None,
        access: VenueAccess | None = None,
    ) -> None:
        """A recording of these markets that has not begun.

        Args:
            listings: the markets.
            endpoints: other hosts by venue.
            session: the file.
            limits: of the recorder.
            policy: proxy and certificates; by default those of the environment.
            accounts: how accounts are asked about; by default by number.
            access: of what is watched, so that both together keep to what venues allow; by default its own.
        """
        self.session = session
        self._recorder = Recorder(journal_path(session), limits=limits)
        self._feed = LiveFeed(
            listings, endpoints, listener=self._recorder, policy=policy, accounts=accounts, access=access
        )
        self._finishing: threading.Thread | None = None
        self._report: FinishReport | None = None
        self._failure: BaseException | None = None

    def start(self) -> None:
        """Begin; what an earlier recording left in the same place is finished first, under a name of its own.

        Raises:
            InputError: the file cannot be written there, or the disk has too little room.
        """
        recover_before(self.session)
        feed, started_ns = self._feed, self._feed.now_ns()
        self._recorder.start(RecordingHeader(started_ns, feed.specs, feed.endpoints, feed.history_hours))
        feed.start(started_ms=started_ns // 1_000_000)

    def use_account_share(self, share: float) -> None:
        """Ask about accounts with another share of their venue's limit; raises InputError as `AccountPlan`."""
        self._feed.accounts.use_share(share)

    def describe(self) -> str:
        """A sentence on how it goes."""
        if self._finishing is not None:
            return f"Making {self.session.name} of what was recorded."
        return self._recorder.describe()

    def stop(self) -> None:
        """End it, and begin to make the session on a thread. Nothing the second time."""
        if self._finishing is not None:
            return
        try:
            # The recorder first: what the feed still brings while it ends is not part of what the user asked to keep.
            self._recorder.stop()
        finally:
            self._feed.stop()
        self._finishing = threading.Thread(target=self._finish, name="finishing", daemon=True)
        self._finishing.start()

    @property
    def is_going(self) -> bool:
        """Whether what comes is being kept."""
        return self._finishing is None and self._recorder.is_going

    @property
    def is_finishing(self) -> bool:
        """Whether it has ended, and its session is being made or was made."""
        return self._finishing is not None

    @property
    def is_finished(self) -> bool:
        """Whether the session is made, or could not be."""
        return self._finishing is not None and not self._finishing.is_alive()

    def report(self) -> FinishReport:
        """What was recorded; waits until it is made.

        Raises:
            InputError: the session could not be made; the journal is there to be opened later.
        """
        if self._finishing is not None:
            self._finishing.join()
        if self._failure is not None:
            raise self._failure
        if self._report is None:
            raise InputError(f"The recording of {self.session.name} has not ended yet.")
        return self._report

    def _finish(self) -> None:
        try:
            self._report = finish(self._recorder.journal, self.session, remove=True)
        except BaseException as failure:  # noqa: BLE001 -- raised again by `report` on the thread that asks
            self._failure = failure
