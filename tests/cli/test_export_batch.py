"""`rektscope export` of many pictures: chapters, and folders of sessions; all are written, or none."""

import json
import shutil
from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtGui import QImage

from rektscope.cli import export_batch
from rektscope.cli.main import run
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, format_iso, parse_time_ms
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.story import Chapter
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + 20 * MINUTE_MS
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
CHAPTERS = (
    Chapter(START + 5 * MINUTE_MS, WrittenText("The first order", "It came.")),
    Chapter(START + 9 * MINUTE_MS + 1_250, WrittenText("The second", "And went.")),
)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    seconds = np.arange(1, 20 * 60 + 1)
    times, ticks = START + seconds * 1000, 600_000 + seconds * 5
    trades = Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=ticks,
        quantity_lots=np.full(len(seconds), 800),
        taker_side=np.where(seconds % 2 == 0, 1, -1),
    )
    marks = Marks.from_columns(time_ms=times[::5], received_ms=times[::5], mark_steps=ticks[::5] * 100)
    markets = (MarketInfo(BTC, Completeness.NONE, "made for a test"),)
    info = SessionInfo("Twenty minutes", Provenance.SYNTHETIC, START, END, markets, chapters=CHAPTERS)
    path = tmp_path_factory.mktemp("batch") / "session.rekt"
    write_session(path, Session(info, {BTC.market: MarketEvents.of(BTC, trades, marks)}))
    return path


def test_a_picture_of_each_chapter_under_a_name_that_says_it(session, tmp_path, capsys):
    out = tmp_path / "chapters"
    assert run(["export", str(session), "--chapters", "--out", str(out), "--preset", "square", "--json"]) == 0
    pictures = json.loads(capsys.readouterr().out)["pictures"]
    written = {CHAPTERS[0].subject.title: "BTCUSDT-binance-2025-03-03-1205-square.png"}
    written[CHAPTERS[1].subject.title] = "BTCUSDT-binance-2025-03-03-120901250-square.png"
    assert {path.name for path in out.iterdir()} == {each["out"].rpartition("/")[2] for each in pictures}
    assert set(written.values()) <= {path.name for path in out.iterdir()}
    for title, name in written.items():
        image = QImage(str(out / name))
        assert (image.width(), image.height()) == (1080, 1080)
        assert title in image.text("Description")


def test_a_folder_of_sessions_is_drawn_each_at_its_end(session, tmp_path, capsys):
    folder, out = tmp_path / "sessions", tmp_path / "pictures"
    folder.mkdir()
    for name in ("a", "b"):
        shutil.copy(session, folder / f"{name}.rekt")
    (folder / "notes.txt").write_text("not a session")
    assert run(["export", str(folder), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "a-BTCUSDT-binance-2025-03-03-1220-landscape.png",
        "b-BTCUSDT-binance-2025-03-03-1220-landscape.png",
    ]
    assert capsys.readouterr().out.count(f"at {format_iso(END)}") == 2


@pytest.mark.parametrize("ends_with", [InputError("The disk is odd."), KeyboardInterrupt()])
def test_what_is_broken_off_leaves_the_folder_as_it_was(session, tmp_path, monkeypatch, capsys, ends_with):
    out = tmp_path / "chapters"
    assert run(["export", str(session), "--chapters", "--out", str(out)]) == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    draw, count = export_batch.draw_moment, iter(range(9))

    def broken(*arguments):
        if next(count):
            raise ends_with
        return draw(*arguments)

    monkeypatch.setattr(export_batch, "draw_moment", broken)
    words = ["export", str(session), "--chapters", "--theme", "light", "--force"]
    assert run([*words, "--out", str(out)]) in {2, 130}
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    count = iter(range(9))
    assert run([*words, "--out", str(tmp_path / "other")]) in {2, 130}
    assert not (tmp_path / "other").exists()
    capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["SESSION", "--chapters", "--out", "x.png"], "named like a file"),
        (["SESSION", "--chapters", "--out", "there"], "is no folder"),
        (["SESSION", "--chapters", "--out", "missing/x"], "no folder missing"),
        (["SESSION", "--chapters", "--out", "x", "--at", "2025-03-03"], "leave --at out"),
        (["SESSION", "--chapters", "--out", "x", "--card", "position"], "give it with --position"),
        (["FOLDER", "--out", "x"], "no sessions"),
        (["FOLDER", "--chapters", "--out", "x"], "no sessions"),
    ],
)
def test_what_cannot_be_drawn_is_reported_and_nothing_is_left(session, tmp_path, monkeypatch, capsys, words, sentence):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").write_text("mine")
    (tmp_path / "empty").mkdir()
    before = sorted(path.name for path in tmp_path.iterdir())
    named = {"SESSION": str(session), "FOLDER": "empty"}
    assert run(["export", *[named.get(word, word) for word in words]]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert sentence in captured.err
    assert sorted(path.name for path in tmp_path.iterdir()) == before
