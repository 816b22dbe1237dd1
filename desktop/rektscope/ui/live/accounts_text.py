"""How the asking about accounts goes, in words: how many are known, how much of the venue's limit, what is wrong."""

from rektscope.live.health import AccountsHealth
from rektscope.market.times import SECOND_MS
from rektscope.ui import formatting
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title


def accounts_text(health: AccountsHealth) -> str:
    """`1,204 of 20,310 accounts asked, 417 hold something here; 540 used of the 600 ...`."""
    return tr(
        "{asked:,} of {known:,} accounts asked, {holding:,} hold something here; "
        "{weight_used:,} used of the {weight_allowed:,} of the venue's limit that they may "
        "take a minute",
        asked=health.asked,
        known=health.known,
        holding=health.holding,
        weight_used=health.weight_used,
        weight_allowed=health.weight_allowed,
    )


def trouble_text(health: AccountsHealth) -> str:
    """Why nothing is asked, or why the newest question got no answer; empty while all is well."""
    venue = venue_title(health.venue)
    if health.kept_out_s > 0:
        again = formatting.duration(max(1, round(health.kept_out_s)) * SECOND_MS)
        why = tr("keeps this network out") if health.bans else tr("asks to slow down")
        return tr(
            "{venue} {why}: accounts are asked about again in {again}. What is known stays, and grows older.",
            venue=venue,
            why=why,
            again=again,
        )
    return health.words
