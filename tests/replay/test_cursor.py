"""The cursor: following, playing, paused; whatever is asked of it, it stays inside the data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from rektscope.replay.cursor import DEFAULT_SPEED, SPEEDS, Cursor, CursorState

START, END = 1_000_000, 1_100_000


@pytest.fixture
def cursor():
    return Cursor(START, END)


def test_it_starts_paused_at_the_end(cursor):
    assert (cursor.time_ms, cursor.state, cursor.speed) == (END, CursorState.PAUSED, DEFAULT_SPEED)
    assert cursor.is_at_end
    assert (cursor.start_ms, cursor.end_ms) == (START, END)
    assert cursor.advance(1e6) is False


def test_it_cannot_move_in_a_stretch_that_ends_before_it_starts():
    with pytest.raises(ValueError, match="cannot move"):
        Cursor(END, START)


def test_playing_advances_by_time_times_speed_and_pauses_at_the_end(cursor):
    cursor.seek(START)
    cursor.set_speed(5)
    cursor.play()
    assert cursor.advance(100.0) is True
    assert cursor.time_ms == START + 500
    assert cursor.state is CursorState.PLAYING
    assert cursor.advance(1e9) is True
    assert (cursor.time_ms, cursor.state) == (END, CursorState.PAUSED)
    assert cursor.advance(1e9) is False


def test_fractions_of_a_millisecond_add_up(cursor):
    cursor.seek(START)
    cursor.set_speed(1)
    cursor.play()
    moved = [cursor.advance(0.25) for _ in range(8)]
    assert cursor.time_ms == START + 2
    assert moved == [False, False, False, True] * 2


def test_a_clock_that_goes_back_moves_nothing(cursor):
    cursor.seek(START + 50)
    cursor.play()
    assert cursor.advance(-10.0) is False
    assert (cursor.time_ms, cursor.state) == (START + 50, CursorState.PLAYING)


def test_play_at_the_end_starts_over_and_elsewhere_goes_on(cursor):
    cursor.play()
    assert (cursor.time_ms, cursor.state) == (START, CursorState.PLAYING)
    cursor.seek(START + 7)
    cursor.pause()
    cursor.play()
    assert cursor.time_ms == START + 7


def test_toggle_pauses_whatever_moves(cursor):
    cursor.seek(START)
    cursor.toggle()
    assert cursor.state is CursorState.PLAYING
    cursor.toggle()
    assert cursor.state is CursorState.PAUSED
    cursor.follow()
    cursor.toggle()
    assert cursor.state is CursorState.PAUSED


def test_a_following_cursor_goes_with_the_data_and_no_other_does(cursor):
    cursor.follow()
    cursor.extend(END + 10)
    assert cursor.time_ms == END + 10
    cursor.pause()
    cursor.extend(END + 20)
    assert (cursor.time_ms, cursor.end_ms) == (END + 10, END + 20)
    assert not cursor.is_at_end
    cursor.extend(END)
    assert cursor.end_ms == END + 20


def test_seeking_ends_following_but_not_playing(cursor):
    cursor.follow()
    cursor.seek(START + 5)
    assert (cursor.time_ms, cursor.state) == (START + 5, CursorState.PAUSED)
    cursor.play()
    cursor.seek(START + 9)
    assert (cursor.time_ms, cursor.state) == (START + 9, CursorState.PLAYING)


@pytest.mark.parametrize(("asked", "shown"), [(START - 1, START), (END + 1, END), (START + 3, START + 3)])
def test_seeking_is_clamped_to_the_data(cursor, asked, shown):
    cursor.seek(asked)
    assert cursor.time_ms == shown


def test_a_step_pauses_and_moves_by_so_much(cursor):
    cursor.seek(START + 100)
    cursor.play()
    cursor.step(-30)
    assert (cursor.time_ms, cursor.state) == (START + 70, CursorState.PAUSED)
    cursor.step(-1_000)
    assert cursor.time_ms == START


def test_speeds_are_those_offered_and_end_at_the_first_and_last(cursor):
    with pytest.raises(ValueError, match="not one of the speeds"):
        cursor.set_speed(7)
    assert cursor.speed == DEFAULT_SPEED
    cursor.change_speed(1)
    assert cursor.speed == SPEEDS[SPEEDS.index(DEFAULT_SPEED) + 1]
    cursor.change_speed(-100)
    assert cursor.speed == SPEEDS[0]
    cursor.change_speed(100)
    assert cursor.speed == SPEEDS[-1]


@given(st.lists(st.floats(0, 500), max_size=20))
def test_playing_in_pieces_comes_as_far_as_at_once(pieces):
    one, other = Cursor(START, END), Cursor(START, END)
    for each in (one, other):
        each.seek(START)
        each.set_speed(1)
        each.play()
    for piece in pieces:
        one.advance(piece)
    other.advance(sum(pieces))
    assert abs(one.time_ms - other.time_ms) <= 1


class CursorMachine(RuleBasedStateMachine):
    """Any order of anything: the cursor against a model of it in whole milliseconds."""

    def __init__(self):
        super().__init__()
        self.cursor = Cursor(START, END)
        self.time_ms, self.end_ms, self.state = END, END, CursorState.PAUSED

    @rule(elapsed=st.integers(0, 3_000))
    def advance(self, elapsed):
        before = self.time_ms
        if self.state is CursorState.PLAYING:
            self.time_ms = min(self.time_ms + elapsed * self.cursor.speed, self.end_ms)
            if self.time_ms == self.end_ms:
                self.state = CursorState.PAUSED
        assert self.cursor.advance(elapsed) == (self.time_ms != before)

    @rule()
    def play(self):
        self.cursor.play()
        self.time_ms = START if self.time_ms == self.end_ms else self.time_ms
        self.state = CursorState.PLAYING

    @rule()
    def pause(self):
        self.cursor.pause()
        self.state = CursorState.PAUSED

    @rule()
    def toggle(self):
        moves = self.state is not CursorState.PAUSED
        self.cursor.toggle()
        if not moves:
            self.time_ms = START if self.time_ms == self.end_ms else self.time_ms
        self.state = CursorState.PAUSED if moves else CursorState.PLAYING

    @rule()
    def follow(self):
        self.cursor.follow()
        self.time_ms, self.state = self.end_ms, CursorState.FOLLOWING

    @rule(time_ms=st.integers(START - 10, END + 200_000))
    def seek(self, time_ms):
        self.cursor.seek(time_ms)
        self.time_ms = min(max(time_ms, START), self.end_ms)
        self.state = CursorState.PAUSED if self.state is CursorState.FOLLOWING else self.state

    @rule(delta_ms=st.integers(-60_000, 60_000))
    def step(self, delta_ms):
        self.cursor.step(delta_ms)
        self.time_ms = min(max(self.time_ms + delta_ms, START), self.end_ms)
        self.state = CursorState.PAUSED

    @rule(end_ms=st.integers(END - 10, END + 100_000))
    def extend(self, end_ms):
        self.cursor.extend(end_ms)
        self.end_ms = max(self.end_ms, end_ms)
        self.time_ms = self.end_ms if self.state is CursorState.FOLLOWING else self.time_ms

    @rule(speed=st.sampled_from(SPEEDS))
    def set_speed(self, speed):
        self.cursor.set_speed(speed)
        assert self.cursor.speed == speed

    @invariant()
    def agrees_with_the_model(self):
        cursor = self.cursor
        assert (cursor.time_ms, cursor.end_ms, cursor.state) == (self.time_ms, self.end_ms, self.state)
        assert START <= cursor.time_ms <= cursor.end_ms
        assert cursor.is_at_end == (cursor.time_ms == cursor.end_ms)


TestCursorMachine = CursorMachine.TestCase
