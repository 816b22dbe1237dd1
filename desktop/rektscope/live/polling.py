"""Asking for open interest again and again, where no stream brings it (Binance)."""

from collections.abc import Callable, Sequence

from rektscope.feeds.catalogue import Plan
from rektscope.feeds.clockwork import Clockwork
from rektscope.feeds.errors import LinkError
from rektscope.feeds.listing import Listing
from rektscope.feeds.request import Request
from rektscope.live.answers import Answer, AnswerKind
from rektscope.live.asking import Asker, AskerOf, sentence_of
from rektscope.live.repeating import STOPPING_S, Repeating

OnAnswer = Callable[[Answer], None]
OnWords = Callable[[str], None]


class Poller:
    """Asks for the open interest of the markets of one plan, on a thread of its own, one market after another.

    A round begins `Section.open_interest_poll_s` after the one before began, or when that is done, whichever is later.
    """

    def __init__(
        self,
        plan: Plan,
        asker: Asker,
        on_answer: OnAnswer,
        on_words: OnWords,
        clockwork: Clockwork | None = None,
    ) -> None:
        """Nothing happens before `start`.

        Args:
            plan: the section and its markets.
            asker: of the section's host.
            on_answer: gets each answer, on the poller's thread.
            on_words: gets a sentence after a round in which asking has begun to fail, or fails otherwise than before,
                and an empty text after one in which all is well again; on the poller's thread.
            clockwork: time and waiting.
        """
        self._plan = plan
        self._asker = asker
        self._on_answer = on_answer
        self._on_words = on_words
        self._clockwork = clockwork or Clockwork()
        self._words = ""
        self._rounds = Repeating(self._round, f"open interest {plan.section.venue}/{plan.section.name}")

    def start(self) -> None:
        """Begin to ask."""
        self._rounds.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time, because a callback does not return.
            BaseException: what a callback raised.
        """
        self._rounds.stop(timeout_s)

    def _round(self) -> None:
        """Ask for each market once, then wait for the next round."""
        begun_s = self._clockwork.steady_s()
        wait_s = 0.0
        words = ""
        for listing, request in _questions(self._plan):
            try:
                reply = self._asker.ask(request, self._plan.section, self._rounds.stopping)
            except LinkError as error:
                wait_s = max(wait_s, error.wait_s)
                words = words or f"The open interest of {listing.market} could not be asked for. {sentence_of(error)}"
            else:
                self._on_answer(Answer(AnswerKind.OPEN_INTEREST, listing.market, reply.received_ns, reply.body))
        self._tell(words)
        rest_s = begun_s + (self._plan.section.open_interest_poll_s or 0.0) - self._clockwork.steady_s()
        self._clockwork.wait(self._rounds.stopping, max(rest_s, wait_s, 0.0))

    def _tell(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._on_words(words)


def pollers(
    plans: Sequence[Plan],
    asker_of: AskerOf,
    on_answer: OnAnswer,
    on_words: OnWords,
    clockwork: Clockwork | None = None,
) -> list[Poller]:
    """A poller, not started yet, for each plan whose topics do not bring open interest; arguments as of `Poller`."""
    return [
        Poller(plan, asker_of(plan.section), on_answer, on_words, clockwork)
        for plan in plans
        if plan.section.open_interest_poll_s is not None and _questions(plan)
    ]


def _questions(plan: Plan) -> list[tuple[Listing, Request]]:
    """The request for each market that has one."""
    asked = [(listing, plan.venue.rest.open_interest_request(plan.section, listing)) for listing in plan.listings]
    return [(listing, request) for listing, request in asked if request is not None]
