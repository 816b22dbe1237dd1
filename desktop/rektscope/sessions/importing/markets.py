"""Which market a file is of, and in which steps its prices and quantities are counted.

The venue and the symbol come from the columns, from the file's name (`BTCUSDT-5m-2025-07.csv`) or from the user. Tick
and lot are the finest decimals seen; for markets in the table below never coarser than what is known of them, so
that a file of few or of only mark prices is counted in the market's own ticks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.importing import units
from rektscope.sessions.importing.columns import Piece
from rektscope.sessions.importing.kinds import Sorted
from rektscope.sessions.importing.tables import Table

KNOWN_VENUES = ("binance", "bybit", "okx", "bitmex", "hyperliquid", "bitget", "gate", "htx", "kraken", "deribit")

QUOTES = ("USDT", "USDC", "FDUSD", "BUSD", "TUSD", "USD")

KNOWN_STEPS = {
    "binance:BTCUSDT": (1, 3),
    "binance:ETHUSDT": (2, 3),
    "binance:SOLUSDT": (2, 2),
    "binance:XRPUSDT": (4, 1),
    "binance:DOGEUSDT": (5, 0),
}
"""Decimals of price and quantity, as seen in the 5-minute candles of July 2025; a file with finer ones decides."""

INVERSE_CONTRACT_USD = {"binance": (100, 10), "bybit": (1, 1), "bitmex": (1, 1)}
"""USD per contract of coin-margined contracts, (of BTC, of other coins), as the venues' documentation gives it."""

_MARK_DECIMALS = 2
"""Marks count hundredths of a tick."""

_SYMBOL = re.compile(r"(?P<core>[A-Z0-9]{2,}?)(?P<tail>_PERP|_\d{6})?")
_IN_NAME = re.compile(
    rf"(?<![A-Za-z0-9])(?P<symbol>[A-Z0-9]{{2,}}?[-_/]?(?:{'|'.join(QUOTES)})(?:_PERP|_\d{{6}})?)(?:_(?:{'|'.join(QUOTES)}))?"
    r"(?![A-Za-z0-9])"
)


@dataclass(frozen=True, slots=True)
class Market:
    """Where a file's rows belong: venue and symbol; `used_symbol` tells whether the user's word decided it."""

    venue: str
    symbol: str
    used_symbol: bool = False

    @property
    def name(self) -> str:
        """`venue:SYMBOL`."""
        return f"{self.venue}:{self.symbol}"


def market_of(table: Table, venue: str | None, symbol: str | None) -> Market:
    """The market of a file; `venue` and `symbol` are the user's.

    A symbol that the file tells itself stands, the user's is for files that do not; the user's venue always stands.

    Raises:
        InputError: neither tells.
    """
    own = _told_symbol(table)
    if own is None and symbol is None:
        raise InputError(
            f"The name of {table.path} does not tell its market: give it with --symbol, as --symbol BTCUSDT."
        )
    return Market(venue or _told_venue(table), own or str(symbol), used_symbol=own is None)


def instrument_of(market: Market, parts: Sequence[Sorted]) -> Instrument:
    """The instrument of a market from all tables that are of it.

    Raises:
        InputError: the symbol's currencies or the size of its contract cannot be told.
    """
    base, quote = _currencies(market)
    inverse = quote == "USD"
    known_price, known_quantity = KNOWN_STEPS.get(market.name, (0, 0))
    return Instrument(
        venue=market.venue,
        symbol=market.symbol,
        base=base,
        quote=quote,
        contract=Contract.INVERSE if inverse else Contract.LINEAR,
        tick_size=units.step_of(max(known_price, _price_decimals(market, parts))),
        lot_size=units.step_of(max(known_quantity, _quantity_decimals(parts))),
        contract_size=_contract_usd(market, base) if inverse else Decimal(1),
    )


def _told_symbol(table: Table) -> str | None:
    written = table.label("symbol")
    name = written if written is not None else table.path.name
    match = _IN_NAME.search(name.upper() if written is not None else name)
    return match["symbol"].replace("/", "").replace("-", "") if match else None


def _told_venue(table: Table) -> str:
    written = table.label("venue")
    if written:
        return written.strip().lower()
    for name in (table.path.name, table.path.absolute().parent.name):
        words = set(re.split(r"[^a-z0-9]+", name.lower()))
        found = next((venue for venue in KNOWN_VENUES if venue in words), None)
        if found:
            return found
    if table.reading.layout.venue is None:
        raise InputError(f"Neither the columns nor the name of {table.path} tell its venue: give it with --venue.")
    return table.reading.layout.venue


def _currencies(market: Market) -> tuple[str, str]:
    """Base and quote: `("BTC", "USDT")` of `BTCUSDT`, `("BNB", "USD")` of `BNBUSD_PERP`.

    `BNBUSD_PERP` is no BN in BUSD: what Binance calls `_PERP`, and what it delivers in dollars without a T or C, is
    margined in coin, and other venues than Binance never quoted in BUSD, TUSD or FDUSD.
    """
    symbol = market.symbol
    match = _SYMBOL.fullmatch(symbol)
    core, tail = (match["core"], match["tail"] or "") if match else ("", "")
    is_in_dollars = bool(tail) or market.venue != "binance"
    for quote in ("USDT", "USDC", "USD") if is_in_dollars else QUOTES:
        if core.endswith(quote) and core != quote:
            return core.removesuffix(quote), quote
    raise InputError(
        f"The symbol {symbol!r} does not tell what is traded for what: write it as the venue does, BTCUSDT."
    )


def _contract_usd(market: Market, base: str) -> Decimal:
    if market.venue not in INVERSE_CONTRACT_USD:
        raise InputError(
            f"{market.name} is paid in coin and rektscope does not know the size of its contract, so its amounts "
            "would be guesses."
        )
    of_bitcoin, of_others = INVERSE_CONTRACT_USD[market.venue]
    return Decimal(of_bitcoin if base in {"BTC", "XBT"} else of_others)


def _price_decimals(market: Market, parts: Sequence[Sorted]) -> int:
    """Decimals of a tick: from traded prices; without any, so that a hundredth of a tick holds the marks."""
    traded = _numbers(parts, (Kind.TRADE, Kind.CANDLE), ("price", "open", "high", "low", "close"))
    marks = _numbers(parts, (Kind.MARK, Kind.INDEX), ("open", "high", "low", "close"))
    decimals = _finest(traded)
    if not traded and market.name not in KNOWN_STEPS:
        decimals = max(0, _finest(marks) - _MARK_DECIMALS)
    return max(0, min(decimals, _reach(traded), _reach(marks) - _MARK_DECIMALS))


def _quantity_decimals(parts: Sequence[Sorted]) -> int:
    """Decimals of a lot: from traded quantities; without any, from open interest."""
    traded = _numbers(parts, (Kind.TRADE, Kind.CANDLE), ("quantity", "volume", "taker_buy"))
    open_interest = _numbers(parts, (Kind.OPEN_INTEREST,), ("quantity",))
    return max(0, min(_finest(traded or open_interest), _reach(traded), _reach(open_interest)))


def _numbers(parts: Sequence[Sorted], kinds: tuple[Kind, ...], names: tuple[str, ...]) -> list[npt.NDArray[np.float64]]:
    pieces: list[Piece] = [piece for part in parts if part.kind in kinds for piece in part.pieces]
    return [
        np.asarray(piece.columns[name], dtype=np.float64) for piece in pieces for name in names if name in piece.columns
    ]


def _finest(columns: list[npt.NDArray[np.float64]]) -> int:
    return max((units.finest_decimals(column, units.FINEST_DECIMALS) for column in columns), default=0)


def _reach(columns: list[npt.NDArray[np.float64]]) -> int:
    """Decimals that can be counted exactly for all of the columns (`checks` has bounded them, so there are some)."""
    reaches = [units.decimals_within_reach(column) for column in columns]
    return min((reach for reach in reaches if reach is not None), default=units.FINEST_DECIMALS + _MARK_DECIMALS)
