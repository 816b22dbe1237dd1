"""Estimated against happened: what counts as a touch, that nothing later is used, and that the table holds."""

import json
import runpy
from pathlib import Path

import numpy as np
import pytest

from rektscope.cli import main
from rektscope.cli.reliability import prices_of
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.positions.likelihood import PricePoints, joined_points
from rektscope.positions.reliability import BIN_EDGES, DISTANCES, ReliabilityBin, reliability, samples_of
from rektscope.risk import likelihood

START = parse_time_ms("2025-07-14T00:00:00Z")
STEP = 5 * MINUTE_MS
HORIZONS = [HOUR_MS, 4 * HOUR_MS, DAY_MS]


def heavy_tailed(days, seed, tail=3.0):
    """A synthetic market: volatility that clusters, steps of Student's t with `tail` degrees of freedom."""
    random = np.random.default_rng(seed)
    count = days * 288
    logs = np.zeros(count)
    level = 0.0
    steps, shocks = random.standard_t(tail, count) / np.sqrt(3), random.standard_normal(count)
    for row in range(1, count):
        level = 0.995 * level + 0.06 * shocks[row]
        logs[row] = logs[row - 1] + 0.0015 * np.exp(level) * steps[row]
    return PricePoints(START + STEP * np.arange(1, count + 1), 100 * np.exp(logs))


def test_no_bin_is_given_a_third_of_what_happens_in_a_heavy_tailed_market():
    tables = reliability({str(seed): heavy_tailed(40, seed) for seed in range(3)}, HORIZONS)
    assert [table.horizon_ms for table in tables] == HORIZONS
    for table in tables:
        assert table.moments > 2_500
        assert not [each for each in table.bins if each.is_too_low]
        middle = next(each for each in table.bins if each.low == 0.4)
        assert middle.ratio == pytest.approx(1, abs=0.35)


def test_what_comes_later_changes_no_estimate():
    points = heavy_tailed(6, 1)
    cut = points.between(0, START + 4 * DAY_MS + 1)
    changed = PricePoints(
        points.received_ms, np.where(points.received_ms <= START + 4 * DAY_MS, points.price, points.price * 1.7)
    )
    whole, known, other = (samples_of(each, [HOUR_MS], every_ms=HOUR_MS)[0] for each in (points, cut, changed))
    count = len(known.at_ms)
    assert count > 80
    assert whole.at_ms[:count].tolist() == known.at_ms.tolist()
    np.testing.assert_array_equal(whole.estimated[:count], known.estimated)
    np.testing.assert_array_equal(whole.estimated[: count + 1], other.estimated[: count + 1])
    np.testing.assert_array_equal(whole.touched[:count], known.touched)


def test_a_touch_is_a_price_at_the_level_after_the_moment_and_within_the_horizon():
    """Flat but for one spike of +3 % and one of -1 %: levels up to there are touched from the hour before each."""
    count = 2 * 288
    price = np.full(count, 100.0)
    price[300], price[400] = 103.0, 99.0
    samples = samples_of(PricePoints(START + STEP * np.arange(count), price), [HOUR_MS], every_ms=HOUR_MS)[0]
    up = {round(1 + each, 6): column for column, each in enumerate(DISTANCES, start=len(DISTANCES))}
    down = {round(1 - each, 6): column for column, each in enumerate(DISTANCES)}
    at = {int((each - START) // HOUR_MS): row for row, each in enumerate(samples.at_ms)}
    spike, dip = at[300 // 12 - 1], at[400 // 12]
    assert samples.touched[spike, up[1.03]]
    assert not samples.touched[spike, up[1.04]]
    assert samples.touched[dip, down[0.99]]
    assert not samples.touched[dip, down[0.985]]
    assert samples.touched[:, : len(DISTANCES)].any(axis=1).sum() == 2  # the dip, and the return from the spike
    assert not samples.touched[at[20]].any()


def test_moments_whose_horizon_has_a_hole_are_left_out():
    points = heavy_tailed(3, 2)
    hole = START + 2 * DAY_MS
    kept = (points.received_ms < hole) | (points.received_ms > hole + HOUR_MS)
    holed = PricePoints(points.received_ms[kept], points.price[kept])
    at = samples_of(holed, [HOUR_MS], every_ms=HOUR_MS)[0].at_ms
    hours = ((at - START) // HOUR_MS).tolist()
    assert 46 in hours
    assert not {47, 48} & set(hours)
    assert 50 in hours


def test_the_bins_count_every_sample_once_and_a_stretch_twice_in_two_files_not_twice():
    points = heavy_tailed(4, 3)
    once, twice = (reliability({"a": each}, HORIZONS) for each in (points, joined_points([points, points])))
    assert once == twice
    for table in once:
        assert sum(each.samples for each in table.bins) == table.moments * 2 * len(DISTANCES)
        assert [each.low for each in table.bins] == list(BIN_EDGES[:-1])
        for each in table.bins:
            assert not each.samples or each.low <= each.estimated < each.high
            assert each.touched == round(each.happened * each.samples)


def test_the_stretch_asked_about_keeps_what_came_before():
    points = heavy_tailed(4, 4)
    start, end = START + 2 * DAY_MS, START + 3 * DAY_MS
    whole = samples_of(points, [HOUR_MS], every_ms=HOUR_MS)[0]
    part = samples_of(points, [HOUR_MS], every_ms=HOUR_MS, from_ms=start, until_ms=end)[0]
    assert part.at_ms.tolist() == list(range(start, end, HOUR_MS))
    np.testing.assert_array_equal(part.estimated, whole.estimated[np.isin(whole.at_ms, part.at_ms)])


@pytest.mark.parametrize(
    ("high", "happened", "samples", "is_too_low"),
    [(0.05, 0.07, 100, True), (0.05, 0.05, 100, False), (0.05, 0.07, 20, False), (0.1, 0.07, 100, False)],
)
def test_the_bound_is_three_times_in_small_bins_with_enough_samples(high, happened, samples, is_too_low):
    each = ReliabilityBin(0.02, high, 0.02, happened, samples, int(happened * samples), 1)
    assert each.is_too_low is is_too_low


def candles(folder, name="BTCUSDT-5m-2025-07.csv", days=3):
    """Synthetic candles as Binance publishes them."""
    points = heavy_tailed(days, 5)
    rows = [
        f"{time - STEP},{price:.2f},{price * 1.0005:.2f},{price * 0.9995:.2f},{price:.2f},1,{time - 1},"
        f"{price:.2f},1,0.5,1,0"
        for time, price in zip(points.received_ms.tolist(), (1_000 * points.price).tolist(), strict=True)
    ]
    head = (
        "open_time,open,high,low,close,volume,close_time,quote_volume,count,"
        "taker_buy_volume,taker_buy_quote_volume,ignore"
    )
    (folder / name).write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return folder / name


def test_the_command_reads_files_folders_and_sessions_alike(tmp_path, capsys):
    file = candles(tmp_path)
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert main.run(["import", str(file), "--out", str(tmp_path / "july.rekt")]) == 0
    capsys.readouterr()
    answers = []
    for path in (file, tmp_path / "july.rekt", tmp_path):
        assert main.run(["reliability", str(path), "--horizon", "1h,4h", "--json"]) == 0
        answers.append(json.loads(capsys.readouterr().out))
    assert [row["hours"] for row in answers[0]["horizons"]] == [1, 4]
    assert answers[0]["horizons"][0]["moments"] > 60
    assert answers[0]["horizons"] == answers[1]["horizons"] == answers[2]["horizons"]
    assert "notes.csv" in answers[2]["skipped"][0]["file"]
    assert main.run(["reliability", str(file)]) == 0
    assert "Within 24 h" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--horizon", "soon"], "--horizon"),
        (["--horizon", "30d"], "No moment"),
        (["--market", "okx:ETH"], "There is no market"),
    ],
)
def test_what_cannot_be_measured_is_one_sentence(tmp_path, capsys, words, sentence):
    assert main.run(["reliability", str(candles(tmp_path)), *words]) == 2
    assert sentence in capsys.readouterr().err
    assert main.run(["reliability", str(tmp_path / "none")]) == 2
    assert "no file or folder" in capsys.readouterr().err


def test_months_and_coins_that_were_not_fitted(shared_data, capsys):
    """July of a coin that was not fitted, and December of one whose first quarter was: the bound holds in every bin."""
    files = [
        shared_data / "binance-perp-5m-2025-07" / "DOGEUSDT-5m-2025-07.parquet",
        shared_data / "binance-perp-5m-2025-12" / "BTCUSDT-5m-2025-12.csv",
    ]
    assert main.run(["reliability", *map(str, files), "--every", "2h", "--json"]) == 0
    for table in json.loads(capsys.readouterr().out)["horizons"]:
        assert table["moments"] > 600
        assert not [each for each in table["bins"] if each["too_low"]]
        assert max(each["ratio"] for each in table["bins"] if each["samples"] > 300) < 1.5


def test_the_weights_in_force_are_those_of_the_fit(shared_data):
    """`tests/reliability/fit_likelihood.py` on the months and coins that it was fitted on."""
    script = runpy.run_path(str(Path(__file__).parents[1] / "reliability" / "fit_likelihood.py"))
    folder = shared_data / "binance-perp-5m-2025-h1"
    markets, _ = prices_of([folder / "BTCUSDT-5m.parquet", folder / "ETHUSDT-5m.parquet"], None)
    end_ms = parse_time_ms("2025-04-01")
    for number, horizon_ms in enumerate(HORIZONS):
        rows = np.array([row for each in markets.values() for row in script["samples"](each, horizon_ms, 0, end_ms)])
        weights, _ = script["best_weights"](rows[:, :3], rows[:, 3])
        assert weights == pytest.approx(likelihood._WEIGHTS[number])
        body = script["geometric_mean"](script["scale_ratios"](rows, weights, horizon_ms)[: script["BODY"]])
        assert body <= likelihood._SCALES[number] <= body + 0.03
