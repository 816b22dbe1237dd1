"""Compares the estimate with the known book up to the moment shown, on a thread: the newest question is answered."""

from typing import Any

import msgspec

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.risk.margin_rules import MarginRules
from rektscope.scoring.known.report import known_json
from rektscope.scoring.known.sample import Others, known_sample
from rektscope.scoring.truth import orders_of
from rektscope.ui.figures import STANDARD
from rektscope.ui.newest_worker import NewestWorker
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr

MOMENTS = 24
"""Of the stretch up to the moment shown; a whole grading takes more."""

_REST = 6.0
"""After an answer it rests for so many times as long as that took: the window has the interpreter meanwhile."""

_LEAST_REST_S, _MOST_REST_S = 5.0, 60.0


class KnownBookRequest(msgspec.Struct, frozen=True, eq=False):
    """A moment of a market.

    Attributes:
        events, margin, others: as `known_sample` wants them.
        start_ms: start of the session proper, UTC milliseconds.
        recorded_from_ms: since when liquidations were recorded.
        at_ms: the moment; nothing received later counts.
        parameters: of the estimate.
    """

    events: MarketEvents
    margin: MarginRules
    others: Others
    start_ms: int
    recorded_from_ms: int
    at_ms: int
    parameters: BookParameters


class KnownReply(msgspec.Struct, frozen=True, eq=False):
    """The block `known_book` as of a moment."""

    at_ms: int
    known: dict[str, Any]


def answered(request: KnownBookRequest) -> KnownReply:
    """The comparison up to a moment; where there is none its `reason` says why."""
    events = request.events.until(request.at_ms)
    others = [(each.until(request.at_ms), margin) for each, margin in request.others]
    orders = orders_of(events, request.recorded_from_ms, request.at_ms, with_placed=False)
    try:
        found = known_sample(
            events,
            request.margin,
            request.start_ms,
            request.at_ms,
            orders,
            request.parameters,
            others,
            most_moments=MOMENTS,
        )
    except InputError as error:
        found = translated(error, figures=STANDARD)
    market = events.instrument.market
    known = known_json([], {market: found}) if isinstance(found, str) else known_json([found], {})
    return KnownReply(request.at_ms, known)


class KnownScoreWorker(NewestWorker[KnownBookRequest, KnownReply]):
    """Answers one question after another."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        super().__init__(
            tr("known score"), answered, lambda took_s: min(max(_LEAST_REST_S, _REST * took_s), _MOST_REST_S)
        )
