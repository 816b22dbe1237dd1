"""From a folder of facts to a session: the one function the command line and the tests call."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from msgspec.structs import replace

from rektscope.market.events import MarketEvents, Marks, Trades
from rektscope.sessions.reconstruction.budget import plan_budget
from rektscope.sessions.reconstruction.candle_path import place_trades
from rektscope.sessions.reconstruction.chapters import write_chapters
from rektscope.sessions.reconstruction.checks import check_facts
from rektscope.sessions.reconstruction.deleveraging import place_deleveragings
from rektscope.sessions.reconstruction.facts import Facts, PriceFacts, load_facts
from rektscope.sessions.reconstruction.fitted_budget import plan_fitted_budget
from rektscope.sessions.reconstruction.mark_path import Leader, place_marks, sampled_steps
from rektscope.sessions.reconstruction.notes import completeness_of, notes_of, source_of, sums_of
from rektscope.sessions.reconstruction.placement import place_liquidations, share_counts
from rektscope.sessions.reconstruction.pressure import Pressure, pressure_of
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo

_Batch = TypeVar("_Batch", Trades, Marks)


def build_session(facts_folder: Path, report: Callable[[str], None] = lambda _: None) -> Session:
    """The session that the facts in `facts_folder` describe.

    Args:
        facts_folder: see `facts`.
        report: called with a few words on what is being done.

    Raises:
        InputError: a fact is missing, impossible, or contradicts another.
    """
    report("reading facts")
    facts = load_facts(facts_folder)
    check_facts(facts)
    events: dict[str, MarketEvents] = {}
    pressures: dict[str, Pressure] = {}
    leader: Leader | None = None
    for market in facts.markets:
        instrument = market.instrument
        prices = facts.prices.get(instrument.market)
        if prices is not None:
            report(f"placing trades and mark prices of {instrument.market}")
            trades, marks = _placed_prices(facts, instrument.market, prices, leader)
            leader = leader or _leader(facts, prices, trades, marks)
            pressures[instrument.base] = pressure_of(_during(facts, marks), prices.candles)
            events[instrument.market] = MarketEvents.of(
                instrument, prices.candles, _during(facts, trades), marks, prices.open_interests, prices.fundings
            )
    _add_priceless(facts, pressures)
    report("sharing out liquidations")
    windows = (plan_fitted_budget if facts.margins else plan_budget)(facts, pressures)
    counts = share_counts(windows, facts.figures.count - len(facts.orders))
    for market in facts.markets:
        instrument = market.instrument
        report(f"placing liquidations of {instrument.market}")
        liquidations = place_liquidations(instrument, counts, facts.orders, pressures[instrument.base])
        known = events.get(instrument.market, MarketEvents.empty(instrument))
        deleveragings = place_deleveragings(instrument, facts.deleveragings, pressures[instrument.base])
        known = replace(known, liquidations=liquidations, deleveragings=deleveragings)
        events[instrument.market] = known.until(facts.end_ms)
    ordered = {market.instrument.market: events[market.instrument.market] for market in facts.markets}
    return Session(_description(facts, ordered), ordered)


def _placed_prices(facts: Facts, market: str, prices: PriceFacts, leader: Leader | None) -> tuple[Trades, Marks]:
    """Trades in all candles from the session's start, and marks over everything up to the session's end."""
    candles = prices.candles
    is_history = candles.time_ms < facts.start_ms
    trades = place_trades(market, candles[~is_history], facts.guide)
    followed = leader if prices.marks.fine_from_ms is None else None
    marks = place_marks(prices.marks, candles[is_history], trades, followed)
    return trades, marks[marks.time_ms < facts.end_ms]


def _leader(facts: Facts, prices: PriceFacts, trades: Trades, marks: Marks) -> Leader | None:
    """The market as one whose marks others follow; None unless its own are known finer than by the hour all along."""
    if prices.marks.fine_from_ms is None or prices.marks.fine_from_ms > facts.start_ms:
        return None
    last_steps = sampled_steps(trades)
    mark_steps = marks.mark_steps[marks.time_ms >= facts.start_ms]
    if len(mark_steps) != len(last_steps):
        return None  # the candles go on behind the session, where marks are cut off
    return Leader(mark_steps, last_steps)


def _during(facts: Facts, batch: _Batch) -> _Batch:
    """The rows of the session proper."""
    return batch[(batch.time_ms >= facts.start_ms) & (batch.time_ms < facts.end_ms)]


def _add_priceless(facts: Facts, pressures: dict[str, Pressure]) -> None:
    """Coins without prices are liquidated when the first market's coin is, at a price of one step."""
    leader = pressures[facts.leader.base]
    for market in facts.markets:
        if market.instrument.base not in pressures:
            pressures[market.instrument.base] = replace(leader, mark_ticks=np.ones_like(leader.mark_ticks))


def _description(facts: Facts, events: dict[str, MarketEvents]) -> SessionInfo:
    return SessionInfo(
        name=facts.name,
        provenance=Provenance.RECONSTRUCTION,
        start_ms=facts.start_ms,
        end_ms=facts.end_ms,
        opening_ms=facts.opening_ms,
        markets=tuple(
            MarketInfo(
                market.instrument,
                completeness_of(market, facts),
                source_of(market, facts),
                has_prices=market.instrument.market in facts.prices,
                sums=sums_of(market, facts),
            )
            for market in facts.markets
        ),
        chapters=write_chapters(facts, events),
        claims=facts.claims,
        notes=notes_of(facts),
    )
