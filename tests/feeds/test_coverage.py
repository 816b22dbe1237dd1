"""Coverage: a market is covered from when its topics have begun on a socket, and never where nothing could arrive."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.coverage import Coverage
from rektscope.feeds.events import Asked, Connected, Disconnected, Gap, Refused, Silent, Subscribed
from rektscope.feeds.product import Topic
from rektscope.market.events import Kind

BTC, ETH = "binance:BTCUSDT", "binance:ETHUSDT"
KINDS = {
    "btc@trade": ([BTC], {Kind.TRADE}),
    "btc@mark": ([BTC], {Kind.MARK, Kind.INDEX}),
    "btc@funding": ([BTC], {Kind.FUNDING}),
    "eth@trade": ([ETH], {Kind.TRADE}),
    "all@forced": ([BTC, ETH], {Kind.LIQUIDATION}),
}
TOPICS = tuple(Topic(key, b"", "", frozenset(kinds), tuple(markets)) for key, (markets, kinds) in KINDS.items())
KEYS = tuple(KINDS)
NEEDED = {BTC: {"btc@trade", "btc@mark", "all@forced"}, ETH: {"eth@trade", "all@forced"}}


class Feed:
    """A coverage, and messages of which the text is the topic."""

    def __init__(self, since_ms=0):
        self.coverage = Coverage(TOPICS, lambda frame: frame.decode() or None)
        if since_ms is not None:
            self.coverage.begin(since_ms)

    def connect(self, at_ms, socket="a#1", topics=KEYS):
        return self.coverage.state(Connected(at_ms, socket, topics))

    def ask(self, at_ms, *topics, socket="a#1", number=0):
        return self.coverage.state(Asked(at_ms, socket, topics, number))

    def acknowledge(self, at_ms, *topics, socket="a#1", number=0):
        return self.coverage.message(socket, b"", [Subscribed(at_ms, topics, number)], at_ms)

    def bring(self, at_ms, topic, socket="a#1"):
        return self.coverage.message(socket, topic.encode(), [], at_ms)

    def refuse(self, at_ms, topic, socket="a#1"):
        return self.coverage.message(socket, b"", [Refused(at_ms, topic, "no")], at_ms)


def begun(at_ms=100):
    """A feed of which everything has begun at once."""
    feed = Feed()
    feed.connect(at_ms - 20)
    feed.ask(at_ms - 10, *KEYS)
    feed.acknowledge(at_ms, *KEYS)
    return feed


def test_each_market_is_covered_from_when_the_last_of_its_topics_has_begun():
    feed = Feed(since_ms=50)
    assert feed.connect(100) == []
    assert feed.coverage.since_ms == {BTC: 50, ETH: 50}
    feed.ask(110, "btc@trade")
    feed.ask(120, "all@forced")
    assert feed.acknowledge(130, "btc@trade") == []
    assert feed.acknowledge(140, "all@forced") == []
    feed.ask(150, "eth@trade")
    assert feed.acknowledge(170, "eth@trade") == [Gap(170, ETH, 50, 120)]
    feed.ask(180, "btc@mark")
    assert feed.coverage.since_ms == {BTC: 50}
    assert feed.acknowledge(200, "btc@mark") == [Gap(200, BTC, 50, 150)]
    assert feed.coverage.close(900) == []


def test_asking_alone_covers_nothing():
    feed = Feed()
    feed.connect(100)
    assert feed.ask(110, *KEYS) == []
    assert feed.coverage.awaited == set(KEYS)
    assert sorted(feed.coverage.close(500), key=lambda gap: gap.market) == [
        Gap(500, BTC, 0, 500),
        Gap(500, ETH, 0, 500),
    ]


def test_an_acknowledgement_that_repeats_a_number_is_of_the_topics_of_that_message():
    feed = Feed()
    feed.connect(100)
    feed.ask(110, "btc@trade", "btc@mark", number=1)
    feed.ask(120, "eth@trade", "all@forced", number=2)
    assert feed.acknowledge(130, number=2) == [Gap(130, ETH, 0, 130)]
    assert feed.acknowledge(140, number=9) == []
    assert feed.acknowledge(150, number=1) == [Gap(150, BTC, 0, 150)]
    assert feed.coverage.awaited == {"btc@funding"}  # which no market waits for


def test_the_first_data_of_a_topic_tell_as_much_as_an_acknowledgement():
    feed = Feed()
    feed.connect(100)
    feed.ask(110, *KEYS)
    assert feed.bring(120, "eth@trade") == []
    assert feed.bring(130, "all@forced") == [Gap(130, ETH, 0, 130)]
    assert feed.bring(140, "eth@trade") == []


def test_a_topic_that_was_refused_leaves_its_markets_uncovered():
    feed = Feed()
    feed.connect(100)
    feed.ask(110, *KEYS)
    assert feed.acknowledge(120, "btc@trade", "btc@mark", "eth@trade") == []
    assert feed.refuse(130, "all@forced") == []
    assert feed.coverage.awaited == {"btc@funding"}
    assert {gap.market: gap.duration_ms for gap in feed.coverage.close(500)} == {BTC: 500, ETH: 500}


def test_a_topic_that_is_refused_after_it_had_begun_ends_the_coverage_there():
    feed = begun()
    feed.refuse(300, "btc@mark")
    assert feed.coverage.since_ms == {BTC: 300}
    feed.coverage.state(Disconnected(400, "a#1", 390, "gone"))
    feed.connect(420, "a#2", tuple(key for key in KEYS if key != "btc@mark"))
    feed.ask(430, "btc@trade", "eth@trade", "all@forced", socket="a#2")
    feed.acknowledge(440, "btc@trade", "eth@trade", "all@forced", socket="a#2")
    assert feed.coverage.since_ms == {BTC: 300}


def test_figures_that_stand_until_the_next_are_not_waited_for():
    feed = Feed()
    feed.connect(100)
    feed.ask(110, *KEYS)
    feed.refuse(115, "btc@funding")
    assert feed.acknowledge(120, "btc@trade", "btc@mark", "all@forced") == [Gap(120, BTC, 0, 120)]


def test_a_reconnect_ends_the_gap_of_a_market_when_its_own_topics_have_begun_again():
    feed = begun()
    assert feed.coverage.state(Disconnected(200, "a#1", 190, "gone")) == []
    assert feed.connect(210, "a#2") == []
    feed.ask(220, "eth@trade", "all@forced", socket="a#2", number=1)
    feed.ask(9_000, "btc@trade", "btc@mark", socket="a#2", number=2)
    assert feed.acknowledge(230, socket="a#2", number=1) == [Gap(230, ETH, 190, 40)]
    assert feed.acknowledge(9_100, socket="a#2", number=2) == [Gap(9_100, BTC, 190, 8_910)]


def test_a_socket_that_is_lost_while_another_still_asks_leaves_what_that_has_not_begun():
    feed = begun()
    feed.connect(200, "a#2")
    feed.ask(210, "eth@trade", "all@forced", socket="a#2")
    assert feed.acknowledge(220, "eth@trade", "all@forced", socket="a#2") == []
    assert feed.coverage.state(Disconnected(300, "a#1", 290, "gone")) == []
    assert feed.coverage.since_ms == {BTC: 290}
    feed.ask(310, "btc@trade", "btc@mark", socket="a#2")
    assert feed.acknowledge(320, "btc@trade", "btc@mark", socket="a#2") == [Gap(320, BTC, 290, 30)]


def test_a_topic_that_was_silent_from_the_beginning_never_covered_its_market():
    feed = begun(100)
    feed.coverage.state(Silent(400, "a#1", "eth@trade", since_ms=90))
    assert feed.coverage.since_ms == {ETH: 90}


def test_a_market_with_a_silent_topic_is_not_covered_when_another_begins():
    feed = Feed()
    feed.connect(100)
    feed.ask(110, *KEYS)
    feed.acknowledge(120, "eth@trade")
    feed.coverage.state(Silent(300, "a#1", "eth@trade", since_ms=115))
    assert feed.acknowledge(310, "all@forced") == []
    assert feed.coverage.since_ms[ETH] == 0


def test_after_a_hole_in_a_journal_a_topic_counts_unless_it_is_only_asked_for_then():
    feed = begun()
    feed.coverage.state(Disconnected(900, "a#1", 500, "It cannot be read."))
    feed.coverage.interrupt(500)
    resumed = Connected(900, "a#1", KEYS)
    assert sorted(gap.market for gap in feed.coverage.resumed(resumed)) == [BTC, ETH]
    assert feed.coverage.since_ms == {}
    feed.ask(950, "btc@mark", number=7)
    assert feed.coverage.since_ms == {BTC: 900}
    assert feed.acknowledge(960, number=7) == [Gap(960, BTC, 900, 60)]


def test_after_a_hole_what_was_refused_before_it_is_not_covered():
    feed = begun()
    feed.refuse(200, "btc@trade")
    feed.coverage.state(Disconnected(900, "a#1", 500, "It cannot be read."))
    feed.coverage.interrupt(500)
    assert [gap.market for gap in feed.coverage.resumed(Connected(900, "a#1", KEYS))] == [ETH]
    assert feed.coverage.since_ms == {BTC: 200}


def test_recordings_of_before_count_from_the_connection_whatever_their_messages_say():
    feed = Feed(since_ms=None)
    assert feed.coverage.since_ms == {}
    feed.connect(100)
    feed.refuse(110, "btc@trade")
    feed.acknowledge(120, "btc@mark")
    feed.coverage.state(Disconnected(200, "a#1", 190, "gone"))
    assert feed.connect(250, "a#2", ("btc@mark", "all@forced")) == [Gap(250, BTC, 190, 60), Gap(250, ETH, 190, 60)]
    assert feed.coverage.close(900) == []


class Oracle:
    """Which milliseconds of a market are covered, kept without any of the code that is tested."""

    def __init__(self):
        self.sockets = {}
        self.until_ms = {}

    def connect(self, socket):
        self.sockets[socket] = {}

    def begin(self, socket, topic, at_ms):
        self.sockets[socket].setdefault(topic, at_ms)

    def end(self, socket, until_ms, topic=None):
        """A socket, or a topic of it with all markets that have it, brought nothing after that."""
        for market in KINDS[topic][0] if topic is not None else NEEDED:
            self.until_ms[socket, market] = min(until_ms, self.until_ms.get((socket, market), until_ms))

    def covered(self, market, end_ms):
        found = set()
        for socket, begun in self.sockets.items():
            if NEEDED[market] <= begun.keys():
                since_ms = max(begun[topic] for topic in NEEDED[market])
                found |= set(range(since_ms, self.until_ms.get((socket, market), end_ms)))
        return found


class Story:
    """What happens to a connection, as a feed and the oracle are told of it."""

    def __init__(self):
        self.feed, self.oracle = Feed(), Oracle()
        self.now_ms = self.count = 0
        self.waiting, self.asked, self.refused = {}, {}, set()
        self.gaps = []

    def connect(self):
        self.count += 1
        socket = f"a#{self.count}"
        self.waiting[socket], self.asked[socket] = list(KEYS), {}
        self.gaps += self.feed.connect(self.now_ms, socket)
        self.oracle.connect(socket)

    def ask(self, socket, choice):
        if self.waiting[socket]:
            topic = self.waiting[socket].pop(choice % len(self.waiting[socket]))
            number = self.asked[socket][topic] = len(self.asked[socket]) + 1
            self.gaps += self.feed.ask(self.now_ms, topic, socket=socket, number=number)

    def answer(self, socket, choice):
        """A topic that was asked for is acknowledged by its name or its number, brings something, or is refused."""
        open_topics = [
            each for each in self.asked[socket] if each not in self.oracle.sockets[socket].keys() | self.refused
        ]
        if not open_topics:
            return
        topic = open_topics[choice % len(open_topics)]
        if choice == 40:
            self.feed.refuse(self.now_ms, topic, socket)
            self.refused.add(topic)
            return
        ways = (
            lambda: self.feed.bring(self.now_ms, topic, socket),
            lambda: self.feed.acknowledge(self.now_ms, topic, socket=socket),
            lambda: self.feed.acknowledge(self.now_ms, socket=socket, number=self.asked[socket][topic]),
        )
        self.gaps += ways[choice % 3]()
        self.oracle.begin(socket, topic, self.now_ms)

    def silence(self, socket, choice, back_ms):
        if self.asked[socket]:
            topic, since_ms = list(self.asked[socket])[choice % len(self.asked[socket])], max(0, self.now_ms - back_ms)
            self.gaps += self.feed.coverage.state(Silent(self.now_ms, socket, topic, since_ms))
            self.oracle.end(socket, since_ms, topic)

    def lose(self, socket, choice, back_ms):
        is_planned = choice % 2 == 0 and len(self.waiting) > 1
        heard_ms = self.now_ms if is_planned else max(0, self.now_ms - back_ms)
        self.gaps += self.feed.coverage.state(Disconnected(self.now_ms, socket, heard_ms, "", planned=is_planned))
        self.oracle.end(socket, heard_ms)
        del self.waiting[socket], self.asked[socket]

    def act(self, action, wait_ms, back_ms, choice, most_lines):
        self.now_ms += wait_ms
        if action == "connect" or not self.waiting:
            if len(self.waiting) < most_lines:
                self.connect()
        else:
            socket = sorted(self.waiting)[choice % len(self.waiting)]
            if action in {"ask", "answer"}:
                getattr(self, action)(socket, choice)
            else:
                getattr(self, action)(socket, choice, back_ms)


ACTIONS = st.sampled_from(["connect", *["ask"] * 8, *["answer"] * 8, "silence", "lose"])
STEPS = st.lists(
    st.tuples(ACTIONS, st.integers(0, 6), st.integers(0, 40), st.integers(0, 40)), min_size=20, max_size=80
)


@given(STEPS, st.integers(1, 2))
def test_no_moment_is_called_covered_in_which_nothing_could_arrive(steps, most_lines):
    """And with one socket at a time, every moment in which something could arrive is."""
    story = Story()
    for step in steps:
        story.act(*step, most_lines)
    end_ms = story.now_ms + 5
    open_since = story.feed.coverage.since_ms
    gaps = [*story.gaps, *story.feed.coverage.close(end_ms)]
    for market in NEEDED:
        covered = story.oracle.covered(market, end_ms)
        told = {ms for gap in gaps if gap.market == market for ms in range(gap.time_ms, gap.time_ms + gap.duration_ms)}
        missing = set(range(end_ms)) - covered
        assert missing <= told
        assert most_lines > 1 or told == missing
        assert (market in open_since) is ((end_ms - 1) not in covered)
    assert all(earlier.received_ms <= later.received_ms for earlier, later in pairwise(gaps))
