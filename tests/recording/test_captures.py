"""Raw captures of others: every form is recognised, its messages become the rows of live ones, its holes gaps."""

import gzip
import json
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from rektscope.cli.main import run
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.recording.captures.contents import are_captures, form_of
from rektscope.recording.captures.importing import import_captures
from rektscope.recording.captures.lines import CaptureForm, time_in
from rektscope.sessions.importing.calendar_dates import DateOrder
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.number_text import DecimalMark
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness

NOW_MS = 1_752_451_200_000
NS = 1_000_000


def trade(at, price="118000.5", quantity="0.250", symbol="BTCUSDT"):
    time = NOW_MS + at
    data = {"e": "aggTrade", "E": time, "a": at, "s": symbol, "p": price, "q": quantity, "f": at, "l": at, "T": time}
    return json.dumps({"stream": f"{symbol.lower()}@aggTrade", "data": data | {"m": at % 2 == 0}})


def forced(at):
    order = {"s": "BTCUSDT", "S": "SELL", "X": "FILLED", "z": "0.5", "ap": "117990.07", "T": NOW_MS + at}
    rest = {"o": "LIMIT", "f": "IOC", "q": "0.5", "p": "117900", "l": "0.5"}
    data = {"e": "forceOrder", "E": NOW_MS + at, "o": order | rest}
    return json.dumps({"stream": "btcusdt@forceOrder", "data": data})


MESSAGES = [(at, trade(at, price)) for at, price in ((10, "118000.5"), (20, "118001.0"), (40, "118000.7"))]
MESSAGES.insert(2, (30, forced(30)))


def hftbacktest():
    return "".join(f"{(NOW_MS + at) * NS + 123_456} {message}\n" for at, message in MESSAGES)


def cryptofeed():
    head = f"wss://fstream.binance.com/stream?streams=btcusdt@aggTrade <-> {NOW_MS / 1000}\n"
    sent = f'wss://fstream.binance.com/stream <- {NOW_MS / 1000}: {{"method": "SUBSCRIBE"}}\n'
    return head + sent + "".join(f"{(NOW_MS + at) / 1000:.6f}: {message}\n" for at, message in MESSAGES)


def bare():
    return "".join(f"{message}\n" for _, message in MESSAGES)


def wrapped():
    return "".join(
        json.dumps({"received_ns": (NOW_MS + at) * NS, "message": json.loads(message)}) + "\n"
        for at, message in MESSAGES
    )


def dated():
    moments = (
        datetime.fromtimestamp((NOW_MS + at) / 1000, UTC).isoformat(timespec="milliseconds") for at, _ in MESSAGES
    )
    return "".join(
        f"{moment.replace('+00:00', 'Z')} {message}\n" for moment, (_, message) in zip(moments, MESSAGES, strict=True)
    )


def after_a_comma():
    return "".join(f"{NOW_MS + at},{message}\n" for at, message in MESSAGES)


def listed():
    return "".join(json.dumps([NOW_MS + at, json.loads(message)]) + "\n" for at, message in MESSAGES)


FORMS = [
    (hftbacktest, CaptureForm.HFTBACKTEST),
    (cryptofeed, CaptureForm.CRYPTOFEED),
    (bare, CaptureForm.MESSAGES),
    (wrapped, CaptureForm.MESSAGES),
    (listed, CaptureForm.MESSAGES),
    (dated, CaptureForm.PREFIXED),
    (after_a_comma, CaptureForm.PREFIXED),
]


def read(path, **options):
    return import_captures([path], ImportOptions(**options), lambda _path, _done: None)


@pytest.mark.parametrize("pack", [str.encode, lambda text: gzip.compress(text.encode())])
@pytest.mark.parametrize(("write", "form"), FORMS)
def test_every_form_gives_the_rows_of_its_messages(tmp_path, write, form, pack):
    path = tmp_path / "capture.any"
    path.write_bytes(pack(write()))
    assert form_of(path) is form
    imported = read(path, venue="binance")
    events = imported.session.events["binance:BTCUSDT"]
    assert (str(events.instrument.tick_size), str(events.instrument.lot_size)) == ("0.1", "0.01")
    assert events.trades.price_ticks.tolist() == [1_180_005, 1_180_010, 1_180_007]
    assert events.trades.taker_side.tolist() == [-1, -1, -1]
    assert events.trades.received_ms.tolist() == [NOW_MS + 20, NOW_MS + 20, NOW_MS + 40]  # the first waits for the next
    assert events.liquidations.price_ticks.tolist() == [1_179_901]
    assert events.liquidations.liquidated_side.tolist() == [1]
    (market,) = imported.session.info.markets
    assert market.completeness is Completeness.SAMPLED
    assert imported.report.files[0].rows_read == 4


def test_every_message_is_accounted_for(tmp_path):
    answer, strange, repeated = '{"result": null, "id": 1}', "nothing of the kind", hftbacktest().splitlines()[-1]
    path = tmp_path / "capture.txt"
    path.write_text(f"{hftbacktest()}{NOW_MS * NS} {answer}\n{strange}\n{repeated}\n", encoding="utf-8")
    (file,) = read(path, venue="binance").report.files
    assert (file.rows_read, file.rows_kept) == (7, 4)
    assert dict(file.left_out) == {LeftOut.TELLS_NOTHING: 2, LeftOut.MISUNDERSTOOD: 1}


def test_numbers_that_cannot_be_used_are_the_reason_of_a_refusal(tmp_path):
    path = tmp_path / "capture.txt"
    path.write_text(f"{NOW_MS * NS} {trade(10, price='0.0000000123456')}\n", encoding="utf-8")
    with pytest.raises(InputError, match="is not a multiple of"):
        read(path, venue="binance")


def test_prices_of_the_cheapest_coins_keep_their_digits(tmp_path):
    prices = ("0.0000012368", "0.00000124", "0.0000012377")
    lines = [f"{(NOW_MS + at) * NS} {trade(at, price, '1000', 'SATSUSDT')}" for at, price in enumerate(prices, 1)]
    path = tmp_path / "capture.txt"
    path.write_text("\n".join([*lines, f"{(NOW_MS + 9) * NS} {trade(9)}"]), encoding="utf-8")
    imported = read(path, venue="binance")
    events = imported.session.events["binance:SATSUSDT"]
    assert events.instrument.tick_size == Decimal("1e-10")
    assert events.trades.price_ticks.tolist() == [12_368, 12_400, 12_377]
    assert str(imported.session.events["binance:BTCUSDT"].instrument.tick_size) == "0.1"
    assert imported.report.files[0].rows_kept == 4


def test_a_liquidation_of_the_cheapest_coin_keeps_its_digits_without_trades(tmp_path):
    path = tmp_path / "capture.txt"
    line = forced(30).replace("BTCUSDT", "SATSUSDT").replace("117990.07", "0.00000012345")
    path.write_text(f"{(NOW_MS + 30) * NS} {line}\n", encoding="utf-8")
    events = read(path, venue="binance").session.events["binance:SATSUSDT"]
    assert events.liquidations.price_ticks.tolist() == [123_450]
    assert events.instrument.tick_size == Decimal("1e-12")


def okx_trade(at, symbol, price="0.0000071234"):
    data = {"instId": symbol, "tradeId": str(at), "px": price, "sz": "3", "side": "buy", "ts": str(NOW_MS + at)}
    message = {"arg": {"channel": "trades", "instId": symbol}, "data": [data]}
    return f"{(NOW_MS + at) * NS} {json.dumps(message)}\n"


def test_a_contract_that_is_not_known_is_asked_for(tmp_path):
    path = tmp_path / "capture.txt"
    path.write_text(okx_trade(1, "PEPE-USDT-SWAP"), encoding="utf-8")
    with pytest.raises(InputError, match=r"are only about PEPE-USDT-SWAP.*--contract-size"):
        read(path, venue="okx")
    events = read(path, venue="okx", contract_size="10000000").session.events["okx:PEPE-USDT-SWAP"]
    lots = events.trades.quantity_lots.tolist()
    assert [each * float(events.instrument.lot_size) for each in lots] == [30_000_000]
    path.write_text(okx_trade(1, "PEPE-USDT-SWAP") + okx_trade(2, "SATS-USDT-SWAP"), encoding="utf-8")
    with pytest.raises(InputError, match=r"PEPE-USDT-SWAP, SATS-USDT-SWAP.*--symbol"):
        read(path, venue="okx", contract_size="10000000")
    path.write_text(okx_trade(1, "BTC-USDT-SWAP", "118000.5"), encoding="utf-8")
    with pytest.raises(InputError, match="leave it out"):
        read(path, venue="okx", contract_size="10000000")


def test_markets_beyond_those_that_are_taken_are_named(tmp_path):
    lines = [f"{(NOW_MS + at) * NS} {trade(at, symbol=f'C{at}USDT')}\n" for at in range(1, 203)]
    path = tmp_path / "capture.txt"
    path.write_text("".join(lines), encoding="utf-8")
    imported = read(path, venue="binance")
    assert len(imported.session.events) == 200
    assert any(
        "Of 202 markets the first 200 are taken; left out are C201USDT, C202USDT" in note
        for note in imported.report.warnings
    )
    assert imported.report.files[0].rows_left_out == 2


@pytest.mark.parametrize(
    ("word", "options"),
    [
        ("--kind", {"kind": Kind.MARK}),
        ("--as", {"answers": {"a": Meaning.OPEN}}),
        ("--decimal", {"decimal_mark": DecimalMark.COMMA}),
        ("--dates", {"date_order": DateOrder.DAY_FIRST}),
        ("--keep", {"keep": Keep.LAST}),
        ("--spot", {"takes_spot": True}),
        ("--start", {"start_ms": 0}),
    ],
)
def test_what_would_change_nothing_is_refused(tmp_path, word, options):
    path = tmp_path / "capture.txt"
    path.write_text(hftbacktest(), encoding="utf-8")
    with pytest.raises(InputError, match=f"{word} is for tables"):
        read(path, venue="binance", **options)


def test_a_folder_of_captures_is_one_capture(tmp_path):
    lines = hftbacktest().splitlines(keepends=True)
    for name, some in (("a.jsonl", lines[:2]), ("b.jsonl", lines[2:])):
        (tmp_path / name).write_text("".join(some), encoding="utf-8")
    assert are_captures([tmp_path])
    assert len(read(tmp_path, venue="binance").session.events["binance:BTCUSDT"].trades) == 3


def _zipped(path, members):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def _long_capture(lo, hi):
    return "".join(f"{(NOW_MS + at) * NS} {trade(at)}\n" for at in range(lo, hi))


def test_an_archive_of_captures_is_one_capture(tmp_path):
    lines = hftbacktest().splitlines(keepends=True)
    members = {"a.jsonl": "".join(lines[:2]), "b.gz": gzip.compress("".join(lines[2:]).encode()), "README.txt": "mine"}
    path = _zipped(tmp_path / "captures.zip", members)
    assert are_captures([path])
    imported = read(path, venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].trades) == 3
    assert any("README.txt" in note for note in imported.report.warnings)


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_capture_that_is_cut_short_is_read_up_to_there_where_that_is_asked_for(tmp_path, is_packed):
    whole, cut = (gzip.compress(_long_capture(*span).encode()) for span in ((1, 2_000), (2_000, 6_000)))
    members = {"a.gz": whole, "b.gz": cut[: len(cut) * 4 // 5]}
    folder = tmp_path / "captures"
    folder.mkdir()
    for name, content in members.items():
        (folder / name).write_bytes(content)
    path = _zipped(tmp_path / "captures.zip", members) if is_packed else folder
    assert are_captures([path])
    with pytest.raises(InputError, match=r"b\.gz cannot be read or is damaged .* say --skip-unreadable"):
        read(path, venue="binance")
    imported = read(path, venue="binance", skips_unreadable=True)
    assert 1_999 < len(imported.session.events["binance:BTCUSDT"].trades) < 5_999
    assert any("b.gz" in note and "unreadable" in note for note in imported.report.warnings)


def test_a_damaged_file_beside_captures_is_named_and_left_out_where_that_is_asked_for(tmp_path):
    (tmp_path / "a.jsonl").write_text(hftbacktest(), encoding="utf-8")
    (tmp_path / "b.gz").write_bytes(gzip.compress(hftbacktest().encode())[:20])
    assert are_captures([tmp_path])
    with pytest.raises(InputError, match=r"b\.gz"):
        read(tmp_path, venue="binance")
    imported = read(tmp_path, venue="binance", skips_unreadable=True)
    assert len(imported.session.events["binance:BTCUSDT"].trades) == 3


@pytest.mark.parametrize("broken", ["2025-07-14T00:00:00.12.123456Z {}", "nothing of the kind", '{"a": "\\xff"}'])
@pytest.mark.parametrize("write", [hftbacktest, dated, cryptofeed])
def test_lines_of_another_form_are_counted_and_not_lost(tmp_path, write, broken):
    path = tmp_path / "capture.txt"
    path.write_text(write() + broken + "\n" + write().splitlines()[-1] + "\n", encoding="utf-8")
    imported = read(path, venue="binance")
    assert any("1 messages are not as" in warning for warning in imported.report.warnings)
    assert not any("no receive times" in warning for warning in imported.report.warnings)


def test_a_line_that_is_no_text_makes_no_capture(tmp_path):
    path = tmp_path / "capture.json"
    path.write_bytes(b'{"e": "aggTrade\xe4"}\n')
    assert form_of(path) is None


def test_an_answer_with_an_empty_message_is_no_capture(tmp_path):
    path = tmp_path / "candles.json"
    path.write_text(json.dumps({"code": "0", "msg": "", "data": [[str(NOW_MS), "1"]]}), encoding="utf-8")
    assert form_of(path) is None


def test_an_answer_of_deribit_is_no_capture_and_an_acknowledgement_is_one(tmp_path):
    path = tmp_path / "answer.json"
    for result, form in (([{"timestamp": NOW_MS, "interest_1h": 1e-5}], None), (["trades"], CaptureForm.MESSAGES)):
        path.write_text(json.dumps({"jsonrpc": "2.0", "id": 1, "result": result}), encoding="utf-8")
        assert form_of(path) is form


def test_the_address_in_a_capture_gives_its_venue_and_nothing_else_does(tmp_path):
    path = tmp_path / "capture.ws.1.0"
    path.write_text(cryptofeed(), encoding="utf-8")
    assert "binance:BTCUSDT" in read(path).session.events
    path.write_text(bare(), encoding="utf-8")
    with pytest.raises(InputError, match="--venue"):
        read(path)
    with pytest.raises(InputError, match="is --venue right"):
        read(path, venue="okx")


def test_messages_without_a_receive_time_say_so(tmp_path):
    path = tmp_path / "capture.jsonl"
    path.write_text(bare(), encoding="utf-8")
    assert any("no receive times" in note for note in read(path, venue="binance").session.info.notes)
    assert time_in(b'{"E":1752451200001,"T":1752451200000,"a":17524512000001}') == 1_752_451_200_001 * NS
    assert time_in(b'{"p":"118000.5"}') is None
    written = b'{"createdAt":"2024-08-05T01:09:28.338Z","effectiveAt": "2024","timestamp":"2024-13-05T01:09:28Z"}'
    assert time_in(written) == 1_722_820_168_338 * NS
    assert time_in(b'{"fundingTimestamp":"2024-08-05T08:00:00.000Z"}') is None


def test_a_capture_of_dydx_has_its_written_times_and_the_steps_of_its_trades(tmp_path):
    samples = Path(__file__).resolve().parents[1] / "venues" / "dydx"
    path = tmp_path / "capture.jsonl"
    path.write_bytes((samples / "trades_deleveraged.json").read_bytes())
    events = read(path, venue="dydx").session.events["dydx:ETH-USD"]
    assert (str(events.instrument.tick_size), str(events.instrument.lot_size)) == ("0.1", "0.001")
    assert events.trades.time_ms.tolist() == [1_722_820_168_338] * 2
    assert events.liquidations.price_ticks.tolist() == [23_407]  # a bankruptcy price of many digits makes no tick


def test_a_hole_is_a_gap(tmp_path):
    later = [(at, trade(at)) for at in (60_000, 60_500)]
    lines = [f"{(NOW_MS + at) * NS} {message}" for at, message in (*MESSAGES, *later)]
    path = tmp_path / "capture"
    path.write_text("\n".join(lines), encoding="utf-8")
    session = read(path, venue="binance").session
    gaps = session.events["binance:BTCUSDT"].gaps
    assert gaps.time_ms.tolist() == [NOW_MS + 40]
    assert gaps.duration_ms.tolist() == [59_960]
    (market,) = session.info.markets
    heard = ((session.info.start_ms, NOW_MS + 40), (NOW_MS + 60_000, session.info.end_ms))
    assert market.liquidations_known.stretches == heard


def test_one_market_of_many_and_what_cannot_be_counted(tmp_path):
    lines = [trade(10), trade(20, symbol="ETHUSDT", price="2980.1"), trade(30, symbol="BTCUSD_PERP", quantity="7")]
    lines += [trade(35), trade(40, symbol="WHAT")]
    path = tmp_path / "capture"
    path.write_text("\n".join(f"{(NOW_MS + at) * NS} {line}" for at, line in enumerate(lines)), encoding="utf-8")
    imported = read(path, venue="binance")
    assert sorted(imported.session.events) == ["binance:BTCUSDT", "binance:BTCUSD_PERP", "binance:ETHUSDT"]
    assert imported.session.events["binance:BTCUSD_PERP"].instrument.contract is Contract.INVERSE
    assert any("WHAT" in note for note in imported.report.warnings)
    assert list(read(path, venue="binance", symbol="ETH-PERP").session.events) == ["binance:ETHUSDT"]


def test_what_is_no_capture_is_a_table_and_the_two_are_not_mixed(tmp_path):
    table = tmp_path / "BTCUSDT.csv"
    table.write_text(f"time,open,high,low,close\n{NOW_MS},1,1,1,1\n", encoding="utf-8")
    capture = tmp_path / "capture"
    capture.write_text(hftbacktest(), encoding="utf-8")
    assert not are_captures([table])
    assert are_captures([capture])
    assert not are_captures([tmp_path / "missing"])
    with pytest.raises(InputError, match="import captures and tables apart"):
        are_captures([capture, table])


def test_messages_that_are_not_understood_are_counted(tmp_path):
    path = tmp_path / "capture"
    broken = '{"stream":"btcusdt@aggTrade","data":{"e":"aggTrade","s":5}}'
    path.write_text(hftbacktest() + f"{NOW_MS * NS} {broken}\n", encoding="utf-8")
    assert any("1 messages are not as Binance" in note for note in read(path, venue="binance").report.warnings)


def test_the_command_takes_captures_as_it_takes_tables(tmp_path, capsys):
    path, out = tmp_path / "capture.gz", tmp_path / "s.rekt"
    path.write_bytes(gzip.compress(hftbacktest().encode()))
    assert run(["import", str(path), "--venue", "binance", "--out", str(out), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["markets"] == ["binance:BTCUSDT"]
    assert answer["files"][0]["table"] == "raw capture of hftbacktest"
    assert len(open_session(out).read().events["binance:BTCUSDT"].trades) == 3


@pytest.mark.parametrize(
    ("name", "market", "trades"),
    [
        ("raw-ws-binance-2024-08-08/usdm-btcusdt_20240808.gz", "binance:BTCUSDT", 20_000),
        ("raw-ws-cryptofeed-2021/BINANCE_FUTURES.ws.1.0", "binance:SUSHIUSDT", 40),
        ("raw-ws-cryptofeed-2021/BITMEX.ws.1.0", "bitmex:XBTUSD", 15),
        ("raw-ws-cryptofeed-2021/OKX.ws.1.0", "okx:BTC-USD-220527", 4),
    ],
)
def test_captures_that_others_made(shared_data, name, market, trades):
    imported = read(shared_data / name, venue=market.partition(":")[0])
    assert len(imported.session.events[market].trades) >= trades
