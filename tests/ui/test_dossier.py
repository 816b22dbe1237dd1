"""The dossier, the tape and the table of markets say what they were given, word by word and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rektscope.market.times import MINUTE_MS
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.story import Chapter
from rektscope.ui.overview.tables import tape_rows


def words_of(window):
    return [label.text() for label in window.side.dossier.widget().findChildren(QLabel)]


def test_every_claim_stands_there_with_its_verdict_figure_source_and_reason(window):
    window.side.toggle("Dossier")
    words = words_of(window)
    assert words[:2] == [
        "Forty minutes",
        "2 published claims, held against this session as a whole: 1 agree, 1 disagree, 0 cannot be checked.",
    ]
    assert "This session: 20.9 M USD" in words
    assert {"More than 20 M USD went", "✓ agrees", "≠ disagrees"} <= set(words)
    assert "It was not." in words
    assert "Made by arithmetic." in words


def test_a_dossier_left_open_is_filled_when_the_window_opens_again(open_window, small_session):
    first = open_window(small_session)
    first.side.toggle("Dossier")
    first.close()
    second = open_window(small_session)
    assert second.side.docks["Dossier"].isVisible()
    assert "Forty minutes" in words_of(second)


def test_words_from_a_file_are_shown_as_they_are_and_never_taken_for_markup(window):
    window.side.toggle("Dossier")
    labels = window.side.dossier.widget().findChildren(QLabel)
    (source,) = [label for label in labels if label.text().startswith("Source: a blog")]
    assert source.text() == "Source: a blog & <more>"
    assert source.textFormat() is Qt.TextFormat.PlainText


def test_only_the_programs_own_words_are_markup(window):
    window.side.toggle("Dossier")
    labels = window.side.dossier.widget().findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_chapter_with_an_ampersand_keeps_it_in_the_menu(window, made):
    window.transport.offer_chapters((Chapter(made.start_ms, WrittenText("Bid & ask <b>", "One <i>sentence</i>.")),))
    (action,) = window.transport._chapters.menu().actions()
    assert action.text() == "23:40   Bid && ask <b>"
    assert action.toolTip() == "<qt>One &lt;i&gt;sentence&lt;/i&gt;.</qt>"


def test_the_dollars_of_a_chapter_stand_in_the_menu_as_elsewhere(window, made):
    words = WrittenText("HTX {size}", "{all} are liquidated.", amounts_usd=(("size", 92.5e6), ("all", 2.989e9)))
    window.transport.offer_chapters((Chapter(made.start_ms, words),))
    (action,) = window.transport._chapters.menu().actions()
    assert action.text() == "23:40   HTX $92.5 M"
    assert action.toolTip() == "<qt>$2.99 B are liquidated.</qt>"


def test_the_tape_holds_the_latest_first_and_leaves_out_the_small(window, made):
    index = window.viewer.frame_at(made.end_ms, MINUTE_MS).all_liquidations
    assert [row.usd for row in tape_rows(index)] == [15_122_250.0, 2_440_000.0, 1_809_000.0, 1_204_000.0, 300_000.0]
    assert [row.usd for row in tape_rows(index, 2e6)] == [15_122_250.0, 2_440_000.0]


def test_the_tape_in_words_and_colours(window):
    window.side.toggle("Tape")
    table = window.side.tape.table
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    first = [table.data(table.index(0, column)) for column in range(table.columnCount())]
    assert dict(zip(heads, first, strict=True)) == {
        "Time UTC": "4 Mar 00:02:30",
        "Market": "Bybit BTCUSDT",
        "Side": "short",
        "Size": "$15.1 M",
        "Price": "61,100.0",
    }
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    role = Qt.ItemDataRole.ForegroundRole
    short, long = (table.data(table.index(row, 2), role).name() for row in (0, 4))
    assert short != long
    assert table.data(table.index(0, 0), role) is None


def test_the_markets_at_the_cursor_in_words(window, made):
    window.side.toggle("Markets")
    table = window.side.markets
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    bitcoin, ether, bybit = (
        dict(zip(heads, (table.data(table.index(row, column)) for column in range(len(heads))), strict=True))
        for row in range(3)
    )
    assert [row["Market"] for row in (bitcoin, ether, bybit)] == [
        "Binance BTCUSDT",
        "Binance ETHUSDT",
        "Bybit BTCUSDT",
    ]
    assert {name: text for name, text in bybit.items() if text not in {"–", ""}} == {
        "Market": "Bybit BTCUSDT",
        "Shorts": "$16.3 M",
        "Longs": "$0",
    }
    assert bitcoin["Last"] == f"{window.frame.state.last_price:,.1f}"
    assert (bitcoin["Shorts"], bitcoin["Longs"]) == ("≥ $4.25 M", "≥ $300 k")  # Binance sends samples
    assert bitcoin["24 h"] == "–"  # the session knows two hours of the day before
    window.replay.go_to(made.start_ms)
    assert table.data(table.index(0, heads.index("Shorts"))) == "$0"


def test_chapters_of_several_days_are_reported_with_their_day(window, made):
    day_ms = 86_400_000
    first, third = WrittenText("First", "."), WrittenText("Third", ".")
    titles = (Chapter(made.start_ms, first), Chapter(made.start_ms + 2 * day_ms, third))
    window.transport.offer_chapters(titles)
    texts = [action.text() for action in window.transport._chapters.menu().actions()]
    assert len({text[:6] for text in texts}) == 2
    window.transport.offer_chapters(titles[:1])
    (action,) = window.transport._chapters.menu().actions()
    assert action.text()[:5] == texts[0].split()[2]


def test_markets_of_a_day_show_its_change_as_the_header_does_and_how_they_lag_bitcoin(bundled_window):
    window = bundled_window
    window.side.toggle("Markets")
    rows = {row.instrument.market: row for row in window.viewer.states(window.frame.cursor_ms)}
    assert rows["binance:BTCUSDT"].day_change == window.frame.day_change
    assert rows["binance:BTCUSDT"].against_bitcoin is None
    ether = rows["binance:ETHUSDT"]
    assert ether.against_bitcoin == pytest.approx(ether.day_change - window.frame.day_change)
    assert rows["bybit:BTCUSDT"].day_change is None
    view = window.side.markets_panel.view
    cell = view.visualRect(view.model().index(0, 7))
    seen = view.viewport().grab(cell).toImage()
    shades = {seen.pixelColor(x, y).lightness() // 8 for x in range(seen.width()) for y in range(seen.height())}
    assert len(shades) > 2, "there is a line"
