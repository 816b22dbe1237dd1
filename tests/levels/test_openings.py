"""Where the book puts a position: the price that `risk`, and with it the calculator, gives for it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.engine.markets import START, binance_margin

from rektscope.levels.openings import LONG, SHORT, VARIANTS, Opener, class_leverages, variant_of
from rektscope.levels.parameters import DEFAULT_PARAMETERS, LeverageClass
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position
from rektscope.risk.tiers import CountedIn, Tier, flat_tier_table
from rektscope.venues.binance.rules import BINANCE_COINM, BINANCE_USDM
from rektscope.venues.rules import GENERIC

SIDES = {LONG: Side.LONG, SHORT: Side.SHORT}
LEVERAGES = [each.leverage for each in DEFAULT_PARAMETERS.classes]


def exactly(*leverages, notional_usd=20_000.0):
    """Parameters of classes without smear, so that each opening stands at one place."""
    share = 1.0 / len(leverages)
    classes = tuple(LeverageClass(each, share, HOUR_MS, notional_usd) for each in leverages)
    return replace(DEFAULT_PARAMETERS, classes=classes, margin_spread=((1.0, 1.0),), smear_points=1, smear=0.0)


def rows_where(opener, entry_row, classes, mark_row=None):
    """(2, classes) rows of one entry."""
    mark = int(entry_row) if mark_row is None else mark_row
    openings = opener.openings(np.array([[entry_row]]), np.ones(1), np.array([mark]))
    return (openings.places[0] // classes).reshape(2, classes)


def test_a_100x_level_at_0_4_percent_maintenance_sits_0_60_percent_from_its_entry_on_both_sides():
    opener = Opener(flat_tier_table(0.004), GENERIC, 100_000.0, exactly(100))
    rows = rows_where(opener, 1_000_000.0, 1)  # rows of 0.1
    assert (1_000_000 - rows[LONG, 0]) / 1_000_000 == pytest.approx(1 - 0.99 / 0.996, abs=2e-6)
    assert (rows[SHORT, 0] - 1_000_000) / 1_000_000 == pytest.approx(1.01 / 1.004 - 1, abs=2e-6)
    for side in (LONG, SHORT):
        assert abs(rows[side, 0] - 1_000_000) / 1_000_000 == pytest.approx(0.0060, abs=0.00003)


@given(
    st.sampled_from(["BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT"]),
    st.sampled_from(sorted(SIDES)),
    st.sampled_from(LEVERAGES),
    st.floats(1.0, 200_000.0),
    st.sampled_from([5_000.0, 20_000.0, 100_000.0, 3_000_000.0]),
)
def test_the_map_puts_a_position_where_the_calculator_says(symbol, side, leverage, entry, notional):
    margin = binance_margin(symbol)
    parameters = exactly(leverage, notional_usd=notional)
    allowed = float(class_leverages(margin.table, entry, parameters)[0])
    position = Position(SIDES[side], entry, notional / entry, leverage=allowed)
    price = calculate(position, margin.rules, margin.table).liquidation_price
    row_price = entry / 50_000.0
    row = rows_where(Opener(margin.table, margin.rules, entry, parameters), 50_000.0, 1)[side, 0]
    assert row * row_price == pytest.approx(price, abs=1.001 * row_price)
    assert price == pytest.approx(entry, rel=1.0 / allowed)


def test_an_inverse_position_stands_where_the_calculator_says():
    table = flat_tier_table(0.01, contract=Contract.INVERSE, contract_size=100.0, max_leverage=125.0)
    opener = Opener(table, BINANCE_COINM, 60_000.0, exactly(5, 25))
    rows = rows_where(opener, 600_000.0, 2)  # rows of 0.1
    for side, word in SIDES.items():
        for place, leverage in enumerate((5, 25)):
            answer = calculate(Position(word, 60_000.0, 200.0, leverage=leverage), BINANCE_COINM, table)
            assert rows[side, place] * 0.1 == pytest.approx(answer.liquidation_price, abs=0.11)
    assert 600_000 - rows[LONG, 0] < rows[SHORT, 0] - 600_000  # in coin, losses grow faster when the price falls


def coin_table():
    """Tiers counted in coin notional: 1 BTC and 10 BTC, where 20,000 or 200,000 USD must not be taken for coins."""
    tiers = (Tier(0.0, 1.0, 0.005, 100.0, 0.0), Tier(1.0, 10.0, 0.05, 10.0, 0.045))
    table = flat_tier_table(0.005, contract=Contract.INVERSE, contract_size=100.0)
    return replace(table, tiers=tiers)


def test_a_typical_size_in_usd_is_turned_into_coins_before_its_tier_is_looked_up():
    small, large = (class_leverages(coin_table(), 60_000.0, exactly(50, notional_usd=usd)) for usd in (2e4, 2e5))
    assert (small[0], large[0]) == (50.0, 10.0)


def test_a_size_beyond_the_last_tier_is_taken_for_the_largest_there_is():
    assert class_leverages(coin_table(), 60_000.0, exactly(50, notional_usd=2e9))[0] == 10.0
    counted = replace(flat_tier_table(0.01, max_leverage=30.0), counted_in=CountedIn.QUANTITY)
    limited = replace(counted, tiers=(Tier(0.0, 5.0, 0.01, 30.0, 0.0),))
    assert class_leverages(limited, 100.0, exactly(50, notional_usd=2e9))[0] == 30.0
    rows = rows_where(Opener(limited, GENERIC, 100.0, exactly(50, notional_usd=2e9)), 10_000.0, 1)
    assert 9_700 < rows[LONG, 0] < 9_800


def test_a_class_above_the_venue_s_maximum_stands_at_the_maximum():
    table = flat_tier_table(0.01, max_leverage=20.0)
    np.testing.assert_array_equal(class_leverages(table, 100.0, exactly(5, 20, 50)), [5.0, 20.0, 20.0])
    rows = rows_where(Opener(table, GENERIC, 100.0, exactly(20, 50)), 10_000.0, 2)
    np.testing.assert_array_equal(rows[:, 0], rows[:, 1])


def test_where_no_maximum_is_given_maintenance_is_taken_for_half_of_the_smallest_margin():
    np.testing.assert_allclose(class_leverages(flat_tier_table(0.03), 1.0, exactly(5, 100)), [5.0, 0.5 / 0.03])


def test_a_table_under_which_nothing_can_be_opened_is_refused_in_a_sentence():
    with pytest.raises(InputError, match="no liquidation price"):
        Opener(flat_tier_table(0.03, max_leverage=50.0), BINANCE_USDM, 100.0, exactly(5, 50))


entries = st.lists(st.floats(300.0, 8_000.0), min_size=1, max_size=7)


@given(entries, st.integers(2, 9_000))
def test_whatever_the_entries_parts_sum_to_one_and_stand_on_their_own_side(entry_rows, mark_row):
    margin = binance_margin()
    opener = Opener(margin.table, margin.rules, 60_000.0, DEFAULT_PARAMETERS)
    weights = np.full(len(entry_rows), 1.0 / len(entry_rows))
    openings = opener.openings(np.array([entry_rows]), weights, np.array([mark_row]))
    classes = len(LEVERAGES)
    rows = (openings.places[0] // classes).reshape(2, classes, -1)
    whose = (openings.places[0] % classes).reshape(2, classes, -1)
    np.testing.assert_array_equal(whose, np.broadcast_to(np.arange(classes)[:, None], whose.shape))
    parts = np.broadcast_to(openings.crowded_parts.get(0, openings.parts), (2 * classes, rows.shape[2]))
    parts = parts.reshape(rows.shape)
    assert (parts >= 0.0).all()
    np.testing.assert_allclose(parts.sum(axis=2), 1.0, rtol=1e-12)
    assert not parts[LONG][rows[LONG] >= mark_row].any()
    assert not parts[SHORT][rows[SHORT] <= mark_row].any()
    assert openings.end_row > rows[SHORT].max()
    smear = DEFAULT_PARAMETERS.smear_points
    natural = [
        [math.floor(entry_rows[point // smear] * offset) for point, offset in enumerate(row)]
        for row in opener.offsets(len(entry_rows))[0, SHORT]
    ]
    if 0 not in openings.crowded_parts:
        np.testing.assert_array_equal(rows[SHORT], natural)


@pytest.mark.parametrize("leverage", [10, 25, 100])
def test_a_few_candles_make_a_band_and_not_a_comb(leverage):
    """Of the mass that eight candles at one price open, smoothed as much as 0.1 % of the price, little is ripple."""
    margin = binance_margin()
    classes = (LeverageClass(leverage, 1.0, HOUR_MS, 20_000.0),)
    opener = Opener(margin.table, margin.rules, 120_000.0, replace(DEFAULT_PARAMETERS, classes=classes))
    ends = START + 5 * MINUTE_MS * np.arange(1, 9)
    entries = np.tile(np.linspace(5_997.0, 6_003.0, 7), (8, 1))  # rows of 20 USD
    variants = variant_of(ends)
    assert len(set(variants.tolist())) > VARIANTS // 2
    openings = opener.openings(entries, np.full(7, 1 / 7), np.full(8, 6_000), variants)
    shorts = openings.places[:, openings.places.shape[1] // 2 :]
    mass = np.bincount(shorts.reshape(-1))
    inside = mass[np.flatnonzero(mass)[0] : np.flatnonzero(mass)[-1] + 1].astype(float)
    core = inside[: max(12, len(inside) // 2)]  # the tail of much added margin is thin by itself
    band = np.convolve(core, np.ones(6) / 6, mode="valid")
    smooth = np.convolve(core, np.ones(6) / 6, mode="valid").mean()
    assert band.min() > 0.0
    assert band.max() < 8.0 * smooth


def test_what_is_unknown_has_the_distribution_that_the_parameters_say():
    opener = Opener(flat_tier_table(0.004), GENERIC, 100_000.0, replace(DEFAULT_PARAMETERS, smear=0.0))
    one = opener.offsets(1)[:, LONG, 3] - 1.0  # the class of 10x
    exact = Opener(flat_tier_table(0.004), GENERIC, 100_000.0, exactly(10)).offsets(1)[0, LONG, 0, 0] - 1.0
    spread = np.array(DEFAULT_PARAMETERS.margin_spread)
    weight = spread[:, 1] / spread[:, 1].sum()
    assert (one / exact).mean() == pytest.approx((spread[:, 0] * weight).sum(), abs=0.01)
    assert (one / exact).min() >= spread[0, 0] - 1e-9
    assert (one / exact).max() <= spread[-1, 0] + 1e-9
    moved = replace(exactly(10), smear=0.001, smear_points=9)
    factors = Opener(flat_tier_table(0.004), GENERIC, 100_000.0, moved).offsets(7)[:, LONG, 0] / (1.0 + exact)
    assert factors.mean() == pytest.approx(1.0, abs=1e-4)
    assert factors.std() == pytest.approx(0.001, rel=0.1)
