"""The layout of pictures, on its rectangles: nothing cut, nothing over another, everything large enough on a phone.

Each preset is laid out for short and long names, small and large numbers, quiet and busy moments, with and without a
position.
"""

import itertools
from decimal import Decimal

import msgspec
import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import QRectF

from rektscope.engine.prices import PriceCandles
from rektscope.engine.scope import Scope
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import column_levels
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.positions.position import PositionDraft, answer_of
from rektscope.replay.liquidation_totals import Liquidation, WorstHour
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position
from rektscope.risk.tiers import flat_tier_table
from rektscope.sessions.session import Completeness
from rektscope.ui.calculator.verdict import Verdict
from rektscope.ui.export.cards import Card
from rektscope.ui.export.chart import unknown_in
from rektscope.ui.export.composition import compose
from rektscope.ui.export.lettering import Lettering
from rektscope.ui.export.look import dark_look, light_look
from rektscope.ui.export.marks import DIAMOND_REACH, marked_rows, radius_units
from rektscope.ui.export.picture import image_of
from rektscope.ui.export.position_card import PicturePosition, followed_position
from rektscope.ui.export.presets import PHONE_WIDTH_PX, PRESETS, READABLE_PX, Role, view_preset
from rektscope.ui.export.view_range import PictureOptions, begin_ms, frame_for, shown_range
from rektscope.ui.heatmap.heat_scale import ScaleReference
from rektscope.ui.timeline.painting import PositionMarks
from rektscope.venues.rules import GENERIC

pytestmark = pytest.mark.usefixtures("qapp")  # text is measured in the bundled font

SIZES = {**PRESETS, "view": view_preset(1920, 1000), "small view": view_preset(400, 300)}

LONG_VERDICT = Verdict(
    "Perhaps liquidated",
    "between 13 Jul 23:35:12 and 14 Jul 07:35:50 UTC, most likely from 14 Jul 07:30:00 UTC on: a candle of marks "
    "reached 123,303.3 and does not show when.",
    is_danger=True,
)


class Kind(msgspec.Struct, frozen=True):
    """What a market is like: names and numbers."""

    symbol: str
    venue: str
    session: str
    price: float
    tick: str
    usd: float
    verdict: Verdict
    is_quiet: bool = False


KINDS = {
    "ordinary": Kind("BTCUSDT", "binance", "Short squeeze of 14 July 2025", 119_038.3, "0.1", 601e6, LONG_VERDICT),
    "shortest": Kind("X", "okx", "A", 6_000.0, "1", 0.0, Verdict("Alive.", "", is_danger=False), is_quiet=True),
    "tiny price": Kind(
        "1000000BABYDOGEUSDT", "hyperliquid",
        "Liquidation cascade of 10 October 2025, as it was recorded",
        0.0000012345, "0.0000000001", 999.96e9, LONG_VERDICT,
    ),
    "huge price": Kind("BTCIDRT-PERPETUAL", "deribit", "An ordinary day", 1_987_654_321.5, "0.5", 1e12, LONG_VERDICT),
    "quiet": Kind("ETHUSDT", "bybit", "Night", 2_989.19, "0.01", 12.5, LONG_VERDICT, is_quiet=True),
}  # fmt: skip


def candles_of(kind, start_ms, minutes):
    walk = kind.price * (1.0 + (1e-5 if kind.is_quiet else 0.02) * np.sin(np.arange(minutes) / 9.0))
    wick = kind.price * (1e-6 if kind.is_quiet else 1e-3)
    start = start_ms + np.arange(minutes, dtype=np.int64) * MINUTE_MS
    return PriceCandles(MINUTE_MS, start, walk, walk + wick, walk - wick, np.roll(walk, 1), minutes - 1)


def map_of(instrument, kind, start_ms, minutes):
    row_price = kind.price / 6_000.0
    ticks = max(1, round(row_price / instrument.tick))
    rows = np.arange(5_600, 6_401)
    usd = np.where(rows % 40 < 4, 5e8, 1e6) * (rows != 6_000)
    columns = np.arange(minutes)
    return LevelMap(
        grid=PriceGrid(instrument, ticks, 100_000, kind.price),
        duration_ms=MINUTE_MS,
        end_ms=start_ms + (columns + 1) * MINUTE_MS,
        usd=np.tile(usd.astype(np.float32), (minutes, 1)),
        first_row=np.full(minutes, rows[0]),
        mark_row=np.full(minutes, 6_000),
        open_interest_usd=np.full(minutes, 5e12),
        consumed_usd=np.zeros((minutes, 2)),
        is_scaled=np.zeros(minutes, dtype=bool),
        known_since_ms=start_ms,
    )


@pytest.fixture
def viewer(small_session):
    viewer = Viewer(SessionSource.open(small_session))
    yield viewer
    viewer.stop()


@pytest.fixture
def frame_of(viewer, made):
    def frame_of_(kind):
        frame = viewer.frame_at(made.start_ms + 26 * MINUTE_MS, MINUTE_MS)
        instrument = Instrument(
            kind.venue, kind.symbol, "BASE", "USDT", Contract.LINEAR, Decimal(kind.tick), Decimal("0.001")
        )
        info = structs.replace(frame.session.markets[0], instrument=instrument)
        session = structs.replace(frame.session, name=kind.session, markets=(info, *frame.session.markets[1:]))
        the_map = map_of(instrument, kind, made.start_ms, 26)
        largest = Liquidation(kind.usd / 3.0, Side.SHORT, kind.price, instrument, made.start_ms)
        totals = structs.replace(
            frame.totals,
            long_usd=kind.usd / 7.0,
            short_usd=kind.usd * 6.0 / 7.0,
            largest=largest if kind.usd else None,
            worst_hour=WorstHour(made.start_ms, kind.usd) if kind.usd else None,
        )
        return structs.replace(
            frame,
            instrument=instrument,
            session=session,
            candles=candles_of(kind, made.start_ms - 40 * MINUTE_MS, 66),
            level_map=the_map,
            map_progress=1.0,
            standing=column_levels(the_map, 25),
            state=structs.replace(frame.state, last_price=kind.price, mark_price=kind.price),
            day_change=-0.9999 if kind.usd > 1e11 else 0.041,
            totals=totals,
            scope=Scope.COIN if kind.is_quiet else Scope.ALL,
        )

    return frame_of_


def position_of(kind, made, away):
    """A short whose liquidation is `away` from its entry, a fraction."""
    draft = PositionDraft(Side.SHORT, kind.price, 2.5, 1.0 / away, made.start_ms)
    asked = Position(draft.side, draft.entry_price, draft.quantity, leverage=draft.leverage)
    answer = calculate(asked, GENERIC, flat_tier_table(0.0005), tick_size=float(kind.tick))
    return PicturePosition(draft, answer, PositionMarks(made.start_ms), hides_size=False, verdict=kind.verdict)


POSITIONS = {"none": None, "near": 0.0021, "in view": 0.03, "far": 0.5}


@pytest.mark.parametrize("preset", SIZES)
@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("position", POSITIONS)
def test_nothing_is_cut_and_nothing_covers_another(frame_of, made, preset, name, position):
    kind, size = KINDS[name], SIZES[preset]
    away = POSITIONS[position]
    mine = None if away is None else position_of(kind, made, away)
    check(compose(frame_of(kind), size, dark_look(), mine))


@pytest.mark.parametrize("preset", SIZES)
@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("card", [Card.EVENT, Card.POSITION])
def test_cards_keep_to_their_room_too(frame_of, made, preset, name, card):
    kind = KINDS[name]
    composition = compose(
        frame_of(kind), SIZES[preset], light_look(), position_of(kind, made, 0.03), PictureOptions(card=card)
    )
    assert composition.story is not None
    check(composition)


def check(composition):
    """Nothing is cut, over another, outside the margins or too small; no block lies on another."""
    size = composition.sheet.preset
    texts, plan = composition.sheet.texts, composition.plan
    margins = size.margins
    page = QRectF(0, 0, size.width, size.height).adjusted(
        margins.left - 1, margins.top - 1, 1 - margins.right, 1 - margins.bottom
    )
    outside = [box.text for box in texts if not page.contains(box.ink)]
    assert not outside, "outside the margins"
    covered = [
        (one.text, other.text) for one, other in itertools.combinations(texts, 2) if one.ink.intersects(other.ink)
    ]
    assert not covered
    assert not [box.text for box in texts if "…" in box.text], "cut"
    too_small = {box.text: box.px for box in texts if box.px * PHONE_WIDTH_PX / size.width < READABLE_PX[box.role]}
    assert not too_small
    blocks = [
        block
        for name in ("headline", "subtitle", "figures", "chart", "strip", "time_axis", "clusters", "position", "legend")
        if not (block := getattr(plan, name)).isEmpty()
    ]
    assert not [
        (one, other) for one, other in itertools.combinations(blocks, 2) if one.adjusted(1, 1, -1, -1).intersects(other)
    ]
    cards = [block for block in (plan.clusters, plan.position) if not block.isEmpty()]
    for box, card in itertools.product(texts, cards):
        assert not card.intersects(box.ink) or card.contains(box.ink), f"{box.text} leaves its card"


@pytest.mark.parametrize("preset", PRESETS)
def test_title_price_and_what_was_liquidated_are_large_on_a_phone(frame_of, preset):
    size = PRESETS[preset]
    composition = compose(frame_of(KINDS["ordinary"]), size, dark_look())
    height = {box.text: box.px * PHONE_WIDTH_PX / size.width for box in composition.sheet.texts}
    assert height["Short squeeze of 14 July 2025"] >= 10.0
    assert height["119,038.3"] >= 10.0
    (total,) = [
        box
        for box in composition.sheet.texts
        if box.text.endswith("$601 M") and box.role is Role.FIGURE
    ]  # fmt: skip
    assert total.px * PHONE_WIDTH_PX / size.width >= 10.0


@pytest.mark.parametrize("preset", PRESETS)
def test_the_chart_has_the_most_room_and_what_happened_fills_it(frame_of, made, preset):
    size = PRESETS[preset]
    frame = frame_of(KINDS["ordinary"])
    composition = compose(frame, size, dark_look(), position_of(KINDS["ordinary"], made, 0.03))
    chart = composition.plan.chart
    inside = (size.width - size.margins.left - size.margins.right) * (
        size.height - size.margins.top - size.margins.bottom
    )
    assert chart.width() * chart.height() > 0.3 * inside
    assert composition.scale.x(frame.cursor_ms) > chart.left() + 0.98 * chart.width()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("preset", PRESETS)
def test_every_cluster_that_is_named_lies_on_its_side_of_the_mark(frame_of, kind, preset):
    frame = frame_of(KINDS[kind])
    clusters = compose(frame, PRESETS[preset], light_look()).content.clusters
    assert [cluster.side for cluster in clusters] == [Side.SHORT, Side.LONG]
    above, below = clusters
    assert below.high <= frame.state.mark_price * 1.001
    assert above.low >= frame.state.mark_price * 0.999


def test_a_title_of_any_length_is_cut_in_its_room_and_nowhere_else(frame_of):
    frame = frame_of(KINDS["ordinary"])
    for preset in PRESETS.values():
        composition = compose(frame, preset, dark_look(), options=PictureOptions(title="long " * 80))
        cut = [box for box in composition.sheet.texts if "…" in box.text]
        assert {box.role for box in cut} == {Role.HEADLINE}
        assert all(composition.plan.headline.adjusted(-1, -1, 1, 1).contains(box.ink) for box in cut)


def test_what_i_see_keeps_the_range_of_the_window(frame_of, made):
    options = PictureOptions(first_ms=made.start_ms, until_ms=made.end_ms, prices=(100_000.0, 140_000.0))
    view = compose(frame_of(KINDS["ordinary"]), view_preset(1500, 900), dark_look(), options=options).scale.view
    assert (view.first_ms, view.last_ms, view.low, view.high) == (made.start_ms, made.end_ms, 100_000.0, 140_000.0)


@pytest.mark.parametrize(
    ("symbol", "words"),
    [
        ("BTCUSDT", "BTCUSDT · Binance perpetual"),
        ("1000000BABYDOGEUSDT", "1000000BABYDOGEUSDT · Binance perpetual"),
        ("BTCUSD_250926", "BTCUSD_250926 · Binance"),
        ("BTC-27DEC24", "BTC-27DEC24 · Binance"),
        ("XBTZ25", "XBTZ25 · Binance"),
    ],
)
def test_a_contract_with_a_day_of_delivery_is_not_called_a_perpetual(frame_of, symbol, words):
    frame = frame_of(structs.replace(KINDS["ordinary"], symbol=symbol))
    assert compose(frame, PRESETS["square"], dark_look()).content.market == words


@pytest.mark.parametrize("look", [dark_look, light_look])
def test_text_stands_out_from_what_is_behind_it(look):
    colours = look()
    for name in ("text", "second", "caption", "shorts", "longs", "danger", "up"):
        for ground in (colours.ground, colours.card):
            assert contrast(getattr(colours, name), ground) >= 4.5, (name, ground)


def contrast(one, other):
    """WCAG 2.1 contrast ratio of two colours."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(name):
    channels = [int(name[place : place + 2], 16) / 255.0 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_map_that_begins_with_little_is_not_one_bright_block(frame_of):
    """The first columns of a session without history hold next to nothing; the colours go by what is in view."""
    frame = frame_of(KINDS["ordinary"])
    growing = frame.level_map.usd * np.linspace(1e-4, 1.0, 26, dtype=np.float32)[:, None]
    level_map = structs.replace(frame.level_map, usd=growing)
    composition = compose(
        structs.replace(frame, level_map=level_map, standing=column_levels(level_map, 25)),
        PRESETS["square"],
        dark_look(),
    )
    chart, view = composition.chart, composition.scale.view
    full = chart.reference(level_map, view).full_scale_usd
    assert full > 100.0 * ScaleReference.of_map(level_map).full_scale_usd
    assert full <= 2.0 * float(growing.max())
    assert chart.reference(frame.level_map, view).full_scale_usd == full  # the same in all frames of a film


def test_data_without_liquidations_are_not_drawn_as_if_nothing_had_happened(frame_of):
    frame = frame_of(KINDS["ordinary"])
    markets = tuple(structs.replace(market, completeness=Completeness.NONE) for market in frame.session.markets)
    frame = structs.replace(frame, session=structs.replace(frame.session, markets=markets))
    composition = compose(frame, PRESETS["landscape"], dark_look())
    found = {box.text for box in composition.sheet.texts}
    assert "No liquidations in these data" in found
    assert "Liquidated, all markets" not in found
    check(composition)


def test_a_recording_is_shown_with_the_hours_before_it(frame_of):
    """Its map begins before it; who has just begun to record does not post an empty picture."""
    frame = frame_of(KINDS["ordinary"])
    start = frame.session.start_ms
    recorded = structs.replace(frame.session, map_start_ms=start - 24 * HOUR_MS)
    assert begin_ms(recorded, start + HOUR_MS) == start - 3 * HOUR_MS
    assert begin_ms(recorded, start + 9 * HOUR_MS) == start
    assert begin_ms(structs.replace(recorded, map_start_ms=start - HOUR_MS), start + HOUR_MS) == start - HOUR_MS
    assert begin_ms(frame.session, start + HOUR_MS) == start


def test_a_first_hour_that_holds_everything_does_not_darken_the_rest(frame_of):
    frame = frame_of(KINDS["ordinary"])
    usd = frame.level_map.usd.copy()
    usd[0] *= 1_000.0
    level_map = structs.replace(frame.level_map, usd=usd)
    composition = compose(structs.replace(frame, level_map=level_map), PRESETS["square"], dark_look())
    full = composition.chart.reference(level_map, composition.scale.view).full_scale_usd
    assert full <= 2.0 * float(frame.level_map.usd.max())


@pytest.fixture(scope="module")
def october():
    viewer = Viewer(SessionSource.open(bundled_session_path().with_name("2025-10-10-tariff-crash.rekt")))
    viewer.show_leverages(10)
    viewer.start()
    viewer.chart.wait_for_map()
    yield viewer
    viewer.stop()


@pytest.mark.parametrize("preset", PRESETS)
def test_all_that_there_is_to_say_of_a_crash_has_its_room(october, preset):
    """The longest footer: fitted sums, leverages, diamonds and tiers, beside a position and all its words."""
    at_ms = parse_time_ms("2025-10-10T23:30:00Z")
    draft = PositionDraft(Side.LONG, 117_000.0, 2.5, 10.0, parse_time_ms("2025-10-10T15:00:00Z"))
    answer = answer_of(draft, october.chart.margin, october.chart.instrument)
    mine = followed_position(october, draft, answer, at_ms, hides_size=False)
    frame = frame_for(october, at_ms, PRESETS[preset])
    score = "session graded: expected / recorded 12.32 for longs, 11.07 for shorts (median 4 h)"
    for card in Card:
        composition = compose(frame, PRESETS[preset], dark_look(), mine, PictureOptions(card=card, score=score))
        assert score in composition.content.footer
        check(composition)


@pytest.mark.parametrize("preset", [*PRESETS, "view"])
def test_no_mark_is_cut_at_the_end_of_the_chart(october, preset):
    """One minute after the largest orders, whose marks would reach over the edge."""
    size = SIZES[preset]
    frame = frame_for(october, parse_time_ms("2025-10-10T21:20:00Z"), size)
    scale = compose(frame, size, dark_look()).scale
    for index, reach in ((frame.liquidations, 1.0), (frame.deleveragings, DIAMOND_REACH)):
        rows = marked_rows(index, scale.view)
        assert rows
        for row in rows:
            right = scale.x(int(index.time_ms[row])) + size.unit * radius_units(float(index.usd[row])) * reach
            assert right < scale.rect.right()
    assert scale.x(frame.cursor_ms) > scale.rect.left() + 0.89 * scale.rect.width()


def test_a_caption_takes_a_second_line_rather_than_lose_its_scope(october):
    at_ms, size = october.session.end_ms, view_preset(1180, 610)
    frame = frame_for(october, at_ms, size)
    composition = compose(frame, size, dark_look(), options=PictureOptions(first_ms=at_ms - 4 * HOUR_MS))
    written = [box.text for box in composition.sheet.texts]
    assert written[written.index("Liquidated since 10 Oct 12:00, all") + 1] == "markets"
    check(composition)


def test_a_line_does_not_end_between_a_number_and_its_unit():
    text = "shorts $5.7 M (2.1–9.0 M), 10×+ and 0.54 % away at 05:23 UTC"
    for width in range(200, 500, 7):
        _, lines = Lettering().fitted(text, width, 20, 20, most_lines=20)
        assert " ".join(lines) == text
        assert not any(line.startswith(("M", "%", "UTC")) for line in lines)


@pytest.mark.parametrize("preset", PRESETS)
def test_the_whole_event_with_its_longest_chapters_has_its_room(october, preset):
    frame = frame_for(october, october.session.end_ms, PRESETS[preset])
    composition = compose(frame, PRESETS[preset], light_look(), None, PictureOptions(card=Card.EVENT))
    assert {"Accounts"} <= {box.text for box in composition.sheet.texts}
    check(composition)
    if preset == "story":  # the card alone takes the page's width and no more height than its rows
        last = max(box.rect.bottom() for box in composition.sheet.texts if composition.plan.position.contains(box.rect))
        assert composition.plan.position.bottom() - last < 30.0


def test_what_the_map_does_not_cover_is_hatched_and_named(frame_of):
    frame = frame_of(KINDS["ordinary"])
    grid, first = frame.level_map.grid, int(frame.level_map.first_row[0])
    last = first + frame.level_map.row_count
    start_ms = int(frame.level_map.end_ms[0]) - frame.level_map.duration_ms
    inside = PictureOptions(first_ms=start_ms, prices=(grid.row_price * (first + 1), grid.row_price * (last - 1)))
    composition = compose(frame, PRESETS["square"], dark_look(), options=inside)
    assert not unknown_in(frame, composition.scale)
    assert "hatched" not in composition.content.footer
    beyond = structs.replace(inside, first_ms=start_ms - 10 * MINUTE_MS, prices=(0.0, grid.row_price * last * 2))
    composition = compose(frame, PRESETS["square"], dark_look(), options=beyond)
    assert "hatched: not covered by the map" in composition.content.footer
    areas, scale = unknown_in(frame, composition.scale), composition.scale
    for moment, price, is_known in (
        (start_ms + MINUTE_MS, grid.row_price * (first + 5), True),
        (start_ms + MINUTE_MS, grid.row_price * (last + 5), False),
        (start_ms + MINUTE_MS, grid.row_price * (first - 5), False),
        (start_ms - MINUTE_MS, grid.row_price * (first + 5), False),
    ):
        assert any(area.contains(scale.x(moment), scale.y(price)) for area in areas) is not is_known
    image = image_of(composition)
    colours = {
        place: {image.pixel(round(scale.x(start_ms - 5 * MINUTE_MS)) + x, round(scale.y(price))) for x in range(24)}
        for place, price in (("hatched", grid.row_price * (last + 300)),)
    }
    assert len(colours["hatched"]) > 2, "lines on the ground"


def test_sums_say_since_when_where_the_chart_shows_another_stretch(frame_of, made):
    frame = frame_of(KINDS["ordinary"])
    for first_ms, caption in (
        (made.start_ms, "Liquidated, all markets"),
        (made.start_ms + 5 * MINUTE_MS, "Liquidated since 3 Mar 23:40, all markets"),
    ):
        for preset in PRESETS.values():
            composition = compose(frame, preset, dark_look(), options=PictureOptions(first_ms=first_ms))
            assert caption in {box.text for box in composition.sheet.texts}
            check(composition)


def test_no_line_of_the_footer_begins_with_a_point(frame_of):
    for preset, name in itertools.product(SIZES.values(), KINDS):
        composition = compose(frame_of(KINDS[name]), preset, dark_look())
        assert not [box.text for box in composition.sheet.texts if box.text.startswith("·")]


def test_a_label_moves_to_where_it_hides_no_price_but_not_in_a_film(frame_of, made):
    kind = KINDS["ordinary"]
    frame = frame_of(kind)
    start = frame.candles.start_ms
    is_first = start < start[0] + 20 * MINUTE_MS  # on the entry's line at first, well below it later
    prices = np.where(is_first, kind.price, kind.price * 0.98)
    frame = structs.replace(
        frame, candles=PriceCandles(MINUTE_MS, start, prices, prices * 1.0005, prices * 0.9995, prices, len(start) - 1)
    )
    mine = position_of(kind, made, 0.01)
    lefts = {}
    for name, lettering in (("still", None), ("film", Lettering())):
        composition = compose(frame, PRESETS["square"], dark_look(), mine, lettering=lettering)
        (label,) = [box for box in composition.sheet.texts if box.text.startswith("Entry")]
        lefts[name] = label.rect.left() - composition.plan.chart.left()
    assert lefts["film"] < 40.0
    assert lefts["still"] > 400.0


def test_a_picture_begins_where_something_is_known(frame_of, made):
    """Who shows the first minutes of a session does not post half an hour of hatching."""
    frame = frame_of(KINDS["ordinary"])
    assert shown_range(frame)[0] == frame.cursor_ms - HOUR_MS  # its candles reach back so far
    late = frame.candles.start_ms >= made.start_ms
    young = structs.replace(
        frame, candles=PriceCandles(MINUTE_MS, *(getattr(frame.candles, name)[late] for name in CANDLES), 25)
    )
    first, last = shown_range(young)
    assert first == made.start_ms
    assert last - young.cursor_ms <= 0.02 * (last - first)
    assert shown_range(young, PictureOptions(first_ms=made.start_ms - HOUR_MS))[0] == made.start_ms - HOUR_MS
    fresh = structs.replace(young, cursor_ms=made.start_ms + MINUTE_MS)
    assert shown_range(fresh)[0] == fresh.cursor_ms - 10 * MINUTE_MS


CANDLES = ("start_ms", "open", "high", "low", "close")


@pytest.mark.parametrize("preset", ["square", "story"])
def test_a_headline_that_nearly_fits_is_made_smaller_and_not_broken(frame_of, preset):
    frame, size = frame_of(KINDS["ordinary"]), PRESETS[preset]
    for title, lines in (
        ("Short 40× from 119,038.3: liquidated", 1),
        ("Short 40× from 119,038.3: liquidated within the worst minute of it all", 2),
    ):
        composition = compose(frame, size, dark_look(), options=PictureOptions(title=title))
        written = [box for box in composition.sheet.texts if box.role is Role.HEADLINE]
        assert len(written) == lines
        assert all(box.px >= 0.8 * size.headline_px for box in written)
        check(composition)
