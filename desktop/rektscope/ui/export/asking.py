"""Asking for a picture of the moment that the window shows."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.export.cards import Card, first_ms_of, story_of
from rektscope.ui.export.content import alt_text
from rektscope.ui.export.dialog import Choices, ExportDialog
from rektscope.ui.export.film import Filmed
from rektscope.ui.export.film_dialog import FilmChoices, FilmDialog
from rektscope.ui.export.film_plan import plan_film
from rektscope.ui.export.look import look_named
from rektscope.ui.export.names import picture_name
from rektscope.ui.export.picture import PicturePosition, draw_picture
from rektscope.ui.export.position_card import position_after, with_front
from rektscope.ui.export.presets import PRESETS, Preset, view_preset
from rektscope.ui.export.score_text import NOT_GRADED
from rektscope.ui.export.view_range import PictureOptions, frame_for
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.heat_scale import ScaleReference
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.settings import WindowSettings
from rektscope.ui.translation import tr


class WindowPictures(msgspec.Struct, frozen=True):
    """Pictures of what a window shows at one moment."""

    viewer: Viewer
    frame: Frame
    calculator: CalculatorPanel
    heatmap: HeatmapView
    score: str = NOT_GRADED

    def preset(self, choices: Choices) -> Preset:
        """The size chosen; that of the window's chart for what I see."""
        if choices.preset is not None:
            return PRESETS[choices.preset]
        ratio = self.heatmap.devicePixelRatioF()
        return view_preset(round(self.heatmap.width() * ratio), round(self.heatmap.height() * ratio))

    def draw(self, choices: Choices) -> QImage:
        """The picture as chosen."""
        preset, options = self.preset(choices), self._picture_options(choices)
        frame = frame_for(self.viewer, self.frame.cursor_ms, preset, options)
        return draw_picture(frame, preset, self._position(choices), look_named(choices.theme), options)

    def words(self, choices: Choices) -> str:
        """The picture as text, for those who do not see it."""
        position = self._position(choices)
        story = story_of(choices.card, self.frame, position, self.preset(choices))
        return alt_text(self.frame, position, choices.title or None, story, self.score)

    def name(self, choices: Choices) -> str:
        """What its file is called."""
        return picture_name(self.frame, self.preset(choices).name)

    def filmed(self, choices: FilmChoices) -> Filmed:
        """What is filmed as chosen; raises InputError when the stretch or speed makes no film."""
        info = self.viewer.session
        if not info.start_ms <= choices.from_ms or choices.to_ms > info.end_ms:
            raise InputError(
                tr(
                    "The session runs from {format_iso} to {format_iso_2}: choose times in it.",
                    format_iso=format_iso(info.start_ms),
                    format_iso_2=format_iso(info.end_ms),
                )
            )
        plan = plan_film(
            choices.from_ms, choices.to_ms, choices.speed, choices.frames_per_second, figures=choices.figures
        )
        return Filmed(
            self.viewer,
            plan,
            PRESETS[choices.preset],
            look_named(choices.theme),
            choices.title or None,
            lambda at_ms: self._position_at(at_ms, with_size=False) if choices.with_position else None,
            self.heatmap.choices.scale,
            self._reference,
        )

    @property
    def _reference(self) -> ScaleReference | None:
        """The window's own, so that a colour means the same USD in both; a relative scale is of what each shows."""
        return None if self.heatmap.choices.scale.is_relative else self.heatmap.heat.reference

    def _picture_options(self, choices: Choices) -> PictureOptions:
        if choices.preset is not None:
            first_ms = first_ms_of(choices.card, self._position(choices), self.frame.cursor_ms)
            return PictureOptions(
                choices.title or None,
                first_ms,
                scale=self.heatmap.choices.scale,
                reference=self._reference,
                card=choices.card,
                score=self.score,
            )
        (first_s, last_s), (low, high) = self.heatmap.plot.getViewBox().viewRange()
        scale = TimeScale(self.frame.session.start_ms)
        last_ms = scale.time_ms(last_s)
        return PictureOptions(
            choices.title or None,
            scale.time_ms(first_s),
            last_ms if last_ms < self.frame.cursor_ms else None,  # what is not known yet would be an empty third
            (float(low), float(high)),
            self.heatmap.choices.scale,
            self.heatmap.heat.reference,
            choices.card,
            self.score,
        )

    def _position(self, choices: Choices) -> PicturePosition | None:
        if not choices.with_position:
            return None
        position = self._position_at(self.frame.cursor_ms, with_size=choices.with_size)
        if position is None or choices.card is not Card.POSITION:
            return position
        return with_front(position, self.viewer)

    def _position_at(self, at_ms: int, *, with_size: bool) -> PicturePosition | None:
        draft, answer = self.calculator.draft, self.calculator.answer
        if draft is None or answer is None:
            return None
        outcome = self.calculator.outcome(at_ms)
        return position_after(outcome, self.viewer, draft, answer, at_ms, hides_size=not with_size)


def ask_for_picture(window: QWidget, pictures: WindowPictures, settings: WindowSettings) -> QDialog:
    """Open the dialog for a picture over `window`."""
    dialog = ExportDialog(pictures.draw, pictures.words, pictures.name, settings, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.draw()
    dialog.open()
    return dialog


def ask_for_film(window: QWidget, pictures: WindowPictures, settings: WindowSettings) -> QDialog:
    """Open the dialog for a film over `window`."""
    dialog = FilmDialog(pictures.filmed, pictures.frame, settings, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
