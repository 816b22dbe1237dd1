"""The calculator's refusals, its label, rounding, and cross margin."""

import pytest
from msgspec import structs

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate, round_to_tick
from rektscope.risk.positions import ISOLATED, Account, MarginMode, OtherPosition, Position, cross_account
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM
from rektscope.venues.rules import rules_for, rules_named, rules_of

NAN, INF = float("nan"), float("inf")


def position(**changes):
    return Position(**{"side": Side.LONG, "entry_price": 60_000, "quantity": 0.1, "leverage": 10} | changes)


def solve(asked, account=ISOLATED, symbol="BTCUSDT", **more):
    return calculate(asked, BINANCE_USDM, bundled_tier_table("binance", symbol), account, **more)


def test_the_window_s_example_position():
    answer = solve(position(side=Side.SHORT, entry_price=119_038.3, quantity=2.5, leverage=25), tick_size=0.1)
    assert answer.liquidation_price == pytest.approx((119_038.3 * 1.04 + 300 / 2.5) / 1.005, rel=1e-12)
    assert answer.liquidation_price_on_tick == 123_303.3
    assert answer.bankruptcy_price == pytest.approx(119_038.3 * 1.04)
    assert answer.margin == pytest.approx(11_903.83)
    assert answer.maintenance_margin_rate == 0.005
    assert (answer.entry_tier, answer.tier, answer.max_leverage) == (1, 2, 150)
    assert answer.distance == pytest.approx(0.035828934)
    assert answer.loss_at_liquidation == pytest.approx(2.5 * answer.distance_usd)
    assert answer.effective_leverage == pytest.approx(25)
    assert answer.closing_fee == 0


@pytest.mark.parametrize("name", ["entry_price", "quantity", "leverage"])
@pytest.mark.parametrize("value", [0, -1, NAN, INF, -INF, "ten", None, True, 10**400])
def test_impossible_figures_are_refused_in_one_sentence(name, value):
    with pytest.raises(InputError) as refusal:
        position(**{name: value})
    assert str(refusal.value).endswith(".")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"side": "long"},
        {"margin": 5.0},
        {"leverage": 0.5},
        {"leverage": None, "margin": 0},
        {"leverage": None, "margin": NAN},
        {"added_margin": INF},
    ],
)
def test_other_impossible_positions_are_refused(changes):
    with pytest.raises(InputError):
        position(**changes)


@pytest.mark.parametrize("name", ["entry_price", "quantity", "leverage"])
@pytest.mark.parametrize("value", [1e300, 5e-324, 1.1e15, 0.9e-15])
def test_figures_beyond_any_market_are_refused(name, value):
    with pytest.raises(InputError, match="realistic number"):
        position(**{name: value})


@pytest.mark.parametrize("tick", [0, -0.1, NAN, "0.1"])
def test_a_tick_must_be_one(tick):
    with pytest.raises(InputError, match="tick size"):
        solve(position(), tick_size=tick)


def test_too_large_a_position_cannot_be_opened():
    answer = solve(position(quantity=31_000, leverage=1))
    assert answer.status is AnswerStatus.CANNOT_OPEN
    assert "1,800,000,000 USDT" in answer.reason


def test_a_leverage_of_exactly_the_maximum_is_open_even_computed_back_from_the_margin():
    for margin in (0.3, 1.7, 6000 / 150, 1999.9):
        answer = calculate(
            Position(Side.LONG, 60_000, margin * 150 / 60_000, margin=margin),
            BINANCE_USDM,
            bundled_tier_table("binance", "BTCUSDT"),
        )
        assert answer.status is AnswerStatus.OK


def test_margin_below_maintenance_is_liquidated_at_once():
    answer = solve(position(added_margin=-580))
    assert answer.status is AnswerStatus.CANNOT_OPEN
    assert "liquidated at once" in answer.reason


def test_added_margin_moves_the_price_away():
    assert solve(position(added_margin=100)).liquidation_price == pytest.approx((6000 - 700) / (0.1 * 0.996))
    assert solve(position(added_margin=-100)).margin == 500


def test_a_deduction_larger_than_the_maintenance_is_refused():
    with pytest.raises(InputError, match="deduction"):
        calculate(position(), BINANCE_USDM, flat_tier_table(0.005, deduction=300))


def test_n5_the_label_follows_the_table_s_date_and_source():
    table = bundled_tier_table("binance", "BTCUSDT")
    before = calculate(position(), BINANCE_USDM, table)
    newer = structs.replace(table, as_of="2027-01", source="the venue's page", approximate=True)
    after = calculate(position(), BINANCE_USDM, newer)
    assert "2026-09-29" in before.rules_label
    assert "freqtrade" in before.rules_label
    assert "2027-01, approximate (the venue's page)" in after.rules_label
    assert (before.tiers_as_of, after.tiers_as_of) == ("2026-09-29", "2027-01")


def test_cross_margin_uses_the_whole_account():
    alone = solve(position(), cross_account(1_000))
    assert alone.liquidation_price == pytest.approx((6000 - 1_000) / (0.1 * 0.996))
    assert (alone.margin, alone.backing) == (600, 1_000)
    burdened = solve(position(), cross_account(1_000, [OtherPosition(50, -100), OtherPosition(20, 30)]))
    assert burdened.liquidation_price == pytest.approx((6000 - 860) / (0.1 * 0.996))


def test_leverage_does_not_move_a_cross_price():
    prices = {solve(position(leverage=leverage), cross_account(1_000)).liquidation_price for leverage in (10, 20, 150)}
    assert len(prices) == 1


def test_a_wallet_larger_than_the_position_is_never_liquidated():
    assert solve(position(), cross_account(6_000)).status is AnswerStatus.NO_LIQUIDATION


def test_a_wallet_below_the_initial_margin_refuses_no_position_that_exists():
    answer = solve(position(), cross_account(599))
    assert answer.status is AnswerStatus.OK
    assert "wallet" in answer.opening_problem


def test_an_account_used_up_by_others_cannot_carry_it():
    answer = solve(position(), cross_account(700, [OtherPosition(100, -900)]))
    assert answer.status is AnswerStatus.CANNOT_OPEN
    assert answer.effective_leverage is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: Account(MarginMode.CROSS),
        lambda: cross_account(-5),
        lambda: cross_account(NAN),
        lambda: OtherPosition(NAN, 0),
        lambda: OtherPosition(0, "much"),
    ],
)
def test_impossible_accounts_are_refused(make):
    with pytest.raises(InputError):
        make()


def test_added_margin_has_no_place_in_cross_mode():
    with pytest.raises(InputError, match="wallet"):
        solve(position(added_margin=5), cross_account(1_000))


@pytest.mark.parametrize(
    ("price", "tick", "side", "expected"),
    [
        (5739.083528, 0.5, Side.LONG, 5739.5),
        (8248.730964, 0.5, Side.SHORT, 8248.5),
        (54_216.8675, 0.1, Side.LONG, 54_216.9),
        (100.3, 0.1, Side.LONG, 100.3),
        (100.3, 0.1, Side.SHORT, 100.3),
        (0.00012349, 0.00001, Side.SHORT, 0.00012),
    ],
)
def test_a_long_rounds_up_and_a_short_down(price, tick, side, expected):
    assert round_to_tick(price, tick, side) == expected


def test_rules_are_found_by_name():
    assert rules_named("Binance-USDM") is BINANCE_USDM
    with pytest.raises(InputError, match="binance-usdm"):
        rules_named("moon")


def test_a_venue_s_rules_are_those_in_force_for_the_contract():
    assert rules_of("Binance", Contract.LINEAR) is BINANCE_USDM
    assert rules_of("binance", Contract.INVERSE).name == "binance-coinm"
    assert rules_of("bybit", Contract.INVERSE).name == "bybit"
    assert rules_of("nowhere", Contract.LINEAR).name == "generic"
    assert rules_for(flat_tier_table(0.01, venue="okx")).name == "okx"
