"""The page "Diagnostics": what a report of a defect needs, to be read, and copied at one press; and venues tried."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rektscope.net.policy import NetworkPolicy
from rektscope.ui.diagnostics.report import report_text
from rektscope.ui.diagnostics.venue_check import VenueSelfCheck
from rektscope.ui.translation import tr

_INTRODUCTION = tr(
    "This is what a report of a defect needs. It holds no positions, addresses, keys or "
    "names of files. Whether venues can be reached from here is added once you try them; "
    "in a terminal `rektscope doctor` does the same."
)

_WIDTH, _HEIGHT = 720, 560
_EDGE_PX = 60


class DiagnosticsDialog(QDialog):
    """Shows the report as it would be copied."""

    def __init__(
        self, parent: QWidget, policy: NetworkPolicy | None, endpoints: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Diagnostics"))
        room = parent.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _EDGE_PX), min(_HEIGHT, room.height() - _EDGE_PX))
        introduction = QLabel(_INTRODUCTION)
        introduction.setWordWrap(True)
        self._report = report_text(policy)
        self.venues = VenueSelfCheck(endpoints or {}, policy)
        self.venues.found.connect(self._show_found)
        self.text = QPlainTextEdit(self._report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Diagnostics"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(tr("Copy"))
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self.copy_text)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (introduction, self.venues, self.text, buttons):
            layout.addWidget(part)
        self.finished.connect(self._leave)

    def copy_text(self) -> None:
        """Put the text into the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(tr("Copied"))

    def _show_found(self, lines: str) -> None:
        """What the venues answered, before the rest; and go, where the page was closed meanwhile."""
        self.text.setPlainText(tr("Venues tried from here:\n{lines}\n\n{report}", lines=lines, report=self._report))
        self.copy.setText(tr("Copy"))
        if self.isHidden():
            self.deleteLater()

    def _leave(self) -> None:
        """The threads end by themselves; the page goes with the last of them."""
        if self.venues.is_running:
            self.venues.stop()
        else:
            self.deleteLater()
