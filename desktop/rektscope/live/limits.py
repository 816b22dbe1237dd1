"""What a venue's answer says about its limits: how long not to ask, and whether a refusal means "too many".

Sources: Binance, "Limits" (X-MBX-USED-WEIGHT-1M, 2,400 a minute and address, for USD-M and COIN-M together since
2026-06-30; 429 and 418 carry Retry-After); Bybit v5, "Rate limit rules" (X-Bapi-Limit-Status: requests left,
X-Bapi-Limit-Reset-Timestamp: when there are more, in ms; retCode 10006); OKX v5, "Rate limits" (codes 50011 and 50040,
with HTTP 429 or 200; its windows are of two seconds); RFC 9110, 10.2.3 (Retry-After, in seconds or as a date).
"""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from rektscope.market.times import MINUTE_MS, SECOND_MS
from rektscope.net.https_exchange import Exchanged

LONGEST_WAIT_S = 3600.0

_USED_WEIGHT = "x-mbx-used-weight-1m"
_MOST_WEIGHT = 2_000
"""Of 2,400: what else the user runs at this address needs some as well."""

_NEXT_MINUTE_MS = 2 * SECOND_MS
"""The venue's minute may begin a little later than ours."""

_REQUESTS_LEFT = "x-bapi-limit-status"
_RESET_MS = "x-bapi-limit-reset-timestamp"
_LONGEST_RESET_S = 10.0
"""Bybit's windows are of seconds; more than this is a difference of clocks."""

_BEGINNING = 200
_TOO_MANY = {
    "okx": (re.compile(rb'"code"\s*:\s*"500(?:11|40)"'), 2.0),
    "bybit": (re.compile(rb'"retCode"\s*:\s*10006\b'), 5.0),
}
"""By venue: how its answer says "too many requests" with whatever status, and how long to wait then."""


def asked_wait_s(venue: str, answer: Exchanged, now_ms: int) -> float | None:
    """Seconds for which an answer asks to be left alone; None where it does not say so.

    Args:
        venue: the venue's name.
        answer: what it answered.
        now_ms: our clock, UTC milliseconds.
    """
    asked = _retry_after_s(answer.headers, now_ms)
    if asked is not None:
        return asked
    form, wait_s = _TOO_MANY.get(venue, (None, 0.0))
    return wait_s if form is not None and form.search(answer.body[:_BEGINNING]) else None


def says_too_many(venue: str, answer: Exchanged) -> bool:
    """Whether the body says that too many requests were sent, whatever the status."""
    form, _ = _TOO_MANY.get(venue, (None, 0.0))
    return form is not None and form.search(answer.body[:_BEGINNING]) is not None


def pause_s(headers: Mapping[str, str], now_ms: int) -> float:
    """Seconds to let pass before the next request, 0 where the venue's headers leave room.

    Args:
        headers: by lower-case name.
        now_ms: our clock, UTC milliseconds.
    """
    waits = [0.0]
    used = _whole(headers.get(_USED_WEIGHT))
    if used is not None and used >= _MOST_WEIGHT:
        waits.append((MINUTE_MS - now_ms % MINUTE_MS + _NEXT_MINUTE_MS) / SECOND_MS)
    left, reset_ms = _whole(headers.get(_REQUESTS_LEFT)), _whole(headers.get(_RESET_MS))
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
