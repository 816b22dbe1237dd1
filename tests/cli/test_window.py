"""`rektscope [SESSION]`: opens, closes, shows market data as recognised, and refuses a damaged session at once."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import zipfile

import pyarrow.csv
import pyarrow.parquet
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget

from rektscope.app import _Loading, run_window
from rektscope.cli.main import run
from rektscope.engine.kept_start import AtStart, keep_start
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.market.errors import InputError
from rektscope.ui.application import make_application
from rektscope.ui.importing.dialog import ImportDialog
from rektscope.ui.settings import WindowSettings
from rektscope.ui.start.page import StartPage
from rektscope.ui.window import MainWindow

# Shown offscreen, a window has no window manager to tell its size to, and the platform says so.
pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support propagateSizeHints\(\)$")


@pytest.fixture(autouse=True)
def as_before():
    """What the end of the process would do: the closed window goes, and Ctrl+C belongs to pytest again."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)
    for window in windows():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def when_up():
    """Have something done as soon as the window's event loop runs, then end the program as closing the window does."""

    def when_up_(do):
        application = make_application()

        def once():
            try:
                do()
            finally:
                application.quit()

        QTimer.singleShot(0, once)

    return when_up_


def windows():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]


def the_window():
    """The one that is open."""
    (found,) = [window for window in windows() if window.isVisible()]
    return found


def test_without_a_word_it_opens_the_bundled_event_and_ends_with_its_window(when_up):
    titles = []
    when_up(lambda: titles.append(the_window().windowTitle()))
    assert run([]) == 0
    assert titles == ["Short squeeze of 14 July 2025 — rektscope"]
    assert not any(window.isVisible() for window in windows())


@pytest.fixture
def start_pages_once_pictured(monkeypatch):
    """How many start pages lie over the window once its first picture is there; the program ends then."""
    found = []

    def run_until_pictured(application):
        window = the_window()

        def look():
            found.append(sum(page.isVisible() for page in window.findChildren(StartPage)))
            window.close()
            application.quit()

        window.pictured.connect(look)  # after whoever asked before the program ran
        return application.exec()

    monkeypatch.setattr("rektscope.ui.application.run_until_closed", run_until_pictured)
    return found


def test_the_start_page_is_for_the_first_start_with_nothing(start_pages_once_pictured, tmp_path):
    path = tmp_path / "mine.rekt"
    path.write_bytes(bundled_session_path().read_bytes())
    assert run([]) == 0
    assert run([]) == 0
    assert start_pages_once_pictured == [1, 0]
    assert run([str(path)]) == 0
    assert start_pages_once_pictured == [1, 0, 0]


def test_a_file_on_the_command_line_never_meets_the_start_page_and_is_among_those_opened_last(
    start_pages_once_pictured, tmp_path
):
    path = tmp_path / "mine.rekt"
    path.write_bytes(bundled_session_path().read_bytes())
    keep_start(AtStart.START_PAGE, None)
    assert run([str(path)]) == 0
    assert start_pages_once_pictured == [0]
    assert WindowSettings().recent() == [path]


def test_the_session_opened_last_is_shown_where_that_was_chosen(when_up, tmp_path):
    path = tmp_path / "mine.rekt"
    path.write_bytes(bundled_session_path().read_bytes())
    shown = []
    for kept in (path, tmp_path / "gone.rekt"):
        keep_start(AtStart.LAST_SESSION, kept)
        when_up(
            lambda: shown.append((the_window().viewer.source.path, the_window().side.alerts.banner.sentence.text()))
        )
        assert run([]) == 0
    assert [source for source, _ in shown] == [path, bundled_session_path()]
    assert "gone.rekt" in shown[1][1]


def test_the_last_arrangement_is_kept_in_the_users_settings_when_it_closes(when_up, own_folders):
    when_up(lambda: the_window().side.toggle("Tape"))
    assert run([]) == 0
    kept = QSettings(str(own_folders / "config" / "rektscope" / "window.ini"), QSettings.Format.IniFormat)
    assert {"geometry", "docks"} <= set(kept.allKeys())
    shown = []
    when_up(lambda: shown.append(the_window().side.docks["Tape"].isVisible()))
    assert run([]) == 0
    assert shown == [True]


def test_settings_that_are_none_are_kept_beside_and_reported(when_up, own_folders):
    folder = own_folders / "config" / "rektscope"
    folder.mkdir()
    (folder / "window.ini").write_bytes(b"\x00[General\ngeometry=@Byte")
    sentences = []
    when_up(lambda: sentences.append(the_window().side.alerts.banner.sentence.text()))
    assert run([]) == 0
    assert "could not be read" in sentences[0]
    assert (folder / "window.ini.damaged-1").read_bytes() == b"\x00[General\ngeometry=@Byte"
    if os.name == "posix":
        assert (folder / "window.ini").stat().st_mode & 0o777 == 0o600


def shown_docks(window):
    return [dock.windowTitle() for dock in window.findChildren(QDockWidget) if dock.isVisible()]


def test_settings_that_mean_nothing_are_as_good_as_none(when_up, own_folders):
    folder = own_folders / "config" / "rektscope"
    folder.mkdir()
    (folder / "window.ini").write_text("[General]\ngeometry=wide\ndocks=@ByteArray(nothing)\n")
    docks = []
    when_up(lambda: docks.extend(shown_docks(the_window())))
    assert run([]) == 0
    assert docks == ["Position", "Timeline"]


def test_a_missing_file_is_one_sentence_and_no_window(tmp_path, capsys):
    missing = tmp_path / "missing.rekt"
    assert run([str(missing)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"rektscope: There is no file {missing}.\n"
    assert windows() == []


def test_a_file_that_is_no_session_is_one_sentence_and_no_window(tmp_path):
    path = tmp_path / "letter.rekt"
    path.write_text("Dear reader")
    with pytest.raises(InputError, match=r"letter\.rekt"):
        run_window(path)
    assert windows() == []


@pytest.mark.parametrize("form", ["file", "zip", "folder", "parquet"])
def test_market_data_in_the_place_of_a_session_is_shown_as_it_was_recognised(when_up, tmp_path, form):
    rows = "".join(f"{1_752_451_200_000 + at * 60_000},100,101,99,100,5,500\n" for at in range(60))
    table = tmp_path / "data" / "BTCUSDT-1m.csv"
    table.parent.mkdir()
    table.write_text(f"open_time,open,high,low,close,volume,quote_volume\n{rows}")
    path = {"file": table, "folder": table.parent}.get(form, tmp_path / f"BTCUSDT-1m.{form}")
    if form == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(table, table.name)
    if form == "parquet":
        pyarrow.parquet.write_table(pyarrow.csv.read_csv(table), path)
    shown = []

    def look():
        (dialog,) = the_window().findChildren(ImportDialog)
        shown.extend((dialog.isVisible(), dialog._import.paths))
        dialog.reject()

    when_up(look)
    assert run([str(path)]) == 0
    assert shown == [True, (path,)]


def test_in_a_process_of_its_own_a_missing_file_ends_it_with_2(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "rektscope", str(tmp_path / "missing.rekt")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("rektscope: ")
    assert done.stderr.count("\n") == 1


def test_in_a_process_of_its_own_the_bundled_event_opens_and_ends_well():
    """Qt's objects outlive `main` until the interpreter ends: that end, too, must be a good one."""
    script = """
        from PySide6.QtCore import QTimer
        from rektscope.cli.main import main
        from rektscope.ui.application import make_application
        application = make_application()
        QTimer.singleShot(200, application.quit)
        main([])
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send to a process on Windows")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_without_a_traceback(number):
    script = """
        import sys
        from PySide6.QtCore import QTimer
        from rektscope.app import run_window
        from rektscope.ui.application import make_application
        application = make_application()
        QTimer.singleShot(0, lambda: print("up", flush=True))
        sys.exit(run_window(None))
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout.readline() == "up\n"
            process.send_signal(number)
            _, complaints = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 128 + number, complaints
    assert "Traceback" not in complaints


def test_the_binding_leaves_pythons_own_import_in_its_place():
    """Its own would read the source of each module again, which is a tenth of the start."""
    script = """
        import builtins
        before = builtins.__import__
        import rektscope.app, rektscope.ui.window
        print(builtins.__import__ is before)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


@pytest.mark.parametrize(("chosen", "used"), [({}, "system"), ({"ARROW_DEFAULT_MEMORY_POOL": "mimalloc"}, "mimalloc")])
def test_what_reading_took_goes_back_to_the_system_unless_the_user_chose(chosen, used):
    script = "import rektscope.app, pyarrow; print(pyarrow.default_memory_pool().backend_name)"
    environment = {name: value for name, value in os.environ.items() if name != "ARROW_DEFAULT_MEMORY_POOL"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment | chosen
    )
    assert done.stdout.strip() == used


def test_threads_may_import_while_qt_is_imported():
    """The binding walks through sys.modules when it starts, and a module more in it meanwhile ends the process."""
    script = """
        import sys, threading, types
        import rektscope.app
        sys.modules.update({f"filler{number}": types.ModuleType("filler") for number in range(20_000)})
        stop = threading.Event()
        def import_and_forget():
            while not stop.is_set():
                for number in range(50):
                    sys.modules[f"imported{number}"] = sys
                for number in range(50):
                    del sys.modules[f"imported{number}"]
        thread = threading.Thread(target=import_and_forget)
        thread.start()
        sys.setswitchinterval(1e-5)
        try:
            import PySide6.QtWidgets, PySide6.QtSvg
        finally:
            stop.set()
            thread.join()
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("is_begun", "thread"), [(False, "MainThread"), (True, "session-loader")])
def test_a_session_is_opened_on_the_thread_that_asks_unless_it_was_begun(monkeypatch, is_begun, thread):
    opened, found = SessionSource.open, []

    def open_(path, cache):
        found.append(threading.current_thread().name)
        return opened(path, cache)

    monkeypatch.setattr(SessionSource, "open", open_)
    loading = _Loading(bundled_session_path())
    if is_begun:
        loading.start()
    viewer = loading.viewer()
    assert found == [thread]
    assert viewer.market == "binance:BTCUSDT"
    viewer.stop()


@pytest.mark.parametrize("is_begun", [False, True])
def test_a_session_that_cannot_be_opened_is_refused_where_it_is_asked_for(tmp_path, is_begun):
    path = tmp_path / "broken.rekt"
    path.write_bytes(b"PAR1")
    loading = _Loading(path)
    if is_begun:
        loading.start()
    with pytest.raises(InputError, match="broken"):
        loading.viewer()
