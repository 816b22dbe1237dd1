"""Sounds of alerts, made by arithmetic: a short tune for each kind. They differ in their steps, not in pitch alone."""

import io
import math
import struct
import wave
from itertools import pairwise

from rektscope.alerts.rules import AlertKind

RATE_HZ = 44_100
_LOUDNESS = 0.35
_FADE_S = 0.012
"""At both ends of a note, without which it clicks."""

_A4_HZ = 440.0

TUNES: dict[AlertKind, tuple[tuple[int, float], ...]] = {
    AlertKind.NEAR: ((12, 0.12), (6, 0.12), (12, 0.12), (6, 0.12), (12, 0.24)),
    AlertKind.PRICE: ((3, 0.12), (10, 0.24)),
    AlertKind.CLUSTER: ((-2, 0.16), (1, 0.16), (5, 0.24)),
    AlertKind.LIQUIDATION: ((8, 0.1), (-4, 0.3)),
    AlertKind.FEED: ((-5, 0.18), (-5, 0.18), (-9, 0.36)),
}
"""Notes as (semitones above A4, seconds)."""


def tone_wav(kind: AlertKind) -> bytes:
    """A WAV file, one channel of 16 bits at 44,100 Hz, with the tune of a kind; the same bytes each time."""
    samples: list[int] = []
    for semitones, seconds in TUNES[kind]:
        samples += _note(_A4_HZ * 2.0 ** (semitones / 12.0), seconds)
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return buffer.getvalue()


def steps_of(kind: AlertKind) -> tuple[int, ...]:
    """The steps between the notes of a tune, in semitones: what an ear without absolute pitch hears."""
    return tuple(after - before for (before, _), (after, _) in pairwise(TUNES[kind]))


def _note(frequency_hz: float, seconds: float) -> list[int]:
    count = round(seconds * RATE_HZ)
    fade = round(_FADE_S * RATE_HZ)
    full = 32_767 * _LOUDNESS
    turn = 2.0 * math.pi * frequency_hz / RATE_HZ
    return [
        round(
            full
            * min(1.0, place / fade, (count - 1 - place) / fade)
            * (math.sin(turn * place) + 0.25 * math.sin(2.0 * turn * place))
            / 1.25
        )
        for place in range(count)
    ]
