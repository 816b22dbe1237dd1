"""The known book: the newest report of each account, its prices by our own arithmetic, and nothing from the future."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.levels.known_book import KnownBook
from rektscope.market.events import UNKNOWN_E6, AccountPositions, Flag, MarketEvents, Marks, OpenInterests
from rektscope.market.instrument import Contract, Instrument
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.tiers import flat_tier_table, parse_tier_table
from rektscope.venues.hyperliquid.rules import HYPERLIQUID

START = 1_752_364_800_000
ETH = Instrument("hyperliquid", "ETH", "ETH", "USD", Contract.LINEAR, Decimal("0.01"), Decimal("0.0001"))
BTC = Instrument("hyperliquid", "BTC", "BTC", "USD", Contract.LINEAR, Decimal("0.1"), Decimal("0.00001"))
STEP = 0.0001  # of ETH's marks
BTC_STEP = 0.001


def _margin(*steps: tuple[float, float]) -> MarginRules:
    """Tiers of (floor, maximum leverage), maintenance half the initial rate, as Hyperliquid documents them."""
    tiers, owed, before = [], 0.0, 0.0
    for place, (floor, leverage) in enumerate(steps):
        rate = 1 / (2 * leverage)
        owed += floor * (rate - before)
        before = rate
        cap = steps[place + 1][0] if place + 1 < len(steps) else None
        tiers.append({"floor": floor, "cap": cap, "rate": rate, "max_leverage": leverage, "deduction": owed})
    fields = {"venue": "hyperliquid", "symbol": "X", "as_of": "2026-03", "source": "docs", "unit": "USDC"}
    return MarginRules(parse_tier_table({**fields, "tiers": tiers}), HYPERLIQUID, is_own=True)


FIFTY = _margin((0.0, 50.0))
BTC_MARGIN = _margin((0.0, 40.0), (150e6, 20.0))


def _row(account=1, *, received=0, side=1, size=335, value=100.02765, entry=2986.3, price=2866.26936529, **more):
    step = more.pop("step", STEP)
    row = {
        "time_ms": START + received - 20,
        "received_ms": START + received,
        "account": account,
        "held_side": side,
        "quantity_lots": size,
        "value_e6": round(value * 1e6),
        "entry_steps": round(entry / step),
        "liquidation_steps": round(price / step),
        "leverage": 20,
        "is_cross": 0,
        "margin_e6": 4_967_826,
        "account_value_e6": UNKNOWN_E6,
        "maintenance_e6": UNKNOWN_E6,
        "flags": Flag.NONE,
    }
    return row | more


def _events(rows, marks=((0, 2985.9),), interests=(), instrument=ETH, step=STEP):
    columns = {name: [row[name] for row in rows] for name in rows[0]} if rows else None
    held = AccountPositions.from_columns(**columns) if columns else AccountPositions.empty()
    times = [START + moment for moment, _ in marks]
    steps = [round(price / step) for _, price in marks]
    return MarketEvents.of(
        instrument,
        held,
        Marks.from_columns(time_ms=times, received_ms=times, mark_steps=steps),
        OpenInterests.from_columns(
            time_ms=[START + moment for moment, _ in interests],
            received_ms=[START + moment for moment, _ in interests],
            quantity_lots=[lots for _, lots in interests],
        ),
    )


def test_the_documented_isolated_position_is_liquidated_where_the_venue_says():
    """The example answer of the venue's documentation (clearinghouseState): 20x of ETH at 50x maximum."""
    book = KnownBook.of(_events([_row()], interests=[(0, 670)]), START, FIFTY)
    assert (book.checked, book.disagreements) == (1, 0)
    assert book.liquidation_price == pytest.approx([2866.2694])
    assert book.usd == pytest.approx([0.0335 * 2985.9])
    assert book.coverage.long_share == pytest.approx(0.5)
    assert book.coverage.short_share == 0.0
    assert book.coverage.median_age_ms == 20
    # 20x at its opening: entry * (1 - 1/L) / (1 - m), less what 20x of the margin has been paid in funding since
    assert book.implied_leverage == pytest.approx([19.9], rel=0.01)


def test_a_price_that_cannot_follow_from_the_account_is_counted():
    book = KnownBook.of(_events([_row(), _row(2, price=2700.0)]), START, FIFTY)
    assert (book.checked, book.disagreements) == (2, 1)
    assumed = MarginRules(flat_tier_table(0.005), HYPERLIQUID, is_own=False)
    assert KnownBook.of(_events([_row(), _row(2, price=2700.0)]), START, assumed).checked == 0


def _cross(account, side, coins, mark, others_maintenance, account_value, **more):
    """A cross position of BTC as the formula (docs, trading/liquidations) gives its price, in the first tier."""
    rate = 1 / 80
    available = account_value - others_maintenance - coins * mark * rate
    price = mark - side * available / coins / (1 - rate * side)
    return _row(
        account,
        side=side,
        size=round(coins * 1e5),
        value=coins * mark,
        entry=mark,
        price=max(price, 0.0),
        is_cross=1,
        margin_e6=round(coins * mark / 40 * 1e6),
        account_value_e6=round(account_value * 1e6),
        maintenance_e6=round((others_maintenance + coins * mark * rate) * 1e6),
        step=BTC_STEP,
        **more,
    )


@given(
    side=st.sampled_from([1, -1]),
    coins=st.floats(0.001, 1000).map(lambda value: round(value, 5)),
    leverage=st.floats(1.5, 35),
    others=st.floats(0, 0.3),
)
def test_a_cross_price_is_the_venues_to_a_tick(side, coins, leverage, others):
    value = coins * 100_000.0 / leverage
    row = _cross(1, side, coins, 100_000.0, others * (value - coins * 1250), value)
    events = _events([row], [(0, 100_000.0)], instrument=BTC, step=BTC_STEP)
    book = KnownBook.of(events, START, _margin((0.0, 40.0)))
    assert (book.checked, book.disagreements) == (int(row["liquidation_steps"] > 0), 0)
    assert book.liquidation_price[0] == pytest.approx(row["liquidation_steps"] * BTC_STEP, abs=0.1)


def test_a_cross_price_moves_with_the_marks_of_the_other_positions():
    """Short 10 BTC beside long 100 ETH, 60,000 USD: ETH falls by 5 %, and the short is liquidated so much earlier."""
    others = 100 * 3000 / 100
    rows = [_cross(1, -1, 10.0, 100_000.0, others, 60_000.0)]
    eth = _row(
        1, size=1_000_000, value=300_000.0, is_cross=1, account_value_e6=60_000_000_000, maintenance_e6=15_500_000_000
    )
    btc = _events(rows, [(0, 100_000.0), (50, 100_400.0)], instrument=BTC, step=BTC_STEP)
    ether = _events([eth], [(0, 3000.0), (40, 2850.0)])
    before = KnownBook.of(btc, START + 30, BTC_MARGIN, [(ether, FIFTY)])
    after = KnownBook.of(btc, START + 50, BTC_MARGIN, [(ether, FIFTY)])
    # 15,000 lost and 150 less to maintain there; the short's own slope is 10 * (1 + 1/80) a dollar
    assert before.liquidation_price - after.liquidation_price == pytest.approx([14_850 / 10 / (1 + 1 / 80)], abs=0.01)
    stale = replace(ether, account_positions=ether.account_positions[:0])
    assert KnownBook.of(btc, START + 50, BTC_MARGIN, [(stale, FIFTY)]).liquidation_price == pytest.approx(
        before.liquidation_price, abs=0.01
    )


def test_the_newest_report_counts_and_a_position_that_is_gone_stands_no_more():
    rows = [_row(1), _row(2, received=10, side=-1, price=3200.0), _row(1, received=20, size=670, value=200.0553)]
    rows += [_row(2, received=30, side=-1, size=0, value=0.0, price=0.0)]
    events = _events(rows)
    assert KnownBook.of(events, START + 15, FIFTY).size == pytest.approx([0.0335, 0.0335])
    assert KnownBook.of(events, START + 29, FIFTY).size == pytest.approx([0.067, 0.0335])
    last = KnownBook.of(events, START + 30, FIFTY)
    assert last.account.tolist() == [1]
    assert len(KnownBook.of(_events([]), START, FIFTY)) == 0
    assert KnownBook.of(_events([]), START, FIFTY).coverage.median_age_ms is None


def test_what_the_mark_has_reached_since_its_report_stands_no_more():
    marks = [(0, 2985.9), (40, 2866.0), (60, 2990.0)]
    events = _events([_row(1), _row(2, received=50)], marks, [(0, 10_000)])
    assert KnownBook.of(events, START + 30, FIFTY).is_crossed.tolist() == [False]
    book = KnownBook.of(events, START + 60, FIFTY)
    assert book.is_crossed.tolist() == [True, False]  # the second was reported after the mark had been there
    assert len(book.standing) == book.coverage.accounts == 1
    assert book.levels(10.0).long_usd == pytest.approx([0.0335 * 2866.2694])


@pytest.mark.parametrize("side", [1, -1])
def test_a_mark_on_the_very_price_has_reached_it(side):
    prices = [2986.3 + side * -STEP * count for count in range(1, 200)]
    rows = [_row(account, side=side, price=price) for account, price in enumerate(prices, start=1)]
    for place in range(0, len(prices), 7):
        book = KnownBook.of(_events(rows, [(0, 2986.3), (10, prices[place])]), START + 10, FIFTY)
        assert book.is_crossed.tolist() == [at <= place for at in range(len(prices))]


def test_what_no_price_liquidates_implies_no_leverage():
    rows = [_row(1, price=0.0), _row(2, price=3100.0)]  # the second was opened below what it is liquidated at
    implied = KnownBook.of(_events(rows), START, FIFTY).implied_leverage
    assert np.isnan(implied[0])
    assert implied[1] == np.inf


def _reached(rows, marks, at):
    return KnownBook.of(_events(rows, marks), START + at, FIFTY).is_crossed.tolist()


def test_a_price_that_is_worked_out_anew_does_not_bring_back_who_was_reached():
    carried = _row(1, received=30, price=2900.0, flags=Flag.CARRIED)
    other = _row(2, received=10, side=-1, price=3300.0)
    rows = [_row(1), other, carried]
    assert _reached(rows, [(0, 2985.9), (20, 2866.0), (40, 2990.0)], 40) == [True, False]
    # 2,880 was above the price that stood when the mark was there
    assert _reached(rows, [(0, 2985.9), (20, 2880.0), (40, 2990.0)], 40) == [False, False]
    assert _reached(rows, [(0, 2985.9), (35, 2880.0), (40, 2990.0)], 40) == [True, False]
    again = [*rows, _row(1, received=50), _row(1, received=60, price=2901.0, flags=Flag.CARRIED)]
    assert _reached(again, [(0, 2985.9), (20, 2866.0), (40, 2990.0)], 60) == [False, False]  # a report since


def test_one_fill_that_turns_a_position_round_begins_another_one():
    """The account sold more than it held after the mark was at the price of its long: it had not been liquidated."""
    turned = _row(1, received=30, side=-1, price=3200.0, flags=Flag.CARRIED)
    marks = [(0, 2985.9), (20, 2866.0), (40, 2990.0)]
    assert _reached([_row(1), turned], marks, 25) == [True]  # as long as nothing is heard of it
    assert _reached([_row(1), turned], marks, 40) == [False]
    larger = _row(1, received=50, side=-1, price=3190.0, flags=Flag.CARRIED)
    assert _reached([_row(1), turned, larger], [*marks, (60, 3100.0)], 60) == [False]
    assert _reached([_row(1), turned, larger], [*marks[:2], (45, 3201.0)], 60) == [True]  # that of the short


@settings(max_examples=80)
@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(0, 30), st.floats(90, 110), st.booleans(), st.booleans()), max_size=15
    ),
    st.lists(st.tuples(st.integers(0, 30), st.floats(85, 115)), min_size=1, max_size=15),
)
def test_who_was_reached_is_what_going_through_it_finds(reports, marks):
    reports, marks = sorted(reports, key=lambda each: each[1]), sorted(marks, key=lambda each: each[0])
    rows, begun = [], set()
    for number, received, price, is_carried, is_odd in reports:
        flags = Flag.CARRIED if is_carried and number in begun else Flag.NONE
        begun.add(number)
        rows.append(_row(number, received=received, side=1 if is_odd else -1, price=price, flags=flags))
    expected = {}
    for row in rows:
        mine = [each for each in rows if each["account"] == row["account"]]
        since = max(
            place
            for place, each in enumerate(mine)
            if each["flags"] == Flag.NONE or each["held_side"] != mine[place - 1]["held_side"]
        )
        chain = mine[since:]
        ends = [*(each["received_ms"] for each in chain[1:]), START + 30]
        expected[row["account"]] = any(
            each["received_ms"] < START + moment <= end
            and (round(price / STEP) - each["liquidation_steps"]) * each["held_side"] <= 0
            for each, end in zip(chain, ends, strict=True)
            for moment, price in marks
        )
    assert _reached(rows, marks, 30) == [expected[number] for number in sorted(expected)]


def test_levels_by_side_and_class_hold_each_position_once():
    rows = [_row(1), _row(2), _row(3, side=-1, price=3100.0), _row(4, price=0.0), _row(5, price=1500.0)]
    levels = KnownBook.of(_events(rows), START, FIFTY).levels(10.0, [0.0, 10.0, np.inf])
    assert levels.row.tolist() == [150, 286, 310]
    assert levels.usd[1, 0] == pytest.approx([0.0, 2 * 0.0335 * 2866.2694])
    assert levels.usd[2, 1] == pytest.approx([0.0, 0.0335 * 3100.0])
    assert levels.usd[0, 0] == pytest.approx([0.0335 * 1500.0, 0.0])
    assert levels.long_usd.sum() + levels.short_usd.sum() == pytest.approx(levels.usd.sum())


@st.composite
def _reported(draw):
    moments = sorted(draw(st.lists(st.integers(0, 60), min_size=1, max_size=25)))
    return [
        _row(
            draw(st.integers(1, 5)),
            received=moment,
            side=draw(st.sampled_from([1, -1])),
            size=draw(st.sampled_from([0, 100, 335, 9000])),
            value=draw(st.floats(1.0, 5000.0)),
            price=draw(st.floats(0.0, 6000.0)),
            is_cross=draw(st.sampled_from([-1, 0, 1])),
            account_value_e6=draw(st.sampled_from([UNKNOWN_E6, 50_000_000, -5])),
            maintenance_e6=draw(st.sampled_from([UNKNOWN_E6, 1_000_000])),
        )
        for moment in moments
    ]


@settings(max_examples=60)
@given(_reported(), st.lists(st.tuples(st.integers(0, 60), st.floats(1.0, 6000.0)), max_size=10), st.integers(0, 60))
def test_nothing_received_later_is_in_the_book(rows, marks, moment):
    marks = sorted(marks, key=lambda each: each[0])
    events = _events(rows, marks, [(0, 50_000)])
    whole = KnownBook.of(events, START + moment, FIFTY, [(events, FIFTY)])
    cut = events.until(START + moment)
    known = KnownBook.of(cut, START + moment, FIFTY, [(cut, FIFTY)])
    for name in ("account", "side", "size", "usd", "liquidation_price", "implied_leverage", "is_crossed", "known_ms"):
        np.testing.assert_array_equal(getattr(whole, name), getattr(known, name), err_msg=name)
    assert (whole.coverage, whole.checked, whole.disagreements) == (known.coverage, known.checked, known.disagreements)
    newest = {row["account"]: row for row in rows if row["received_ms"] <= START + moment}
    assert whole.account.tolist() == sorted(number for number, row in newest.items() if row["quantity_lots"])
