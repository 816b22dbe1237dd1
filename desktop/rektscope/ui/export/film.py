"""A replay as a film: each frame a composition of its moment, handed to an encoder."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from rektscope.engine.viewer import Viewer
from rektscope.market.times import SECOND_MS
from rektscope.replay.story import Chapter
from rektscope.ui import formatting
from rektscope.ui.chapter_text import text_of
from rektscope.ui.export.blocks import position_height
from rektscope.ui.export.cards import liquidated_from
from rektscope.ui.export.chart import ChartPainter
from rektscope.ui.export.composition import Composition, compose, has_unknown
from rektscope.ui.export.film_file import FilmFile
from rektscope.ui.export.film_plan import FilmPlan, PriceCamera, captions_of
from rektscope.ui.export.film_writer import FilmSize
from rektscope.ui.export.lettering import Lettering
from rektscope.ui.export.look import Look, palette_of
from rektscope.ui.export.position_card import PicturePosition, position_text
from rektscope.ui.export.presets import Preset, Role, Shape
from rektscope.ui.export.score_text import NOT_GRADED, model_label
from rektscope.ui.export.sheet import Fill, Sheet
from rektscope.ui.export.view_range import PictureOptions, ViewRange, candle_ms_for, price_range
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleReference
from rektscope.ui.translation import tr

_SAMPLED_S = 1.0
"""Length of the sample from which the size of a film is estimated, seconds from its middle."""

_ROOM_SHARE = 0.05
"""Time after the moment shown, as a share of that before it: a mark of 100 M USD is whole when it comes. It is the same
in every film, because what came later may not decide how a frame looks."""

_CARDS_LOOKED_AT = 24

PositionAt = Callable[[int], PicturePosition | None]
"""The position with what is known of it at a moment; None where none is shown."""


class Filmed(msgspec.Struct, frozen=True):
    """What a film is of.

    Attributes:
        viewer: of the session, its map built.
        plan: which moments.
        preset, look: size and colours.
        title: the user's own headline.
        position_at: the position to show.
        scale: how USD become colours; None for the usual.
        reference: what USD are held against; None for what the first picture shows.
    """

    viewer: Viewer
    plan: FilmPlan
    preset: Preset
    look: Look
    title: str | None = None
    position_at: PositionAt = lambda _: None
    scale: HeatScale | None = None
    reference: ScaleReference | None = None

    @property
    def size(self) -> FilmSize:
        """What its file has to know."""
        session = self.viewer.session
        words = {
            "title": f"{session.name}: {self.viewer.market}",
            "comment": tr(
                "{value}; levels are estimates of {model_label}; made with rektscope",
                value=session.provenance.value,
                model_label=model_label(self.viewer.parameters.name, NOT_GRADED),
            ),
        }
        preset = self.preset
        return FilmSize(preset.width, preset.height, self.plan.frames_per_second, words, palette_of(self.look))


def film_frames(filmed: Filmed, first: int = 0, end: int | None = None) -> Iterator[QImage]:
    """The images of the frames [first, end), in order. Each is new; the map must be built."""
    plan, preset = filmed.plan, filmed.preset
    lettering, chart = Lettering(), ChartPainter(filmed.look, preset.unit, filmed.scale, filmed.reference)
    camera = PriceCamera(plan.frames_per_second)
    share = 0.63 if preset.shape is Shape.WIDE else 0.8
    candle_ms = candle_ms_for(plan.span_ms, preset.width * share, preset.unit)
    counted = filmed.viewer.frame_at(plan.to_ms, candle_ms).counted_liquidations
    captions = captions_of(filmed.viewer.session.chapters, plan, partial(liquidated_from, counted))
    card_height = _card_height(filmed, lettering, candle_ms)
    notes_unknown = _has_unknown(filmed, candle_ms)
    for place in range(first, plan.frame_count if end is None else end):
        at_ms = plan.moment_ms(place)
        frame = filmed.viewer.frame_at(at_ms, candle_ms)
        position = filmed.position_at(at_ms)
        wanted = [] if position is None else [line.price for line in position_text(frame, position).lines]
        prices = camera.range_at(frame, plan.first_ms(place), wanted)
        until_ms = at_ms + round(_ROOM_SHARE * plan.span_ms)
        options = PictureOptions(filmed.title, plan.first_ms(place), until_ms, prices=prices)
        composition = compose(
            frame,
            preset,
            filmed.look,
            position,
            options,
            lettering=lettering,
            chart=chart,
            least_card_height=card_height,
            notes_unknown=notes_unknown,
        )
        now_s = place / plan.frames_per_second
        for caption in captions:
            if caption.start_s <= now_s < caption.end_s:
                write_caption(composition, *caption_text(caption.chapter, at_ms))
        image = QImage(preset.width, preset.height, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            composition.paint(painter)
        yield image


def _card_height(filmed: Filmed, lettering: Lettering, candle_ms: int) -> float:
    """How high the position's card gets in the film, judged by some of its frames; 0 without a position."""
    sheet = Sheet(filmed.preset, filmed.look, lettering)
    heights = [0.0]
    for place in range(0, filmed.plan.frame_count, max(1, filmed.plan.frame_count // _CARDS_LOOKED_AT)):
        at_ms = filmed.plan.moment_ms(place)
        position = filmed.position_at(at_ms)
        if position is not None:
            words = position_text(filmed.viewer.frame_at(at_ms, candle_ms), position)
            heights.append(position_height(sheet, words))
    return max(heights)


def _has_unknown(filmed: Filmed, candle_ms: int) -> bool:
    """Whether the map leaves something of the first or the last frame uncovered: it is hatched, with a note."""
    plan = filmed.plan
    for place in (0, plan.frame_count - 1):
        frame, first_ms = filmed.viewer.frame_at(plan.moment_ms(place), candle_ms), plan.first_ms(place)
        if has_unknown(frame, ViewRange(first_ms, plan.moment_ms(place), *price_range(frame, first_ms))):
            return True
    return False


def caption_text(chapter: Chapter, at_ms: int) -> tuple[str, str]:
    """(title, sentence) of a chapter at a moment of the film; no sentence before all that it counts has happened."""
    moment = formatting.exact_clock_utc(chapter.time_ms // SECOND_MS * SECOND_MS)
    text = text_of(chapter)
    return f"{moment} · {text.title}", text.sentence if chapter.complete_ms <= at_ms else ""


def write_caption(composition: Composition, title: str, sentence: str) -> None:
    """A box with a chapter's words at the bottom of the chart, over it."""
    sheet, chart = composition.sheet, composition.plan.chart
    unit = sheet.preset.unit
    width = min(chart.width() - 24 * unit, 560 * unit)
    scratch = Sheet(sheet.preset, sheet.look, sheet.lettering)
    inner = QRectF(chart.left() + 24 * unit, 0.0, width - 24 * unit, 0.0)
    bottom = scratch.write(title, inner, Role.BODY, sheet.look.text, is_bold=True, most_lines=2)
    room = QRectF(inner.left(), bottom, inner.width(), 0.0)
    if sentence:
        bottom = scratch.write(sentence, room, Role.SMALL, sheet.look.second, most_lines=4)
    box = QRectF(chart.left() + 12 * unit, chart.bottom() - bottom - 30 * unit, width, bottom + 18 * unit)
    sheet.fills.append(Fill(box, sheet.look.card, 6 * unit, alpha=238))
    down = box.top() + 9 * unit
    sheet.texts = [text for text in sheet.texts if not text.rect.intersects(box)]  # labels that it would cover
    sheet.texts.extend(replace(text, rect=text.rect.translated(0.0, down)) for text in scratch.texts)


def write_film(filmed: Filmed, film: FilmFile, path: Path, progress: Callable[[int, int], None]) -> None:
    """Write a film; whatever ends this early leaves nothing behind.

    Args:
        filmed: what.
        film: how.
        path: where.
        progress: called with the frames and the bytes written so far, after each frame. What it raises ends the film.

    Raises:
        InputError: the file cannot be written, or the encoder failed.
    """
    with closing(film_steps(filmed, film, path)) as steps:
        for count, written in steps:
            progress(count, written)


def film_steps(filmed: Filmed, film: FilmFile, path: Path) -> Generator[tuple[int, int]]:
    """Write a film frame by frame; the frames and bytes written so far after each.

    The film is there once the last step was taken. Closed before, the generator leaves nothing behind.

    Raises:
        InputError: the file cannot be written, or the encoder failed.
    """
    with film.writer(path, filmed.size) as writer:
        for count, image in enumerate(film_frames(filmed), start=1):
            writer.write(image)
            yield count, writer.bytes_written


def estimated_bytes(filmed: Filmed, film: FilmFile, folder: Path) -> int:
    """About how large the file will be: a second from its middle is encoded in `folder`, and counted up."""
    plan = filmed.plan
    count = min(plan.frame_count, max(1, round(_SAMPLED_S * plan.frames_per_second)))
    first = (plan.frame_count - count) // 2
    sample = folder / f"sample{film.suffix}"
    with film.writer(sample, filmed.size) as writer:
        for image in film_frames(filmed, first, first + count):
            writer.write(image)
    size = sample.stat().st_size
    sample.unlink()
    return round(size / count * plan.frame_count)
