"""What `rektscope serve` reports on a venue's markets before it begins: what is translated, repeated or lacking."""

from rektscope.market.errors import InputError
from rektscope.market.events import Batch, Flag
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.population.population import Population
from rektscope.sessions.session import Provenance, SessionInfo

_MOST_NAMES = 2
_LONG_MS = 2 * HOUR_MS

_KINDS = {
    "trades": "trades",
    "candles": "candles",
    "marks": "mark prices",
    "indexes": "index prices",
    "fundings": "funding",
    "open_interests": "open interest",
    "liquidations": "liquidations",
    "gaps": "gaps",
}
"""Names of the fields of `MarketEvents`."""


def lacking(markets: list[ServedMarket], info: SessionInfo | None) -> list[str]:
    """Sentences on what is translated, and on what of a venue's messages this session cannot give."""
    found = []
    if info is not None and info.provenance in {Provenance.RECONSTRUCTION, Provenance.SYNTHETIC}:
        found.append(f"The session {info.name!r} is {_PROVENANCES[info.provenance]}: it is served under real names.")
    about: dict[tuple[str, str], list[str]] = {}
    for market in markets:
        found += _translations(market)
        for predicates in _predicates(market):
            about.setdefault(predicates, []).append(market.instrument.market)
    found += [
        f"{_named(names, len(markets))}{one if len(names) == 1 else several}" for (one, several), names in about.items()
    ]
    hint = _hint(markets)
    return [*found, hint] if hint else found


def population_notes(population: Population | None) -> list[str]:
    """That the accounts are made up, and where their trades are too."""
    if population is None:
        return []
    synthetic = (
        f"All {len(population):,} accounts are synthetic (seed {population.seed}), and so are their positions, their "
        "liquidations and who traded with whom."
    )
    found = [synthetic]
    if population.made_up:
        found.append(f"The session has no trades of {_listed(list(population.made_up))}: those served are made up.")
    return found


def _named(names: list[str], count: int) -> str:
    """The names, or that it is all of them."""
    return f"All {count} markets" if _MOST_NAMES < len(names) == count else _listed(names)


def _hint(markets: list[ServedMarket]) -> str:
    """That a live map would be empty at first, and what to do: nothing before the start is as fine as its columns."""
    timeline = markets[0].timeline if markets else None
    if timeline is None or timeline.end_ms - timeline.first_ms < _LONG_MS:
        return ""
    middle_ms = (timeline.first_ms + timeline.end_ms) // 2 // HOUR_MS * HOUR_MS
    is_empty = not any(_has_minutes_before(market, timeline.first_ms) for market in markets)
    if not is_empty or not any(_has_minutes_before(market, middle_ms) for market in markets):
        return ""
    return (
        "Before its start the session has no candles of a minute, of which a live map is made: begin later, such as "
        f"--from {format_iso(middle_ms)}, and what comes before is served as history."
    )


def _has_minutes_before(market: ServedMarket, moment_ms: int) -> bool:
    """Whether trades or candles of a minute are known by then."""
    candles = market.events.candles.until(moment_ms)
    return bool(len(market.events.trades.until(moment_ms)) or (candles.duration_ms == MINUTE_MS).any())


def _predicates(market: ServedMarket) -> list[tuple[str, str]]:
    """A note on a market: its wording after one name, and after several."""
    found = []
    played = {name: len(market.played(batch)) for name, batch in _batches(market).items()}
    absent = [name for name, count in played.items() if not count]
    if absent:
        lack = f"no {_listed(absent)} in the stretch that is played."
        found.append((f" has {lack}", f" have {lack}"))
    if market.is_repeating and played["mark prices"]:
        found.append((": marks are repeated as often as the venue sends them.",) * 2)
    lengths = set(market.events.candles.duration_ms.tolist())
    if lengths and MINUTE_MS not in lengths:
        lack = "no candles of a minute: only those of"
        found.append((f" has {lack} its trades are served.", f" have {lack} their trades are served."))
    if (market.events.trades.flags & Flag.PLACED).any():
        found.append((": its trades were placed by a rule, not recorded.", ": trades placed by a rule, not recorded."))
    return found


def _translations(market: ServedMarket) -> list[str]:
    """A sentence for each market that lent rows."""
    lent: dict[str, list[str]] = {}
    for name, lender in market.lenders.items():
        lent.setdefault(lender, []).append(_KINDS[name])
    return [
        f"{market.instrument.market} is translated from {lender} ({', '.join(kinds)}): the prices are those of "
        f"{lender}, quantities are in the unit of {market.symbol}."
        for lender, kinds in lent.items()
    ]


_PROVENANCES = {Provenance.RECONSTRUCTION: "a reconstruction", Provenance.SYNTHETIC: "synthetic"}


def _batches(market: ServedMarket) -> dict[str, Batch]:
    events = market.events
    return {
        "trades": events.trades,
        "mark prices": events.marks,
        "index prices": events.indexes,
        "open interest": events.open_interests,
        "liquidations": events.liquidations,
    }


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def no_market(venue: str, known: list[str]) -> InputError:
    """The refusal of a session that has nothing of a venue."""
    return InputError(f"The session has no market that {venue} could serve; it has: {', '.join(known) or 'none'}.")
