"""The dialog for a film: a stretch of time, a speed, a size, a kind of file; then its progress, until it is there."""

import tempfile
import time
from collections.abc import Callable, Generator
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rektscope.engine.frame import Frame
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, format_iso, parse_time_ms
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.choice_box import ChoiceBox
from rektscope.ui.export.choices_in_words import THEMES, size_words
from rektscope.ui.export.film import Filmed, estimated_bytes, film_steps
from rektscope.ui.export.film_file import SUFFIXES, film_file_for
from rektscope.ui.export.film_plan import FRAMES_PER_SECOND, GIF_FRAMES_PER_SECOND
from rektscope.ui.export.names import film_name
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.sentences.translated import translated
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr

_TURN_S = 0.03
"""The window stays usable: so long is drawn at a time."""

_MEGABYTE = 1e6
_USUAL_SPEED = 120.0


class FilmChoices(msgspec.Struct, frozen=True):
    """What is chosen in the dialog; times in UTC milliseconds, `suffix` that of the file.

    `figures` are those of the window, for the texts of the dialog; the film itself keeps the standard ones.
    """

    from_ms: int
    to_ms: int
    speed: float
    preset: str
    theme: str
    title: str
    suffix: str
    with_position: bool
    figures: Figures = STANDARD

    @property
    def frames_per_second(self) -> int:
        """Of a film of this kind."""
        return GIF_FRAMES_PER_SECOND if self.suffix == ".gif" else FRAMES_PER_SECOND


class FilmDialog(QDialog):
    """Chooses a film, shows how long and large it gets, and writes it while the window goes on."""

    def __init__(
        self, filmed: Callable[[FilmChoices], Filmed], frame: Frame, settings: WindowSettings, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save a film"))
        self._filmed, self._frame, self._settings = filmed, frame, settings
        self._steps: Generator[tuple[int, int]] | None = None
        self._path = Path()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.from_field, self.to_field = (QLineEdit(format_iso(moment)) for moment in _first_stretch(frame))
        self.speed_field = NumberField(tr("Times real time"))
        self.speed_field.fill(f"{_USUAL_SPEED:g}", _USUAL_SPEED)
        self.size_box, self.theme_box, self.kind_box = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for preset in PRESETS.values():
            self.size_box.addItem(size_words(preset), preset.name)
        for theme in ("dark", "light"):
            self.theme_box.addItem(THEMES[theme], theme)
        for suffix in SUFFIXES:
            self.kind_box.addItem(suffix.removeprefix("."), suffix)
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText(tr("Title of your own"))
        self.position_box = QCheckBox(tr("Show my position"))
        self.message = QLabel()
        self.message.setProperty("job", "caption")
        self.message.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the film"))
        self.bar.hide()
        self.estimate_button = QPushButton(tr("Estimate size"))
        self.save_button = QPushButton(tr("Save film…"))
        self.save_button.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setEnabled(False)
        self._lay_out()
        self.estimate_button.clicked.connect(self.estimate)
        self.save_button.clicked.connect(self._ask_and_save)
        self.cancel_button.clicked.connect(self.cancel)

    def choices(self) -> FilmChoices:
        """What is chosen now; raises InputError naming a field that cannot be read."""
        speed = float(self.speed_field.figures.read(self.speed_field.text(), tr("The speed")))
        if speed <= 0:
            raise InputError(tr("The speed must be above zero: 60 shows a minute a second."))
        from_ms, to_ms = (parse_time_ms(field.text().strip()) for field in (self.from_field, self.to_field))
        if to_ms <= from_ms:
            raise InputError(tr("The film ends before it begins: give a later end."))
        return FilmChoices(
            from_ms,
            to_ms,
            speed,
            self.size_box.currentData(),
            self.theme_box.currentData(),
            self.title_field.text().strip(),
            self.kind_box.currentData(),
            self.position_box.isChecked(),
            self.speed_field.figures,
        )

    def estimate(self) -> None:
        """Say how long and about how large the film would be."""
        try:
            choices = self.choices()
            filmed = self._filmed(choices)
            film = film_file_for(Path(f"film{choices.suffix}"))
            with tempfile.TemporaryDirectory(prefix="rektscope-film-") as folder:
                size = estimated_bytes(filmed, film, Path(folder))
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return
        plan = filmed.plan
        figures = figures_of(self)
        self.message.setText(
            tr(
                "{duration_s:.1f} s, {frame_count:,} frames, about {size:.1f} MB.",
                duration_s=figures.of(plan.duration_s),
                frame_count=figures.of(plan.frame_count),
                size=figures.of(size / _MEGABYTE),
            )
        )

    def save(self, path: Path) -> bool:
        """Begin to write the film; what is wrong is shown in the dialog."""
        if self._steps is not None:
            return False
        try:
            filmed = self._filmed(self.choices())
            self._steps = film_steps(filmed, film_file_for(path), path)
        except InputError as error:
            self.message.setText(translated(error, figures=figures_of(self)))
            return False
        self._path = path
        self.bar.setRange(0, filmed.plan.frame_count)
        self.bar.setValue(0)
        self._show_busy(is_busy=True)
        self._timer.start()
        return True

    def cancel(self) -> None:
        """Give the film up; nothing of it is left."""
        if self._steps is not None:
            self._end(tr("Cancelled; nothing was written."))

    def closeEvent(self, event: QCloseEvent) -> None:
        """A film that is being written is given up."""
        self.cancel()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape: as closing."""
        self.cancel()
        super().reject()

    def _go_on(self) -> None:
        """Draw for a moment, then let the window have its turn."""
        until, figures = time.perf_counter() + _TURN_S, figures_of(self)
        try:
            while self._steps is not None and time.perf_counter() < until:
                count, written = next(self._steps)
                self.bar.setValue(count)
                if written:
                    about = written / count * self.bar.maximum() / _MEGABYTE
                    self.message.setText(
                        tr(
                            "Frame {count:,} of {maximum:,}, about {about:.1f} MB.",
                            count=figures.of(count),
                            maximum=figures.of(self.bar.maximum()),
                            about=figures.of(about),
                        )
                    )
        except StopIteration:
            self._settings.keep_picture_folder(self._path.parent)
            self._end(
                tr(
                    "Saved {name}, {st_size:.1f} MB.",
                    name=self._path.name,
                    st_size=figures.of(self._path.stat().st_size / _MEGABYTE),
                )
            )
        except InputError as error:
            self._end(translated(error, figures=figures))

    def _end(self, words: str) -> None:
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()
        self._show_busy(is_busy=False)
        self.message.setText(words)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.bar.setVisible(is_busy)
        self.cancel_button.setEnabled(is_busy)
        for widget in (self.save_button, self.estimate_button):
            widget.setEnabled(not is_busy)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        form = QFormLayout()
        for words, widget in (
            (tr("From"), self.from_field),
            (tr("To"), self.to_field),
            (tr("Times real time"), self.speed_field),
            (tr("Size"), self.size_box),
            (tr("Theme"), self.theme_box),
            (tr("File"), self.kind_box),
            (tr("Title"), self.title_field),
        ):
            widget.setAccessibleName(words)
            form.addRow(words, widget)
        column.addLayout(form)
        below: tuple[QWidget, ...] = (self.position_box, self.message, self.bar)
        for part in below:
            column.addWidget(part)
        row = QHBoxLayout()
        for button in (self.estimate_button, self.cancel_button, self.save_button):
            row.addWidget(button)
        column.addLayout(row)
        self.setMinimumWidth(420)

    def _ask_and_save(self) -> None:
        suffix = self.kind_box.currentData()
        name = film_name(self._frame, self.size_box.currentData(), suffix.removeprefix("."))
        suggested = (self._settings.picture_folder() or Path()) / name
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the film"), str(suggested), tr("Film (*{suffix})", suffix=suffix)
        )
        if chosen:
            self.save(Path(chosen if chosen.lower().endswith(suffix) else f"{chosen}{suffix}"))


def _first_stretch(frame: Frame) -> tuple[int, int]:
    """The hour before the moment shown, as far as the session has it; the session's first hour at its start."""
    start_ms, end_ms = frame.session.start_ms, frame.session.end_ms
    to_ms = min(end_ms, max(frame.cursor_ms, start_ms + HOUR_MS))
    return max(start_ms, to_ms - HOUR_MS), to_ms
