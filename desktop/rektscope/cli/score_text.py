"""The grade as a table for a reader, from the same JSON values that `--json` prints."""

from collections.abc import Iterator
from typing import Any

from rektscope.cli.score_known_text import known_lines

_NAME_WIDTH = 24
_MARKETS_SHOWN = 6


def score_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The four questions, each with its baselines, the known book, then what they rest on."""
    period = answer["period"]
    yield f"Graded: {period['start']} to {period['end']}, model {answer['model']}"
    yield ""
    yield from _path_lines(answer["given_path"])
    yield ""
    yield from _dollar_lines(answer["dollars"])
    yield ""
    yield from _ante_lines(answer["ex_ante"])
    yield ""
    yield from _where_lines(answer["where"])
    yield ""
    yield from known_lines(answer["known_book"])
    yield ""
    yield answer["fitted_on"]
    yield from answer["assumptions"]
    yield from _not_graded_lines(answer["not_graded"])


def _not_graded_lines(left_out: list[dict[str, str]]) -> Iterator[str]:
    """The markets of each reason, the reason once."""
    by_reason: dict[str, list[str]] = {}
    for each in left_out:
        by_reason.setdefault(each["reason"], []).append(each["market"])
    for reason, markets in by_reason.items():
        shown = ", ".join(markets[:_MARKETS_SHOWN])
        more = f" and {len(markets) - _MARKETS_SHOWN} more" if len(markets) > _MARKETS_SHOWN else ""
        yield f"Not graded: {shown}{more}: {reason}"


def _path_lines(graded: dict[str, Any]) -> Iterator[str]:
    yield "1. Given the path of the price: rank correlation (Spearman) with what was liquidated"
    for row in graded["rows"]:
        name = f"{row['market']} {row['side']}"
        yield f"  {name:<{_NAME_WIDTH}} {_with_interval(row['spearman'], row['interval'])}  {row['buckets']:,} buckets"
    yield f"  {'map, mean':<{_NAME_WIDTH}} {_with_interval(graded['mean'], graded['interval'])}"
    ordered = sorted(graded["baselines"].items(), key=lambda each: -2.0 if each[1] is None else each[1], reverse=True)
    for name, value in ordered:
        yield f"  {name:<{_NAME_WIDTH}} {_with_interval(value, graded['baseline_intervals'][name])}"


def _dollar_lines(dollars: dict[str, Any]) -> Iterator[str]:
    rows, walk_forward, band = dollars["rows"], dollars["walk_forward"], dollars["band"]
    yield "2. Dollars: expected over recorded"
    if not rows:
        yield "  too few buckets"
    yield from map(_dollar_line, rows)
    if band is not None:
        yield (
            f"  recorded lay in the band that is to hold two of three buckets in {band['inside']:.0%}, below it in "
            f"{band['below']:.0%}, above it in {band['above']:.0%} of {band['buckets']:,}"
        )
    if walk_forward and rows != walk_forward:
        yield "   with shares fitted on the earlier buckets of the same data"
        yield from map(_dollar_line, walk_forward)


def _dollar_line(row: dict[str, Any]) -> str:
    name = f"{row['market']} {row['side']}"
    bound = "at most " if row["recorded_is_at_least"] else ""
    return (
        f"  {name:<{_NAME_WIDTH}} median {bound}{row['median_ratio']:.2f}, total {bound}{row['total_ratio']:.2f}, "
        f"sd of log {row['sd_log']:.2f}, within a factor of two {row['within_two']:.0%}, {row['buckets']:,} buckets"
    )


def _ante_lines(graded: dict[str, Any]) -> Iterator[str]:
    yield "3. Ex ante: rank correlation of what was known at a bucket's start, given how far the price goes"
    for name, key in (("reach", "reach"), ("reach, prior volume", "reach_volume"), ("these and the map", "with_map")):
        yield f"  {name:<{_NAME_WIDTH}} {_number(graded[key])}"
    yield f"  {'gain of the map':<{_NAME_WIDTH}} {_with_interval(graded['gain'], graded['interval'], sign='+')}"


def _where_lines(graded: dict[str, Any]) -> Iterator[str]:
    yield f"4. Where: share of the dollars in the hottest tenth of the rows reached ({graded['windows']:,} windows)"
    rank = _number(graded["rank"])
    yield f"  {'map':<{_NAME_WIDTH}} {_with_interval(graded['hottest_tenth'], graded['interval'])}  rank {rank}"
    for name, value in graded["baselines"].items():
        rank = _number(graded["baseline_ranks"].get(name))
        yield f"  {name:<{_NAME_WIDTH}} {_number(value)}  rank {rank}"
    above = _with_interval(graded["over_farthest_first"], graded["over_farthest_first_interval"], sign="+")
    yield f"  {'over farthest-first':<{_NAME_WIDTH}} {above}"


def _number(value: float | None, sign: str = "") -> str:
    return "–" if value is None else f"{value:{sign}.3f}"


def _with_interval(value: float | None, interval: list[float] | None, sign: str = "") -> str:
    if interval is None:
        return _number(value, sign)
    return f"{_number(value, sign)} ({_number(interval[0], sign)} to {_number(interval[1], sign)})"
