"""Typed numbers and names of markets: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{what} is empty: enter a number."),
    below("{what} has {count} characters: give a realistic number."),
    below("{what} {text} is not a number: write it as {example}."),
    below("{what} {text} may mean {ways:or}: write it with the % sign."),
    below("{what} {text} is not clear: if you mean {ways:or}, write it so."),
    below("{what} {text} may mean {ways:or}: write the one you mean so."),
    below("{text} is not a market: write it as venue:SYMBOL, for example binance:BTCUSDT."),
    below("{text} may mean {candidates:or}: write the one you mean."),
    below("{text} is not written as this venue writes its markets: write it as {candidates:or}."),
    below("{what} {text} is no move: write it as +3% or -2.5%, or as the price it goes to."),
    below("{what} {text} has no direction: write +{up} or -{down}, or the price it goes to."),
    below("{what} {text} may be per cent or money: write {percent}%, or the price it goes to."),
    below("{what} must be a price above zero, or a move as +3% or -3%."),
    below(
        "{what} takes the mark from {mark:n} to {price:n}: give a move as +3% or -3%, or a price between a tenth and "
        "ten times the mark."
    ),
)
