"""Auto-deleveraging on the chart: marks of its own, from the moment they are known, and in no sum."""

import pytest

from rektscope.market.times import parse_time_ms
from rektscope.sessions.bundled import bundled_event
from rektscope.ui.export.content import _footer
from rektscope.ui.figures import STANDARD
from rektscope.ui.heatmap.notes import map_notes
from rektscope.ui.overview.tables import _market_texts

CANDLE_MS = 300_000
FIRST = parse_time_ms("2025-10-10T21:16:04.832Z")
LATER = parse_time_ms("2025-10-10T21:27:00Z")


@pytest.fixture
def crash(open_window):
    return open_window(bundled_event("2025-10-10").path)


def test_diamonds_are_there_once_they_are_known(crash):
    for moment, is_there in ((FIRST - 1, False), (FIRST, True), (LATER, True)):
        crash.replay.go_to(moment)
        assert crash.heatmap.deleveragings.is_shown is is_there
        notes = " ".join(map_notes(crash.viewer.frame_at(moment, CANDLE_MS)))
        assert ("Diamonds are auto-deleveraging" in notes) is is_there


def test_they_are_those_of_the_coin_and_add_nothing_to_the_liquidations(crash):
    frame = crash.viewer.frame_at(crash.viewer.session.end_ms, CANDLE_MS)
    assert {frame.deleveragings.markets[place].market for place in frame.deleveragings.market_index} == {
        "hyperliquid:BTC"
    }
    assert frame.deleveragings.usd.sum() == pytest.approx(620.89e6, rel=1e-4)
    assert (frame.deleveragings.side < 0).all()
    assert frame.totals.total_usd == pytest.approx(19.38e9, rel=1e-6)


def test_another_coin_has_its_own(crash):
    crash.viewer.choose_market("binance:ETHUSDT")
    frame = crash.viewer.frame_at(crash.viewer.session.end_ms, CANDLE_MS)
    assert frame.deleveragings.usd.sum() == pytest.approx(458.01e6, rel=1e-4)
    crash.viewer.choose_market("binance:XRPUSDT")
    assert not len(crash.viewer.frame_at(crash.viewer.session.end_ms, CANDLE_MS).deleveragings)


def test_the_list_of_markets_names_the_venue_of_a_sum_and_claims_no_zero(crash):
    rows = crash.viewer.states(crash.viewer.session.end_ms)
    names = {row.instrument.market: _market_texts(row, STANDARD) for row in rows}
    assert names["hyperliquid:OTHER"][0] == "Hyperliquid OTHER (sum)"
    assert names["aggregate:OTHER"][0] == "OTHER (sum)"
    assert names["binance:DOGEUSDT"][1:3] == ("–", "–")  # nothing is recorded of it, which is not zero


def test_pictures_say_what_the_diamonds_are(crash):
    words = " · diamonds are auto-deleveraging, in no sum of liquidations"
    for moment, is_there in ((FIRST - 1, False), (LATER, True)):
        frame = crash.viewer.frame_at(moment, CANDLE_MS)
        assert (words in _footer(frame, None, frame.session.name, "")) is is_there
