"""The header says everything that is needed to read the rest, exactly."""

import contextlib
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.listing import Listing
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.recording.header import RecordingHeader, listing_from_json, listing_to_json
from rektscope.venues.catalogue import product_of, specs

LISTED = [
    Listing.of(
        Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001")), "usdm"
    ),
    Listing.of(
        Instrument(
            "binance", "BTCUSD_200925", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), Decimal(100)
        ),
        "coinm",
        index_symbol="BTCUSD",
        perpetual=False,
    ),
    Listing.of(
        Instrument("okx", "BTC-USDT-SWAP", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.0001")),
        "public",
        Decimal("0.01"),
        index_symbol="BTC-USDT",
        funding_ms=28_800_000,
    ),
    Listing.of(
        Instrument("kraken", "PF_XBTUSD", "BTC", "USD", Contract.LINEAR, Decimal(1), Decimal("1E-4")),
        "futures",
        wire_symbol="pf_xbtusd",
    ),
]


def _products(listings):
    """The listings with the names that their venues' products really have."""
    return [
        Listing.of(
            each.instrument,
            product_of(each.market)[1].name,
            each.lot_on_wire,
            wire_symbol=each.wire_symbol,
            index_symbol=each.index_symbol,
            funding_ms=each.funding_ms,
            perpetual=each.perpetual,
        )
        for each in listings
    ]


@pytest.mark.parametrize("listing", LISTED, ids=lambda listing: listing.market)
def test_a_listing_comes_back_exactly(listing):
    there = listing_from_json(json.loads(json.dumps(listing_to_json(listing))))
    for name in ("instrument", "product", "lot_on_wire", "wire_symbol", "index_symbol", "funding_ms", "perpetual"):
        assert getattr(there, name) == getattr(listing, name)
    assert there.quantity.size == listing.quantity.size
    assert there.mark.size == listing.mark.size


def test_specs_come_back_as_they_were():
    endpoints = {"okx": "ws://127.0.0.1:9000"}
    planned = tuple(specs(_products(LISTED), endpoints=endpoints))
    there = RecordingHeader.from_bytes(RecordingHeader(5, planned, endpoints, 12.0, "0.0.9").to_bytes())
    assert (there.started_ns, there.endpoints, there.history_hours, there.program) == (5, endpoints, 12.0, "0.0.9")
    assert [spec.topics for spec in there.specs] == [spec.topics for spec in planned]
    assert [spec.product for spec in there.specs] == [spec.product for spec in planned]
    assert [spec.venue for spec in there.specs] == [spec.venue for spec in planned]
    assert [each.market for each in there.listings] == [each.market for each in LISTED]


def test_a_newer_one_is_reported_as_newer(header):
    fields = json.loads(header.to_bytes()) | {"version": 2, "program": "9.9"}
    with pytest.raises(InputError, match=r"newer rektscope \(9\.9\)"):
        RecordingHeader.from_bytes(json.dumps(fields).encode())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"plans": []}, "names no market"),
        ({"plans": [{"venue": "mtgox"}]}, "no live feed of 'mtgox'"),
        ({"listings": []}, "cannot be read"),
        ({"endpoints": 3}, "cannot be read"),
        ({"started_ns": None}, "cannot be read"),
    ],
)
def test_what_is_none_is_one_sentence(header, change, words):
    with pytest.raises(InputError, match=words):
        RecordingHeader.from_bytes(json.dumps(json.loads(header.to_bytes()) | change).encode())


def test_a_product_that_is_not_known_is_reported(header):
    fields = json.loads(header.to_bytes())
    fields["plans"][0]["section"] = "spot"
    with pytest.raises(InputError, match="Binance 'spot', which this rektscope does not know"):
        RecordingHeader.from_bytes(json.dumps(fields).encode())


@given(where=st.floats(0, 1), some=st.binary(max_size=6))
def test_a_changed_header_raises_nothing_else(header, where, some):
    data = header.to_bytes()
    position = int(where * len(data))
    with contextlib.suppress(InputError):
        RecordingHeader.from_bytes(data[:position] + some + data[position + len(some) :])
