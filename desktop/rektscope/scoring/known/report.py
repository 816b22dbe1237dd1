"""The comparison with the known book as the block `known_book` of what `rektscope score --json` prints."""

from collections.abc import Mapping, Sequence
from typing import Any

from rektscope.market.times import DAY_MS, HOUR_MS, format_iso
from rektscope.scoring.known.figures import LEAST_FILLED
from rektscope.scoring.known.grade import (
    BandRow,
    IntervalEstimate,
    KnownGrade,
    LeverageRow,
    RealisedGrade,
    SideGrade,
    known_grade,
)
from rektscope.scoring.known.realised import LEAST_ORDERS, LEAST_ROWS
from rektscope.scoring.known.rows import BANDS, ROW_SHARE, SIDES
from rektscope.scoring.known.sample import LEVERAGE_EDGES, MOST_MOMENTS, KnownSample
from rektscope.scoring.statistics import RESAMPLES


def known_json(samples: Sequence[KnownSample], reasons: Mapping[str, str]) -> dict[str, Any]:
    """Plain JSON values; `reason` says why there is nothing where there is nothing, else it is null.

    Args:
        samples: of all sessions and markets.
        reasons: by market, why one has none.
    """
    grade = known_grade(samples)
    if grade is None:
        return {"reason": _nothing(reasons), "moments": 0, "sides": [], "liquidations": [], "assumptions": []}
    return {
        "reason": None,
        "from": format_iso(grade.start_ms),
        "to": format_iso(grade.end_ms),
        "moments": grade.moments,
        "median_age_s": None if grade.median_age_ms is None else grade.median_age_ms / 1_000,
        "sides": [_side_json(each) for each in grade.sides],
        "liquidations": [_realised_json(each) for each in grade.realised],
        "assumptions": list(_assumptions(grade)),
    }


def _nothing(reasons: Mapping[str, str]) -> str:
    named = [f"{market}: {reason}" for market, reason in reasons.items()]
    return (
        named[0] + (f" ({len(named) - 1} more have none either.)" if len(named) > 1 else "")
        if named
        else ("No market could be compared with a known book.")
    )


def _side_json(each: SideGrade) -> dict[str, Any]:
    return {
        "market": each.market,
        "side": SIDES[each.side].word,
        "coverage": each.coverage,
        "newest_coverage": each.newest_coverage,
        "without_liquidation_price": each.without_share,
        **_figure("overlap", each.overlap),
        "overlap_baselines": each.overlap_baselines,
        **_figure("rank", each.rank),
        "rank_baselines": each.rank_baselines,
        **_figure("ratio", each.ratio),
        "bands": [_band_json(place, band) for place, band in enumerate(each.bands)],
        **_figure("leverage_overlap", each.leverage_overlap),
        "leverage": [_leverage_json(place, row) for place, row in enumerate(each.leverage)],
    }


def _figure(name: str, figure: IntervalEstimate | None) -> dict[str, Any]:
    if figure is None:
        return {name: None, f"{name}_interval": None}
    return {name: figure.value, f"{name}_interval": figure.interval}


def _band_json(place: int, band: BandRow) -> dict[str, Any]:
    return {
        "from": BANDS[place],
        "to": None if place + 2 == len(BANDS) else BANDS[place + 1],
        "known_usd": band.known_usd,
        "known_share": band.known_share,
        "estimate_usd": band.estimate_usd,
        "estimate_share": band.estimate_share,
        **_figure("rank", band.rank),
        "rank_baselines": band.rank_baselines,
        **_figure("ratio", band.ratio),
    }


def _leverage_json(place: int, row: LeverageRow) -> dict[str, Any]:
    return {
        "from": LEVERAGE_EDGES[place],
        "to": None if place + 2 == len(LEVERAGE_EDGES) else LEVERAGE_EDGES[place + 1],
        "known_share": row.known_share,
        "chosen_share": row.chosen_share,
        "estimate_share": row.estimate_share,
    }


def _realised_json(each: RealisedGrade) -> dict[str, Any]:
    return {
        "market": each.market,
        "side": SIDES[each.side].word,
        "stretches": each.stretches,
        "total_rank": {name: figure.value for name, figure in each.total_rank.items()},
        "total_rank_interval": {name: figure.interval for name, figure in each.total_rank.items()},
        "total_rank_baselines": {"distance": each.distance_rank},
        "closed_share": each.closed_share,
        "windows": each.windows,
        "hottest_tenth": {name: figure.value for name, figure in each.hottest_tenth.items()},
        "hottest_tenth_interval": {name: figure.interval for name, figure in each.hottest_tenth.items()},
        "hottest_tenth_baselines": each.hottest_baselines,
        "row_rank": each.row_rank,
    }


def _assumptions(grade: KnownGrade) -> list[str]:
    cuts = ", ".join(sorted({f"{market} at {format_iso(at_ms)}" for market, at_ms in grade.checked_ms}))
    sentences = [
        (
            f"Compared at ends of columns by which newer reports of accounts had come in, {MOST_MOMENTS} of a session "
            "and market at most. Only what was received by each moment counts; both books are valued at its mark."
        ),
        (
            "Known shares are of the known positions, estimated ones of open interest: the known are no random sample, "
            "large accounts are found first."
        ),
        (
            f"Ranks are over rows of {100 * ROW_SHARE:g} % of the mark, in bands in which {LEAST_FILLED} rows and more "
            "hold known positions. The ratio divides the estimate by the known USD brought to the whole open interest "
            "by their share of it."
        ),
        (
            "The known mix of leverage is what each liquidation price implies from the entry, as in the estimate; "
            "`chosen_share` is of the settings of the holders, which are not what accounts carry."
        ),
        _interval_sentence(grade.block_ms),
        f"The comparison was made again on the session cut short and said the same: {cuts}.",
    ]
    if not grade.realised:
        sentences.append("No stretch after a moment was long enough to hold both books against what was liquidated.")
    elif not any(each.windows for each in grade.realised):
        sentences.append(
            f"Which rows took the liquidated USD is not graded: a stretch needs {LEAST_ORDERS} liquidations of a side "
            f"in {LEAST_ROWS} rows that the price enters."
        )
    return sentences


def _interval_sentence(block_ms: int | None) -> str:
    if block_ms is None:
        return "The period is too short for intervals of the comparison with the known book."
    count, unit = (block_ms // DAY_MS, "day") if block_ms >= DAY_MS else (block_ms // HOUR_MS, "hour")
    length = f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    return f"Its intervals hold 95 % of {RESAMPLES:,} resamples of blocks of {length}."
