"""The answer of `rektscope survive` for a reader, from the object that `--json` prints."""

from collections.abc import Iterator
from typing import Any


def answer_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The answer for a reader."""
    if answer["price_basis"] == "last":
        yield (
            "Judged by the last price, because the session has no marks. Venues liquidate by the mark, which moves "
            "less: what is liquidated here may have lived."
        )
    yield (
        f"{answer['side']} {answer['quantity']:,.10g} {answer['market']} at {answer['entry']:,.10g}, "
        f"{_backing(answer)}, opened {answer['opened']}, followed until {answer['until']}"
    )
    yield from _account_lines(answer)
    if answer["rekt"]:
        yield _end_line(answer)
        if not answer["rekt_certain"]:
            yield (
                "It may have lived: the opening, a funding or added margin is in the same candle, and nobody knows "
                "which came first."
            )
    else:
        yield "It lives."
    if answer["longest_unseen"]:
        first, last = answer["longest_unseen"]
        yield f"No price is known between {first} and {last}: a liquidation there would go unseen."
    price = answer["liquidation_price"]
    if price is not None:
        yield f"Liquidation price {price:,}{_second(answer)}"
    else:
        yield f"No price liquidates it{_second(answer, ' on the side where it loses')}."
    if answer["closest_distance"] is not None and not answer["rekt"]:
        word = "mark" if answer["price_basis"] == "mark" else "last price"
        yield f"Closest: the {word} {answer['closest_distance']:.2%} away {_when(answer, 'closest')}"
    ratio = answer["worst_margin_ratio"]
    words = "no equity left" if ratio is None else f"{ratio:.2%}"
    yield f"Worst margin ratio {words} {_when(answer, 'worst')}"
    yield _funding_line(answer)
    assumed = " (assumed: no tiers of this market are known)" if answer["tiers_assumed"] else ""
    yield f"{answer['rules']}{assumed}"
    if answer["tiers_note"]:
        yield answer["tiers_note"]
    placed = f", {answer['marks_placed']:,} of them placed between recorded ones" if answer["marks_placed"] else ""
    kind = "mark prices" if answer["price_basis"] == "mark" else "traded prices in place of marks"
    yield f"{answer['marks']:,} {kind}{placed}; session: {answer['provenance']}"


def _backing(answer: dict[str, Any]) -> str:
    """`25x isolated`, or `cross with a wallet of 10,000 USDT`."""
    if answer["mode"] == "isolated":
        return f"{answer['leverage']:,.6g}x isolated"
    return f"cross with a wallet of {answer['wallet']:,.10g} {answer['currency']}"


def _account_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The rest of what backs the position: each other position with the prices that it is counted at."""
    if leg := answer["hedge"]:
        yield f"Hedged by {leg['side']} {leg['quantity']:,.10g} at {leg['entry']:,.10g}: both legs end together"
    for other in answer["others"]:
        if "market" in other:
            yield (
                f"Beside it {other['side']} {other['quantity']:,.10g} {other['market']} at {other['entry']:,.10g}, "
                f"counted at {other['valued_at']}"
            )
        else:
            yield (
                f"Beside it a position that requires {other['maintenance_margin']:,.10g} and has won "
                f"{other['unrealised_profit']:,.10g} {answer['currency']}, counted as given"
            )
    for added in answer["added_margin"]:
        word = "added" if added["amount"] > 0 else "taken out"
        yield f"{abs(added['amount']):,.10g} {answer['currency']} {word} at {added['time']}"
    if answer["others_by_candles"]:
        yield "Whether the extremes of two markets inside one candle came together is not known; taken as sampled."
    if answer["opening_problem"]:
        yield f"A new one would be refused: {answer['opening_problem']}"


def _end_line(answer: dict[str, Any]) -> str:
    """When it was liquidated: by a mark of that moment, or somewhere inside a candle of marks."""
    whole = "the account no longer covers what its positions require; " if answer["others"] else ""
    if answer["mark_at_rekt"] is not None:
        word = "mark" if answer["price_basis"] == "mark" else "last price"
        first, last = answer["rekt_between"]
        placed = ""
        if last != answer["rekt_at"]:
            placed = f", placed between recorded prices, so that it was between {first} and {last}"
        return f"REKT at {answer['rekt_at']}: {whole}the {word} was {answer['mark_at_rekt']:,}{placed}"
    first, last = answer["rekt_between"]
    candle = "a candle of marks" if answer["price_basis"] == "mark" else "a candle"
    return (
        f"REKT between {first} and {last}, most likely from {answer['rekt_at']} on: {whole}{candle} reached "
        f"{answer['farthest_mark']:,}, and does not show when"
    )


def _when(answer: dict[str, Any], what: str) -> str:
    """`at ...`, or `between ... and ...` where only a candle is known."""
    first, last = answer[f"{what}_between"]
    return f"at {answer[f'{what}_at']}" if first == last or answer["rekt"] else f"between {first} and {last}"


def _second(answer: dict[str, Any], where: str = "") -> str:
    """The price on the other side, to follow the sentence `where`; empty where there is none."""
    second = answer["second_liquidation_price"]
    return "" if second is None else f"{where}, and on the other side {second:,.10g}"


def _funding_line(answer: dict[str, Any]) -> str:
    if not answer["funding_counted"]:
        return "Funding is not counted."
    count, paid = answer["funding_settlements"], answer["funding_paid"]
    if not count:
        return "No funding was settled in that time."
    word, amount = ("paid", paid) if paid >= 0 else ("received", -paid)
    times = "once" if count == 1 else f"in {count} settlements"
    price = answer["last_liquidation_price"]
    after = "" if price is None else f"; liquidation price at the end {price:,.8g}"
    others = answer["others_funding_paid"]
    beside = f"; the other positions {'paid' if others >= 0 else 'received'} {abs(others):,.8g}" if others else ""
    return f"Funding {word} {times}: {amount:,.8g} {answer['currency']}{beside}{after}"
