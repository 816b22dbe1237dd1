"""Positions read off Hyperliquid itself (H01-H32) and derived figures of the other venues (D11-D34)."""

import pytest

from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate
from rektscope.risk.formula import FeeUse, MaintenanceBasis
from rektscope.risk.positions import Position
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import RULES, rules_for, rules_named

# Of a venue with hundreds of tables a sample, and what the other tests use.
MARKETS = [("binance", "BTCUSDT"), ("binance", "BTCUSD_PERP")] + [
    (venue, symbol)
    for venue in bundled_venues()
    for symbol in bundled_symbols(venue)[:: 1 + len(bundled_symbols(venue)) // 60]
]

LONG, SHORT = Side.LONG, Side.SHORT
INVERSE = Contract.INVERSE

# Maximum leverages as at the time of capture; BTC is 40 and ETH 25 today.
CAPTURED_LEVERAGE = {"BTC": 50, "ETH": 50, "SOL": 20, "DOGE": 20, "XYZ": 10}

HYPERLIQUID = [
    ("H01", "ETH", LONG, 2458.5, 0.015, 36.864593, 0.86915825),
    ("H02", "BTC", LONG, 63287, 0.00039, 24.673292, 22.37166537),
    ("H03", "SOL", LONG, 146.82, 0.16, 23.482979, 0.05269872),
    ("H04", "SOL", LONG, 145.83, 0.33, 24.045107, 74.83696193),
    ("H05", "ETH", LONG, 2459.5, 0.0199, 24.454895, 1243.0411908),
    ("H06", "BTC", LONG, 62739, 0.00077, 24.137992, 31708.03843631),
    ("H07", "DOGE", LONG, 0.11586, 437, 25.29769, 0.05945697),
    ("H08", "ETH", SHORT, 2642.8, 0.019, 25.091876, 3924.18322043),
    ("H09", "SOL", SHORT, 155.89, 0.32, 24.924941, 228.07847866),
    ("H10", "DOGE", SHORT, 0.14333, 351, 25.136807, 0.20970228),
    ("H11", "BTC", SHORT, 68595, 0.00069, 23.64871, 101849.99354283),
    ("H12", "BTC", SHORT, 65536, 0.00099, 21.604172, 86493.46174617),
    ("H25", "ETH", SHORT, 2518.4, 0.007, 17.62263, 4986.05799151),
    ("H26", "ETH", LONG, 2533.2, 0.0347, 17.555195, 2047.7642302),
    ("H27", "DOGE", LONG, 0.13284, 360, 15.943218, 0.09082388),
    ("H28", "SOL", SHORT, 163.11, 0.48, 15.650731, 190.94213618),
    ("H29", "BTC", LONG, 67141, 0.00067, 14.979079, 45236.52992613),
    ("H30", "XYZ", LONG, 250, 0.5, 25, 210.5263157894737),
    ("H31", "XYZ", SHORT, 190, 0.5, 9.5, 199.04761904761904),
    ("H32", "XYZ", LONG, 350, 1, 50, 315.7894736842105),
]


@pytest.mark.parametrize(
    ("coin", "side", "entry", "size", "collateral", "expected"),
    [pytest.param(*row[1:], id=row[0]) for row in HYPERLIQUID],
)
def test_positions_captured_from_hyperliquid(coin, side, entry, size, collateral, expected):
    table = flat_tier_table(1 / (2 * CAPTURED_LEVERAGE[coin]), max_leverage=CAPTURED_LEVERAGE[coin])
    answer = calculate(Position(side, entry, size, margin=collateral), rules_named("hyperliquid"), table)
    assert answer.liquidation_price == pytest.approx(expected, abs=max(1e-4 * expected, 1e-6 * entry))


def derived(venue, symbol, side, entry, quantity, rate=None, fee=None, **stake):
    table = bundled_tier_table(venue, symbol)
    if rate is not None:
        contract, size = (INVERSE, 100.0) if symbol.endswith("USD-SWAP") else (Contract.LINEAR, 1.0)
        table = flat_tier_table(rate, contract=contract, contract_size=size, venue=venue)
    rules = rules_for(table) if fee is None else rules_for(table).with_fee(fee)
    return calculate(Position(side, entry, quantity, **stake), rules, table)


@pytest.mark.parametrize(
    ("venue", "symbol", "side", "entry", "quantity", "stake", "expected"),
    [
        pytest.param("bybit", "BTCUSDT", LONG, 100_000, 1, {"leverage": 100}, 99_327.7817, id="D11"),
        pytest.param("bybit", "BTCUSDT", SHORT, 100_000, 1, {"leverage": 100}, 100_667.7963, id="D12"),
        pytest.param("bybit", "ETHUSDT", LONG, 4_000, 25, {"leverage": 100}, 3_973.1113, id="Bybit ETH"),
        pytest.param("dydx", "BTC-USD", LONG, 100_000, 1, {"leverage": 20}, 96_153.8462, id="dYdX BTC"),
        pytest.param("dydx", "ETH-USD", LONG, 4_000, 25, {"leverage": 50}, 3_967.6113, id="dYdX ETH"),
        pytest.param("gate", "BTC_USDT", LONG, 100_000, 1, {"leverage": 100}, 99_372.6474, id="Gate BTC"),
        pytest.param("hyperliquid", "BTC", LONG, 100_000, 1, {"leverage": 20}, 96_202.5316, id="D15"),
        pytest.param("okx", "BTC-USDT-SWAP", LONG, 100_000, 1, {"leverage": 10}, 90_406.8307, id="D19"),
        pytest.param("okx", "BTC-USDT-SWAP", SHORT, 100_000, 1, {"leverage": 10}, 109_507.2175, id="D20"),
        pytest.param(
            "okx", "BTC-USD-SWAP", LONG, 100_000, 1_000, {"leverage": 10, "rate": 0.004}, 91_318.1818, id="D21"
        ),
        pytest.param(
            "okx", "BTC-USD-SWAP", SHORT, 100_000, 1_000, {"leverage": 10, "rate": 0.004}, 110_611.1111, id="D22"
        ),
        pytest.param("binance", "BTCUSD_PERP", LONG, 50_000, 100, {"leverage": 10}, 45_636.3636, id="D25"),
        pytest.param("binance", "BTCUSD_PERP", SHORT, 50_000, 100, {"leverage": 10}, 55_333.3333, id="D26"),
        pytest.param("deribit", "BTC-PERPETUAL", LONG, 50_000, 100_000, {"margin": 0.4}, 42_088.2832, id="D28"),
        pytest.param("deribit", "BTC-PERPETUAL", SHORT, 50_000, 100_000, {"margin": 0.4}, 61_869.9491, id="D29"),
        pytest.param(
            "bitmex", "XBTUSD", LONG, 60_000, 1_000, {"leverage": 100, "fee": 0.0}, 59_701.4925, id="D30 no fee"
        ),
        pytest.param("bitmex", "XBTUSD", LONG, 60_000, 1_000, {"leverage": 100}, 59_707.4336, id="D30"),
        pytest.param(
            "bitmex", "XBTUSD", LONG, 60_000, 1_000, {"leverage": 10, "fee": 0.0}, 54_794.5205, id="D31 no fee"
        ),
        pytest.param("bitmex", "XBTUSD", LONG, 60_000, 1_000, {"leverage": 10}, 54_799.5251, id="D31"),
        pytest.param(
            "bitmex", "XBTUSD", SHORT, 60_000, 1_000, {"leverage": 10, "fee": 0.0}, 66_298.3425, id="D32 no fee"
        ),
        pytest.param("bitmex", "XBTUSD", SHORT, 60_000, 1_000, {"leverage": 10}, 66_291.0176, id="D32"),
        pytest.param(
            "bitmex", "XBTUSD", LONG, 60_000, 1_000, {"leverage": 25, "fee": 0.0}, 57_971.0145, id="D33 no fee"
        ),
        pytest.param("bitmex", "XBTUSD", LONG, 60_000, 1_000, {"leverage": 25}, 57_976.6161, id="D33"),
    ],
)
def test_derived_figures(venue, symbol, side, entry, quantity, stake, expected):
    answer = derived(venue, symbol, side, entry, quantity, **stake)
    assert answer.status is AnswerStatus.OK
    assert answer.liquidation_price == pytest.approx(expected, abs=5e-5)
    assert answer.tier == 1


@pytest.mark.parametrize(("venue", "symbol"), [("binance", "BTCUSD_PERP"), ("deribit", "BTC-PERPETUAL")])
def test_d34_an_unlevered_inverse_short_is_a_synthetic_dollar(venue, symbol):
    answer = derived(venue, symbol, SHORT, 43_210, 500, leverage=1)
    assert answer.status is AnswerStatus.NO_LIQUIDATION
    assert answer.liquidation_price is None
    if venue == "deribit":  # its rate of 1 % + 0.005 % per BTC is 100 % at 19,800 BTC
        assert answer.second_liquidation_price == pytest.approx(500 / 19_800)
        assert "at 0.02525252525 it is liquidated" in answer.reason
    else:
        assert answer.second_liquidation_price is None


@pytest.mark.parametrize(("formula", "tick", "shown"), [(2_352.8397, 0.01, 2_352.8497), (9.0805, 0.1, 9.1805)])
def test_okx_shows_longs_a_tick_above_its_formula(formula, tick, shown):
    """From its API guide and from a capture; shorts stand at the formula, rounded on the safe side."""
    rules, table = rules_named("okx"), flat_tier_table(0.004, venue="okx")
    entry = formula * (1 - 0.0045) / 0.9
    answer = calculate(Position(LONG, entry, 1, leverage=10), rules, table, tick_size=tick)
    assert answer.liquidation_price == pytest.approx(formula)
    assert answer.liquidation_price_on_tick == pytest.approx(shown)
    assert answer.to_json()["liquidation_price"] == pytest.approx(shown)
    short = calculate(Position(SHORT, entry, 1, leverage=10), rules, table, tick_size=tick)
    assert short.liquidation_price - tick < short.liquidation_price_on_tick <= short.liquidation_price


def test_htx_takes_the_adjustment_factor_over_the_leverage():
    """A position of BTC-USDT at 2x as captured from HTX: a factor of 0.015 at 2x is a rate of 0.75 %."""
    table = flat_tier_table(0.015 / 2, venue="htx", symbol="BTC-USDT")
    answer = calculate(Position(LONG, 47_151.3, 0.001, margin=24.96572007), rules_for(table), table)
    assert answer.rules.name == "htx"
    assert answer.liquidation_price == pytest.approx(22_353.2291486, abs=5e-7)


@pytest.mark.parametrize(
    ("symbol", "quantity", "largest"),
    [
        ("PI_XBTUSD", 500_000, 50),
        # Its page's example: 2 % of the first 500,000 contracts, 4 % of the next.
        ("PI_XBTUSD", 1_000_000, 1_000_000 / (10_000 + 20_000)),
        ("PI_XBTUSD", 30_000_000, 30_000_000 / 6_350_000),
        ("PI_BCHUSD", 100, 25),
        ("PI_XRPUSD", 100, 10),
        ("PF_XBTUSD", 5, 50),
        ("PF_XBTUSD", 20, 2_000_000 / (20_000 + 40_000)),
    ],
)
def test_kraken_asks_each_tier_for_its_own_margin(symbol, quantity, largest):
    """Initial and maintenance margin are progressive; a position opens at the exact fraction, not at its digits."""
    answer = derived("kraken", symbol, LONG, 100_000, quantity, leverage=largest)
    assert answer.max_leverage == pytest.approx(largest, rel=1e-12)
    assert answer.status is AnswerStatus.OK
    assert answer.maintenance_margin == pytest.approx(answer.margin / 2)
    above = derived("kraken", symbol, LONG, 100_000, quantity, leverage=largest * 1.000001)
    assert above.status is AnswerStatus.CANNOT_OPEN


def test_kraken_opens_at_ten_thirds():
    """The page prints 3.33x for an initial margin of 30 %; the tier's largest leverage is 10/3 exactly."""
    assert derived("kraken", "PI_XBTUSD", LONG, 100_000, 30_000_000, leverage=10 / 3).status is AnswerStatus.OK
    assert bundled_tier_table("kraken", "PI_XBTUSD").max_leverages[6] == 10 / 3


def test_kraken_s_inverse_maintenance_by_hand():
    """1,000,000 contracts at 100,000 are 10 BTC: maintenance 1 % of 5 and 2 % of 5, a margin of 1 at 10x."""
    answer = derived("kraken", "PI_XBTUSD", LONG, 100_000, 1_000_000, leverage=10)
    assert answer.maintenance_margin == pytest.approx(0.15)
    assert answer.liquidation_price == pytest.approx(1_000_000 / (10 + 1 - 0.15))


def test_positions_beyond_a_partial_table_are_not_guessed():
    with pytest.raises(
        InputError, match=r"known here end at 10 BTC .* `rektscope tiers refresh okx BTC-USDT-SWAP`, or give"
    ):
        derived("okx", "BTC-USDT-SWAP", LONG, 100_000, 10.5, leverage=10)
    with pytest.raises(InputError, match="known here end at 300,000 USDT"):
        # Opens inside the table, but the short's value at its liquidation price is outside it.
        derived("bybit", "ADAUSDT", SHORT, 1, 299_000, leverage=10)


def by_bisection(answer):
    """The liquidation price from the definition alone, one position at a time."""
    position, table, rules = answer.position, answer.table, answer.rules
    linear = table.contract is Contract.LINEAR
    size = position.quantity * table.contract_size

    def value_at(price):
        return size * price if linear else size / price

    def required(price):
        entry_value = rules.maintenance_basis is MaintenanceBasis.ENTRY_VALUE
        value = value_at(position.entry_price if entry_value else price)
        amount = size if table.counted_in == "quantity" else value
        tier = next((row for row in table.tiers if amount <= row.cap), table.tiers[-1])
        rate = tier.rate + table.rate_per_coin * (size if linear else value)
        fee_price = answer.bankruptcy_price if rules.fee_use is FeeUse.ON_BANKRUPTCY_VALUE else price
        owed = tier.deduction * value / size if table.counted_in == "quantity" else tier.deduction
        if rules.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE:
            fee_price = position.entry_price
        return value * rate - owed + rules.closing_fee_rate * value_at(fee_price)

    def headroom(price):
        gain = (
            position.side
            * size
            * ((price - position.entry_price) if linear else (1 / position.entry_price - 1 / price))
        )
        return answer.backing + gain - required(price)

    alive, dead = position.entry_price, position.entry_price * (1e-9 if position.side is LONG else 1e6)
    assert headroom(alive) > 0 > headroom(dead)
    for _ in range(300):
        middle = (alive + dead) / 2
        alive, dead = (middle, dead) if headroom(middle) > 0 else (alive, middle)
    return alive


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("market", MARKETS)
def test_every_bundled_table_agrees_with_bisection(market, side):
    table = bundled_tier_table(*market)
    cap = table.caps[-1] if table.caps[-1] < float("inf") else 3 * max(table.floors[-1], 100)
    checked = 0
    for share in (1e-4, 0.03, 0.2, 0.45, 0.8):
        for leverage in (1.2, 3.7, 9.0, 24.0, 73.0):
            entry = 12_345.6
            in_coins = cap * share / (entry if table.contract is Contract.LINEAR else 1)
            if table.counted_in == "quantity":
                in_coins = cap * share
            faces = (
                in_coins if table.contract is Contract.LINEAR or table.counted_in == "quantity" else in_coins * entry
            )
            position = Position(side, entry, faces / table.contract_size, leverage=leverage)
            try:
                answer = calculate(position, rules_for(table), table)
            except InputError:
                assert not table.complete
                continue
            if answer.status is AnswerStatus.OK:
                assert answer.liquidation_price == pytest.approx(by_bisection(answer), rel=1e-9)
                checked += 1
    assert checked >= 5


@pytest.mark.parametrize("rules", RULES, ids=lambda rules: rules.name)
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("contract", [Contract.LINEAR, INVERSE])
def test_every_rule_agrees_with_bisection(rules, side, contract):
    table = flat_tier_table(0.0123, contract=contract)
    for leverage in (1.5, 10, 40):
        position = Position(side, 250.0, 77.0, leverage=leverage, added_margin=0.01)
        answer = calculate(position, rules, table)
        assert answer.liquidation_price == pytest.approx(by_bisection(answer), rel=1e-9)
        assert side * (250 - answer.liquidation_price) > 0
        assert side * (answer.liquidation_price - answer.bankruptcy_price) > 0


def test_bitget_s_printed_bands_with_their_deductions():
    """Announcement 12560603838668 of 2025-09-26; by the printed formula, offset = deduction, taker 0.06 %."""
    table = bundled_tier_table("bitget", "BTCUSDT")
    assert [(tier.cap, tier.rate, tier.max_leverage) for tier in table.tiers[:4]] == [
        (200_000, 0.004, 150),
        (1_000_000, 0.005, 100),
        (5_000_000, 0.007, 75),
        (15_000_000, 0.01, 50),
    ]
    assert (len(table.tiers), table.tiers[-1].cap, table.tiers[-1].rate) == (12, 1_200_000_000, 0.6)
    deduction = 200_000 * 0.001 + 1_000_000 * 0.002
    assert table.tiers[2].deduction == pytest.approx(deduction)
    answer = calculate(Position(LONG, 100_000, 20, leverage=20), rules_for(table), table)
    assert answer.tier == 3
    printed = (2_000_000 / 20 + deduction - 20 * 100_000) / (20 * (0.007 + 0.0006 - 1))
    assert answer.liquidation_price == pytest.approx(printed, rel=1e-12)
