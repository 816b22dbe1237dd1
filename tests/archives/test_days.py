"""Days and history as a user types them."""

from datetime import date

import pytest

from rektscope.archives.days import read_days, read_history
from rektscope.market.errors import InputError

TODAY = date(2025, 11, 2)


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("2025-10-10", "2025-10-10", 1),
        (" 2025-10-10 ", "2025-10-10", 1),
        ("2025-10-10..2025-10-12", "2025-10-10", 3),
        ("2024-02-28..2024-03-01", "2024-02-28", 3),
        ("2025-11-01", "2025-11-01", 1),
        ("20251010", "2025-10-10", 1),
        ("2025/10/10", "2025-10-10", 1),
        ("10 Oct 2025", "2025-10-10", 1),
        ("October 10, 2025", "2025-10-10", 1),
        ("yesterday", "2025-11-01", 1),
        ("2025-10-30..yesterday", "2025-10-30", 3),
        ("10 Oct 2025 to 12 Oct 2025", "2025-10-10", 3),
        ("2025-10-10 – 2025-10-12", "2025-10-10", 3),
        ("2025-10", "2025-10-01", 31),
        ("2024-02", "2024-02-01", 29),
        ("2024-12", "2024-12-01", 31),
        ("2025-11", "2025-11-01", 1),
    ],
)
def test_days_are_read(text, first, count):
    days = read_days(text, TODAY)
    assert (days[0].isoformat(), len(days)) == (first, count)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2025-11-02", "2025-11-02 is still running"),
        ("2025-11-03", "lies in the future"),
        ("2025-10-30..2025-11-02", "2025-11-02 is still running"),
        ("2025-10-12..2025-10-10", "2025-10-10..2025-10-12"),
        ("2025-02-30", "is no day"),
        ("10.10.2025", "is no day"),
        ("10/11/2025", "is no day"),
        ("20251310", "is no day"),
        ("2025-1010", "is no day"),
        ("10 Okt 2025", "is no day"),
        ("2025-13", "is no day"),
        ("2025-12", "lies in the future"),
        ("today", "2025-11-02 is still running"),
        ("2025-10-10..2025-10-11..2025-10-12", "is no day"),
        ("2025-10-10..", "is no day"),
        ("..2025-10-10", "is no day"),
        ("2025-10-10...2025-10-12", "is no day"),
        ("", "is no day"),
        ("2020-01-01..2025-01-01", "at most 400"),
        ("9999-12", "lies in the future"),
        ("0000-05", "is no day"),
        ("0001-01-01", "is no day"),
    ],
)
def test_what_is_no_day_is_refused(text, part):
    with pytest.raises(InputError, match=part.replace(".", r"\.")):
        read_days(text, TODAY)


@pytest.mark.parametrize(("text", "count"), [("5d", 5), ("0d", 0), (" 12 d", 12), ("3", 3)])
def test_history_is_in_days(text, count):
    assert read_history(text) == count


@pytest.mark.parametrize("text", ["", "d", "-5d", "5h", "1.5d", "401d", "99999d"])
def test_what_is_no_history_is_refused(text):
    with pytest.raises(InputError, match="is no history"):
        read_history(text)
