"""A small box that asks for a price: what a right click on the chart does, by keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from rektscope.market.errors import InputError
from rektscope.ui.calculator.fields import NumberField, number_text
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_LEAST_PX = 320
"""So that the title bar, with its buttons, has room for what is asked."""


class PriceBox(QDialog):
    """A field with a price in it.

    Signals:
        chosen: the price, quote units.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget, title: str, price: float, decimals: int, unit: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = NumberField(tr("Price"))  # as plain: 61.2k is a price here
        self.field.set_unit(unit)
        self.field.fill(number_text(price, decimals), price)
        self.message = QLabel()
        self.message.setProperty("job", "error")
        self.message.setWordWrap(True)
        self.message.hide()
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(tr("Price")))
        column.addWidget(self.field)
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_LEAST_PX)
        self.field.setFocus()
        self.field.selectAll()

    def _take(self) -> None:
        try:
            price = self.field.read(tr("The price"))
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            self.message.show()
            return
        self.chosen.emit(price)
        self.accept()
