"""Claims against a session: the bundled event's verdicts, and every measure on a session checked by hand."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.market.events import (
    Candles,
    Flag,
    Fundings,
    Liquidations,
    MarketEvents,
    Marks,
    OpenInterests,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso, parse_time_ms
from rektscope.replay.dossier import ClaimStatus, check_claims
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.story import Claim
from rektscope.sessions.reader import open_session

BUNDLED = Path(__file__).resolve().parent.parent.parent / "resources" / "sessions" / "2025-07-14-short-squeeze.rekt"

START_MS = parse_time_ms("2025-01-01T00:00:00Z")
END_MS = START_MS + 4 * HOUR_MS
ALPHA = Instrument("alpha", "BTC", "BTC", "USDT", Contract.LINEAR, Decimal(1), Decimal(1))
BETA = Instrument("beta", "ETH", "ETH", "USDT", Contract.LINEAR, Decimal(1), Decimal(1))


def liquidations(*rows):
    """Rows of (minutes after the start, USD, side), at a price of one."""
    times = [START_MS + minute * MINUTE_MS for minute, _, _ in rows]
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[1] * len(rows),
        quantity_lots=[usd for _, usd, _ in rows],
        liquidated_side=[side for _, _, side in rows],
    )


def trades(*rows):
    times = [START_MS + minute * MINUTE_MS for minute, _ in rows]
    ones = [1] * len(rows)
    return Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[price for _, price in rows],
        quantity_lots=ones,
        taker_side=ones,
    )


@pytest.fixture
def events():
    alpha = MarketEvents.of(
        ALPHA,
        trades((0, 1_000), (30, 1_100), (90, 1_040)),
        Marks.from_columns(
            time_ms=[START_MS - HOUR_MS, START_MS, START_MS + HOUR_MS],
            received_ms=[START_MS - HOUR_MS, START_MS, START_MS + HOUR_MS],
            mark_steps=[200_000, 100_000, 109_050],
        ),
        Fundings.from_columns(
            time_ms=[START_MS - HOUR_MS, START_MS, END_MS],
            received_ms=[START_MS - HOUR_MS, START_MS, END_MS],
            rate_e12=[9 * 10**9, 10**8, -(10**8)],
            duration_ms=[HOUR_MS] * 3,
        ),
        OpenInterests.from_columns(
            time_ms=[START_MS - HOUR_MS, START_MS + HOUR_MS],
            received_ms=[START_MS - HOUR_MS, START_MS + HOUR_MS],
            quantity_lots=[400, 500],
        ),
        liquidations((10, 600, Side.SHORT), (20, 100, Side.LONG), (200, 900, Side.SHORT)),
    )
    beta = MarketEvents.of(
        BETA,
        Candles.from_columns(
            time_ms=[START_MS - HOUR_MS, START_MS],
            received_ms=[START_MS, START_MS + HOUR_MS],
            duration_ms=[HOUR_MS] * 2,
            open_ticks=[300, 200],
            high_ticks=[400, 206],
            low_ticks=[100, 199],
            price_ticks=[200, 201],
            quantity_lots=[1, 1],
            taker_buy_lots=[-1, -1],
        ),
        liquidations((30, 50, Side.LONG)),
    )
    return {"alpha:BTC": alpha, "beta:ETH": beta}


def verdict_of(events, measure, low=0.0, high=0.0, received_ms=None, sums=None):
    index = LiquidationIndex.build(events, START_MS, END_MS, None, sums)
    (verdict,) = check_claims(
        [Claim("it was so", "a paper", measure, low, high, "because")], events, index, received_ms
    )
    return verdict


@pytest.mark.parametrize(
    ("measure", "value", "text"),
    [
        ("liquidated_usd", 1_650, "0.0 M USD"),
        ("liquidated_usd ETH", 50, "0.0 M USD"),
        ("short_usd", 1_500, "0.0 M USD"),
        ("short_usd BTC", 1_500, "0.0 M USD"),
        ("long_usd BTC", 100, "0.0 M USD"),
        ("per_hour_usd", 412.5, "0.0 M USD per hour"),
        ("liquidation_count", 4, "4 liquidations"),
        ("largest_usd", 900, "0.0 M USD short on alpha:BTC at 2025-01-01T03:20:00Z"),
        ("largest_usd beta", 50, "0.0 M USD long on beta:ETH at 2025-01-01T00:30:00Z"),
        ("largest_usd alpha long", 100, "0.0 M USD long on alpha:BTC at 2025-01-01T00:20:00Z"),
        ("largest_is_long", 0, "0.0 M USD short on alpha:BTC at 2025-01-01T03:20:00Z"),
        ("largest_is_on alpha", 1, "0.0 M USD short on alpha:BTC at 2025-01-01T03:20:00Z"),
        ("largest_is_on beta", 0, "0.0 M USD short on alpha:BTC at 2025-01-01T03:20:00Z"),
        ("worst_hour_usd", 900, "0.0 M USD in the hour from 2025-01-01T02:21:00Z"),
        ("short_usd_until 2025-01-01T01:00:00Z", 600, "0.0 M USD of shorts by 2025-01-01T01:00:00Z"),
        ("last_high alpha:BTC", 1_100, "1,100 USDT on alpha:BTC"),
        ("last_high beta:ETH", 206, "206 USDT on beta:ETH"),
        ("high_until alpha:BTC 2025-01-01T00:30:00Z", 1_000, "1,000 USDT on alpha:BTC"),
        ("mark_high alpha:BTC", 1_090.5, "1,090.50 USDT on alpha:BTC"),
        ("first_touch alpha:BTC 1050", START_MS + 30 * MINUTE_MS, "2025-01-01T00:30:00Z"),
        ("highest_funding_percent alpha:BTC", 0.01, "0.0100 % at most"),
        ("open_interest_change_percent alpha:BTC", 25.0, "+25.0 %"),
        ("rise_behind beta:ETH alpha:BTC", 7.0, "+3.0 % against +10.0 %"),
    ],
)
def test_measures(events, measure, value, text):
    verdict = verdict_of(events, measure)
    assert verdict.figure is not None
    assert verdict.figure.value == pytest.approx(value)
    assert verdict.figure.text == text


@pytest.mark.parametrize(
    "measure",
    [
        "",
        "no_such_measure",
        "liquidated_usd XRP",
        "liquidated_usd BTC ETH",
        "largest_usd gamma",
        "last_high gamma:BTC",
        "last_high",
        "first_touch alpha:BTC 1200",
        "first_touch alpha:BTC 900",
        "first_touch alpha:BTC high",
        "mark_high beta:ETH",
        "short_usd_until yesterday",
        "short_usd_until 2025-01-02T00:00:00Z",
        "highest_funding_percent beta:ETH",
        "open_interest_change_percent beta:ETH",
    ],
)
def test_what_cannot_be_measured_cannot_be_checked(events, measure):
    verdict = verdict_of(events, measure, low=-1e18, high=1e18)
    assert verdict.answer is ClaimStatus.CANNOT_BE_CHECKED
    assert verdict.figure is None


@pytest.mark.parametrize(
    ("low", "high", "answer"),
    [
        (1_650, 1_650, ClaimStatus.AGREES),
        (1_000, 2_000, ClaimStatus.AGREES),
        (1_651, 2_000, ClaimStatus.DISAGREES),
        (0, 1_649, ClaimStatus.DISAGREES),
    ],
)
def test_a_claim_agrees_inside_its_range(events, low, high, answer):
    assert verdict_of(events, "liquidated_usd", low, high).answer is answer


def test_a_verdict_knows_nothing_of_later(events):
    early = START_MS + HOUR_MS
    assert verdict_of(events, "liquidated_usd", received_ms=early).figure.value == 750
    assert verdict_of(events, "largest_usd", received_ms=early).figure.value == 600
    assert verdict_of(events, "last_high alpha:BTC", received_ms=START_MS).figure.value == 1_000
    assert verdict_of(events, "short_usd_until 2025-01-01T03:30:00Z", received_ms=early).figure is None


def test_without_liquidations_nothing_is_largest(events):
    nothing = {market: known.until(START_MS) for market, known in events.items()}
    for measure in ("largest_usd", "largest_is_long", "largest_is_on alpha", "worst_hour_usd"):
        assert verdict_of(nothing, measure).figure is None
    assert verdict_of(nothing, "liquidated_usd").figure.value == 0


def test_what_is_placed_under_recorded_sums_is_neither_largest_nor_a_minute(events):
    rows = events["alpha:BTC"].liquidations
    placed = replace(rows, flags=np.full(len(rows), Flag.PLACED, dtype=np.uint8))
    summed = {**events, "alpha:BTC": replace(events["alpha:BTC"], liquidations=placed)}
    sums = {"alpha:BTC": RecordedSums(START_MS, HOUR_MS)}
    assert verdict_of(summed, "largest_usd", sums=sums).figure.value == 50
    for measure in ("largest_usd alpha", "worst_minute_usd"):
        assert verdict_of(summed, measure, sums=sums).figure is None
        assert verdict_of(summed, measure).figure.value == 900  # a reconstruction places orders of known size too


def test_a_verdict_as_json_keeps_source_and_reason(events):
    assert verdict_of(events, "liquidation_count", 4, 4).to_json() == {
        "claim": "it was so",
        "source": "a paper",
        "answer": "agrees",
        "figure": "4 liquidations",
        "reason": "because",
    }
    assert verdict_of(events, "").to_json()["figure"] is None


@pytest.fixture(scope="module")
def bundled():
    with open_session(BUNDLED) as file:
        return file.read()


@pytest.fixture(scope="module")
def verdicts(bundled):
    index = LiquidationIndex.build(bundled.events, bundled.info.start_ms, bundled.info.end_ms)
    return {verdict.claim.text: verdict for verdict in check_claims(bundled.info.claims, bundled.events, index)}


@pytest.mark.parametrize(
    ("words", "answer", "figure"),
    [
        ("750 million USD", ClaimStatus.AGREES, "750.0 M USD"),
        ("31 million USD per hour", ClaimStatus.AGREES, "31.2 M USD per hour"),
        ("short Bitcoin lost about 475", ClaimStatus.DISAGREES, "432.3 M USD"),
        ("about 444 million USD", ClaimStatus.AGREES, "432.3 M USD"),
        ("One short of nearly 100", ClaimStatus.AGREES, "98.1 M USD short on binance:BTCUSDT at 2025-07-14T07:35"),
        ("98.1 million USD long", ClaimStatus.DISAGREES, "98.1 M USD short on binance:BTCUSDT"),
        ("92.5 million USD short on HTX", ClaimStatus.DISAGREES, "98.1 M USD short on binance:BTCUSDT"),
        ("120,000 traders", ClaimStatus.AGREES, "120,400 liquidations"),
        ("above 122,000", ClaimStatus.AGREES, "123,300.0 USDT on binance:BTCUSDT"),
        ("record near 123,000", ClaimStatus.AGREES, "123,300.0 USDT on binance:BTCUSDT"),
        ("record stood at 123,091", ClaimStatus.DISAGREES, "123,216.28 USDT on binance:BTCUSDT"),
        ("just under 120,000", ClaimStatus.AGREES, "120,000.0 USDT on binance:BTCUSDT"),
        ("205 million USD of shorts", ClaimStatus.AGREES, "M USD in the hour from 2025-07-14T03:"),
        ("289 million USD of shorts", ClaimStatus.AGREES, "289.0 M USD of shorts by 2025-07-14T05:01:00Z"),
        ("Funding stayed", ClaimStatus.AGREES, "0.0100 % at most"),
        ("Ethereum rose", ClaimStatus.AGREES, "+3.1 % against +3.8 %"),
        ("Solana rose", ClaimStatus.DISAGREES, "+5.0 % against +3.8 %"),
        ("XRP rose", ClaimStatus.DISAGREES, "+7.1 % against +3.8 %"),
        ("112,000 USD", ClaimStatus.CANNOT_BE_CHECKED, None),
        ("Market makers", ClaimStatus.CANNOT_BE_CHECKED, None),
        ("steadied the rally", ClaimStatus.CANNOT_BE_CHECKED, None),
        ("135,000 to 140,000", ClaimStatus.CANNOT_BE_CHECKED, None),
        ("84.68 billion", ClaimStatus.CANNOT_BE_CHECKED, None),
    ],
)
def test_verdicts_on_the_bundled_event(verdicts, words, answer, figure):
    (verdict,) = [verdict for text, verdict in verdicts.items() if words in text]
    assert verdict.answer is answer
    if figure is None:
        assert verdict.figure is None
    else:
        assert figure in verdict.figure.text


def test_every_claim_has_source_and_reason_and_only_the_uncheckable_lack_a_figure(verdicts):
    for verdict in verdicts.values():
        assert verdict.claim.source
        assert verdict.claim.reason.endswith(".")
        assert (verdict.figure is None) == (not verdict.claim.measure)


def test_what_was_built_to_agree_says_so(verdicts):
    built = [text for text, verdict in verdicts.items() if "built to meet" in verdict.claim.reason]
    assert any("750 million" in text for text in built)
    assert any("120,000 traders" in text for text in built)
    assert any("205 million" in text for text in built)
    assert all(verdicts[text].answer is ClaimStatus.AGREES for text in built)


def test_reasons_on_the_coins_show_the_recorded_change(bundled, verdicts):
    for coin, name in (("ETH", "Ethereum"), ("SOL", "Solana"), ("XRP", "XRP")):
        prices = bundled.events[f"binance:{coin}USDT"].trades.price_ticks
        change = (prices[-1] / prices[0] - 1) * 100
        (verdict,) = [verdict for text, verdict in verdicts.items() if text.startswith(f"{name} rose")]
        assert f"{name} gained {change:.1f} %" in verdict.claim.reason
    leader = bundled.events["binance:BTCUSDT"].trades.price_ticks
    assert f"Bitcoin {(leader[-1] / leader[0] - 1) * 100:.1f} %" in verdict.claim.reason


def test_largest_by_0539_was_the_one_on_htx(bundled):
    index = LiquidationIndex.build(bundled.events, bundled.info.start_ms, bundled.info.end_ms)
    moment = parse_time_ms("2025-07-14T05:39:00Z")
    claims = [claim for claim in bundled.info.claims if "on HTX" in claim.text]
    (verdict,) = check_claims(claims, bundled.events, index, moment)
    assert verdict.answer is ClaimStatus.AGREES, format_iso(moment)
