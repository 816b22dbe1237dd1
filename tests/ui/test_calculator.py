"""The calculator panel: what is entered is what is answered, and what cannot be answered gets one sentence."""

import copy
from decimal import Decimal

import pytest
from msgspec import structs
from PySide6.QtCore import Qt

from rektscope.engine.market_chart import MarketChart
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.events import MarketEvents, Trades
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import MarginMode, Position, cross_account
from rektscope.sessions.session import Completeness, MarketInfo
from rektscope.sessions.writer import write_session
from rektscope.ui import formatting
from rektscope.venues.rules import rules_for

Key = Qt.Key


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def panel(window):
    return window.calculator


@pytest.fixture
def enter(qtbot, panel):
    """Type a text over what stands in one of the fields, key by key."""

    def enter_(name, text):
        field = getattr(panel.form, name)
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Key.Key_Delete)
        qtbot.keyClicks(field, text)

    return enter_


def expected(side, entry, quantity, leverage, *, wallet=None):
    """The answer of `risk` itself for BTCUSDT of Binance."""
    table = bundled_tier_table("binance", "BTCUSDT")
    account = () if wallet is None else (cross_account(wallet),)
    return calculate(
        Position(side, entry, quantity, leverage=leverage), rules_for(table), table, *account, tick_size=0.1
    )


def shown(panel):
    """Every figure on the panel."""
    return {"price": panel.view.price.text(), "distance": panel.view.distance.text()} | {
        name: figure.text() for name, figure in panel.view.figures.items()
    }


def test_it_begins_with_a_short_opened_at_midnight_at_the_price_of_then(panel, made):
    draft = panel.draft
    assert (draft.side, draft.leverage, draft.mode) == (Side.SHORT, 25.0, MarginMode.ISOLATED)
    assert draft.opened_ms == made.start_ms + 20 * 60_000
    assert draft.entry_price == pytest.approx(made.price(20.0), abs=0.1)
    assert draft.entry_price * draft.quantity == pytest.approx(300_000, rel=0.02)
    assert panel.answer == expected(Side.SHORT, draft.entry_price, draft.quantity, 25.0)


def test_typed_figures_are_those_of_the_answer(panel, enter):
    enter("entry", "61,000.5")
    enter("quantity", "1.25")
    enter("leverage", "12.5x")
    answer = expected(Side.SHORT, 61_000.5, 1.25, 12.5)
    assert panel.answer == answer
    assert shown(panel) | {"From mark now": "", "In front of me": ""} == {
        "price": f"{answer.liquidation_price_on_tick:,.1f}",
        "distance": f"{answer.distance:.2%}".replace("%", f" % = {answer.distance_usd:,.1f} USDT above entry"),
        "Bankruptcy": f"{answer.bankruptcy_price:,.1f}",
        "Margin": f"{answer.margin:,.1f} USDT",
        "Real leverage": "12.5×",
        "Maintenance": "0.40 % · tier 1",
        "Loss if hit": f"−{answer.loss_at_liquidation:,.0f} USDT",
        "With fee, takeover": f"−{answer.margin:,.0f} USDT",
        "From mark now": "",
        "In front of me": "",
    }


def test_each_keystroke_is_answered(panel, enter, qtbot):
    enter("leverage", "1")
    seen = [panel.answer.liquidation_price]
    for key in ("0", "0"):
        qtbot.keyClicks(panel.form.leverage, key)
        seen.append(panel.answer.liquidation_price)
    draft = panel.draft
    assert seen == [
        expected(Side.SHORT, draft.entry_price, draft.quantity, leverage).liquidation_price for leverage in (1, 10, 100)
    ]


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("entry", "", "The entry price is empty: enter a number."),
        ("entry", "0", "The entry price must be more than zero."),
        ("entry", "-5", "The entry price must be more than zero."),
        ("entry", "abc", "The entry price 'abc' is not a number: write it as 119,038.3."),
        ("entry", "1e309", "The entry price '1e309' is not a number: write it as 119,038.3."),
        ("entry", "9" * 20, "The entry price is beyond 1e+15: give a realistic number."),
        ("quantity", "abc", "The size 'abc' is not a number: write it as 2.5."),
        ("quantity", "9" * 20, "The quantity is beyond 1e+15: give a realistic number."),
        ("leverage", "0.5", "The leverage must be at least 1×."),
        ("leverage", "", "The leverage is empty: enter a number."),
        ("leverage", "x20", "The leverage 'x20' is not a number: write it as 20x."),
    ],
)
def test_what_cannot_be_a_position_is_reported_and_no_old_figure_stays(window, panel, enter, field, text, sentence):
    enter(field, text)
    assert panel.answer is None
    assert panel.view.error.text() == sentence
    assert panel.view.error.isVisible()
    assert set(shown(panel).values()) <= {"–", ""}
    assert panel.view.verdict.isHidden()
    lines = window.heatmap.lines
    assert [line.price for line in (lines.entry, lines.liquidation, lines.bankruptcy)] == [None] * 3


@pytest.mark.parametrize(
    ("quantity", "leverage", "sentence"),
    [
        ("1", "151", "A leverage of 151x is above the 150x that tier 1 of BTCUSDT allows at this size"),
        ("4.9", "150", None),  # 297,785 USDT: still the first tier
        ("5", "150", "A leverage of 150x is above the 100x that tier 2 of BTCUSDT allows at this size"),
        ("10000000", "1", "The position is larger than the 1,800,000,000 USDT at which the last tier"),
    ],
)
def test_what_the_venue_would_refuse_is_reported_with_its_reason(window, panel, enter, quantity, leverage, sentence):
    enter("quantity", quantity)
    enter("leverage", leverage)
    assert panel.view.error.isVisible() == (sentence is not None)
    if sentence is None:
        return
    assert panel.view.error.text().startswith(sentence)
    figures = shown(panel)
    assert {figures[name] for name in figures if name not in {"Margin", "distance"}} == {"–"}
    assert panel.view.distance.isHidden()
    assert panel.view.verdict.isHidden()
    assert window.heatmap.lines.liquidation.price is None


def test_after_a_refusal_the_next_good_entry_is_answered_as_usual(panel, enter):
    enter("entry", "abc")
    assert panel.form.entry.property("state") == "bad"
    enter("entry", "61000")
    assert not panel.form.entry.property("state")
    assert panel.view.error.isHidden()
    assert panel.view.verdict.isVisible()
    assert panel.answer == expected(Side.SHORT, 61_000.0, panel.draft.quantity, 25.0)


def test_opening_at_the_cursor_mends_a_field_that_could_not_be_read(qtbot, window, panel, enter):
    enter("entry", "abc")
    qtbot.mouseClick(panel.form.open_button, Qt.MouseButton.LeftButton)
    assert panel.draft.entry_price == window.frame.state.last_price
    assert panel.form.entry.text() == f"{window.frame.state.last_price:,.1f}"
    assert not panel.form.entry.property("state")


def test_the_side_buttons_turn_the_position_round(qtbot, panel, window):
    draft = panel.draft
    qtbot.mouseClick(panel.form.long_button, Qt.MouseButton.LeftButton)
    assert not panel.form.short_button.isChecked()
    assert panel.answer == expected(Side.LONG, draft.entry_price, draft.quantity, 25.0)
    assert panel.answer.liquidation_price < draft.entry_price
    assert "below entry" in panel.view.distance.text()
    shown = panel.view.figures["In front of me"].text()
    assert shown.startswith("longs ")
    assert shown.endswith(", 10×+")
    assert window.heatmap.lines.entry._text.startswith("Long 25×")


def test_one_times_long_has_no_liquidation_price_and_says_why(qtbot, window, panel, enter):
    qtbot.mouseClick(panel.form.long_button, Qt.MouseButton.LeftButton)
    enter("leverage", "1")
    assert panel.view.price.text() == "none"
    assert "no price liquidates it" in panel.view.distance.text()
    assert window.heatmap.lines.liquidation.price is None
    assert window.heatmap.lines.entry.price == panel.draft.entry_price
    assert "Nothing liquidates it." in panel.view.verdict.text()


def test_cross_margin_asks_for_the_wallet_and_counts_it(qtbot, panel, enter):
    form, draft = panel.form, panel.draft
    assert form.wallet.isHidden()
    form.mode.setFocus()
    qtbot.keyClick(form.mode, Key.Key_Down)
    assert form.wallet.isVisible()
    assert panel.answer == expected(Side.SHORT, draft.entry_price, draft.quantity, 25.0, wallet=20_000.0)
    enter("wallet", "50,000")
    assert panel.answer == expected(Side.SHORT, draft.entry_price, draft.quantity, 25.0, wallet=50_000.0)
    enter("wallet", "100")
    assert panel.view.error.text().startswith("What backs the position, 100, is not above the")
    enter("wallet", "0")
    assert panel.view.error.text() == "The wallet balance must be more than zero."
    qtbot.keyClick(form.mode, Key.Key_Up)
    assert form.wallet.isHidden()
    assert panel.answer == expected(Side.SHORT, draft.entry_price, draft.quantity, 25.0)


def test_the_slider_sets_whole_leverages_and_follows_typed_ones(panel, enter):
    form = panel.form
    form.slider.setValue(form.slider.maximum())
    assert panel.draft.leverage == 150.0
    assert form.leverage.text() == "150×"
    form.slider.setValue(0)
    assert (panel.draft.leverage, form.leverage.text()) == (1.0, "1×")
    enter("leverage", "12.5")
    assert form.slider.value() == form._slider_place(12.5)
    assert panel.answer == expected(Side.SHORT, panel.draft.entry_price, panel.draft.quantity, 12.5)


def test_a_key_on_the_slider_always_moves_it(qtbot, panel):
    slider = panel.form.slider
    slider.setValue(0)
    slider.setFocus()
    seen = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(slider, key)
        seen.append(panel.draft.leverage)
    assert seen == [2, 3, 4, 3, 2, 1, 1]


def test_what_was_filled_in_keeps_its_exact_value_when_another_field_changes(panel, enter):
    """A dragged line finds 23.8765x, the field shows 23.88×: the size typed next must not move the line."""
    panel.drag_liquidation(63_000.0)
    leverage = panel.draft.leverage
    assert panel.form.leverage.text() == f"{leverage:.2f}×"
    assert leverage != float(f"{leverage:.2f}")
    enter("quantity", "1")
    assert panel.draft.leverage == leverage


def test_the_market_in_coin_counts_margin_and_wallet_in_coin(open_window, made, tmp_path):
    kind = {"contract": Contract.INVERSE, "lot_size": Decimal(1), "contract_size": Decimal(100)}
    coin = structs.replace(made.btc, symbol="BTCUSD_PERP", quote="USD", **kind)
    session = made.session
    events = structs.replace(session.events[made.btc.market], instrument=coin)
    info = structs.replace(session.info, markets=(MarketInfo(coin, Completeness.NONE),), claims=())
    path = tmp_path / "coin.rekt"
    write_session(path, structs.replace(session, info=info, events={coin.market: events}))
    panel = open_window(path).calculator
    assert panel.draft.quantity == 3_000  # contracts of 100 USD each
    assert panel.form.quantity._unit.text() == "contracts"
    assert panel.view.figures["Margin"].text() == f"{panel.answer.margin:.6f} BTC"
    assert panel.answer.margin == pytest.approx(300_000 / panel.draft.entry_price / 25.0)
    assert panel.form.wallet._unit.text() == "BTC"
    panel.form.mode.setCurrentIndex(1)
    panel.form.mode.activated.emit(1)
    assert panel.form.wallet.text() == "1.000000"
    assert panel.answer.backing == 1.0


def test_a_market_without_known_tiers_says_that_its_rate_is_assumed(open_window, made, tmp_path):
    own = structs.replace(made.btc, venue="elsewhere")
    session = made.session
    events = structs.replace(session.events[made.btc.market], instrument=own)
    info = structs.replace(session.info, markets=(MarketInfo(own, Completeness.NONE),), claims=())
    path = tmp_path / "elsewhere.rekt"
    write_session(path, structs.replace(session, info=info, events={own.market: events}))
    panel = open_window(path).calculator
    assert panel.view.footer.text().startswith("No tiers known for this market: a flat 0.5 % is assumed.")
    panel.drag_liquidation(63_000.0)
    assert panel.answer.liquidation_price == pytest.approx(63_000.0)


def test_a_session_without_a_price_at_its_start_opens_at_its_first_price_not_its_last(open_window, made, tmp_path):
    session = made.session
    bare = session.events[made.btc.market]
    late = bare.trades.received_ms > made.start_ms + 25 * 60_000
    events = structs.replace(bare, trades=bare.trades[late], candles=type(bare.candles).empty())
    path = tmp_path / "late.rekt"
    info = structs.replace(session.info, markets=(session.info.markets[0],), claims=())
    write_session(path, structs.replace(session, info=info, events={made.btc.market: events}))
    draft = open_window(path).calculator.draft
    first: Trades = events.trades
    assert draft.opened_ms == first.received_ms[0]
    assert draft.entry_price == pytest.approx(first.price_ticks[0] * 0.1)


def test_the_figures_at_the_cursor_follow_it(window, panel, made):
    before = shown(panel)
    window.replay.go_to(made.start_ms + 24 * 60_000)
    mark = window.frame.state.mark_price
    away = abs(panel.answer.liquidation_price - mark) / mark
    assert panel.view.figures["From mark now"].text() == f"{away:.2%}".replace("%", " %")
    assert panel.view.figures["From mark now"].text() != before["From mark now"]


def test_levels_in_front_are_those_between_the_mark_and_me_and_say_when_the_map_ends_first(window, panel):
    level_map = window.frame.level_map
    row = level_map.grid.row_price
    rows = level_map.first_row[-1] + range(level_map.row_count)
    between = (rows > level_map.mark_row[-1]) & (rows <= panel.answer.liquidation_price // row)  # mine goes with me
    usd = float(level_map.usd[-1, between].sum(dtype=float))
    assert usd > 0
    expected = window.frame.standing.expected(usd, Side.SHORT)
    assert panel.view.figures["In front of me"].text() == f"shorts {formatting.level_usd(usd, expected)}, 10×+"
    panel.form.slider.setValue(panel.form._slider_place(5.0))  # liquidated 20 % away, the map shows 11.7 %
    assert panel.view.figures["In front of me"].text().startswith("shorts ≥ $")


def test_a_market_without_a_price_yet_says_so_and_begins_with_the_first_one(window, panel):
    chart, frame = window.viewer.chart, window.frame
    quiet = copy.copy(chart)
    quiet.events = MarketEvents.empty(chart.instrument)
    panel.set_chart(quiet, frame.session)
    assert panel.draft is None
    assert panel.view.error.text().startswith("No price of binance:BTCUSDT is known yet")
    assert set(shown(panel).values()) <= {"–", ""}
    quiet.events = chart.events
    panel.show_frame(frame, frame.cursor_ms)
    assert panel.draft.side is Side.SHORT
    assert panel.view.error.isHidden()


def test_while_data_grow_nobody_has_survived(window, panel):
    window.replay.go_to_end()
    assert "Survives" in panel.view.verdict.text()
    panel.show_frame(structs.replace(window.frame, is_live=True), window.frame.session.end_ms)
    assert "Alive at 00:20 UTC" in panel.view.verdict.text()


def test_nothing_of_the_market_before_stays_where_no_price_is_known(window):
    panel = window.calculator
    assert panel.form.entry.text()
    panel.set_chart(MarketChart(window.viewer.source, "bybit:BTCUSDT"), window.viewer.session)
    assert panel.form.entry.text() == ""
    assert (panel.view.footer.text(), panel.view.price.text()) == ("", "–")
    assert "No price of bybit:BTCUSDT" in panel.view.error.text()
