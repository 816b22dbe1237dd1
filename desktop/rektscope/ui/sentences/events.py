"""The bundled events: their names, their chapters and what is said of their data, as `resources/facts` has it."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("Short squeeze of 14 July 2025"),
    below(
        "Liquidations: the size and moment of each one is placed; the sums by market and side, the recorded four-hour "
        "sums of Binance and the orders of known size are met. Shorts are placed where the mark gains new ground, "
        "longs where it falls, each at the mark of its moment."
    ),
    below("The number of liquidations was chosen; recorded is only that more than {a:n} traders were liquidated."),
    below(
        "Venues other than Binance recorded one sum for 24 hours; when during these it happened follows Binance's "
        "four-hour sums of the same coin, or for Bitcoin's shorts two readings of the press."
    ),
    below("Quantities of venues other than Binance are counted in the steps of Binance's market of the same coin."),
    below(
        "One recorded price lies between two ticks, the high of SOLUSDT at 21:15 UTC on 9 July ({a:n}); it is kept as "
        "{b:n}."
    ),
    below(
        "Binance’s recorded 24-hour sums equal its six four-hour sums from 13 July 16:00 to 14 July 16:00 UTC to "
        "within {a:n} % (Solana’s longs: 9 %), so the 24 hours end at 16:00 and not at 16:45, when they were kept. "
        "Placed in a session from 16:45 to 16:45, the first and the last stretch of Binance hold less than their "
        "record: {b:n} M instead of {c:n} M USD of Bitcoin longs."
    ),
    below(
        "The press read 289 M USD of shorts over the 24 hours before 05:01 UTC on 14 July, which began ahead of this "
        "session; here all of it is placed inside."
    ),
    below(
        "No venue’s record says when the two large orders happened; their minutes are placed between the times of the "
        "reports that do and do not know them."
    ),
    below("Crash of 10 October 2025"),
    below("First threat"),
    below("The first threat of tariffs is posted"),
    below("The first threat of tariffs is posted (10:57 in New York); Bitcoin loses {a:n} within these minutes."),
    below("The post"),
    below("Tariffs of 100 % are posted"),
    below("Tariffs of 100 % are posted (16:50 in New York); the candle of this minute falls from {a:n} to {b:n}."),
    below("Hyperliquid’s cascade"),
    below("The first fill of what is recorded on the chain of Hyperliquid’s cascade"),
    below(
        "The first fill of what is recorded on the chain of Hyperliquid’s cascade: {a:n} liquidation fills within "
        "twelve minutes, {cascade}."
    ),
    below("First deleveraging"),
    below("Hyperliquid auto-deleverages across margin for the first time"),
    below(
        "Hyperliquid auto-deleverages across margin for the first time: {a:n} fills in one instant. They are marked by "
        "themselves and in no sum of liquidations."
    ),
    below("Depeg on Binance"),
    below("USDe, wBETH and BNSOL fall on Binance alone, to {a:n}, about 430 and about {b:n}"),
    below(
        "USDe, wBETH and BNSOL fall on Binance alone, to {a:n}, about 430 and about {b:n}, until 22:16; the low of "
        "Bitcoin was a quarter of an hour before."
    ),
    below("SOL funding {a:n} %"),
    below("Solana’s funding settles at {a:n} % for eight hours"),
    below("Solana’s funding settles at {a:n} % for eight hours; Bitcoin’s at {b:n} %."),
    below(
        "Liquidations are placed where the mark falls into new ground (longs) or gains it (shorts), each at the mark "
        "of its moment, never at a last price below it. The recorded four-hour sums of Binance and the orders of known "
        "size are met."
    ),
    below(
        "The number of liquidations was chosen: {a:n}, a tenth of the {b:n} accounts that CoinGlass counted. One "
        "stands for about ten."
    ),
    below(
        "When Hyperliquid’s liquidations happened follows the fills of each minute from 21:15 to 21:27 and one sum of "
        "four hours, which was read before 01:15 and held 21:16 to 21:20: it is taken as 20:50 to 00:50, and what it "
        "has beyond the fills is placed around them, where the price fell; those of the other venues follow three "
        "stretches by Amberdata (13:00 to 20:50, 20:50 to 21:30, 21:30 to 03:00), and within them the price."
    ),
    below(
        "Prices are Binance’s. At the low Bybit stood {a:n} % (Bitcoin) and {b:n} % (Ethereum) below and {c:n} % "
        "(Solana) above; Hyperliquid’s own prices are not recorded here."
    ),
    below(
        "One recorded price lies between two ticks, the low of SOLUSDT at 03:55 UTC on 10 October ({a:n}); it is kept "
        "as {b:n}."
    ),
    below(
        "The published sums are of different kinds and cannot all be true at once: sampled feeds (Binance: at most one "
        "order a second and market), every fill (Hyperliquid), rolling windows read at different minutes. {a:n} of "
        "Amberdata and {b:n} of Hyperliquid’s four hours are {c:n}, so the early readings most likely lack Hyperliquid "
        "(an inference; nobody says so)."
    ),
    below(
        "Binance’s recorded sums have more shorts than longs in three of four coins, in a crash. They are shown as "
        "recorded: a feed of one order a second loses most of a cascade of longs and little of a rebound that kills "
        "shorts one by one. No side should be estimated from them."
    ),
    below(
        "Dogecoin has no recorded liquidations and no open interest here; what was liquidated of it is in the sums of "
        "other coins."
    ),
    below(
        "OKX, HTX, Gate, CoinEx, BitMEX and Bitfinex have {a:n} billion USD together, which is the rest of the sums "
        "and told of none of them apart."
    ),
    below(
        "Binance’s coin-margined Bitcoin perpetual, mark price by the minute (aaronwu2017/TheGlory @ 929fd9c3, "
        "analysis/timeline/BTCUSD_PERP-1m-2025-10-10.zip)"
    ),
    below("the fall of open interest in coins, and of Hyperliquid its fills on the chain"),
    below("ConejoCapital/HyperMultiAssetedADL @ 79bad0fa, sums by coin and fills by second"),
    below("One short of {usd} is liquidated on HTX"),
    below(
        "One short of {usd} is liquidated on HTX; it led the list of the largest by 05:39 UTC, so it is placed where "
        "the mark stood highest before that."
    ),
    below("One short of {usd} is liquidated on Binance"),
    below(
        "One short of {usd} is liquidated on Binance, nearly all of its four hours; it happened between 05:42 and "
        "08:00 UTC and is placed where the mark stood highest."
    ),
    below("{usd} of ETH"),
    below(
        "One position of {usd} long ETH is closed on Hyperliquid in one instant, {deleveraged} of it against one short "
        "by auto-deleveraging"
    ),
    below(
        "One position of {usd} long ETH is closed on Hyperliquid in one instant, {deleveraged} of it against one short "
        "by auto-deleveraging; it is probably the liquidator’s own vault."
    ),
    below("One long of {usd} is liquidated on HTX"),
    below(
        "One long of {usd} is liquidated on HTX; it led the list of the largest by 22:32 UTC, so it is placed where "
        "the mark stood lowest before that."
    ),
    below("CoinGlass via coinfeather.com/en/news/massive-19b-liquidation-…/12248; its shorts are the rest of {a:n} G"),
    below(
        "sum: CoinGlass via reportify.cn/news/1174688152657465344; sides as in one 4 hours of {a:n} G: Binance Square "
        "30850840862433"
    ),
    below(
        "sum: CoinGlass via reportify.cn/news/1174688152657465344; sides: en.coin-turk.com/binance-takes-action-…, "
        "igcurrencynews.com/?p=29392"
    ),
)
