"""The field of a shock, typed as +3%, -2.5% or the price it goes to, in the style of the window's numbers."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit

from rektscope.market.errors import InputError
from rektscope.scenarios.shock import Shock, read_shock
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of


class ShockField(QLineEdit):
    """A move or a price.

    Attributes:
        figures: how numbers are written in what stands here.
    """

    def __init__(self, first: str) -> None:
        super().__init__(first)
        self.figures = STANDARD

    def read(self, typed: str, what: str) -> Shock:
        """The shock that was typed here; raises InputError naming `what`."""
        return read_shock(typed, what, marks=self.figures.style.marks)

    def show_price(self, price: float, decimals: int) -> None:
        """Show the price that the shock goes to."""
        self.write_with(figures_of(self))
        self.setText(self.figures.price(price, decimals))

    def write_with(self, figures: Figures) -> None:
        """Write what stands here otherwise; what cannot be read stays as it was typed, and is asked about."""
        before, self.figures = self.figures, figures
        if before == figures:
            return
        typed = self.text()
        other = figures.rewritten_from(before, typed)
        try:
            is_same = read_shock(typed, "", marks=before.style.marks) == self.read(other, "")
        except InputError:  # of no or of two meanings, in one of the styles
            return
        if is_same:
            self.setText(other)

    def showEvent(self, event: QShowEvent) -> None:
        """A field that is seen is written as the window is that it came to stand in."""
        super().showEvent(event)
        self.write_with(figures_of(self))
