"""A picture of a moment as an image, and as a file whose text fields repeat the picture's texts.

So its origin survives a crop. The same frame, preset and options give the same bytes.
"""

from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from rektscope.engine.frame import Frame
from rektscope.engine.scope import Scope
from rektscope.files.whole_file import bytes_aside
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso
from rektscope.ui.export.cards import Story
from rektscope.ui.export.composition import Composition, compose
from rektscope.ui.export.content import MODEL, alt_text, completeness_text
from rektscope.ui.export.look import Look, dark_look
from rektscope.ui.export.position_card import PicturePosition
from rektscope.ui.export.presets import Preset
from rektscope.ui.export.score_text import grade_of
from rektscope.ui.export.view_range import DEFAULT_PICTURE, PictureOptions, shown_range
from rektscope.ui.header.scope import scope_text
from rektscope.ui.heatmap.notes import merged_text
from rektscope.ui.leverages import leverage_label

__all__ = ["PictureOptions", "PicturePosition", "draw_picture", "image_of", "save_picture", "text_fields"]


def draw_picture(
    frame: Frame,
    preset: Preset,
    position: PicturePosition | None = None,
    look: Look | None = None,
    options: PictureOptions = DEFAULT_PICTURE,
) -> QImage:
    """The picture of a frame in a preset's size, with its text fields set."""
    composition = compose(frame, preset, look or dark_look(), position, options)
    image = image_of(composition)
    for key, text in text_fields(frame, position, options, composition.story).items():
        image.setText(key, text)
    return image


def image_of(composition: Composition) -> QImage:
    """The pixels of a composition."""
    preset = composition.sheet.preset
    image = QImage(preset.width, preset.height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        composition.paint(painter)
    return image


def save_picture(image: QImage, path: Path) -> None:
    """Write a PNG aside and rename it, so that no half picture is ever left.

    Raises:
        InputError: the file cannot be written.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise InputError(f"The picture for {path} could not be made into a PNG.")
    try:
        with bytes_aside(path) as file:
            file.write(bytes(data.data()))
    except OSError as error:
        raise InputError(f"Cannot write {path}: {error.strerror}. Choose a folder that exists and is yours.") from error


def text_fields(
    frame: Frame,
    position: PicturePosition | None = None,
    options: PictureOptions = DEFAULT_PICTURE,
    story: Story | None = None,
) -> dict[str, str]:
    """What the picture is, for the file: session, market, moment, provenance, completeness, model, the whole as text.

    Nothing of a position's size is in them unless it is in the picture.
    """
    info = frame.session.market(frame.instrument.market)
    first_ms, _ = shown_range(frame, options)
    return {
        "Title": f"{frame.session.name}: {frame.instrument.market}",
        "Description": alt_text(frame, position, options.title, story, options.score),
        "Software": "rektscope",
        "Version": version("rektscope"),
        "Session": frame.session.name,
        "Market": frame.instrument.market,
        "Time": format_iso(frame.cursor_ms),
        "Range": f"{format_iso(first_ms)}/{format_iso(frame.cursor_ms)}",
        "Provenance": frame.session.provenance.value,
        "Completeness": completeness_text(frame),
        "Model": MODEL,
        "Model name": frame.model,
        "Score": grade_of(frame.model, options.score),
        **({"Doubts": " ".join(frame.session.doubts)} if frame.session.doubts else {}),
        **({"Levels": words} if (words := merged_text(frame)) else {}),
        **({"Leverage": leverage_label(frame.least_leverage)} if frame.least_leverage else {}),
        **({} if frame.scope is Scope.ALL else {"Liquidations": f"of {scope_text(frame.scope, frame.instrument)}"}),
        "Source": info.source,
    }
