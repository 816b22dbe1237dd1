"""The presenter: makes the frame at the cursor, finds what changed, and calls the views that depend on it.

It stands between the viewer and whatever shows it, and knows no widget: views are registered as functions. A view that
is hidden is not called, and catches up once it is seen. Nothing re-enters: what a view asks for while views are being
called is done after the last of them.
"""

from collections.abc import Callable
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from rektscope.engine.changes import EVERYTHING, NOTHING, Change, Fingerprint, changes_between, fingerprint
from rektscope.engine.frame import Frame
from rektscope.engine.position_model import PositionModel
from rektscope.engine.viewer import Viewer

_MOST_ROUNDS = 4
"""Views that ask for more in every round must not keep the window from its events: the rest waits for the next call."""


class Moment(msgspec.Struct, frozen=True, eq=False):
    """What a view is given.

    Attributes:
        viewer: what is shown.
        frame: at the cursor.
        after: the frame at the session's end, where what lies behind the cursor is shown too; else None.
        known_until_ms: until when everything is known: the cursor, or the session's end where that is shown.
        changes: what changed since the view was called last, of what it depends on.
    """

    viewer: Viewer
    frame: Frame
    after: Frame | None
    known_until_ms: int
    changes: Change = EVERYTHING


@lru_cache(maxsize=256)
def _changes_of(bits: int) -> Change:
    """The flags of a number; to make them each time takes as long as to call a view that has nothing to do."""
    return Change(bits)


class View:
    """A part of the screen.

    Attributes:
        name: as a sentence names it: "the timeline".
        depends_on: what it shows something of.
        show: called with the moment.
        is_visible: whether anybody can see it now.
        bits: of `depends_on`, as a number: sets of flags for two dozen views cost as much as a view.
        pending: what changed since it was called last, as a number too.
    """

    def __init__(
        self,
        name: str,
        depends_on: Change,
        show: Callable[[Moment], object],
        is_visible: Callable[[], bool] = lambda: True,
    ) -> None:
        """Nothing of it has been shown yet."""
        self.name, self.depends_on, self.show, self.is_visible = name, depends_on, show, is_visible
        self.bits = depends_on.value
        self.pending = EVERYTHING.value

    def needs(self) -> bool:
        """Whether something that it depends on changed, and somebody sees it."""
        return self.pending & self.bits != 0 and self.is_visible()


class Presenter:
    """Holds the moment that is shown.

    Attributes:
        shows_next: whether what came after the cursor is shown; `refresh` follows a change of it.
        moment: the one shown last; None before the first.
        position: the one in the form, followed up to what the moment knows.
    """

    def __init__(
        self,
        viewer: Viewer,
        candle_ms: Callable[[], int],
        run: Callable[[str, Callable[[], object]], bool],
    ) -> None:
        """No view is called before `refresh`.

        Args:
            viewer: what is shown first.
            candle_ms: how long a candle is drawn now, milliseconds.
            run: shows the part that is named; returns whether that went well. One that fails must not take others
                with it.
        """
        self.shows_next = False
        self.moment: Moment | None = None
        self.position = PositionModel()
        self._viewer = viewer
        self._candle_ms = candle_ms
        self._run = run
        self._views: list[View] = []
        self._before: Fingerprint | None = None
        self._is_busy = False
        self._asked = NOTHING
        self._frame_asked = False

    def register(self, view: View) -> None:
        """Call this view from now on, after those registered before."""
        self._views.append(view)

    def show_viewer(self, viewer: Viewer) -> None:
        """Show another viewer from the next `refresh` on."""
        self._viewer = viewer
        self._before = None

    def refresh(self, changes: Change = NOTHING) -> None:
        """Make the frame at the cursor, and call the views that depend on what changed.

        Args:
            changes: what is known to be another, beside what a comparison with the last frame finds.
        """
        self._frame_asked = True
        self._ask(changes)

    def notify(self, changes: Change) -> None:
        """Call the views that depend on these changes, which are none of the frame, with the moment as it stands."""
        self._ask(changes)

    def catch_up(self) -> None:
        """Call views that came to be seen."""
        self._ask(NOTHING)

    def _ask(self, changes: Change) -> None:
        self._asked |= changes
        if self._is_busy:
            return
        self._is_busy = True
        try:
            for _ in range(_MOST_ROUNDS):
                if not self._round():
                    break
        finally:
            self._is_busy = False

    def _round(self) -> bool:
        """Call each view that needs it once; whether some view asked for more meanwhile."""
        if self._frame_asked:
            self._frame_asked = False
            self._run("the moment at the cursor", self._make_moment)
        self._mark()
        moment, asked_for_more = self.moment, False
        if moment is None:
            return False
        for view in self._views:
            if view.needs():
                self._call(view, moment)
                # Views after this one show at once what it changed, those before it in the next round.
                asked_for_more = self._mark() or asked_for_more
        return asked_for_more or self._frame_asked

    def _mark(self) -> bool:
        """Note what was asked for with every view; whether that was anything."""
        if not self._asked:
            return False
        asked, self._asked = self._asked.value, NOTHING
        for view in self._views:
            view.pending |= asked
        return True

    def _call(self, view: View, moment: Moment) -> None:
        # Emptied before the call: what the view itself asks for is then pending for the next round.
        changes, view.pending = view.pending & view.bits, 0
        if not self._run(view.name, lambda: view.show(replace(moment, changes=_changes_of(changes)))):
            view.pending |= changes  # it is called again with the next change of anything

    def _make_moment(self) -> None:
        viewer = self._viewer
        frame = viewer.frame(self._candle_ms())
        end_ms = frame.session.end_ms
        known_until_ms = end_ms if self.shows_next else frame.cursor_ms
        is_shown_after = self.shows_next and frame.cursor_ms < end_ms
        after = viewer.frame_at(end_ms, self._candle_ms()) if is_shown_after else None
        self.position.known_until_ms = known_until_ms
        self.moment = Moment(viewer, frame, after, known_until_ms)
        now = fingerprint(viewer, frame, known_until_ms)
        self._asked |= changes_between(self._before, now)
        self._before = now
