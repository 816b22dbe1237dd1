"""Whose liquidations are counted: said on screen, switched with one key, the same in strip, tape and timeline."""

from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from rektscope.engine.scope import Scope, markets_in
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.margins.store import TierStore
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.chapter_text import text_of
from rektscope.ui.export.picture import text_fields
from rektscope.ui.header.strip import header_figures
from rektscope.ui.live.alerting import AlertLook
from rektscope.ui.settings import WindowSettings
from rektscope.ui.timeline.painting import scope_note
from rektscope.ui.timeline.scale import buckets


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
    figures = header_figures(frame)
    words = {Scope.MARKET: "this market", Scope.COIN: f"all {coin}", Scope.ALL: "all markets"}[scope]
    assert figures[0].caption == f"Liquidated, {words}"
    assert figures[0].value.removeprefix("≥ ") == formatting.usd(expected.total_usd)
    assert scope_note(frame) == f"liquidated and chapters, {words}"
    assert ("Bybit" in figures[0].tip) == (scope is not Scope.MARKET)
    assert sum(usd.sum() for usd in buckets(frame, 5)) == pytest.approx(expected.total_usd)
    assert len(frame.counted_liquidations) == expected.count
    assert text_fields(frame).get("Liquidations") == (None if scope is Scope.ALL else f"of {words}")


def test_chapters_are_of_what_is_counted(viewer):
    viewer.choose_market("binance:ETHUSDT")
    end_ms = viewer.session.end_ms
    written = viewer.frame_at(end_ms, MINUTE_MS).chapters
    assert written == viewer.session.chapters
    found = {}
    for scope in (Scope.COIN, Scope.MARKET):
        viewer.scope = scope
        found[scope] = viewer.frame_at(end_ms, MINUTE_MS).chapters
        assert viewer.chapter_moments() == sorted({each.seek_ms for each in found[scope]})
        titles = " ".join(f"{each.title} {each.sentence}" for each in map(text_of, found[scope]))
        assert "Worst minute" in titles
        assert "BTC" not in titles
        assert "122,000" not in titles
    assert found[Scope.COIN] != found[Scope.MARKET]
    viewer.scope = Scope.ALL


def test_alerts_are_of_what_is_counted(viewer):
    seen = []
    center = SimpleNamespace(look=seen.append, watches=lambda **_: True)
    saved = SimpleNamespace(lines_of=lambda *_: [], has_lines_of=lambda _: False)
    calculator = SimpleNamespace(draft=None, answer=None, sections=SimpleNamespace(saved=saved))
    viewer.choose_market("binance:ETHUSDT")
    viewer.scope = Scope.MARKET
    frame = viewer.frame_at(viewer.session.end_ms, MINUTE_MS)
    AlertLook(center, calculator, lambda _: ()).look(viewer, frame)
    assert len(seen[0].liquidations) == frame.totals.count > 0
    assert len(viewer.liquidations()) > frame.totals.count
    viewer.scope = Scope.ALL


def test_positions_in_other_markets_are_of_the_tiers_that_the_window_knows(viewer):
    rules, market = [], "binance:ETHUSDT"
    center = SimpleNamespace(look=lambda _: None, watches=lambda **_: True)
    saved = SimpleNamespace(
        lines_of=lambda _, found: rules.append(found) or [], has_lines_of=lambda name: name == market
    )
    calculator = SimpleNamespace(
        draft=None, answer=None, sections=SimpleNamespace(saved=saved), position=SimpleNamespace(tiers=TierStore())
    )
    viewer.choose_market("binance:BTCUSDT")
    frame = viewer.frame_at(viewer.session.end_ms, MINUTE_MS)
    look, table = AlertLook(center, calculator, lambda _: ()), TierStore().find(*market.split(":"))
    look.look(viewer, frame)
    assert rules[-1].table == table
    newer = replace(table, as_of="2031-01-01")
    TierStore().keep([newer])
    calculator.position.tiers = TierStore()  # as when another market is chosen
    look.look(viewer, frame)
    assert rules[-1].table == newer


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
