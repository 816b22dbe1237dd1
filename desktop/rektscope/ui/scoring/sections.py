"""The answer of `scoring.answer` as four tables of words, one a question. No Qt; the figures are not computed anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rektscope.scoring import dollars, ex_ante, where
from rektscope.scoring.grade import LEAST_BUCKETS

NONE = "–"
MAP = "the map"

_PATH_HEADS = ("", "rank corr.", "95 % interval", "buckets")
_DOLLAR_HEADS = ("", "median", "total", "sd of log", "within ×2", "in the band", "buckets")
_ANTE_HEADS = ("known at the start", "rank corr.", "95 % interval", "buckets")
_WHERE_HEADS = ("", "hottest tenth", "95 % interval", "rank")


@dataclass(frozen=True, slots=True)
class Section:
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


def sections_of(answer: dict[str, Any]) -> tuple[Section, Section, Section, Section]:
    """The four questions of an answer, in their order."""
    path, ante, inside = answer["given_path"], answer["ex_ante"], answer["where"]
    most = max((row["buckets"] for row in path["rows"]), default=0)
    return (
        Section.of(
            "1. Told how the price went, does the map rank the 4-hour totals?",
            _PATH_HEADS,
            _path_rows(path),
            _too_few(
                path["mean"] is None, f"{most:,} buckets of a market, and {LEAST_BUCKETS} are needed for a correlation"
            ),
        ),
        Section.of(
            "2. Are the dollars right? Expected over recorded",
            _DOLLAR_HEADS,
            _dollar_rows(answer["dollars"]),
            _too_few(
                not answer["dollars"]["rows"],
                f"{dollars.LEAST_GRADED} buckets are needed with something recorded that no share was fitted on",
            ),
        ),
        Section.of(
            "3. Ahead of time, told only how far the price goes, what does the map add?",
            _ANTE_HEADS,
            _ante_rows(ante),
            _too_few(
                ante["gain"] is None,
                f"{most:,} buckets of a market, and more than {ex_ante.LEAST_FITTED + LEAST_BUCKETS} are needed",
            ),
        ),
        Section.of(
            "4. Where: what share of the dollars lay in the hottest tenth of the rows reached?",
            _WHERE_HEADS,
            _where_rows(inside),
            _too_few(
                not inside["windows"],
                f"no window of {where.LEAST_ORDERS} single liquidations of a side while the price entered "
                f"{where.LEAST_ROWS} rows of 0.05 %",
            ),
        ),
    )


def _too_few(is_so: bool, why: str) -> str:  # noqa: FBT001 -- asked where it is called
    return f"Too few liquidations to grade: {why}." if is_so else ""


def _path_rows(graded: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    total = sum(row["buckets"] for row in graded["rows"])
    yield f"{MAP}, mean", number(graded["mean"]), interval(graded["interval"]), f"{total:,}"
    for row in graded["rows"]:
        yield (
            f"{row['market']} {row['side']}s",
            number(row["spearman"]),
            interval(row["interval"]),
            f"{row['buckets']:,}",
        )
    for name, value in ranked(graded["baselines"]):
        yield name, number(value), interval(graded["baseline_intervals"].get(name)), ""


def _dollar_rows(graded: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for row in graded["rows"]:
        yield _dollar_row(row, "")
    if graded["walk_forward"] != graded["rows"]:
        for row in graded["walk_forward"]:
            yield _dollar_row(row, "fitted before: ")


def _dollar_row(row: dict[str, Any], before: str) -> tuple[str, ...]:
    bound = "≤ " if row["recorded_is_at_least"] else ""
    return (
        f"{before}{row['market']} {row['side']}s",
        f"{bound}{row['median_ratio']:.2f}",
        f"{bound}{row['total_ratio']:.2f}",
        f"{row['sd_log']:.2f}",
        f"{row['within_two']:.0%}".replace("%", " %"),
        "" if row["band"] is None else f"{row['band']['inside']:.0%}".replace("%", " %"),
        f"{row['buckets']:,}",
    )


def _ante_rows(graded: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    buckets = f"{graded['buckets']:,}"
    yield "how far it goes", number(graded["reach"]), "", buckets
    yield "and prior volume", number(graded["reach_volume"]), "", buckets
    yield f"and {MAP}", number(graded["with_map"]), "", buckets
    yield f"what {MAP} adds", number(graded["gain"], "+"), interval(graded["interval"], "+"), buckets


def _where_rows(graded: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    yield (
        f"{MAP}, {graded['windows']:,} windows",
        number(graded["hottest_tenth"]),
        interval(graded["interval"]),
        number(graded["rank"]),
    )
    for name, value in ranked(graded["baselines"]):
        yield name, number(value), "", number(graded["baseline_ranks"].get(name))
    yield (
        "over farthest-first",
        number(graded["over_farthest_first"], "+"),
        interval(graded["over_farthest_first_interval"], "+"),
        "",
    )


def ranked(named: dict[str, float | None]) -> list[tuple[str, float | None]]:
    """The best first, what is not known last."""
    return sorted(named.items(), key=lambda each: float("-inf") if each[1] is None else each[1], reverse=True)


def number(value: float | None, sign: str = "") -> str:
    """`0.865`, with a real minus; a dash where there is none."""
    return NONE if value is None else f"{value:{sign}.3f}".replace("-", "−")


def interval(ends: list[float] | None, sign: str = "") -> str:
    """`0.850 to 0.870`; empty where there is none."""
    return "" if ends is None else f"{number(ends[0], sign)} to {number(ends[1], sign)}"
