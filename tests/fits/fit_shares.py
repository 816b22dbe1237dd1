"""Fits the shares of crossed levels that are force-closed: what `resources/model/shares.json` holds.

    python tests/fits/fit_shares.py CANDLES_FOLDER TOTALS_FOLDER [--until 2025-07-01] [--write]

CANDLES_FOLDER has `BTCUSDT-5m.parquet` and so on (columns date, open, high, low, close, volume), TOTALS_FOLDER the
four-hour totals of liquidations of Binance by coin and side (CoinGlass' aggregated_coin_history). The program's book
goes over the candles; what the price crossed in each four hours is held against what was recorded:

    recorded = share * crossed + background

Share and background are those on a grid with the least squares of ln(recorded / expected), buckets weighed by a
half-life of 30 days (30, 90 and 1,000 were tried: mean deviation 0.824, 0.827, 0.829). Walk-forward: each month from
April on with the fit on what came before it. Printed are the fits, per month the median of recorded / expected, and how
often what was recorded lay in the band, in the months before `--until` and after it. The file gets the fit up to
`--until`, and from the months before it the spread of their medians as its uncertainty (0.4 at least) and the spread of
a stretch: the standard deviation of ln(recorded / expected) in the fifth of the buckets that crossed most, or as much
more as the band needs to hold two of three buckets of those months.

Shares for the other coins are pooled: the mean of the logarithms, whose uncertainty has in it how far the coins are
apart, and at other venues how far their liquidations for each dollar of open interest were from Binance's (`VENUES`).
Printed is how often the band of each coin's share pooled from the three others holds what was recorded.
"""

import argparse
import itertools
import json
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from rektscope.levels.book import ExposureBook
from rektscope.levels.flow import crossed_usd, model_flow
from rektscope.levels.grid import PriceGrid
from rektscope.levels.shares import PriorBasis
from rektscope.levels.steps import build_steps
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.events import Candles, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.venues.binance.rules import BINANCE_USDM

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

COINS = {"BTC": ("0.1", "0.001"), "ETH": ("0.01", "0.001"), "SOL": ("0.01", "1"), "XRP": ("0.0001", "0.1")}
MONTHS = ("2025-04-01", "2025-05-01", "2025-06-01", "2025-07-01", "2025-07-13")
BUCKET_MS = 4 * HOUR_MS
HALF_LIFE_MS = 30 * DAY_MS
LEAST_RECORDED = 1_000.0
CANDLE_MS = 5 * MINUTE_MS
SHARES = np.exp(np.linspace(-8.0, 0.0, 161))
BACKGROUNDS = (0.1, 0.25, 0.5, 1.0, 2.0)
"""In tenth percentiles of what was recorded."""

HOT_SHARE = 0.2
LEAST_LOG_SD = 0.4
"""Chosen: the months do not show another year, nor open interest that is known instead of assumed."""

ANY_COIN = "*"
VENUES = {"bybit": 0.91, "okx": 0.80}
"""Root mean square of ln((liquidated / open interest there) / (the same at Binance)), by side, of BTC, ETH, SOL and XRP
in the four hours running at 14 July, 10 October and 12 October 2025 (CoinGlass, as collected by
FelipeODonnell/liquidity-report): 24 and 21 pairs above 20,000 USD; the means, 0.33 and 0.07, are within chance. At Gate
it was 1.27, at HTX 1.92, at Hyperliquid 1.90: too far apart to say anything, so these have no share."""

RESOURCE = Path(__file__).resolve().parents[2] / "resources" / "model" / "shares.json"


@dataclass(frozen=True, slots=True, eq=False)
class Buckets:
    """Four-hour buckets of a coin: their start, USD recorded and crossed by side."""

    start_ms: Int64
    recorded: Float64
    crossed: Float64


@dataclass(frozen=True, slots=True)
class Fit:
    """Share, and background in USD a bucket."""

    share: float
    background: float

    def expected(self, crossed: Float64) -> Float64:
        return crossed * self.share + self.background


@dataclass(frozen=True, slots=True, eq=False)
class SideFit:
    """Of one side: fit, its uncertainty, spread of hot buckets, and ln(recorded / expected) of later buckets.

    `month_fits` are those before each month, `month` gives which of them a bucket was held against.
    """

    fit: Fit
    log_sd: float
    hot_sd: float
    errors: Float64
    start_ms: Int64
    month: Int64
    month_fits: tuple[Fit, ...]


def main() -> None:
    """Print the fits and how they fared on later months; write the file where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("candles", type=Path)
    parser.add_argument("totals", type=Path)
    parser.add_argument("--until", default="2025-07-01")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    entries, found = [], {}
    for coin in COINS:
        buckets = buckets_of(coin, options.candles, options.totals)
        sides = [fit_side(coin, side, buckets, options.until) for side in (0, 1)]
        spread = stretch_spread(coin, sides, options.until)
        entry = {"venue": "binance", "coin": coin, "stretch_log_sd": round(spread, 2)}
        for name, side in zip(("long", "short"), sides, strict=True):
            entry[name] = {
                "share": round(side.fit.share, 5),
                "log_sd": round(side.log_sd, 2),
                "background_usd_per_hour": round(side.fit.background * HOUR_MS / BUCKET_MS),
            }
        entry |= {"fitted_from": "2025-01-15", "fitted_until": options.until, "source": SOURCE}
        entry |= {"basis": PriorBasis.OWN.value, "fitted_on": [f"binance:{coin}"]}
        entries.append(entry)
        found[coin] = sides
    print_pooled(found, entries, options.until)
    for venue, apart in ({"binance": 0.0} | VENUES).items():
        entries += [pooled(entries[: len(COINS)], venue, apart)]
        entries += [elsewhere(entry, venue, apart) for entry in entries[: len(COINS)] if venue in VENUES]
    if options.write:
        RESOURCE.write_text(json.dumps({"markets": entries}, indent=2) + "\n", encoding="utf-8")
        print(f"written: {RESOURCE.name}")


SOURCE = (
    "4-hour totals of Binance by side (CoinGlass, captured 2025-07-14) against the default book over Binance's "
    "5-minute candles, open interest assumed; tests/fits/fit_shares.py"
)


def pooled(entries: list[dict[str, Any]], venue: str, apart: float) -> dict[str, Any]:
    """The shares of a venue's coins that have none of their own, from those of coins that have.

    Args:
        entries: of Binance's coins.
        venue: of the other coins.
        apart: how far the venue is from Binance, as a standard deviation of the logarithm.
    """
    answer = {"venue": venue, "coin": ANY_COIN}
    answer["stretch_log_sd"] = round(float(np.sqrt(np.mean([entry["stretch_log_sd"] ** 2 for entry in entries]))), 2)
    for side in ("long", "short"):
        logs = np.log([entry[side]["share"] for entry in entries])
        between = logs.std(ddof=1) * np.sqrt(1.0 + 1.0 / len(logs))  # of a coin that is none of them
        own = np.mean([entry[side]["log_sd"] ** 2 for entry in entries])
        answer[side] = {
            "share": round(float(np.exp(logs.mean())), 5),
            "log_sd": round(float(np.sqrt(own + between**2 + apart**2)), 2),
            "background_usd_per_hour": 0,
        }
    names = ", ".join(entry["coin"] for entry in entries)
    basis = PriorBasis.OTHER_COINS if venue == "binance" else PriorBasis.OTHER_COINS_AND_VENUE
    fitted_on = [market for entry in entries for market in entry["fitted_on"]]
    answer |= _dates(entries[0]) | {"source": f"pooled from {names} of Binance: {SOURCE}"}
    return answer | {"basis": basis.value, "fitted_on": fitted_on}


def elsewhere(entry: dict[str, Any], venue: str, apart: float) -> dict[str, Any]:
    """The shares of a coin at another venue, from those at Binance."""
    answer = {"venue": venue, "coin": entry["coin"], "stretch_log_sd": entry["stretch_log_sd"]}
    for side in ("long", "short"):
        log_sd = round(float(np.hypot(entry[side]["log_sd"], apart)), 2)
        answer[side] = entry[side] | {"log_sd": log_sd, "background_usd_per_hour": 0}
    source = f"Binance's {entry['coin']}, and how far the venue is from Binance: {SOURCE}"
    answer |= _dates(entry) | {"source": source}
    return answer | {"basis": PriorBasis.OTHER_VENUE.value, "fitted_on": entry["fitted_on"]}


def _dates(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: entry[name] for name in ("fitted_from", "fitted_until")}


def print_pooled(found: dict[str, list[SideFit]], entries: list[dict[str, Any]], until: str) -> None:
    """How often the band of a share pooled from the other coins holds what was recorded of one, walk-forward."""
    until_ms = parse_time_ms(f"{until}T00:00:00Z")
    for coin, sides in found.items():
        rest = pooled([entry for entry in entries if entry["coin"] != coin], "binance", 0.0)
        for place, side in enumerate(sides):
            prior = rest[("long", "short")[place]]
            others = [other[place].month_fits for name, other in found.items() if name != coin]
            inside, ratios = [], []
            for month, own in enumerate(side.month_fits):
                share = float(np.exp(np.mean([np.log(fits[month].share) for fits in others])))
                here = side.month == month
                # The errors are of the coin's own fit; another share moves them, background aside.
                errors = side.errors[here] + np.log(own.share / share)
                inside.append(np.abs(errors) <= np.hypot(prior["log_sd"], rest["stretch_log_sd"]))
                ratios.append(float(np.exp(np.median(errors))))
            held, before = np.concatenate(inside), side.start_ms < until_ms
            print(
                f"{coin} {('long', 'short')[place]:5} from the other coins: recorded / expected by month "
                f"{' '.join(f'{each:.2f}' for each in ratios)}; in the band {held[before].mean():.2f} before {until}, "
                f"{held[~before].mean():.2f} after it"
            )


def buckets_of(coin: str, candles: Path, totals: Path) -> Buckets:
    """What was recorded and what the book says was crossed."""
    table = pq.read_table(next(totals.glob(f"*aggregated_coin_history_{coin}.parquet"))).to_pydict()
    start_ms = np.array(table["time"], dtype=np.int64)[:-1]  # the last one was still open when captured
    sides = [np.array(table[f"aggregated_{side}_liquidation_usd"])[:-1] for side in ("long", "short")]
    events = market_of(coin, candles)
    rows = events.candles
    steps = build_steps(events, int(rows.time_ms[0]), int(rows.received_ms[-1]))
    grid = PriceGrid.around(events.instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    tiers = bundled_tier_table("binance", f"{coin}USDT")
    if tiers is None:
        sys.exit(f"The tiers of binance:{coin}USDT do not come with this installation.")
    flow = model_flow(steps, ExposureBook(grid, tiers, BINANCE_USDM))
    edges = np.append(start_ms, start_ms[-1] + BUCKET_MS)
    return Buckets(start_ms, np.stack(sides, axis=1), crossed_usd(flow, edges))


def market_of(coin: str, folder: Path) -> MarketEvents:
    """A coin's 5-minute candles."""
    table = pq.read_table(folder / f"{coin}USDT-5m.parquet").to_pydict()
    tick, lot = COINS[coin]
    time_ms = np.array([int(each.timestamp() * 1000) for each in table["date"]], dtype=np.int64)
    ticks = {name: counted(table[name], tick) for name in ("open", "high", "low", "close")}
    candles = Candles.from_columns(
        time_ms=time_ms,
        received_ms=time_ms + CANDLE_MS,
        duration_ms=np.full(len(time_ms), CANDLE_MS),
        open_ticks=ticks["open"],
        high_ticks=ticks["high"],
        low_ticks=ticks["low"],
        price_ticks=ticks["close"],
        quantity_lots=counted(table["volume"], lot),
        taker_buy_lots=np.full(len(time_ms), -1),
    )
    symbol, step = f"{coin}USDT", (Decimal(tick), Decimal(lot))
    return MarketEvents.of(Instrument("binance", symbol, coin, "USDT", Contract.LINEAR, *step), candles)


def counted(values: list[float], step: str) -> Int64:
    return np.rint(np.array(values) / float(step)).astype(np.int64)


def stretch_spread(coin: str, sides: list[SideFit], until: str) -> float:
    """The spread of a stretch, so that the band holds two of three buckets of the months before `until`."""
    until_ms = parse_time_ms(f"{until}T00:00:00Z")
    log_sd = max(side.log_sd for side in sides)
    errors = np.concatenate([side.errors for side in sides])
    is_before = np.concatenate([side.start_ms for side in sides]) < until_ms
    hot = float(np.sqrt(np.mean([side.hot_sd**2 for side in sides])))
    width = float(np.quantile(np.abs(errors[is_before]), 2 / 3))
    spread = max(hot, float(np.sqrt(max(0.0, width**2 - log_sd**2))))
    held = np.abs(errors) <= np.hypot(log_sd, spread)
    print(
        f"{coin}: spread of a stretch {spread:.2f} (hot buckets {hot:.2f}); in the band {held[is_before].mean():.2f} "
        f"of {is_before.sum()} buckets before {until}, {held[~is_before].mean():.2f} of {(~is_before).sum()} after it"
    )
    return spread


def fit_side(coin: str, side: int, buckets: Buckets, until: str) -> SideFit:
    """The fit of a side, and what it missed in later months."""
    recorded = np.maximum(buckets.recorded[:, side], LEAST_RECORDED)
    crossed, cuts = buckets.crossed[:, side], [parse_time_ms(f"{month}T00:00:00Z") for month in MONTHS]
    medians, hot, fits, errors, starts = [], [], [], [], []
    for start, end in itertools.pairwise(cuts):
        fit = fitted(recorded, crossed, buckets.start_ms, start)
        later = (buckets.start_ms >= start) & (buckets.start_ms < end)
        error = np.log(recorded[later] / fit.expected(crossed[later]))
        medians.append(float(np.median(error)))
        hot.append(error[crossed[later] >= np.quantile(crossed[later], 1.0 - HOT_SHARE)])
        fits.append(fit)
        errors.append(error)
        starts.append(buckets.start_ms[later])
    before = sum(month <= until for month in MONTHS[1:])
    answer = fitted(recorded, crossed, buckets.start_ms, parse_time_ms(f"{until}T00:00:00Z"))
    ratios = " ".join(f"{np.exp(each):5.2f}" for each in medians)
    hot_sd = float(np.concatenate(hot[:before]).std())
    name = f"{coin} {('long', 'short')[side]}"
    print(
        f"{name:10} 1/{1 / answer.share:4.0f}, months 1/{', 1/'.join(f'{1 / fit.share:.0f}' for fit in fits)}; "
        f"recorded / expected by month {ratios}; hot buckets: median {np.exp(np.median(np.concatenate(hot))):.2f}, "
        f"deviation {hot_sd:.2f}"
    )
    month = np.repeat(np.arange(len(starts)), [len(each) for each in starts])
    log_sd = max(LEAST_LOG_SD, float(np.sqrt(np.mean(np.square(medians[:before])))))
    return SideFit(answer, log_sd, hot_sd, np.concatenate(errors), np.concatenate(starts), month, tuple(fits))


def fitted(recorded: Float64, crossed: Float64, start_ms: Int64, before_ms: int) -> Fit:
    """The fit on buckets that ended by a moment."""
    known = start_ms + BUCKET_MS <= before_ms
    target, crossed = np.log(recorded[known]), crossed[known]
    weights = 0.5 ** ((before_ms - start_ms[known]) / HALF_LIFE_MS)
    base = float(np.exp(np.quantile(target, 0.1)))
    best = (np.inf, Fit(0.0, 0.0))
    for background in BACKGROUNDS:
        for share in SHARES.tolist():
            fit = Fit(share, base * background)
            loss = float((weights * (np.log(fit.expected(crossed)) - target) ** 2).sum())
            if loss < best[0]:
                best = (loss, fit)
    return best[1]


if __name__ == "__main__":
    main()
