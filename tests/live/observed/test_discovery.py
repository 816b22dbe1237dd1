"""Finding accounts on a toy venue: the largest first, within the share, through refusals; nothing of people is kept."""

import json
import threading

import pytest

from rektscope.feeds.clock import Clock
from rektscope.feeds.events import CarriedAccount, Traders
from rektscope.live.access import VenueAccess
from rektscope.live.health import LargestState
from rektscope.live.normalizer import Normalizer
from rektscope.live.observed.discovery import AccountDiscovery
from rektscope.live.observed.feed_accounts import FeedAccounts
from rektscope.live.observed.plan import AccountKeeping, AccountPlan
from rektscope.market.errors import InputError
from rektscope.venues.catalogue import elsewhere, specs, venue_of
from rektscope.venues.hyperliquid import accounts, rest
from rektscope.venues.hyperliquid.config import PERPETUALS

META = {
    "universe": [
        {"name": "BTC", "szDecimals": 5, "maxLeverage": 40},
        {"name": "ETH", "szDecimals": 4, "maxLeverage": 25},
    ],
    "marginTables": [],
}


def _address(number):
    return f"0x{number:040x}"


def _position(coin, size, value, price, mode="cross"):
    return {
        "type": "oneWay",
        "position": {
            "coin": coin, "szi": str(size), "entryPx": "100000", "positionValue": str(value), "marginUsed": "10",
            "leverage": {"type": mode, "value": 10}, "liquidationPx": None if price is None else str(price),
        },
    }  # fmt: skip


class Venue:
    """Answers of a made-up venue: `held` by address, `marks` of BTC and ETH, `refusals` that come first."""

    def __init__(self, toy):
        self.held = {_address(n): [_position("BTC", n / 10, n * 10_000, 90_000)] for n in range(1, 40)}
        self.leaders = {_address(n): n * 1_000.0 for n in range(1, 40)}
        self.marks = {"BTC": 100_000.0, "ETH": 3_000.0}
        self.refusals = []
        self.lock = threading.Lock()
        self.toy = toy
        toy.answer = self._answer

    def _answer(self, path, _asked, body):
        if path == "/Mainnet/leaderboard":
            rows = [
                {"ethAddress": address, "accountValue": str(worth), "windowPerformances": [["day", {"vlm": "5"}]]}
                for address, worth in self.leaders.items()
            ]
            return {"leaderboardRows": rows}
        asked = json.loads(body)
        if asked["type"] == "metaAndAssetCtxs":
            return [META, [{"markPx": str(self.marks[coin["name"]])} for coin in META["universe"]]]
        with self.lock:
            if self.refusals:
                return self.refusals.pop(0)
        return {
            "time": 1_790_000_000_000,
            "crossMarginSummary": {"accountValue": "50000"},
            "crossMaintenanceMarginUsed": "1000",
            "assetPositions": self.held.get(asked["user"], []),
        }

    @property
    def users(self):
        bodies = [json.loads(body) for path, _, body, _ in self.toy.asked if path == "/info"]
        return [body["user"] for body in bodies if body["type"] == "clearinghouseState"]


@pytest.fixture
def venue(toy_venue):
    return Venue(toy_venue)


@pytest.fixture
def find(venue, clock):
    """Make a discovery over the toy venue, `beside` another; what it hands on: `answers`, `carried` and `words`."""
    made = []

    def make(own=None, beside=None, **plan):
        product = elsewhere(PERPETUALS, venue.toy.endpoint.replace("http", "ws"))
        listings = rest.listings(json.dumps(META).encode(), product).listings[:1]
        one_clock = own or clock.to_clock()
        access = VenueAccess(one_clock) if beside is None else beside.access
        answers, carried, words = [], [], []
        calls = (answers.append, carried.append, words.append)
        sharing = access.accounts_of(venue_of("hyperliquid"), product)
        plan = AccountPlan(**{"hears_all": False} | plan)
        found = AccountDiscovery(product, listings, accounts, sharing, plan, *calls, one_clock)
        found.access = access
        found.answers, found.carried, found.words = answers, carried, words
        made.append((found, access))
        return found

    yield make
    for one, access in made:
        one.stop()
        access.close()


def test_the_largest_are_asked_first_and_within_the_share(find, venue, clock):
    finding = find(share=0.5)
    finding._fetch_largest()
    finding._largest_rounds.stop()
    began_s = clock.offset_s
    for _ in range(10):
        finding._turn()
    assert venue.users == [_address(number) for number in range(39, 29, -1)]
    # 2 of 1,200 a minute each, at half: 0.2 s from question to question
    assert clock.offset_s - began_s == pytest.approx(9 * 0.2, abs=0.01)
    health = finding.health()
    assert (health.known, health.asked, health.holding, health.largest) == (39, 10, 10, LargestState.KNOWN)
    assert (health.weight_used, health.weight_allowed) == (20, 600)
    assert [answer.account for answer in finding.answers] == list(range(1, 11))


def test_answers_go_on_with_watched_markets_alone_and_addresses_only_if_wanted(find, venue):
    venue.held = {_address(1): [_position("ETH", 5, 15_000, 2_000), _position("BTC", 1, 100_000, 90_000)]}
    for keeping, expected in ((AccountKeeping.NUMBERS, ""), (AccountKeeping.ADDRESSES, _address(1))):
        finding = find(watched=(_address(1),), keeping=keeping)
        finding._turn()
        (answer,) = finding.answers
        assert answer.address == expected
        assert b"ETH" not in answer.body
        assert [each.symbol for each in accounts.state(answer.body).holdings] == ["BTC"]
        whole = accounts.state(answer.body)
        assert (whole.cross_value_usd, whole.cross_maintenance_usd, whole.time_ms) == (
            "50000",
            "1000",
            1_790_000_000_000,
        )


def test_an_account_that_holds_nothing_here_goes_on_only_once_it_had_something(find, venue, clock):
    finding = find(watched=(_address(1),))
    finding._turn()
    venue.held = {}
    clock.turn(61)
    finding._turn()
    clock.turn(61)
    finding._turn()
    assert len(venue.users) == 3
    assert [len(accounts.state(answer.body).holdings) for answer in finding.answers] == [1, 0]


def test_who_trades_is_found_without_a_list(find, venue):
    finding = find()
    finding.traded(Traders(0, "hyperliquid:BTC", _address(3), _address(4), 1_000_000, 100_000))
    finding.traded(Traders(0, "hyperliquid:ETH", _address(5), _address(6), 1_000_000, 100_000))
    for _ in range(3):
        finding._turn()
    assert sorted(venue.users) == [_address(3), _address(4)]


def test_too_many_questions_slow_it_down_and_it_recovers(find, venue, clock):
    venue.refusals = [(429, b"too many", {"Retry-After": "3"})]
    finding = find(share=0.5)
    finding._fetch_largest()
    finding._turn()
    assert finding.health().too_many == 1
    assert finding.health().asked == 1  # asked again when it was allowed to
    assert 3.0 in [round(wait, 1) for wait in clock.waits]
    finding._turn()
    finding._turn()
    assert finding._paced(2).rest_pause_s == pytest.approx(0.4)
    for _ in range(20):
        clock.turn(61)
        finding._turn()
    assert finding._paced(2).rest_pause_s == pytest.approx(0.2)


def test_a_ban_is_reported_and_waited_out(find, venue, clock):
    venue.refusals = [(418, b"banned", {"Retry-After": "900"})]
    finding = find()
    finding._fetch_largest()
    finding._turn()
    health = finding.health()
    assert (health.bans, health.asked, health.is_banned) == (1, 0, True)
    assert health.kept_out_s == pytest.approx(900, abs=5)
    assert "banned" in health.words
    assert finding.words == [health.words]
    for _ in range(5):
        finding._turn()
    assert len(venue.users) == 1
    clock.turn(900)
    for _ in range(3):
        finding._turn()
    assert finding.health().asked == 3
    assert (finding.health().words, finding.health().kept_out_s) == ("", 0.0)
    assert not finding.health().is_banned
    venue.refusals = [(429, b"null", {"Retry-After": "90"})]
    finding._turn()
    assert finding.health().kept_out_s > 60
    assert not finding.health().is_banned


def test_a_ban_that_says_no_time_is_left_alone_a_minute_and_longer_only_when_it_comes_again(find, venue, clock):
    venue.refusals = [(403, b"<html>403 Forbidden</html>")] * 6
    finding = find()
    finding._fetch_largest()
    waits = []
    for _ in range(6):
        finding._turn()
        waits.append(round(finding.health().kept_out_s))
        clock.turn(waits[-1] + 1)
    assert waits == [60, 120, 240, 480, 600, 600]
    assert finding.health().bans == 6
    finding._turn()
    assert finding.health().asked == 1
    venue.refusals = [(403, b"<html>403 Forbidden</html>")]
    asked = len(venue.users)
    while len(venue.users) < asked + 1:
        clock.turn(30)
        finding._turn()
    assert finding.health().kept_out_s == pytest.approx(60, abs=1)  # an answer came in between


@pytest.mark.parametrize("body", [b"null", b"{}", b'{"assetPositions":5}', b"[]", b"\xff", b'"no"'])
def test_an_answer_that_is_none_costs_one_account_a_minute(find, venue, body):
    venue.refusals = [(200, body)]
    finding = find()
    finding._fetch_largest()
    for _ in range(3):
        finding._turn()
    assert venue.users == [_address(39), _address(38), _address(37)]
    assert len(finding.answers) == 2
    assert finding.health().words == ""


def test_a_leaderboard_that_cannot_be_had_is_reported_and_asked_for_again(find, venue, clock):
    venue.toy.answer = lambda *_: (500, b"")
    finding = find()
    began_s = clock.offset_s
    finding._fetch_largest()
    assert finding.health().largest is LargestState.FAILED
    assert "largest accounts could not be had" in finding.words[0]
    assert clock.offset_s - began_s >= 600
    venue.toy.answer = venue._answer
    finding._fetch_largest()
    assert finding.health().largest is LargestState.KNOWN


def test_cross_positions_follow_the_marks_of_the_others(find, venue, clock):
    venue.held = {_address(1): [_position("BTC", -10, 1_000_000, 103_506), _position("ETH", 100, 300_000, None)]}
    finding = find(watched=(_address(1),))
    finding._turn()
    finding._turn()
    assert finding.carried == [] or isinstance(finding.carried[0], CarriedAccount)
    before = len(finding.carried)
    venue.marks["ETH"] = 2_850.0
    clock.turn(31)
    finding._turn()
    assert [event.account for event in finding.carried[before:]] == [1]
    asked = len(venue.toy.asked)
    clock.turn(9)
    finding._turn()  # marks that moved much are looked at sooner
    assert "metaAndAssetCtxs" in venue.toy.asked[asked][2]
    clock.turn(9)
    finding._turn()
    assert all("metaAndAssetCtxs" not in body for _, _, body, _ in venue.toy.asked[asked + 1 :])


def test_a_trade_of_an_account_with_itself_leaves_its_position_as_it_was(find, venue):
    venue.held = {_address(1): [_position("BTC", 1, 100_000, 90_000)]}
    finding = find(watched=(_address(1),))
    finding._turn()
    before = finding._carrying.held(1, "BTC")
    was = (before.size, before.entry, before.usd)
    listing = next(iter(finding._listings.values()))
    ticks, lots = round(110_000 / listing.instrument.tick), round(0.5 / listing.instrument.lot)
    later_ms = 1_790_000_000_001
    for buyer, expected in ((_address(1), 1.0), (_address(2), 0.5)):
        finding.traded(Traders(later_ms, listing.market, buyer, _address(1), ticks, lots, later_ms))
        finding._take_trades()
        after = finding._carrying.held(1, "BTC")
        assert after.size == pytest.approx(expected)
        if buyer == _address(1):
            assert (after.size, after.entry, after.usd) == was
            assert not finding._carrying.has_pending


def test_what_the_ranking_drops_is_forgotten_unless_it_is_shown(find, venue):
    venue.held = {_address(1): [_position("BTC", 1, 100_000, 90_000)]}
    finding = find(most=16, uses_largest=False)
    for number in range(1, 200):
        finding._ask_account(_address(number))
        finding._carry()
    assert len(finding._carrying) <= 16
    assert len(finding._numbers) <= 16
    assert len(finding._carrying._numbers) <= 16
    assert finding._carrying.sizes(1) == {"BTC": 1.0}
    finding._ask_account(_address(2))  # met again: under a number that no other had
    assert max(finding.named()) == 200
    assert finding.named()[200] == _address(2)


def test_an_account_that_was_dropped_with_a_position_keeps_its_number_when_it_is_met_again(find, venue):
    """All hold something, so that the smallest are dropped while they are shown: each account stands in rows once."""
    venue.held = {_address(each): [_position("BTC", each, each * 100_000, 90_000)] for each in range(1, 100)}
    finding = find(most=16, uses_largest=False)
    numbers = {}
    for each in range(1, 20):
        finding._ask_account(_address(each))
        finding._carry()
        numbers[_address(each)] = finding.answers[-1].account
    dropped = [address for address in numbers if address not in finding._ranking._index]
    assert dropped
    for address in dropped:
        finding._ask_account(address)
        assert finding.answers[-1].account == numbers[address]
        assert finding._carrying.sizes(numbers[address]) == {"BTC": float(int(address, 16))}
    assert {number: address for address, number in numbers.items()} == finding.named()


def test_of_dropped_accounts_only_so_many_are_shown_as_are_asked_about(find, venue):
    """What the views receive, by the normalizer's own rows: who is not followed any more leaves the book."""
    venue.held = {_address(each): [_position("BTC", each, each * 100_000, 90_000)] for each in range(1, 400)}
    finding = find(most=16, uses_largest=False)
    normalizer = Normalizer(specs(list(finding._listings.values())))
    for each in range(1, 300):
        finding._ask_account(_address(each))
        finding._carry()
        normalizer.account(finding.answers[-1])
        for event in finding.carried:
            normalizer.state(event)
        finding.carried.clear()
        shown = normalizer._held["hyperliquid:BTC"]
        assert shown.keys() == finding._holding
        assert len(shown) <= 32
    named = finding.named()
    assert shown.keys() == named.keys()
    assert {named[number]: row.quantity_lots for number, row in shown.items()} == {
        address: int(address, 16) * 100_000 for address in named.values()
    }
    assert len(finding._carrying) == len(finding._carrying._numbers) == len(finding._numbers) <= 32
    assert len(finding._numbers._released) <= 16


def test_it_starts_and_ends_with_its_threads(find, venue, eventually):
    venue.leaders = {_address(number): 1_000.0 for number in range(1, 6)}
    finding = find(Clock(), share=0.9)
    finding.start()
    eventually(lambda: finding.health().asked == 5)
    finding.stop()
    finding.stop()
    assert not [thread for thread in threading.enumerate() if "hyperliquid" in thread.name]


def test_there_is_one_for_each_venue_that_names_accounts(listing, clock):
    access = VenueAccess(clock.to_clock())
    bitcoin = rest.listings(json.dumps(META).encode(), PERPETUALS).listings[0]
    nothing = (lambda _: None, lambda _: None, lambda _: None)
    wanted = specs([listing, bitcoin])
    assert len(FeedAccounts(wanted, access, AccountPlan(), *nothing).discoveries) == 1
    assert FeedAccounts(wanted, access, AccountPlan(keeping=AccountKeeping.NONE), *nothing).discoveries == ()
    assert FeedAccounts(specs([listing]), access, AccountPlan(), *nothing).discoveries == ()


@pytest.mark.parametrize("share", [0.0, 0.95, float("nan")])
def test_a_share_that_cannot_be_is_refused(share):
    with pytest.raises(InputError, match="from 1% to 90%"):
        AccountPlan(share=share)


def test_two_side_by_side_ask_once_and_keep_to_one_share(find, venue, clock):
    """As of a window that records what it watches: what one receives goes to the other, and one pause is after both."""
    watching = find(share=0.5)
    recording = find(beside=watching, share=0.5)
    for each in (watching, recording):
        each._fetch_largest()
        each._largest_rounds.stop()
        each._sharing.join(each, hears=False)
    began_s, moments = clock.offset_s, []
    for _ in range(12):
        for asking, other in ((watching, recording), (recording, watching)):
            asking._turn()
            moments.append(clock.offset_s)
            clock.turn(1.0)
            while other._answers:
                other._take_answer(*other._answers.popleft())
    assert len(venue.users) == len(set(venue.users)) == 24
    assert watching.health().asked == recording.health().asked == 24
    assert {each.received_ns for each in watching.answers} == {each.received_ns for each in recording.answers}
    assert all(each._carrying.sizes(each._numbers.of(user)) for each in (watching, recording) for user in venue.users)
    assert watching.health().weight_used == recording.health().weight_used > 0
    assert moments[0] >= began_s


def test_their_pauses_add_up(find, clock):
    watching = find(share=0.5)
    recording = find(beside=watching, share=0.5)
    for each in (watching, recording):
        each._fetch_largest()
        each._largest_rounds.stop()
    began_s = clock.offset_s
    for _ in range(10):
        watching._turn()
        recording._turn()
    assert clock.offset_s - began_s == pytest.approx(19 * 0.2, abs=0.01)
    assert watching.health().weight_used == 40


def test_an_older_answer_of_another_changes_nothing(find, venue, clock):
    watching = find(uses_largest=False)
    recording = find(beside=watching, uses_largest=False)
    recording._sharing.join(recording, hears=False)
    watching._ask_account(_address(1))
    venue.held[_address(1)] = [_position("BTC", 7, 700_000, 90_000)]
    clock.turn(1.0)
    recording._ask_account(_address(1))
    recording._take_answer(*recording._answers.popleft())
    assert recording._carrying.sizes(1) == {"BTC": 7.0}
    assert len(recording.answers) == 1
