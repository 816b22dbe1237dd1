"""Where alerts are sent: a service, its address and its secrets. Nothing is sent before the user switches one on.

The address is a secret as well as the token: who knows a webhook of Discord or a topic of ntfy can write to it.
"""

import re
from enum import StrEnum
from urllib.parse import urlsplit

import msgspec

from rektscope.market.errors import InputError
from rektscope.net.policy import is_this_machine


class Service(StrEnum):
    """What takes the message."""

    GENERIC = "generic"
    DISCORD = "discord"
    TELEGRAM = "telegram"
    NTFY = "ntfy"


USUAL_ADDRESSES = {Service.TELEGRAM: "https://api.telegram.org"}
"""Where a service is the same for everybody."""

_DISCORD_PATH = re.compile(r"/api(/v\d+)?/webhooks/\d+/[\w-]+")
_TELEGRAM_TOKEN = re.compile(r"\d+:[\w-]{8,}")
_NTFY_PATH = re.compile(r"(/[\w.~-]+)*/[-_A-Za-z0-9]{1,64}")


class Destination(msgspec.Struct, frozen=True):
    """One service as the user set it up; its `repr` shows no secret.

    Attributes:
        service: which.
        is_on: whether alerts are sent there.
        address: of the webhook, or of the interface; a secret.
        token: a bot's token (Telegram), or what is sent as `Authorization: Bearer` (generic, ntfy); a secret.
        chat: whom Telegram's bot writes to: a number, or @channel.
        with_picture: a picture of the chart goes with it.
        with_size: the name and size of my position go with it.
    """

    service: Service
    is_on: bool = False
    address: str = ""
    token: str = ""
    chat: str = ""
    with_picture: bool = False
    with_size: bool = False

    def __repr__(self) -> str:
        shown = ("service", "is_on", "with_picture", "with_size")  # by name: a field added later is hidden at first
        return f"Destination({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    @property
    def host(self) -> str:
        """For sentences; empty where there is no address."""
        return urlsplit(self.whole_address).hostname or ""

    @property
    def whole_address(self) -> str:
        """The address that was set, or the usual one of the service."""
        return self.address.strip().rstrip("/") or USUAL_ADDRESSES.get(self.service, "")

    def check(self) -> None:
        """Refuse what nothing can be sent to.

        Raises:
            InputError: one sentence, without any secret in it.
        """
        path = _checked_path(self.whole_address)
        match self.service:
            case Service.DISCORD if not _DISCORD_PATH.fullmatch(path):
                raise InputError(
                    "This is not the address of a Discord webhook: copy it from the channel's settings, Integrations, "
                    "Webhooks (https://discord.com/api/webhooks/NUMBER/TOKEN)."
                )
            case Service.NTFY if not _NTFY_PATH.fullmatch(path):
                raise InputError("This address names no topic of ntfy: write it as https://ntfy.sh/TOPIC.")
            case Service.TELEGRAM:
                if not _TELEGRAM_TOKEN.fullmatch(self.token.strip()):
                    raise InputError("This is not the token of a Telegram bot: BotFather gives it as NUMBER:LETTERS.")
                if not re.fullmatch(r"-?\d+|@\w+", self.chat.strip()):
                    raise InputError("Telegram needs the chat to write to: its number, or @ and the name of a channel.")
        if any(not " " <= letter <= "~" for letter in self.token):
            raise InputError("The token holds letters that no token can have: copy it again.")


def _checked_path(address: str) -> str:
    """The path of an address that may be sent to; raises InputError."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        parts.port  # noqa: B018 -- reading it is the check: it raises where it is no number
    except ValueError as error:
        raise InputError("The address cannot be read: write it as https://example.com/path.") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise InputError("The address is empty or no address: write it as https://example.com/path.")
    if parts.username is not None or parts.fragment:
        raise InputError(
            "The address must not hold a user, a password or a #: put a secret into the field of the token."
        )
    if parts.scheme == "http" and not is_this_machine(host):
        raise InputError(
            f"{host} would be written to without encryption: only https is, except on this machine itself."
        )
    return parts.path.rstrip("/")
