"""Real positions in the window: beside the estimate, with it, in the tables, causal, and addresses shortened."""

import numpy as np
import pytest
from msgspec.structs import replace
from tests.scoring.known.population import MARGIN, START, market

from rektscope.engine.known import KnownView
from rektscope.levels.combined import combined_levels
from rektscope.levels.known_book import KnownBook
from rektscope.levels.standing import levels_at
from rektscope.market.events import UNKNOWN_MODE
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.scoring.known.report import known_json
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.header.strip import header_figures, strip_figures
from rektscope.ui.heatmap.known_text import age, coverage_text, share, shortened
from rektscope.ui.heatmap.observed_item import KnownInRows
from rektscope.ui.live.known_accounts import account_rows
from rektscope.ui.scoring.known_sections import known_sections
from rektscope.ui.scoring.known_worker import KnownBookRequest, answered

HOURS = 6
END = START + HOURS * HOUR_MS
ADDRESS = "0x12ab" + "0" * 32 + "89ef"


@pytest.fixture(scope="module")
def session_path(tmp_path_factory):
    events, _ = market(HOURS, 80, known_from_ms=HOUR_MS)
    info = SessionInfo(
        name="made up",
        provenance=Provenance.SYNTHETIC,
        start_ms=START,
        end_ms=END,
        markets=(MarketInfo(events.instrument, Completeness.FULL, "made up"),),
        account_addresses={1: ADDRESS},
    )
    path = tmp_path_factory.mktemp("known") / "known.rekt"
    write_session(path, Session(info, {events.instrument.market: events}))
    return path


@pytest.fixture
def known_window(open_window, session_path):
    return open_window(session_path)


def seek(window, at_ms):
    window.viewer.cursor.seek(at_ms)
    window.refresh()
    return window.frame


def test_the_frame_knows_what_was_received_by_its_moment(known_window):
    events = known_window.viewer.chart.events
    assert seek(known_window, START + 30 * MINUTE_MS).known is None
    for at_ms in (START + 2 * HOUR_MS + 17, END):
        frame, expected = seek(known_window, at_ms), KnownBook.of(events, at_ms, MARGIN)
        assert frame.known.at_ms == at_ms
        assert frame.known_market == "hyperliquid:BTC"
        np.testing.assert_array_equal(frame.known.account, expected.account)
        assert frame.known.coverage == expected.coverage


def test_known_and_estimated_stand_apart_together_or_the_estimate_alone(known_window):
    view, frame = known_window.heatmap, seek(known_window, END)
    chart = known_window.viewer.chart
    estimate = levels_at(chart.map_until(END), chart.events, END)
    assert frame.known_view is KnownView.APART
    np.testing.assert_array_equal(frame.standing.usd, estimate.usd)
    assert view.observed.marks.has_content()
    assert view.observed.bars.has_content()
    assert any(note.startswith("Known: ") for note in view.overlay._overlay.notes)
    view.choose(replace(view.choices, known_view=KnownView.COMBINED))
    frame = known_window.frame
    assert frame.is_combined
    np.testing.assert_allclose(frame.standing.usd, combined_levels(estimate, frame.known).usd)
    assert not view.observed.bars.has_content()  # they are in the profile itself
    assert view.observed.marks.has_content()
    assert any("the estimate only of what is not known" in note for note in view.overlay._overlay.notes)
    assert any("not what is expected" in note for note in view.overlay._overlay.notes)
    view.choose(replace(view.choices, known_view=KnownView.HIDDEN))
    assert known_window.frame.known is None
    assert not view.observed.marks.has_content()
    np.testing.assert_array_equal(known_window.frame.standing.usd, estimate.usd)


def test_the_aggregated_map_outlines_what_is_known_and_adds_it_once(qtbot, known_window):
    seek(known_window, END)
    known_window.side.toggle("Aggregated map")
    panel = known_window.side.aggregated
    qtbot.waitUntil(lambda: len(panel.known) == 2, timeout=20_000)
    frame = known_window.frame
    held = frame.known.standing
    chosen = (held.implied_leverage >= 10) & np.isfinite(held.liquidation_price)
    for bars, usd in zip(panel.bars, panel.known, strict=True):
        mine = chosen & (held.side == bars.side)
        inside = (held.liquidation_price >= bars.low.min()) & (held.liquidation_price < bars.high.max())
        assert usd.sum() == pytest.approx(held.usd[mine & inside].sum(), rel=1e-9)
    assert "Known: " in panel.heading.text()
    assert "white outlines" in panel.key.text()
    view = known_window.heatmap
    view.choose(replace(view.choices, known_view=KnownView.COMBINED))
    qtbot.waitUntil(lambda: not panel.known, timeout=20_000)
    total = sum(float(bars.usd.sum()) for bars in panel.bars)
    assert total == pytest.approx(sum(float(bars.running_usd[-1]) for bars in panel.bars), rel=1e-6)
    assert "the estimate of what is not known" in panel.key.text()


def test_addresses_are_shortened_unless_somebody_asks(known_window):
    seek(known_window, END)
    known_window.side.toggle("Addresses")
    accounts = known_window.side.observed.accounts
    names = [accounts.table_model.cells(row)[0] for row in range(accounts.table_model.rowCount())]
    assert len(names) == len(known_window.frame.known.standing)
    assert "0x12ab…89ef" in names
    assert not any(ADDRESS in name for name in names)
    accounts.whole.setChecked(True)
    names = [accounts.table_model.cells(row)[0] for row in range(accounts.table_model.rowCount())]
    assert ADDRESS in names
    assert accounts.words.text().startswith("Known: ")


def test_the_table_of_accounts_stays_true_where_known_positions_are_not_drawn(known_window):
    held = len(seek(known_window, END).known.standing)
    known_window.side.toggle("Addresses")
    view, accounts = known_window.heatmap, known_window.side.observed.accounts
    view.choose(replace(view.choices, known_view=KnownView.HIDDEN))
    assert known_window.frame.known is None
    assert accounts.table_model.rowCount() == held
    assert accounts.words.text().startswith("Known: ")


def test_rows_are_the_largest_first_without_those_that_were_reached(known_window):
    book = seek(known_window, END).known
    rows = account_rows(book, {}, known_window.frame.instrument, is_whole=False)
    usd = np.sort(book.usd[~book.is_crossed])[::-1]
    assert len(rows) == len(usd)
    first = book.standing
    assert rows[0][0] == f"account {first.account[np.argmax(first.usd)]}"
    assert all(len(row) == 7 for row in rows)


def test_cross_isolated_and_not_reported_are_distinguished(known_window):
    book = seek(known_window, END).known.standing[np.arange(len(known_window.frame.known.standing)) < 3]
    modes = replace(
        book, is_cross=np.array([1, 0, UNKNOWN_MODE], np.int8), leverage=np.array([10.0, 3.0, np.nan]),
        usd=np.array([3.0, 2.0, 1.0]),
    )  # fmt: skip
    rows = account_rows(modes, {}, known_window.frame.instrument, is_whole=False)
    assert [row[5] for row in rows] == ["10× cross", "3× isolated", "– mode unknown"]


def test_the_header_says_how_much_is_known_and_nothing_where_nothing_is(known_window):
    book = seek(known_window, END).known
    coverage = book.coverage
    values = [figure.value for figure in strip_figures(known_window.frame)]
    assert values[3] == f"{share(coverage.long_share)} · {share(coverage.short_share)}"
    assert len(values) == len(known_window.header._figures)
    earlier = strip_figures(seek(known_window, START + 30 * MINUTE_MS))
    assert not any("known" in figure.caption for figure in earlier)
    assert len(earlier) == len(values)
    assert not known_window.header._figures[-1].isVisible()
    assert all(figure.value for figure in header_figures(known_window.frame))  # no empty one in a picture


def test_levels_in_rows_are_worked_out_once_for_a_height(known_window):
    book = seek(known_window, END).known
    rows = KnownInRows(book, 10)
    assert rows.levels(50.0) is rows.levels(50.0)
    held = book.standing
    chosen = (held.implied_leverage >= 10) & np.isfinite(held.liquidation_price)
    found = rows.levels(50.0)
    expected = (held.size * held.liquidation_price)[chosen].sum()
    assert (found.long_usd + found.short_usd).sum() == pytest.approx(expected)


def test_the_score_beside_the_known_book_is_of_the_moment_shown(qtbot, known_window):
    frame = seek(known_window, START + 4 * HOUR_MS)
    known_window.side.show("Score")
    panel = known_window.side.map.score
    qtbot.waitUntil(lambda: panel.known is not None, timeout=30_000)
    assert panel.known.at_ms == frame.cursor_ms
    viewer = known_window.viewer
    again = answered(
        KnownBookRequest(
            viewer.chart.events, MARGIN, (), viewer.session.columns_from_ms, START, frame.cursor_ms, viewer.parameters
        )
    )
    assert panel.known.known == again.known
    assert panel.tables


def test_the_score_goes_on_where_known_positions_are_not_drawn(qtbot, known_window):
    view = known_window.heatmap
    view.choose(replace(view.choices, known_view=KnownView.HIDDEN))
    frame = seek(known_window, START + 5 * HOUR_MS)
    assert frame.known is None
    known_window.side.show("Score")
    panel = known_window.side.map.score
    qtbot.waitUntil(lambda: panel.known is not None, timeout=30_000)
    assert panel.known.at_ms == frame.cursor_ms
    assert "sides" in panel.known.known


def test_sections_say_every_figure_or_why_there_is_none(known_window):
    viewer = known_window.viewer
    request = KnownBookRequest(viewer.chart.events, MARGIN, (), START, START, END, viewer.parameters)
    known = answered(request).known
    sections = known_sections(known, "Beside")
    shown = " ".join(cell for section in sections for row in section.rows for cell in row)
    for side in known["sides"]:
        assert f"{side['rank']:.3f}".replace("-", "−") in shown
        assert f"{100 * side['coverage']:.1f} %" in shown
    (nothing,) = known_sections(known_json([], {"hyperliquid:BTC": "no positions."}), "Beside")
    assert nothing.too_few == "hyperliquid:BTC: no positions."


def test_words():
    assert shortened(ADDRESS) == "0x12ab…89ef"
    assert [share(part) for part in (0.0, 0.0004, 0.031, 0.0996, 0.614, 1.04)] == [
        "0.0 %", "under 0.1 %", "3.1 %", "10 %", "61 %", "104 %",
    ]  # fmt: skip
    assert [age(ms) for ms in (42_000, 186_000, 8_640_000)] == ["42 s", "3.1 min", "2.4 h"]


def test_coverage_in_words(known_window):
    book = seek(known_window, END).known
    words, coverage = coverage_text(book), book.coverage
    assert words == (
        f"{share(coverage.long_share)} of longs, {share(coverage.short_share)} of shorts known, "
        f"median {age(coverage.median_age_ms)} old"
    )
    assert coverage_text(replace(book, open_interest_usd=None)).startswith(f"positions of {coverage.accounts} accounts")


def test_the_known_mix_becomes_the_model_of_all_maps_and_goes_again(qtbot, known_window):
    seek(known_window, END)
    before = known_window.viewer.parameters
    known_window.known_prior.toggle()
    qtbot.waitUntil(lambda: known_window.frame.map_progress >= 1.0, timeout=20_000)
    known_window.refresh()
    assert known_window.frame.model.startswith("mix of Hyperliquid's known book")
    assert known_window.frame.standing is not None
    assert any("mix of Hyperliquid" in note for note in known_window.heatmap.overlay._overlay.notes)
    known_window.known_prior.toggle()
    assert known_window.viewer.parameters == before


def test_pictures_draw_known_levels_and_say_what_is_known_and_estimated(known_window):
    frame = seek(known_window, END)
    from rektscope.ui.export.content import content_of

    footer = content_of(frame, None, None, "").footer
    assert f"ticks at the right are known levels ({coverage_text(frame.known)}), heat and sums are estimated" in footer
    assert ADDRESS not in footer
    view = known_window.heatmap
    view.choose(replace(view.choices, known_view=KnownView.COMBINED))
    combined = known_window.frame
    assert "sums are known levels and the estimate of the rest" in content_of(combined, None, None, "").footer
    np.testing.assert_array_equal(combined.estimate.usd, frame.standing.usd)  # the heat stays the estimate
    view.choose(replace(view.choices, known_view=KnownView.HIDDEN))
    assert "known levels" not in content_of(known_window.frame, None, None, "").footer
