"""Hyperliquid's stand-in: what the ordinary client makes of it, subscriptions, requests and limits."""

import json
import time
from decimal import Decimal
from itertools import pairwise

import pytest

from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.events import Trade, Unusable
from rektscope.live.description import session_info
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.mockvenue.hyperliquid_grid import regridded
from rektscope.mockvenue.hyperliquid_limits import Limits
from rektscope.mockvenue.server import MockVenue
from rektscope.recording.header import listing_from_json, listing_to_json
from rektscope.sessions.session import Provenance

NOBODY = "0x" + "0" * 40


@pytest.fixture
def ask(get):
    """The status and the JSON of a request to `info`."""

    def post(stand, **body):
        status, _, reply = get(stand, "/info", json.dumps(body).encode())
        return status, json.loads(reply)

    return post


def _subscription(kind, **fields):
    return {"method": "subscribe", "subscription": {"type": kind, **fields}}


def test_every_event_comes_back_as_it_was(mock_venue, client, session_of, eventually):
    """The first trade is the snapshot, which the client leaves out: nothing was traded before the session."""
    stand = mock_venue("hyperliquid", gather_s=0.3)  # the venue takes one subscription a message
    reader = client(stand)
    assert stand.wait_until_done(10.0)
    eventually(lambda: len(reader.frames) >= sum(stand.sent.values()))
    (served,) = session_of("hyperliquid").events.values()
    (listing,) = reader.spec.listings
    builder = EventBuilder([listing.market])
    builder.add(reader.events)
    got = MarketEvents.of(listing.instrument, *builder.flush()[listing.market])
    assert reader.of(Unusable) == []
    assert listing.instrument == served.instrument
    for name in ("time_ms", "price_ticks", "quantity_lots", "taker_side"):
        assert getattr(got.trades, name).tolist() == getattr(served.trades, name).tolist()[1:], name
    assert list(dict.fromkeys(got.marks.mark_steps.tolist())) == served.marks.mark_steps.tolist()
    assert list(dict.fromkeys(got.indexes.mark_steps.tolist())) == served.indexes.mark_steps.tolist()
    played = served.open_interests.between(stand.timeline.first_ms, stand.timeline.end_ms).quantity_lots.tolist()
    assert list(dict.fromkeys(got.open_interests.quantity_lots.tolist()))[-len(played) :] == played


FAULTS = {
    "split": ("split=5",),
    "twice": ("repeated=0.4",),
    "out of order": ("reordered=0.4",),
    "late": ("late=7",),
    "nonsense between": ("non-json@3", "wrong-typed@9", "oversized=200000@20"),
    "cut": ("disconnect@11", "disconnect=1012@17", "disconnect@2"),
    "all at once": ("split=2", "repeated=0.2", "reordered=0.2", "late=3", "non-json@5", "disconnect@31"),
}


@pytest.mark.parametrize("accounts", [0, 50])
@pytest.mark.parametrize("faults", FAULTS.values(), ids=FAULTS)
def test_no_trade_is_lost_or_doubled_whatever_goes_wrong(mock_venue, client, session_of, eventually, faults, accounts):
    """Served from half a minute on, so that the snapshot is of earlier ones; with a population in parts that add up."""
    (served,) = session_of("hyperliquid").events.values()
    first_ms = int(served.marks.received_ms[30])
    stand = mock_venue("hyperliquid", faults=faults, seed=3, accounts=accounts, from_ms=first_ms, gather_s=0.3)
    reader = client(stand)
    rows = served.trades.between(first_ms, stand.timeline.end_ms)
    expected = dict(zip(rows.time_ms.tolist(), rows.quantity_lots.tolist(), strict=True))

    def received():
        lots = {}
        for row in reader.of(Trade):
            lots[row.time_ms] = lots.get(row.time_ms, 0) + row.quantity_lots
        return lots

    eventually(lambda: received().keys() >= expected.keys() and sum(received().values()) >= sum(expected.values()))
    assert {time_ms: received()[time_ms] for time_ms in expected} == expected


def test_subscriptions_are_answered_as_the_venue_answers(mock_venue, bare):
    line = bare(mock_venue("hyperliquid"), "hyperliquid")
    line.say({"method": "ping"})
    assert line.message() == {"channel": "pong"}
    line.say(_subscription("trades", coin="NOPE"))
    assert line.message() == {"channel": "error", "data": 'Invalid subscription {"type":"trades","coin":"NOPE"}'}

    def answer():
        return next(each for each in iter(line.message, None) if each["channel"] in {"subscriptionResponse", "error"})

    line.say(_subscription("trades", coin="BTC"))
    assert answer() == {
        "channel": "subscriptionResponse",
        "data": {"method": "subscribe", "subscription": {"type": "trades", "coin": "BTC"}},
    }
    line.say(_subscription("trades", coin="BTC"))
    assert answer()["data"] == 'Already subscribed: {"type":"trades","coin":"BTC"}'
    line.say({"method": "unsubscribe", "subscription": {"type": "trades", "coin": "BTC"}})
    assert answer()["data"]["method"] == "unsubscribe"


def test_requests_that_cannot_be_are_refused_as_the_venue_refuses(mock_venue, get, ask):
    stand = mock_venue("hyperliquid")
    assert get(stand, "/info", b'{"type":"nope"}')[0] == 422
    assert get(stand, "/info", b"[]")[0] == 422
    assert ask(stand, type="fundingHistory", coin="NOPE", startTime=0) == (500, None)
    assert get(stand, "/info", b'{"type":"clearinghouseState","user":"0x12"}')[0] == 422
    assert get(stand, "/exchange", b"{}")[0] == 404


def test_an_address_that_nobody_has_holds_nothing(mock_venue, ask):
    _, state = ask(mock_venue("hyperliquid"), type="clearinghouseState", user=NOBODY)
    assert state["assetPositions"] == []
    assert state["marginSummary"]["accountValue"] == "0.0"


def test_the_weight_of_a_minute_is_enforced(mock_venue, get, ask):
    """600 states a minute, or 60 others; then 429 with the body null, and a ban for who goes on."""
    stand = mock_venue("hyperliquid", weight_a_minute=44)
    assert [ask(stand, type="clearinghouseState", user=NOBODY)[0] for _ in range(2)] == [200, 200]
    assert [ask(stand, type="meta")[0] for _ in range(3)] == [200, 200, 429]
    assert get(stand, "/info", b'{"type":"meta"}')[2] == b"null"
    assert stand.weight_use.largest_minute == 44
    for _ in range(60):
        status = get(stand, "/info", b'{"type":"meta"}')[0]
    assert status == 403


def test_weight_comes_back_after_a_minute_and_a_ban_ends():
    now_s = [0.0]
    limits = Limits(lambda: now_s[0])
    assert [limits.refusal("a", "meta") for _ in range(60)] == [None] * 60
    refused = [limits.refusal("a", "meta").status for _ in range(61)]
    assert refused == [429] * 60 + [403]
    assert limits.refusal("b", "meta") is None
    now_s[0] = 59.0
    assert limits.refusal("a", "meta").status == 403
    now_s[0] = 60.0
    assert limits.refusal("a", "meta") is None
    assert limits.use().largest_minute == 1200


def test_ten_sockets_an_address_and_thirty_new_ones_a_minute():
    limits = Limits(lambda: 0.0)
    assert [limits.connect("a") for _ in range(10)] == [None] * 10
    assert limits.connect("a").status == 429
    for _ in range(20):
        limits.disconnect("a")
        assert limits.connect("a") is None
    limits.disconnect("a")
    assert limits.connect("a").status == 429


def test_subscriptions_and_users_are_limited_for_the_address():
    limits = Limits(lambda: 0.0)
    users = [f"0x{number:040x}" for number in range(11)]
    assert [limits.subscribe("a", user) for user in users[:10]] == [""] * 10
    assert limits.subscribe("a", users[10]) == "Cannot track more than 10 total users."
    assert limits.subscribe("a", users[0]) == ""
    for _ in range(989):
        assert limits.subscribe("a", "") == ""
    assert limits.subscribe("a", "") == "Cannot track more than 1000 total subscriptions."


@pytest.fixture
def peopled(mock_venue):
    """A stand-in with a hundred accounts."""
    return lambda **options: mock_venue("hyperliquid", accounts=100, seed=5, **options)


def test_accounts_are_of_this_venue_alone(session_of):
    with pytest.raises(InputError, match="only hyperliquid shows"):
        MockVenue(session_of("binance"), "binance", accounts=100)
    with pytest.raises(InputError, match="3 accounts are no population"):
        MockVenue(session_of("hyperliquid"), "hyperliquid", accounts=3)


def test_everything_served_says_that_the_accounts_are_synthetic(peopled, get, ask):
    stand = peopled()
    assert any("accounts are synthetic" in note for note in stand.notes)
    listed = ask(stand, type="meta")[1]
    assert "accounts and their trades are synthetic" in listed["comment"]
    assert listed["provenance"] == "synthetic"
    _, headers, board = get(stand, "/Mainnet/leaderboard")
    assert "synthetic (seed 5)" in headers["X-Data"]
    rows = json.loads(board)["leaderboardRows"]
    assert 40 < len(rows) <= 100
    assert all(row["displayName"].startswith("synthetic") for row in rows)
    assert all(row["ethAddress"].startswith("0xfab1ed") for row in rows)


def test_what_is_recorded_from_it_says_so_too(peopled, listing_from):
    stand = peopled()
    _, _, listing = listing_from(stand, "hyperliquid:BTC")
    note = "The endpoint says of its data: all 100 accounts and their trades are synthetic (seed 5)"
    info = session_info([listing_from_json(listing_to_json(listing))], {"hyperliquid": stand.url}, 0, 1)
    assert any(each.startswith(note) for each in info.notes)
    assert info.provenance is Provenance.SYNTHETIC  # so that every view and every picture says it


@pytest.mark.parametrize(
    ("name", "accounts", "expected"), [("COIN", 20, Provenance.SYNTHETIC), ("SYNTHETIC", 0, Provenance.RECORDED)]
)
def test_what_is_made_up_is_stated_and_not_read_out_of_the_names(mock_venue, listing_from, name, accounts, expected):
    """The note on thirty markets is longer than what the client keeps of it: what is made up stands first."""
    marks = Marks.from_columns(time_ms=[1, 2], received_ms=[1, 2], mark_steps=[1_000_000, 1_000_100])
    events = {}
    for number in range(30):
        coin = f"{name}{number}"
        instrument = Instrument("binance", f"{coin}USDT", coin, "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.1"))
        events[instrument.market] = MarketEvents.of(instrument, marks)
    stand = mock_venue("hyperliquid", session=events, accounts=accounts)
    _, _, listing = listing_from(stand, f"hyperliquid:{name}0")
    info = session_info([listing_from_json(listing_to_json(listing))], {"hyperliquid": stand.url}, 0, 1)
    assert info.provenance is expected
    assert ("all 20 accounts and their trades are synthetic" in info.notes[-1]) is bool(accounts)


def test_the_trades_name_buyer_and_seller_and_add_up_to_the_session(peopled, bare, session_of):
    stand = peopled()
    line = bare(stand, "hyperliquid")
    line.say(_subscription("trades", coin="BTC"))
    assert stand.wait_until_done(20.0)
    stand.stop()
    messages = [json.loads(message) for message in line.rest() if message[:1] == b"{"]
    rows = [row for message in messages if message.get("channel") == "trades" for row in message["data"]]
    assert all(len(set(row["users"])) == 2 for row in rows)
    assert len({row["tid"] for row in rows}) == len(rows)
    (served,) = session_of("hyperliquid").events.values()
    by_time = {}
    for row in rows:
        by_time[row["time"]] = by_time.get(row["time"], 0) + round(float(row["sz"]) * 100_000)
    expected = dict(zip(served.trades.time_ms.tolist(), served.trades.quantity_lots.tolist(), strict=True))
    assert {time_ms: by_time[time_ms] for time_ms in expected} == expected


def test_the_fills_of_an_account_are_pushed_and_answered_alike(peopled, bare, ask):
    """Each of them once, in order, and a snapshot before."""
    stand = peopled(gather_s=0.3)
    busiest = stand.population.addresses[
        int(stand.population.first_passage(stand.timeline.end_ms, lambda run: run.ledger.volume_micro).argmax())
    ]
    line = bare(stand, "hyperliquid")
    line.say(_subscription("userFills", user=busiest))
    assert stand.wait_until_done(20.0)
    _, answered = ask(stand, type="userFills", user=busiest)
    stand.stop()
    messages = [json.loads(message) for message in line.rest() if message[:1] == b"{"]
    snapshot, *pushed = [message["data"] for message in messages if message["channel"] == "userFills"]
    assert snapshot == {"isSnapshot": True, "user": busiest, "fills": []}
    fills = [fill for data in pushed for fill in data["fills"]]
    assert len(fills) > 10
    assert sorted(fills, key=lambda fill: fill["tid"]) == sorted(answered, key=lambda fill: fill["tid"])
    assert {fill["side"] for fill in fills} <= {"A", "B"}


def test_eleven_users_are_too_many(peopled, bare):
    line = bare(peopled(), "hyperliquid")
    for number in range(11):
        line.say(_subscription("userFills", user=f"0x{number:040x}"))
    replies = [line.message() for _ in range(21)]
    errors = [reply["data"] for reply in replies if reply["channel"] == "error"]
    assert errors == ["Cannot track more than 10 total users."]


def test_vanished_accounts_are_empty_and_the_same_ones_each_time(peopled, ask):
    stands = [peopled(faults=["vanished-accounts=0.5"]) for _ in range(2)]
    stands[0].population.first_passage(stands[0].timeline.end_ms, lambda run: run)
    empty = []
    for stand in stands:
        states = [ask(stand, type="clearinghouseState", user=address)[1] for address in stand.population.addresses]
        empty.append([state["marginSummary"]["accountValue"] == "0.0" for state in states])
    assert empty[0] == empty[1]
    assert 30 < sum(empty[0]) < 70


@pytest.mark.parametrize(("fault", "size"), [("leaderboard-short=500", 500), ("leaderboard-html", None)])
def test_a_leaderboard_that_cannot_be_read(peopled, get, fault, size):
    status, _, body = get(peopled(faults=[fault]), "/Mainnet/leaderboard")
    assert status == 200
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        json.loads(body)
    assert size is None or len(body) == size


def test_slow_answers_come_late(mock_venue, ask):
    stand = mock_venue("hyperliquid", faults=["slow-answers=0.3*1"])
    begun_s = time.monotonic()
    assert ask(stand, type="meta")[0] == 200
    assert time.monotonic() - begun_s >= 0.3


def test_faults_of_accounts_are_no_faults_of_other_venues(session_of):
    with pytest.raises(InputError, match="vanished-accounts is a fault of hyperliquid alone"):
        MockVenue(session_of("okx"), "okx", faults=["vanished-accounts"])


def test_funding_of_eight_hours_is_served_by_the_hour(mock_venue, ask, session_of):
    (served,) = session_of("hyperliquid").events.values()
    rates = served.fundings.rate_e12.tolist()
    _, rows = ask(mock_venue("hyperliquid"), type="fundingHistory", coin="BTC", startTime=0)
    assert len(rows) == 8 * len(rates)
    assert sum(float(row["fundingRate"]) for row in rows[:8]) == pytest.approx(rates[0] / 1e12)
    assert rows[7]["time"] == served.fundings.time_ms[0]
    assert [later["time"] - row["time"] for row, later in pairwise(rows[:8])] == [3_600_000] * 7


@pytest.mark.parametrize(
    ("tick", "lot", "size_decimals"),
    [("0.1", "0.001", 5), ("0.00001", "1", 1), ("0.0001", "0.1", 2), ("0.5", "1", 5), ("0.0000001", "1", 0),
     ("0.001", "0.00000001", 3)],
)  # fmt: skip
def test_a_market_of_any_steps_is_counted_on_the_venues_grid(tick, lot, size_decimals):
    """A price keeps its decimals as far as the venue writes them; a quantity is never nothing."""
    instrument = Instrument("binance", "XUSDT", "X", "USDT", Contract.LINEAR, Decimal(tick), Decimal(lot))
    trades = Trades.from_columns(
        time_ms=[1, 2], received_ms=[1, 2], price_ticks=[1234, 1236], quantity_lots=[1, 70_000], taker_side=[1, -1]
    )
    marks = Marks.from_columns(time_ms=[1], received_ms=[1], mark_steps=[123_456])
    served = regridded(MarketEvents.of(instrument, trades, marks))
    assert served.instrument.lot_size == Decimal(1).scaleb(-size_decimals)
    assert served.instrument.tick_size * served.instrument.lot_size == Decimal("0.000001")
    step = max(Decimal(tick), Decimal("0.000001"))
    for ticks, found in zip(trades.price_ticks.tolist(), served.trades.price_ticks.tolist(), strict=True):
        assert abs(found * served.instrument.tick_size - ticks * Decimal(tick)) <= step / 2
    assert (served.trades.quantity_lots >= 1).all()
    if Decimal(lot) >= served.instrument.lot_size:
        assert served.trades.quantity_lots[1] * served.instrument.lot_size == 70_000 * Decimal(lot)
