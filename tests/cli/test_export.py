"""`rektscope export`: sizes, text fields, what is left out, and refusals that leave nothing behind."""

import json
import os
import subprocess
import sys
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from rektscope.cli.main import run
from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.market.events import Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.export.content import content_of

START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + 20 * MINUTE_MS
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
BYBIT = Instrument("bybit", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))

ITS_RANGE = "it runs from 2025-03-03T12:00:00Z to 2025-03-03T12:20:00Z."
AT = ["--at", "2025-03-03T12:15:00Z"]
SHORT = {"side": "short", "entry": 60_100.0, "quantity": 2.125, "leverage": 40, "opened": "2025-03-03T12:02:00Z"}


@pytest.fixture
def session(tmp_path):
    seconds = np.arange(1, 20 * 60 + 1)
    times = START + seconds * 1000
    ticks = 600_000 + seconds * 5
    lots = np.full(len(seconds), 800)
    side = np.where(seconds % 2 == 0, 1, -1)
    moment = [START + 5 * MINUTE_MS]
    events = MarketEvents.of(
        BTC,
        Trades.from_columns(time_ms=times, received_ms=times, price_ticks=ticks, quantity_lots=lots, taker_side=side),
        Marks.from_columns(time_ms=times[::5], received_ms=times[::5], mark_steps=ticks[::5] * 100),
    )
    other = Liquidations.from_columns(
        time_ms=moment, received_ms=moment, price_ticks=[601_500], quantity_lots=[20_000], liquidated_side=[-1]
    )
    markets = (
        MarketInfo(BTC, Completeness.SAMPLED, "made for a test"),
        MarketInfo(BYBIT, Completeness.FULL, "made for a test"),
    )
    info = SessionInfo("Twenty minutes", Provenance.IMPORTED, START, END, markets)
    path = tmp_path / "session.rekt"
    write_session(path, Session(info, {BTC.market: events, BYBIT.market: MarketEvents.of(BYBIT, other)}))
    return path


@pytest.fixture
def out(tmp_path):
    (tmp_path / "pictures").mkdir()
    return tmp_path / "pictures" / "picture.png"


@pytest.fixture
def refused(session, out, capsys):
    """The sentence with which an export is refused; it has left nothing in the folder."""

    def refused_(*words):
        assert run(["export", str(session), "--out", str(out), *words]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("\n") == 1
        assert list(out.parent.iterdir()) == []
        return captured.err.removeprefix("rektscope: ").strip()

    return refused_


def exported(session, out, *words):
    assert run(["export", str(session), *AT, "--out", str(out), *words]) == 0
    assert [path.name for path in out.parent.iterdir()] == [out.name]
    return QImage(str(out))


@pytest.mark.parametrize(
    ("preset", "size"),
    [("landscape", (1600, 900)), ("square", (1080, 1080)), ("story", (1080, 1920)), ("4k", (3840, 2160))],
)
def test_each_preset_has_its_size(session, out, capsys, preset, size):
    image = exported(session, out, "--preset", preset)
    assert (image.width(), image.height()) == size
    sentence = f"{size[0]} × {size[1]}, binance:BTCUSDT at 2025-03-03T12:15:00Z"
    assert capsys.readouterr().out == f"{out}: {sentence}\n"
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 20


def test_the_file_says_what_the_picture_is(session, out):
    image = exported(session, out)
    fields = {key: image.text(key) for key in image.textKeys()}
    description = fields.pop("Description")
    assert fields == {
        "Title": "Twenty minutes: binance:BTCUSDT",
        "Software": "rektscope",
        "Version": version("rektscope"),
        "Session": "Twenty minutes",
        "Market": "binance:BTCUSDT",
        "Time": "2025-03-03T12:15:00Z",
        "Range": "2025-03-03T12:00:00Z/2025-03-03T12:15:00Z",
        "Provenance": "imported",
        "Completeness": "liquidations of some markets sampled: sums are at least",
        "Model": "estimated levels: exposure book by side, leverage class and price, anchored to open interest",
        "Model name": "rektscope",
        "Score": "rank 0.89 of 4-hour totals given the path, Binance 2025; places unproven",
        "Leverage": "10× and up",
        "Source": "made for a test",
    }
    assert description.startswith(
        "Liquidation heatmap of BTCUSDT, a perpetual on Binance. 3 Mar 2025, 12:15:00 UTC. Twenty minutes."
    )


def test_the_same_moment_gives_the_same_picture_and_another_one_another(session, out, tmp_path):
    first = exported(session, out)
    again = tmp_path / "again"
    again.mkdir()
    assert exported(session, again / "picture.png") == first
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    assert run(["export", str(session), "--at", "2025-03-03T12:05:00Z", "--out", str(earlier / "picture.png")]) == 0
    assert QImage(str(earlier / "picture.png")) != first


@pytest.mark.parametrize("at", ["2025-03-03T12:00:00Z", "2025-03-03T12:20:00Z"])
def test_both_ends_of_the_session_can_be_drawn(session, out, at):
    assert run(["export", str(session), "--at", at, "--out", str(out)]) == 0


def test_a_picture_that_is_there_already_is_replaced_only_on_request(session, out, capsys):
    out.write_bytes(b"no picture")
    assert run(["export", str(session), *AT, "--out", str(out)]) == 2
    assert capsys.readouterr().err == (
        f"rektscope: {out} exists already: choose another name, or say --force to replace it.\n"
    )
    assert out.read_bytes() == b"no picture"
    assert not exported(session, out, "--force").isNull()


def test_the_picture_is_described_in_json(session, out, capsys):
    assert run(["export", str(session), *AT, "--out", str(out), "--preset", "square", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "out": str(out),
        "market": "binance:BTCUSDT",
        "at": "2025-03-03T12:15:00Z",
        "preset": "square",
        "width": 1080,
        "height": 1080,
        "least_leverage": 10,
        "problems": [],
    }


def test_the_positions_size_is_in_the_picture_only_when_it_is_asked_for(session, tmp_path):
    """Same pixels and text fields for another size when hidden: then nothing in the file can give it away."""
    seen = {}
    for name, quantity, words in (
        ("shown", 2.125, ["--show-size"]),
        ("other shown", 1.5, ["--show-size"]),
        ("default", 2.125, []),
        ("hidden", 2.125, ["--hide-size"]),
        ("both", 2.125, ["--show-size", "--hide-size"]),
        ("other", 1.5, []),
    ):
        folder = tmp_path / name
        folder.mkdir()
        position = json.dumps(SHORT | {"quantity": quantity})
        exported(session, folder / "picture.png", "--position", position, *words)
        seen[name] = (folder / "picture.png").read_bytes()
    assert seen["shown"] != seen["default"]
    assert seen["shown"] != seen["other shown"]
    assert seen["default"] == seen["hidden"] == seen["both"] == seen["other"]


def test_the_card_names_size_and_profit_only_when_they_are_shown(session):
    from rektscope.cli.drawing import drawn_position

    viewer = Viewer(SessionSource.open(session))
    frame = viewer.frame_at(START + 15 * MINUTE_MS, MINUTE_MS)
    shown, hidden = (
        content_of(frame, drawn_position(viewer, SHORT, frame.cursor_ms, hide_size=hides)) for hides in (False, True)
    )
    viewer.stop()
    assert shown.position.size == "2.125 BTC · profit −739.5 USDT"  # 2.125 coins, sold at 60,100, mark 60,448
    assert hidden.position.size == ""
    assert (hidden.position.title, hidden.position.headline) == ("Short 40× from 60,100.0", "Alive at 12:15 UTC.")
    assert shown.footer == hidden.footer
    assert hidden.footer.endswith("tiers of 2026-09-29, the event of 2025-03")


def test_the_light_theme_and_a_title_are_other_pictures_of_the_same_size(session, out, tmp_path):
    first = exported(session, out)
    for name, words in (("light", ["--theme", "light"]), ("title", ["--title", "Up and away"])):
        (tmp_path / name).mkdir()
        other = exported(session, tmp_path / name / "picture.png", *words)
        assert other != first
        assert other.size() == first.size()
    assert "Up and away" in other.text("Description")


def test_an_event_is_drawn_at_its_end_unless_a_moment_is_given(session, out, capsys):
    assert run(["export", str(session), "--card", "event", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"{out}: 1600 × 900, binance:BTCUSDT at 2025-03-03T12:20:00Z\n"


def test_the_story_of_a_position_is_a_picture_of_its_own_and_needs_one(session, out, refused, tmp_path):
    sentence = "--card position shows the story of a position: give it with --position."
    assert refused(*AT, "--card", "position") == sentence
    moment = exported(session, out, "--position", json.dumps(SHORT))
    (tmp_path / "story").mkdir()
    story = exported(session, tmp_path / "story" / "picture.png", "--card", "position", "--position", json.dumps(SHORT))
    assert story != moment
    assert story.text("Range") == "2025-03-03T11:32:00Z/2025-03-03T12:15:00Z"
    assert "Short 40× from 60,100.0: alive at 12:15 UTC." in story.text("Description")


def test_the_unknown_future_gets_a_sliver_unless_it_is_asked_for():
    from rektscope.ui.export.view_range import time_range

    first, last = time_range(START, START + 15 * MINUTE_MS)
    assert (last - (START + 15 * MINUTE_MS)) / (last - first) < 0.02
    assert time_range(START, START + 15 * MINUTE_MS, until_ms=END)[1] == END


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--at", "2025-03-03T11:59:59Z"], f"2025-03-03T11:59:59Z is outside the session: {ITS_RANGE}"),
        (["--at", "2025-03-03T12:20:00.5Z"], f"2025-03-03T12:20:00.500Z is outside the session: {ITS_RANGE}"),
        (
            [*AT, "--market", "binance:DOGEUSDT"],
            "binance:DOGEUSDT has no prices in this session; there are prices of: binance:BTCUSDT.",
        ),
        (
            [*AT, "--market", "bybit:BTCUSDT"],
            "bybit:BTCUSDT has no prices in this session; there are prices of: binance:BTCUSDT.",
        ),
        (
            [*AT, "--from", "2025-03-03T12:15:00Z"],
            "--from 2025-03-03T12:15:00Z is not before --at 2025-03-03T12:15:00Z: give an earlier one.",
        ),
    ],
)
def test_what_the_session_does_not_hold_is_refused(refused, words, sentence):
    assert refused(*words) == sentence


@pytest.mark.parametrize("words", [[], ["--at", "yesterday"], [*AT, "--preset", "poster"], [*AT, "--theme", "pink"]])
def test_words_that_are_none_are_refused_with_the_place_to_look(refused, words):
    assert refused(*words).endswith("(see `rektscope export --help`)")


@pytest.mark.parametrize(
    ("position", "sentence"),
    [
        ("{", "--position is not JSON ("),
        ("", "--position is not JSON ("),
        ("[" * 100_000, "--position is not the JSON of a position: it is nested too deeply."),
        (
            "[]",
            "--position must be an object with side, entry, quantity, leverage and, if known, opened; of",
        ),
        ('{"side":"short"}', "--position must be an object with"),
        (SHORT | {"stop": 1}, "--position must be an object with"),
        (SHORT | {"side": "up"}, "--position: the side must be long or short, not 'up'."),
        (SHORT | {"side": ["short"]}, "--position: the side must be long or short, not ['short']."),
        (SHORT | {"side": None}, "--position: the side must be long or short, not None."),
        (SHORT | {"entry": "60.100"}, "--position: the entry '60.100' may mean 60.1 or 60,100"),
        (SHORT | {"entry": float("nan")}, "The entry price must be a finite number, not nan."),
        (SHORT | {"entry": -1}, "The entry price must be above zero, not -1."),
        (SHORT | {"quantity": True}, "The quantity must be a number, not True."),
        (SHORT | {"quantity": 10**30}, "The quantity is beyond 1e+15: give a realistic number."),
        (SHORT | {"leverage": 0.5}, "The leverage must be at least 1, not 0.5"),
        (SHORT | {"leverage": None}, "Give either the leverage or the margin of the position"),
        (SHORT | {"leverage": 500}, "A leverage of 500x is above the 150x that tier 1 of BTCUSDT allows"),
        (SHORT | {"opened": "noon"}, "'noon' is not a time: write it as 2025-07-14T07:35:00Z (ISO 8601, UTC)."),
        (SHORT | {"mode": "both"}, "--position: the mode must be isolated or cross, not 'both'."),
        (SHORT | {"mode": "cross"}, "--position: a cross position has a wallet, and only such a one."),
        (SHORT | {"wallet": 5}, "--position: a cross position has a wallet, and only such a one."),
        (SHORT | {"opened": 5}, "'5' is not a time: write it as 2025-07-14T07:35:00Z (ISO 8601, UTC)."),
    ],
)
def test_a_position_that_is_none_is_refused(refused, position, sentence):
    text = position if isinstance(position, str) else json.dumps(position)
    assert refused(*AT, "--position", text).startswith(sentence)


def test_a_position_of_a_cross_account_is_drawn_with_what_its_wallet_backs(session, out):
    isolated = exported(session, out, "--position", json.dumps(SHORT)).text("Description")
    out.unlink()
    cross = SHORT | {"mode": "cross", "wallet": 50_000}
    found = exported(session, out, "--position", json.dumps(cross)).text("Description")
    assert found != isolated
    assert "50,000" not in found


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing/picture.png", "There is no folder"),
        ("a-file/picture.png", "There is no folder"),
        ("p" * 300 + ".png", "File name too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused(session, tmp_path, capsys, place, reason):
    (tmp_path / "a-file").write_text("in the way")
    before = sorted(path.name for path in tmp_path.iterdir())
    target = tmp_path / place
    assert run(["export", str(session), *AT, "--out", str(target)]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("rektscope: ")
    assert reason in captured.err
    assert captured.err.count("\n") == 1
    assert captured.out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_folder_is_no_place_for_a_picture(session, tmp_path, capsys):
    assert run(["export", str(session), *AT, "--out", str(tmp_path)]) == 2
    assert "is a folder" in capsys.readouterr().err


def test_a_session_that_is_not_there_is_refused(tmp_path, capsys):
    assert run(["export", str(tmp_path / "missing.rekt"), *AT, "--out", str(tmp_path / "p.png")]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("rektscope: ")
    assert captured.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_session_without_prices_is_refused(tmp_path, capsys):
    moment = [START + 1]
    one = Liquidations.from_columns(
        time_ms=moment, received_ms=moment, price_ticks=[1], quantity_lots=[1], liquidated_side=[1]
    )
    info = SessionInfo("No prices", Provenance.IMPORTED, START, END, (MarketInfo(BYBIT, Completeness.FULL),))
    path = tmp_path / "bare.rekt"
    write_session(path, Session(info, {BYBIT.market: MarketEvents.of(BYBIT, one)}))
    assert run(["export", str(path), *AT, "--out", str(tmp_path / "p.png")]) == 2
    assert capsys.readouterr().err == (
        "rektscope: The session 'No prices' has no market with prices, so there is nothing to draw.\n"
    )
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bare.rekt"]


def test_in_a_process_of_its_own_it_ends_well_without_a_screen(session, out):
    """Qt's objects outlive `main` until the interpreter ends: that end, too, must be a good one."""
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-m", "rektscope", "export", str(session), *AT, "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert QImage(str(out)).width() == 1600


def test_the_same_bytes_come_out_whatever_the_screen_the_language_and_the_time_zone(session, tmp_path):
    seen = set()
    for place, changed in enumerate(
        (
            {},
            {"QT_SCALE_FACTOR": "2", "QT_FONT_DPI": "192"},
            {"TZ": "Asia/Tokyo", "FONTCONFIG_FILE": str(Path(__file__).parent.parent / "ui" / "fonts.conf")},
        )
    ):
        out = tmp_path / f"{place}.png"
        environment = {name: value for name, value in os.environ.items() if name not in {"FONTCONFIG_FILE", "TZ"}}
        words = ["export", str(session), *AT, "--position", json.dumps(SHORT), "--out", str(out)]
        done = subprocess.run(
            [sys.executable, "-m", "rektscope", *words],
            capture_output=True, text=True, timeout=60, check=False, env=environment | changed,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        seen.add(out.read_bytes())
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a.JPG", "pictures are written as PNG alone: name it a.png."),
        ("a.pdf", "pictures are written as PNG alone: name it a.png."),
        ("a.docx", "pictures are written as PNG alone: name it a.png."),
        ("a", "pictures are written as PNG alone: name it a.png."),
        (".png", "pictures are written as PNG alone: name it png.png."),
        ("a.gif", "is no picture: name it .png, or make a film of it with `rektscope clip`."),
    ],
)
def test_a_name_of_another_kind_of_file_is_refused(session, tmp_path, capsys, name, sentence):
    assert run(["export", str(session), *AT, "--out", str(tmp_path / name)]) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--from", "1990-01-01"],
            "is before anything is known of binance:BTCUSDT: give 2025-03-03T12:00:00Z",
        ),
        (["--position", json.dumps(SHORT | {"opened": "2025-03-09"})], "opened 2025-03-09T00:00:00Z is outside"),
        (["--position", json.dumps(SHORT | {"opened": "2025-01-09"})], "opened 2025-01-09T00:00:00Z is outside"),
        (["--title", ""], "a headline is one line of text"),
        (["--title", "a\x07b"], "a headline is one line of text"),
    ],
)
def test_what_the_session_does_not_know_is_not_drawn(refused, words, sentence):
    assert sentence in refused(*AT, *words)


def test_a_headline_of_two_lines_is_made_one(session, out):
    image = exported(session, out, "--title", "two\n lines")
    assert "two lines." in image.text("Description")


def test_the_card_of_an_event_has_the_chapters_that_were_found(session, tmp_path, capsys):
    picture = tmp_path / "event.png"
    assert run(["export", str(session), "--card", "event", "--out", str(picture)]) == 0
    assert "Largest order" in QImage(str(picture)).text("Description")
    capsys.readouterr()
    early = ["--at", "2025-03-03T12:00:00Z", "--out", str(tmp_path / "early.png")]
    assert run(["export", str(session), "--card", "event", *early]) == 2
    assert "No chapter of Twenty minutes is known by 2025-03-03T12:00:00Z" in capsys.readouterr().err
    assert not (tmp_path / "early.png").exists()
