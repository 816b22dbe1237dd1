"""What a screen reader gets of a window: the parts that need a name, and those that have none."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

NEED_A_NAME = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)


def is_of_qt(widget: QWidget) -> bool:
    """Parts that Qt puts into its own widgets and describes by itself: headers, corners, popups, scroll bars."""
    parent = widget.parentWidget()
    kind = "" if parent is None else parent.metaObject().className()
    return (
        isinstance(widget, QHeaderView | QScrollBar | QTabBar)
        or widget.objectName().startswith("qt_")
        or kind in {"QComboBoxPrivateContainer", "QLineEdit", "QSpinBox", "QHeaderView", "QTabBar"}
        or isinstance(parent, QHeaderView | QLineEdit)
        or (isinstance(widget, QAbstractButton) and type(parent) is QComboBox)
    )


def name_of(widget: QWidget) -> str:
    """The name that a screen reader says, without the marks of shortcuts."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).replace("&", "").strip() if interface else ""


def unnamed(root: QWidget) -> list[str]:
    """A line for each part under `root` that is worked with or reached by Tab and has no name."""
    found = []
    for widget in root.findChildren(QWidget):
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if (reached or isinstance(widget, NEED_A_NAME)) and not is_of_qt(widget) and not name_of(widget):
            found.append(described(widget))
    return found


def hidden_figures(root: QWidget) -> list[str]:
    """A line for each label whose text a screen reader does not get, because a name stands in its place."""
    found = []
    for label in root.findChildren(QLabel):
        words = label.text().replace("&", "").strip()
        if label.textFormat() is not Qt.TextFormat.PlainText and "<" in words:  # Qt gives it without the marks
            words = QTextDocumentFragment.fromHtml(label.text()).toPlainText().strip()
        if words.split() != name_of(label).split() and words not in name_of(label):
            found.append(f"{described(label)}: {label.text()!r:.40} is told as {name_of(label)!r:.60}")
    return found


def described(widget: QWidget) -> str:
    """What a reader needs to find it."""
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()} in {type(parent).__name__}"
