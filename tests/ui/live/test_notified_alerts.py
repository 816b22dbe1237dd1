"""What one event is, for two windows that notify of it; and what each window notifies of for itself."""

import pytest
from msgspec.structs import replace

from rektscope.alerts.rules import REST_MS, Alert, NearLiquidation, PriceCrossed, PriceWord
from rektscope.market.sides import Side
from rektscope.ui.live.notified_alerts import NotifiedAlerts

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
    ("again", "is_new"),
    [
        (CROSSED, False),
        (replace(CROSSED, key="p/1400", time_ms=1_400), False),  # received a little apart
        (replace(CROSSED, key="p/9", time_ms=1_000 + REST_MS), True),  # it rested, and fired again
        (replace(CROSSED, key="q/1000", rule="q"), True),  # another price
        (replace(CROSSED, key="", rule=""), True),  # of no rule
        (replace(CROSSED, is_live=False), True),  # a replay is no news of what is live
    ],
)
def test_another_window_notifies_of_what_is_new(again, is_new):
    notified = NotifiedAlerts()
    assert notified.take_new([CROSSED], ONE) == [CROSSED]
    assert notified.take_new([again], OTHER) == [again] * is_new


def test_a_window_notifies_of_its_own_again():
    notified = NotifiedAlerts()
    assert [notified.take_new([CROSSED], ONE) for _ in range(2)] == [[CROSSED], [CROSSED]]


def test_the_positions_of_two_windows_are_two():
    notified = NotifiedAlerts()
    notified.take_new([NEAR], ONE)
    assert notified.take_new([NEAR], OTHER) == []
    mine = replace(NEAR, what=replace(NEAR.what, liquidation_price=62e3))
    assert notified.take_new([mine], OTHER) == [mine]


def test_a_replay_that_comes_later_is_watched_for_itself():
    clock = Clock()
    notified, replayed = NotifiedAlerts(clock), replace(CROSSED, is_live=False)
    notified.take_new([replayed], ONE)
    assert notified.take_new([replayed], OTHER) == [], "linked cursors"
    clock.now_s = 60.0
    assert notified.take_new([replayed], OTHER) == [replayed]


def test_live_there_is_one_notification_however_late():
    clock = Clock()
    notified = NotifiedAlerts(clock)
    notified.take_new([CROSSED], ONE)
    clock.now_s = 3_600.0
    assert notified.take_new([CROSSED], OTHER) == []
