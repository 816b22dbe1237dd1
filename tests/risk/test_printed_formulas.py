"""Each venue's formula as the venue prints it, against the one formula family, on random positions.

These are written out as on the pages (sources in `venues.rules`), not as in the code: agreement checks the algebra.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.calculator import AnswerStatus, calculate
from rektscope.risk.positions import Position, cross_account
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import rules_named

sides = st.sampled_from([1, -1])
prices = st.floats(1, 100_000)
sizes = st.floats(0.01, 1_000)
leverages = st.floats(1.5, 50)
rates = st.floats(0.001, 0.015)
shares = st.floats(0, 0.3)


def price_of(name, side, entry, quantity, rate, deduction=0.0, contract=Contract.LINEAR, account=None, **stake):
    table = flat_tier_table(rate, deduction=deduction, contract=contract)
    extra = () if account is None else (account,)
    answer = calculate(Position(Side(side), entry, quantity, **stake), rules_named(name), table, *extra)
    assert answer.status is AnswerStatus.OK
    return answer.liquidation_price


@given(sides, prices, sizes, leverages, rates, shares)
def test_bybit_linear_since_2026(s, entry, q, leverage, m, share):
    value, fee = q * entry, 0.00055
    extra, d = share * value * 0.1, share * m * value * 0.1
    if s == 1:
        expected = (value - value / leverage - extra / (1 - fee) - d) / (q - q * m)
    else:
        expected = (value + value / leverage + extra / (1 + fee) + d) / (q + q * m)
    found = price_of("bybit", s, entry, q, m, d, leverage=leverage, added_margin=extra)
    assert found == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, leverages, rates, shares)
def test_bybit_inverse_since_2026(s, entry, q, leverage, m, share):
    value, fee = q / entry, 0.00055
    extra, d = share * value * 0.1, share * m * value * 0.1
    if s == 1:
        expected = q * (1 + m) / (value + value / leverage + extra / (1 + fee) + d)
    else:
        expected = q * (1 - m) / (value - value / leverage - extra / (1 - fee) - d)
    found = price_of("bybit", s, entry, q, m, d, Contract.INVERSE, leverage=leverage, added_margin=extra)
    assert found == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, leverages, rates, shares)
def test_bybit_until_2026(s, entry, q, leverage, m, share):
    d = share * m * q * entry
    linear = entry - s * (entry / leverage - entry * m + d / q)
    assert price_of("bybit-entry-value", s, entry, q, m, d, leverage=leverage) == pytest.approx(linear, rel=1e-9)
    d = share * m * q / entry
    inverse = q / (q / entry + s * (q / (entry * leverage) - q * m / entry + d))
    found = price_of("bybit-entry-value", s, entry, q, m, d, Contract.INVERSE, leverage=leverage)
    assert found == pytest.approx(inverse, rel=1e-9)


@given(sides, prices, sizes, leverages, rates)
def test_okx(s, entry, q, leverage, m):
    fee = 0.0005
    linear = (entry - s * (q * entry / leverage) / q) / (1 - s * (m + fee))
    assert price_of("okx", s, entry, q, m, leverage=leverage) == pytest.approx(linear, rel=1e-9)
    margin = q / entry / leverage
    inverse = (1 + s * (m + fee)) / (1 / entry + s * margin / q)
    found = price_of("okx", s, entry, q, m, contract=Contract.INVERSE, leverage=leverage)
    assert found == pytest.approx(inverse, rel=1e-9)


@given(sides, prices, sizes, leverages, st.integers(3, 50))
def test_hyperliquid(s, price, q, leverage, max_leverage):
    rate = 1 / (2 * max_leverage)
    margin = q * price / min(leverage, max_leverage)
    available = margin - q * price * rate
    expected = price - s * available / q / (1 - rate * s)
    assert price_of("hyperliquid", s, price, q, rate, margin=margin) == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, leverages, rates)
def test_bitmex(s, entry, q, leverage, m):
    # On the entry value: entry notional x (1 + s / L - s (m + funding)) is the notional at liquidation.
    expected = entry / (1 + s / leverage - s * (m + 0.0001))
    found = price_of("bitmex", s, entry, q, m, contract=Contract.INVERSE, leverage=leverage)
    assert found == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, leverages, rates, shares)
def test_bitget(direction, entry, size, leverage, m, share):
    margin, offset = size * entry / leverage, share * m * size * entry * 0.1
    expected = (margin + offset - size * entry * direction) / (size * (m + 0.0006 - direction))
    found = price_of("bitget", direction, entry, size, m, offset, leverage=leverage)
    assert found == pytest.approx(expected, rel=1e-9)


@given(sides, prices, st.integers(1, 100_000), leverages, rates)
def test_gate(s, entry, contracts, leverage, m):
    multiplier, fee = 0.0001, 0.00075
    margin = contracts * multiplier * entry / leverage
    linear = (entry - s * margin / multiplier / contracts) / (1 - s * (m + fee))
    assert price_of("gate", s, entry, contracts * multiplier, m, leverage=leverage) == pytest.approx(linear, rel=1e-9)
    margin = contracts / entry / leverage
    inverse = contracts * entry * (1 + s * m + s * fee) / (contracts + s * margin * entry)
    found = price_of("gate", s, entry, contracts, m, contract=Contract.INVERSE, leverage=leverage)
    assert found == pytest.approx(inverse, rel=1e-9)


@given(sides, prices, sizes, leverages, rates)
def test_kucoin(s, entry, size, leverage, m):
    notional, margin = s * size * entry, size * entry / leverage
    expected = (notional - margin) / (s * size * (1 - s * m - s * 0.0006))
    assert price_of("kucoin", s, entry, size, m, leverage=leverage) == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, leverages, rates, shares)
def test_phemex(s, entry, size, leverage, m, share):
    value = size * entry
    # Its margin is value / leverage and the fee to close at the bankruptcy value (P28: 40 + 0.096).
    margin, amount = value / leverage + 0.0006 * value * (1 - s / leverage), share * m * value * 0.1
    if s == 1:
        expected = (value - margin - amount) / (0.9994 - m) / size
    else:
        expected = (value + margin + amount) / (1.0006 + m) / size
    assert price_of("phemex", s, entry, size, m, amount, leverage=leverage) == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, leverages, rates)
def test_coinex(s, entry, q, leverage, m):
    expected = entry * (1 - s / leverage) / (1 - s * m)
    assert price_of("coinex", s, entry, q, m, leverage=leverage) == pytest.approx(expected, rel=1e-9)


@given(sides, prices, sizes, st.floats(0.1, 0.9), st.floats(0.98, 1.02))
def test_dydx_from_the_price_of_now(sign, entry, size, share, move):
    # Equity and price are those of now, wherever the position was opened.
    wallet, price, s, rate = share * size * entry, entry * move, sign * size, 0.03
    equity = wallet + s * (price - entry)
    expected = (equity - s * price) / (size * rate - s)
    found = price_of("dydx", sign, entry, size, rate, account=cross_account(wallet), leverage=20)
    assert found == pytest.approx(expected, rel=1e-9)


@given(sides, prices, st.integers(100, 100_000), leverages, rates, shares)
def test_binance_coinm(side, entry, contracts, leverage, m, share):
    size = 100
    wallet = contracts * size / entry / leverage
    cum = share * m * contracts * size / entry * 0.1
    expected = (contracts * m + side * contracts) / ((wallet + cum) / size + side * contracts / entry)
    table = flat_tier_table(m, deduction=cum, contract=Contract.INVERSE, contract_size=100)
    position = Position(Side(side), entry, contracts, leverage=leverage)
    answer = calculate(position, rules_named("binance-coinm"), table)
    assert answer.liquidation_price == pytest.approx(expected, rel=1e-9)


@given(sides, st.floats(1_000, 100_000), st.floats(0.1, 100), st.floats(1.5, 20), rates)
def test_mcs_btcmex_and_kraken_count_at_entry(s, entry, coins, leverage, m):
    face = coins * entry
    below = leverage * (1 - m) + 1 if s == 1 else leverage * (1 + m) - 1
    expected = entry * leverage / below
    for name in ("kraken", "mcs", "btcmex"):
        found = price_of(name, s, entry, face, m, contract=Contract.INVERSE, leverage=leverage)
        assert found == pytest.approx(expected, rel=1e-9)
