"""The stand-in for public archives, started and stopped with each test."""

import threading
from collections.abc import Iterator

import pytest
from tests.archives.mock_archive import MockArchive


@pytest.fixture
def mock_archive() -> Iterator[MockArchive]:
    server = MockArchive()
    server.handle_error = lambda *_: None  # a client that hangs up is part of the tests
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()
    thread.join()
