"""WebSocket frames of a server (RFC 6455, section 5.2): text, whole or in pieces, unmasked.

Written here and not by the library because a stand-in sends tens of thousands a second and is asked to send them in
ways that a library rightly refuses.
"""

_TEXT = 0x1
_CONTINUATION = 0x0
_LAST = 0x80
_SHORT = 126
_LONG = 1 << 16


def text(message: bytes) -> bytes:
    """A message in one frame."""
    return _head(_TEXT | _LAST, len(message)) + message


def text_in_pieces(message: bytes, pieces: int) -> bytes:
    """A message in several frames, one after another; no piece is empty, so a short message has fewer."""
    size = -(-len(message) // max(1, pieces))
    cut = [message[begin : begin + size] for begin in range(0, len(message), max(1, size))] or [b""]
    frames = []
    for place, piece in enumerate(cut):
        last = _LAST if place == len(cut) - 1 else 0
        frames.append(_head((_CONTINUATION if place else _TEXT) | last, len(piece)) + piece)
    return b"".join(frames)


def texts(messages: list[bytes]) -> bytes:
    """Many messages, each in one frame."""
    parts = []
    for message in messages:
        size = len(message)
        if size < _SHORT:
            parts.append(bytes((_TEXT | _LAST, size)))
        elif size < _LONG:
            parts.append(b"\x81\x7e" + size.to_bytes(2, "big"))
        else:
            parts.append(_head(_TEXT | _LAST, size))
        parts.append(message)
    return b"".join(parts)


def _head(first: int, size: int) -> bytes:
    if size < _SHORT:
        return bytes((first, size))
    if size < _LONG:
        return bytes((first, _SHORT)) + size.to_bytes(2, "big")
    return bytes((first, _SHORT + 1)) + size.to_bytes(8, "big")
