"""The cache of archive files: what is believed, what goes first, and what is never touched."""

import os
from contextlib import suppress

import pytest

from rektscope.archives.cache import FILE_NAMES, ArchiveCache, checksum_of, own_sum_of, sha256_of
from rektscope.files.whole_file import aside_of, grown_aside
from rektscope.market.errors import InputError

BASE = "https://data.binance.vision/data/futures/um/daily"


@pytest.fixture
def cache(tmp_path):
    return ArchiveCache(tmp_path, quota_bytes=2_500)


def kept(cache, name, size=1000, age_s=0):
    path = cache.path_of(f"{BASE}/{name}.zip")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(size))
    checksum_of(path).write_text(f"{sha256_of(path)}  {path.name}\n")
    os.utime(path, (1_000_000_000 - age_s,) * 2)
    return path


def test_a_file_lies_under_its_host_and_folders(cache, tmp_path):
    path = cache.path_of(f"{BASE}/klines/BTCUSDT/1m/BTCUSDT-1m-2025-10-10.zip")
    assert path == tmp_path / ("data.binance.vision/data/futures/um/daily/klines/BTCUSDT/1m/BTCUSDT-1m-2025-10-10.zip")
    assert cache.path_of("http://127.0.0.1:8000/a.zip") == tmp_path / "127.0.0.1_8000" / "a.zip"


@pytest.mark.parametrize("path", ["../../a.zip", "a/../b.zip", ".hidden/a.zip", "a b.zip", "a\\b.zip", "", "a.zip?x=1"])
def test_an_address_cannot_lead_out_of_the_cache(path, cache):
    with pytest.raises(InputError, match="no address of a file"):
        cache.path_of(f"https://host.example/{path}")


def test_only_what_agrees_with_its_sum_is_found(cache):
    path = kept(cache, "a")
    assert cache.find(f"{BASE}/a.zip") == path
    path.write_bytes(b"other")
    assert cache.find(f"{BASE}/a.zip") is None
    assert not path.exists()
    path.write_bytes(b"without a sum")
    assert cache.find(f"{BASE}/a.zip") is None
    path.write_bytes(b"of our own")
    own_sum_of(path).write_text(f"{sha256_of(path)}  a.zip\n")
    assert cache.find(f"{BASE}/a.zip") == path


def test_beyond_the_quota_the_longest_unused_go_first(cache):
    old, new, used = kept(cache, "old", age_s=300), kept(cache, "new", age_s=100), kept(cache, "used", age_s=900)
    foreign = cache.folder / "mine.txt"
    foreign.write_bytes(bytes(10))
    cache.let_go({used})
    assert [path.exists() for path in (old, new, used, foreign)] == [False, True, True, True]
    assert not checksum_of(old).exists()


def test_a_folder_that_is_not_there_has_nothing_to_let_go(tmp_path):
    ArchiveCache(tmp_path / "absent", quota_bytes=0).let_go(())


def test_names_are_distinguished_from_those_of_others():
    for name in ("a.zip", "a.zip.CHECKSUM", "BTCUSDT2025-10-10.csv.gz.sha256", ".a.zip.partial"):
        assert FILE_NAMES.fullmatch(name), name
    for name in ("a.txt", "notes", "a.zip.bak", ".zip"):
        assert not FILE_NAMES.fullmatch(name), name


def test_a_part_goes_on_and_becomes_the_file(tmp_path):
    path = tmp_path / "a.zip"
    with suppress(KeyError), grown_aside(path) as target:
        target.write(b"one ")
        raise KeyError
    assert not path.exists()
    assert aside_of(path).read_bytes() == b"one "
    with grown_aside(path) as target:
        assert target.tell() == 4
        target.write(b"two")
    assert path.read_bytes() == b"one two"
    assert not aside_of(path).exists()


def test_two_do_not_write_the_same_part(tmp_path):
    path = tmp_path / "a.zip"
    with grown_aside(path), pytest.raises(BlockingIOError, match="another process"), grown_aside(path):
        pass
    assert path.exists()
