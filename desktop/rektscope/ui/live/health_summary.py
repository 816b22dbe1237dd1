"""What all feeds are summed up to: how they fare, in a few words and in one sentence."""

from enum import StrEnum

import msgspec

from rektscope.ui.translation import tr

NO_FEEDS = tr("No feed is connected: what is shown comes from a file. Choose Live to watch markets as they trade.")


class Level(StrEnum):
    """How feeds fare, all in all."""

    WELL = "well"
    WAITING = "waiting"
    TROUBLED = "troubled"


class Summary(msgspec.Struct, frozen=True):
    """All feeds in a few words, and in one sentence."""

    level: Level
    words: str
    sentence: str


NO_SUMMARY = Summary(Level.WAITING, tr("No feeds"), NO_FEEDS)
