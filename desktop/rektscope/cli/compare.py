"""`rektscope compare`: two sessions, or two moments of one, over the same stretch around their anchors."""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.cli.compare_text import comparison_lines
from rektscope.cli.liquidation_totals import PRICE_DIGITS, USD_DIGITS, totals_json
from rektscope.cli.options import (
    MOMENT,
    SESSION,
    json_option,
    market_in,
    optional_market_option,
    print_json,
    session_argument,
)
from rektscope.cli.record import duration_s
from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, SECOND_MS, format_iso

if TYPE_CHECKING:
    from rektscope.engine.comparison import Compared, Comparison, Stretch
    from rektscope.engine.sources import SessionSource
    from rektscope.replay.liquidation_totals import WorstHour

_ALIGNMENTS = ("worst-minute", "start", "time-of-day", "moment")
_SCOPES = ("all", "coin", "market")
_SHARE_DIGITS = 8


@click.command("compare")
@session_argument
@click.argument("other", type=SESSION, required=False)
@optional_market_option
@click.option("--other-market", metavar="VENUE:SYMBOL", help="Of the other; by default the same or one of the coin.")
@click.option(
    "--align",
    type=click.Choice(_ALIGNMENTS),
    help="What is laid over one another; by default the worst minutes, or the starts where there is none.",
)
@click.option("--at", "at_ms", type=MOMENT, help="The moment of SESSION, for --align moment.")
@click.option("--other-at", "other_at_ms", type=MOMENT, help="The moment of the other.")
@click.option("--before", metavar="TIME", help="Look no farther back from there than this, as 6h.")
@click.option("--after", metavar="TIME", help="Look no farther on than this, as 90m.")
@click.option(
    "--scope", type=click.Choice(_SCOPES), default="all", show_default=True, help="Whose liquidations are counted."
)
@json_option
def command(session: Path, other: Path | None, *, as_json: bool, **options: Any) -> None:  # noqa: ANN401 -- click's options, typed in `_Options`
    """Lay SESSION over another one: price, liquidations by side, the worst minute and hour, and how they differ.

    Without OTHER, two moments of SESSION are compared: give --at and --other-at. Both are seen over the same stretch
    around their anchors, as far as both sessions reach. Changes of price are from the beginning of that stretch.
    """
    from rektscope.engine.sources import SessionSource

    wanted = _Options(**options)
    wanted.refuse_contradictions(is_one_session=other is None)
    sources = [SessionSource.open(path) for path in (session, other or session)]
    try:
        sides, comparison = _compared(sources, wanted)
    finally:
        for source in sources:
            source.close()
    if as_json:
        print_json(to_json(sides, comparison, wanted.scope))
    else:
        print("\n".join(comparison_lines(to_json(sides, comparison, wanted.scope))))


class _Options(msgspec.Struct, frozen=True, kw_only=True):
    """What is compared; moments in UTC milliseconds."""

    market: str | None
    other_market: str | None
    align: str | None
    at_ms: int | None
    other_at_ms: int | None
    before: str | None
    after: str | None
    scope: str

    @property
    def has_moments(self) -> bool:
        """Whether any moment is given."""
        return self.at_ms is not None or self.other_at_ms is not None

    def refuse_contradictions(self, *, is_one_session: bool) -> None:
        """Raise InputError where the options do not go together."""
        if self.has_moments and self.align not in (None, "moment"):
            raise InputError(
                f"--at and --other-at are for --align moment, not for --align {self.align}: leave one out."
            )
        wants_moments = self.has_moments or self.align == "moment" or is_one_session
        if wants_moments and (self.at_ms is None or self.other_at_ms is None):
            reason = "Two moments of one session" if is_one_session else "Moments"
            raise InputError(f"{reason} are compared by --at and --other-at: give both.")


def _compared(sources: "list[SessionSource]", wanted: _Options) -> "tuple[tuple[Compared, Compared], Comparison]":
    from rektscope.engine.comparison import (
        Alignment,
        anchors_ms,
        compare,
        compared,
        same_market,
        usual_alignment,
    )
    from rektscope.engine.scope import Scope

    scope = Scope(wanted.scope)
    own = None if wanted.market is None else market_in(wanted.market, sources[0].info)
    first = compared(sources[0], own, scope)
    theirs = (
        same_market(first.instrument, sources[1].info)
        if wanted.other_market is None
        else market_in(wanted.other_market, sources[1].info)
    )
    second = compared(sources[1], theirs, scope)
    if wanted.at_ms is not None and wanted.other_at_ms is not None:
        alignment, anchors = Alignment.MOMENT, (wanted.at_ms, wanted.other_at_ms)
        for side, moment in zip((first, second), anchors, strict=True):
            _refuse_outside(side, moment)
    else:
        alignment = usual_alignment(first, second) if wanted.align is None else Alignment(wanted.align)
        anchors = anchors_ms(first, second, alignment)
    before_ms, after_ms = (
        None if text is None else duration_s(text) * SECOND_MS for text in (wanted.before, wanted.after)
    )
    return (first, second), compare(first, second, alignment, anchors, before_ms=before_ms, after_ms=after_ms)


def _refuse_outside(side: "Compared", moment_ms: int) -> None:
    info = side.info
    if not info.start_ms <= moment_ms <= info.end_ms:
        raise InputError(
            f"{format_iso(moment_ms)} is not inside {info.name!r}, which runs from {format_iso(info.start_ms)} to "
            f"{format_iso(info.end_ms)}."
        )


def to_json(sides: "tuple[Compared, Compared]", comparison: "Comparison", scope: str) -> dict[str, Any]:
    """The comparison as one JSON object: USD, quote units, fractions, ISO 8601 UTC."""
    offsets_ms, stretches = comparison.offsets_ms, (comparison.first, comparison.second)
    made = [_side(side, stretch) for side, stretch in zip(sides, stretches, strict=True)]
    return {
        "align": comparison.alignment.value,
        "scope": scope,
        "stretch": {
            "before_minutes": round(-int(offsets_ms[0]) / MINUTE_MS, 4),
            "after_minutes": round(int(offsets_ms[-1]) / MINUTE_MS, 4),
            "minutes": round(int(offsets_ms[-1] - offsets_ms[0]) / MINUTE_MS, 4),
        },
        "first": made[0],
        "second": made[1],
        "difference": _difference(*stretches),
        "path": {
            "offset_minutes": [round(offset / MINUTE_MS, 4) for offset in offsets_ms.tolist()],
            "first": _path(comparison.first),
            "second": _path(comparison.second),
        },
    }


def _side(side: "Compared", stretch: "Stretch") -> dict[str, Any]:
    return {
        "name": side.info.name,
        "provenance": side.info.provenance.value,
        "market": side.instrument.market,
        "anchor": format_iso(stretch.anchor_ms),
        "from": format_iso(stretch.from_ms),
        "to": format_iso(stretch.to_ms),
        "prices": {
            **{word: _price(getattr(stretch, word)) for word in ("first", "high", "low", "last")},
            "change": None if stretch.change is None else round(stretch.change, _SHARE_DIGITS),
        },
        "liquidations": {
            **totals_json(stretch),
            "known_minutes": round(stretch.known_ms / MINUTE_MS, 4) if stretch.is_recorded else 0.0,
            "worst_minute": _worst(stretch.worst_minute),
            "worst_hour": _worst(stretch.worst_hour),
        },
        "counted": [
            {"market": each.instrument.market, "completeness": each.completeness.value} for each in side.counted
        ],
    }


def _worst(worst: "WorstHour | None") -> dict[str, Any] | None:
    return None if worst is None else {"start": format_iso(worst.start_ms), "usd": round(worst.usd, USD_DIGITS)}


def _difference(first: "Stretch", second: "Stretch") -> dict[str, Any]:
    """The second less the first; `total_ratio` is the second's total as a multiple of the first's.

    None where the liquidations of one of the two are not known all through: a part less a whole is no difference.
    """
    hours = [stretch.worst_hour for stretch in (first, second)]
    is_known = all(stretch.is_recorded and stretch.is_known_throughout for stretch in (first, second))
    return {
        "count": second.count - first.count if is_known else None,
        **{
            word: round(getattr(second, word) - getattr(first, word), USD_DIGITS) if is_known else None
            for word in ("total_usd", "long_usd", "short_usd")
        },
        "total_ratio": round(second.total_usd / first.total_usd, 6) if is_known and first.total_usd else None,
        "worst_hour_usd": None
        if hours[0] is None or hours[1] is None or not is_known
        else round(hours[1].usd - hours[0].usd, USD_DIGITS),
        "change": None
        if first.change is None or second.change is None
        else round(second.change - first.change, _SHARE_DIGITS),
    }


def _path(stretch: "Stretch") -> dict[str, Any]:
    """Price and its change at each step; USD liquidated from each to the next, None where that is not known."""
    prices = [None if math.isnan(price) else _price(price) for price in stretch.price.tolist()]
    base = stretch.first
    return {
        "price": prices,
        "change": [None if price is None or not base else round(price / base - 1.0, _SHARE_DIGITS) for price in prices],
        "long_usd": _usd_path(stretch.step_long_usd),
        "short_usd": _usd_path(stretch.step_short_usd),
    }


def _usd_path(steps: "npt.NDArray[np.float64]") -> list[float | None]:
    return [None if math.isnan(usd) else round(usd, USD_DIGITS) for usd in steps.tolist()]


def _price(value: float | None) -> float | None:
    """Without the noise that ticks times a tick size have."""
    return None if value is None else round(value, PRICE_DIGITS)
