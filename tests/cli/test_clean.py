"""`rektscope clean`: what it lists, what it removes, and what it never touches."""

import errno
import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from rektscope.alerts.store import alerts_path
from rektscope.archives.cache import archive_folder
from rektscope.cli.clean import places, window_settings_folder
from rektscope.cli.main import run
from rektscope.engine.kept_places import kept_model_path, kept_start_path
from rektscope.engine.start_cache import StartCache
from rektscope.files.log_file import log_path
from rektscope.live.observed.addresses import addresses_path
from rektscope.margins.store import tier_folder
from rektscope.positions.store import positions_path
from rektscope.recording.destination import recordings_folder


@pytest.fixture(autouse=True)
def _in_folders_of_this_test(own_folders):
    """Never the user's own: where the system does not let its folders be moved, nothing is cleaned."""
    if not all(place.path.is_relative_to(own_folders) for place in places()):
        pytest.skip("the folders of this system cannot be moved by a test")


@pytest.fixture
def kept():
    """One file of each kind where the program keeps it, each of another size; their paths by kind."""
    paths = {
        "start cache": StartCache().folder / "a-b.start",
        "archive files": archive_folder() / "data.binance.vision" / "data" / "BTCUSDT-1m-2025-10-10.zip",
        "log": log_path().with_name(f"{log_path().name}.1"),
        "window settings": window_settings_folder() / "window.ini",
        "alerts": alerts_path().with_name("alerts.json.damaged-1"),
        "saved positions": positions_path(),
        "model of the map": kept_model_path(),
        "watched addresses": addresses_path(),
        "tiers fetched or imported": tier_folder() / "bybit.json",
        "recordings": recordings_folder() / "night-12345678.rekt",
        "choice at start": kept_start_path(),
    }
    for size, path in enumerate(paths.values(), start=1):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size * 1000))
    return paths


CACHES = ["start cache", "archive files", "log"]


def cleaned(capsys, *words):
    assert run(["clean", "--json", *words]) == 0
    return json.loads(capsys.readouterr().out)


def test_without_a_word_everything_is_listed_and_nothing_goes(kept, capsys):
    result = cleaned(capsys)
    sizes = {each["what"]: each["bytes"] for each in result["places"]}
    assert sizes == {what: 1000 * size for size, what in enumerate(kept, start=1)}
    assert [each["what"] for each in result["places"] if each["goes"]] == CACHES
    assert (result["removed"], result["bytes"]) == (False, 6000)
    assert all(path.is_file() for path in kept.values())


def test_the_journal_of_a_recording_counts_as_one(kept, capsys):
    journal = kept["recordings"].with_name("day.rekt-journal")
    journal.mkdir()
    (journal / "000001.zst").write_bytes(bytes(500))
    recordings = cleaned(capsys, "--all", "--yes")["places"][-1]
    assert (recordings["what"], recordings["files"], recordings["bytes"]) == ("recordings", 2, 10500)
    assert (journal / "000001.zst").is_file()


def test_yes_removes_the_caches_alone(kept, capsys):
    assert cleaned(capsys, "--yes")["removed"]
    assert [what for what, path in kept.items() if not path.exists()] == CACHES
    assert not StartCache().folder.exists()


def test_all_removes_what_was_set_too_and_never_a_session(kept, capsys, own_folders):
    assert cleaned(capsys, "--all")["removed"] is False
    assert all(path.is_file() for path in kept.values())
    assert cleaned(capsys, "--all", "--yes")["removed"]
    assert [what for what, path in kept.items() if path.exists()] == ["recordings"]
    assert [path for path in own_folders.rglob("*") if path.is_file()] == [kept["recordings"]]
    assert not window_settings_folder().exists()


def test_what_somebody_else_put_there_stays(kept, capsys):
    session = StartCache().folder / "mine.rekt"
    journal = tier_folder() / "night.rekt-journal"
    letter = window_settings_folder() / "notes.txt"
    journal.mkdir()
    (journal / "000001.zst").write_bytes(b"raw")
    for path in (session, letter):
        path.write_bytes(b"mine")
    cleaned(capsys, "--all", "--yes")
    assert [path.exists() for path in (session, letter, journal / "000001.zst")] == [True] * 3
    assert kept["recordings"].is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_goes_and_not_what_it_leads_to(capsys, tmp_path):
    precious = tmp_path / "precious"
    precious.write_bytes(b"mine")
    StartCache().folder.mkdir(parents=True)
    (StartCache().folder / "x.start").symlink_to(precious)
    cleaned(capsys, "--yes")
    assert precious.read_bytes() == b"mine"
    assert not StartCache().folder.exists()


@pytest.mark.usefixtures("kept")
def test_it_reads_as_sentences(capsys):
    assert run(["clean"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Would be removed:\n     1.0 kB  start cache: {StartCache().folder}\n")
    assert f"Kept:\n     4.0 kB  window settings: {window_settings_folder()}\n" in shown
    assert f"    10.0 kB  recordings: {recordings_folder()}\n" in shown
    assert shown.endswith(
        "6.0 kB would be removed: say --yes to remove them.\n"
        "--all takes settings, alerts, saved positions and fetched tiers too.\n"
    )


def test_where_nothing_is_kept_it_says_so(capsys):
    assert run(["clean", "--all", "--yes"]) == 0
    assert capsys.readouterr() == ("There is nothing to remove.\n", "")


def test_what_cannot_be_removed_is_reported_with_code_2(kept, capsys, monkeypatch):
    """Root may remove everything, so the system's refusal is played."""

    def refuse(_path, **_words):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "unlink", refuse)
    assert run(["clean", "--yes"]) == 2
    shown = capsys.readouterr()
    assert f"rektscope: {kept['start cache']} could not be removed: Permission denied.\n" in shown.err
    assert shown.out.startswith("Removed, except as said below:\n")


def test_the_settings_are_looked_for_where_qt_keeps_them():
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rektscope", "window")
    assert settings.fileName() == str(window_settings_folder() / "window.ini")
