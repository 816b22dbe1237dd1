"""Tables of levels: a profile, the heatmap's columns, the clusters; each from what `rektscope levels` prints."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rektscope.cli.drawing import session_to_draw
from rektscope.cli.level_rows import bins_of
from rektscope.cli.levels import profile_of
from rektscope.cli.levels_near import cluster_json
from rektscope.cli.options import market_in
from rektscope.cli.table_file import Table
from rektscope.cli.table_options import TableOptions
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso
from rektscope.scenarios.clusters import clusters_of
from rektscope.sessions.reader import open_session
from rektscope.ui.leverages import FIRST_LEAST_LEVERAGE

if TYPE_CHECKING:
    from rektscope.engine.profile import LevelProfile
    from rektscope.market.events import MarketEvents
    from rektscope.sessions.session import SessionInfo

_MOST_CELLS = 40_000_000


def profile_table(session: Path, wanted: TableOptions) -> Table:
    """What stands at each price: price_quote, long_usd, short_usd, standing_long_usd, standing_short_usd."""
    import pandas as pd

    profile, _, about = _profile(session, wanted)
    names = {"price": "price_quote"}
    columns = ("price", "long_usd", "short_usd", "standing_long_usd", "standing_short_usd")
    rows = pd.DataFrame(bins_of(profile), columns=list(columns)).rename(columns=names)
    return Table(rows, about | {"mark_quote": profile.mark, "row_price_quote": profile.row_price})


def _least_leverage(wanted: TableOptions) -> int:
    """As asked for, else what the window and `levels` begin with."""
    return FIRST_LEAST_LEVERAGE if wanted.least_leverage is None else wanted.least_leverage


def clusters_table(session: Path, wanted: TableOptions) -> Table:
    """The clusters of `rektscope levels --clusters`, with the chance of reaching each within 1, 4 and 24 hours."""
    import pandas as pd

    profile, events, about = _profile(session, wanted)
    least, rows = _least_leverage(wanted), []
    for cluster in (cluster_json(each) for each in clusters_of(profile, events, least_leverage=least)):
        low, high = cluster["expected_usd_band"] or (None, None)
        reach = {
            f"{what}_within_{each['hours']:g}h{unit}": each[key]
            for each in cluster["reach"]
            for what, unit, key in (("reach_probability", "", "probability"), ("expected", "_usd", "expected_usd"))
        }
        rows.append(
            {
                "side": cluster["side"],
                "low_quote": cluster["low"],
                "high_quote": cluster["high"],
                "price_quote": cluster["price"],
                "distance_fraction": cluster["distance"],
                "standing_usd": cluster["standing_usd"],
                "expected_usd": cluster["expected_usd"],
                "expected_low_usd": low,
                "expected_high_usd": high,
                **reach,
            }
        )
    return Table(pd.DataFrame(rows), about | {"mark_quote": profile.mark, "least_leverage": least})


def columns_table(session: Path, wanted: TableOptions) -> Table:
    """The heatmap: column_end, price_quote, standing_long_usd, standing_short_usd, and what is expected of both."""
    import pandas as pd

    least = _least_leverage(wanted)
    with session_to_draw(session, wanted.market, wanted.model_file, least) as viewer:
        info = viewer.session
        at_ms = asked_moment(info, wanted)
        viewer.start()
        viewer.chart.wait_for_map()
        frame = viewer.frame_at(at_ms, 60_000)
        level_map = frame.level_map
        if level_map is None or not level_map.column_count:
            raise InputError(f"{viewer.market} has no map by {format_iso(at_ms)}: choose a later --at.")
        first = 0 if wanted.from_ms is None else int(np.searchsorted(level_map.end_ms, wanted.from_ms))
        if (level_map.column_count - first) * level_map.row_count > _MOST_CELLS:
            raise InputError("The map is larger than 40 million cells: choose a later --from or an earlier --at.")
        parts = []
        for column in range(first, level_map.column_count):
            usd = np.asarray(level_map.usd[column], dtype=np.float64)
            rows = np.flatnonzero(usd > 0)
            grid = rows + int(level_map.first_row[column])
            is_short = grid > int(level_map.mark_row[column])
            end_ms = int(level_map.end_ms[column])
            shares = None if frame.calibration is None else frame.calibration.at(end_ms)
            longs, shorts = np.where(is_short, 0.0, usd[rows]), np.where(is_short, usd[rows], 0.0)
            parts.append(
                pd.DataFrame(
                    {
                        "column_end": np.full(len(rows), end_ms),
                        "price_quote": np.round((grid + 0.5) * level_map.grid.row_price, 10),
                        "long_usd": longs if shares is None else longs * shares.long.value,
                        "short_usd": shorts if shares is None else shorts * shares.short.value,
                        "standing_long_usd": longs,
                        "standing_short_usd": shorts,
                    }
                )
            )
        if not parts:
            raise InputError("No column ends between --from and --at: choose an earlier --from.")
        table = pd.concat(parts, ignore_index=True)
        table["column_end"] = pd.to_datetime(table["column_end"], unit="ms", utc=True)
        about = about_of(info, viewer.market, at_ms, frame.model) | {
            "column_s": level_map.duration_ms / 1000.0,
            "row_price_quote": level_map.grid.row_price,
            "least_leverage": level_map.least_leverage,
        }
    return Table(table, about)


def _profile(session: Path, wanted: TableOptions) -> "tuple[LevelProfile, MarketEvents, dict[str, Any]]":
    parameters = wanted.parameters()
    file = open_session(session)
    try:
        info = file.info
        markets = [each.instrument.market for each in info.markets]
        market = markets[0] if wanted.market is None else market_in(wanted.market, info)
        at_ms = asked_moment(info, wanted)
        events = file.read_market(market)
        profile = profile_of(events, info, at_ms, parameters)
    finally:
        file.close()
    return profile, events, about_of(info, market, at_ms, parameters.name)


def asked_moment(info: "SessionInfo", wanted: TableOptions) -> int:
    """The moment asked for; raises InputError where the session has none of it."""
    at_ms = info.end_ms if wanted.at_ms is None else wanted.at_ms
    if not info.start_ms <= at_ms <= info.end_ms:
        raise InputError(
            f"{format_iso(at_ms)} is outside the session: it runs from {format_iso(info.start_ms)} to "
            f"{format_iso(info.end_ms)}."
        )
    if wanted.from_ms is not None and wanted.from_ms >= at_ms:
        raise InputError(f"--from {format_iso(wanted.from_ms)} is not before --at {format_iso(at_ms)}.")
    return at_ms


def about_of(info: "SessionInfo", market: str | None, at_ms: int, model: str | None) -> dict[str, Any]:
    """The description of a file's rows."""
    return {
        "session": info.name,
        "market": market,
        "at": format_iso(at_ms),
        "provenance": info.provenance.value,
        "model": model,
    }
