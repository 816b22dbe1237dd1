"""Session files, archives, and what venues do not publish: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("The archive of {title} has no {words}{tail}."),
    below("The {words} of such markets in the archive of {title} end on {day}: none of {days}{tail}."),
    below("The {words} of such markets in the archive of {title} begin on {day}: none of {days}{tail}."),
    below("The {words} of {days} are not published yet: the same command fetches them later{tail}."),
    below("The archive of {title} has no {words} of {days}{tail}."),
    below("{name} cannot be fetched: {error}."),
    below("{name} cannot be fetched: {host} {reason} (HTTP {status})."),
    below("refuses it, which it does where too much was asked or in your region"),
    below("says that too much was asked; wait a few minutes"),
    below("does not serve your region"),
    below("is overloaded; wait a few minutes"),
    below("gave no file"),
    below("The archive of {venue} does not list its files: {error}."),
    below("{path} cannot be read ({reason})."),
    below("{path} is empty: it is no session file."),
    below("{path} is not a session file, or is damaged: it does not begin as one."),
    below(
        "{path} is no session file. If it holds market data, make one of it: `rektscope import {name} --out "
        "{stem}.rekt`."
    ),
    below(
        "{path} is a Parquet file but not a rektscope session. To turn market data into one, use `rektscope import`."
    ),
    below("{path} has a description of {size} bytes; that is no session of ours."),
    below("{path} claims to hold {rows} events; that is no session of ours."),
    below("{path} lacks or changed the columns {columns}: make it anew with `rektscope import`."),
    below("{path} is damaged: its description is not JSON. Fetch or record it anew."),
    below("{path} is damaged. {error} Fetch or record it anew."),
    below("{path} is damaged: its checksums cannot be read. Fetch or record it anew."),
    below("{path} is damaged: its description is not the one that was written. Fetch or record it anew."),
    below("{path} has no readable format version ({version})."),
    below(
        "{path} was written by a newer rektscope (format {version}; this one reads up to {most}). Update rektscope "
        "to open it."
    ),
    below("{path} has the impossible format version {version}: fetch or record it anew."),
    below("Binance shows at most one liquidation a second and market, the largest: sums are lower bounds."),
    below("Bitget shows at most one liquidation a second, side and market, the largest: sums are lower bounds."),
    below("Bitget gives the amount of a liquidation in the quote coin; the quantity is that divided by its price."),
    below("BitMEX gives the price of a liquidation's order, at about the bankruptcy price, not the fill."),
    below("Bybit gives the bankruptcy price of a liquidation, which lies beyond the price it was filled at."),
    below("HTX gives the bankruptcy price of a liquidation, which lies beyond the price it was filled at."),
    below("Aster shows at most one liquidation a second and market, the latest: sums are lower bounds."),
    below("Aster publishes no open interest, so what its map shows is relative."),
    below("dYdX judges margins by its oracle price, which stands here as the mark price."),
    below("A position of dYdX that no order could close is listed with its bankruptcy price, which is no fill."),
    below(
        "Gate does not document which side the sign of a liquidation means; it is read as the order's: negative sells."
    ),
    below("Gate gives the price of a liquidation's order, not the fill."),
    below("Hyperliquid has no public feed of liquidations."),
    below("OKX does not show all liquidations: sums are lower bounds."),
    below("OKX gives the price at which a liquidation was taken over, not the fill."),
    below("the map then shows estimated consumption, labelled so"),
    below(": {rest}"),
    below("; {rest}"),
    below("mark prices"),
    below("hourly mark prices"),
    below(
        "A reconstruction: candles, {marks}, open interest, funding and sums of liquidations are recorded; what lies "
        "between them was placed by the rules below and is flagged as placed, row by row."
    ),
    below(
        "Trades: one every two seconds inside each 5-minute candle of the session, from the open to the nearer "
        "extreme, to the other one, to the close; volume and taker-buy volume (where recorded) add up to the "
        "candle's."
    ),
    below(
        "Mark prices: every ten seconds in the session and four times a candle before it, following the last price, "
        "scaled within each hour so that the recorded open, high, low and close of the mark are met."
    ),
    below(
        "Auto-deleveraging closes positions of the other side against liquidated ones; it is shown by itself and in "
        "no sum of liquidations, because both are two sides of the same trades. Its sums are recorded ({source}); "
        "each row is placed."
    ),
)
