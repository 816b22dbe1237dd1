"""One question and its answer over HTTPS: verified certificates, a deadline, an answer of bounded size, no keys.

A `.netrc` of the user stays unread, cookies are not kept, and redirects are not followed, as what answers elsewhere is
not the venue. The one importer of `requests`, and only when something is asked. What to ask, how often and what an
answer means is the work of those who use this.
"""

import contextlib
import logging
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from rektscope.market.errors import InputError
from rektscope.net.policy import NetworkPolicy, Proxy, unknown_name, without_password

if TYPE_CHECKING:
    from requests import PreparedRequest, Response, Session

LARGEST_ANSWER = 32 * 2**20
"""Bytes, unpacked; the largest real answer (all OKX instruments) is below one million."""

HTTP_OK = 200

_NOT_VERIFIED = "CERTIFICATE_VERIFY_FAILED"
"""OpenSSL's name for a certificate that is not believed, a wrong host among them; libraries wrap it in their errors."""

_CHUNK = 65_536
_LARGEST_REFUSAL = 4_096


class ExchangeError(Exception):
    """There is no answer. The text names the host and what happened, as the middle of a sentence.

    `is_passing` says whether the same question may get an answer later, `may_have_arrived` whether the host may have
    received it all the same: what must not be sent twice is then not sent again.
    """

    def __init__(self, words: str, *, is_passing: bool, may_have_arrived: bool = False) -> None:
        """The text, whether it may pass, and whether the request may have arrived."""
        super().__init__(words)
        self.is_passing = is_passing
        self.may_have_arrived = may_have_arrived


class Exchanged(msgspec.Struct, frozen=True):
    """An answer: HTTP status, headers by lower-case name, body unpacked (of a refusal only its beginning)."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def new_session(host: str, policy: NetworkPolicy) -> "Session":
    """A session for one host, without keys and cookies, through the policy's proxy and with its certificates.

    Raises:
        ExchangeError: the proxy or the certificates that the policy names cannot be used.
    """
    import requests  # noqa: PLC0415 -- 0.1 s of start-up for those who never ask a venue
    from requests.adapters import HTTPAdapter  # noqa: PLC0415 -- the same
    from requests.auth import AuthBase  # noqa: PLC0415 -- the same

    class _NoKey(AuthBase):
        def __call__(self, r: "PreparedRequest") -> "PreparedRequest":
            return r

    class _Adapter(HTTPAdapter):
        """Believes the policy's certificates and no others; `requests` itself would add its own bundle."""

        def init_poolmanager(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 -- as `requests` has it
            super().init_poolmanager(*arguments, **options, ssl_context=context)

        def proxy_manager_for(self, proxy: str, **options: Any) -> Any:  # noqa: ANN401 -- as above
            return super().proxy_manager_for(proxy, **options, ssl_context=context)

        def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ANN401 -- as above
            _ = url, verify, cert
            # `requests` would load its own bundle here, beside the policy's certificates.
            conn.cert_reqs = "CERT_REQUIRED"

    try:
        context = policy.tls_context()
        proxies = {
            scheme: _address_of(proxy)
            for scheme in ("http", "https")
            if (proxy := policy.proxy_for(host, is_encrypted=scheme == "https")) is not None
        }
    except InputError as error:
        raise ExchangeError(str(error).rstrip("."), is_passing=False) from error
    # Of headers that it cannot read it would log the whole address, which may be a secret.
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    session = requests.Session()
    session.mount("https://", _Adapter())
    session.proxies.update(proxies)
    session.auth = _NoKey()  # an explicit one keeps requests from reading .netrc
    session.trust_env = False  # the policy has decided
    # No domain may set one: a cookie would follow the user from question to question.
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update({"User-Agent": "rektscope", "Accept": "application/json", "Accept-Encoding": "gzip"})
    return session


def _address_of(proxy: Proxy) -> str:
    """The proxy's address as `requests` takes it, with user and password."""
    login = "" if proxy.user is None else f"{quote(proxy.user, safe='')}:{quote(proxy.password or '', safe='')}@"
    scheme, separator, rest = proxy.name.partition("://")
    return f"{scheme}{separator}{login}{rest}"


def exchange(
    session: "Session",
    method: str,
    url: str,
    host: str,
    *,
    timeout_s: float,
    most_bytes: int = LARGEST_ANSWER,
    steady_s: Callable[[], float] = time.monotonic,
    **question: Any,  # noqa: ANN401 -- as `requests` takes them: params, json, data, headers
) -> Exchanged:
    """Send one question and read the whole answer.

    Args:
        session: of `new_session`.
        method: GET or POST.
        url: the whole address.
        host: for sentences.
        timeout_s: for the answer to begin, and for it to be complete.
        most_bytes: unpacked; a larger answer is not read.
        steady_s: the clock of the deadline.
        question: what `requests` takes besides.

    Raises:
        ExchangeError: there is no answer, or not a whole one.
    """
    deadline_s = steady_s() + timeout_s
    with (
        translated_errors(host, timeout_s, proxy_of(session)),
        sent(session, method, url, host, timeout=(timeout_s, timeout_s), **question) as response,
    ):
        headers = {name.lower(): value for name, value in response.headers.items()}
        # Before the body: a refusal may be a page of any size, of which the beginning is enough.
        if response.status_code != HTTP_OK:
            return Exchanged(response.status_code, headers, _beginning(response))
        body = bytearray()
        for part in _parts(response):
            body += part
            if len(body) > most_bytes:
                words = f"the answer of {host} is larger than {most_bytes // 2**20} MB"
                raise ExchangeError(words, is_passing=False, may_have_arrived=True)
            if steady_s() > deadline_s:
                raise TimeoutError
        return Exchanged(HTTP_OK, headers, bytes(body))


def sent(session: "Session", method: str, url: str, host: str, **question: Any) -> "Response":  # noqa: ANN401 -- as above
    """The beginning of an answer; redirects are not followed.

    Raises:
        ExchangeError: it sends on to what is no address: requests takes the target apart though it does not follow it.
        RequestException: as of requests.
    """
    import requests  # noqa: PLC0415 -- as above

    try:
        return session.request(method, url, allow_redirects=False, stream=True, **question)
    # Some of them are ValueErrors too (InvalidURL), and must not be taken for the one below.
    except requests.RequestException:
        raise
    except ValueError as error:
        raise ExchangeError(
            f"{host} redirects to what is not an address, which is not followed", is_passing=False
        ) from error


@contextlib.contextmanager
def translated_errors(host: str, timeout_s: float, proxy: str = "") -> Iterator[None]:
    """Errors of the libraries as an `ExchangeError`.

    Args:
        host: who was asked, for sentences.
        timeout_s: named where nothing came in time.
        proxy: the address, without a login, through which the host is asked; empty for none.
    """
    import requests  # noqa: PLC0415 -- as above
    import urllib3  # noqa: PLC0415 -- requests stands on it, and reading raw raises its errors

    try:
        yield
    except requests.exceptions.ProxyError as error:
        raise _proxy_error(host, proxy, error) from error
    except requests.exceptions.SSLError as error:
        if _NOT_VERIFIED in str(error):
            raise ExchangeError(f"the certificate of {host} could not be verified", is_passing=False) from error
        raise ExchangeError(f"agreeing on encryption with {host} failed", is_passing=True) from error
    except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError, TimeoutError) as error:
        is_connected = not isinstance(error, requests.exceptions.ConnectTimeout)
        raise ExchangeError(
            f"{host} did not answer within {timeout_s:g} s", is_passing=True, may_have_arrived=is_connected
        ) from error
    except requests.exceptions.ConnectionError as error:
        # MaxRetryError is what urllib3 makes of a connection that was never there; anything else broke a real one.
        was_there = not (error.args and isinstance(error.args[0], urllib3.exceptions.MaxRetryError))
        if proxy and (not was_there or _wants_login(error)):
            raise _proxy_error(host, proxy, error) from error
        raise ExchangeError(f"{host} could not be reached", is_passing=True, may_have_arrived=was_there) from error
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
        words = f"the answer of {host} broke off ({type(error).__name__})"
        raise ExchangeError(words, is_passing=True, may_have_arrived=True) from error


def proxy_of(session: "Session") -> str:
    """The address of a session's proxy without user and password, empty for none."""
    return without_password(str(session.proxies.get("https") or ""))


def _proxy_error(host: str, proxy: str, error: Exception) -> ExchangeError:
    """Why nothing came through a proxy: it wants another login, or it or the host cannot be reached."""
    if _wants_login(error):
        scheme = proxy.partition("://")[0] or "http"
        words = (
            f"the proxy {proxy} asks for a user and a password, or does not take those given: "
            f"write it as {scheme}://USER:PASSWORD@HOST:PORT"
        )
        return ExchangeError(words, is_passing=False)
    scheme = proxy.partition("://")[0]
    if scheme in {"socks4", "socks5"} and _is_name_unknown(error):
        return ExchangeError(unknown_name(host, scheme), is_passing=True)
    return ExchangeError(f"{host} could not be reached through the proxy {proxy}".rstrip(), is_passing=True)


def _is_name_unknown(error: BaseException | None) -> bool:
    """Whether looking a name up on this machine is what failed, below all that libraries made of it."""
    while error is not None and not isinstance(error, socket.gaierror):
        error = error.__cause__ or error.__context__
    return error is not None


def _wants_login(error: Exception) -> bool:
    """Whether a proxy refused for want of a login: HTTP 407, or the words of PySocks on RFC 1929."""
    text = str(error)
    return "407 " in text or ("SOCKS" in text and "authentication" in text)


def _parts(response: "Response") -> Iterator[bytes]:
    """The answer as it comes: a part filled up first would let a trickle of bytes outlast every deadline."""
    while part := response.raw.read1(_CHUNK, decode_content=True):
        yield part


def _beginning(response: "Response") -> bytes:
    """The first bytes of a refusal, if they come at all; its status is enough otherwise."""
    import urllib3  # noqa: PLC0415 -- as above

    with contextlib.suppress(OSError, urllib3.exceptions.HTTPError):
        return bytes(next(_parts(response), b""))[:_LARGEST_REFUSAL]
    return b""
