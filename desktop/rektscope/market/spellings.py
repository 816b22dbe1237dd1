"""How each venue spells its symbols, and how the common spellings are taken apart.

A common spelling becomes `Meant` (base, quote, settlement); a venue's `write` makes its own symbols of that. Sources:
the venues' public instrument lists and symbol documentation, ccxt's unified symbols (BASE/QUOTE:SETTLEMENT), and
TradingView's `.P` for perpetuals. Dated futures are read in their venue's own spelling only.
"""

import re
from collections.abc import Callable

import msgspec

QUOTES = ("FDUSD", "USDT", "USDC", "USDH", "USD1", "USD", "EUR")
"""Currencies that a symbol can end in, longest first, so that `BTCUSDT` is not read as `BTCUSD` and a T.

BUSD and TUSD stay out, as `BNBUSD` is BNB and `DOTUSD` DOT; Binance's own old `BTCBUSD` is read as its own.
"""

# Letters and digits of any script (some coins are named in Chinese), as few as let the rest of a pattern match.
_B = r"[^\W_]+?"
_Q = "|".join(QUOTES)
_STABLE = "|".join(quote for quote in QUOTES if quote not in {"USD", "EUR"})
_PERPETUAL_TAIL = re.compile(r"(?:\.P|[-_/:]?(?:PERPETUAL|PERP)|[-_/]SWAP|_(?:UMCBL|DMCBL|CMCBL))\Z")
_UNIFIED = re.compile(rf"(?P<base>{_B})/(?P<quote>[A-Z0-9]+):(?P<settlement>[A-Z0-9]+)")
_PAIR = re.compile(rf"(?P<base>{_B})[-_/](?P<quote>{_Q}|BTC)")
_JOINED = re.compile(rf"(?P<base>{_B})(?P<quote>{_Q})")
_KRAKEN = re.compile(rf"(?P<kind>P[FI])_(?P<base>{_B})(?P<quote>USD)")
_COIN = re.compile(r"[^\W_]+")


class Meant(msgspec.Struct, frozen=True):
    """A perpetual as a person means it; None for what the spelling leaves open. XBT is BTC, `kPEPE` 1000PEPE."""

    base: str
    quote: str | None = None
    settlement: str | None = None

    @property
    def is_inverse(self) -> bool | None:
        """Settled in its coin; None when the spelling leaves it open."""
        return None if self.settlement is None else self.settlement == self.base


class VenueSpelling(msgspec.Struct, frozen=True):
    """One venue's symbols.

    Attributes:
        example: a symbol, for messages.
        own: the text in the venue's own letters if it is written as the venue writes, else None.
        write: the venue's symbols that fit what is meant; several where it is ambiguous, none where nothing fits.
    """

    example: str
    own: Callable[[str], str | None]
    write: Callable[[Meant], tuple[str, ...]]


def parse_common(word: str) -> Meant | None:
    """What a common spelling of a perpetual means; None where it is none."""
    # Upper case would make kPEPE a coin named KPEPE.
    text = word if _counts_thousands(word) else word.upper()
    if (match := _KRAKEN.fullmatch(text)) is not None:
        coin = _coin(match["base"])
        return Meant(coin, "USD", coin if match["kind"] == "PI" else "USD")
    if (match := _UNIFIED.fullmatch(text)) is not None:
        return Meant(_coin(match["base"]), match["quote"], _coin(match["settlement"]))
    core = _PERPETUAL_TAIL.sub("", text)
    # With a separator first: BTC_USDT has one reading, while joined letters may be cut in several places.
    for pattern in (_PAIR, _JOINED):
        if (match := pattern.fullmatch(core)) is not None:
            return Meant(_coin(match["base"]), match["quote"])
    return Meant(_coin(core)) if _COIN.fullmatch(core) else None


def _counts_thousands(word: str) -> bool:
    """Whether it begins with Hyperliquid's small k for a thousand, as `kPEPE`."""
    return len(word) > 1 and word[0] == "k" and word[1:].isupper()


def _coin(base: str) -> str:
    """One name for a coin: `1000PEPE` of `kPEPE`, `BTC` of `XBT`."""
    if _counts_thousands(base):
        return f"1000{base[1:]}"
    return "BTC" if base == "XBT" else base


def _fullmatch(pattern: str) -> Callable[[str], str | None]:
    """Own spelling in capitals."""
    compiled = re.compile(pattern)
    return lambda word: word.upper() if compiled.fullmatch(word.upper()) else None


def _xbt(coin: str) -> str:
    return "XBT" if coin == "BTC" else coin


def _binance(meant: Meant) -> tuple[str, ...]:
    # Binance has no linear market in USD, so USD alone means the coin-margined contract.
    if meant.is_inverse or (meant.quote == "USD" and meant.settlement is None):
        return (f"{meant.base}USD_PERP",)
    return () if meant.quote == "USD" else (f"{meant.base}{meant.quote or 'USDT'}",)


def _bybit(meant: Meant) -> tuple[str, ...]:
    if meant.quote is None:
        return f"{meant.base}USDT", f"{meant.base}PERP"
    if meant.quote == "USDC":
        return (f"{meant.base}PERP",)
    return (f"{meant.base}{meant.quote}",)


def _between(mark: str, tail: str = "") -> Callable[[Meant], tuple[str, ...]]:
    return lambda meant: (f"{meant.base}{mark}{meant.quote or 'USDT'}{tail}",)


def _hyperliquid(meant: Meant) -> tuple[str, ...]:
    # Everything is quoted in USD and settled in USDC; a market in USDT is another one.
    if meant.quote not in {None, "USD", "USDC"} or meant.is_inverse:
        return ()
    return (f"k{meant.base[4:]}" if re.fullmatch(r"1000[A-Z]+", meant.base) else meant.base,)


def _hyperliquid_own(word: str) -> str | None:
    """A coin, `kPEPE`, or `dex:COIN`; what ends in a currency is somebody else's spelling of a pair."""
    dex, colon, coin = word.rpartition(":")
    if colon:
        return f"{dex.lower()}:{coin if _counts_thousands(coin) else coin.upper()}" if dex.isalnum() and coin else None
    coin = coin if _counts_thousands(coin) else coin.upper()
    is_pair = _JOINED.fullmatch(coin) is not None or _PERPETUAL_TAIL.search(coin) is not None
    return coin if _COIN.fullmatch(coin) and not is_pair and not coin.startswith("1000") and coin != "XBT" else None


def _deribit(meant: Meant) -> tuple[str, ...]:
    if meant.quote in {None, "USD"}:
        return (f"{meant.base}-PERPETUAL",)
    return (f"{meant.base}_{meant.quote}-PERPETUAL",)


def _kraken(meant: Meant) -> tuple[str, ...]:
    if meant.quote not in {None, "USD"}:
        return ()
    linear, inverse = f"PF_{_xbt(meant.base)}USD", f"PI_{_xbt(meant.base)}USD"
    if meant.is_inverse is not None:
        return (inverse,) if meant.is_inverse else (linear,)
    # Kraken has both in USD, and `BTC/USD` leaves open which; `BTC` alone is the linear one.
    return (linear,) if meant.quote is None else (linear, inverse)


def _bitmex(meant: Meant) -> tuple[str, ...]:
    return (f"{_xbt(meant.base)}{meant.quote or 'USD'}",)


def _bitmex_own(word: str) -> str | None:
    coin = word.upper()
    is_own = _JOINED.fullmatch(coin) is not None or re.fullmatch(r"[A-Z0-9]+[FGHJKMNQUVXZ]\d\d", coin) is not None
    return coin if is_own and not coin.startswith("BTC") else None


def _bitget(meant: Meant) -> tuple[str, ...]:
    return (f"{meant.base}PERP",) if meant.quote == "USDC" else (f"{meant.base}{meant.quote or 'USDT'}",)


def _dydx(meant: Meant) -> tuple[str, ...]:
    return (f"{meant.base}-USD",) if meant.quote in {None, "USD", "USDC"} else ()


def _aster(meant: Meant) -> tuple[str, ...]:
    return () if meant.is_inverse else (f"{meant.base}{meant.quote or 'USDT'}",)


_DAY = r"\d{1,2}[A-Z]{3}\d{2}"

VENUE_SPELLINGS = {
    "binance": VenueSpelling(
        "BTCUSDT",
        _fullmatch(rf"(?!XBT){_B}(?:(?:{_STABLE}|BTC|(?<=...)BUSD)(?:_\d{{6}})?|USD_(?:PERP|\d{{6}}))"),
        _binance,
    ),
    "bybit": VenueSpelling(
        "BTCUSDT",
        _fullmatch(rf"(?!XBT){_B}(?:USDT(?:-{_DAY})?|USD(?:[HMUZ]\d\d)?|PERP|-{_DAY})"),
        _bybit,
    ),
    "okx": VenueSpelling(
        "BTC-USDT-SWAP", _fullmatch(rf"(?!XBT){_B}-(?:{_Q})-(?:SWAP|\d{{6}})"), _between("-", "-SWAP")
    ),
    "gate": VenueSpelling("BTC_USDT", _fullmatch(rf"(?!XBT){_B}_(?:{_Q})(?:_\d{{8}})?"), _between("_")),
    "htx": VenueSpelling("BTC-USDT", _fullmatch(rf"(?!XBT){_B}-(?:{_Q})(?:-\d{{6}})?"), _between("-")),
    "hyperliquid": VenueSpelling("BTC", _hyperliquid_own, _hyperliquid),
    "deribit": VenueSpelling(
        "BTC-PERPETUAL", _fullmatch(rf"(?!XBT){_B}(?:_(?:{_STABLE}))?-(?:PERPETUAL|{_DAY})"), _deribit
    ),
    "kraken": VenueSpelling("PF_XBTUSD", _fullmatch(rf"(?:PF|PI|FF|FI)_(?!BTC){_B}USD(?:_\d{{6}})?"), _kraken),
    "bitmex": VenueSpelling("XBTUSD", _bitmex_own, _bitmex),
    "bitget": VenueSpelling("BTCUSDT", _fullmatch(rf"(?!XBT){_B}(?:USDT|USD|PERP)(?:[HMUZ]\d\d)?"), _bitget),
    "dydx": VenueSpelling("BTC-USD", _fullmatch(rf"(?!XBT){_B}-USD"), _dydx),
    "aster": VenueSpelling("BTCUSDT", _fullmatch(rf"(?!XBT){_B}(?:USDT|USDC|USD1|USD)"), _aster),
}
"""The venues whose symbols are known, by name."""
