"""`rektscope tiers`: the maintenance tiers known here, how old they are, and how newer ones are brought."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import SECONDS, SOURCE_FILE, json_option, network_options, network_policy, print_json

if TYPE_CHECKING:
    from rektscope.margins.store import KnownTable

_MARKETS_SHOWN = 4


@click.group("tiers", invoke_without_command=True)
@json_option
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:  # noqa: FBT001 -- click passes options by name
    """Maintenance tiers known here: list them, show one, fetch or import newer ones.

    Without a command it lists every table in use, the oldest first: its date, its age, whether it came with the
    program or was brought by you.
    """
    if context.invoked_subcommand is not None:
        return
    from rektscope.margins.store import TierStore

    store, today = TierStore(), _today()
    tables = sorted((_described(each, today) for each in store.known()), key=_oldest_first)
    if as_json:
        print_json({"folder": str(store.folder), "tables": tables, "problems": store.problems})
        return
    print("\n".join([*_listed(tables), f"Tables of your own lie in {store.folder}", *store.problems]))


def _oldest_first(fields: dict[str, Any]) -> tuple[float, str, str]:
    """Tables of no known date are taken for the oldest."""
    age = fields["age_days"]
    return (float("-inf") if age is None else -age, fields["venue"], fields["symbol"])


def _listed(tables: list[dict[str, Any]]) -> Iterator[str]:
    """A line for each venue's markets of one date and source, in the order of `tables`."""
    from rektscope.risk.tier_age import STALE_DAYS, renewal_step

    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for fields in tables:
        groups.setdefault(tuple(fields[name] for name in ("venue", "as_of", "from", "source")), []).append(fields)
    yield f"{'as of':<11} {'age':>7}  {'from':<8} markets"
    for (venue, as_of, origin, source), mine in groups.items():
        age = "unknown" if mine[0]["age_days"] is None else f"{mine[0]['age_days']} d"
        mark = " (!)" if mine[0]["stale"] else ""
        named = ", ".join(f"{venue}:{fields['symbol']}" for fields in mine[:_MARKETS_SHOWN])
        more = f" and {len(mine) - _MARKETS_SHOWN:,} more" if len(mine) > _MARKETS_SHOWN else ""
        yield f"{as_of:<11} {age:>7}  {origin:<8} {named}{more}{mark}"
        yield f"{'':<30}{source}"
    stale = list(dict.fromkeys(fields["venue"] for fields in tables if fields["stale"]))
    if stale:
        yield f"(!) Older than {STALE_DAYS} days or of no known date, and may have changed. What brings newer ones:"
        for venue in stale:
            yield f"  {venue}: {renewal_step(venue, '')}"


_VENUE_AND_SYMBOL = 2


@command.command("show")
@click.argument("words", nargs=-1, required=True, metavar="VENUE:SYMBOL")
@json_option
def show(words: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 -- click passes options by name
    """Print the tiers of one market; VENUE and SYMBOL may stand apart too."""
    from rektscope.cli.calc_market import named_market
    from rektscope.margins.store import KnownTable, TierStore
    from rektscope.margins.tables import bundled_tier_table
    from rektscope.market.errors import InputError

    venue, colon, symbol = ":".join(words).partition(":")
    if len(words) > _VENUE_AND_SYMBOL or not (colon and symbol):
        raise InputError("One market is shown: write it as venue:SYMBOL, for example binance:BTCUSDT.")
    store = TierStore()
    market = named_market(venue, symbol, store)
    venue, symbol = market.venue, market.symbol
    table = store.find(venue, symbol)
    if table is None:
        raise InputError(f"There are no tiers for {symbol} of {venue}: `rektscope tiers` lists those there are.")
    fields = _described(KnownTable(table, table is bundled_tier_table(venue, symbol)), _today())
    rows = [
        {
            "floor": tier.floor,
            "cap": _finite(tier.cap),
            "rate": tier.rate,
            "max_leverage": _finite(tier.max_leverage),
            "deduction": tier.deduction,
        }
        for tier in table.tiers
    ]
    if as_json:
        print_json(fields | {"tiers": rows, "problems": store.problems})
        return
    print(f"{table.venue}:{table.symbol}, as of {table.as_of} ({table.source}), {fields['from']}")
    print(f"{'from ' + table.unit:>18} {'to':>18} {'rate':>9} {'leverage':>9} {'deduction ' + table.settlement:>22}")
    for tier in table.tiers:
        cap = "–" if _finite(tier.cap) is None else f"{tier.cap:,.10g}"
        leverage = "–" if _finite(tier.max_leverage) is None else f"{tier.max_leverage:g}x"
        print(f"{tier.floor:>18,.10g} {cap:>18} {100 * tier.rate:>7.4g} % {leverage:>9} {tier.deduction:>22,.10g}")
    for problem in store.problems:
        print(problem)


@command.command("refresh")
@click.argument("venues", nargs=-1, metavar="VENUE [SYMBOL]…")
@click.option("--all", "everything", is_flag=True, help="Every venue that gives its tiers without a key.")
@click.option(
    "--endpoint",
    "endpoints",
    multiple=True,
    metavar="[VENUE=]URL",
    help="Another base address than the venue's own.",
)
@click.option(
    "--timeout",
    "timeout_s",
    type=SECONDS,
    default=20.0,
    show_default=True,
    metavar="SECONDS",
    help="For each answer.",
)
@network_options
@json_option
def refresh(
    venues: tuple[str, ...],
    everything: bool,  # noqa: FBT001 -- click passes options by name
    endpoints: tuple[str, ...],
    timeout_s: float,
    proxy: str | None,
    certificates: str | None,
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> None:
    """Fetch the tiers of markets, or of all of a venue, without a key.

    Works for bitget, bitmex, bybit, dydx, gate, hyperliquid, kraken, kucoin and okx, several at once: `refresh bybit
    BTCUSDT okx`. What changed is shown tier by tier. When the answer is bad in any way the tables known so far stay.
    """
    from rektscope.cli.tiers_refresh import endpoints_in, refresh_all, requests_in

    requests = requests_in(venues, everything=everything)
    hosts, policy = endpoints_in(endpoints, requests), network_policy(proxy, certificates)
    refresh_all(requests, hosts, timeout_s, _today(), policy, as_json=as_json)


@command.command("import")
@click.argument("file", type=SOURCE_FILE)
@click.option("--as-of", metavar="DATE", help="Of the figures; by default the day the file was last changed.")
@click.option("--venue", metavar="VENUE", help="Whose tiers a file of ccxt's holds, where it does not say.")
@json_option
def import_file(
    file: Path,
    as_of: str | None,
    venue: str | None,
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> None:
    """Take tiers from a JSON file.

    Binance's own (its website's brackets, or its API's leverageBracket), or what ccxt's fetch_leverage_tiers gives,
    as freqtrade keeps it in binance_leverage_tiers.json. All markets in it are taken at once.
    """
    from rektscope.cli.tiers_refresh import report_fields, report_lines
    from rektscope.margins.refresh import import_tiers
    from rektscope.margins.store import TierStore
    from rektscope.risk.tier_age import parse_as_of

    if as_of is None:
        changed = file.stat().st_mtime if file.is_file() else 0.0
        as_of = datetime.fromtimestamp(changed, UTC).date().isoformat()
    done = import_tiers(file, parse_as_of(as_of), TierStore(), venue)
    if as_json:
        print_json(report_fields(done))
    else:
        print("\n".join(report_lines(done)))


def _today() -> date:
    return datetime.now(UTC).date()


def _finite(value: float) -> float | None:
    return None if value == float("inf") else value


def _described(known: "KnownTable", today: date) -> dict[str, Any]:
    from rektscope.risk.tier_age import tier_age

    table = known.table
    age = tier_age(table, today)
    return {
        "venue": table.venue,
        "symbol": table.symbol,
        "as_of": table.as_of,
        "age_days": age.days,
        "stale": age.is_stale,
        "from": "bundled" if known.is_bundled else "yours",
        "tier_count": len(table.tiers),
        "complete": table.complete,
        "approximate": table.approximate,
        "source": table.source,
    }
