"""A dialog that has a command done: its fields above, a bar while it is at work, its result or its sentence below."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rektscope.market.errors import InputError
from rektscope.ui.commands.own_command import OwnCommand
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_LEAST_WIDTH = 460


class CommandDialog(QDialog):
    """The part that is the same for all: `ask` of a derived class chooses what is done, `begin` does it.

    The command writes into a folder of its own, which is gone with it, and what it made is moved when it is done: what
    is cancelled or breaks off leaves nothing behind.
    """

    def __init__(self, title: str, action: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.command = OwnCommand(self)
        self.command.ended.connect(self._ended)
        self._aside: tempfile.TemporaryDirectory[str] | None = None
        self._made: Callable[[Path, str], str] | None = None
        self.form = QFormLayout()
        self.message = QLabel()
        self.message.setProperty("job", "caption")
        self.message.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Working"))
        self.bar.hide()
        self.action_button, self.cancel_button = QPushButton(action), QPushButton(tr("Cancel"))
        self.action_button.setDefault(True)
        self.cancel_button.setEnabled(False)
        self.action_button.clicked.connect(self.ask)
        self.cancel_button.clicked.connect(self.cancel)
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addWidget(self.message)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.cancel_button, self.action_button):
            row.addWidget(button)
        column.addLayout(row)

    def add_row(self, words: str, widget: QWidget) -> None:
        """A field under its name."""
        widget.setAccessibleName(words)
        self.form.addRow(words, widget)

    def ask(self) -> None:
        """The button was pressed."""
        raise NotImplementedError

    def begin(self, arguments: Callable[[Path], Sequence[str]], made: Callable[[Path, str], str]) -> bool:
        """Have a command done.

        Args:
            arguments: of the command, for a folder that it may write into.
            made: takes what is in that folder to its place, and says so; it is given what the command printed. Raises
                InputError or OSError where it cannot.
        """
        if self.command.is_running:
            return False
        self._aside = tempfile.TemporaryDirectory(prefix="rektscope-", ignore_cleanup_errors=True)
        self._made = made
        try:
            words = arguments(Path(self._aside.name))
        except InputError as error:
            self._clear(translated(error, figures=figures_of(self)))
            return False
        self.message.setText(tr("Working…"))
        self._show_busy(is_busy=True)
        self.command.start(words)
        return True

    def cancel(self) -> None:
        """Give it up; nothing of it is left."""
        if self.command.is_running:
            self.command.stop()
            self._clear(tr("Cancelled; nothing was written."))

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is at work is given up."""
        self.cancel()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape: as closing."""
        self.cancel()
        super().reject()

    def _ended(self, is_done: bool, printed: str) -> None:  # noqa: FBT001 -- a signal gives its values by place
        words = printed
        if is_done and self._made is not None and self._aside is not None:
            try:
                words = self._made(Path(self._aside.name), printed)
            except InputError as error:
                words = translated(error, figures=figures_of(self))
            except OSError as error:
                words = tr(
                    "Cannot write {filename}: {strerror}. Choose a folder that is yours.",
                    filename=error.filename,
                    strerror=error.strerror,
                )
        self._clear(words)

    def _clear(self, words: str) -> None:
        if self._aside is not None:
            self._aside.cleanup()
            self._aside = None
        self._show_busy(is_busy=False)
        self.message.setText(words)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.bar.setVisible(is_busy)
        self.cancel_button.setEnabled(is_busy)
        self.action_button.setEnabled(not is_busy)


def put(made: Path, place: Path) -> None:
    """Take a file to its place, whole or not at all; raises OSError."""
    aside = place.with_name(f".{place.name}.part")
    try:
        shutil.copyfile(made, aside)
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)
