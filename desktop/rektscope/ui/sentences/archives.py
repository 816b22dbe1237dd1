"""Days of public archives, and what a download says: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{address} is no address of a file of an archive."),
    below(
        "No public archive of {venue} is known here; there are those of {archives}. Files that you have are read by "
        "`rektscope import`."
    ),
    below("The archive of {venue} has no market that is written {symbol}."),
    below("--archive {text}: write it as VENUE=URL, where VENUE is one of {archives}."),
    below("{strip} is no day: write it as 2025-10-10, or as 2025-10-10..2025-10-12 for several."),
    below("{strip} runs backwards: write it as {last}..{first}."),
    below("{strip} are {count:n} days: ask for at most {most_days} at once."),
    below("{strip} is no history: write it in days, as 5d, and at most {most_days}d."),
    below("is still running"),
    below("lies in the future"),
    below(
        "{day} {state} (today is {today} UTC), and an archive has whole days: ask for {yesterday} at the latest, or "
        "watch it with `rektscope live`."
    ),
    below(" (it is a web page)"),
    below("a web page"),
    below("something else"),
    below(
        "Instead of {name} came {what}, so it is not taken. If this network asks for a login, open a page in the "
        "browser first; otherwise the archive may have moved."
    ),
    below(" What came is kept, and the same command goes on from there."),
    below("{name} cannot be fetched: {error}.{kept}"),
    below("{hostname} is in trouble (HTTP {status})"),
    below("was {what}"),
    below("was damaged"),
    below("The checksum of {name} cannot be read{content}, so the file is not taken."),
    below("no {what:w} file"),
    below("did not agree with its published checksum"),
    below("{error}: wait for the other fetch, then run this one again."),
    below("make room and run it again, it goes on from there"),
    below("make the folder writable"),
    below("Cannot write {path}: {what}; {advice}."),
    below("{name} was downloaded twice and {wrong} both times, so it is not taken."),
    below("{name} has no end: no file of an archive is so large."),
    below("looking up"),
    below(
        "The archive of {title} has no prices of {symbol} for {days}, so there is no session to make. {reasons} Check "
        "the symbol, and that it traded then."
    ),
    below("The trades of these days are {sizes} packed, more than fit into one session: ask for fewer days."),
    below("{bytes_to_fetch} are to be fetched, and {free} are free for {folder}: make room, or ask for fewer days."),
    below("What the archive has cannot be used as it is: {error}"),
    below("one-minute candles"),
    below("{texts} more stretches"),
    below("not in the archive"),
    below("not begun"),
    below("not published yet"),
    below("The archive of {venue} names a file on {hostname}, which is none of its hosts and is not asked."),
    below("{host} redirects without end"),
    below("{hostname} redirects to {target}, which is not followed"),
    below("{host} redirects elsewhere (HTTP {status}), which is not followed"),
    below(
        "the proxy {proxy} asks for a user and a password, or does not take those given: write it as "
        "{scheme}://USER:PASSWORD@HOST:PORT"
    ),
    below("{host} redirects to what is not an address, which is not followed"),
    below("correct {bundles}"),
    below("{symbol} is no swap or future of OKX"),
    below("no list of files"),
)
