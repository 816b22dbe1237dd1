"""A made-up market with a population of accounts whose every position is known, and what it comes to by plain loops."""

from decimal import Decimal

import numpy as np
from tests.scoring.made_up import walk

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import (
    UNKNOWN_E6,
    AccountPositions,
    Candles,
    Liquidations,
    MarketEvents,
    Marks,
    OpenInterests,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS

START = 1_752_451_200_000
INSTRUMENT = Instrument("hyperliquid", "BTC", "BTC", "USD", Contract.LINEAR, Decimal("0.1"), Decimal("0.00001"))
MARGIN = margin_rules_of(INSTRUMENT)
FIVE_MS = 5 * MINUTE_MS
OPEN_INTEREST = 3_000.0
LOT, STEP = 0.00001, 0.001


def market(hours=30, accounts=400, seed=3, *, known_from_ms=0, liquidations=True):
    """Five-minute candles and marks, positions reported again and again, and liquidations of the nearest of them.

    Returns the events and the reports as a list of dicts, in the order received.
    """
    random = np.random.default_rng(seed)
    opened, high, low, close, lots = (column[: hours * 12] for column in walk(-(-hours // 24), seed))
    start = START + np.arange(len(close)) * FIVE_MS
    candles = Candles.from_columns(
        time_ms=start,
        received_ms=start + FIVE_MS,
        duration_ms=np.full(len(start), FIVE_MS),
        open_ticks=opened,
        high_ticks=high,
        low_ticks=low,
        price_ticks=close,
        quantity_lots=lots * 10,
        taker_buy_lots=np.full(len(start), -1),
    )
    marks = Marks.from_columns(time_ms=start + FIVE_MS, received_ms=start + FIVE_MS, mark_steps=close * 100)
    interest = OpenInterests.from_columns(
        time_ms=[START + 1], received_ms=[START + 1], quantity_lots=[round(OPEN_INTEREST / LOT)]
    )
    reports = _reports(random, accounts, start + FIVE_MS, close * 0.1, known_from_ms)
    batches = [candles, marks, interest, _positions(reports)]
    if liquidations:
        batches.append(_liquidations(random, start, low, high))
    return MarketEvents.of(INSTRUMENT, *batches), reports


def _reports(random, accounts, times, prices, known_from_ms):
    reports = []
    for account in range(1, accounts + 1):
        side = 1 if random.random() < 0.55 else -1
        size = round(float(random.pareto(1.3) + 0.05) * 4, 5)
        leverage = int(random.choice([2, 3, 5, 10, 20, 40]))
        for place in sorted(random.choice(len(times), 6, replace=False).tolist()):
            received = int(times[place]) + int(random.integers(1, 200_000))
            if received < START + known_from_ms:
                continue
            mark, entry = float(prices[place]), float(prices[place]) * (1 + float(random.normal()) * 0.01)
            level = entry * (1 - side * (0.97 / leverage + 0.01 * float(random.random())))
            has_level = random.random() < 0.93
            reports.append(
                {
                    "account": account,
                    "received_ms": received,
                    "side": side,
                    "size": 0.0 if random.random() < 0.05 else size,
                    "level": round(level / STEP) * STEP if has_level else None,
                    "entry": round(entry / STEP) * STEP,
                    "leverage": leverage,
                    "mark": mark,
                }
            )
    return sorted(reports, key=lambda report: report["received_ms"])


def _positions(reports):
    return AccountPositions.from_columns(
        time_ms=[report["received_ms"] - 40 for report in reports],
        received_ms=[report["received_ms"] for report in reports],
        account=[report["account"] for report in reports],
        held_side=[report["side"] for report in reports],
        quantity_lots=[round(report["size"] / LOT) for report in reports],
        value_e6=[round(report["size"] * report["mark"] * 1e6) for report in reports],
        entry_steps=[round(report["entry"] / STEP) for report in reports],
        liquidation_steps=[0 if report["level"] is None else round(report["level"] / STEP) for report in reports],
        leverage=[report["leverage"] for report in reports],
        is_cross=[-1] * len(reports),
        margin_e6=[UNKNOWN_E6] * len(reports),
        account_value_e6=[UNKNOWN_E6] * len(reports),
        maintenance_e6=[UNKNOWN_E6] * len(reports),
    )


def _liquidations(random, start, low, high):
    """Some in each candle, anywhere between its extremes."""
    times, prices, lots, sides = [], [], [], []
    for at, bottom, top in zip(start.tolist(), low.tolist(), high.tolist(), strict=True):
        for _ in range(3):
            times.append(at + int(random.integers(1, FIVE_MS)))
            prices.append(int(random.integers(bottom, top + 1)))
            lots.append(int(random.pareto(1.5) * 20_000) + 100)
            sides.append(1 if random.random() < 0.5 else -1)
    order = np.argsort(times, kind="stable")
    columns = [np.array(column)[order] for column in (times, prices, lots, sides)]
    return Liquidations.from_columns(
        time_ms=columns[0],
        received_ms=columns[0],
        price_ticks=columns[1],
        quantity_lots=columns[2],
        liquidated_side=columns[3],
    )


def standing(reports, at_ms, marks):
    """The positions that stand at a moment, by plain loops: newest report of each account, not crossed since.

    Args:
        reports: of `market`.
        at_ms: the moment.
        marks: (time, price) of each mark.
    """
    newest = {}
    for report in reports:
        if report["received_ms"] <= at_ms:
            newest[report["account"]] = report
    found = []
    for report in newest.values():
        if report["size"] == 0:
            continue
        after = [price for time, price in marks if report["received_ms"] < time <= at_ms]
        level = report["level"]
        if level is not None and any(
            price <= level + 1e-6 if report["side"] > 0 else price >= level - 1e-6 for price in after
        ):
            continue
        found.append(report)
    return found
