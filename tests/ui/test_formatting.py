"""Numbers and times as people read them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.times import LATEST_MS, moment_from_ms, parse_time_ms
from rektscope.ui import formatting


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"),
        (math.nan, "–"),
        (math.inf, "–"),
        (0.0, "$0"),
        (-0.0, "$0"),
        (0.001, "<$0.01"),
        (0.5, "$0.50"),
        (1.0, "$1"),
        (999.4, "$999"),
        (999.96, "$1.00 k"),
        (1_000.0, "$1.00 k"),
        (12_345.0, "$12.3 k"),
        (999_940.0, "$999.9 k"),
        (999_950.0, "$1.00 M"),
        (9_994_000.0, "$9.99 M"),
        (9_996_000.0, "$10.0 M"),
        (99_940_000.0, "$99.9 M"),
        (99_960_000.0, "$100 M"),
        (601_240_000.0, "$601.2 M"),
        (500_000_000.0, "$500 M"),
        (1_070_000_000.0, "$1.07 B"),
        (2.5e12, "$2.50 T"),
        (4e15, "$4,000 T"),
        (-1_500.0, "−$1.50 k"),
    ],
)
def test_usd(value, text):
    assert formatting.usd(value) == text


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        ((14.2e6, 6.96e6, 28.4e6), "$14 M (7.0–28 M)"),
        ((41e6, 20e6, 80e6), "$41 M (20–80 M)"),
        ((0.0, 0.0, 0.0), "$0"),
        ((998e3, 430e3, 2.1e6), "$1.0 M (0.43–2.1 M)"),
        ((123.0, 61.0, 250.0), "$120 (61–250)"),
        ((940e3, 410e3, 1.44e6), "$940 k (410–1,400 k)"),
    ],
)
def test_what_is_expected_has_two_figures_and_its_band_in_the_same_unit(figures, text):
    assert formatting.expected_usd(ExpectedUsd(*figures)) == text
    assert formatting.level_usd(1e9, ExpectedUsd(*figures), is_whole=False) == f"≥ {text}"


def test_what_nothing_calibrates_is_labelled():
    assert formatting.level_usd(412e6, None) == "$412 M relative"


@given(st.floats(min_value=0.01, max_value=1e14))
def test_usd_is_within_half_a_percent_of_the_value_and_has_a_unit(value):
    words = formatting.usd(value).removeprefix("$").replace(",", "").split()
    factor = {"k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}[words[1]] if len(words) > 1 else 1.0
    shown = float(words[0]) * factor
    half_a_cent = 0.005 * (1 + 1e-9)  # 0.875 is 0.88, which is more than half a cent away by the last bit
    assert shown == pytest.approx(value, rel=0.005, abs=0.5 if value >= 1 else half_a_cent)
    assert len(words[0]) <= 6


@given(st.floats(min_value=0.01, max_value=1e14), st.floats(min_value=1.0, max_value=10.0))
def test_more_usd_never_read_as_less(value, factor):
    def number(words):
        figure, *unit = words.removeprefix("$").replace(",", "").split()
        return float(figure) * {"k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}.get("".join(unit), 1.0)

    assert number(formatting.usd(value)) <= number(formatting.usd(value * factor))


@pytest.mark.parametrize(
    ("value", "text"),
    [(2_500_000.0, "$2.5 M"), (50e6, "$50 M"), (250_000.0, "$250 k"), (1.0, "$1"), (0.25, "$0.25"), (3e9, "$3 B")],
)
def test_round_usd(value, text):
    assert formatting.round_usd(value) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (122_731.0, 1, "122,731.0"),
        (0.00001234, 8, "0.00001234"),
        (1_000_000.0, 0, "1,000,000"),
        (-5.5, 1, "−5.5"),
        (-0.01, 1, "0.0"),
        (None, 1, "–"),
        (math.nan, 1, "–"),
    ],
)
def test_price(value, decimals, text):
    assert formatting.price(value, decimals) == text


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (20.0, "20"),
        (2.5, "2.5"),
        (1.0, "1"),
        (0.05, "0.05"),
        (0.0001, "0.0001"),
        (3e-7, "0.0000003"),
        (5e-9, "0.000000005"),
    ],
)
def test_a_step_has_the_decimals_it_needs(step, text):
    assert formatting.step(step) == text


@pytest.mark.parametrize(
    ("price", "text"),
    [
        (123_216.34, "123,216.3"),
        (1_000.0, "1,000.0"),
        (999.98765, "999.9877"),
        (2.8818, "2.8818"),
        (0.5123, "0.5123"),
        (0.012346, "0.01235"),
        (0.000012346, "0.00001235"),
        (math.nan, "–"),
        (0.0, "0"),
    ],
)
def test_a_price_without_its_tick_never_reads_as_nothing(price, text):
    assert formatting.rough_price(price) == text


@pytest.mark.parametrize(
    ("fraction", "decimals", "signed", "text"),
    [
        (0.0359, 2, False, "3.59 %"),
        (0.0359, 2, True, "+3.59 %"),
        (-0.0359, 2, True, "−3.59 %"),
        (-0.0359, 1, False, "−3.6 %"),
        (0.000081, 4, False, "0.0081 %"),
        (0.0, 1, True, "+0.0 %"),
        (-0.00001, 1, True, "+0.0 %"),
        (-0.00001, 1, False, "0.0 %"),
        (None, 2, False, "–"),
        (math.inf, 2, False, "–"),
    ],
)
def test_percent(fraction, decimals, signed, text):
    assert formatting.percent(fraction, decimals, signed=signed) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(11_903.83, 1, "11,903.8 USDT"), (-10_663.0, 0, "−10,663 USDT"), (-0.2, 0, "0 USDT"), (None, 1, "–")],
)
def test_amount(value, decimals, text):
    assert formatting.amount(value, "USDT", decimals) == text


def test_times_are_utc_and_say_so():
    moment = parse_time_ms("2025-07-04T07:05:09Z")
    assert formatting.clock(moment) == "07:05"
    assert formatting.clock_utc(moment) == "07:05 UTC"
    assert formatting.day(moment) == "4 Jul"
    assert formatting.date(moment) == "4 Jul 2025"
    assert formatting.moment_utc(moment) == "4 Jul 07:05:09 UTC"
    assert formatting.full_moment_utc(moment) == "4 Jul 2025, 07:05:09 UTC"


@given(st.integers(-62_135_596_800_000, LATEST_MS), st.sampled_from([int, np.int64]))
def test_every_clock_is_that_of_the_calendar(time_ms, kind):
    moment, written = moment_from_ms(time_ms), kind(time_ms)
    assert formatting.clock(written) == f"{moment:%H:%M}"
    assert formatting.moment_utc(written).endswith(f" {moment:%H:%M:%S} UTC")
    assert formatting.exact_clock_utc(written - written % 60_000) == f"{moment:%H:%M} UTC"
    assert formatting.exact_clock_utc(written - written % 60_000 + 7_125) == f"{moment:%H:%M}:07 UTC"


@pytest.mark.parametrize(
    ("length_ms", "text"),
    [
        (0, "0 s"),
        (59_999, "59 s"),
        (14 * 60_000, "14 min"),
        (53_400_000, "14 h 50 min"),
        (3_600_000, "1 h 00 min"),
        (863_999_999, "239 h 59 min"),
        (35_942_400_000, "416 d"),
    ],
)
def test_duration(length_ms, text):
    assert formatting.duration(length_ms) == text


def test_a_moment_has_its_year_where_what_is_shown_is_of_several():
    first, last = (parse_time_ms(f"{year}-07-04T07:05:09Z") for year in (2024, 2025))
    assert formatting.moment_within(last, first, last) == "4 Jul 2025 07:05:09 UTC"
    assert formatting.moment_within(last, last - 86_400_000, last) == "4 Jul 07:05:09 UTC"
    new_year = parse_time_ms("2026-01-01T00:00:00Z")
    assert formatting.moment_within(last, last, new_year) == "4 Jul 07:05:09 UTC"


def test_the_length_of_a_bar():
    assert [formatting.bucket(each) for each in (5, 60, 240, 1440, 10_080)] == ["5 min", "1 h", "4 h", "1 d", "7 d"]
