"""Every promise of SECURITY.md names tests, and they are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_each_promise_names_tests_that_are_there():
    rows = [line for line in (ROOT / "SECURITY.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    promises = rows[1:]  # below the heading
    assert len(promises) > 8
    for promise in promises:
        named = re.findall(r"`(tests/[\w/.]+)`", promise)
        assert named, promise
        assert [path for path in named if not (ROOT / path).is_file()] == []


def test_nothing_that_talks_to_a_venue_knows_of_keys_or_signatures():
    rooms = [ROOT / "desktop" / "rektscope" / name for name in ("venues", "feeds", "live", "archives", "net")]
    words = re.compile(r"api.?key|signature|hmac|X-MBX-APIKEY|OK-ACCESS", re.IGNORECASE)
    files = [file for room in rooms for file in room.rglob("*.py")]
    assert len(files) > 100
    assert [str(file) for file in files if words.search(file.read_text(encoding="utf-8"))] == []
