"""The overview of markets at a moment: a row for each, with the levels of those whose map is built."""

from collections.abc import Mapping

import numpy as np
from msgspec.structs import replace

from rektscope.engine.frame import MarketRow
from rektscope.engine.market_chart import MarketChart
from rektscope.engine.price_trail import TRAIL_POINTS, day_change, price_trail
from rektscope.engine.sources import Source
from rektscope.levels.columns import LevelMap
from rektscope.levels.standing import StandingLevels, levels_at
from rektscope.replay.market_state import market_state


def market_rows(source: Source, charts: Mapping[str, MarketChart], cursor_ms: int) -> list[MarketRow]:
    """What stands at a moment in every market that has prices or liquidations, in the session's order.

    Args:
        source: the session.
        charts: those markets whose maps are there or being built, by `venue:SYMBOL`.
        cursor_ms: UTC milliseconds.
    """
    liquidations = source.liquidations().until(cursor_ms)
    totals, interrupted = liquidations.by_market(), liquidations.interrupted(cursor_ms)
    passed_ms = (source.info.start_ms, min(cursor_ms, source.info.end_ms))
    rows: list[MarketRow] = []
    bitcoin: float | None = None
    for info in source.info.markets:
        instrument, events = info.instrument, source.events(info.instrument.market)
        long_usd, short_usd = totals.get(instrument.market, (0.0, 0.0))
        change = day_change(events, cursor_ms) if info.has_prices else None
        against = None if change is None or bitcoin is None else change - bitcoin
        # After `against` was made, so that the row of Bitcoin itself has none; rows before it have none either.
        if bitcoin is None and instrument.base == "BTC":
            bitcoin = change
        chart = charts.get(instrument.market)
        rows.append(
            MarketRow(
                instrument,
                info.completeness,
                market_state(events, cursor_ms),
                long_usd,
                short_usd,
                price_trail(events, cursor_ms) if info.has_prices else np.full(TRAIL_POINTS, np.nan),
                change,
                against,
                None if chart is None else own_standing(chart, cursor_ms),
                instrument.market not in interrupted
                and (info.liquidations_known is None or not info.liquidations_known.missing(*passed_ms).stretches),
            )
        )
    return rows


def own_standing(chart: MarketChart, cursor_ms: int) -> StandingLevels | None:
    """What stands at a moment by a market's own map; None where there is none or it has not come up to it."""
    level_map = chart.map_until(cursor_ms)
    has_ended = chart.map_failure is not None and is_old(level_map, cursor_ms)
    if level_map is None or has_ended or is_behind(level_map, chart.map_progress, cursor_ms):
        return None
    standing = levels_at(level_map, chart.events, cursor_ms)
    calibration = chart.calibration_until(cursor_ms)
    if standing is None or calibration is None:
        return standing
    return replace(standing, calibration=calibration.at(standing.column_end_ms))


def is_behind(level_map: LevelMap | None, progress: float, cursor_ms: int) -> bool:
    """Whether a map is still being built and has not come up to the cursor: its last column is of another time."""
    return progress < 1.0 and is_old(level_map, cursor_ms)


def is_old(level_map: LevelMap | None, cursor_ms: int) -> bool:
    """Whether the last column of a map, if there is one, is of another time than a moment: two columns before it."""
    if level_map is None or not level_map.column_count:
        return False
    return int(level_map.end_ms[-1]) < cursor_ms - 2 * level_map.duration_ms
