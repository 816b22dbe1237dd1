"""Asking a venue's REST interface: one question at a time and host, within its limits, again where that helps.

A `RestClient` is shared by everything that asks one host, so that together they keep to what the venue allows: the
pause of the product between two requests, what its answers say is left, and the time for which it asks to be left
alone. Network troubles and the venue's own (5xx) are tried again, with growing pauses. A refusal (4xx) is not,
unless the venue says when to come back and that is soon. While the venue keeps us out, nothing is sent: the same
sentence is raised at once.

Waiting, and the network, end within a moment of `stop` being set. The response is then still awaited by a thread of its
own, which nobody listens to any more and which ends by itself.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from rektscope.feeds.backoff import Backoff
from rektscope.feeds.clock import Clock
from rektscope.feeds.codec import excerpt
from rektscope.feeds.errors import FeedError, TransportError
from rektscope.feeds.product import Product
from rektscope.feeds.refusals import a_web_page, is_network_login, refused
from rektscope.feeds.request import Request
from rektscope.feeds.sockets import STEP_S, CancelledError
from rektscope.live import limits
from rektscope.net.https_exchange import HTTP_OK, Exchanged, ExchangeError, exchange, new_session
from rektscope.net.policy import NetworkPolicy, is_this_machine

if TYPE_CHECKING:
    from requests import Session

ANSWERING_S = 15.0
"""How long an answer may take to begin, and to be complete."""

LEISURELY_S = 180.0
"""The same for tens of megabytes."""

PATIENCE_S = 60.0
"""A longer wait is not waited out but reported."""

_TRIES = 4
_FIRST_SERVER_STATUS = 500
_REDIRECTS = range(300, 400)
_KNOWN_REFUSALS = frozenset({401, 403, 404, 418, 429, 451})
_BANNED = 403
_LONGEST_BAN_S = 600.0
_SLOW_DOWN = frozenset({418, 429})
_TOO_MANY = frozenset({0, 429})
_KEPT_OUT = frozenset({403, 418, 429, 451})
"""Statuses that are about us and not about the one address that was asked."""


class Reply(NamedTuple):
    """An answer: the body unpacked, and when it had come, in nanoseconds since 1970."""

    body: bytes
    received_ns: int


RestClientOf = Callable[[Product], "RestClient"]
"""Gives the client of a product's host; `RestClients.of` is one."""


class _PassingError(TransportError):
    """A failure after which the same question may be asked again, after `wait_s`."""


@contextmanager
def held(lock: threading.Lock, stop: threading.Event) -> Iterator[None]:
    """Hold a lock; raises CancelledError when `stop` is set before it is ours."""
    # In steps, as a lock cannot be waited for together with an event.
    while not lock.acquire(timeout=STEP_S):
        if stop.is_set():
            raise CancelledError
    try:
        yield
    finally:
        lock.release()


def sentence_of(error: FeedError) -> str:
    """An error as a whole sentence; parsers word theirs as the middle of one."""
    words = str(error).rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."


class RestClient:
    """Asks one host. Any number of threads may use it; their questions go one by one.

    Attributes:
        refusals: how often the host refused us, by HTTP status: too many questions, a ban, a firewall.
    """

    def __init__(
        self,
        clock: Clock | None = None,
        *,
        answering_s: float = ANSWERING_S,
        tries: int | None = None,
        policy: NetworkPolicy | None = None,
    ) -> None:
        """Nothing is opened before the first question.

        Args:
            clock: time, chance and waiting.
            answering_s: how long an answer may take.
            tries: how often a question is asked whose failure may pass; None for the usual four times.
            policy: proxy and certificates; by default those of the environment.
        """
        self._clock = clock or Clock()
        self._answering_s = answering_s
        self._tries = _TRIES if tries is None else tries
        self._one_by_one = threading.Lock()
        self._exchanger = _Exchanger(self._clock, answering_s, policy or NetworkPolicy())
        self._free_s = self._clock.steady_s()
        self._kept_out_until_s = self._free_s
        self._kept_out_text, self._kept_out_status = "", 0
        self._bans = 0
        self.refusals: Counter[int] = Counter()

    def ask(self, request: Request, product: Product, stop: threading.Event) -> Reply:
        """The answer to a request.

        Args:
            request: what to fetch.
            product: whose limits hold, and whose title is used in sentences.
            stop: ends it when set.

        Raises:
            TransportError: there is no answer, in one sentence; `wait_s` is how long not to ask again.
            CancelledError: `stop` was set.
        """
        backoff = Backoff(self._clock.random)
        for tries_left in reversed(range(self._tries)):
            try:
                with self._turn(max(product.rest_pause_s, request.pause_s), stop):
                    return self._once(request, product, stop)
            except _PassingError as error:
                if not tries_left or error.wait_s > PATIENCE_S:
                    raise TransportError(str(error), error.wait_s) from error
                self._wait(backoff.next_s(error.wait_s), stop)
        raise AssertionError

    @property
    def kept_out_s(self) -> float:
        """For how long the host wants none of our questions; 0 while it takes them."""
        return max(0.0, self._kept_out_until_s - self._clock.steady_s())

    @property
    def is_banned(self) -> bool:
        """Whether the host keeps us out now, and not only asks to slow down."""
        return self.kept_out_s > 0 and self._kept_out_status not in _TOO_MANY

    def close(self) -> None:
        """Let go of the connection."""
        self._exchanger.close()

    @contextmanager
    def _turn(self, pause_s: float, stop: threading.Event) -> Iterator[None]:
        """Until it is our turn and the venue's limits let us ask; `pause_s` later the next one may."""
        with held(self._one_by_one, stop):
            now_s = self._clock.steady_s()
            kept_out_s = self._kept_out_until_s - now_s
            if kept_out_s > PATIENCE_S:
                minutes = round(kept_out_s / 60)
                again = f"Asking again in {minutes} {'minutes' if minutes > 1 else 'minute'}."
                raise TransportError(f"{self._kept_out_text} {again}", kept_out_s)
            self._wait(max(self._free_s - now_s, kept_out_s), stop)
            # Before the request is sent: a slow response is part of the pause, and not added to it.
            self._free_s = self._clock.steady_s() + pause_s
            yield

    def _once(self, request: Request, product: Product, stop: threading.Event) -> Reply:
        try:
            response = self._exchanger.exchange(request, stop)
        except ExchangeError as error:
            words = f"{product.title}: {error}."
            raise (_PassingError if error.is_passing else TransportError)(words) from error
        received_ns = self._clock.now_ns()
        now_ms = received_ns // 1_000_000
        self._free_s = max(
            self._free_s, self._clock.steady_s() + limits.pause_s(product.rate_limits, response.headers, now_ms)
        )
        is_too_many = limits.means_too_many(product.rate_limits, response)
        if response.status == HTTP_OK and not is_too_many:
            # A captive portal answers anything with status 200 and a page.
            if response.body.lstrip()[:1] == b"<":
                raise a_web_page(product.title)
            self._bans = 0
            return Reply(response.body, received_ns)
        raise self._refusal(product, response, limits.asked_wait_s(product.rate_limits, response, now_ms), is_too_many)

    def _refusal(
        self,
        product: Product,
        response: Exchanged,
        asked_s: float | None,
        is_too_many: bool,  # noqa: FBT001 -- private
    ) -> TransportError:
        """The error for a refusal; remembers for how long the venue wants no requests."""
        status = 429 if is_too_many else response.status
        known = refused(product.title, status, response.headers, response.body)
        if status in _REDIRECTS or is_network_login(status):
            return known
        if status >= _FIRST_SERVER_STATUS:
            return _PassingError(str(known), asked_s or 0.0)
        if status not in _KNOWN_REFUSALS:
            reported = f": {excerpt(response.body)}" if response.body else ""
            return TransportError(f"{product.title} refused the request (HTTP {status}){reported}.")
        wait_s = self._ban_wait_s(product, status, known.wait_s) if asked_s is None else asked_s
        if status in _KEPT_OUT:
            self.refusals[status] += 1
            self._kept_out_until_s = self._clock.steady_s() + wait_s
            self._kept_out_text, self._kept_out_status = str(known), status
        is_passing = status in _SLOW_DOWN and asked_s is not None
        return (_PassingError if is_passing else TransportError)(str(known), wait_s)

    def _ban_wait_s(self, product: Product, status: int, known_s: float) -> float:
        """Seconds to wait after a ban without a stated length: short first where bans of this venue may be short."""
        if status != _BANNED or known_s >= _LONGEST_BAN_S:
            return known_s
        first_s = product.rate_limits.first_ban_wait_s or known_s
        self._bans += 1
        return min(_LONGEST_BAN_S, first_s * 2.0 ** min(self._bans - 1, 30))

    def _wait(self, seconds: float, stop: threading.Event) -> None:
        if stop.is_set() or (seconds > 0 and self._clock.wait(stop, seconds)):
            raise CancelledError


class _Exchanger:
    """Exchanges on a thread of its own, so that it can be left alone at any moment. Used by one thread at a time."""

    def __init__(self, clock: Clock, answering_s: float, policy: NetworkPolicy) -> None:
        """As for `RestClient`."""
        self._clock = clock
        self._policy = policy
        self._answering_s = answering_s
        self._session: Session | None = None

    def exchange(self, request: Request, stop: threading.Event) -> Exchanged:
        """The answer, whatever its status; raises ExchangeError and CancelledError."""
        parts = urlsplit(request.url)
        host = parts.hostname or ""
        if parts.scheme != "https" and not is_this_machine(host):
            raise ExchangeError(f"{host} is not asked without encryption", is_passing=False)
        session = self._session
        if session is None:  # `close` may be called meanwhile: what is under way goes on, and the next opens one anew
            session = self._session = new_session(host, self._policy)
        task = _Task(session, request, host, self._answering_s)
        deadline_s = self._clock.steady_s() + self._answering_s
        task.thread.start()
        while not task.done.wait(STEP_S):
            if stop.is_set():
                self._leave(task)
                raise CancelledError
            if self._clock.steady_s() > deadline_s:
                self._leave(task)
                raise ExchangeError(f"{host} did not answer within {self._answering_s:g} s", is_passing=True)
        if isinstance(task.outcome, BaseException):
            raise task.outcome
        return task.outcome

    def close(self) -> None:
        """Close the session, if there is one."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _leave(self, task: "_Task") -> None:
        """Nobody waits for the task any more; its session goes with it."""
        task.is_left.set()
        self._session = None


class _Task:
    """One exchange on its way: `outcome` holds once `done` is set."""

    def __init__(self, session: "Session", request: Request, host: str, answering_s: float) -> None:
        """Not started yet."""
        self.done = threading.Event()
        self.is_left = threading.Event()
        self.outcome: Exchanged | BaseException = CancelledError()
        self._session, self._request, self._host, self._answering_s = session, request, host, answering_s
        self.thread = threading.Thread(target=self._run, name=f"asking {host}", daemon=True)

    def _run(self) -> None:
        request = self._request
        is_get = request.body is None
        try:
            self.outcome = exchange(
                self._session,
                "GET" if is_get else "POST",
                request.url,
                self._host,
                timeout_s=self._answering_s,
                data=request.body,
                headers=None if is_get else {"Content-Type": "application/json"},
            )
        except BaseException as error:  # noqa: BLE001 -- handed to whoever waits
            self.outcome = error
        finally:
            self.done.set()
            if self.is_left.is_set():
                self._session.close()


class RestClients:
    """One client for each host, made when it is first needed."""

    def __init__(
        self,
        clock: Clock | None = None,
        *,
        answering_s: float = ANSWERING_S,
        tries: int | None = None,
        policy: NetworkPolicy | None = None,
    ) -> None:
        """As for `RestClient`."""
        self.policy = policy or NetworkPolicy()
        self._clock = clock
        self._answering_s, self._tries = answering_s, tries
        self._by_host: dict[str, RestClient] = {}
        self._making = threading.Lock()

    def of(self, product: Product) -> RestClient:
        """The client of the product's host."""
        with self._making:
            host = urlsplit(product.rest_url).netloc
            if host not in self._by_host:
                self._by_host[host] = RestClient(
                    self._clock, answering_s=self._answering_s, tries=self._tries, policy=self.policy
                )
            return self._by_host[host]

    def patient(self, product: Product) -> RestClient:
        """A client of its own for a large answer of the product's host, which may take minutes."""
        with self._making:
            name = f"{urlsplit(product.rest_url).netloc} (large answers)"
            if name not in self._by_host:
                self._by_host[name] = RestClient(
                    self._clock, answering_s=LEISURELY_S, tries=self._tries, policy=self.policy
                )
            return self._by_host[name]

    def close(self) -> None:
        """Let go of all connections."""
        with self._making:
            for client in self._by_host.values():
                client.close()
