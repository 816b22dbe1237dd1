"""The form of alert rules: a switch and figures for each, taken when a field is left, refused in a sentence."""

import re

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rektscope.alerts.clusters import BAND_SHARE
from rektscope.alerts.rules import REST_MS, AlertSettings
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.times import SECOND_MS
from rektscope.ui.calculator.fields import OWN_DECIMALS, NumberField, parse_number, readable
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.overview.usd_box import parse_usd
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_AMOUNT_PX = 132
_SMALL_PX = 84

_KINDS = {"%": NumberKind.PERCENT}


def _explanation(figures: Figures) -> str:
    return tr(
        "A rule fires once, and again only after what it watches was clearly over, a quarter "
        "beyond its limit, and {rest_ms} s have passed. A cluster is a band of "
        "{band_share:.1%} of the price. Feeds are watched live only.",
        rest_ms=REST_MS // SECOND_MS,
        band_share=figures.of(BAND_SHARE),
    ).replace("%", "\u00a0%")


class UsdField(NumberField):
    """An amount of USD, typed as 1,000,000 or 1M."""

    def read_usd(self, what: str) -> float:
        """The amount; raises InputError naming `what`."""
        text, value = self._shown
        if text and self.text() == text:
            self._mark(bad=False)
            return value
        try:
            value = parse_usd(self.text(), what, figures=self.figures)
        except InputError:
            self._mark(bad=True)
            raise
        self._mark(bad=False)
        return value


class StagesField(NumberField):
    """Distances in per cent, typed as 1 / 0.5; may be empty."""

    def show_stages(self, stages: tuple[float, ...]) -> None:
        """Show others, unless the user is typing here."""
        texts = (readable(STANDARD.trimmed(stage, OWN_DECIMALS), NumberKind.PERCENT) for stage in stages)
        self.fill(" / ".join(texts), 0.0)

    def _as_shown(self) -> str:
        return self.figures.rewritten(self._plain)

    def read(self, what: str) -> float:
        """The nearest of them, 0 without any; raises InputError as `read_stages`."""
        return min(self.read_stages(what), default=0.0)

    def read_stages(self, what: str) -> list[float]:
        """The distances; raises InputError naming `what`."""
        parts = [part for part in re.split(r"[/;]", self.text()) if part.strip()]
        try:
            stages = [parse_number(part, what, NumberKind.PERCENT, figures=self.figures) for part in parts]
        except InputError:
            self._mark(bad=True)
            raise
        self._mark(bad=False)
        return stages


class AlertForm(QWidget):
    """The rules.

    Attributes:
        message: what could not be taken; whoever scrolls the form lays it out outside, where it is always seen.

    Signals:
        changed: other rules hold, `AlertSettings`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = AlertSettings()
        self.switches: dict[str, QCheckBox] = {}
        self.fields: dict[str, NumberField] = {}
        self.stages = StagesField(tr("Nearer stages"))
        self.ways_button = QPushButton(tr("More…"))
        self.ways_button.setAccessibleName(tr("Alert sounds and services…"))
        self.explanation = QLabel(_explanation(STANDARD))
        self.message = QLabel()
        self.message.setProperty("job", "error")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setVisible(False)
        self.setStyleSheet("QLineEdit { min-height: 17px; }")  # where the dock is low, the list gives way
        self._lay_out()
        self.show_settings(self._settings)

    @property
    def settings(self) -> AlertSettings:
        """The rules that hold."""
        return self._settings

    def show_settings(self, settings: AlertSettings) -> None:
        """Show other rules."""
        self._settings = settings
        for name, switch in self.switches.items():
            with QSignalBlocker(switch):
                switch.setChecked(bool(getattr(settings, name)))
        self.stages.show_stages(settings.near_stages)
        self.stages.setEnabled(settings.near_liquidation)
        for name, field in self.fields.items():
            value = float(getattr(settings, name))
            field.fill(STANDARD.trimmed(value, OWN_DECIMALS), value)
            field.setEnabled(bool(getattr(settings, name.rpartition("_")[0].replace("near", "near_liquidation"))))

    def write_with(self, figures: Figures) -> None:
        """Write the explanation with other figures; fields see to themselves."""
        self.explanation.setText(_explanation(figures))

    def showEvent(self, event: QShowEvent) -> None:
        """What is seen is written as the window is that it came to stand in."""
        super().showEvent(event)
        self.write_with(figures_of(self))

    def say(self, words: str) -> None:
        """Show a sentence, or none."""
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def change(self, name: str, value: object) -> AlertSettings:
        """Make one rule another value, which holds at once, and return the rules; raises InputError."""
        settings = AlertSettings.from_json(self._settings.to_json() | {name: value})
        is_other = settings != self._settings
        self.say("")
        self.show_settings(settings)
        if is_other:
            self.changed.emit(settings)
        return settings

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self._switch(grid, 0, "near_liquidation", tr("Price near my liquidation, within"))
        self._field(grid, 0, "near_percent", tr("The distance to my liquidation"), "%", _SMALL_PX)
        grid.addWidget(_continued(tr("and again within")), 1, 0)
        self._add_stages(grid, 1)
        self._switch(grid, 2, "liquidation", tr("One liquidation of at least"))
        self._field(grid, 2, "liquidation_usd", tr("The size of a liquidation"), "USD", _AMOUNT_PX)
        self._switch(grid, 3, "cluster", tr("A cluster of at least"))
        self._field(grid, 3, "cluster_usd", tr("The size of a cluster"), "USD", _AMOUNT_PX)
        grid.addWidget(_continued(tr("within this of the price")), 4, 0)
        self._field(grid, 4, "cluster_percent", tr("The distance to a cluster"), "%", _SMALL_PX)
        self._switch(grid, 5, "feed", tr("A feed silent or lost for"))
        self._field(grid, 5, "feed_seconds", tr("The silence of a feed"), "s", _SMALL_PX)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        for name, words in (
            ("notify", tr("Desktop notification")),
            ("sound", tr("Sound")),
            ("in_replay", tr("Also in replay")),
        ):
            self.switches[name] = self._box(name, words)
            ways.addWidget(self.switches[name])
        self.ways_button.setProperty("job", "flat")
        self.ways_button.setToolTip(tr("A sound for each kind, quiet hours, and services that alerts are sent to"))
        ways.addStretch(1)
        ways.addWidget(self.ways_button)
        self.switches["in_replay"].setToolTip(
            tr("Rules fire while a session plays too, on what was known at the cursor. Otherwise they fire live only.")
        )
        self.explanation.setProperty("job", "caption")
        self.explanation.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addLayout(ways)
        column.addWidget(self.explanation)

    def _add_stages(self, grid: QGridLayout, row: int) -> None:
        self.stages.set_unit("%")
        self.stages.setFixedWidth(_AMOUNT_PX)
        self.stages.setToolTip(
            tr("Nearer distances, written as 1 / 0.5; reaching my liquidation is an alert of its own.")
        )
        self.stages.editingFinished.connect(self._typed_stages)
        self.stages.cancelled.connect(lambda: self.say(""))
        grid.addWidget(self.stages, row, 1, Qt.AlignmentFlag.AlignRight)

    def _typed_stages(self) -> None:
        try:
            stages = self.stages.read_stages(tr("A nearer stage"))
        except InputError as error:
            self.say(translated(error, figures=figures_of(self)))
            return
        self._take("near_stages", stages)

    def _switch(self, grid: QGridLayout, row: int, name: str, words: str) -> None:
        self.switches[name] = self._box(name, words)
        grid.addWidget(self.switches[name], row, 0)

    def _box(self, name: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.toggled.connect(lambda on: self._take(name, on))
        return box

    def _field(self, grid: QGridLayout, row: int, name: str, words: str, unit: str, width: int) -> None:
        field = UsdField(words) if unit == "USD" else NumberField(words, _KINDS.get(unit, NumberKind.PLAIN))
        field.set_unit(unit)
        field.setFixedWidth(width)
        field.editingFinished.connect(lambda: self._typed(name, words))
        field.cancelled.connect(lambda: self.say(""))
        self.fields[name] = field
        grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignRight)

    def _typed(self, name: str, words: str) -> None:
        try:
            field = self.fields[name]
            value = field.read_usd(words) if isinstance(field, UsdField) else field.read(words)
        except InputError as error:
            self.say(translated(error, figures=figures_of(self)))
            return
        self._take(name, value)

    def _take(self, name: str, value: float | bool | list[float]) -> None:  # noqa: FBT001 -- one rule's switch or figure
        try:
            self.change(name, value)
        except InputError as error:
            self.say(translated(error, figures=figures_of(self)))


def _continued(words: str) -> QLabel:
    """The second line of a rule, under the words of its switch."""
    label = QLabel(words)
    label.setContentsMargins(21, 0, 0, 0)
    return label
