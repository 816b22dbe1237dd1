"""The dialogs for pictures and films, on a window: what is chosen is what is drawn, saved, copied or given up."""

import shutil
from pathlib import Path

import pytest
import shiboken6
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage

from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.ui.export import film_file
from rektscope.ui.export.cards import Card
from rektscope.ui.export.composition import compose
from rektscope.ui.export.film import film_frames
from rektscope.ui.export.look import dark_look
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.heatmap.legend import round_figure
from rektscope.ui.number_choice import NumberFormat


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def picture_dialog(window):
    dialog = window.outputs.ask_export()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


@pytest.fixture
def film_dialog(window, made):
    dialog = window.outputs.ask_film()
    dialog.from_field.setText(format_iso(made.start_ms + 20 * MINUTE_MS))
    dialog.to_field.setText(format_iso(made.start_ms + 22 * MINUTE_MS))
    choose(dialog.size_box, "square")
    choose(dialog.kind_box, ".gif")
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


@pytest.mark.parametrize("preset", PRESETS)
def test_each_size_is_saved_as_it_is_named(picture_dialog, tmp_path, preset):
    choose(picture_dialog.size_box, preset)
    path = tmp_path / "picture.png"
    assert picture_dialog.save(path)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (PRESETS[preset].width, PRESETS[preset].height)
    assert picture_dialog.message.text() == "Saved picture.png."


def test_names_say_what_is_in_the_picture_and_the_folder_is_remembered(picture_dialog, tmp_path):
    choose(picture_dialog.size_box, "story")
    assert picture_dialog.suggested_path() == Path("BTCUSDT-binance-2025-03-04-0010-story.png")
    picture_dialog.save(tmp_path / "other.png")
    assert picture_dialog.suggested_path() == tmp_path / "BTCUSDT-binance-2025-03-04-0010-story.png"


def test_a_folder_that_is_not_there_is_reported(picture_dialog, tmp_path):
    assert not picture_dialog.save(tmp_path / "missing" / "picture.png")
    assert "Choose a folder that exists" in picture_dialog.message.text()
    assert list(tmp_path.iterdir()) == []


def test_the_picture_and_its_description_go_to_the_clipboard(picture_dialog, tmp_path):
    picture_dialog.copy()
    picture_dialog.save(tmp_path / "picture.png")
    copied = QGuiApplication.clipboard().image()
    saved = QImage(str(tmp_path / "picture.png")).convertToFormat(copied.format())
    assert copied == saved
    picture_dialog.copy_description()
    words = QGuiApplication.clipboard().text()
    assert words.startswith("Liquidation heatmap of BTCUSDT, a perpetual on Binance. 4 Mar 2025, 00:10:00 UTC.")
    assert "SYNTHETIC DATA" in words


def test_a_dragged_picture_is_pixels_and_a_file_with_its_name(picture_dialog):
    carried = picture_dialog._preview.carried()
    assert carried.imageData() == picture_dialog._image
    (url,) = carried.urls()
    path = Path(url.toLocalFile())
    assert path.name == "BTCUSDT-binance-2025-03-04-0010-landscape.png"
    assert QImage(str(path)).width() == 1600
    picture_dialog.close()
    picture_dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not path.parent.exists()


def test_size_and_profit_are_shown_only_when_asked_for(picture_dialog):
    hidden = picture_dialog._words(picture_dialog.choices)
    before = picture_dialog._image
    picture_dialog.show_size_box.setChecked(True)
    assert picture_dialog._image != before
    assert picture_dialog._words(picture_dialog.choices) == hidden  # a description names no size either way
    picture_dialog.position_box.setChecked(False)
    assert not picture_dialog.show_size_box.isEnabled()
    assert "× from" in hidden
    assert "× from" not in picture_dialog._words(picture_dialog.choices)


def test_the_theme_and_a_title_change_the_picture(picture_dialog):
    seen = [picture_dialog._image]
    choose(picture_dialog.theme_box, "light")
    seen.append(picture_dialog._image)
    picture_dialog.title_field.setText("Up it goes")
    picture_dialog.title_field.editingFinished.emit()
    seen.append(picture_dialog._image)
    assert seen[0] != seen[1] != seen[2]
    assert "Up it goes" in picture_dialog._image.text("Description")


def test_the_story_of_my_position_and_the_event_are_cards(picture_dialog):
    seen = [picture_dialog._image]
    for card in (Card.EVENT, Card.POSITION):
        choose(picture_dialog.card_box, card)
        seen.append(picture_dialog._image)
    assert seen[0] != seen[1] != seen[2]
    assert "Opened" in picture_dialog._words(picture_dialog.choices)


def test_what_i_see_has_the_range_of_the_window(window, made):
    window.heatmap.plot.setXRange(600.0, 1_200.0, padding=0.0)
    window.heatmap.plot.setYRange(60_000.0, 61_000.0, padding=0.0)
    dialog = window.outputs.ask_export()
    choose(dialog.size_box, "view")
    (first, last), prices = window.heatmap.plot.getViewBox().viewRange()
    options = dialog._draw.__self__._picture_options(dialog.choices)
    assert options.prices == (pytest.approx(prices[0]), pytest.approx(prices[1]))
    assert (options.first_ms, options.until_ms) == (
        pytest.approx(made.start_ms + first * 1000, abs=1),
        pytest.approx(made.start_ms + last * 1000, abs=1),
    )
    assert dialog._image.width() == max(960, window.heatmap.width())
    dialog.close()


def test_what_i_see_leaves_out_what_is_not_known_yet(window, made):
    """The window has room for the rest of the session; in a picture it would be an empty third."""
    window.heatmap.plot.setXRange(600.0, 2_400.0, padding=0.0)
    dialog = window.outputs.ask_export()
    choose(dialog.size_box, "view")
    pictures = dialog._draw.__self__
    options = pictures._picture_options(dialog.choices)
    view = compose(pictures.frame, pictures.preset(dialog.choices), dark_look(), options=options).scale.view
    assert view.first_ms == pytest.approx(made.start_ms + 600_000, abs=1)
    assert 0 < view.last_ms - window.frame.cursor_ms < 0.02 * (view.last_ms - view.first_ms)
    dialog.close()


@pytest.mark.parametrize("preset", ["landscape", "square", "view"])
def test_a_colour_means_the_same_usd_in_the_picture_as_in_the_window(window, preset):
    full_scale = window.heatmap.scale_brightness(3)
    dialog = window.outputs.ask_export()
    choose(dialog.size_box, preset)
    pictures = dialog._draw.__self__
    size, options = pictures.preset(dialog.choices), pictures._picture_options(dialog.choices)
    composition = compose(pictures.frame, size, dark_look(), options=options)
    assert f"{round_figure(full_scale)}+" in [box.text for box in composition.sheet.texts]
    dialog.close()


def test_a_relative_scale_is_of_what_the_picture_shows(window):
    choices = window.heatmap.choices
    window.heatmap.choose(replace(choices, scale=replace(choices.scale, is_relative=True)))
    dialog = window.outputs.ask_export()
    assert dialog._draw.__self__._picture_options(dialog.choices).reference is None
    dialog.close()


# --- films -----------------------------------------------------------------------------------------------------------


def test_a_film_is_written_while_the_window_goes_on(qtbot, film_dialog, tmp_path):
    path = tmp_path / "film.gif"
    assert film_dialog.save(path)
    assert film_dialog.cancel_button.isEnabled()
    assert not film_dialog.save_button.isEnabled()
    qtbot.waitUntil(lambda: film_dialog.message.text().startswith("Saved film.gif, "), timeout=20_000)
    assert film_dialog.save_button.isEnabled()
    with Image.open(path) as film:
        assert (film.n_frames, film.size) == (10, (1080, 1080))  # two minutes at 120 times, ten a second


def test_the_speed_of_a_film_is_read_as_the_window_writes_numbers(window, film_dialog):
    window.pages.preferences.choose_number_format(NumberFormat.POINTS_COMMA)
    for typed, speed in (("1.200", 1200.0), ("0,5", 0.5), ("2,250", None)):
        film_dialog.speed_field.setText(typed)
        if speed is None:
            with pytest.raises(InputError, match=r"may mean 2,25 or 2\.250"):
                film_dialog.choices()
        else:
            assert film_dialog.choices().speed == speed


def test_what_a_film_dialog_says_is_written_as_the_windows_numbers(qtbot, window, film_dialog, tmp_path):
    window.pages.preferences.choose_number_format(NumberFormat.POINTS_COMMA)
    film_dialog.estimate()
    assert film_dialog.message.text().startswith("1,0 s, 10 frames, about 0,")
    film_dialog.speed_field.setText("0,01")
    film_dialog.estimate()
    assert film_dialog.message.text() == (
        "At 0,01 times the film would last 12.000,0 s, longer than 600 s: give a speed between 0,2 and 240."
    )
    film_dialog.speed_field.setText("120")
    assert film_dialog.save(tmp_path / "film.gif")
    qtbot.waitUntil(lambda: film_dialog.message.text().startswith("Saved film.gif, 0,"), timeout=20_000)


def test_a_film_that_ends_before_it_begins_is_refused_in_the_dialogs_words(film_dialog):
    film_dialog.to_field.setText(film_dialog.from_field.text())
    film_dialog.estimate()
    assert film_dialog.message.text() == "The film ends before it begins: give a later end."


@pytest.mark.parametrize("how", ["button", "escape", "close"])
def test_a_film_that_is_given_up_leaves_nothing(qtbot, film_dialog, tmp_path, how):
    film_dialog.speed_field.setText("2")
    film_dialog.save(tmp_path / "film.gif")
    qtbot.waitUntil(lambda: film_dialog.bar.value() >= 1)
    if how == "button":
        qtbot.mouseClick(film_dialog.cancel_button, Qt.MouseButton.LeftButton)
        assert film_dialog.message.text() == "Cancelled; nothing was written."
    elif how == "escape":
        qtbot.keyClick(film_dialog, Qt.Key.Key_Escape)
    else:
        film_dialog.close()
    assert list(tmp_path.iterdir()) == []


def test_a_film_has_the_scale_of_the_window(window, film_dialog):
    reference = window.heatmap.heat.reference
    filmed = film_dialog._filmed(film_dialog.choices())
    assert filmed.reference is reference
    brighter = replace(filmed, reference=reference.with_full_scale(reference.full_scale_usd / 100.0))
    frames = [next(film_frames(each)) for each in (filmed, brighter)]
    assert frames[0] != frames[1]


def test_an_estimate_names_length_frames_and_size(film_dialog):
    film_dialog.estimate()
    assert film_dialog.message.text().startswith("1.0 s, 10 frames, about ")


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("from_field", "noon", "'noon' is not a time"),
        ("to_field", "2030-01-01T00:00Z", "The session runs from"),
        ("speed_field", "0", "The speed must be above zero"),
        ("speed_field", "fast", "The speed"),
        ("speed_field", "0.01", "At 0.01 times the film would last"),
    ],
)
def test_what_makes_no_film_is_reported_in_the_dialog(film_dialog, tmp_path, field, text, sentence):
    getattr(film_dialog, field).setText(text)
    assert not film_dialog.save(tmp_path / "film.gif")
    assert film_dialog.message.text().startswith(sentence)
    film_dialog.estimate()
    assert film_dialog.message.text().startswith(sentence)


def test_without_ffmpeg_the_dialog_says_what_to_do(film_dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(film_file, "ffmpeg_program", lambda: None)
    choose(film_dialog.kind_box, ".mp4")
    assert not film_dialog.save(tmp_path / "film.mp4")
    assert film_dialog.message.text().startswith("An MP4 film needs ffmpeg")


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="there is no ffmpeg on this machine")
def test_an_mp4_is_written_too(qtbot, film_dialog, tmp_path):
    film_dialog.speed_field.setText("240")
    film_dialog.save(tmp_path / "film.mp4")
    qtbot.waitUntil(lambda: film_dialog.message.text().startswith("Saved film.mp4, "), timeout=20_000)
    assert (tmp_path / "film.mp4").stat().st_size > 1_000


def test_a_picture_says_the_grade_that_the_score_panel_found(window):
    path = [{"market": window.frame.instrument.market, "side": side, "spearman": 0.5} for side in ("long", "short")]
    dialog = window.outputs.ask_export()
    assert "rank 0.89 of 4-hour totals given the path" in dialog._words(dialog.choices)
    dialog.reject()
    window.side.map.score.answer = {"given_path": {"rows": path}, "dollars": {"rows": []}}
    dialog = window.outputs.ask_export()
    assert "(session graded: rank 0.50 of 4-hour totals given the path)" in dialog._words(dialog.choices)
    assert dialog._image.text("Score") == "session graded: rank 0.50 of 4-hour totals given the path"
    dialog.reject()
