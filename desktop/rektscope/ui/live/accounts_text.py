"""State of the requests for accounts, as text: how many are known, how much of the venue's limit, what is wrong."""

from rektscope.live.health import AccountsHealth, LargestState
from rektscope.market.times import SECOND_MS
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title


def accounts_text(health: AccountsHealth, *, figures: Figures = STANDARD) -> str:
    """`1,204 of 20,310 accounts asked, 417 hold something here; 540 used of the 600 ...`."""
    return tr(
        "{asked:,} of {known:,} accounts asked, {holding:,} hold something here; "
        "{weight_used:,} used of the {weight_allowed:,} of the venue's limit that they may "
        "take a minute",
        asked=figures.of(health.asked),
        known=figures.of(health.known),
        holding=figures.of(health.holding),
        weight_used=figures.of(health.weight_used),
        weight_allowed=figures.of(health.weight_allowed),
    )


def trouble_text(health: AccountsHealth, *, figures: Figures = STANDARD) -> str:
    """Why nothing is asked, or why the newest question got no answer; empty while all is well."""
    venue = venue_title(health.venue)
    if health.kept_out_s > 0:
        again = formatting.duration(max(1, round(health.kept_out_s)) * SECOND_MS)
        why = tr("blocks this network") if health.is_banned else tr("asks to slow down")
        return tr(
            "{venue} {why}: accounts are asked about again in {again}. What is known stays, and grows older.",
            venue=venue,
            why=why,
            again=again,
        )
    if health.words:
        return translated(health.words, figures=figures)
    if health.slowness > 1.0:
        return tr(
            "{venue} asked to slow down: there is {times:.1f} times as long between two requests, and less "
            "each minute.",
            venue=venue,
            times=figures.of(health.slowness),
        )
    if health.largest is LargestState.FAILED:
        return tr(
            "The list of the largest accounts of {venue} cannot be had: accounts are found by their trades alone. "
            "It is asked for again in some minutes.",
            venue=venue,
        )
    return ""
