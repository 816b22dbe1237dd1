"""Dates as spreadsheets write them: read where day and month can be distinguished, asked about where not."""

from datetime import UTC, datetime

import pytest

from rektscope.sessions.importing.calendar_dates import DateOrder

START_MS = 1_752_451_200_000  # 2025-07-14T00:00:00Z
HOUR_MS = 3_600_000


def _times(imported) -> list[int]:
    (events,) = imported.session.events.values()
    return events.candles.time_ms.tolist()


def _table(form: str, separator: str = ",", header: str = "time", start_ms: int = START_MS, rows: int = 3) -> str:
    moments = [datetime.fromtimestamp((start_ms + at * HOUR_MS) / 1000, UTC) for at in range(rows)]
    lines = [separator.join([moment.strftime(form), "9", "11", "8", "10", "5"]) for moment in moments]
    columns = separator.join([*header.split(","), "open", "high", "low", "close", "volume"])
    return "\n".join([columns, *lines]) + "\n"


EXPECTED = [START_MS + at * HOUR_MS for at in range(3)]


@pytest.mark.parametrize(
    "form",
    [
        "%d.%m.%Y %H:%M",
        "%d.%m.%Y %H:%M:%S",
        "%d.%m.%Y %H:%M:%S.000 GMT+0000",
        "%d/%m/%Y %H:%M",
        "%m/%d/%Y %H:%M",
        "%m/%d/%Y %I:%M:%S %p",
        "%m-%d-%Y %H:%M",
        "%d-%m-%YT%H:%M:%SZ",
        "%Y/%m/%d %H:%M",
        "%Y-%m-%d %H:%M:%S UTC",
        "%Y-%m-%d %H:%M GMT",
        "%Y%m%d %H%M%S",
        "%Y%m%dT%H:%M:%S",
        "%Y%m%dT%H%M%SZ",
        "%Y-%m-%d %I:%M:%S %p",
        "%Y/%m/%d %I:%M %p",
        "%Y-%m-%d %I-%p",
        "%Y%m%d%H%M%S",
        "%Y%m%d%H%M",
        "%d-%b-%Y %H:%M",
        "%d %B %Y %H:%M:%S",
        "%b %d, %Y %I:%M %p",
        "%B %d, %Y, %H:%M",
        "%Y.%m.%d %H:%M:%S",
    ],
)
@pytest.mark.parametrize("separator", [";", "\t"])
def test_dates_whose_order_is_clear_are_read(write, run, form, separator):
    assert _times(run(write("BTCUSDT-1h.csv", _table(form, separator)), venue="binance")) == EXPECTED


@pytest.mark.parametrize(
    ("form", "header"),
    [
        ("%d.%m.%Y;%H:%M:%S", "Datum;Uhrzeit"),
        ("%Y-%m-%d;%H:%M", "date;time"),
        ("%Y.%m.%d;%H:%M:%S", "<DATE>;<TIME>"),
        ("%Y%m%d;%H%M%S", "date;time"),
        ("%m/%d/%Y;%I:%M %p", "Date;Time"),
    ],
)
def test_a_date_and_a_time_of_day_in_two_columns_are_one_time(write, run, form, header):
    path = write("BTCUSDT-1h.csv", _table(form, ";", header.replace(";", ",")))
    assert _times(run(path, venue="binance")) == EXPECTED


def test_candles_of_metatrader_carry_no_header(write, run):
    text = _table("%Y.%m.%d,%H:%M").partition("\n")[2]
    assert _times(run(write("bybit/BTCUSDT_60.csv", text))) == EXPECTED


def test_twelve_o_clock_at_night_is_the_beginning_of_the_day(write, run):
    text = _table("%m/%d/%Y %I:%M %p", start_ms=START_MS + 11 * HOUR_MS)
    assert "12:00 PM" in text
    assert _times(run(write("BTCUSDT-1h.csv", text), venue="binance"))[1] == START_MS + 12 * HOUR_MS
    assert "12:00 AM" in _table("%m/%d/%Y %I:%M %p")


def test_a_zone_in_the_text_counts(write, run):
    path = write(
        "BTCUSDT-1h.csv", _table("%d.%m.%Y %H:%M:%S.000 GMT+0200", header="Local time").replace("Local t", "T")
    )
    assert _times(run(path, venue="binance")) == [time - 2 * HOUR_MS for time in EXPECTED]


@pytest.mark.parametrize("mark", ["/", "-"])
def test_a_day_that_may_be_the_month_is_asked_about(write, run, refusal, mark):
    # 4 March or 3 April 2025
    path = write("BTCUSDT-1h.csv", _table(f"%d{mark}%m{mark}%Y %H:%M", start_ms=1_741_046_400_000))
    sentence = refusal(path, venue="binance")
    assert f"04{mark}03{mark}2025" in sentence
    assert "--dates day-first or --dates month-first" in sentence
    by_day = _times(run(path, venue="binance", date_order=DateOrder.DAY_FIRST))
    by_month = _times(run(path, venue="binance", date_order=DateOrder.MONTH_FIRST))
    assert by_day[0] == 1_741_046_400_000
    assert by_month[0] == 1_743_638_400_000


def test_dots_are_of_dates_that_begin_with_the_day(write, run):
    path = write("BTCUSDT-1h.csv", _table("%d.%m.%Y %H:%M", start_ms=1_741_046_400_000))
    imported = run(path, venue="binance")
    assert _times(imported)[0] == 1_741_046_400_000
    assert any("begin with the day" in warning for warning in imported.report.warnings)


def test_any_row_may_settle_the_order_for_all(write, run):
    # from 12 March on
    path = write("BTCUSDT-1h.csv", _table("%m/%d/%Y %H:%M", start_ms=1_741_737_600_000, rows=48))
    assert _times(run(path, venue="binance"))[0] == 1_741_737_600_000


@pytest.mark.parametrize("word", ["31/02/2025 00:00", "14/13/2025 00:00", "14/07/2025 25:00", "14/07/2025 00:61"])
def test_a_day_that_no_calendar_has_is_refused_with_its_line(write, refusal, word):
    lines = _table("%d/%m/%Y %H:%M").splitlines()
    lines[2] = lines[2].replace("14/07/2025 01:00", word)
    assert "line 3" in refusal(write("BTCUSDT-1h.csv", "\n".join(lines)), venue="binance")


def test_an_order_that_the_dates_contradict_is_refused(write, refusal):
    path = write("BTCUSDT-1h.csv", _table("%m/%d/%Y %H:%M"))
    assert "line 2" in refusal(path, venue="binance", date_order=DateOrder.DAY_FIRST)


def test_the_days_that_a_spreadsheet_counts_are_no_times(write, refusal):
    path = write("BTCUSDT-1h.csv", "time,open,high,low,close,volume\n45852.0416666667,9,11,8,10,5\n")
    assert "format that column there as yyyy-mm-dd" in refusal(path, venue="binance")


def test_times_without_a_zone_are_reported_to_be_taken_as_utc(write, run):
    imported = run(write("BTCUSDT-1h.csv", _table("%Y-%m-%d %H:%M")), venue="binance")
    assert any("taken as UTC" in warning for warning in imported.report.warnings)
    named = run(write("BTCUSDT-1h.csv", _table("%Y-%m-%d %H:%M", header="time_utc")), venue="binance")
    assert not any("taken as UTC" in warning for warning in named.report.warnings)


@pytest.mark.parametrize("form", ["%Y%m%d", "%b %d, %Y", "%d-%b-%Y"])
def test_days_without_a_clock_are_their_midnights(write, run, form):
    days = [datetime.fromtimestamp((START_MS + at * 24 * HOUR_MS) / 1000, UTC) for at in range(3)]
    rows = [f"{day.strftime(form)};9;11;8;10;5" for day in days]
    path = write("BTCUSDT-1d.csv", "\n".join(["date;open;high;low;close;volume", *rows]))
    imported = run(path, venue="binance")
    assert _times(imported) == [START_MS + at * 24 * HOUR_MS for at in range(3)]
    assert not any("dates begin" in warning for warning in imported.report.warnings)


@pytest.mark.parametrize("word", ["20250732", "20251301000000", "202507142400", "20250714006000"])
def test_digits_that_are_no_date_are_no_time(write, refusal, word):
    path = write("BTCUSDT-1d.csv", f"date,open,high,low,close,volume\n{word},9,11,8,10,5\n")
    assert f"time is {word}, which is no time" in refusal(path, venue="binance")


@pytest.mark.parametrize(
    ("hours", "is_night"),
    [
        (["2025-10-26 01:00", "2025-10-26 02:00", "2025-10-26 02:00", "2025-10-26 03:00"], True),
        (["2025-11-02 00:00", "2025-11-02 01:00", "2025-11-02 01:00", "2025-11-02 02:00"], True),
        (["2025-10-19 01:00", "2025-10-19 02:00", "2025-10-19 02:00", "2025-10-19 03:00"], False),
        (["2025-10-26 11:00", "2025-10-26 12:00", "2025-10-26 12:00", "2025-10-26 13:00"], False),
        (["2025-11-09 00:00", "2025-11-09 01:00", "2025-11-09 01:00", "2025-11-09 02:00"], False),
    ],
)
def test_an_hour_that_a_clock_shows_twice_wants_utc(write, refusal, hours, is_night):
    rows = [f"{hour},{9 + at},{11 + at},8,{10 + at},5" for at, hour in enumerate(hours)]
    path = write("BTCUSDT-1h.csv", "\n".join(["time,open,high,low,close,volume", *rows]))
    sentence = refusal(path, venue="binance")
    assert ("in a night in which clocks go back" in sentence) is is_night
    assert "--keep first, last or larger" in sentence


def test_a_session_of_one_moment_is_named_by_its_day(write, run):
    path = write(
        "BTCUSDT-trades-2025-07-14.csv", f"id,price,qty,quote_qty,time,is_buyer_maker\n1,9,1,9,{START_MS},true\n"
    )
    assert run(path).session.info.name == "BTCUSDT 2025-07-14"


@pytest.mark.parametrize("last", [59_999, 59_000, 60_000])
def test_a_close_time_may_be_of_whole_seconds_or_the_next_open(write, run, last):
    rows = [f"{START_MS + at * 60_000},9,11,8,10,5,{START_MS + at * 60_000 + last}" for at in range(3)]
    table = "\n".join(["open_time,open,high,low,close,volume,close_time", *rows])
    imported = run(write("BTCUSDT-1m.csv", table), venue="binance")
    (events,) = imported.session.events.values()
    assert events.candles.duration_ms.tolist() == [60_000] * 3
    assert imported.report.gaps == ()
