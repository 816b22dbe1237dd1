"""What a bundled event is called in a list, before its file is read."""

from rektscope.sessions.bundled import BundledEvent
from rektscope.ui.translation import tr

_WORDS = {"short-squeeze": tr("short squeeze"), "tariff-crash": tr("tariff crash")}


def event_title(event: BundledEvent) -> str:
    """`2025-07-14, short squeeze`; an event that has no words here keeps those of its file's name."""
    return f"{event.day}, {_WORDS.get(event.words, event.words.replace('-', ' '))}"
