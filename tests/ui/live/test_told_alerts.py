"""What one event is, for two windows that tell of it; and what each window tells for itself."""

import pytest
from msgspec.structs import replace

from rektscope.alerts.rules import REST_MS, Alert, NearLiquidation, PriceCrossed, PriceWord
from rektscope.market.sides import Side
from rektscope.ui.live.told_alerts import ToldAlerts

ONE, OTHER = object(), object()
CROSSED = Alert("p/1000", 1_000, "binance:BTCUSDT", 1, PriceCrossed(6e4, 6e4, PriceWord.MARK, is_upwards=True), "p")
NEAR = Alert(
    "n/1000", 1_000, "binance:BTCUSDT", 1, NearLiquidation("my position", Side.SHORT, 61e3, 60.9e3, PriceWord.MARK), "n"
)


class Clock:
    """Steady seconds that a test moves on."""

    def __init__(self):
        self.now_s = 0.0

    def __call__(self):
        return self.now_s


@pytest.mark.parametrize(
    ("again", "is_news"),
    [
        (CROSSED, False),
        (replace(CROSSED, key="p/1400", time_ms=1_400), False),  # received a little apart
        (replace(CROSSED, key="p/9", time_ms=1_000 + REST_MS), True),  # it rested, and fired again
        (replace(CROSSED, key="q/1000", rule="q"), True),  # another price
        (replace(CROSSED, key="", rule=""), True),  # of no rule
        (replace(CROSSED, is_live=False), True),  # a replay is no news of what is live
    ],
)
def test_another_window_tells_what_is_news(again, is_news):
    told = ToldAlerts()
    assert told.news([CROSSED], ONE) == [CROSSED]
    assert told.news([again], OTHER) == [again] * is_news


def test_a_window_tells_its_own_again():
    told = ToldAlerts()
    assert [told.news([CROSSED], ONE) for _ in range(2)] == [[CROSSED], [CROSSED]]


def test_the_positions_of_two_windows_are_two():
    told = ToldAlerts()
    told.news([NEAR], ONE)
    assert told.news([NEAR], OTHER) == []
    mine = replace(NEAR, what=replace(NEAR.what, liquidation_price=62e3))
    assert told.news([mine], OTHER) == [mine]


def test_a_replay_that_comes_later_is_watched_for_itself():
    clock = Clock()
    told, replayed = ToldAlerts(clock), replace(CROSSED, is_live=False)
    told.news([replayed], ONE)
    assert told.news([replayed], OTHER) == [], "linked cursors"
    clock.now_s = 60.0
    assert told.news([replayed], OTHER) == [replayed]


def test_live_it_is_told_once_however_late():
    clock = Clock()
    told = ToldAlerts(clock)
    told.news([CROSSED], ONE)
    clock.now_s = 3_600.0
    assert told.news([CROSSED], OTHER) == []
