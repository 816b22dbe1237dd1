"""How a source's table is recognised by its columns, and the reading that follows: what every column is taken for.

A recogniser accounts for all columns of its source, used or not, so that what stands beside them is seen to be unknown.
Nothing here opens a file.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.meanings import LABELS, OPEN_INTERESTS, PRICES, QUANTITIES, TOTALS, Meaning


class Use(StrEnum):
    """What becomes of a column: used, known and left aside, or unknown and left aside."""

    USED = "used"
    KNOWN = "known"
    UNKNOWN = "unknown"


class Recogniser(msgspec.Struct, frozen=True):
    """A kind of table of one source.

    Attributes:
        title: what to call it.
        columns: what each column means, by plain header; IGNORED where it is known and of no use. Of two columns with
            one meaning the first of this order is used.
        needed: meanings without which it is another table.
        signature: plain headers that must be there, whatever they mean.
        venue: the venue whose own format it is, if it is one's.
        kind: what its rows are where the meanings leave it open (liquidations look like trades).
        bare: the column order of files without a header, as plain headers, if there are such.
        patterns: of columns in `bare`, how their values are written, to distinguish tables of like width; candles with
            patterns also have the highest price as their high and the lowest as their low.
        is_bare_only: with a header these columns may be anybody's.
        truths: where the columns of true or false stand in `bare`, to distinguish tables of like width.
        times: a pattern of its times as they are written, where another source has the same columns.
        numbers_trades: its trade ids count on by one, so that a missing one is a gap.
        repeats_rows: it publishes every row twice.
        is_spot: it is of the venue's spot market.
        is_dated_early: its open interest carries the time of the step before.
    """

    title: str
    columns: Mapping[str, Meaning]
    needed: frozenset[Meaning]
    signature: frozenset[str] = frozenset()
    venue: str | None = None
    kind: Kind | None = None
    bare: tuple[str, ...] = ()
    patterns: Mapping[str, str] = msgspec.field(default_factory=dict)
    is_bare_only: bool = False
    truths: tuple[int, ...] = ()
    times: str | None = None
    numbers_trades: bool = False
    repeats_rows: bool = False
    is_spot: bool = False
    is_dated_early: bool = False


class Column(msgspec.Struct, frozen=True):
    """One column of a file: its header as written (or its number, counted from 1), what it is taken for and its use."""

    header: str
    meaning: Meaning
    use: Use


class TableReading(msgspec.Struct, frozen=True):
    """How one file is read.

    Attributes:
        recogniser: the table it was taken for.
        columns: every column of the file, in its order.
        position: where each meaning that is used stands.
        is_spot: a column shows that it is of Binance's spot market.
        is_answered: the user gave the meaning of some of the columns.
        is_dated_at_close: its candles have the time of their close alone, which stands as their time.
        is_value_in_usd: the value beside its volumes is in dollars, also where a market is paid in its coin.
    """

    recogniser: Recogniser
    columns: tuple[Column, ...]
    position: Mapping[Meaning, int] = msgspec.field(default_factory=dict)
    is_spot: bool = False
    is_answered: bool = False
    is_dated_at_close: bool = False
    is_value_in_usd: bool = False

    @property
    def width(self) -> int:
        """How many columns a line has."""
        return len(self.columns)

    def of_use(self, use: Use) -> list[str]:
        """The headers of the columns with this use."""
        return [column.header for column in self.columns if column.use is use]


NO_ANSWERS: Mapping[str, Meaning] = MappingProxyType({})

_SPOT_COLUMN = "is_best_match"


def plain_header(header: str) -> str:
    """A column name in lower case with underscores: `Volume BTC` is `volume_btc`, `openPrice` is `open_price`.

    OKX's older archives name a column twice, in English and Chinese (`price/价格`): the English name counts.
    """
    text = header.strip().lstrip("\ufeff")
    first, slash, rest = text.partition("/")
    if slash and first.isascii() and not rest.isascii():
        text = first
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", text)
    plain = re.sub(r"[\W_]+", "_", text.lower()).strip("_")
    return plain or text


def plain_headers(headers: Sequence[str]) -> list[str]:
    """All column names as `plain_header` writes them; Hyperliquid's `T` beside its `t` is the time of the close."""
    plain = [plain_header(header) for header in headers]
    # Plain headers are in lower case, where the two would be one name.
    if "t" in [header.strip() for header in headers]:
        plain = ["close_time" if header.strip() == "T" else each for header, each in zip(headers, plain, strict=True)]
    return plain


def names(listed: str) -> tuple[str, ...]:
    """`a, b` as a tuple."""
    return tuple(listed.split(", "))


def ignored(listed: str) -> dict[str, Meaning]:
    """Columns that are known and of no use."""
    return dict.fromkeys(names(listed), Meaning.IGNORED)


def _kinds_of_orders(meanings: frozenset[Meaning], kind: Kind | None) -> list[Kind]:
    """The series of rows with a price and an amount."""
    signed = Meaning.SIGNED_QUANTITY_CONTRACTS
    if Meaning.PRICE not in meanings or not meanings & {*QUANTITIES, signed}:
        return []
    if {Meaning.FILL_SIDE, Meaning.IS_TAKER} <= meanings:
        return [Kind.TRADE, Kind.LIQUIDATION]
    if meanings & {Meaning.LIQUIDATED_SIDE, Meaning.LIQUIDATION_ORDER_SIDE}:
        return [Kind.LIQUIDATION]
    if meanings & {Meaning.TAKER_SIDE, Meaning.BUYER_IS_MAKER, signed}:
        return [kind if kind is Kind.LIQUIDATION else Kind.TRADE]
    return []


def _kinds_of_accounts(meanings: frozenset[Meaning]) -> tuple[Kind, ...]:
    """The series of positions of accounts: themselves, and the marks at which they were reported."""
    has_size = Meaning.SIGNED_POSITION_SIZE in meanings or {Meaning.POSITION_SIZE, Meaning.HELD_SIDE} <= meanings
    if not has_size or Meaning.LIQUIDATION_PRICE not in meanings:
        return ()
    has_mark = bool(meanings & {Meaning.MARK_PRICE, Meaning.POSITION_VALUE_USD})
    return (Kind.ACCOUNT_POSITION, Kind.MARK) if has_mark else (Kind.ACCOUNT_POSITION,)


def kinds_of(meanings: frozenset[Meaning], kind: Kind | None = None) -> tuple[Kind, ...]:
    """The series that a table with these meanings holds; `kind` distinguishes liquidations from trades."""
    if Meaning.TIME not in meanings:
        return ()
    if Meaning.ACCOUNT in meanings:
        return _kinds_of_accounts(meanings)
    if meanings.issuperset(TOTALS):
        return (Kind.LIQUIDATION,)
    found: list[Kind] = []
    if meanings.issuperset(PRICES):
        found.append(Kind.CANDLE)
    found += _kinds_of_orders(meanings, kind)
    if Meaning.FUNDING_RATE in meanings and Meaning.FUNDING_TIME not in meanings and not found:
        # Rows of settlements: a mark beside them is that of the moment, hours from the next, and no series.
        meanings = meanings - {Meaning.MARK_PRICE, Meaning.INDEX_PRICE}
    single = {Meaning.MARK_PRICE: Kind.MARK, Meaning.INDEX_PRICE: Kind.INDEX}
    found += [each for meaning, each in single.items() if meaning in meanings]
    if meanings & {Meaning.FUNDING_RATE, Meaning.FUNDING_RATE_PERCENT}:
        found.append(Kind.FUNDING)
    if meanings.intersection(OPEN_INTERESTS):
        found.append(Kind.OPEN_INTEREST)
    return tuple(found)


def read_header(
    recogniser: Recogniser, headers: Sequence[str], answers: Mapping[str, Meaning] = NO_ANSWERS
) -> TableReading | None:
    """The reading of a table with these column names by one recogniser, None where it is not its table.

    `answers` are the user's meanings of columns, by plain header or by number counted from 1; they go before all else.
    """
    plain = plain_headers(headers)
    if not recogniser.signature.issubset(plain):
        return None
    taken = [_meaning(recogniser, header, at, answers) for at, header in enumerate(plain)]
    position: dict[Meaning, int] = {}
    order = list(recogniser.columns)
    answered = {at for at, header in enumerate(plain) if _answer(header, at, answers) is not None}
    for at in sorted(range(len(plain)), key=lambda at: (at not in answered, _rank(order, plain[at]), at)):
        meaning = taken[at]
        if meaning is not None and meaning is not Meaning.IGNORED:
            position.setdefault(meaning, at)
    if not recogniser.needed.issubset(position):
        return None
    position = _without_rivals(position, answered)
    is_dated_at_close = Meaning.TIME not in position and position.keys() >= {Meaning.CLOSE_TIME, *PRICES}
    if is_dated_at_close:
        position[Meaning.TIME] = position.pop(Meaning.CLOSE_TIME)
    is_value_in_usd = Meaning.VOLUME_USD in position and Meaning.QUOTE_VOLUME not in position
    in_usd = position.pop(Meaning.VOLUME_USD, None)
    if in_usd is not None:
        position.setdefault(Meaning.QUOTE_VOLUME, in_usd)
    if not kinds_of(frozenset(position), recogniser.kind):
        return None
    columns = tuple(
        Column(
            header.strip() or f"column {at + 1}",
            taken[at] or Meaning.IGNORED,
            _use(taken[at], is_read=at in position.values()),
        )
        for at, header in enumerate(headers)
    )
    is_spot = recogniser.venue == "binance" and _SPOT_COLUMN in plain
    return TableReading(recogniser, columns, position, is_spot, bool(answered), is_dated_at_close, is_value_in_usd)


def _meaning(recogniser: Recogniser, header: str, at: int, answers: Mapping[str, Meaning]) -> Meaning | None:
    answer = _answer(header, at, answers)
    return answer if answer is not None else recogniser.columns.get(header)


def _answer(header: str, at: int, answers: Mapping[str, Meaning]) -> Meaning | None:
    return answers.get(header, answers.get(str(at + 1)))


def _rank(order: list[str], header: str) -> int:
    return order.index(header) if header in order else len(order)


_RIVALS = (
    (Meaning.VOLUME_COINS, Meaning.VOLUME, Meaning.VOLUME_CONTRACTS),
    (Meaning.QUANTITY_COINS, Meaning.QUANTITY, Meaning.QUANTITY_CONTRACTS, Meaning.QUANTITY_USD),
    (Meaning.OPEN_INTEREST_COINS, Meaning.OPEN_INTEREST, Meaning.OPEN_INTEREST_CONTRACTS),
    (Meaning.BUYER_IS_MAKER, Meaning.TAKER_SIDE),
    (Meaning.FUNDING_RATE, Meaning.FUNDING_RATE_PERCENT),
)
"""Several units of one amount: the first that a file has counts. Volume and value are kept, to be held together."""


def _without_rivals(position: dict[Meaning, int], answered: set[int]) -> dict[Meaning, int]:
    kept = dict(position)
    for rivals in _RIVALS:
        present = sorted(
            (meaning for meaning in rivals if meaning in kept),
            key=lambda meaning: (kept[meaning] not in answered, rivals.index(meaning)),
        )
        for meaning in present[1:]:
            # Contracts beside coins give the coins of a contract, so both are read.
            if {present[0], meaning} != {Meaning.VOLUME_COINS, Meaning.VOLUME_CONTRACTS}:
                del kept[meaning]
    return kept


def _use(meaning: Meaning | None, *, is_read: bool) -> Use:
    if meaning is None:
        return Use.UNKNOWN
    return Use.USED if is_read else Use.KNOWN


def market_labels() -> dict[str, Meaning]:
    """Headers that name the market of a row, in the tables of downloaders."""
    symbol, venue = LABELS
    return {
        **dict.fromkeys(
            names("symbol, instrument_name, inst_id, instrument_id, instrument, pair, contract, market, coin"), symbol
        ),
        **dict.fromkeys(names("venue, exchange, exchange_name"), venue),
    }


class TableOfNoUseError(InputError):
    """A table is recognised and has nothing that a session keeps: beside others it is left aside and named."""


class RefusedTable(msgspec.Struct, frozen=True):
    """A table that is recognised and cannot become events of a session.

    Attributes:
        headers: the columns by which it is recognised.
        advice: what to do.
        without: columns none of which it has.
    """

    headers: frozenset[str]
    advice: str
    without: frozenset[str] = frozenset()

    def refuse_if_it_is(self, headers: Sequence[str]) -> None:
        """Nothing, unless the headers are those of this table; raises TableOfNoUseError with the advice then."""
        plain = set(plain_headers(headers))
        if self.headers <= plain and not self.without & plain:
            raise TableOfNoUseError(self.advice)
