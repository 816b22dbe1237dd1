"""The texts and rows of a what-if, made from the answers of `scenarios`; no widget."""

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.instrument import Instrument
from rektscope.scenarios.flush import Flush
from rektscope.scenarios.ground import Ground
from rektscope.scenarios.position_outcome import CascadeOutcome, PositionOutcome
from rektscope.scenarios.what_if import WhatIf
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

WAVE_HEADS = (tr("wave"), tr("from"), tr("liquidated"), tr("in all"), tr("pushed to"))
BETWEEN_HEADS = (tr("leverage"), tr("standing"), tr("expected by force"))
FLUSH_HEADS = (tr("within"), tr("longs then"), tr("now"), tr("shorts then"), tr("now"), tr("left"))

MOST_WAVES = 12
NOTHING = "–"


def headline(answer: WhatIf, instrument: Instrument, *, figures: Figures = STANDARD) -> str:
    """Where the cascade ends and what it liquidates, one or two sentences."""
    decimals = instrument.price_decimals
    who, end = sides_word(answer.cascade.side), figures.price(answer.cascade.end_price, decimals)
    away = figures.distance(answer.cascade.end_price / answer.mark - 1, answer.mark, decimals, signed=True)
    if answer.shares is None:
        standing = figures.usd(answer.standing_usd)
        return tr(
            "{standing} relative of {who} stand on the way; how much would be closed by force is not known.",
            standing=standing,
            who=who,
        )
    band = ""
    if answer.band is not None:
        low, high = sorted(each.end_price for each in answer.band)
        band = tr(
            ", {price} to {price_2} by the band",
            price=figures.price(low, decimals),
            price_2=figures.price(high, decimals),
        )
    liquidated = ExpectedUsd(answer.cascade.liquidated_usd, *sorted(each.liquidated_usd for each in answer.band or ()))
    return tr(
        "Ends at {end}, {away} from the mark{band}. Liquidates {expected_usd} of {who}.",
        end=end,
        away=away,
        band=band,
        expected_usd=figures.expected_usd(liquidated),
        who=who,
    )


def wave_rows(answer: WhatIf, instrument: Instrument, *, figures: Figures = STANDARD) -> list[tuple[str, ...]]:
    """One row a wave; the many small ones at the end are one."""
    decimals, is_known = instrument.price_decimals, answer.shares is not None
    rows: list[tuple[str, ...]] = [
        (
            str(number),
            figures.price(wave.reached, decimals),
            figures.expected_usd_alone(wave.liquidated_usd) if is_known else NOTHING,
            figures.expected_usd_alone(wave.total_usd) if is_known else NOTHING,
            figures.price(wave.pushed_to, decimals),
        )
        for number, wave in enumerate(answer.cascade.waves, start=1)
    ]
    if len(rows) <= MOST_WAVES:
        return rows
    first, last = answer.cascade.waves[MOST_WAVES - 1], answer.cascade.waves[-1]
    rest = (
        f"{MOST_WAVES}–{len(rows)}",
        figures.price(first.reached, decimals),
        figures.expected_usd_alone(sum(wave.liquidated_usd for wave in answer.cascade.waves[MOST_WAVES - 1 :])),
        figures.expected_usd_alone(last.total_usd),
        figures.price(last.pushed_to, decimals),
    )
    return [*rows[: MOST_WAVES - 1], rest]


def between_title(answer: WhatIf, instrument: Instrument, *, figures: Figures = STANDARD) -> str:
    """What stands between here and the price that the shock goes to."""
    way = answer.on_the_way
    amount = figures.level_usd(way.standing_usd, way.expected)
    price = figures.price(way.price, instrument.price_decimals)
    return tr("Between the mark and {price}: {word} {amount}", price=price, word=sides_word(way.side), amount=amount)


def between_rows(answer: WhatIf, *, figures: Figures = STANDARD) -> list[tuple[str, ...]]:
    """One row a leverage class that holds anything, the highest first: it stands nearest."""
    return [
        (
            f"{figures.of(leverage):g}×",
            figures.usd(usd),
            NOTHING if expected is None else figures.expected_usd(expected),
        )
        for leverage, usd, expected in reversed(answer.on_the_way.by_leverage)
        if usd > 0
    ]


def position_sentence(
    outcome: PositionOutcome, end_price: float, instrument: Instrument, *, figures: Figures = STANDARD
) -> str:
    """What becomes of my position where the price ends at `end_price`, quote units."""
    price = figures.price(outcome.liquidation_price, instrument.price_decimals)
    match outcome.outcome:
        case CascadeOutcome.LIQUIDATED:
            by = tr("by the shock itself") if outcome.wave == 0 else tr("in wave {wave}", wave=outcome.wave)
            return tr("My position is liquidated at {price}, {by}.", price=price, by=by)
        case CascadeOutcome.IN_BAND:
            return tr("My position is liquidated at {price} only at the upper end of the band.", price=price)
        case CascadeOutcome.SURVIVES:
            room = figures.distance(outcome.room, end_price, instrument.price_decimals)
            return tr(
                "My position survives: its liquidation at {price} is {room} beyond the end.", price=price, room=room
            )
        case CascadeOutcome.WRONG_WAY:
            return tr("My position is not in danger: its liquidation at {price} is on the other side.", price=price)


def flush_title(flush: Flush | None, since: str, *, figures: Figures = STANDARD) -> str:
    """Whether the book was cleared since a moment, in a sentence."""
    if flush is None:
        return tr("No price is known of {since}.", since=since)
    moved = figures.percent(flush.mark_after / flush.mark_before - 1, signed=True)
    interest = (
        tr("open interest is not known")
        if flush.open_interest_change is None
        else tr(
            "open interest {percent} in contracts", percent=figures.percent(flush.open_interest_change, signed=True)
        )
    )
    return tr(
        "Since {since}: mark {moved}, {interest}. Standing around the mark of each moment:",
        since=since,
        moved=moved,
        interest=interest,
    )


def flush_rows(flush: Flush, *, figures: Figures = STANDARD) -> list[tuple[str, ...]]:
    """One row a distance."""
    return [
        (
            f"±{figures.of(each.distance * 100):g} %",
            figures.usd(each.long_before),
            figures.usd(each.long_after),
            figures.usd(each.short_before),
            figures.usd(each.short_after),
            NOTHING if each.left is None else figures.percent(each.left, 0),
        )
        for each in flush.near
    ]


def balance_sentence(flush: Flush, *, figures: Figures = STANDARD) -> str:
    """Who is left within the middle distance."""
    near = flush.near[len(flush.near) // 2]
    if near.balance_after is None:
        return tr("Nothing stands there now.")
    shorts = figures.percent(near.balance_after, 0)
    return tr(
        "Of what stands within ±{distance:g} % now, {shorts} are shorts.",
        distance=figures.of(near.distance * 100),
        shorts=shorts,
    )


def profile_note(ground: Ground) -> str:
    """What the figures count."""
    profile = ground.profile
    words = {
        "mark": tr("mark") if profile.has_mark else tr("last price"),
        "moment_utc": formatting.moment_utc(profile.at_ms),
        "model": ground.model,
    }
    if ground.markets:
        markets = formatting.joined(ground.markets)
        return tr(
            "From the {mark} at {moment_utc}, levels of {markets}; all leverages, model {model}.",
            **words,
            markets=markets,
        )
    return tr("From the {mark} at {moment_utc}; all leverages, model {model}.", **words)
