"""`rektscope survive`: by the mark and never by the last price, on the bundled session and on one made by hand."""

import json
from decimal import Decimal

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.cli.main import run
from rektscope.cli.survive_text import answer_lines
from rektscope.engine.sources import bundled_session_path
from rektscope.market.events import Candles, Flag, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)
NEW = Instrument("binance", "NEWUSDT", "NEW", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + 10 * MINUTE_MS

KEYS = {
    *("rekt", "rekt_at", "mark_at_rekt", "worst_margin_ratio", "worst_at"),
    *("liquidation_price", "closest_distance", "closest_at", "quantity", "tiers_as_of", "provenance", "marks_placed"),
}


def _marks(*prices: float) -> Marks:
    """One a minute from the first minute on, received a second late; the last two placed."""
    times = [START + minute * MINUTE_MS for minute in range(1, len(prices) + 1)]
    return Marks.from_columns(
        time_ms=times,
        received_ms=[time + 1000 for time in times],
        mark_steps=[round(price * 1000) for price in prices],
        flags=[Flag.NONE] * (len(prices) - 2) + [Flag.PLACED] * 2,
    )


def _trade(price: float) -> Trades:
    at = START + 2 * MINUTE_MS
    return Trades.from_columns(
        time_ms=[at], received_ms=[at], price_ticks=[round(price * 10)], quantity_lots=[5], taker_side=[1]
    )


@pytest.fixture
def path(tmp_path):
    marks = _marks(60_000, 60_100.004, 59_000, 57_500, 57_000, 62_000)
    events = {
        BTC.market: MarketEvents.of(BTC, marks, _trade(90_000)),
        COIN.market: MarketEvents.of(COIN, marks, _trade(60_000)),
        NEW.market: MarketEvents.of(NEW, _trade(60_000)),
    }
    info = SessionInfo(
        "Ten minutes", Provenance.SYNTHETIC, START, END, tuple(MarketInfo(one) for one in (BTC, COIN, NEW))
    )
    path = tmp_path / "ten.rekt"
    write_session(path, Session(info, events))
    return path


@pytest.fixture
def survive(path, capsys):
    """Ask for a position in the session made by hand, opened at its start, as one JSON object."""

    def survive(side, entry, leverage, *words, market=BTC.market):
        arguments = ["--market", market, "--side", side, "--entry", str(entry), "--leverage", str(leverage)]
        opened = [] if "--opened" in words else ["--opened", "2025-03-03T12:00:00Z"]
        code = run(["survive", str(path), *arguments, *opened, "--json", *words])
        shown = capsys.readouterr()
        assert code == 0, shown.err
        return json.loads(shown.out)

    return survive


@pytest.fixture
def refusal(path, capsys):
    """The sentence with which a question is refused."""

    def refusal(*words):
        arguments = ["--market", BTC.market, "--side", "short", "--entry", "60000", "--leverage", "10"]
        code = run(["survive", str(path), *arguments, "--opened", "2025-03-03T12:00:00Z", *words])
        shown = capsys.readouterr()
        assert (code, shown.out) == (2, "")
        assert shown.err.count("\n") == 1
        return shown.err

    return refusal


def test_a_short_lives_although_the_last_price_went_half_as_high_again(survive):
    result = survive("short", 60_000, 10)
    assert set(result) >= KEYS
    assert "are of 2026-09-29, later than " in result["tiers_note"]
    assert not result["rekt"]
    assert (result["rekt_at"], result["mark_at_rekt"]) == (None, None)
    # Margin 6,000 and 0.4 % maintenance a coin: equity at 62,000 is 4,000, the requirement 248.
    assert result["worst_margin_ratio"] == pytest.approx(248 / 4000)
    assert result["worst_at"] == "2025-03-03T12:06:01Z"
    assert result["liquidation_price"] == pytest.approx(66_000 / 1.004, abs=0.1)
    assert result["closest_distance"] == pytest.approx(66_000 / 1.004 / 62_000 - 1)
    assert result["closest_at"] == "2025-03-03T12:06:01Z"
    assert (result["provenance"], result["marks"], result["marks_placed"]) == ("synthetic", 6, 2)


def test_a_long_goes_at_the_first_mark_beyond_and_nothing_later_counts(survive):
    result = survive("long", 60_000, 25)  # liquidated at 57,600 / 0.996 = 57,831
    assert result["rekt"]
    assert (result["rekt_at"], result["mark_at_rekt"]) == ("2025-03-03T12:04:01Z", 57_500)
    assert result["worst_margin_ratio"] is None or result["worst_margin_ratio"] > 1
    assert result["worst_at"] == result["rekt_at"]
    assert result["closest_distance"] == 0


def test_the_opening_and_the_end_bound_what_counts(survive):
    assert not survive("long", 60_000, 25, "--until", "2025-03-03T12:04:00.999Z")["rekt"]
    assert survive("long", 60_000, 25, "--until", "2025-03-03T12:04:01Z")["rekt"]
    late = survive("long", 60_000, 25, "--opened", "2025-03-03T12:04:01Z")
    assert (late["rekt_at"], late["marks"]) == ("2025-03-03T12:05:01Z", 2)


def test_marks_are_sent_without_float_noise(survive):
    assert survive("short", 57_000, 20, "--until", "2025-03-03T12:02:30Z")["mark_at_rekt"] == 60_000
    at_second = survive("short", 57_000, 20, "--opened", "2025-03-03T12:01:01Z")
    assert at_second["mark_at_rekt"] == 60_100.004


def test_without_a_size_it_lies_in_the_first_tier_in_whole_lots(survive):
    assert survive("long", 60_000, 5)["quantity"] == 0.166  # 10,000 USD
    assert survive("long", 60_000, 5, market=COIN.market)["quantity"] == 100  # contracts of 100 USD
    assert survive("long", 60_000_000, 5)["quantity"] == 0.001


def test_quantity_changes_the_tier(survive):
    small, large = survive("short", 60_000, 20), survive("short", 60_000, 20, "--quantity", "100")
    assert large["quantity"] == 100
    assert large["liquidation_price"] < small["liquidation_price"]


def test_an_inverse_contract_is_liquidated_by_its_own_arithmetic(survive):
    result = survive("long", 60_000, 10, market=COIN.market)
    # Coin-margined: n0 = 100 / P0, so P = P0 * (1 + 0.4 %) / (1 + 1 / 10) at the first tier's 0.4 %.
    assert result["liquidation_price"] == pytest.approx(60_000 * 1.004 / 1.1, abs=0.2)


@pytest.mark.parametrize(
    ("words", "output"),
    [
        (["--market", "binance:DOGEUSDT"], "binance:BTCUSDT, binance:BTCUSD_PERP"),
        (["--opened", "2025-03-03T11:59:59Z"], "--opened 2025-03-03T11:59:59Z is outside the session"),
        (["--until", "2025-03-03T13:00:00Z"], "--until 2025-03-03T13:00:00Z is outside the session"),
        (["--until", "2025-03-03T12:00:00Z"], "choose an earlier opening"),
        (["--opened", "2025-03-03T12:08:00Z"], "its mark prices run from 2025-03-03T12:01:01Z"),
        (["--opened", "noon"], "'noon' is not a time"),
        (["--entry", "nan"], "--entry 'nan' is not a number"),
        (["--entry", "-1"], "entry price must be a positive number"),
        (["--entry", "0", "--quantity", "1"], "must be"),
        (["--leverage", "0"], "everage"),
        (["--leverage", "1000"], "1,000x"),
        (["--quantity", "1e9"], "smaller position"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(refusal, words, output):
    assert output in refusal(*words)


def test_text_for_a_reader(path, capsys):
    words = ["--market", BTC.market, "--entry", "60000", "--opened", "2025-03-03T12:00Z", "--leverage", "25"]
    assert run(["survive", str(path), *words, "--side", "long"]) == 0
    assert "REKT at 2025-03-03T12:04:01Z: the mark was 57,500.0\n" in capsys.readouterr().out
    assert run(["survive", str(path), *words, "--side", "short"]) == 0
    shown = capsys.readouterr().out
    assert "It lives." in shown
    assert "6 mark prices, 2 of them placed between recorded ones; session: synthetic" in shown


def test_a_position_that_no_price_liquidates(path, capsys):
    words = ["--market", BTC.market, "--entry", "60000", "--opened", "2025-03-03T12:00Z", "--leverage", "1"]
    assert run(["survive", str(path), *words, "--side", "long"]) == 0
    assert "No price liquidates it." in capsys.readouterr().out
    assert run(["survive", str(path), *words, "--side", "long", "--json"]) == 0
    outgrown = json.loads(capsys.readouterr().out) | {"second_liquidation_price": 5275.39}
    expected = "No price liquidates it on the side where it loses, and on the other side 5,275.39."
    assert expected in list(answer_lines(outgrown))


def _entry_of_short(liquidation_price: float, leverage: float) -> float:
    """The entry whose short is liquidated there at 0.4 % maintenance: E (1 + 1 / L) = P (1 + 0.4 %)."""
    return liquidation_price * 1.004 / (1 + 1 / leverage)


@pytest.mark.parametrize("leverage", [20, 25, 100])
def test_the_bundled_flush_spares_a_short_between_mark_and_last_price(leverage, capsys):
    """The last price printed 123,300 and the mark 123,216.28: a short liquidated at 123,250 lived."""
    words = ["--market", "binance:BTCUSDT", "--side", "short", "--opened", "2025-07-14T00:00Z", "--json"]
    session = str(bundled_session_path())

    def ask(price):
        entry = str(_entry_of_short(price, leverage))
        assert run(["survive", session, *words, "--entry", entry, "--leverage", str(leverage)]) == 0
        return json.loads(capsys.readouterr().out)

    lived, rekt = ask(123_250), ask(122_500)
    assert lived["liquidation_price"] == pytest.approx(123_250)
    assert not lived["rekt"]
    assert lived["closest_distance"] == pytest.approx(123_250 / 123_216.28 - 1, abs=1e-7)
    assert rekt["rekt"]
    assert "2025-07-14T05:20:00Z" <= rekt["rekt_at"] <= "2025-07-14T05:26:00Z"
    assert rekt["mark_at_rekt"] >= 122_500
    # Its marks are placed; recorded are the candles of five minutes.
    assert rekt["rekt_between"] == ["2025-07-14T05:20:00Z", "2025-07-14T05:25:00Z"]


def test_the_end_is_reported_with_the_stretch_it_lies_in(survive):
    result = survive("short", 57_000, 20, "--until", "2025-03-03T12:02:30Z")
    assert result["rekt"]
    earliest, latest = result["rekt_between"]
    assert earliest <= result["rekt_at"] <= latest == result["rekt_known_at"]
    lives = survive("long", 57_000, 2)
    assert (lives["rekt"], lives["rekt_at"], lives["rekt_between"]) == (False, None, None)


def test_without_marks_the_last_price_judges_and_says_so(survive):
    result = survive("short", 50_000, 20, market=NEW.market)
    assert (result["rekt"], result["price_basis"], result["mark_at_rekt"]) == (True, "last", 60_000)
    assert survive("short", 57_000, 20)["price_basis"] == "mark"


def test_a_hole_in_the_prices_is_reported(tmp_path, capsys):
    minutes = (1, 2, 3, 40, 41, 42)
    times = [START + minute * MINUTE_MS for minute in minutes]
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=[60_000_000] * len(times))
    info = SessionInfo("Hole", Provenance.SYNTHETIC, START, times[-1], (MarketInfo(BTC),))
    write_session(tmp_path / "h.rekt", Session(info, {BTC.market: MarketEvents.of(BTC, marks)}))
    words = ["survive", str(tmp_path / "h.rekt"), "--market", BTC.market, "--side", "long", "--entry", "60000"]
    words += ["--leverage", "10", "--opened", "2025-03-03T12:00:00Z"]
    assert run([*words, "--json"]) == 0
    hole = ["2025-03-03T12:03:00Z", "2025-03-03T12:40:00Z"]
    assert json.loads(capsys.readouterr().out)["longest_unseen"] == hole
    assert run(words) == 0
    assert f"No price is known between {hole[0]} and {hole[1]}" in capsys.readouterr().out
    assert run([*words, "--until", "2025-03-03T12:03:00Z", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["longest_unseen"] is None


def test_an_opening_in_the_history_before_the_session_is_followed(path, capsys):
    """The session is about its last minutes only, and knows marks from before."""
    with open_session(path) as file:
        later = replace(file.read(), info=replace(file.info, start_ms=START + 5 * MINUTE_MS))
    write_session(path, later)
    words = ["survive", str(path), "--market", BTC.market, "--side", "long", "--entry", "60000", "--leverage", "20"]
    assert run([*words, "--opened", "2025-03-03T12:02:00Z", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rekt_at"] == "2025-03-03T12:05:01Z"
    assert run([*words, "--opened", "2025-03-03T11:59:00Z", "--json"]) == 2
    assert "its prices run from" in capsys.readouterr().err


def test_candles_alone_are_judged_like_candles_of_marks(tmp_path, capsys):
    minutes = START + np.arange(30) * MINUTE_MS
    low = np.full(30, 600_000)
    low[17] = 500_000
    flat, ones = np.full(30, 600_000), np.ones(30, dtype=np.int64)
    candles = Candles.from_columns(
        time_ms=minutes,
        received_ms=minutes + MINUTE_MS,
        duration_ms=ones * MINUTE_MS,
        open_ticks=flat,
        high_ticks=flat,
        low_ticks=low,
        price_ticks=flat,
        quantity_lots=ones,
        taker_buy_lots=ones * 0,
    )
    info = SessionInfo("Candles", Provenance.SYNTHETIC, START, START + 30 * MINUTE_MS, (MarketInfo(NEW),))
    write_session(tmp_path / "c.rekt", Session(info, {NEW.market: MarketEvents.of(NEW, candles)}))
    words = ["--market", NEW.market, "--side", "long", "--entry", "60000", "--leverage", "10"]
    assert run(["survive", str(tmp_path / "c.rekt"), *words, "--opened", "2025-03-03T12:00:00Z", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["rekt"], result["price_basis"]) == (True, "last")
    assert result["rekt_between"] == ["2025-03-03T12:17:00Z", "2025-03-03T12:18:00Z"]
    assert run(["survive", str(tmp_path / "c.rekt"), *words, "--opened", "2025-03-03T12:00:00Z"]) == 0
    shown = capsys.readouterr().out
    assert "the last price was" in shown or "a candle reached" in shown
    assert "candle of marks" not in shown
    assert "given by hand" not in shown
    assert run(["survive", str(tmp_path / "c.rekt"), *words, "--opened", "2025-03-03T12:18:00Z"]) == 0
    assert "Closest: the last price" in capsys.readouterr().out
