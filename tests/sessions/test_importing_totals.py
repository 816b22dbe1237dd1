"""Totals of liquidations: imported as totals, their events placed under them, or refused with what is missing."""

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.market.events import Flag
from rektscope.market.extent import Extent
from rektscope.market.recorded_sums import RecordedSums
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, Session
from rektscope.sessions.writer import write_session

START_MS = 1_752_451_200_000
MINUTE_MS, HOUR_MS = 60_000, 3_600_000
HEADER = "time,aggregated_long_liquidation_usd,aggregated_short_liquidation_usd"


def _candles(hours: int, fall_at: int = 90) -> str:
    """Candles of one minute that stand still but for one fall and one rise."""
    lines = ["time,open,high,low,close,volume"]
    for at in range(hours * 60):
        low = 117_000 if at == fall_at else 118_000
        high = 119_000 if at == fall_at + 60 else 118_000
        lines.append(f"{START_MS + at * MINUTE_MS},118000,{high},{low},118000,2.5")
    return "\n".join(lines) + "\n"


def _totals(rows: list[tuple[int, float, float]], header: str = HEADER) -> str:
    return header + "\n" + "".join(f"{START_MS + hour * HOUR_MS},{long},{short}\n" for hour, long, short in rows)


def test_the_sum_of_what_is_placed_is_the_total_of_each_bucket(write, run):
    rows = [(0, 1_000_000.0, 0.0), (1, 2_500_000.0, 40_000.0), (2, 0.0, 3_000_000.0)]
    imported = run(write("BTCUSDT-totals.csv", _totals(rows)), write("BTCUSDT-1m.csv", _candles(3)), venue="binance")
    (info,) = imported.session.info.markets
    assert info.completeness is Completeness.TOTALS
    assert info.sums == RecordedSums(START_MS, HOUR_MS)  # a sum is known at the end of its hour
    events = imported.session.events["binance:BTCUSDT"]
    orders = events.liquidations
    assert (orders.flags == Flag.PLACED).all()
    usd = orders.price_ticks * events.instrument.tick * orders.quantity_lots * events.instrument.lot
    for hour, long, short in rows:
        inside = (orders.time_ms >= START_MS + hour * HOUR_MS) & (orders.time_ms < START_MS + (hour + 1) * HOUR_MS)
        assert usd[inside & (orders.liquidated_side == 1)].sum() == pytest.approx(long, abs=120)
        assert usd[inside & (orders.liquidated_side == -1)].sum() == pytest.approx(short, abs=120)
    (table,) = [file for file in imported.report.files if file.table == "totals of liquidations"]
    assert (table.rows_read, table.rows_kept, table.rows_left_out) == (3, 3, 0)


def test_longs_stand_where_the_price_fell_and_shorts_where_it_rose(write, run):
    totals = write("BTCUSDT-totals.csv", _totals([(1, 1e6, 0.0), (2, 0.0, 1e6), (3, 1e6, 0.0)]))
    orders = run(totals, write("BTCUSDT-1m.csv", _candles(4)), venue="binance").session.events["binance:BTCUSDT"]
    by_hour = {
        hour: orders.liquidations.time_ms[(orders.liquidations.time_ms - START_MS) // HOUR_MS == hour]
        for hour in (1, 2, 3)
    }
    assert by_hour[1].tolist() == [START_MS + 91 * MINUTE_MS - 1]
    assert by_hour[2].tolist() == [START_MS + 151 * MINUTE_MS - 1]
    assert len(by_hour[3]) == 60  # nothing fell: evenly by volume


def test_totals_of_coin_margined_contracts_count_dollars(write, run):
    candles = _candles(2).replace("volume", "volume_contracts").replace(",2.5\n", ",25\n")
    totals = write("BTCUSD_PERP-totals.csv", _totals([(0, 100_000.0, 0.0), (1, 0.0, 0.0)]))
    events = run(totals, write("BTCUSD_PERP-1m.csv", candles), venue="binance").session.events["binance:BTCUSD_PERP"]
    assert events.liquidations.quantity_lots.sum() == 1000


def test_buckets_without_candles_are_left_out_and_counted(write, run):
    totals = write("BTCUSDT-totals.csv", _totals([(-1, 5.0, 5.0), (0, 1e6, 0.0), (1, 1e6, 1e6), (2, 9e6, 9e6)]))
    imported = run(totals, write("BTCUSDT-1m.csv", _candles(2)), venue="binance")
    (table,) = [file for file in imported.report.files if file.table == "totals of liquidations"]
    assert (table.rows_read, table.rows_kept) == (4, 2)
    assert {reason.name: count for reason, count in table.left_out} == {"UNPLACED": 2}
    events = imported.session.events["binance:BTCUSDT"]
    usd = events.liquidations.price_ticks * events.instrument.tick * events.liquidations.quantity_lots
    assert np.sum(usd * events.instrument.lot) == pytest.approx(3e6, abs=500)


@pytest.mark.parametrize(
    ("hour", "completeness"),
    [(5, Completeness.NONE), (0, Completeness.TOTALS)],  # that nothing was liquidated is a record too
)
def test_totals_of_other_hours_record_nothing_of_the_session(write, run, hour, completeness):
    totals = write("BTCUSDT-totals.csv", _totals([(hour, 0.0, 0.0), (hour + 1, 0.0, 0.0)]))
    info = run(totals, write("BTCUSDT-1m.csv", _candles(2)), venue="binance").session.info
    assert info.markets[0].completeness is completeness
    is_said = any("are placed under them" in note for note in info.notes)
    assert is_said is (completeness is Completeness.TOTALS)


@pytest.mark.parametrize(
    "header",
    [
        "timestamp,datetime_utc,longUsd,shortUsd,totalUsd",
        "time,long_liquidation_usd,short_liquidation_usd",
        "t,longVolUsd,shortVolUsd",
    ],
)
def test_totals_go_by_several_names(write, run, header):
    rows = "".join(
        ",".join(
            {"long": "1000000", "shor": "0", "tota": "1000000"}.get(name[:4].lower(), str(START_MS + at * HOUR_MS))
            for name in header.split(",")
        )
        + "\n"
        for at in range(2)
    )
    totals = write("BTCUSDT-totals.csv", f"{header}\n{rows}")
    imported = run(totals, write("BTCUSDT-1m.csv", _candles(2)), venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].liquidations)


def test_totals_alone_ask_for_candles(write, refusal):
    path = write("BTCUSDT-totals.csv", _totals([(0, 1.0, 1.0), (1, 1.0, 1.0)]))
    assert "import candles of the same time beside it" in refusal(path, venue="binance")
    assert "holds totals of liquidations" in refusal(path)


def test_totals_beside_single_liquidations_would_count_twice(write, refusal):
    single = write("BTCUSDT-orders.csv", f"time,price,quantity,liquidated_side\n{START_MS},118000,1,long\n")
    totals = write("BTCUSDT-totals.csv", _totals([(0, 1.0, 1.0), (1, 1.0, 1.0)]))
    candles = write("BTCUSDT-1m.csv", _candles(2))
    assert "count twice" in refusal(single, totals, candles, venue="binance")


def test_candles_longer_than_the_buckets_are_refused(write, refusal):
    hourly = "time,open,high,low,close,volume\n" + "".join(
        f"{START_MS + at * HOUR_MS},118000,118000,118000,118000,1.5\n" for at in range(3)
    )
    totals = "time,long_usd,short_usd\n" + "".join(f"{START_MS + at * MINUTE_MS},1,1\n" for at in range(60))
    path = write("BTCUSDT-totals.csv", totals)
    assert "no longer than the buckets" in refusal(path, write("BTCUSDT-1h.csv", hourly), venue="binance")


@pytest.mark.parametrize("header", ["time,long_liquidations,short_liquidations", "time,buyVolUsd,sellVolUsd"])
def test_totals_of_an_unknown_unit_are_asked_about(write, refusal, header):
    path = write("BTCUSDT.csv", f"{header}\n{START_MS},1,2\n")
    assert "--as COLUMN=long_total_usd" in refusal(path, venue="binance")


@pytest.mark.parametrize(
    ("name", "answer"),
    [("funding_rate_ohlc_BTCUSDT.csv", "funding_rate_percent"), ("openInterest-BTCUSDT.csv", "close=")],
)
def test_candles_of_rates_and_open_interest_are_no_prices(write, refusal, name, answer):
    path = write(name, f"time,open,high,low,close\n{START_MS},0.01,0.02,0.005,0.01\n")
    sentence = refusal(path, venue="binance")
    assert "are no prices" in sentence
    assert answer in sentence


def _known(imported):
    return imported.session.info.markets[0].liquidations_known


def test_totals_of_a_part_of_the_session_are_known_for_that_part(write, run, tmp_path):
    hours = [2, 3, 5]
    totals = write("BTCUSDT-totals.csv", _totals([(hour, 1e6, 0.0) for hour in hours]))
    imported = run(totals, write("BTCUSDT-1m.csv", _candles(8)), venue="binance")
    stretches = ((START_MS + 2 * HOUR_MS, START_MS + 4 * HOUR_MS), (START_MS + 5 * HOUR_MS, START_MS + 6 * HOUR_MS))
    assert _known(imported) == Extent(stretches)
    (note,) = [note for note in imported.report.warnings if "liquidations are known" in note]
    assert note == (
        "binance:BTCUSDT: liquidations are known from 2025-07-14T02:00:00Z to 2025-07-14T06:00:00Z only, with gaps (1);"
        " those of the rest of the session are not known, which is not none."
    )
    path = tmp_path / "part.rekt"
    write_session(path, imported.session)
    with open_session(path) as file:
        assert file.info.markets[0].liquidations_known == Extent(stretches)


def test_totals_of_the_whole_session_say_so(write, run):
    totals = write("BTCUSDT-totals.csv", _totals([(hour, 0.0, 0.0) for hour in range(3)]))
    imported = run(totals, write("BTCUSDT-1m.csv", _candles(3)), venue="binance")
    assert _known(imported) == Extent(((START_MS, START_MS + 3 * HOUR_MS),))
    assert not any("liquidations are known" in note for note in imported.report.warnings)


def test_a_total_that_the_sessions_end_cuts_is_not_known(write, run):
    totals = write("BTCUSDT-totals.csv", _totals([(hour, 1e6, 1e6) for hour in range(4)]))
    end_ms = START_MS + 150 * MINUTE_MS
    imported = run(totals, write("BTCUSDT-1m.csv", _candles(4)), venue="binance", start_ms=START_MS, end_ms=end_ms)
    assert _known(imported) == Extent(((START_MS, START_MS + 2 * HOUR_MS),))


def test_sessions_of_earlier_builds_know_their_totals_from_the_first_to_the_last_one(write, run, tmp_path):
    totals = write("BTCUSDT-totals.csv", _totals([(2, 0.0, 0.0), (3, 1e6, 0.0), (4, 1e6, 0.0), (6, 0.0, 0.0)]))
    session = run(totals, write("BTCUSDT-1m.csv", _candles(8)), venue="binance").session
    (market,) = session.info.markets
    older = replace(session.info, markets=(replace(market, liquidations_known=None),))
    path = tmp_path / "older.rekt"
    write_session(path, Session(older, session.events))
    with open_session(path) as file:
        # Of the hours after nobody knows any more whether they were quiet or absent.
        assert file.info.markets[0].liquidations_known == Extent(((START_MS + 2 * HOUR_MS, START_MS + 5 * HOUR_MS),))


def test_single_liquidations_tell_of_the_time_between_them_and_of_quiet_ends_alone(write, run):
    header = "time,liquidated_side,price,quantity,symbol\n"
    rows = "".join(f"{START_MS + minute * MINUTE_MS},long,118000,1,BTCUSDT\n" for minute in (240, 250, 300))
    orders = write("BTCUSDT-orders.csv", header + rows)
    imported = run(orders, write("BTCUSDT-1m.csv", _candles(10)), venue="binance")
    assert imported.session.info.markets[0].completeness is Completeness.SAMPLED
    assert _known(imported) == Extent(((START_MS + 190 * MINUTE_MS, START_MS + 350 * MINUTE_MS + 1),))
    short = run(orders, write("BTCUSDT-1m.csv", _candles(4)), venue="binance", start_ms=START_MS + 190 * MINUTE_MS)
    assert _known(short) is None  # no longer quiet before its first than there was between two of them
