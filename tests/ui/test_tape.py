"""The tape: filters, words on what they leave out, and a table that only grows while time only goes on."""

import time
from decimal import Decimal
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from rektscope.engine.scope import Scope
from rektscope.market.errors import InputError
from rektscope.market.events import Liquidations, MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.session import Completeness
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.heatmap.liquidation_item import LiquidationItem
from rektscope.ui.live.text_table import TextTable
from rektscope.ui.overview.fitted_table import FittedTable
from rektscope.ui.overview.size_bar import bar_share
from rektscope.ui.overview.tables import TAPE_ROWS, market_text
from rektscope.ui.overview.tape import Tape, TapeFilter, TapePanel
from rektscope.ui.overview.usd_box import SizeBox, parse_usd


def index_of(made, rows, start_ms=None):
    """Rows of (ms after the start, thousands of USD, side, whether on Bybit)."""
    start_ms = made.start_ms if start_ms is None else start_ms
    bybit = made.session.info.markets[2].instrument
    events = {}
    for instrument, is_bybit in ((made.btc, False), (bybit, True)):
        mine = sorted(row for row in rows if row[3] == is_bybit)
        times = [start_ms + row[0] for row in mine]
        events[instrument.market] = MarketEvents.of(
            instrument,
            Liquidations.from_columns(
                time_ms=times,
                received_ms=times,
                price_ticks=[1_000_000] * len(mine),
                quantity_lots=[round(row[1] * 10) for row in mine],
                liquidated_side=[row[2] for row in mine],
            ),
        )
    return LiquidationIndex.build(events, start_ms, start_ms + 100 * HOUR_MS)


def frame_of(made, index, cursor_ms=None, info=None):
    """As much of a frame as the tape looks at."""
    cursor_ms = made.end_ms if cursor_ms is None else cursor_ms
    return SimpleNamespace(
        cursor_ms=cursor_ms,
        session=made.session.info if info is None else info,
        instrument=made.session.info.markets[0].instrument,
        scope=Scope.ALL,
        counted_liquidations=index,
        totals=index.totals(cursor_ms),
    )


@pytest.fixture
def panel(qapp):
    _ = qapp
    panel = TapePanel()
    panel.resize(420, 400)
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()


def usd_shown(panel):
    return [panel.table.row_at(row).usd for row in range(panel.table.rowCount())]


rows_of = st.lists(
    st.tuples(st.integers(0, 10_000), st.sampled_from([5, 50, 150, 2_000]), st.sampled_from([1, -1]), st.booleans()),
    max_size=60,
)


@given(rows_of, st.lists(st.integers(0, 11_000), max_size=8), st.sampled_from([0.0, 1e4, 1e5, 1e6]))
def test_a_grown_table_is_the_one_made_anew(made, rows, looks, least):
    whole = index_of(made, rows)
    chosen = TapeFilter(least, None, None)
    grown = Tape()
    for moment in [*looks, 20_000]:
        grown.show_index(whole.until(made.start_ms + moment), chosen)
    anew = Tape()
    anew.show_index(whole, chosen)
    assert [grown.table.row_at(row) for row in range(grown.table.rowCount())] == [
        anew.table.row_at(row) for row in range(anew.table.rowCount())
    ]
    assert grown.matches == anew.matches == sum(row[1] * 1e3 >= least for row in rows)


@given(rows_of, st.sampled_from([None, *Side]), st.sampled_from([None, "binance", "bybit", "okx"]))
def test_side_and_venue_pass_what_they_say(made, rows, side, venue):
    tape = Tape()
    tape.show_index(index_of(made, rows), TapeFilter(0.0, side, venue))
    shown = [tape.table.row_at(row) for row in range(tape.table.rowCount())]
    wanted = [row for row in rows if side in {None, row[2]} and venue in {None, "bybit" if row[3] else "binance"}]
    assert sorted(one.usd for one in shown) == pytest.approx(sorted(row[1] * 1e3 for row in wanted))
    assert [one.time_ms for one in shown] == sorted((one.time_ms for one in shown), reverse=True)


def test_three_hundred_liquidations_a_second_at_thirty_frames_never_reset_the_table(panel, made):
    generator = np.random.default_rng(1)
    rows = [
        (int(moment), float(thousands), int(side), bool(side > 0))
        for moment, thousands, side in zip(
            np.sort(generator.integers(1, 10_000, 3_333)),
            generator.lognormal(5.5, 1.0, 3_333),
            generator.choice([1, -1], 3_333),
            strict=True,
        )
    ]
    whole = index_of(made, rows)
    panel.show_frame(frame_of(made, whole.until(made.start_ms)))
    resets, inserts = QSignalSpy(panel.table.modelReset), QSignalSpy(panel.table.rowsInserted)
    began = time.thread_time()  # of the processor: a busy machine takes longer by the clock
    for frame in range(1, 301):  # ten seconds
        panel.show_frame(frame_of(made, whole.until(made.start_ms + frame * 34)))
        QApplication.processEvents()
    seconds = time.thread_time() - began
    assert resets.count() == 0
    assert inserts.count() > 270
    assert panel.table.rowCount() == TAPE_ROWS
    passing = int((whole.usd >= 100_000).sum())
    assert f"The newest {TAPE_ROWS} of {passing:,}." in panel.note.text()
    assert seconds < 10.0, "slower than the time it stands for"


def test_a_grown_index_of_other_arrays_is_taken_as_grown_and_another_one_is_not(made):
    rows = [(place * 100, 200.0, 1, False) for place in range(50)]
    tape = Tape()
    assert tape.show_index(index_of(made, rows), TapeFilter()) == -1
    assert tape.show_index(index_of(made, [*rows, (9_000, 300.0, -1, True)]), TapeFilter()) == 1
    assert tape.show_index(index_of(made, [(5, 200.0, 1, False), *rows]), TapeFilter()) == -1  # an older one came in
    assert tape.show_index(index_of(made, rows[:-1]), TapeFilter()) == -1
    assert tape.show_index(index_of(made, rows[:-1]), TapeFilter(1.0)) == -1
    assert tape.show_index(index_of(made, rows[:-1]), TapeFilter(1.0)) == 0


def test_what_one_reads_stays_in_place_and_chosen(panel, made):
    rows = [(place * 100, 200.0 + place, 1, False) for place in range(100)]
    panel.show_frame(frame_of(made, index_of(made, rows)))
    panel.view.selectRow(40)
    panel.view.verticalScrollBar().setValue(30)
    top = panel.table.row_at(panel.view.rowAt(2))
    panel.show_frame(frame_of(made, index_of(made, [*rows, *((11_000 + n, 500.0, 1, False) for n in range(7))])))
    assert panel.table.row_at(panel.view.rowAt(2)) == top
    assert panel.view.selectionModel().selectedRows()[0].row() == 47


def test_filters_by_keyboard(qtbot, panel, made):
    rows = [(0, 5.0, 1, False), (1, 300.0, -1, True), (2, 2_000.0, 1, False)]
    panel.show_frame(frame_of(made, index_of(made, rows)))
    assert usd_shown(panel) == [2e6, 3e5]
    qtbot.keyClick(panel.side, Qt.Key.Key_Down)
    assert panel.side.currentText() == "Longs"
    assert usd_shown(panel) == [2e6]
    qtbot.keyClick(panel.side, Qt.Key.Key_Up)
    panel.least.lineEdit().setFocus()
    panel.least.lineEdit().selectAll()
    qtbot.keyClicks(panel.least.lineEdit(), "1k")
    qtbot.keyClick(panel.least.lineEdit(), Qt.Key.Key_Return)
    assert usd_shown(panel) == [2e6, 3e5, 5e3]
    assert panel.least.currentText() == "≥ $1 k"
    assert not panel.least.lineEdit().hasFocus()
    qtbot.keyClick(panel.venue, Qt.Key.Key_Down)
    qtbot.keyClick(panel.venue, Qt.Key.Key_Down)
    assert panel.venue.currentText() == "Bybit"
    assert usd_shown(panel) == [3e5]


def test_a_size_that_is_none_is_reported_and_changes_nothing(qtbot, panel, made):
    panel.show_frame(frame_of(made, index_of(made, [(1, 300.0, -1, True)])))
    panel.least.lineEdit().setFocus()
    panel.least.lineEdit().selectAll()
    qtbot.keyClicks(panel.least.lineEdit(), "much")
    qtbot.keyClick(panel.least.lineEdit(), Qt.Key.Key_Return)
    assert "is not" in panel.note.text()
    assert (panel.least.usd, panel.least.currentText()) == (1e5, "≥ $100 k")
    panel.least.lineEdit().setFocus()
    qtbot.keyClicks(panel.least.lineEdit(), "7")
    qtbot.keyClick(panel.least.lineEdit(), Qt.Key.Key_Escape)
    assert panel.least.currentText() == "≥ $100 k"


def test_each_size_offered_is_taken(qapp):
    _ = qapp
    box = SizeBox((1e4, 1e6), 1e4)
    spy = QSignalSpy(box.sizeChosen)
    for place, usd in ((0, 0.0), (1, 1e4), (2, 1e6), (2, 1e6)):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        assert box.usd == usd
    assert spy.count() == 3
    box.deleteLater()


@pytest.mark.parametrize(
    ("text", "usd"),
    [("250k", 250e3), ("$2.5 M", 2.5e6), ("1e6", 1e6), ("1B", 1e9), ("100,000", 1e5), (" $ 12 ", 12.0), (".5m", 5e5)],
)
def test_amounts_are_read_as_people_write_them(text, usd):
    assert parse_usd(text, "The size") == usd


@pytest.mark.parametrize("text", ["", "k", "-5", "2.5MM", "60.000k", "1,00", "0", "five", "inf", "$"])
def test_what_is_no_amount_is_a_sentence(text):
    with pytest.raises(InputError, match="The size"):
        parse_usd(text, "The size")


def test_words_for_samples_for_placed_ones_and_for_nothing(panel, made):
    panel.show_frame(frame_of(made, index_of(made, [(1, 300.0, -1, True)])))
    assert (
        panel.note.text()
        == "Liquidations of all markets. Binance sends samples, not every liquidation: counts and sums are at least."
    )
    panel.least.lineEdit().setFocus()
    panel.least._take(5e6)
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No liquidation of $5 M or more by 4 Mar 00:20:00 UTC."
    panel.venue.setCurrentIndex(2)
    panel.side.setCurrentIndex(2)
    panel.side.activated.emit(2)
    assert panel.empty.text() == "No liquidation of shorts on Bybit of $5 M or more by 4 Mar 00:20:00 UTC."
    info = made.session.info
    none = replace(info, markets=tuple(replace(market, completeness=Completeness.NONE) for market in info.markets))
    placed = replace(info, markets=tuple(replace(market, completeness=Completeness.TOTALS) for market in info.markets))
    empty = index_of(made, [])
    panel.show_frame(frame_of(made, empty, info=none))
    assert panel.empty.text() == (
        "This session holds no liquidation data. Import the venue's liquidations together with the prices (Ctrl+O), or "
        "watch it live (Ctrl+L), where they are received."
    )
    panel.show_frame(frame_of(made, empty, info=placed))
    assert "Binance and Bybit: the sums were recorded" in panel.note.text()


def test_a_sum_over_several_contracts_has_no_price(panel, made):
    total = Instrument("aggregate", "BTC", "BTC", "USD", Contract.AGGREGATE, Decimal("0.1"), Decimal(1))
    rows = Liquidations.from_columns(
        time_ms=[made.start_ms],
        received_ms=[made.start_ms],
        price_ticks=[10],
        quantity_lots=[600_000],
        liquidated_side=[-1],
    )
    index = LiquidationIndex.build({total.market: MarketEvents.of(total, rows)}, made.start_ms, made.end_ms)
    panel.show_frame(frame_of(made, index))
    assert [panel.table.data(panel.table.index(0, column)) for column in (2, 3)] == ["$600 k", "–"]
    circles = LiquidationItem(TimeScale(made.start_ms))
    circles.show_liquidations(index)
    assert not circles.has_content()


def test_return_or_a_double_click_goes_to_the_moment(qtbot, panel, made):
    panel.show_frame(frame_of(made, index_of(made, [(MINUTE_MS, 300.0, -1, True), (2 * MINUTE_MS, 400.0, 1, False)])))
    spy = QSignalSpy(panel.momentChosen)
    place = panel.view.visualRect(panel.table.index(1, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place
    )  # a double click of QTest ends with the button down
    assert [spy.at(row)[0] for row in range(spy.count())] == [made.start_ms + MINUTE_MS]
    panel.view.setCurrentIndex(panel.table.index(0, 0))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert spy.at(spy.count() - 1)[0] == made.start_ms + 2 * MINUTE_MS


def test_the_bar_behind_a_size_shows_large_among_small(panel, made):
    assert bar_share(98.1e6) > 0.9
    assert bar_share(100e3) < 0.05
    assert bar_share(5e9) == 1.0
    panel.show_frame(frame_of(made, index_of(made, [(1_000, 110.0, -1, False), (2_000, 98_100.0, -1, False)])))
    QApplication.processEvents()
    picture = panel.view.viewport().grab().toImage()
    column = panel.view.columnViewportPosition(2)
    lit = []
    for row in range(2):
        cell = panel.view.visualRect(panel.table.index(row, 2))
        y = cell.top() + 4
        ground = picture.pixelColor(column + 3, y)
        lit.append(ground.red() > 60)
    assert lit == [True, False]  # the newer, larger one is on top


def test_a_sum_over_venues_is_called_so_in_the_tape_as_in_the_markets():
    assert market_text("aggregate:OTHER") == "OTHER (sum)"
    assert market_text("binance:BTCUSDT") == "Binance BTCUSDT"


def test_of_words_that_do_not_fit_a_column_as_much_is_shown_as_fits(qtbot):
    model = TextTable(("Market", "Next"), frozenset())
    table = FittedTable(model, "Markets", ("Binance BTCUSDT", "Next"))
    qtbot.addWidget(table)
    model.show_rows([("Binance BTCUSDTPERPETUAL", "")])
    table.resize(400, 120)
    width, row = table.columnWidth(0), table.rowViewportPosition(0)
    picture = table.viewport().grab().toImage()
    inked = [
        x
        for x in range(width)
        if any(picture.pixelColor(x, row + y).lightness() > 120 for y in range(table.rowHeight(0)))
    ]
    assert max(inked) > 0.8 * width


def test_the_last_column_takes_what_a_column_gives_back_and_gives_what_it_needs(qtbot):
    table = FittedTable(TextTable(("Size", "Market"), frozenset()), "Tape", ("$9.9 M", "OKX"))
    qtbot.addWidget(table)
    table.resize(400, 120)
    table.show()
    narrow = table.columnWidth(0)
    for words in ("99,999 contracts", "$9.9 M"):
        table.fit(0, words)
        assert table.horizontalHeader().length() == table.viewport().width(), words
    assert table.columnWidth(0) == narrow
