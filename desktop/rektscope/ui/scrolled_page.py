"""What pages of settings have in common: a body that scrolls between what stands above it and a button that closes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget


def lay_out_scrolled(page: QDialog, name: str, above: tuple[QWidget, ...], body: QWidget) -> None:
    """Lay out `page`: `above`, then `body` in a scroll area that screen readers call `name`, then Close."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab would stop where nothing is seen; its controls scroll it
    area.setWidget(body)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(page.reject)
    buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
    whole = QVBoxLayout(page)
    for part in (*above, area, buttons):
        whole.addWidget(part)
