"""Asking a venue's public REST interface for JSON, request by request, on demand of the user.

Public data only: no key is ever sent, and none is looked up. How it is sent and bounded: `https_exchange`.
"""

import json
import time
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from rektscope.market.errors import InputError
from rektscope.net.https_exchange import (
    HTTP_OK,
    LARGEST_ANSWER,
    ExchangeError,
    exchange,
    new_session,
)
from rektscope.net.policy import NetworkPolicy, is_this_machine

_HTTP_REDIRECTS = range(300, 400)

_REASONS = {
    401: "asks for a key, and none is ever sent",
    403: "refuses the request: too many were sent, or it does not answer your address; wait ten minutes",
    404: "does not know the address asked",
    418: "has shut out your address for a while, after too many requests; wait an hour",
    429: "says that too many requests were sent; wait a few minutes",
    451: "does not answer in your region",
    511: "cannot be reached before a login to this network: open a page in the browser",
}


def checked_endpoint(text: str) -> str:
    """A base address as given by a user, without a slash at its end.

    Raises:
        InputError: it is none, or sends in the clear to another machine than this one.
    """
    try:
        parts = urlsplit(text.strip())
        host = parts.hostname or ""
        parts.port  # noqa: B018 -- reading it is the check: it raises where it is no number
    except ValueError as error:
        raise InputError(f"{text!r} is not an address ({error}): write it as https://api.example.com.") from error
    if parts.scheme not in {"http", "https"} or not host or parts.query or parts.fragment or parts.username:
        raise InputError(f"{text!r} is not the address of an interface: write it as https://api.example.com.")
    if parts.scheme == "http" and not is_this_machine(host):
        raise InputError(f"{text!r} is not encrypted: only https is asked, except on this machine itself.")
    return text.strip().rstrip("/")


class HttpsClient:
    """A `venues.tier_reading.Client` over the network. To be used in a `with` statement.

    Attributes:
        asked: how many questions were sent.
    """

    def __init__(
        self, endpoint: str, *, timeout_s: float, pause_s: float = 0.0, policy: NetworkPolicy | None = None
    ) -> None:
        """Take a base address, how long one answer may take, the pause between two questions, and the network's rules.

        Raises:
            InputError: the address is none, or its proxy or certificates cannot be used.
        """
        self.asked = 0
        self._endpoint = checked_endpoint(endpoint)
        self._host = urlsplit(self._endpoint).hostname or ""
        self._timeout_s, self._pause_s = timeout_s, pause_s
        try:
            self._session = new_session(self._host, policy or NetworkPolicy())
        except ExchangeError as error:
            raise InputError(f"{error}.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    def get(self, path: str, **parameters: str) -> Any:  # noqa: ANN401 -- JSON may be anything
        """The answer to a GET of `path`; raises InputError when there is none."""
        return self._ask("GET", path, params=parameters)

    def post(self, path: str, body: dict[str, str]) -> Any:  # noqa: ANN401 -- JSON may be anything
        """The answer to a POST of a JSON object; raises InputError when there is none."""
        return self._ask("POST", path, json=body)

    def _ask(self, method: str, path: str, **question: Any) -> Any:  # noqa: ANN401 -- JSON may be anything
        # Before each question but the first, so that the last one is not followed by a wait.
        if self.asked:
            time.sleep(self._pause_s)
        self.asked += 1
        url = self._endpoint + path
        try:
            response = exchange(
                self._session,
                method,
                url,
                self._host,
                timeout_s=self._timeout_s,
                most_bytes=LARGEST_ANSWER,
                **question,
            )
        except ExchangeError as error:
            raise InputError(str(error)) from error
        self._refuse_status(response.status)
        try:
            return json.loads(response.body)
        except (ValueError, RecursionError) as error:
            raise InputError(f"the answer of {self._host} is no JSON") from error

    def _refuse_status(self, status: int) -> None:
        if status in _HTTP_REDIRECTS:
            raise InputError(f"{self._host} redirects elsewhere (HTTP {status}), which is not followed")
        if status != HTTP_OK:
            raise InputError(f"{self._host} {_REASONS.get(status, 'gave no response')} (HTTP {status})")
