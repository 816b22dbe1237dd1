"""What a table holds where its columns leave it open: candles of trades, marks or indexes, trades or liquidations.

Binance's mark and index candles have the very names and columns of its traded ones; only their folder differs, and
their volume is zero. The freqtrade downloader writes funding rates as candles whose `open` is the rate and whose
other columns are zero. tardis' liquidations look like its trades but for their name. Where columns, folder and name
leave it open, the user is asked.
"""

import re
from pathlib import Path

import msgspec
import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.columns import Chunk
from rektscope.sessions.importing.meanings import PRICES, VOLUMES, Meaning, as_option
from rektscope.sessions.importing.recognisers import tardis
from rektscope.sessions.importing.recognisers.general import GENERAL
from rektscope.sessions.importing.recognisers.recogniser import TableOfNoUseError, Use
from rektscope.sessions.importing.tables import Table

CANDLE_KINDS = (Kind.CANDLE, Kind.MARK, Kind.INDEX)
"""The choices of `--kind` for candles without volume."""

ASKED_KINDS = (*CANDLE_KINDS, Kind.TRADE, Kind.LIQUIDATION)
"""All choices of `--kind`."""

_FOLDERS = {"markpriceklines": Kind.MARK, "indexpriceklines": Kind.INDEX}
_PREMIUM_FOLDER = "premiumindexklines"
_PREMIUM = "{path} holds premium index candles, which are no prices: a session has no place for them."
_LARGEST_PREMIUM = 0.5
"""A fraction of the index price."""

_WORDS = {"mark": Kind.MARK, "index": Kind.INDEX}
_ROW_WORDS = {
    **dict.fromkeys(("trades", "trade", "aggtrades"), Kind.TRADE),
    **dict.fromkeys(("liquidations", "liquidation", "liquidationsnapshot", "forceorders"), Kind.LIQUIDATION),
}


class KindOfCandles(msgspec.Struct, frozen=True):
    """What candles are; `used_asked`: whether the user's `--kind` decided it."""

    kind: Kind
    used_asked: bool = False


def kind_of_rows(table: Table, asked: Kind | None) -> tuple[Kind | None, bool]:
    """What rows of price, quantity and side are (None: by their columns), and whether `asked` decided it.

    Raises:
        InputError: they may be trades or liquidations, and neither columns, name nor user decide; or they are
            liquidations whose side may be that of the order or of the position.
    """
    recogniser, position = table.reading.recogniser, table.reading.position
    is_tardis = recogniser is tardis.TRADES_OR_LIQUIDATIONS
    has_own_side = Meaning.LIQUIDATED_SIDE in position or Meaning.LIQUIDATION_ORDER_SIDE in position
    is_open = Meaning.TAKER_SIDE in position and (is_tardis or recogniser.title == GENERAL.title) and not has_own_side
    if not is_open:
        return recogniser.kind, False
    words = set(re.split(r"[^a-z]+", f"{table.path.parent.name} {table.path.name}".lower()))
    present = {kind for word, kind in _ROW_WORDS.items() if word in words}
    if len(present) == 1:
        kind = present.pop()
    elif asked in _ROW_WORDS.values():
        return _row_kind(table, asked, is_tardis=is_tardis), True
    elif Meaning.TRADE_ID in position and not is_tardis:
        kind = Kind.TRADE
    else:
        raise InputError(
            f"{table.path} may hold trades or liquidations, whose columns can be the same: say which with --kind "
            "trade or "
            "--kind liquidation."
        )
    return _row_kind(table, kind, is_tardis=is_tardis), False


def _row_kind(table: Table, kind: Kind | None, *, is_tardis: bool) -> Kind | None:
    if kind is Kind.LIQUIDATION and not is_tardis:
        header = table.reading.columns[table.reading.position[Meaning.TAKER_SIDE]].header
        raise InputError(
            f"The {header!r} of a liquidation in {table.path} may be that of the position or of the order that "
            "closed it: "
            f"say {as_option(header, 'liquidated_side')} or {as_option(header, 'liquidation_order_side')}."
        )
    return kind


def kind_of_candles(table: Table, chunks: list[Chunk], asked: Kind | None) -> KindOfCandles:
    """What the candles of `table` are of; `asked` is the user's `--kind`, taken where the table leaves it open.

    Raises:
        InputError: candles have no volume and nobody names their kind, or a name contradicts the columns.
    """
    if _are_fundings(chunks):
        return KindOfCandles(Kind.FUNDING)
    _refuse_premiums(table, chunks)
    hinted = _hint(table.path)
    has_volume = any(bool(np.any(np.nan_to_num(_volume(chunk)) != 0)) for chunk in chunks)
    if not has_volume and table.reading.recogniser.kind in CANDLE_KINDS:
        return KindOfCandles(Kind(table.reading.recogniser.kind))
    if has_volume and hinted is None:
        return KindOfCandles(Kind.CANDLE)
    if not has_volume and hinted is not None:
        return KindOfCandles(hinted)
    if not has_volume:
        _refuse_candles_of_rates(table)
    if asked in CANDLE_KINDS:
        return KindOfCandles(asked, used_asked=True)
    if has_volume:
        raise InputError(
            f"{table.path} is named as {hinted} prices but its candles carry traded volume: say which with --kind."
        )
    volumes = [header for header in table.reading.of_use(Use.UNKNOWN) if "vol" in header.lower()]
    if volumes:
        raise InputError(
            f"{table.path} has candles, and it is not known what {', '.join(map(repr, volumes))} of them counts: say "
            f"{as_option(volumes[0], 'volume_coins')}, {as_option(volumes[0], 'volume_contracts')} or "
            f"{as_option(volumes[0], 'quote_volume')}; if nothing of it is a volume, say with --kind what they are."
        )
    raise InputError(
        f"{table.path} has candles without volume: say with --kind whether they are mark, index or (nothing having "
        "been traded) candle."
    )


def _refuse_premiums(table: Table, chunks: list[Chunk]) -> None:
    """Nothing, unless candles are of a premium index: fractions around zero, which no price ever is below."""
    closes = np.concatenate([np.asarray(chunk.columns[Meaning.CLOSE], dtype=np.float64) for chunk in chunks])
    lows = np.concatenate([np.asarray(chunk.columns[Meaning.LOW], dtype=np.float64) for chunk in chunks])
    if len(closes) and bool(np.all(np.abs(closes) < _LARGEST_PREMIUM)) and bool(np.any(lows < 0)):
        raise TableOfNoUseError(_PREMIUM.format(path=table.path))


def _refuse_candles_of_rates(table: Table) -> None:
    """Refuse candles of funding rates or open interest, which their file's name gives away, as CoinGlass's does."""
    if Meaning.VOLUME in table.reading.position or Meaning.QUOTE_VOLUME in table.reading.position:
        return
    words = re.sub(r"[^a-z]+", "", table.path.name.lower())
    if "openinterest" in words or "oiweight" in words or {"oi"} & set(re.split(r"[^a-z]+", table.path.name.lower())):
        what, how = "open interest", "open_interest_usd (or open_interest_coins)"
    elif "funding" in words:
        what, how = "funding rates", "funding_rate_percent if each row is a settlement, and it is per cent"
    else:
        return
    raise InputError(
        f"{table.path} is named as candles of {what}, which are no prices: take the last of each with --as "
        f"close={how}, --as open=ignored --as high=ignored --as low=ignored."
    )


def as_funding(chunk: Chunk) -> Chunk:
    """Candles whose open is a funding rate, as funding."""
    rate = np.asarray(chunk.columns[Meaning.OPEN], dtype=np.float64)
    return chunk.with_columns({Meaning.TIME: chunk.columns[Meaning.TIME], Meaning.FUNDING_RATE: rate})


def _volume(chunk: Chunk) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    present = [chunk.columns[meaning] for meaning in (*VOLUMES, Meaning.QUOTE_VOLUME) if meaning in chunk.columns]
    return np.asarray(present[0] if present else np.zeros(1), dtype=np.float64)


def _hint(path: Path) -> Kind | None:
    folders = {part.lower() for part in path.absolute().parts[:-1]}
    if _PREMIUM_FOLDER in folders:
        raise TableOfNoUseError(_PREMIUM.format(path=path))
    for folder, kind in _FOLDERS.items():
        if folder in folders:
            return kind
    words = set(re.split(r"[^a-z0-9]+", path.name.lower()))
    return next((kind for word, kind in _WORDS.items() if word in words), None)


def _are_fundings(chunks: list[Chunk]) -> bool:
    names = (Meaning.HIGH, Meaning.LOW, Meaning.CLOSE)
    return bool(chunks) and all(
        all(meaning in chunk.columns and not np.any(chunk.columns[meaning]) for meaning in names)
        and not np.any(np.nan_to_num(_volume(chunk)))
        and bool(np.all(np.abs(chunk.columns[PRICES[0]]) < 1))
        for chunk in chunks
    )
