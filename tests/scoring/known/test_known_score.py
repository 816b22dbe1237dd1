"""The grade against the known book: the same as plain loops over the population, causal, and said where it is not."""

import json
import math

import numpy as np
import pytest
from tests.scoring.known.population import INSTRUMENT, MARGIN, OPEN_INTEREST, START, market, standing

from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.levels.steps import build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import AccountPositions, MarketEvents
from rektscope.market.times import HOUR_MS
from rektscope.scoring.answer import grade_report
from rektscope.scoring.known import sample as sample_module
from rektscope.scoring.known.figures import BASELINES, MAP
from rektscope.scoring.known.report import known_json
from rektscope.scoring.known.rows import BANDS
from rektscope.scoring.known.sample import LEVERAGE_EDGES, NO_PRICES, NO_REPORTS, estimates_at, known_sample, moments_of
from rektscope.scoring.running import run_serial
from rektscope.scoring.statistics import spearman
from rektscope.scoring.task import Task
from rektscope.scoring.truth import orders_of
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

HOURS = 12
END = START + HOURS * HOUR_MS
SIDE = {"long": 1, "short": -1}


@pytest.fixture(scope="module")
def population():
    events, reports = market(HOURS, 200)
    marks = list(zip(events.marks.time_ms.tolist(), (events.marks.mark_steps * 0.001).tolist(), strict=True))
    return events, reports, marks


@pytest.fixture(scope="module")
def graded(population):
    events, _, _ = population
    orders = orders_of(events, START, END, with_placed=False)
    found = known_sample(events, MARGIN, START, END, orders, DEFAULT_PARAMETERS)
    assert not isinstance(found, str)
    return found, known_json([found], {})


def _bands(positions, mark, side):
    """USD by band, what is beyond all, and all, of one side."""
    usd = [0.0] * (len(BANDS) - 1)
    whole = 0.0
    for each in positions:
        if each["side"] != side:
            continue
        worth = each["size"] * mark
        whole += worth
        if each["level"] is None:
            continue
        distance = (1 - each["level"] / mark) if side > 0 else (each["level"] / mark - 1)
        for place in range(len(BANDS) - 1):
            if BANDS[place] <= distance < BANDS[place + 1]:
                usd[place] += worth
    return usd, whole


def test_shares_and_coverage_are_those_of_the_population_to_nine_digits(population, graded):
    _, reports, marks = population
    found, shown = graded
    for side in shown["sides"]:
        sign = SIDE[side["side"]]
        by_moment, covered = [], []
        for each in found.moments:
            mark = next(price for time, price in reversed(marks) if time <= each.at_ms)
            usd, whole = _bands(standing(reports, each.at_ms, marks), mark, sign)
            by_moment.append([value / whole for value in usd])
            covered.append(whole / (OPEN_INTEREST * mark))
        expected = np.mean(by_moment, axis=0)
        assert [band["known_share"] for band in side["bands"]] == pytest.approx(expected.tolist(), abs=1e-9)
        assert side["coverage"] == pytest.approx(np.mean(covered), rel=1e-9)
        assert side["newest_coverage"] == pytest.approx(covered[-1], rel=1e-9)


def _outside_rank(one, other):
    """Spearman's correlation by pandas."""
    import pandas as pd

    return pd.DataFrame({"one": one, "other": other}).corr(method="spearman").iloc[0, 1]


def _rows(usd_and_levels, mark, sign, first, end):
    """USD by two-thousandth of the mark from one distance to another."""
    rows = [0.0] * round((end - first) / 0.0005)
    for worth, level in usd_and_levels:
        place = math.floor(((1 - level / mark) if sign > 0 else (level / mark - 1)) / 0.0005 + 1e-9)
        place -= round(first / 0.0005)
        if 0 <= place < len(rows):
            rows[place] += worth
    return rows


def test_ranks_are_those_of_an_outside_library_over_rows_of_the_population(population, graded):
    events, reports, marks = population
    found, shown = graded
    steps = build_steps(events, START, END)
    moments = np.array([each.at_ms for each in found.moments], dtype=np.int64)
    estimates = estimates_at(events, MARGIN, steps, moments, DEFAULT_PARAMETERS)
    for side in shown["sides"]:
        sign = SIDE[side["side"]]
        place = 0 if sign > 0 else 1
        for band in (1, 3, 4):
            first, end = BANDS[band], BANDS[band + 1]
            ranked = []
            for each, estimate in zip(found.moments, estimates, strict=True):
                mark = next(price for time, price in reversed(marks) if time <= each.at_ms)
                held = [
                    (one["size"] * mark, one["level"])
                    for one in standing(reports, each.at_ms, marks)
                    if one["side"] == sign and one["level"] is not None
                ]
                known = _rows(held, mark, sign, first, end)
                guessed = estimate.rows.usd[place, round(first / 0.0005) : round(end / 0.0005)]
                if np.count_nonzero(known) >= 3:
                    ranked.append(_outside_rank(known, guessed))
            assert side["bands"][band]["rank"] == pytest.approx(np.mean(ranked), abs=1e-9)


def test_mix_of_leverage_is_that_of_the_population(population, graded):
    _, reports, marks = population
    found, shown = graded
    for side in shown["sides"]:
        sign = SIDE[side["side"]]
        shares = []
        for each in found.moments:
            usd = [0.0] * (len(LEVERAGE_EDGES) - 1)
            for one in standing(reports, each.at_ms, marks):
                if one["side"] == sign:
                    usd[sum(edge <= one["leverage"] for edge in LEVERAGE_EDGES) - 1] += one["size"]
            shares.append([value / sum(usd) for value in usd])
        expected = np.mean(shares, axis=0).tolist()
        assert [row["chosen_share"] for row in side["leverage"]] == pytest.approx(expected, abs=1e-9)
        assert sum(row["estimate_share"] for row in side["leverage"]) == pytest.approx(1.0)


def test_what_was_liquidated_after_is_counted_by_row(population, graded):
    events, reports, marks = population
    found, shown = graded
    rows = events.liquidations
    closed = list(
        zip(
            rows.time_ms.tolist(),
            rows.liquidated_side.tolist(),
            rows.price_ticks.tolist(),
            rows.quantity_lots.tolist(),
            strict=True,
        )
    )
    for each in shown["liquidations"]:
        sign, place = SIDE[each["side"]], 0 if each["side"] == "long" else 1
        mine = [one for one in found.realised if one.side == place]
        crossed, liquidated = [], []
        for one in mine:
            mark = next(price for time, price in reversed(marks) if time <= one.start_ms)
            count = math.ceil(one.reach / 0.0005 - 1e-9)
            held = [
                (position["size"] * mark, position["level"])
                for position in standing(reports, one.start_ms, marks)
                if position["side"] == sign and position["level"] is not None
            ]
            crossed.append(sum(_rows(held, mark, sign, 0.0, count * 0.0005)))
            liquidated.append(
                sum(
                    ticks * 0.1 * lots * 0.00001
                    for time, side, ticks, lots in closed
                    if one.start_ms < time <= one.end_ms and side == sign
                )
            )
        assert [one.crossed_usd["known"] for one in mine] == pytest.approx(crossed, rel=1e-9)
        assert [one.liquidated_usd for one in mine] == pytest.approx(liquidated, rel=1e-9)
        assert each["total_rank"]["known"] == pytest.approx(_outside_rank(crossed, liquidated), abs=1e-9)
        assert each["closed_share"]["known"] == pytest.approx(sum(liquidated) / sum(crossed), rel=1e-9)
        reach = [one.reach for one in mine]
        assert each["total_rank_baselines"]["distance"] == pytest.approx(
            spearman(np.array(reach), np.array(liquidated))
        )


def test_intervals_hold_their_figures_and_baselines_are_reported(graded):
    _, shown = graded
    for side in shown["sides"]:
        for name in ("rank", "overlap", "ratio"):
            low, high = side[f"{name}_interval"]
            assert low <= side[name] <= high
        assert set(side["rank_baselines"]) == set(side["overlap_baselines"]) == set(BASELINES)
        assert side["rank_baselines"]["uniform"] is None  # what holds every row equal ranks none
    assert MAP not in shown["sides"][0]["rank_baselines"]
    json.dumps(shown, allow_nan=False)


def test_a_comparison_that_looks_ahead_is_refused(population, monkeypatch):
    events, _, _ = population
    orders = orders_of(events, START, END, with_placed=False)
    honest = sample_module.estimates_at

    def ahead(market_events, margin, steps, moments_ms, parameters):
        found = honest(market_events, margin, steps, moments_ms, parameters)
        for each in found:
            each.rows.usd[:] *= market_events.candles.received_ms[-1] / START
        return found

    monkeypatch.setattr(sample_module, "estimates_at", ahead)
    with pytest.raises(InputError, match="looks ahead"):
        known_sample(events, MARGIN, START, END, orders, DEFAULT_PARAMETERS)


def test_later_reports_change_nothing_of_earlier_moments(population):
    events, _, _ = population
    cut = START + 8 * HOUR_MS
    orders = orders_of(events, START, END, with_placed=False)
    whole = known_sample(events, MARGIN, START, END, orders, DEFAULT_PARAMETERS)
    early = known_sample(events.until(cut), MARGIN, START, cut, orders, DEFAULT_PARAMETERS)
    by_time = {each.at_ms: each for each in whole.moments}
    same = [each for each in early.moments if each.at_ms in by_time]
    assert len(same) > 5
    for each in same:
        assert sample_module.are_same(each, by_time[each.at_ms])


def test_moments_are_ends_of_columns_with_newer_reports():
    ends = np.array([10, 20, 30, 40])
    assert moments_of(np.array([5, 7, 25]), ends).tolist() == [10, 30]
    assert moments_of(np.array([45]), ends).tolist() == []


def _session(path, events):
    info = SessionInfo(
        name="made up",
        provenance=Provenance.SYNTHETIC,
        start_ms=START,
        end_ms=END,
        markets=(MarketInfo(events.instrument, Completeness.FULL, "made up"),),
    )
    write_session(path, Session(info, {events.instrument.market: events}))
    return path


def test_block_stands_in_the_answer_beside_the_others(tmp_path, population):
    events, _, _ = population
    results = run_serial([Task(_session(tmp_path / "a.rekt", events))], lambda _done: None)
    answer = grade_report(results, DEFAULT_PARAMETERS)
    assert answer["known_book"]["reason"] is None
    assert answer["known_book"]["moments"] == len(results[0].known[0].moments)
    assert {"given_path", "dollars", "ex_ante", "where"} <= answer.keys()


def test_positions_without_liquidations_are_graded_too(tmp_path):
    events, _ = market(8, 60, liquidations=False)
    results = run_serial([Task(_session(tmp_path / "a.rekt", events))], lambda _done: None)
    answer = grade_report(results, DEFAULT_PARAMETERS)
    assert answer["given_path"]["mean"] is None
    assert answer["known_book"]["sides"][0]["coverage"] > 0
    assert answer["not_graded"] == [
        {"session": str(tmp_path / "a.rekt"), "market": INSTRUMENT.market, "reason": "it has no liquidations."}
    ]
    # No market was graded, so none was run again on the session cut short.
    assert not any("The model was run again" in sentence for sentence in answer["assumptions"])


def test_block_says_why_where_nothing_is_known(tmp_path, population):
    events, _, _ = population
    bare = MarketEvents.of(INSTRUMENT, *(each for each in events.batches() if not isinstance(each, AccountPositions)))
    answer = grade_report(run_serial([Task(_session(tmp_path / "a.rekt", bare))], lambda _: None), DEFAULT_PARAMETERS)
    assert answer["known_book"] == {
        "reason": f"hyperliquid:BTC: {NO_REPORTS}",
        "moments": 0,
        "sides": [],
        "liquidations": [],
        "assumptions": [],
    }
    marks_alone = MarketEvents.of(INSTRUMENT, events.marks, events.account_positions)
    results = run_serial([Task(_session(tmp_path / "b.rekt", marks_alone))], lambda _: None)
    with pytest.raises(InputError) as error:
        grade_report(results, DEFAULT_PARAMETERS)
    assert NO_PRICES in str(error.value)
