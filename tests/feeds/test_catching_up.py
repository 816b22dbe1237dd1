"""After nothing was read for a while: what was heard last before counts until the venue has answered."""

from rektscope.feeds.catching_up import CatchingUp

S = 1_000_000_000


def stalled(hours: float = 1.0) -> CatchingUp:
    """A socket that was last heard at 99 s and last looked at at 100 s; then nothing was read for hours."""
    socket = CatchingUp(90 * S, 89 * S)
    for second in range(91, 101):
        socket.look(second * S, float(second), (second - 1) * S)
    assert socket.since_ns is None
    socket.look(100 * S + int(hours * 3600 * S), 101.0, 100 * S + int(hours * 3600 * S))  # a frame came at once
    return socket


def test_nothing_is_in_doubt_while_the_socket_is_looked_at():
    socket = CatchingUp(0, 0)
    for second in range(1, 100):
        socket.look(second * 4 * S, second * 4.0, 0)
    socket.drained()
    socket.heard(b"", 500.0)
    assert (socket.since_ns, socket.question, socket.is_behind) == (None, b"", False)


def test_after_a_stretch_the_last_frame_before_it_counts():
    socket = stalled()
    assert socket.since_ns == 99 * S
    assert socket.is_behind
    assert socket.question == b""


def test_what_lay_in_buffers_proves_nothing_and_the_answer_to_our_question_does():
    socket = stalled()
    socket.heard(b"", 101.0)
    socket.drained()
    assert (socket.is_behind, socket.question) == (False, b"caught up 1")
    socket.asked(101.2)
    socket.heard(b"", 102.0)
    socket.heard(b"another", 103.0)
    assert socket.since_ns == 99 * S
    socket.heard(b"caught up 1", 104.0)
    assert socket.since_ns is None
    assert socket.question == b""


def test_a_venue_that_does_not_answer_pings_is_believed_after_a_while():
    socket = stalled()
    socket.drained()
    socket.asked(101.2)
    socket.heard(b"", 131.0)
    assert socket.since_ns == 99 * S
    socket.heard(b"", 131.3)
    assert socket.since_ns is None


def test_a_socket_that_is_dead_is_known_by_its_silence():
    socket = stalled()
    socket.heard(b"", 101.0)
    socket.drained()
    socket.asked(101.2)
    assert not socket.is_unanswered(111.0)
    assert socket.is_unanswered(111.3)
    socket.heard(b"", 111.4)
    assert not socket.is_unanswered(200.0)


def test_a_socket_that_never_falls_quiet_is_asked_all_the_same():
    socket = stalled()
    now_ns = 3_700 * S
    for second in range(102, 113):
        now_ns += S
        socket.look(now_ns, float(second), now_ns)
    assert socket.question == b"caught up 1"


def test_a_second_stretch_keeps_the_first_and_asks_anew():
    socket = stalled()
    socket.drained()
    socket.asked(101.2)
    socket.look(20_000 * S, 102.0, 20_000 * S)
    socket.heard(b"caught up 1", 102.0)  # lay in a buffer: it was sent before the second stretch
    assert socket.since_ns == 99 * S
    socket.drained()
    socket.asked(102.2)
    socket.heard(b"caught up 2", 102.4)
    assert socket.since_ns is None
