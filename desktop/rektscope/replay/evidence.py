"""What claims are checked against: everything known of a session at one moment, and figures read off it."""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import Liquidation

Int64 = npt.NDArray[np.int64]

_EXCEPT = "except:"


class Measurement(msgspec.Struct, frozen=True):
    """A measured figure: its value in the measure's unit, and as a person reads it."""

    value: float
    text: str


class Evidence(msgspec.Struct, frozen=True, eq=False):
    """What the measures look at: everything known at one moment."""

    events: Mapping[str, MarketEvents]
    index: LiquidationIndex
    moment_ms: int

    def lows(self, market: str) -> Int64:
        """Lowest last prices in ticks, in the rows of `prices`."""
        known = self.events[market]
        batch = known.trades if len(known.trades) else known.candles
        batch = batch[batch.time_ms >= self.index.start_ms]
        return batch.low_ticks if isinstance(batch, type(known.candles)) else batch.price_ticks

    def chosen(self, words: Sequence[str]) -> npt.NDArray[np.bool_]:
        """The rows of the index that a CHOICE means; raises ValueError where no market of the session fits."""
        rows = np.ones(len(self.index), dtype=np.bool_)
        markets = np.ones(len(self.index.markets), dtype=np.bool_)
        for word in words:
            if word.upper() in Side.__members__:
                rows &= self.index.side == Side[word.upper()]
            else:
                markets &= np.array([is_of(market, word) for market in self.index.markets], dtype=np.bool_)
        if not markets.any():
            raise ValueError(f"no market is {' '.join(words)}")
        return np.asarray(rows & markets[self.index.market_index], dtype=np.bool_)

    def prices(self, market: str) -> tuple[Int64, Int64, Int64, float]:
        """Times, highest and opening last prices in ticks since the session's start, and the tick; may be empty."""
        known = self.events[market]
        batch = known.trades if len(known.trades) else known.candles
        batch = batch[batch.time_ms >= self.index.start_ms]
        if isinstance(batch, type(known.candles)):
            return batch.time_ms, batch.high_ticks, batch.open_ticks, known.instrument.tick
        return batch.time_ms, batch.price_ticks, batch.price_ticks, known.instrument.tick

    def largest(self, rows: npt.NDArray[np.bool_]) -> Liquidation | None:
        """The largest of the chosen liquidations, of those that are recorded by themselves."""
        rows = rows & self.index.single()
        if not rows.any():
            return None
        # -1 for the others: below every liquidation, so argmax cannot choose a row that is not among the chosen.
        return self.index.liquidation(int(np.argmax(np.where(rows, self.index.usd, -1.0))))


def is_of(instrument: Instrument, word: str) -> bool:
    """Whether a word of a CHOICE means this market: its coin, its venue, or `except:` another venue."""
    if word.startswith(_EXCEPT):
        return instrument.venue != word.removeprefix(_EXCEPT)
    return word in {instrument.base, instrument.venue}
