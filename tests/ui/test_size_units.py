"""The unit of sizes of a window: followed by tape, read-out, tables and fields, and by no figure that leaves it."""

import math
from decimal import Decimal

import pytest
from msgspec import structs
from tests.ui.fields import typed

from rektscope.engine.scope import Scope
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sizes import SizeUnit
from rektscope.sessions.session import Completeness, MarketInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.calculator.size_field import SizeField
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.handed_figures import figures_of, hand_down
from rektscope.ui.heatmap.inspecting.words import liquidation_lines
from rektscope.ui.settings import WindowSettings
from rektscope.ui.settings_page.rows import setting_rows

LINEAR = Instrument("okx", "BTC-USDT-SWAP", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.0001"))


def choose(window, unit):
    window.pages.preferences.choose_sizes(unit)


def size_cells(table):
    return [table.named_cells(row)["Size"] for row in range(table.rowCount())]


@pytest.mark.parametrize(
    ("usd", "price", "unit", "text"),
    [
        (600_000.0, 60_000.0, None, "$600 k"),
        (600_000.0, 60_000.0, SizeUnit.DOLLARS, "$600 k"),
        (600_000.0, 60_000.0, SizeUnit.COIN, "10 BTC"),
        (600_000.0, 60_000.0, SizeUnit.CONTRACTS, "1,000 contracts"),
        (740.7, 60_000.0, SizeUnit.COIN, "0.01235 BTC"),
        (9.9999e7, 1.0, SizeUnit.COIN, "100 M BTC"),
        (59_999_999.0, 60_000.0, SizeUnit.COIN, "1,000 BTC"),
        (0.0, 60_000.0, SizeUnit.COIN, "0 BTC"),
        (600_000.0, math.nan, SizeUnit.COIN, "$600 k"),
        (math.nan, 60_000.0, SizeUnit.COIN, "–"),
    ],
)
def test_a_size_in_each_unit(usd, price, unit, text):
    assert Figures(sizes=unit).size(usd, price, LINEAR) == text


def test_my_size_is_exact_in_the_unit_of_its_market():
    assert STANDARD.position_size(2.5, 60_000.0, LINEAR) == "2.5000 BTC"
    assert Figures(sizes=SizeUnit.DOLLARS).position_size(2.5, 60_000.0, LINEAR) == "150,000.00 USDT"
    assert Figures(sizes=SizeUnit.CONTRACTS).position_size(2.5, 60_000.0, LINEAR) == "250 contracts"


def test_tape_header_and_read_out_follow_at_once_and_sums_stay_in_dollars(window):
    window.counting.choose(Scope.ALL)
    window.side.toggle("Tape")
    table = window.side.tape.table
    index = window.frame.counted_liquidations
    dollars, sums = size_cells(table), window.statusBar().currentMessage()
    assert all(cell.startswith("$") for cell in dollars)
    choose(window, SizeUnit.COIN)
    rows = [table.row_at(row) for row in range(table.rowCount())]
    figures = figures_of(window)
    assert size_cells(table) == [f"{row.usd / row.price:.4g} {row.instrument.base}" for row in rows]
    lines = liquidation_lines(index, 0, figures=figures)
    one = index.liquidation(0)
    assert lines[0].endswith(f", {one.usd / one.price:.4g} {one.instrument.base}")
    assert sums == window.statusBar().currentMessage()
    header = window.side.tape.view.horizontalHeader()
    room = header.sectionSize(2)
    assert room >= window.side.tape.view.fontMetrics().horizontalAdvance("99,999 BTC")
    choose(window, None)
    assert size_cells(table) == dollars


def test_a_size_typed_in_dollars_is_that_many_and_stays_so_at_another_entry(window):
    form, panel = window.calculator.form, window.calculator
    entry, quantity = panel.draft.entry_price, panel.draft.quantity
    choose(window, SizeUnit.DOLLARS)
    assert form.quantity._unit.text() == "USDT"
    assert form.quantity.text() == f"{quantity * entry:,.2f}"
    assert form.draft(panel.draft.opened_ms).quantity == quantity  # to the last bit
    typed(form.quantity, "10000")
    form.quantity.editingFinished.emit()
    assert panel.draft.quantity == pytest.approx(10_000 / entry, rel=1e-11)
    typed(form.entry, f"{entry * 2:.1f}")
    assert panel.draft.quantity == pytest.approx(10_000 / (entry * 2), rel=1e-6)
    form.entry.clearFocus()
    panel.drag_entry(entry)
    assert panel.draft.quantity == pytest.approx(10_000 / panel.draft.entry_price, rel=1e-11)
    form.quantity.clearFocus()
    choose(window, SizeUnit.COIN)
    assert form.quantity._unit.text() == "BTC"
    assert float(form.quantity.text()) == pytest.approx(10_000 / panel.draft.entry_price, rel=1e-6)


def test_a_size_in_the_coin_of_its_market_is_no_other_at_another_entry(window):
    panel = window.calculator
    quantity = panel.draft.quantity
    panel.drag_entry(panel.draft.entry_price * 1.1)
    assert panel.draft.quantity == quantity


def test_a_size_that_is_half_typed_keeps_the_unit_beside_it(window):
    form = window.calculator.form
    typed(form.quantity, "2,500x")
    form.quantity.clearFocus()
    choose(window, SizeUnit.DOLLARS)
    assert (form.quantity.text(), form.quantity._unit.text()) == ("2,500x", "BTC")
    typed(form.quantity, "2.5")
    form.quantity.editingFinished.emit()
    assert window.calculator.draft.quantity == 2.5
    form.quantity.clearFocus()
    window.calculator.form.edited.emit()
    worth = 2.5 * window.calculator.draft.entry_price
    assert (form.quantity.text(), form.quantity._unit.text()) == (f"{worth:,.2f}", "USDT")


def test_a_size_that_was_filled_in_is_read_anew_in_another_market(qtbot):
    price = NumberField("Price")
    size = SizeField("Size", price)
    for field in (price, size):
        qtbot.addWidget(field)
        hand_down(field, Figures(sizes=SizeUnit.DOLLARS))
    coin = structs.replace(LINEAR, contract=Contract.INVERSE, symbol="BTC-USD-SWAP", quote="USD", lot_size=Decimal(1))
    size.set_market(structs.replace(coin, contract_size=Decimal(100)))
    price.fill("60,000", 60_000.0)
    size.fill_quantity(10.0, 60_000.0)
    assert (size.text(), size.read_quantity("size")) == ("1,000.00", 10.0)
    size.set_market(structs.replace(coin, symbol="ETH-USD-SWAP", base="ETH", contract_size=Decimal(10)))
    assert (size.text(), size.read_quantity("size")) == ("1,000.00", 100.0)


def test_a_text_that_stood_there_in_another_unit_is_read_in_the_one_beside_it(qtbot):
    price = NumberField("Price")
    size = SizeField("Size", price)
    for field in (price, size):
        qtbot.addWidget(field)
    size.set_market(LINEAR)
    price.fill("60,000", 60_000.0)
    size.fill_quantity(2.0, 60_000.0)
    filled = size.text()
    size.empty()
    hand_down(size, Figures(sizes=SizeUnit.DOLLARS))
    size.write_with(Figures(sizes=SizeUnit.DOLLARS))
    size.setText(filled)
    assert size._unit.text() == "USDT"
    assert size.read_quantity("size") == pytest.approx(2 / 60_000.0)


def test_every_field_of_a_size_counts_alike(window):
    panel = window.calculator
    panel.sections.ladder.button.click()
    price, size = panel.sections.ladder.fields[0][1], panel.sections.ladder.fields[0][0]
    choose(window, SizeUnit.DOLLARS)
    fields = (panel.form.quantity, panel.sections.account.leg_quantity, panel.sections.what_if.add_quantity, size)
    assert {field._unit.text() for field in fields[:2]} | {size._unit.text()} == {"USDT"}
    typed(price, f"{panel.draft.entry_price * 1.01:.1f}")
    typed(size, "1000")
    assert size.read_quantity("size") == pytest.approx(1_000 / float(price.text()), rel=1e-11)


def test_a_coin_margined_market_counts_in_contracts_coin_and_dollars(open_window, made, tmp_path):
    kind = {"contract": Contract.INVERSE, "lot_size": Decimal(1), "contract_size": Decimal(100)}
    coin = structs.replace(made.btc, symbol="BTCUSD_PERP", quote="USD", **kind)
    session = made.session
    events = structs.replace(session.events[made.btc.market], instrument=coin)
    info = structs.replace(session.info, markets=(MarketInfo(coin, Completeness.NONE),), claims=())
    path = tmp_path / "coin.rekt"
    write_session(path, structs.replace(session, info=info, events={coin.market: events}))
    window = open_window(path)
    panel, field = window.calculator, window.calculator.form.quantity
    assert (field.text(), field._unit.text()) == ("3,000", "contracts")
    choose(window, SizeUnit.DOLLARS)
    assert (field.text(), field._unit.text()) == ("300,000.00", "USD")
    choose(window, SizeUnit.COIN)
    assert field._unit.text() == "BTC"
    assert float(field.text()) == pytest.approx(300_000 / panel.draft.entry_price, rel=1e-8)
    assert panel.draft.quantity == 3_000


def test_what_leaves_the_window_keeps_its_unit(window):
    copied = window.calculator.text()
    choose(window, SizeUnit.DOLLARS)
    assert window.calculator.text() == copied


def test_the_unit_is_offered_kept_and_set_aside_when_broken(window):
    preferences = window.pages.preferences
    row = next(each for each in setting_rows(window, preferences) if each.name == "Sizes")
    assert row.control.words == ("As usual", "Coins", "Dollars", "Contracts")
    row.control.choose(3)
    assert WindowSettings().text("size_unit") == "contracts"
    assert figures_of(window).sizes is SizeUnit.CONTRACTS
    WindowSettings().keep_text("size_unit", "bushels")
    assert "bushels" in preferences.apply()
    assert figures_of(window).sizes is None
    assert preferences.apply() == "", "told once"
