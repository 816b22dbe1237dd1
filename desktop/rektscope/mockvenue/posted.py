"""A POST request, read from a connection: the library's protocol knows handshakes alone, which have no body."""

import msgspec

_POST = b"POST "
_END = b"\r\n\r\n"
_MOST_HEAD_BYTES = 1 << 14
_MOST_BODY_BYTES = 1 << 17


class PostError(Exception):
    """A request that is not written as HTTP/1.1 demands, or is larger than any that is meant."""


class PostRequest(msgspec.Struct, frozen=True):
    """Path with its query, and body."""

    path: str
    body: bytes


class PostReader:
    """Recognises the first request of a connection, and collects it when it is a POST."""

    def __init__(self) -> None:
        """Nothing has come."""
        self._data = b""
        self._is_other = False

    def receive(self, data: bytes) -> tuple[PostRequest | None, bytes]:
        """`(request, rest)`: the POST request when it is complete, and bytes that belong to something else.

        Raises:
            PostError: it is a POST request and cannot be read.
        """
        if self._is_other:
            return None, data
        self._data += data
        if not self._data.startswith(_POST):
            if _POST.startswith(self._data):
                return None, b""
            self._is_other = True
            return None, self._data
        return self._complete(), b""

    def _complete(self) -> PostRequest | None:
        head, found, body = self._data.partition(_END)
        if len(head) > _MOST_HEAD_BYTES:
            raise PostError("its head is too large")
        if not found:
            return None
        length = _length_of(head)
        if len(body) < length:
            return None
        line = head.split(b"\r\n", 1)[0].split(b" ")
        if len(line) != 3:  # noqa: PLR2004 -- method, path and protocol
            raise PostError("its first line is none")
        return PostRequest(line[1].decode("ascii", "replace"), body[:length])


def _length_of(head: bytes) -> int:
    """`Content-Length`; raises PostError when it is missing or no length."""
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            text = value.strip()
            if not text.isdigit() or len(text) > 9 or int(text) > _MOST_BODY_BYTES:  # noqa: PLR2004 -- below a gigabyte
                raise PostError("its length is none")
            return int(text)
    raise PostError("its length is not stated")
