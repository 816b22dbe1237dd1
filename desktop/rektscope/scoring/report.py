"""The grade as the JSON that `rektscope score --json` prints, and what the figures rest on, a sentence each."""

from typing import Any

from rektscope.levels.shares import Prior
from rektscope.market.times import DAY_MS, HOUR_MS, format_iso
from rektscope.scoring import dollars, ex_ante, where
from rektscope.scoring.dollars import STATED_BAND, BandGrade
from rektscope.scoring.expected import MOMENTS
from rektscope.scoring.far_orders import FARTHEST, FarOrders
from rektscope.scoring.grade import LEAST_BUCKETS, DollarRow, Grade, PathRow
from rektscope.scoring.model import ROW_SHARE
from rektscope.scoring.statistics import RESAMPLES
from rektscope.scoring.task import WARM_UP_MS, WARM_UP_SHARE, MarketSample
from rektscope.sessions.session import Completeness


def score_json(grade: Grade) -> dict[str, Any]:
    """Plain JSON values; what the data are too few for is null or an empty list, with a sentence in `assumptions`."""
    path, ante, inside = grade.given_path, grade.ex_ante, grade.where
    return {
        "period": {"start": format_iso(grade.start_ms), "end": format_iso(grade.end_ms)},
        "given_path": {
            "mean": path.mean,
            "interval": path.interval,
            "rows": [_path_json(row) for row in path.rows],
            "baselines": path.baselines,
            "baseline_intervals": path.baseline_intervals,
        },
        "dollars": {
            "rows": [_dollar_json(row) for row in grade.dollars],
            "walk_forward": [_dollar_json(row) for row in grade.walk_forward],
            "band": _band_json(BandGrade.joined([row.grade.band for row in grade.dollars if row.grade.band])),
        },
        "ex_ante": {
            "reach": ante.reach,
            "reach_volume": ante.reach_volume,
            "with_map": ante.with_map,
            "gain": ante.gain,
            "interval": ante.interval,
            "buckets": ante.stretches,
        },
        "where": {
            "windows": inside.windows,
            "hottest_tenth": inside.hottest_tenth,
            "interval": inside.interval,
            "rank": inside.rank,
            "baselines": inside.baselines,
            "baseline_ranks": inside.baseline_ranks,
            "over_farthest_first": inside.over_farthest_first,
            "over_farthest_first_interval": inside.over_farthest_first_interval,
        },
        "fitted_on": fitted_on(grade),
        "assumptions": assumptions(grade),
        "far_orders": [
            _far_json(market.market, market.far_orders)
            for each in grade.samples
            for market in each.markets
            if market.far_orders is not None
        ],
        "sessions": [{"session": str(each.path), "name": each.name} for each in grade.samples],
        "not_graded": [
            {"session": str(each.path), "market": market, "reason": reason}
            for each in grade.samples
            for market, reason in each.reasons.items()
        ],
    }


def _path_json(row: PathRow) -> dict[str, Any]:
    return {
        "market": row.market,
        "side": row.side,
        "spearman": row.spearman,
        "interval": row.interval,
        "buckets": row.buckets,
        "baselines": row.baselines,
    }


def _dollar_json(row: DollarRow) -> dict[str, Any]:
    graded = row.grade
    return {
        "market": row.market,
        "side": row.side,
        "median_ratio": graded.median_ratio,
        "total_ratio": graded.total_ratio,
        "sd_log": graded.sd_log,
        "buckets": graded.stretches,
        "within_two": graded.within_two,
        "band": _band_json(graded.band),
        "by": "program" if row.is_program else "walk-forward",
        "from": format_iso(graded.first_ms),
        "recorded_is_at_least": row.is_floor,
    }


def _band_json(band: BandGrade | None) -> dict[str, Any] | None:
    """Shares of the buckets in, below and above the band, and the share that the band is to hold."""
    if band is None:
        return None
    parts = {name: getattr(band, name) / band.stretches for name in ("inside", "below", "above")}
    return {"stated": STATED_BAND, **parts, "buckets": band.stretches}


def fitted_on(grade: Grade) -> str:
    """What the constants in the figures were fitted on."""
    priors = sorted(
        {
            f"totals {_other_markets(prior)}from {prior.fitted_from} to {prior.fitted_until}"
            for sample in grade.samples
            for market in sample.markets
            if (prior := market.prior) is not None
        }
    )
    data = (
        f"{' and '.join(priors)}, and on the session's own liquidations before each bucket"
        if priors
        else "the session's own liquidations before each bucket alone"
    )
    return (
        f"The shares of the dollars that the program shows are fitted on {data}; buckets that a share was "
        f"fitted on are not graded for dollars. Walk-forward shares and the models of "
        f"`ex_ante` are fitted on earlier buckets of the same data alone ({dollars.LEAST_FITTED} and "
        f"{ex_ante.LEAST_FITTED} at least). The book is not fitted on what was liquidated here."
    )


def _other_markets(prior: Prior) -> str:
    """`of binance:BTC, binance:ETH ` where these are not the market's own."""
    return f"of {', '.join(prior.fitted_on)} " if prior.is_pooled else ""


def assumptions(grade: Grade) -> list[str]:
    """How the figures came about, and which of them are missing and why."""
    samples = [market for each in grade.samples for market in each.markets]
    sentences = [
        *_truth_sentences(samples),
        *_far_sentences(samples),
        _left_out_sentence(samples),
        _interval_sentence(grade.block_ms),
        _checked_sentence(samples),
        *_missing(grade),
    ]
    return [sentence for sentence in sentences if sentence]


def _left_out_sentence(samples: list[MarketSample]) -> str:
    return (
        f"Graded are buckets with prices all through; of data of {WARM_UP_SHARE} days and more the first "
        f"{WARM_UP_MS // HOUR_MS} hours are left out, as a map without history is a guess. Left out in all: "
        f"{sum(each.left_out for each in samples):,}."
    )


def _truth_sentences(samples: list[MarketSample]) -> list[str]:
    own = [each for each in samples if each.completeness is not None]
    sentences = []
    if len(own) < len(samples):
        sentences.append(
            "What was liquidated is what the files given say, and the sessions' own where no file says it."
        )
    if own:
        sentences.append(
            "What was liquidated is what the sessions recorded, in buckets of four hours from midnight UTC."
        )
    sampled = sorted({each.market for each in own if each.completeness is Completeness.SAMPLED})
    if sampled:
        sentences.append(
            f"The liquidations of {', '.join(sampled)} are a sample: recorded dollars are at least so much, ratios at "
            f"most so much."
        )
    placed = sorted({each.market for each in own if each.completeness is Completeness.TOTALS})
    if placed:
        sentences.append(
            f"Of {', '.join(placed)} only totals are recorded; where single liquidations were placed under them says "
            f"nothing, so these are no part of the question where."
        )
    return sentences


def _far_sentences(samples: list[MarketSample]) -> list[str]:
    return [
        f"{far.count:,} of {far.orders:,} orders of {each.market} lie more than {FARTHEST:.0%} from the price in "
        f"their minute or candle (the first at {format_iso(far.time_ms)}: {far.price:,.10g}, the market "
        f"{far.low:,.10g} to {far.high:,.10g}): check their prices and times."
        for each in samples
        if (far := each.far_orders) is not None
    ]


def _far_json(market: str, far: FarOrders) -> dict[str, Any]:
    return {
        "market": market,
        "count": far.count,
        "orders": far.orders,
        "first": {"time": format_iso(far.time_ms), "price": far.price, "market_low": far.low, "market_high": far.high},
    }


def _interval_sentence(block_ms: int | None) -> str:
    if block_ms is None:
        return "The period is too short for intervals."
    length = f"{block_ms // DAY_MS} days" if block_ms >= DAY_MS else f"{block_ms // HOUR_MS} hours"
    return (
        f"Intervals hold 95 % of {RESAMPLES:,} resamples of blocks of {length.replace('1 days', '1 day')}, all markets "
        f"and sides drawn together; those of `where` draw weeks that have windows, or days where these are few."
    )


def _checked_sentence(samples: list[MarketSample]) -> str:
    """Where the model was run again on a shorter session; empty where no market was graded."""
    if not samples:
        return ""
    cuts = ", ".join(sorted({f"{each.market} at {format_iso(each.checked_ms)}" for each in samples}))
    return (
        f"The model was run again on the session cut short and said the same of all before: {cuts}. So did the shares, "
        f"fitted again by what was known at {MOMENTS} moments of each session: of sums, those that had ended."
    )


def _missing(grade: Grade) -> list[str]:
    sentences = []
    if grade.given_path.mean is None:
        sentences.append(
            f"Too few buckets for a rank correlation given the path: {LEAST_BUCKETS} of a market are needed."
        )
    missing = [name for name, value in grade.given_path.baselines.items() if value is None]
    if missing and grade.given_path.mean is not None:
        sentences.append(
            f"{', '.join(missing)}: not graded, as its input (open interest that changes) is not in the data."
        )
    if not grade.dollars:
        sentences.append(
            f"Too few buckets for dollars: {dollars.LEAST_GRADED} with something recorded and something expected are "
            f"needed that no share was fitted on."
        )
    if grade.ex_ante.gain is None:
        sentences.append(
            f"Too few buckets for the question ex ante: more than {ex_ante.LEAST_FITTED + LEAST_BUCKETS} of a market."
        )
    if not grade.where.windows:
        sentences.append(
            f"No window for the question where: it needs {where.LEAST_ORDERS} orders of a side, with half an hour "
            f"between them at most, while the price enters {where.LEAST_ROWS} rows of {100 * ROW_SHARE:g} %."
        )
    elif grade.where.interval is None:
        sentences.append("Too few windows for an interval of the question where.")
    return sentences
