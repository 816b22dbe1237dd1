"""Services in the window: set up on the page, tried with a test, sent what fires live, reported in a sentence."""

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from rektscope.alerts.rules import AlertKind
from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.alerts.webhooks.posts import Message
from rektscope.alerts.webhooks.sender import Delivery, Outcome
from rektscope.alerts.webhooks.store import WebhookStore
from rektscope.market.errors import InputError
from rektscope.net.policy import NetworkPolicy
from rektscope.ui.live.alert_text import sentence_of, title_of
from rektscope.ui.notify.webhook_center import WebhookCenter, png_of
from rektscope.ui.notify.webhook_text import message_of, outcome_text

WAIT_MS = 20_000
SIZE = "my position, 2.5 BTC"


class Receiver(ThreadingHTTPServer):
    """Keeps the JSON it is sent, and answers with `status`."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got, self.status = [], 200

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}/s3cr3t"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_words):
        pass


@pytest.fixture
def receiver():
    server = Receiver()
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), name="receiver")
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def drawn():
    return []


@pytest.fixture
def center(qapp, drawn):
    _ = qapp

    def picture():
        drawn.append(1)
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        image.setText("Description", "My short 2.5 BTC")
        return image

    owner = QWidget()
    center = WebhookCenter(
        owner,
        lambda alert: (title_of(alert), sentence_of(alert)),
        lambda: NetworkPolicy(environment={}),
        picture,
        lambda _name: SIZE,
    )
    assert center.start() == ""
    yield center
    center.stop()
    owner.deleteLater()


def write(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def section(qtbot, center):
    section = center.section()
    section.show()
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    yield section
    section.close()
    section.deleteLater()


def test_nothing_is_sent_until_a_service_is_switched_on(qtbot, center, section, receiver, near_alert, feed_alert):
    write(qtbot, section.address, receiver.address)
    center.send([near_alert])
    assert center._senders == {}
    qtbot.keyClick(section.on, Qt.Key.Key_Space)
    center.send([feed_alert, near_alert])
    qtbot.waitUntil(lambda: len(receiver.got) == 2, timeout=WAIT_MS)
    assert [got["title"] for got in receiver.got] == ["Feed silent", "Near my liquidation"]
    assert WebhookStore().load()[0][Service.GENERIC].is_on


def test_neither_name_nor_size_of_my_position_is_sent_unless_asked(qtbot, center, section, receiver, near_alert, drawn):
    write(qtbot, section.address, receiver.address)
    section.on.setChecked(True)
    center.send([near_alert])
    qtbot.waitUntil(lambda: len(receiver.got) == 1, timeout=WAIT_MS)
    assert "2.5" not in json.dumps(receiver.got[0])
    assert drawn == []
    section.with_picture.setChecked(True)
    center.send([replace(near_alert, key="near/2")])
    qtbot.waitUntil(lambda: len(receiver.got) == 2, timeout=WAIT_MS)
    picture = base64.b64decode(receiver.got[1]["picture_png_base64"])
    assert drawn == [1]
    assert (picture[:4], b"2.5" in picture) == (b"\x89PNG", False)
    section.with_size.setChecked(True)
    center.send([replace(near_alert, key="near/3")])
    qtbot.waitUntil(lambda: len(receiver.got) == 3, timeout=WAIT_MS)
    assert f"Size: {SIZE}." in receiver.got[2]["text"]


def test_a_test_says_how_it_went_and_changes_nothing(qtbot, center, section, receiver):
    write(qtbot, section.address, receiver.address)
    section.test_button.click()
    assert section.message.text() == "Sending…"
    sent = "Webhook (JSON): sent."
    more = " Alerts follow once “Send alerts there” is on."
    qtbot.waitUntil(lambda: section.message.text() == sent + more, timeout=WAIT_MS)
    assert section.message.property("job") == "second"  # no warning
    section.on.setChecked(True)
    section.test_button.click()
    qtbot.waitUntil(lambda: section.message.text() == sent, timeout=WAIT_MS)
    section.on.setChecked(False)
    receiver.status = 403
    section.test_button.click()
    words = "Webhook (JSON): 127.0.0.1 refuses (HTTP 403); the message was not taken. Look at its address and token."
    qtbot.waitUntil(lambda: section.message.text() == words, timeout=WAIT_MS)
    assert section.message.property("job") == "error"
    assert not section.on.isChecked()
    _ = center


def test_a_message_that_did_not_arrive_is_reported_in_the_window(qtbot, center, section, receiver, near_alert):
    write(qtbot, section.address, receiver.address)
    section.on.setChecked(True)
    receiver.status = 404
    with qtbot.waitSignal(center.failed, timeout=WAIT_MS) as blocker:
        center.send([near_alert])
    assert blocker.args[0].startswith("An alert was not sent. Webhook (JSON): 127.0.0.1 refuses (HTTP 404)")


def test_what_cannot_be_written_to_is_refused_and_switched_off(qtbot, section):
    section.on.setChecked(True)
    assert section.message.text().startswith("The address is empty")
    assert not section.on.isChecked()
    write(qtbot, section.address, "https://example.com/hook")
    section.on.setChecked(True)
    assert section.on.isChecked()
    write(qtbot, section.address, "http://example.com/hook")
    assert not section.on.isChecked()
    assert section.message.text().endswith("It is switched off until then.")
    section.service.setCurrentIndex(list(Service).index(Service.TELEGRAM))
    section.service.activated.emit(2)
    section.test_button.click()
    assert "Telegram bot" in section.message.text()


def test_each_service_shows_its_own_fields_and_secrets_are_dots(section):
    fields = {}
    for place, service in enumerate(Service):
        section.service.setCurrentIndex(place)
        section.service.activated.emit(place)
        shown = (("address", section.address), ("token", section.token), ("chat", section.chat))
        fields[service] = [name for name, field in shown if field.isVisible()]
    assert fields == {
        Service.GENERIC: ["address", "token"],
        Service.DISCORD: ["address"],
        Service.TELEGRAM: ["token", "chat"],
        Service.NTFY: ["address", "token"],
    }
    for field in (section.address, section.token):
        assert field.echoMode() is QLineEdit.EchoMode.PasswordEchoOnEdit


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_one_sentence_with_the_name_of_the_service(outcome):
    destination = Destination(Service.DISCORD, address="https://discord.com/api/webhooks/1/s3cr3t")
    message = Message("k", "r", was_so=False, kind=AlertKind.PRICE, market="", time_ms=0, title="t", text="x")
    words = outcome_text(Delivery(destination, message, outcome, 503))
    assert words.startswith("Discord: ")
    assert words.endswith(".")
    assert "s3cr3t" not in words


def test_a_reached_liquidation_is_sent_as_such(near_alert):
    reached = replace(near_alert, what=replace(near_alert.what, price=123_400.0))
    text = message_of(reached, "t", sentence_of(reached), "").text
    assert text.startswith("The mark 123,400.0 has reached my liquidation at 123,305.9 (binance:BTCUSDT).")


def test_no_picture_is_none():
    assert png_of(None) is None


def test_an_alert_goes_without_a_picture_where_none_can_be_made(window, monkeypatch):
    def refuse(*_arguments):
        raise InputError("There is nothing to draw.")

    monkeypatch.setattr("rektscope.ui.export.asking.draw_picture", refuse)
    assert window.side.alerts._webhooks._picture() is None


def test_the_window_draws_a_picture_and_knows_my_size(window):
    sending = window.side.alerts._webhooks
    image = sending._picture()
    assert image.width() > image.height() > 600
    assert sending._size("my position").startswith("my position, ")
    assert sending._size("nobody's") == ""
