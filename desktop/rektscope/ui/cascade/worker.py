"""Works out the ground of what-ifs on a thread: the newest question is answered, those between are left out."""

import msgspec

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.risk.margin_rules import MarginRules
from rektscope.scenarios.all_venues import VenueMarket, merged_before, merged_ground
from rektscope.scenarios.flush import Flush, flush_between
from rektscope.scenarios.ground import Ground
from rektscope.sessions.session import SessionInfo
from rektscope.ui.figures import STANDARD
from rektscope.ui.newest_worker import NewestWorker
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

_REST = 4.0
"""After an answer it rests for so many times as long as that took: the window has the interpreter meanwhile."""

_MOST_REST_S = 2.0


class CascadeRequest(msgspec.Struct, frozen=True, eq=False):
    """A moment of a market.

    Attributes:
        events: of the market; what comes later than `at_ms` is not looked at.
        margin, info, parameters: as `ground_at` wants them.
        at_ms: the moment, UTC milliseconds.
        flush_from_ms: the moment that the flush meter compares with.
        others: the markets that are summed with it; none where the map is of one market.
    """

    events: MarketEvents
    margin: MarginRules
    info: SessionInfo
    at_ms: int
    parameters: BookParameters
    flush_from_ms: int
    others: tuple[VenueMarket, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for two questions with one answer, of one session."""
        markets = tuple(each.events.instrument.market for each in self.others)
        return (self.events.instrument.market, markets, self.at_ms, self.flush_from_ms, self.parameters)


class Reply(msgspec.Struct, frozen=True, eq=False):
    """What was found.

    Attributes:
        request: what was asked.
        ground: of the moment; None with a `refusal`.
        flush: since the earlier moment; None where no price was known then.
        refusal: why there is no ground, a sentence.
    """

    request: CascadeRequest
    ground: Ground | None
    flush: Flush | None
    refusal: str = ""


def answer(request: CascadeRequest) -> Reply:
    """The reply to a question."""
    markets = (VenueMarket(request.events, request.margin), *request.others)
    try:
        ground = merged_ground(markets, request.info, request.at_ms, request.parameters)
    except InputError as error:
        return Reply(request, None, None, translated(error, figures=STANDARD))
    summed = [each for each in markets if each.events.instrument.market in (ground.markets or (ground.market,))]
    try:
        before = merged_before(summed, request.info, request.flush_from_ms, request.parameters)
    except InputError:  # no price was known so early: there is nothing to compare with
        return Reply(request, ground, None)
    others = [each.events for each in summed[1:]]
    return Reply(request, ground, flush_between(request.events, before, ground.profile, others))


class GroundWorker(NewestWorker[CascadeRequest, Reply]):
    """Answers one question after another."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        super().__init__(tr("what if"), answer, lambda took_s: min(_REST * took_s, _MOST_REST_S))
