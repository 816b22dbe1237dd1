"""`rektscope table`: the same figures as the commands that print them, in three kinds of file, whole or not there."""

import json
from decimal import Decimal

import numpy as np
import pandas as pd  # noqa: TID253 -- a test of frames reads frames
import pytest

from rektscope.cli.main import run
from rektscope.cli.table_events import why_missing
from rektscope.market.events import Candles, Liquidations, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, format_iso, parse_time_ms
from rektscope.positions.saved import SavedPosition
from rektscope.positions.store import PositionStore
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = parse_time_ms("2025-03-03T12:00:00Z")
MINUTES = 40
BTC, BYBIT = (
    Instrument(venue, "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    for venue in ("binance", "bybit")
)
MARKET = ["--market", "binance:BTCUSDT"]
AT = ["--at", format_iso(START + 26 * MINUTE_MS)]


def liquidations(*rows):
    """(minute, price in ticks, lots, side)."""
    times = START + np.array([row[0] for row in rows]) * MINUTE_MS
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[row[1] for row in rows],
        quantity_lots=[row[2] for row in rows],
        liquidated_side=[row[3] for row in rows],
    )


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    minutes = np.arange(1, MINUTES + 1)
    times = START + minutes * MINUTE_MS
    ticks = 600_000 + minutes * 250
    candles = Candles.from_columns(
        time_ms=times - MINUTE_MS,
        received_ms=times,
        duration_ms=np.full(MINUTES, MINUTE_MS),
        open_ticks=ticks,
        high_ticks=ticks + 300,
        low_ticks=ticks - 300,
        price_ticks=ticks,
        quantity_lots=np.full(MINUTES, 90_000),
        taker_buy_lots=np.full(MINUTES, 45_000),
    )
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=ticks * 100)
    mine = liquidations((5, 601_000, 30, -1), (30, 605_000, 20, 1))
    markets = tuple(MarketInfo(each, Completeness.FULL, "made for a test") for each in (BTC, BYBIT))
    info = SessionInfo("Forty minutes", Provenance.SYNTHETIC, START, START + MINUTES * MINUTE_MS, markets)
    events = {
        BTC.market: MarketEvents.of(BTC, candles, marks, mine),
        BYBIT.market: MarketEvents.of(BYBIT, liquidations((6, 601_500, 400, -1))),
    }
    path = tmp_path_factory.mktemp("table") / "session.rekt"
    write_session(path, Session(info, events))
    return path


@pytest.fixture
def table(session, tmp_path, capsys):
    """A table as a frame, read back from a kind of file."""

    def table_(kind, suffix, *words):
        out = tmp_path / f"{kind}{suffix}"
        assert run(["table", kind, str(session), "--out", str(out), "--force", *words]) == 0
        assert capsys.readouterr().out.startswith(f"{out}: ")
        if suffix == ".csv":
            return pd.read_csv(out)
        if suffix == ".parquet":
            return pd.read_parquet(out)
        result = json.loads(out.read_text(encoding="utf-8"))
        return pd.DataFrame(result["rows"])

    return table_


def printed(capsys, *words):
    assert run(list(words)) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".json"])
def test_the_profile_is_that_of_levels(table, session, capsys, suffix):
    bins = printed(capsys, "levels", str(session), *MARKET, *AT, "--json")["bins"]
    rows = table("profile", suffix, *MARKET, *AT)
    assert list(rows) == ["price_quote", "long_usd", "short_usd", "standing_long_usd", "standing_short_usd"]
    assert len(rows) == len(bins) > 0
    for mine, theirs in zip(rows, bins[0], strict=True):
        np.testing.assert_allclose(rows[mine], [row[theirs] for row in bins], rtol=1e-12)


def test_the_clusters_are_those_of_levels(table, session, capsys):
    clusters = printed(capsys, "levels", str(session), *MARKET, *AT, "--clusters", "--json")["clusters"]
    rows = table("clusters", ".json", *MARKET, *AT)
    assert rows.side.tolist() == [each["side"] for each in clusters]
    np.testing.assert_allclose(rows.price_quote, [each["price"] for each in clusters])
    np.testing.assert_allclose(rows.standing_usd, [each["standing_usd"] for each in clusters])


def test_the_last_column_is_the_profile_of_its_end(table):
    """Where nothing is left out and the mark has crossed nothing since, both say the same."""
    end = ["--at", format_iso(START + 26 * MINUTE_MS)]
    columns = table("columns", ".parquet", *MARKET, *end, "--least-leverage", "0")
    assert columns.column_end.is_monotonic_increasing
    assert columns.column_end.max() <= pd.Timestamp(end[1])
    last = columns[columns.column_end == columns.column_end.max()]
    assert (last.standing_long_usd * last.standing_short_usd == 0).all()
    later = table("columns", ".csv", *MARKET, *end, "--from", format_iso(START + 20 * MINUTE_MS))
    assert later.column_end.min() >= format_iso(START + 20 * MINUTE_MS)


def test_liquidations_are_those_of_inspect(table, session, capsys):
    output = printed(capsys, "inspect", str(session), "--json")
    rows = table("liquidations", ".csv")
    assert rows.notional_usd.sum() == pytest.approx(output["liquidations"]["total_usd"])
    one = table("liquidations", ".parquet", *MARKET, *AT)
    assert set(one.market) == {"binance:BTCUSDT"}
    assert one.received.max() <= pd.Timestamp(AT[1])
    assert len(one) < len(rows)


def test_positions_are_reported_with_what_became_of_them(table, session, capsys, monkeypatch, tmp_path):
    path = tmp_path / "positions.json"
    monkeypatch.setattr("rektscope.positions.store.positions_path", lambda: path)
    mine = SavedPosition("mine", "binance:BTCUSDT", Side.SHORT, 60_400.0, 0.5, START + 20 * MINUTE_MS, 50.0)
    elsewhere = SavedPosition("other", "okx:SOL-USDT-SWAP", Side.LONG, 150.0, 2.0, START, 5.0)
    PositionStore(path).save([mine, elsewhere])
    rows = table("positions", ".json").set_index("name")
    words = ["--side", "short", "--entry", "60400", "--quantity", "0.5", "--leverage", "50"]
    opened = ["--opened", format_iso(mine.opened_ms)]
    output = printed(capsys, "survive", str(session), *MARKET, *words, *opened, "--json")
    assert rows.liquidation_quote["mine"] == output["liquidation_price"]
    assert rows.is_rekt["mine"] == output["rekt"]
    assert pd.isna(rows.liquidation_quote["other"])
    PositionStore(path).save([elsewhere])
    alone = table("positions", ".csv")
    assert list(alone.columns) == ["name", *rows.columns]
    assert alone.quantity_coins.isna().all()  # whether it counts coins is the market's to say, which is not there


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["profile", "--out", "x.xlsx"], "written as .csv, .parquet, .json"),
        (["profile", "--out", "missing/x.csv"], "missing"),
        (["profile", "--out", "there.csv"], "--force"),
        (["profile", "--out", "x.csv", "--at", "2020-01-01"], "is outside the session"),
        (["columns", "--out", "x.csv", "--from", "2031-01-01"], "is not before --at"),
        (["score", "--out", "x.csv", "--at", "2025-03-04"], "leave --at out"),
        (["score", "--out", "x.csv", "--least-leverage", "20"], "leave --least-leverage out"),
        (
            ["profile", "--out", "x.csv", "--from", "2025-03-03T12:10Z"],
            "only of columns, liquidations: leave --from out",
        ),
        (["liquidations", "--out", "x.csv", "--least-leverage", "20"], "leave --least-leverage out"),
        (["positions", "--out", "x.csv", "--from", "2025-03-03T12:10Z"], "leave --from out"),
        (["positions", "--out", "x.csv"], "No positions are saved"),
        (["profile", "--out", "x.csv", "--market", "DOGE"], "binance:BTCUSDT"),
        (["picture", "--out", "x.csv"], "'picture' is not one of"),
        (["columns", "--out", "x.csv", "--least-leverage", "-1"], "least-leverage"),
    ],
)
def test_what_cannot_be_written_is_reported_and_nothing_is_left(
    session, capsys, tmp_path, monkeypatch, words, sentence
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("rektscope.positions.store.positions_path", lambda: tmp_path / "none.json")
    (tmp_path / "there.csv").write_text("mine")
    assert run(["table", words[0], str(session), *words[1:]]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert sentence in captured.err
    assert [path.name for path in tmp_path.iterdir()] == ["there.csv"]
    assert (tmp_path / "there.csv").read_text() == "mine"


@pytest.mark.parametrize(
    ("question", "buckets", "value", "mean", "sentence"),
    [
        ("given_path", None, None, None, "no market has the 8 buckets of four hours"),
        ("given_path", 5, None, None, "5 buckets, 8 are needed"),
        ("given_path", 9, None, 0.5, "one of the two never changes"),
        ("given_path", None, None, 0.5, "open interest that changes"),
        ("ex_ante", 0, None, None, "buckets of a market are needed"),
        ("where", 0, None, None, "orders of a side are needed"),
        ("dollars", 5, 1.2, None, None),
        ("given_path", 9, 0.5, 0.5, None),
    ],
)
def test_a_score_without_a_value_says_why(question, buckets, value, mean, sentence):
    """A day has six buckets of four hours at most, which is too few for a rank correlation."""
    row = {"question": question, "buckets": buckets, "value": value}
    missing = why_missing(row, {"given_path": {"mean": mean}})
    assert missing is None if sentence is None else sentence in missing


def test_a_write_that_is_broken_off_leaves_nothing(session, tmp_path, monkeypatch):
    def broken(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(pd.DataFrame, "to_csv", broken)
    assert run(["table", "profile", str(session), "--out", str(tmp_path / "x.csv")]) == 130
    assert list(tmp_path.iterdir()) == []


def test_a_sum_over_several_contracts_has_no_price(tmp_path, capsys):
    """The file keeps a number in the price's place, for the quantity to be USD; it is the price of nothing."""
    summed = Instrument("binance", "OTHER", "OTHER", "USD", Contract.AGGREGATE, Decimal(1), Decimal(1))
    markets = tuple(MarketInfo(each, Completeness.FITTED, "made for a test") for each in (BTC, summed))
    info = SessionInfo("A sum", Provenance.SYNTHETIC, START, START + MINUTES * MINUTE_MS, markets)
    events = {
        BTC.market: MarketEvents.of(BTC, liquidations((5, 601_000, 30, -1))),
        summed.market: MarketEvents.of(summed, liquidations((6, 1, 5_000_000, 1))),
    }
    path = tmp_path / "sum.rekt"
    write_session(path, Session(info, events))
    out = tmp_path / "liquidations.json"
    assert run(["table", "liquidations", str(path), "--out", str(out)]) == 0
    rows = {row["market"]: row for row in json.loads(out.read_text(encoding="utf-8"))["rows"]}
    assert rows["binance:OTHER"]["price_quote"] is None
    assert rows["binance:OTHER"]["notional_usd"] == 5_000_000.0
    assert rows["binance:BTCUSDT"]["price_quote"] == 60_100.0
    assert rows["binance:BTCUSDT"]["notional_usd"] == 1_803.0, "no float noise"
    capsys.readouterr()
    inspected = printed(capsys, "inspect", str(path), "--json")["markets"]
    largest = {each["market"]: each["liquidations"]["largest"] for each in inspected}
    assert largest["binance:OTHER"]["price"] is None
    assert largest["binance:BTCUSDT"]["price"] == 60_100.0


def test_the_help_lists_the_kinds_a_line_each(capsys):
    assert run(["table", "--help"]) == 0
    printed_help = capsys.readouterr().out
    assert "\\b" not in printed_help
    assert "\n  columns       the heatmap" in printed_help
