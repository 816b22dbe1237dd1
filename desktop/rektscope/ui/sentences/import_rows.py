"""Single rows and values of an import: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{name} answer {number:n}"),
    below(
        "{path} holds levels of a whole venue in buckets of price, without the accounts that hold them: a session "
        "keeps positions of accounts, so import these."
    ),
    below(
        "{where}: it does not say whose account it is: put `user` beside each answer, or name the file by the address."
    ),
    below("{where}: it does not say when it was: put `received_ms` beside each answer."),
    below("{where}: its positions are not as the venue documents them."),
    below("it does not say whose account the position is of."),
    below("margin_mode is {words}, which is neither cross nor isolated."),
    below("the position is called a {word} and has a size of {size:n}."),
    below(
        "{size:n} coins at {price:n} are {worth:n} USD, and the value of the position is given as {value:n}: give the "
        "size in coins and the value in USD."
    ),
    below(
        "a {word} is said to be liquidated at {prices:n}, which is {where} the mark of {marks_of:n}, and most are like "
        "it: the sides, or the prices, are not what their columns are called."
    ),
    below(
        "{names} describes the same account at the same time as {names_2}, with another {name}: say which of them "
        "counts with --keep first or last."
    ),
    below("{meaning} is {values:n}, which no position has."),
    below("Liquidation prices of accounts are those that the venue gave; what has none has no level."),
    below("{vanished:n} times"),
    below(
        "An account was in one snapshot and not in the next {times}: from there on nothing is known of it, so that its "
        "positions leave the known book."
    ),
    below("The addresses of {addresses:n} accounts are replaced by numbers; --accounts addresses keeps them."),
    below(
        "{name} has dates like {first:n}{mark}{second:n}{mark_2}{year}, and none of them shows which number is the "
        "day: say --dates day-first or --dates month-first."
    ),
    below("time is {as_py}, which is no date as the lines before it are written: compare that line with its source."),
    below("{name}: dates begin with the {what}."),
    below("{name}: its times name no time zone and are taken as UTC."),
    below("Compare that line with its source: if the source has it so, the column may mean something else (--as)."),
    below("funding_rate is {rate}, over 100 % (or no fraction)"),
    below("{meaning} is {values}, no number"),
    below("{meaning} is {values}, which no price can be"),
    below("{meaning} is {values}, beyond any price ({lowest_price:n} to {highest_price:n})"),
    below("{high} {above} is below {low} {below}"),
    below("{meaning} is {values}, below zero"),
    below("{meaning} is {values}, beyond any quantity"),
    below("taker_buy_volume {bought} is above volume {volume}"),
    below("funding_interval_hours is {hours}"),
    below("column {at:n}"),
    below("there is no {meaning}."),
    below("trade_id is {words}, which is no whole number."),
    below("there is no {label}: every row needs one, or none."),
    below("{path} has over {unique_labels:n} different values in {label}: is it one?"),
    below("{path}: the column {name} holds no {value} ({error})."),
    below(
        "the order goes the same way as the position that it closed: say which column counts, with --as COLUMN=ignored "
        "for the {liquidated_side} or the {liquidation_order_side}."
    ),
    below("{name} row {odd}: {rows} values stand where {width} are expected."),
    below("{path}: {name} cannot be read ({error})."),
    below("number or word"),
    below("true or false"),
    below("side (buy, sell, long or short)"),
    below(
        "{name} has numbers like {example}, and its other numbers do not say whether the comma separates decimals or "
        "thousands: say --decimal comma or --decimal point."
    ),
    below(
        "{chunks} repeats {chunks_2} with another {name} ({column} for {column_2}), as does every further pair like "
        "it: say which of them counts with --keep first, last or larger."
    ),
    below(
        "{chunks} repeats {chunks_2} with another {name}, in a night in which clocks go back: the times seem to be of "
        "such a clock, and only in UTC are the two hours two. Write them in UTC or with their zone; if they are in "
        "UTC, say which row counts with --keep first, last or larger."
    ),
    below(" (if liquidations are meant, say --as COLUMN={other})"),
    below("{meaning} is {word}, which is none of {known}{more}."),
    below("Correct that line, or fetch the file again if it was cut short."),
    below("{path} cannot be read from line {first} on ({splitlines})."),
    below("{values} values stand where {width} are expected. {mend}"),
    below("{meaning} is {value}, which is no {value_2}. {mend}"),
    below("it is no line of text. {mend}"),
    below("{meaning} is {value}, as sites shorten numbers for people: take a download that has all their digits."),
    below(
        "Line {number} of {path} is {shown}, which begins no table that is known. Say what its columns are with --as "
        "COLUMN=MEANING (by name, or by number counted from 1), or name them as in {known_tables}."
    ),
    below("Line {line} of {name} is a sum of the others and was passed over."),
    below("{path} begins with empty lines and no table."),
    below(", or say by its number which one is, as --as {at}={meaning}"),
    below("{path} has {plain} columns named {headers}: rename those that are not meant{answered}."),
    below("Line {line} of {name} is no part of the table and was passed over: {strip}."),
    below("{name} is {as_py}, which is no time since 2009."),
    below(
        "{name} is {as_py}, the number by which a spreadsheet counts days: format that column there as yyyy-mm-dd "
        "hh:mm:ss and save the table again."
    ),
    below(
        "{name} is {strip}: a spreadsheet has rounded the times of this file, and what it cut off is lost. Take the "
        "file as it was before the spreadsheet, or save it again there with that column formatted as a whole number or "
        "as text."
    ),
    below("{name} is {word}, which is no time: write it as 2025-07-14T07:35:00Z (UTC)."),
    below("once"),
    below("day"),
    below("month"),
)
