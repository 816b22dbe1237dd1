"""Feed health as text: the badge's few words, the panel's many, ages at the moment shown, nothing by colour alone."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from rektscope.live.health import AccountsHealth, ConnectionHealth, FeedHealth, LargestState, StreamHealth, StreamState
from rektscope.market.events import Kind
from rektscope.sessions.session import Completeness
from rektscope.ui.live.health_badge import HealthBadge
from rektscope.ui.live.health_panel import HealthPanel
from rektscope.ui.live.health_summary import NO_FEEDS, Level
from rektscope.ui.live.health_text import (
    COMPLETENESS_WORDS,
    KIND_WORDS,
    age_text,
    bytes_text,
    coalesced_text,
    connection_cells,
    latency_text,
    per_second_text,
    summary_of,
)
from rektscope.venues.catalogue import VENUES
from rektscope.venues.titles import titles_joined, venue_title

NOW = 1_752_487_200_000


def connection(name="binance/usdm/0", title="Binance USD-M", *, is_open=True, heard=0.4, words="", reconnects=0):
    heard_ms = None if heard is None else NOW - round(heard * 1000)
    return ConnectionHealth(name, title, is_open, words, 1200, 3_400_000, 41.26, heard_ms, reconnects, 2)


def stream(market="binance:BTCUSDT", kind=Kind.MARK, state=StreamState.LIVE, heard=0.4, completeness=None):
    last_ms = None if heard is None else NOW - round(heard * 1000)
    return StreamHealth(market, kind, state, 500, last_ms, 1.0, 84.4, 3, completeness)


WELL = FeedHealth(
    NOW,
    (
        connection(),
        connection("okx/main/0", "OKX", heard=0.12),
        connection("bybit/linear/0", "Bybit linear", heard=0.2),
    ),
    (stream(), stream(kind=Kind.LIQUIDATION, heard=None, completeness=Completeness.SAMPLED)),
    "History: candles of 24 h.",
    ("Binance: welcome <b>all</b>",),
    12,
    "Recording to btc.rekt: 12.3 MB, 4 min.",
)


@pytest.fixture
def panel(qapp):
    _ = qapp
    panel = HealthPanel()
    panel.resize(720, 500)
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()


@pytest.fixture
def badge(qapp):
    _ = qapp
    badge = HealthBadge()
    yield badge
    badge.deleteLater()


@pytest.mark.parametrize(
    ("health", "level", "words"),
    [
        (None, Level.WAITING, "No feeds"),
        (replace(WELL, connections=()), Level.WAITING, "No feeds"),
        (WELL, Level.WELL, "3 feeds · 0.4 s"),
        (replace(WELL, connections=WELL.connections[1:2]), Level.WELL, "1 feed · 0.1 s"),
        (replace(WELL, connections=(connection(heard=None),)), Level.WAITING, "1 feed · waiting"),
        (
            replace(
                WELL, connections=(replace(connection(), topics=1400, awaited=90), replace(connection(), topics=6))
            ),
            Level.WAITING,
            "2 feeds · 1,316 of 1,406 begun",
        ),
        (
            replace(WELL, connections=(connection("okx/main/0", "OKX", is_open=False, heard=None), connection())),
            Level.WAITING,
            "Connecting to OKX",
        ),
        (
            replace(WELL, connections=(connection("okx/main/0", "OKX", is_open=False, heard=None, reconnects=3),)),
            Level.TROUBLED,
            "OKX disconnected",
        ),
        (
            replace(WELL, streams=(stream("okx:X", state=StreamState.SILENT, heard=12),)),
            Level.TROUBLED,
            "OKX silent 12 s",
        ),
        (
            replace(
                WELL,
                connections=(connection(is_open=False, heard=75), connection("okx/main/0", "OKX")),
                streams=(stream("okx:X", state=StreamState.REFUSED), stream(state=StreamState.SILENT)),
            ),
            Level.TROUBLED,
            "Binance disconnected 75 s · 1 more",
        ),
    ],
)
def test_all_feeds_in_a_few_words(badge, health, level, words):
    summary = summary_of(health)
    assert (summary.level, summary.words) == (level, words)
    badge.show_health(health)
    assert badge.text() == words
    assert badge.accessibleName() == f"Feeds: {words}"


def test_feeds_of_which_topics_have_not_begun_are_not_called_well():
    """Their sockets are open and bring something, and of the last markets nothing can have come."""
    asking = replace(connection(), topics=400, awaited=280)
    sentence = "Connected; 120 of 400 topics have begun. Of the others nothing is known yet."
    assert summary_of(replace(WELL, connections=(asking,))).sentence == sentence
    assert connection_cells(asking, NOW)[-1] == "120 of 400 topics have begun"
    assert connection_cells(replace(asking, awaited=0), NOW)[-1] == ""
    assert connection_cells(replace(asking, words="It was lost."), NOW)[-1] == "It was lost."


def test_the_sentence_shows_every_trouble_with_its_reason():
    lost = connection(is_open=False, heard=75, words="Connection reset by the venue.")
    health = replace(WELL, connections=(lost,), streams=(stream("okx:X", state=StreamState.SILENT, heard=12),))
    assert summary_of(health).sentence == (
        "Binance USD-M disconnected for 75 s: Connection reset by the venue. okx silent for 12 s: mark of okx:X."
    )


def test_the_badge_separates_levels_by_shape_and_leaves_markup_alone(badge):
    shapes = set()
    for health in (None, WELL, replace(WELL, connections=(connection(is_open=False, heard=9, words="<b>no</b>"),))):
        badge.show_health(health)
        image = badge.icon().pixmap(12, 12).toImage()
        shapes.add(tuple(image.pixelColor(x, y).alpha() > 100 for x in range(12) for y in range(12)))
    assert len(shapes) == 3
    assert "&lt;b&gt;no&lt;/b&gt;" in badge.toolTip()


def test_the_badge_is_pressed_by_keyboard(qtbot, badge):
    spy = QSignalSpy(badge.clicked)
    badge.show()
    badge.setFocus()
    qtbot.keyClick(badge, Qt.Key.Key_Space)
    assert spy.count() == 1
    badge.close()


def test_every_stream_and_connection_has_its_row(panel):
    panel.show_health(WELL)
    assert panel.streams.cells(0) == (
        "binance:BTCUSDT",
        "Mark price",
        "● live",
        "0.4 s",
        "1.0 /s",
        "84 ms",
        "3",
        "",
    )
    assert panel.streams.cells(1)[3:] == ("none yet", "1.0 /s", "84 ms", "3", "sampled: at least")
    assert panel.connections.cells(0) == (
        "Binance USD-M",
        "● connected",
        "0.4 s",
        "41.3 /s",
        "3.4 MB",
        "0",
        "2",
        "",
    )
    assert panel.recording.text() == "Recording to btc.rekt: 12.3 MB, 4 min."
    for words in ("History: candles of 24 h.", "12 prices were overtaken", "· Binance: welcome <b>all</b>"):
        assert words in panel.words.text()
    assert panel.words.textFormat() is Qt.TextFormat.PlainText


def test_the_age_of_every_stream_is_in_sight_at_the_least_width(panel):
    panel.resize(panel.minimumWidth(), 500)
    panel.show_health(WELL)
    view = panel.streams_view
    assert view.columnViewportPosition(3) + view.columnWidth(3) <= view.viewport().width()


def test_well_is_shown_without_an_age_of_nothing():
    assert summary_of(WELL).sentence == "All feeds are well: each was heard within the last second."
    assert summary_of(replace(WELL, at_ms=NOW + 2_000)).sentence.endswith("within the last 2.4 s.")


def test_ages_are_those_at_the_moment_given(panel):
    panel.show_health(replace(WELL, at_ms=NOW + 600_000))
    assert panel.streams.cells(0)[3] == "10 min"
    panel.show_health(replace(WELL, at_ms=NOW - 5_000))  # clocks that differ
    assert panel.streams.cells(0)[3] == "0.0 s"


def test_states_are_signs_and_words_and_colours(panel):
    streams = tuple(stream(state=state) for state in StreamState)
    connections = (connection(), connection(is_open=False, heard=None), connection(is_open=False, heard=5))
    panel.show_health(replace(WELL, streams=streams, connections=connections))
    cells = [panel.streams.cells(row)[2] for row in range(5)]
    assert cells == ["○ waiting", "● live", "▲ silent", "▲ left out", "▲ refused"]
    assert [panel.connections.cells(row)[1] for row in range(3)] == ["● connected", "○ connecting", "▲ disconnected"]
    role = Qt.ItemDataRole.ForegroundRole
    tints = [panel.streams.data(panel.streams.index(row, 2), role) for row in range(5)]
    assert tints[1] is None
    assert tints[0].name() != tints[2].name() == tints[3].name() == tints[4].name()


def test_the_tables_change_in_place(panel):
    panel.show_health(WELL)
    spies = [QSignalSpy(panel.streams.modelReset), QSignalSpy(panel.streams.rowsInserted)]
    changed = QSignalSpy(panel.streams.dataChanged)
    panel.streams_view.selectRow(1)
    panel.show_health(WELL)
    assert changed.count() == 0
    panel.show_health(replace(WELL, at_ms=NOW + 1_000))
    assert changed.count() == 1  # of two rows only one has an age
    assert [spy.count() for spy in spies] == [0, 0]
    assert panel.streams_view.selectionModel().selectedRows()[0].row() == 1
    panel.show_health(replace(WELL, streams=WELL.streams[:1]))
    assert panel.streams.rowCount() == 1
    assert (
        panel.streams.rowCount(panel.streams.index(0, 0)) == panel.streams.columnCount(panel.streams.index(0, 0)) == 0
    )


def test_heads_stand_over_their_cells(panel):
    panel.show_health(WELL)
    heads = [panel.streams.headerData(place, Qt.Orientation.Horizontal) for place in range(8)]
    assert heads[3:5] == ["Age", "Rate"]
    role = Qt.ItemDataRole.TextAlignmentRole
    for place in range(8):
        under = panel.streams.data(panel.streams.index(0, place), role)
        assert panel.streams.headerData(place, Qt.Orientation.Horizontal, role) == under
    assert panel.streams.headerData(0, Qt.Orientation.Vertical) is None
    assert panel.streams.data(panel.streams.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_without_feeds_the_panel_says_why_and_what_to_do(panel):
    assert panel.summary.text() == NO_FEEDS
    panel.show_health(replace(WELL, recording=""))
    assert panel.recording.text() == "Nothing is being recorded."
    panel.show_health(None)
    assert panel.summary.text() == NO_FEEDS
    assert not panel.streams_view.isVisible()
    assert panel.streams.rowCount() == panel.connections.rowCount() == 0
    assert panel.words.text() == panel.recording.text() == ""


@pytest.mark.parametrize(
    ("age_ms", "words"),
    [(-5, "0.0 s"), (449, "0.4 s"), (9_999, "9.9 s"), (12_600, "12 s"), (119_999, "119 s"), (150_000, "2 min")],
)
def test_ages_in_words(age_ms, words):
    assert age_text(age_ms) == words


def test_figures_carry_their_units():
    assert [per_second_text(rate) for rate in (0.0, 0.001, 0.5, 12.34, 1234.0)] == [
        "0 /s",
        "0.01 /s",
        "0.50 /s",
        "12.3 /s",
        "1,234 /s",
    ]
    assert [latency_text(value) for value in (None, 83.6, -0.2, -3.0, 12_500.0)] == [
        "–",
        "84 ms",
        "0 ms",
        "−3 ms",
        "12.5 s",
    ]
    assert [bytes_text(count) for count in (0, 999, 1_500, 2_340_000, 5_000_000_000)] == [
        "0 B",
        "999 B",
        "1.5 kB",
        "2.3 MB",
        "5.0 GB",
    ]
    assert coalesced_text(0) == ""
    assert coalesced_text(1).startswith("1 price was")


def test_every_kind_every_completeness_and_every_venue_has_its_words():
    assert set(KIND_WORDS) == set(Kind)
    assert set(COMPLETENESS_WORDS) == set(Completeness)
    assert {venue.name: venue_title(venue.name) for venue in VENUES} == {venue.name: venue.title for venue in VENUES}
    assert venue_title("nowhere") == "nowhere"
    assert [titles_joined(names) for names in ([], ["okx"], ["okx", "gate"], ["okx", "gate", "htx"])] == [
        "",
        "OKX",
        "OKX and Gate",
        "OKX, Gate and HTX",
    ]


def test_accounts_that_are_not_asked_about_are_reported_beside_feeds_that_are_well(panel):
    accounts = AccountsHealth(
        "hyperliquid",
        20_310,
        1_204,
        417,
        60_000,
        540,
        600,
        0,
        1,
        40.0,
        LargestState.KNOWN,
        20_000,
        "",
        2.0,
        is_banned=True,
    )
    panel.show_health(replace(WELL, accounts=(accounts,)))
    assert "blocks this network: accounts are asked about again in 40 s" in panel.accounts.text()
    panel.show_health(replace(WELL, accounts=(replace(accounts, kept_out_s=0.0, slowness=1.0),)))
    assert panel.accounts.text() == ""
    assert panel.accounts.isHidden()
