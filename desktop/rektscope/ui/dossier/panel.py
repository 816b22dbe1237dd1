"""The dossier panel: a list of claims with verdicts from the whole session, so it is opened only on request."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from rektscope.sessions.session import SessionInfo
from rektscope.ui.figures import Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.theme import CAPTION, LINE, LONGS, SHORTS, TEXT_SECOND, tint
from rektscope.ui.translation import tr

if TYPE_CHECKING:  # the checks themselves are imported on request only
    from rektscope.replay.dossier import CheckedClaim

_NORMAL, _BOLD = 400, 600
_TINTS = {"agrees": LONGS, "disagrees": SHORTS, "cannot be checked": CAPTION}
_WORDS = {
    "agrees": tr("agrees"),
    "disagrees": tr("disagrees"),
    "cannot be checked": tr("cannot be checked"),
}
_MARKS = {"agrees": "✓", "disagrees": "≠", "cannot be checked": "?"}


class DossierPanel(QScrollArea):
    """Claims, figures, sources, reasons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(380)
        self.setAccessibleName(tr("Dossier"))
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_verdicts(self, session: SessionInfo, verdicts: "list[CheckedClaim]") -> None:
        """Fill the panel."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(10)
        figures = figures_of(self)
        title = QLabel(translated(session.name, figures=figures))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("job", "title")
        title.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(_words(_summary(verdicts), TEXT_SECOND))
        for verdict in verdicts:
            column.addWidget(_card(verdict, figures))
        if session.notes:
            column.addWidget(_words(tr("About the data"), TEXT_SECOND))
        for note in session.notes:
            column.addWidget(_words(translated(note, figures=figures), CAPTION))
        column.addStretch(1)
        self.setWidget(body)


def _summary(verdicts: "list[CheckedClaim]") -> str:
    if not verdicts:
        return tr("This session comes with no published claims to check.")
    agree, disagree, unchecked = (sum(verdict.answer.value == word for verdict in verdicts) for word in _MARKS)
    return tr(
        "{count} published claims, held against this session as a whole: {agree} agree, "
        "{disagree} disagree, {unchecked} cannot be checked.",
        count=len(verdicts),
        agree=agree,
        disagree=disagree,
        unchecked=unchecked,
    )


def _card(verdict: "CheckedClaim", figures: Figures) -> QWidget:
    card = QFrame()
    card.setStyleSheet(f"QFrame {{ border-top: 1px solid {tint(LINE)}; }} QLabel {{ border: none; }}")
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(3)
    answer, claim = verdict.answer.value, verdict.claim
    column.addWidget(_words(translated(claim.text, figures=figures), TEXT_SECOND, weight=_BOLD))
    column.addWidget(_words(f"{_MARKS[answer]} {_WORDS[answer]}", _TINTS[answer], weight=_BOLD))
    if verdict.figure is not None:
        column.addWidget(
            _words(tr("This session: {text}", text=translated(verdict.figure.text, figures=figures)), TEXT_SECOND)
        )
    if claim.reason:
        column.addWidget(_words(translated(claim.reason, figures=figures), CAPTION))
    read = tr("Read {read}. ", read=translated(claim.read, figures=figures)) if claim.read else ""
    source = translated(claim.source, figures=figures)
    column.addWidget(_words(tr("{read}Source: {source}", read=read, source=source), CAPTION))
    return card


def _words(text: str, job: str, *, weight: int = _NORMAL) -> QLabel:
    """Words as they are: those of a session file are never taken for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setStyleSheet(f"color: {tint(job)}; font-weight: {weight};")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
