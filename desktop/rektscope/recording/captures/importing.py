"""A capture as a session: its markets found, its messages parsed as live ones are, its holes kept as gaps."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from rektscope.feeds.events import Connected, Disconnected, Unusable
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.venue import Venue
from rektscope.live.metrics import completeness_of
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.store import GrowingMarket
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.names import read_venue
from rektscope.market.times import SECOND_MS, floor_ms, format_iso
from rektscope.recording.captures.contents import Capture, CaptureOptions, contents_of, is_journal, readable
from rektscope.recording.captures.given_options import refuse_unused
from rektscope.recording.captures.journals import import_journal
from rektscope.recording.captures.lines import time_in, venue_hosts
from rektscope.recording.captures.markets import CaptureMarkets, markets_of
from rektscope.recording.captures.series import series_of
from rektscope.recording.captures.steps import finer, in_own_steps
from rektscope.recording.captures.tally import Tally
from rektscope.replay.liquidation_gaps import LiquidationGaps
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.importer import Imported
from rektscope.sessions.importing.parts import ImportOptions, OnProgress
from rektscope.sessions.importing.report import ImportReport, TableReport
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.venues.catalogue import LIVE_KINDS, VENUES, specs_of, venue_of

_NS_PER_MS = 1_000_000
_HOLE_MS = 30 * SECOND_MS
"""A silence of this length, in a feed whose streams come every second, is a hole of the capture."""

_FRAMES_AT_ONCE = 1 << 14


def import_captures(paths: Sequence[Path], options: ImportOptions, on_progress: OnProgress) -> Imported:
    """Read captures of one venue into one session, in the order of their first messages.

    Raises:
        InputError: the venue is not known, a file is damaged, or nothing in them is of a market that can be counted.
    """
    is_of_journal = any(is_journal(path) for path in paths)
    refuse_unused(options, is_journal=is_of_journal)
    if is_of_journal:
        return import_journal(paths, on_progress)
    contents = contents_of(paths, on_progress)
    captures = readable(contents, skips_unreadable=options.skips_unreadable)
    venue = _venue(captures, options.venue)
    reading = CaptureOptions(on_progress, options.skips_unreadable, {})
    found = markets_of(captures, venue, options, reading)
    listings, uncounted = found.listings, found.uncounted
    if not listings:
        if uncounted:
            raise InputError(
                f"The captures are only about {', '.join(uncounted[:5])}: either that names no perpetual, or what "
                "one contract counts is not known; say it with --contract-size, and with --symbol which of several."
            )
        raise InputError(
            f"Nothing in the captures is about trades, marks, open interest, fundings or liquidations of a market of "
            f"{venue.title} (candles and books are not taken): is --venue right?"
        )
    tally = Tally()
    events = dict(_played(captures, venue, listings, tally, reading))
    finest = [finer(each, events[each.market], is_off_grid=each.market in tally.off_grid) for each in listings]
    # Only now is it known that prices are too fine for the first steps: the messages are read once more.
    if finest != listings:
        tally = Tally()
        events = dict(_played(captures, venue, finest, tally, reading))
    if not any(_has_rows(each) for each in events.values()):
        why = f": {next(iter(tally.unusable))}" if tally.unusable else "."
        raise InputError(
            f"No message in the captures is about trades, marks, open interest or liquidations of {venue.title} that "
            f"can be used{why}"
        )
    lost = (*contents.unreadable, *reading.damages.values())
    notes = tuple(_notes_of_files(contents.passed_over, lost))
    return _imported(captures, venue, events, (*notes, *_warnings(venue, tally, found)), tally, options)


def _venue(captures: Sequence[Capture], asked: str | None) -> Venue:
    if asked is not None:
        return venue_of(read_venue(asked))
    domains = {_domain(urlsplit(url).hostname) for each in captures for url in venue_hosts(each.source)}
    found = {venue.name for venue in VENUES for product in venue.products if _host(product) in domains}
    if len(found) != 1:
        raise InputError("The captures do not say of which venue they are: give it with --venue.")
    return venue_of(found.pop())


def _host(product: Product) -> str:
    return _domain(urlsplit(product.socket_url).hostname)


def _domain(host: str | None) -> str:
    """`binance.com` of `fstream.binance.com`: venues move their feeds from host to host."""
    return ".".join((host or "").split(".")[-2:])


def _played(
    captures: Sequence[Capture], venue: Venue, listings: list[Listing], tally: Tally, reading: CaptureOptions
) -> Iterator[tuple[str, MarketEvents]]:
    """All messages through the normalizer of the live view; each market in its own steps."""
    specs: list[ConnectionSpec] = []
    for product in venue.products:
        mine = [listing for listing in listings if listing.product == product.name]
        specs += specs_of(venue, product, mine, LIVE_KINDS) if mine else []
    normalizer = Normalizer(specs)
    sockets = [f"{connection_name(spec, index)}#1" for index, spec in enumerate(specs)]
    topics = [tuple(topic.key for topic in spec.topics) for spec in specs]
    markets = {listing.market: GrowingMarket(listing.instrument) for listing in listings}
    last_ns: int | None = None
    for line in reading.frames(captures):
        received_ns = line.received_ns
        if received_ns is None:
            tally.has_own_times = False
            received_ns = max(time_in(line.payload) or 0, last_ns or 0)
        if not received_ns:
            tally.left_out[LeftOut.TELLS_NOTHING] += 1  # before any time is known nothing can be placed
            continue
        _connect(normalizer, sockets, topics, last_ns, received_ns)
        last_ns = max(last_ns or 0, received_ns)
        rows = normalizer.rows
        # A capture does not say which product a message is of, so each product's parser gets it; the others know no
        # such symbol.
        reports = [report for name in sockets for report in normalizer.frame(line.payload, received_ns, name)]
        tally.add(reports, has_rows=normalizer.rows > rows)
        if tally.messages % _FRAMES_AT_ONCE == 0:
            _move(normalizer, markets)
    tally.unusable.update(
        report.words for report in normalizer.close((last_ns or 0) // _NS_PER_MS) if isinstance(report, Unusable)
    )
    _move(normalizer, markets)
    for market, grown in markets.items():
        yield market, in_own_steps(grown.snapshot())


def _connect(
    normalizer: Normalizer, sockets: list[str], topics: list[tuple[str, ...]], last_ns: int | None, received_ns: int
) -> None:
    """Report the beginning and holes to the normalizer, as the connections of a live feed would."""
    received_ms = received_ns // _NS_PER_MS
    if last_ns is not None and received_ms - last_ns // _NS_PER_MS < _HOLE_MS:
        return
    for name, keys in zip(sockets, topics, strict=True):
        if last_ns is not None:
            normalizer.state(Disconnected(received_ms, name, last_ns // _NS_PER_MS, "The capture has a hole."))
        normalizer.state(Connected(received_ms, name, keys))


def _move(normalizer: Normalizer, markets: dict[str, GrowingMarket]) -> None:
    for market, batches in normalizer.flush().items():
        markets[market].append(batches)


def _has_rows(events: MarketEvents) -> bool:
    return any(len(batch) for batch in events.batches())


def _imported(
    captures: Sequence[Capture],
    venue: Venue,
    events: dict[str, MarketEvents],
    warnings: tuple[str, ...],
    tally: Tally,
    options: ImportOptions,
) -> Imported:
    kept = {market: each for market, each in events.items() if _has_rows(each)}
    received = [batch.received_ms for each in kept.values() for batch in each.batches() if len(batch)]
    start_ms = floor_ms(min(int(column[0]) for column in received), SECOND_MS)
    end_ms = max(int(column[-1]) for column in received) + 1
    symbols = [each.instrument.symbol for each in kept.values()]
    title = ", ".join(symbols[:3]) + (f" and {len(symbols) - 3} more" if len(symbols) > 3 else "")  # noqa: PLR2004 -- as many as are named
    info = SessionInfo(
        name=options.name or f"{title} {format_iso(start_ms)[:10]}",
        provenance=Provenance.IMPORTED,
        start_ms=start_ms,
        end_ms=end_ms,
        markets=tuple(_market_info(venue, each, captures, (start_ms, end_ms)) for each in kept.values()),
        notes=warnings,
    )
    series = tuple(row for market, each in kept.items() for row in series_of(market, each))
    report = TableReport(
        file=", ".join(str(capture.path) for capture in captures),
        table=", ".join(sorted({capture.form.value for capture in captures})),
        columns=(),
        rows_read=tally.messages,
        rows_kept=tally.kept,
        left_out=tuple(tally.left_out.items()),
        duplicates_dropped=0,
        series=series,
        is_verified=False,
    )
    holes = tuple(hole for each in series for hole in each.gaps)
    return Imported(Session(info, kept), ImportReport((report,), tuple(dict.fromkeys(holes)), warnings))


def _market_info(
    venue: Venue, events: MarketEvents, captures: Sequence[Capture], session_ms: tuple[int, int]
) -> MarketInfo:
    """The entry of a market. Holes of a capture hide liquidations too: of those times none are known."""
    name = venue.product_name(events.instrument.symbol)
    product = next(product for product in venue.products if product.name == name)
    has_liquidations = len(events.liquidations) > 0
    completeness = completeness_of(product) if has_liquidations else Completeness.NONE
    names = ", ".join(capture.path.name for capture in captures)
    heard = LiquidationGaps.of({events.instrument.market: events}, ()).heard.within(*session_ms)
    return MarketInfo(
        events.instrument,
        completeness,
        f"Raw capture of {product.title}: {names}",
        liquidations_known=heard if has_liquidations and heard.missing(*session_ms).stretches else None,
    )


def _notes_of_files(passed_over: Sequence[str], lost: Sequence[str]) -> Iterator[str]:
    if passed_over:
        more = f" and {len(passed_over) - 5} more" if len(passed_over) > 5 else ""  # noqa: PLR2004 -- as many as are named
        yield f"Passed over in the archives, as no captures: {', '.join(passed_over[:5])}{more}."
    yield from (f"Left out from there on, as unreadable: {sentence}" for sentence in lost)


def _warnings(venue: Venue, tally: Tally, found: CaptureMarkets) -> Iterator[str]:
    yield "Ticks and lots are the coarsest that hold what was traded: a capture has no list of markets."
    if not tally.has_own_times:
        yield "The capture has no receive times: the latest time in each message stands for it."
    misunderstood, silent = tally.left_out[LeftOut.MISUNDERSTOOD], tally.left_out[LeftOut.TELLS_NOTHING]
    if misunderstood:
        yield f"{misunderstood:,} messages are not as {venue.title} documents them and are left out."
    if silent:
        yield f"{silent:,} messages hold nothing that is used, or repeat another message."
    if tally.unusable:
        yield f"{tally.unusable.total():,} rows could not be used; the first: {next(iter(tally.unusable))}"
    if found.uncounted:
        yield f"{len(found.uncounted)} symbols cannot be counted and are left out: {', '.join(found.uncounted[:5])}."
    if found.beyond:
        yield (
            f"Of {len(found.listings) + len(found.beyond)} markets the first {len(found.listings)} are taken; left out "
            f"are {', '.join(found.beyond[:5])} and so on (--symbol picks one)."
        )
