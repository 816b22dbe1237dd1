"""`rektscope levels`: rows that sum to open interest on each side, nothing of later, and one sentence for the rest."""

import csv
import io
import json
import math
import re
from decimal import Decimal

import numpy as np
import pytest

from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path
from rektscope.market.events import Candles, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
BARE = Instrument("nowhere", "NEWUSDT", "NEW", "USDT", Contract.LINEAR, Decimal("0.001"), Decimal(1))
SILENT = Instrument("bybit", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + HOUR_MS
MARKET = ["--market", BTC.market]


def _trades(first_ticks: int) -> Trades:
    """One each ten seconds, rising a tick a time."""
    at = np.arange(1, 361)
    return Trades.from_columns(
        time_ms=START + at * 10_000,
        received_ms=START + at * 10_000,
        price_ticks=first_ticks + at,
        quantity_lots=np.full(360, 700),
        taker_side=np.ones(360),
    )


def _btc() -> MarketEvents:
    """Two hours of candles at 60,000 before, marks 5 USD below the trades, open interest that doubles half-way."""
    hours = START - np.array([2, 1]) * HOUR_MS
    trades = _trades(600_000)
    return MarketEvents.of(
        BTC,
        Candles.from_columns(
            time_ms=hours,
            received_ms=hours + HOUR_MS,
            duration_ms=[HOUR_MS] * 2,
            open_ticks=[600_000] * 2,
            high_ticks=[603_000] * 2,
            low_ticks=[597_000] * 2,
            price_ticks=[600_000] * 2,
            quantity_lots=[1_000_000] * 2,
            taker_buy_lots=[-1] * 2,
        ),
        trades,
        Marks.from_columns(
            time_ms=trades.time_ms, received_ms=trades.received_ms, mark_steps=(trades.price_ticks - 50) * 100
        ),
        OpenInterests.from_columns(
            time_ms=[START, START + HOUR_MS // 2],
            received_ms=[START, START + HOUR_MS // 2],
            quantity_lots=[40_000_000, 80_000_000],
        ),
    )


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("levels") / "hour.rekt"
    events = {
        BTC.market: _btc(),
        BARE.market: MarketEvents.of(BARE, _trades(2_000)),
        SILENT.market: MarketEvents.empty(SILENT),
    }
    markets = tuple(MarketInfo(one) for one in (BTC, BARE, SILENT))
    write_session(path, Session(SessionInfo("An hour", Provenance.SYNTHETIC, START, END, markets), events))
    return path


@pytest.fixture
def printed(path, capsys):
    """What the command prints."""

    def printed(*words, session=path):
        code = run(["levels", str(session), *words])
        shown = capsys.readouterr()
        assert code == 0, shown.err
        return shown.out

    return printed


@pytest.fixture
def printed_json(printed):
    """The JSON object that the command prints."""
    return lambda *words, **options: json.loads(printed(*words, "--json", **options))


STANDING = ("standing_long_usd", "standing_short_usd")


def _sums(result):
    return tuple(math.fsum(row[side] for row in result["bins"]) for side in STANDING)


@pytest.mark.parametrize(
    ("moment", "coins", "mark", "column_mark"),
    [
        ("2025-03-03T12:10:00Z", 40_000, 60_001, 60_001),
        ("2025-03-03T12:29:59.999Z", 40_000, 60_012.9, 60_012.4),
        ("2025-03-03T12:30:00Z", 80_000, 60_013, 60_013),
        ("2025-03-03T12:33:25Z", 80_000, 60_015, 60_014.8),
    ],
)
def test_each_side_and_what_was_crossed_sum_to_open_interest(printed_json, moment, coins, mark, column_mark):
    """Between two columns the book is that of the last one, valued at its mark, less what the mark has crossed."""
    result = printed_json(*MARKET, "--at", moment)
    assert result["mark"] == mark
    usd = coins * column_mark
    assert result["open_interest_usd"] == pytest.approx(usd, rel=1e-12)
    for word, total in zip(STANDING, _sums(result), strict=True):
        consumed = result["consumed_since_column"][word]
        assert consumed >= 0.0
        assert total + consumed == pytest.approx(usd, rel=1e-9)
        assert math.fsum(sums[word] for sums in result["by_leverage"].values()) == pytest.approx(total, rel=1e-9)
    assert result["column_end"] <= result["at"]
    assert result["at"] == moment
    assert (result["is_scaled"], result["has_mark"], result["tiers_assumed"]) == (True, True, False)
    assert "are of 2026-09-29, later than " in result["tiers_note"]
    assert (result["known_since"], result["provenance"]) == ("2025-03-03T10:00:00Z", "synthetic")


def test_rows_are_middles_of_whole_rows_with_each_side_on_its_own(printed_json):
    result = printed_json(*MARKET, "--at", "2025-03-03T12:50:00Z")
    height = result["row_price_usd"]
    assert height == 10
    for row in result["bins"]:
        assert row["price"] % height == height / 2
        assert row["long_usd"] >= 0
        assert row["short_usd"] >= 0
        assert row["long_usd"] + row["short_usd"] > 0
        if row["long_usd"]:
            assert row["price"] < result["mark"]
            assert row["short_usd"] == 0
        else:
            assert row["price"] > result["mark"]
    prices = [row["price"] for row in result["bins"]]
    assert prices == sorted(set(prices))


def test_the_leverage_mix_is_that_of_the_parameters(printed_json):
    result = printed_json(*MARKET, "--at", "2025-03-03T12:50:00Z")
    assert list(result["by_leverage"]) == ["2", "3", "5", "10", "25", "50", "75", "100", "125"]
    for leverage, share in {"2": 0.18, "5": 0.42, "100": 0.006}.items():
        standing = result["by_leverage"][leverage]["standing_long_usd"]  # few longs were crossed, the price rises
        assert standing == pytest.approx(share * result["open_interest_usd"], rel=0.02)


def test_dollars_are_those_expected_by_the_shares_shown(printed_json, printed):
    """A market with a prior; its session records no liquidations, so nothing moves it."""
    words = [*MARKET, "--at", "2025-03-03T12:50:00Z"]
    result = printed_json(*words)
    calibration = result["calibration"]
    assert (calibration["liquidations"], calibration["liquidations_until"]) == (0, None)
    assert calibration["prior"]["fitted_until"] == "2025-07-01"
    for side in ("long", "short"):
        share = calibration[side]
        assert 1 / 200 < share["low"] < share["share"] < share["high"] < 1 / 10
        for row in [*result["bins"], *result["by_leverage"].values(), result["consumed_since_column"]]:
            assert row[f"{side}_usd"] == pytest.approx(row[f"standing_{side}_usd"] * share["share"])
    shown = printed(*words)
    assert (
        "Dollars of levels are those expected to be force-closed, fitted on recorded totals before 2025-07-01." in shown
    )
    assert re.search(r"\+\d+\.\d\d%  \$[\d.,]+( [kM]) \([\d.,]+–[\d.,]+\1\)\n", shown)


def test_what_nothing_calibrates_is_relative_and_says_so(printed_json, printed):
    words = ["--market", BARE.market, "--at", "2025-03-03T12:50:00Z"]
    result = printed_json(*words)
    assert result["calibration"] is None
    for row in result["bins"]:
        assert (row["long_usd"], row["short_usd"]) == (row["standing_long_usd"], row["standing_short_usd"])
    shown = printed(*words)
    assert "Dollars of levels are relative" in shown
    assert " relative\n" in shown


def test_what_came_later_changes_nothing(tmp_path, printed_json):
    """The same question to a session cut at the moment asked about gives the same answer, to the last digit."""
    moment = START + 25 * MINUTE_MS + 12_345
    info = SessionInfo("An hour", Provenance.SYNTHETIC, START, END, (MarketInfo(BTC),))
    cut = tmp_path / "cut.rekt"
    write_session(cut, Session(info, {BTC.market: _btc()}).until(moment))
    words = [*MARKET, "--at", "2025-03-03T12:25:12.345Z"]
    assert printed_json(*words, session=cut) == printed_json(*words)


def test_without_open_interest_tiers_or_marks_it_says_so(printed_json, printed):
    words = ["--market", BARE.market, "--at", "2025-03-03T12:50:00Z"]
    result = printed_json(*words)
    assert (result["is_scaled"], result["has_mark"], result["tiers_assumed"]) == (False, False, True)
    assert result["tiers_note"] is None
    assert result["mark"] == 2.3  # the last trade
    consumed = result["consumed_since_column"]
    wholes = [total + consumed[word] for total, word in zip(_sums(result), STANDING, strict=True)]
    assert wholes == pytest.approx([result["open_interest_usd"]] * 2, rel=1e-9)
    shown = printed(*words)
    assert "Open interest is not known" in shown
    assert "last price (no mark price is known) 2.3\n" in shown
    assert "assumed: no tiers of this market are known" in shown


def test_csv_has_a_header_and_the_rows_of_the_json(printed_json, printed):
    words = [*MARKET, "--at", "2025-03-03T12:50:00Z"]
    rows = list(csv.DictReader(io.StringIO(printed(*words, "--csv"))))
    assert list(rows[0]) == ["price", "long_usd", "short_usd", *STANDING]
    assert [{name: float(value) for name, value in row.items()} for row in rows] == printed_json(*words)["bins"]


def test_text_shows_the_largest_rows_of_each_side(printed_json, printed):
    words = [*MARKET, "--at", "2025-03-03T12:50:00Z"]
    shown, result = printed(*words), printed_json(*words)
    assert "binance:BTCUSDT at 2025-03-03T12:50:00Z: mark 60,025.0\n" in shown
    assert (result["near"]["least_leverage"], result["near"]["within"]) == (10, 0.05)
    for side in ("long_usd", "short_usd"):
        largest = max(result["near"]["rows"], key=lambda row: row[side])
        assert abs(largest["price"] / result["mark"] - 1) <= 0.05
        assert f"{largest['price']:,.10g} " in shown
        assert f"Largest rows of {side[:-4]}s of 10× and up within 5% of the price" in shown
    assert "Binance USD-M" in shown
    assert result["known_days"] == pytest.approx(170 / 1_440)
    assert "A guess from 3 h of trading, since 2025-03-03T10:00:00Z; session: synthetic" in shown


def test_the_rows_near_the_price_leave_out_low_leverage_as_the_window_does(printed_json, printed):
    words = [*MARKET, "--at", "2025-03-03T12:50:00Z"]
    first, every = (printed_json(*words, *more)["near"] for more in ((), ("--least-leverage", "0")))
    assert every["least_leverage"] == 0
    held = {row["price"]: row["standing_long_usd"] + row["standing_short_usd"] for row in every["rows"]}
    assert all(row["standing_long_usd"] + row["standing_short_usd"] <= held[row["price"]] for row in first["rows"])
    bins = {row["price"]: row for row in printed_json(*words)["bins"]}
    assert all(row == bins[row["price"]] for row in every["rows"])
    assert "No longs of 1000× and up within 5% of the price." in printed(*words, "--least-leverage", "1000")


@pytest.mark.parametrize(
    "words",
    [
        ["--market", "BINANCE:BTC/USDT:USDT"],
        ["--market", "binance:BTCUSDT.P"],
        ["--venue", "binance", "--symbol", "BTC-PERP"],
        ["--symbol", "NEWUSDT"],
    ],
)
def test_the_market_is_written_as_people_write_it(printed_json, words):
    result = printed_json(*words, "--at", "2025-03-03T12:30:00Z")
    assert result["market"] in {BTC.market, BARE.market}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([*MARKET, "--at", "2025-03-03T13:00:00.001Z"], "after the session's end at 2025-03-03T13:00:00Z"),
        ([*MARKET, "--at", "2025-03-03T10:59:59Z"], "binance:BTCUSDT has no price by 2025-03-03T10:59:59Z"),
        ([*MARKET, "--at", "tomorrow"], "'tomorrow' is not a time"),
        ([*MARKET], "Missing option '--at'"),
        (["--market", SILENT.market, "--at", "2025-03-03T12:30Z"], "bybit:BTCUSDT has no prices, so it has no levels"),
        ([*MARKET, "--at", "2025-03-03T12:30Z", "--to", "-5"], "--to -5 is no price to go to"),
        ([*MARKET, "--at", "2025-03-03T12:30Z", "--to", "1e9"], "is no price to go to"),
        (["--market", "okx:BTC", "--at", "2025-03-03T12:30Z"], "has no market 'okx:BTC'; it has: binance:BTCUSDT"),
        ([*MARKET, "--at", "2025-03-03T12:30Z", "--json", "--csv"], "choose one"),
        (["--at", "2025-03-03T12:30Z"], "Missing option '--market': the session has binance:BTCUSDT, "),
        (["--symbol", "BTCUSDT", "--at", "2025-03-03T12:30Z"], "has no market 'BTCUSDT'"),
        (["--venue", "binance", "--at", "2025-03-03T12:30Z"], "--venue goes with --symbol"),
        ([*MARKET, "--symbol", "BTCUSDT", "--at", "2025-03-03T12:30Z"], "use one way"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(path, capsys, words, sentence):
    assert run(["levels", str(path), *words]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize("moment", ["2025-07-12T00:00:00Z", "2025-07-13T16:45:00Z", "2025-07-14T07:35:50Z"])
@pytest.mark.parametrize("market", ["binance:BTCUSDT", "binance:XRPUSDT"])
def test_the_bundled_event_adds_up(printed_json, market, moment):
    result = printed_json("--market", market, "--at", moment, session=bundled_session_path())
    assert result["is_scaled"]
    assert result["open_interest_usd"] > 1e8
    consumed = result["consumed_since_column"]
    wholes = [total + consumed[word] for total, word in zip(_sums(result), STANDING, strict=True)]
    assert wholes == pytest.approx([result["open_interest_usd"]] * 2, rel=1e-9)


@pytest.mark.parametrize("kind", ["trades", "marks"])
def test_the_one_market_of_a_session_need_not_be_named(tmp_path, capsys, kind):
    """Totals over markets are no market to be asked about, and marks alone are enough."""
    totals = Instrument("binance", "BTC", "BTC", "USD", Contract.AGGREGATE, Decimal("0.01"), Decimal(1))
    beside = SILENT if kind == "trades" else totals
    alone, markets = tmp_path / "alone.rekt", tuple(MarketInfo(one) for one in (BTC, beside))
    events = {BTC.market: _btc(), beside.market: MarketEvents.empty(beside)}
    if kind == "marks":
        events[BTC.market] = MarketEvents.of(BTC, _btc().marks)
    write_session(alone, Session(SessionInfo("An hour", Provenance.SYNTHETIC, START, END, markets), events))
    assert run(["levels", str(alone), "--at", "2025-03-03T12:30:00Z", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["market"] == BTC.market
    assert found["is_traded"] is (kind == "trades")


@pytest.mark.parametrize("with_interest", [False, True])
def test_marks_alone_are_no_trading_and_say_nothing_of_open_interest(tmp_path, capsys, with_interest):
    path, at = tmp_path / "marks.rekt", ["--at", "2025-03-03T12:30:00Z"]
    interests = _btc().open_interests if with_interest else OpenInterests.empty()
    info = SessionInfo("An hour", Provenance.SYNTHETIC, START, END, (MarketInfo(BTC),))
    write_session(path, Session(info, {BTC.market: MarketEvents.of(BTC, _btc().marks, interests)}))
    assert run(["levels", str(path), *at]) == 0
    shown = capsys.readouterr().out
    assert "of trading" not in shown
    assert "A guess from 0 h of mark prices alone" in shown
    assert run(["levels", str(path), *at, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    if with_interest:
        assert found["open_interest_usd"] > 0
        return
    assert found["open_interest_usd"] is None
    assert found["bins"] == []
    assert "Neither open interest nor volume is known by then" in shown
    assert "$0" not in shown
    assert run(["cascade", str(path), *at, "--shock", "+3%"]) == 2
    assert "what stands is not known" in capsys.readouterr().err
