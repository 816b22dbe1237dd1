"""Fills of venues and people: read by their documented columns, or refused in a sentence that says what to do."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import parse_time_ms
from rektscope.positions.fill_files import read_fills
from rektscope.positions.fill_layouts import FillOptions, QuantityUnit
from rektscope.positions.holdings import Closing, holdings_of


def linear(venue, symbol, base="BTC"):
    return Instrument(venue, symbol, base, "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


BINANCE, BYBIT, BITGET = (linear(venue, "BTCUSDT") for venue in ("binance", "bybit", "bitget"))
OKX_IN_USDC = replace(linear("okx", "BTC-USDC-SWAP"), quote="USDC")
OKX, HYPERLIQUID = linear("okx", "BTC-USDT-SWAP"), linear("hyperliquid", "BTC")
COIN_M = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)
DERIBIT = Instrument("deribit", "BTC-PERPETUAL", "BTC", "USD", Contract.INVERSE, Decimal("0.5"), Decimal(10))
T0, T1 = parse_time_ms("2025-07-13T12:00:00Z"), parse_time_ms("2025-07-14T07:03:05Z")

EXPORTS = {
    "binance export": (
        BINANCE,
        (
            "Date(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Fee Coin,Realized Profit,Quote Asset\n"
            "2025-07-13 12:00:00,BTCUSDT,SELL,119038.3,2.5,297595.75,1,USDT,0,USDT\n"
            "2025-07-13 12:00:00,ETHUSDT,SELL,2950,1,2950,1,USDT,0,USDT\n"
            "2025-07-14 07:03:05,BTCUSDT,BUY,122000,2.5,305000,1,USDT,-7404.25,USDT\n"
        ),
        Closing.OWN,
    ),
    "binance trades": (
        BINANCE,
        (
            '[{"symbol":"BTCUSDT","id":1,"side":"SELL","price":"119038.3","qty":"2.5","realizedPnl":"0","quoteQty":"1",'
            f'"positionSide":"BOTH","time":{T0}}},{{"symbol":"BTCUSDT","id":2,"side":"BUY","price":"122000","qty":"2.5",'
            f'"realizedPnl":"-1","quoteQty":"1","positionSide":"BOTH","time":{T1}}}]'
        ),
        Closing.OWN,
    ),
    "bybit executions": (
        BYBIT,
        (
            '{"retCode":0,"result":{"list":['
            f'{{"symbol":"BTCUSDT","side":"Buy","execPrice":"122000","execQty":"2.5","execType":"BustTrade","execTime":"{T1}"}},'
            f'{{"symbol":"BTCUSDT","side":"Sell","execPrice":"1","execQty":"2.5","execType":"Funding","execTime":"{T1}"}},'
            f'{{"symbol":"BTCUSDT","side":"Sell","execPrice":"119038.3","execQty":"2.5","execType":"Trade","execTime":"{T0}"}}'
            "]}}"
        ),
        Closing.LIQUIDATION,
    ),
    "bybit export": (
        BYBIT,
        (
            "Market,Filled Type,Filled Quantity,Filled Price,Direction,Transaction ID,Transaction Time(UTC+2)\n"
            "BTCUSDT,Trade,2.5,119038.3,Short,a,14:00 2025-07-13\n"
            "BTCUSDT,Trade,2.5,119038.3,Short,a,14:00 2025-07-13\n"
            "BTCUSDT,AdlTrade,2.5,122000,Long,b,09:03:05 2025-07-14\n"
        ),
        Closing.DELEVERAGING,
    ),
    "okx export": (
        OKX,
        (
            "UID:1,Account Type:Trading,Time Zone:UTC+8\n"
            "id,Order id,Time,Trade Type,Symbol,Action,Amount,Trading Unit,Filled Price,PnL\n"
            "1,9,2025-07-13 20:00:00,Perpetual,BTC-USDT-SWAP,Sell,250,cont,119038.3,0\n"
            "2,9,2025-07-13 20:00:00,Spot,BTC-USDT-SWAP,Sell,250,cont,119038.3,0\n"
            "3,9,2025-07-14 15:03:05,Perpetual,BTC-USDT-SWAP,Buy,2.5,BTC,122000,0\n"
        ),
        Closing.OWN,
    ),
    "okx fills": (
        OKX,
        (
            "instId,tradeId,side,posSide,fillPx,fillSz,subType,ts\n"
            f"BTC-USDT-SWAP,1,sell,net,119038.3,250,2,{T0}\nBTC-USDT-SWAP,2,buy,net,122000,250,106,{T1}\n"
        ),
        Closing.LIQUIDATION,
    ),
    "bitget one way": (
        BITGET,
        (
            "tradeId,symbol,price,baseVolume,side,tradeSide,cTime\n"
            f"1,BTCUSDT,119038.3,2.5,sell,sell_single,{T0}\n2,BTCUSDT,122000,2.5,buy,buy_single,{T1}\n"
        ),
        Closing.OWN,
    ),
    "bitget hedge": (
        BITGET,
        (
            "tradeId,symbol,price,baseVolume,side,tradeSide,cTime\n"
            f"1,BTCUSDT,119038.3,2.5,sell,open,{T0}\n2,BTCUSDT,122000,1,sell,close,{T1}\n"
            f"3,BTCUSDT,122000,1.5,buy,burst_close_short,{T1}\n"
        ),
        Closing.LIQUIDATION,
    ),
    "hyperliquid fills": (
        HYPERLIQUID,
        (
            f'[{{"coin":"BTC","px":"119038.3","sz":"2.5","side":"A","time":{T0},"dir":"Open Short","tid":1}},'
            f'{{"coin":"BTC","px":"122000.0","sz":"2.5","side":"B","time":{T1},"dir":"Liquidated Isolated Short",'
            '"tid":2,"liquidation":{"method":"market"}}]'
        ),
        Closing.LIQUIDATION,
    ),
    "tabs": (
        BINANCE,
        (
            "time\tside\tprice\tquantity_coins\n2025-07-13 12:00\tsell\t119,038.3\t2.5\n"
            "2025-07-14T07:03:05Z\tbuy\t122000\t2.5"
        ),
        Closing.OWN,
    ),
    "lines": (
        BINANCE,
        "# mine\n2025-07-13T12:00Z sell 2.5 @ 119,038.3\n2025-07-14 07:03:05 BUY 2.5 BTC at 122,000",
        Closing.OWN,
    ),
}


@pytest.mark.parametrize("kind", EXPORTS)
def test_the_same_position_as_each_venue_writes_it(kind):
    """A short of 2.5 coins, closed: one truth in eleven spellings."""
    instrument, text, closed_by = EXPORTS[kind]
    reading = read_fills(text, "fills.csv", instrument)
    assert reading.fills[0].time_ms == T0
    assert reading.fills[-1].time_ms == T1
    assert reading.fills[0].quantity == pytest.approx(-2.5)
    assert sum(fill.quantity for fill in reading.fills) == pytest.approx(0.0)
    assert {fill.price for fill in reading.fills} == {119_038.3, 122_000.0}
    assert reading.fills[-1].by is closed_by


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_fills_of_one_second_keep_the_order_in_which_they_were(is_newest_first):
    rows = [
        "2025-07-13T12:00:00Z,buy,119000,1",
        "2025-07-13T12:00:00Z,sell,119100,1",
        "2025-07-13T12:05:00Z,sell,119200,2",
    ]
    body = reversed(rows) if is_newest_first else rows
    fills = read_fills("\n".join(["time,side,price,quantity_coins", *body]), "mine.csv", BINANCE).fills
    assert [fill.price for fill in fills] == [119_000.0, 119_100.0, 119_200.0]
    first, second = holdings_of(fills, Contract.LINEAR)
    assert (first.side, first.close_price, second.side) == (Side.LONG, 119_100.0, Side.SHORT)


def test_what_is_left_out_is_counted():
    _, text, _ = EXPORTS["binance export"]
    assert read_fills(text, "fills.csv", BINANCE).other_markets == {"ETHUSDT": 1}
    _, text, _ = EXPORTS["bybit export"]
    assert read_fills(text, "fills.csv", BYBIT).repeated == 1
    _, text, _ = EXPORTS["okx export"]
    assert read_fills(text, "fills.csv", OKX).skipped == 1
    _, text, _ = EXPORTS["tabs"]
    assert read_fills(text, "fills.csv", BINANCE).is_utc_taken


@pytest.mark.parametrize(
    ("time", "is_taken"),
    [
        ("2025-07-13T12:00:00Z", False),
        ("2025-07-13 14:00+02:00", False),
        (str(T0), False),
        ("2025-07-13 12:00:00", True),
    ],
)
def test_utc_is_named_where_a_time_says_no_zone_and_only_there(time, is_taken):
    table = read_fills(f"time,side,price,quantity_coins\n{time},sell,119038.3,2.5", "fills.csv", BINANCE)
    assert (table.fills[0].time_ms, table.is_utc_taken) == (T0, is_taken)
    if not time.isdigit():
        lines = read_fills(f"{time} sell 2.5 @ 119,038.3", "fills.txt", BINANCE)
        assert (lines.fills[0].time_ms, lines.is_utc_taken) == (T0, is_taken)


DAYS = "time,coin,dir,px,sz,ntl,fee,closedPnl\n{} - 12:00:00,BTC,Open Short,119038.3,2.5,1,0,0\n"


@pytest.mark.parametrize(
    ("text", "instrument", "sentence"),
    [
        ("", BINANCE, "is empty"),
        ("hello world", BINANCE, "no columns of fills are known"),
        ("[]", BINANCE, "without a list of fills"),
        ("[{", BINANCE, "begins like JSON and is none"),
        ('[{"a":1}]', BINANCE, r"its fields \(a\) are of no venue"),
        (
            "time,side,price,quantity_coins\n2025-07-13,sell,1,1\n2025-07-13,long,1,1",
            BINANCE,
            "may be the side of the order",
        ),
        ("time,side,price,quantity_coins\n2025-07-13,sold,1,1", BINANCE, "is no side of a fill"),
        ("time,side,price,quantity_coins\nsoon,sell,1,1", BINANCE, "Line 2 of fills.csv: 'soon' is not a time"),
        ("time,side,price,quantity_coins\n2025-07-13,sell,0,1", BINANCE, "above zero"),
        ("time,side,price,quantity_coins\n2025-07-13,sell,,1", BINANCE, "the price is empty"),
        ("time,side,price,quantity_coins\n2025-07-13,sell,1.5,60.000", BINANCE, None),
        ("time;side;price;quantity_coins\n2025-07-13;sell;119.038,3;2,5", BINANCE, "decimals with a comma"),
        ("time,side,price,size\n2025-07-13,sell,1,1", OKX, "say --quantity-in"),
        ("time,side,price,size\n2025-07-13,sell,1,1", COIN_M, "say --quantity-in"),
        (
            "time,side,price,quantity_contracts\n2025-07-13,sell,1,1",
            DERIBIT,
            "in dollars, under the header notional_usd",
        ),
        ("time,side,price,amount\n2025-07-13,sell,1,1", BINANCE, "say --quantity-in"),
        ("time,side,price,quantity\n2025-07-13,sell,1,1", OKX, "say --quantity-in"),
        ("time,side,price,quantity_contracts\n2025-07-13,sell,1,1", OKX_IN_USDC, "a contract of .* is not known here"),
        (EXPORTS["bybit export"][1], BINANCE, "Bybit's export, and the market is binance:BTCUSDT"),
        (EXPORTS["binance export"][1], linear("binance", "SOLUSDT", "SOL"), "they are of BTCUSDT, ETHUSDT"),
        (DAYS.format("07/06/2025"), HYPERLIQUID, "--dates"),
        (DAYS.format("13/07/2025"), HYPERLIQUID, "--utc-offset"),
        ("2025-07-13T12:00Z sell 2.5 @ 119.038", BINANCE, "119.038"),
        ("2025-07-13T12:00Z sell 2.5 @ 119,038\nbuy 2 @ 3", BINANCE, "Line 2 of fills.csv is not written as"),
        ("2025-07-13T12:00Z sell 2.5 ETH @ 119,038", BINANCE, "the unit 'ETH'"),
    ],
)
def test_what_has_two_meanings_or_none_is_refused_in_a_sentence(text, instrument, sentence):
    if sentence is None:
        assert read_fills(text, "fills.csv", instrument).fills[0].quantity == -60.0
        return
    with pytest.raises(InputError, match=sentence) as caught:
        read_fills(text, "fills.csv", instrument)
    assert str(caught.value).endswith(".")


def test_what_the_user_says_is_taken():
    options = FillOptions(utc_offset_h=2.0, is_day_first=True)
    (fill,) = read_fills(DAYS.format("07/06/2025"), "f", HYPERLIQUID, options).fills
    assert fill.time_ms == parse_time_ms("2025-06-07T10:00:00Z")
    text = "time,side,price,size\n2025-07-13,sell,120000,300"
    quantities = {
        unit: read_fills(text, "f", OKX, FillOptions(unit=unit)).fills[0].quantity
        for unit in (QuantityUnit.COINS, QuantityUnit.CONTRACTS, QuantityUnit.USD)
    }
    assert quantities == {
        QuantityUnit.COINS: -300.0,
        QuantityUnit.CONTRACTS: pytest.approx(-3.0),
        QuantityUnit.USD: pytest.approx(-0.0025),
    }
    inverse = read_fills(text, "f", COIN_M, FillOptions(unit=QuantityUnit.USD)).fills[0].quantity
    assert inverse == -3.0
    assert read_fills(text, "f", DERIBIT, FillOptions(unit=QuantityUnit.USD)).fills[0].quantity == -300.0


def test_what_the_user_says_is_taken_for_lines_that_do_not_say_it():
    options = FillOptions(QuantityUnit.CONTRACTS, 2.0)
    lines = "2025-07-13 14:00 sell 300 @ 120,000\n2025-07-13T12:00Z sell 2 BTC @ 120,000"
    reading = read_fills(lines, "f", OKX, options)
    assert [(fill.time_ms, fill.quantity) for fill in reading.fills] == [(T0, pytest.approx(-3.0)), (T0, -2.0)]
    assert not reading.is_utc_taken
    with pytest.raises(InputError, match="say --quantity-in"):
        read_fills("2025-07-13 14:00 sell 300 @ 120,000", "f", OKX)


def test_what_the_user_says_against_the_file_is_refused():
    _, text, _ = EXPORTS["binance export"]
    with pytest.raises(InputError, match="leave --quantity-in out"):
        read_fills(text, "f", BINANCE, FillOptions(unit=QuantityUnit.USD))
    with pytest.raises(InputError, match="leave --utc-offset out"):
        read_fills(text, "f", BINANCE, FillOptions(utc_offset_h=8.0))
    assert read_fills(text, "f", BINANCE, FillOptions(utc_offset_h=0.0)).fills[0].time_ms == T0
    usual = "time,side,price,quantity\n2025-07-13T12:00:00Z,sell,119038.3,2.5"
    assert read_fills(usual, "f", BINANCE).fills[0].quantity == -2.5


def test_both_legs_of_a_hedge_are_distinguished_or_asked_for():
    text = (
        "time,symbol,id,side,positionSide,price,qty,realizedPnl\n"
        f"{T0},BTCUSDT,1,SELL,SHORT,119038.3,2,0\n{T0},BTCUSDT,2,BUY,LONG,119038.3,1,0\n"
    )
    with pytest.raises(InputError, match="--side"):
        read_fills(text, "f", BINANCE)
    (fill,) = read_fills(text, "f", BINANCE, FillOptions(leg="long")).fills
    assert fill.quantity == 1.0


# --- fills that are missing ------------------------------------------------------------------------------------------

NO_OPENING = {
    "binance": (
        BINANCE,
        (
            "time,symbol,id,side,positionSide,price,qty,realizedPnl\n"
            f"{T0},BTCUSDT,1,SELL,BOTH,121000,1,-500.0\n{T1},BTCUSDT,2,BUY,BOTH,120000,2,0\n"
        ),
    ),
    "binance hedge": (
        BINANCE,
        (
            "time,symbol,id,side,positionSide,price,qty,realizedPnl\n"
            f"{T0},BTCUSDT,1,SELL,LONG,121000,1,0\n{T1},BTCUSDT,2,BUY,LONG,120000,2,0\n"
        ),
    ),
    "bybit": (
        BYBIT,
        (
            "symbol,side,execPrice,execQty,closedSize,execType,execTime\n"
            f"BTCUSDT,Sell,121000,1,1,Trade,{T0}\nBTCUSDT,Buy,120000,2,0,Trade,{T1}\n"
        ),
    ),
    "bybit liquidated": (
        BYBIT,
        f"symbol,side,execPrice,execQty,execType,execTime\nBTCUSDT,Sell,121000,1,BustTrade,{T0}\n",
    ),
    "okx": (
        OKX,
        (
            "instId,side,posSide,fillPx,fillSz,subType,ts\n"
            f"BTC-USDT-SWAP,sell,net,121000,100,5,{T0}\nBTC-USDT-SWAP,buy,net,120000,200,3,{T1}\n"
        ),
    ),
    "bitget": (
        BITGET,
        (
            "tradeId,symbol,side,price,baseVolume,tradeSide,cTime\n"
            f"1,BTCUSDT,buy,121000,1,close,{T0}\n2,BTCUSDT,buy,120000,2,open,{T1}\n"
        ),
    ),
    "hyperliquid": (
        HYPERLIQUID,
        (
            "time,coin,dir,px,sz,ntl,fee,closedPnl\n"
            f"{T0},BTC,Close Long,121000,1,1,1,-500\n{T1},BTC,Open Long,120000,2,1,1,0\n"
        ),
    ),
}


@pytest.mark.parametrize("case", NO_OPENING)
def test_fills_that_begin_after_the_position_did_are_refused_and_no_short_is_made_of_them(case):
    instrument, text = NO_OPENING[case]
    fills = read_fills(text, "f", instrument).fills
    with pytest.raises(InputError, match=r"closes a long that no fill before it opened.*from its opening on"):
        holdings_of(fills, instrument.contract)


def test_fills_that_close_more_than_was_opened_are_refused():
    head = "time,coin,dir,px,sz,ntl,fee,closedPnl\n"
    more = f"{head}{T0},BTC,Open Long,121000,1,1,1,0\n{T1},BTC,Close Long,120000,3,1,1,0\n"
    with pytest.raises(InputError, match="closes 3 of a long, and the fills before it opened no more than 1"):
        holdings_of(read_fills(more, "f", HYPERLIQUID).fills, HYPERLIQUID.contract)
    against = f"{head}{T0},BTC,Open Short,121000,1,1,1,0\n{T1},BTC,Open Long,120000,3,1,1,0\n"
    with pytest.raises(InputError, match="opens a position while the fills before it leave a short"):
        holdings_of(read_fills(against, "f", HYPERLIQUID).fills, HYPERLIQUID.contract)


def test_a_fill_that_turns_a_position_round_closes_some_and_opens_the_rest():
    text = (
        "time,symbol,id,side,positionSide,price,qty,realizedPnl\n"
        f"{T0},BTCUSDT,1,BUY,BOTH,121000,1,0\n{T1},BTCUSDT,2,SELL,BOTH,120000,3,-1000\n"
    )
    first, second = holdings_of(read_fills(text, "f", BINANCE).fills, BINANCE.contract)
    assert (first.side, first.closed_ms, second.side) == (Side.LONG, T1, Side.SHORT)
    assert second.stages[0].quantity == 2.0


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_a_close_listed_before_its_opening_of_the_same_moment_is_not_refused(is_newest_first):
    rows = [
        f"{T0},BTC,Close Long,121500,1,1,1,500",
        f"{T0},BTC,Open Long,121000,1,1,1,0",
        f"{T1},BTC,Open Short,120000,2,1,1,0",
    ]
    body = reversed(rows) if is_newest_first else rows
    text = "\n".join(["time,coin,dir,px,sz,ntl,fee,closedPnl", *body])
    first, second = holdings_of(read_fills(text, "f", HYPERLIQUID).fills, HYPERLIQUID.contract)
    assert (first.side, first.closed_ms, first.close_price) == (Side.LONG, T0, 121_500.0)
    assert (second.side, second.closed_ms) == (Side.SHORT, None)


def test_an_opening_of_a_later_moment_does_not_make_up_for_a_close():
    text = (
        "time,coin,dir,px,sz,ntl,fee,closedPnl\n"
        f"{T0},BTC,Close Long,121500,1,1,1,500\n{T0 + 1},BTC,Open Long,121000,1,1,1,0\n"
    )
    with pytest.raises(InputError, match="closes a long that no fill before it opened"):
        holdings_of(read_fills(text, "f", HYPERLIQUID).fills, HYPERLIQUID.contract)


@pytest.mark.parametrize("nothing", ["0", "0.00000000", "0E-8", "-0e-10"])
def test_a_realised_profit_of_nothing_closes_nothing(nothing):
    text = f"time,symbol,id,side,positionSide,price,qty,realizedPnl\n{T0},BTCUSDT,1,BUY,BOTH,121000,1,{nothing}\n"
    (held,) = holdings_of(read_fills(text, "f", BINANCE).fills, BINANCE.contract)
    assert held.side is Side.LONG
