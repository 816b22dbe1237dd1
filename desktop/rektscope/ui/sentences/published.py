"""Claims published of the bundled events, what is said to them, and by whom, as `resources/facts` has it."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("About 750 million USD were liquidated in 24 hours across crypto derivatives."),
    below(
        "Holds because the reconstruction was built to meet it: what no market of the record accounts for is filled up "
        "to this sum. Totals read that day run from 680 to 750 million, by the minute they were read at."
    ),
    below("the article, as in btccusa.com/en-US/square/CryptotimesIO/627712"),
    below("Liquidations ran at 31 million USD per hour."),
    below("It is only the day’s average, 750 divided by 24; the worst hour saw more than six times as much."),
    below("Traders short Bitcoin lost about 475 million USD."),
    below("The recorded 24-hour sum of {a:n} million is both sides; 44 million of it were longs."),
    below("Bitcoin liquidations came to about 444 million USD, of which about 435 million were shorts."),
    below("The shorts agree with the recorded sum, which the reconstruction was built to meet."),
    below("Binance Square post 26924331775369"),
    below("One short of nearly 100 million USD was liquidated at once on Binance."),
    below("Its size is recorded ({a:n} million) and Binance’s four-hour sum holds it; its minute is placed."),
    below("The largest single liquidation was a {a:n} million USD long on Binance."),
    below("An error of the report: the price was rising, and Binance’s recorded sum has it among the shorts."),
    below("CoinDesk, 15 July 2025, copy at 4coinz.com/dogecoin-leads-losses-…"),
    below("The largest single liquidation was a {a:n} million USD short on HTX."),
    below("True when it was written; the larger order on Binance came after 05:42 UTC."),
    below("CoinDesk, 14 July 2025 05:39 UTC, copies at coinmagzine.com/en/crypto-news/22144/… and 4coinz.com/?p=83518"),
    below("More than {a:n} traders were liquidated."),
    below(
        "Holds because the reconstruction was built to meet it: the number of liquidations was chosen. Another count "
        "later that day was {a:n}."
    ),
    below("Bitcoin rose from {a:n} to above {b:n} USD."),
    below("Recorded 5-minute candles of the Binance perpetual."),
    below("Bitcoin set a record near {a:n} USD."),
    below(
        "A price belongs to a market: {a:n} last and {b:n} mark on the perpetual, {c:n} spot, {d:n} to {e:n} on index "
        "sites."
    ),
    below("The record stood at {a:n} to {b:n} USD."),
    below("Those are index prices of price sites; the perpetual’s mark went higher, its last price to {a:n}."),
    below("pricpr.com/why-bitcoin-is-slipping-today-… and Binance Square post 27407781383281"),
    below("The rise to {a:n} USD was one of its stages."),
    below("The 5-minute candle is recorded; the second inside it is placed."),
    below("Resistance stood just under {a:n} USD before the break."),
    below("The perpetual touched {a:n} at 02:45 UTC and turned back; it broke through at 03:40 UTC."),
    below("205 million USD of shorts were liquidated within one hour."),
    below(
        "Holds because the reconstruction was built to meet it; the session’s figure has the hour’s longs in it too."
    ),
    below("ainvest.com/news/bitcoin-surges-20-time-high-121-209-01-2507, 14 July 2025 05:01 UTC"),
    below("289 million USD of shorts had been liquidated by 05:01 UTC."),
    below(
        "Holds because the reconstruction was built to meet it. The report counts the 24 hours before, which began "
        "ahead of the session, so the true sum since its start is somewhat smaller."
    ),
    below("Funding stayed at or under {a:n} % per 8 hours."),
    below("Recorded rates of the Binance perpetual: the move did not show in funding."),
    below("Binance funding history"),
    below("Ethereum rose too, but less than Bitcoin."),
    below(
        "From the first price of the session to its highest, recorded candles of the Binance perpetuals. From its "
        "first price to its last, Ethereum gained {a:n} % and Bitcoin {b:n} %."
    ),
    below("Solana rose too, but less than Bitcoin."),
    below(
        "From the first price of the session to its highest, recorded candles of the Binance perpetuals. From its "
        "first price to its last, Solana gained {a:n} % and Bitcoin {b:n} %."
    ),
    below("XRP rose too, but less than Bitcoin."),
    below(
        "From the first price of the session to its highest, recorded candles of the Binance perpetuals. From its "
        "first price to its last, XRP gained {a:n} % and Bitcoin {b:n} %."
    ),
    below("Open interest across exchanges stood at {a:n} billion USD at 05:01 UTC on 14 July."),
    below(
        "The session holds Binance’s open interest only. CoinGlass has {a:n} billion at 00:00 UTC over all exchanges "
        "and {b:n} billion at most between 04:00 and 08:00."
    ),
    below("Bitcoin had passed {a:n} USD as an earlier stage."),
    below("It happened days before the session begins."),
    below("Market makers and large holders took the other side."),
    below("No public data says who was behind a trade."),
    below("The flush may have steadied the rally."),
    below("An opinion about what followed; the session ends on 14 July."),
    below("After the break there was room toward {a:n} to {b:n} USD."),
    below("A scenario for the time after the session. Bitcoin was at {a:n} USD on 15 July."),
    below("About {a:n} billion USD were liquidated in 24 hours, {b:n} of longs and {c:n} of shorts."),
    below(
        "Holds because the reconstruction was built to meet it. It is one reading of a window that rolls: others are "
        "{a:n} (morning), {b:n} and {c:n} (11 October) and {d:n} (record list, later)."
    ),
    below("11 October about noon"),
    below("CoinGlass via coinfeather.com/en/news/massive-19b-liquidation-…/12248"),
    below("About {a:n} billion USD were liquidated in 24 hours, of {b:n} accounts."),
    below("True at its reading; the same rolling window held {a:n} about noon, which this session is built to meet."),
    below("11 October, morning"),
    below("CoinGlass via Binance Square 30850840862433; hotlink.work/cn/info/7616"),
    below("The day of 10 October saw {a:n} billion USD liquidated, {b:n} of longs and {c:n} of shorts."),
    below("Another day: the list goes by days of the calendar, this session runs from noon to noon."),
    below("later"),
    below("CoinGlass list of record days via BobSheehan23/LHM, Archive/docs/Liquidation_Cascade_Analysis.md"),
    below("{a:n} billion USD of it were longs."),
    below("Holds because the reconstruction was built to meet it. Other readings: {a:n} and {b:n}."),
    below("{a:n} billion USD had been liquidated in 24 hours, {b:n} of them longs."),
    below(
        "Bitcoin stood at {a:n} when it was read. The early readings most likely lack Hyperliquid (an inference from "
        "{b:n} + {c:n} = {d:n}), so they are held against the other venues; those are placed by Amberdata’s stretches, "
        "which are longer than the minutes around this reading."
    ),
    below("10 October about 21:16 to 21:28 UTC"),
    below("CoinGlass via ethnews.com/crypto-market-liquidations-surpass-5-billion-…"),
    below("{a:n} billion USD had been liquidated in 24 hours, about {b:n} of them longs."),
    below(
        "The 24 hours begin before this session ({a:n} billion by 20:05 in four coins, part of it before noon), and "
        "the venues without Hyperliquid have {b:n} billion in the later reading that this session is built to meet: "
        "the two cannot both be true of the same set."
    ),
    below("10 October 22:10 UTC"),
    below("More than {a:n} billion USD were liquidated in one hour."),
    below("It was said of the venues known then, most likely without Hyperliquid; with it the worst hour is far more."),
    below("10 October about 22:00 UTC"),
    below("More than {a:n} million accounts were liquidated."),
    below(
        "The session places {a:n} liquidations, a tenth of {b:n}: one stands for about ten accounts. Their number "
        "is chosen, so it can prove nothing."
    ),
    below("CoinGlass via Binance Square 30850840862433 ({a:n}) and others ({b:n} to {c:n} million)"),
    below("Hyperliquid had more than half of it, {a:n} billion USD."),
    below(
        "Holds because the reconstruction was built to meet it. The fills that are recorded on the chain, of twelve "
        "minutes, are {a:n} billion."
    ),
    below("11 October"),
    below("CoinGlass via reportify.cn/news/1174688152657465344"),
    below("Bybit had {a:n} billion USD."),
    below("Holds because the reconstruction was built to meet it. "),
    below("Binance had {a:n} billion USD."),
    below(
        "Holds because the reconstruction was built to meet it. Binance sends at most one order a second and market, "
        "so its recorded sums are floors."
    ),
    below("Binance had {a:n} billion USD of longs and {b:n} of shorts."),
    below(
        "Holds because the reconstruction was built to meet it. The recorded four-hour sums of four coins hold {a:n} "
        "of longs and {b:n} of shorts."
    ),
    below("Over 90 % of it were longs on nearly every exchange."),
    below(
        "Of Binance it is not true: 59 % by its published sides, and in three of its four recorded coins there are "
        "more shorts than longs. A feed of one order a second loses most of a cascade and little of a rebound; a side "
        "cannot be told from it."
    ),
    below("Bitcoin had {a:n} billion USD, {b:n} of them longs."),
    below("Holds because the reconstruction was built to meet it. Another reading of the day was {a:n}."),
    below("Only one billion USD of Bitcoin longs was liquidated."),
    below("CoinGlass has {a:n} billion; a set of venues without Hyperliquid and Bybit."),
    below("Adler via cointribune.com"),
    below("The largest single liquidation was an ETH long of {a:n} million USD on Hyperliquid."),
    below("Recorded on the chain: 265 fills in one instant, {a:t}, close {b:n} million of ETH longs of one account."),
    below("CoinGlass via coinfeather.com/en/news/massive-19b-liquidation-…/12248; side: hotlink.work/cn/info/7616"),
    below("The largest single liquidation was a BTC long of {a:n} million USD on HTX."),
    below("True when it was written, before Hyperliquid was counted."),
    below("10 October by 22:32 UTC"),
    below("blockchain.news 10 October 22:32; inews.zoombangla.com/why-did-crypto-suddenly-plunge-…"),
    below("A single trader lost 203 million USD."),
    below(
        "Notional is not loss. The account is also on the other side of Bitcoin’s deleveraging, so it is probably the "
        "venue’s liquidator vault: one position, not one trader."
    ),
    below("{a:n} billion USD were liquidated in the minute of 21:15, {b:n} % of them longs."),
    below(
        "One provider’s figure, which nothing else tells by the minute. Bitcoin’s deepest minutes are 21:13, 21:17, "
        "21:19 and 21:20, Hyperliquid’s fills stand in 21:16 to 21:19."
    ),
    below("{a:n} of {b:n} billion USD (70 %) were liquidated from 20:50 to 21:30."),
    below(
        "The share holds because the venues without Hyperliquid are shared out by Amberdata’s three stretches ({a:n}, "
        "{b:n}, {c:n}). The sum does not: CoinGlass leaves these venues {d:n} billion of 24 hours, Amberdata counts "
        "{e:n} by 03:00."
    ),
    below("{a:n} billion USD were liquidated on Hyperliquid within twelve minutes."),
    below(
        "{a:n} of liquidations and {b:n} of auto-deleveraging are two sides of the same trades: {c:n} is counted twice."
    ),
    below("Auto-deleveraging closed {a:n} billion USD within twelve minutes."),
    below("Recorded by coin: {a:n} fills. It is in no sum of liquidations."),
    below("Auto-deleveraging took 650 million USD more than was needed."),
    below("The paper corrected itself to 45 to {a:n} million in later versions; accounts are not in this session."),
    below("Chitra, arXiv 2512.01112, first version"),
    below("Hyperliquid had no bad debt and no outage."),
    below(
        "Nothing of an account’s equity is in this session; a study counts 302 accounts that stood at {a:n} million "
        "USD together when they were deleveraged."
    ),
    below("its founder"),
    below("Bitcoin fell from {a:n} USD within minutes."),
    below("It stood at {a:n} when the fall began; {b:n} was on 6 October, four days before."),
    below("many"),
    below("Bitcoin’s low was {a:n} USD."),
    below("Recorded. A price belongs to a market: {a:n} on Bybit, {b:n} on Binance spot, {c:n} on Lighter."),
    below("Binance candles"),
    below("Bitcoin’s low was {a:n} USD, or {b:n}."),
    below(
        "Of other markets: two spot venues printed {a:n} as single trades. On Binance’s perpetual it traded below "
        "{b:n}."
    ),
    below("many; {a:n} is the low of Coinbase’s and Gemini’s spot"),
    below("The mark price, by which longs are liquidated, went no lower than {a:n} USD."),
    below("Recorded; in the 21:15 candle the last price traded {a:n} % below the lowest mark."),
    below("Binance mark price"),
    below("Bitcoin’s low came at 21:20 UTC."),
    below("Bitcoin fell by 13 % within one hour."),
    below("{a:n} (20:40) to {b:n} (21:20), recorded candles."),
    below("Solana fell by about a third."),
    below("Recorded: {a:n} to {b:n}."),
    below("XRP fell by more than half."),
    below("Dogecoin fell to a third of its price."),
    below("Recorded: {a:n} to {b:n}; the mark price fell to {c:n}, 5 % above."),
    below("The post on tariffs of 100 % came at 20:50 UTC and broke the price."),
    below("The candle of 20:50 falls from {a:n} to {b:n}; the five minutes before it moved within 240."),
    below("The post came at 16:50 UTC, or at 20:00 in New York."),
    below("16:50 is New York’s time; at 16:50 UTC nothing happened. The candles break at 20:50 UTC."),
    below("The depeg of USDe started the crash."),
    below("It is the wrong order: the low was at 21:20, USDe, wBETH and BNSOL fell on Binance from 21:36 to 22:16."),
    below("many; Binance denies it"),
    below("About 75 % of Binance’s liquidations came before 21:36 UTC."),
    below("Recorded are sums of four hours only."),
    below("Funding had warned of it."),
    below(
        "At most {a:n} % per 8 hours in the five markets on 10 October; the violence came afterwards, in Solana’s rate "
        "of {b:n} %."
    ),
    below("Solana’s funding settled at {a:n} % at midnight."),
    below("Recorded."),
    below("Bitcoin’s open interest fell from 70 to 58 billion USD."),
    below(
        "Another set of exchanges; CoinGlass has {a:n} to {b:n} over all of them, the same −18 %. The session holds "
        "Binance’s."
    ),
    below("Glassnode via CoinDesk, 15 October"),
    below("The true sum was 20 to 30, or 30 to 40 billion USD."),
    below("Nothing public tells what venues did not report."),
    below("November and December 2025"),
    below("Hasu via gateex.org/de/news/detail/15581596; CoinGlass annual report via signalplus.com"),
    below("Centralised venues under-report up to a hundred times."),
    below("It cannot be checked here. That Binance sends at most one order a second and market is documented."),
    below("Jeff Yan, 13 October"),
)
