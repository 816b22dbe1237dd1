"""`levels --known` and `model --known-mix`: the known book of a session's moment, and its mix as a model."""

import json

import pytest
from tests.scoring.known.population import INSTRUMENT, MARGIN, START, market

from rektscope.cli.main import run
from rektscope.levels.known_book import KnownBook
from rektscope.levels.known_mix import NAME
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

HOURS = 6
AT = START + 5 * HOUR_MS


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    events, _ = market(HOURS, 80)
    markets = (MarketInfo(INSTRUMENT, Completeness.FULL, "made up"),)
    info = SessionInfo(
        name="made up", provenance=Provenance.SYNTHETIC, start_ms=START, end_ms=START + HOURS * HOUR_MS, markets=markets
    )
    path = tmp_path_factory.mktemp("known") / "known.rekt"
    write_session(path, Session(info, {INSTRUMENT.market: events}))
    return path, events


def levels(path, *options):
    return ["levels", str(path), "--market", "hyperliquid:BTC", "--at", format_iso(AT), *options]


def test_the_known_book_is_that_of_the_moment(session, capsys):
    path, events = session
    assert run(levels(path, "--known", "--json")) == 0
    result = json.loads(capsys.readouterr().out)
    book, known = KnownBook.of(events, AT, MARGIN), result["known_book"]
    coverage = book.coverage
    assert (known["long_share"], known["short_share"]) == (coverage.long_share, coverage.short_share)
    assert known["accounts"] == coverage.accounts
    assert known["median_age_s"] == coverage.median_age_ms / 1_000
    expected = book.levels(result["row_price_usd"])
    assert sum(row["long_usd"] for row in known["levels"]) == pytest.approx(expected.long_usd.sum())
    assert [row["price"] for row in known["levels"]] == pytest.approx(
        ((expected.row + 0.5) * result["row_price_usd"]).tolist()
    )
    assert run(levels(path, "--known")) == 0
    text = capsys.readouterr().out
    assert f"Known: {coverage.long_share:.1%} of longs" in text
    assert run(levels(path, "--json")) == 0
    assert "known_book" not in json.loads(capsys.readouterr().out)


def test_a_session_without_positions_says_so(tmp_path, session, capsys):
    _, events = session
    markets = (MarketInfo(INSTRUMENT, Completeness.FULL, "made up"),)
    info = SessionInfo(
        name="bare", provenance=Provenance.SYNTHETIC, start_ms=START, end_ms=START + HOURS * HOUR_MS, markets=markets
    )
    bare = type(events).of(INSTRUMENT, events.candles, events.marks)
    path = tmp_path / "bare.rekt"
    write_session(path, Session(info, {INSTRUMENT.market: bare}))
    assert run(levels(path, "--known")) == 2
    assert "has no positions of accounts in this session" in capsys.readouterr().err
    assert run(["model", "--known-mix", str(path), "--market", "BTC"]) == 2
    capsys.readouterr()
    assert run(["model", "--known-mix", str(path)]) == 2
    assert "holds no positions of accounts: give a session that does" in capsys.readouterr().err
    assert run(["model", "--at", "2025-07-14T01:00Z"]) == 2


def test_the_mix_becomes_a_model_that_is_named_wherever_it_is_used(session, tmp_path, capsys):
    path, _ = session
    out = tmp_path / "mix.json"
    assert run(["model", "--known-mix", str(path), "--at", format_iso(AT), "--out", str(out)]) == 0
    assert json.loads(out.read_text())["name"].startswith(NAME)
    capsys.readouterr()
    assert run(levels(path, "--model", str(out), "--json")) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["model"].startswith(NAME)
    assert result["calibration"] is None or result["calibration"]["prior"] is None


def test_the_score_as_a_table_has_the_known_book(session, tmp_path, capsys):
    import pandas as pd

    path, _ = session
    out = tmp_path / "score.csv"
    assert run(["table", "score", str(path), "--out", str(out)]) == 0
    capsys.readouterr()
    assert pd.read_csv(out, dtype=str)["buckets"].dropna().str.isdigit().all()
    frame = pd.read_csv(out)
    known = frame[frame["question"] == "known_book"]
    assert run(["score", str(path), "--json"]) == 0
    sides = json.loads(capsys.readouterr().out)["known_book"]["sides"]
    for side in sides:
        mine = known[known["side"] == side["side"]].set_index("measure")
        assert mine.loc["coverage", "value"] == pytest.approx(side["coverage"])
        assert mine.loc["rank", "value"] == pytest.approx(side["rank"])
        assert mine.loc["known_share: 0.05 to 0.1", "value"] == pytest.approx(side["bands"][3]["known_share"])
