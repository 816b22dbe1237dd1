"""The page of a rekt report, on its rectangles: nothing cut, nothing over another, everything in its margins."""

import itertools
import re
import time
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRectF

from rektscope.engine.rekt_report import report_of
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, parse_time_ms
from rektscope.positions.followed import FollowRequest
from rektscope.positions.holdings import Closing, Fill, holdings_of, single_holding
from rektscope.ui.export.look import LOOKS
from rektscope.ui.report.context import context_of
from rektscope.ui.report.page import PAGE, page_of, pdf_of
from rektscope.ui.report.pdf_bytes import reproducible

pytestmark = pytest.mark.usefixtures("qapp")

OPENED = parse_time_ms("2025-10-10T13:00:00Z")


@pytest.fixture(scope="module")
def october():
    viewer = Viewer(SessionSource.open(bundled_session_path().with_name("2025-10-10-tariff-crash.rekt")))
    viewer.show_leverages(10)
    viewer.start()
    viewer.chart.wait_for_map()
    yield viewer
    viewer.stop()


def in_steps(by):
    """Bought in three parts, a part sold, and closed in the crash by somebody."""
    fills = [Fill(OPENED + hour * HOUR_MS, size, 121_000.0 - 500.0 * hour) for hour, size in enumerate((2.0, 1.0, 1.5))]
    fills += [Fill(OPENED + 3 * HOUR_MS, -1.0, 119_000.0), Fill(OPENED + 8 * HOUR_MS + 1_200_000, -3.5, 110_000.0, by)]
    return holdings_of(fills, Contract.LINEAR)[0]


def request_of(viewer, holding, leverage):
    return FollowRequest(viewer.chart.events, holding, leverage, viewer.session.end_ms)


CASES = {
    "liquidated": (single_holding(Side.LONG, 121_000.0, 2.5, OPENED), 25.0),
    "alive": (single_holding(Side.SHORT, 121_000.0, 2.5, OPENED), 10.0),
    "no price": (single_holding(Side.LONG, 121_000.0, 2.5, OPENED), 1.0),
    "at once": (single_holding(Side.LONG, 121_000.0, 0.001, parse_time_ms("2025-10-10T21:10:00Z")), 125.0),
    "in steps": (in_steps(Closing.LIQUIDATION), 25.0),
    "outlived": (in_steps(Closing.OWN), 100.0),
    "only in fills": (in_steps(Closing.LIQUIDATION), 2.0),
    "deleveraged": (in_steps(Closing.DELEVERAGING), 2.0),
    "closed": (in_steps(Closing.OWN), 2.0),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("shows_size", [False, True])
def test_nothing_is_cut_and_nothing_covers_another(october, name, shows_size):
    holding, leverage = CASES[name]
    report = report_of(october, request_of(october, holding, leverage))
    page = page_of(october, report, context_of(october, report, shows_size=shows_size), LOOKS["light"]())
    texts, plan, margins = page.composition.sheet.texts, page.composition.plan, PAGE.margins
    room = QRectF(0, 0, PAGE.width, PAGE.height).adjusted(
        margins.left - 1, margins.top - 1, 1 - margins.right, 1 - margins.bottom
    )
    assert not [box.text for box in texts if not room.contains(box.ink)]
    assert not [box.text for box in texts if "…" in box.text], "cut"
    inks = [(box.text, box.ink) for box in texts]
    assert not [(one[0], other[0]) for one, other in itertools.combinations(inks, 2) if one[1].intersects(other[1])]
    names = ("headline", "subtitle", "chart", "strip", "time_axis", "legend", "figures", "footer")
    blocks = [getattr(plan, name) for name in names]
    pairs = itertools.combinations(blocks, 2)
    assert not [pair for pair in pairs if pair[0].adjusted(1, 1, -1, -1).intersects(pair[1])]
    below = [box for box in texts if plan.legend.bottom() < box.rect.top() < plan.footer.top() - 1]
    assert below
    assert not [box.text for box in below if box.ink.bottom() > plan.figures.bottom()]
    sentence = " ".join(box.text for box in texts)
    assert any(f"{stage.quantity:,.3f} BTC" in sentence for stage in holding.stages) == shows_size
    assert ("Margin" in {box.text for box in texts if box.rect.left() == PAGE.margins.left}) == shows_size


def test_endings_are_reported_as_what_they_are(october):
    endings = {}
    for name, (holding, leverage) in CASES.items():
        endings[name] = report_of(october, request_of(october, holding, leverage))
    assert {name: report.ending.name for name, report in endings.items()} == {
        "liquidated": "LIQUIDATED",
        "alive": "ALIVE",
        "no price": "ALIVE",
        "at once": "LIQUIDATED",
        "in steps": "LIQUIDATED",
        "outlived": "LIQUIDATED",
        "only in fills": "ONLY_IN_FILLS",
        "deleveraged": "DELEVERAGED",
        "closed": "CLOSED",
    }
    assert endings["outlived"].outlived_ms == OPENED + 8 * HOUR_MS + 1_200_000
    assert endings["liquidated"].rescues
    assert not endings["closed"].rescues


def test_a_pdf_holds_the_bundled_font_and_its_text(october):
    holding, leverage = CASES["liquidated"]
    report = report_of(october, request_of(october, holding, leverage))
    page = page_of(october, report, context_of(october, report, shows_size=False), LOOKS["dark"]())
    data = pdf_of(page)
    assert b"Inter" in data
    assert not page.composition.sheet.lettering.as_text


def test_the_same_report_is_the_same_pdf_whenever_it_is_written(october):
    holding, leverage = CASES["liquidated"]
    written = set()
    for _ in range(2):
        report = report_of(october, request_of(october, holding, leverage))
        data = pdf_of(page_of(october, report, context_of(october, report, shows_size=False), LOOKS["dark"]()))
        assert b"CreationDate (D:20251010" in data
        written.add(data)
    assert len(written) == 1


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
def test_the_same_report_is_the_same_pdf_in_every_time_zone(october, monkeypatch):
    holding, leverage = CASES["liquidated"]
    report = report_of(october, request_of(october, holding, leverage))
    page = page_of(october, report, context_of(october, report, shows_size=False), LOOKS["dark"]())
    written = {}
    for zone in ("UTC", "Asia/Tokyo", "America/St_Johns"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        written[zone] = pdf_of(page)
    monkeypatch.undo()
    time.tzset()
    data = written["UTC"]
    assert set(written.values()) == {data}
    start = int(re.search(rb"startxref\n(\d+)", data)[1])
    assert data[start : start + 5] == b"xref\n"


def test_a_pdf_of_another_zone_has_its_objects_where_its_table_says():
    """Two dates, six bytes shorter each: what stands behind them moves, what stands before does not."""
    head = (
        b"%PDF-1.4\n1 0 obj\n<< /CreationDate (D:20251128214700+09'00') /ModDate (D:20251128214700-03'30') >>\nendobj\n"
    )
    second = b"2 0 obj\n<< >>\nendobj"
    entries = b"0000000000 65535 f \n0000000009 00000 n \n%010d 00000 n \n"
    table = b"\nxref\n0 3\n" + entries + b"trailer\n<< >>\nstartxref\n%d\n%%%%EOF\n"
    data = head + second + table % (len(head), len(head) + len(second) + 1)
    made = reproducible(data, datetime(2025, 7, 14, 7, tzinfo=UTC), "x")
    assert b"(D:20250714070000Z) /ModDate (D:20250714070000Z)" in made
    first, behind = (int(each) for each in re.findall(rb"(\d{10}) 00000 n", made))
    assert made[first:].startswith(b"1 0 obj")
    assert made[behind:].startswith(b"2 0 obj")
    assert made[int(re.search(rb"startxref\n(\d+)", made)[1]) :].startswith(b"xref\n")
