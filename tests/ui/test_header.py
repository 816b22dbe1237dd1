"""The header at every width: whole words or none, what matters most last to go, and nothing that comes and goes."""

import pytest
from msgspec import structs
from PySide6.QtWidgets import QLabel, QPushButton

from rektscope.sessions.session import Provenance
from rektscope.ui.header.strip import HeaderStrip, header_figures
from rektscope.ui.heatmap.notes import provenance_line
from rektscope.ui.live.health_badge import HealthBadge
from rektscope.ui.live.live_switch import LiveSwitch, Watching
from rektscope.ui.theme import CAPTION, themed


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def live_frame(window):
    """The small session's thirtieth minute, as if it were now, received through another host."""
    session = structs.replace(window.frame.session, endpoint="ws://127.0.0.1:9200, wss://[::1]:9201")
    return structs.replace(window.frame, session=session, is_live=True)


@pytest.fixture
def header(window, live_frame):
    """A header with the guests of a live window, paused, which is what takes the most room."""
    strip, switch = HeaderStrip(), LiveSwitch()
    strip.add_live(switch, HealthBadge())
    strip.offer_markets([window.viewer.chart.instrument])
    switch.show_state(Watching.PAUSED)
    strip.show_frame(live_frame)
    strip.show()
    yield strip
    strip.close()
    strip.deleteLater()


@pytest.mark.parametrize("width", [640, 760, 1010, 1330, 1650])
def test_no_words_are_cut_off(header, width):
    header.resize(width, 58)
    parts = [part for kind in (QLabel, QPushButton) for part in header.findChildren(kind) if part.isVisible()]
    cut = [(part.text(), part.width(), part.sizeHint().width()) for part in parts if part.text()]
    assert [each for each in cut if each[1] < each[2]] == []
    right = max(part.mapTo(header, part.rect().topRight()).x() for part in parts)
    assert right < width


def test_the_sums_stay_longer_than_where_the_data_come_from(header):
    header.resize(1010, 58)
    assert [figure.isVisible() for figure in header._figures[:4]] == [True, True, True, False]
    assert not header._provenance.isVisible()
    header.resize(1650, 58)
    assert header._provenance.isVisible()


def test_a_figure_that_fits_does_not_come_and_go_with_a_digit(header, live_frame):
    header.resize(1330, 58)
    before = [figure.isVisible() for figure in header._figures]
    wide = structs.replace(live_frame.state, last_price=111_111.1)
    narrow = structs.replace(live_frame.state, last_price=1.0)
    header.show_frame(structs.replace(live_frame, state=wide))
    seen = [figure.isVisible() for figure in header._figures]
    header.show_frame(structs.replace(live_frame, state=narrow))
    assert [figure.isVisible() for figure in header._figures] == seen
    assert sum(before) >= sum(seen) >= 3


def test_widths_that_are_kept_follow_words_and_font(header, live_frame):
    """Where the data come from, the market and the buttons are measured again when they are other ones."""
    seldom = (header._provenance, header.dossier_button, header.export_button, header._market)
    header.resize(2_000, 58)

    def taken():
        header.show_frame(header_frame)
        return [header._taken(widget) for widget in seldom]

    header_frame = live_frame
    before = taken()
    other = structs.replace(live_frame.session, endpoint="ws://a.host.with.a.much.longer.name.example:9200")
    header_frame = structs.replace(live_frame, session=other)
    longer = taken()
    assert longer[0] > before[0]
    assert longer[1:] == before[1:]
    header.setStyleSheet("QLabel, QPushButton, QComboBox { font-size: 24px; }")
    for widget, now, earlier in zip(seldom, taken(), longer, strict=True):
        assert now > earlier
        assert now >= widget.sizeHint().width()


def test_without_a_price_a_day_ago_no_change_is_reported(header, live_frame):
    header.resize(1650, 58)
    header.show_frame(structs.replace(live_frame, day_change=0.012))
    assert header._change.isVisible()
    assert header._change.text() == "+1.2 % 24 h"
    header.show_frame(structs.replace(live_frame, day_change=None))
    assert not header._change.isVisible()


def test_live_asks_how_the_market_stands_before_the_worst_hour(live_frame):
    captions = [figure.caption for figure in header_figures(live_frame)]
    assert captions[0] == "Since 23:40, all markets"
    assert captions[3] == "Open interest"
    assert captions[4].startswith("Funding")
    replayed = header_figures(structs.replace(live_frame, is_live=False))
    assert replayed[0].caption == "Liquidated, all markets"
    assert replayed[3].caption.startswith("Worst hour")
    assert sorted(figure.value for figure in replayed) == sorted(figure.value for figure in header_figures(live_frame))


def test_every_host_is_named_without_its_scheme_and_data_that_are_made_up(live_frame):
    assert provenance_line(live_frame) == "Live via 127.0.0.1:9200, [::1]:9201 · SYNTHETIC DATA"
    recorded = structs.replace(live_frame.session, provenance=Provenance.RECORDED)
    assert provenance_line(structs.replace(live_frame, session=recorded)) == "Live via 127.0.0.1:9200, [::1]:9201"


@pytest.mark.parametrize(("age_ms", "caption"), [(300_000, "Mark price"), (12 * 60_000, "Mark price, 12 min old")])
def test_an_old_mark_says_how_old_it_is(live_frame, age_ms, caption):
    state = structs.replace(live_frame.state, mark_age_ms=age_ms)
    assert caption in {figure.caption for figure in header_figures(structs.replace(live_frame, state=state))}


@pytest.mark.parametrize("is_overdue", [True, False])
def test_a_price_that_is_no_price_of_now_is_dimmed_and_says_its_age(qtbot, live_frame, is_overdue):
    header = HeaderStrip()
    qtbot.addWidget(header)
    state = structs.replace(live_frame.state, last_price_age_ms=95_000, is_last_price_overdue=is_overdue)
    header.show_frame(structs.replace(live_frame, state=state))
    shown = header._price.palette().color(header._price.foregroundRole())
    assert (shown == themed(CAPTION)) is is_overdue
    assert ("old" in header._price.toolTip()) is is_overdue
