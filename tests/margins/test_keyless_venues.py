"""The answers of Gate, Kraken, dYdX, BitMEX, Bitget and KuCoin, as documented or recorded, become tables."""

import pytest

from rektscope.margins.refresh import refreshable_venues
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.tiers import CountedIn
from rektscope.venues.bitget import tiers as bitget
from rektscope.venues.bitmex import tiers as bitmex
from rektscope.venues.dydx import tiers as dydx
from rektscope.venues.gate import tiers as gate
from rektscope.venues.kraken import tiers as kraken
from rektscope.venues.kucoin import tiers as kucoin
from rektscope.venues.rules import rules_for

AS_OF = "2026-11-22"


class Answering:
    """A client that gives prepared answers by path and keeps what it was asked."""

    def __init__(self, answers):
        self.answers = answers
        self.asked = []

    def get(self, path, **parameters):
        self.asked.append((path, parameters))
        answer = self.answers[path]
        return answer(parameters) if callable(answer) else answer


def gate_row(tier, limit, rate, leverage, deduction, **more):
    figures = {"maintenance_rate": rate, "initial_rate": "0.01", "leverage_max": leverage, "deduction": deduction}
    return {"tier": tier, "risk_limit": limit} | figures | more


GATE = [
    gate_row(1, "500000", "0.003", "200", "0"),
    gate_row(2, "1000000", "0.0035", "150.01", "250"),
    gate_row(3, "1500000", "0.004", "125", "750"),
    gate_row(4, "2000000", "0.0045", "110.01", "1500"),
    gate_row(5, "3000000", "0.005", "100", "2500"),
]
"""As answered on 2026-09-25."""


def test_gate_s_answer_comes_out_as_bundled():
    client = Answering({"/api/v4/futures/usdt/risk_limit_tiers": GATE})
    (table,) = gate.fetch_tiers(client, "btc_usdt", AS_OF).tables
    bundled = bundled_tier_table("gate", "BTC_USDT")
    assert (table.tiers, table.symbol, table.as_of) == (bundled.tiers, "BTC_USDT", AS_OF)
    assert client.asked == [("/api/v4/futures/usdt/risk_limit_tiers", {"contract": "BTC_USDT"})]


def test_gate_s_markets_come_a_hundred_at_a_time():
    def page(parameters):
        number = int(parameters["offset"]) // 100
        return [row | {"contract": f"C{number}_USDT"} for row in GATE] if number < 3 else []

    client = Answering({"/api/v4/futures/usdt/risk_limit_tiers": page})
    tables = gate.fetch_tiers(client, None, AS_OF).tables
    assert [table.symbol for table in tables] == ["C0_USDT", "C1_USDT", "C2_USDT"]
    endless = Answering({"/api/v4/futures/usdt/risk_limit_tiers": [row | {"contract": "A_USDT"} for row in GATE]})
    with pytest.raises(InputError, match="no end"):
        gate.fetch_tiers(endless, None, AS_OF)


KRAKEN = {
    "result": "success",
    "instruments": [
        {
            "symbol": "PI_XBTUSD",
            "type": "futures_inverse",
            "contractSize": 1,
            "tradeable": True,
            "maxPositionSize": 75000000,
            "marginLevels": [
                {"contracts": 500000, "initialMargin": 0.04, "maintenanceMargin": 0.02},
                {"contracts": 0, "initialMargin": 0.02, "maintenanceMargin": 0.01},
                {"contracts": 20000000, "initialMargin": 0.3, "maintenanceMargin": 0.15},
            ],
        },
        {
            "symbol": "PF_XBTUSD",
            "type": "flexible_futures",
            "contractSize": 1,
            "tradeable": True,
            "marginLevels": [
                {"numNonContractUnits": 0, "initialMargin": 0.02, "maintenanceMargin": 0.01},
                {"numNonContractUnits": 1000000, "initialMargin": 0.04, "maintenanceMargin": 0.02},
            ],
        },
        {"symbol": "PF_BADUSD", "type": "flexible_futures", "marginLevels": None},
        {"symbol": "PF_ODDUSD", "type": "options", "marginLevels": []},
        {"symbol": "FI_XBTUSD_261225", "type": "futures_inverse", "marginLevels": []},
        {"symbol": "PF_GONEUSD", "type": "flexible_futures", "tradeable": False},
    ],
}


def test_kraken_s_levels_count_contracts_or_dollars():
    reading = kraken.read_tables(KRAKEN, AS_OF)
    inverse, linear = reading.tables
    assert [sentence.partition(":")[0] for sentence in reading.refused] == ["PF_BADUSD", "PF_ODDUSD"]
    assert (inverse.contract, inverse.counted_in, inverse.settlement) == (Contract.INVERSE, CountedIn.QUANTITY, "BTC")
    assert inverse.caps.tolist() == [500_000, 20_000_000, 75_000_000]
    assert inverse.max_leverages.tolist() == [50, 25, pytest.approx(10 / 3, rel=1e-15)]
    assert inverse.deductions.tolist() == pytest.approx([0, 5_000, 5_000 + 20_000_000 * 0.13])
    assert inverse.progressive_initial
    assert linear.progressive_initial
    assert (linear.contract, linear.counted_in, linear.settlement) == (Contract.LINEAR, CountedIn.NOTIONAL, "USD")
    assert (linear.deductions.tolist(), linear.caps.tolist()) == ([0, 10_000], [1_000_000, float("inf")])
    assert rules_for(linear).name == rules_for(inverse).name == "kraken"
    assert [table.symbol for table in kraken.read_tables(KRAKEN, AS_OF, "pf_xbtusd").tables] == ["PF_XBTUSD"]


def test_dydx_s_fractions_are_one_tier():
    market = {"ticker": "BTC-USD", "status": "ACTIVE", "initialMarginFraction": "0.02"}
    market |= {"maintenanceMarginFraction": "0.012", "openInterestLowerCap": "0", "marketType": "CROSS"}
    markets = {"BTC-USD": market, "OLD-USD": market | {"status": "FINAL_SETTLEMENT"}}
    markets["BAD-USD"] = market | {"initialMarginFraction": "0"}
    client = Answering({"/v4/perpetualMarkets": {"markets": markets}})
    reading = dydx.fetch_tiers(client, "btc-usd", AS_OF)
    (table,) = reading.tables
    assert table.tiers == bundled_tier_table("dydx", "BTC-USD").tiers
    assert [sentence.partition(":")[0] for sentence in reading.refused] == ["BAD-USD"]
    assert client.asked == [("/v4/perpetualMarkets", {"market": "BTC-USD"})]


BITMEX = {
    "symbol": "XBTUSD",
    "typ": "FFWCSX",
    "isInverse": True,
    "isQuanto": False,
    "settlCurrency": "XBt",
    "multiplier": -100000000,
    "initMargin": 0.01,
    "maintMargin": 0.005,
    "riskLimit": 20000000000,
    "riskStep": 15000000000,
}


def test_bitmex_s_first_risk_limit_is_known_and_no_more():
    linear = BITMEX | {"symbol": "SOLUSDT", "isInverse": False, "settlCurrency": "USDt"}
    reading = bitmex.read_tables([BITMEX, linear, BITMEX | {"symbol": "XBTZ26", "initMargin": 0}], AS_OF)
    (table,) = reading.tables
    assert table.tiers == bundled_tier_table("bitmex", "XBTUSD").tiers
    assert (table.contract_size, table.complete, table.contract) == (1, False, Contract.INVERSE)
    assert [sentence.partition(":")[0] for sentence in reading.refused] == ["XBTZ26"]


def bitget_answer(*rows):
    names = ("level", "startUnit", "endUnit", "leverage", "keepMarginRate")
    return {"code": "00000", "msg": "success", "data": [dict(zip(names, row, strict=True)) for row in rows]}


def test_bitget_s_rows_come_out_as_bundled_with_deductions_worked_out():
    rows = [("1", "0", "200000", "150", "0.004"), ("2", "200000", "1000000", "100", "0.005")]
    rows.append(("3", "1000000", "5000000", "75", "0.007"))
    answers = {
        "/api/v2/mix/market/contracts": {"code": "00000", "data": [{"symbol": "BTCUSDT"}, {"symbol": "BADUSDT"}]},
        "/api/v2/mix/market/query-position-lever": lambda asked: (
            bitget_answer(*rows) if asked["symbol"] == "BTCUSDT" else bitget_answer()
        ),
    }
    client = Answering(answers)
    reading = bitget.fetch_tiers(client, None, AS_OF)
    (table,) = reading.tables
    assert table.tiers == bundled_tier_table("bitget", "BTCUSDT").tiers[:3]
    assert [sentence.partition(":")[0] for sentence in reading.refused] == ["BADUSDT"]
    assert {parameters["productType"] for _, parameters in client.asked} == {"USDT-FUTURES"}


def test_kucoin_s_levels_are_charged_whole():
    level = {"symbol": "ETHUSDTM", "level": 1, "maxRiskLimit": 300000, "minRiskLimit": 0, "maxLeverage": 100}
    level |= {"initialMargin": 0.01, "maintainMargin": 0.005}
    second = level | {"level": 2, "minRiskLimit": 300000, "maxRiskLimit": 500000, "maxLeverage": 50}
    contracts = [{"symbol": "ETHUSDTM", "isInverse": False, "settleCurrency": "USDT"}, {"symbol": "XBTUSDM"}]
    contracts[1] |= {"isInverse": True, "settleCurrency": "XBT"}
    answers = {
        "/api/v1/contracts/active": {"code": "200000", "data": contracts},
        "/api/v1/contracts/risk-limit/ETHUSDTM": {
            "code": "200000",
            "data": [second | {"maintainMargin": 0.01}, level],
        },
    }
    (table,) = kucoin.fetch_tiers(Answering(answers), None, AS_OF).tables
    assert (table.rates.tolist(), table.caps.tolist()) == ([0.005, 0.01], [300_000, 500_000])
    assert (table.has_deductions, table.unit, rules_for(table).name) == (False, "USDT", "kucoin")


@pytest.mark.parametrize("answer", [None, 5, [5], {}, {"code": "500", "msg": "busy"}, {"result": "error"}])
@pytest.mark.parametrize(
    "read",
    [
        lambda answer: gate.fetch_tiers(Answering({"/api/v4/futures/usdt/risk_limit_tiers": answer}), "A_USDT", AS_OF),
        lambda answer: kraken.read_tables(answer, AS_OF),
        lambda answer: dydx.read_tables(answer, AS_OF),
        lambda answer: bitmex.read_tables(answer, AS_OF),
        bitget.read_rows,
        kucoin.read_rows,
    ],
    ids=["gate", "kraken", "dydx", "bitmex", "bitget", "kucoin"],
)
def test_an_answer_of_another_shape_is_refused(read, answer):
    with pytest.raises(InputError):
        read(answer)


def test_every_venue_here_can_be_asked():
    assert {"bitget", "bitmex", "dydx", "gate", "kraken", "kucoin"} <= set(refreshable_venues())
