"""Whether a newer version of the program is published, asked of an address that the user or the publisher gave.

The address answers a GET with a JSON object: `version`, whole numbers with dots between, and `page`, an https address
that people can open. Nothing is sent but that question; nothing is downloaded or installed.
"""

import re
from typing import TYPE_CHECKING, Any

import msgspec

from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.net.policy import NetworkPolicy

PUBLISHED_AT = ""
"""The address of whoever publishes the program; empty as long as nobody does. With one here, the window asks first."""

_TIMEOUT_S = 10.0
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")
_PAGE = re.compile(r"https://[\w.:/%#?=&~+-]{3,200}")


class PublishedVersion(msgspec.Struct, frozen=True):
    """The answer of the address.

    Attributes:
        version: as published, `0.2.0`.
        page: where people read of it and get it.
    """

    version: str
    page: str

    def is_newer_than(self, own: str) -> bool:
        """Whether it comes after a version; False where that one is not numbers with dots between."""
        return _VERSION.fullmatch(own) is not None and _numbers(self.version) > _numbers(own)


def checked_address(text: str) -> str:
    """An address as typed, or empty; raises InputError where it is none, or unencrypted and not this machine."""
    from rektscope.net.https_client import checked_endpoint  # noqa: PLC0415 -- a window that asks nobody needs no network

    return checked_endpoint(text) if text.strip() else ""


def published_version(address: str, policy: "NetworkPolicy | None" = None) -> PublishedVersion:
    """Ask; raises InputError where there is no answer, or one that is no version."""
    from urllib.parse import urlsplit  # noqa: PLC0415 -- as below

    from rektscope.net.https_client import HttpsClient  # noqa: PLC0415 -- a window that asks nobody needs no network

    with HttpsClient(address, timeout_s=_TIMEOUT_S, policy=policy) as client:
        response: Any = client.get("")
    fields = response if isinstance(response, dict) else {}
    version, page = fields.get("version"), fields.get("page")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise InputError(f"{urlsplit(address).hostname} gives no version.")
    if not isinstance(page, str) or not _PAGE.fullmatch(page):
        raise InputError(f"{urlsplit(address).hostname} gives no https page of the version.")
    return PublishedVersion(version, page)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()  # 1.2 and 1.2.0 are one version
    return tuple(numbers)
