"""How people write a market, read into the venue's own symbol: `binance:BTC/USDT:USDT` is Binance's `BTCUSDT`.

The first colon splits venue and symbol, so `hyperliquid:xyz:TSLA` is `xyz:TSLA` of Hyperliquid. The venue's own
spelling comes first; then the common ones: `BTC-PERP`, `BTC/USDT:USDT` (ccxt), `BTCUSDT.P` (TradingView), `XBTUSD`,
`BTC-USDT-SWAP`, `BTC_USDT`, `BTC`. A spelling that fits two markets of a venue is refused with both. No list of what a
venue trades lives here; callers that have one give it as `known`. How a venue spells is in `spellings`.
"""

from collections.abc import Collection
from enum import StrEnum

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.spellings import VENUE_SPELLINGS, VenueSpelling, parse_common

_VENUE_ALIASES = {
    "binanceusdm": "binance",
    "binancecoinm": "binance",
    "binance-futures": "binance",
    "okex": "okx",
    "gateio": "gate",
    "gate.io": "gate",
    "huobi": "htx",
    "krakenfutures": "kraken",
    "kraken-futures": "kraken",
    "hl": "hyperliquid",
    "dydx-v4": "dydx",
}
"""Other names of venues, as ccxt and charting sites write them."""


class MarketNameProblem(StrEnum):
    """Why a market's name was not read: it has no venue or symbol, fits no market, or fits several."""

    INCOMPLETE = "incomplete"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"


class MarketNameError(InputError):
    """A market's name that was not read.

    Attributes:
        problem: why.
        text: what was typed.
        candidates: the markets that may be meant, as `venue:SYMBOL` (or symbols, where the venue was given apart).
    """

    def __init__(self, problem: MarketNameProblem, text: str, candidates: tuple[str, ...] = ()) -> None:
        self.problem, self.text, self.candidates = problem, text, candidates
        super().__init__(_sentence(problem, text, candidates))


class MarketName(msgspec.Struct, frozen=True):
    """A market: the venue's lower-case name and the symbol as the venue writes it."""

    venue: str
    symbol: str

    @property
    def market(self) -> str:
        """`venue:SYMBOL`."""
        return f"{self.venue}:{self.symbol}"


def read_venue(text: str) -> str:
    """The venue's name in lower case: `Gate.io` is `gate`; one that is not known here stays as typed, in lower case."""
    name = text.strip().lower()
    return _VENUE_ALIASES.get(name, name)


def read_market(text: str, known: Collection[str] = (), *, keeps_unknown: bool = False) -> MarketName:
    """The market that `text` (`venue:symbol`, in any common spelling) names.

    Args:
        text: as typed.
        known: symbols of that venue, as the venue writes them, where the caller has a list; they decide first.
        keeps_unknown: a symbol in no known spelling stays as typed, for callers that ask the venue next.

    Raises:
        MarketNameError: there is no venue or no symbol in it, or the symbol fits no market or several.
    """
    venue, colon, symbol = text.strip().partition(":")
    if not (colon and venue.strip() and symbol.strip()) or any(letter.isspace() for letter in venue.strip()):
        raise MarketNameError(MarketNameProblem.INCOMPLETE, text.strip())
    name = read_venue(venue)
    try:
        return MarketName(name, read_symbol(name, symbol, known))
    except MarketNameError as error:
        if keeps_unknown and error.problem is MarketNameProblem.UNKNOWN:
            return MarketName(name, symbol.strip())
        raise


def read_symbol(venue: str, text: str, known: Collection[str] = ()) -> str:
    """The symbol of `venue` that `text` names, as the venue writes it.

    A symbol of `known` is taken as it is (in any case of letters where only one fits). For a venue without spellings
    here the text stands as typed.

    Raises:
        MarketNameError: it fits no market or several; `candidates` are symbols.
    """
    word, venue = text.strip(), read_venue(venue)
    if not word or any(letter.isspace() for letter in word):
        raise MarketNameError(MarketNameProblem.INCOMPLETE, text.strip())
    # The venue's own list comes first: a symbol that it lists needs no spelling, however odd it is.
    listed = _listed(word, known)
    if listed is not None:
        return listed
    spelling = VENUE_SPELLINGS.get(venue)
    if spelling is None:
        return word
    own = spelling.own(word)
    if own is not None:
        # `own` is in the venue's usual case; the list may hold the symbol in another (Hyperliquid's `kPEPE`).
        return _listed(own, known) or own
    return _read_common(spelling, word, known)


def choose_market(text: str, markets: Collection[str]) -> str | None:
    """The one of `markets` (`venue:SYMBOL`, those of a session) that `text` names; None when none or several fit.

    A symbol without its venue will do where only one venue of the session has it.
    """
    # Exact first, so that a market whose name is also a common spelling of another one can still be named.
    exact = _listed(text.strip(), markets)
    if exact is not None:
        return exact
    fits = {market for market in markets if _names(text, market)}
    return fits.pop() if len(fits) == 1 else None


def _names(text: str, market: str) -> bool:
    """Whether `text` names `market`, with its venue or without."""
    venue, _, symbol = market.partition(":")
    typed_venue, colon, typed_symbol = text.strip().partition(":")
    has_venue = bool(colon) and read_venue(typed_venue) == venue
    try:
        return read_symbol(venue, typed_symbol if has_venue else text, (symbol,)) == symbol
    except MarketNameError:
        return False


def _listed(word: str, known: Collection[str]) -> str | None:
    """The known symbol that is this word; letters' case matters only where two differ by nothing else."""
    if word in known:
        return word
    same = [symbol for symbol in known if symbol.casefold() == word.casefold()]
    return same[0] if len(same) == 1 else None


def _read_common(spelling: VenueSpelling, word: str, known: Collection[str]) -> str:
    meant = parse_common(word)
    candidates = () if meant is None else spelling.write(meant)
    if len(candidates) > 1 and known:
        # Several that the venue could have; its list shows which of them it has.
        held = tuple(symbol for symbol in candidates if symbol in known)
        candidates = held or candidates
    if len(candidates) == 1:
        return candidates[0]
    problem = MarketNameProblem.AMBIGUOUS if candidates else MarketNameProblem.UNKNOWN
    raise MarketNameError(problem, word, candidates or (spelling.example,))


def _sentence(problem: MarketNameProblem, text: str, candidates: tuple[str, ...]) -> str:
    if problem is MarketNameProblem.INCOMPLETE:
        return f"{text!r} is not a market: write it as venue:SYMBOL, for example binance:BTCUSDT."
    if problem is MarketNameProblem.AMBIGUOUS:
        return f"{text!r} may mean {' or '.join(candidates)}: write the one you mean."
    return f"{text!r} is not written as this venue writes its markets: write it as {' or '.join(candidates)}."
