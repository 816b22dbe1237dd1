"""Accounts in a recording: the rows that were watched, numbers in the place of people, addresses only where wanted."""

import json

import numpy as np
import pytest

from rektscope.feeds.events import CarriedAccount, Connected, Misunderstood, TradedAccount
from rektscope.levels.account_rows import newest_rows
from rektscope.live.feed import LiveFeed
from rektscope.live.normalizer import Normalizer, connection_name
from rektscope.live.observed.plan import AccountKeeping, AccountPlan
from rektscope.live.responses import AccountResponse
from rektscope.live.store import MOST_ACCOUNT_ROWS, GrowingMarket
from rektscope.market.errors import InputError
from rektscope.market.events import UNKNOWN_E6, AccountPositions, Flag
from rektscope.market.sides import Side
from rektscope.recording.entries import account_from_record, account_source, account_to_bytes
from rektscope.recording.finishing import finish
from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Recorder
from rektscope.sessions.journal.form import Record, RecordKind
from rektscope.sessions.journal.reader import JournalReader
from rektscope.sessions.reader import open_session
from rektscope.venues.catalogue import specs
from rektscope.venues.hyperliquid import rest
from rektscope.venues.hyperliquid.config import PERPETUALS

NOW_MS = 1_790_000_000_250
NS = 1_000_000
BUYER, SELLER, HOLDER = "0x" + "1a" * 20, "0x" + "2B" * 20, "0x" + "3c" * 20
META = b'{"universe":[{"name":"BTC","szDecimals":5},{"name":"ETH","szDecimals":4}]}'


@pytest.fixture(scope="module")
def wanted():
    return tuple(specs(rest.listings(META, PERPETUALS).listings))


def _trade(number):
    row = {"coin": "BTC", "side": "B", "px": "100000", "sz": "0.01", "time": NOW_MS, "tid": number}
    return json.dumps({"channel": "trades", "data": [row | {"users": [BUYER, SELLER]}]}).encode()


def _state(time_ms, **sizes):
    positions = [
        {
            "position": {
                "coin": coin, "szi": str(size), "leverage": {"type": "cross", "value": 10}, "positionValue": "1000.5",
                "marginUsed": "100.05", "entryPx": "99000.5", "liquidationPx": "80000.1234",
            }
        }
        for coin, size in sizes.items()
    ]  # fmt: skip
    summary = {"crossMarginSummary": {"accountValue": "5000"}, "crossMaintenanceMarginUsed": "12.5"}
    return json.dumps({"assetPositions": positions, **summary, "time": time_ms}).encode()


def _played(wanted, plan, recorder):
    """What a feed hands on and a recorder keeps of trades, three reports of an account and one at newer marks."""
    feed = LiveFeed([], {}, planned=wanted, accounts=plan, listener=recorder)
    socket = f"{connection_name(wanted[0], 0)}#1"
    topics = tuple(topic.key for topic in wanted[0].topics)
    address = HOLDER if plan.keeping is AccountKeeping.ADDRESSES else ""

    def report(after_ms, **sizes):
        body = _state(NOW_MS + after_ms - 30, **sizes)
        feed._on_account(AccountResponse("hyperliquid", "perpetuals", 1, (NOW_MS + after_ms) * NS, body, address))

    feed._on_state(Connected(NOW_MS, socket, topics))
    feed._on_frame(_trade(1), (NOW_MS + 5) * NS, socket)
    feed._on_frame(_trade(2), (NOW_MS + 6) * NS, socket)
    report(100, BTC=0.5, ETH=-2)
    feed._on_state(CarriedAccount(NOW_MS + 200, "hyperliquid:BTC", 1, 4_900_000_000, 13_000_000, 81_000_000))
    report(300, BTC=0.4)
    feed._on_state(_traded(350, 60_000))
    report(400)
    feed._on_state(_traded(450, 70_000))
    feed._on_state(_traded(460, 0))
    return feed, feed._normalizer.flush()


def _traded(after_ms, lots):
    amounts = (600_000_000, 99_100_000, 82_000_000, 10, 1, UNKNOWN_E6)
    return TradedAccount(NOW_MS + after_ms, "hyperliquid:BTC", 1, NOW_MS + 270, Side.LONG, lots, *amounts)


@pytest.fixture
def recorded(tmp_path, wanted):
    """A recording with a plan: its journal, its session, and what was watched."""

    def record(keeping):
        recorder = Recorder(tmp_path / f"{keeping}.rekt-journal")
        recorder.start(RecordingHeader(NOW_MS * NS, wanted, {}))
        feed, watched = _played(wanted, AccountPlan(keeping=keeping), recorder)
        recorder.stop()
        feed.stop()
        texts = b"".join(record.payload for record in JournalReader(recorder.journal).records())
        out = tmp_path / f"{keeping}.rekt"
        finish(recorder.journal, out)
        return texts, out, watched

    return record


@pytest.mark.parametrize("keeping", [AccountKeeping.NUMBERS, AccountKeeping.ADDRESSES])
def test_the_session_has_the_rows_that_were_watched(recorded, keeping):
    _, out, watched = recorded(keeping)
    with open_session(out) as file:
        read = {market: file.read_market(market).account_positions for market in ("hyperliquid:BTC", "hyperliquid:ETH")}
    for market, rows in read.items():
        (live,) = [batch for batch in watched[market] if isinstance(batch, AccountPositions)]
        for name in live.column_names():
            np.testing.assert_array_equal(getattr(rows, name), getattr(live, name), err_msg=name)
    bitcoin, ether = read.values()
    assert bitcoin.received_ms.tolist() == [NOW_MS + after_ms for after_ms in (100, 200, 300, 350, 400, 450, 460)]
    assert bitcoin.time_ms.tolist() == [NOW_MS + after_ms for after_ms in (70, 70, 270, 270, 370, 270, 270)]
    assert bitcoin.quantity_lots.tolist() == [50_000, 50_000, 40_000, 60_000, 0, 70_000, 0]
    assert bitcoin.liquidation_steps.tolist() == [80_000_123, 81_000_000, 80_000_123, 82_000_000, 0, 82_000_000, 0]
    carried = Flag.CARRIED
    assert bitcoin.flags.tolist() == [Flag.NONE, carried, Flag.NONE, carried, Flag.NONE, carried, carried]
    assert bitcoin.account_value_e6.tolist() == [
        5_000_000_000, 4_900_000_000, 5_000_000_000, UNKNOWN_E6, UNKNOWN_E6, UNKNOWN_E6, UNKNOWN_E6,
    ]  # fmt: skip
    assert ether.held_side.tolist() == [-1, -1]
    assert ether.quantity_lots.tolist() == [20_000, 0]


def test_numbers_keep_no_address_of_anyone_in_journal_or_session(recorded):
    texts, out, _ = recorded(AccountKeeping.NUMBERS)
    for address in (BUYER, SELLER, HOLDER):
        assert address.encode() not in texts
        assert address.lower().encode() not in out.read_bytes()
    with open_session(out) as file:
        assert file.info.account_addresses == {}
        assert len(file.read_market("hyperliquid:BTC").trades) == 1


def test_addresses_are_kept_where_the_user_wants_them(recorded):
    texts, out, _ = recorded(AccountKeeping.ADDRESSES)
    assert BUYER.encode() in texts
    with open_session(out) as file:
        assert file.info.account_addresses == {1: HOLDER}


def test_a_report_that_cannot_be_read_is_counted_and_changes_nothing(wanted):
    normalizer = Normalizer(wanted)
    normalizer.account(AccountResponse("hyperliquid", "perpetuals", 1, NOW_MS * NS, _state(NOW_MS, BTC=1)))
    for body in (b"null", b"{}", _state(NOW_MS, BTC="x"), b'{"assetPositions":[{}]}'):
        (found,) = normalizer.account(AccountResponse("hyperliquid", "perpetuals", 1, (NOW_MS + 1) * NS, body))
        assert isinstance(found, Misunderstood)
    (batch,) = normalizer.flush()["hyperliquid:BTC"]
    assert batch.quantity_lots.tolist() == [100_000]


def test_an_account_comes_back_from_a_journal():
    answer = AccountResponse("hyperliquid", "perpetuals", 17, 5, b'{"a": [1, 2]}', HOLDER)
    record = Record(RecordKind.ANSWER, 5, account_source(answer), account_to_bytes(answer))
    assert account_from_record(record) == answer
    assert account_from_record(Record(RecordKind.ANSWER, 5, "candles binance:BTCUSDT", b"")) is None


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b'{"account":0,"state":{}}', b'{"account":99999999,"state":{}}', b"\xff"]
)
def test_an_account_that_cannot_be_read_is_one_sentence(payload):
    with pytest.raises(InputError, match="An account in the recording"):
        account_from_record(Record(RecordKind.ANSWER, 5, "account hyperliquid/perpetuals", payload))


def test_while_somebody_only_watches_replaced_rows_go_and_what_is_known_stays(monkeypatch, wanted):
    monkeypatch.setattr("rektscope.live.store.MOST_ACCOUNT_ROWS", 40)
    assert MOST_ACCOUNT_ROWS > 40
    (listing, *_) = wanted[0].listings
    watched, whole = GrowingMarket(listing.instrument, 1_000_000), GrowingMarket(listing.instrument)
    normalizer = Normalizer(wanted)
    for moment in range(200):
        body = _state(NOW_MS, BTC=1 + moment % 13) if moment % 7 else _state(NOW_MS)
        at_ns = (NOW_MS + moment) * NS
        normalizer.account(AccountResponse("hyperliquid", "perpetuals", 1 + moment % 5, at_ns, body))
        for market, batches in normalizer.flush().items():
            if market == listing.market:
                watched.append(batches)
                whole.append(batches)
        kept, everything = watched.snapshot().account_positions, whole.snapshot().account_positions
        assert len(kept) <= 41
        now, known = newest_rows(kept, NOW_MS + moment), newest_rows(everything, NOW_MS + moment)
        assert now.account.tolist() == known.account.tolist()
        assert now.quantity_lots.tolist() == known.quantity_lots.tolist()
