"""The user's choice between rows that contradict one another."""

from enum import StrEnum


class Keep(StrEnum):
    """Which of several rows of one time or number is kept: the first, the last, or that of the larger amount."""

    FIRST = "first"
    LAST = "last"
    LARGER = "larger"
