"""Trades of others: order by number, taker side, duplicates, missing numbers."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rektscope.market.events import Kind
from rektscope.sessions.importing import sources
from rektscope.sessions.importing.meanings import Meaning

START = 1_752_364_800_000
HEADER = "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker"


def _trade(number: int, milliseconds: int, *, price: str = "118000.5", quantity: str = "0.250", maker: bool = True):
    return f"{number},{price},{quantity},{number * 2},{number * 2 + 1},{START + milliseconds},{str(maker).lower()}"


def _csv(*rows: str) -> str:
    return "\n".join(rows) + "\n"


def _trades(imported):
    return imported.session.events["binance:BTCUSDT"].trades


@pytest.mark.parametrize("header", [(HEADER,), ()])
def test_buyer_as_maker_means_the_taker_sold(write, run, header):
    rows = (_trade(7, 0, maker=True), _trade(8, 5, maker=False, price="118000.6", quantity="1.5"))
    imported = run(write("BTCUSDT-aggTrades-2025-07-13.csv", _csv(*header, *rows)))
    trades = _trades(imported)
    assert trades.taker_side.tolist() == [-1, 1]
    assert trades.price_ticks.tolist() == [1_180_005, 1_180_006]
    assert trades.quantity_lots.tolist() == [250, 1500]
    assert trades.time_ms.tolist() == trades.received_ms.tolist() == [START, START + 5]
    (file,) = imported.report.files
    assert (file.table, file.series[0].kind, file.rows_kept) == ("aggregate trades", Kind.TRADE, 2)
    assert (imported.session.info.start_ms, imported.session.info.end_ms) == (START, START + 5)


def test_capital_truths_and_spot_files_with_one_more_column(write, run, refusal):
    """A spot file is read when it was asked for, and refused with its evidence when not."""
    rows = ("5,118000.5,0.25,1,2,1752364800000000,True,True", "6,118000.5,0.25,3,4,1752364800000999,False,True")
    path = write("BTCUSDT-aggTrades-2025-07-13.csv", _csv(*rows))
    assert "spot trades" in refusal(path)
    imported = run(path, takes_spot=True)
    assert "spot market" in imported.session.info.doubts[0]
    trades = _trades(imported)
    assert trades.taker_side.tolist() == [-1, 1]
    assert trades.time_ms.tolist() == [START, START]


@pytest.mark.parametrize("header", [("id,price,qty,quote_qty,time,is_buyer_maker",), ()])
def test_single_trades_are_known_too(write, run, header):
    path = write("BTCUSDT-trades-2025-07-13.csv", _csv(*header, f"9,118000.5,0.250,29500.12,{START},true"))
    assert _trades(run(path)).quantity_lots.tolist() == [250]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(order=st.permutations(range(12)), repeated=st.lists(st.integers(0, 11), max_size=4))
def test_any_order_and_repetition_gives_the_same_trades(write, run, order, repeated):
    rows = [_trade(100 + at, at * 10, price=f"{118000 + at}.5") for at in range(12)]
    imported = run(write("BTCUSDT-aggTrades.csv", _csv(*(rows[at] for at in [*order, *repeated]))))
    assert _trades(imported).price_ticks.tolist() == [1_180_005 + 10 * at for at in range(12)]
    assert imported.report.files[0].duplicates_dropped == len(repeated)


def test_blocks_that_alternate_are_sorted_by_number(write, run):
    """Binance's monthly files of 2023-05, 2023-10 and 2023-11 interleave two blocks."""
    rows = [_trade(number, number * 10) for pair in zip(range(50), range(50, 100), strict=True) for number in pair]
    times = _trades(run(write("BTCUSDT-aggTrades-2023-05.csv", _csv(HEADER, *rows)))).time_ms
    assert (np.diff(times) == 10).all()


def test_one_number_with_two_prices_is_refused(write, refusal):
    path = write("BTCUSDT-aggTrades.csv", _csv(_trade(1, 0), _trade(2, 5), _trade(1, 0, price="118000.7")))
    assert "line 3 repeats BTCUSDT-aggTrades.csv line 1 with another price (118000.7 for 118000.5)" in refusal(path)


def test_missing_numbers_make_a_gap_and_silence_does_not(write, run):
    rows = [_trade(1, 0), _trade(2, 3_600_000), _trade(3, 3_600_100), _trade(10, 3_660_100), _trade(11, 3_660_200)]
    imported = run(write("BTCUSDT-aggTrades.csv", _csv(*rows)))
    gaps = imported.session.events["binance:BTCUSDT"].gaps
    assert gaps.time_ms.tolist() == [START + 3_600_100]
    assert gaps.duration_ms.tolist() == [60_000]
    assert any("6 trades are missing by their numbers" in note for note in imported.report.warnings)


def test_trades_missing_for_less_than_a_second_are_only_counted(write, run):
    imported = run(write("BTCUSDT-aggTrades.csv", _csv(_trade(1, 0), _trade(4, 900))))
    assert len(imported.session.events["binance:BTCUSDT"].gaps) == 0
    assert any("2 trades are missing" in note for note in imported.report.warnings)


def test_candles_beside_trades_cover_what_these_lack(write, run):
    trades = write("BTCUSDT-aggTrades.csv", _csv(_trade(1, 0), _trade(9, 120_000)))
    rows = [
        f"{START + at * 60_000},118000.1,118100,117900,118000,1,{START + at * 60_000 + 59_999},118000,9,0.5,59000,0"
        for at in range(3)
    ]
    imported = run(trades, write("BTCUSDT-1m.csv", _csv(*rows)))
    events = imported.session.events["binance:BTCUSDT"]
    assert (len(events.trades), len(events.candles), len(events.gaps)) == (2, 3, 0)


def test_quiet_edges_of_trades_are_no_gaps(write, run):
    bitcoin = write("BTCUSDT-aggTrades.csv", _csv(_trade(1, 0), _trade(2, 600_000)))
    ether = write("ETHUSDT-aggTrades.csv", _csv(_trade(1, 59_000), _trade(2, 300_000)))
    holes = run(bitcoin, ether).report.gaps
    assert [(hole.market, hole.start_ms - START, hole.end_ms - START) for hole in holes] == [
        ("binance:ETHUSDT", 300_000, 600_000)
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (_trade(2, 5, price="0"), "price is 0.0"),
        (_trade(2, 5, price="-1"), "price is -1.0"),
        (_trade(2, 5, quantity="-3"), "quantity is -3.0"),
        (_trade(2, 5).replace("true", "maybe"), "buyer_is_maker is 'maybe'"),
        (_trade(2, 5).replace("2,", "two,", 1), "trade_id is 'two'"),
        (_trade(2, 5).replace("true", ""), "no buyer_is_maker"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(write, refusal, row, expected):
    path = write("BTCUSDT-aggTrades.csv", _csv(HEADER, _trade(1, 0), row, _trade(3, 9)))
    sentence = refusal(path)
    assert "BTCUSDT-aggTrades.csv line 3: " in sentence
    assert expected in sentence


def test_lines_are_right_across_blocks(write, monkeypatch, refusal):
    """A file is read in blocks; a line is counted from the start of the file, not of the block."""
    block_bytes, line_bytes = 1000, sources.MAXIMUM_LINE_BYTES
    monkeypatch.setattr("rektscope.sessions.importing.sources.text_blocks.__defaults__", (block_bytes, line_bytes))
    rows = [_trade(number, number) for number in range(200)]
    rows[150] = _trade(150, 150, price="-1")
    assert "line 152: price is -1.0" in refusal(write("BTCUSDT-aggTrades.csv", _csv(HEADER, *rows)))


def test_rows_of_no_quantity_are_left_out_and_counted_and_no_trades_are_missing(write, run):
    """Binance published rows of quantity 0, and sums of floats, in 2023."""
    rows = [_trade(1, 0), _trade(2, 5, quantity="0.000"), _trade(3, 5_000, quantity="5.684341886080802e-14")]
    rows.append(_trade(4, 5_100, quantity="0.30000000000000004"))
    imported = run(write("BTCUSDT-aggTrades.csv", _csv(*rows)))
    assert _trades(imported).quantity_lots.tolist() == [250, 300]
    (file,) = imported.report.files
    assert (file.rows_read, file.rows_kept, file.rows_left_out) == (4, 2, 2)
    assert imported.report.warnings == ("BTCUSDT-aggTrades.csv: 2 rows are left out, as they have a quantity of 0.",)
    assert len(imported.session.events["binance:BTCUSDT"].gaps) == 0


def _table(count: int, *, has_numbers: bool, quantity: float = 0.25, first: int = 0) -> str:
    header = ("trade_id," if has_numbers else "") + "time,price,quantity,taker_side"
    rows = (
        (f"{at}," if has_numbers else "") + f"{START + at * 700},118000.5,{quantity},buy"
        for at in range(first, first + count)
    )
    return _csv(header, *rows)


def test_trades_of_one_time_in_two_forms_would_count_twice(write, run, refusal):
    """Aggregated beside single ones, and with numbers beside without; one after the other is no doubt."""
    aggregated = write("BTCUSDT-aggTrades.csv", _csv(HEADER, *(_trade(at, at * 700) for at in range(30))))
    single = "id,price,qty,quote_qty,time,is_buyer_maker"
    rows = [f"{at},118000.5,0.25,29500.125,{START + at * 700},true" for at in range(60)]
    same, later = (write(f"BTCUSDT-trades-{at}.csv", _csv(single, *rows[at : at + 30])) for at in (10, 30))
    assert "would count twice" in refusal(aggregated, same)
    assert len(_trades(run(aggregated, later))) == 60
    numbered, plain = (write(f"BTCUSDT-{has}.csv", _table(30, has_numbers=has)) for has in (True, False))
    assert "nothing in them shows which are the same" in refusal(numbered, plain, venue="binance", kind=Kind.TRADE)


def test_quantities_finer_than_the_lots_of_the_market_are_asked_about(write, run, refusal):
    """Dollars of each trade: of single ones no turnover shows what they count."""
    dollars = write("BTCUSDT-a.csv", _table(30, has_numbers=True, quantity=29500.1234))
    sentence = refusal(dollars, venue="binance")
    assert "BTC, and most amounts in" in sentence
    assert "--as quantity=quantity_usd" in sentence
    answers = {"quantity": Meaning.QUANTITY_USD}
    trades = _trades(run(dollars, venue="binance", answers=answers))
    assert len(trades) == 30


def test_trades_of_minutes_are_worth_no_day(write, refusal):
    """Sixty billion dollars in twenty seconds."""
    path = write("BTCUSDT-a.csv", _table(30, has_numbers=True, quantity=17_000))
    assert "more than any market turns over in that time" in refusal(path, venue="binance")


@pytest.mark.parametrize(("quantity", "is_refused"), [(0.25, False), (1.0, False), (1.4, True)])
def test_no_more_is_liquidated_than_is_traded(write, run, refusal, quantity, is_refused):
    """Thirty of them in 21 seconds, beside a candle in which forty coins were traded."""
    candles = write("BTCUSDT-1m.csv", _csv("time,open,high,low,close,volume", f"{START},1e5,1e5,1e5,1e5,40"))
    rows = (f"{START + at * 700},100000,{quantity},long" for at in range(30))
    path = write("BTCUSDT-liquidations.csv", _csv("time,price,quantity,liquidated_side", *rows))
    options = {"venue": "binance", "candle_ms": 60_000}
    if is_refused:
        assert "are 1.05 times the volume of its candles" in refusal(candles, path, **options)
    else:
        assert len(run(candles, path, **options).session.events["binance:BTCUSDT"].liquidations) == 30


def test_trades_are_no_multiple_of_the_candles_of_their_time(write, refusal):
    """Contracts of a hundredth of a coin, taken for coins."""
    candles = write("BTCUSDT-1m.csv", _csv("time,open,high,low,close,volume", f"{START},1e5,1e5,1e5,1e5,7.5"))
    path = write("BTCUSDT-a.csv", _table(30, has_numbers=True, quantity=25))
    sentence = refusal(candles, path, venue="binance", candle_ms=60_000)
    assert "The trades of binance:BTCUSDT are 100 times the volume of its candles" in sentence


def test_liquidations_without_candles_are_no_more_than_ever_were(write, refusal):
    """Thirty of 7,000 coins: 25 bn USD."""
    rows = (f"{START + at * 700},118000,7000,short" for at in range(30))
    path = write("BTCUSDT-liquidations.csv", _csv("time,price,quantity,liquidated_side", *rows))
    assert "The liquidations of binance:BTCUSDT would be worth 25 bn USD" in refusal(path, venue="binance")
