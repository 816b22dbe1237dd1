"""`rektscope inspect`: the contract of its JSON, with every figure known beforehand."""

import json
from decimal import Decimal

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.cli.main import run
from rektscope.market.events import Candles, Flag, Gaps, Liquidations, MarketEvents, Marks, Trades
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.story import Chapter
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.formatting import usd

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
MINUTE = 60_000
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)


HEARD = {
    "hours": 3.3,
    "unknown": [
        {"start": "2025-07-13T00:00:00Z", "end": "2025-07-13T00:12:00Z"},
        {"start": "2025-07-13T00:30:00Z", "end": "2025-07-13T01:00:00Z"},
    ],
}
"""For which time the liquidations of the session below are known: in 42 minutes of its four hours are gaps."""


def _liquidations(*rows: tuple[int, int, int, int]) -> Liquidations:
    """Rows of (minute, ticks, lots, side)."""
    minute, ticks, lots, side = zip(*rows, strict=True)
    times = [START + each * MINUTE for each in minute]
    return Liquidations.from_columns(
        time_ms=times, received_ms=times, price_ticks=ticks, quantity_lots=lots, liquidated_side=side
    )


@pytest.fixture
def path(tmp_path):
    linear = MarketEvents.of(
        BTC,
        _liquidations(
            (-5, 10_000, 9_000_000, 1), (30, 10_000, 2000, 1), (100, 12_000, 5000, -1), (240, 10_000, 1000, 1)
        ),
        Gaps.from_columns(
            time_ms=[START - 10 * MINUTE, START + 30 * MINUTE, START + 40 * MINUTE],
            received_ms=[START + 12 * MINUTE, START + 60 * MINUTE, START + 60 * MINUTE],
            duration_ms=[22 * MINUTE, 20 * MINUTE, 20 * MINUTE],
        ),
        Candles.from_columns(
            time_ms=[START - MINUTE, START, START + MINUTE],
            received_ms=[START, START + MINUTE, START + 2 * MINUTE],
            duration_ms=[MINUTE] * 3,
            open_ticks=[9000, 10_000, 10_500],
            high_ticks=[99_999, 11_000, 10_600],
            low_ticks=[1, 9900, 9800],
            price_ticks=[10_000, 10_500, 10_400],
            quantity_lots=[1, 2, 3],
            taker_buy_lots=[-1, -1, -1],
        ),
        Marks.from_columns(time_ms=[START + 5], received_ms=[START + 6], mark_steps=[1_000_123]),
    )
    inverse = MarketEvents.of(
        COIN,
        _liquidations((90, 12_000, 7, -1)),
        Trades.from_columns(
            time_ms=[START + 1], received_ms=[START + 1], price_ticks=[12_003], quantity_lots=[1], taker_side=[1]
        ),
    )
    info = SessionInfo(
        "Two hours and more",
        Provenance.RECORDED,
        START,
        START + 240 * MINUTE,
        (MarketInfo(BTC, Completeness.SAMPLED, "feed"), MarketInfo(COIN, Completeness.NONE)),
        chapters=(Chapter(START + MINUTE, WrittenText("It starts", "The first minute.")),),
        notes=("A note.",),
    )
    path = tmp_path / "session.rekt"
    write_session(path, Session(info, {BTC.market: linear, COIN.market: inverse}))
    return path


@pytest.fixture
def result(path, capsys):
    assert run(["inspect", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_name_times_and_provenance(result):
    assert result["name"] == "Two hours and more"
    assert result["provenance"] == "recorded"
    assert result["start"] == "2025-07-13T00:00:00Z"
    assert result["end"] == "2025-07-13T04:00:00Z"
    assert result["history_start"] == "2025-07-12T23:50:00Z"
    assert result["notes"] == ["A note."]
    assert result["chapters"] == [
        {
            "time": "2025-07-13T00:01:00Z",
            "known": "2025-07-13T00:01:00Z",
            "title": "It starts",
            "sentence": "The first minute.",
            "found": False,
        }
    ]


def test_gaps_are_joined_where_they_overlap_and_cut_to_the_session(result):
    assert result["gaps"] == [
        {"market": "binance:BTCUSDT", "start": "2025-07-13T00:00:00Z", "end": "2025-07-13T00:12:00Z"},
        {"market": "binance:BTCUSDT", "start": "2025-07-13T00:30:00Z", "end": "2025-07-13T00:50:00Z"},
        {"market": "binance:BTCUSDT", "start": "2025-07-13T00:50:00Z", "end": "2025-07-13T01:00:00Z"},
    ]
    assert result["coverage"] == pytest.approx(1 - 42 / 480, abs=1e-6)


def test_liquidations_count_within_the_session_only(result):
    """1,000 x 2 = 2,000 and 1,000 long; 1,200 x 5 = 6,000 short; 7 contracts of 100 USD short."""
    linear, inverse = result["markets"]
    assert linear["liquidations"] == {
        "count": 3,
        "long_usd": 3000.0,
        "short_usd": 6000.0,
        "largest": {"usd": 6000.0, "side": "short", "time": "2025-07-13T01:40:00Z", "price": 1200.0},
        "placed": 0,
        "known": HEARD,
    }
    assert inverse["liquidations"]["known"] is None
    assert inverse["liquidations"]["short_usd"] == 700.0
    total = result["liquidations"]
    assert (total["total_usd"], total["long_usd"], total["short_usd"]) == (9700.0, 3000.0, 6700.0)
    assert total["known"] == HEARD
    assert total["per_hour_usd"] == pytest.approx((6000 + 700 + 1000) / 3.3, abs=0.01)  # the 2,000 are in a gap
    assert total["worst_hour"] == {"start": "2025-07-13T00:41:00Z", "usd": 6700.0}


def test_each_market_shows_contract_completeness_and_events(result):
    linear, inverse = result["markets"]
    assert (linear["market"], linear["contract"], linear["completeness"]) == ("binance:BTCUSDT", "linear", "sampled")
    assert linear["events"] == {"candle": 3, "mark": 1, "liquidation": 4, "gap": 3}
    assert (inverse["market"], inverse["contract"]) == ("binance:BTCUSD_PERP", "inverse")
    assert inverse["events"] == {"trade": 1, "liquidation": 1}
    assert result["events_total"] == 13


def test_prices_within_the_session(result):
    last = result["markets"][0]["prices"]["last"]
    assert last == {
        "first": {"price": 1000.0, "time": "2025-07-13T00:00:00Z"},
        "last": {"price": 1040.0, "time": "2025-07-13T00:02:00Z"},
        "high": {"price": 1100.0, "time": "2025-07-13T00:00:00Z"},
        "low": {"price": 980.0, "time": "2025-07-13T00:01:00Z"},
    }
    mark = {"price": 1000.123, "time": "2025-07-13T00:00:00.005Z"}
    assert result["markets"][0]["prices"]["mark"] == dict.fromkeys(("first", "last", "high", "low"), mark)
    assert result["markets"][1]["prices"]["mark"] is None


def test_the_text_says_at_least_where_the_feed_is_sampled(path, capsys):
    assert run(["inspect", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "at least $9.70 k" in shown
    assert "91.25% covered" in shown
    assert "History from 2025-07-12T23:50:00Z" in shown
    assert "Note: A note." in shown


@pytest.mark.parametrize(("minutes", "hourly"), [(3, False), (59, False), (60, True)])
def test_minutes_are_not_made_into_an_hour(tmp_path, capsys, minutes, hourly):
    """A recording shorter than an hour has no average and no worst hour: it says how long it is."""
    info = SessionInfo("Short", Provenance.RECORDED, START, START + minutes * MINUTE, (MarketInfo(BTC),))
    path = tmp_path / "short.rekt"
    events = MarketEvents.of(BTC, _liquidations((1, 10_000, 2000, 1), (2, 10_000, 2000, -1)))
    write_session(path, Session(info, {BTC.market: events}))
    assert run(["inspect", str(path), "--json"]) == 0
    total = json.loads(capsys.readouterr().out)["liquidations"]
    assert total["total_usd"] == 4000.0
    assert total["per_hour_usd"] == (4000.0 if hourly else None)
    assert total["worst_hour"] == ({"start": "2025-07-13T00:00:00Z", "usd": 4000.0} if hourly else None)
    assert run(["inspect", str(path)]) == 0
    words = capsys.readouterr().out
    assert ("per hour" in words) is hourly
    assert (f" in {minutes} min; less than an hour" in words) is not hourly


def test_a_session_without_liquidations_has_nulls(tmp_path, capsys):
    info = SessionInfo("Quiet", Provenance.IMPORTED, START, START + MINUTE, (MarketInfo(BTC),))
    path = tmp_path / "quiet.rekt"
    write_session(path, Session(info, {BTC.market: MarketEvents.empty(BTC)}))
    assert run(["inspect", str(path), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["liquidations"]["worst_hour"] is None
    assert result["markets"][0]["liquidations"]["largest"] is None
    assert (result["coverage"], result["history_start"], result["bytes_per_event"]) == (1.0, None, None)
    assert run(["inspect", str(path)]) == 0
    assert "nothing recorded" in capsys.readouterr().out


def test_a_file_that_is_none_ends_with_code_2(tmp_path, capsys):
    path = tmp_path / "broken.rekt"
    path.write_bytes(b"PAR1" + bytes(40))
    assert run(["inspect", str(path)]) == 2
    assert capsys.readouterr().err.startswith(f"rektscope: {path} ")


def test_a_session_without_chapters_finds_its_own(path, tmp_path, capsys):
    with open_session(path) as file:
        session = file.read()
    bare = tmp_path / "bare.rekt"
    write_session(bare, Session(replace(session.info, chapters=()), session.events))
    assert run(["inspect", str(bare), "--json"]) == 0
    chapters = json.loads(capsys.readouterr().out)["chapters"]
    assert {"Worst minute", "Worst hour begins", "Largest order"} <= {chapter["title"] for chapter in chapters}
    assert all(chapter["found"] and chapter["known"] >= chapter["time"] for chapter in chapters)


def test_that_nothing_was_liquidated_is_another_thing_than_that_nothing_is_recorded(tmp_path, capsys):
    for completeness, words in ((Completeness.NONE, "nothing recorded"), (Completeness.TOTALS, "$0, as recorded")):
        path = tmp_path / f"{completeness}.rekt"
        info = SessionInfo("Quiet", Provenance.RECORDED, START, START + 240 * MINUTE, (MarketInfo(BTC, completeness),))
        write_session(path, Session(info, {BTC.market: MarketEvents.empty(BTC)}))
        assert run(["inspect", str(path)]) == 0
        assert f"Liquidated: {words}" in capsys.readouterr().out


def test_sums_of_a_part_of_the_session_say_of_which(path, tmp_path, capsys):
    with open_session(path) as file:
        session = file.read()
    linear, inverse = session.info.markets
    known = Extent(((START, START + 100 * MINUTE),))
    info = replace(session.info, markets=(replace(linear, liquidations_known=known), inverse))
    part = tmp_path / "part.rekt"
    rows = session.events[BTC.market].liquidations
    events = replace(session.events[BTC.market], liquidations=rows[rows.time_ms < START + 100 * MINUTE])
    write_session(part, Session(info, session.events | {BTC.market: events}))
    assert run(["inspect", str(part), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    hours = {
        "hours": round(100 / 60, 4),
        "unknown": [{"start": "2025-07-13T01:40:00Z", "end": "2025-07-13T04:00:00Z"}],
    }
    assert found["markets"][0]["liquidations"]["known"] == hours
    assert found["liquidations"]["known"] == hours
    assert found["liquidations"]["per_hour_usd"] == pytest.approx((2000 + 700) / (100 / 60), abs=0.01)
    assert run(["inspect", str(part)]) == 0
    text = capsys.readouterr().out
    assert f"Liquidated: at least {usd(2_700.0)}" in text
    assert "Liquidations are known for 1.6667 h of that time; of the rest nobody knows" in text
    assert f"{usd(1_620.0)} per hour that is known" in text


@pytest.mark.parametrize("bar_minutes", [30, 240])
def test_of_recorded_sums_there_is_no_largest_liquidation(tmp_path, capsys, bar_minutes):
    rows = _liquidations((29, 10_000, 2000, 1), (99, 12_000, 5000, -1), (149, 10_000, 1000, 1))
    rows = replace(rows, flags=np.full(len(rows), Flag.PLACED, dtype=np.uint8))
    sums = RecordedSums(START, bar_minutes * MINUTE)
    known = Extent(((START, START + 240 * MINUTE),))
    market = MarketInfo(BTC, Completeness.TOTALS, "table", sums=sums, liquidations_known=known)
    info = SessionInfo("Sums", Provenance.IMPORTED, START, START + 240 * MINUTE, (market,))
    path = tmp_path / "sums.rekt"
    write_session(path, Session(info, {BTC.market: MarketEvents.of(BTC, rows)}))
    assert run(["inspect", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    liquidations = found["markets"][0]["liquidations"]
    assert liquidations["largest"] is None
    assert (liquidations["long_usd"], liquidations["short_usd"], liquidations["placed"]) == (3000.0, 6000.0, 3)
    assert found["liquidations"]["largest"] is None
    worst = found["liquidations"]["worst_hour"]
    assert worst == ({"start": "2025-07-13T01:30:00Z", "usd": 7000.0} if bar_minutes == 30 else None)
    assert {each["title"] for each in found["chapters"]} == ({"Worst hour begins"} if worst else set())
    assert run(["inspect", str(path)]) == 0
    words = capsys.readouterr().out
    assert "sums of liquidations: longs $3.00 k, shorts $6.00 k; single ones are not recorded" in words
    assert ("the worst hour is not known" in words) is (worst is None)
