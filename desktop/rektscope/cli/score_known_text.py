"""The block `known_book` of a grade as lines for a reader, from the same JSON values that `--json` prints."""

from collections.abc import Iterator
from typing import Any

_NAME_WIDTH = 24


def known_lines(known: dict[str, Any]) -> Iterator[str]:
    """The estimate beside the known book: by side and band, the mix of leverage, and both against what happened."""
    yield "5. Beside the known book: positions that accounts really hold, at the same moments"
    if known["reason"] is not None:
        yield f"  {known['reason']}"
        return
    age = known["median_age_s"]
    old = "" if age is None else f", known positions {age / 60:.1f} min old in the median"
    yield f"  {known['moments']:,} moments, {known['from']} to {known['to']}{old}"
    for side in known["sides"]:
        yield from _side_lines(side)
    for each in known["liquidations"]:
        yield from _realised_lines(each)
    yield from (f"  {sentence}" for sentence in known["assumptions"])


def _side_lines(side: dict[str, Any]) -> Iterator[str]:
    covered = "open interest is not known" if side["coverage"] is None else f"{side['coverage']:.0%} of open interest"
    newest = "" if side["newest_coverage"] is None else f" ({side['newest_coverage']:.0%} at the end)"
    yield f"  {side['market']} {side['side']}s, known: {covered}{newest}"
    for key, name in (("rank", "rank by row"), ("overlap", "agreement of shares")):
        others = ", ".join(f"{each} {_number(value)}" for each, value in side[f"{key}_baselines"].items())
        yield f"    {name:<{_NAME_WIDTH}} {_with_interval(side[key], side[f'{key}_interval'])}  {others}"
    yield f"    {'estimated over known USD':<{_NAME_WIDTH}} {_with_interval(side['ratio'], side['ratio_interval'])}"
    yield f"    {'distance to the mark':<{_NAME_WIDTH}} {'known':>8} {'estimate':>9}  rank, ratio"
    for band in side["bands"]:
        name = f"{band['from']:.1%} and more" if band["to"] is None else f"{band['from']:.1%} to {band['to']:.1%}"
        figures = f"{_number(band['rank'])}, {_number(band['ratio'])}"
        yield f"    {name:<{_NAME_WIDTH}} {_share(band['known_share'])} {_share(band['estimate_share']):>9}  {figures}"
    if side["without_liquidation_price"] is not None:
        yield f"    {'no price liquidates it':<{_NAME_WIDTH}} {_share(side['without_liquidation_price'])}"
    agreement = _with_interval(side["leverage_overlap"], side["leverage_overlap_interval"])
    yield f"    {'agreement of leverage':<{_NAME_WIDTH}} {agreement}"
    yield f"    {'leverage':<{_NAME_WIDTH}} {'implied':>8} {'estimate':>9}  as chosen"
    for row in side["leverage"]:
        name = f"{row['from']:g}x to {row['to']:g}x" if row["to"] is not None else f"{row['from']:g}x and more"
        shares = f"{_share(row['known_share'])} {_share(row['estimate_share']):>9}  {_share(row['chosen_share'])}"
        yield f"    {name:<{_NAME_WIDTH}} {shares}"


def _realised_lines(each: dict[str, Any]) -> Iterator[str]:
    yield f"  {each['market']} {each['side']}s against what was then liquidated, {each['stretches']:,} stretches"
    for name in each["total_rank"]:
        rank = _with_interval(each["total_rank"][name], each["total_rank_interval"][name])
        closed = each["closed_share"][name]
        part = "–" if closed is None else f"{closed:.1%} of what was crossed"
        yield f"    {name:<{_NAME_WIDTH}} rank {rank}, liquidated {part}"
    yield f"    {'distance':<{_NAME_WIDTH}} rank {_number(each['total_rank_baselines']['distance'])}"
    if each["windows"]:
        yield f"    hottest tenth of the rows reached, {each['windows']:,} stretches"
        for name, value in each["hottest_tenth"].items():
            interval = _with_interval(value, each["hottest_tenth_interval"][name])
            yield f"    {name:<{_NAME_WIDTH}} {interval}  rank {_number(each['row_rank'].get(name))}"
        for name, value in each["hottest_tenth_baselines"].items():
            yield f"    {name:<{_NAME_WIDTH}} {_number(value)}  rank {_number(each['row_rank'].get(name))}"


def _share(value: float | None) -> str:
    return "       –" if value is None else f"{value:>8.1%}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _with_interval(value: float | None, interval: list[float] | None) -> str:
    if interval is None:
        return _number(value)
    return f"{_number(value)} ({_number(interval[0])} to {_number(interval[1])})"
