"""The plan for asking about accounts that a venue makes public: how much of its limit, and what is kept."""

from enum import StrEnum

import msgspec

from rektscope.live.observed.ranking import MOST_ACCOUNTS
from rektscope.market.errors import InputError

LEAST_SHARE, MOST_SHARE = 0.01, 0.9


class AccountKeeping(StrEnum):
    """What is kept of accounts in a recording, by the names of the command line.

    NONE: nobody is asked about. NUMBERS: positions by the number of their account. ADDRESSES: the addresses too, in
    trades as well as in the description of the session.
    """

    NONE = "none"
    NUMBERS = "numbers"
    ADDRESSES = "addresses"


class AccountPlan(msgspec.Struct, frozen=True):
    """What to ask about accounts.

    Attributes:
        share: of what the venue lets one network address ask for in a minute, `LEAST_SHARE` to `MOST_SHARE`.
        keeping: what of it is kept.
        most: accounts to know of.
        watched: addresses to ask about before all others.
        uses_largest: whether the venue's list of its largest accounts is fetched.
        is_share_given: whether the share was given for this run, so that a kept setting does not change it.
        hears_all: whether the trades of markets that are not watched are listened to, for who trades there.
    """

    share: float = 0.5
    keeping: AccountKeeping = AccountKeeping.NUMBERS
    most: int = MOST_ACCOUNTS
    watched: tuple[str, ...] = ()
    uses_largest: bool = True
    hears_all: bool = True
    is_share_given: bool = False

    def __post_init__(self) -> None:
        """Refuse a share that leaves nothing for it, or nothing for anything else."""
        if not LEAST_SHARE <= self.share <= MOST_SHARE:
            raise InputError(
                f"The share of the venue's limit must be from {LEAST_SHARE:.0%} to {MOST_SHARE:.0%}, "
                f"not {self.share:.0%}."
            )
