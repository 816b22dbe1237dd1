"""Watch lists: pasted or from a file, in whatever form people keep them, and kept between runs."""

import pytest

from rektscope.live.observed.addresses import (
    MOST_ADDRESSES,
    AddressStore,
    addresses_path,
    parse_addresses,
    read_addresses,
)
from rektscope.market.errors import InputError

ONE, TWO, THREE = (f"0x{number:040x}" for number in (0xABC, 2, 3))


def test_addresses_are_found_in_any_order_of_things():
    text = f'# whales\r\n{ONE.upper().replace("0X", "0x")}, {TWO};"{THREE}"  # the big one\n\n{ONE}\n'
    assert parse_addresses(text).addresses == (ONE, TWO, THREE)
    assert parse_addresses(text).problems == ()
    assert parse_addresses("").addresses == ()


@pytest.mark.parametrize("word", ["0x12", ONE + "0", ONE[:-1], ONE[2:], ONE[:-1] + "g", "0х" + ONE[2:], ONE[:-1] + "٣"])
def test_a_bad_line_is_reported_by_its_number_and_costs_no_other(word):
    parsed = parse_addresses(f"{ONE}\n{word}\n{TWO}")
    assert parsed.addresses == (ONE, TWO)
    assert parsed.problems == (f"Line 2: {word[:50]!r} is no address, write 0x and 40 digits from 0 to f.",)


def test_a_text_that_is_no_list_is_reported_in_short():
    parsed = parse_addresses("lorem ipsum " * 500)
    assert len(parsed.problems) == 21
    assert parsed.problems[-1] == "And 980 more words are no addresses."


def test_a_long_list_is_cut_and_reported():
    parsed = parse_addresses("\n".join(f"0x{number:040x}" for number in range(MOST_ADDRESSES + 7)))
    assert len(parsed.addresses) == MOST_ADDRESSES
    assert parsed.problems == ("Only the first 1,000 of 1,007 addresses are watched.",)


def test_a_file_is_read(tmp_path):
    path = tmp_path / "list.txt"
    path.write_bytes(b"\xef\xbb\xbf" + f"{ONE}\n".encode())
    assert read_addresses(path).addresses == (ONE,)


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "cannot be read"), (b"", "holds no address."), (b"\x00\xff\xfe", "holds no address. Line 1"),
     (b" " * (2**20 + 1), "is larger than 1 MB")],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path, content, words):
    path = tmp_path / "list.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_addresses(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_list_is_kept_between_runs():
    store = AddressStore()
    assert store.load().addresses == ()
    store.save([ONE, TWO])
    assert AddressStore().load().addresses == (ONE, TWO)
    assert addresses_path().read_text(encoding="utf-8") == f"{ONE}\n{TWO}\n"
    store.save([])
    assert (store.load().addresses, store.load().problems) == ((), ())


def test_a_kept_list_that_was_damaged_is_reported_and_stays(tmp_path):
    store = AddressStore(tmp_path / "kept.txt")
    store.path.write_bytes(b"\x00" * 50)
    found = store.load()
    assert found.addresses == ()
    assert found.problems[0].startswith("The watched addresses cannot be used. ")
    assert store.path.read_bytes() == b"\x00" * 50


def test_a_list_that_cannot_be_kept_is_reported(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="could not be kept"):
        AddressStore(tmp_path / "file" / "kept.txt").save([ONE])
