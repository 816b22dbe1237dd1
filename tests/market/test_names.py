"""Market names: every common spelling reaches the venue's own symbol, and what fits two markets is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.names import (
    MarketNameError,
    MarketNameProblem,
    choose_market,
    read_market,
    read_symbol,
)
from rektscope.market.spellings import VENUE_SPELLINGS


@pytest.mark.parametrize(
    ("typed", "market"),
    [
        ("binance:BTCUSDT", "binance:BTCUSDT"),
        ("BINANCE:btcusdt", "binance:BTCUSDT"),
        ("binance:BTCUSDT.P", "binance:BTCUSDT"),
        ("binance:BTC/USDT:USDT", "binance:BTCUSDT"),
        ("binance:BTC/USD:BTC", "binance:BTCUSD_PERP"),
        ("binance:BTC-PERP", "binance:BTCUSDT"),
        ("binance:BTC-USDT-SWAP", "binance:BTCUSDT"),
        ("binance:BTC_USDT", "binance:BTCUSDT"),
        ("binance:XBTUSDT", "binance:BTCUSDT"),
        ("binance:XBTUSD", "binance:BTCUSD_PERP"),
        ("binance:BTCUSDT_260925", "binance:BTCUSDT_260925"),
        ("binance:kPEPE", "binance:1000PEPEUSDT"),
        ("binance:币安人生USDT", "binance:币安人生USDT"),
        ("binance:币安人生/USDT:USDT", "binance:币安人生USDT"),
        ("binance:WUSDT", "binance:WUSDT"),
        ("binance:BUSDT", "binance:BUSDT"),
        ("binance:BTCBUSD", "binance:BTCBUSD"),
        ("binance:BNBUSD", "binance:BNBUSD_PERP"),
        ("bybit:DOTUSD", "bybit:DOTUSD"),
        ("binanceusdm:BTC/USDC:USDC", "binance:BTCUSDC"),
        ("bybit:BTCUSDT", "bybit:BTCUSDT"),
        ("bybit:BTCPERP", "bybit:BTCPERP"),
        ("bybit:BTC/USDC:USDC", "bybit:BTCPERP"),
        ("bybit:BTC/USD:BTC", "bybit:BTCUSD"),
        ("bybit:BTCUSDT.P", "bybit:BTCUSDT"),
        ("okx:BTCUSDT", "okx:BTC-USDT-SWAP"),
        ("okx:BTCUSDT.P", "okx:BTC-USDT-SWAP"),
        ("okx:BTC-PERP", "okx:BTC-USDT-SWAP"),
        ("okx:BTC/USD:BTC", "okx:BTC-USD-SWAP"),
        ("okx:btc-usdt-swap", "okx:BTC-USDT-SWAP"),
        ("okx:BTC-USDT", "okx:BTC-USDT-SWAP"),
        ("gate:BTCUSDT", "gate:BTC_USDT"),
        ("gate.io:BTC/USDT:USDT", "gate:BTC_USDT"),
        ("gate:XBTUSD", "gate:BTC_USD"),
        ("htx:BTCUSDT", "htx:BTC-USDT"),
        ("huobi:BTC_USDT", "htx:BTC-USDT"),
        ("hyperliquid:BTC", "hyperliquid:BTC"),
        ("hyperliquid:btc", "hyperliquid:BTC"),
        ("hyperliquid:BTC-PERP", "hyperliquid:BTC"),
        ("hyperliquid:BTC-USD", "hyperliquid:BTC"),
        ("hyperliquid:BTC/USDC:USDC", "hyperliquid:BTC"),
        ("hyperliquid:BTCUSDC.P", "hyperliquid:BTC"),
        ("hyperliquid:kPEPE", "hyperliquid:kPEPE"),
        ("hyperliquid:1000PEPE", "hyperliquid:kPEPE"),
        ("hyperliquid:xyz:TSLA", "hyperliquid:xyz:TSLA"),
        ("hyperliquid:W", "hyperliquid:W"),
        ("deribit:BTC-PERPETUAL", "deribit:BTC-PERPETUAL"),
        ("deribit:BTC-PERP", "deribit:BTC-PERPETUAL"),
        ("deribit:BTC/USD:BTC", "deribit:BTC-PERPETUAL"),
        ("deribit:XBTUSD", "deribit:BTC-PERPETUAL"),
        ("deribit:BTC/USDC:USDC", "deribit:BTC_USDC-PERPETUAL"),
        ("deribit:BTC-26SEP25", "deribit:BTC-26SEP25"),
        ("kraken:PF_XBTUSD", "kraken:PF_XBTUSD"),
        ("kraken:pi_xbtusd", "kraken:PI_XBTUSD"),
        ("kraken:PF_BTCUSD", "kraken:PF_XBTUSD"),
        ("kraken:BTC-PERP", "kraken:PF_XBTUSD"),
        ("kraken:BTC/USD:USD", "kraken:PF_XBTUSD"),
        ("kraken:BTC/USD:BTC", "kraken:PI_XBTUSD"),
        ("bitmex:XBTUSD", "bitmex:XBTUSD"),
        ("bitmex:BTCUSD", "bitmex:XBTUSD"),
        ("bitmex:BTC-PERP", "bitmex:XBTUSD"),
        ("bitmex:BTC/USDT:USDT", "bitmex:XBTUSDT"),
        ("bitmex:ETHUSD", "bitmex:ETHUSD"),
        ("bitget:BTCUSDT", "bitget:BTCUSDT"),
        ("bitget:BTCUSDT_UMCBL", "bitget:BTCUSDT"),
        ("bitget:BTC/USDT:USDT", "bitget:BTCUSDT"),
        ("dydx:BTC-USD", "dydx:BTC-USD"),
        ("dydx:BTC-PERP", "dydx:BTC-USD"),
        ("dydx:BTC", "dydx:BTC-USD"),
        ("dydx-v4:BTC/USDC:USDC", "dydx:BTC-USD"),
        ("aster:BTC/USDT:USDT", "aster:BTCUSDT"),
        ("aster:BTC-PERP", "aster:BTCUSDT"),
        ("aster:btcusd1", "aster:BTCUSD1"),
        ("someplace:ABC", "someplace:ABC"),
    ],
)
def test_common_spellings_reach_the_venues_own(typed: str, market: str) -> None:
    assert read_market(typed).market == market


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("bybit:BTC-PERP", ("BTCUSDT", "BTCPERP")),
        ("bybit:BTC", ("BTCUSDT", "BTCPERP")),
        ("kraken:XBTUSD", ("PF_XBTUSD", "PI_XBTUSD")),
    ],
)
def test_what_fits_two_markets_is_asked(typed: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(MarketNameError) as caught:
        read_market(typed)
    assert caught.value.problem is MarketNameProblem.AMBIGUOUS
    assert caught.value.candidates == candidates
    assert all(candidate in str(caught.value) for candidate in candidates)


@pytest.mark.parametrize(
    "typed", ["hyperliquid:BTCUSDT", "dydx:BTCUSDT", "okx:!", "kraken:BTCUSDT", "aster:BTC/USD:BTC"]
)
def test_what_fits_no_market_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(MarketNameError) as caught:
        read_market(typed)
    assert caught.value.problem is MarketNameProblem.UNKNOWN
    assert caught.value.candidates


@pytest.mark.parametrize("typed", ["", "BTCUSDT", ":BTCUSDT", "binance:", "binance: BTC USDT", "a b:BTC"])
def test_half_a_market_is_refused(typed: str) -> None:
    with pytest.raises(MarketNameError, match=r"venue:SYMBOL"):
        read_market(typed)


def test_a_symbol_in_no_known_spelling_may_stay_for_the_venue_to_judge() -> None:
    assert read_market("okx:BTC-USD_UM-SWAP", keeps_unknown=True).market == "okx:BTC-USD_UM-SWAP"
    with pytest.raises(MarketNameError, match="BTCUSDT or BTCPERP"):
        read_market("bybit:BTC-PERP", keeps_unknown=True)


def test_the_list_of_the_venue_decides_first() -> None:
    assert read_symbol("kraken", "XBTUSD", ["PI_XBTUSD"]) == "PI_XBTUSD"
    assert read_symbol("hyperliquid", "btcusdt", ["BTCUSDT"]) == "BTCUSDT"
    assert read_symbol("bybit", "ADA-PERP", ["ADAUSDT", "BTCUSDT"]) == "ADAUSDT"


def test_a_market_of_a_session_is_found_however_it_is_written() -> None:
    markets = ["binance:BTCUSDT", "okx:BTC-USDT-SWAP", "hyperliquid:xyz:TSLA"]
    assert choose_market("BINANCE:BTCUSDT.P", markets) == "binance:BTCUSDT"
    assert choose_market("okx:BTCUSDT", markets) == "okx:BTC-USDT-SWAP"
    assert choose_market("xyz:TSLA", markets) == "hyperliquid:xyz:TSLA"
    assert choose_market("BTCUSDT", markets) is None
    assert choose_market("bybit:BTCUSDT", markets) is None
    assert choose_market("ETHUSDT", markets) is None


@given(
    st.sampled_from(sorted(VENUE_SPELLINGS)),
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789币安", min_size=1, max_size=8),
    st.sampled_from(["{0}USDT", "{0}/USDT:USDT", "{0}/USD:{0}", "{0}-PERP", "{0}_USD", "{0}"]),
)
def test_what_was_read_reads_as_itself(venue: str, coin: str, form: str) -> None:
    try:
        symbol = read_symbol(venue, form.format(coin))
    except MarketNameError:
        return
    assert read_symbol(venue, symbol) == symbol
