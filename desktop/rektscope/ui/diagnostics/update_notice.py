"""The notice of a newer version: off at first, asked for by permission, once a day at most.

An address typed in the settings is the permission. An address that the publisher put in is asked of only after the user
said yes to a question. Without an address nothing happens, which is how the program comes.
"""

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from rektscope.engine.newer_version import PUBLISHED_AT, PublishedVersion, checked_address, published_version
from rektscope.market.errors import InputError
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.net.policy import NetworkPolicy

ADDRESS, ANSWER, ASKED = "update_address", "update_answer", "update_asked"
_YES, _NO = "yes", "no"
_LOOK_MS = 250
_log = logging.getLogger(__name__)


class UpdateNotice(QObject):
    """Asks for one window. `start` once it is shown; `stop` when it goes."""

    def __init__(
        self,
        window: QWidget,
        settings: WindowSettings,
        say: Callable[[str, str], None],
        policy: "Callable[[], NetworkPolicy | None]",
        published_at: str = PUBLISHED_AT,
    ) -> None:
        """Take the settings, how a sentence under a title is shown, how the network is reached, and who publishes."""
        super().__init__(window)
        self._window, self._settings, self._say, self._policy = window, settings, say, policy
        self._published_at = published_at
        self._thread: threading.Thread | None = None
        self._found: PublishedVersion | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Ask the address where that is allowed, the user where it is not known whether it is, else nobody."""
        typed = self._settings.text(ADDRESS)
        if typed:
            self._ask(typed)
        elif self._published_at and self._settings.text(ANSWER) == _YES:
            self._ask(self._published_at)
        elif self._published_at and self._settings.text(ANSWER) != _NO:
            self._ask_user()

    def stop(self) -> None:
        """Neither look nor wait for an answer any more: closing the window must not take as long as the network.

        Of a question that is under way only its thread is left, which touches nothing of the window and ends once the
        answer is there or its time is over, or with the program.
        """
        self._timer.stop()

    def _ask_user(self) -> None:
        from urllib.parse import urlsplit  # noqa: PLC0415 -- only where somebody is asked

        question = QMessageBox(self._window)
        question.setWindowTitle(tr("Newer versions"))
        question.setIcon(QMessageBox.Icon.Question)
        host = urlsplit(self._published_at).hostname
        question.setText(tr("May rektscope ask {host} once a day whether there is a newer version?", host=host))
        question.setInformativeText(
            tr("Nothing but the request is sent, and nothing is installed. Settings change it.")
        )
        allow = question.addButton(tr("Yes, ask"), QMessageBox.ButtonRole.AcceptRole)
        refuse = question.addButton(tr("No"), QMessageBox.ButtonRole.RejectRole)
        allow.clicked.connect(lambda _=False: self._answered(_YES))
        refuse.clicked.connect(lambda _=False: self._answered(_NO))
        question.finished.connect(question.deleteLater)
        question.open()

    def _answered(self, answer: str) -> None:
        self._settings.keep_text(ANSWER, answer)
        if answer == _YES:
            self._ask(self._published_at)

    def _ask(self, address: str) -> None:
        today = datetime.now(UTC).date().isoformat()
        if self._settings.text(ASKED) == today or self._thread is not None:
            return
        self._settings.keep_text(ASKED, today)
        # The policy is read here: the window may be gone by the time the thread gets to run.
        question = (address, self._policy())
        self._thread = threading.Thread(target=self._run, args=question, name=tr("newer version"), daemon=True)
        self._thread.start()
        self._timer.start()

    def _run(self, address: str, policy: "NetworkPolicy | None") -> None:
        try:
            self._found = published_version(checked_address(address), policy)
        except InputError as error:
            _log.info("no answer about newer versions: %s", error)

    def _look(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._thread.join()
        self._thread = None
        self._timer.stop()
        from importlib.metadata import version  # noqa: PLC0415 -- start-up need not wait for it

        own = version("rektscope")
        if self._found is not None and self._found.is_newer_than(own):
            self._say(
                tr(
                    "rektscope {version} is out; this is {own}. {page}",
                    version=self._found.version,
                    own=own,
                    page=self._found.page,
                ),
                tr("Newer version"),
            )
