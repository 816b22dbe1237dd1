"""Sends messages to one service on a thread of its own, as the one network policy says, and reports each outcome.

A message is tried again only where it certainly did not arrive: the host could not be reached, or refused it for now
(429, 5xx but 504). One that got no answer in time may have arrived, and is not sent again.
"""

import json
import queue
import threading
from collections.abc import Callable
from enum import Enum
from typing import Any

import msgspec

from rektscope.alerts.webhooks.destinations import Destination
from rektscope.alerts.webhooks.ledger import SentLedger
from rektscope.alerts.webhooks.posts import Message, post_for
from rektscope.files.user_file import NewerFileError
from rektscope.net.https_exchange import Exchanged, ExchangeError, exchange, new_session
from rektscope.net.policy import NetworkPolicy

ANSWER_S = 10.0
PAUSES_S = (2.0, 8.0, 30.0)
LONGEST_PAUSE_S = 120.0
"""A service that wants to be left alone longer is given up for this message."""

_LARGEST_ANSWER = 2**18
_MOST_WAITING = 50
_TOO_MANY, _GATEWAY_TIMEOUT = 429, 504
_FINE, _ELSEWHERE, _SERVER_ERRORS = range(200, 300), range(300, 400), range(500, 600)


class Outcome(Enum):
    """What became of a message."""

    SENT = "sent"
    SENT_BEFORE = "sent before"
    REFUSED = "refused"
    ELSEWHERE = "sent elsewhere"
    TOO_MANY = "too many"
    UNREACHED = "unreached"
    UNCERTAIN = "uncertain"
    NOT_NOTED = "not noted"
    TOO_MANY_WAITING = "too many waiting"


class Delivery(msgspec.Struct, frozen=True):
    """What became of one message.

    Attributes:
        destination, message: which.
        outcome: what became of it.
        status: of HTTP, 0 where there was no answer.
        reason: as the network or the file system put it, the middle of a sentence; no secret is in it.
    """

    destination: Destination
    message: Message
    outcome: Outcome
    status: int = 0
    reason: str = ""


class _Job(msgspec.Struct, frozen=True):
    destination: Destination
    message: Message
    picture: Callable[[], bytes | None]
    is_test: bool


class Sender:
    """One service's thread, which runs from the first message until `stop`.

    Args:
        ledger: what was sent already.
        policy: how the network is reached, asked for at each message.
        report: called on the thread with what became of a message.
        answer_s, pauses_s: how long an answer may take, and the pauses before each further attempt.
    """

    def __init__(
        self,
        ledger: SentLedger,
        policy: Callable[[], NetworkPolicy],
        report: Callable[[Delivery], object],
        *,
        answer_s: float = ANSWER_S,
        pauses_s: tuple[float, ...] = PAUSES_S,
    ) -> None:
        self._ledger, self._policy, self._report = ledger, policy, report
        self._answer_s, self._pauses_s = answer_s, pauses_s
        self._jobs: queue.Queue[_Job | None] = queue.Queue()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def send(
        self,
        destination: Destination,
        message: Message,
        picture: Callable[[], bytes | None] = lambda: None,
        *,
        is_test: bool = False,
    ) -> None:
        """Send a message after those that wait; `picture` is called on the thread. A test is sent however often."""
        if self._jobs.qsize() >= _MOST_WAITING:
            self._report(Delivery(destination, message, Outcome.TOO_MANY_WAITING))
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="webhook", daemon=True)
            self._thread.start()
        self._jobs.put(_Job(destination, message, picture, is_test))

    def stop(self) -> None:
        """End the thread; what waits is not sent, and what is under way is given up."""
        self._stop.set()
        self._jobs.put(None)
        if self._thread is not None:
            # Connecting, sending and reading may each take as long as an answer.
            self._thread.join(self._answer_s * 3)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None and not self._stop.is_set():
            delivery = self._delivered(job)
            if not self._stop.is_set():
                self._report(delivery)

    def _delivered(self, job: _Job) -> Delivery:
        destination, message = job.destination, job.message
        try:
            if not job.is_test and not self._ledger.claim(destination.service, message):
                return Delivery(destination, message, Outcome.SENT_BEFORE)
            delivery = self._tried(job)
            if not job.is_test and delivery.outcome not in {Outcome.SENT, Outcome.UNCERTAIN}:
                self._ledger.forget(destination.service, message)
        except (OSError, NewerFileError) as error:
            return Delivery(destination, message, Outcome.NOT_NOTED, 0, getattr(error, "strerror", None) or str(error))
        return delivery

    def _tried(self, job: _Job) -> Delivery:
        """One attempt after another, until it arrived, may have arrived, was refused for good, or they are used up."""
        picture = job.picture() if job.destination.with_picture else None
        delivery = Delivery(job.destination, job.message, Outcome.UNREACHED)
        for pause_s in (*self._pauses_s, None):
            delivery, wanted_s = self._attempt(job, picture)
            if pause_s is None or delivery.outcome not in {Outcome.UNREACHED, Outcome.TOO_MANY}:
                break
            wait_s = pause_s if wanted_s is None else wanted_s
            if wait_s > LONGEST_PAUSE_S or self._stop.wait(wait_s):
                break
        return delivery

    def _attempt(self, job: _Job, picture: bytes | None) -> tuple[Delivery, float | None]:
        """What became of one attempt, and how long the service wants to be left alone, if it says so."""
        destination, message = job.destination, job.message
        post = post_for(destination, message, picture)
        try:
            with new_session(destination.host, self._policy()) as session:
                response = exchange(
                    session,
                    post.method,
                    post.url,
                    destination.host,
                    timeout_s=self._answer_s,
                    most_bytes=_LARGEST_ANSWER,
                    data=post.body,
                    headers=post.headers,
                )
        except ExchangeError as error:
            outcome = Outcome.UNREACHED if error.is_passing else Outcome.REFUSED
            outcome = Outcome.UNCERTAIN if error.may_have_arrived else outcome
            return Delivery(destination, message, outcome, 0, str(error)), None
        return Delivery(destination, message, _outcome_of(response.status), response.status), _wanted_pause_s(response)


def _outcome_of(status: int) -> Outcome:
    if status in _FINE:
        return Outcome.SENT
    if status in _ELSEWHERE:
        return Outcome.ELSEWHERE
    if status == _TOO_MANY:
        return Outcome.TOO_MANY
    if status == _GATEWAY_TIMEOUT:
        return Outcome.UNCERTAIN
    return Outcome.UNREACHED if status in _SERVER_ERRORS else Outcome.REFUSED


def _wanted_pause_s(response: Exchanged) -> float | None:
    """`Retry-After` in seconds, or what Discord (`retry_after`) and Telegram (`parameters.retry_after`) write.

    A date is not read: none of the services sends one.
    """
    if response.status != _TOO_MANY:
        return None
    try:
        content: Any = json.loads(response.body)
    except (ValueError, RecursionError):
        content = None
    if isinstance(content, dict):
        parameters = content.get("parameters")
        for table in (content, parameters if isinstance(parameters, dict) else {}):
            value = table.get("retry_after")
            if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
                return float(value)
    text = response.headers.get("retry-after", "")
    return float(text) if text.isascii() and text.isdigit() else None
