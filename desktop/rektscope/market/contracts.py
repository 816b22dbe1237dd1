"""What a venue's symbol trades for what, and whether it is margined in dollars or in its coin.

Only what follows from the spelling lives here; sizes of contracts, which no spelling shows, are in the tables below,
each with its source. Nothing here knows which symbols a venue lists.
"""

import re
from decimal import Decimal

import msgspec

from rektscope.market.instrument import Contract
from rektscope.market.spellings import parse_common

_INVERSE_USD: dict[str, tuple[int, int]] = {
    "binance": (100, 10),
    "bybit": (1, 1),
    "bitmex": (1, 1),
    "okx": (100, 10),
    "deribit": (1, 1),
    "kraken": (1, 1),
    "htx": (100, 10),
    "gate": (1, 1),
}
"""USD that one unit of quantity of a coin-margined contract is worth, (of BTC, of other coins), as the venues'
documentation of their instruments gives it. Deribit's amounts are USD already. Gate lists only BTC_USD."""

_CONTRACT_COINS: dict[str, dict[str, str]] = {
    "okx": {"BTC": "0.01", "ETH": "0.1", "SOL": "1", "ADA": "100", "DOGE": "1000", "XRP": "100"},
    "gate": {"BTC": "0.0001"},
}
"""Coins of one contract of linear contracts in `_COUNTED_IN`: `ctVal` of OKX's answer to /api/v5/public/instruments, as
public captures of it hold (BTC, ETH: nautilus_trader's test data; SOL, ADA: valarxu/ema-atr-trade; DOGE:
ayanmadaan/trading_engine; XRP: OKX's contract specification), and `quanto_multiplier` of Gate's answer to
/futures/usdt/contracts, as its documentation shows it."""

_COUNTED_IN = "USDT"
"""The quote that `_CONTRACT_COINS` holds for: OKX's contracts in USDC have other sizes."""

COUNTS_CONTRACTS = frozenset({"okx", "gate", "htx", "bitmex", "kucoin", "mexc"})
"""Venues whose linear quantities are contracts of so many coins, not coins: KuCoin's of its `multiplier`
(https://www.kucoin.com/docs-new/rest/futures-trading/market-data/get-symbol), MEXC's of its `contractSize`
(https://www.mexc.com/api-docs/futures/market-endpoints), the others as their packages and the tables above say."""

_INVERSE_SPELLINGS = {
    "binance": re.compile(r".+USD_(PERP|\d{6})"),
    "bybit": re.compile(r".+USD([HMUZ]\d\d)?"),
    "bitmex": re.compile(r"XBTUSD|XBT[FGHJKMNQUVXZ]\d\d"),
    "okx": re.compile(r".+-USD-.+"),
    "deribit": re.compile(r"[^_]+-(PERPETUAL|\d.*)"),
    "kraken": re.compile(r"(PI|FI)_.+"),
    "htx": re.compile(r".+-USD(-.+)?"),
    "gate": re.compile(r"BTC_USD"),
    "bitget": re.compile(r".+USD([HMUZ]\d\d)?"),
    "kucoin": re.compile(r".+USDM"),
}
"""How each venue spells its coin-margined contracts."""

_INVERSE_ANYWHERE = re.compile(r".+USD_PERP")

_AMBIGUOUS_USD = frozenset({"binance", "bitmex", "btcmex", "coinex", "mcs", "mexc", "phemex"})
"""Venues whose other symbols in USD are not known to be linear in dollars. Binance's carry _PERP or a date, BitMEX's
are quantos, and the rest spell contracts margined in coin, or both kinds, in the same way."""

_OLD_BUSD = re.compile(r"\w{3,}BUSD")

_DATED = re.compile(r"[-_](\d{6,8}|\d{1,2}[A-Z]{3}\d{2})\Z|(?<=USD)[HMUZ]\d\d\Z")


def is_dated(symbol: str) -> bool:
    """Whether a symbol, as its venue writes it, is that of a future that expires: `BTCUSDT_250926`, `BTC-27JUN25`."""
    return _DATED.search(symbol) is not None


class Terms(msgspec.Struct, frozen=True):
    """What a market trades: base coin, quote currency and how it pays."""

    base: str
    quote: str
    contract: Contract


def terms_of(venue: str, symbol: str) -> Terms | None:
    """What `symbol`, as `venue` writes it, trades; None where that does not follow from the spelling."""
    is_inverse = _INVERSE_SPELLINGS.get(venue, _INVERSE_ANYWHERE).fullmatch(symbol) is not None
    # The part before a colon is the builder's exchange of a Hyperliquid market (`xyz:TSLA`), and no part of the coin.
    core = _DATED.sub("", symbol).rpartition(":")[2]
    if venue == "kucoin":
        core = core.removesuffix("M")  # XBTUSDTM is paid in USDT, XBTUSDM in XBT
    # BUSD is no ending in `spellings.QUOTES`, because BNBUSD is BNB in USD; Binance alone had markets quoted in it.
    if venue == "binance" and _OLD_BUSD.fullmatch(core):
        return Terms(core.removesuffix("BUSD"), "BUSD", Contract.LINEAR)
    meant = parse_common(core)
    if meant is None or (meant.quote is None and venue not in {"hyperliquid", "deribit", "bybit", "bitget"}):
        return None
    # A symbol without a quote (`BTCPERP`, `BTC-PERPETUAL`, `BTC`) is in the one currency such a venue leaves out.
    quote = meant.quote or ("USDC" if venue in {"bybit", "bitget"} else "USD")
    if quote == "USD" and venue in _AMBIGUOUS_USD and not is_inverse:
        return None
    return Terms(meant.base, quote, Contract.INVERSE if is_inverse else Contract.LINEAR)


def inverse_contract_usd(venue: str, base: str) -> Decimal | None:
    """USD that one unit of quantity of a coin-margined contract is worth; None where it is not known here."""
    sizes = _INVERSE_USD.get(venue)
    return None if sizes is None else Decimal(sizes[0] if base == "BTC" else sizes[1])


def contract_coins(venue: str, base: str, quote: str) -> Decimal | None:
    """Coins of one linear contract: 1 where the venue counts coins, None where its size is not known here."""
    if venue not in COUNTS_CONTRACTS:
        return Decimal(1)
    size = _CONTRACT_COINS.get(venue, {}).get(base) if quote == _COUNTED_IN else None
    return None if size is None else Decimal(size)
