"""What `rektscope levels --clusters --all-venues` adds: the clusters in the summed maps of a coin, as the window's."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rektscope.cli.calibration_json import calibration_json
from rektscope.cli.levels_near import cluster_json

if TYPE_CHECKING:
    from rektscope.engine.frame import Frame
    from rektscope.levels.calibration import Calibration
    from rektscope.levels.parameters import BookParameters


def venue_clusters(
    session: Path, market: str, at_ms: int, parameters: "BookParameters", least_leverage: int
) -> dict[str, Any]:
    """The keys `clusters` and `clusters_markets`: those in the sum of the maps, and which markets it sums.

    With them `clusters_calibration`, the shares of the sum, and `calibrations`, those of each market in it.

    Args:
        session: the session file.
        market: `venue:SYMBOL`, of whose coin all venues count; chances are those of its own price.
        at_ms: the moment, UTC milliseconds.
        parameters: of the book.
        least_leverage: positions of less are left out; 0 for none.

    Raises:
        InputError: there is no map of the market, or the session is too long for a sum.
    """
    from rektscope.engine.sources import SessionSource
    from rektscope.engine.viewer import CANDLE_DURATIONS_MS, Viewer
    from rektscope.scenarios.clusters import clusters_in

    viewer = Viewer(SessionSource.open(session), parameters)
    try:
        viewer.show_leverages(least_leverage)
        viewer.choose_market(market)
        viewer.merge(True)
        viewer.start()
        viewer.wait_for_maps()
        frame = viewer.frame_at(at_ms, CANDLE_DURATIONS_MS[0])
        mark = frame.state.mark_price if frame.state.mark_price is not None else frame.state.last_price
        found = [] if frame.standing is None or mark is None else clusters_in(frame.standing, mark, frame.moves)
        shares = _shares(frame)
        return {
            "calibrations": {name: calibration_json(each) for name, each in shares.items()},
            "clusters_calibration": calibration_json(None if frame.standing is None else frame.standing.calibration),
            "clusters": [cluster_json(each) for each in found],
            "clusters_markets": list(frame.merged_markets or (market,)),
        }
    finally:
        viewer.stop()


def _shares(frame: "Frame") -> "dict[str, Calibration | None]":
    """Of each market that the sum has, at the moment of its column; none without a map."""
    if frame.calibration is None or frame.standing is None:
        return {}
    return frame.calibration.of_markets(frame.standing.column_end_ms)
