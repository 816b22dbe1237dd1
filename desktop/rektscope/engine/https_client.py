"""Asking a venue's public REST interface over HTTPS: verified certificates, a deadline, and an answer of bounded size.

Public data only: no key is ever sent, and none is looked up (a `.netrc` of the user stays unread). Redirects are not
followed, as what answers elsewhere is not the venue. The one importer of `requests`, and only when something is asked.
"""

import json
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

LARGEST_ANSWER = 32 * 2**20
"""Bytes, unpacked; the largest real answer (all OKX instruments) is below one million."""

_CHUNK = 65_536
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_HTTP_OK = 200
_HTTP_REDIRECTS = range(300, 400)

_REASONS = {
    401: "asks for a key, and none is ever sent",
    403: "refuses the question: too many were sent, or it does not answer your address; wait ten minutes",
    404: "does not know the address asked",
    418: "has shut out your address for a while, after too many questions; wait an hour",
    429: "says that too many questions were sent; wait a few minutes",
    451: "does not answer in your region",
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
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise InputError(f"{text!r} is not encrypted: only https is asked, except on this machine itself.")
    return text.strip().rstrip("/")


class HttpsClient:
    """A `venue_tiers.reading.Client` over the network. To be used in a `with` statement.

    Attributes:
        asked: how many questions were sent.
    """

    def __init__(self, endpoint: str, *, timeout_s: float, pause_s: float = 0.0) -> None:
        """Take a base address, how long one answer may take, and the pause between two questions."""
        import requests  # noqa: PLC0415 -- 0.1 s of start-up for those who never ask a venue
        from requests.auth import AuthBase  # noqa: PLC0415 -- the same

        class _NoKey(AuthBase):
            def __call__(self, r: "PreparedRequest") -> "PreparedRequest":
                return r

        self.asked = 0
        self._endpoint = checked_endpoint(endpoint)
        self._host = urlsplit(self._endpoint).hostname or ""
        self._timeout_s, self._pause_s = timeout_s, pause_s
        self._session = requests.Session()
        self._session.auth = _NoKey()  # an explicit one keeps requests from reading .netrc
        self._session.trust_env = self._host not in _LOOPBACK  # a proxy of the user cannot reach this machine
        self._session.headers.update({"User-Agent": "rektscope", "Accept": "application/json"})

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
        import requests  # noqa: PLC0415 -- as above
        import urllib3  # noqa: PLC0415 -- requests stands on it, and reading raw raises its errors

        if self.asked:
            time.sleep(self._pause_s)
        self.asked += 1
        deadline = time.monotonic() + self._timeout_s
        try:
            with self._session.request(
                method,
                self._endpoint + path,
                timeout=(self._timeout_s, self._timeout_s),
                allow_redirects=False,
                stream=True,
                **question,
            ) as response:
                self._refuse_status(response.status_code)
                return json.loads(self._read(response, deadline))
        except requests.exceptions.SSLError as error:
            raise InputError(f"the certificate of {self._host} could not be verified") from error
        except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError, TimeoutError) as error:
            raise InputError(f"{self._host} did not answer within {self._timeout_s:g} s") from error
        except requests.exceptions.ConnectionError as error:
            raise InputError(f"{self._host} could not be reached") from error
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise InputError(f"the answer of {self._host} broke off ({type(error).__name__})") from error
        except (ValueError, RecursionError) as error:
            raise InputError(f"the answer of {self._host} is no JSON") from error

    def _refuse_status(self, status: int) -> None:
        if status in _HTTP_REDIRECTS:
            raise InputError(f"{self._host} sends elsewhere (HTTP {status}), which is not followed")
        if status != _HTTP_OK:
            raise InputError(f"{self._host} {_REASONS.get(status, 'gave no answer')} (HTTP {status})")

    def _read(self, response: "Response", deadline: float) -> bytes:
        """The whole answer, as long as it is neither too large nor too slow."""
        parts, size = [], 0
        # Read as it comes: a chunk filled up first would let a trickle of bytes outlast every deadline.
        while part := response.raw.read1(_CHUNK, decode_content=True):
            parts.append(part)
            size += len(part)
            if size > LARGEST_ANSWER:
                raise InputError(f"the answer of {self._host} is larger than {LARGEST_ANSWER // 2**20} MB")
            if time.monotonic() > deadline:
                raise TimeoutError
        return b"".join(parts)
