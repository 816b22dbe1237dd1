"""The working: the formula with the numbers filled in, to read and to copy."""

from PySide6.QtWidgets import QApplication, QPushButton

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.positions.position import PositionDraft
from rektscope.risk.answer import Answer
from rektscope.risk.derivation import derivation
from rektscope.ui.calculator.collapsible import CollapsibleSection, ResultLine
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr


class DerivationSection(CollapsibleSection):
    """Lines of arithmetic."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.text = ResultLine()
        self.copy_button = QPushButton(tr("Copy as text"))
        self.copy_button.clicked.connect(self._copy)
        self.rows.addWidget(self.text)
        self.rows.addWidget(self.copy_button)

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Show how the answer comes about."""
        _ = draft, chart, frame
        self.text.setText(translated("\n".join(derivation(answer)), figures=figures_of(self)))
        self.copy_button.setEnabled(True)

    def clear(self) -> None:
        """No answer, no working."""
        self.text.setText("")
        self.copy_button.setEnabled(False)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.text())
