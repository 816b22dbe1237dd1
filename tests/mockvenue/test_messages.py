"""A known event, written by the stand-in, against the message that the venue documents or that was recorded of it.

Nothing of the client is used here: the samples are the venue's own words. What a session cannot hold (ids, the limit
price of an order, best bids) is named in each test; everything else must be the same text.
"""

import json
from decimal import Decimal

import pytest

from rektscope.market.events import (
    Fundings,
    Indexes,
    Liquidations,
    MarketEvents,
    Marks,
    OpenInterests,
    Trades,
)
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS
from rektscope.mockvenue import binance_streams, bybit_streams, okx_streams
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.streams import Passage, Topics
from rektscope.mockvenue.timeline import Timeline


def _instrument(market, tick, lot, contract=Contract.LINEAR, contract_size="1"):
    venue, symbol = market.split(":")
    base = symbol.removesuffix("USDT").partition("-")[0]
    quote = "USDT" if contract is Contract.LINEAR else "USD"
    return Instrument(venue, symbol, base, quote, contract, Decimal(tick), Decimal(lot), Decimal(contract_size))


def _stream(instrument, topic, *batches, first_ms=0):
    """A topic, and the passage from `first_ms` on in which it is sent."""
    events = MarketEvents.of(instrument, *batches)
    timeline = Timeline(first_ms, 2_000_000_000_000)
    market = ServedMarket.of(events, timeline)
    topics = Topics()
    if instrument.venue == "binance":
        binance_streams.add_streams(topics, market, is_throttled=False)
    elif instrument.venue == "bybit":
        bybit_streams.add_streams(topics, market)
    else:
        okx_streams.add_streams(topics, [okx_streams.market_of(market)])
    return topics[topic], Passage(timeline)


def _written(instrument, topic, *batches, first_ms=0):
    """All messages of a topic as JSON."""
    stream, passage = _stream(instrument, topic, *batches, first_ms=first_ms)
    return [json.loads(message) for message in stream.encode(0, len(stream.moments), passage)]


def _greeted(instrument, topic, *batches, now_ms):
    """What is sent at once to who asks at the start of a stretch that begins after all rows."""
    stream, passage = _stream(instrument, topic, *batches, first_ms=now_ms + 1)
    assert not len(stream.moments)
    return [json.loads(message) for message in stream.greeting(0, now_ms, passage)]


def _without(message, *names):
    return {name: value for name, value in message.items() if name not in names}


def _shape(value):
    """Keys in order and types, and of texts whether they are numbers."""
    if isinstance(value, dict):
        return {name: _shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_shape(inner) for inner in value]
    if isinstance(value, str):
        return "number" if value.lstrip("-").replace(".", "", 1).isdigit() else "text"
    return type(value)


def test_binance_aggregate_trade(sample):
    recorded = sample("binance/aggTrade_taker_buy.json")
    rows = Trades.from_columns(
        time_ms=[recorded["T"]], received_ms=[recorded["E"]], price_ticks=[102_237], quantity_lots=[236], taker_side=[1]
    )
    (ours,) = _written(_instrument("binance:BTCUSDT", "0.1", "0.001"), "btcusdt@aggTrade", rows)
    ids = ("a", "f", "l")
    assert _without(ours, *ids) == _without(recorded, *ids)
    assert list(ours) == list(recorded)
    assert _shape(ours) == _shape(recorded)
    assert ours["l"] - ours["f"] == recorded["l"] - recorded["f"] == 0


def test_binance_trade_of_a_seller_says_that_the_buyer_was_the_maker(sample):
    recorded = sample("binance/aggTrade_taker_sell_coinm.json")
    rows = Trades.from_columns(time_ms=[1], received_ms=[2], price_ticks=[1], quantity_lots=[1], taker_side=[-1])
    (ours,) = _written(_instrument("binance:BTCUSDT", "0.1", "1"), "btcusdt@aggTrade", rows)
    assert ours["m"] is recorded["m"] is True


def test_binance_mark_price(sample):
    """`P` (the estimated settlement price) repeats the mark, and `ap` too: a session holds neither."""
    recorded = sample("binance/markPriceUpdate_perpetual.json")
    when, settled = recorded["E"], recorded["T"] - 8 * HOUR_MS
    ours = _written(
        _instrument("binance:BTCUSDT", "0.000001", "0.001"),
        "btcusdt@markPrice@1s",
        Marks.from_columns(time_ms=[when], received_ms=[when], mark_steps=[1_179_415_000_000]),
        Indexes.from_columns(time_ms=[when], received_ms=[when], mark_steps=[1_178_462_659_091]),
        Fundings.from_columns(
            time_ms=[settled], received_ms=[settled], rate_e12=[381_670_000], duration_ms=[8 * HOUR_MS]
        ),
    )
    (ours,) = ours
    assert list(ours) == list(recorded)
    assert _shape(ours) == _shape(recorded)
    assert {name: ours[name] for name in ("e", "E", "s", "i", "r", "T", "st")} == {
        name: recorded[name] for name in ("e", "E", "s", "i", "r", "T", "st")
    }
    assert Decimal(ours["p"]) == Decimal(ours["ap"]) == Decimal(recorded["p"])


def test_binance_mark_without_funding_is_written_as_for_contracts_that_are_delivered(sample):
    recorded = sample("binance/markPriceUpdate_delivery.json")
    rows = Marks.from_columns(time_ms=[recorded["E"]], received_ms=[recorded["E"]], mark_steps=[5])
    (ours,) = _written(_instrument("binance:BTCUSDT", "0.1", "0.001"), "btcusdt@markPrice@1s", rows)
    assert (ours["r"], ours["T"]) == (recorded["r"], recorded["T"]) == ("", 0)


def test_binance_liquidation(sample):
    """`p`, the limit of the order, repeats the average fill `ap`: a session holds one price."""
    recorded = sample("binance/forceOrder_sell_filled.json")
    order = recorded["o"]
    rows = Liquidations.from_columns(
        time_ms=[order["T"]],
        received_ms=[recorded["E"]],
        price_ticks=[2_624_510],
        quantity_lots=[115],
        liquidated_side=[1],
    )
    (ours,) = _written(_instrument("binance:BTCUSDT", "0.01", "0.001"), "btcusdt@forceOrder", rows)
    assert _without(ours, "o") == _without(recorded, "o")
    assert _without(ours["o"], "p") == _without(order, "p")
    assert (list(ours), list(ours["o"])) == (list(recorded), list(order))
    assert _shape(ours) == _shape(recorded)


def test_binance_sends_two_liquidations_alike_a_millisecond_apart():
    """The very same frame twice would be one frame that came twice."""
    rows = Liquidations.from_columns(
        time_ms=[10, 10], received_ms=[12, 12], price_ticks=[5, 5], quantity_lots=[1, 1], liquidated_side=[-1, -1]
    )
    first, second = _written(_instrument("binance:BTCUSDT", "0.1", "0.001"), "btcusdt@forceOrder", rows)
    assert (first["E"], second["E"]) == (12, 13)
    assert first["o"] == second["o"]
    assert first["o"]["S"] == "BUY"  # an order that buys closes a short


def test_bybit_trade(sample):
    """`L` (the direction of the tick) is made of the taker's side: a session does not hold it."""
    recorded = sample("bybit/publicTrade_taker_buy.json")
    rows = Trades.from_columns(
        time_ms=[recorded["data"][0]["T"]],
        received_ms=[recorded["ts"]],
        price_ticks=[165_785],
        quantity_lots=[1],
        taker_side=[1],
    )
    (ours,) = _written(_instrument("bybit:BTCUSDT", "0.10", "0.001"), "publicTrade.BTCUSDT", rows)
    assert _without(ours, "data") == _without(recorded, "data")
    ids = ("i", "seq", "p")
    assert _without(ours["data"][0], *ids) == _without(recorded["data"][0], *ids)
    assert (list(ours), list(ours["data"][0])) == (list(recorded), list(recorded["data"][0]))
    assert len(ours["data"][0]["i"]) == len(recorded["data"][0]["i"])
    assert Decimal(ours["data"][0]["p"]) == Decimal(recorded["data"][0]["p"])
    assert isinstance(ours["data"][0]["seq"], int)


def test_bybit_sends_trades_that_came_together_in_one_message():
    rows = Trades.from_columns(
        time_ms=[1, 2, 3], received_ms=[5, 5, 6], price_ticks=[1, 2, 3], quantity_lots=[1, 1, 1], taker_side=[1, -1, 1]
    )
    first, second = _written(_instrument("bybit:BTCUSDT", "0.1", "0.001"), "publicTrade.BTCUSDT", rows)
    assert [row["S"] for row in first["data"]] == ["Buy", "Sell"]
    assert [row["T"] for row in second["data"]] == [3]


def test_bybit_ticker_snapshot(sample):
    recorded = sample("bybit/tickers_snapshot.json")
    single = sample("bybit/tickers_snapshot_single.json")
    when, data = recorded["ts"], recorded["data"]
    settled = int(data["nextFundingTime"]) - 8 * HOUR_MS
    (ours,) = _greeted(
        _instrument("bybit:BTCUSDT", "0.10", "0.0005"),
        "tickers.BTCUSDT",
        Marks.from_columns(time_ms=[when], received_ms=[when], mark_steps=[17_217_330]),
        Indexes.from_columns(time_ms=[when], received_ms=[when], mark_steps=[17_227_360]),
        OpenInterests.from_columns(time_ms=[when], received_ms=[when], quantity_lots=[68_744_761]),
        Trades.from_columns(
            time_ms=[when], received_ms=[when], price_ticks=[172_160], quantity_lots=[1], taker_side=[1]
        ),
        Fundings.from_columns(
            time_ms=[settled], received_ms=[settled], rate_e12=[-212_000_000], duration_ms=[8 * HOUR_MS]
        ),
        now_ms=when,
    )
    assert list(ours) == list(recorded)
    assert _without(ours, "data", "cs") == _without(recorded, "data", "cs")
    sent_numbers = {name: Decimal(data[name]) for name in ("lastPrice", "markPrice", "indexPrice", "openInterest")}
    assert {name: Decimal(ours["data"][name]) for name in sent_numbers} == sent_numbers
    assert ours["data"]["fundingRate"] == data["fundingRate"]
    assert ours["data"]["nextFundingTime"] == data["nextFundingTime"]
    assert Decimal(ours["data"]["openInterestValue"]) == pytest.approx(
        Decimal(data["openInterestValue"]), rel=Decimal("1e-4")
    )
    added = {"singleOpenInterestValue", "fundingIntervalHour"}  # documented since, not in these older samples
    assert set(ours["data"]) <= set(data) | set(single["data"]) | added
    assert all(isinstance(value, str) for value in ours["data"].values())


STATES = [
    ("okx:BTC-USDT-SWAP", "mark-price:BTC-USDT-SWAP", "markPx", "120000.120"),
    ("okx:BTC-USDT-SWAP", "index-tickers:BTC-USDT", "idxPx", "119990.000"),
    ("okx:BTC-USDT-SWAP", "open-interest:BTC-USDT-SWAP", "oi", "700.00"),
    ("okx:BTC-USDT-SWAP", "funding-rate:BTC-USDT-SWAP", "fundingRate", "0.0001"),
    ("bybit:BTCUSDT", "tickers.BTCUSDT", "lastPrice", "120000.5"),
    ("bybit:BTCUSDT", "tickers.BTCUSDT", "openInterest", "14.0000"),
]


@pytest.mark.parametrize(("market", "topic", "name", "value"), STATES, ids=[f"{one[1]} {one[2]}" for one in STATES])
def test_the_state_before_the_stretch_is_given_to_who_asks(market, topic, name, value):
    """Known by REST, so known here: not only what changes within the stretch."""
    rows = {"time_ms": [500, 900], "received_ms": [500, 900]}
    (found,) = _greeted(
        _instrument(market, "0.1", "0.0001"),
        topic,
        Marks.from_columns(**rows, mark_steps=[1, 120_000_120]),
        Indexes.from_columns(**rows, mark_steps=[1, 119_990_000]),
        OpenInterests.from_columns(**rows, quantity_lots=[1, 70_000]),
        Trades.from_columns(**rows, price_ticks=[1, 1_200_005], quantity_lots=[1, 1], taker_side=[1, 1]),
        Fundings.from_columns(**rows, rate_e12=[1, 100_000_000], duration_ms=[8 * HOUR_MS] * 2),
        now_ms=1_000,
    )
    data = found["data"] if isinstance(found["data"], dict) else found["data"][0]
    assert data[name] == value


@pytest.mark.parametrize(
    ("market", "topic", "name"),
    [
        ("okx:BTC-USDT-SWAP", "funding-rate:BTC-USDT-SWAP", "fundingTime"),
        ("bybit:BTCUSDT", "tickers.BTCUSDT", "nextFundingTime"),
    ],
)
def test_the_settlement_shown_is_still_to_come(market, topic, name):
    """A session whose fundings end two days before the moment at which somebody asks."""
    settled = Fundings.from_columns(
        time_ms=[HOUR_MS], received_ms=[HOUR_MS], rate_e12=[100_000_000], duration_ms=[8 * HOUR_MS]
    )
    (found,) = _greeted(_instrument(market, "0.1", "0.0001"), topic, settled, now_ms=50 * HOUR_MS)
    data = found["data"] if isinstance(found["data"], dict) else found["data"][0]
    assert int(data[name]) == 57 * HOUR_MS


def test_bybit_open_interest_counts_both_sides_and_the_single_one_does_not(sample):
    recorded = sample("bybit/tickers_snapshot_single.json")["data"]
    rows = OpenInterests.from_columns(time_ms=[9], received_ms=[9], quantity_lots=[34_372_381])
    (ours,) = _written(_instrument("bybit:BTCUSDT", "0.1", "0.001"), "tickers.BTCUSDT", rows)
    assert ours["data"]["singleOpenInterest"] == recorded["singleOpenInterest"]
    assert Decimal(ours["data"]["openInterest"]) == 2 * Decimal(recorded["singleOpenInterest"])


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("tickers_delta_mark", lambda when: _two(Marks, when, mark_steps=[1, 17_218_010])),
        ("tickers_delta_open_interest", lambda when: _two(OpenInterests, when, quantity_lots=[1, 34_372_000])),
    ],
)
def test_a_bybit_ticker_delta_sends_only_what_is_new(sample, name, rows):
    recorded = sample(f"bybit/{name}.json")
    rows = rows(recorded["ts"])
    first, ours = _written(_instrument("bybit:BTCUSDT", "0.1", "0.001"), "tickers.BTCUSDT", rows)
    assert (first["type"], ours["type"]) == ("snapshot", "delta")
    assert _without(ours, "data", "cs") == _without(recorded, "data", "cs")
    extra = {"singleOpenInterest"} if name.endswith("interest") else set()
    assert set(ours["data"]) - set(recorded["data"]) == extra
    for key, text in recorded["data"].items():
        assert ours["data"][key] == text or Decimal(ours["data"][key]) == Decimal(text)


def _two(kind, when, **columns):
    """Two rows: one before everything, for the snapshot, and one at the moment of the sample."""
    return kind.from_columns(time_ms=[7, when], received_ms=[7, when], **columns)


def test_bybit_liquidation(sample):
    recorded = sample("bybit/allLiquidation_short.json")
    rows = Liquidations.from_columns(
        time_ms=[recorded["data"][0]["T"]],
        received_ms=[recorded["ts"]],
        price_ticks=[4499],
        quantity_lots=[20_000],
        liquidated_side=[-1],
    )
    (ours,) = _written(_instrument("bybit:ROSEUSDT", "0.00001", "1"), "allLiquidation.ROSEUSDT", rows)
    assert ours == recorded
    assert list(ours) == list(recorded)


def test_okx_trade(sample):
    recorded = sample("okx/trades_buy.json")
    (row,) = recorded["data"]
    rows = Trades.from_columns(
        time_ms=[int(row["ts"])],
        received_ms=[int(row["ts"])],
        price_ticks=[422_199],
        quantity_lots=[1200],
        taker_side=[1],
    )
    (ours,) = _written(_instrument("okx:BTC-USDT-SWAP", "0.1", "0.0001"), "trades:BTC-USDT-SWAP", rows)
    assert ours["arg"] == recorded["arg"]
    ids = ("tradeId", "seqId", "count", "sz")
    assert _without(ours["data"][0], *ids) == _without(row, *ids)
    assert Decimal(ours["data"][0]["sz"]) == Decimal(row["sz"])  # contracts of 0.01 BTC
    assert list(ours["data"][0]) == list(row)
    assert _shape(ours) == _shape(recorded)


def test_okx_mark_price(sample):
    recorded = sample("okx/mark_price.json")
    when = int(recorded["data"][0]["ts"])
    rows = Marks.from_columns(time_ms=[when], received_ms=[when], mark_steps=[423_106])
    (ours,) = _written(_instrument("okx:BTC-USDT-SWAP", "10", "0.0001"), "mark-price:BTC-USDT-SWAP", rows)
    assert ours == recorded


def test_okx_index(sample):
    recorded = sample("okx/index_tickers.json")
    when = int(recorded["data"][0]["ts"])
    rows = Indexes.from_columns(time_ms=[when], received_ms=[when], mark_steps=[4_231_012])
    (ours,) = _written(_instrument("okx:BTC-USDT-SWAP", "1", "0.0001"), "index-tickers:BTC-USDT", rows)
    known = ("instId", "idxPx", "ts")
    assert ours["arg"] == recorded["arg"]
    assert list(ours["data"][0]) == list(recorded["data"][0])
    assert {name: ours["data"][0][name] for name in known} == {name: recorded["data"][0][name] for name in known}
    assert {ours["data"][0][name] for name in ours["data"][0] if name not in known} == {""}


def test_okx_open_interest(sample):
    recorded = sample("okx/open_interest.json")
    (row,) = recorded["data"]
    when = int(row["ts"])
    (ours,) = _written(
        _instrument("okx:BTC-USDT-SWAP", "0.1", "0.0001"),
        "open-interest:BTC-USDT-SWAP",
        OpenInterests.from_columns(time_ms=[when], received_ms=[when], quantity_lots=[221_611_301]),
        Marks.from_columns(time_ms=[when], received_ms=[when], mark_steps=[87_506_800]),
    )
    assert ours["arg"] == recorded["arg"]
    assert list(ours["data"][0]) == list(row)
    assert ours["data"][0]["oi"] == row["oi"]
    assert Decimal(ours["data"][0]["oiCcy"]) == Decimal(row["oiCcy"])
    assert Decimal(ours["data"][0]["oiUsd"]) == pytest.approx(Decimal(row["oiUsd"]), rel=Decimal("1e-4"))
    assert ours["data"][0]["ts"] == row["ts"]


def test_okx_funding(sample):
    recorded = sample("okx/funding_rate.json")
    (row,) = recorded["data"]
    settled = int(row["fundingTime"]) - 8 * HOUR_MS
    rows = Fundings.from_columns(
        time_ms=[settled], received_ms=[settled], rate_e12=[169_979_925], duration_ms=[8 * HOUR_MS]
    )
    (ours,) = _written(_instrument("okx:BTC-USDT-SWAP", "0.1", "0.0001"), "funding-rate:BTC-USDT-SWAP", rows)
    assert ours["arg"] == recorded["arg"]
    assert list(ours["data"][0]) == list(row)
    same = ("fundingTime", "nextFundingTime", "instId", "instType", "method", "settState", "nextFundingRate")
    assert {name: ours["data"][0][name] for name in same} == {name: row[name] for name in same}
    assert ours["data"][0]["settFundingRate"] == "0.000169979925"  # counted in 1e-12
    assert all(isinstance(value, str) for value in ours["data"][0].values())


@pytest.mark.parametrize(("name", "side"), [("liquidation_orders_short", -1), ("liquidation_orders_net_sell", 1)])
def test_okx_liquidation(sample, name, side):
    """The side of the position is always sent; the sample of a net position says `net`."""
    recorded = sample(f"okx/{name}.json")
    (row,) = recorded["data"][0]["details"]
    rows = Liquidations.from_columns(
        time_ms=[int(row["ts"])],
        received_ms=[int(row["ts"])],
        price_ticks=[7831],
        quantity_lots=[13],
        liquidated_side=[side],
    )
    (ours,) = _written(_instrument("okx:IOST-USDT-SWAP", "0.000001", "1000"), "liquidation-orders:SWAP", rows)
    if row["posSide"] == "net":
        ours["data"][0]["details"][0]["posSide"] = "net"
    assert ours == recorded
    assert list(ours["data"][0]) == list(recorded["data"][0])
    assert list(ours["data"][0]["details"][0]) == list(row)


def test_okx_inverse_counts_contracts(sample):
    recorded = sample("okx/trades_buy.json")
    rows = Trades.from_columns(time_ms=[1], received_ms=[1], price_ticks=[1], quantity_lots=[12], taker_side=[1])
    instrument = _instrument("okx:BTC-USD-SWAP", "0.1", "1", Contract.INVERSE, "100")
    (ours,) = _written(instrument, "trades:BTC-USD-SWAP", rows)
    assert ours["data"][0]["sz"] == recorded["data"][0]["sz"] == "12"


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("venue", "market", "topic", "tick", "lot"),
    [
        ("binance-usdm", "binance:BTCUSDT", "btcusdt@forceOrder", "0.01", "0.001"),
        ("bybit", "bybit:PIPPINUSDT", "allLiquidation.PIPPINUSDT", "0.00001", "1"),
        ("bybit", "bybit:ICPUSDT", "allLiquidation.ICPUSDT", "0.001", "0.1"),
        ("okx", "okx:CNPY-USDT-SWAP", "liquidation-orders:SWAP", "0.0001", "1"),
    ],
)
def test_liquidations_that_others_recorded(shared_data, venue, market, topic, tick, lot):
    """Who was liquidated is known from the collection; of that row the stand-in writes the same message."""
    symbol = market.partition(":")[2]
    lines = (shared_data / "ws-liquidation-frames" / "frames.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    (entry,) = [one for one in entries if one["venue"] == venue and f'"{symbol}"' in json.dumps(one["frame"])
                and "allLiquidation" in one["channel"] + "allLiquidation" * (venue != "bybit")
                and "generated" not in one["channel"]]  # fmt: skip
    answer = entry["frame"].get("data", entry["frame"]) if venue == "binance-usdm" else entry["frame"]
    if venue == "binance-usdm":
        answer["o"]["p"] = answer["o"]["ap"]  # the limit of the order is not in a session
        answer["o"]["l"] = answer["o"]["z"]  # nor is how much of it was filled last
        when, pushed, price, size = answer["o"]["T"], answer["E"], answer["o"]["ap"], answer["o"]["z"]
    elif venue == "bybit":
        (row,) = answer["data"]
        when, pushed, price, size = row["T"], answer["ts"], row["p"], row["v"]
    else:
        (row,) = answer["data"][0]["details"]
        when, pushed, price, size = int(row["ts"]), int(row["ts"]), row["bkPx"], row["sz"]
    rows = Liquidations.from_columns(
        time_ms=[when],
        received_ms=[pushed],
        price_ticks=[int(Decimal(price) / Decimal(tick))],
        quantity_lots=[int(Decimal(size) / Decimal(lot))],
        liquidated_side=[1 if entry["liquidated_side"] == "long" else -1],
    )
    (ours,) = _written(_instrument(market, tick, lot), topic, rows)
    assert _padded(ours) == _padded(answer)


def _padded(value):
    """Texts that are numbers as numbers: some venues write zeros behind, some do not."""
    if isinstance(value, dict):
        return {name: _padded(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_padded(inner) for inner in value]
    return Decimal(value) if isinstance(value, str) and _shape(value) == "number" else value
