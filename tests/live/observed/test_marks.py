"""The newest marks: heard before answered, asked for only where they are not heard, looked at as often as they move."""

import pytest

from rektscope.feeds.accounts import VenueMarks
from rektscope.feeds.clock import Clock
from rektscope.live.observed.marks import NewestMarks

TIERS = {"BTC": object()}


@pytest.fixture
def now_s():
    return [1_000.0]


@pytest.fixture
def marks(now_s):
    return NewestMarks(lambda: True, Clock(steady_s=lambda: now_s[0]))


def test_what_is_heard_goes_before_what_was_answered_until_it_is_old(marks, now_s):
    marks.answered(VenueMarks({"BTC": 100.0, "ETH": 3.0}, TIERS))
    marks.heard("BTC", 101.0)
    assert marks.newest(now_s[0] + 20.0) == VenueMarks({"BTC": 101.0, "ETH": 3.0}, TIERS)
    assert marks.newest(now_s[0] + 20.1) == VenueMarks({"BTC": 100.0, "ETH": 3.0}, TIERS)


def test_where_not_all_are_heard_none_is_taken_as_heard(now_s):
    marks = NewestMarks(lambda: False, Clock(steady_s=lambda: now_s[0]))
    marks.answered(VenueMarks({"BTC": 100.0}, TIERS))
    marks.heard("BTC", 101.0)
    assert marks.newest(now_s[0]).prices == {"BTC": 100.0}
    assert not marks.is_look_due(now_s[0])
    assert marks.is_question_due(now_s[0], 1.0)


def test_while_they_are_heard_a_question_is_for_the_tiers_alone(marks, now_s):
    marks.heard("BTC", 100.0)
    assert marks.is_question_due(now_s[0], 1.0)  # no tiers are known yet
    marks.asked(now_s[0])
    marks.answered(VenueMarks({"BTC": 100.0}, TIERS))
    due = []
    for now_s[0] in range(1_000, 3_000, 10):
        marks.heard("BTC", 100.0)
        due += [now_s[0]] if marks.is_question_due(now_s[0], 1.0) else []
    assert due[0] == 1_000 + 1_800


def test_a_slow_venue_is_asked_as_much_later(marks, now_s):
    marks.asked(now_s[0])
    assert [marks.is_question_due(now_s[0] + late_s, 2.0) for late_s in (30.0, 59.9, 60.0)] == [False, False, True]


@pytest.mark.parametrize(("move", "every_s"), [(0.0, 30.0), (0.0005, 30.0), (0.002, 15.0), (0.5, 4.0)])
def test_the_more_they_move_the_sooner_they_are_looked_at_again(marks, now_s, move, every_s):
    for price in (100.0, 100.0 * (1 + move)):
        marks.heard("BTC", price)
        marks.look(now_s[0])
    for late_s, is_due in ((every_s - 0.1, False), (every_s + 0.1, True)):
        now_s[0] = 1_000.0 + late_s
        marks.heard("BTC", price)
        assert marks.is_look_due(now_s[0]) is is_due
