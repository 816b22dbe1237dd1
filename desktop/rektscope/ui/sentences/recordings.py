"""Recordings, captures and session files: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("Instrument {market}: {name} must be a positive number, not {value}."),
    below("An instrument in the file cannot be read ({error})."),
    below("To import what can be read of the captures, say --skip-unreadable."),
    below("{tables} is no raw capture and others are: import captures and tables apart."),
    below("the journal of a recording holds all of that itself"),
    below("a raw capture has no use for it"),
    below("{unused} is for tables, and {what}: leave it out."),
    below("Raw capture of {title}: {names}"),
    below("Ticks and lots are the coarsest that hold what was traded: a capture has no list of markets."),
    below(
        "Nothing in the captures is about trades, marks, open interest, fundings or liquidations of a market of "
        "{title} (candles and books are not taken): is --venue right?"
    ),
    below(
        "No message in the captures is about trades, marks, open interest or liquidations of {title} that can be "
        "used{why}"
    ),
    below("The captures do not say of which venue they are: give it with --venue."),
    below(" and {symbols:n} more"),
    below("Passed over in the archives, as no captures: {passed_over}{more}."),
    below("Left out from there on, as unreadable: {sentence}"),
    below("The capture has no receive times: the latest time in each message stands for it."),
    below("{misunderstood:n} messages are not as {title} documents them and are left out."),
    below("{silent:n} messages hold nothing that is used, or repeat another message."),
    below("{total:n} rows could not be used; the first: {unusable}"),
    below("{uncounted} symbols cannot be counted and are left out: {uncounted_2}."),
    below(
        "Of {listings} markets the first {listings_2} are taken; left out are {beyond} and so on (--symbol picks one)."
    ),
    below(
        "The captures are only about {uncounted}: either that names no perpetual, or what one contract counts is not "
        "known; say it with --contract-size, and with --symbol which of several."
    ),
    below("The capture has a hole."),
    below("{journal} is the journal of a recording: import it alone."),
    below("journal of a recording"),
    below("raw capture of hftbacktest"),
    below("raw capture of cryptofeed"),
    below("raw capture, a time and a message a line"),
    below("raw capture, one message a line"),
    below("--contract-size is of one market, and the captures hold {what} whose contract is not known: {sized}."),
    below("--symbol {symbol}: {error}"),
    below("say which with --symbol"),
    below("leave it out"),
    below("At {at} the system's clock was set {way} by {step_ms:n} s; receive times go on unchanged."),
    below(
        "The times of {title} are {behind_ms:n} s {way} those of the machine that recorded: one of the two was wrong. "
        "Receive times order everything."
    ),
    below("{tick_size} (price) and {lot_size} (quantity)"),
    below("From about {at} on the venue lists {market} in steps of {sizes}; the session counts in both."),
    below("The recording cannot be read from {after} to {until}, which is a gap: {words}."),
    below(
        "Nothing of {market} was heard from {start} to {end}: its candles and open interest of that time were asked "
        "for afterwards; its trades, marks and liquidations are unknown."
    ),
    below("The recording can be read up to {at} only: {words}."),
    below("Not in the session are {counts}; the first: {words}"),
    below("Refused: {words}"),
    below("No stream brought anything of {silent}."),
    below(
        "At the end the venue had neither acknowledged nor sent anything of {first}{more}: a market that needs one of "
        "them has a gap until it begins."
    ),
    below("The recording broke off at {at}: what came in the second after its last message may be missing."),
    below("The recording ended at {at} without being asked to: {words}"),
    below("messages not understood"),
    below("rows that could not be used"),
    below("entries that did not fit together"),
    below("A state of a connection in the recording cannot be read ({error})."),
    below("An account in the recording cannot be read ({error})."),
    below("An answer in the recording is of the unknown kind {source}."),
    below("{folder} was not read to its end."),
    below("{out} is written, but {journal} could not be put away: {what}."),
    below("The recording is of {title} {name}, which this rektscope does not know: update it."),
    below("The recording was made by a newer rektscope ({what}): update rektscope to read it."),
    below("The header of the recording names no market."),
    below("The header of the recording cannot be read ({error})."),
    below("{trouble} {missed:n} messages since then are not kept."),
    below("{journal} is an unfinished recording: finish it with `rektscope record --recover` first."),
    below("The recording ended because of a defect in rektscope ({error})."),
    below("A message of {payload} is too large to keep: the recording ended there."),
    below("The disk did not keep up, and {held} were waiting for it: the recording ended there."),
    below("{journal} is not a recording journal of rektscope: it has no name."),
    below("{journal} is empty but cannot be removed: {what}."),
    below("{journal} is being recorded or finished by another rektscope: wait until that has ended."),
    below("broken off"),
    below("{folder} broke off before anything was recorded: there is nothing in it."),
    below("{folder} is not a recording journal of rektscope: there is no 000001.zst in it."),
    below("{folder} is not a recording journal of rektscope, or is damaged: {damage}."),
    below("it broke off"),
    below("it does not begin as one"),
    below("its format is {version}, and this rektscope reads {format_version}"),
    below("it is number {number}"),
    below("a block claims {length} bytes"),
    below("a checksum does not hold"),
    below("a record has the time {received_ns}"),
    below("a record is of a kind or source that is not known"),
    below("{folder} is a file, not the folder of a recording journal."),
    below("{path} has {size} bytes, more than any segment of a journal: it is not one of ours."),
    below("{name} is missing"),
    below("a record is cut"),
    below("a source has two names"),
    below("it is damaged in {name} ({error})"),
    below("its header is not where it should be"),
    below("it cannot be unpacked: {error}"),
    below("it is damaged in {name} (its end is missing)"),
    below("it belongs to another recording"),
    below("{path} is a folder, not a session file."),
    below("{path} is damaged: {strangers} events are of no market that it describes."),
    below("{path} is damaged: it holds {len} events of {market}, and {values} were written. Fetch or record it anew."),
    below("{path} is damaged: rows have no readable {name}. Fetch or record it anew."),
    below("{path} holds events of the unknown kind {kind}. Update rektscope to open it."),
    below(
        "{path} is damaged: {sum} {kind} rows have an impossible {name}, the first is {numbers}. Fetch or record it "
        "anew."
    ),
    below("{path} is damaged: {null_count} {kind}rows have no {name}. Fetch or record it anew."),
    below("{path} is not a session file, or is cut short or damaged ({cause})."),
    below("Its description has a time that is not valid."),
    below("Its description has the session end before it starts."),
    below("Its description has the map begin after the session."),
    below("Its description names no market, or one of them twice."),
    below("Its description cannot be read ({error})."),
    below(
        "Cannot write {path}: the description of {markets:n} markets is larger than a session may have. Make several "
        "sessions of them."
    ),
    below("Nothing was changed there."),
)
