"""Newer versions: nobody is asked without permission, and what a stand-in on this machine answers is shown once."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from rektscope.engine.newer_version import PUBLISHED_AT, PublishedVersion, checked_address, published_version
from rektscope.market.errors import InputError
from rektscope.ui.diagnostics.update_notice import _LOOK_MS, ADDRESS, ANSWER, ASKED, UpdateNotice
from rektscope.ui.settings import WindowSettings

PAGE = "https://example.org/rektscope/9"


@pytest.fixture
def publisher():
    """An address of this machine that answers with `answer`, and counts the questions."""
    state = SimpleNamespace(answer=json.dumps({"version": "9.1", "page": PAGE}), asked=[], status=200)
    state.may_answer = threading.Event()
    state.may_answer.set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            state.asked.append(self.path)
            state.may_answer.wait(30)
            body = state.answer.encode()
            self.send_response(state.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, name="publisher")
        thread.start()
        state.address = f"http://127.0.0.1:{server.server_port}/newest.json"
        yield state
        server.shutdown()
        thread.join()


@pytest.fixture
def notice(qtbot, publisher):
    """Make a notice over a window of nothing; what it said."""
    parent = QWidget()
    qtbot.addWidget(parent)
    reported = []

    def make(published_at=""):
        made = UpdateNotice(parent, WindowSettings(), lambda *words: reported.append(words), lambda: None, published_at)
        made.start()
        qtbot.waitUntil(lambda: made._thread is None, timeout=30_000)
        return made

    return SimpleNamespace(make=make, shown=reported, parent=parent, address=publisher.address)


def test_the_program_comes_without_an_address_and_then_asks_nobody(notice, publisher):
    assert PUBLISHED_AT == ""
    notice.make()
    assert (publisher.asked, notice.shown) == ([], [])
    assert not notice.parent.findChildren(QMessageBox)


def test_an_address_that_was_typed_is_asked_once_a_day_and_reported(notice, publisher):
    WindowSettings().keep_text(ADDRESS, publisher.address)
    notice.make()
    assert publisher.asked == ["/newest.json"]
    ((sentence, title),) = notice.shown
    assert title == "Newer version"
    assert "rektscope 9.1 is out" in sentence
    assert PAGE in sentence
    notice.make()
    assert len(publisher.asked) == 1
    WindowSettings().keep_text(ASKED, "2020-01-01")
    notice.make()
    assert len(publisher.asked) == 2


def test_a_window_that_goes_does_not_wait_for_the_answer_and_gets_none(qtbot, publisher):
    WindowSettings().keep_text(ADDRESS, publisher.address)
    reported = []
    publisher.may_answer.clear()
    parent = QWidget()
    qtbot.addWidget(parent)
    made = UpdateNotice(parent, WindowSettings(), lambda *words: reported.append(words), lambda: None)
    made.start()
    qtbot.waitUntil(lambda: publisher.asked == ["/newest.json"], timeout=30_000)
    made.stop()
    left = made._thread
    assert left.is_alive(), "stop waited for the answer"
    publisher.may_answer.set()
    left.join(30)
    assert not left.is_alive()
    qtbot.wait(2 * _LOOK_MS)
    assert reported == []


@pytest.mark.parametrize(("button", "asked"), [("Yes, ask", 1), ("No", 0)])
def test_a_publishers_address_is_asked_only_after_a_yes_and_the_answer_is_kept(qtbot, notice, publisher, button, asked):
    made = notice.make(publisher.address)
    (question,) = notice.parent.findChildren(QMessageBox)
    assert publisher.asked == []
    assert "127.0.0.1 once a day" in question.text()
    (chosen,) = [each for each in question.findChildren(QPushButton) if each.text() == button]
    chosen.click()
    qtbot.waitUntil(lambda: made._thread is None, timeout=30_000)
    assert len(publisher.asked) == len(notice.shown) == asked
    assert WindowSettings().text(ANSWER) == ("yes" if asked else "no")
    WindowSettings().keep_text(ASKED, "")
    qtbot.waitUntil(lambda: not notice.parent.findChildren(QMessageBox), timeout=30_000)
    notice.make(publisher.address)
    assert len(publisher.asked) == 2 * asked
    assert not notice.parent.findChildren(QMessageBox)


@pytest.mark.parametrize(
    "answer",
    [
        "no json",
        "[]",
        json.dumps({"version": "9.1"}),
        json.dumps({"version": "9.1 <b>", "page": PAGE}),
        json.dumps({"version": "9.1", "page": "http://example.org"}),
        json.dumps({"version": "9.1", "page": "https://example.org/<script>"}),
        json.dumps({"version": 9, "page": PAGE}),
    ],
)
def test_nonsense_is_no_version_and_no_notice(notice, publisher, answer):
    publisher.answer = answer
    with pytest.raises(InputError):
        published_version(publisher.address)
    WindowSettings().keep_text(ADDRESS, publisher.address)
    notice.make()
    assert notice.shown == []


@pytest.mark.parametrize(
    ("published", "own", "is_newer"),
    [
        ("0.1.1", "0.1.0", True),
        ("0.10", "0.9.9", True),
        ("0.1", "0.1.0", False),
        ("0.1.0", "0.2", False),
        ("1", "0.9.9", True),
        ("9", "0.1.0.dev3", False),
    ],
)
def test_versions_are_compared_by_their_numbers(published, own, is_newer):
    assert PublishedVersion(published, PAGE).is_newer_than(own) is is_newer


def test_an_address_in_the_clear_is_refused():
    assert checked_address("  ") == ""
    with pytest.raises(InputError, match="not encrypted"):
        checked_address("http://example.org/newest.json")
