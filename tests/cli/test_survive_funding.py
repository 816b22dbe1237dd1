"""`rektscope survive` with the fundings of the session: paid from the margin, and the price moves with it."""

import json
from decimal import Decimal

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Fundings, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import PositionDraft, answer_of
from rektscope.positions.settlements import settlements_between
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.positions import Leg, Position, cross_account
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + 10 * MINUTE_MS
MARKS = (60_000, 60_100, 60_200, 60_300, 60_400, 60_500)


def fundings(*rows):
    """Rows of (due after START in minutes, received after it, rate)."""
    return Fundings.from_columns(
        time_ms=[START + round(due * MINUTE_MS) for due, _, _ in rows],
        received_ms=[START + round(known * MINUTE_MS) for _, known, _ in rows],
        rate_e12=[round(rate * 1e12) for _, _, rate in rows],
        duration_ms=[MINUTE_MS] * len(rows),
    )


def events_with(*rows):
    times = [START + minute * MINUTE_MS for minute in range(1, len(MARKS) + 1)]
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=[price * 1_000 for price in MARKS])
    return MarketEvents.of(BTC, marks, fundings(*rows))


@pytest.fixture
def survive(tmp_path, capsys):
    def survive(rows, *words, side="short", leverage="25", as_json=True):
        path = tmp_path / "ten.rekt"
        info = SessionInfo("Ten minutes", Provenance.SYNTHETIC, START, END, (MarketInfo(BTC),))
        write_session(path, Session(info, {BTC.market: events_with(*rows)}))
        arguments = [
            "--market",
            BTC.market,
            "--side",
            side,
            "--entry",
            "60000",
            "--leverage",
            leverage,
            "--quantity",
            "1",
        ]
        opened = ["--opened", "2025-03-03T12:00:00Z", *(["--json"] if as_json else [])]
        assert run(["survive", str(path), *arguments, *opened, *words]) == 0
        shown = capsys.readouterr().out
        return json.loads(shown) if as_json else shown

    return survive


def test_a_settlement_is_received_by_a_short_and_moves_its_price(survive):
    result = survive([(2.5, 2.5, 0.001)])
    assert result["funding_counted"]
    assert (result["funding_settlements"], result["funding_paid"]) == (1, pytest.approx(-60.1))
    assert result["last_liquidation_price"] == pytest.approx((60_000 * 1.04 + 60.1) / 1.004)
    assert result["liquidation_price"] == pytest.approx(60_000 * 1.04 / 1.004, abs=0.1)
    assert result["currency"] == "USDT"
    shown = survive([(2.5, 2.5, 0.001)], as_json=False)
    assert "Funding received once: 60.1 USDT; liquidation price at the end 62,211.2" in shown


def test_without_funding_the_plain_answer(survive):
    result = survive([(2.5, 2.5, 0.001)], "--no-funding")
    assert (result["funding_counted"], result["funding_paid"], result["funding_settlements"]) == (False, 0, 0)
    assert result["last_liquidation_price"] == result["liquidation_price_unrounded"]
    assert "Funding is not counted." in survive([(2.5, 2.5, 0.001)], "--no-funding", as_json=False)
    assert not survive([])["funding_counted"]


def test_paying_can_be_what_liquidates(survive):
    rows = [(minute + 0.5, minute + 0.5, -0.02) for minute in range(1, 6)]
    result = survive(rows)
    assert result["rekt"]
    assert (result["rekt_at"], result["funding_settlements"]) == ("2025-03-03T12:03:00Z", 2)
    assert result["funding_paid"] == pytest.approx(0.02 * (60_000 + 60_100))
    assert "Funding paid in 2 settlements" in survive(rows, as_json=False)
    assert not survive(rows, "--no-funding")["rekt"]


def test_only_what_fell_due_after_the_opening_and_was_known_counts(survive):
    rows = [(-1, -1, 0.1), (0, 0, 0.1), (0, 3, 0.1), (3, 4, 0.001), (8, 20, 0.1)]
    result = survive(rows)
    assert (result["funding_settlements"], result["funding_paid"]) == (
        1,
        pytest.approx(-60.2),
    )  # at the mark when it was due
    assert "No funding was settled" in survive([(0, 0, 0.1)], as_json=False)


def test_a_rate_corrected_later_holds_from_then_on():
    events = events_with((2, 2, 0.5), (2, 3, 0.001), (4, 4, 0.002))
    found = settlements_between(events, START, END)
    assert found.rate == pytest.approx([0.5, 0.001 - 0.5, 0.002])
    assert found.time_ms.tolist() == [START + minute * MINUTE_MS for minute in (2, 3, 4)]
    assert found.due_ms.tolist() == [START + minute * MINUTE_MS for minute in (2, 2, 4)]
    assert (found.is_correction.tolist(), found.count) == ([False, True, False], 2)


def test_the_window_asks_the_same_function_and_has_the_curve():
    events = events_with((2.5, 2.5, 0.001), (4.5, 4.5, 0.001))
    draft = PositionDraft(Side.SHORT, 60_000.0, 1.0, 25.0, START)
    result = answer_of(draft, margin_rules_of(BTC), BTC)
    path = outcome_of(result, events, START, END).path
    assert path.time_ms.tolist() == events.marks.received_ms.tolist()
    assert len(path.ratio) == len(MARKS)
    assert outcome_of(result, events, START, END).survival.funding_paid == path.funding_paid < 0
    assert outcome_of(result, events, START, END, with_funding=False).survival.funding_paid == 0
    for minutes in (2, 3, 5):
        until = START + minutes * MINUTE_MS
        whole, cut = (
            outcome_of(result, events, START, until).path,
            outcome_of(result, events.until(until), START, until).path,
        )
        assert whole.ratio.tolist() == cut.ratio.tolist()
        assert whole.liquidation_price.tolist() == cut.liquidation_price.tolist()
    assert outcome_of(result, events, END, END) is None


def test_a_pair_pays_on_its_net():
    """3 long and 2.85 short at a mark of 60,100: 0.1 % of 0.15 coins."""
    margin = margin_rules_of(BTC)
    position, leg = Position(Side.LONG, 60_000, 3, leverage=30), Leg(Side.SHORT, 60_000, 2.85)
    pair = calculate_hedged(position, leg, 60_000, margin.rules, margin.table, cross_account(10_500))
    outcome = outcome_of(pair, events_with((2.5, 2.5, 0.001)), START, END).survival
    assert (outcome.settlement_count, outcome.funding_paid) == (1, pytest.approx(0.001 * 0.15 * 60_100))


EIGHT_HOURS = 8 * 60


def history(*rows):
    """Rows of (due, received, rate) in minutes after the START, of 8 hours each."""
    return replace(fundings(*rows), duration_ms=np.full(len(rows), EIGHT_HOURS * MINUTE_MS))


def test_a_settlement_that_the_session_repeats_counts_once():
    """The archive's row, a recording's with a few milliseconds, and a table with a row a minute."""
    once, late = (5, 5, 0.001), (5.001, 6, 0.001)
    minutes = [(minute, minute, 0.0001 * minute) for minute in range(7, 60)]
    following = (5 + EIGHT_HOURS, 5 + EIGHT_HOURS, 0.002)
    events = MarketEvents.of(BTC, events_with().marks, history(once, late, *minutes, following))
    found = settlements_between(events, START, START + 2 * EIGHT_HOURS * MINUTE_MS)
    assert (found.count, found.rate.tolist()) == (2, pytest.approx([0.001, 0.002]))


def test_a_settlement_repeated_after_the_opening_was_settled_before_it():
    events = MarketEvents.of(BTC, events_with().marks, history((-1, -1, 0.001), (2, 2, 0.001)))
    assert len(settlements_between(events, START, END)) == 0


def test_a_venue_that_shortens_its_interval_settles_each_time():
    rows = [(0, 0, 0.001), (EIGHT_HOURS, EIGHT_HOURS, 0.001)]
    rows += [(EIGHT_HOURS + 60 * hour, EIGHT_HOURS + 60 * hour, 0.001) for hour in (1, 2, 3)]
    batch = replace(history(*rows), duration_ms=np.array([EIGHT_HOURS] * 2 + [60] * 3, dtype=np.int64) * MINUTE_MS)
    found = settlements_between(MarketEvents.of(BTC, batch), START - 1, START + 3 * EIGHT_HOURS * MINUTE_MS)
    assert found.count == 5


def test_the_bundled_event_settles_three_times_in_a_day(capsys):
    words = ["--market", "binance:BTCUSDT", "--side", "short", "--entry", "119038.3", "--leverage", "20"]
    opened = ["--opened", "2025-07-13T18:00:00Z", "--quantity", "1", "--json"]
    assert run(["survive", str(bundled_session_path()), *words, *opened]) == 0
    result = json.loads(capsys.readouterr().out)
    # 0.008051 %, 0.01 % and 0.01 % of about 119,000 to 122,500, received by a short.
    assert (result["funding_settlements"], result["rekt"]) == (3, False)
    assert result["funding_paid"] == pytest.approx(-33.8, abs=0.5)
    assert result["last_liquidation_price"] > result["liquidation_price"]
