"""The score in the window is the command's answer: every figure of it in a table, and too few called too few."""

import contextlib
import io
import json
import re

import pytest
from PySide6.QtWidgets import QLabel
from tests.scoring.known.population import START
from tests.scoring.known.population import market as known_market
from tests.scoring.made_up import market, session_file, totals_rows, write_csv

from rektscope.cli.main import run
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.scoring.answer import grade_report
from rektscope.scoring.running import run_serial
from rektscope.scoring.task import Task
from rektscope.scoring.truth_files import ORDERS_COLUMNS, TOTALS_COLUMNS
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.scoring.panel import ScorePanel
from rektscope.ui.scoring.picture import draw_score, panels_of
from rektscope.ui.scoring.sections import sections_of

DAYS = 5


@pytest.fixture(name="files", scope="module")
def _files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("score")
    events = market(DAYS)
    candles, half = events.candles, len(events.candles) // 2
    orders = [
        (
            events.instrument.market,
            format_iso(int(candles.received_ms[place])),
            "long",
            candles.low_ticks[place] * 0.1,
            1e6,
        )
        for place in range(half, len(candles))
    ]
    return (
        session_file(folder / "made-up.rekt", events, days=DAYS),
        write_csv(folder / "totals.csv", TOTALS_COLUMNS, totals_rows(events, DAYS)),
        write_csv(folder / "orders.csv", ORDERS_COLUMNS, orders),
    )


@pytest.fixture(name="answer", scope="module")
def _answer(files):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        session, totals, orders = map(str, files)
        assert run(["score", session, "--totals", totals, "--orders", orders, "--json"]) == 0
    return json.loads(printed.getvalue())


def cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_tables_have_the_figures_of_the_command(qtbot, answer):
    panel = ScorePanel(lambda: "nothing")
    qtbot.addWidget(panel)
    panel.show_answer(answer)
    shown = [section for section in sections_of(answer) if not section.too_few]
    assert [cells(table) for table in panel.tables] == [[list(row) for row in section.rows] for section in shown]
    path = cells(panel.tables[0])
    mean, (low, high) = answer["given_path"]["mean"], answer["given_path"]["interval"]
    assert path[0] == ["the map, mean", f"{mean:.3f}", f"{low:.3f} to {high:.3f}", str(2 * (DAYS - 1) * 6)]
    for name, value in answer["given_path"]["baselines"].items():
        assert [name, "–" if value is None else f"{value:.3f}".replace("-", "−")] in [row[:2] for row in path]
    dollars = cells(panel.tables[1])
    for row in answer["dollars"]["rows"]:
        band = "" if row["band"] is None else f"{row['band']['inside']:.0%}".replace("%", " %")
        assert any(
            each[0].endswith(f"{row['side']}s") and f"{row['median_ratio']:.2f}" in each[1] and each[5] == band
            for each in dollars
        )


def test_the_figures_are_found_in_every_language(answer, monkeypatch):
    english = [section.rows for section in sections_of(answer)]
    monkeypatch.setattr("rektscope.ui.translation._SPOKEN.of", lambda text: f"«{text}»")
    other = [section.rows for section in sections_of(answer)]
    plain = [tuple(tuple(re.sub("[«»]", "", cell) for cell in row) for row in rows) for rows in other]
    assert plain == english != other


def test_too_few_are_called_too_few_where_that_is_so(qtbot, answer):
    panel = ScorePanel(lambda: "nothing")
    qtbot.addWidget(panel)
    panel.show_answer(answer)
    words = [label.text() for label in panel.body.widget().findChildren(QLabel)]
    too_few = [each for each in words if each.startswith("Too few liquidations to grade")]
    assert answer["ex_ante"]["gain"] is None
    assert "more than 128" in too_few[0]
    assert set(answer["assumptions"]) <= set(words)


def test_the_picture_has_a_dot_for_the_map_and_each_baseline(qapp, answer):
    _ = qapp
    path, _, ante, where = panels_of(answer)
    assert [dot.value for dot in path.dots if dot.is_map] == [answer["given_path"]["mean"]]
    assert {dot.name for dot in path.dots} == {"the map", *answer["given_path"]["baselines"]}
    assert ante.too_few
    assert bool(where.too_few) == (answer["where"]["windows"] == 0)
    image = draw_score(answer)
    assert answer["fitted_on"] in image.text("Description")
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 5


def test_the_command_draws_it_and_replaces_nothing_unasked(files, tmp_path, qapp, capsys):
    _ = qapp
    session, totals, picture = str(files[0]), str(files[1]), tmp_path / "score.png"
    asked = ["score", session, "--totals", totals, "--picture"]
    assert run([*asked, str(picture)]) == 0
    assert picture.read_bytes()[:4] == b"\x89PNG"
    assert run([*asked, str(picture)]) == 2
    assert run([*asked, str(tmp_path / "score.jpg")]) == 2
    assert ".png" in capsys.readouterr().err
    assert run(["score", session, "--totals", totals, "--force"]) == 2


def test_the_window_grades_its_session_and_goes_on_meanwhile(qtbot, window):
    window.side.show_score()
    panel = window.side.map.score
    assert panel.is_busy
    assert panel.button.text() == "Cancel"
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=20_000)
    assert "none of its 3 orders can be graded" in panel.status.text()
    assert "give --" not in panel.status.text()
    assert not panel.bar.isVisible()


def test_it_is_cancelled_at_once_and_ends_with_the_window(window):
    window.side.show_score()
    panel = window.side.map.score
    panel.button.click()
    assert not panel.is_busy
    assert panel.status.text() == "Cancelled; nothing was graded."
    panel.button.click()
    assert panel.is_busy
    window.close()
    assert not panel.is_busy


@pytest.fixture(name="known_answer", scope="module")
def _known_answer(tmp_path_factory):
    """The answer about a session with a synthetic known book."""
    events, _ = known_market(12, 200)
    end_ms = START + 12 * HOUR_MS
    info = SessionInfo(
        name="made up",
        provenance=Provenance.SYNTHETIC,
        start_ms=START,
        end_ms=end_ms,
        markets=(MarketInfo(events.instrument, Completeness.FULL, "made up"),),
    )
    path = tmp_path_factory.mktemp("known") / "known.rekt"
    write_session(path, Session(info, {events.instrument.market: events}))
    return grade_report(run_serial([Task(path)], lambda _done: None), DEFAULT_PARAMETERS)


def test_the_picture_of_a_session_with_a_known_book_stands_the_estimate_beside_it(qapp, known_answer, answer):
    _ = qapp
    known = known_answer["known_book"]
    ranks, dollars, after = panels_of(known_answer)[4:]
    assert [dot.value for dot in ranks.dots if dot.is_map] == [side["rank"] for side in known["sides"]]
    assert [dot.interval for dot in ranks.dots if dot.is_map] == [side["rank_interval"] for side in known["sides"]]
    assert [dot.value for dot in dollars.dots] == [side["ratio"] for side in known["sides"]]
    assert len(after.dots) == sum(len(each["total_rank"]) for each in known["liquidations"])
    image = draw_score(known_answer)
    assert image.height() > draw_score(answer).height()
    assert len(panels_of(answer)) == 4
