"""What is recorded from a stand-in claims no more than the session that it plays."""

import pytest
from msgspec.structs import replace
from tests.mockvenue.conftest import get

from rektscope.live.description import session_info
from rektscope.mockvenue.server import VENUES
from rektscope.recording.header import listing_from_json, listing_to_json
from rektscope.sessions.session import Provenance

MARKETS = {
    "binance": "binance:BTCUSDT",
    "bybit": "bybit:BTCUSDT",
    "okx": "okx:BTC-USDT-SWAP",
    "hyperliquid": "hyperliquid:BTC",
}
LISTS = {
    "binance": "/fapi/v1/exchangeInfo",
    "bybit": "/v5/market/instruments-info?category=linear",
    "okx": "/api/v5/public/instruments?instType=SWAP",
}


@pytest.mark.parametrize("venue", VENUES)
@pytest.mark.parametrize(
    ("provenance", "expected"),
    [
        (Provenance.SYNTHETIC, Provenance.SYNTHETIC),
        (Provenance.RECONSTRUCTION, Provenance.RECONSTRUCTION),
        (Provenance.IMPORTED, Provenance.RECORDED),
        (Provenance.RECORDED, Provenance.RECORDED),
    ],
)
def test_a_recording_is_of_the_provenance_of_what_was_played(
    mock_venue, session_of, listing_from, venue, provenance, expected
):
    session = session_of("binance" if venue == "hyperliquid" else venue)
    session = replace(session, info=replace(session.info, provenance=provenance))
    stand = mock_venue(venue, session=session)
    _, _, listing = listing_from(stand, MARKETS[venue])
    info = session_info([listing_from_json(listing_to_json(listing))], {venue: stand.url}, 0, 1)
    assert info.provenance is expected
    is_stated = any("the session that is played" in note for note in info.notes)
    assert is_stated is (provenance is not Provenance.RECORDED)


@pytest.mark.parametrize("venue", LISTS)
def test_the_list_of_a_recorded_session_has_the_fields_of_the_venue_alone(mock_venue, session_of, venue):
    session = session_of(venue)
    recorded = replace(session, info=replace(session.info, provenance=Provenance.RECORDED))
    assert b"provenance" not in get(mock_venue(venue, session=recorded), LISTS[venue])[2]
    assert b'"provenance":"synthetic"' in get(mock_venue(venue, session=session), LISTS[venue])[2]


def test_a_header_of_an_earlier_recording_of_made_up_data_is_read(mock_venue, listing_from):
    _, _, listing = listing_from(mock_venue("binance"), "binance:BTCUSDT")
    fields = {key: value for key, value in listing_to_json(listing).items() if key != "provenance"}
    assert listing_from_json(fields | {"is_made_up": True}).provenance == "synthetic"
    assert listing_from_json(fields).provenance == ""
