"""The network policy: the proxy that the program goes through, and the certificates that it trusts.

Decided here once, for WebSocket and REST alike. Nothing here opens a connection, and no venue is known here.

A proxy is, in this order: the one that the user gave, HTTPS_PROXY (HTTP_PROXY for addresses without encryption),
ALL_PROXY, or what the system is set to (Windows, macOS); NO_PROXY and this machine itself are never asked through one.
Certificates are those of the file or folder that the user gave, else of one named by REQUESTS_CA_BUNDLE or
CURL_CA_BUNDLE, else those of the system (on Linux OpenSSL's store, with SSL_CERT_FILE and SSL_CERT_DIR). Where the
system has none at all, the bundle that comes with the program is used instead, so that a bare machine can connect.
"""

import ipaddress
import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field  # noqa: TID251 -- a password and the environment are left out of the repr
from urllib.parse import unquote, urlsplit

from rektscope.market.errors import InputError

_SCHEMES = {"http": 8080, "socks5": 1080, "socks5h": 1080, "socks4": 1080, "socks4a": 1080}
_BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

BUNDLE_VARIABLES = (*_BUNDLES, "SSL_CERT_FILE", "SSL_CERT_DIR")
"""Variables of the environment that name certificates other than the system's."""


@dataclass(frozen=True, slots=True)
# A dataclass, not a Struct: the password must stay out of the repr, and with it out of logs and tracebacks.
class Proxy:
    """A proxy, from an address such as `socks5h://user:password@127.0.0.1:1080`.

    Attributes:
        scheme: http (CONNECT), socks5, socks5h, socks4 or socks4a; the `h` and `a` leave names to the proxy.
        host, port: where it listens.
        user, password: None where it asks for none; never shown.
    """

    scheme: str
    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def parse(cls, text: str) -> "Proxy":
        """A proxy from its address; without a scheme it is an HTTP proxy, as curl takes it.

        Raises:
            InputError: it is no address of a proxy, or of a kind that is not supported.
        """
        address = text.strip() if "://" in text else f"http://{text.strip()}"
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError as error:
            raise InputError(f"The proxy's address cannot be read ({error}): {_FORM}") from error
        host = parts.hostname or ""
        is_address = bool(host) and not any(map(str.isspace, host)) and parts.path in {"", "/"}
        if parts.scheme not in _SCHEMES or not is_address:
            raise InputError(f"The proxy {without_password(address)!r} is of no kind that is supported: {_FORM}")
        user, password = (None if part is None else unquote(part) for part in (parts.username, parts.password))
        return cls(parts.scheme, host, port or _SCHEMES[parts.scheme], user, password)

    @property
    def name(self) -> str:
        """`socks5h://127.0.0.1:1080`: without user and password, to be shown."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def leaves_names(self) -> bool:
        """Whether the proxy looks names of hosts up; otherwise this machine does before it asks the proxy."""
        return self.scheme in {"http", "socks5h", "socks4a"}


def unknown_name(host: str, proxy_scheme: str) -> str:
    """The text for a name that this machine should look up, by the proxy's scheme, and cannot; without a full stop."""
    by_proxy = f"{proxy_scheme}h" if proxy_scheme == "socks5" else f"{proxy_scheme}a"
    return (
        f"the name {host} cannot be looked up on this machine, as {proxy_scheme}:// asks for: write the proxy as "
        f"{by_proxy}://HOST:PORT to have it looked up there"
    )


_FORM = (
    "write it as http://HOST:PORT or socks5h://HOST:PORT, with USER:PASSWORD@ before the host where it asks for them."
)


@dataclass(frozen=True, slots=True)
class NetworkPolicy:
    """What holds for every connection of this run.

    Attributes:
        proxy: given by the user, in place of all others; None to go by the environment.
        environment: variables, as of `os.environ`.
        certificates: a file of certificates (PEM) or a folder of them, hashed as OpenSSL wants it, given by the user
            in place of all others; empty to go by the environment and the system.
    """

    proxy: Proxy | None = None
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ), repr=False)
    certificates: str = ""

    @classmethod
    def typed(cls, proxy: str, certificates: str) -> "NetworkPolicy":
        """The policy that a person typed; either part may be empty. What cannot be used is refused here, not later.

        Raises:
            InputError: it is no address of a proxy, or no certificate can be read from there.
        """
        place = os.path.expanduser(certificates.strip())  # noqa: PTH111 -- a text for ssl, as of the environment
        policy = cls(Proxy.parse(proxy) if proxy.strip() else None, certificates=place)
        if place:
            context = policy.tls_context()
            is_empty = not os.path.isdir(place) and not context.cert_store_stats()["x509_ca"]  # noqa: PTH112 -- as above
            if is_empty:
                raise InputError(
                    f"{place} holds no certificate of an authority: give the PEM file of the one to believe."
                )
        return policy

    def proxy_for(self, host: str, *, is_encrypted: bool) -> Proxy | None:
        """The proxy through which `host` is asked; None for none.

        Raises:
            InputError: the environment names one that cannot be used.
        """
        # A stand-in on this machine is no business of a company's proxy, which could not reach it anyway.
        if is_this_machine(host):
            return None
        if self.proxy is not None:
            return self.proxy
        text = self._proxy_text(host, is_encrypted=is_encrypted)
        return Proxy.parse(text) if text else None

    def _proxy_text(self, host: str, *, is_encrypted: bool) -> str:
        from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415 -- a window on a file never needs these
        from urllib.request import proxy_bypass_environment as is_named  # type: ignore[attr-defined] # noqa: PLC0415 -- untyped

        known = _of_environment(self.environment)
        if known:
            is_bypassed = bool(is_named(host, known))
        else:
            known, is_bypassed = getproxies(), bool(proxy_bypass(host))
        return "" if is_bypassed else known.get("https" if is_encrypted else "http") or known.get("all") or ""

    def tls_context(self) -> ssl.SSLContext:
        """A context that verifies the certificate and the host's name.

        Raises:
            InputError: the certificates that the user or the environment names cannot be read.
        """
        of_environment = next((self.environment[name] for name in _BUNDLES if self.environment.get(name)), "")
        named = self.certificates or of_environment
        if named:
            try:
                is_folder = os.path.isdir(named)  # noqa: PTH112 -- a text of the environment, for ssl as it is
                return ssl.create_default_context(
                    cafile=None if is_folder else named, capath=named if is_folder else None
                )
            except (OSError, ssl.SSLError) as error:
                mend = "give a PEM file, or none" if self.certificates else f"correct {' or '.join(_BUNDLES)}"
                raise InputError(f"The certificates in {named} cannot be read ({error}): {mend}.") from error
        context = ssl.create_default_context()
        # Certificates in a folder are read at the first handshake and do not count before.
        if not context.cert_store_stats()["x509_ca"] and not _has_folder_of_certificates():
            import certifi  # noqa: PLC0415 -- only on a machine that has no certificates of its own

            context.load_verify_locations(certifi.where())
        return context


def is_this_machine(host: str) -> bool:
    """Whether a host is the machine the program runs on, which may be talked to without encryption."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def without_password(address: str) -> str:
    """An address without what stands before its host."""
    scheme, separator, rest = address.partition("://")
    return f"{scheme}{separator}{rest.rpartition('@')[2]}"


def _of_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Proxies by scheme, as `urllib.request.getproxies_environment` finds them; lower case goes first."""
    found: dict[str, str] = {}
    for name, value in sorted(environment.items()):  # upper case sorts first, so that lower case overrides it
        if name.lower().endswith("_proxy") and value:
            found[name.lower().removesuffix("_proxy")] = value
    return found


def _has_folder_of_certificates() -> bool:
    """Whether OpenSSL finds certificates in a folder one by one: such are not counted before they are used."""
    try:
        return any(os.scandir(ssl.get_default_verify_paths().openssl_capath))
    except OSError:
        return False
