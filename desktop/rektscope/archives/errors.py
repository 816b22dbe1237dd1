"""What can be wrong with a file of an archive, beyond its not being there."""

from rektscope.feeds.archive_layout import DataSet
from rektscope.market.errors import InputError


class ArchiveFileError(InputError):
    """A file that cannot be had or used; the sentence names it.

    Attributes:
        data: what it would have held, so that a caller can say how to go on without it; None where that is no help.
    """

    def __init__(self, sentence: str, data: DataSet | None = None) -> None:
        self.data = data
        super().__init__(sentence)
