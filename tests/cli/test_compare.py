"""`rektscope compare`: sums and paths by hand, the sums of `inspect` over whole sessions, and what is refused."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from rektscope.cli.main import run
from rektscope.engine.comparison import Alignment, compare, compared
from rektscope.engine.sources import SessionSource
from rektscope.market.events import Candles, Flag, Gaps, Liquidations, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso, parse_time_ms
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.comparing.figures import comparison_rows
from rektscope.ui.formatting import usd

FIRST_MS, SECOND_MS = parse_time_ms("2025-03-03T22:00Z"), parse_time_ms("2025-06-10T23:00Z")


def market(symbol="BTCUSDT", base="BTC"):
    return Instrument("binance", symbol, base, "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


def written(
    path,
    start_ms,
    hours,
    rows,
    *,
    factor=1.0,
    instrument=None,
    completeness=Completeness.FULL,
    known=None,
    sums=None,
    gaps=(),
):
    """A session of minutes that rise by 1 USD each from 100; `rows` are (minute, USD, side) liquidated at 100.

    With `sums` it is imported, and the rows are placed under these. `gaps` are (first minute, end).
    """
    instrument = instrument or market()
    minutes = range(hours * 60)
    opens = [round((100 + minute) * 10 * factor) for minute in minutes]
    closes = [round((101 + minute) * 10 * factor) for minute in minutes]
    candles = Candles.from_columns(
        time_ms=[start_ms + minute * MINUTE_MS for minute in minutes],
        received_ms=[start_ms + (minute + 1) * MINUTE_MS for minute in minutes],
        duration_ms=[MINUTE_MS] * len(minutes),
        open_ticks=opens,
        high_ticks=[close + 2 for close in closes],
        low_ticks=[opened - 3 for opened in opens],
        price_ticks=closes,
        quantity_lots=[1_000] * len(minutes),
        taker_buy_lots=[500] * len(minutes),
    )
    times = [start_ms + round(minute * MINUTE_MS) for minute, _, _ in rows]
    liquidations = Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[1_000] * len(rows),
        quantity_lots=[usd * 10 for _, usd, _ in rows],
        liquidated_side=[side for _, _, side in rows],
        flags=[Flag.NONE if sums is None else Flag.PLACED] * len(rows),
    )
    silent = Gaps.from_columns(
        time_ms=[start_ms + first * MINUTE_MS for first, _ in gaps],
        received_ms=[start_ms + end * MINUTE_MS for _, end in gaps],
        duration_ms=[(end - first) * MINUTE_MS for first, end in gaps],
    )
    info = SessionInfo(
        path.stem,
        Provenance.SYNTHETIC if sums is None else Provenance.IMPORTED,
        start_ms,
        start_ms + hours * HOUR_MS,
        (MarketInfo(instrument, completeness, "arithmetic", sums=sums, liquidations_known=known),),
    )
    write_session(path, Session(info, {instrument.market: MarketEvents.of(instrument, candles, liquidations, silent)}))
    return str(path)


@pytest.fixture
def pair(tmp_path):
    """Four hours with the worst minute at 90, six hours at twice the price with the worst at 150."""
    first = written(tmp_path / "one.rekt", FIRST_MS, 4, [(10, 500, 1), (90.5, 7_000, -1), (95, 100, 1), (230, 50, -1)])
    second = written(tmp_path / "two.rekt", SECOND_MS, 6, [(40, 40, 1), (150.1, 9_000, 1), (200, 60, -1)], factor=2.0)
    return first, second


def result(capsys, *words):
    assert run(["compare", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refusal(capsys, *words):
    assert run(["compare", *words]) == 2
    output = capsys.readouterr()
    assert not output.out
    assert output.err.count("\n") == 1
    return output.err


def test_what_differs_in_nothing_has_no_sign(capsys, pair):
    first, _ = pair
    assert run(["compare", first, first]) == 0
    apart = {line[:12].strip(): line.split()[-1] for line in capsys.readouterr().out.splitlines()}
    assert (apart["liquidated"], apart["orders"], apart["worst minute"]) == ("$0", "0", "$0")


def test_the_worst_minutes_are_laid_over_one_another(pair, capsys):
    found = result(capsys, *pair)
    assert found["align"] == "worst-minute"
    assert found["first"]["anchor"] == "2025-03-03T23:30:00Z"
    assert found["second"]["anchor"] == "2025-06-11T01:30:00Z"
    # The first reaches 90 minutes back and 150 on; the second 150 and 210.
    assert found["stretch"] == {"before_minutes": 90.0, "after_minutes": 150.0, "minutes": 240.0}
    first, second = found["first"]["liquidations"], found["second"]["liquidations"]
    assert (first["count"], first["long_usd"], first["short_usd"], first["total_usd"]) == (4, 600, 7_050, 7_650)
    assert (second["count"], second["long_usd"], second["short_usd"]) == (2, 9_000, 60)  # 40 is before the stretch
    assert found["difference"]["total_usd"] == 9_060 - 7_650
    assert found["difference"]["long_usd"] == 8_400
    assert found["difference"]["total_ratio"] == pytest.approx(9_060 / 7_650, abs=1e-6)
    assert first["worst_minute"] == {"start": "2025-03-03T23:30:00Z", "usd": 7_000}
    assert first["worst_hour"] == {"start": "2025-03-03T22:36:00Z", "usd": 7_100}
    assert first["largest"]["usd"] == 7_000
    assert first["largest"]["side"] == "short"
    assert set(first["largest"]) == {"usd", "side", "time", "price", "market"}


def test_prices_are_those_known_at_each_step(pair, capsys):
    found = result(capsys, *pair)
    path = found["path"]
    assert path["offset_minutes"] == [float(minute) for minute in range(-90, 151)]
    first = found["first"]
    assert path["first"]["price"][0] is None  # no candle is known at the session's start
    assert path["first"]["price"][1] == 101.0
    assert path["first"]["price"][-1] == 340.0
    assert first["prices"]["high"] == 340.2
    assert first["prices"]["low"] == 99.7
    assert first["prices"]["change"] is None
    second = path["second"]
    assert second["price"][0] == 320.0  # the close of its sixtieth minute, at twice the price
    assert second["change"][0] == 0.0
    assert second["change"][-1] == pytest.approx(800 / 320 - 1, abs=1e-8)
    assert len(second["long_usd"]) == len(second["price"]) - 1
    assert sum(second["long_usd"]) == 9_000
    assert second["long_usd"][90] == 9_000  # in the minute that begins at the anchor


def test_a_whole_session_has_the_sums_of_inspect(pair, capsys):
    found = result(capsys, *pair, "--align", "start")
    assert run(["inspect", pair[0], "--json"]) == 0
    inspected = json.loads(capsys.readouterr().out)["liquidations"]
    assert found["stretch"]["minutes"] == 240
    for word in ("count", "total_usd", "long_usd", "short_usd"):
        assert found["first"]["liquidations"][word] == inspected[word]
    assert found["first"]["liquidations"]["worst_hour"]["usd"] == inspected["worst_hour"]["usd"]


def test_by_time_of_day_the_midnights_meet_where_most_is_in_common(pair, capsys):
    found = result(capsys, *pair, "--align", "time-of-day")
    assert found["first"]["from"] == "2025-03-03T23:00:00Z"
    assert found["second"]["from"] == "2025-06-10T23:00:00Z"
    assert found["stretch"]["minutes"] == 180


def test_two_moments_of_one_session(pair, capsys):
    moments = [format_iso(FIRST_MS + minutes * MINUTE_MS) for minutes in (10, 90)]
    found = result(capsys, pair[0], "--at", moments[0], "--other-at", moments[1], "--before", "5m", "--after", "10m")
    assert found["align"] == "moment"
    assert found["stretch"] == {"before_minutes": 5.0, "after_minutes": 10.0, "minutes": 15.0}
    assert found["first"]["liquidations"]["long_usd"] == 500
    assert found["second"]["liquidations"]["total_usd"] == 7_100
    assert found["second"]["liquidations"]["worst_hour"] is None  # a quarter of an hour has none


def test_without_liquidations_the_starts_are_laid_over_one_another(tmp_path, pair, capsys):
    bare = written(tmp_path / "bare.rekt", FIRST_MS, 3, [])
    found = result(capsys, bare, pair[1])
    assert found["align"] == "start"
    assert found["first"]["liquidations"]["worst_minute"] is None
    assert found["difference"]["total_ratio"] is None
    assert "'bare' has no liquidations" in refusal(capsys, bare, pair[1], "--align", "worst-minute")


def test_sums_of_data_without_liquidations_are_not_recorded_and_no_zero(tmp_path, pair, capsys):
    bare = written(tmp_path / "bare.rekt", FIRST_MS, 3, [], completeness=Completeness.NONE)
    assert run(["compare", bare, pair[1]]) == 0
    lines = capsys.readouterr().out.splitlines()
    (liquidated,) = [line for line in lines if line.startswith("liquidated")]
    (orders,) = [line for line in lines if line.startswith("orders")]
    assert "not recorded" in liquidated
    assert "$0" not in liquidated
    assert "not recorded" in orders
    sides = [compared(SessionSource.open(Path(path))) for path in (bare, pair[1])]
    rows = {row[0]: row[1:] for row in comparison_rows(compare(*sides, Alignment.START, (FIRST_MS, SECOND_MS)))}
    assert rows["Liquidated"][0] == "–"
    assert rows["Liquidated"][1].startswith("$")
    assert rows["Liquidated"][2] == ""


def test_sums_of_a_part_of_the_time_are_a_floor_and_have_no_difference(tmp_path, pair, capsys):
    known = Extent(((FIRST_MS, FIRST_MS + HOUR_MS),))
    part = written(tmp_path / "part.rekt", FIRST_MS, 3, [(5, 1_000, 1)], known=known)
    found = result(capsys, part, pair[1], "--align", "start")
    assert found["first"]["liquidations"]["known_minutes"] == 60.0
    assert found["second"]["liquidations"]["known_minutes"] == 180.0
    assert {found["difference"][word] for word in ("count", "total_usd", "long_usd", "total_ratio")} == {None}
    assert found["path"]["first"]["long_usd"][5] == 1_000.0
    assert found["path"]["first"]["long_usd"][6] == 0.0
    assert found["path"]["first"]["long_usd"][61] is None
    assert run(["compare", part, pair[1], "--align", "start"]) == 0
    lines = capsys.readouterr().out.splitlines()
    (liquidated,) = [line for line in lines if line.startswith("liquidated")]
    assert f"at least {usd(1_000.0)}" in liquidated
    sides = [compared(SessionSource.open(Path(path))) for path in (part, pair[1])]
    rows = {row[0]: row[1:] for row in comparison_rows(compare(*sides, Alignment.START, (FIRST_MS, SECOND_MS)))}
    assert rows["Liquidated"][0] == f"≥ {usd(1_000.0)}"
    assert rows["Liquidated"][2] == ""
    later = compare(*sides, Alignment.MOMENT, (FIRST_MS + 2 * HOUR_MS, SECOND_MS), before_ms=0)
    assert {row[0]: row[1] for row in comparison_rows(later)}["Liquidated"] == "–"


def test_liquidations_in_a_gap_are_not_known(tmp_path, pair, capsys):
    """Of three hours 150 minutes were not heard: the sums are a floor, and half an hour makes no worst hour."""
    silent = written(tmp_path / "silent.rekt", FIRST_MS, 3, [(5, 1_000, 1)], gaps=[(20, 170)])
    found = result(capsys, silent, pair[1], "--align", "start")
    assert found["first"]["liquidations"]["known_minutes"] == 30.0
    assert found["first"]["liquidations"]["worst_hour"] is None
    assert found["difference"]["total_usd"] is None


def test_another_coin_is_compared_by_its_own_market(tmp_path, pair, capsys):
    other = written(tmp_path / "eth.rekt", SECOND_MS, 4, [(5, 10, 1)], instrument=market("ETHUSDT", "ETH"))
    found = result(capsys, pair[0], other, "--align", "start")
    assert found["second"]["market"] == "binance:ETHUSDT"
    assert run(["compare", pair[0], other, "--align", "start"]) == 0
    assert "0 of them in both" in capsys.readouterr().out


def test_the_table_has_both_sides_and_the_difference(pair, capsys):
    assert run(["compare", *pair]) == 0
    lines = capsys.readouterr().out.splitlines()
    (shorts,) = [line for line in lines if line.strip().startswith("shorts")]
    assert shorts.split() == ["shorts", "$7.05", "k", "$60", "−$6.99", "k"]
    assert any(line.startswith("Both over 4.0 h: −1.5 h to +2.5 h from the worst minute") for line in lines)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "give both"),
        (("--at", "2025-03-03T23:00Z"), "give both"),
        (("--align", "start"), "give both"),
        (("--align", "start", "--at", "2025-03-03T23:00Z", "--other-at", "2025-03-03T23:00Z"), "leave one out"),
        (("--at", "2025-03-03T23:00Z", "--other-at", "2025-03-04T23:00Z"), "is not inside 'one'"),
        (("--at", "2025-03-03T23:00Z", "--other-at", "2025-03-03T23:30Z", "--before", "soon"), "not a duration"),
    ],
)
def test_what_does_not_go_together_is_refused(pair, capsys, words, sentence):
    assert sentence in refusal(capsys, pair[0], *words)


def test_sessions_that_do_not_meet_are_refused(tmp_path, pair, capsys):
    short = written(tmp_path / "short.rekt", parse_time_ms("2025-03-03T10:00Z"), 1, [(5, 10, 1)])
    assert "no stretch in common" in refusal(capsys, short, pair[0], "--align", "time-of-day")


def test_recorded_sums_have_no_worst_minute_to_be_laid_over(pair, tmp_path, capsys):
    sums, rows = RecordedSums(FIRST_MS, 30 * MINUTE_MS), [(29, 500, 1), (119, 7_000, -1)]
    kept = {"completeness": Completeness.TOTALS, "sums": sums}
    summed = written(tmp_path / "sums.rekt", FIRST_MS, 4, rows, **kept)
    found = result(capsys, summed, pair[1])
    assert found["align"] == "start"
    first = found["first"]["liquidations"]
    assert (first["total_usd"], first["largest"], first["worst_minute"]) == (7_500, None, None)
    assert first["worst_hour"] == {"start": "2025-03-03T23:00:00Z", "usd": 7_000}
    assert "only sums of liquidations of longer stretches" in refusal(
        capsys, summed, pair[1], "--align", "worst-minute"
    )
