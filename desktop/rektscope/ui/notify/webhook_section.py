"""The section of the page where services that alerts are sent to are set up and tried."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.market.errors import InputError
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.notify.webhook_text import SERVICE_TITLES
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_HINTS = {
    Service.GENERIC: ("https://example.com/hook", tr("sent as Authorization: Bearer; may be empty")),
    Service.DISCORD: ("https://discord.com/api/webhooks/NUMBER/TOKEN", ""),
    Service.TELEGRAM: ("", tr("NUMBER:LETTERS, as BotFather gives it")),
    Service.NTFY: ("https://ntfy.sh/TOPIC", tr("of a topic that asks for one; may be empty")),
}
_EXPLANATION = tr(
    "Nothing is sent until a service is switched on. Addresses and tokens are kept in a "
    "file that only you can read. The name and size of your position are left out unless "
    "you ask for them; a picture shows its lines and no size. Each alert is sent once."
)


class WebhookSection(QWidget):
    """Shows one service at a time.

    Args:
        destinations: as they are set up.
        keep: takes another setting of one; raises InputError.
        test: sends a test to one; raises InputError.
    """

    def __init__(
        self,
        destinations: dict[Service, Destination],
        keep: Callable[[Destination], object],
        test: Callable[[Destination], object],
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("Messages to other services"))
        self._destinations, self._keep, self._test = dict(destinations), keep, test
        self.service = ChoiceBox()
        for service in Service:
            self.service.addItem(SERVICE_TITLES[service], service.value)
        self.address, self.token, self.chat = QLineEdit(), QLineEdit(), QLineEdit()
        self.on = QCheckBox(tr("Send alerts there"))
        self.with_picture, self.with_size = QCheckBox(tr("With a picture of the chart")), QCheckBox()
        self.with_size.setText(tr("With the name and size of my position"))
        self.test_button = QPushButton(tr("Send a test"))
        self.message = QLabel()
        self._form = QFormLayout()
        self._lay_out()
        self._show()
        self._connect()

    @property
    def destination(self) -> Destination:
        """The service that is shown, as it is set up."""
        return self._destinations[Service(self.service.currentData())]

    def say(self, words: str, *, is_good: bool = False) -> None:
        """Show a sentence, or none; `is_good` is no warning."""
        if is_good and not self.destination.is_on:
            words += tr(" Alerts follow once “Send alerts there” is on.")
        self.message.setProperty("job", "second" if is_good else "error")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _lay_out(self) -> None:
        fields = {
            tr("Service"): self.service,
            tr("Address"): self.address,
            tr("Token"): self.token,
            tr("Chat"): self.chat,
        }
        for name, field in fields.items():
            field.setAccessibleName(name)
            self._form.addRow(name, field)
        for secret in (self.address, self.token):
            secret.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.chat.setPlaceholderText(tr("a number, or @channel"))
        self.test_button.setAutoDefault(False)
        self.message.setProperty("job", "error")
        explanation = QLabel(_EXPLANATION)
        explanation.setProperty("job", "caption")
        for label in (self.message, explanation):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        for part in (self.on, self.with_picture, self.with_size, self.test_button, self.message, explanation):
            column.addWidget(part)

    def _show(self) -> None:
        destination = self.destination
        address_hint, token_hint = _HINTS[destination.service]
        self.address.setPlaceholderText(address_hint)
        self.token.setPlaceholderText(token_hint)
        for field, text in (
            (self.address, destination.address),
            (self.token, destination.token),
            (self.chat, destination.chat),
        ):
            field.setText(text)
        for box, is_on in (
            (self.on, destination.is_on),
            (self.with_picture, destination.with_picture),
            (self.with_size, destination.with_size),
        ):
            with QSignalBlocker(box):
                box.setChecked(is_on)
        self._form.setRowVisible(self.address, bool(address_hint))
        self._form.setRowVisible(self.token, bool(token_hint))
        self._form.setRowVisible(self.chat, destination.service is Service.TELEGRAM)

    def _connect(self) -> None:
        self.service.activated.connect(self._chosen)
        for field in (self.address, self.token, self.chat):
            field.editingFinished.connect(self._typed)
        self.on.toggled.connect(lambda is_on: self._take(replace(self.destination, is_on=is_on)))
        self.with_picture.toggled.connect(lambda is_on: self._take(replace(self.destination, with_picture=is_on)))
        self.with_size.toggled.connect(lambda is_on: self._take(replace(self.destination, with_size=is_on)))
        self.test_button.clicked.connect(self._send_test)

    def _chosen(self) -> None:
        self.say("")
        self._show()

    def _typed(self) -> None:
        """Take what is typed; a service that is on and cannot be written to any more is switched off, and says why."""
        address, token, chat = (field.text().strip() for field in (self.address, self.token, self.chat))
        destination = replace(self.destination, address=address, token=token, chat=chat)
        if destination != self.destination:
            self._take(destination)

    def _take(self, destination: Destination) -> None:
        problem = ""
        if destination.is_on:
            try:
                destination.check()
            except InputError as error:
                problem = tr("{error} It is switched off until then.", error=translated(error))
                destination = replace(destination, is_on=False)
        try:
            self._keep(destination)
            self._destinations[destination.service] = destination
        except InputError as error:
            problem = translated(error)
        self.say(problem)
        self._show()

    def _send_test(self) -> None:
        self._typed()
        try:
            self.destination.check()
            self._test(self.destination)
        except InputError as error:
            self.say(translated(error))
            return
        self.say(tr("Sending…"))
