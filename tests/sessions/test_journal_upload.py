"""Sessions go where a URI says; `file://` stands in for the stores, which all go the same way."""

import pytest

from rektscope.market.errors import InputError
from rektscope.sessions.journal.upload import check_storage, is_uri, upload


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("s3://bucket/a.rekt", True),
        ("gs://bucket/a.rekt", True),
        ("file:///data/a.rekt", True),
        ("a.rekt", False),
        ("/data/a.rekt", False),
        ("C:/data/a.rekt", False),
        ("binance:BTCUSDT", False),
    ],
)
def test_a_uri_is_distinguished_from_a_path(text, expected):
    assert is_uri(text) is expected


def test_a_file_arrives_whole(tmp_path):
    source, target = tmp_path / "a.rekt", tmp_path / "there" / "b.rekt"
    source.write_bytes(bytes(range(256)) * 50_000)
    target.parent.mkdir()
    check_storage(target.as_uri())
    upload(source, target.as_uri())
    assert target.read_bytes() == source.read_bytes()
    with pytest.raises(InputError, match="exists already"):
        check_storage(target.as_uri())
    check_storage(target.as_uri(), may_replace=True)
    with pytest.raises(InputError, match="is a folder"):
        check_storage(target.parent.as_uri())


@pytest.mark.parametrize(
    "uri", ["gopher://bucket/a.rekt", "s3:///a.rekt", "file://elsewhere/a.rekt", "s3://bu cket/a", "file:///"]
)
def test_a_uri_that_cannot_be_used_is_one_sentence(uri):
    with pytest.raises(InputError) as raised:
        check_storage(uri)
    assert uri in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_does_not_arrive_is_one_sentence(tmp_path):
    source = tmp_path / "a.rekt"
    source.write_bytes(b"session")
    (tmp_path / "in_the_way").write_bytes(b"")
    with pytest.raises(InputError, match="Nothing can be stored at"):
        upload(source, (tmp_path / "in_the_way" / "b.rekt").as_uri())


def test_keys_in_a_uri_are_not_repeated():
    with pytest.raises(InputError) as raised:
        check_storage("s3://NAME:SECRET@bu cket/a.rekt")
    assert "SECRET" not in str(raised.value)
    assert "bu cket" in str(raised.value)
