"""Cards: a whole event and the story of a position, of what was known at the moment and nothing else."""

import dataclasses
import re

import pytest

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.position import PositionDraft, answer_of
from rektscope.replay.story import Chapter
from rektscope.ui.export.cards import Card, first_ms_of, story_of
from rektscope.ui.export.composition import compose
from rektscope.ui.export.look import dark_look
from rektscope.ui.export.picture import draw_picture
from rektscope.ui.export.position_card import followed_position
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.export.view_range import Wishes

pytestmark = pytest.mark.usefixtures("qapp")

SQUARE = PRESETS["square"]


@pytest.fixture
def viewer(small_session):
    viewer = Viewer(SessionSource.open(small_session))
    yield viewer
    viewer.stop()


@pytest.fixture
def position_at(viewer, made):
    """A short from 60,400 that dies on the way to 61,500, or lives with less leverage, as known at a minute."""

    def position_at_(minute, leverage=75.0, *, hides_size=True):
        draft = PositionDraft(Side.SHORT, 60_400.0, 2.5, leverage, made.start_ms + 16 * MINUTE_MS)
        answer = answer_of(draft, viewer.chart.margin, viewer.chart.instrument)
        at_ms = made.start_ms + minute * MINUTE_MS
        return followed_position(viewer, draft, answer, at_ms, hides_size=hides_size)

    return position_at_


def frame_at(viewer, made, minute):
    return viewer.frame_at(made.start_ms + minute * MINUTE_MS, MINUTE_MS)


def test_an_event_tells_the_chapters_known_by_then(viewer, made):
    titles = {
        minute: [row.text for row in story.rows] if story is not None else []
        for minute in (10, 15, 24, 25, 40)
        for story in [story_of(Card.EVENT, frame_at(viewer, made, minute), None, SQUARE)]
    }
    assert titles == {
        10: [],
        15: ["It rises"],
        24: ["It rises"],
        25: ["It rises", "The top"],
        40: ["It rises", "The top"],
    }
    story = story_of(Card.EVENT, frame_at(viewer, made, 40), None, SQUARE)
    assert [row.label for row in story.rows] == ["3 Mar 23:55", "4 Mar 00:05"]


def test_of_many_chapters_those_with_most_liquidated_are_told_in_order(viewer, made):
    frame = frame_at(viewer, made, 40)
    quiet = [Chapter(made.start_ms + minute * MINUTE_MS, f"Quiet {minute}", "") for minute in range(24, 40)]
    loud = [Chapter(made.start_ms + minute * MINUTE_MS, f"Loud {minute}", "") for minute in (22, 17)]
    story = story_of(Card.EVENT, dataclasses.replace(frame, chapters=(*loud, *quiet)), None, SQUARE)
    titles = [row.text for row in story.rows]
    assert len(titles) == 6
    assert titles[:2] == ["Loud 17", "Loud 22"]


def test_a_found_chapter_is_told_once_it_is_known(viewer, made):
    at_20, at_22 = (made.start_ms + minute * MINUTE_MS for minute in (20, 22))
    found = (Chapter(at_20, "High 60,500", "", known_ms=at_22),)
    frames = (dataclasses.replace(frame_at(viewer, made, minute), chapters=found) for minute in (21, 22))
    before, after = (story_of(Card.EVENT, frame, None, SQUARE) for frame in frames)
    assert before is None
    assert [row.text for row in after.rows] == ["High 60,500"]


def test_the_figures_of_an_event_begin_with_what_was_liquidated(viewer, made):
    composition = compose(frame_at(viewer, made, 40), SQUARE, dark_look(), None, Wishes(card=Card.EVENT))
    figures = [box.text for box in composition.sheet.texts if box.role.value == "figure"]
    assert figures[0] == "≥ $20.9 M"


def test_the_story_of_a_position_that_dies_and_of_one_that_lives(viewer, made, position_at):
    frame = frame_at(viewer, made, 30)
    dead = story_of(Card.POSITION, frame, position_at(30), SQUARE)
    assert dead.headline == "Short 75× from 60,400.0: liquidated"
    rows = {row.label: row for row in dead.rows}
    assert rows["Opened"].text == "3 Mar 23:56 UTC"
    assert re.fullmatch(r"60,9\d\d\.\d, \+0\.\d\d %", rows["Liquidation"].text)
    assert rows["Outcome"].is_danger
    assert rows["Lost"].text.startswith("all of the margin: ")
    alive = story_of(Card.POSITION, frame, position_at(30, 5.0), SQUARE)
    assert alive.headline == "Short 5× from 60,400.0: alive at 00:10 UTC"
    assert not {row.label: row for row in alive.rows}["Outcome"].is_danger


def test_what_stands_in_front_is_said_of_a_position_that_lives(viewer, made, position_at):
    viewer.start()
    viewer.chart.wait_for_map()
    frame = frame_at(viewer, made, 18)
    rows = {row.label: row.text for row in story_of(Card.POSITION, frame, position_at(18), SQUARE).rows}
    assert rows["In front"].startswith("shorts ")
    frame = frame_at(viewer, made, 30)
    assert "In front" not in {row.label for row in story_of(Card.POSITION, frame, position_at(30), SQUARE).rows}


def test_before_its_end_a_position_is_not_told_to_have_ended(viewer, made, position_at):
    story = story_of(Card.POSITION, frame_at(viewer, made, 17), position_at(17), SQUARE)
    assert story.headline.startswith("Short 75× from 60,400.0: alive at 23:57 UTC")


def test_a_story_names_the_size_only_when_it_is_shown(viewer, made, position_at):
    frame = frame_at(viewer, made, 18)
    shown = story_of(Card.POSITION, frame, position_at(18, hides_size=False), SQUARE)
    assert shown.rows[-1].text.startswith("2.500 BTC · profit")
    hidden = story_of(Card.POSITION, frame, position_at(18), SQUARE)
    assert "Size" not in {row.label for row in hidden.rows}


def test_the_chart_of_a_story_begins_before_the_position(made, position_at):
    position = position_at(30)
    opened_ms = made.start_ms + 16 * MINUTE_MS
    assert first_ms_of(Card.POSITION, position, opened_ms + 10 * HOUR_MS) == opened_ms - round(1.2 * HOUR_MS)
    assert first_ms_of(Card.POSITION, position, opened_ms + MINUTE_MS) == opened_ms - HOUR_MS // 2
    assert first_ms_of(Card.EVENT, position, opened_ms) is None
    assert first_ms_of(Card.POSITION, None, opened_ms) is None


def test_the_description_tells_the_story_too(viewer, made, position_at):
    image = draw_picture(frame_at(viewer, made, 30), SQUARE, position_at(30), dark_look(), Wishes(card=Card.POSITION))
    assert "Short 75× from 60,400.0: liquidated." in image.text("Description")
    event = draw_picture(frame_at(viewer, made, 40), SQUARE, None, dark_look(), Wishes(card=Card.EVENT))
    assert "3 Mar 23:55 It rises. 4 Mar 00:05 The top." in event.text("Description")
