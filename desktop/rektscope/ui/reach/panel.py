"""The panel "Clusters": those above and below the price, nearest first, as `rektscope levels --clusters` names them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.scenarios.clusters import HORIZONS_MS, Cluster, clusters_in
from rektscope.ui import formatting
from rektscope.ui.chances import chance_words
from rektscope.ui.figures import STANDARD, Figures, bound
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.nearest_clusters import nearest_clusters, short_chance
from rektscope.ui.leverages import leverage_label
from rektscope.ui.live.text_table import TextTable
from rektscope.ui.overview.fitted_table import ROW_PX, FittedTable
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

HEADS = (tr("at"), tr("away"), tr("expected by force"), "24 h", tr("in 24 h"), "4 h", "1 h")
RELATIVE_HEADS = (*HEADS[:2], tr("standing"), *HEADS[3:])
"""Where it is not known how much of what stands is closed by force."""

_WIDEST = ("123,456", "+0.00 %", "$950 k (420–1,500 k)", "< 0.1 %", "$606.8 k", "< 0.1 %", "< 0.1 %")
_HEAD_PX = 34
_WHOLE_FROM = 1_000.0
_NONE = "–"
_WHAT = tr(
    "At: where the price enters the cluster. Expected by force: once the price has "
    "crossed it. 24 h, 4 h, 1 h: the chance that it gets there, by how it moved so far. "
    "In 24 h: the two multiplied."
)


class ClustersPanel(QScrollArea):
    """The clusters of the moment shown.

    Attributes:
        clusters: those shown, shorts before longs, each nearest first.
        tables: of the shorts above, of the longs below.
    """

    def __init__(self) -> None:
        super().__init__()
        self.clusters: list[Cluster] = []
        self.heading, self.nearest, self.what = QLabel(), {side: QLabel() for side in Side}, QLabel(_WHAT)
        self.tables = {side: self._table(side) for side in Side}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(380)
        self.setAccessibleName(tr("Clusters"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(8)
        for label in (self.heading, *self.nearest.values(), self.what):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.heading, self.what):
            label.setProperty("job", "caption")
        column.addWidget(self.heading)
        for side in (Side.SHORT, Side.LONG):
            column.addWidget(self.nearest[side])
            column.addWidget(self.tables[side])
        column.addWidget(self.what)
        column.addStretch(1)
        self.setWidget(body)

    def show_frame(self, frame: Frame) -> None:
        """Name the clusters of another moment; the chances are of the market on the chart, also of all venues' map."""
        mark = frame.state.mark_price if frame.state.mark_price is not None else frame.state.last_price
        if frame.standing is None or mark is None:
            self.clusters = []
            self.heading.setText(
                tr("No map at this moment.") if frame.map_progress >= 1.0 else tr("The map is being built.")
            )
        else:
            self.clusters = clusters_in(frame.standing, mark, frame.moves)
            of = leverage_label(frame.least_leverage) or tr("of any leverage")
            markets = formatting.joined(frame.merged_markets or (frame.instrument.market,))
            self.heading.setText(
                tr(
                    "{markets} at {moment_utc}, {of}",
                    markets=markets,
                    moment_utc=formatting.moment_utc(frame.cursor_ms),
                    of=of,
                )
            )
        nearest = {each.side: each for each in nearest_clusters(frame)}
        for side in Side:
            clusters = [each for each in self.clusters if each.side is side]
            self._show_side(side, clusters, nearest.get(side), frame.instrument)

    def _show_side(
        self, side: Side, clusters: Sequence[Cluster], nearest: Cluster | None, instrument: Instrument
    ) -> None:
        figures = figures_of(self)
        where = tr("above") if side is Side.SHORT else tr("below")
        named = (
            ""
            if nearest is None
            else tr(
                "Nearest large {where}: {cluster_sentence}",
                where=where,
                cluster_sentence=cluster_sentence(nearest, instrument, figures=figures),
            )
        )
        self.nearest[side].setText(bound(named or tr("No cluster {where}.", where=where)) if self.clusters else "")
        table = self.tables[side]
        model = table.model()
        assert isinstance(model, TextTable)  # noqa: S101 -- `_table` made it
        is_relative = bool(clusters) and all(each.expected is None for each in clusters)
        model.name_columns(RELATIVE_HEADS if is_relative else HEADS)
        model.show_rows([cluster_row(each, instrument, figures=figures) for each in clusters])
        table.setFixedHeight(_HEAD_PX + ROW_PX * len(clusters) + 14)
        table.setVisible(bool(clusters))

    @staticmethod
    def _table(side: Side) -> FittedTable:
        model = TextTable(HEADS, left=frozenset())
        where = tr("above") if side is Side.SHORT else tr("below")
        table = FittedTable(
            model, tr("Clusters of {word} {where} the price", word=sides_word(side), where=where), _WIDEST
        )
        model.setParent(table)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.hide()
        return table


def cluster_row(cluster: Cluster, instrument: Instrument, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    """A cluster's cells, in the order of `HEADS`."""
    chances = [short_chance(each, figures=figures) for each in cluster.chances or ()] or [_NONE] * len(HORIZONS_MS)
    hour, four_hours, day = chances
    by_horizon = cluster.expected_by_horizon
    return (
        _price(cluster.edge, instrument, figures=figures),
        figures.distance(cluster.away, cluster.mark, _decimals(cluster.edge, instrument), signed=True),
        figures.level_usd(cluster.standing_usd, cluster.expected),
        day,
        _NONE if by_horizon is None else figures.expected_usd_alone(by_horizon[HORIZONS_MS.index(DAY_MS)]),
        four_hours,
        hour,
    )


def cluster_sentence(cluster: Cluster, instrument: Instrument, *, figures: Figures = STANDARD) -> str:
    """`$41 M (20–80 M) of shorts at 123,040, +0.60 %; 38 % within 24 h`: the price is where it enters the cluster."""
    amount = figures.level_usd(cluster.standing_usd, cluster.expected)
    price = _price(cluster.edge, instrument, figures=figures)
    place = tr(
        "{amount} of {word} at {price}, {percent}",
        amount=amount,
        word=sides_word(cluster.side),
        price=price,
        percent=figures.distance(cluster.away, cluster.mark, _decimals(cluster.edge, instrument), signed=True),
    )
    if cluster.chances is None:
        return tr("{place}; too few prices are known for the chance", place=place)
    chance = chance_words(cluster.chances[HORIZONS_MS.index(DAY_MS)], figures=figures)
    return tr("{place}; {chance} within {day_ms} h", place=place, chance=chance, day_ms=DAY_MS // HOUR_MS)


def _price(price: float, instrument: Instrument, *, figures: Figures = STANDARD) -> str:
    return figures.price(price, _decimals(price, instrument))


def _decimals(price: float, instrument: Instrument) -> int:
    """None from a thousand on, as the tags on the chart have it: a band is wider."""
    return 0 if price >= _WHOLE_FROM else instrument.price_decimals
