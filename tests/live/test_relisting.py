"""A venue that changes its steps while it trades: reported, counted on, and recorded with every digit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.live.served import MockVenues, market_of

from rektscope.feeds.decimals import CarryingStep, RoundingStep, Step
from rektscope.feeds.errors import OffGridError
from rektscope.feeds.events import Connected, Relisted, Unusable
from rektscope.feeds.listing import Listing
from rektscope.live.health import StreamState
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.relisting import relisted_as
from rektscope.market.events import Kind, Trades
from rektscope.market.instrument import Contract, Instrument

NOW = 1_790_000_000_000
MARKET = "binance:BTCUSDT"
FINER = Relisted(NOW, MARKET, "0.01", "0.0001", "0.0001")


def listing_with(tick, lot, contract_size="1"):
    sizes = (Decimal(tick), Decimal(lot))
    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, *sizes, Decimal(contract_size))
    return Listing.of(instrument, "usdm", index_symbol="BTCUSDT")


@given(units=st.lists(st.integers(1, 10_000), min_size=1, max_size=60))
def test_what_is_carried_keeps_the_sum_within_a_step_and_every_row_at_least_one(units):
    """Quantities in ten-thousandths counted in thousandths: none is lost, and the sum is never off by a row."""
    step = CarryingStep(Decimal("0.001"))
    counts = [step.exact(f"{unit / 10_000:.4f}") for unit in units]
    assert min(counts) >= 1
    owed = sum(counts) - sum(units) / 10
    # A row below one step is counted as one, which the next ones pay back: at most one step a row that is too small.
    assert -1 < owed <= sum(unit < 10 for unit in units) + 1e-9


def test_a_price_in_finer_steps_goes_to_the_nearest_and_an_exact_one_stays():
    step = RoundingStep(Decimal("0.1"))
    assert [step.exact(text) for text in ("118000.1", "118000.14", "118000.16")] == [1_180_001, 1_180_001, 1_180_002]
    with pytest.raises(OffGridError):
        Step(Decimal("0.1")).exact("118000.14")


@pytest.mark.parametrize(
    ("found", "reported"),
    [
        (("0.1", "0.001"), None),
        (("0.5", "0.01"), None),  # coarser: our steps hold them
        (("0.01", "0.001"), ("0.01", "0.001")),
        (("0.1", "0.0001"), ("0.1", "0.0001")),
        (("0.25", "0.001"), ("0.25", "0.001")),  # neither finer nor coarser
    ],
)
def test_only_steps_that_ours_do_not_hold_are_reported(found, reported):
    relisted = relisted_as(listing_with("0.1", "0.001"), listing_with(*found), NOW)
    assert (None if relisted is None else (relisted.tick_size, relisted.lot_size)) == reported


def test_a_contract_of_another_size_is_another_contract():
    assert relisted_as(listing_with("0.1", "0.001"), listing_with("0.01", "0.001", "10"), NOW) is None


@given(ours=st.sampled_from(["0.1", "0.5", "0.01", "1"]), theirs=st.sampled_from(["0.1", "0.25", "0.001", "2", "0.3"]))
def test_refined_steps_hold_both(ours, theirs):
    listing = listing_with(ours, "0.001")
    refined = listing.refined((Decimal(theirs), Decimal("0.0005"), Decimal("0.0005")))
    assert refined.holds(listing.sizes)
    assert refined.instrument.tick_size <= min(Decimal(ours), Decimal(theirs))
    assert not Decimal(theirs) % refined.instrument.tick_size
    assert not Decimal("0.0005") % refined.instrument.lot_size


def test_rows_are_counted_on_after_the_list_has_confirmed_them(binance_specs, trade_frame):
    name = connection_name(binance_specs[0], 0)
    normalizer = Normalizer(binance_specs)
    normalizer.state(Connected(NOW, f"{name}#1", tuple(topic.key for topic in binance_specs[0].topics)))
    (before,) = normalizer.frame(trade_frame(1, price="118000.07"), NOW * 1_000_000, f"{name}#1")
    assert isinstance(before, Unusable)
    assert before.is_off_grid
    assert normalizer.state(FINER) == [FINER]
    assert normalizer.frame(trade_frame(2, price="118000.07"), NOW * 1_000_000, f"{name}#1") == []
    normalizer.state(
        Connected(NOW, f"{name}#2", ("btcusdt@aggTrade",))
    )  # a socket that is opened afterwards counts so too
    assert normalizer.frame(trade_frame(3, price="118000.02"), NOW * 1_000_000, f"{name}#2") == []
    trades = next(batch for batch in normalizer.flush()[MARKET] if isinstance(batch, Trades))
    assert trades.price_ticks.tolist() == [1_180_001, 1_180_000]


@pytest.fixture
def mock_venues():
    mock_venues = MockVenues()
    yield mock_venues
    mock_venues.close()


def test_the_feed_asks_the_list_anew_and_health_says_what_happened(mock_venues, eventually):
    """The stand-in's own list has finer steps than the feed was made with, as after a change."""
    served = market_of("binance")
    finer = Listing.of(
        Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.5"), Decimal("0.001")),
        "usdm",
        index_symbol="BTCUSDT",
    )
    stand = mock_venues.stand(served, speed=1.0)

    def coarse(spec):
        from msgspec.structs import replace

        return replace(spec, listings=(finer,))

    following = mock_venues.follow(served, [stand], change=coarse)
    eventually(lambda: following.ear.of(Relisted), "the list was asked for anew")
    assert following.ear.of(Relisted)[0].tick_size == "0.1"
    eventually(lambda: following.stream(Kind.TRADE).state is StreamState.LIVE, "trades are counted on")
    assert any("now lists binance:BTCUSDT in steps of 0.1" in notice for notice in following.health().notices)
