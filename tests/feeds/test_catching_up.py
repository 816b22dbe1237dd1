"""After nothing was read for a while: what was heard last before counts until the venue has answered."""

from rektscope.feeds.catching_up import CatchingUp

S = 1_000_000_000


def stalled(hours: float = 1.0) -> CatchingUp:
    """A line that was last heard at 99 s and last looked at at 100 s; then nothing was read for hours."""
    line = CatchingUp(90 * S, 89 * S)
    for second in range(91, 101):
        line.look(second * S, float(second), (second - 1) * S)
    assert line.since_ns is None
    line.look(100 * S + int(hours * 3600 * S), 101.0, 100 * S + int(hours * 3600 * S))  # a frame came at once
    return line


def test_nothing_is_in_doubt_while_the_line_is_looked_at():
    line = CatchingUp(0, 0)
    for second in range(1, 100):
        line.look(second * 4 * S, second * 4.0, 0)
    line.drained()
    line.heard(b"", 500.0)
    assert (line.since_ns, line.question, line.is_behind) == (None, b"", False)


def test_after_a_stretch_the_last_frame_before_it_counts():
    line = stalled()
    assert line.since_ns == 99 * S
    assert line.is_behind
    assert line.question == b""


def test_what_lay_in_buffers_proves_nothing_and_the_answer_to_our_question_does():
    line = stalled()
    line.heard(b"", 101.0)
    line.drained()
    assert (line.is_behind, line.question) == (False, b"caught up 1")
    line.asked(101.2)
    line.heard(b"", 102.0)
    line.heard(b"another", 103.0)
    assert line.since_ns == 99 * S
    line.heard(b"caught up 1", 104.0)
    assert line.since_ns is None
    assert line.question == b""


def test_a_venue_that_does_not_answer_pings_is_believed_after_a_while():
    line = stalled()
    line.drained()
    line.asked(101.2)
    line.heard(b"", 131.0)
    assert line.since_ns == 99 * S
    line.heard(b"", 131.3)
    assert line.since_ns is None


def test_a_line_that_is_dead_is_known_by_its_silence():
    line = stalled()
    line.heard(b"", 101.0)
    line.drained()
    line.asked(101.2)
    assert not line.is_unanswered(111.0)
    assert line.is_unanswered(111.3)
    line.heard(b"", 111.4)
    assert not line.is_unanswered(200.0)


def test_a_line_that_never_falls_quiet_is_asked_all_the_same():
    line = stalled()
    now_ns = 3_700 * S
    for second in range(102, 113):
        now_ns += S
        line.look(now_ns, float(second), now_ns)
    assert line.question == b"caught up 1"


def test_a_second_stretch_keeps_the_first_and_asks_anew():
    line = stalled()
    line.drained()
    line.asked(101.2)
    line.look(20_000 * S, 102.0, 20_000 * S)
    line.heard(b"caught up 1", 102.0)  # lay in a buffer: it was sent before the second stretch
    assert line.since_ns == 99 * S
    line.drained()
    line.asked(102.2)
    line.heard(b"caught up 2", 102.4)
    assert line.since_ns is None
