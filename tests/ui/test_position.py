"""What the window asks about my position: the leverage or wallet behind a price, its outcome, the levels in front."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import column_levels
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Candles, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.drag import draft_liquidated_at, leverage_for, wallet_for
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import (
    PositionDraft,
    answer_of,
    first_draft,
    levels_in_front,
)
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.positions import MarginMode

LINEAR, INVERSE = Contract.LINEAR, Contract.INVERSE


def market(venue, symbol, contract=LINEAR, contract_size=1):
    quote = "USDT" if contract is LINEAR else "USD"
    return Instrument(
        venue, symbol, "BTC", quote, contract, Decimal("0.1"), Decimal("0.001"), contract_size=Decimal(contract_size)
    )


MARKETS = (
    market("binance", "BTCUSDT"),
    market("binance", "BTCUSD_PERP", INVERSE, 100),
    market("bybit", "BTCUSDT"),
    market("okx", "BTC-USDT-SWAP"),
    market("hyperliquid", "BTC"),
    market("gate", "BTC_USDT"),
    market("bitmex", "XBTUSD", INVERSE),
    market("elsewhere", "BTCUSDT"),
)
BTC = MARKETS[0]

sides = st.sampled_from([Side.LONG, Side.SHORT])
leverages = st.floats(min_value=1.0, max_value=200.0)


@st.composite
def drafts(draw, instrument):
    """Positions of any size that the venue's tiers cover, at any leverage that they allow at that size."""
    margin = margin_rules_of(instrument)
    entry = draw(st.floats(min_value=10_000.0, max_value=500_000.0))
    largest = 3e7 if margin.table.complete else 5e4  # some tables end early: OKX's at 10 BTC
    notional = largest ** draw(st.floats(min_value=0.2, max_value=1.0))
    value = float(instrument.contract_size) if instrument.contract is INVERSE else entry
    draft = PositionDraft(draw(sides), entry, notional / value, 1.0, 0)
    highest = min(answer_of(draft, margin, instrument).max_leverage, 200.0)
    return replace(draft, leverage=highest ** draw(st.floats(min_value=0.0, max_value=1.0)))


@pytest.mark.parametrize("instrument", MARKETS, ids=lambda instrument: instrument.market)
@given(data=st.data())
def test_the_leverage_found_for_a_price_puts_the_liquidation_price_there(instrument, data):
    """There and back from a position the venue allows, whatever leverage the draft held before."""
    margin = margin_rules_of(instrument)
    draft = data.draw(drafts(instrument))
    answer = answer_of(draft, margin, instrument)
    assume(answer.status is AnswerStatus.OK)
    price = answer.liquidation_price
    # At the entry itself a position is dead at once; an inverse short near 1x dies at a price without end.
    assume(instrument.tick < abs(price - draft.entry_price) < 1_000.0 * draft.entry_price)
    found = leverage_for(replace(draft, leverage=data.draw(leverages)), margin, instrument, price)
    assert found is not None
    again = answer_of(replace(draft, leverage=found), margin, instrument)
    assert again.liquidation_price == pytest.approx(price, rel=1e-9, abs=instrument.tick)


@given(draft=drafts(BTC), factor=st.floats(min_value=0.01, max_value=3.0))
def test_a_price_either_gets_its_leverage_or_no_leverage_reaches_it(draft, factor):
    margin = margin_rules_of(BTC)
    price = draft.entry_price * factor
    found = leverage_for(draft, margin, BTC, price)
    if found is not None:
        reached = answer_of(replace(draft, leverage=found), margin, BTC).liquidation_price
        assert reached == pytest.approx(price, rel=1e-9, abs=BTC.tick)
        return
    highest = answer_of(replace(draft, leverage=1.0), margin, BTC).max_leverage
    reached = [
        answer_of(replace(draft, leverage=leverage), margin, BTC).liquidation_price
        for leverage in np.geomspace(1.0, highest, 50)
    ]
    known = [each for each in reached if each is not None]
    assert not known or not min(known) + BTC.tick < price < max(known) - BTC.tick


@given(draft=drafts(BTC), share=st.floats(1.0, 20.0), other_share=st.floats(1.0, 20.0))
def test_the_wallet_found_for_a_price_puts_a_cross_position_there(draft, share, other_share):
    """Shares are wallets in initial margins: one that the price comes from, another that the search begins with."""
    margin = margin_rules_of(BTC)
    initial = draft.entry_price * draft.quantity / draft.leverage
    asked, begun = (
        replace(draft, mode=MarginMode.CROSS, wallet_balance=each * initial * 1.001) for each in (share, other_share)
    )
    price = answer_of(asked, margin, BTC).liquidation_price
    assume(price is not None)
    changed = draft_liquidated_at(begun, margin, BTC, price)
    assert changed == replace(begun, wallet_balance=wallet_for(begun, margin, BTC, price))
    assert changed.wallet_balance == pytest.approx(asked.wallet_balance, rel=1e-6)
    assert answer_of(changed, margin, BTC).liquidation_price == pytest.approx(price, rel=1e-9, abs=BTC.tick)


def test_a_wallet_below_the_initial_margin_is_found_as_the_position_may_exist_already():
    margin = margin_rules_of(BTC)
    cross = PositionDraft(Side.SHORT, 60_000.0, 1.0, 10.0, 0, MarginMode.CROSS, 7_000.0)
    assert wallet_for(cross, margin, BTC, 66_000.0) is not None
    wallet = wallet_for(cross, margin, BTC, 62_000.0)
    assert wallet == pytest.approx(2_248.0)  # less than the 6,000 of initial margin: opened before, not anew
    assert answer_of(replace(cross, wallet_balance=wallet), margin, BTC).opening_problem
    assert wallet_for(cross, margin, BTC, 59_000.0) is None  # a short gains there
    assert wallet_for(replace(cross, wallet_balance=10.0), margin, BTC, 66_000.0) is None


# --- its outcome -----------------------------------------------------------------------------------------------------


def marked(*rows):
    """Marks of (time, received, price)."""
    return MarketEvents.of(
        BTC,
        Marks.from_columns(
            time_ms=[time for time, _, _ in rows],
            received_ms=[received for _, received, _ in rows],
            mark_steps=[round(price * 1000) for _, _, price in rows],
        ),
    )


@pytest.fixture
def short():
    draft = PositionDraft(Side.SHORT, 60_000.0, 1.0, 10.0, 0)
    return answer_of(draft, margin_rules_of(BTC), BTC)


def test_its_outcome_counts_marks_received_after_the_opening_up_to_and_including_the_moment(short):
    over = short.liquidation_price + 1.0
    events = marked((90, 100, over), (140, 150, 60_000.0), (190, 200, over))
    assert outcome_of(short, events, 99, 100).survival.rekt
    assert not outcome_of(short, events, 100, 199).survival.rekt
    assert outcome_of(short, events, 100, 200).survival.rekt
    assert outcome_of(short, events, 200, 10_000) is None


def test_the_moments_of_its_outcome_are_those_at_which_they_were_known(short):
    over = short.liquidation_price + 1.0
    survival = outcome_of(short, marked((0, 60_000, 61_000.0), (60_000, 120_000, over)), 0, 500_000).survival
    assert (survival.rekt_at_ms, survival.mark_at_rekt) == (120_000, pytest.approx(over, abs=0.001))
    lived = outcome_of(short, marked((0, 60_000, 61_000.0), (60_000, 120_000, 60_500.0)), 0, 500_000).survival
    assert lived.closest_at_ms == 60_000


def test_a_position_that_cannot_be_opened_has_no_outcome():
    draft = PositionDraft(Side.SHORT, 60_000.0, 1.0, 151.0, 0)
    answer = answer_of(draft, margin_rules_of(BTC), BTC)
    assert outcome_of(answer, marked((0, 10, 60_000.0)), 0, 100) is None


# --- the position to begin with --------------------------------------------------------------------------------------

DAY = 86_400_000


def traded(*rows):
    """Trades of (received, price)."""
    times = [time for time, _ in rows]
    ones = [1] * len(rows)
    ticks = [round(price * 10) for _, price in rows]
    return Trades.from_columns(time_ms=times, received_ms=times, price_ticks=ticks, quantity_lots=ones, taker_side=ones)


@pytest.mark.parametrize(
    ("rows", "start_ms", "end_ms", "opened_ms", "price"),
    [
        ([(0, 100.0), (DAY - 1, 200.0), (DAY + 1, 300.0)], 10, 2 * DAY, DAY, 200.0),  # the first midnight inside
        ([(0, 100.0), (20, 200.0)], 10, DAY - 10, 10, 100.0),  # no midnight inside: the start
        ([(50, 100.0), (60, 200.0)], 10, DAY - 10, 50, 100.0),  # no price at the start: the first one, not the last
    ],
)
def test_it_opens_at_a_price_that_was_known_then(rows, start_ms, end_ms, opened_ms, price):
    draft = first_draft(MarketEvents.of(BTC, traded(*rows)), start_ms, end_ms)
    assert (draft.opened_ms, draft.entry_price) == (opened_ms, price)


def test_there_is_none_without_a_price_inside_the_session():
    assert first_draft(MarketEvents.empty(BTC), 0, 100) is None
    assert first_draft(MarketEvents.of(BTC, traded((200, 100.0))), 0, 100) is None


def test_candles_will_do_and_the_size_is_round():
    candle = Candles.from_columns(
        time_ms=[0],
        received_ms=[60],
        duration_ms=[60],
        **{name: [617_235] for name in ("open_ticks", "high_ticks", "low_ticks", "price_ticks")},
        quantity_lots=[1],
        taker_buy_lots=[-1],
    )
    draft = first_draft(MarketEvents.of(BTC, candle), 60, 100)
    assert (draft.entry_price, draft.quantity, draft.opened_ms) == (61_723.5, 4.9, 60)
    coin = replace(BTC, contract=INVERSE, contract_size=Decimal(100), lot_size=Decimal(1))
    assert first_draft(MarketEvents.of(coin, candle), 60, 100).quantity == 3_000
    large_lots = replace(BTC, lot_size=Decimal(7))
    assert first_draft(MarketEvents.of(large_lots, candle), 60, 100).quantity == 7


# --- levels in front -------------------------------------------------------------------------------------------------


def level_map(usd, first_row, mark_row):
    """One column with rows of 10 USD."""
    column = np.asarray([usd], dtype=np.float32)
    one = np.ones(1)
    return LevelMap(
        grid=PriceGrid(BTC, 100, 100_000, 60_000.0),
        duration_ms=60_000,
        end_ms=np.array([60_000]),
        usd=column,
        first_row=np.array([first_row]),
        mark_row=np.array([mark_row]),
        open_interest_usd=one,
        consumed_usd=np.ones((1, 2)),
        is_scaled=one.astype(bool),
        known_since_ms=0,
    )


@pytest.mark.parametrize(
    ("side", "price", "usd", "is_whole"),
    [
        (Side.SHORT, 60_035.0, 2 + 4 + 8, True),  # rows 6001 to 6003: mine is emptied when the mark enters it
        (Side.SHORT, 60_015.0, 2, True),
        (Side.LONG, 59_975.0, 16 + 32 + 64, True),  # rows 5999 to 5997
        (Side.LONG, 59_985.0, 16 + 32, True),
        (Side.SHORT, 70_000.0, 2 + 4 + 8, False),
        (Side.LONG, 50_000.0, 16 + 32 + 64, False),
        (Side.SHORT, 59_000.0, 0, True),  # the mark is past it
    ],
)
def test_levels_in_front_lie_between_the_mark_and_me(side, price, usd, is_whole):
    rows = [64, 32, 16, 1, 2, 4, 8]  # from row 5997; the mark stands in 6000
    found = levels_in_front(column_levels(level_map(rows, 5997, 6000), 0), side, price)
    assert (found.usd, found.is_whole) == (usd, is_whole)


def test_without_a_map_or_a_liquidation_price_there_is_nothing_to_report(short):
    column = column_levels(level_map([1], 6000, 6000), 0)
    assert levels_in_front(None, Side.SHORT, short.liquidation_price) is None
    assert levels_in_front(column, Side.SHORT, None) is None


@pytest.mark.parametrize(("later", "side"), [(90.0, Side.LONG), (110.0, Side.SHORT), (100.0, Side.SHORT)])
def test_the_first_position_stands_against_the_move_until_the_opening(later, side):
    events = MarketEvents.of(BTC, traded((10, 100.0), (50, later), (90, 500.0)))
    assert first_draft(events, 10, 100, 60).side is side
    assert first_draft(events, 10, 100).side is Side.SHORT


def test_the_first_position_is_opened_before_the_opening():
    """At a midnight behind the opening its price would be of the future."""
    day_ms = 86_400_000
    events = MarketEvents.of(BTC, traded((day_ms // 2, 100.0), (day_ms, 70.0)))
    draft = first_draft(events, day_ms // 2, 2 * day_ms, day_ms - 1)
    assert (draft.opened_ms, draft.entry_price) == (day_ms // 2, 100.0)
    assert first_draft(events, day_ms // 2, 2 * day_ms, day_ms + 1).opened_ms == day_ms
