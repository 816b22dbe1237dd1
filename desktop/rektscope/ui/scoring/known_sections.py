"""The block `known_book` of an answer as tables of words. No Qt; the figures are not computed anew."""

from collections.abc import Iterator
from typing import Any

from rektscope.ui.scoring.sections import NONE, Section, interval, number
from rektscope.ui.translation import tr

_SIDE_HEADS = (
    "",
    tr("rank by row"),
    tr("shares agree"),
    tr("est./known"),
    tr("known"),
    tr("leverage agrees"),
    tr("95 % of the rank"),
)
_BAND_HEADS = (tr("away from the mark"), tr("known"), tr("estimate"), tr("rank by row"), tr("est./known"))
_MIX_HEADS = (tr("leverage"), tr("known, implied"), tr("estimate"), tr("as chosen"))
_AFTER_HEADS = ("", tr("rank"), tr("95 % interval"), tr("liquidated"), tr("hottest tenth"))
_DISTANCE, _UNIFORM = tr("distance alone"), tr("evenly spread")


def known_sections(known: dict[str, Any], title: str) -> list[Section]:
    """The comparison: by market and side, by band, the mix of leverage, and both books against what happened.

    Args:
        known: the block.
        title: of the first table.
    """
    if known["reason"] is not None:
        return [Section(title, ("",), (), known["reason"])]
    moments = tr("1 moment") if known["moments"] == 1 else tr("{moments:,} moments", moments=known["moments"])
    sections = [Section(f"{title} ({moments})", _SIDE_HEADS, tuple(_side_rows(known)), "")]
    for side in known["sides"]:
        name = f"{side['market']} {side['side']}s"
        bands = Section(
            tr("{name}: share of the side's dollars by distance", name=name), _BAND_HEADS, tuple(_band_rows(side)), ""
        )
        mix = Section(
            tr("{name}: share of the side's dollars by leverage", name=name), _MIX_HEADS, tuple(_mix_rows(side)), ""
        )
        sections += [bands, mix]
    after = tuple(row for each in known["liquidations"] for row in _after_rows(each))
    if after:
        sections.append(Section(tr("Both against what was liquidated after each moment"), _AFTER_HEADS, after, ""))
    return sections


def _side_rows(known: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for side in known["sides"]:
        yield (
            f"{side['market']} {side['side']}s",
            number(side["rank"]),
            number(side["overlap"]),
            number(side["ratio"]),
            _share(side["coverage"]),
            number(side["leverage_overlap"]),
            interval(side["rank_interval"]),
        )
        for name, key in ((_DISTANCE, "distance"), (_UNIFORM, "uniform")):
            rank, overlap = side["rank_baselines"][key], side["overlap_baselines"][key]
            yield name, number(rank), number(overlap), "", "", "", ""


def _band_rows(side: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for band in side["bands"]:
        low, high = _share(band["from"]), band["to"]
        name = tr("{low} and more", low=low) if high is None else tr("{low} to {share}", low=low, share=_share(high))
        shares = (_share(band["known_share"]), _share(band["estimate_share"]))
        yield name, *shares, number(band["rank"]), number(band["ratio"])
    yield tr("no price liquidates it"), _share(side["without_liquidation_price"]), "", "", ""


def _mix_rows(side: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for row in side["leverage"]:
        name = (
            tr("{from_:g}× and more", from_=row["from"])
            if row["to"] is None
            else tr("{from_:g}× to {to:g}×", from_=row["from"], to=row["to"])
        )
        yield name, _share(row["known_share"]), _share(row["estimate_share"]), _share(row["chosen_share"])


def _after_rows(each: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    who = tr(
        "{market} {side}s, {stretches:,} stretches",
        market=each["market"],
        side=each["side"],
        stretches=each["stretches"],
    )
    yield who, "", "", "", ""
    for name, rank in each["total_rank"].items():
        ends, closed = each["total_rank_interval"][name], each["closed_share"][name]
        yield f"  {name}", number(rank), interval(ends), _share(closed), number(each["hottest_tenth"][name])
    yield f"  {_DISTANCE}", number(each["total_rank_baselines"]["distance"]), "", "", ""
    for name, value in each["hottest_tenth_baselines"].items():
        yield f"  {name}", "", "", "", number(value)


def _share(value: float | None) -> str:
    return NONE if value is None else f"{100 * value:.1f} %"
