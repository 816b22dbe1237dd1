"""Proxies on this machine for tests: HTTP CONNECT and SOCKS5, with or without a login, always to one port here."""

import base64
import contextlib
import socket
import struct
import threading


class ToyProxy:
    """Every tunnel goes to `target` on this machine; `asked` lists what was asked for.

    Args:
        target: the port that stands for every host.
        login: `user:password` that is required, or None.
    """

    def __init__(self, target: int, login: str | None = None) -> None:
        self.asked: list[str] = []
        self._target = target
        self._login = login
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._sockets: list[socket.socket] = [self._server]
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        self._run(self._accept)

    def stop(self) -> None:
        for each in list(self._sockets):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in list(self._threads):
            thread.join()

    def _run(self, work, *arguments) -> None:
        thread = threading.Thread(target=self._quietly, args=(work, *arguments))
        self._threads.append(thread)
        thread.start()

    def _quietly(self, work, *arguments) -> None:
        with contextlib.suppress(OSError, IndexError):  # the other side hung up, or the test is over
            work(*arguments)

    def _accept(self) -> None:
        while True:
            client, _ = self._server.accept()
            self._sockets.append(client)
            self._run(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        first = client.recv(1)
        is_open = self._socks(client) if first == b"\x05" else self._connect(client, first)
        if not is_open:
            client.close()
            return
        upstream = socket.create_connection(("127.0.0.1", self._target))
        self._sockets.append(upstream)
        self._run(self._pipe, client, upstream)
        self._pipe(upstream, client)

    def _connect(self, client: socket.socket, first: bytes) -> bool:
        head = first
        while b"\r\n\r\n" not in head:
            head += client.recv(4096)
        self.asked.append(head.split(b"\r\n")[0].decode())
        expected = None if self._login is None else b"Basic " + base64.b64encode(self._login.encode())
        if expected is not None and expected not in head:
            client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            return False
        client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        return True

    def _socks(self, client: socket.socket) -> bool:
        """RFC 1928 and, for the login, RFC 1929."""
        methods = client.recv(client.recv(1)[0])
        if self._login is not None:
            if 2 not in methods:
                client.sendall(b"\x05\xff")
                return False
            client.sendall(b"\x05\x02")
            client.recv(1)
            user, password = (client.recv(client.recv(1)[0]).decode() for _ in range(2))
            is_right = f"{user}:{password}" == self._login
            client.sendall(b"\x01\x00" if is_right else b"\x01\x01")
            if not is_right:
                return False
        else:
            client.sendall(b"\x05\x00")
        kind = client.recv(4)[3]
        host = client.recv(client.recv(1)[0]).decode() if kind == 3 else socket.inet_ntoa(client.recv(4))
        (port,) = struct.unpack("!H", client.recv(2))
        self.asked.append(f"SOCKS {host}:{port}")
        client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        return True

    def _pipe(self, source: socket.socket, target: socket.socket) -> None:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


def names_unknown(look_up):
    """`socket.getaddrinfo` of a machine that can look no name up, though it understands addresses."""

    def answer(host, *words, **options):
        if str(host).replace(".", "").isdigit():
            return look_up(host, *words, **options)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    return answer
