"""Cross positions at newer marks of the account's others: moved as the venue would move them, no row for nothing."""

from decimal import Decimal

import pytest

from rektscope.feeds.accounts import AccountState, Holding, VenueMarks
from rektscope.feeds.listing import Listing
from rektscope.live.observed.carrying import Carrying, OwnTrade
from rektscope.market.events import UNKNOWN_E6, UNKNOWN_MODE
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.risk.tiers import parse_tier_table

BTC = Listing.of(
    Instrument("hyperliquid", "BTC", "BTC", "USD", Contract.LINEAR, Decimal("0.1"), Decimal("0.00001")), "perpetuals"
)


def _table(symbol, leverage):
    tier = {"floor": 0.0, "cap": None, "rate": 1 / (2 * leverage), "max_leverage": leverage, "deduction": 0.0}
    return parse_tier_table(
        {"venue": "hyperliquid", "symbol": symbol, "as_of": "now", "source": "docs", "unit": "USDC", "tiers": [tier],
         "rules": "hyperliquid"}
    )  # fmt: skip


TABLES = {"BTC": _table("BTC", 40.0), "ETH": _table("ETH", 25.0)}


def _marks(btc, eth):
    return VenueMarks({"BTC": btc, "ETH": eth}, TABLES)


def _holding(symbol, side, size, mark, liquidation="", *, is_cross=True):
    return Holding(symbol, side, str(size), str(size * mark), str(mark), liquidation, "", 10, is_cross)


def _state(*holdings, value=60_000.0):
    rates = {"BTC": 1 / 80, "ETH": 1 / 50}
    maintenance = sum(float(each.value_usd) * rates[each.symbol] for each in holdings if each.is_cross)
    return AccountState(1, str(value), str(maintenance), tuple(holdings))


SHORT = _holding("BTC", Side.SHORT, 10, 100_000.0, "103506.0")
ETHER = _holding("ETH", Side.LONG, 100, 3_000.0)


def _venue_price(account_value, btc_mark, eth_mark):
    """The formula of the venue's documentation, asked anew at these marks for the short of 10 BTC beside 100 ETH."""
    maintenance = 10 * btc_mark / 80 + 100 * eth_mark / 50
    return btc_mark + (account_value - maintenance) / 10 / (1 + 1 / 80)


def test_a_price_moves_when_the_venue_would_send_it_anew():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(3, _state(SHORT, ETHER))
    (moved,) = carrying.moved(_marks(101_000.0, 2_850.0), 77)
    now = 60_000.0 - 10 * 1_000.0 - 100 * 150.0
    assert (moved.market, moved.account, moved.received_ms) == ("hyperliquid:BTC", 3, 77)
    assert moved.liquidation_steps / 1000 == pytest.approx(_venue_price(now, 101_000.0, 2_850.0), abs=0.01)
    assert moved.account_value_e6 == 45_000_000_000  # the short's own loss is seen from its own mark
    assert carrying.moved(_marks(101_000.0, 2_850.0), 78) == []
    assert carrying.moved(_marks(103_000.0, 2_850.0), 79) == []  # its own mark moves nothing


def test_an_account_that_would_have_fallen_at_the_old_mark_stands_at_the_new_one():
    """Long 10 BTC against short ETH: both rise, and what the short lost the long has won."""
    carrying = Carrying({"BTC": BTC})
    carrying.reported(
        1,
        _state(
            _holding("BTC", Side.LONG, 10, 100_000.0, "95000.0"),
            _holding("ETH", Side.SHORT, 300, 3_000.0),
            value=70_000.0,
        ),
    )
    (moved,) = carrying.moved(_marks(106_000.0, 3_180.0), 5)
    value = 70_000.0 + 10 * 6_000.0 - 300 * 180.0
    price = 106_000.0 - (value - 10 * 106_000.0 / 80 - 300 * 3_180.0 / 50) / 10 / (1 - 1 / 80)
    assert moved.liquidation_steps / 1000 == pytest.approx(price, abs=0.01)


@pytest.mark.parametrize(
    "state",
    [
        _state(SHORT),
        _state(_holding("BTC", Side.SHORT, 10, 100_000.0, "103506.0", is_cross=False), ETHER),
        _state(ETHER, _holding("ETH", Side.LONG, 1, 3_000.0)),
        AccountState(1, "", "", (SHORT, ETHER)),
    ],
    ids=["alone", "isolated", "elsewhere", "unknown"],
)
def test_what_no_other_position_moves_is_not_carried(state):
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, state)
    assert not carrying.has_crossed
    assert carrying.moved(_marks(100_000.0, 1_000.0), 5) == []


def test_a_price_that_was_reached_waits_for_a_report():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(SHORT, ETHER))
    assert carrying.moved(_marks(104_000.0, 2_850.0), 5) == []


def test_a_mark_that_is_not_known_moves_nothing():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(SHORT, ETHER))
    assert carrying.moved(VenueMarks({"BTC": 100_000.0}, TABLES), 5) == []
    assert carrying.moved(VenueMarks({"BTC": 100_000.0, "ETH": 2_000.0}, {}), 5) == []


def test_the_newest_report_replaces_all_before():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(SHORT, ETHER))
    carrying.reported(1, _state())
    assert not carrying.has_crossed
    assert carrying.sizes(1) == {}


def _trade(size, price=100_000.0, *, symbol="BTC", time_ms=10, address="a"):
    return OwnTrade(address, symbol, size, price, time_ms, time_ms + 5)


def _alone(size=10, *, is_cross=True, margin=""):
    side = Side.LONG if size > 0 else Side.SHORT
    return Holding(
        "BTC", side, str(abs(size)), str(abs(size) * 100_000.0), "99000", "95000.0", str(margin), 20, is_cross
    )


def test_a_trade_changes_size_entry_and_price_at_once():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(3, _state(_alone(), value=60_000.0), "a")
    carrying.traded(_trade(-5.0, 101_000.0))
    (row,) = carrying.sized(_marks(101_000.0, 1.0), 77)
    assert (row.market, row.account, row.received_ms, row.time_ms) == ("hyperliquid:BTC", 3, 77, 1)
    assert (row.held_side, row.quantity_lots, row.entry_steps / 1000) == (Side.LONG, 500_000, 99_000.0)
    assert (row.leverage, row.is_cross, row.margin_e6, row.value_e6) == (20, 1, UNKNOWN_E6, 505_000_000_000)
    value = 60_000.0 + 10 * 1_000.0  # at the price of the trade
    price = 101_000.0 - (value - 5 * 101_000.0 / 80) / 5 / (1 - 1 / 80)
    assert row.liquidation_steps / 1000 == pytest.approx(price, abs=0.01)
    assert carrying.sized(_marks(101_000.0, 1.0), 78) == []
    assert carrying.sizes(3) == {"BTC": 5.0}


def test_a_trade_in_another_market_moves_the_price_here():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(3, _state(SHORT, ETHER), "a")
    carrying.traded(_trade(-50.0, 3_000.0, symbol="ETH"))
    assert carrying.sized(_marks(100_000.0, 2_800.0), 76) == []
    (moved,) = carrying.moved(_marks(100_000.0, 2_800.0), 77)
    price = 100_000.0 + (60_000.0 - 50 * 200.0 - (10 * 100_000.0 / 80 + 50 * 2_800.0 / 50)) / 10 / (1 + 1 / 80)
    assert moved.liquidation_steps / 1000 == pytest.approx(price, abs=0.01)
    carrying.traded(_trade(-50.0, 2_800.0, symbol="ETH"))  # the rest is sold: it needs nothing any more
    (moved,) = carrying.moved(_marks(100_000.0, 2_000.0), 78)
    price = 100_000.0 + (60_000.0 - 50 * 200.0 - 10 * 100_000.0 / 80) / 10 / (1 + 1 / 80)
    assert moved.liquidation_steps / 1000 == pytest.approx(price, abs=0.01)
    assert carrying.moved(_marks(100_000.0, 1_000.0), 79) == []


def test_isolated_positions_are_backed_by_their_margin_alone():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(_alone(is_cross=False, margin=50_000.0), value=1.0), "a")
    carrying.traded(_trade(10.0))
    (row,) = carrying.sized(_marks(100_000.0, 1.0), 77)
    assert (row.is_cross, row.margin_e6) == (0, 100_000_000_000)
    assert row.liquidation_steps / 1000 == pytest.approx(
        100_000.0 - (100_000.0 - 25_000.0) / 20 / (1 - 1 / 80), abs=0.01
    )


def test_what_trades_close_is_gone_and_what_they_open_has_no_price_before_it_is_reported():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(_alone()), "a")
    carrying.reported(2, _state(), "b")
    carrying.traded(_trade(-10.0))
    carrying.traded(_trade(2.5, address="b"))
    gone, opened = sorted(carrying.sized(_marks(100_000.0, 1.0), 77), key=lambda row: row.account)
    assert (gone.account, gone.quantity_lots) == (1, 0)
    assert (opened.quantity_lots, opened.held_side, opened.is_cross, opened.liquidation_steps) == (
        250_000, Side.LONG, UNKNOWN_MODE, 0,
    )  # fmt: skip


def test_small_changes_wait_for_others_and_large_ones_do_not():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(_alone()), "a")
    marks = _marks(100_000.0, 1.0)
    carrying.traded(_trade(0.1))
    assert len(carrying.sized(marks, 1_000)) == 1
    carrying.traded(_trade(0.1, time_ms=20))
    assert carrying.sized(marks, 2_000) == []
    carrying.traded(_trade(0.1, time_ms=30))
    (row,) = carrying.sized(marks, 31_000)
    assert row.quantity_lots == 1_030_000
    carrying.traded(_trade(2.0, time_ms=40))
    assert len(carrying.sized(marks, 31_001)) == 1


def test_trades_that_a_report_already_has_are_not_counted_again_and_later_ones_are():
    carrying = Carrying({"BTC": BTC})
    late = AccountState(30, "60000", "12500", (_alone(),))
    for time_ms in (20, 30, 40):  # while the report was under way
        carrying.traded(_trade(1.0, time_ms=time_ms))
    carrying.reported(1, late, "a")
    assert carrying.sizes(1) == {"BTC": 11.0}
    carrying.traded(_trade(1.0, time_ms=25))  # reported late
    assert carrying.sizes(1) == {"BTC": 11.0}
    carrying.reported(1, AccountState(50, "60000", "12500", (_alone(),)), "a")
    assert carrying.sizes(1) == {"BTC": 10.0}
    assert carrying.sized(_marks(100_000.0, 1.0), 90) == []


def test_trades_are_remembered_for_a_minute_and_no_longer():
    carrying = Carrying({"BTC": BTC})
    for number in range(1_000):
        carrying.traded(_trade(1.0, time_ms=number * 1_000, address=f"{number % 7}"))
    assert len(carrying._recent) == 61
    assert sum(map(len, carrying._recent_of.values())) == 61


def test_a_size_without_tiers_waits_for_them():
    carrying = Carrying({"BTC": BTC})
    carrying.reported(1, _state(_alone()), "a")
    carrying.traded(_trade(1.0))
    assert carrying.sized(VenueMarks({}, {}), 5) == []
    assert carrying.has_pending
    assert len(carrying.sized(_marks(100_000.0, 1.0), 6)) == 1
    assert not carrying.has_pending
