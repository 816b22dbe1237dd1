"""The page "Diagnostics": what a report of a defect needs, to be read, and copied at one press."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rektscope.net.policy import NetworkPolicy
from rektscope.ui.diagnostics.report import report_text

_INTRODUCTION = (
    "This is what a report of a defect needs. It holds no positions, addresses, keys or names of files. "
    "Whether venues can be reached from here is told by `rektscope doctor` in a terminal."
)


class DiagnosticsDialog(QDialog):
    """Shows the report as it would be copied."""

    def __init__(self, parent: QWidget, policy: NetworkPolicy | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Diagnostics")
        self.resize(720, 480)
        introduction = QLabel(_INTRODUCTION)
        introduction.setWordWrap(True)
        self.text = QPlainTextEdit(report_text(policy))
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Diagnostics")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton("Copy")
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self.copy_text)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (introduction, self.text, buttons):
            layout.addWidget(part)
        self.finished.connect(self.deleteLater)

    def copy_text(self) -> None:
        """Put the text into the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText("Copied")
