"""Cross positions at newer marks of the account's others: moved as the venue would move them, no row for nothing."""

from decimal import Decimal

import pytest

from rektscope.feeds.accounts import AccountState, Holding, VenueMarks
from rektscope.feeds.listing import Listing
from rektscope.live.observed.carrying import Carrying
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


def test_a_price_moves_as_the_venue_would_tell_it_anew():
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
    assert len(carrying) == 0
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
    assert len(carrying) == 0
