"""The normalizer: the same calls give the same rows, receive times never fall, gaps and history find their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import Connected, Disconnected, Misunderstood, Silent, Unusable
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.responses import Response, ResponseKind
from rektscope.market.events import Candles, Gaps, Kind, OpenInterests, Trades

NOW = 1_790_000_000_000
MARKET = "binance:BTCUSDT"


def ns(received_ms):
    return received_ms * 1_000_000


def batch_of(rows, batch_type):
    return next(batch for batch in rows[MARKET] if isinstance(batch, batch_type))


@pytest.fixture
def name(binance_specs):
    return connection_name(binance_specs[0], 0)


@pytest.fixture
def normalizer(binance_specs, name):
    normalizer = Normalizer(binance_specs)
    normalizer.state(Connected(NOW, f"{name}#1", tuple(topic.key for topic in binance_specs[0].topics)))
    return normalizer


def test_a_message_becomes_rows_of_its_market(normalizer, name, trade_frame):
    assert normalizer.frame(trade_frame(1), ns(NOW + 5), f"{name}#1") == []
    assert (normalizer.rows, normalizer.flush()) == (1, {})  # the first price of a market waits for a second
    assert normalizer.frame(trade_frame(2), ns(NOW + 8), f"{name}#1") == []
    trades = batch_of(normalizer.flush(), Trades)
    assert (trades.price_ticks.tolist(), trades.quantity_lots.tolist()) == ([1_180_000] * 2, [500] * 2)
    assert trades.received_ms.tolist() == [NOW + 8, NOW + 8]
    assert normalizer.flush() == {}


def received_in(rows):
    return [received_ms for batch in rows.get(MARKET, ()) for received_ms in batch.received_ms.tolist()]


@given(delays=st.lists(st.integers(-5_000, 5_000), min_size=1, max_size=20))
def test_receive_times_never_fall_over_all_flushes(binance_specs, trade_frame, delays):
    normalizer, socket = Normalizer(binance_specs), connection_name(binance_specs[0], 0) + "#1"
    normalizer.state(Connected(NOW, socket, ("btcusdt@aggTrade",)))
    received = []
    for number, delay in enumerate(delays):
        normalizer.frame(trade_frame(number), ns(NOW + delay), socket)
        received += received_in(normalizer.flush())
    assert normalizer.close(NOW) == []
    received += received_in(normalizer.flush())
    assert received == sorted(received)
    assert len(received) == len(delays)
    assert received[-1] == normalizer.latest_ms >= NOW


def test_what_two_sockets_bring_is_passed_once(normalizer, name, trade_frame):
    normalizer.state(Connected(NOW + 10, f"{name}#2", ("btcusdt@aggTrade",)))
    for socket in (1, 2):
        normalizer.frame(trade_frame(7), ns(NOW + 20), f"{name}#{socket}")
    normalizer.frame(trade_frame(8), ns(NOW + 21), f"{name}#1")
    assert len(batch_of(normalizer.flush(), Trades)) == 2


def test_a_loss_is_a_gap_of_the_markets_on_the_socket(normalizer, name):
    normalizer.state(Disconnected(NOW + 2_000, f"{name}#1", NOW + 1_000, "gone"))
    assert MARKET not in normalizer.flush()
    assert normalizer.silent_since_ms == {MARKET: NOW + 1_000}
    normalizer.state(Connected(NOW + 9_000, f"{name}#2", ("btcusdt@aggTrade",)))
    gaps = batch_of(normalizer.flush(), Gaps)
    assert (gaps.time_ms.tolist(), gaps.duration_ms.tolist()) == ([NOW + 1_000], [8_000])
    assert normalizer.silent_since_ms == {}


def test_a_gap_is_seen_while_trades_fit_no_step(normalizer, name, trade_frame):
    """From the first of them on, not only when it is over; a loss that begins in it does not hide its start."""
    for number, price in enumerate(("118000.0", "118000.1", "118000.07", "118000.08")):
        normalizer.frame(trade_frame(number, price), ns(NOW + 2_000 * number), f"{name}#1")
    assert normalizer.silent_since_ms == {MARKET: NOW + 4_000}
    normalizer.state(Disconnected(NOW + 7_000, f"{name}#1", NOW + 6_500, "gone"))
    assert normalizer.silent_since_ms == {MARKET: NOW + 4_000}
    normalizer.state(Connected(NOW + 8_000, f"{name}#2", ("btcusdt@aggTrade",)))
    assert normalizer.silent_since_ms == {MARKET: NOW + 4_000}
    normalizer.frame(trade_frame(9, "118000.2"), ns(NOW + 9_000), f"{name}#2")
    assert normalizer.silent_since_ms == {}
    gaps = batch_of(normalizer.flush(), Gaps)
    assert (gaps.time_ms.tolist(), gaps.duration_ms.tolist()) == ([NOW + 6_500, NOW + 4_000], [1_500, 5_000])


def test_a_hole_in_a_journal_is_no_connecting(binance_specs, name, trade_frame):
    """A socket that was connecting when the hole began, and is heard soon after it: messages are lost all the same."""
    normalizer, socket = Normalizer(binance_specs), f"{name}#1"
    normalizer.begin(NOW)
    normalizer.state(Connected(NOW + 200, socket, tuple(topic.key for topic in binance_specs[0].topics)))
    normalizer.interrupt(NOW + 300, NOW + 1_200)
    normalizer.frame(trade_frame(1), ns(NOW + 1_250), socket)
    gaps = batch_of(normalizer.flush(), Gaps)
    assert (gaps.time_ms.tolist(), gaps.duration_ms.tolist()) == ([NOW], [1_250])


def test_a_gap_that_is_open_at_the_end_ends_there(normalizer, name):
    normalizer.state(Disconnected(NOW + 2_000, f"{name}#1", NOW + 1_000, "gone"))
    normalizer.close(NOW + 5_000)
    gaps = batch_of(normalizer.flush(), Gaps)
    assert (gaps.time_ms.tolist(), gaps.duration_ms.tolist()) == ([NOW + 1_000], [4_000])


def test_history_stands_apart_and_open_interest_of_now_among_the_streams(normalizer):
    candle = '[[%d,"16340.0","18000.0","15758.0","15771.0","148976.114",%d,"2434190",308,"1756.874","28466.69","1"]]'
    start = NOW - NOW % 60_000 - 120_000
    body = (candle % (start, start + 59_999)).encode()
    assert normalizer.response(Response(ResponseKind.CANDLES, MARKET, ns(NOW + 50), body)) == []
    now = b'{"openInterest":"10659.509","symbol":"BTCUSDT","time":%d}' % (NOW + 40)
    assert normalizer.response(Response(ResponseKind.OPEN_INTEREST, MARKET, ns(NOW + 60), now)) == []
    assert batch_of(normalizer.flush(), OpenInterests).received_ms.tolist() == [NOW + 60]
    assert batch_of(normalizer.flush_history(), Candles).received_ms.tolist() == [start + 60_000]


def test_history_that_is_sent_twice_counts_once(normalizer):
    """A hole is asked about with the time around it, and funding with the day before."""
    row = '[%d,"16340.0","18000.0","15758.0","15771.0","148976.114",%d,"2434190",308,"1756.874","28466.69","1"]'
    start = NOW - NOW % 60_000 - 240_000
    starts = [start, start + 60_000, start + 120_000]
    for found in (starts[:2], starts[1:]):
        body = f"[{','.join(row % (each, each + 59_999) for each in found)}]".encode()
        assert normalizer.response(Response(ResponseKind.CANDLES, MARKET, ns(NOW + 50), body)) == []
    assert batch_of(normalizer.flush_history(), Candles).time_ms.tolist() == starts


def test_what_is_not_understood_is_reported_and_harms_nothing(normalizer, name, trade_frame):
    [report] = normalizer.frame(b"<html>", ns(NOW + 1), f"{name}#1")
    assert isinstance(report, Misunderstood)
    [report] = normalizer.response(Response(ResponseKind.CANDLES, MARKET, ns(NOW + 2), b"nothing"))
    assert isinstance(report, Misunderstood)
    assert "Binance" in report.connection
    for number in (1, 2):
        normalizer.frame(trade_frame(number), ns(NOW + 3), f"{name}#1")
    assert len(batch_of(normalizer.flush(), Trades)) == 2


def test_what_still_waits_at_the_end_is_reported(normalizer, name, trade_frame):
    for number in (1, 2):
        normalizer.frame(trade_frame(number), ns(NOW + 3), f"{name}#1")
    far = trade_frame(3).replace(b'"118000.0"', b'"998000.0"')
    assert normalizer.frame(far, ns(NOW + 4), f"{name}#1") == []
    [report] = normalizer.close(NOW + 5)
    assert (report.kind, report.market) == (Kind.TRADE, MARKET)


def test_sockets_and_markets_that_nobody_opened_are_a_defect_of_ours(normalizer, name, trade_frame):
    for call in (
        lambda: normalizer.frame(trade_frame(1), ns(NOW), f"{name}#9"),
        lambda: normalizer.state(Silent(NOW, "nobody#1", "topic", NOW)),
        lambda: normalizer.response(Response(ResponseKind.CANDLES, "binance:ETHUSDT", ns(NOW), b"[]")),
    ):
        with pytest.raises(UseError):
            call()


def _gaps(rows):
    found = [batch for batch in rows.get(MARKET, ()) if isinstance(batch, Gaps)]
    return [(int(batch.time_ms[0]) - NOW, int(batch.duration_ms[0])) for batch in found]


def test_while_trades_fit_no_step_there_is_a_gap_though_the_socket_is_there(normalizer, name, trade_frame):
    def trade(number, after_ms, price="118000.0"):
        return normalizer.frame(trade_frame(number, price), ns(NOW + after_ms), f"{name}#1")

    for number in range(3):
        trade(number, number)
    assert [type(report) for report in trade(3, 2_000, "118000.07")] == [Unusable]
    trade(4, 2_400)  # among those that are left out
    trade(5, 3_000, "118000.08")
    assert _gaps(normalizer.flush()) == []
    trade(6, 4_001)
    assert _gaps(normalizer.flush()) == [(2_000, 2_001)]
    trade(7, 4_500)
    assert _gaps(normalizer.flush()) == []
    trade(8, 9_000, "118000.09")
    normalizer.close(NOW + 12_000)
    assert _gaps(normalizer.flush()) == [(9_000, 3_000)]


@given(st.lists(st.tuples(st.integers(0, 1_500), st.booleans()), min_size=1, max_size=30))
def test_no_trade_that_is_left_out_lies_outside_of_a_gap(binance_specs, trade_frame, trades):
    normalizer, socket = Normalizer(binance_specs), connection_name(binance_specs[0], 0) + "#1"
    normalizer.state(Connected(NOW, socket, ("btcusdt@aggTrade",)))
    at_ms, left_out, gaps = NOW, [], []
    for number, (after_ms, is_off) in enumerate(trades):
        at_ms += after_ms
        price = "118000.07" if is_off else "118000.0"
        reports = normalizer.frame(trade_frame(number, price), ns(at_ms), socket)
        left_out += [at_ms for report in reports if isinstance(report, Unusable)]
        gaps += _gaps(normalizer.flush())
    normalizer.close(at_ms + 1)
    gaps += _gaps(normalizer.flush())
    assert all(any(start <= moment - NOW < start + length for start, length in gaps) for moment in left_out)
    assert bool(gaps) == bool(left_out)
