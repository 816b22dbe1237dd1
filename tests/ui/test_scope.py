"""Whose liquidations are counted: said on screen, switched with one key, the same in strip, tape and timeline."""

import pytest

from rektscope.engine.scope import Scope, markets_in
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.export.picture import text_fields
from rektscope.ui.header.strip import figures_of
from rektscope.ui.settings import WindowSettings
from rektscope.ui.timeline.strip import _buckets, scope_note


@pytest.fixture(scope="module")
def viewer():
    found = Viewer(SessionSource.open(bundled_session_path()))
    yield found
    found.stop()


@pytest.mark.parametrize("market", ["binance:BTCUSDT", "binance:ETHUSDT", "binance:XRPUSDT"])
@pytest.mark.parametrize("scope", list(Scope))
def test_every_figure_is_of_the_markets_it_says(viewer, market, scope):
    viewer.choose_market(market)
    viewer.scope = scope
    end_ms = viewer.session.end_ms
    frame = viewer.frame_at(end_ms, MINUTE_MS)
    coin = frame.instrument.base
    names = {each.instrument.market for each in markets_in(scope, viewer.session, frame.instrument)}
    if scope is Scope.MARKET:
        assert names == {market}
    else:
        assert len(names) > 1
        assert scope is Scope.ALL or {name for name in names if coin not in name} == set()
    expected = viewer.liquidations().of_markets(names).totals(end_ms)
    assert frame.totals == expected
    figures = figures_of(frame)
    words = {Scope.MARKET: "this market", Scope.COIN: f"all {coin}", Scope.ALL: "all markets"}[scope]
    assert figures[0].caption == f"Liquidated, {words}"
    assert figures[0].value.removeprefix("≥ ") == formatting.usd(expected.total_usd)
    assert scope_note(frame).startswith(f"liquidated, {words}")
    assert sum(usd.sum() for usd in _buckets(frame, 5)) == pytest.approx(expected.total_usd)
    assert len(frame.counted_liquidations) == expected.count
    assert text_fields(frame).get("Liquidations") == (None if scope is Scope.ALL else f"of {words}")


def test_chapters_say_that_they_are_of_all_markets_when_the_bars_are_not(viewer):
    viewer.choose_market("binance:ETHUSDT")
    viewer.scope = Scope.COIN
    assert scope_note(viewer.frame_at(viewer.session.end_ms, MINUTE_MS)).endswith("; chapters of all markets")
    viewer.scope = Scope.ALL
    assert scope_note(viewer.frame_at(viewer.session.end_ms, MINUTE_MS)) == "liquidated, all markets"


def test_the_worst_minute_is_of_what_is_counted(viewer):
    viewer.choose_market("binance:XRPUSDT")
    viewer.scope = Scope.MARKET
    own = viewer.worst_minute_ms()
    index = viewer.liquidations().of_markets({"binance:XRPUSDT"})
    long_usd, short_usd = index.per_minute_usd(viewer.session.end_ms)
    row = (own - index.first_minute_ms) // MINUTE_MS
    assert (long_usd + short_usd)[row] == (long_usd + short_usd).max() > 0


def test_a_key_and_the_button_switch_strip_tape_and_timeline_alike_and_it_is_remembered(window):
    assert window.frame.scope is Scope.ALL
    action = next(each for each in window.actions() if each.text().startswith("Count this market"))
    action.trigger()
    assert window.frame.scope is Scope.MARKET
    assert window.header.scope_button.text() == "Liquidated, this market"
    assert WindowSettings().scope() is Scope.MARKET
    window.side.toggle("Tape")
    assert window.side.tape.note.text().startswith("Liquidations of this market.")
    seen = {window.side.tape.table.row_at(row).market for row in range(window.side.tape.table.rowCount())}
    assert seen <= {window.viewer.market}
    window.header.scope_button.click()
    assert window.frame.scope is Scope.COIN
    assert window.header._figures[0]._caption.text() == "Liquidated, all BTC"
    assert window.side.tape.note.text().startswith("Liquidations of all BTC.")
