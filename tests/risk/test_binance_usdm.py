"""Every Binance USD-M figure that is published or was derived: P01-P09, T01-T08, D01-D10, N2."""

import numpy as np
import pytest

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate
from rektscope.risk.liquidation import liquidation_prices
from rektscope.risk.positions import OtherPosition, Position, cross_account, other_position
from rektscope.risk.tiers import flat_tier_table, parse_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM

LONG, SHORT = Side.LONG, Side.SHORT

# The FAQ's two positions, b3c689c1f50a44cabb3a84e663b81d93: rate and maintenance amount are those of the old table.
WALLET = 1_535_443.01
ETH = {"side": LONG, "entry_price": 1456.84, "quantity": 3683.979}
BTC = {"side": LONG, "entry_price": 32481.98, "quantity": 109.488}
ETH_TIER = flat_tier_table(0.10, deduction=135_365.0)
BTC_TIER = flat_tier_table(0.025, deduction=16_300.0)


@pytest.mark.parametrize(
    ("position", "table", "published", "computed"),
    [
        pytest.param(ETH, ETH_TIER, 1114.78, 1114.784964, id="P01"),
        pytest.param(BTC, BTC_TIER, 18778.73, 18778.725932, id="P02"),
    ],
)
def test_faq_isolated(position, table, published, computed):
    answer = calculate(Position(**position, margin=WALLET), BINANCE_USDM, table)
    assert round(answer.liquidation_price, 2) == published
    assert answer.liquidation_price == pytest.approx(computed, abs=5e-7)


@pytest.mark.parametrize(
    ("position", "table", "other", "mark", "other_table", "published", "computed"),
    [
        pytest.param(ETH, ETH_TIER, BTC, 31967.27, BTC_TIER, 1153.26, 1153.256464, id="P03"),
        pytest.param(BTC, BTC_TIER, ETH, 1335.18, ETH_TIER, 26316.89, 26316.893265, id="P04"),
    ],
)
def test_faq_cross(position, table, other, mark, other_table, published, computed):
    account = cross_account(WALLET, [other_position(**other, mark_price=mark, table=other_table, rules=BINANCE_USDM)])
    answer = calculate(Position(**position, leverage=10), BINANCE_USDM, table, account)
    assert round(answer.liquidation_price, 2) == published
    assert answer.liquidation_price == pytest.approx(computed, abs=5e-7)


def test_p05_the_copied_typo_gives_another_price():
    account = cross_account(WALLET, [OtherPosition(356_512.508122, -447_482.10)])
    answer = calculate(Position(**BTC, leverage=10), BINANCE_USDM, BTC_TIER, account)
    assert answer.liquidation_price == pytest.approx(26310.2349, abs=5e-5)
    assert abs(answer.liquidation_price - 26316.89) > 1


def test_p06_what_the_other_positions_require():
    btc = other_position(**BTC, mark_price=31967.27, table=BTC_TIER, rules=BINANCE_USDM)
    eth = other_position(**ETH, mark_price=1335.18, table=ETH_TIER, rules=BINANCE_USDM)
    assert btc.maintenance_margin == pytest.approx(71_200.811444, abs=1e-6)
    assert btc.unrealised_profit == pytest.approx(-56_354.568480, abs=1e-6)
    assert eth.maintenance_margin == pytest.approx(356_512.508122, abs=1e-6)
    assert eth.unrealised_profit == pytest.approx(-448_192.885140, abs=1e-6)


@pytest.mark.parametrize(
    ("side", "quantity", "entry", "rate", "other", "computed", "published"),
    [
        pytest.param(SHORT, 0.005, 9451.53, 0.004, OtherPosition(1.3, 0.47), 11383.994024, 11383.99, id="P07"),
        # The page cuts its last digit off instead of rounding.
        pytest.param(LONG, 1.0, 199.53, 0.0065, OtherPosition(0.19, -0.06), 190.296930, 190.29, id="P08"),
    ],
)
def test_support_page_cross(side, quantity, entry, rate, other, computed, published):
    position = Position(side, entry, quantity, leverage=50)
    answer = calculate(position, BINANCE_USDM, flat_tier_table(rate), cross_account(10.72, [other]))
    assert answer.liquidation_price == pytest.approx(computed, abs=5e-7)
    assert int(answer.liquidation_price * 100) / 100 == published


def test_p09_the_deduction_recurrence_on_the_old_table():
    tiers = [
        {"floor": 0, "cap": 1_000_000, "rate": 0.0087, "max_leverage": 50, "deduction": 0},
        {"floor": 1_000_000, "cap": 5_000_000, "rate": 0.025, "max_leverage": 20, "deduction": 16_300},
        {"floor": 5_000_000, "cap": None, "rate": 0.05, "max_leverage": 10, "deduction": 141_300},
    ]
    fields = {"venue": "binance", "symbol": "OLD", "as_of": "2020", "source": "FAQ", "unit": "USDT", "tiers": tiers}
    assert parse_tier_table(fields).deductions.tolist() == [0, 16_300, 141_300]


@pytest.mark.parametrize(
    ("side", "leverage", "entry", "quantity", "expected"),
    [
        pytest.param(SHORT, 5, 10, 1, 11.89108910891089, id="T01"),
        pytest.param(SHORT, 3, 10, 1, 13.211221122079207, id="T02"),
        pytest.param(SHORT, 5, 8, 1, 9.514851485148514, id="T03"),
        pytest.param(SHORT, 5, 10, 0.6, 11.897689768976898, id="T04"),
        pytest.param(LONG, 5, 10, 1, 8.070707070707071, id="T05"),
        pytest.param(LONG, 5, 8, 1, 6.454545454545454, id="T06"),
        pytest.param(LONG, 3, 10, 1, 6.723905723905723, id="T07"),
        pytest.param(LONG, 5, 10, 0.6, 8.063973063973064, id="T08"),
    ],
)
def test_freqtrade_assertions(side, leverage, entry, quantity, expected):
    table = flat_tier_table(0.01, deduction=0.01)
    answer = calculate(Position(side, entry, quantity, leverage=leverage), BINANCE_USDM, table)
    # That suite hands T02 a margin cut to eleven digits; the others agree to the last one.
    assert answer.liquidation_price == pytest.approx(expected, rel=5e-12)


DERIVED = [
    pytest.param(LONG, 60_000, 0.1, 10, 54_216.8675, 1, id="D01"),
    pytest.param(SHORT, 60_000, 0.1, 10, 65_737.0518, 1, id="D02"),
    pytest.param(LONG, 60_000, 1, 125, 59_759.0361, 1, id="D03"),
    pytest.param(LONG, 100_000, 5, 20, 95_417.0854, 2, id="D04"),
    pytest.param(SHORT, 100_000, 5, 20, 104_537.3134, 2, id="D05"),
    pytest.param(LONG, 100_000, 10, 50, 98_490.1862, 3, id="D06"),
    pytest.param(LONG, 100_000, 150, 10, 90_938.7755, 5, id="D08"),
]


@pytest.mark.parametrize(("side", "entry", "quantity", "leverage", "expected", "tier"), DERIVED)
def test_derived_over_the_whole_table(side, entry, quantity, leverage, expected, tier):
    table = bundled_tier_table("binance", "BTCUSDT")
    answer = calculate(Position(side, entry, quantity, leverage=leverage), BINANCE_USDM, table)
    assert answer.status is AnswerStatus.OK
    assert answer.liquidation_price == pytest.approx(expected, abs=5e-5)
    assert answer.tier == tier


@pytest.mark.parametrize(("side", "entry", "quantity", "leverage", "expected", "tier"), DERIVED)
def test_derived_again_by_bisection(side, entry, quantity, leverage, expected, tier):
    tiers = bundled_tier_table("binance", "BTCUSDT").tiers

    def headroom(price):
        notional = quantity * price
        at = next(row for row in tiers if notional <= row.cap)
        equity = entry * quantity / leverage + side * quantity * (price - entry)
        return equity - (notional * at.rate - at.deduction)

    dead, alive = (0.0, float(entry)) if side is LONG else (4.0 * entry, float(entry))
    assert headroom(alive) > 0 > headroom(dead)
    for _ in range(200):
        middle = (dead + alive) / 2
        dead, alive = (dead, middle) if headroom(middle) > 0 else (middle, alive)
    assert alive == pytest.approx(expected, abs=5e-5)
    assert tiers[tier - 1].floor < quantity * alive <= tiers[tier - 1].cap


def test_d10_an_unlevered_long_is_never_liquidated():
    table = bundled_tier_table("binance", "BTCUSDT")
    answer = calculate(Position(LONG, 60_000, 0.1, leverage=1), BINANCE_USDM, table)
    assert answer.status is AnswerStatus.NO_LIQUIDATION
    assert answer.reason
    assert answer.liquidation_price is answer.tier is answer.bankruptcy_price is None


def test_n2_too_much_leverage_gives_a_reason_and_no_price():
    table = bundled_tier_table("binance", "BTCUSDT")
    answer = calculate(Position(LONG, 100_000, 150, leverage=50), BINANCE_USDM, table)
    assert answer.status is AnswerStatus.CANNOT_OPEN
    assert "50x is above the 25x that tier 5" in answer.reason
    assert answer.liquidation_price is None


def test_a_batch_gives_what_single_positions_give():
    table = bundled_tier_table("binance", "ETHUSDT")
    random = np.random.default_rng(7)
    side = random.choice([-1.0, 1.0], 300)
    entry = random.uniform(500, 9_000, 300)
    quantity = 10 ** random.uniform(-2, 5, 300)
    margin = entry * quantity / random.uniform(1, 100, 300)
    batch = liquidation_prices(side, entry, quantity, margin, table=table, rules=BINANCE_USDM)
    for row in range(300):
        one = liquidation_prices(side[row], entry[row], quantity[row], margin[row], table=table, rules=BINANCE_USDM)
        np.testing.assert_array_equal(one.price, batch.price[row : row + 1])
        assert (one.status[0], one.tier_index[0]) == (batch.status[row], batch.tier_index[row])
