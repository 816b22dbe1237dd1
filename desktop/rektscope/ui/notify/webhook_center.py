"""Sends what fires to the services that the user set up, and reports what went wrong; the window never waits for one.

What sends (HTTP, mail headers, the page of the settings) is imported with the first message or question: most windows
send nothing, and it would cost each start 30 ms.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage

from rektscope.alerts.rules import Alert, AlertKind
from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.alerts.webhooks.store import WebhookStore
from rektscope.net.policy import NetworkPolicy
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.alerts.webhooks.ledger import SentLedger
    from rektscope.alerts.webhooks.sender import Delivery, Sender
    from rektscope.ui.notify.webhook_section import WebhookSection


class WebhookCenter(QObject):
    """Nothing is read before `start`; threads begin with the first message and end with `stop`.

    Signals:
        failed: a sentence on a message that did not arrive.

    Args:
        words: (title, sentence) of an alert, as the window shows it.
        size: of my position in words, by the name that an alert has for it; empty where it has none.
        picture: draws the chart; None where there is nothing to show.
        policy: how the network is reached.
    """

    failed = Signal(str)
    _reported = Signal(object)

    def __init__(
        self,
        parent: QObject,
        words: Callable[[Alert], tuple[str, str]],
        policy: Callable[[], NetworkPolicy | None],
        picture: Callable[[], QImage | None],
        size: Callable[[str], str],
        store: WebhookStore | None = None,
        ledger: "SentLedger | None" = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._policy, self._picture, self._size = words, policy, picture, size
        self._store = WebhookStore() if store is None else store
        self._ledger = ledger
        self._destinations: dict[Service, Destination] = {}
        self._senders: dict[Service, Sender] = {}
        self._section: WebhookSection | None = None
        self._tests: set[str] = set()
        self._reported.connect(self._show)

    def start(self) -> str:
        """Read what was set up; returns a sentence about what could not be read, or nothing."""
        self._destinations, problem = self._store.load()
        return problem

    def stop(self) -> None:
        """End the threads; what is under way is given up."""
        for sender in self._senders.values():
            sender.stop()
        self._senders.clear()

    def section(self) -> "WebhookSection":
        """The section of the page, on what is set up now."""
        from rektscope.ui.notify.webhook_section import WebhookSection  # noqa: PLC0415 -- when it is asked for

        section = WebhookSection(self._destinations, self._keep, self._test)
        section.destroyed.connect(self._forget_section)
        self._section = section
        return section

    def send(self, alerts: list[Alert], *, is_behind: bool = False) -> None:
        """Send what fired to every service that is on.

        `is_behind`: the window shows something else meanwhile, so that its picture and position are not of it.
        """
        targets = [destination for destination in self._destinations.values() if destination.is_on]
        if not alerts or not targets:
            return
        from rektscope.ui.notify.webhook_text import message_of  # noqa: PLC0415 -- with the first message

        is_drawn = not is_behind and any(destination.with_picture for destination in targets)
        image = self._picture() if is_drawn else None
        for destination in targets:
            for alert in alerts:
                has_size = destination.with_size and not is_behind
                size = self._size(getattr(alert.what, "name", "")) if has_size else ""
                message = message_of(alert, *self._words(alert), size)
                self._sender(destination.service).send(destination, message, lambda: png_of(image))

    def _keep(self, destination: Destination) -> None:
        self._store.save(destination)
        self._destinations[destination.service] = destination

    def _test(self, destination: Destination) -> None:
        """Send a test; what becomes of it is shown in the section."""
        from rektscope.alerts.webhooks.posts import Message  # noqa: PLC0415 -- with the first message

        text = tr("This is a test of rektscope: alerts will arrive here.")
        message = Message("test", "test", False, AlertKind.PRICE, "", _now_ms(), tr("Test"), text)
        image = self._picture() if destination.with_picture else None
        self._sender(destination.service).send(destination, message, lambda: png_of(image), is_test=True)

    def _sender(self, service: Service) -> "Sender":
        if service not in self._senders:
            from rektscope.alerts.webhooks.ledger import SentLedger  # noqa: PLC0415 -- with the first message
            from rektscope.alerts.webhooks.sender import Sender  # noqa: PLC0415 -- the same

            self._ledger = SentLedger() if self._ledger is None else self._ledger
            self._senders[service] = Sender(self._ledger, self._network, self._reported.emit)
        return self._senders[service]

    def _network(self) -> NetworkPolicy:
        return self._policy() or NetworkPolicy()

    def _show(self, delivery: "Delivery") -> None:
        from rektscope.alerts.webhooks.sender import Outcome  # noqa: PLC0415 -- it is there when something was sent
        from rektscope.ui.notify.webhook_text import outcome_text  # noqa: PLC0415 -- the same

        words = outcome_text(delivery)
        if delivery.message.key == "test":
            if self._section is not None and self._section.destination.service is delivery.destination.service:
                self._section.say(words, is_good=delivery.outcome is Outcome.SENT)
            return
        if delivery.outcome not in {Outcome.SENT, Outcome.SENT_BEFORE}:
            self.failed.emit(tr("An alert was not sent. {words}", words=words))

    def _forget_section(self) -> None:
        self._section = None


def png_of(image: QImage | None) -> bytes | None:
    """A picture as PNG, without the text fields of a saved one; on any thread."""
    if image is None:
        return None
    bare = QImage(image)
    for key in bare.textKeys():
        bare.setText(key, "")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(data.data()) if bare.save(buffer, "PNG") else None  # type: ignore[call-overload] # the stub wants bytes and Qt wants a text


def _now_ms() -> int:
    return int(time.time() * 1000)
