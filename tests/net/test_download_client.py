"""Files over HTTP on this machine: too slow, cut, cancelled, sent elsewhere; and errors of others stay their own."""

import threading

import pytest
from tests.archives.conftest import mock_archive  # noqa: F401 -- a fixture
from tests.archives.mock_archive import cut_after, redirect_to

from rektscope.net.download_client import SLOW_AFTER_S, DownloadCancelledError, DownloadClient
from rektscope.net.https_exchange import ExchangeError


@pytest.fixture
def client():
    with DownloadClient(timeout_s=20.0) as made:
        yield made


@pytest.fixture
def address(mock_archive):  # noqa: F811 -- the fixture
    mock_archive.files["/a.zip"] = bytes(range(256)) * 40
    return f"{mock_archive.url}/a.zip"


def test_a_file_and_the_rest_of_it(client, address, mock_archive):  # noqa: F811
    whole = mock_archive.files["/a.zip"]
    assert client.look(address).size == len(whole)
    with client.get(address) as download:
        assert (download.status, download.start, download.size) == (200, 0, len(whole))
        assert b"".join(download.parts()) == whole
    with client.get(address, 100) as download:
        assert (download.status, download.start, download.size) == (206, 100, len(whole))
        assert b"".join(download.parts()) == whole[100:]
    with client.get(address, len(whole)) as download:
        assert (download.status, download.size) == (416, len(whole))


def test_what_trickles_is_given_up(client, address):
    steady_s = iter(number * (SLOW_AFTER_S + 1) for number in range(1000))
    with client.get(address) as download, pytest.raises(ExchangeError, match="less than 16 kB a minute") as caught:
        list(download.parts(lambda: next(steady_s)))
    assert caught.value.is_passing


def test_what_is_cut_breaks_off(client, address, mock_archive):  # noqa: F811
    mock_archive.fail("/a.zip", cut_after(100))
    with client.get(address) as download, pytest.raises(ExchangeError, match="broke off"):
        list(download.parts())


def test_an_error_of_the_caller_is_not_taken_for_the_networks(client, address):
    def receive():
        with client.get(address) as download:
            next(download.parts())
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        receive()


@pytest.mark.parametrize("target", ["https://127.0.0.1/a.zip", "//other.example/a.zip", "", "http://[", "file:///a"])
def test_another_host_or_scheme_is_not_followed(target, client, address, mock_archive):  # noqa: F811
    mock_archive.fail("/a.zip", redirect_to(target))
    with pytest.raises(ExchangeError, match="not followed") as caught, client.get(address):
        pass
    assert not caught.value.is_passing


def test_a_ring_of_redirects_ends(client, address, mock_archive):  # noqa: F811
    mock_archive.fail("/a.zip", *[redirect_to("/a.zip")] * 9)
    with pytest.raises(ExchangeError, match="without end"), client.get(address):
        pass


def test_cancel_ends_what_waits_and_refuses_what_follows(client, address, mock_archive):  # noqa: F811
    begun = threading.Event()

    def stall(handler, content):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[:10])
        handler.wfile.flush()
        begun.set()
        mock_archive.released.wait(15)

    mock_archive.fail("/a.zip", stall)
    caught = []

    def receive():
        try:
            with client.get(address) as download:
                list(download.parts())
        except DownloadCancelledError as error:
            caught.append(error)

    thread = threading.Thread(target=receive)
    thread.start()
    assert begun.wait(10)
    client.cancel()
    thread.join(10)
    assert caught
    assert not mock_archive.released.is_set()
    with pytest.raises(DownloadCancelledError):
        client.look(address)
