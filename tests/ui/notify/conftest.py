"""An alert to send."""

import pytest

from rektscope.alerts.rules import Alert, FeedTrouble, NearLiquidation, PriceWord
from rektscope.market.sides import Side


@pytest.fixture
def near_alert():
    what = NearLiquidation("My short 2.5 BTC", Side.SHORT, 123_305.9, 122_410.0, PriceWord.MARK, 1.0)
    return Alert("near/1", 1_752_487_200_000, "binance:BTCUSDT", 1, what, "near")


@pytest.fixture
def feed_alert():
    what = FeedTrouble("OKX", "silent", "mark of okx:BTC-USDT-SWAP", 1_752_487_200_000, 30.0)
    return Alert("feed/okx/1", 1_752_487_203_000, "", 0, what, "feed/okx")
