"""What each service is sent, as its documentation has it; addresses that are refused; secrets that nothing shows."""

import base64
import email
import email.policy
import json
from email.header import decode_header, make_header
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace

from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.alerts.webhooks.posts import post_for
from rektscope.market.errors import InputError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
BOT, TOPIC, HOOK = "12345:AAbbCC-dd_ee", "tk_secret", "s3cr3t"
DISCORD = Destination(Service.DISCORD, address="https://discord.com/api/webhooks/123456/abc-DEF_1")
TELEGRAM = Destination(Service.TELEGRAM, token=BOT, chat="-1001234")
NTFY = Destination(Service.NTFY, address="https://ntfy.sh/my-topic", token=TOPIC)
GENERIC = Destination(Service.GENERIC, address="https://example.com/hook?key=1", token=HOOK)
ALL = [DISCORD, TELEGRAM, NTFY, GENERIC]


def form_of(post):
    """Fields of a multipart form, by the parser for e-mail of the standard library."""
    head = f"Content-Type: {post.headers['Content-Type']}\r\n\r\n".encode()
    whole = email.message_from_bytes(head + post.body, policy=email.policy.HTTP)
    return {
        part.get_param("name", header="content-disposition"): (part.get_filename(), part.get_payload(decode=True))
        for part in whole.iter_parts()
    }


def test_discord_gets_content_that_mentions_nobody(message):
    post = post_for(DISCORD, replace(message, text="@everyone <@1>"), None)
    assert post.url == DISCORD.address
    assert json.loads(post.body) == {
        "content": "**Near my liquidation**\n@everyone <@1>",
        "allowed_mentions": {"parse": []},
        "username": "rektscope",
    }
    fields = form_of(post_for(DISCORD, message, PNG))
    assert fields["files[0]"] == ("rektscope.png", PNG)
    assert json.loads(fields["payload_json"][1])["content"].endswith(message.text)


def test_telegram_gets_the_bots_address_and_a_photo_with_a_caption_that_fits(message):
    post = post_for(TELEGRAM, message, None)
    assert post.url == "https://api.telegram.org/bot12345:AAbbCC-dd_ee/sendMessage"
    content = json.loads(post.body)
    assert (content["chat_id"], content["text"]) == ("-1001234", f"{message.title}\n{message.text}")
    post = post_for(TELEGRAM, replace(message, text="ä" * 5_000), PNG)
    assert post.url.endswith("/sendPhoto")
    fields = form_of(post)
    assert fields["photo"] == ("rektscope.png", PNG)
    assert len(fields["caption"][1].decode()) == 1_024
    assert len(json.loads(post_for(TELEGRAM, replace(message, text="ä" * 5_000), None).body)["text"]) == 4_096


def test_ntfy_gets_words_of_any_script_in_headers(message):
    post = post_for(NTFY, replace(message, title="Nähe · 清算"), None)
    assert (post.method, post.body.decode()) == ("POST", message.text)
    assert str(make_header(decode_header(post.headers["Title"]))) == "Nähe · 清算"
    assert (post.headers["Priority"], post.headers["Authorization"]) == ("5", "Bearer tk_secret")
    post = post_for(NTFY, replace(message, text="zwei\nZeilen · " * 20), PNG)
    assert (post.method, post.body, post.headers["Filename"]) == ("PUT", PNG, "rektscope.png")
    assert str(make_header(decode_header(post.headers["Message"]))) == " ".join(("zwei Zeilen · " * 20).split())
    assert all(value.isascii() and "\n" not in value for value in post.headers.values())


def test_the_generic_one_is_a_json_object_whose_id_reveals_no_name(message):
    post = post_for(GENERIC, message, PNG)
    content = json.loads(post.body)
    assert base64.b64decode(content.pop("picture_png_base64")) == PNG
    assert content == {
        "version": 1,
        "source": "rektscope",
        "id": message.digest,
        "kind": "near",
        "market": "binance:BTCUSDT",
        "time": "2025-07-14T10:00:00Z",
        "title": message.title,
        "text": message.text,
    }
    assert post.headers["Idempotency-Key"] == message.digest
    assert b"25\xc3\x97" not in post.body
    assert json.loads(post_for(GENERIC, replace(message, market=""), None).body)["market"] is None


@pytest.mark.parametrize("destination", ALL, ids=lambda each: each.service)
def test_no_secret_is_in_what_is_printed_of_a_destination_or_a_request(message, destination):
    destination.check()
    shown = repr(destination) + repr(post_for(destination, message, PNG))
    secrets = [destination.token, destination.chat, urlsplit(destination.address).path]
    assert [secret for secret in secrets if secret and secret in shown] == []


@pytest.mark.parametrize(
    ("destination", "words"),
    [
        (Destination(Service.GENERIC), "empty or no address"),
        (Destination(Service.GENERIC, address="ftp://example.com/x"), "no address"),
        (Destination(Service.GENERIC, address="https://exa mple:x/"), "cannot be read"),
        (Destination(Service.GENERIC, address="http://example.com/x"), "without encryption"),
        (Destination(Service.GENERIC, address="https://me:pass@example.com/x"), "user, a password"),
        (Destination(Service.GENERIC, address="https://example.com/x", token="a\nb"), "no token can have"),  # noqa: S106 -- no token
        (Destination(Service.DISCORD, address="https://discord.com/channels/1/2"), "Discord webhook"),
        (Destination(Service.NTFY, address="https://ntfy.sh"), "no topic"),
        (replace(TELEGRAM, token="abc"), "Telegram bot"),  # noqa: S106 -- no token
        (replace(TELEGRAM, chat="me"), "the chat to write to"),
    ],
)
def test_what_nothing_can_be_sent_to_is_refused_without_showing_a_secret(destination, words):
    with pytest.raises(InputError, match=words) as caught:
        destination.check()
    assert "pass" not in str(caught.value).replace("a password", "")


def test_this_machine_may_be_written_to_in_the_clear():
    Destination(Service.GENERIC, address="http://127.0.0.1:8000/x").check()
