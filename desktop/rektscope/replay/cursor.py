"""The cursor: the moment that every view shows, and the only thing that moves it.

Live is a replay whose cursor follows the end of the data. No view asks which of the three states it is in:

- FOLLOWING: the cursor is stuck to the newest data, wherever that goes;
- PLAYING: it advances by the time it is given times its speed, and pauses at the end;
- PAUSED: it stays, also while data go on arriving.

No clock in here: whoever owns one calls `advance(elapsed_ms)`. All changes go through the methods below, so buttons,
keys and tests speak one language.
"""

from enum import Enum

SPEEDS = (1, 5, 15, 60, 300, 900, 3600)
"""Playing speeds offered, in session time per real time."""

DEFAULT_SPEED = 60


class CursorState(Enum):
    """What the cursor does when time passes."""

    FOLLOWING = "following"
    PLAYING = "playing"
    PAUSED = "paused"


class Cursor:
    """A moment inside [start_ms, end_ms], UTC milliseconds. Starts PAUSED at the end."""

    def __init__(self, start_ms: int, end_ms: int) -> None:
        if end_ms < start_ms:
            raise ValueError(f"a cursor cannot move in [{start_ms}, {end_ms}]")
        self._start_ms = start_ms
        self._end_ms = end_ms
        # A float, because playing adds fractions of a millisecond at each frame, which whole numbers would lose.
        self._time_ms = float(end_ms)
        self._speed = DEFAULT_SPEED
        self._state = CursorState.PAUSED

    @property
    def time_ms(self) -> int:
        """The moment shown, in whole milliseconds."""
        return int(self._time_ms)

    @property
    def start_ms(self) -> int:
        """The earliest moment."""
        return self._start_ms

    @property
    def end_ms(self) -> int:
        """The latest moment there are data for."""
        return self._end_ms

    @property
    def state(self) -> CursorState:
        """What happens when time passes."""
        return self._state

    @property
    def speed(self) -> int:
        """Session time per real time while playing."""
        return self._speed

    @property
    def is_at_end(self) -> bool:
        """Whether everything is shown."""
        return self.time_ms >= self._end_ms

    def advance(self, elapsed_ms: float) -> bool:
        """Let real time pass; true when the moment shown has changed. Playing into the end pauses there."""
        before = self.time_ms
        if self._state is CursorState.PLAYING:
            # A clock that was set back gives a negative time: the cursor stays, and does not run backwards.
            self._time_ms = min(self._time_ms + max(0.0, elapsed_ms) * self._speed, float(self._end_ms))
            if self.is_at_end:
                self._state = CursorState.PAUSED
        elif self._state is CursorState.FOLLOWING:
            self._time_ms = float(self._end_ms)
        return self.time_ms != before

    def play(self) -> None:
        """Play on from here; from the start when everything is shown already."""
        if self.is_at_end:
            self._time_ms = float(self._start_ms)
        self._state = CursorState.PLAYING

    def pause(self) -> None:
        """Stay here."""
        self._state = CursorState.PAUSED

    def toggle(self) -> None:
        """Pause when moving, else play."""
        if self._state is CursorState.PAUSED:
            self.play()
        else:
            self.pause()

    def follow(self) -> None:
        """Go to the newest data and stay with it."""
        self._time_ms = float(self._end_ms)
        self._state = CursorState.FOLLOWING

    def seek(self, time_ms: int) -> None:
        """Go to a moment, clamped to the data. Leaves a following cursor paused, a playing one playing."""
        self._time_ms = float(min(max(time_ms, self._start_ms), self._end_ms))
        if self._state is CursorState.FOLLOWING:
            self._state = CursorState.PAUSED

    def step(self, delta_ms: int) -> None:
        """Go forward or back by so much and stay there."""
        self.pause()
        self.seek(self.time_ms + delta_ms)

    def set_speed(self, speed: int) -> None:
        """Set the playing speed; one of SPEEDS."""
        if speed not in SPEEDS:
            raise ValueError(f"{speed} is not one of the speeds {SPEEDS}")
        self._speed = speed

    def change_speed(self, places: int) -> None:
        """Go up or down the list of speeds."""
        place = min(max(SPEEDS.index(self._speed) + places, 0), len(SPEEDS) - 1)
        self._speed = SPEEDS[place]

    def extend(self, end_ms: int) -> None:
        """Data now reach to `end_ms`; the end never moves back. A following cursor goes along."""
        self._end_ms = max(self._end_ms, end_ms)
        if self._state is CursorState.FOLLOWING:
            self._time_ms = float(self._end_ms)
