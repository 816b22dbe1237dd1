"""Refusals of a venue as sentences for a user: from HTTP statuses, and from codes that close a WebSocket.

Statuses: RFC 9110, RFC 6585 (429, 511), RFC 7725 (451); 418 is Binance's word for a ban. Closing codes: RFC 6455, 7.4.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from rektscope.feeds.errors import TransportError

_LONGEST_WAIT_S = 3600.0

# status: sentence, and how long not to try again where the venue does not say
_OF_STATUS = {
    401: ("{title} wants a login (HTTP 401), which public data does not need: its address may have changed.", 300.0),
    403: (
        "{title} blocks this network (HTTP 403): a firewall there or on the way, a proxy, or too many connections.",
        30.0,
    ),
    404: ("{title} has nothing at this address (HTTP 404): it may have changed.", 300.0),
    418: ("{title} has banned this network for a while (HTTP 418) after too many requests.", 120.0),
    429: ("{title} asks to slow down (HTTP 429): too many requests from this network.", 60.0),
    451: ("{title} is blocked in your region (HTTP 451): it does not serve the country you connect from.", 300.0),
}
_LOGIN_FIRST = "a network that wants a login in the browser first does that, as in hotels and trains"
_OF_REDIRECT = (f"{{title}} redirects elsewhere (HTTP {{status}}), which is not followed: {_LOGIN_FIRST}.", 15.0)
_NETWORK_LOGIN = 511
_OF_LOGIN = ("{title} cannot be reached before a login to this network (HTTP 511): open a page in the browser.", 15.0)
_OF_COUNTRY = (
    "{title} is blocked in your region (HTTP {status}): it does not serve the country you connect from.",
    300.0,
)
_OF_TOO_MANY = (
    "{title} blocks this network (HTTP 403) after too many requests or connections, for about ten minutes.",
    600.0,
)
_OF_SERVER = ("{title} has trouble of its own (HTTP {status}).", 0.0)
_OF_OTHERS = ("{title} answered HTTP {status} instead of opening a connection.", 30.0)

_NAMES_A_COUNTRY = re.compile(
    rb"(your|this) (country|region|location|jurisdiction)|restricted (country|location|region)", re.IGNORECASE
)
"""As content networks write it under HTTP 403 ("configured to block access from your country"), in the place of 451."""

_NAMES_A_LIMIT = re.compile(
    rb"too (frequent|many)|rate.?limit|(connections?|requests?) (exceed|limit)|banned", re.IGNORECASE
)
"""As Bybit writes it under HTTP 403 ("access too frequent"); it lets in again ten minutes after the last request (its
documentation, rate limit rules). A 403 without a reason is a matter of the network as often, and soon tried again."""

_SUCCESS, _KEEPS_OUT = 200, 403

_OF_CODE = {
    1000: "it was done",
    1001: "it is going away",
    1002: "it found a mistake in the protocol",
    1003: "it does not take this kind of data",
    1007: "it could not read our text",
    1008: "we broke its rules",
    1009: "our message was too large",
    1011: "it had an error of its own",
    1012: "it restarts",
    1013: "it is overloaded",
}


def refused(title: str, status: int, headers: Mapping[str, str], body: bytes = b"") -> TransportError:
    """The error for an HTTP status in the place of a WebSocket; `Retry-After` in seconds is honoured.

    Args:
        title: the venue's product, for people.
        status: the HTTP status.
        headers: of the answer, names in lower case.
        body: what is known of the page that came with it.
    """
    if status == _SUCCESS and "html" in headers.get("content-type", "").lower():
        return a_web_page(title)
    words, wait_s = _OF_STATUS.get(status) or _of_class(status)
    if status == _KEEPS_OUT and _NAMES_A_COUNTRY.search(body):
        words, wait_s = _OF_COUNTRY
    elif status == _KEEPS_OUT and _NAMES_A_LIMIT.search(body):
        words, wait_s = _OF_TOO_MANY
    elsewhere = _host_of(headers.get("location", "")) if status in range(300, 400) else ""
    if elsewhere:
        # The sentence is a template that is filled below: braces in a host's name would be fields of it.
        words += f" It sends to {elsewhere.replace('{', '').replace('}', '')}."
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdecimal():
        # Never shorter than our own wait, as some servers send 0 or 1; and bounded, because a feed that waits for a day
        # is taken for a dead one.
        wait_s = min(max(wait_s, float(asked)), _LONGEST_WAIT_S)
    return TransportError(words.format(title=title, status=status), wait_s)


def _host_of(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "")[:100]
    except ValueError:
        return ""


def is_network_login(status: int) -> bool:
    """Whether a network on the way says that it wants a login (511, Network Authentication Required, RFC 6585)."""
    return status == _NETWORK_LOGIN


def a_web_page(title: str) -> TransportError:
    """The error for a web page that came with a status of success where the venue's JSON was asked for."""
    return TransportError(f"A web page came in place of {title}'s answer: {_LOGIN_FIRST}.", 15.0)


def _of_class(status: int) -> tuple[str, float]:
    if status == _NETWORK_LOGIN:
        return _OF_LOGIN
    if status in range(300, 400):
        return _OF_REDIRECT
    return _OF_SERVER if status >= 500 else _OF_OTHERS  # noqa: PLR2004 -- RFC 9110: 5xx


def closed(title: str, code: int | None, reason: str) -> TransportError:
    """The error for a connection that the server closed, with its code (None: it gave none) and its reason."""
    if code is None:
        return TransportError(f"{title} closed the connection without giving a reason.")
    meaning = _OF_CODE.get(code, "it gave no known reason")
    quoted = f" and said {reason[:100]!r}" if reason else ""
    return TransportError(f"{title} closed the connection: {meaning} (code {code}){quoted}.")
