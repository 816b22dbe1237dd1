"""A session of whose liquidations a part of the time is known: no view shows the rest as zero."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from rektscope.engine.market_rows import market_rows
from rektscope.engine.rekt_report import report_of
from rektscope.engine.scope import Scope
from rektscope.market.events import Flag, Gaps
from rektscope.market.extent import Extent
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.positions.followed import FollowRequest
from rektscope.positions.holdings import single_holding
from rektscope.replay.chapter_subjects import LargestOrder, WorstMinute
from rektscope.sessions.session import Completeness, Provenance, Session
from rektscope.sessions.writer import write_session
from rektscope.ui.export.content import completeness_text
from rektscope.ui.figures import STANDARD
from rektscope.ui.header.strip import header_figures
from rektscope.ui.overview.tables import _market_texts
from rektscope.ui.overview.tape import _note
from rektscope.ui.panes.kinds import PaneKind
from rektscope.ui.part_known import part_known
from rektscope.ui.report.context import context_of
from rektscope.ui.report.wording import _before_rows
from rektscope.ui.timeline.painting import scope_note

FIRST, LAST = 15, 25
"""Minutes of the session between which liquidations are known."""


@pytest.fixture
def window(open_window, made, tmp_path):
    """On Binance's Bitcoin alone, as sums that are recorded of ten minutes of forty."""
    known = Extent(((made.start_ms + FIRST * MINUTE_MS, made.start_ms + LAST * MINUTE_MS),))
    own, *others = made.session.info.markets
    own = replace(own, completeness=Completeness.TOTALS, liquidations_known=known)
    others = [replace(each, completeness=Completeness.NONE) for each in others]
    batch = made.session.events[made.btc.market].liquidations
    events = {market: replace(each, liquidations=batch[:0]) for market, each in made.session.events.items()}
    rows = batch[(batch.time_ms >= known.stretches[0][0]) & (batch.time_ms < known.stretches[0][1])]
    events[made.btc.market] = replace(events[made.btc.market], liquidations=rows)
    path = tmp_path / "part.rekt"
    write_session(path, Session(replace(made.session.info, markets=(own, *others)), events))
    found = open_window(path)
    found.counting.choose(Scope.ALL)
    return found


def _at(window, made, minute):
    window.replay.go_to(made.start_ms + minute * MINUTE_MS)
    return window.frame


def test_sums_are_at_least_and_say_of_how_much_of_the_time(window, made):
    frame = _at(window, made, 30)
    total, shorts, longs = header_figures(frame)[:3]
    assert [figure.value[:2] for figure in (total, shorts, longs)] == ["≥ "] * 3
    assert total.tip.endswith("known for 10 min of 30 min")
    assert scope_note(frame).endswith("known for 10 min of 30 min")
    assert completeness_text(frame).endswith("known for 10 min of 30 min")
    assert _note(frame, 2).endswith("Liquidations are known for 10 min of 30 min; of the rest nobody knows.")


def test_before_anything_is_known_there_is_no_sum(window, made):
    frame = _at(window, made, 10)
    assert [figure.value for figure in header_figures(frame)[:3]] == ["–"] * 3
    assert "not known by now" in header_figures(frame)[0].tip
    row = next(row for row in market_rows(window.viewer.source, {}, frame.cursor_ms) if row.instrument == made.btc)
    assert not row.known_throughout


def test_a_gap_is_a_time_of_which_nothing_is_known(open_window, made, tmp_path):
    """Ten minutes of forty, known a minute after they were over."""
    gap = Gaps.from_columns(
        time_ms=[made.start_ms + 10 * MINUTE_MS],
        received_ms=[made.start_ms + 21 * MINUTE_MS],
        duration_ms=[10 * MINUTE_MS],
    )
    events = made.session.events | {made.btc.market: replace(made.session.events[made.btc.market], gaps=gap)}
    write_session(tmp_path / "gap.rekt", Session(made.session.info, events))
    window = open_window(tmp_path / "gap.rekt")
    window.counting.choose(Scope.MARKET)
    rows = {}
    for minute, part in ((20, ""), (30, "known for 20 min of 30 min")):
        frame = _at(window, made, minute)
        assert part_known(frame.totals) == part
        assert header_figures(frame)[0].tip.endswith(part)
        rows[minute] = {row.instrument.market: row for row in market_rows(window.viewer.source, {}, frame.cursor_ms)}
    assert rows[20][made.btc.market].known_throughout
    assert [market for market, row in rows[30].items() if not row.known_throughout] == [made.btc.market]


def test_overview_of_markets_shows_no_zero_where_nothing_is_known(window, made):
    texts = {}
    for minute in (10, 30):
        frame = _at(window, made, minute)
        row = next(row for row in market_rows(window.viewer.source, {}, frame.cursor_ms) if row.instrument == made.btc)
        texts[minute] = _market_texts(row, STANDARD)[1:3]
    assert texts[10] == ("–", "–")
    assert texts[30][0].startswith("≥ $")
    assert texts[30][1] == "≥ $0"


def test_panes_leave_out_bars_of_which_nothing_is_known(window, made):
    _at(window, made, 30)
    window.panes.toggle(PaneKind.LIQUIDATIONS)
    drawn = window.panes.item(PaneKind.LIQUIDATIONS).drawn
    minutes = (drawn.start_ms - made.start_ms) // MINUTE_MS
    told = np.isfinite(drawn.value)
    assert np.array_equal(told, (minutes >= FIRST) & (minutes < LAST))
    assert np.array_equal(told, np.isfinite(drawn.below))
    assert drawn.newest == "not known"
    assert drawn.caption.endswith("; known for 10 min of 30 min")
    window.refresh()


def test_the_timeline_tells_and_hatches_what_is_not_known(window, made):
    frame = _at(window, made, 30)
    strip = window.timeline
    scale = strip._scale(frame)
    assert "not known" in strip._text_at(scale.x(made.start_ms + 5.5 * MINUTE_MS), frame)
    assert "shorts $" in strip._text_at(scale.x(made.start_ms + 17.5 * MINUTE_MS), frame)
    unknown, known, after = (_inks(strip, scale.x(made.start_ms + at * MINUTE_MS)) for at in (6.0, 19.5, 36.0))
    assert unknown > known  # hatching
    assert after <= known


def _inks(strip, x):
    """Number of colours in a patch of the strip that neither bar nor title reaches."""
    image = strip.grab().toImage()
    bottom = strip.height() - 60
    return len({image.pixel(round(x) + dx, bottom + dy) for dx in range(6) for dy in range(6)})


@pytest.fixture
def summed(open_window, made, tmp_path):
    """A session of whose liquidations sums of five minutes were imported."""
    sums = RecordedSums(made.start_ms, 5 * MINUTE_MS)
    own, *others = made.session.info.markets
    whole = Extent(((made.start_ms, made.session.info.end_ms),))
    own = replace(own, completeness=Completeness.TOTALS, sums=sums, liquidations_known=whole)
    others = [replace(each, completeness=Completeness.NONE) for each in others]
    batch = made.session.events[made.btc.market].liquidations
    events = {market: replace(each, liquidations=batch[:0]) for market, each in made.session.events.items()}
    placed = replace(batch, flags=np.full(len(batch), Flag.PLACED, dtype=np.uint8))
    events[made.btc.market] = replace(events[made.btc.market], liquidations=placed)
    info = replace(made.session.info, provenance=Provenance.IMPORTED, markets=(own, *others), chapters=())
    path = tmp_path / "sums.rekt"
    write_session(path, Session(info, events))
    return open_window(path)


def test_of_recorded_sums_no_liquidation_is_the_largest_and_no_minute_the_worst(qtbot, summed, made):
    frame = _at(summed, made, 30)
    assert frame.totals.total_usd > 0
    (largest,) = [figure for figure in header_figures(frame) if figure.caption == "Largest"]
    assert (largest.value, "nobody knows the largest" in largest.tip) == ("–", True)
    assert not any(isinstance(each.subject, LargestOrder | WorstMinute) for each in frame.chapters)
    button = summed.transport._worst
    assert not button.isEnabled()
    assert "only sums of longer stretches" in button.toolTip()
    before = summed.viewer.cursor.time_ms
    qtbot.keyClick(summed, Qt.Key.Key_W)
    assert summed.viewer.cursor.time_ms == before
    assert "only sums of longer stretches" in summed.side.alerts.banner.sentence.text()


def test_the_report_of_a_position_names_no_largest_of_recorded_sums(summed, made):
    viewer = summed.viewer
    holding = single_holding(Side.SHORT, 117_000.0, 1.0, made.start_ms + MINUTE_MS)
    report = report_of(viewer, FollowRequest(viewer.chart.events, holding, 10.0, viewer.session.end_ms))
    assert report.gone_before.usd > 0
    assert report.gone_before.largest is None
    rows = {row.label: row.text for row in _before_rows(report, context_of(viewer, report, shows_size=False))}
    assert rows["Largest"] == "not recorded: of these liquidations there are sums alone"
    assert "$" in rows["Recorded"]
