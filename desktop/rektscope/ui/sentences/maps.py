"""The map, its model, and what is looked at beside it: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{name} around {anchor:t}"),
    below("The map has no columns yet: nothing has traded, or it was stopped."),
    below("{market} stands still because of a defect in rektscope ({each})."),
    below("what comes of {market}"),
    below("a part of the feed, named under Feeds,"),
    below("The map is not complete: building it was stopped. Open the market again."),
    below("{path} is too large to be a model: write one with `rektscope model --out FILE`."),
    below("{path} is no text: write a model with `rektscope model --out FILE`."),
    below("{hostname} gives no version."),
    below("{hostname} gives no https page of the version."),
    below("the moment at the cursor"),
    below("liquidated in the fills alone"),
    below("{title} gives none of {market}."),
    below("no market is known to ask for"),
    below("not asked for any more"),
    below("asking for tiers"),
    below(
        "{market} rises so far above its first price of {first_price:n} that one map cannot hold both: check its "
        "prices, or cut the session into shorter ones."
    ),
    below("mix of Hyperliquid's known book"),
    below("{held} positions are known at {at_ms}, and a mix of leverage needs {least_positions} at least."),
    below(", changed"),
    below("classes must be 1 to {most_classes}"),
    below("leverages must ascend from more than 1"),
    below("shares must be above 0 and sum to 1, on each side"),
    below("half-lives and typical sizes must be above 0"),
    below("multiples and weights of margin_spread must be above 0, the multiples ascending"),
    below("smear_points must be 1 to {most_points}"),
    below("smear must be 0 to 0.05"),
    below("history_spread must be above 0 and below 0.3"),
    below("windows, turnover_days and refill must be above 0"),
    below("activity_range must ascend from above 0"),
    below('Model {file_name} has no "format": "{format}": write one with `rektscope model --out FILE`.'),
    below("each of classes must have {names}, and may {optional}"),
    below("{name} must be a number, not {value}"),
    below("Model {file_name} is not JSON ({error}): write one with `rektscope model --out FILE`."),
    below("Model {file_name} has no parameter {name}; there are: {known}."),
    below("Model {file_name}: {error}. Compare it with what `rektscope model` prints."),
    below("name must be words"),
    below(
        "Under the tiers of {venue}:{symbol} a position at {without:n}x has no liquidation price, so there is no map: "
        "check the table's rates and maximum leverages."
    ),
    below("{market} has a price of zero or less, so there is no map of it: import it anew."),
    below("square-root law"),
    below("resting seller"),
    below("resting buyer"),
    below("The session {name} has no market {market}; it has: {known}."),
    below("{name} must be a whole number, not {value}"),
)
