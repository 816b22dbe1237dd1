"""What a session says to published claims, and how it was rebuilt: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("chapters of the kind {kind} are unknown here"),
    below("{value} is no number"),
    below("{value} is neither true nor false"),
    below("{name} of a chapter is no time"),
    below("a chapter's price has an impossible number of decimals"),
    below("{usd:usd} from {start:t} to {end:t}"),
    below("{percent:n} % longs"),
    below("{usd:usd}, {share:n} of everything"),
    below("{usd:usd} in the minute of {minute:t}"),
    below("{count:n} liquidations"),
    below("{usd:usd} in the hour from {start:t}"),
    below("{usd:usd} of shorts by {moment:t}"),
    below("{percent:n} % down on {market:m}"),
    below("{rate:n} % at most"),
    below("{rate:n} % at the lowest"),
    below("{mine:n} % against {leaders:n} %"),
    below("{usd:usd} closed by auto-deleveraging"),
    below("{usd:usd} per hour"),
    below(
        "From {start} to {end} the price goes through its candles minute by minute in the order of {guide}: when it "
        "turned is theirs, how far is each candle's own."
    ),
    below(
        "Mark prices: every ten seconds in the session and four times a candle before it, following the last price, "
        "scaled so that the recorded open, high, low and close of the mark are met: those of every five minutes for "
        "{fine}, of every hour for {coarse}, which before that take the ratio of mark to last price of {leader}."
    ),
    below(
        "The sums of {recorded} are recorded; those of other markets are fitted to the published sums below, beginning "
        "from weights ({weights}), and are no record of any one of them."
    ),
    below("{what}: {amounts} (read {read}; {source})."),
    below("all venues"),
    below("{millions:n} M USD"),
    below("{usd:usd} {side:w} on {market:m} at {time:t}"),
    below("{price:n} {quote:w} on {market:m}"),
    below("{millions:n} M USD{sides:w}"),
    below(" of {side:w}s"),
    below("{coin:w} at {venue:w}"),
    below("Everything"),
    below("{part:span}, {share:n} of {whole:span}"),
)
