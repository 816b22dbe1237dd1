"""What imported amounts count, and whether they can be: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below(", or {header} if it is worth so many USD"),
    below("{name}: {meaning} of {name_2} was turned from USD at the price of its time."),
    below(
        "{name} is margined in coin, and the {header} of {path} does not say whether it counts contracts or coins: "
        "say {header_2} or {header_3}."
    ),
    below(
        "The {header} of {path} counts {coin} by its name, and {name} trades {base}: say {header_2}, {header_3} or "
        "{header_4}."
    ),
    below(
        "{name} counts in USD: import candles, trades or marks of {name_2} beside it, so that it can be turned into "
        "coins at the price of its time."
    ),
    below("{name}: {meaning} of {name_2} counts coins and was turned into contracts at the price of its time."),
    below(
        "{venue} counts contracts, and the {header} of {path} does not say whether it counts them or coins: say "
        "{header_2} or {header_3}{header_4}."
    ),
    below(
        "The open interest in {path}, taken as coins, is worth {ratio:n} times its own value in USD: say what it "
        "counts with --as COLUMN=open_interest_contracts, or --as COLUMN=ignored to take the value."
    ),
    below(
        "{name} counts contracts of {name_2}, and how many coins one has is not known: say it with --contract-size, or "
        "import candles in contracts and coins beside it."
    ),
    below(
        "{name}: {header} of {name_2} is whole numbers and counts as contracts of {usd} USD; if it counts dollars, say "
        "{header_2}."
    ),
    below(
        "The {name} of {market} are {times:n} times the volume of its candles in the same time: one of them counts "
        "something else. Say what with --as COLUMN=quantity_usd, COLUMN=quantity_contracts or COLUMN=volume_contracts."
    ),
    below(
        "{name} and {name_2} hold trades of {name_3} of the same time, and nothing in them shows which are the same: "
        "together they would count twice, so import one of them."
    ),
    below("{name}: {meaning} of {name_2} counts coins, as contracts are never that small a fraction."),
    below("{market}: highs and lows of {word} candles are placed at one and two thirds of the candle."),
    below("{market}: a funding interval of 8 hours was assumed, the file does not say it."),
    below(
        "{market}: open interest counts as known 5 minutes after the time in the archive, which dates it that much too "
        "early."
    ),
    below("{market}: open interest is taken as one-sided; Bybit's own figure counts both sides."),
    below(
        "One candle of {market} alone does not say how long it is: say it with --candle-length (1m, 5m, 1h, 1d), or "
        "import more of them."
    ),
    below(
        "The volumes of {market} do not fit its prices as a {contract} contract (they imply {ratio:n} times the "
        "price): the symbol is another contract's, or the columns count other units, which --as COLUMN=MEANING says "
        "(volume_coins, volume_contracts, quote_volume)."
    ),
    below(
        "The largest and the least amounts of {market} lie too far apart to be counted in one step: is one of them "
        "wrong, or of another market?"
    ),
    below("{market}: {missing} trades are missing by their numbers."),
    below(
        "The {what} of {market} are of different lengths ({present}{more}): import one of them, or choose the length "
        "that counts with --candle-length {choices}."
    ),
    below("--candle-length {written}: write the length of the candles as 1m, 5m, 1h or 1d."),
    below("--candle-length {length_ms} fits none of the files, which have {what}."),
    below("candles of {found}"),
    below("no candles"),
    below("the {header:s} of {path}"),
    below(
        "{name}: {header} of {name_2} is taken to count {units}: so it is {days} days of what trades, and {others} "
        "(--as {header_2}=… says otherwise)."
    ),
    below("under {least_shown_days:n}"),
    below(
        "{name} is margined in coin, and {place} does not say whether it counts contracts, coins or USD: say {ways}, "
        "or import an hour or more of its candles beside it."
    ),
    below(
        "{name} is margined in coin, and neither {place} nor what trades says what it counts (days of turnover: "
        "{shown}): say {ways}."
    ),
    below("open_interest_usd (or open_interest_coins)"),
    below("funding_rate_percent if each row is a settlement, and it is per cent"),
    below(
        "{market}: liquidations are totals for each {bucket_ms} minutes; single ones are placed under them by the "
        "traded prices."
    ),
    below(
        "{name} holds totals of liquidations of {market} for each bucket of time: import candles of the same time "
        "beside it, so that the totals have prices."
    ),
    below("One total in {name} alone does not say how long its bucket is: import more of them."),
    below(
        "{name} has a total every {bucket_ms} s, and the candles of {market} are {duration} s long: import candles "
        "that are no longer than the buckets."
    ),
    below("say what {header} counts: {header_2} (USDT), {header_3} or {header_4}."),
    below(
        "The {header} in {path} is 1 in every row, as where OKX says that a candle is complete: say {header_2} with "
        "--kind mark or --kind index if it is that, or {header_3}."
    ),
    below(
        "As coins, the volumes in {path} would be a turnover of {volume:n} bn USD a day, which no market has: {advice}"
    ),
    below("{name} trades in steps of {what:n} {base}, and most amounts in {path} are finer: {advice}"),
    below(
        "{path} has a funding rate every {step:n} s, and no venue settles that often: these are rates expected at the "
        "next settlement. Say which column holds its time with --as COLUMN=funding_time, or import the settled rates "
        "of the venue's archive."
    ),
    below(
        "Half of the funding rates in {path} are {what:n} % or more, if they are fractions: say {header} if they are "
        "per cent, or {header_2} if not."
    ),
    below(
        "The open interest of {market} is {days:n} times what trades in a day, more than any market has: it seems to "
        "be in USD, or it or the volume counts contracts. Say so with --as COLUMN=open_interest_usd, "
        "COLUMN=open_interest_contracts or COLUMN=volume_contracts; if the volume is what is wrong, give the one of "
        "the same market in coins."
    ),
    below(
        "The open interest of {market} would be worth {worth:n} bn USD, more than any market holds: say what it counts "
        "with --as COLUMN=open_interest_usd or --as COLUMN=open_interest_contracts."
    ),
    below(
        "The {name} of {market} would be worth {traded:n} bn USD, more than any market turns over in that time: say "
        "what the column counts with --as COLUMN={unit}_coins, COLUMN={unit_2}_contracts or COLUMN={unit_3}_usd."
    ),
    below(
        "The prices of {market}, about {prices:n}, are none of {base}: the columns hold something else (rates, sums), "
        "or the symbol is another."
    ),
    below(
        "{market}: {factor:n} prices are far from any that {base} had, the first {prices:n} at {times}; is the data "
        "real, and of this market?"
    ),
    below("{market}: the {word} prices are {what:n} % from the traded ones; are they of one market?"),
    below(
        "{market} and {market_2} are {what:n} % apart most of the time, and both are of {base}: is one of them "
        "invented, or of another coin?"
    ),
    below(
        "The open interest in {path} and its value in USD are the same number, so {header} is no quantity of coins: "
        "say {header_2} to take the value, or give it in coins."
    ),
    below("{market}: {far} candles reach more than half beyond their open and close, the first at {at}"),
    below("{market}: the {name} jumps by more than half {jumps} times, first at {at}"),
    below("{present} (high {high:n}, low {low:n}); is the data real?"),
    below("{times_it_jumps}; is the data real, and of one market?"),
    below("{market}: the data runs until {last}, which is yet to come; is it invented?"),
    below(
        "The candles of {market} are {duration_ms} ms long, but one starts at {times}, off that grid: do not import "
        "candles of different lengths together."
    ),
)
