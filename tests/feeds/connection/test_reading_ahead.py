"""Reading ahead changes how often the socket is asked, and nothing about what is read."""

from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.transport import _ReadAhead


@given(chunks=st.lists(st.binary(min_size=1, max_size=50), min_size=1), sizes=st.lists(st.integers(1, 20), min_size=1))
def test_the_same_bytes_in_pieces_of_at_most_what_is_asked(chunks, sizes):
    waiting = list(chunks)
    ahead = _ReadAhead(lambda _: waiting.pop(0))
    whole = b"".join(chunks)
    read = b""
    place = 0
    while len(read) < len(whole):
        size = sizes[place % len(sizes)]
        piece = ahead(size)
        assert 0 < len(piece) <= size
        read += piece
        place += 1
    assert read == whole
    assert ahead.is_empty
    assert waiting == []
