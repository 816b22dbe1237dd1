"""Composition root of the window: what is built, started and stopped, in one readable order.

1. Qt's binding is initialised, while there is one thread. Nothing heavy is imported before. For a session that the
   user names, a thread imports the engine, opens it, or finds what an earlier start kept of it, and joins it with a
   cursor and a chart in a viewer, while this one imports Qt. For the bundled event this one does so after; at the very
   first start a process of its own has worked it out meanwhile (`engine.first_start`).
2. The Qt application is made and dressed, while the session may still be on its way.
3. A session that cannot be opened is one sentence before any window appears; else the window shows the viewer.
4. `start` begins the map on its thread, unless it was kept; the window shows what is finished so far.
5. When the window closes it stops the viewer, which ends the threads and lets go of the file.

`run_live` is the same over a live feed, which was found before: its venues have to be asked what they trade.
"""

import builtins
import gc
import os
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from rektscope.files.log_file import LogFile
from rektscope.market.errors import InputError, NoSessionError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rektscope.engine.first_start import FirstStart
    from rektscope.engine.kept_start import KeptStart
    from rektscope.engine.live_source import LiveSource
    from rektscope.engine.viewer import Viewer
    from rektscope.files.run_record import RunRecord
    from rektscope.levels.parameters import BookParameters
    from rektscope.live.observed.plan import AccountPlan
    from rektscope.net.policy import NetworkPolicy
    from rektscope.ui.diagnostics.defects import DefectWatch
    from rektscope.ui.diagnostics.place_watch import PlaceWatch
    from rektscope.ui.window import MainWindow


def _initialise_binding() -> None:
    """Import shiboken, and keep Python's own import.

    Before any thread: while it starts, shiboken walks through sys.modules, and ends the process with a fatal error when
    another thread imports something meanwhile, as the loader and the connections of a feed do.

    It also puts an import of its own in the place of Python's, which reads the source of each module again, once, to
    see whether the module says "PySide6" and may switch on `snake_case` or `true_property`. Nothing here does, and
    reading 600 files is a tenth of the start.
    """
    python_import = builtins.__import__
    import shiboken6  # noqa: F401, PLC0415 -- for what its import does, between the two lines around it

    builtins.__import__ = python_import


_initialise_binding()

# Arrow's own allocator (mimalloc) keeps what reading a session took: 30 MB of an idle window, for good. That of the
# system gives it back, and is no slower at a session. Arrow reads this when it is imported; a user's choice stays.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")


def run_window(
    session: Path | None, model: "BookParameters | None" = None, *, first_start: "FirstStart | None" = None
) -> int:
    """Open the window on a session file, or on the bundled event; returns the process's exit code.

    Args:
        session: the file; the bundled event without one. With any other file, or a folder, the window opens on the
            bundled event and shows what was recognised in it, to be imported.
        model: what its maps are made with; without it the one that was chosen last, at first the default.
        first_start: what may be working the bundled event out beside this process.

    Raises:
        InputError: the session cannot be opened, or a folder has no table in it.
    """
    if session is None:
        return _show_kept_start(model, first_start)
    if session.is_dir():
        return _import_in_window(session, model)
    loading = _Loading(session, model)
    loading.start()

    def note(window: "MainWindow") -> None:
        window.live.opened.emit(session)
        window.pages.walk_once()

    try:
        return _show(loading.viewer, note)
    except NoSessionError:
        return _import_in_window(session, model)


def _show_kept_start(model: "BookParameters | None", first_start: "FirstStart | None") -> int:
    """The window on what the user chose to start with, at first the start page over the bundled event."""
    loading = _Loading(None, model, takes_kept=True, first_start=first_start)
    return _show(loading.viewer, lambda window: window.pages.greet(loading.kept))


def _import_in_window(data: Path, model: "BookParameters | None") -> int:
    """The window on the bundled event, with what was recognised in a file or folder before it.

    Raises:
        InputError: a folder has no table in it.
    """
    from rektscope.sessions.importing.folders import files_of  # noqa: PLC0415 -- wanted for such files alone

    files_of([data])
    loading = _Loading(None, model)

    def show(window: "MainWindow") -> None:
        window.pages.walk_once()
        window.files.import_files([data])

    return _show(loading.viewer, show)


def run_live(source: "LiveSource") -> int:
    """Open the window on a live source that is not started yet; returns the process's exit code when it closes.

    Raises:
        InputError: there is no room to record into.
    """

    def viewer() -> "Viewer":
        from rektscope.engine.kept_model import kept_model  # noqa: PLC0415 -- nothing heavy before it is needed
        from rektscope.engine.viewer import Viewer  # noqa: PLC0415 -- the same

        return Viewer(source, kept_model().parameters)

    return _show(viewer, lambda window: window.pages.walk_once())


def run_waiting(
    markets: "Sequence[str]", endpoints: "Mapping[str, str]", policy: "NetworkPolicy", accounts: "AccountPlan"
) -> int:
    """Open the window on the bundled event, and on `markets` as soon as their venues can be reached.

    Returns the process's exit code when it closes.
    """

    def wait(window: "MainWindow") -> None:
        window.pages.walk_once()
        window.live.reach_by(endpoints, policy, accounts)
        window.live.open_markets(list(markets))

    loading = _Loading(None)
    return _show(loading.viewer, wait)


def _show(make_viewer: "Callable[[], Viewer]", begin: "Callable[[MainWindow], object]") -> int:
    # Starting makes hundreds of thousands of objects that stay. To look through them for garbage over and over would
    # take a tenth of the start, and later let a replay stutter: what is there by then is not looked at any more.
    gc.disable()
    try:
        from rektscope.ui.pyqtgraph_import import import_pyqtgraph  # noqa: PLC0415
        from rektscope.ui.settings import WindowSettings  # noqa: PLC0415
        from rektscope.ui.translation import language_of, speak, translate_qt  # noqa: PLC0415

        import_pyqtgraph()  # before a module that needs it, which would make all of Qt's types
        settings = WindowSettings()
        language = language_of(settings.text("language"))
        speak(language)  # before modules with tables of texts are imported
        from rektscope.ui.application import make_application, run_until_closed  # noqa: PLC0415
        from rektscope.ui.theme import put_sheet_on  # noqa: PLC0415
        from rektscope.ui.window import MainWindow  # noqa: PLC0415

        application = make_application(has_sheet=False)  # first, as the session may still be on its way
        translate_qt(application, language)
        viewer = make_viewer()
        window = MainWindow(viewer, settings)
        put_sheet_on(application)
        window.start()
    finally:
        gc.freeze()
        gc.enable()
    window.show()
    with ExitStack() as stack:
        for part in (LogFile(), _watch_of(window)):
            part.start()
            stack.callback(part.stop)
        record = _record_of(window, viewer)
        stack.callback(record.stop)
        places = _places_of(window, record)
        places.start()
        stack.callback(places.stop)
        stack.callback(window.pages.look_for_updates().stop)
        begin(window)
        return run_until_closed(application)


def _watch_of(window: "MainWindow") -> "DefectWatch":
    """Reports defects that no part of the window is guarded against; not started yet."""
    from rektscope.ui.diagnostics.defects import DefectWatch  # noqa: PLC0415 -- after Qt
    from rektscope.ui.translation import tr  # noqa: PLC0415 -- after Qt

    watch = DefectWatch(window)
    watch.failed.connect(lambda sentence: window.side.say(sentence, tr("Defect")))
    return watch


def _record_of(window: "MainWindow", viewer: "Viewer") -> "RunRecord":
    """The record of this run, begun; runs before it that did not end properly are reported."""
    from rektscope.files.run_record import RunRecord  # noqa: PLC0415 -- when the window stands
    from rektscope.ui.diagnostics.last_run import report_last_run  # noqa: PLC0415 -- after Qt
    from rektscope.ui.diagnostics.place_watch import go_to  # noqa: PLC0415 -- after Qt

    report_last_run(window, window.side.say, window.live.open_session, lambda place: go_to(window, place))
    record = RunRecord()
    record.start()
    recorder = getattr(viewer.source, "recorder", None)  # of a live source, which a replay does not import
    if recorder is not None:
        record.note_journal(recorder.journal)
    window.live.recording.began.connect(record.note_journal)
    return record


def _places_of(window: "MainWindow", record: "RunRecord") -> "PlaceWatch":
    """Notes what the window shows, for the next start after a crash; not started yet."""
    from rektscope.ui.diagnostics.place_watch import PlaceWatch  # noqa: PLC0415 -- after Qt

    return PlaceWatch(record, lambda: window.live.viewer, window)


class _Loading:
    """Opens a session and reads what is shown first; `viewer` has it, or raises what went wrong.

    After `start` that is done on a thread: a session of the user's may take seconds to read. The bundled event is there
    sooner without one: two threads contend for Python's lock and for memory, a seventh of a start's processor time.

    Args:
        path: of the session file, or None for the bundled event.
        model: what its map is made with; None for the one that was chosen last.
        takes_kept: in the place of the bundled event, the session that the user chose to start with.
        first_start: waited for before the session is opened.
    """

    def __init__(
        self,
        path: Path | None,
        model: "BookParameters | None" = None,
        *,
        takes_kept: bool = False,
        first_start: "FirstStart | None" = None,
    ) -> None:
        self._model, self._takes_kept, self._first_start = model, takes_kept, first_start
        self._kept: KeptStart | None = None
        self._path = path
        self._thread = threading.Thread(target=self._load, name="session-loader", daemon=True)
        self._viewer: Viewer | None = None
        self._failure: Exception | None = None

    def start(self) -> None:
        self._thread.start()

    def viewer(self) -> "Viewer":
        if self._thread.ident is None:
            self._load()
        else:
            self._thread.join()
        if self._failure is not None:
            raise self._failure
        if self._viewer is None:
            raise InputError(f"{self._path or 'The bundled event'} could not be opened.")
        return self._viewer

    @property
    def kept(self) -> "KeptStart":
        """What the user chose to start with; once the viewer is there."""
        from rektscope.engine.kept_start import KeptStart  # noqa: PLC0415 -- read by then

        return self._kept or KeptStart()

    def _load(self) -> None:
        try:
            from rektscope.engine.kept_model import kept_model  # noqa: PLC0415
            from rektscope.engine.kept_start import go_on, opened_at_start  # noqa: PLC0415
            from rektscope.engine.sources import SessionSource, bundled_session_path  # noqa: PLC0415
            from rektscope.engine.start_cache import StartCache  # noqa: PLC0415
            from rektscope.engine.viewer import Viewer  # noqa: PLC0415

            cache = StartCache()
            if self._first_start is not None:
                self._first_start.wait()
            if self._takes_kept:
                source, self._kept = opened_at_start(cache)
            else:
                source = SessionSource.open(self._path or bundled_session_path(), cache)
            viewer = Viewer(source, self._model or kept_model().parameters)
            if self._kept is not None:
                go_on(viewer, self._kept)
            viewer.chart  # noqa: B018 -- reads what the first frame shows
            self._viewer = viewer
        except Exception as failure:  # noqa: BLE001 -- raised again by `viewer` on the thread that asked
            self._failure = failure
