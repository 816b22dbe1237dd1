"""The block `known_book` of an answer as tables of text. No Qt; the figures are not computed anew."""

from collections.abc import Iterator
from typing import Any

from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.scoring.names import rule_name, side_name
from rektscope.ui.scoring.sections import NONE, Section, interval, number
from rektscope.ui.sentences.translated import translated
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


def known_sections(known: dict[str, Any], title: str, *, figures: Figures = STANDARD) -> list[Section]:
    """The comparison: by market and side, by band, the mix of leverage, and both books against what happened.

    Args:
        known: the block.
        title: of the first table.
        figures: how numbers are written.
    """
    if known["reason"] is not None:
        return [Section(title, ("",), (), translated(known["reason"], figures=figures))]
    moments = (
        tr("1 moment") if known["moments"] == 1 else tr("{moments:,} moments", moments=figures.of(known["moments"]))
    )
    sections = [Section(f"{title} ({moments})", _SIDE_HEADS, tuple(_side_rows(known, figures=figures)), "")]
    for side in known["sides"]:
        name = side_name(side["market"], side["side"])
        bands = Section(
            tr("{name}: share of the side's dollars by distance", name=name),
            _BAND_HEADS,
            tuple(_band_rows(side, figures=figures)),
            "",
        )
        mix = Section(
            tr("{name}: share of the side's dollars by leverage", name=name),
            _MIX_HEADS,
            tuple(_mix_rows(side, figures=figures)),
            "",
        )
        sections += [bands, mix]
    after = tuple(row for each in known["liquidations"] for row in _after_rows(each, figures=figures))
    if after:
        sections.append(Section(tr("Both against what was liquidated after each moment"), _AFTER_HEADS, after, ""))
    return sections


def _side_rows(known: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    for side in known["sides"]:
        yield (
            side_name(side["market"], side["side"]),
            number(side["rank"], figures=figures),
            number(side["overlap"], figures=figures),
            number(side["ratio"], figures=figures),
            _share(side["coverage"], figures=figures),
            number(side["leverage_overlap"], figures=figures),
            interval(side["rank_interval"], figures=figures),
        )
        for name, key in ((_DISTANCE, "distance"), (_UNIFORM, "uniform")):
            rank, overlap = side["rank_baselines"][key], side["overlap_baselines"][key]
            yield name, number(rank, figures=figures), number(overlap, figures=figures), "", "", "", ""


def _band_rows(side: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    for band in side["bands"]:
        low, high = _share(band["from"], figures=figures), band["to"]
        name = (
            tr("{low} and more", low=low)
            if high is None
            else tr("{low} to {share}", low=low, share=_share(high, figures=figures))
        )
        shares = (_share(band["known_share"], figures=figures), _share(band["estimate_share"], figures=figures))
        yield name, *shares, number(band["rank"], figures=figures), number(band["ratio"], figures=figures)
    yield tr("no price liquidates it"), _share(side["without_liquidation_price"], figures=figures), "", "", ""


def _mix_rows(side: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    for row in side["leverage"]:
        name = (
            tr("{from_:g}× and more", from_=figures.of(row["from"]))
            if row["to"] is None
            else tr("{from_:g}× to {to:g}×", from_=figures.of(row["from"]), to=figures.of(row["to"]))
        )
        yield (
            name,
            _share(row["known_share"], figures=figures),
            _share(row["estimate_share"], figures=figures),
            _share(row["chosen_share"], figures=figures),
        )


def _after_rows(each: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    who = tr(
        "{side}, {stretches:,} stretches",
        side=side_name(each["market"], each["side"]),
        stretches=figures.of(each["stretches"]),
    )
    yield who, "", "", "", ""
    for name, rank in each["total_rank"].items():
        ends, closed = each["total_rank_interval"][name], each["closed_share"][name]
        yield (
            f"  {rule_name(name)}",
            number(rank, figures=figures),
            interval(ends, figures=figures),
            _share(closed, figures=figures),
            number(each["hottest_tenth"][name], figures=figures),
        )
    yield f"  {_DISTANCE}", number(each["total_rank_baselines"]["distance"], figures=figures), "", "", ""
    for name, value in each["hottest_tenth_baselines"].items():
        yield f"  {rule_name(name)}", "", "", "", number(value, figures=figures)


def _share(value: float | None, *, figures: Figures = STANDARD) -> str:
    return NONE if value is None else f"{figures.of(100 * value):.1f} %"
