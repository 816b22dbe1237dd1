"""Limits as a venue's responses show them: how long not to ask, and whether a refusal means "too many".

How each venue shows them stands in its folder, as `RateLimits`; Retry-After is RFC 9110, 10.2.3, in seconds or as a
date.
"""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from rektscope.feeds.product import RateLimits
from rektscope.market.times import MINUTE_MS, SECOND_MS
from rektscope.net.https_exchange import Exchanged

LONGEST_WAIT_S = 3600.0

_NEXT_MINUTE_MS = 2 * SECOND_MS
"""The venue's minute may begin a little later than ours."""

_LONGEST_RESET_S = 10.0
"""Windows of requests are of seconds; more than this is a difference of clocks."""

_BEGINNING = 200
"""A refusal stands at the beginning of a body; the same characters further on are data."""


def asked_wait_s(limits: RateLimits, response: Exchanged, now_ms: int) -> float | None:
    """Seconds for which the venue asks not to be asked; None where it does not.

    Args:
        limits: how the venue shows it.
        response: what it answered.
        now_ms: our clock, UTC milliseconds.
    """
    asked = _retry_after_s(response.headers, now_ms)
    if asked is not None:
        return asked
    return limits.too_many_wait_s if means_too_many(limits, response) else None


def means_too_many(limits: RateLimits, response: Exchanged) -> bool:
    """Whether the body means "too many requests", whatever the status."""
    return limits.too_many is not None and limits.too_many.search(response.body[:_BEGINNING]) is not None


def pause_s(limits: RateLimits, headers: Mapping[str, str], now_ms: int) -> float:
    """Seconds to let pass before the next request, 0 where the venue's headers leave room.

    Args:
        limits: which headers to look at.
        headers: by lower-case name.
        now_ms: our clock, UTC milliseconds.
    """
    waits = [0.0]
    used = _whole(headers.get(limits.weight_header))
    if used is not None and used >= limits.most_weight:
        waits.append((MINUTE_MS - now_ms % MINUTE_MS + _NEXT_MINUTE_MS) / SECOND_MS)
    left, reset_ms = _whole(headers.get(limits.left_header)), _whole(headers.get(limits.reset_header))
    if left is not None and left <= 0 and reset_ms is not None:
        waits.append(min(max(0.0, (reset_ms - now_ms) / SECOND_MS), _LONGEST_RESET_S))
    return max(waits)


def _retry_after_s(headers: Mapping[str, str], now_ms: int) -> float | None:
    text = headers.get("retry-after", "").strip()
    seconds = _whole(text)
    if seconds is None and text:
        try:
            seconds = parsedate_to_datetime(text).timestamp() - now_ms / SECOND_MS
        except (ValueError, OverflowError):
            return None
    return None if seconds is None else min(max(0.0, seconds), LONGEST_WAIT_S)


def _whole(text: str | None) -> float | None:
    """A whole number of not too many digits, of a header."""
    text = (text or "").strip()
    return float(text) if text.isascii() and text.isdecimal() and len(text) < 20 else None  # noqa: PLR2004 -- a bound
