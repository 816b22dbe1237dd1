"""What helps when something breaks: defects are shown and logged, the last run is reported, the report names nobody."""

import logging
import socket
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from tests.cli.test_live import mock_venue

from rektscope.files.log_file import LogFile, log_path
from rektscope.files.run_record import ShownPlace, broken_runs
from rektscope.net.policy import NetworkPolicy, Proxy
from rektscope.ui.diagnostics.defects import DefectWatch
from rektscope.ui.diagnostics.dialog import DiagnosticsDialog
from rektscope.ui.diagnostics.last_run import report_last_run
from rektscope.ui.diagnostics.place_watch import PlaceWatch, go_to, place_of
from rektscope.ui.diagnostics.report import log_tail, network_line, report_text, without_personal

KILLED = """
import os, sys
from pathlib import Path
from rektscope.files.run_record import RunRecord
record = RunRecord()
record.start()
for journal in sys.argv[1:]:
    record.note_journal(Path(journal))
os._exit(1)
"""


@pytest.fixture
def watch(qtbot):
    """Takes defects until the test ends; pytest-qt's own look at them is put back after it."""
    _ = qtbot
    watching = DefectWatch()
    watching.start()
    yield watching
    watching.stop()


def test_a_defect_in_a_slot_is_reported_and_logged_once(qtbot, watch, log_records):
    heard = []
    watch.failed.connect(heard.append)
    names = ["row", "row", "column"]

    def fail():
        raise KeyError(names.pop(0))

    timer = QTimer(watch)
    timer.setSingleShot(True)
    timer.timeout.connect(fail)
    while names:
        with qtbot.waitSignal(timer.timeout):
            timer.start(0)
    assert [name in found for found, name in zip(heard, ("'row'", "'column'"), strict=True)] == [True, True]
    # Once each: what fails in painting fails at every frame.
    assert [str(record.exc_info[1]) for record in log_records] == ["'row'", "'column'"]
    log_records.clear()


def test_a_defect_of_a_thread_is_reported_too(qtbot, watch, log_records):
    thread = threading.Thread(target=lambda: 1 / 0, name="reader")
    with qtbot.waitSignal(watch.failed, timeout=20_000) as found:
        thread.start()
        thread.join()
    assert "ZeroDivisionError" in found.args[0]
    assert [record.exc_info[0] for record in log_records] == [ZeroDivisionError]
    log_records.clear()


def test_hooks_are_those_of_before_when_it_stops(qtbot):
    _ = qtbot
    before = sys.excepthook, threading.excepthook
    watching = DefectWatch()
    watching.start()
    assert sys.excepthook != before[0]
    watching.stop()
    assert (sys.excepthook, threading.excepthook) == before


def killed(*journals):
    done = subprocess.run([sys.executable, "-c", KILLED, *map(str, journals)], check=False)
    assert done.returncode == 1


def test_a_killed_run_is_explained_in_a_sentence_and_then_forgotten(qtbot):
    window, heard = QWidget(), []
    qtbot.addWidget(window)
    killed()
    report_last_run(window, lambda *words: heard.append(words), pytest.fail, pytest.fail)
    ((sentence, title),) = heard
    assert title == "Last run"
    assert "did not end properly" in sentence
    assert broken_runs() == []
    report_last_run(window, pytest.fail, pytest.fail, pytest.fail)


def test_a_recording_that_broke_off_is_offered_to_be_finished(qtbot, tmp_path):
    window, opened = QWidget(), []
    qtbot.addWidget(window)
    window.show()
    journal = tmp_path / "night.rekt-journal"
    journal.mkdir()
    killed(journal, tmp_path / "gone.rekt-journal")
    report_last_run(window, pytest.fail, opened.append, pytest.fail)
    (question,) = window.findChildren(QMessageBox)
    assert str(journal) in question.informativeText()
    assert "gone" not in question.informativeText()
    finish = next(button for button in question.findChildren(QPushButton) if button.text() == "Finish and open")
    finish.click()
    assert opened == [journal]


SHOWED = """
import os, sys
from pathlib import Path
from rektscope.files.run_record import ShownPlace, RunRecord
record = RunRecord()
record.start()
record.note_place(ShownPlace(("binance:ETHUSDT",), Path(sys.argv[1]), 1_752_472_800_000))
os.abort()
"""


def test_after_a_crash_the_next_run_offers_to_go_on_where_it_was(qtbot, tmp_path):
    window, gone_to = QWidget(), []
    qtbot.addWidget(window)
    window.show()
    session = tmp_path / "july.rekt"
    session.touch()
    subprocess.run([sys.executable, "-c", SHOWED, str(session)], check=False, capture_output=True)
    report_last_run(window, pytest.fail, pytest.fail, gone_to.append)
    (question,) = window.findChildren(QMessageBox)
    assert "crashed on " in question.text()
    assert "It showed july.rekt, binance:ETHUSDT at 14 Jul 06:00:00 UTC." in question.informativeText()
    next(button for button in question.findChildren(QPushButton) if button.text() == "Go on there").click()
    assert gone_to == [ShownPlace(("binance:ETHUSDT",), session, 1_752_472_800_000)]


def test_a_file_that_is_gone_is_not_offered(qtbot, tmp_path):
    window, heard = QWidget(), []
    qtbot.addWidget(window)
    subprocess.run([sys.executable, "-c", SHOWED, str(tmp_path / "gone.rekt")], check=False, capture_output=True)
    report_last_run(window, lambda *words: heard.append(words), pytest.fail, pytest.fail)
    assert [title for _, title in heard] == ["Last run"]


def test_what_a_window_shows_is_gone_to_in_another(window, small_session):
    place = place_of(window.live.viewer)
    assert place.session == small_session
    wanted = replace(place, markets=("binance:ETHUSDT",), moment_ms=place.moment_ms - 60_000)
    go_to(window, wanted)
    assert place_of(window.live.viewer) == wanted
    go_to(window, replace(place, markets=("okx:GONE-USDT-SWAP",), moment_ms=None))
    assert place_of(window.live.viewer) == wanted
    go_to(window, replace(wanted, session=small_session.with_name("gone.rekt")))
    assert place_of(window.live.viewer) == wanted


def test_the_place_is_noted_while_the_window_stands(window):
    noted = []
    watching = PlaceWatch(SimpleNamespace(note_place=noted.append), lambda: window.live.viewer, window)
    watching.start()
    assert noted == [place_of(window.live.viewer)]
    watching.stop()
    assert not watching.findChild(QTimer).isActive()


@pytest.mark.parametrize(
    ("line", "kept", "gone"),
    [
        ("cannot reach https://user:secret@proxy.example:8080/x", "cannot reach (address)", "secret"),
        ("token 0123456789abcdefghijABCDEFGHIJ_-xyz refused", "token (key) refused", "0123456789"),
        ("account 0x31ca8395cf837de08b24da3f660e77761dfb974b", "(account)", "31ca83"),
        ("No such file: '/ho" + "me/alice/trades/mine.csv'", "(path)", "alice"),
        ('  File "/ho' + 'me/alice/rektscope/ui/window.py", line 7, in show', 'File "window.py", line 7', "alice"),
        ("C:\\Use" + r"rs\Alice\positions.json is locked", "(path) is locked", "Alice"),
        ("the timeline failed: KeyError: 3/4 of 12", "the timeline failed: KeyError: 3/4 of 12", "(path)"),
    ],
)
def test_a_line_of_the_log_names_nobody(line, kept, gone):
    assert kept in without_personal(line)
    assert gone not in without_personal(line)


def test_the_report_says_versions_and_the_end_of_the_log(qtbot, log_records):
    _ = qtbot
    log = LogFile()
    log.start()
    logging.getLogger("rektscope.test").error("first at wss://venue.example/ws")
    log.stop()
    log_records.clear()
    assert log_path().is_file()
    text = report_text()
    for words in ("rektscope: ", "Python: ", "Qt: ", "numpy: ", "GB free", "first at (address)"):
        assert words in text
    assert len(log_tail()) == 1


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (NetworkPolicy(environment={}), "no proxy; certificates of the system"),
        (NetworkPolicy(environment={"https_proxy": "http://p.example:1"}), "the environment's proxy"),
        (NetworkPolicy(environment={"https_proxy": "nonsense://p"}), "cannot be used"),
        (
            NetworkPolicy(Proxy.parse("http://u:p@p.example:1"), {"SSL_CERT_FILE": "x"}),
            "a proxy of its own; certificates the",
        ),
    ],
)
def test_how_the_network_is_reached_is_shown_without_through_whom(policy, words):
    assert words in network_line(policy)
    assert "example" not in network_line(policy)


def test_the_page_copies_what_it_shows(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DiagnosticsDialog(parent, None)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert dialog.copy.text() == "Copied"
    dialog.close()


# --- venues tried from the page ---------------------------------------------------------------------------------------


@pytest.fixture
def nobody():
    """An address of this machine where nobody listens."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        yield {"binance": f"ws://127.0.0.1:{server.getsockname()[1]}"}


def trying(dialog, title):
    """Press the button for one venue."""
    dialog.venues.venue.setCurrentText(title)
    dialog.venues.button.click()


def test_a_venue_that_answers_is_well_and_what_it_brought_is_copied(qtbot, qapp):
    _ = qapp
    with mock_venue(speed=1.0) as stand:
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = DiagnosticsDialog(parent, NetworkPolicy(), {"binance": stand.url})
        dialog.open()
        assert not dialog.venues.is_running
        with qtbot.waitSignal(dialog.venues.found, timeout=60_000):
            trying(dialog, "Binance")
            assert dialog.venues.button.text() == "Stop"
    assert dialog.venues.state.text() == "All is well."
    dialog.copy_text()
    copied = QGuiApplication.clipboard().text()
    assert "Binance: well" in copied
    assert "binance:BTCUSDT trade: live" in copied
    assert "Last lines of the log:" in copied
    dialog.reject()


def test_a_venue_that_cannot_be_reached_is_reported_and_nothing_was_asked_before(qtbot, nobody, monkeypatch):
    monkeypatch.setattr("rektscope.live.rest_client._TRIES", 1)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DiagnosticsDialog(parent, NetworkPolicy(), nobody)
    dialog.open()
    assert "NOT WELL" not in dialog.text.toPlainText()
    with qtbot.waitSignal(dialog.venues.found, timeout=60_000):
        trying(dialog, "Binance")
    assert dialog.venues.state.text().startswith("Not well: Binance.")
    assert "could not be reached" in dialog.text.toPlainText()
    dialog.reject()


@pytest.mark.parametrize("how", ["button", "closed"])
def test_trying_venues_can_be_stopped_and_leaves_no_thread(qtbot, how):
    with mock_venue(speed=1.0) as stand:
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = DiagnosticsDialog(parent, NetworkPolicy(), {"binance": stand.url})
        dialog.open()
        dialog.venues.duration.setCurrentText("10 minutes")
        trying(dialog, "Binance")
        heard = []
        dialog.venues.found.connect(heard.append)
        if how == "button":
            dialog.venues.button.click()
        else:
            dialog.reject()
        qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    assert heard[0].startswith("Stopped before the end.")
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("trying", "examining"))]
    if how == "button":
        assert not dialog.venues.is_running
        dialog.reject()
