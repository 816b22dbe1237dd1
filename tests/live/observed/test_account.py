"""What trades make of an account: worked examples by hand, and sums that no trade may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.accounts import AccountState, Holding
from rektscope.live.observed.account import HeldAccount
from rektscope.market.sides import Side


def _holding(symbol, size, mark, *, is_cross=True, margin="", leverage=10):
    side = Side.LONG if size > 0 else Side.SHORT
    return Holding(symbol, side, str(abs(size)), str(abs(size) * mark), str(mark), "", str(margin), leverage, is_cross)


def _account(*holdings, value="50000", maintenance="1000"):
    return HeldAccount.of(AccountState(1_000, value, maintenance, holdings))


def _worth(account, marks):
    """Cash, cross positions at their marks and isolated ones with their dollars: all that the account is worth."""
    parts = [
        one.size * marks[symbol] + (one.own_usd if one.is_cross is False else 0.0)
        for symbol, one in account.places.items()
    ]
    return account.cash_usd + sum(parts)


def test_buying_more_moves_the_entry_and_selling_some_does_not():
    account = _account(_holding("BTC", 1.0, 100_000.0))
    account.trade("BTC", 1.0, 104_000.0)
    place = account.places["BTC"]
    assert (place.size, place.entry, place.usd) == (2.0, 102_000.0, 208_000.0)
    account.trade("BTC", -0.5, 110_000.0)
    assert (place.size, place.entry) == (1.5, 102_000.0)


def test_a_cross_account_gains_what_its_trade_was_better_than_the_mark():
    account = _account(_holding("BTC", 2.0, 100_000.0))
    account.trade("BTC", -1.0, 101_000.0)
    # 50,000 at 100,000 with two coins; one was sold at 101,000, so at a mark of 100,000 it is worth 1,000 more
    assert _worth(account, {"BTC": 100_000.0}) == pytest.approx(51_000.0)


def test_a_trade_through_zero_closes_and_opens_the_other_side_at_its_price():
    account = _account(_holding("BTC", 1.0, 100_000.0))
    account.trade("BTC", -3.0, 90_000.0)
    place = account.places["BTC"]
    assert (place.size, place.side, place.entry) == (-2.0, -1, 90_000.0)
    assert account.side_of("BTC") is Side.SHORT


def test_isolated_margin_grows_by_value_over_leverage_and_leaves_in_parts():
    account = _account(_holding("BTC", 1.0, 100_000.0, is_cross=False, margin=10_000.0, leverage=10), value="5000")
    place = account.places["BTC"]
    assert (place.margin_usd, account.cash_usd) == (10_000.0, 5_000.0)
    account.trade("BTC", 0.5, 100_000.0)  # 50,000 more at 10x
    assert (place.margin_usd, account.cash_usd) == (15_000.0, 0.0)
    account.trade("BTC", -0.3, 110_000.0)  # margin there is 30,000; a fifth of it leaves with the fifth
    assert place.size == pytest.approx(1.2)
    assert (place.margin_usd, account.cash_usd) == (pytest.approx(24_000.0), pytest.approx(6_000.0))
    account.trade("BTC", -1.2, 110_000.0)
    assert (place.size, place.own_usd, account.cash_usd) == (0.0, 0.0, pytest.approx(30_000.0))
    account.trade("BTC", -1.0, 100_000.0)  # again, and as it was set before
    assert (place.is_cross, place.margin_usd, account.cash_usd) == (
        False,
        pytest.approx(10_000.0),
        pytest.approx(20_000.0),
    )


def test_a_position_opened_after_the_report_has_a_size_and_no_known_mode():
    account = _account(_holding("ETH", 1.0, 3_000.0))
    account.trade("BTC", -0.25, 100_000.0)
    place = account.places["BTC"]
    assert (place.size, place.entry, place.leverage, place.is_cross) == (-0.25, 100_000.0, 0, None)


def test_rounding_leaves_no_crumb_behind():
    account = _account(_holding("BTC", 0.3, 100_000.0))
    account.trade("BTC", -0.1, 100_000.0)
    account.trade("BTC", -0.2, 100_000.0)
    assert account.places["BTC"].size == 0.0


@given(
    st.lists(st.tuples(st.sampled_from(["BTC", "ETH"]), st.floats(-5, 5).filter(lambda size: abs(size) > 1e-3),
                       st.floats(50, 200)), max_size=12),
    st.booleans(),
)  # fmt: skip
def test_no_trade_at_the_mark_makes_or_loses_a_dollar(trades, is_cross):
    account = _account(_holding("BTC", 2.0, 100.0, is_cross=is_cross, margin=150.0), value="10000", maintenance="5")
    for symbol, size, price in trades:
        marks = {"BTC": price, "ETH": price}
        before = _worth(account, marks)
        account.trade(symbol, size, price)
        assert _worth(account, marks) == pytest.approx(before, abs=1e-6)


def test_what_was_not_reported_is_not_known():
    account = _account(_holding("BTC", 1.0, 100_000.0, is_cross=False), value="", maintenance="")
    account.trade("BTC", 1.0, 100_000.0)
    assert account.places["BTC"].size == 2.0
    assert account.cash_usd != account.cash_usd
    assert account.places["BTC"].margin_usd != account.places["BTC"].margin_usd
