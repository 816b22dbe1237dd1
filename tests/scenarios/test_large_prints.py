"""Large prints: fills of one order are one, the aggressor is the taker, and a burst says which way force went."""

import json

import numpy as np
import pytest
from tests.engine.markets import START, linear
from tests.scoring.made_up import session_file

from rektscope.cli.main import run
from rektscope.market.events import Flag, Liquidations, MarketEvents, Trades
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso
from rektscope.scenarios.large_prints import PrintScan, TradesKnown, bursts_in, large_prints, prints_in

TICK_PRICE = 1_000_000  # 100,000 USD at a tick of 0.1
LOTS_OF_1M = 10_000  # at a lot of 0.001 coin: 10 coins, 1 M USD


def trades(*rows, flags=Flag.NONE):
    """(millisecond, lots, side) each, received as they happened."""
    times = [START + time for time, _, _ in rows]
    return Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[TICK_PRICE] * len(rows),
        quantity_lots=[lots for _, lots, _ in rows],
        taker_side=[side for _, _, side in rows],
        flags=[int(flags)] * len(rows),
    )


def liquidations(*rows):
    """(millisecond, lots, side) each."""
    times = [START + time for time, _, _ in rows]
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[TICK_PRICE] * len(rows),
        quantity_lots=[lots for _, lots, _ in rows],
        liquidated_side=[side for _, _, side in rows],
    )


def events(*batches):
    return MarketEvents.of(linear(), *batches)


def test_fills_of_one_millisecond_and_side_are_one_print():
    held = trades((5, 4_000, 1), (5, 7_000, 1), (5, 12_000, -1), (6, 9_000, 1))
    found = prints_in(held, linear(), 1e6)
    usd = linear().notional_usd(np.full(2, 100_000.0), np.array([11_000, 12_000]))
    assert found.usd.tolist() == pytest.approx(usd.tolist())
    assert found.fills.tolist() == [2, 1]
    assert found.taker_side.tolist() == [1, -1]
    assert found.price.tolist() == pytest.approx([100_000.0] * 2)


def test_a_burst_ends_with_a_minutes_pause_and_is_of_one_side():
    held = events(
        liquidations(
            (0, 6_000, -1), (30_000, 6_000, -1), (40_000, 20_000, 1), (100_001, 20_000, -1), (9 * MINUTE_MS, 500, -1)
        )
    )
    found = bursts_in(held, 1e6)
    assert [(each.side, each.count) for each in found] == [(Side.SHORT, 2), (Side.LONG, 1), (Side.SHORT, 1)]
    assert found[0].start_ms == START
    assert found[0].end_ms == START + 30_000


def test_a_print_against_the_burst_is_distinguished_from_one_with_it():
    held = events(
        trades((1_000, LOTS_OF_1M, 1), (2_000, LOTS_OF_1M, -1), (HOUR_MS, LOTS_OF_1M, -1)),
        liquidations((1_500, 2 * LOTS_OF_1M, -1)),
    )
    answer = large_prints(held, 1e6, START, START + 2 * HOUR_MS)
    assert answer.known is TradesKnown.YES
    assert [answer.is_against(place) for place in range(3)] == [False, True, None]
    as_json = answer.to_json()
    assert [each["aggressor"] for each in as_json["prints"]] == ["buyer", "seller", "seller"]
    assert [each["other_side"] for each in as_json["prints"]] == ["resting seller", "resting buyer", "resting buyer"]
    (burst,) = as_json["bursts"]
    assert (burst["buyer_aggressor_usd"], burst["seller_aggressor_usd"]) == pytest.approx((1e6, 1e6))


def test_nothing_received_later_counts():
    held = events(trades((0, LOTS_OF_1M, 1), (HOUR_MS, LOTS_OF_1M, 1)), liquidations((HOUR_MS, 2 * LOTS_OF_1M, 1)))
    answer = large_prints(held, 1e6, START, START + HOUR_MS - 1)
    assert len(answer.prints) == 1
    assert answer.bursts == ()


@pytest.mark.parametrize("seed", range(4))
def test_a_scan_in_pieces_finds_what_one_scan_finds(seed):
    random = np.random.default_rng(seed)
    times = np.sort(random.integers(0, 60, 200))
    rows = [
        (int(time), int(lots), int(side))
        for time, lots, side in zip(times, random.integers(1, 9_000, 200), random.choice([1, -1], 200), strict=True)
    ]
    whole, scan = trades(*rows), PrintScan(linear(), 1e6)
    for count in sorted({*random.integers(1, 200, 12).tolist(), 200}):
        found, expected = scan.of(whole[:count]), prints_in(whole[:count], linear(), 1e6)
        for name in ("time_ms", "usd", "fills", "taker_side", "price", "received_ms"):
            assert np.array_equal(getattr(found, name), getattr(expected, name)), name
    other = scan.of(trades((7, LOTS_OF_1M, 1)))
    assert len(other) == 1


def test_trades_placed_from_candles_name_no_aggressor(tmp_path, capsys):
    held = events(trades((0, LOTS_OF_1M, 1), flags=Flag.PLACED), liquidations((0, 2 * LOTS_OF_1M, -1)))
    path = str(session_file(tmp_path / "placed.rekt", held, days=1))
    asked = ["prints", path, "--market", "binance:BTCUSDT", "--least", "1M"]
    assert run([*asked, "--json"]) == 0
    output = json.loads(capsys.readouterr().out)
    assert output["prints"] == []
    assert output["trades_known"] == "placed"
    assert output["bursts"][0]["buyer_aggressor_usd"] is None
    assert "not known" in output["note"]
    assert run(asked) == 0
    assert "Who traded is not known" in capsys.readouterr().out


def test_the_command_lists_prints_and_bursts_and_refuses_nonsense(tmp_path, capsys):
    held = events(trades((1_000, LOTS_OF_1M, 1), (2_000, LOTS_OF_1M, -1)), liquidations((1_500, 2 * LOTS_OF_1M, -1)))
    path = str(session_file(tmp_path / "real.rekt", held, days=1))
    asked = ["prints", path, "--market", "binance:BTCUSDT", "--least"]
    assert run([*asked, "$1 M", "--json"]) == 0
    output = json.loads(capsys.readouterr().out)
    assert len(output["prints"]) == 2
    assert output["note"] is None
    assert run([*asked, "1M"]) == 0
    printed = capsys.readouterr().out
    assert "buyer hit a resting seller, with burst 0" in printed
    assert "seller hit a resting buyer, against burst 0" in printed
    later = format_iso(START + 30 * 24 * HOUR_MS)
    for options in (["0"], ["much"], ["1M", "--from", later]):
        assert run([*asked, *options]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
