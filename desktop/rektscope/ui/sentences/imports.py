"""An import as a whole, its markets and what is left out: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{path}: {market} has no candles in the session."),
    below("{name} is paid in coin, and how many USD one contract has is not known: say it with --contract-size."),
    below("{name}: a contract counts as {asked} {unit}, as --contract-size asks; it is known as {known:n} {unit_2}."),
    below("--contract-size {asked}: the candles of {name} have {found} coins a contract."),
    below("--contract-size must be a positive number, not {text}."),
    below("have a quantity of 0"),
    below("have a side that their source did not know"),
    below("are candles that were not complete"),
    below("repeat a row, as this source publishes each twice"),
    below("are of a settlement that was already over"),
    below("name no settlement that they are expected at"),
    below("have an open interest of 0, so none was measured"),
    below("hold nothing that is used"),
    below("repeat the rate that is expected at a settlement"),
    below("are of symbols that name no market that can be counted"),
    below("are of spot markets"),
    below("are of other symbols than the one asked for"),
    below("are candles of another length than the one asked for"),
    below("are totals of buckets that no candles cover as a whole"),
    below("come after the last price"),
    below("are messages that are not as the venue documents them"),
    below("are messages whose numbers could not be used"),
    below("are candles without a volume, which counts as none"),
    below("{path} holds over {maximum_files:n} files: name the folder of the market."),
    below("{path} holds no table (CSV, JSON, Parquet, Feather or SQLite, plain or packed)."),
    below("{name} counts as {name_2}, as --symbol {symbol} asks, though its name says {name_symbol}."),
    below("None of the files holds a row, so there is no session to write."),
    below("--kind {kind} fits none of the files: it is for what their columns do not say."),
    below("--symbol {symbol} fits none of the files, their {by_names} give {symbols}: "),
    below("--as {column}=…: none of the files has a column {column_2}."),
    below("import the files of one market at a time."),
    below("name one of these or leave it out."),
    below("No row of the files can be used, so there is no session to write: {why}."),
    below("Imported from "),
    below("--start {wished_start_ms} lies outside of the data, which runs from {start} to {end}."),
    below("Prices of a spot market stand for those of the perpetual, as was asked for."),
    below("Left out of the folders, as no tables: {names}{more}."),
    below("{name} has column names but no rows."),
    below("{name}: {unknown} symbols name no market that can be counted and are left out: {shown}."),
    below("{name} names pairs as spot markets are named too; they are taken for the perpetuals."),
    below("{name} names coins alone, which are taken for {bare}{bare_2}."),
    below("{name} has the columns of {title}, and counts as {venues}."),
    below("{name} holds the fills of one account, as they name none: other trades of the market are not in it."),
    below("{name}: the meaning of {unknown} is not known, so it was left aside (say it with --as)."),
    below("{path} was named {times} times: name each file once."),
    below("The files hold prices from {start} to {end}, and none between {wished_start_ms} and {end_ms}."),
    below("{name}: {total:n} totals of liquidations are left out, as no candles cover their buckets."),
    below("{market}: liquidations are known of times outside of the session only, and of none in it."),
    below(
        "{market}: liquidations are known from {first:t} to {last:t} only, with gaps ({gaps:n}); those of the rest of "
        "the session are not known, which is not none."
    ),
    below(
        "{market}: liquidations are known from {first:t} to {last:t} only; those of the rest of the session are not "
        "known, which is not none."
    ),
    below("{name}: {late} rows after the last price ({end_ms}) were left out."),
    below("{name}: {count:n} rows are left out, as they {value}."),
    below("{name}: {count:n} candles have no volume, which counts as none traded."),
    below("{name}: {what} has {spans} gaps."),
    below("{name}: {kind_titles} of {count:n} rows are left out, as they {value}."),
    below(
        "{name} is a future that expires, and not the perpetual: it pays no funding, its price stands off the index "
        "until it is settled, and its maintenance margin may be another than the one used here."
    ),
    below("a market without any series is not made"),
    below(
        "{name} holds totals of the liquidations of {market}, of which other files hold single ones: together they "
        "would count twice, so import one of them."
    ),
    below("The name of {path} does not say its market: give it with --symbol, {example}."),
    below("the symbol as its venue writes it"),
    below("as --symbol {coin}USDT"),
    below(
        "The symbol {own} of {venue} (in {name}) does not say what is traded for what: give the venue with --venue "
        "and the symbol as the venue writes it with --symbol."
    ),
    below("Neither the columns nor the name of {path} say its venue: give it with --venue."),
    below("The market of {path}: {error}"),
    below("What stands behind the damage is lost: {sentence}"),
    below("Left aside: {sentence}"),
    below("{name}: {unreadable} of {of} tables {are} left out, as unreadable: {unreadable_2}"),
    below(
        "{path} holds totals of liquidations for each bucket of time, and no single ones. {refusal} Import them "
        "together with candles of that market, under whose prices they are placed."
    ),
    below("{name} and {paths} more are left aside: {why}"),
    below(" To import the other files of the folder without it, say --skip-unreadable."),
    below("{name} is left out, as it cannot be read: {error}"),
    below("{market}: {pending} funding that was expected after the last row is left out: it was not settled yet."),
    below("index prices"),
    below("positions of accounts"),
    below("{path} holds no table that is known: {passed_over} are none."),
    below("{name}: {passed_over} {are} passed over, as no table that a session keeps."),
    below("{why} To import the rest of {name} without it, say --skip-unreadable."),
    below("{path} holds no text: its download may have failed."),
    below("{path} is a rektscope session already: open it, there is nothing to import."),
    below("{path} claims to hold {size} bytes, too many to import."),
    below(
        "{path} has the columns {shown}, which make no table that is known. Say what they are with --as "
        "COLUMN=MEANING, or name them as in {known_tables}."
    ),
    below("{path} holds over {maximum_rows:n} rows, too many for one session: import fewer days."),
    below("{uri} is a folder: name the file to write, as {what}/session.rekt."),
    below("columns"),
    below("names"),
)
