"""Messages over a private D-Bus: what a desktop's notifications are sent, clicks on them, and desktops that fail."""

import os
import queue
import shutil
import socket
import subprocess
import threading

import pytest

from rektscope.alerts.rules import AlertSettings
from rektscope.ui.icons import icon
from rektscope.ui.live.notifier import DesktopNotifier
from rektscope.ui.notify.desktop_bus import BUS_VARIABLE, DesktopBus, desktop_bus

jeepney = pytest.importorskip("jeepney", reason="D-Bus is spoken on Linux alone")
pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon to try it with")

WAIT_MS = 20_000
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


@pytest.fixture
def bus(tmp_path, monkeypatch):
    """A bus of this test alone."""
    (tmp_path / "bus.conf").write_text(CONFIG.format(path=tmp_path / "bus"))
    daemon = subprocess.Popen(
        [shutil.which("dbus-daemon"), f"--config-file={tmp_path / 'bus.conf'}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    monkeypatch.setenv(BUS_VARIABLE, daemon.stdout.readline().strip())
    yield
    daemon.terminate()
    daemon.wait(20)
    daemon.stdout.close()


class Desktop:
    """Stands in for a desktop's notifications: another connection to the same bus, on a thread."""

    def __init__(self, *, has_markup=True, refuses=False):
        from jeepney.io.blocking import open_dbus_connection

        self.has_markup, self.refuses = has_markup, refuses
        self.got = queue.SimpleQueue()
        self._number = 40
        self._connection = open_dbus_connection(bus="SESSION")
        reply = self._connection.send_and_get_reply(
            jeepney.message_bus.RequestName("org.freedesktop.Notifications"), timeout=20
        )
        assert reply.body == (1,)
        self._thread = threading.Thread(target=self._serve, name="desktop-of-test")
        self._thread.start()

    def _serve(self):
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):
                return
            fields, kinds = message.header.fields, jeepney.HeaderFields
            if message.header.message_type is jeepney.MessageType.signal:
                continue
            member = fields[kinds.member]
            if member == "GetCapabilities":
                words = ["body", "body-markup"] if self.has_markup else ["body"]
                self._connection.send(jeepney.new_method_return(message, "as", (words,)))
            elif self.refuses:
                self._connection.send(jeepney.new_error(message, "org.freedesktop.DBus.Error.LimitsExceeded"))
            else:
                self._number += 1
                self.got.put((fields[kinds.signature], message.body, self._number))
                self._connection.send(jeepney.new_method_return(message, "u", (self._number,)))

    def click(self, number):
        address = jeepney.DBusAddress("/org/freedesktop/Notifications", interface="org.freedesktop.Notifications")
        self._connection.send(jeepney.new_signal(address, "ActionInvoked", "us", (number, "default")))

    def close(self):
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(20)
        self._connection.close()


@pytest.fixture
def desktop_of(bus):
    _ = bus
    made = []

    def make(**options):
        made.append(Desktop(**options))
        return made[-1]

    yield make
    for desktop in made:
        desktop.close()


@pytest.fixture
def messenger(qapp):
    """A `DesktopBus` that is started by the test, and what it said."""
    _ = qapp
    bus = DesktopBus()
    yield bus
    bus.remove()
    bus.deleteLater()


def test_a_message_arrives_as_the_desktop_wants_it_and_a_click_on_it_comes_back(qtbot, desktop_of, messenger):
    desktop = desktop_of()
    messenger.start()
    messenger.notify("Near <my> liquidation", "0.73 % & less")
    signature, body, number = desktop.got.get(timeout=20)
    assert signature == "susssasa{sv}i"
    assert body[:6] == ("rektscope", 0, "rektscope", "Near <my> liquidation", "0.73 % &amp; less", ["default", "Show"])
    with qtbot.waitSignal(messenger.clicked, timeout=WAIT_MS):
        desktop.click(number)


def test_a_desktop_without_markup_gets_the_words_as_they_are(desktop_of, messenger):
    desktop = desktop_of(has_markup=False)
    messenger.start()
    messenger.notify("A", "b & c")
    assert desktop.got.get(timeout=20)[1][4] == "b & c"


def test_a_click_on_anothers_message_is_not_ours(qtbot, desktop_of, messenger):
    desktop, clicks = desktop_of(), []
    messenger.clicked.connect(lambda: clicks.append(1))
    messenger.start()
    messenger.notify("A", "b")
    number = desktop.got.get(timeout=20)[2]
    desktop.click(number + 1_000)
    desktop.click(number)
    qtbot.waitUntil(lambda: len(clicks) == 1, timeout=WAIT_MS)
    assert clicks == [1]


def test_a_desktop_that_refuses_is_explained_in_a_sentence(qtbot, desktop_of, messenger):
    desktop_of(refuses=True)
    with qtbot.waitSignal(messenger.failed, timeout=WAIT_MS) as blocker:
        messenger.start()
        messenger.notify("A", "b")
    assert "desktop notification failed" in blocker.args[0]


def test_a_bus_without_notifications_or_without_anybody_is_reported(qtbot, bus, messenger, monkeypatch, tmp_path):
    _ = bus
    with qtbot.waitSignal(messenger.failed, timeout=WAIT_MS):
        messenger.start()
    monkeypatch.setenv(BUS_VARIABLE, f"unix:path={tmp_path / 'nobody'}")
    other = DesktopBus()
    with qtbot.waitSignal(other.failed, timeout=WAIT_MS):
        other.start()
    other.remove()
    other.deleteLater()


def test_without_a_session_bus_there_is_none_to_notify(qapp):
    _ = qapp
    assert BUS_VARIABLE not in os.environ
    assert desktop_bus(lambda: None, lambda _words: None) is None


def test_the_notifier_goes_over_the_bus_where_there_is_no_tray(qtbot, desktop_of, near_alert):
    desktop = desktop_of()
    notifier = DesktopNotifier(icon("play"), make_tray=lambda *_: None)
    notifier.start()
    assert notifier.words == ""
    notifier.notify([near_alert], AlertSettings())
    assert desktop.got.get(timeout=20)[1][3] == "Near my liquidation"
    with qtbot.waitSignal(notifier.clicked, timeout=WAIT_MS):
        desktop.click(41)
    notifier.stop()
    notifier.deleteLater()


def test_the_notifier_says_when_the_bus_fails(qtbot, bus, near_alert):
    _ = bus
    notifier = DesktopNotifier(icon("play"), make_tray=lambda *_: None)
    with qtbot.waitSignal(notifier.changed, timeout=WAIT_MS):
        notifier.start()
    assert "desktop notification failed" in notifier.words
    notifier.notify([near_alert], AlertSettings())
    notifier.stop()
    assert notifier.words == ""
    notifier.deleteLater()
