"""The dialog for a table of what the session holds: CSV, Parquet or JSON, written by `rektscope table`."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rektscope.market.instrument import split_market
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.commands.dialog import CommandDialog, put
from rektscope.ui.commands.shown import ShownSession
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

KINDS = {
    "profile": tr("what stands at each price"),
    "columns": tr("the heatmap, each row of each column"),
    "clusters": tr("the strongest bands near the mark"),
    "liquidations": tr("recorded liquidations"),
    "positions": tr("my saved positions, and what became of them"),
    "score": tr("how well the map says what was liquidated"),
}
_OF_ALL_MARKETS = {"liquidations", "positions", "score"}
_FROM_A_MOMENT = {"columns", "liquidations"}
_OF_LEVERAGES = {"columns", "clusters"}
_BY_A_MODEL = {"profile", "columns", "clusters", "score"}
SUFFIXES = (".csv", ".parquet", ".json")


class TableDialog(CommandDialog):
    """Chooses a table and has it written."""

    def __init__(self, shown: ShownSession, settings: WindowSettings, parent: QWidget | None) -> None:
        super().__init__(tr("Save a table"), tr("Save table…"), parent)
        self._shown, self._settings = shown, settings
        self.kind_box, self.market_box, self.suffix_box = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for kind, words in KINDS.items():
            self.kind_box.addItem(f"{kind}: {words}", kind)
        self.market_box.addItem(shown.market, shown.market)
        self.market_box.addItem(tr("all markets"), None)
        for suffix in SUFFIXES:
            self.suffix_box.addItem(suffix.removeprefix("."), suffix)
        self.at_field, self.from_field = QLineEdit(shown.at), QLineEdit()
        self.from_field.setPlaceholderText(tr("the beginning"))
        for words, widget in (
            (tr("Table"), self.kind_box),
            (tr("Market"), self.market_box),
            (tr("At"), self.at_field),
            (tr("From"), self.from_field),
            (tr("File"), self.suffix_box),
        ):
            self.add_row(words, widget)
        self.kind_box.currentIndexChanged.connect(self._show_fields)
        self._show_fields()

    def suggested_path(self) -> Path:
        """A name made of what is in the table, in the folder used last."""
        kind = self.kind_box.currentData()
        venue, symbol = split_market(self._shown.market)
        whose = f"{symbol}-{venue}" if self._market() else self._shown.path.stem
        moment = "" if kind == "score" else "-" + self.at_field.text().strip().replace(":", "").removesuffix("Z")
        name = "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in f"{whose}{moment}-{kind}")
        return (self._settings.picture_folder() or Path()) / f"{name}{self.suffix_box.currentData()}"

    def arguments(self, folder: Path) -> list[str]:
        """Of the command; raises InputError naming a time that cannot be read."""
        kind = self.kind_box.currentData()
        words = ["table", kind, str(self._shown.path), "--out", str(folder / f"table{self.suffix_box.currentData()}")]
        if (market := self._market()) is not None:
            words += ["--market", market]
        if kind != "score":
            words += ["--at", format_iso(parse_time_ms(self.at_field.text().strip()))]
        if kind in _FROM_A_MOMENT and (start := self.from_field.text().strip()):
            words += ["--from", format_iso(parse_time_ms(start))]
        if kind in _OF_LEVERAGES:
            words += ["--least-leverage", str(self._shown.least_leverage)]
        if kind in _BY_A_MODEL:
            words += self._shown.model_arguments(folder)
        return words

    def save(self, path: Path) -> bool:
        """Have the table written; what is wrong is shown in the dialog."""

        def made(folder: Path, printed: str) -> str:
            put(folder / f"table{path.suffix}", path)
            self._settings.keep_picture_folder(path.parent)
            _, _, rows = printed.splitlines()[-1].rpartition(": ")
            return tr("Saved {name}: {rows}.", name=path.name, rows=rows)

        return self.begin(self.arguments, made)

    def ask(self) -> None:
        """Ask for the file, and write it."""
        suffix = self.suffix_box.currentData()
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the table"), str(self.suggested_path()), tr("Table (*{suffix})", suffix=suffix)
        )
        if name:
            self.save(Path(name if name.lower().endswith(suffix) else f"{name}{suffix}"))

    def _market(self) -> str | None:
        if self.kind_box.currentData() not in _OF_ALL_MARKETS:
            return self._shown.market
        chosen = self.market_box.currentData()
        return None if chosen is None else str(chosen)

    def _show_fields(self) -> None:
        kind = self.kind_box.currentData()
        self.market_box.setEnabled(kind in _OF_ALL_MARKETS)
        self.at_field.setEnabled(kind != "score")
        self.from_field.setEnabled(kind in _FROM_A_MOMENT)
