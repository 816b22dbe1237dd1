"""What a service is sent: address, headers and body of one request, as each documents it.

Discord: https://discord.com/developers/docs/resources/webhook#execute-webhook. Telegram:
https://core.telegram.org/bots/api#sendmessage and #sendphoto. ntfy: https://docs.ntfy.sh/publish/. The generic one is
ours: a JSON object with `version` 1.
"""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field  # noqa: TID251 -- its secrets are left out of the repr
from email.header import Header
from typing import Any

import msgspec

from rektscope.alerts.rules import AlertKind
from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.market.times import format_iso

_DISCORD_MOST, _TELEGRAM_MOST, _CAPTION_MOST = 2_000, 4_096, 1_024
_PICTURE_NAME = "rektscope.png"
_NTFY_PRIORITIES = {AlertKind.NEAR: "5", AlertKind.PRICE: "4"}


class Message(msgspec.Struct, frozen=True):
    """One alert in words.

    Attributes:
        key: of the alert; a service is sent each key once.
        rule: what fired, without its moment.
        was_so: it was so already when watching began.
        kind: which kind of rule.
        market: `venue:SYMBOL`; empty for a feed.
        time_ms: the alert's moment, UTC milliseconds.
        title, text: what people read.
    """

    key: str
    rule: str
    was_so: bool
    kind: AlertKind
    market: str
    time_ms: int
    title: str
    text: str

    @property
    def digest(self) -> str:
        """The key as others may see it: the key itself holds the name of a position."""
        return hashlib.sha256(self.key.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Post:
    """A request; its `repr` shows no secret."""

    url: str = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    method: str = "POST"


def post_for(destination: Destination, message: Message, picture: bytes | None) -> Post:
    """The request that sends a message to `destination`; `picture` is a PNG, or None."""
    makers = {
        Service.GENERIC: _generic,
        Service.DISCORD: _discord,
        Service.TELEGRAM: _telegram,
        Service.NTFY: _ntfy,
    }
    return makers[destination.service](destination, message, picture)


def _generic(destination: Destination, message: Message, picture: bytes | None) -> Post:
    content: dict[str, Any] = {
        "version": 1,
        "source": "rektscope",
        "id": message.digest,
        "kind": message.kind.value,
        "market": message.market or None,
        "time": format_iso(message.time_ms),
        "title": message.title,
        "text": message.text,
    }
    if picture is not None:
        content["picture_png_base64"] = base64.b64encode(picture).decode("ascii")
    headers = {"Content-Type": "application/json", "Idempotency-Key": message.digest} | _bearer(destination)
    return Post(destination.whole_address, headers, _json(content))


def _discord(destination: Destination, message: Message, picture: bytes | None) -> Post:
    content = {
        "content": _cut(f"**{message.title}**\n{message.text}", _DISCORD_MOST),
        # A market or position named @everyone must wake nobody.
        "allowed_mentions": {"parse": []},
        "username": "rektscope",
    }
    if picture is None:
        return Post(destination.whole_address, {"Content-Type": "application/json"}, _json(content))
    headers, body = _form({"payload_json": json.dumps(content)}, "files[0]", picture)
    return Post(destination.whole_address, headers, body)


def _telegram(destination: Destination, message: Message, picture: bytes | None) -> Post:
    base = f"{destination.whole_address}/bot{destination.token.strip()}"
    text, chat = f"{message.title}\n{message.text}", destination.chat.strip()
    if picture is None:
        content = {"chat_id": chat, "text": _cut(text, _TELEGRAM_MOST), "link_preview_options": {"is_disabled": True}}
        return Post(f"{base}/sendMessage", {"Content-Type": "application/json"}, _json(content))
    headers, body = _form({"chat_id": chat, "caption": _cut(text, _CAPTION_MOST)}, "photo", picture)
    return Post(f"{base}/sendPhoto", headers, body)


def _ntfy(destination: Destination, message: Message, picture: bytes | None) -> Post:
    headers = {
        "Title": _header(message.title),
        "Priority": _NTFY_PRIORITIES.get(message.kind, "3"),
        "Tags": "chart_with_downwards_trend",
    } | _bearer(destination)
    if picture is None:
        return Post(destination.whole_address, headers, message.text.encode())
    headers |= {"Message": _header(message.text), "Filename": _PICTURE_NAME}
    return Post(destination.whole_address, headers, picture, "PUT")


def _bearer(destination: Destination) -> dict[str, str]:
    token = destination.token.strip()
    return {"Authorization": f"Bearer {token}"} if token else {}


def _header(text: str) -> str:
    """A header's value; what is not ASCII as RFC 2047 has it, on one line, which ntfy reads."""
    text = " ".join(text.split())
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=10_000).encode(linesep="")


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, allow_nan=False).encode()


def _cut(text: str, most: int) -> str:
    """The text, cut with an ellipsis where a service takes no more letters."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _form(fields: dict[str, str], file_name: str, picture: bytes) -> tuple[dict[str, str], bytes]:
    """Headers and body of a form (multipart/form-data, RFC 7578) with a PNG."""
    boundary = f"rektscope-{secrets.token_hex(16)}"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'Content-Disposition: form-data; name="{file_name}"; filename="{_PICTURE_NAME}"'
    parts += [
        f"--{boundary}\r\n{head}\r\nContent-Type: image/png\r\n\r\n".encode(),
        picture,
        f"\r\n--{boundary}--\r\n".encode(),
    ]
    return {"Content-Type": f"multipart/form-data; boundary={boundary}"}, b"".join(parts)
