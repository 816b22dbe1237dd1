"""Far orders: recognised by the prices of their own step, and only where it has one."""

import numpy as np

from rektscope.market.times import MINUTE_MS
from rektscope.scoring.bars import Bars
from rektscope.scoring.far_orders import far_orders
from rektscope.scoring.truth import Orders

_LOW, _HIGH = [100.0, 100.0, 100.0, 100.0, 49.0], [101.0, 101.0, 100.0, 100.0, 101.0]


def _bars():
    ends = np.arange(1, len(_LOW) + 1) * MINUTE_MS
    nothing = np.zeros(len(_LOW))
    low, high = np.array(_LOW), np.array(_HIGH)
    return Bars(ends, low, high, low, low, nothing, nothing, nothing)


def _orders(*rows):
    minutes, prices = (np.array(each) for each in zip(*rows, strict=True))
    times = (minutes * MINUTE_MS).astype(np.int64)
    return Orders(times, np.ones(len(rows), dtype=np.int8), prices, np.ones(len(rows)))


def _far(*rows):
    heard = np.array([1, 2, 5]) * MINUTE_MS - 1  # nothing in the third and fourth minute, while the price halved
    return far_orders(_orders(*rows), _bars(), heard)


def test_an_order_is_far_from_the_prices_of_its_own_minute():
    far = _far((1.5, 100.5), (1.6, 89.9), (2.0, 111.2), (4.5, 50.0))
    assert (far.count, far.orders, far.time_ms, far.price) == (2, 4, 96_000, 89.9)
    assert (far.low, far.high) == (100.0, 101.0)


def test_an_order_of_a_minute_without_a_price_is_not_called_far():
    assert _far((2.5, 60.0), (3.5, 50.0), (4.5, 50.0)) is None


def test_an_order_of_the_first_bar_or_after_the_last_is_not_looked_at():
    assert _far((0.5, 1.0), (5.5, 1.0)) is None
