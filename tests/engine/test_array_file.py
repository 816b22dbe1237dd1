"""Files of columns come back exactly or not at all."""

import json
import random
import struct
import zlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from rektscope.engine.array_file import MAGIC, ArrayFileError, read_arrays, write_arrays

LARGEST = 2**20
COLUMNS = {
    "some.int64": np.arange(-3, 40),
    "some.float32": np.linspace(0, 1, 60, dtype=np.float32).reshape(20, 3),
    "none": np.empty((0, 7), dtype=np.int8),
    "whether": np.array([True, False, True]),
    "odd": np.array([np.nan, np.inf, -0.0, 5e-324]),
}
DESCRIPTION = {"text": "≥ 1\n\ud800", "number": 0.1, "list": [1, None, True]}

columns = st.dictionaries(
    st.text(max_size=5),
    hnp.arrays(
        st.sampled_from(["i1", "i2", "i8", "u1", "f4", "f8", "?"]),
        hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=5),
    ),
    max_size=4,
)


def assert_same_columns(read, written):
    assert list(read) == list(written)
    for name, column in written.items():
        assert (read[name].dtype, read[name].shape) == (column.dtype, column.shape)
        assert read[name].tobytes() == column.tobytes()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "new folder" / "columns"
    write_arrays(path, DESCRIPTION, COLUMNS)
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(columns)
def test_what_is_read_is_what_was_written_to_the_last_bit(tmp_path, written):
    path = tmp_path / "columns"
    write_arrays(path, DESCRIPTION, written)
    description, read = read_arrays(path, LARGEST)
    assert description == DESCRIPTION
    assert_same_columns(read, written)


def test_a_slice_with_gaps_is_written_as_it_looks(tmp_path):
    column = np.arange(100).reshape(10, 10)[::3, ::2]
    write_arrays(tmp_path / "columns", {}, {"gaps": column})
    assert read_arrays(tmp_path / "columns", LARGEST)[1]["gaps"].tolist() == column.tolist()


def test_columns_cannot_be_changed_by_accident(path):
    with pytest.raises(ValueError, match="read-only"):
        read_arrays(path, LARGEST)[1]["whether"][0] = False


def test_nothing_but_the_file_is_left_in_the_folder(path):
    write_arrays(path, {}, COLUMNS)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("dtype", ["O", "U3", "datetime64[ms]", ">i8", "c16", "V4", [("a", "i4")]])
def test_only_plain_numbers_of_this_machine_are_written(tmp_path, dtype):
    with pytest.raises(ValueError, match="plain numbers"):
        write_arrays(tmp_path / "columns", {}, {"odd": np.zeros(3, dtype=dtype)})
    assert not list(tmp_path.iterdir())


def test_every_change_of_a_byte_is_noticed(path):
    content = path.read_bytes()
    for place in range(len(content)):
        damaged = bytearray(content)
        damaged[place] ^= 1 << place % 8
        path.write_bytes(damaged)
        with pytest.raises(ArrayFileError):
            read_arrays(path, LARGEST)


def test_every_other_length_is_noticed(path):
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with pytest.raises(ArrayFileError):
            read_arrays(path, LARGEST)
    for extra in (b"\0", b"x" * 64, content):
        path.write_bytes(content + extra)
        with pytest.raises(ArrayFileError):
            read_arrays(path, LARGEST)


def test_a_stretch_of_zeros_as_a_power_cut_leaves_it_is_noticed(path):
    content = path.read_bytes()
    chance = random.Random(1)
    for _ in range(200):
        start = chance.randrange(len(content) - 1)
        end = chance.randrange(start + 1, len(content) + 1)
        damaged = content[:start] + bytes(end - start) + content[end:]
        if damaged != content:
            path.write_bytes(damaged)
            with pytest.raises(ArrayFileError):
                read_arrays(path, LARGEST)


def sealed(head, data=b""):
    """A file whose checksum is right, whatever stands in it."""
    body = struct.pack("<Q", len(head)) + head + data
    return MAGIC + struct.pack("<I", zlib.crc32(body)) + body


def head_of(layout):
    return json.dumps({"description": {}, "columns": layout}).encode()


@pytest.mark.parametrize(
    "content",
    [
        sealed(b""),
        sealed(b"no JSON"),
        sealed(b"[]"),
        sealed(b"\xff\xff"),
        sealed(b'{"columns": []}'),
        sealed(b"[" * 100_000),
        sealed(head_of(7)),
        sealed(head_of([["a"]])),
        sealed(head_of([["a", "|O", [1]]]), bytes(200)),
        sealed(head_of([["a", "<i8", [2]]])),
        sealed(head_of([["a", "<i8", [-1]]]), bytes(200)),
        sealed(head_of([["a", "<i8", [0.5]]]), bytes(200)),
        sealed(head_of([["a", "<i8", 3]]), bytes(200)),
        sealed(head_of([["a", "<i8", [2**40, 2**40]]]), bytes(200)),
        sealed(head_of([[["a"], "<i8", [1]]]), bytes(200)),
        MAGIC + struct.pack("<IQ", zlib.crc32(struct.pack("<Q", 2**63)), 2**63),
    ],
)
def test_a_file_that_is_whole_but_makes_no_sense_is_refused(tmp_path, content):
    (tmp_path / "columns").write_bytes(content)
    with pytest.raises(ArrayFileError):
        read_arrays(tmp_path / "columns", LARGEST)


def test_a_larger_file_is_not_even_read(path):
    with pytest.raises(ArrayFileError, match="too large"):
        read_arrays(path, path.stat().st_size - 1)
    assert read_arrays(path, path.stat().st_size)


def test_what_is_no_file_is_refused_at_once(tmp_path):
    for missing in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(ArrayFileError):
            read_arrays(missing, LARGEST)
