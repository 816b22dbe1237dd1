"""The known book of a market at a moment, for `rektscope levels --known`: JSON values and lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, format_iso

if TYPE_CHECKING:
    from rektscope.levels.known_book import KnownBook
    from rektscope.sessions.reader import SessionFile

_LARGEST_SHOWN = 8
_PRICE_DECIMALS = 10
_WITHIN = 0.2
"""Rows farther from the price are left to `--json`."""


def known_book_of(file: "SessionFile", market: str, at_ms: int) -> "KnownBook":
    """What was known of the positions in a market at a moment, with the marks of the venue's other known markets.

    Raises:
        InputError: the session has no positions of accounts in the market, or none was received by then.
    """
    from rektscope.levels.known_book import KnownBook
    from rektscope.margins.market_rules import margin_rules_of

    info = file.info.market(market)
    if not info.has_account_positions:
        have = [each.instrument.market for each in file.info.markets if each.has_account_positions]
        where = f"it has them of {', '.join(have)}" if have else "record or import them at Hyperliquid"
        raise InputError(f"{market} has no positions of accounts in this session: {where}.")
    others = [
        each.instrument
        for each in file.info.markets
        if each.has_account_positions
        and each.instrument.venue == info.instrument.venue
        and each.instrument.market != market
    ]
    book = KnownBook.of(
        file.read_market(market),
        at_ms,
        margin_rules_of(info.instrument),
        [(file.read_market(each.market), margin_rules_of(each)) for each in others],
    )
    if not len(book):
        raise InputError(f"No position of an account in {market} was known by {format_iso(at_ms)}.")
    return book


def known_json(book: "KnownBook", market: str, row_price: float) -> dict[str, Any]:
    """Coverage, checks and levels in rows of the estimate's height; USD of each position at its liquidation price."""
    coverage, levels = book.coverage, book.levels(row_price)
    standing = book.standing
    has_level = np.isfinite(standing.liquidation_price)
    rows = zip(levels.row.tolist(), levels.long_usd.tolist(), levels.short_usd.tolist(), strict=True)
    return {
        "market": market,
        "mark": None if np.isnan(book.mark_price) else book.mark_price,
        "open_interest_usd": book.open_interest_usd,
        "long_share": coverage.long_share,
        "short_share": coverage.short_share,
        "accounts": coverage.accounts,
        "median_age_s": None if coverage.median_age_ms is None else coverage.median_age_ms / 1_000,
        "without_liquidation_price": int((~has_level).sum()),
        "reached_since_report": int(book.is_crossed.sum()),
        "prices_checked": book.checked,
        "prices_apart": book.disagreements,
        "levels": [
            {"price": round((row + 0.5) * row_price, _PRICE_DECIMALS), "long_usd": longs, "short_usd": shorts}
            for row, longs, shorts in rows
        ],
    }


def known_lines(known: dict[str, Any], mark: float, row_price: float) -> Iterator[str]:
    """The known book for a reader: how much there is, then its largest rows."""
    age = known["median_age_s"]
    old = "" if age is None else f", {age * 1_000 / MINUTE_MS:.1f} min old in the median"
    if known["long_share"] is None:
        yield f"Known: positions of {known['accounts']:,} accounts{old}; open interest is not known"
    else:
        shares = f"{known['long_share']:.1%} of longs, {known['short_share']:.1%} of shorts"
        yield f"Known: {shares} ({known['accounts']:,} accounts){old}"
    yield (
        f"  {known['without_liquidation_price']:,} have no liquidation price; {known['reached_since_report']:,} more "
        "were reached by the mark since their report and are left out"
    )
    if known["prices_checked"]:
        yield (
            f"  of {known['prices_checked']:,} prices of the venue that could be worked out anew, "
            f"{known['prices_apart']:,} are apart by more than 0.1 %"
        )
    for side in ("short", "long"):
        name = f"{side}_usd"
        near = (row for row in known["levels"] if row[name] > 0 and abs(row["price"] / mark - 1) <= _WITHIN)
        rows = sorted(near, key=lambda row: row[name], reverse=True)
        if rows:
            yield f"Largest rows of known {side}s within {_WITHIN:.0%} of the price, of {row_price:g} each:"
        for row in sorted(rows[:_LARGEST_SHOWN], key=lambda row: abs(row["price"] - mark)):
            yield f"  {row['price']:>16,.10g}  {row['price'] / mark - 1:>+8.2%}  ${row[name]:,.0f}"
