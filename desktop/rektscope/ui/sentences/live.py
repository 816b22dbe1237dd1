"""Feeds, what was loaded before the start, and recordings: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("mark"),
    below("last price"),
    below("silent"),
    below("disconnected"),
    below("unusable"),
    below("refused"),
    below("{kinds:w} of {market:m}{others}"),
    below(" and of {more} more"),
    below("a network that wants a login in the browser first does that, as in hotels and trains"),
    below("{title} redirects elsewhere (HTTP {status}), which is not followed: {why}."),
    below("{title} cannot be reached before a login to this network (HTTP 511): open a page in the browser."),
    below("{title} is blocked in your region (HTTP {status}): it does not serve the country you connect from."),
    below("{title} is blocked in your region (HTTP 451): it does not serve the country you connect from."),
    below("{title} blocks this network (HTTP 403) after too many requests or connections, for about ten minutes."),
    below("{title} blocks this network (HTTP 403): a firewall there or on the way, a proxy, or too many connections."),
    below("{title} has trouble of its own (HTTP {status})."),
    below("{title} answered HTTP {status} instead of opening a connection."),
    below("{title} wants a login (HTTP 401), which public data does not need: its address may have changed."),
    below("{title} has nothing at this address (HTTP 404): it may have changed."),
    below("{title} has banned this network for a while (HTTP 418) after too many requests."),
    below("{title} asks to slow down (HTTP 429): too many requests from this network."),
    below("A web page came in place of {title}'s answer: {why}."),
    below("{title} closed the connection without giving a reason."),
    below("{title} closed the connection: {meaning} (code {code}){said}."),
    below(" and said {reason}"),
    below("it gave no known reason"),
    below("it was done"),
    below("it is going away"),
    below("it found a mistake in the protocol"),
    below("it does not take this kind of data"),
    below("it could not read our text"),
    below("we broke its rules"),
    below("our message was too large"),
    below("it had an error of its own"),
    below("it is overloaded"),
    below(
        "Prices, open interest and funding from before the start were asked for; liquidations from then are unknown."
    ),
    below("The endpoint says of its data: {remark}."),
    below("Received through an endpoint given by the user ({hosts}), not from the venue itself."),
    below("Public WebSocket feed of {title}."),
    below("{count} markets on {titles}"),
    below("{symbol:s} on {titles}"),
    below("{title} lists no market that rektscope can count."),
    below("{title} did not answer within {limit:n} s: there is no list of its markets."),
    below("{title} did not answer within {limit:n} s."),
    below("{title} lists no markets."),
    below("{title} refused the request (HTTP {status}){reported}."),
    below("Asking again in {minutes} {unit}."),
    below("minutes"),
    below("minute"),
    below("{known} of candles"),
    below("{duration:n} h"),
    below("{duration:n} min"),
    below("open interest from {minutes}-minute steps"),
    below("Asking for the hours before."),
    below("The {kind} of {market:m} from before the start could not be loaded. {why}"),
    below("The rest of the {kind} of {market:m} from before the start could not be loaded. {why}"),
    below("candles"),
    below("open interest"),
    below("funding rates"),
    below("The list of markets of {title} cannot be had. {why}"),
    below("The list of markets of {title} cannot be had. It does not end."),
    below("{market} cannot be shown: {why}."),
    below("This machine's clock was set {way} by {seconds:n} s; receive times go on unchanged."),
    below("From {since} to {until} nothing was taken in: {why}. What did not arrive afterwards is a gap."),
    below("this machine slept"),
    below("rektscope was held up, or this machine slept"),
    below("{topic} of {venue} fell silent; connecting anew."),
    below("{words} It was left out, and all else goes on."),
    below(
        "The times of {title} are {apart:n} s {way} this machine's clock: one of the two is wrong. Receive times "
        "order everything here."
    ),
    below("The open interest of {market} could not be asked for. {why}"),
    below("Candles and open interest {hole}, were asked for afterwards; liquidations are unknown."),
    below("from {since} to {until}, when nothing of {market} was heard"),
    below("The list of the largest accounts could not be had. {why}"),
    below("The share of the venue's limit must be from {least:n} to {most:n}, not {share:n}."),
    below("Line {number}: {word} is no address, write 0x and 40 digits from 0 to f."),
    below("And {more} more words are no addresses."),
    below("The addresses could not be kept in {path}: {reason}."),
    below("The watched addresses cannot be used. {why}"),
    below("Making {name} of what was recorded."),
    below("The recording of {name} has not ended yet."),
    below("Recordings cannot be kept in {folder}: {reason}."),
    below("{error} The session is kept at {path}."),
    below("{size:n} MB"),
    below("Recording: {count:n} messages, {size:n} MB."),
    below(
        "The recordings in {folder} take {size} of the {most} that they may: move some elsewhere, record into "
        "another folder, or allow more."
    ),
    below("Only {free} are free at {folder}, and a recording leaves {kept} free: make room, or record elsewhere."),
    below("Cannot record into {folder}: {reason}."),
    below("The disk took no more ({reason}): the recording ended there."),
    below("The disk has less than {needed} left: the recording ended there."),
    below("The recordings in {folder} reached {quota}: this one ended there."),
    below("{market} has no prices in this session; there are prices of: {known}."),
    below("The session {name} has no market with prices, so there is nothing to draw."),
    below("{path} has changed since it was opened: open it again."),
    below(
        "This session has {columns:n} columns, and maps of several venues are summed for at most {most:n} (two weeks "
        "of minutes): import or fetch fewer days to see them together."
    ),
    below("{market} has no whole minute with a price by that time, so it has no map."),
    below("{market} has no price by {time}, so it has no levels: choose a later time, or a market with prices."),
    below(
        "Neither open interest nor volume of {market} is known by {time}, so what stands is not known: choose a later "
        "time, or a market of which one of them is known."
    ),
    below("{places} have no stretch in common: align them in another way, or look farther around."),
    below(
        "{name} has no liquidations of what is counted, so it has no worst minute: align by start, by time of day or "
        "by moments."
    ),
    below(
        "Of {name} only sums of liquidations of longer stretches are recorded, so it has no worst minute: align by "
        "start, by time of day or by moments."
    ),
)
