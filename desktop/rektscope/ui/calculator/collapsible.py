"""A part of the calculator that is folded away until asked for: a line with an arrow, and what lies under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import MarketChart
from rektscope.market.errors import InputError
from rektscope.positions.position import EffectiveLiquidation, PositionDraft
from rektscope.risk.answer import Answer
from rektscope.ui.bound_label import BoundLabel
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated


def section_button(title: str) -> QToolButton:
    """The line of a folded part: an arrow and a title, checked while it is open."""
    button = QToolButton()
    button.setText(title)
    button.setCheckable(True)
    button.setProperty("job", "section")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setArrowType(Qt.ArrowType.RightArrow)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


class CollapsibleSection(QWidget):
    """A folded part. It works its figures out only while it is open."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.button = section_button(title)
        self.button.toggled.connect(self._toggled)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 2, 0, 8)
        self.rows.setSpacing(5)
        self.body.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.body)
        self._question: tuple[PositionDraft, Answer, MarketChart] | None = None
        self._frame: Frame | None = None
        self._effective: EffectiveLiquidation | None = None

    @property
    def is_open(self) -> bool:
        """Whether its body shows."""
        return self.button.isChecked()

    def show_question(self, draft: PositionDraft | None, answer: Answer | None, chart: MarketChart | None) -> None:
        """Another position, or none that can be calculated."""
        given = draft is not None and answer is not None and chart is not None
        self._question = (draft, answer, chart) if given else None  # type: ignore[assignment] # `given` says none is None
        self.update_figures()

    def show_frame(self, frame: Frame, effective: EffectiveLiquidation) -> None:
        """Another moment, and where the position is liquidated by then."""
        self._frame, self._effective = frame, effective
        if self.depends_on_moment:
            self.update_figures()

    @property
    def depends_on_moment(self) -> bool:
        """Whether its figures change with the cursor."""
        return False

    def update_figures(self) -> None:
        """Work the figures out anew, if anybody sees them."""
        if not self.is_open:
            return
        if self._question is None:
            self.clear()
            return
        self.work_out(*self._question, self._frame)

    def work_out(self, draft: PositionDraft, answer: Answer, chart: MarketChart, frame: Frame | None) -> None:
        """Show the figures of a position."""
        raise NotImplementedError

    def clear(self) -> None:
        """Show that there are none."""
        raise NotImplementedError

    def _toggled(self, opened: bool) -> None:  # noqa: FBT001 -- a Qt slot's argument
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.body.setVisible(opened)
        self.update_figures()


class ResultLine(BoundLabel):
    """One answer of a folded part, or the sentence why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("job", "second")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVisible(False)

    def setText(self, text: str) -> None:
        """Show a text; an empty one takes no room."""
        super().setText(text)
        self.setVisible(bool(text))

    def show_error(self, error: InputError) -> None:
        """Say why there is no answer."""
        self.setText(translated(error, figures=figures_of(self)))
