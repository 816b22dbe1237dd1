"""A task over a session: what is graded, what is left out, and a model that looks ahead is refused."""

import numpy as np
import pytest
from msgspec import structs
from tests.engine.markets import START, random_market, session_of
from tests.scoring.made_up import FOUR_HOURS_MS, market, session_file, totals_rows, write_csv

from rektscope.levels.observed import Observed
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError
from rektscope.market.events import Flag, Gaps, Liquidations, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.scoring import expected
from rektscope.scoring import task as scoring_task
from rektscope.scoring.assignment import tasks_of
from rektscope.scoring.grade import grade
from rektscope.scoring.model import run_map
from rektscope.scoring.task import Task, run_task
from rektscope.scoring.truth import NO_ORDERS
from rektscope.scoring.truth_files import TOTALS_COLUMNS
from rektscope.sessions.session import Completeness
from rektscope.sessions.writer import write_session

DAYS = 8


@pytest.fixture(name="events", scope="module")
def _events():
    return market(DAYS)


@pytest.fixture(name="path", scope="module")
def _path(events, tmp_path_factory):
    return session_file(tmp_path_factory.mktemp("sessions") / "made-up.rekt", events, days=DAYS)


@pytest.fixture(name="task", scope="module")
def _task(events, path, tmp_path_factory):
    file = tmp_path_factory.mktemp("totals") / "totals.csv"
    return tasks_of([path], write_csv(file, TOTALS_COLUMNS, totals_rows(events, DAYS)), None)[0]


def looks_ahead(events, margin, start_ms, until_ms, stretches, windows):
    """The map, scaled by the last price it was given."""
    run = run_map(events, margin, start_ms, until_ms, stretches, windows)
    return structs.replace(run, crossed_usd=run.crossed_usd * run.bars.close[-1])


def knows_the_rows(events, margin, start_ms, until_ms, stretches, windows):
    """A model whose standing book, and nothing else, depends on how much is to come."""
    run = run_map(events, margin, start_ms, until_ms, stretches, windows)
    return structs.replace(run, standing_usd=run.standing_usd + len(events.candles))


def test_a_day_is_left_for_the_map_to_learn(task):
    (sample,) = run_task(task).markets
    assert sample.totals.start_ms[0] == START + DAY_MS
    assert len(sample.totals) == (DAYS - 1) * 6
    assert sample.left_out == 6
    assert START + DAY_MS < sample.checked_ms < START + DAYS * DAY_MS


def test_every_name_says_something_of_each_bucket(task):
    (sample,) = run_task(task).markets
    assert set(sample.baselines) == {"distance", "volume x distance", "volume x new extremes", "liqmap", "aggr-lib"}
    for values in [sample.crossed_usd, *sample.baselines.values()]:
        assert values.shape == (len(sample.totals), 2)
        assert np.all(np.isfinite(values))
        assert np.all(values >= 0)


def test_totals_that_follow_the_path_are_ranked_well(task):
    answer = grade([run_task(task)])
    assert answer.given_path.mean > 0.7
    assert answer.given_path.baselines["distance"] > 0.9  # the rule by which they were made
    low, high = answer.given_path.interval
    assert low < answer.given_path.mean < high


@pytest.mark.parametrize("model", [looks_ahead, knows_the_rows])
def test_a_model_that_looks_ahead_is_refused(task, model):
    with pytest.raises(InputError, match="The model looks ahead: of binance:BTCUSDT"):
        run_task(task, model)


def test_buckets_with_a_hole_in_the_prices_are_left_out(events, tmp_path, task):
    hole = START + 3 * DAY_MS + HOUR_MS
    candles = events.candles
    kept = candles[(candles.time_ms < hole) | (candles.time_ms >= hole + 2 * HOUR_MS)]
    path = session_file(tmp_path / "hole.rekt", MarketEvents.of(events.instrument, kept), days=DAYS)
    (sample,) = run_task(Task(path, task.totals)).markets
    assert START + 3 * DAY_MS not in sample.totals.start_ms
    assert sample.left_out == 7


def test_buckets_in_a_recorded_gap_are_left_out(events, tmp_path, task):
    gap = Gaps.from_columns(time_ms=[START + 4 * DAY_MS], received_ms=[START + 4 * DAY_MS + 1], duration_ms=[1])
    path = session_file(tmp_path / "gap.rekt", MarketEvents.of(events.instrument, *events.batches(), gap), days=DAYS)
    (sample,) = run_task(Task(path, task.totals)).markets
    assert START + 4 * DAY_MS not in sample.totals.start_ms
    assert sample.left_out == 7


def liquidations(events, flags):
    candles = events.candles
    rows = candles[DAY_MS // FOUR_HOURS_MS * 48 :: 2]
    return Liquidations.from_columns(
        time_ms=rows.time_ms + 1_000,
        received_ms=rows.time_ms + 1_000,
        price_ticks=rows.low_ticks,
        quantity_lots=np.full(len(rows), 500),
        liquidated_side=np.ones(len(rows)),
        flags=np.full(len(rows), int(flags)),
    )


def test_the_sessions_own_liquidations_are_summed_and_placed_ones_have_no_place(events, tmp_path):
    for flags, has_windows in ((Flag.NONE, True), (Flag.PLACED, False)):
        given = MarketEvents.of(events.instrument, *events.batches(), liquidations(events, flags))
        path = session_file(tmp_path / f"own-{int(flags)}.rekt", given, days=DAYS)
        (sample,) = run_task(Task(path)).markets
        own = given.liquidations
        inside = own.time_ms > sample.totals.start_ms[0]
        usd = given.instrument.notional_usd(own.price_ticks * given.instrument.tick, own.quantity_lots)
        assert sample.totals.usd.sum(axis=0) == pytest.approx([usd[inside].sum(), 0])
        assert bool(sample.windows) is has_windows


def test_buckets_of_which_no_liquidations_are_known_are_not_graded(events, tmp_path):
    given = MarketEvents.of(events.instrument, *events.batches(), liquidations(events, Flag.NONE))
    session = session_of(given, minutes=DAYS * 1_440)
    paths = [tmp_path / "whole.rekt", tmp_path / "part.rekt"]
    write_session(paths[0], session)
    whole = run_task(Task(paths[0])).markets[0].totals
    assert len(whole) > 4
    (market_info,) = session.info.markets
    known = structs.replace(market_info, liquidations_known=Extent(((START, int(whole.start_ms[3])),)))
    info = structs.replace(session.info, markets=(known,))
    write_session(paths[1], structs.replace(session, info=info))
    (part,) = run_task(Task(paths[1])).markets
    assert part.totals.end_ms.tolist() == whole.end_ms[:3].tolist()


def test_a_session_without_liquidations_says_so(path):
    sample = run_task(Task(path))
    assert sample.markets == []
    assert sample.reasons == {"binance:BTCUSDT": "it has no liquidations."}


def test_buckets_that_a_prior_was_fitted_on_are_not_graded_for_dollars(task, monkeypatch):
    (sample,) = run_task(task).markets
    assert np.isfinite(sample.expected_usd).all()
    known = sample.prior
    assert known is not None
    within = structs.replace(known, fitted_from="2025-07-16", fitted_until="2025-07-18")
    monkeypatch.setattr(scoring_task, "prior_for", lambda *_market: within)
    (again,) = run_task(task).markets
    seen = (again.totals.start_ms >= START + 2 * DAY_MS) & (again.totals.start_ms < START + 4 * DAY_MS)
    assert np.isnan(again.expected_usd[seen]).all()
    assert np.array_equal(again.expected_usd[~seen], sample.expected_usd[~seen])
    usd, low, high = np.moveaxis(sample.expected_usd, -1, 0)
    assert (low < usd).all()
    assert (usd < high).all()


def test_the_dollars_graded_are_those_of_the_shares_known_at_the_start(task):
    (sample,) = run_task(task).markets
    hours = 4.0
    for place, side in enumerate(sample.prior.sides):
        expected_share = side.share * np.exp((side.log_sd**2 + sample.prior.stretch_log_sd**2) / 2)
        background = side.background_usd_per_hour * hours * expected_share / side.share
        wanted = sample.crossed_usd[:, place] * expected_share
        assert np.all(np.abs(sample.expected_usd[:, place, 0] - wanted) <= background * 1.01 + 1e-6 * wanted)


def test_what_no_file_has_comes_from_the_session(events, tmp_path, task):
    given = MarketEvents.of(events.instrument, *events.batches(), liquidations(events, Flag.NONE))
    path = session_file(tmp_path / "both.rekt", given, days=DAYS)
    (own,), (with_totals,) = run_task(Task(path)).markets, run_task(Task(path, task.totals)).markets
    assert with_totals.windows == own.windows != []
    assert with_totals.totals.usd.tolist() != own.totals.usd.tolist()
    (with_orders,) = run_task(Task(path, None, {"binance:BTCUSDT": NO_ORDERS})).markets
    assert with_orders.windows == []
    assert with_orders.totals.usd.tolist() == own.totals.usd.tolist()


@pytest.mark.parametrize("kinds", [{"candles"}, {"trades", "marks"}, {"trades", "candles", "marks", "open interest"}])
@pytest.mark.parametrize("candle_minutes", [1, 5])
def test_the_map_is_not_refused_where_the_cut_lies_in_the_history(tmp_path, kinds, candle_minutes):
    given = random_market(
        6, 600, frozenset({*kinds, "liquidations"}), history_minutes=1_500, candle_minutes=candle_minutes
    )
    path = tmp_path / "history.rekt"
    write_session(path, session_of(given, minutes=600))
    (sample,) = run_task(Task(path)).markets
    assert sample.checked_ms < START


def test_another_model_is_graded_without_the_shares_of_the_default_one(task):
    small = structs.replace(DEFAULT_PARAMETERS, name="mine", refill=1.0)
    (mine,) = run_task(structs.replace(task, parameters=small)).markets
    (default,) = run_task(task).markets
    assert mine.prior is None
    assert np.isnan(mine.expected_usd).all()
    assert not np.array_equal(mine.crossed_usd, default.crossed_usd)


def test_shares_that_use_a_sum_before_its_end_are_refused(tmp_path, monkeypatch):
    minutes = np.arange(7, 2 * 1_440, 11)
    rows = Liquidations.from_columns(
        time_ms=START + minutes * MINUTE_MS,
        received_ms=START + minutes * MINUTE_MS,
        price_ticks=np.full(len(minutes), 1_180_000),
        quantity_lots=100 + minutes,
        liquidated_side=np.where(minutes % 2, int(Side.LONG), int(Side.SHORT)),
        flags=np.full(len(minutes), int(Flag.PLACED)),
    )
    session = session_of(market(2, liquidations=rows), minutes=2 * 1_440)
    sums = RecordedSums(START, FOUR_HOURS_MS)
    (known,) = session.info.markets
    known = structs.replace(known, completeness=Completeness.TOTALS, sums=sums)
    info = structs.replace(session.info, markets=(known,))
    write_session(tmp_path / "sums.rekt", structs.replace(session, info=info))
    (sample,) = run_task(Task(tmp_path / "sums.rekt")).markets
    assert len(sample.totals) == 11  # the first begins with no price before it

    def by_received(events, info):
        return Observed.of_events(events, info.start_ms, is_floor=False)

    monkeypatch.setattr(expected, "observed_in", by_received)
    with pytest.raises(InputError, match="The shares look ahead: of binance:BTCUSDT"):
        run_task(Task(tmp_path / "sums.rekt"))


def test_the_markets_asked_for_alone_are_graded_the_same(tmp_path):
    symbols = [f"COIN{number}USDT" for number in range(10)]  # so many that they are read in one pass
    several = [market(DAYS, seed, symbol) for seed, symbol in enumerate(symbols)]
    given = [MarketEvents.of(each.instrument, *each.batches(), liquidations(each, Flag.NONE)) for each in several]
    path = session_file(tmp_path / "ten.rekt", *given, days=DAYS)
    whole = {each.market: each for each in run_task(Task(path)).markets}
    assert len(whole) == len(symbols)
    told = []
    (task,) = tasks_of([path], None, None, asked=["coin3usdt"], on_count=told.append)
    (alone,) = run_task(task).markets
    assert alone.market == "binance:COIN3USDT"
    assert np.array_equal(alone.crossed_usd, whole[alone.market].crossed_usd)
    assert np.array_equal(alone.totals.usd, whole[alone.market].totals.usd)
    tasks_of([path], None, None, on_count=told.append)
    assert told == [10]
    with pytest.raises(InputError, match="names no market of the sessions, which are binance:COIN0USDT, "):
        tasks_of([path], None, None, asked=["DOGEUSDT"])


def test_a_market_whose_map_is_too_young_says_so(tmp_path):
    """Three candles and a liquidation: there are buckets, and nothing that a map could have said of them."""
    events = market(1)
    order = Liquidations.from_columns(
        time_ms=[START + 1_000],
        received_ms=[START + 1_000],
        price_ticks=events.candles.low_ticks[:1],
        quantity_lots=[500],
        liquidated_side=[1],
    )
    short = MarketEvents.of(events.instrument, events.candles[:3], order)
    sample = run_task(Task(session_file(tmp_path / "short.rekt", short, days=1)))
    assert sample.markets == []
    (reason,) = sample.reasons.values()
    assert reason == "none of its 6 stretches can be graded, for want of prices or because the map was too young."
