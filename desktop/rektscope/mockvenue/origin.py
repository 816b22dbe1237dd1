"""What a stand-in states of where its data come from, in every listing: `comment` and `provenance`.

No venue's listing has a field for it. Both stand beside the documented fields of an answer, where clients leave out
what they do not know; rektscope reads them, so that what is recorded from a stand-in never passes for a market's own.
"""

from collections.abc import Mapping, Sequence

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.population.population import Population
from rektscope.sessions.session import Provenance, SessionInfo

Origin = Mapping[str, str]
"""Fields for a listing; none of them where the data are a market's own as recorded."""

_NOTES = {
    Provenance.RECONSTRUCTION: "the session that is played is a reconstruction",
    Provenance.SYNTHETIC: "the session that is played is synthetic",
    Provenance.IMPORTED: "the session that is played was imported",
}
_STATED = {Provenance.RECONSTRUCTION, Provenance.SYNTHETIC}


def origin_of(
    markets: Sequence[ServedMarket], info: SessionInfo | None, population: Population | None
) -> dict[str, str]:
    """What of these markets is not the venue's, what is made up before all else; nothing where all is."""
    provenance = None if info is None else info.provenance
    notes = []
    if population is not None:
        notes.append(f"all {len(population)} accounts and their trades are synthetic (seed {population.seed})")
    if provenance in _NOTES:
        notes.append(_NOTES[provenance])
    notes += [f"{one.symbol} is translated from {one.translated_from}" for one in markets if one.lenders]
    stated = Provenance.SYNTHETIC if population is not None else provenance
    found = {"comment": "; ".join(notes)} if notes else {}
    return found | ({"provenance": stated.value} if stated in _STATED else {})
