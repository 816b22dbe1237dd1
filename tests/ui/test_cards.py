"""Cards: a whole event and the story of a position, of what was known at the moment and nothing else."""

import re

import pytest
from msgspec import structs

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.levels.shares import ExpectedUsd
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.position import PositionDraft, answer_of, levels_in_front
from rektscope.replay.chapter_subjects import PriceReached, SessionExtreme, WorstHour, WrittenText
from rektscope.replay.story import Chapter, Claim
from rektscope.scenarios.clusters import Cluster
from rektscope.ui.export.cards import Card, accounts_claim, first_ms_of, story_of
from rektscope.ui.export.cluster_card import MEANING, write_clusters
from rektscope.ui.export.composition import compose
from rektscope.ui.export.content import content_of, of_event, sources_of
from rektscope.ui.export.layout import Needs, clusters_height, plan_of
from rektscope.ui.export.lettering import Lettering
from rektscope.ui.export.look import dark_look
from rektscope.ui.export.picture import draw_picture
from rektscope.ui.export.position_card import followed_position, with_front
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.export.sheet import Sheet
from rektscope.ui.export.view_range import PictureOptions

pytestmark = pytest.mark.usefixtures("qapp")

SQUARE, WIDE = PRESETS["square"], PRESETS["landscape"]


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


def test_an_event_shows_the_chapters_known_by_then(viewer, made):
    titles = {
        minute: [row.text for row in story.rows] if story is not None else []
        for minute in (10, 15, 24, 25, 40)
        for story in [story_of(Card.EVENT, frame_at(viewer, made, minute), None, WIDE)]
    }
    assert titles == {
        10: [],
        15: ["It rises"],
        24: ["It rises"],
        25: ["It rises", "The top"],
        40: ["It rises", "The top"],
    }
    story = story_of(Card.EVENT, frame_at(viewer, made, 40), None, WIDE)
    assert [row.label for row in story.rows] == ["3 Mar 23:55", "4 Mar 00:05"]


def test_an_upright_event_shows_the_figures_that_a_wide_one_has_beside_it(viewer, made):
    story = story_of(Card.EVENT, frame_at(viewer, made, 40), None, SQUARE)
    assert [row.label for row in story.rows] == ["3 Mar 23:55", "4 Mar 00:05", "Largest"]
    assert re.fullmatch(r"\$[\d.]+ [kM] (long|short), \w+", story.rows[-1].text)


def test_accounts_are_shown_as_published_and_only_of_the_whole_event(viewer, made):
    frame = frame_at(viewer, made, 40)
    claims = (
        Claim("Traders lost much.", "nobody", "", 0.0, 0.0, ""),
        Claim("More than 1.6 million accounts were liquidated.", "a collector", "", 0.0, 0.0, ""),
    )
    session = structs.replace(frame.session, claims=claims, end_ms=frame.cursor_ms)
    for end_ms, found in ((frame.cursor_ms, ["more than 1.6 million, as published"]), (frame.cursor_ms + 1, [])):
        whole = structs.replace(frame, session=structs.replace(session, end_ms=end_ms))
        rows = story_of(Card.EVENT, whole, None, WIDE).rows
        assert [row.text for row in rows if row.label == "Accounts"] == found
    assert accounts_claim(()) is None


def test_a_price_touched_is_reported_by_its_sentence_or_left_to_the_chart(viewer, made):
    touched = PriceReached("binance:BTCUSDT", 119_000.0, is_fall=False, earlier_ms=made.start_ms - 1)
    order = WrittenText(
        "HTX {usd}",
        "One short of {usd} is liquidated on HTX; it led the list.",
        "One short of {usd} is liquidated on HTX",
        amounts_usd=(("usd", 92.5e6),),
    )
    chapters = (Chapter(made.start_ms, touched), Chapter(made.start_ms + 1, order))
    frame = structs.replace(frame_at(viewer, made, 40), chapters=chapters)
    tall = [row.text for row in story_of(Card.EVENT, frame, None, PRESETS["story"]).rows]
    assert tall[:2] == ["Binance BTCUSDT reaches 119,000", "One short of $92.5 M is liquidated on HTX"]
    assert [row.text for row in story_of(Card.EVENT, frame, None, WIDE).rows] == ["HTX $92.5 M"]
    alone = structs.replace(frame, chapters=chapters[:1])
    assert [row.text for row in story_of(Card.EVENT, alone, None, WIDE).rows] == ["Binance BTCUSDT reaches 119,000"]


def test_a_chapter_whose_time_is_placed_says_so_and_its_millions_are_dollars(viewer, made):
    order = WrittenText(
        "Binance {usd}",
        "One short of {usd} is liquidated on Binance, nearly all of its four hours; it is placed at the top.",
        "One short of {usd} is liquidated on Binance",
        amounts_usd=(("usd", 98.1e6),),
        is_placed=True,
    )
    frame = frame_at(viewer, made, 40)
    frame = structs.replace(frame, chapters=(Chapter(made.start_ms, order),))
    assert story_of(Card.EVENT, frame, None, SQUARE).rows[0].text == "Binance $98.1 M (placed)"
    tall = story_of(Card.EVENT, frame, None, PRESETS["story"]).rows[0].text
    assert tall == "One short of $98.1 M is liquidated on Binance (placed)"


def test_a_sum_is_shown_once_all_of_it_has_happened(viewer, made):
    start_ms = made.start_ms + 5 * MINUTE_MS
    chapter = Chapter(start_ms, WorstHour(15.9e6), end_ms=start_ms + HOUR_MS)
    before = structs.replace(frame_at(viewer, made, 40), chapters=(chapter,))
    assert story_of(Card.EVENT, before, None, WIDE) is None
    after = structs.replace(before, cursor_ms=chapter.time_ms + HOUR_MS)
    assert story_of(Card.EVENT, after, None, WIDE).rows[0].text == "Worst hour begins"


@pytest.mark.parametrize("is_calibrated", [True, False])
def test_a_high_card_of_clusters_says_what_its_dollars_are(viewer, made, is_calibrated):
    expected = ExpectedUsd(1.5e6, 0.57e6, 2.3e6) if is_calibrated else None
    cluster = Cluster(Side.SHORT, 60_900.0, 61_000.0, 60_900.0, 9e6, expected, 0.01, None)
    content = structs.replace(
        content_of(frame_at(viewer, made, 18), None),
        clusters=(cluster,) * 2,
        cluster_lines=(("at 60,950", "$1.5 M"),) * 2,
    )
    plan = plan_of(SQUARE, Needs(100.0, 1, with_clusters=True, position_height=270.0))
    for height, has_room in ((clusters_height(SQUARE), False), (plan.clusters.height(), True)):
        plan.clusters.setHeight(height)
        sheet = Sheet(SQUARE, dark_look(), Lettering())
        write_clusters(sheet, plan, content)
        text = " ".join(box.text for box in sheet.texts)
        assert (MEANING in text) == (has_room and is_calibrated)
        assert all(plan.clusters.contains(box.rect) for box in sheet.texts)


def test_a_price_of_another_market_says_whose_it_is(viewer, made):
    extreme = SessionExtreme(frame_at(viewer, made, 40).instrument.market, 101_516.5, 101_877.69, 1, is_high=False)
    low = Chapter(made.start_ms, extreme)
    frame = structs.replace(frame_at(viewer, made, 40), chapters=(low,))
    assert story_of(Card.EVENT, frame, None, WIDE).rows[0].text == "Low 101,516.5"
    ether = structs.replace(frame.instrument, symbol="ETHUSDT")
    story = story_of(Card.EVENT, structs.replace(frame, instrument=ether), None, WIDE)
    assert story.rows[0].text == "Binance BTCUSDT trades at its lowest of 101,516.5"
    words = WrittenText("{usd} of BTCUSDT", "One position of {usd} is closed.", amounts_usd=(("usd", 203e6),))
    named = Chapter(made.start_ms, words)
    frame = structs.replace(frame, instrument=ether, chapters=(named,))
    assert story_of(Card.EVENT, frame, None, WIDE).rows[0].text == "$203 M of BTCUSDT"


def test_the_side_that_lost_more_stands_first_and_sources_are_named(viewer, made):
    frame = frame_at(viewer, made, 40)
    for longs, first in ((9e9, "Longs"), (1.0, "Shorts")):
        one = structs.replace(frame, totals=structs.replace(frame.totals, long_usd=longs, short_usd=5e9))
        content = of_event(content_of(one, None), one)
        assert [figure.caption for figure in content.figures][1] == first
    market = structs.replace(frame.session.markets[0], source="Open interest: CoinGlass (a/file); mark: Binance")
    session = structs.replace(frame.session, markets=(market,))
    assert sources_of(session) == ["CoinGlass", "Binance"]
    assert of_event(content, structs.replace(frame, session=session)).footer.endswith("data by CoinGlass and Binance")


def test_of_many_chapters_those_with_most_liquidated_are_reported_in_order(viewer, made):
    frame = frame_at(viewer, made, 40)
    quiet = [
        Chapter(made.start_ms + minute * MINUTE_MS, WrittenText(f"Quiet {minute}", "")) for minute in range(24, 40)
    ]
    loud = [Chapter(made.start_ms + minute * MINUTE_MS, WrittenText(f"Loud {minute}", "")) for minute in (22, 17)]
    story = story_of(Card.EVENT, structs.replace(frame, chapters=(*loud, *quiet)), None, SQUARE)
    titles = [row.text for row in story.rows]
    assert len(titles) == 4 + 1
    assert titles[:2] == ["Loud 17", "Loud 22"]


def test_a_found_chapter_is_shown_once_it_is_known(viewer, made):
    at_20, at_22 = (made.start_ms + minute * MINUTE_MS for minute in (20, 22))
    found = (Chapter(at_20, WrittenText("High 60,500", ""), known_ms=at_22),)
    frames = (structs.replace(frame_at(viewer, made, minute), chapters=found) for minute in (21, 22))
    before, after = (story_of(Card.EVENT, frame, None, SQUARE) for frame in frames)
    assert before is None
    assert after.rows[0].text == "High 60,500"


def test_the_figures_of_an_event_begin_with_what_was_liquidated(viewer, made):
    composition = compose(frame_at(viewer, made, 40), SQUARE, dark_look(), None, PictureOptions(card=Card.EVENT))
    figures = [box.text for box in composition.sheet.texts if box.role.value == "figure"]
    assert figures[0] == "≥ $20.9 M"


def test_the_story_of_a_position_that_dies_and_of_one_that_lives(viewer, made, position_at):
    frame = frame_at(viewer, made, 30)
    dead = story_of(Card.POSITION, frame, position_at(30), SQUARE)
    assert dead.headline == "Short 75× from 60,400.0: liquidated"
    rows = {row.label: row for row in dead.rows}
    assert rows["Opened"].text == "3 Mar 23:56 UTC"
    assert re.fullmatch(r"60,9\d\d\.\d, \+0\.\d\d %", rows["Liquidation"].text)
    assert rows["Liquidated"].is_danger
    assert rows["Lost"].text.startswith("all of the margin: ")
    alive = story_of(Card.POSITION, frame, position_at(30, 5.0), SQUARE)
    assert alive.headline == "Short 5× from 60,400.0: alive at 00:10 UTC"
    rows = {row.label: row for row in alive.rows}
    assert not rows["Alive"].is_danger
    assert re.fullmatch(r"\d+ % of it lost at the liquidation price", rows["Margin"].text)


def test_what_stands_in_front_is_reported_of_a_position_that_lives(viewer, made, position_at):
    viewer.start()
    viewer.chart.wait_for_map()
    frame = frame_at(viewer, made, 18)
    rows = {row.label: row.text for row in story_of(Card.POSITION, frame, position_at(18), SQUARE).rows}
    assert rows["Now"].startswith("shorts ")
    assert "In front" not in rows
    frame = frame_at(viewer, made, 30)
    assert "Now" not in {row.label for row in story_of(Card.POSITION, frame, position_at(30), SQUARE).rows}


def test_what_stood_in_front_at_the_opening_is_reported_of_one_that_died_too(viewer, made, position_at):
    viewer.start()
    viewer.chart.wait_for_map()
    position = with_front(position_at(30), viewer)
    levels = levels_in_front(frame_at(viewer, made, 16).standing, Side.SHORT, position.answer.liquidation_price)
    assert position.front == levels
    rows = {row.label: row.text for row in story_of(Card.POSITION, frame_at(viewer, made, 30), position, SQUARE).rows}
    assert re.fullmatch(r"shorts .* at the opening", rows["In front"])


def test_before_its_end_a_position_is_not_reported_to_have_ended(viewer, made, position_at):
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


def test_the_description_shows_the_story_too(viewer, made, position_at):
    image = draw_picture(
        frame_at(viewer, made, 30), SQUARE, position_at(30), dark_look(), PictureOptions(card=Card.POSITION)
    )
    assert "Short 75× from 60,400.0: liquidated." in image.text("Description")
    event = draw_picture(frame_at(viewer, made, 40), SQUARE, None, dark_look(), PictureOptions(card=Card.EVENT))
    assert "3 Mar 23:55 It rises. 4 Mar 00:05 The top." in event.text("Description")
