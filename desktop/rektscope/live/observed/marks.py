"""The newest marks and tiers of a product's markets, and how often to ask for them and to look at them.

Marks come with the streams of all markets, where those are heard, else with answers; tiers with answers alone. No
question is asked here.
"""

import math
from collections.abc import Callable, Mapping

from rektscope.feeds.accounts import VenueMarks
from rektscope.feeds.clock import Clock

_EVERY_S = 30.0
_ASKED_AT_LEAST_S = 8.0
_LOOKED_AT_LEAST_S = 4.0
_HEARD_FOR_S = 20.0
"""Streams count as bringing marks for so long after the last one."""

_TIERS_EVERY_S = 1800.0
_MOVE = 0.001
"""How far marks may move between two looks, measured at the upper quartile of all markets."""


class NewestMarks:
    """Marks by symbol in messages. `heard` may be called from any thread, all else by one at a time; times are steady.

    Only `is_look_due` and `look` count as looking: the more the marks move from one look to the next, the sooner the
    next look and question are due.
    """

    def __init__(self, hears_all: Callable[[], bool], clock: Clock) -> None:
        """Nothing is known; `hears_all` is true while the streams bring the marks of all markets."""
        self._hears_all, self._clock = hears_all, clock
        self._answered = VenueMarks({}, {})
        self._heard: dict[str, float] = {}
        self._seen: Mapping[str, float] = {}
        self._asked_s = self._heard_s = self._looked_s = -math.inf
        self._every_s = _EVERY_S

    def heard(self, symbol: str, price: float) -> None:
        """A stream brought a mark."""
        self._heard[symbol] = price
        self._heard_s = self._clock.steady_s()

    def asked(self, now_s: float) -> None:
        """A question for marks and tiers is asked now."""
        self._asked_s = now_s

    def answered(self, marks: VenueMarks) -> None:
        """Take an answer."""
        self._answered = marks

    def is_question_due(self, now_s: float, slowness: float) -> bool:
        """Whether to ask the venue for marks: where streams bring them, only now and then, for the tiers.

        Args:
            now_s: now.
            slowness: how many times as long as usual to wait between questions.
        """
        waited_s = now_s - self._asked_s
        if waited_s < self._every_s * slowness:
            return False
        return not self._answered.tiers or not self._are_heard(now_s) or waited_s >= _TIERS_EVERY_S

    def is_look_due(self, now_s: float) -> bool:
        """Whether to look at what is heard; what is asked for is looked at when the answer comes."""
        return self._are_heard(now_s) and now_s - self._looked_s >= self._every_s

    def newest(self, now_s: float) -> VenueMarks:
        """Marks as they are heard or else were answered, and tiers."""
        heard = dict(self._heard) if self._are_heard(now_s) else {}
        return VenueMarks({**self._answered.prices, **heard}, self._answered.tiers)

    def look(self, now_s: float) -> VenueMarks:
        """The newest, which are looked at now."""
        self._looked_s = now_s
        marks = self.newest(now_s)
        self._mend_looks(marks.prices)
        return marks

    def _are_heard(self, now_s: float) -> bool:
        return self._hears_all() and now_s - self._heard_s <= _HEARD_FOR_S

    def _mend_looks(self, prices: Mapping[str, float]) -> None:
        """Look at marks the more often the more they move."""
        before, self._seen = self._seen, prices
        moves = sorted(abs(price / before[symbol] - 1) for symbol, price in prices.items() if symbol in before)
        # The upper quartile: the median sleeps through a crash of half the market, the largest is one odd coin.
        move = moves[len(moves) * 3 // 4] if moves else 0.0
        wanted_s = self._every_s * _MOVE / move if move else _EVERY_S
        least_s = _LOOKED_AT_LEAST_S if self._heard else _ASKED_AT_LEAST_S
        self._every_s = min(_EVERY_S, max(least_s, wanted_s))
