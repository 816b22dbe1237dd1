"""A receiver that misbehaves: each alert arrives once or its loss is reported; no secret is shown, logged or kept."""

import logging
import queue
import stat
import threading

import pytest
from msgspec.structs import replace

from rektscope.alerts.rules import REST_MS, AlertKind
from rektscope.alerts.webhooks.destinations import Destination, Service
from rektscope.alerts.webhooks.ledger import REST_OF_RULE_MS, SentLedger
from rektscope.alerts.webhooks.sender import Outcome, Sender
from rektscope.alerts.webhooks.store import WebhookStore
from rektscope.net.policy import NetworkPolicy, Proxy

WAIT_S = 20


@pytest.fixture
def destination(receiver):
    return Destination(Service.GENERIC, True, f"{receiver.address}/hook/s3cr3t-path", "s3cr3t-token")


@pytest.fixture
def sender_of(tmp_path):
    """Senders with short pauses, and the queue of what they report."""
    made = []

    def make(*, policy=None, answer_s=5.0, pauses_s=(0.01, 0.01)):
        reports = queue.SimpleQueue()
        sender = Sender(
            SentLedger(tmp_path / "sent.json"),
            lambda: policy or NetworkPolicy(environment={}),
            reports.put,
            answer_s=answer_s,
            pauses_s=pauses_s,
        )
        made.append(sender)
        return sender, reports

    yield make
    for sender in made:
        sender.stop()


def sent(sender_of, destination, message, **options):
    sender, reports = sender_of(**options)
    sender.send(destination, message)
    return reports.get(timeout=WAIT_S)


def test_a_message_arrives_and_not_again_nor_after_a_restart(receiver, destination, message, sender_of):
    assert sent(sender_of, destination, message).outcome is Outcome.SENT
    assert sent(sender_of, destination, message).outcome is Outcome.SENT_BEFORE
    later = replace(message, key="near/later", time_ms=message.time_ms + 3_600_000)
    assert sent(sender_of, destination, replace(later, was_so=True)).outcome is Outcome.SENT_BEFORE
    assert sent(sender_of, destination, later).outcome is Outcome.SENT
    much_later = replace(message, key="near/z", time_ms=later.time_ms + REST_OF_RULE_MS, was_so=True)
    assert sent(sender_of, destination, much_later).outcome is Outcome.SENT
    assert [got.path for got in receiver.got] == ["/hook/s3cr3t-path"] * 3
    assert receiver.got[0].headers["Authorization"] == "Bearer s3cr3t-token"


def test_what_two_windows_saw_of_one_event_is_sent_once(receiver, destination, message, sender_of):
    """Each has a feed of its own, which receives it a little apart."""
    price = replace(message, key="price/1", rule="price/123000.0/binance:BTCUSDT", kind=AlertKind.PRICE)
    assert sent(sender_of, destination, price).outcome is Outcome.SENT
    other = replace(price, key="price/2", time_ms=price.time_ms + 1)
    assert sent(sender_of, destination, other).outcome is Outcome.SENT_BEFORE
    elsewhere = replace(other, rule="price/123000.0/bybit:BTCUSDT")
    assert sent(sender_of, destination, elsewhere).outcome is Outcome.SENT
    again = replace(price, key="price/3", time_ms=price.time_ms + REST_MS)
    assert sent(sender_of, destination, again).outcome is Outcome.SENT
    # The other window may have another position, of which this is the only word.
    assert sent(sender_of, destination, message).outcome is Outcome.SENT
    mine = replace(message, key="near/2", time_ms=message.time_ms + 1)
    assert sent(sender_of, destination, mine).outcome is Outcome.SENT
    assert len(receiver.got) == 5


def test_each_service_is_sent_it_once(receiver, destination, message, sender_of):
    ntfy = Destination(Service.NTFY, True, f"{receiver.address}/topic")
    assert sent(sender_of, destination, message).outcome is Outcome.SENT
    assert sent(sender_of, ntfy, message).outcome is Outcome.SENT


@pytest.mark.parametrize(
    ("reply", "outcome", "attempts"),
    [
        ((204, {}, b""), Outcome.SENT, 1),
        ((302, {"Location": "http://127.0.0.1:1/elsewhere"}, b""), Outcome.ELSEWHERE, 1),
        ((302, {"Location": "http://[bad"}, b""), Outcome.REFUSED, 1),
        ((400, {}, b"no"), Outcome.REFUSED, 1),
        ((404, {}, b"no"), Outcome.REFUSED, 1),
        ((500, {}, b"no"), Outcome.UNREACHED, 3),
        ((503, {}, b"no"), Outcome.UNREACHED, 3),
        ((504, {}, b"no"), Outcome.UNCERTAIN, 1),
        ((429, {"Retry-After": "0"}, b""), Outcome.TOO_MANY, 3),
        ((429, {}, b'{"retry_after": 0.01}'), Outcome.TOO_MANY, 3),
        ((429, {}, b'{"parameters": {"retry_after": 0}}'), Outcome.TOO_MANY, 3),
        ((429, {"Retry-After": "86400"}, b""), Outcome.TOO_MANY, 1),
        ((429, {"Retry-After": "soon"}, b"[["), Outcome.TOO_MANY, 3),
        ("break", Outcome.UNCERTAIN, 1),
    ],
)
def test_refusals_are_tried_again_only_where_the_message_did_not_arrive(
    receiver, destination, message, sender_of, reply, outcome, attempts
):
    receiver.replies = [reply] * attempts
    delivery = sent(sender_of, destination, message)
    assert (delivery.outcome, len(receiver.got)) == (outcome, attempts)
    if isinstance(reply, tuple):
        assert delivery.status in {reply[0], 0}
    # What certainly did not arrive may be sent another time, what may have arrived may not.
    again = sent(sender_of, destination, message).outcome
    kept = outcome in {Outcome.SENT, Outcome.UNCERTAIN}
    assert again is (Outcome.SENT_BEFORE if kept else Outcome.SENT)


def test_a_service_that_comes_back_gets_it_once(receiver, destination, message, sender_of):
    receiver.replies = [(503, {}, b""), (429, {"Retry-After": "0"}, b"")]
    assert sent(sender_of, destination, message).outcome is Outcome.SENT
    assert len(receiver.got) == 3


def test_no_answer_in_time_is_not_sent_again(receiver, destination, message, sender_of):
    receiver.replies = ["hang"]
    delivery = sent(sender_of, destination, message, answer_s=0.3)
    assert (delivery.outcome, len(receiver.got)) == (Outcome.UNCERTAIN, 1)
    assert delivery.reason == "127.0.0.1 did not answer within 0.3 s"


def test_nobody_there_is_tried_again_and_reported(destination, message, sender_of):
    nobody = replace(destination, address="http://127.0.0.1:9/s3cr3t-path")
    delivery = sent(sender_of, nobody, message)
    assert (delivery.outcome, delivery.reason) == (Outcome.UNREACHED, "127.0.0.1 could not be reached")


def test_the_networks_policy_holds_a_proxy_that_is_not_there_is_reported(message, sender_of):
    away = Destination(Service.GENERIC, True, "https://hooks.example.invalid/s3cr3t-path", "s3cr3t-token")
    policy = NetworkPolicy(Proxy.parse("http://me:s3cr3t-password@127.0.0.1:9"), environment={})
    delivery = sent(sender_of, away, message, policy=policy)
    assert (delivery.outcome, delivery.reason) == (
        Outcome.UNREACHED,
        "hooks.example.invalid could not be reached through the proxy http://127.0.0.1:9",
    )


def test_no_secret_is_reported_logged_or_written_down(receiver, destination, message, sender_of, tmp_path, caplog):
    caplog.set_level(logging.INFO)
    receiver.replies = [(400, {}, b"s3cr3t-token is wrong"), "bad headers"]
    found = [repr(sent(sender_of, destination, message)) for _ in range(3)]
    found += [caplog.text, (tmp_path / "sent.json").read_text()]
    assert [text for text in found if "s3cr3t" in text] == []


def test_stop_gives_up_what_waits_between_attempts(receiver, destination, message, sender_of):
    receiver.replies = [(503, {}, b"")]
    sender, reports = sender_of(pauses_s=(100.0,))
    sender.send(destination, message)
    sender.send(destination, replace(message, key="other"))
    assert receiver.arrived.acquire(timeout=WAIT_S)
    sender.stop()
    assert reports.empty()
    assert len(receiver.got) == 1
    assert [thread.name for thread in threading.enumerate() if thread.name == "webhook"] == []


def test_too_many_that_wait_are_reported_and_not_kept(receiver, destination, message, sender_of):
    receiver.replies = ["hang"]
    sender, reports = sender_of()
    for number in range(60):
        sender.send(destination, replace(message, key=f"key {number}"))
    assert reports.get(timeout=WAIT_S).outcome is Outcome.TOO_MANY_WAITING
    receiver.released.set()


def test_a_picture_is_made_on_the_thread_and_only_where_it_is_wanted(receiver, destination, message, sender_of):
    made_on = []

    def picture():
        made_on.append(threading.current_thread().name)
        return b"\x89PNG"

    sender, reports = sender_of()
    sender.send(destination, message, picture)
    sender.send(replace(destination, with_picture=True), replace(message, key="other"), picture)
    for _ in range(2):
        assert reports.get(timeout=WAIT_S).outcome is Outcome.SENT
    assert made_on == ["webhook"]
    assert [b"picture" in got.body for got in receiver.got] == [False, True]


def test_a_test_is_sent_however_often(receiver, destination, message, sender_of):
    sender, reports = sender_of()
    for _ in range(2):
        sender.send(destination, message, is_test=True)
        assert reports.get(timeout=WAIT_S).outcome is Outcome.SENT
    assert len(receiver.got) == 2


def test_nothing_is_sent_that_cannot_be_written_down(receiver, destination, message, tmp_path):
    (tmp_path / "file").write_text("in the way")
    reports = queue.SimpleQueue()
    sender = Sender(SentLedger(tmp_path / "file" / "sent.json"), NetworkPolicy, reports.put)
    sender.send(destination, message)
    assert reports.get(timeout=WAIT_S).outcome is Outcome.NOT_NOTED
    assert receiver.got == []
    sender.stop()


# --- files -----------------------------------------------------------------------------------------------------------


def test_secrets_are_in_a_file_of_their_own_that_is_the_users_alone(destination, tmp_path):
    store = WebhookStore(tmp_path)
    assert store.load() == ({service: Destination(service) for service in Service}, "")
    kept = replace(destination, with_size=True)
    store.save(kept)
    store.save(Destination(Service.NTFY, address="https://ntfy.sh/my-s3cr3t"))
    again, problem = WebhookStore(tmp_path).load()
    assert (again[Service.GENERIC], again[Service.DISCORD], problem) == (kept, Destination(Service.DISCORD), "")
    assert "s3cr3t" not in (tmp_path / "webhooks.json").read_text()
    assert "s3cr3t-token" in (tmp_path / "webhook-secrets.json").read_text()
    for name in ("webhooks.json", "webhook-secrets.json"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["{half", "[]", '{"version": 1, "services": {"x": {}}}', '{"version": 1}'])
@pytest.mark.parametrize("name", ["webhooks.json", "webhook-secrets.json"])
def test_a_damaged_file_is_set_aside_and_nothing_is_sent(destination, tmp_path, name, text):
    store = WebhookStore(tmp_path)
    store.save(destination)
    (tmp_path / name).write_text(text)
    found, problem = store.load()
    assert not found[Service.GENERIC].is_on
    assert "is damaged" in problem
    assert "s3cr3t" not in problem
    assert not (tmp_path / name).exists()


def test_a_file_of_a_newer_version_stays(destination, tmp_path):
    store = WebhookStore(tmp_path)
    (tmp_path / "webhooks.json").write_text('{"version": 2}')
    assert "cannot be used" in store.load()[1]
    assert (tmp_path / "webhooks.json").read_text() == '{"version": 2}'
    _ = destination
