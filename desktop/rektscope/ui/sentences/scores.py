"""Grades of the map: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("There is nothing to grade: the sessions have none of the markets of the files given."),
    below(" ({reasons} more could not be graded either.)"),
    below("{reason} Nor could the known book be compared: {known_reason}"),
    below(
        "{file}: its rows of {market} are of {times}, and the sessions' {market_2} of {sessions}: name a session of "
        "that time, or another file."
    ),
    below("The grading ended before it was done, perhaps for want of memory: try `rektscope score` on fewer days."),
    below(
        "The shares look ahead: of {market} those of {at_ms} are others when what came after is known. Such dollars "
        "are not graded."
    ),
    below("Its intervals hold 95 % of {resamples:n} resamples of blocks of {length}."),
    below("No market could be compared with a known book."),
    below(
        "Compared at ends of columns by which newer reports of accounts had come in, {most_moments} of a session and "
        "market at most. Only what was received by each moment counts; both books are valued at its mark."
    ),
    below(
        "Known shares are of the known positions, estimated ones of open interest: the known are no random sample, "
        "large accounts are found first."
    ),
    below(
        "Ranks are over rows of {what:n} % of the mark, in bands in which {least_filled} rows and more hold known "
        "positions. The ratio divides the estimate by the known USD brought to the whole open interest by their share "
        "of it."
    ),
    below(
        "The known mix of leverage is what each liquidation price implies from the entry, as in the estimate; "
        "`chosen_share` is of the settings of the holders, which are not what accounts carry."
    ),
    below("The comparison was made again on the session cut short and said the same: {cuts}."),
    below("The period is too short for intervals of the comparison with the known book."),
    below("No stretch after a moment was long enough to hold both books against what was liquidated."),
    below(" ({told} more have none either.)"),
    below(
        "Which rows took the liquidated USD is not graded: a stretch needs {least_orders} liquidations of a side in "
        "{least_rows} rows that the price enters."
    ),
    below("no positions of accounts were received in it, so that there is no known book to compare with."),
    below("no column of the map ended after the first report of an account."),
    below(
        "positions of accounts are known and no traded prices, without which there is no estimate to compare: import "
        "candles of the same days beside them."
    ),
    below(
        "The comparison with the known book looks ahead: of {market} it says something else of {cut_ms} when it knows "
        "what came after. Such a comparison is not graded."
    ),
    below("{market} has no price, so there is nothing to grade."),
    below(
        "The model looks ahead: of {market} it says something else of what came before {cut_ms} when it knows what "
        "came after. Such a model is not graded."
    ),
    below(
        "The shares of the dollars that the program shows are fitted on {data}; buckets that a share was "
        "fitted on are not graded for dollars. Walk-forward shares and the models of "
        "`ex_ante` are fitted on earlier buckets of the same data alone ({least_fitted} and "
        "{least_fitted_2} at least). The book is not fitted on what was liquidated here."
    ),
    below(
        "Graded are buckets with prices all through; of data of {warm_up_share} days and more the first {warm_up_ms} "
        "hours are left out, as a map without history is a guess. Left out in all: {samples:n}."
    ),
    below(
        "Intervals hold 95 % of {resamples:n} resamples of blocks of {what}, all markets and sides drawn together; "
        "those of `where` draw weeks that have windows, or days where these are few."
    ),
    below(
        "The model was run again on the session cut short and said the same of all before: {cuts}. So did the shares, "
        "fitted again by what was known at {moments} moments of each session: of sums, those that had ended."
    ),
    below("{priors}, and on the session's own liquidations before each bucket"),
    below("the session's own liquidations before each bucket alone"),
    below(
        "{count:n} of {orders:n} orders of {market} lie more than {farthest:n} from the price in their minute or "
        "candle (the first at {time_ms}: {price:n}, the market {low:n} to {high:n}): check their prices and times."
    ),
    below("The period is too short for intervals."),
    below("{block_ms:n} days"),
    below("{block_ms:n} hours"),
    below("totals {prior}from {fitted_from:t} to {fitted_until:t}"),
    below("What was liquidated is what the files given say, and the sessions' own where no file says it."),
    below("What was liquidated is what the sessions recorded, in buckets of four hours from midnight UTC."),
    below("The liquidations of {sampled} are a sample: recorded dollars are at least so much, ratios at most so much."),
    below(
        "Of {placed} only totals are recorded; where single liquidations were placed under them says nothing, so these "
        "are no part of the question where."
    ),
    below("Too few buckets for a rank correlation given the path: {least_buckets} of a market are needed."),
    below("{missing}: not graded, as its input (open interest that changes) is not in the data."),
    below(
        "Too few buckets for dollars: {least_graded} with something recorded and something expected are needed that no "
        "share was fitted on."
    ),
    below("Too few buckets for the question ex ante: more than {least_fitted} of a market."),
    below(
        "No window for the question where: it needs {least_orders} orders of a side, with half an hour between them at "
        "most, while the price enters {least_rows} rows of {width:n} %."
    ),
    below("1 day"),
    below("Too few windows for an interval of the question where."),
    below("No Dask scheduler answers at {address}: give its address as tcp://HOST:PORT."),
    below("an unexpected error ended it ({kind_of_error}: {error})."),
    below("the cluster could not run it: {error}"),
    below("its process ended before it was done, perhaps for want of memory: try fewer workers."),
    below("volume x distance"),
    below("volume x new extremes"),
    below("open-interest changes"),
    below("it has no whole bucket of four hours with prices all through, and no order."),
    below("it has no prices."),
    below("none of its {before:n} stretches can be graded, for want of prices or because the map was too young."),
    below("none of its {count:n} orders can be graded, for want of prices or because the map was too young."),
    below("{text} names no market of the sessions, which are {shown}{more}."),
    below(
        "none of its {totals:n} totals and {orders:n} orders given lies in a time of which the session has prices all "
        "through."
    ),
    below("it has no liquidations."),
    below("{place}: side must be long or short (whose position was closed), not {text}."),
    below("{path} is empty: it must have the columns {wanted}."),
    below("an unknown column {unknown}"),
    below("{path} has {what}: its first line must be {wanted}."),
    below("{path} has a header and no rows."),
    below("zero or more"),
    below("above zero"),
    below("{place}: {column} must be {least}, not {text}."),
    below(
        "{place}: no session given has one market {text}; they have {known}. Name a session that has it, or take these "
        "rows out."
    ),
    below("{place}: the end {end} is not after the start {start}."),
    below("{path} is no CSV file in UTF-8: save it as one with {columns}."),
    below("{path} cannot be read as CSV ({error})."),
    below("no column {missing}"),
    below("{path}, line {number}: it has {cells} cells and not {header} ({wanted})."),
    below("{path}, line {number:n}"),
    below("{after}: {market} has two totals for {after_2} (the other is in {before}): leave one of them."),
    below("a column twice"),
    below("volume profile"),
    below("{market:m} at {time:t}"),
)
