"""What the next start with nothing shows, as the user chooses it.

While the last session is wanted, it is noted as it is opened, and where it was left when its window is closed.
"""

from collections.abc import Callable
from pathlib import Path

from rektscope.engine.kept_start import AtStart, keep_start, kept_start
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError


class StartChoice:
    """Reads and changes it for one window; the file is that of all."""

    def __init__(self, viewer: Callable[[], Viewer], refused: Callable[[InputError], object]) -> None:
        """`viewer` is what the window shows, `refused` is called with why a choice could not be kept."""
        self._viewer, self._refused = viewer, refused

    @property
    def chosen(self) -> AtStart:
        """What was chosen."""
        return kept_start().at_start

    def choose(self, at_start: AtStart) -> None:
        """Begin so from the next start on."""
        source = self._viewer().source
        self._keep(at_start, source.path if isinstance(source, SessionSource) else None)

    def show_page(self, is_shown: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        """The start page at every start, or the bundled event."""
        self.choose(AtStart.START_PAGE if is_shown else AtStart.BUNDLED_EVENT)

    def opened(self, path: Path | None) -> None:
        """A session was opened, or is to be forgotten: where the last one is wanted, it is that one."""
        if self.chosen is AtStart.LAST_SESSION:
            self._keep(AtStart.LAST_SESSION, path)

    def left(self) -> None:
        """The window is closed: where the session that the next start shows is left in it."""
        kept, viewer = kept_start(), self._viewer()
        is_kept = isinstance(viewer.source, SessionSource) and viewer.source.path.absolute() == kept.session
        if is_kept:
            self._keep(AtStart.LAST_SESSION, kept.session, market=viewer.market, moment_ms=viewer.cursor.time_ms)

    def _keep(self, at_start: AtStart, session: Path | None, *, market: str = "", moment_ms: int | None = None) -> None:
        try:
            keep_start(at_start, session, market=market, moment_ms=moment_ms)
        except InputError as error:
            self._refused(error)
