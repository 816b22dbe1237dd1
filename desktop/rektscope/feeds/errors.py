"""What can go wrong between a venue and us, and whose fault it is.

`VenueError`: a message is not what the venue's documentation says it would be. `UseError`: this program asked for
something that cannot be. Whatever bytes arrive, parsers raise nothing else. `TransportError`: the connection itself
failed. All carry one sentence for a person; what a *user* got wrong (a market that does not exist, a bad address) is an
`InputError` as everywhere.
"""


class FeedError(Exception):
    """Something between a venue and us went wrong; `str(error)` is one sentence."""


class VenueError(FeedError):
    """A message of a venue that cannot be understood."""


class UseError(FeedError):
    """A defect of ours: something was asked of a feed that it cannot give."""


class TransportError(FeedError):
    """A connection could not be opened or has ended, through the network, the venue's server or its rules.

    `wait_s` is how long not to try again, 0 where nothing says so.
    """

    def __init__(self, words: str, wait_s: float = 0.0) -> None:
        """One sentence for a person, and the wait."""
        super().__init__(words)
        self.wait_s = wait_s


class DecimalError(VenueError):
    """A number in a message that is none, or that no market can have. It concerns one row, not the whole message."""


class OffGridError(DecimalError):
    """A number that is no whole number of our steps: the venue's have changed, or it is not what it seems."""
