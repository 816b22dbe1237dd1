"""Which market a file is of, and in which steps its prices and quantities are counted.

The venue and the symbol come from the columns, from the file's name or from the user; a symbol is read into the venue's
own spelling as everywhere (`market.names`). Tick and lot are the finest decimals seen; for markets in the table below
never coarser than what is known of them, so that a file of few or of only mark prices is counted in the market's own
ticks.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.market.contracts import Terms, terms_of
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.names import MarketNameError, MarketNameProblem, read_symbol, read_venue
from rektscope.sessions.importing import units
from rektscope.sessions.importing.columns import Numbers
from rektscope.sessions.importing.meanings import PRICES, Meaning
from rektscope.sessions.importing.tables import Table
from rektscope.sessions.importing.venue_labels import KNOWN_VENUES, spot_name_of, venue_of_label

KNOWN_STEPS = {
    "binance:BTCUSDT": (1, 3),
    "binance:ETHUSDT": (2, 3),
    "binance:SOLUSDT": (2, 2),
    "binance:XRPUSDT": (4, 1),
    "binance:DOGEUSDT": (5, 0),
}
"""Decimals of price and quantity, as seen in the 5-minute candles of July 2025; a file with finer ones decides."""

_MARK_DECIMALS = 2
"""Marks count hundredths of a tick."""

_FREQTRADE_SPOT = re.compile(r"[A-Z0-9]+_[A-Z0-9]+-\d+[mhdwM]\.(feather|parquet|json)")
"""freqtrade's name of spot candles; those of perpetuals end in `-futures` and name the settlement too."""

_QUOTES = "USDT|USDC|FDUSD|BUSD|TUSD|USD"
_PAIR = re.compile(
    rf"(?<![^\W_])(?P<symbol>(?:P[FI]_)?(?P<base>[^\W_]+?)[-_/]?(?:{_QUOTES})"
    rf"(?:[-_]PERP(?:ETUAL)?|[-_]SWAP|_\d{{6}}|\.P|:(?:{_QUOTES}))?)(?P<settled>_(?:{_QUOTES}|(?P=base)))?"
    r"(?=$|[^A-Za-z0-9]|\d{4}-\d{2})"
)
"""A pair in a file's name: `BTCUSDT`, `BTC-USDT-SWAP`, `BTCUSD_PERP`, Bybit's `BTCUSDT2025-07-14`, freqtrade's
`BTC_USDT_USDT`, whose last part is the currency of settlement."""

_PERPETUAL = re.compile(r"(?<![^\W_])(?P<symbol>[A-Z0-9]+(?:_USDC)?-PERPETUAL|[A-Z0-9]+PERP)(?![^\W_])")

_COINS = dict.fromkeys(("BTC", "XBT", "BITCOIN"), "BTC") | {
    **dict.fromkeys(("ETH", "ETHEREUM"), "ETH"),
    **dict.fromkeys(("SOL", "SOLANA"), "SOL"),
    **dict.fromkeys(("XRP", "RIPPLE"), "XRP"),
    **dict.fromkeys(("DOGE", "DOGECOIN"), "DOGE"),
    **{coin: coin for coin in ("BNB", "ADA", "AVAX", "SUI", "LTC", "BCH", "TRX", "HYPE")},
}
"""Coins in names of files that name no market, by those words: for the example in a question only."""

_FOLDERS_LOOKED_AT = 3

_OKX_TAIL = "-SWAP"
"""Only OKX spells its perpetuals so."""


class MarketUnknownError(InputError):
    """The venue or market of a file is not known: a question to the user, and no fault of the file."""


class Market(msgspec.Struct, frozen=True):
    """Where rows belong: venue and symbol, what it trades.

    `name_symbol` is the symbol where only the name of its file has it, empty where columns or the user gave it;
    `is_pair`: the file writes `BTC/USDT`, as ccxt does for spot; `is_bare_coin`: it names the coin alone where the
    venue does not; `spot_name` is the venue or pair by which its source names a spot market, empty for all others.
    """

    venue: str
    symbol: str
    terms: Terms
    name_symbol: str = ""
    is_pair: bool = False
    is_bare_coin: bool = False
    spot_name: str = ""

    @property
    def name(self) -> str:
        """`venue:SYMBOL`."""
        return f"{self.venue}:{self.symbol}"

    def is_named(self, symbol: str) -> bool:
        """Whether the user's `symbol`, in any common spelling, names this market."""
        try:
            return read_symbol(self.venue, symbol, (self.symbol,)) == self.symbol
        except MarketNameError:
            return False


def market_of(
    table: Table, label_venue: str | None, label_symbol: str | None, venue: str | None, symbol: str | None
) -> Market:
    """The market of rows with these labels (None without a column); `venue` and `symbol` are the user's.

    A symbol in the file goes first here, the user's is for files without one; where only names of files have another,
    `given_options.with_typed_symbol` decides. The user's venue always goes first.

    Raises:
        InputError: neither gives a symbol, or what the symbol trades is not known.
    """
    present = label_symbol.strip() if label_symbol is not None else _symbol_in_name(table.path)
    used_venue = read_venue(venue) if venue is not None else _venue_found(table, label_venue, present)
    if present is None and symbol is None:
        raise MarketUnknownError(_asks_for_symbol(table.path))
    used = present if present is not None else str(symbol)
    name_symbol = present if present is not None and label_symbol is None else ""
    try:
        own, terms = _own_symbol(table, used_venue, used, symbol if present is not None else None)
    except InputError:
        if not name_symbol or symbol is None:
            raise
        # The name of the file only looks like a market's.
        own, terms = _own_symbol(table, used_venue, symbol, None)
        name_symbol = ""
    is_pair = present is not None and (
        ("/" in present and ":" not in present) or _FREQTRADE_SPOT.match(table.path.name) is not None
    )
    spot_name = spot_name_of(table.reading.recogniser, label_venue, label_symbol)
    is_bare_coin = present is not None and present.upper() == terms.base and own != present
    return Market(
        used_venue,
        own,
        terms,
        name_symbol=name_symbol,
        is_pair=is_pair,
        is_bare_coin=is_bare_coin,
        spot_name=spot_name,
    )


def _asks_for_symbol(path: Path) -> str:
    """The question for the market of a file, with the coin in its name as the example."""
    words = [word.upper() for word in re.findall(r"[A-Za-z]+", path.name)]
    coin = next((_COINS[word] for word in words if word in _COINS), None)
    example = "the symbol as its venue writes it" if coin is None else f"as --symbol {coin}USDT"
    return f"The name of {path} does not say its market: give it with --symbol, {example}."


def renamed(market: Market, table: Table, symbol: str) -> Market:
    """The market that the user's `symbol` names, for rows of which only the name of their file has another.

    Raises:
        InputError: what it trades does not follow from the symbol.
    """
    own, terms = _own_symbol(table, market.venue, symbol, None)
    return replace(market, symbol=own, terms=terms, name_symbol="", is_bare_coin=False)


def _own_symbol(table: Table, venue: str, symbol: str, clearer: str | None) -> tuple[str, Terms]:
    """A symbol as the venue writes it and what it trades; `clearer` is read where `symbol` may name several markets."""
    try:
        own = read_symbol(venue, symbol)
    except MarketNameError as error:
        if error.problem is MarketNameProblem.AMBIGUOUS and clearer is not None:
            own = read_symbol(venue, clearer)
        elif error.problem is MarketNameProblem.UNKNOWN:
            own = symbol
        else:
            raise InputError(f"The market of {table.path}: {error}") from error
    terms = terms_of(venue, own)
    if terms is None:
        raise MarketUnknownError(
            f"The symbol {own!r} of {venue} (in {table.path.name}) does not say what is traded for what: give the "
            "venue with --venue and the symbol as the venue writes it with --symbol."
        )
    return own, terms


def instrument_of(market: Market, columns: "StepColumns", contract_usd: Decimal) -> Instrument:
    """The instrument of a market from the columns of all its tables; `contract_usd` where it is coin-margined."""
    known_price, known_quantity = KNOWN_STEPS.get(market.name, (0, 0))
    is_inverse = market.terms.contract is Contract.INVERSE
    return Instrument(
        venue=market.venue,
        symbol=market.symbol,
        base=market.terms.base,
        quote=market.terms.quote,
        contract=market.terms.contract,
        tick_size=units.step_of(max(known_price, columns.price_decimals(is_known=market.name in KNOWN_STEPS))),
        lot_size=units.step_of(max(known_quantity, columns.quantity_decimals())),
        contract_size=contract_usd if is_inverse else Decimal(1),
    )


class StepColumns(msgspec.Struct, frozen=True):
    """Columns from which the steps of a market are found: traded prices, marks, traded quantities, open interest."""

    traded: Sequence[Numbers]
    marks: Sequence[Numbers]
    quantities: Sequence[Numbers]
    open_interests: Sequence[Numbers]

    def price_decimals(self, *, is_known: bool) -> int:
        """Decimals of a tick: from traded prices; without any, so that a hundredth of a tick holds the marks."""
        decimals = _finest(self.traded)
        if not self.traded and not is_known:
            decimals = max(0, _finest(self.marks) - _MARK_DECIMALS)
        return max(0, min(decimals, _reach(self.traded), _reach(self.marks) - _MARK_DECIMALS))

    def quantity_decimals(self) -> int:
        """Decimals of a lot: from traded quantities; without any, from open interest."""
        finest = _finest(self.quantities or self.open_interests)
        return max(0, min(finest, _reach(self.quantities), _reach(self.open_interests)))


PRICE_MEANINGS = (Meaning.PRICE, *PRICES)


def _symbol_in_name(path: Path) -> str | None:
    """The market in a file's name, in one of the common spellings; in an archive the nearest name that has one."""
    match = None
    for each in (path, *path.parents):
        match = _PERPETUAL.search(each.name) or _PAIR.search(each.name)
        if match is not None or not each.parent.is_file():
            break
    match = match or _folder_of_market(path)
    if match is None:
        return None
    symbol = match["symbol"]
    settled = match.groupdict().get("settled")
    if settled is not None and "_" in symbol.replace("PF_", "").replace("PI_", ""):
        base, _, quote = symbol.rpartition("_")
        return f"{base}/{quote}:{settled.removeprefix('_')}"
    return symbol


def _folder_of_market(path: Path) -> re.Match[str] | None:
    """The nearest of a few folders whose whole name is a market's, as downloaders sort files."""
    for folder in list(path.absolute().parents)[:_FOLDERS_LOOKED_AT]:
        match = _PERPETUAL.fullmatch(folder.name) or _PAIR.fullmatch(folder.name)
        if match is not None and not folder.is_file():
            return match
    return None


def _venue_found(table: Table, label: str | None, symbol: str | None) -> str:
    """The venue by its column, the names of file and folder, the spelling of the symbol or the kind of columns."""
    if label:
        return venue_of_label(label)
    for name in (table.path.name, table.path.absolute().parent.name):
        words = set(re.split(r"[^a-z0-9]+", name.lower()))
        found = next((venue for venue in KNOWN_VENUES if venue in words), None)
        if found:
            return venue_of_label(found)
    if (symbol or "").upper().endswith(_OKX_TAIL):
        return "okx"
    own = table.reading.recogniser.venue
    if own is None:
        raise MarketUnknownError(
            f"Neither the columns nor the name of {table.path} say its venue: give it with --venue."
        )
    return own


def _finest(columns: Sequence[Numbers]) -> int:
    return max((units.finest_decimals(_floats(column), units.FINEST_DECIMALS) for column in columns), default=0)


def _reach(columns: Sequence[Numbers]) -> int:
    """Decimals that can be counted exactly for all of the columns (`checks` has bounded them, so there are some)."""
    reaches = [units.decimals_within_reach(_floats(column)) for column in columns]
    return min((reach for reach in reaches if reach is not None), default=units.FINEST_DECIMALS + _MARK_DECIMALS)


def _floats(column: Numbers) -> npt.NDArray[np.float64]:
    values = np.asarray(column, dtype=np.float64)
    return values[~np.isnan(values)]
