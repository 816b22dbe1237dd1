"""`rektscope report`: a position's story as text, as JSON, and on one page; refusals in a sentence."""

import io
import json
import sys
from decimal import Decimal
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from rektscope.cli.main import run
from rektscope.market.events import Candles, Liquidations, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui import formatting

START = parse_time_ms("2025-03-03T12:00:00Z")
MINUTES = 180
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
MARKET = ["--market", "binance:BTCUSDT"]
SHORT = [
    *MARKET, "--side", "short", "--entry", "60000", "--quantity", "2.125", "--leverage", "40",
    "--opened", "2025-03-03T12:00:30Z",
]  # fmt: skip
LINES = (
    "2025-03-03T12:00:30Z sell 1 @ 60,000\n2025-03-03T12:10Z sell 1.125 @ 60,000\n"
    "2025-03-03T13:00Z buy 2.125 @ 60,900\n2025-03-03T13:30Z buy 1 @ 61,000\n2025-03-03T14:00Z sell 1 @ 61,500\n"
)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """A price that rises by 10 a minute and falls back: a short at 60,000 of 40x is reached after two hours."""
    minutes = np.arange(1, MINUTES + 1)
    times = START + minutes * MINUTE_MS
    ticks = 600_000 + np.minimum(minutes, 150) * 100
    candles = Candles.from_columns(
        time_ms=times - MINUTE_MS,
        received_ms=times,
        duration_ms=np.full(MINUTES, MINUTE_MS),
        open_ticks=ticks,
        high_ticks=ticks + 50,
        low_ticks=ticks - 50,
        price_ticks=ticks,
        quantity_lots=np.full(MINUTES, 9_000),
        taker_buy_lots=np.full(MINUTES, 4_500),
    )
    moments = START + np.array([5, 50]) * MINUTE_MS
    events = MarketEvents.of(
        BTC,
        candles,
        Marks.from_columns(time_ms=times, received_ms=times, mark_steps=ticks * 100),
        Liquidations.from_columns(
            time_ms=moments,
            received_ms=moments,
            price_ticks=[600_500, 605_000],
            quantity_lots=[1_000, 2_000],
            liquidated_side=[-1, -1],
        ),
    )
    info = SessionInfo(
        "Three hours",
        Provenance.SYNTHETIC,
        START,
        START + MINUTES * MINUTE_MS,
        (MarketInfo(BTC, Completeness.FULL, "made for a test"),),
    )
    path = tmp_path_factory.mktemp("report") / "session.rekt"
    write_session(path, Session(info, {BTC.market: events}))
    return path


def printed(capsys, session, *words):
    assert run(["report", str(session), *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_it_agrees_with_survive_and_each_rescue_is_proven_by_it(session, capsys):
    result = printed(capsys, session, *SHORT)
    assert result["rekt"]
    assert result["ending"] == "liquidated"

    def survives(*words):
        assert run(["survive", str(session), *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    same = survives(*SHORT)
    keys = ("rekt_at", "rekt_between", "liquidation_price", "last_liquidation_price", "price_basis")
    assert [result[key] for key in keys] == [same[key] for key in keys]
    rescues = result["rescues"]
    margin, lower, stop = rescues["margin"], rescues["leverage"], rescues["stop"]
    assert not survives(*SHORT, "--add-margin", f"{margin['value']}@2025-03-03T12:00:30Z")["rekt"]
    less = Decimal(str(margin["value"])) - Decimal(str(margin["step"]))
    assert survives(*SHORT, "--add-margin", f"{less}@2025-03-03T12:00:30Z")["rekt"]
    other = [f"{lower['value']:g}" if word == "40" else word for word in SHORT]
    assert not survives(*other)["rekt"]
    assert survives(*[f"{lower['value'] + 1:g}" if word == "40" else word for word in SHORT])["rekt"]
    assert not survives(*SHORT, "--until", stop["met"])["rekt"]
    assert run(["report", str(session), *SHORT]) == 0
    assert f", met by {formatting.day(parse_time_ms(stop['met']))} " in capsys.readouterr().out
    assert result["cheapest"] == min(rescues, key=lambda kind: rescues[kind]["money"])
    assert result["liquidated_before"]["usd"] == pytest.approx(60_050 + 121_000)


CROSS = [*MARKET, "--side", "short", "--entry", "60000", "--quantity", "2.125", "--opened", "2025-03-03T12:00:30Z"]


def test_a_cross_position_is_that_of_survive_and_its_rescue_is_proven_by_it(session, capsys):
    account = ["--mode", "cross", "--wallet", "2000"]
    result = printed(capsys, session, *CROSS, "--leverage", "40", *account)
    assert (result["mode"], result["wallet"], result["ending"]) == ("cross", 2_000.0, "liquidated")
    assert sorted(result["rescues"]) == ["margin", "stop"], "leverage moves no price there"

    def survives(*words):
        assert run(["survive", str(session), *CROSS, "--leverage", "40", "--mode", "cross", *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    same = survives("--wallet", "2000")
    keys = ("rekt_at", "liquidation_price", "last_liquidation_price", "price_basis")
    assert [result[key] for key in keys] == [same[key] for key in keys]
    margin = result["rescues"]["margin"]
    enough = Decimal(2000) + Decimal(str(margin["value"]))
    assert not survives("--wallet", str(enough))["rekt"]
    assert survives("--wallet", str(enough - Decimal(str(margin["step"]))))["rekt"]
    assert margin["share_of_margin"] == pytest.approx(margin["value"] / 2_000.0)
    hedge = ["--hedge", "59000,0.5"]
    hedged = printed(capsys, session, *CROSS, "--leverage", "40", *account, *hedge)
    assert hedged["rekt_at"] == survives("--wallet", "2000", *hedge)["rekt_at"]
    assert run(["report", str(session), *CROSS, "--leverage", "40", *account, *hedge, "--show-size"]) == 0
    output = capsys.readouterr().out
    assert "40×, cross, with a hedge" in output
    assert "2,000.00 USDT" in output
    assert run(["report", str(session), *CROSS, "--leverage", "40", "--mode", "cross"]) == 2
    assert "--wallet" in capsys.readouterr().err


def test_what_is_over_and_what_lives_have_their_own_headings(session, capsys):
    headings = {}
    for name, leverage in (("liquidated", "40"), ("alive", "5")):
        assert run(["report", str(session), *CROSS, "--leverage", leverage]) == 0
        headings[name] = [line for line in capsys.readouterr().out.splitlines()[1:] if line and line[0] != " "]
    assert "Liquidated before it" in headings["liquidated"]
    assert headings["alive"] == [
        "The position",
        "How it stands",
        "Closest calls",
        "What stood between",
        "Liquidated while it was open",
    ]


def test_how_fills_were_read_is_reported(session, capsys, tmp_path):
    path = tmp_path / "fills.csv"
    path.write_text("Time;Side;Price;Size;Note\n2025-03-03 13:00:30;sell;60000;1;x\n")
    words = [*MARKET, "--fills", str(path), "--leverage", "5", "--utc-offset", "1", "--quantity-in", "coins"]
    fills = printed(capsys, session, *words)["fills"]
    assert fills["columns"] == {"Time": "time", "Side": "side", "Price": "price", "Size": "quantity"}
    assert (fills["unused"], fills["quantities"], fills["utc_offset"]) == (["Note"], "coins", 1.0)
    assert run(["report", str(session), *words]) == 0
    output = capsys.readouterr().out
    assert "Taken: 'Time' for the time, 'Side' for the side, 'Price' for the price, 'Size' for the quantity." in output
    assert "Quantities: BTC." in output
    assert "Times: UTC+1." in output


def test_fills_are_reported_as_the_position_they_make(session, capsys, tmp_path):
    path = tmp_path / "fills.txt"
    path.write_text(LINES)
    result = printed(capsys, session, *MARKET, "--fills", str(path), "--leverage", "40")
    assert [each["side"] for each in result["holdings"]] == ["short", "long"]
    assert (result["side"], result["ending"], result["close_price"]) == ("long", "closed", 61_500.0)
    first = printed(capsys, session, *MARKET, "--fills", str(path), "--leverage", "40", "--holding", "1")
    assert (first["side"], first["ending"], first["closed"]) == ("short", "closed", "2025-03-03T13:00:00Z")
    assert [stage["quantity"] for stage in first["stages"]] == [1.0, 2.125]
    high = printed(capsys, session, *MARKET, "--fills", str(path), "--leverage", "100")
    assert (high["side"], high["ending"], high["fills_go_on_until"]) == ("short", "liquidated", "2025-03-03T13:00:00Z")


def test_what_is_pasted_is_read(session, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(LINES.encode())))
    assert run(["report", str(session), *MARKET, "--fills", "-", "--leverage", "40", "--side", "short"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Short 40× from 60,000.0 on average: closed 3 Mar 13:00 UTC\n")
    assert "5 fills read as lines; 1 position in them." in out


def test_a_fill_outside_the_session_is_named_as_one(session, capsys, tmp_path):
    path = tmp_path / "fills.txt"
    path.write_text("2025-04-03T12:00Z sell 1 @ 60,000\n")
    assert run(["report", str(session), *MARKET, "--fills", str(path), "--leverage", "40"]) == 2
    assert "The first fill at 2025-04-03T12:00:00Z is outside the session" in capsys.readouterr().err


def test_the_page_hides_size_and_money_in_pixels_and_fields(session, capsys, tmp_path):
    pages = {}
    for words in ((), ("--show-size",)):
        out = tmp_path / f"page{len(words)}.png"
        assert run(["report", str(session), *SHORT, "--out", str(out), *words]) == 0
        assert out.name in capsys.readouterr().out
        image = QImage(str(out))
        assert (image.width(), image.height()) == (1240, 1754)
        pages[len(words)] = image
    fields = {key: pages[0].text(key) for key in pages[0].textKeys()}
    assert fields["Title"] == "Short 40× from 60,000.0: liquidated 3 Mar 14:06 UTC"
    assert fields["Market"] == "binance:BTCUSDT"
    assert fields["Provenance"] == "synthetic"
    assert "What would have saved it" in fields["Description"]
    sentence = " ".join(fields.values())
    assert not [hidden for hidden in ("2.125", "3,187", "127,500") if hidden in sentence]
    assert "2.125 BTC" in pages[1].text("Description")
    assert pages[0] != pages[1]


def test_the_page_as_pdf_is_a_pdf_of_one_page(session, tmp_path):
    out = tmp_path / "page.pdf"
    assert run(["report", str(session), *SHORT, "--out", str(out), "--theme", "dark"]) == 0
    data = out.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert b"/Count 1" in data
    assert [path.name for path in tmp_path.iterdir()] == ["page.pdf"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([*MARKET, "--leverage", "40"], "Give --side, --entry and --opened"),
        ([*SHORT[:6], "--leverage", "40", "--opened", "2025-03-03T12:01Z"], "--quantity or by --notional"),
        ([*SHORT, "--holding", "1"], "--holding is about --fills"),
        ([*SHORT, "--utc-offset", "1"], "--utc-offset is about --fills"),
        ([*SHORT, "--fills", "FILE"], "leave --entry"),
        ([*SHORT, "--until", "2025-03-04"], "--until 2025-03-04T00:00:00Z is outside the session"),
        ([*SHORT[:-1], "2025-03-02"], "--opened 2025-03-02T00:00:00Z is outside the session"),
        ([*SHORT, "--until", "2025-03-03T12:00:10Z"], "choose an earlier opening"),
        ([*SHORT, "--out", "x.jpg"], "written as .pdf or .png"),
        ([*SHORT, "--out", "missing/x.pdf"], "missing"),
        ([*SHORT, "--theme", "blue"], "'blue' is not one of"),
        ([*SHORT[:8], "--leverage", "1000", *SHORT[-2:], "--quantity", "1"], "choose less leverage"),
        ([*MARKET, "--fills", "FILE", "--leverage", "40", "--holding", "7"], "There are 2 positions"),
        (["--market", "binance:ETHUSDT", *SHORT[2:]], "binance:BTCUSDT"),
    ],
)
def test_what_cannot_be_reported_is_explained_in_one_sentence(session, capsys, tmp_path, monkeypatch, words, sentence):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "fills.txt"
    path.write_text(LINES)
    assert run(["report", str(session), *[str(path) if word == "FILE" else word for word in words]]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert sentence in captured.err
    assert [each.name for each in tmp_path.iterdir()] == ["fills.txt"]
