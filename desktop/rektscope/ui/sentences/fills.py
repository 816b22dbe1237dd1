"""Times that are typed, and fills that are pasted: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{text} is not a time: write it as 2025-07-14T07:35:00Z (ISO 8601, UTC)."),
    below("{text} is not a time ({error}): write it as 2025-07-14T07:35:00Z (UTC)."),
    below("{name} is empty: paste fills, one a line, or give a venue's export."),
    below(
        "{name}: no columns of fills are known in it. A header needs time, side, price and quantity_coins (or "
        "quantity_contracts, notional_usd); a line is written 2025-07-13T12:00Z sell 2.5 @ 119,038.3."
    ),
    below("it holds none at all"),
    below("they are of {others}"),
    below("{name} holds no fill of {market}: {found}. Choose the market with --market."),
    below(
        "{name} is {title}, and the market is {market}: a position is liquidated by its own venue's marks and tiers. "
        "Choose a market of {venue} with --market."
    ),
    below("{name} is {title} and says what its quantities count: leave --quantity-in out."),
    below("{name} says that its times are {hours:n} h from UTC: leave --utc-offset out."),
    below("{name} writes decimals with a comma: save it with decimal points."),
    below("{name} holds a long and a short at once: say which with --side."),
    below("Line {number} of {name}"),
    below("{place}: {row} is no time of a fill."),
    below("{place}: price and quantity of a fill are above zero; they are {price:n} and {quantity:n}."),
    below("{place}: the unit {text} is neither contracts nor {base} nor {quote}."),
    below("{place}: nothing says what the quantities of {market} count: say --quantity-in coins, contracts or usd."),
    below(
        "{place}: how many {base} a contract of {market} is, is not known here: give the fills in coins, under the "
        "header quantity_coins."
    ),
    below(
        "{place}: how many USD a contract of {market} is, is not known here: give the fills in dollars, under the "
        "header notional_usd."
    ),
    below("{place} is not written as 2025-07-13T12:00Z sell 2.5 @ 119,038.3: {line}."),
    below("{name} begins like JSON and is none: save the venue's whole answer."),
    below("{name} is JSON without a list of fills: save the venue's whole answer."),
    below("{name}: its fields ({headers}) are of no venue's fills that are known here."),
    below("{place}: {word} may begin with the day or the month: say --dates day-first or month-first."),
    below(
        "{place}: {time} does not say its time zone, and venues write that of the account or browser: say "
        "--utc-offset, as 0 for UTC or 8 for UTC+8."
    ),
    below("The fill at {time:t}"),
    below(
        "{fill} opens a position while the fills before it leave a {side}: fills that closed it are missing. Give "
        "all of them."
    ),
    below(
        "{fill} closes a {side} that no fill before it opened: the fills begin later than the position. Give them "
        "from its opening on, or leave out those of the older position."
    ),
    below(
        "{fill} closes {quantity:n} of a {side}, and the fills before it opened no more than {held:n}: some are "
        "missing. Give all of them from its opening on."
    ),
    below("{place}: {side} may be the side of the order or of the position that it closes: write buy or sell."),
    below("{place}: {side} is no side of a fill: write buy or sell."),
    below("The position is followed until {until:t}, but opened at {opened:t}: choose an earlier opening."),
    below("{market} has no prices in this session at all: choose a market that has, or import its candles."),
)
