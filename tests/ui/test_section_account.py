"""Rules, hedge, other positions and ladder in the panel: what they show is what `risk` and `engine` answer."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from tests.ui.fields import typed

from rektscope.margins.store import TierStore, tier_folder
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.sizes import SizeUnit
from rektscope.market.times import MINUTE_MS
from rektscope.positions.position import OtherHolding, OtherLeg, answer_of
from rektscope.positions.rules import RulesChoice, compare, tables_beside
from rektscope.risk.entries import Fill, climb
from rektscope.risk.positions import ISOLATED, MarginMode, other_position
from rektscope.ui.calculator.other_market import instrument_of
from rektscope.ui.number_choice import NumberFormat
from rektscope.venues.rules import rules_for


@pytest.fixture
def panel(window):
    """The calculator with the parts under test open."""
    panel = window.calculator
    for section in (panel.sections.rules, panel.sections.account, panel.sections.ladder):
        section.button.click()
    return panel


def choose(box, text):
    box.setCurrentIndex(next(index for index in range(box.count()) if box.itemText(index).startswith(text)))
    box.activated.emit(box.currentIndex())


def in_cross(panel, wallet="20,000"):
    choose(panel.form.mode, "cross")
    typed(panel.form.wallet, wallet)


# --- rules -----------------------------------------------------------------------------------------------------------


def test_every_venue_is_in_the_table_with_its_own_figures(panel):
    rows = {row[0]: row[1:] for row in panel.sections.rules.table.texts()}
    answers = compare(
        panel.answer.position, ISOLATED, tables_beside(panel.position.chart.instrument, TierStore()), tick_size=0.1
    )
    assert len(rows) == len(answers) == 9
    for name, row in zip(rows, answers, strict=True):
        price = row.answer.liquidation_price_on_tick
        assert rows[name][0] == ("refused" if price is None else f"{price:,.1f}")
    assert rows["Binance"][2] == "150×"
    assert rows["dYdX"][2] == "50×"


def test_chosen_rules_answer_say_so_and_are_saved(window, panel):
    own = panel.answer.liquidation_price
    choose(panel.sections.rules.box, "Bybit until early 2026")
    draft, answer = panel.draft, panel.answer
    assert draft.rules == RulesChoice("bybit-entry-value", "bybit:BTCUSDT")
    expected = draft.entry_price * (1 + 1 / draft.leverage - 0.0033)
    assert answer.liquidation_price == pytest.approx(expected)
    assert answer.liquidation_price != own
    assert panel.view.footer.text().startswith("Rules chosen: Bybit until early 2026, maintenance on entry value")
    assert "tiers of bybit:BTCUSDT as of 2026-08-05" in panel.view.footer.text()
    assert panel.form.leverage._unit.text() == "max 150×"
    panel.sections.saved.button.click()
    panel.sections.saved.save_button.click()
    choose(panel.sections.rules.box, "Binance USD-M, own")
    assert panel.answer.liquidation_price == own
    panel.sections.saved.list.setCurrentRow(0)
    panel.sections.saved.take_button.click()
    assert panel.draft == draft
    assert panel.sections.rules.box.currentText().startswith("Bybit until early 2026")
    assert window.heatmap.lines.liquidation.price == answer.liquidation_price_on_tick


def test_a_rate_by_hand_with_deduction_and_fee(panel):
    choose(panel.sections.rules.box, "Any venue, mark value")
    assert panel.sections.rules.rate.isVisible()
    typed(panel.sections.rules.rate, "2")
    typed(panel.sections.rules.deduction, "500")
    typed(panel.sections.rules.fee, "0.1")
    draft = panel.draft
    value = draft.entry_price * draft.quantity
    price = (value + value / draft.leverage + 500) / (1 + 0.02 + 0.001) / draft.quantity
    assert panel.answer.liquidation_price == pytest.approx(price)
    assert "a rate of 2.000 % by hand" in panel.view.footer.text()
    typed(panel.sections.rules.rate, "")
    assert panel.answer is None
    assert panel.view.error.text() == "The maintenance rate is empty: enter a number."
    typed(panel.sections.rules.rate, "0.4")
    typed(panel.sections.rules.deduction, "0")
    typed(panel.sections.rules.fee, "0")
    assert panel.draft.rules == RulesChoice("generic", None, 0.004, 0.0, 0.0)


def test_the_fields_of_other_rules_are_not_in_the_way(panel):
    assert not any(
        field.isVisible()
        for field in (panel.sections.rules.rate, panel.sections.rules.deduction, panel.sections.rules.fee)
    )
    choose(panel.sections.rules.box, "OKX")
    assert panel.sections.rules.fee.isVisible()
    assert panel.sections.rules.fee.text() == "0.05"
    assert not panel.sections.rules.rate.isVisible()


def test_what_if_and_working_use_the_chosen_rules(panel):
    choose(panel.sections.rules.box, "Bybit until early 2026")
    for section in (panel.sections.what_if, panel.sections.derivation):
        section.button.click()
    assert "Bybit until early 2026" in panel.sections.derivation.text.text()
    typed(panel.sections.what_if.survive_price, f"{panel.draft.entry_price * 1.02:.1f}")
    panel.sections.what_if.apply_leverage.click()
    assert panel.answer.liquidation_price == pytest.approx(round(panel.draft.entry_price * 1.02, 1), rel=1e-9)


# --- the account -----------------------------------------------------------------------------------------------------


def test_a_fee_of_whole_percents_is_asked_about(panel):
    choose(panel.sections.rules.box, "OKX")
    assert panel.sections.rules._captions[panel.sections.rules.fee].text() == "Closing fee"
    typed(panel.sections.rules.fee, "5")
    assert panel.answer is None
    assert "may mean 0.05 % or 5 %" in panel.view.error.text()
    typed(panel.sections.rules.fee, "5 %")
    assert panel.answer.rules.fee_rate == pytest.approx(0.05)


def test_hedge_and_others_wait_for_cross_mode(panel):
    assert not panel.sections.account.leg_quantity.isEnabled()
    assert "choose cross" in panel.sections.account.hint.text()
    in_cross(panel)
    assert panel.sections.account.leg_quantity.isEnabled()
    assert not panel.sections.account.hint.isVisible()


def test_a_pair_has_one_price_on_panel_and_chart(window, panel):
    in_cross(panel)
    alone = panel.answer.liquidation_price
    typed(panel.sections.account.leg_quantity, "2")
    assert "entry price of the other leg is empty" in panel.view.error.text()
    typed(panel.sections.account.leg_entry, "60,000")
    chart = panel.position.chart
    assert panel.draft.leg == OtherLeg(60_000.0, 2.0)
    assert panel.answer == answer_of(panel.draft, chart.margin, chart.instrument)
    assert panel.answer.hedge.side is Side.LONG
    assert panel.answer.liquidation_price > alone
    assert window.heatmap.lines.liquidation.price == panel.answer.liquidation_price_on_tick
    assert "share one liquidation price" in panel.sections.account.message.text()
    assert "Pairs are not compared" in panel.sections.rules.note.text()
    assert "single positions only" in panel.sections.ladder.message.text()
    price = panel.draft.entry_price * 1.1
    panel.drag_liquidation(price)
    assert panel.answer.liquidation_price == pytest.approx(price)


def test_a_pair_under_rules_that_know_none_says_what_to_do(panel):
    in_cross(panel)
    typed(panel.sections.account.leg_quantity, "2")
    typed(panel.sections.account.leg_entry, "60,000")
    choose(panel.sections.rules.box, "Bybit until early 2026")
    assert panel.answer is None
    text = panel.view.error.text()
    assert text.startswith(
        "What Bybit until early 2026 requires for a long and a short of one market is not known here"
    )
    assert "take the other leg out" in text


def test_a_pair_that_dies_on_either_side_has_two_lines(window, panel):
    in_cross(panel, "13,000")
    typed(panel.sections.account.leg_quantity, f"{panel.draft.quantity}")
    typed(panel.sections.account.leg_entry, f"{panel.draft.entry_price:.1f}")
    line = window.heatmap.lines.second
    assert line.price == panel.answer.second_liquidation_price
    if line.price is not None:
        assert "on the other side" in panel.view.distance.text()


def test_the_size_of_another_position_has_a_unit_and_follows_the_one_chosen(window, panel):
    in_cross(panel)
    account = panel.sections.account
    choose(account.kind, "ETHUSDT")
    assert [field._unit.text() for field in (account.quantity, account.entry, account.mark)] == ["ETH", "USDT", "USDT"]
    window.pages.preferences.choose_sizes(SizeUnit.DOLLARS)
    assert account.quantity._unit.text() == "USDT"
    for field, text in ((account.entry, "3,000"), (account.quantity, "6,000"), (account.mark, "3,100")):
        typed(field, text)
    account.add_button.click()
    window.pages.preferences.choose_sizes(None)
    for field, text in ((account.entry, "3,000"), (account.quantity, "2"), (account.mark, "3,100")):
        typed(field, text)
    account.add_button.click()
    in_dollars, in_coins = panel.draft.others
    assert in_dollars == in_coins
    assert in_coins.name == "long 2 ETH at 3,000, mark 3,100 (ETHUSDT)"
    choose(account.kind, "SOLUSDT")
    assert account.quantity._unit.text() == "SOL"


@pytest.mark.parametrize(
    ("venue", "symbol", "expected"),
    [
        ("binance", "ETHUSDT", ("ETH", "USDT", Contract.LINEAR, 1)),
        ("binance", "ETHBTC", ("ETH", "BTC", Contract.LINEAR, 1)),
        ("bitmex", "XBTUSD", ("BTC", "USD", Contract.INVERSE, 1)),
        ("hyperliquid", "AAVE", ("AAVE", "USD", Contract.LINEAR, 1)),
    ],
)
def test_a_market_that_only_its_tiers_tell_of(venue, symbol, expected):
    found = instrument_of(TierStore().find(venue, symbol))
    assert (found.base, found.quote, found.contract, found.contract_size) == expected
    assert found.market == f"{venue}:{symbol}"


def test_other_positions_are_counted_and_taken_off(panel):
    in_cross(panel)
    account = panel.sections.account
    typed(account.profit, "-350")
    typed(account.maintenance, "120")
    account.add_button.click()
    assert panel.answer.backing == 20_000 - 350 - 120
    choose(account.kind, "ETHUSDT")
    choose(account.side, "short")
    for field, text in ((account.quantity, "2"), (account.entry, "3,000"), (account.mark, "3,100")):
        typed(field, text)
    account.add_button.click()
    table = bundled_tier_table("binance", "ETHUSDT")
    other = other_position(Side.SHORT, 3_000.0, 2.0, 3_100.0, table, rules_for(table))
    assert panel.answer.backing == pytest.approx(
        20_000 - 350 - 120 + other.unrealised_profit - other.maintenance_margin
    )
    assert account.list.item(1).text().startswith("short 2 ETH at 3,000, mark 3,100 (ETHUSDT): profit −200")
    # As beside the answer: these tiers are later than the event.
    assert "ETHUSDT: Tiers of 2026-09-29, the event of 2025-03." in account.message.text()
    assert "binance:ETHUSDT" in account.message.toolTip()
    account.list.setCurrentRow(0)
    account.remove_button.click()
    assert [each.name for each in panel.draft.others] == ["short 2 ETH at 3,000, mark 3,100 (ETHUSDT)"]


def test_an_other_position_that_cannot_be_read_says_which_field(panel):
    in_cross(panel)
    typed(panel.sections.account.profit, "much")
    panel.sections.account.add_button.click()
    assert panel.sections.account.message.text() == "The unrealised profit 'much' is not a number: write it as 2,500."
    assert panel.draft.others == ()


def test_what_if_counts_the_account(panel):
    in_cross(panel)
    panel.sections.what_if.button.click()
    typed(panel.sections.what_if.survive_price, f"{panel.draft.entry_price * 1.05:.1f}")
    assert panel.sections.what_if.results["survive"].text().startswith("A wallet of")
    panel.sections.what_if.apply_leverage.click()
    assert panel.draft.mode is MarginMode.CROSS
    assert panel.answer.liquidation_price == pytest.approx(round(panel.draft.entry_price * 1.05, 1), rel=1e-9)


# --- the ladder ------------------------------------------------------------------------------------------------------


def test_the_ladder_is_risks_and_can_be_taken(panel):
    (size, price), (next_size, next_price) = panel.sections.ladder.fields
    entry = panel.draft.entry_price
    typed(size, "2")
    typed(price, f"{entry * 1.02:.1f}")
    typed(next_size, "5")
    typed(next_price, f"{entry * 1.5:.1f}")
    fills = [Fill(round(entry * 1.02, 1), 2.0), Fill(round(entry * 1.5, 1), 5.0)]
    answer = panel.answer
    steps = climb(answer.position, fills, answer.rules, answer.table, tick_size=0.1)
    assert panel.sections.ladder.table.texts() == [
        [
            str(number),
            f"{step.answer.position.entry_price:,.1f}",
            str(step.answer.tier),
            f"{step.answer.liquidation_price_on_tick:,.1f}",
            "yes" if step.reached else "no",
        ]
        for number, step in enumerate(steps, 1)
    ]
    assert [step.reached for step in steps] == [True, True, False]
    assert panel.sections.ladder.message.text().startswith(
        "Entry 3 is never reached: before it the position is liquidated at"
    )
    panel.sections.ladder.take_button.click()
    assert panel.draft.quantity == answer.position.quantity + 2.0
    assert panel.answer.liquidation_price == pytest.approx(steps[1].answer.liquidation_price)
    assert size.text() == ""


def test_a_ladder_grows_to_eight_rows_and_names_what_it_cannot_read(panel):
    for _ in range(10):
        panel.sections.ladder.add_row()
    assert len(panel.sections.ladder.fields) == 8
    assert not panel.sections.ladder.more_button.isEnabled()
    typed(panel.sections.ladder.fields[1][0], "much")
    assert panel.sections.ladder.message.text().startswith("The size of entry 3 'much'")
    assert panel.sections.ladder.table.texts() == []


# --- what the answer rests on ----------------------------------------------------------------------------------------


def test_tiers_of_another_time_are_reported_beside_the_answer(panel):
    note = panel.view.tier_note
    assert note.isVisible()
    assert note.text() == "Tiers of 2026-09-29, the event of 2025-03."
    assert "Binance's brackets" in note.toolTip()


def test_a_tier_file_of_mine_that_is_damaged_is_reported(open_window, small_session):
    folder = tier_folder()
    folder.mkdir(parents=True)
    (folder / "binance.json").write_text("{half", encoding="utf-8")
    note = open_window(small_session).calculator.view.tier_note
    assert "could not be used" in note.text()
    assert "is damaged and is left out" in note.toolTip()


def test_the_whole_answer_is_copied_with_units_rules_and_sources(window, panel):
    in_cross(panel)
    typed(panel.sections.account.profit, "5")
    typed(panel.sections.account.maintenance, "1")
    panel.sections.account.add_button.click()
    panel.view.copy_button.click()
    text = QApplication.clipboard().text()
    assert text == panel.text()
    answer, draft = panel.answer, panel.draft
    for part in (
        f"Short {draft.quantity:.3f} BTC, binance:BTCUSDT",
        f"Entry: {draft.entry_price:,.1f} USDT, opened 4 Mar 2025, 00:00:00 UTC",
        "Leverage: 25×, cross",
        "Wallet: 20,000 USDT",
        "Other position: another position, maintenance 1 USDT, unrealised profit 5 USDT",
        f"Liquidation price: {answer.liquidation_price_on_tick:,.1f} USDT (unrounded {answer.liquidation_price:,.10g})",
        f"Mark: {window.frame.state.mark_price:,.1f} USDT",
        "Binance USD-M, maintenance on mark value; tiers as of 2026-09-29",
        "later than 2025-03-04",
        "Source of the tiers: Binance's brackets as kept by freqtrade",
        "auto-deleveraging are not counted",
    ):
        assert part in text
    typed(panel.form.entry, "")
    assert panel.text() == ""
    assert not panel.view.copy_button.isEnabled()


def test_the_panel_begins_anew_with_another_market(window, panel):
    in_cross(panel)
    typed(panel.sections.account.leg_quantity, "1")
    typed(panel.sections.account.leg_entry, "60000")
    typed(panel.sections.ladder.fields[0][0], "1")
    choose(panel.sections.rules.box, "Bybit since 2026")
    window.choose_market("binance:ETHUSDT")
    assert panel.draft.rules is None
    assert panel.draft.leg is None
    assert panel.sections.account.leg_quantity.text() == panel.sections.ladder.fields[0][0].text() == ""
    assert panel.sections.rules.box.currentText().startswith("Binance USD-M, own")
    assert panel.sections.rules.table.texts()[0][0] == "Binance"
    assert window.frame.cursor_ms > window.viewer.session.start_ms + MINUTE_MS


def test_other_positions_are_listed_in_the_number_format_of_the_window(window):
    window.pages.preferences.choose_number_format(NumberFormat.POINTS_COMMA)
    panel = window.calculator
    others = (OtherHolding("another", 1_234.5, -2_345.5),)
    panel.show_draft(replace(panel.draft, mode=MarginMode.CROSS, wallet_balance=20_000.0, others=others))
    account = panel.sections.account  # made before it stands in the window
    account.button.click()
    assert account.list.item(0).text().endswith("−2.345,5, maintenance 1.234,5")
    window.pages.preferences.choose_number_format(NumberFormat.COMMAS_POINT)
    assert account.list.item(0).text().endswith("−2,345.5, maintenance 1,234.5")
