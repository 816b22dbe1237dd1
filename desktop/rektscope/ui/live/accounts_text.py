"""How the asking about accounts goes, in words: how many are known, how much of the venue's limit, what is wrong."""

from rektscope.live.health import AccountsHealth
from rektscope.market.times import SECOND_MS
from rektscope.ui import formatting
from rektscope.venues.titles import venue_title


def accounts_text(health: AccountsHealth) -> str:
    """`1,204 of 20,310 accounts asked, 417 hold something here; 540 used of the 600 ...`."""
    return (
        f"{health.asked:,} of {health.known:,} accounts asked, {health.holding:,} hold something here; "
        f"{health.weight_used:,} used of the {health.weight_allowed:,} of the venue's limit that they may take a minute"
    )


def trouble_text(health: AccountsHealth) -> str:
    """Why nothing is asked, or why the newest question got no answer; empty while all is well."""
    venue = venue_title(health.venue)
    if health.kept_out_s > 0:
        again = formatting.duration(max(1, round(health.kept_out_s)) * SECOND_MS)
        why = "keeps this network out" if health.bans else "asks to slow down"
        return f"{venue} {why}: accounts are asked about again in {again}. What is known stays, and grows older."
    return health.words
