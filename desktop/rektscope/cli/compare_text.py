"""What `rektscope compare` prints for a reader, from its JSON object."""

from collections.abc import Iterator
from typing import Any

from rektscope.ui.formatting import percent, usd, usd_apart

_MINUTES = 60.0
_SIDES = {"total_usd": "liquidated", "long_usd": "  longs", "short_usd": "  shorts"}
_WORST = {"worst_minute": "worst minute", "worst_hour": "worst hour"}
_PRICES = {"first": "price at the beginning", "high": "  highest", "low": "  lowest", "last": "  at the end"}
_ANCHORS = {
    "worst-minute": "the worst minute",
    "start": "the start",
    "time-of-day": "midnight",
    "moment": "the moment",
}

_NOT_RECORDED, _AT_LEAST = "not recorded", "at least "

Row = tuple[str, str, str, str]


def comparison_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The comparison as a table, with what each side is and counts."""
    first, second, stretch = answer["first"], answer["second"], answer["stretch"]
    for title, side in (("First:", first), ("Second:", second)):
        yield f"{title:<8}{side['name']} ({side['provenance']}), {side['market']}"
        yield f"        {side['from']} to {side['to']}, {_ANCHORS[answer['align']]} {side['anchor']}"
    before, after = -stretch["before_minutes"] / _MINUTES, stretch["after_minutes"] / _MINUTES
    reach = f"{before:+z,.1f} h to {after:+z,.1f} h".replace("-", "−")
    anchor = _ANCHORS[answer["align"]]
    yield f"Both over {stretch['minutes'] / _MINUTES:,.1f} h: {reach} from {anchor}"
    rows = list(_rows(first, second, answer["difference"], stretch["minutes"]))
    widths = [max(len(row[place]) for row in rows) for place in range(4)]
    for name, *figures in rows:
        cells = "".join(f"  {text:>{width}}" for text, width in zip(figures, widths[1:], strict=True))
        yield f"{name:<{widths[0]}}{cells}".rstrip()
    yield from _counting(first, second)


def _rows(first: dict[str, Any], second: dict[str, Any], apart: dict[str, Any], minutes: float) -> Iterator[Row]:
    sides = (first, second)
    yield "", "first", "second", "second minus first"
    liquidations = [side["liquidations"] for side in sides]
    recorded = [each["count"] > 0 or each["known_minutes"] > 0 for each in liquidations]
    floors = ["" if each["known_minutes"] >= minutes else _AT_LEAST for each in liquidations]
    for word, name in _SIDES.items():
        cells = [
            floor + usd(each[word]) if is_so else _NOT_RECORDED
            for each, floor, is_so in zip(liquidations, floors, recorded, strict=True)
        ]
        yield name, cells[0], cells[1], "" if apart[word] is None else usd_apart(apart[word])
    counts = [
        f"{each['count']:,}" if is_so else _NOT_RECORDED for each, is_so in zip(liquidations, recorded, strict=True)
    ]
    yield "orders", counts[0], counts[1], "" if apart["count"] is None else _orders_apart(apart["count"])
    for word, name in _WORST.items():
        found = [each[word] for each in liquidations]
        is_whole = None not in found and not any(floors)
        apart_usd = usd_apart(found[1]["usd"] - found[0]["usd"]) if is_whole else ""
        cells = ["none" if each is None else f"{usd(each['usd'])} at {each['start'][11:16]}" for each in found]
        yield name, cells[0], cells[1], apart_usd
    prices = [side["prices"] for side in sides]
    for word, name in _PRICES.items():
        yield name, _figure(prices[0][word]), _figure(prices[1][word]), ""
    changes = ["unknown" if each["change"] is None else percent(each["change"], signed=True) for each in prices]
    points = "" if apart["change"] is None else f"{apart['change'] * 100:+z.2f} points".replace("-", "−")
    yield "change of price", changes[0], changes[1], points


def _orders_apart(difference: int) -> str:
    """`+12`, `−12`, and `0` where there are as many."""
    return f"{difference:+,}".replace("-", "−") if difference else "0"


def _counting(first: dict[str, Any], second: dict[str, Any]) -> Iterator[str]:
    """A sentence where the two do not count the same markets: their sums are not of one kind then."""
    markets = [{each["market"] for each in side["counted"]} for side in (first, second)]
    if markets[0] == markets[1]:
        return
    counts = [f"{len(each)} market{'s' if len(each) != 1 else ''}" for each in markets]
    yield (
        f"Note: the first counts {counts[0]} and the second {counts[1]}, {len(markets[0] & markets[1])} of them in "
        "both; --scope coin or --scope market counts less on both sides."
    )


def _figure(value: float | None) -> str:
    return "unknown" if value is None else f"{value:,.10g}"
