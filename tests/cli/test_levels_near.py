"""`rektscope levels --clusters --flush-from`: new keys beside the contract's, and text that names them."""

import json

import pytest

from rektscope.cli.main import run

ASKED = ["levels", "2025-07-14", "--market", "binance:BTCUSDT", "--at", "2025-07-14T09:00Z"]


def test_the_keys_are_there_when_asked_for_and_only_then(capsys):
    assert run([*ASKED, "--json"]) == 0
    bare = json.loads(capsys.readouterr().out)
    assert run([*ASKED, "--json", "--clusters", "--flush-from", "2025-07-14T03:00Z"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert {key: result[key] for key in bare} == bare
    assert set(result) - set(bare) == {"clusters", "clusters_least_leverage", "flush"}
    for cluster in result["clusters"]:
        assert cluster["standing_usd"] > cluster["expected_usd"] > 0
        assert cluster["expected_usd_band"][0] < cluster["expected_usd"] < cluster["expected_usd_band"][1]
        assert [each["hours"] for each in cluster["reach"]] == [1, 4, 24]
        assert (cluster["distance"] > 0) == (cluster["side"] == "short")
    assert [each["within"] for each in result["flush"]["standing"]] == [0.02, 0.05, 0.1]


def test_the_text_names_size_price_distance_and_chance(capsys):
    assert run([*ASKED, "--clusters", "--flush-from", "2025-07-14T03:00Z"]) == 0
    printed = capsys.readouterr().out
    for words in ("within 24 h", "of shorts at", "of longs at", "open interest", "within 2%"):
        assert words in printed


def test_a_flush_that_ends_before_it_begins_is_refused(capsys):
    assert run([*ASKED, "--flush-from", "2025-07-14T09:00Z"]) == 2
    assert "--flush-from must be before --at" in capsys.readouterr().err


@pytest.mark.parametrize("moment", ["2020-01-01", "nonsense"])
def test_a_moment_without_prices_is_one_sentence(moment, capsys):
    assert run([*ASKED, "--flush-from", moment]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_cascade_and_the_clusters_use_the_shares_that_levels_shows(capsys):
    assert run([*ASKED, "--json", "--clusters"]) == 0
    shown = json.loads(capsys.readouterr().out)
    for shock, side in (("+2%", "short"), ("-2%", "long")):
        assert run(["cascade", *ASKED[1:], "--shock", shock, "--json"]) == 0
        followed = json.loads(capsys.readouterr().out)
        assert followed["share"] == shown["calibration"][side]
        for cluster in shown["clusters"]:
            if cluster["side"] == side:
                share = followed["share"]["share"]
                assert cluster["expected_usd"] == pytest.approx(cluster["standing_usd"] * share)
