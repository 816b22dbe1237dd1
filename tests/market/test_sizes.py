"""The units of sizes: what one of each is in the market's own quantity, and what is shown where that is not known."""

import math
from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sizes import SizeUnit, known_unit, own_unit, quantity_per

COIN, DOLLARS, CONTRACTS = SizeUnit.COIN, SizeUnit.DOLLARS, SizeUnit.CONTRACTS


def market(venue, symbol, contract, quote="USDT", contract_size="1", base="BTC"):
    return Instrument(venue, symbol, base, quote, contract, Decimal("0.1"), Decimal("0.001"), Decimal(contract_size))


BINANCE = market("binance", "BTCUSDT", Contract.LINEAR)
OKX = market("okx", "BTC-USDT-SWAP", Contract.LINEAR)
OKX_IN_USDC = market("okx", "BTC-USDC-SWAP", Contract.LINEAR, "USDC")
OKX_UNKNOWN = market("okx", "PEPE-USDT-SWAP", Contract.LINEAR, base="PEPE")
COIN_MARGINED = market("binance", "BTCUSD_PERP", Contract.INVERSE, "USD", "100")
DERIBIT = market("deribit", "BTC-PERPETUAL", Contract.INVERSE, "USD")
TOTAL = market("aggregate", "BTC", Contract.AGGREGATE, "USD")


@pytest.mark.parametrize(
    ("instrument", "coin", "dollar", "contract"),
    [
        (BINANCE, 1.0, 1 / 50_000, None),
        (OKX, 1.0, 1 / 50_000, 0.01),  # its quantity is in coins, its contract 0.01 of them
        (OKX_IN_USDC, 1.0, 1 / 50_000, None),  # the contract in USDC is another one
        (OKX_UNKNOWN, 1.0, 1 / 50_000, None),
        (COIN_MARGINED, 500.0, 1 / 100, 1.0),
        (DERIBIT, 50_000.0, 1.0, None),
        (TOTAL, None, 1.0, None),
    ],
)
def test_what_one_of_a_unit_is_in_the_quantity_of_a_market(instrument, coin, dollar, contract):
    found = [quantity_per(unit, instrument, 50_000.0) for unit in (COIN, DOLLARS, CONTRACTS)]
    assert found == [coin, dollar, contract]


def test_a_contract_is_what_the_venues_listing_says():
    told = {
        "0.01": replace(OKX_IN_USDC, contract_quantity=Decimal("0.01")),
        "1000": replace(OKX_UNKNOWN, contract_quantity=Decimal(1000)),
        "0.1": replace(OKX, contract_quantity=Decimal("0.1")),  # before what is known of the coin
        "1": replace(DERIBIT, contract_size=Decimal(10), contract_quantity=Decimal(1)),
    }
    for size, instrument in told.items():
        assert quantity_per(CONTRACTS, instrument, math.nan) == float(size)
        assert known_unit(CONTRACTS, instrument) is CONTRACTS
        assert Instrument.from_json(instrument.to_json()).contract_quantity == Decimal(size)
        assert instrument == replace(instrument, contract_quantity=None)
    assert "contract_quantity" not in OKX.to_json()


def test_a_market_of_deribit_that_counts_contracts_is_not_said_to_count_dollars():
    """Its listing tells contracts of 10 USD, which a recording counts: ten of them are 100 USD and not 10."""
    recorded = replace(DERIBIT, contract_size=Decimal(10))  # also by a build that kept no `contract_quantity`
    assert own_unit(recorded) is CONTRACTS
    assert [quantity_per(unit, recorded, 50_000.0) for unit in (COIN, DOLLARS, CONTRACTS)] == [5_000.0, 0.1, 1.0]


@pytest.mark.parametrize("size", ["0", "-1", "nan", "1e13"])
def test_a_contract_that_cannot_be_is_refused(size):
    with pytest.raises(InputError, match="contract_quantity must be a positive number"):
        replace(OKX, contract_quantity=Decimal(size))


def test_a_unit_that_needs_a_price_is_unknown_without_one():
    assert quantity_per(DOLLARS, BINANCE, math.nan) is None
    assert quantity_per(COIN, COIN_MARGINED, 0.0) is None
    assert quantity_per(DOLLARS, COIN_MARGINED, math.nan) == 0.01


def test_contracts_that_are_not_known_are_what_the_venue_counts():
    shown = {each.market: known_unit(CONTRACTS, each) for each in (BINANCE, OKX, OKX_IN_USDC, COIN_MARGINED, DERIBIT)}
    assert list(shown.values()) == [COIN, CONTRACTS, COIN, CONTRACTS, DOLLARS]
    assert known_unit(COIN, TOTAL) is DOLLARS
    own = {each.market: own_unit(each) for each in (BINANCE, COIN_MARGINED, DERIBIT, TOTAL)}
    assert list(own.values()) == [COIN, CONTRACTS, DOLLARS, DOLLARS]
    assert known_unit(None, COIN_MARGINED) is CONTRACTS
