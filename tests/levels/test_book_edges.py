"""What stands where the book ends: below a price of zero nothing can, and above its last row nothing does."""

from decimal import Decimal

import numpy as np
import pytest

from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.openings import LONG, SHORT
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.levels.steps import build_steps
from rektscope.market.events import MarketEvents, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import GENERIC

START = 1_752_451_200_000  # 2025-07-14T00:00:00Z
LOTS = 1_000_000
SHARES = np.array([each.share for each in DEFAULT_PARAMETERS.classes])


def _book(price_ticks: int, rate: float) -> ExposureBook:
    """The book of a market that traded at one price for three minutes, under one maintenance rate."""
    instrument = Instrument("nowhere", "NEWUSDT", "NEW", "USDT", Contract.LINEAR, Decimal(1), Decimal("0.001"))
    times = START + np.arange(1, 4) * MINUTE_MS
    events = MarketEvents.of(
        instrument,
        Trades.from_columns(
            time_ms=times,
            received_ms=times,
            price_ticks=[price_ticks] * 3,
            quantity_lots=[50] * 3,
            taker_side=[1] * 3,
        ),
        OpenInterests.from_columns(time_ms=[START], received_ms=[START], quantity_lots=[LOTS]),
    )
    steps = build_steps(events, START, START + 3 * MINUTE_MS)
    book = ExposureBook(PriceGrid.around(instrument, price_ticks), flat_tier_table(rate), GENERIC)
    book.advance(steps, 0, len(steps))
    return book


@pytest.mark.parametrize("rate", [0.004, 0.3, 0.4, 0.49])
@pytest.mark.parametrize("price_ticks", [100, 60_000])
def test_a_long_whose_margin_outlives_a_price_of_zero_stays_a_long(price_ticks, rate):
    """Under high rates the lowest leverage is so low that with margin added no price liquidates the long."""
    standing = _book(price_ticks, rate).standing_lots()
    np.testing.assert_allclose(standing.sum(axis=2) / LOTS, [SHARES, SHARES], rtol=1e-9)
    highest_short = np.flatnonzero(standing[SHORT].sum(axis=0))[-1]
    lowest_long = np.flatnonzero(standing[LONG].sum(axis=0))[0]
    assert lowest_long >= 0
    assert highest_short < standing.shape[2] - 1


def test_a_column_beyond_the_last_row_is_empty_whatever_was_written_before():
    book = _book(100, 0.005)
    column = np.full(200, np.nan, dtype=np.float32)
    book.write_column(0, 1.0, column)
    first_row, rows = book.mark_row - 5, book.row_count
    assert first_row + len(column) > rows
    book.write_column(first_row, 1.0, column)
    standing = book.standing_lots(first_row, first_row + len(column)).sum(axis=(0, 1))
    np.testing.assert_allclose(column, standing, rtol=1e-6)
    assert column[: rows - first_row].any()
    assert not column[rows - first_row :].any()
