"""The long runs of this folder at a size that fits between two commits; their sizes and results stand in README.md."""

import random

import pytest
from tests.reliability import faults, flip_bits, known_accounts, mutate_files, mutate_messages, poisoned
from tests.venues.test_mutated_messages import STREAMS


@pytest.mark.parametrize("venue", sorted(STREAMS))
def test_broken_messages_are_read_or_refused(venue):
    assert mutate_messages.broken(venue, 2_000, random.Random(venue))["foreign"] == 0


@pytest.mark.parametrize("kind", mutate_files.KINDS)
def test_broken_files_are_read_or_refused(kind, tmp_path):
    outcomes = mutate_files.broken(kind, 300, random.Random(kind), tmp_path)
    assert outcomes["refused"] > 0
    assert outcomes["foreign"] == outcomes["silent"] == 0


@pytest.mark.parametrize("kind", mutate_files.KINDS)
def test_whole_files_are_read(kind, tmp_path, monkeypatch):
    """What is broken above is good to begin with."""
    monkeypatch.setattr(mutate_files, "_flipped", lambda content, _chance: content)
    monkeypatch.setattr(mutate_files, "other_bytes", lambda content, _chance: content)
    assert mutate_files.broken(kind, 1, random.Random(1), tmp_path) == {"read": 1}


def test_a_parquet_column_whose_name_is_no_text_is_refused(tmp_path):
    whole = mutate_files.KINDS["parquet"](tmp_path)
    path = tmp_path / "a.parquet"
    path.write_bytes(whole.replace(b"volume", b"\xff\xfelume"))
    with pytest.raises(mutate_files.InputError):
        mutate_files.import_files(
            [path], mutate_files.ImportOptions(venue="binance", symbol="BTCUSDT"), lambda _path, _done: None
        )


@pytest.mark.parametrize("name", sorted(flip_bits.KINDS.keys() - {"session"}))
def test_a_flipped_bit_is_reported_or_changes_nothing(name, tmp_path):
    outcomes = flip_bits.flipped(name, 120, random.Random(name), tmp_path)
    assert outcomes["told"] > 0
    assert outcomes["silent"] == 0


def test_a_flipped_bit_of_a_session_is_reported_or_changes_nothing(tmp_path):
    """A small one; the long run takes the bundled event."""
    (tmp_path / "small").mkdir()
    mutate_files.KINDS["session"](tmp_path / "small")
    outcomes = flip_bits.flipped("session", 120, random.Random(1), tmp_path, tmp_path / "small" / "whole.rekt")
    assert outcomes["told"] > 0
    assert outcomes["silent"] == 0


@pytest.mark.parametrize("venue", faults.VENUES)
def test_messages_that_come_twice_are_counted_once(venue):
    """One fault of the long run, which takes them all."""
    assert faults.outcome_of(venue, "repeated", 0) == "whole"


SOME_POISONS = [poisoned.POISONS[place] for place in (4, 8, 13, 16, 19, 20, 24, 28, 32, 34, 37, 43)]


@pytest.mark.parametrize("poison", SOME_POISONS, ids=poisoned.name_of)
def test_a_poisoned_value_is_left_out_alone_and_reported(poison, tmp_path):
    assert poisoned.problem_of(poison, tmp_path) == ""


def test_an_open_interest_that_is_halved_for_one_message_is_left_out_alone_and_reported(tmp_path):
    assert poisoned.problem_of(("open_interests", "quantity_lots", 0.5), tmp_path, "okx") == ""


def test_the_judge_of_poison_notices_what_is_let_through(tmp_path, monkeypatch):
    monkeypatch.setattr("rektscope.live.quarantine.Quarantine.passed", lambda _self, events: list(events))
    assert "rows" in poisoned.problem_of(("marks", "mark_steps", 10), tmp_path)


def test_accounts_are_found_within_the_limit_and_known_as_the_mock_venue_has_them():
    """Two of its minutes with 300 accounts; the long run has 20,000."""
    outcome = known_accounts.measured(300, [1.0, 2.0], factor=10.0, share=0.9)
    assert outcome.largest_minute <= 1200
    assert outcome.refused == 0
    assert outcome.points[-1].known > 0.0
    assert outcome.points[-1].isolated_ticks <= 1.0
    assert outcome.checked > 0
    assert outcome.disagreements == 0
