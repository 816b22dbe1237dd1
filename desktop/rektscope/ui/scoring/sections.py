"""The answer of `scoring.answer` as four tables of text, one a question. No Qt; the figures are not computed anew."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rektscope.scoring import dollars, ex_ante, where
from rektscope.scoring.grade import LEAST_BUCKETS
from rektscope.scoring.model import ROW_SHARE
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.scoring.names import rule_name, side_name
from rektscope.ui.translation import tr

NONE = "–"
MAP = tr("the map")

_PATH_HEADS = ("", tr("rank corr."), tr("95 % interval"), tr("buckets"))
_DOLLAR_HEADS = ("", tr("median"), tr("total"), tr("sd of log"), tr("within ×2"), tr("in the band"), tr("buckets"))
_ANTE_HEADS = (tr("known at the start"), tr("rank corr."), tr("95 % interval"), tr("buckets"))
_WHERE_HEADS = ("", tr("hottest tenth"), tr("95 % interval"), tr("rank"))


class Section(msgspec.Struct, frozen=True):
    """One question.

    Attributes:
        title: the question.
        heads: of the columns.
        rows: words, as many as heads; none where the data are too few.
        too_few: the sentence where they are; else empty.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    too_few: str

    @classmethod
    def of(cls, title: str, heads: tuple[str, ...], rows: Iterator[tuple[str, ...]], too_few: str) -> "Section":
        """A question whose rows are left out where the data are too few: they would be dashes."""
        return cls(title, heads, () if too_few else tuple(rows), too_few)


def sections_of(answer: dict[str, Any], *, figures: Figures = STANDARD) -> tuple[Section, Section, Section, Section]:
    """The four questions of an answer, in their order."""
    path, ante, inside = answer["given_path"], answer["ex_ante"], answer["where"]
    most = max((row["buckets"] for row in path["rows"]), default=0)
    return (
        Section.of(
            tr("1. Given how the price went, does the map rank the 4-hour totals?"),
            _PATH_HEADS,
            _path_rows(path, figures=figures),
            _too_few(
                path["mean"] is None,
                tr(
                    "{most:,} buckets of a market, and {least_buckets} are needed for a correlation",
                    most=figures.of(most),
                    least_buckets=LEAST_BUCKETS,
                ),
            ),
        ),
        Section.of(
            tr("2. Are the dollars right? Expected over recorded"),
            _DOLLAR_HEADS,
            _dollar_rows(answer["dollars"], figures=figures),
            _too_few(
                not answer["dollars"]["rows"],
                tr(
                    "{least_graded} buckets are needed with something recorded that no share was fitted on",
                    least_graded=dollars.LEAST_GRADED,
                ),
            ),
        ),
        Section.of(
            tr("3. Ahead of time, given only how far the price goes, what does the map add?"),
            _ANTE_HEADS,
            _ante_rows(ante, figures=figures),
            _too_few(
                ante["gain"] is None,
                tr(
                    "{most:,} buckets of a market, and more than {least_fitted} are needed",
                    most=figures.of(most),
                    least_fitted=ex_ante.LEAST_FITTED + LEAST_BUCKETS,
                ),
            ),
        ),
        Section.of(
            tr("4. Where: what share of the dollars lay in the hottest tenth of the rows reached?"),
            _WHERE_HEADS,
            _where_rows(inside, figures=figures),
            _too_few(
                not inside["windows"],
                tr(
                    "no window of {least_orders} single liquidations of a side while the price entered "
                    "{least_rows} rows of {width}",
                    least_orders=where.LEAST_ORDERS,
                    least_rows=where.LEAST_ROWS,
                    width=figures.percent(ROW_SHARE),
                ),
            ),
        ),
    )


def _too_few(is_so: bool, why: str) -> str:  # noqa: FBT001 -- asked where it is called
    return tr("Too few liquidations to grade: {why}.", why=why) if is_so else ""


def _path_rows(graded: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    total = sum(row["buckets"] for row in graded["rows"])
    yield (
        tr("{map}, mean", map=MAP),
        number(graded["mean"], figures=figures),
        interval(graded["interval"], figures=figures),
        f"{figures.of(total):,}",
    )
    for row in graded["rows"]:
        yield (
            side_name(row["market"], row["side"]),
            number(row["spearman"], figures=figures),
            interval(row["interval"], figures=figures),
            f"{figures.of(row['buckets']):,}",
        )
    for name, value in ranked(graded["baselines"]):
        yield (
            rule_name(name),
            number(value, figures=figures),
            interval(graded["baseline_intervals"].get(name), figures=figures),
            "",
        )


def _dollar_rows(graded: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    for row in graded["rows"]:
        yield _dollar_row(row, "", figures=figures)
    if graded["walk_forward"] != graded["rows"]:
        for row in graded["walk_forward"]:
            yield _dollar_row(row, tr("fitted before: "), figures=figures)


def _dollar_row(row: dict[str, Any], before: str, *, figures: Figures = STANDARD) -> tuple[str, ...]:
    bound = "≤ " if row["recorded_is_at_least"] else ""
    return (
        f"{before}{side_name(row['market'], row['side'])}",
        f"{bound}{figures.of(row['median_ratio']):.2f}",
        f"{bound}{figures.of(row['total_ratio']):.2f}",
        f"{figures.of(row['sd_log']):.2f}",
        f"{figures.of(row['within_two']):.0%}".replace("%", " %"),
        "" if row["band"] is None else f"{figures.of(row['band']['inside']):.0%}".replace("%", " %"),
        f"{figures.of(row['buckets']):,}",
    )


def _ante_rows(graded: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    buckets = f"{figures.of(graded['buckets']):,}"
    yield tr("how far it goes"), number(graded["reach"], figures=figures), "", buckets
    yield tr("and prior volume"), number(graded["reach_volume"], figures=figures), "", buckets
    yield tr("and {map}", map=MAP), number(graded["with_map"], figures=figures), "", buckets
    yield (
        tr("what {map} adds", map=MAP),
        number(graded["gain"], "+", figures=figures),
        interval(graded["interval"], "+", figures=figures),
        buckets,
    )


def _where_rows(graded: dict[str, Any], *, figures: Figures = STANDARD) -> Iterator[tuple[str, ...]]:
    yield (
        tr("{map}, {windows:,} windows", map=MAP, windows=figures.of(graded["windows"])),
        number(graded["hottest_tenth"], figures=figures),
        interval(graded["interval"], figures=figures),
        number(graded["rank"], figures=figures),
    )
    for name, value in ranked(graded["baselines"]):
        rank = number(graded["baseline_ranks"].get(name), figures=figures)
        yield rule_name(name), number(value, figures=figures), "", rank
    yield (
        tr("over farthest-first"),
        number(graded["over_farthest_first"], "+", figures=figures),
        interval(graded["over_farthest_first_interval"], "+", figures=figures),
        "",
    )


def ranked(named: dict[str, float | None]) -> list[tuple[str, float | None]]:
    """The best first, what is not known last."""
    return sorted(named.items(), key=lambda each: float("-inf") if each[1] is None else each[1], reverse=True)


def number(value: float | None, sign: str = "", *, figures: Figures = STANDARD) -> str:
    """`0.865`, with a real minus; a dash where there is none."""
    return NONE if value is None else f"{figures.of(value):{sign}.3f}".replace("-", "−")


def interval(ends: list[float] | None, sign: str = "", *, figures: Figures = STANDARD) -> str:
    """`0.850 to 0.870`; empty where there is none."""
    return (
        ""
        if ends is None
        else tr(
            "{number} to {number_2}",
            number=number(ends[0], sign, figures=figures),
            number_2=number(ends[1], sign, figures=figures),
        )
    )
