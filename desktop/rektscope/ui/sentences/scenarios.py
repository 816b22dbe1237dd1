"""What a shock rests on, and where shares come from: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below(
        "Each wave's impact is that of all that was liquidated so far; nobody adds margin, buys the dip or pulls "
        "orders, other venues follow, and venues' own insurance and deleveraging take nothing over."
    ),
    below(
        "Each wave's impact is that of all that was liquidated so far at all these venues, on their volume together; "
        "nobody adds margin, buys the dip or pulls orders, and venues' own insurance and deleveraging take nothing "
        "over."
    ),
    below(
        "How much of what stands would be closed by force is not known here: only what stands is given, and the price "
        "is taken to stop where the shock does."
    ),
    below("What stands is an estimate valued at the mark of the last whole column; nothing received later was used."),
    below("{share:n} ({low:n} to {high:n}) of the standing {side}s"),
    below("{whose} are expected to be closed by force where the price gets, from {basis}."),
    below("Stops, added margin and closes take the rest."),
    below("Neither volume nor moves of the day before are known: liquidations move nothing."),
    below("10 M USD move the price by {move:n}"),
    below(
        "Impact grows with the square root of the flow: {move}, fitted on {minutes:n} minutes of the session's own "
        "trades of the day before ({explained} of their variance)."
    ),
    below(
        "Impact by the square-root law with a factor of 1, not fitted: {move}, from the day's volatility of "
        "{volatility:n} and its volume of {volume:n} M USD."
    ),
    below("totals {of}recorded from {since:t} to {until:t}"),
    below("of {coins} "),
    below(" of a sampled feed"),
    below(" placed under recorded sums"),
    below("{count:n} liquidations{sampled}{placed} before {until:t}"),
)
