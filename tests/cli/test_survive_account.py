"""`rektscope survive` with the account around a position: cross, added margin, a hedge, other positions."""

import json
from decimal import Decimal

import numpy as np
import pytest

from rektscope.cli.main import run
from rektscope.market.events import Flag, Fundings, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
ETH = Instrument("binance", "ETHUSDT", "ETH", "USDT", Contract.LINEAR, Decimal("0.01"), Decimal("0.001"))
BYBIT = Instrument("bybit", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + 10 * MINUTE_MS
BTC_MARKS = (60_000, 59_500, 59_000, 58_500, 58_000, 57_800)
ETH_MARKS = (3_000, 2_990, 2_950, 2_900, 2_850, 2_800)


def marks_of(instrument, prices, late_ms=0):
    """One a minute from the first minute on."""
    times = START + (1 + np.arange(len(prices))) * MINUTE_MS + late_ms
    steps = [round(price * 100 / float(instrument.tick_size)) for price in prices]
    return Marks.from_columns(time_ms=times, received_ms=times, mark_steps=steps)


def fundings_at(minute, rate):
    at = [START + minute * MINUTE_MS + 1]
    return Fundings.from_columns(time_ms=at, received_ms=at, rate_e12=[round(rate * 1e12)], duration_ms=[28_800_000])


@pytest.fixture
def path(tmp_path):
    events = {
        BTC.market: MarketEvents.of(BTC, marks_of(BTC, BTC_MARKS)),
        ETH.market: MarketEvents.of(ETH, marks_of(ETH, ETH_MARKS, late_ms=20_000), fundings_at(2, 0.001)),
        BYBIT.market: MarketEvents.of(BYBIT, marks_of(BYBIT, BTC_MARKS)),
    }
    markets = tuple(MarketInfo(each) for each in (BTC, ETH, BYBIT))
    info = SessionInfo("Ten minutes", Provenance.SYNTHETIC, START, END, markets)
    write_session(tmp_path / "ten.rekt", Session(info, events))
    return tmp_path / "ten.rekt"


@pytest.fixture
def survive(path, capsys):
    def survive(*words, market=BTC.market, code=0, as_json=True):
        arguments = ["--market", market, "--side", "long", "--entry", "60000", "--quantity", "1"]
        shown_as = ["--json"] if as_json else []
        assert run(["survive", str(path), *arguments, "--opened", "2025-03-03T12:00:00Z", *words, *shown_as]) == code
        shown = capsys.readouterr()
        return shown.err if code else json.loads(shown.out) if as_json else shown.out

    return survive


def calc(capsys, *words):
    assert run(["calc", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


CROSS = ("--mode", "cross", "--wallet", "2,000")


def test_a_cross_position_is_backed_by_the_wallet(survive, capsys):
    result = survive(*CROSS)
    assert (result["mode"], result["wallet"], result["rekt"]) == ("cross", 2_000, True)
    arguments = ("binance:BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "1", *CROSS)
    assert result["liquidation_price_unrounded"] == pytest.approx(calc(capsys, *arguments)["liquidation_price"])
    # 58,000 / 0.996 = 58,232.9: the first mark beyond is 58,000, in the fifth minute.
    assert (result["rekt_at"], result["mark_at_rekt"]) == ("2025-03-03T12:05:00Z", 58_000)
    assert not survive("--mode", "cross", "--wallet", "3000")["rekt"]


def test_cross_alone_with_the_margin_in_the_wallet_is_isolated(survive):
    isolated = survive("--leverage", "30")
    cross = survive("--mode", "cross", "--wallet", "2000", "--leverage", "30")
    for key in ("rekt_at", "rekt_between", "worst_margin_ratio", "liquidation_price", "last_liquidation_price"):
        assert cross[key] == isolated[key]


def test_margin_added_in_time_saves_it_and_too_late_does_not(survive):
    saved = survive("--leverage", "30", "--add-margin", "500@2025-03-03T12:04:30Z")
    assert (saved["rekt"], saved["added_while_it_lived"]) == (False, 500)
    assert saved["last_liquidation_price"] == pytest.approx((58_000 - 500) / 0.996)
    assert saved["liquidation_price_unrounded"] == pytest.approx(58_000 / 0.996)
    assert saved["added_margin"] == [{"time": "2025-03-03T12:04:30Z", "amount": 500}]
    late = survive("--leverage", "30", "--add-margin", "500@2025-03-03T12:05:01Z")
    assert (late["rekt_at"], late["added_while_it_lived"]) == ("2025-03-03T12:05:00Z", 0)
    twice = ("--add-margin", "300@2025-03-03T12:01Z", "--add-margin", "200@2025-03-03T12:02Z")
    assert survive("--leverage", "30", *twice)["last_liquidation_price"] == saved["last_liquidation_price"]


def test_margin_without_a_moment_is_there_from_the_opening_on(survive, capsys):
    arguments = ("binance:BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "1", "--leverage", "30")
    for venue in ("binance", "bybit"):
        result = survive("--leverage", "30", "--add-margin", "500", market=f"{venue}:BTCUSDT")
        expected = calc(capsys, f"{venue}:BTCUSDT", *arguments[1:], "--added-margin", "500")["liquidation_price"]
        assert result["last_liquidation_price"] == pytest.approx(expected)


def test_margin_taken_out_brings_it_nearer(survive):
    result = survive("--leverage", "25", "--add-margin", "-600@2025-03-03T12:03:30Z")
    # 2,400 - 600: (60,000 - 1,800) / 0.996 = 58,433.7
    assert (result["rekt_at"], result["added_while_it_lived"]) == ("2025-03-03T12:05:00Z", -600)
    assert survive("--leverage", "25")["rekt_at"] == "2025-03-03T12:06:00Z"  # (60,000 - 2,400) / 0.996 = 57,831.3


def test_in_cross_mode_money_comes_to_the_wallet(survive):
    assert not survive(*CROSS, "--add-margin", "500@2025-03-03T12:04:30Z")["rekt"]


def other(**figures):
    return json.dumps([{"symbol": "ETHUSDT", "side": "long", "entry": 3000, "quantity": 5} | figures])


def test_another_position_is_followed_at_the_marks_of_its_own_market(survive):
    """Wallet 3,500; at each mark 1 BTC and 5 ETH long, written out; ETH pays 0.1 % after its mark of 2,990 is due."""
    result = survive("--mode", "cross", "--wallet", "3500", "--other", other())
    assert result["others"] == [
        {
            "market": "binance:ETHUSDT",
            "side": "long",
            "entry": 3000,
            "quantity": 5,
            "valued_at": "the session's marks",
        }
    ]
    ratios = {}
    btc = eth = None
    for minute in range(1, 7):
        btc = BTC_MARKS[minute - 1]
        for seconds, eth_now in ((0, eth), (20, ETH_MARKS[minute - 1])):
            eth = eth_now
            priced = 3_000 if eth is None else eth
            paid = 0.001 * 5 * 3_000 if minute * 60 + seconds > 120 else 0
            equity = 3_500 + (btc - 60_000) + 5 * (priced - 3_000) - paid
            required = 0.004 * btc + 0.004 * 5 * priced
            ratios[f"2025-03-03T12:{minute:02}:{seconds:02}Z"] = required / equity
    assert result["worst_margin_ratio"] == pytest.approx(ratios[result["worst_at"]])
    first = next((at for at, ratio in ratios.items() if ratio >= 1), None)
    assert result["rekt_at"] == first
    if first is None:
        assert result["worst_margin_ratio"] == pytest.approx(max(ratios.values()))
    assert result["others_funding_paid"] == pytest.approx(15)


def test_the_other_market_alone_can_end_it_between_two_marks(survive):
    """Nine times as much ETH: at 12:04:20 its mark goes, and BTC's has not moved since 12:04:00."""
    result = survive("--mode", "cross", "--wallet", "6300", "--other", other(quantity=45), "--no-funding")
    # 6,300 - 1,500 - 45 * 100 = 300 of equity, against 0.004 * (58,500 + 45 * 2,900) = 756
    assert (result["rekt"], result["rekt_known_at"]) == (True, "2025-03-03T12:04:20Z")
    assert result["others_funding_paid"] == 0


def test_of_candles_of_two_markets_nobody_knows_whether_the_lows_came_together(path, capsys):
    """Both fall in one hour, known at its end: the account dies, somewhere in that hour."""
    hour = 60 * MINUTE_MS

    def candle(instrument, prices):
        times = START + np.array([0, 20, 40, 59]) * MINUTE_MS
        return Marks.from_columns(
            time_ms=times,
            received_ms=START + np.array([0, hour, hour, hour]),
            mark_steps=[round(price * 100 / float(instrument.tick_size)) for price in prices],
            flags=[Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE],
        )

    events = {
        BTC.market: MarketEvents.of(BTC, candle(BTC, (60_000, 60_100, 57_000, 59_000))),
        ETH.market: MarketEvents.of(ETH, candle(ETH, (3_000, 3_010, 2_700, 2_900))),
    }
    info = SessionInfo("Hour", Provenance.SYNTHETIC, START, START + hour, (MarketInfo(BTC), MarketInfo(ETH)))
    write_session(path, Session(info, events))
    words = ["survive", str(path), "--market", BTC.market, "--side", "long", "--entry", "60000", "--quantity", "1"]
    words += ["--opened", "2025-03-03T12:00Z", "--mode", "cross", "--wallet", "5000", "--other", other(quantity=8)]
    assert run([*words, "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    # 5,000 - 3,000 - 8 * 300 is below zero; either fall alone leaves 2,000 or more
    assert (result["rekt"], result["others_by_candles"]) == (True, True)
    assert result["rekt_between"] == ["2025-03-03T12:00:00Z", "2025-03-03T13:00:00Z"]
    assert run(words) == 0
    shown = capsys.readouterr().out
    assert "Whether the extremes of two markets inside one candle came together is not known" in shown
    assert "the account no longer covers what its positions require" in shown


def test_what_the_session_does_not_have_is_counted_as_given_or_at_its_entry(survive, capsys):
    own = {"symbol": "SOLUSDT", "side": "short", "entry": 150, "quantity": 10}
    at_entry = survive(*CROSS, "--other", json.dumps([own]))
    assert [each["valued_at"] for each in at_entry["others"]] == ["its entry"]
    given = survive(*CROSS, "--other", json.dumps([own | {"mark": 160}]))
    assert [each["valued_at"] for each in given["others"]] == ["the given mark"]
    arguments = ("binance:BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "1", *CROSS)
    expected = calc(capsys, *arguments, "--other", json.dumps([own | {"mark": 160}]))
    assert given["liquidation_price_unrounded"] == pytest.approx(expected["liquidation_price"])
    figures = [{"maintenance_margin": 100, "unrealised_profit": -50}]
    fixed = survive(*CROSS, "--other", json.dumps(figures))
    assert fixed["others"] == [figures[0] | {"valued_at": "the given figures"}]
    assert fixed["liquidation_price_unrounded"] == pytest.approx((58_000 + 150) / 0.996)


def test_a_hedge_is_the_pair_that_calc_knows(survive, capsys):
    hedge = survive(*CROSS, "--hedge", "60500,0.4")
    row = {"symbol": "BTCUSDT", "side": "short", "entry": 60500, "quantity": 0.4}
    same = survive(*CROSS, "--other", json.dumps([row]))
    as_object = survive(*CROSS, "--hedge", '{"entry": 60500, "quantity": 0.4}')
    arguments = ("binance:BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "1", *CROSS)
    expected = calc(capsys, *arguments, "--other", json.dumps([row | {"mark": 60_000}]))
    assert hedge == same == as_object
    assert hedge["hedge"] == {"side": "short", "entry": 60500, "quantity": 0.4}
    assert hedge["liquidation_price_unrounded"] == pytest.approx(expected["liquidation_price"])
    assert not hedge["rekt"]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["--mode", "cross"], "needs --wallet"),
        (["--leverage", "10", "--wallet", "100"], "matter only with --mode cross"),
        (["--leverage", "10", "--other", "[]"], "matter only with --mode cross"),
        (["--leverage", "10", "--hedge", "60000,1"], "--hedge matters only with --mode cross"),
        ([], "--leverage"),
        ([*CROSS, "--hedge", "60000"], "is not ENTRY,QUANTITY"),
        ([*CROSS, "--hedge", '{"entry": 1, "quantity": 1, "side": "long"}'], "Both legs are long"),
        ([*CROSS, "--hedge", "{}"], "--hedge as a JSON object has entry"),
        ([*CROSS, "--hedge", "{"], "--hedge is not JSON"),
        ([*CROSS, "--hedge", '{"entry": "x", "quantity": 1}'], "--hedge: the entry 'x'"),
        ([*CROSS, "--other", '[{"symbol": "ETHUSDT", "side": "long", "entry": null, "quantity": 1}]'], "entry price"),
        ([*CROSS, "--other", "[1]"], "must be a JSON object"),
        ([*CROSS, "--other", '[{"symbol": "ETHUSDT"}]'], "missing or unknown"),
        (["--leverage", "10", "--add-margin", "abc"], "--add-margin 'abc' is not a number"),
        (["--leverage", "10", "--add-margin", "0"], "leave it out"),
        (["--leverage", "10", "--add-margin", "5@2025-03-03T11:00Z"], "choose a moment between"),
        (["--leverage", "10", "--add-margin", "5@noon"], "noon"),
        (["--leverage", "10", "--add-margin", "-9000@2025-03-03T12:01Z"], "take out less"),
        (["--leverage", "10", "--notional", "500"], "use one of them"),
    ],
)
def test_what_would_be_ignored_or_cannot_be_is_one_sentence(survive, words, printed):
    shown = survive(*words, code=2)
    assert printed in shown
    assert shown.count("\n") == 1


def test_a_pair_whose_rule_is_not_known_is_refused(survive):
    shown = survive(*CROSS, "--hedge", "60000,0.5", market=BYBIT.market, code=2)
    assert "is not known here: ask for the net position without the other leg" in shown


def test_an_other_position_of_another_currency_shares_no_wallet(survive):
    row = {"symbol": "BTCUSD_PERP", "side": "long", "entry": 60000, "quantity": 5}
    assert "share no wallet" in survive(*CROSS, "--other", json.dumps([row]), code=2)


def test_text_shows_what_stands_behind_it(survive):
    shown = survive(
        *("--mode", "cross", "--wallet", "3500", "--other", other(), "--hedge", "60000,0.1"),
        *("--add-margin", "100@2025-03-03T12:02Z"),
        as_json=False,
    )
    assert "cross with a wallet of 3,500 USDT" in shown
    assert "Hedged by short 0.1 at 60,000" in shown
    assert "Beside it long 5 binance:ETHUSDT at 3,000, counted at the session's marks" in shown
    assert "100 USDT added at 2025-03-03T12:02:00Z" in shown
