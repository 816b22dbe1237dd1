"""Rules, tiers and why a position has no answer: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("The deduction is larger than the maintenance margin itself: it belongs to a larger position."),
    below("What backs the position covers every loss it can make: no price liquidates it."),
    below(
        "What backs the position covers every loss it can make, but at {price:n} it is liquidated while it wins: its "
        "maintenance margin grows faster than its gain."
    ),
    below("bring the others with {step}, or "),
    below(
        "The tiers of {venue}:{symbol} known here end at {cap:n} {unit} and this position goes beyond: {step}give "
        "its maintenance rate and deduction yourself."
    ),
    below("The wallet of"),
    below("What other positions leave of the wallet,"),
    below("{wallet} {available:n}{comma} does not cover the initial margin of {margin:n}."),
    below(
        "Even an empty wallet is not liquidated as near as {price:n}: the profit of other positions or legs stands "
        "behind it."
    ),
    below("No wallet is liquidated at {price:n} and alive at the mark of {mark:n}."),
    below(
        "A leverage of {leverage:n}x is above the {most:n}x that tier {tier} of {symbol} allows at this size: choose "
        "less leverage or a smaller position."
    ),
    below("The position is larger than the {cap:n} {unit} at which the last tier of {symbol} ends."),
    below(
        "What backs the position, {backing:n}, is not above the {required:n} required at the entry: it would be "
        "liquidated at once."
    ),
    below("`rektscope tiers import FILE`, which reads its own brackets and the tiers that ccxt or freqtrade keep"),
    below("`--rules {venue} --maintenance-rate RATE` (its adjustment factor divided by the leverage)"),
    below("`--maintenance-rate RATE` for this one position (no file or address of its tiers is known)"),
    below("of no known date"),
    below("{at_most}{days} days old"),
    below("up to "),
    below(
        "The tiers of {market} are {old} and may have changed: compare them with the venue's page, or bring newer "
        "ones with {step}."
    ),
    below("Source: {source}."),
    below("Tiers of {as_of}, the event of {month}."),
    below(
        "The tiers of {venue}:{symbol} are of {as_of}, later than {day}: those in force on that day may have been "
        "others, and with them the liquidation price. {source}"
    ),
    below("Tiers of no known date."),
    below("Tiers of {as_of}: {days} days old."),
    below("{label}; a maintenance rate of {rate:n} % at every size"),
    below("{label}; tiers as of {as_of:t}{note} ({source})"),
    below(", approximate"),
    below("mark value"),
    below("entry value"),
    below("on mark value"),
    below("on bankruptcy value"),
    below("{title:rules}, maintenance on {basis:w}{fee}"),
    below(", plus adverse funding of {rate:n} on entry value"),
    below(", added margin less a fee of {rate:n}"),
    below(", plus a closing fee of {rate:n} {use}"),
    below("Any venue"),
    below("Bybit since 2026"),
    below("Bybit until early 2026"),
    below("Bybit inverse of 2019"),
    below("Deribit, an estimate: margin is portfolio-wide"),
    below("HTX (maintenance rate = adjustment factor / leverage)"),
    below("KuCoin, older page"),
    below("MEXC, older page"),
    below("The rules {name} count no fee to close, so none can be set: leave the fee out."),
    below("Added margin belongs to isolated positions: in cross mode put it into the wallet balance."),
    below("Only {open:n} is open: {quantity:n} cannot be closed."),
    below("Not even a position without leverage survives a move to {price:n}."),
    below("No leverage is too high for that, and the tiers give no maximum."),
    below("This is calculated for single positions only, and this one is a leg of a hedged pair."),
    below("This is calculated for hedged pairs only, and this is a single position."),
    below("At that stop the rebates outweigh the loss: no size loses as much."),
    below("A {side} loses {losing} its entry of {entry:n}: {price:n} is not there."),
    below("above"),
    below("below"),
    below("No price gives this position an ROE of {roe:n} %."),
    below("The largest position is that of a leverage: give the leverage instead of the margin."),
    below("The other positions hold the whole wallet: nothing more can be opened."),
    below("The position has no initial margin, so there is no return on it."),
    below("Hedged pairs are not known under the rules {name}."),
    below("The pair's equity is not above what is required at the mark of {mark:n}."),
    below("The legs and the wallet cover every loss the pair can make: no price liquidates it."),
    below("Both legs are {side}: make them one position at their average entry."),
    below("Isolated legs are liquidated each by itself: calculate them one by one."),
    below("Cross margin needs the wallet balance: give it, or use isolated margin."),
    below("The leverage must be at least 1, not {leverage}; give the margin instead."),
    below("A mark price is not a positive number: the session's marks cannot be used."),
    below("There is no mark price from the opening on: choose an opening inside the session."),
    below(
        "Volatility from the {returns:n} moves of {minutes} min received by {until}: {volatility:n} % a year "
        "expected for a day ahead."
    ),
    below(
        "A walk without drift whose volatility to come is uncertain (Student's t with 3 degrees of freedom), and "
        "rare jumps that no volatility foretells."
    ),
    below("The range in brackets holds the uncertainty of the model, not only that of the data."),
    below("The liquidation price stays where it is: no funding, no added margin. News is not foreseen."),
    below(
        "{market} has too few mark prices received by {until}: at least {least} moves between them are needed, of 1 "
        "to 60 minutes within a week."
    ),
    below("unknown"),
)
