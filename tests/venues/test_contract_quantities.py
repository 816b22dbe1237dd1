"""How much one contract is, by the answers that venues give when their markets are listed."""

from decimal import Decimal
from pathlib import Path

import pytest

from rektscope.venues.catalogue import venue_of

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("venue", "product", "sample", "contracts"),
    [
        (
            "okx",
            0,
            "rest_instruments_swap.json",
            {"BTC-USDT-SWAP": "0.01", "BTC-USD-SWAP": "1"},
        ),
        ("gate", 0, "rest_contracts.json", {"BTC_USDT": "0.0001", "DEC_USDT": "1"}),
        ("gate", 1, "rest_contracts_btc.json", {"BTC_USD": "1"}),
        ("htx", 0, "rest_swap_contract_info.json", {"BTC-USDT": "0.001"}),
        ("htx", 1, "rest_swap_contract_info_inverse.json", {"BTC-USD": "1"}),
        ("bitmex", 0, "rest_instrument_active.json", {"XBTUSD": "1", "SOLUSDT": "0.0001"}),
        ("deribit", 0, "rest_get_instruments.json", {"BTC-PERPETUAL": "1", "SOL_USDC-PERPETUAL": "0.1"}),
        ("bitget", 0, "rest_instruments.json", {"BTCUSDT": None}),
        ("binance", 0, "rest_exchangeInfo_usdm.json", {"BTCUSDT": None}),
    ],
)
def test_contracts_are_those_that_the_listing_has(venue, product, sample, contracts):
    found = venue_of(venue)
    page = found.rest.listings((HERE / venue / sample).read_bytes(), found.products[product])
    told = {listing.instrument.symbol: listing.instrument.contract_quantity for listing in page.listings}
    for symbol, size in contracts.items():
        assert told[symbol] == (None if size is None else Decimal(size)), symbol
