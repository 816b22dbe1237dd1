"""`rektscope tiers`: listing, showing, importing; refreshing from a venue that answers well, badly or not at all."""

import gzip
import json
import socket
from datetime import UTC, datetime

import pytest

from rektscope.cli.main import run
from rektscope.margins.store import TierStore, tier_folder
from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.market.errors import InputError
from rektscope.net import https_client
from rektscope.net.https_client import checked_endpoint

TODAY = datetime.now(UTC).date().isoformat()
ETH_LEVERAGES = (100, 50)


def bybit_rows(symbol, caps=(900_000, 1_500_000), rates=("0.005", "0.01"), deductions=("", "4500")):
    figures = zip(caps, rates, deductions, ETH_LEVERAGES, strict=True)
    return [
        {
            "id": 1,
            "symbol": symbol,
            "riskLimitValue": str(cap),
            "maintenanceMargin": rate,
            "initialMargin": str(1 / leverage),
            "isLowestRisk": 1,
            "maxLeverage": f"{leverage}.00",
            "mmDeduction": deduction,
        }
        for cap, rate, deduction, leverage in figures
    ]


def bybit_answer(rows, cursor=""):
    result = {"category": "linear", "list": rows, "nextPageCursor": cursor}
    return {"retCode": 0, "retMsg": "OK", "result": result, "retExtInfo": {}, "time": 1_785_000_000_000}


@pytest.fixture
def venue(toy_venue):
    return toy_venue


def output_of(capsys, arguments):
    assert run(["tiers", *arguments]) == 0
    shown = capsys.readouterr()
    assert not shown.err
    return shown.out


def refused(capsys, arguments):
    assert run(["tiers", *arguments]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.startswith("rektscope: ")
    assert shown.err.count("\n") == 1
    assert not tier_folder().exists() or not list(tier_folder().glob(".*.part"))
    return shown.err


# Listing and showing ----------------------------------------------------------------------------------------------


def test_every_table_is_listed_with_date_age_and_source(capsys):
    shown = output_of(capsys, [])
    assert "binance:0GUSDT, " in shown
    assert "and 903 more" in shown
    assert "deribit: `--maintenance-rate RATE`" in shown
    assert "bybit: `rektscope tiers refresh bybit`" in shown
    assert "2026-09-29" in shown
    assert "freqtrade" in shown
    answer = json.loads(output_of(capsys, ["--json"]))
    (btc,) = [table for table in answer["tables"] if (table["venue"], table["symbol"]) == ("binance", "BTCUSDT")]
    assert (btc["as_of"], btc["from"], btc["tier_count"], btc["complete"]) == ("2026-09-29", "bundled", 12, True)
    assert len(answer["tables"]) == sum(len(bundled_symbols(venue)) for venue in bundled_venues())
    ages = [table["age_days"] for table in answer["tables"]]
    known = [age for age in ages if age is not None]
    assert ages == [None] * (len(ages) - len(known)) + sorted(known, reverse=True)
    assert all(table["stale"] == (table["age_days"] is None or table["age_days"] > 60) for table in answer["tables"])
    assert answer["folder"] == str(tier_folder())
    assert answer["problems"] == []


def test_one_table_is_shown_tier_by_tier(capsys):
    shown = output_of(capsys, ["show", "binance", "btcusdt"])
    assert "2.5 %" in shown
    assert "482,000" in shown
    assert output_of(capsys, ["show", "binance:BTC/USDT:USDT"]) == shown
    assert "One market" in refused(capsys, ["show", "binance"])
    answer = json.loads(output_of(capsys, ["show", "hyperliquid", "BTC", "--json"]))
    assert answer["tiers"][1] == {
        "floor": 150e6,
        "cap": None,
        "rate": 0.025,
        "max_leverage": 20,
        "deduction": 1_875_000,
    }
    output_of(capsys, ["show", "bitmex", "XBTUSD"])
    assert "no tiers for NOPE" in refused(capsys, ["show", "binance", "NOPE"])


def test_a_damaged_file_of_tables_is_named(capsys):
    tier_folder().mkdir(parents=True)
    (tier_folder() / "binance.json").write_text("{", encoding="utf-8")
    assert "is damaged" in output_of(capsys, [])
    assert "is damaged" in output_of(capsys, ["show", "binance", "BTCUSDT"])


# Refreshing -------------------------------------------------------------------------------------------------------


def test_bybit_s_pages_are_followed_and_the_tables_used(venue, capsys):
    pages = {
        "": bybit_answer(bybit_rows("BTCUSDT"), "next=1"),
        "next=1": bybit_answer(bybit_rows("ETHUSDT") + bybit_rows("BADUSDT", deductions=("", "5")), "next=2"),
        "next=2": bybit_answer(bybit_rows("SOLUSDT")[:1]),
    }
    inverse = bybit_answer([bybit_rows("BTCUSD", caps=(150, 300))[0]])
    venue.answer = lambda _path, query, _body: (
        pages[query.get("cursor", "")] if query["category"] == "linear" else inverse
    )
    answer = json.loads(output_of(capsys, ["refresh", "bybit", "--endpoint", venue.endpoint, "--json"]))
    assert sorted(answer["kept"]) == ["bybit:BTCUSD", "bybit:BTCUSDT", "bybit:ETHUSDT", "bybit:SOLUSDT"]
    assert answer["as_of"] == TODAY
    assert "BADUSDT" in answer["refused"][0]
    assert len(venue.asked) == 4
    position = ["--side", "long", "--entry", "3000", "--quantity", "1", "--leverage", "10"]
    assert run(["calc", "--venue", "bybit", "--symbol", "ETHUSDT", *position, "--json"]) == 0
    calculated = json.loads(capsys.readouterr().out)
    assert (calculated["tiers_as_of"], calculated["warning"]) == (TODAY, None)
    assert calculated["tiers_source"].startswith("Bybit REST")
    assert "yours" in output_of(capsys, [])


def test_one_symbol_is_asked_for_by_name_and_without_a_key(venue, capsys, monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    venue.answer = lambda *_: bybit_answer(bybit_rows("ETHUSDT"))
    shown = output_of(capsys, ["refresh", "Bybit", "ethusdt", "--endpoint", venue.endpoint + "/"])
    assert f"Kept the tiers of bybit:ETHUSDT as of {TODAY}" in shown
    ((path, query, _, headers),) = venue.asked
    assert (path, query) == ("/v5/market/risk-limit", {"category": "linear", "symbol": "ETHUSDT"})
    assert "Authorization" not in headers
    venue.answer = lambda *_: bybit_answer([bybit_rows("BTCUSD", caps=(150, 300))[0]])
    output_of(capsys, ["refresh", "bybit", "BTCUSD", "--endpoint", venue.endpoint])
    assert venue.asked[-1][1]["category"] == "inverse"


def test_okx_is_asked_family_by_family(venue, capsys):
    def instrument(number):
        return {
            "instId": f"C{number}-USDT-SWAP",
            "instFamily": f"C{number}-USDT",
            "ctType": "linear",
            "ctVal": "0.1",
            "ctMult": "1",
            "ctValCcy": f"C{number}",
            "settleCcy": "USDT",
            "state": "live" if number else "suspend",
        }

    def answer(path, query, _body):
        if path.endswith("instruments"):
            return {"code": "0", "msg": "", "data": [instrument(number) for number in range(8)]}
        tier = {"minSz": "0", "maxSz": "500", "mmr": "0.01", "imr": "0.02", "maxLever": "50", "tier": "1", "uly": ""}
        return {"code": "0", "data": [tier | {"instFamily": name} for name in query["instFamily"].split(",")]}

    venue.answer = answer
    report = json.loads(output_of(capsys, ["refresh", "okx", "--endpoint", venue.endpoint, "--json"]))
    assert len(report["kept"]) == 7
    assert [len(query.get("instFamily", "").split(",")) for _, query, _, _ in venue.asked] == [1, 5, 2]
    assert TierStore().find("okx", "C3-USDT-SWAP").caps[0] == 50
    venue.asked.clear()
    output_of(capsys, ["refresh", "okx", "c1-usdt-swap", "--endpoint", venue.endpoint])
    assert venue.asked[0][1] == {"instType": "SWAP", "instId": "C1-USDT-SWAP"}


def test_hyperliquid_is_asked_once(venue, capsys):
    coin = {"name": "BTC", "szDecimals": 5, "maxLeverage": 50, "marginTableId": 50}
    table = [50, {"description": "", "marginTiers": [{"lowerBound": "0.0", "maxLeverage": 50}]}]
    venue.answer = lambda *_: {"universe": [coin], "marginTables": [table]}
    output_of(capsys, ["refresh", "hyperliquid", "--endpoint", venue.endpoint])
    ((path, _, body, _),) = venue.asked
    assert (path, json.loads(body)) == ("/info", {"type": "meta"})
    assert TierStore().find("hyperliquid", "btc").max_leverages[0] == 50


def broken_off(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"retCode": 0, "result"')
    handler.close_connection = True


def endless(handler):
    handler.send_response(200)
    handler.end_headers()
    block = b'"' + b"x" * 65_535
    try:
        while not handler.server.released.is_set():
            handler.wfile.write(block)
    except OSError:
        pass


def packed(handler):
    """Small on the way, huge unpacked."""
    content = gzip.compress(bytes(10_000_000))
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def trickle(handler):
    """One byte after another, each in time, the whole never."""
    handler.send_response(200)
    handler.end_headers()
    try:
        while not handler.server.released.wait(0.02):
            handler.wfile.write(b" ")
            handler.wfile.flush()
    except OSError:
        pass


def silent(handler):
    handler.server.released.wait(5)


def hung_up(handler):
    handler.close_connection = True


def elsewhere(handler):
    handler.send_response(302)
    handler.send_header("Location", "http://127.0.0.1:9/")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


BAD_ANSWERS = [
    (lambda: (403, b"access too frequent"), "wait ten minutes"),
    (lambda: (429, b""), "too many requests"),
    (lambda: (418, b""), "shut out"),
    (lambda: (451, b""), "region"),
    (lambda: (401, b""), "key"),
    (lambda: (404, b""), "HTTP 404"),
    (lambda: (500, b"oops"), "HTTP 500"),
    (lambda: (204, b""), "HTTP 204"),
    (lambda: (511, b"<html>"), "login to this network"),
    (lambda: (200, b""), "no JSON"),
    (lambda: (200, b"<html>"), "no JSON"),
    (lambda: (200, b"\xff\xfe\xff"), "no JSON"),
    (lambda: (200, b"[" * 200_000), "no JSON"),
    (list, "no JSON object"),
    (lambda: {"retCode": 10006, "retMsg": "Too many visits!"}, "Too many visits!"),
    (lambda: {"retCode": 0, "result": {"list": "none"}}, "list"),
    (lambda: bybit_answer([{"symbol": 5}]), "symbol"),
    (lambda: bybit_answer(bybit_rows("ETHUSDT"), "again"), "no end"),
    (lambda: bybit_answer([]), "there are none"),
    (lambda: bybit_answer(bybit_rows("ETHUSDT", rates=("0.01", "0.005"))), "none makes a table"),
    (lambda: broken_off, "broke off"),
    (lambda: hung_up, "could not be reached"),
    (lambda: elsewhere, "not followed"),
    (lambda: endless, "larger than"),
    (lambda: packed, "larger than"),
    (lambda: trickle, "did not answer within"),
    (lambda: silent, "did not answer within"),
]


@pytest.mark.parametrize(("answer", "word"), BAD_ANSWERS)
def test_a_bad_answer_is_one_sentence_and_the_old_table_stays(venue, capsys, monkeypatch, answer, word):
    monkeypatch.setattr(https_client, "LARGEST_ANSWER", 300_000)
    venue.answer = lambda *_: bybit_answer(bybit_rows("ETHUSDT"))
    output_of(capsys, ["refresh", "bybit", "ETHUSDT", "--endpoint", venue.endpoint])
    before = (tier_folder() / "bybit.json").read_bytes()
    venue.answer = lambda *_: answer()
    # Only an answer that never comes is waited for; a busy machine may take seconds over one that does.
    timeout = "0.3" if word == "did not answer within" else "60"
    sentence = refused(capsys, ["refresh", "bybit", "ETHUSDT", "--endpoint", venue.endpoint, "--timeout", timeout])
    assert word in sentence
    assert (tier_folder() / "bybit.json").read_bytes() == before


def test_a_later_page_that_fails_keeps_everything_as_it_was(venue, capsys):
    first = bybit_answer(bybit_rows("BTCUSDT"), "next")
    venue.answer = lambda _path, query, _body: (429, b"") if "cursor" in query else first
    assert "stay as they are" in refused(capsys, ["refresh", "bybit", "--endpoint", venue.endpoint])
    assert TierStore().find("bybit", "BTCUSDT") is bundled_tier_table("bybit", "BTCUSDT")
    assert not tier_folder().exists()


def test_a_venue_that_is_not_there_is_one_sentence(capsys, venue):
    venue.shutdown()
    venue.server_close()
    assert "could not be reached" in refused(capsys, ["refresh", "bybit", "--endpoint", venue.endpoint])


def test_a_certificate_of_no_known_authority_is_refused(capsys, venue, certificate):
    venue.encrypt(certificate)
    endpoint = venue.endpoint.replace("http://127.0.0.1", "https://localhost")
    assert "certificate" in refused(capsys, ["refresh", "bybit", "--endpoint", endpoint])
    assert venue.asked == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["refresh", "binance"], "without a key"),
        (["refresh", "nowhere"], "bybit, dydx, gate, hyperliquid, kraken, kucoin, okx"),
        (["refresh", "bybit", "--endpoint", "http://api.bybit.com"], "not encrypted"),
        (["refresh", "bybit", "--endpoint", "ftp://api.bybit.com"], "not the address"),
        (["refresh", "bybit", "--endpoint", "api.bybit.com"], "not the address"),
        (["refresh", "bybit", "--endpoint", "https://me:secret@api.bybit.com"], "not the address"),
        (["refresh", "bybit", "--endpoint", "http://[::1"], "not an address"),
        (["refresh", "bybit", "--endpoint", "http://127.0.0.1:x"], "not an address"),
        (["refresh", "bybit", "--timeout", "0"], "timeout"),
        (["refresh", "bybit", "--timeout", "nan"], "timeout"),
        (["refresh", "bybit", "--timeout", "1,5"], "--timeout '1,5' may mean 1.5 or 15"),
        (["refresh"], "Name a venue, or --all"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(capsys, arguments, word):
    assert word in refused(capsys, arguments)


def test_addresses():
    assert checked_endpoint(" https://api.bybit.com/x/ ") == "https://api.bybit.com/x"
    for local in ("http://127.0.0.1:80", "http://localhost", "http://[::1]:5"):
        assert checked_endpoint(local) == local
    with pytest.raises(InputError):
        checked_endpoint("http://127.0.0.1.example.com")


# Importing --------------------------------------------------------------------------------------------------------


def binance_file(folder, rate=0.01, name="brackets.json"):
    bracket = {"bracket": 1, "initialLeverage": 50, "notionalCap": 1e6, "notionalFloor": 0, "cum": 0.0}
    path = folder / name
    path.write_text(
        json.dumps([{"symbol": "NEWUSDT", "brackets": [bracket | {"maintMarginRatio": rate}]}]), encoding="utf-8"
    )
    return path


def test_binance_s_file_is_imported_with_its_date(tmp_path, capsys):
    shown = output_of(capsys, ["import", str(binance_file(tmp_path)), "--as-of", "2026-10-01"])
    assert "Kept the tiers of binance:NEWUSDT as of 2026-10-01" in shown
    table = TierStore().find("binance", "NEWUSDT")
    assert (table.as_of, table.rates[0]) == ("2026-10-01", 0.01)
    assert "imported" in table.source
    answer = json.loads(output_of(capsys, ["import", str(binance_file(tmp_path, 0.02)), "--json"]))
    assert (answer["kept"], answer["as_of"]) == (["binance:NEWUSDT"], TODAY)
    assert TierStore().find("binance", "NEWUSDT").rates[0] == 0.02


def test_a_file_with_a_mark_at_its_start_and_a_market_too_many(tmp_path, capsys):
    path = binance_file(tmp_path)
    rows = json.loads(path.read_text(encoding="utf-8"))
    bad = [rows[0] | {"symbol": f"BAD{number}EUR"} for number in range(12)]
    path.write_text("\ufeff" + json.dumps(rows + bad), encoding="utf-8")
    shown = output_of(capsys, ["import", str(path)])
    assert shown.count("Left as it was") == 10
    assert "and 2 more" in shown


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (None, "no file"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("5", "Accepted are the JSON of Binance's website"),
        ("{}", "ccxt's fetch_leverage_tiers"),
        ('{"BTC/USDT:USDT": [{"maintenanceMarginRate": 0.01}]}', "add --venue"),
        ("[]", "there are none"),
        ('[{"symbol": "BTCUSDT", "brackets": []}]', "none makes a table"),
    ],
)
def test_a_file_that_is_none_of_binance_s_is_one_sentence(tmp_path, capsys, text, word):
    path = tmp_path / "x.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert word in refused(capsys, ["import", str(path)])
    assert not tier_folder().exists()


CCXT_BINANCE = {
    "BTC/USDT:USDT": [
        {
            "tier": number,
            "symbol": "BTC/USDT:USDT",
            "currency": "USDT",
            "minNotional": floor,
            "maxNotional": cap,
            "maintenanceMarginRate": rate,
            "maxLeverage": leverage,
            "info": {
                "bracket": str(number),
                "initialLeverage": str(leverage),
                "notionalCap": str(cap),
                "notionalFloor": str(floor),
                "maintMarginRatio": str(rate),
                "cum": str(cum),
            },
        }
        for number, (floor, cap, rate, leverage, cum) in enumerate(
            [(0.0, 300000.0, 0.004, 150.0, 0.0), (300000.0, 800000.0, 0.005, 100.0, 300.0)], 1
        )
    ]
}
"""As freqtrade's binance_leverage_tiers.json has them."""


def ccxt_file(folder, content):
    path = folder / "tiers.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_file_of_ccxt_and_freqtrade_is_imported_for_all_its_markets(tmp_path, capsys):
    rows = CCXT_BINANCE["BTC/USDT:USDT"]
    content = CCXT_BINANCE | dict.fromkeys(("ETH/USDC:USDC", "BTC/USDT:USDT-261225", "BTC/USD:BTC", "odd"), rows)
    answer = json.loads(
        output_of(capsys, ["import", str(ccxt_file(tmp_path, content)), "--as-of", "2026-11-20", "--json"])
    )
    names = ["binance:BTCUSDT", "binance:ETHUSDC", "binance:BTCUSDT_261225", "binance:BTCUSD_PERP"]
    assert answer["kept"] == names
    assert "odd: its name is none of ccxt's" in answer["refused"][0]
    table = TierStore().find("binance", "BTCUSDT")
    assert (table.as_of, table.unit, table.rules) == ("2026-11-20", "USDT", "binance-usdm")
    assert (table.rates.tolist(), table.deductions.tolist()) == ([0.004, 0.005], [0, 300])
    inverse = TierStore().find("binance", "BTCUSD_PERP")
    assert (inverse.contract, inverse.contract_size, inverse.unit) == ("inverse", 100, "BTC")


def test_a_ccxt_file_without_the_venue_s_rows_asks_whose_it_is(tmp_path, capsys):
    bare = [{key: value for key, value in row.items() if key != "info"} for row in CCXT_BINANCE["BTC/USDT:USDT"]]
    path = str(ccxt_file(tmp_path, {"BTC/USDT:USDT": bare}))
    assert "add --venue, one of binance, bybit, gate, bitget" in refused(capsys, ["import", path])
    assert "in other units there" in refused(capsys, ["import", path, "--venue", "okx"])
    for venue, symbol in (("gate", "BTC_USDT"), ("bybit", "BTCUSDT"), ("bitget", "BTCUSDT"), ("Binance", "BTCUSDT")):
        output_of(capsys, ["import", path, "--venue", venue, "--as-of", "2026-12-01"])
        table = TierStore().find(venue, symbol)
        assert (table.as_of, table.deductions.tolist(), table.rules) == (
            "2026-12-01",
            [0, 300],
            "binance-usdm" if venue == "Binance" else venue,
        )
    # One market's list, as fetch_market_leverage_tiers gives it.
    output_of(capsys, ["import", str(ccxt_file(tmp_path, bare)), "--venue", "bybit", "--as-of", "2026-12-02"])
    assert TierStore().find("bybit", "BTCUSDT").as_of == "2026-12-02"


def test_a_ccxt_file_of_another_venue_than_given_is_refused(tmp_path, capsys):
    path = str(ccxt_file(tmp_path, CCXT_BINANCE))
    assert "its rows are those of binance" in refused(capsys, ["import", path, "--venue", "bybit"])


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"minNotional": 5}, "floor"),
        ({"maintenanceMarginRate": None}, "maintenanceMarginRate"),
        ({"maxLeverage": "x"}, "maxLeverage"),
        ({"info": {"bracket": "1", "maintMarginRatio": "0.005", "cum": "7"}}, "deduction"),
    ],
)
def test_a_market_of_ccxt_s_that_makes_no_table_is_named_and_costs_no_other(tmp_path, capsys, changes, word):
    first, second = CCXT_BINANCE["BTC/USDT:USDT"]
    content = {"BTC/USDT:USDT": [first, second | changes], "ETH/USDT:USDT": [first, second]}
    answer = json.loads(output_of(capsys, ["import", str(ccxt_file(tmp_path, content)), "--json"]))
    assert answer["kept"] == ["binance:ETHUSDT"]
    assert answer["refused"][0].startswith("BTC/USDT:USDT: ")
    assert word in answer["refused"][0]


def test_what_is_larger_than_any_list_is_refused(tmp_path, capsys):
    large = tmp_path / "tiers.json"
    with large.open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    assert "larger than 64 MB" in refused(capsys, ["import", str(large)])


def test_a_date_that_is_none_and_a_folder_are_refused(tmp_path, capsys):
    assert "not a date" in refused(capsys, ["import", str(binance_file(tmp_path)), "--as-of", "soon"])
    assert "is a folder" in refused(capsys, ["import", str(tmp_path)])


def test_progress_is_shown_on_a_terminal(venue, capsys, monkeypatch):
    venue.answer = lambda *_: bybit_answer(bybit_rows("ETHUSDT"))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run(["tiers", "refresh", "bybit", "ETHUSDT", "--endpoint", venue.endpoint]) == 0
    assert "Kept the tiers" in capsys.readouterr().out


def test_progress_is_reported_before_each_question(venue):
    from datetime import date

    from rektscope.margins.refresh import refresh_tiers

    venue.answer = lambda *_: bybit_answer(bybit_rows("ETHUSDT"))
    reported = []
    refresh_tiers(
        "bybit", "ETHUSDT", TierStore(), date(2026, 11, 22), endpoint=venue.endpoint, on_progress=reported.append
    )
    assert reported == ["question 1: linear ETHUSDT"]


# Several venues at once ----------------------------------------------------------------------------------------------


def dydx_answer(initial="0.02", maintenance="0.012"):
    figures = {"initialMarginFraction": initial, "maintenanceMarginFraction": maintenance}
    return {"markets": {"BTC-USD": {"ticker": "BTC-USD", "status": "ACTIVE"} | figures}}


def test_several_venues_are_asked_and_one_that_fails_leaves_the_others(venue, capsys):
    def answer(path, _asked, _body):
        if path == "/v4/perpetualMarkets":
            return dydx_answer("0.04", "0.03")
        return bybit_answer(bybit_rows("BTCUSDT")) if path == "/v5/market/risk-limit" else (500, b"broken")

    venue.answer = answer
    query = ["refresh", "dydx", "gate", "BTC_USDT", "bybit:BTCUSDT"]
    query += [part for name in ("dydx", "gate", "bybit") for part in ("--endpoint", f"{name}={venue.endpoint}")]
    assert run(["tiers", *query]) == 2
    shown = capsys.readouterr()
    assert [line.partition(" as of ")[0] for line in shown.out.splitlines() if line.startswith("Kept")] == [
        "Kept the tiers of dydx:BTC-USD",
        "Kept the tiers of bybit:BTCUSDT",
    ]
    assert "dydx:BTC-USD tier 1: rate 1.2 % -> 3 %, leverage 50x -> 25x" in shown.out
    assert "bybit:BTCUSDT tier 1: up to 300,000 -> 900,000, rate 0.33 % -> 0.5 %, leverage 150x -> 100x" in shown.out
    assert shown.err.startswith("gate: The tiers of gate stay as they are")
    assert TierStore().find("gate", "BTC_USDT") is bundled_tier_table("gate", "BTC_USDT")
    assert run(["tiers", *query, "--json"]) == 2
    by_venue = {each["venue"]: each for each in json.loads(capsys.readouterr().out)["venues"]}
    assert by_venue["dydx"]["changes"] == []  # kept a moment ago
    assert "stay as they are" in by_venue["gate"]["error"]


def test_what_changed_is_in_the_json_too(venue, capsys):
    venue.answer = lambda *_: dydx_answer("0.05", "0.012")
    answer = json.loads(output_of(capsys, ["refresh", "dydx", "--endpoint", venue.endpoint, "--json"]))
    change = {"market": "dydx:BTC-USD", "tier": 1, "figure": "max_leverage", "old": 50.0, "new": 20.0}
    assert (answer["changes"], answer["new_markets"]) == ([change], [])


def test_tiers_that_come_and_go_are_reported_as_such(venue, capsys):
    venue.answer = lambda *_: bybit_answer(bybit_rows("ETHUSDT"))
    shown = output_of(capsys, ["refresh", "bybit", "ETHUSDT", "--endpoint", venue.endpoint])
    assert "bybit:ETHUSDT tier 2: new: up to 1,500,000, rate 1 %, leverage 50x, deduction 4,500" in shown
    venue.answer = lambda *_: bybit_answer(bybit_rows("ETHUSDT")[:1])
    shown = output_of(capsys, ["refresh", "bybit", "ETHUSDT", "--endpoint", venue.endpoint])
    assert "bybit:ETHUSDT tier 2: gone" in shown
    venue.answer = lambda *_: bybit_answer(bybit_rows("NEWUSDT"))
    assert "0 changed, 1 new, 0 as before" in output_of(
        capsys, ["refresh", "bybit", "NEWUSDT", "--endpoint", venue.endpoint]
    )


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["refresh", "binance"], "`rektscope tiers import FILE`"),
        (["refresh", "deribit", "BTC-PERPETUAL"], "--maintenance-rate"),
        (["refresh", "htx"], "adjustment factor divided by the leverage"),
        (["refresh", "bybit", "--all"], "leave out"),
        (["refresh", "bybit", "okx", "--endpoint", "https://x.example"], "VENUE=URL"),
        (["refresh", "bybit", "--endpoint", "okx=https://x.example"], "not among the venues asked"),
    ],
)
def test_every_refusal_of_a_refresh_names_a_step(capsys, arguments, word):
    assert word in refused(capsys, arguments)


def test_all_asks_every_venue_without_a_key(venue, capsys):
    from rektscope.cli.tiers_refresh import requests_in
    from rektscope.margins.refresh import refreshable_venues

    assert requests_in((), everything=True) == [(name, None) for name in refreshable_venues()]
    venue.answer = lambda *_: (503, b"")
    elsewhere = [part for name in refreshable_venues() for part in ("--endpoint", f"{name}={venue.endpoint}")]
    assert run(["tiers", "refresh", "--all", *elsewhere]) == 2
    shown = capsys.readouterr()
    assert [line.partition(":")[0] for line in shown.err.splitlines()] == refreshable_venues()
    assert not tier_folder().exists()


def test_a_refresh_goes_through_the_proxy_given(capsys):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        proxy = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        shown = refused(capsys, ["refresh", "bybit", "BTCUSDT", "--proxy", proxy])
    assert "api.bybit.com could not be reached through the proxy" in shown
    assert "of no kind that is supported" in refused(capsys, ["refresh", "bybit", "--proxy", "gopher://x:1"])
