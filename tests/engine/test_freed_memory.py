"""Freed memory goes back to the system where the C library has to be asked for it."""

import platform
import sys

import pytest

from rektscope.engine.freed_memory import return_freed_memory


@pytest.mark.skipif(
    sys.platform != "linux" or platform.libc_ver()[0] != "glibc", reason="only glibc keeps what was freed"
)
def test_glibc_is_asked():
    assert return_freed_memory()


def test_other_systems_are_left_alone(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    assert not return_freed_memory()
