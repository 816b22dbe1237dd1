"""Feed health in full: a panel with every stream and every connection.

It is given the health and shows it; ages are those at the moment of that health, so a panel that is not updated
anything stands still rather than lie.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rektscope.live.health import FeedHealth
from rektscope.ui.bound_label import BoundLabel
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.live.accounts_text import trouble_text
from rektscope.ui.live.health_text import (
    CONNECTION_HEADS,
    STREAM_HEADS,
    coalesced_text,
    connection_cells,
    stream_cells,
    summary_of,
)
from rektscope.ui.live.text_table import TROUBLE_SIGN, TextTable
from rektscope.ui.overview.fitted_table import ROW_PX, FittedTable
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_MOST_CONNECTIONS_SHOWN = 6
_MOST_NOTICES = 8
_LEAST_PX = 400
"""Market, stream, state and age are seen without scrolling."""

_STREAM_STATES = (tr("● live"), tr("○ waiting"), tr("▲ silent"), tr("▲ left out"), tr("▲ refused"))
_CONNECTION_STATES = (tr("● connected"), tr("○ connecting"), tr("▲ disconnected"))
"""Which of them is the widest is another in each language."""

_WIDEST_STREAM = (
    tr("okx:DOGE-USDT-SWAP"),
    tr("Open interest"),
    max(_STREAM_STATES, key=len),
    tr("none yet"),
    "1,234 /s",
    "−9,999 ms",
    "12,345",
    tr("sampled: at least"),
)
_WIDEST_CONNECTION = (
    tr("HTX coin-margined swaps"),
    max(_CONNECTION_STATES, key=len),
    tr("none yet"),
    "1,234 /s",
    "999.9 MB",
    "1,234",
    "12,345",
    tr("Closed by the venue; again in 4 s."),
)


class HealthPanel(QWidget):
    """Streams, connections, and further notes on the feeds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.streams = TextTable(STREAM_HEADS, frozenset({tr("Market"), tr("Stream"), tr("State"), tr("Completeness")}))
        self.connections = TextTable(CONNECTION_HEADS, frozenset({tr("Connection"), tr("State"), tr("In words")}))
        self.summary, self.recording, self.words = _label("second"), _label("second"), _label("caption")
        self.accounts = _label("second")
        self.streams_view = FittedTable(self.streams, tr("Streams"), _WIDEST_STREAM)
        self.connections_view = FittedTable(self.connections, tr("Connections"), _WIDEST_CONNECTION)
        self._tables = QWidget()
        self._lay_out()
        self.show_health(None)

    def show_health(self, health: FeedHealth | None) -> None:
        """Show every figure; None when there are no feeds."""
        figures = figures_of(self)
        _say(self.summary, summary_of(health, figures=figures).sentence)
        self._tables.setVisible(health is not None)
        if health is None:
            for label in (self.recording, self.words, self.accounts):
                _say(label, "")
            self.streams.show_rows([])
            self.connections.show_rows([])
            return
        self.streams.show_rows([stream_cells(stream, health.at_ms, figures=figures) for stream in health.streams])
        self.connections.show_rows(
            [connection_cells(each, health.at_ms, figures=figures) for each in health.connections]
        )
        rows = min(max(1, len(health.connections)), _MOST_CONNECTIONS_SHOWN)
        chrome = self.connections_view.horizontalHeader().sizeHint().height() + 12
        self.connections_view.setFixedHeight(rows * ROW_PX + chrome)
        _say(self.recording, translated(health.recording, figures=figures) or tr("Nothing is being recorded."))
        troubles = [trouble for each in health.accounts if (trouble := trouble_text(each, figures=figures))]
        _say(self.accounts, "\n".join(f"{TROUBLE_SIGN} {trouble}" for trouble in troubles))
        notices = [f"· {translated(notice, figures=figures)}" for notice in health.notices[-_MOST_NOTICES:][::-1]]
        parts = [
            translated(health.history, figures=figures),
            coalesced_text(health.coalesced, figures=figures),
            "\n".join(notices),
        ]
        _say(self.words, "\n".join(part for part in parts if part))

    def _lay_out(self) -> None:
        self.setMinimumWidth(_LEAST_PX)
        inner = QVBoxLayout(self._tables)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(_caption(tr("Streams")))
        inner.addWidget(self.streams_view, 1)
        inner.addWidget(_caption(tr("Connections")))
        inner.addWidget(self.connections_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(0)
        for label in (self.summary, self.accounts, self.recording):
            column.addWidget(label)
        column.addWidget(self._tables, 1)
        column.addWidget(self.words)
        column.addStretch(0)
        self.summary.setAccessibleDescription(tr("Feeds"))
        self.accounts.setAccessibleDescription(tr("State of the requests for accounts"))
        self.recording.setAccessibleDescription(tr("Recording"))
        self.words.setAccessibleDescription(tr("Notices of feeds"))


def _label(job: str) -> QLabel:
    """Words as they are: those of a venue are never taken for markup."""
    label = BoundLabel()
    label.setProperty("job", job)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(12, 4, 12, 4)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("job", "caption")
    label.setContentsMargins(12, 8, 12, 2)
    return label


def _say(label: QLabel, words: str) -> None:
    if label.text() != words:
        label.setText(words)
    label.setVisible(bool(words))
