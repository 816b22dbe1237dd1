"""The answer as text: no figure without a name and a unit, and nothing said that is not known."""

from decimal import Decimal

from msgspec.structs import replace

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.position import EffectiveLiquidation, OtherLeg, PositionDraft, answer_of
from rektscope.risk.positions import MarginMode
from rektscope.ui.calculator.answer_text import Moment, answer_text
from rektscope.ui.calculator.answer_view import AnswerView
from rektscope.ui.calculator.verdict import Verdict

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
COIN = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)
SHORT = PositionDraft(Side.SHORT, 60_000.0, 1.0, 20.0, 1_752_451_200_000)


def text_of(draft, instrument=BTC, moment=None):
    return answer_text(
        draft, answer_of(draft, margin_rules_of(instrument), instrument), instrument, moment, ("Rules.",)
    )


def test_every_line_of_an_isolated_short():
    assert text_of(SHORT).splitlines()[:12] == [
        "Short 1.000 BTC, binance:BTCUSDT",
        "Entry: 60,000.0 USDT, opened 14 Jul 2025, 00:00:00 UTC",
        "Leverage: 20×, isolated",
        "",
        "Liquidation price: 62,749.0 USDT (unrounded 62,749.00398)",
        "Distance from entry: 4.58 %, 2,749.0 USDT",
        "Bankruptcy price: 63,000.0 USDT",
        "Value at entry: 60,000 USDT",
        "Margin: 3,000 USDT, backed by 3,000 USDT",
        "Real leverage: 20×",
        "Maintenance there: 250.9960159 USDT, 0.400 % of tier 1",
        "Loss if hit: 2,749.003984 USDT",
    ]


def test_a_coin_market_counts_in_coin_and_contracts():
    text = text_of(replace(SHORT, quantity=3_000.0), COIN)
    assert text.startswith("Short 3,000 contracts, binance:BTCUSD_PERP")
    assert "Value at entry: 5 BTC" in text
    assert "USD (unrounded" in text


def test_both_prices_of_a_large_inverse_short_are_reported(qtbot):
    """4,000 BTC at Deribit, whose rate grows with the size: by a rise, and by a fall while it wins."""
    perpetual = Instrument("deribit", "BTC-PERPETUAL", "BTC", "USD", Contract.INVERSE, Decimal("0.5"), Decimal(10))
    draft = PositionDraft(Side.SHORT, 50_000.0, 200_000_000.0, 2.5, 0)
    text = text_of(draft, perpetual)
    assert text.startswith("Short 200,000,000 USD, deribit:BTC-PERPETUAL")  # twenty million of its contracts
    assert "Liquidation price: 70,715.5 USD (unrounded 70,715." in text
    assert "On the other side: 11,784.5 USD (unrounded 11,784." in text
    answer = answer_of(draft, margin_rules_of(perpetual), perpetual)
    view = AnswerView()
    qtbot.addWidget(view)
    view.show_answer(answer, perpetual, "")
    assert view.distance.text().endswith("above entry; on the other side at 11,784.5")
    unlevered = text_of(replace(draft, leverage=1.0), perpetual)
    assert "it is liquidated while it wins" in unlevered


def test_a_bitmex_position_names_its_funding():
    bitmex = Instrument("bitmex", "XBTUSD", "BTC", "USD", Contract.INVERSE, Decimal("0.5"), Decimal(100))
    text = text_of(replace(SHORT, quantity=3_000.0), bitmex)
    assert "Adverse funding required there" in text
    assert "Closing fee" not in text


def test_what_cannot_be_opened_says_only_why():
    text = text_of(replace(SHORT, leverage=151.0))
    assert "Cannot be opened: A leverage of 151x" in text
    assert "Liquidation price" not in text


def test_no_liquidation_is_reported_with_its_reason():
    text = text_of(replace(SHORT, side=Side.LONG, leverage=1.0))
    assert "Liquidation price: none. " in text
    assert "Bankruptcy price: none" in text


def test_a_pair_names_its_legs_and_a_gain_is_no_loss():
    pair = replace(SHORT, mode=MarginMode.CROSS, wallet_balance=4_000.0, leg=OtherLeg(59_000.0, 1.0))
    text = text_of(pair)
    assert "Other leg: long 1 BTC at 59,000" in text
    assert "Gain if hit: 1,000 USDT" in text


def test_the_moment_adds_what_was_known_then():
    effective = EffectiveLiquidation(62_800.0, 62_800.0, 63_050.0, 0.0466, 2, -51.0)
    moment = Moment(1_752_494_400_000, effective, 61_000.0, Verdict("Alive.", "Closest then.", is_danger=False))
    lines = text_of(SHORT, moment=moment).splitlines()
    start = lines.index("At 14 Jul 2025, 12:00:00 UTC:")
    assert lines[start + 1 : start + 4] == [
        "Liquidation price: Now 62,800.0, after 2 funding settlements",
        "Mark: 61,000.0 USDT, 2.95 % from the liquidation price",
        "Alive. Closest then.",
    ]
    over = replace(moment, effective=replace(effective, is_over=True, settlement_count=1))
    assert "At the end 62,800.0, after 1 funding settlement\n" in text_of(SHORT, moment=over)
    assert "Mark: 61,000.0 USDT\n" in text_of(SHORT, moment=over)
