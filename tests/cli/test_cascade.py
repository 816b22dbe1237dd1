"""`rektscope cascade`: the contract's keys, one sentence for nonsense, and nothing received later counts."""

import json

import pytest
from msgspec.structs import replace
from tests.engine.markets import START
from tests.scoring.made_up import market, session_file, walk

from rektscope.cli.main import run
from rektscope.market.events import Liquidations, MarketEvents
from rektscope.market.times import DAY_MS, HOUR_MS, format_iso

DAYS = 9
AT = format_iso(START + 8 * DAY_MS)
MARKET = ["--market", "binance:BTCUSDT", "--at", AT]


@pytest.fixture(name="session", scope="module")
def _session(tmp_path_factory):
    """A market with a liquidation of each side in each five minutes, worth what moves them."""
    _, high, low, _, lots = walk(DAYS)
    bare = market(DAYS)
    times = bare.candles.time_ms + 60_000
    batches = [
        Liquidations.from_columns(
            time_ms=times,
            received_ms=times,
            price_ticks=price,
            quantity_lots=lots // 100,
            liquidated_side=[side] * len(lots),
        )
        for price, side in ((low, 1), (high, -1))
    ]
    events = MarketEvents.of(bare.instrument, *bare.batches(), *batches)
    return str(session_file(tmp_path_factory.mktemp("cascade") / "made-up.rekt", events, days=DAYS))


def answer_of(session, shock, capsys, at=AT):
    assert run(["cascade", session, "--market", "binance:BTCUSDT", "--at", at, "--shock", shock, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_json_is_the_contract(session, capsys):
    result = answer_of(session, "+3%", capsys)
    assert list(result)[:4] == ["end_price", "liquidated_usd", "waves", "assumptions"]
    assert result["side"] == "short"
    assert result["end_price"] >= result["shocked_price"] == pytest.approx(result["mark"] * 1.03)
    assert result["liquidated_usd"] == pytest.approx(sum(wave["liquidated_usd"] for wave in result["waves"]))
    assert 0 < result["liquidated_usd"] < result["standing_usd"]
    assert sum(each["usd"] for each in result["standing_by_leverage"]) == pytest.approx(result["standing_usd"])
    assert all(isinstance(sentence, str) and sentence for sentence in result["assumptions"])


@pytest.mark.parametrize("sign", ["+", "-"])
def test_a_larger_shock_liquidates_no_less_and_ends_no_nearer(session, capsys, sign):
    found = [answer_of(session, f"{sign}{percent}%", capsys) for percent in (0, 0.5, 1, 2, 3, 5, 8)]
    liquidated = [each["liquidated_usd"] for each in found]
    away = [abs(each["end_price"] / each["mark"] - 1) for each in found]
    assert liquidated == sorted(liquidated)
    assert away == sorted(away)
    assert liquidated[-1] > liquidated[0]


def test_a_price_is_the_same_as_the_move_to_it(session, capsys):
    by_move = answer_of(session, "+3%", capsys)
    by_price = answer_of(session, f"{by_move['shocked_price']:,.6f}", capsys)
    assert by_price["end_price"] == pytest.approx(by_move["end_price"])
    assert by_price["liquidated_usd"] == pytest.approx(by_move["liquidated_usd"])


def test_what_comes_later_changes_nothing(tmp_path, capsys):
    cut = market(DAYS).until(START + 8 * DAY_MS)
    path = session_file(tmp_path / "cut.rekt", cut, days=DAYS)
    whole = session_file(tmp_path / "whole.rekt", market(DAYS), days=DAYS)
    assert answer_of(str(path), "-4%", capsys) == answer_of(str(whole), "-4%", capsys)


def test_the_table_shows_the_waves_and_the_assumptions(session, capsys):
    assert run(["cascade", session, *MARKET, "--shock", "-3%"]) == 0
    printed = capsys.readouterr().out
    for words in ("Ends at", "Liquidates $", "of longs", "wave", "square-root law"):
        assert words in printed


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([*MARKET, "--shock", "3%"], "no direction"),
        ([*MARKET, "--shock", "-100%"], "a tenth and ten times the mark"),
        ([*MARKET, "--shock", "nonsense"], "--shock"),
        ([*MARKET], "--shock"),
        (["--market", "okx:BTC-USDT-SWAP", "--at", AT, "--shock", "+3%"], "no market"),
        (["--market", "binance:BTCUSDT", "--at", "2030-01-01", "--shock", "+3%"], "after the session's end"),
        (["--market", "binance:BTCUSDT", "--at", format_iso(START - HOUR_MS), "--shock", "+3%"], "no price by"),
    ],
)
def test_nonsense_is_one_sentence(session, capsys, options, words):
    assert run(["cascade", session, *options]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert words in printed.err


def test_dollars_that_nothing_calibrates_are_null(tmp_path, capsys):
    events = market(DAYS)
    elsewhere = replace(events, instrument=replace(events.instrument, venue="hyperliquid", symbol="BTC", quote="USD"))
    session = str(session_file(tmp_path / "coin.rekt", elsewhere, days=DAYS))
    options = ["cascade", session, "--market", "hyperliquid:BTC", "--at", AT, "--shock", "+3%"]
    assert run([*options, "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["liquidated_usd"] is None
    assert [wave["liquidated_usd"] for wave in result["waves"]] == [None]
    assert result["end_price"] == result["shocked_price"]
    assert result["standing_usd"] > 0
    assert "not known" in result["assumptions"][0]
    assert run(options) == 0
    assert "how much would be closed by force is not known" in capsys.readouterr().out


def test_nothing_on_the_way_is_one_wave(session, capsys):
    result = answer_of(session, "+0%", capsys)
    assert len(result["waves"]) == 1
    assert result["end_price"] == pytest.approx(result["mark"])
    assert result["liquidated_usd"] == 0
