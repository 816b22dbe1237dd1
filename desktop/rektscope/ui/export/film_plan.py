"""What a film shows when: its frames, what part of the chart each shows, and the chapters as captions.

Pure arithmetic: the same question gives the same film.
"""

import math
from collections.abc import Callable, Sequence

import msgspec

from rektscope.engine.frame import Frame
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, SECOND_MS, format_iso
from rektscope.replay.story import Chapter
from rektscope.ui.export.view_range import price_range
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.translation import tr

FRAMES_PER_SECOND = 30
GIF_FRAMES_PER_SECOND = 10
LONGEST_S = 600.0
SHORTEST_S = 0.5
_LEAST_SPAN_MS, _MOST_SPAN_MS = 2 * HOUR_MS, 8 * HOUR_MS
_SETTLING_S = 0.5
"""Seconds of film in which the price axis comes most of the way to where it is wanted."""

_EDGE_SHARE = 0.06
_CAPTION_S, _LEAST_CAPTION_S = 5.0, 1.8


class FilmPlan(msgspec.Struct, frozen=True):
    """The frames of a film.

    Attributes:
        from_ms, to_ms: the moments of its first and last frame.
        frames_per_second: of the film.
        frame_count: how many.
        span_ms: time that the chart shows before each moment.
    """

    from_ms: int
    to_ms: int
    frames_per_second: int
    frame_count: int
    span_ms: int

    @property
    def duration_s(self) -> float:
        """Length of the film."""
        return self.frame_count / self.frames_per_second

    def moment_ms(self, frame: int) -> int:
        """The moment that a frame shows."""
        if self.frame_count == 1:
            return self.to_ms
        return self.from_ms + round(frame * (self.to_ms - self.from_ms) / (self.frame_count - 1))

    def first_ms(self, frame: int) -> int:
        """Where the chart of a frame begins."""
        return self.moment_ms(frame) - self.span_ms


def plan_film(
    from_ms: int, to_ms: int, speed: float, frames_per_second: int, *, figures: Figures = STANDARD
) -> FilmPlan:
    """The frames of a stretch of time at a speed; refusals are written with `figures`.

    Raises:
        InputError: the stretch is empty, or the film would be too short or too long.
    """
    if to_ms <= from_ms:
        raise InputError(f"--to {format_iso(to_ms)} is not after --from {format_iso(from_ms)}: give a later one.")
    seconds = (to_ms - from_ms) / SECOND_MS / speed
    if not SHORTEST_S <= seconds <= LONGEST_S:
        length = figures.number(seconds, ",.1f" if seconds >= 1 else ".2g")
        word, bound = (tr("shorter"), SHORTEST_S) if seconds < SHORTEST_S else (tr("longer"), LONGEST_S)
        low, high = ((to_ms - from_ms) / SECOND_MS / each for each in (LONGEST_S, SHORTEST_S))
        raise InputError(
            tr(
                "At {speed:g} times the film would last {length} s, {word} than {bound:g} s: give a "
                "speed between {ceil:g} and {floor:g}.",
                speed=figures.of(speed),
                length=length,
                word=word,
                bound=figures.of(bound),
                ceil=figures.of(math.ceil(low * 100) / 100),
                floor=figures.of(math.floor(high)),
            )
        )
    span = min(max(to_ms - from_ms, _LEAST_SPAN_MS), _MOST_SPAN_MS)
    return FilmPlan(from_ms, to_ms, frames_per_second, max(1, round(seconds * frames_per_second)), span)


class PriceCamera:
    """The price axis of a film: it glides to what is known at each frame, and never loses the price."""

    def __init__(self, frames_per_second: int) -> None:
        self._share = 1.0 - math.exp(-1.0 / (frames_per_second * _SETTLING_S))
        self._shown: tuple[float, float] | None = None

    def range_at(self, frame: Frame, first_ms: int, wanted: Sequence[float]) -> tuple[float, float]:
        """(low, high) for the next frame; only what is known at it decides."""
        target = price_range(frame, first_ms, wanted)
        if self._shown is None:
            self._shown = target
            return target
        low, high = (here + (there - here) * self._share for here, there in zip(self._shown, target, strict=True))
        price = frame.state.last_price
        if price is not None:
            edge = (high - low) * _EDGE_SHARE
            low, high = min(low, max(0.0, price - edge)), max(high, price + edge)
        self._shown = low, high
        return self._shown


class Caption(msgspec.Struct, frozen=True):
    """A chapter's words while they are shown; seconds of film."""

    start_s: float
    end_s: float
    chapter: Chapter


def captions_of(
    chapters: Sequence[Chapter], plan: FilmPlan, weight: Callable[[Chapter], float] = lambda _: 0.0
) -> tuple[Caption, ...]:
    """When each chapter of the stretch is shown: at its moment, neither before it nor later.

    Where chapters follow one another too closely to be read, those of most `weight` are shown, and the others not.
    """
    speed = (plan.to_ms - plan.from_ms) / SECOND_MS / plan.duration_s
    inside = [chapter for chapter in chapters if plan.from_ms <= chapter.time_ms <= plan.to_ms]
    chosen: list[tuple[float, Chapter]] = []
    for chapter in sorted(inside, key=lambda chapter: (-weight(chapter), chapter.time_ms)):
        start = (chapter.time_ms - plan.from_ms) / SECOND_MS / speed
        if all(abs(start - other) >= _LEAST_CAPTION_S for other, _ in chosen) and start < plan.duration_s:
            chosen.append((start, chapter))
    chosen.sort(key=lambda each: each[0])
    ends = [*(start for start, _ in chosen), math.inf][1:]
    return tuple(
        Caption(start, min(start + _CAPTION_S, end), chapter)
        for (start, chapter), end in zip(chosen, ends, strict=True)
    )
