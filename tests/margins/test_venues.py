"""Venues' answers about their tiers become tables; whatever is wrong with one is a sentence and costs no other."""

import copy
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.tiers import CountedIn
from rektscope.venues.binance import tiers as binance
from rektscope.venues.bybit import tiers as bybit
from rektscope.venues.hyperliquid import tiers as hyperliquid
from rektscope.venues.okx import tiers as okx
from rektscope.venues.rules import rules_for
from rektscope.venues.tier_reading import TierTables, number_of

AS_OF = "2026-11-22"


# Bybit: the recorded table of 2026-08-05 in the form in which it is answered --------------------------------------


def bybit_rows(symbol="BTCUSDT", scale=1):
    table = bundled_tier_table("bybit", "BTCUSDT")
    return [
        {
            "id": number,
            "symbol": symbol,
            "riskLimitValue": f"{tier.cap:.0f}",
            "maintenanceMargin": f"{tier.rate * scale:.10g}",
            "initialMargin": f"{scale / tier.max_leverage:.10g}",
            "isLowestRisk": int(number == 1),
            "maxLeverage": f"{tier.max_leverage:.2f}",
            "mmDeduction": "" if number == 1 else f"{tier.deduction:.10g}",
        }
        for number, tier in enumerate(table.tiers, 1)
    ]


@pytest.mark.parametrize("scale", [1, 100])
def test_bybit_s_recorded_tiers_come_out_as_bundled(scale):
    """As fractions, as the venue answers, and as percent, as its documentation writes."""
    reading = bybit.read_tables(list(reversed(bybit_rows(scale=scale))), "linear", AS_OF)
    bundled = bundled_tier_table("bybit", "BTCUSDT")
    (table,) = reading.tables
    assert [tier.floor for tier in table.tiers] == [tier.floor for tier in bundled.tiers]
    assert table.rates == pytest.approx(bundled.rates)
    assert table.deductions == pytest.approx(bundled.deductions)
    assert table.max_leverages == pytest.approx(bundled.max_leverages)
    assert (table.unit, table.settlement, table.as_of, table.complete) == ("USDT", "USDT", AS_OF, True)
    assert rules_for(table).name == "bybit"


def test_bybit_s_answer_of_september_2026():
    """The first two tiers of BTCUSDT as the venue answered on 2026-09-25: 0.66 % times 150 is not quite 1."""
    names = ("riskLimitValue", "maintenanceMargin", "initialMargin", "maxLeverage", "mmDeduction")
    rows = [("300000", "0.0033", "0.0066", "150.00", ""), ("2000000", "0.005", "0.01", "100.00", "510")]
    answered = [{"symbol": "BTCUSDT", **dict(zip(names, row, strict=True))} for row in rows]
    (table,) = bybit.read_tables(answered, "linear", AS_OF).tables
    assert table.rates.tolist() == [0.0033, 0.005]
    assert table.deductions.tolist() == [0, 510]


def test_bybit_s_inverse_contracts_count_in_coin():
    row = {"symbol": "BTCUSD", "riskLimitValue": "150", "maintenanceMargin": "0.5", "initialMargin": "1"}
    (table,) = bybit.read_tables([row | {"maxLeverage": "100.00"}], "inverse", AS_OF).tables
    assert (table.contract, table.unit, table.contract_size) == (Contract.INVERSE, "BTC", 1)
    assert (table.rates[0], table.caps[0]) == (0.005, 150)


@pytest.mark.parametrize(
    ("symbol", "currency"), [("ETHPERP", "USDC"), ("BTC-26DEC25", "USDC"), ("BTCUSDT-26DEC25", "USDT")]
)
def test_bybit_s_symbols_contain_the_currency(symbol, currency):
    assert bybit.read_tables(bybit_rows(symbol), "linear", AS_OF).tables[0].settlement == currency


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"maintenanceMargin": "0.9"}, "rate"),
        ({"maintenanceMargin": "high"}, "maintenanceMargin"),
        ({"maintenanceMargin": None}, "maintenanceMargin"),
        ({"maintenanceMargin": "NaN"}, "realistic"),
        ({"riskLimitValue": "1e400"}, "realistic"),
        ({"riskLimitValue": True}, "riskLimitValue"),
        ({"mmDeduction": "5"}, "deduction"),
        ({"initialMargin": "0.5"}, "belong together"),
        ({"maxLeverage": "0"}, "belong together"),
    ],
)
def test_a_bybit_market_that_makes_no_table_is_named_and_costs_no_other(changes, word):
    rows = bybit_rows()
    rows[3] |= changes
    reading = bybit.read_tables(rows + bybit_rows("ETHUSDT"), "linear", AS_OF)
    assert [table.symbol for table in reading.tables] == ["ETHUSDT"]
    (sentence,) = reading.refused
    assert sentence.startswith("BTCUSDT: ")
    assert word in sentence


def test_a_bybit_symbol_of_no_known_currency_is_named():
    assert "currency" in bybit.read_tables(bybit_rows("BTCEUR"), "linear", AS_OF).refused[0]


def test_bybit_s_pages():
    answer = {"retCode": 0, "result": {"list": [{"symbol": "A"}], "nextPageCursor": "first%3D2"}}
    assert bybit.read_page(answer) == ([{"symbol": "A"}], "first%3D2")
    assert bybit.read_page({"retCode": 0, "result": {"list": []}}) == ([], "")


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {},
        {"retCode": 10006, "retMsg": "Too many visits!", "result": {}},
        {"retCode": 0},
        {"retCode": 0, "result": {"list": {}}},
        {"retCode": 0, "result": {"list": [5]}},
        {"retCode": 0, "result": {"list": [], "nextPageCursor": 5}},
    ],
)
def test_an_answer_of_bybit_of_another_shape_is_refused(answer):
    with pytest.raises(InputError):
        bybit.read_page(answer)


# OKX ---------------------------------------------------------------------------------------------------------------

OKX_LINEAR = {
    "instId": "BTC-USDT-SWAP",
    "instFamily": "BTC-USDT",
    "ctType": "linear",
    "ctVal": "0.01",
    "ctMult": "1",
    "ctValCcy": "BTC",
    "settleCcy": "USDT",
    "state": "live",
}
OKX_INVERSE = OKX_LINEAR | {
    "instId": "BTC-USD-SWAP",
    "instFamily": "BTC-USD",
    "ctType": "inverse",
    "ctVal": "100",
    "ctValCcy": "USD",
    "settleCcy": "BTC",
}
OKX_TIERS = [
    ("1", "0", "1000", "0.004", "0.01", "100"),
    ("2", "1000.01", "2000", "0.005", "0.0133", "75"),
    ("3", "2001", "10000", "0.01", "0.02", "50"),
]


def okx_tiers(family="BTC-USDT", key="instFamily"):
    names = ("tier", "minSz", "maxSz", "mmr", "imr", "maxLever")
    return [{key: family, "instId": "", **dict(zip(names, row, strict=True))} for row in OKX_TIERS]


def test_okx_s_contracts_become_coin_or_usd():
    reading = okx.read_tables([OKX_LINEAR, OKX_INVERSE], okx_tiers() + okx_tiers("BTC-USD", "uly"), AS_OF)
    linear, inverse = reading.tables
    assert linear.caps.tolist() == [10, 20, 100]
    assert linear.floors.tolist() == [0, 10, 20]
    assert (linear.unit, linear.settlement, linear.counted_in) == ("BTC", "USDT", CountedIn.QUANTITY)
    assert not linear.has_deductions
    bundled = bundled_tier_table("okx", "BTC-USDT-SWAP")
    assert linear.tiers[0] == bundled.tiers[0]
    assert inverse.caps.tolist() == [100_000, 200_000, 1_000_000]
    assert (inverse.contract, inverse.contract_size, inverse.settlement) == (Contract.INVERSE, 100, "BTC")
    assert rules_for(inverse).name == "okx"


@pytest.mark.parametrize(
    ("instrument", "tier", "word"),
    [
        ({"ctType": "quanto"}, {}, "contract"),
        ({"ctVal": "0"}, {}, "contract size of 0 is not possible"),
        ({"ctVal": ""}, {}, "ctVal"),
        ({"settleCcy": ""}, {}, "settleCcy"),
        ({"instFamily": "ETH-USDT"}, {}, "no tiers"),
        ({}, {"minSz": "1500"}, "does not follow"),
        ({}, {"mmr": "0.5"}, "does not ascend"),
        ({}, {"maxLever": "x"}, "maxLever"),
    ],
)
def test_an_okx_market_that_makes_no_table_is_named(instrument, tier, word):
    tiers = okx_tiers()
    tiers[1] |= tier
    reading = okx.read_tables([OKX_LINEAR | instrument, OKX_INVERSE], tiers + okx_tiers("BTC-USD"), AS_OF)
    assert [table.symbol for table in reading.tables] == ["BTC-USD-SWAP"]
    assert word in reading.refused[0]


@pytest.mark.parametrize(
    "answer", [None, {}, {"code": "50011", "msg": "busy"}, {"code": "0"}, {"code": "0", "data": 5}]
)
def test_an_answer_of_okx_of_another_shape_is_refused(answer):
    with pytest.raises(InputError):
        okx.read_rows(answer)


# Hyperliquid: the first coins of a recorded answer (2026-09), with their tables ----------------------------------

HYPERLIQUID = {
    "universe": [
        {"szDecimals": 5, "name": "BTC", "maxLeverage": 40, "marginTableId": 56},
        {"szDecimals": 4, "name": "ETH", "maxLeverage": 25, "marginTableId": 55},
        {"szDecimals": 2, "name": "ATOM", "maxLeverage": 5, "marginTableId": 5, "isDelisted": None},
        {"szDecimals": 1, "name": "MATIC", "maxLeverage": 20, "marginTableId": 20, "isDelisted": True},
        {"szDecimals": 0, "name": "kPEPE", "maxLeverage": 10},
    ],
    "marginTables": [
        [
            55,
            {
                "description": "tiered 25x",
                "marginTiers": [
                    {"lowerBound": "0.0", "maxLeverage": 25},
                    {"lowerBound": "100000000.0", "maxLeverage": 15},
                ],
            },
        ],
        [
            56,
            {
                "description": "tiered 40x",
                "marginTiers": [
                    {"lowerBound": "0.0", "maxLeverage": 40},
                    {"lowerBound": "150000000.0", "maxLeverage": 20},
                ],
            },
        ],
    ],
    "collateralToken": 0,
}


def test_hyperliquid_s_tables_come_out_as_bundled():
    reading = hyperliquid.read_tables(HYPERLIQUID, AS_OF)
    assert [table.symbol for table in reading.tables] == ["BTC", "ETH", "ATOM", "kPEPE"]
    assert not reading.refused
    for table in reading.tables[:2]:
        bundled = bundled_tier_table("hyperliquid", table.symbol)
        assert table.rates == pytest.approx(bundled.rates)
        assert table.caps.tolist() == bundled.caps.tolist()
        assert table.deductions == pytest.approx(bundled.deductions, abs=0.01)
        assert table.max_leverages.tolist() == bundled.max_leverages.tolist()
    atom = reading.tables[2]
    assert (atom.rates.tolist(), atom.max_leverages.tolist(), atom.caps.tolist()) == ([0.1], [5.0], [float("inf")])


def test_hyperliquid_s_coins_are_found_in_any_case():
    assert [table.symbol for table in hyperliquid.read_tables(HYPERLIQUID, AS_OF, "KPEPE").tables] == ["kPEPE"]
    assert hyperliquid.read_tables(HYPERLIQUID, AS_OF, "MATIC").tables == []


@pytest.mark.parametrize(
    ("coin", "word"),
    [
        ({"marginTableId": 57}, "not in the answer"),
        ({"marginTableId": "56"}, "not in the answer"),
        ({"maxLeverage": 50}, "does not begin"),
        ({"maxLeverage": None}, "maxLeverage"),
        ({"marginTableId": 5, "maxLeverage": 0}, "does not begin"),
    ],
)
def test_a_hyperliquid_coin_that_makes_no_table_is_named(coin, word):
    answer = copy.deepcopy(HYPERLIQUID)
    answer["universe"][0] |= coin
    reading = hyperliquid.read_tables(answer, AS_OF)
    assert [table.symbol for table in reading.tables] == ["ETH", "ATOM", "kPEPE"]
    assert word in reading.refused[0]


@pytest.mark.parametrize(
    "change",
    [
        {"universe": None},
        {"universe": [5]},
        {"universe": [{"name": 5}]},
        {"marginTables": None},
        {"marginTables": [[1]]},
        {"marginTables": [[1, 2]]},
        {"marginTables": [["1", {}]]},
        {"marginTables": [[1, {}]]},
        {"collateralToken": 235},
    ],
)
def test_an_answer_of_hyperliquid_of_another_shape_is_refused(change):
    with pytest.raises(InputError):
        hyperliquid.read_tables(HYPERLIQUID | change, AS_OF)
    with pytest.raises(InputError):
        hyperliquid.read_tables([HYPERLIQUID], AS_OF)


# Binance: bundled tables in both of its forms ---------------------------------------------------------------------


def website_form(symbol):
    brackets = [
        {
            "bracketSeq": number,
            "bracketNotionalFloor": tier.floor,
            "bracketNotionalCap": tier.cap,
            "bracketMaintenanceMarginRate": tier.rate,
            "cumFastMaintenanceAmount": tier.deduction,
            "minOpenPosLeverage": 1,
            "maxOpenPosLeverage": tier.max_leverage,
        }
        for number, tier in enumerate(bundled_tier_table("binance", symbol).tiers, 1)
    ]
    return {"symbol": symbol, "updateTime": 1_760_000_000_000, "notionalLimit": 1, "riskBrackets": brackets}


def api_form(symbol, floor="notionalFloor", cap="notionalCap"):
    brackets = [
        {
            "bracket": number,
            "initialLeverage": tier.max_leverage,
            cap: tier.cap,
            floor: tier.floor,
            "maintMarginRatio": tier.rate,
            "cum": tier.deduction,
        }
        for number, tier in enumerate(bundled_tier_table("binance", symbol).tiers, 1)
    ]
    return {"symbol": symbol, "brackets": list(reversed(brackets))}


def website(*symbols):
    return {"code": "000000", "message": None, "data": {"brackets": [website_form(symbol) for symbol in symbols]}}


@pytest.mark.parametrize(
    "content",
    [
        website("BTCUSDT", "ETHUSDT"),
        [api_form("BTCUSDT"), api_form("ETHUSDT")],
    ],
    ids=["website", "api"],
)
def test_both_of_binance_s_forms_come_out_as_bundled(content):
    reading = binance.read_tables(content, AS_OF)
    assert not reading.refused
    for table in reading.tables:
        assert table.tiers == bundled_tier_table("binance", table.symbol).tiers
        assert (table.settlement, table.as_of, rules_for(table).name) == ("USDT", AS_OF, "binance-usdm")


def test_binance_s_answer_for_one_symbol_is_an_object():
    assert [table.symbol for table in binance.read_tables(api_form("SOLUSDT"), AS_OF).tables] == ["SOLUSDT"]


@pytest.mark.parametrize("floor", ["qtylFloor", "qtyFloor"])
def test_binance_s_coin_m_counts_in_coin(floor):
    form = api_form("BTCUSD_PERP", floor, "qtyCap")
    for number, bracket in enumerate(form["brackets"]):
        bracket["initialLeverage"] = 1 + number
    form["brackets"][0]["qtyCap"] = 2**63 - 1  # Binance's way to say that there is no cap
    (table,) = binance.read_tables([form], AS_OF).tables
    bundled = bundled_tier_table("binance", "BTCUSD_PERP")
    for name in ("floors", "caps", "rates", "deductions"):
        assert getattr(table, name).tolist() == getattr(bundled, name).tolist()
    assert (table.contract_size, table.unit, table.contract) == (100, "BTC", Contract.INVERSE)
    other = binance.read_tables([form | {"symbol": "ETHUSD_260327"}], AS_OF).tables[0]
    assert (other.contract_size, other.unit, rules_for(other).name) == (10, "ETH", "binance-coinm")


def test_an_account_s_own_multiplier_is_reported_in_the_source():
    (table,) = binance.read_tables([api_form("BTCUSDT") | {"notionalCoef": "1.50"}], AS_OF).tables
    assert "multiplied by 1.5" in table.source


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"symbol": "BTCEUR"}, "currency"),
        ({"symbol": "USDT"}, "currency"),
        ({"brackets": []}, "at least one"),
        ({"brackets": None}, "brackets"),
        ({"brackets": [{"bracket": 1}]}, "notionalFloor"),
        ({"notionalCoef": "x"}, "notionalCoef"),
    ],
)
def test_a_binance_market_that_makes_no_table_is_named(change, word):
    reading = binance.read_tables([api_form("BTCUSDT") | change, api_form("ETHUSDT")], AS_OF)
    assert [table.symbol for table in reading.tables] == ["ETHUSDT"]
    assert word in reading.refused[0]


@pytest.mark.parametrize("content", [None, 5, "x", [5], {}, {"data": None}, {"data": {"brackets": 5}}, [[]]])
def test_a_file_of_neither_form_is_refused(content):
    with pytest.raises(InputError):
        binance.read_tables(content, AS_OF)


# Anything at all ---------------------------------------------------------------------------------------------------

json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def broken(value, at, by):
    """`value` with the node number `at`, counted in depth, replaced; None when there are fewer."""
    left = [at]

    def walk(node):
        left[0] -= 1
        if left[0] < 0:
            return by
        if left[0] >= 0 and isinstance(node, dict):
            return {key: walk(inner) if left[0] >= 0 else inner for key, inner in node.items()}
        if left[0] >= 0 and isinstance(node, list):
            return [walk(inner) if left[0] >= 0 else inner for inner in node]
        return node

    return walk(value)


def read_all(answer):
    yield lambda: bybit.read_tables(bybit.read_page(answer)[0], "linear", AS_OF)
    yield lambda: okx.read_tables(okx.read_rows(answer), okx.read_rows(answer), AS_OF)
    yield lambda: hyperliquid.read_tables(answer, AS_OF)
    yield lambda: binance.read_tables(answer, AS_OF)


WHOLE = [
    {"retCode": 0, "result": {"list": bybit_rows()[:3]}},
    {"code": "0", "data": [OKX_LINEAR | okx_tiers()[0]]},
    HYPERLIQUID,
    website("XRPUSDT"),
    [api_form("XRPUSDT")],
]


@given(st.sampled_from(WHOLE), st.integers(0, 60), json_values)
def test_whatever_is_answered_is_tables_or_a_sentence(answer, at, by):
    for read in read_all(broken(answer, at, by)):
        try:
            reading = read()
        except InputError:
            continue
        assert isinstance(reading, TierTables)
        assert all("\n" not in sentence for sentence in reading.refused)


def test_numbers_may_be_written_either_way():
    row = {"a": "1.50", "b": 2, "c": 0.1, "d": ""}
    assert [number_of(row, name) for name in "abc"] == [Decimal("1.50"), Decimal(2), Decimal("0.1")]
    assert number_of(row, "d", empty="0") == 0
    assert number_of(row, "e", empty="7") == 7
    for wrong in ([], {}, None, True, "one", "inf", "1e31", "1_0x"):
        with pytest.raises(InputError):
            number_of({"a": wrong}, "a")
