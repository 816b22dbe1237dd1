"""What chapters are of, in the session file: read back as it was, and refused where it is none."""

import pytest

from rektscope.market.sides import Side
from rektscope.replay.chapter_subjects import WorstHour, WrittenText, subject_from_json, subject_to_json
from rektscope.replay.story import Chapter

HOUR = {"kind": "worst_hour", "usd": 2.5e6, "reported_usd": 2e6, "reported_side": "short"}


def test_a_record_is_kept_by_its_kind_and_figures():
    record = WorstHour(2.5e6, 2e6, Side.SHORT)
    assert subject_to_json(record) == HOUR
    assert subject_from_json(HOUR) == record


def test_files_from_before_there_were_kinds_are_read():
    chapter = Chapter.from_json({"time_ms": 7, "title": "It rises", "sentence": "From here on."})
    assert chapter == Chapter(7, WrittenText("It rises", "From here on."))
    assert chapter.to_json() == {"time_ms": 7, "title": "It rises", "sentence": "From here on."}


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "best_hour", "usd": 1.0},
        {"kind": "worst_hour"},
        {"kind": "worst_hour", "usd": "1"},
        {"kind": "worst_hour", "usd": float("nan")},
        {"kind": "worst_hour", "usd": True},
        {**HOUR, "reported_side": "up"},
        {"kind": "price_reached", "market": "binance:BTCUSDT", "price": 1.0, "is_fall": 1},
        {"kind": "price_reached", "market": "binance:BTCUSDT", "price": 1.0, "is_fall": True, "earlier_ms": -1},
        {"kind": "farthest_price", "market": "a:B", "price": 1.0, "decimals": 10**9, "is_high": True, "change": 0.0},
        {"title": "A title", "sentence": "Words.", "amounts_usd": {"usd": "much"}},
    ],
)
def test_what_is_no_record_is_refused(fields):
    with pytest.raises((KeyError, TypeError, ValueError)):
        subject_from_json(fields)


def test_a_chapter_is_whole_once_it_is_known_and_over():
    assert Chapter(5, WrittenText("A", "")).complete_ms == 5
    assert Chapter(5, WrittenText("A", ""), known_ms=8).complete_ms == 8
    assert Chapter(5, WrittenText("A", ""), known_ms=8, end_ms=65).complete_ms == 65
