"""Files of the user, what is kept in them, and the network: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("The saved positions in {path} cannot be read: {reason}."),
    below("{sentence} They are not shown."),
    below("{sentence} Update rektscope to change them."),
    below("The positions could not be saved in {path}: {reason}."),
    below("The saved positions in {path} are damaged ({why}; {reason})."),
    below("The saved positions could not be used ({why}); the file is kept as {kept}."),
    below("The saved positions in {path} were written by a newer rektscope and stay as they are."),
    below("it holds no list of positions"),
    below("No more than {most} positions can be saved: remove some."),
    below("Two positions are named {name}: give one another name."),
    below("The name of a position must be of 1 to {most} printable characters."),
    below("The position {name} was opened at no time there is ({opened} ms)."),
    below("The position {name} needs a wallet balance in cross mode, and only there."),
    below("{name} must be at most {most:n} %, not {value:n} %."),
    below("There may be at most {most} nearer stages, not {count}."),
    below("Quiet hours are in whole minutes of a day, 0 to {last}, not {minute:n}."),
    below("The distance to my liquidation"),
    below("The distance to a cluster"),
    below("A nearer stage"),
    below("The size of a cluster"),
    below("The size of a liquidation"),
    below("The silence of a feed"),
    below("The silence of a feed must be 1 to {most:n} s, not {seconds:n} s."),
    below("The alert rules in {path} cannot be read: {reason}."),
    below("{sentence} The defaults are used."),
    below("The alert rules could not be saved in {path}: {reason}."),
    below("The alert rules in {path} are damaged ({why}; {reason})."),
    below("The alert rules could not be used ({why}), so the defaults are used; the file is kept as {kept}."),
    below("The alert rules in {path} were written by a newer rektscope and stay as they are."),
    below(
        "Alerts on clusters now count the dollars that are expected to be force-closed, not all that stand: the size "
        "you had set, {had:n} USD, no longer fits and is {now:n} USD until you set another."
    ),
    below(
        "This is not the address of a Discord webhook: copy it from the channel's settings, Integrations, Webhooks "
        "(https://discord.com/api/webhooks/NUMBER/TOKEN)."
    ),
    below("This address names no topic of ntfy: write it as https://ntfy.sh/TOPIC."),
    below("This is not the token of a Telegram bot: BotFather gives it as NUMBER:LETTERS."),
    below("Telegram needs the chat to write to: its number, or @ and the name of a channel."),
    below("The token holds letters that no token can have: copy it again."),
    below("The address cannot be read: write it as https://example.com/path."),
    below("The address is empty or no address: write it as https://example.com/path."),
    below("The address must not hold a user, a password or a #: put a secret into the field of the token."),
    below("{host} would be written to without encryption: only https is, except on this machine itself."),
    below("{path} was written by a newer rektscope and stays as it is."),
    below("{path} could not be written: {reason}."),
    below("{path} cannot be used: {why}."),
    below("The session opened last cannot be opened. {error}"),
    below("it names nothing to start with"),
    below("{path} is damaged ({why}; {reason})."),
    below("{path} is damaged ({why}) and was kept as {kept}: set the services up again."),
    below("The proxy's address cannot be read ({error}): {form}"),
    below("The proxy {address} is of no kind that is supported: {form}"),
    below(
        "the name {host} cannot be looked up on this machine, as {scheme}:// asks for: write the proxy as "
        "{other}://HOST:PORT to have it looked up there"
    ),
    below(
        "write it as http://HOST:PORT or socks5h://HOST:PORT, with USER:PASSWORD@ before the host where it asks for "
        "them."
    ),
    below("{place} holds no certificate of an authority: give the PEM file of the one to believe."),
    below("give a PEM file, or none"),
    below("The certificates in {place} cannot be read ({error}): {mend}."),
    below("There is no file {folder}{path}."),
    below("or folder "),
    below("{path} is {kind}, not a file: name a file."),
    below("{path} cannot be read: {reason}."),
    below("There is no folder {folder} to write {name} into: make it first."),
    below("{path} is a folder: name {called} to write."),
    below("{path} is {kind}, and cannot be replaced by a file: choose another name."),
    below("{path} exists already: choose another name, or say --force to replace it."),
    below("{path} is too long a name for a file to write: choose a shorter one."),
    below("Cannot write {path}: {reason}. Choose a folder that exists and is yours."),
    below("{path} cannot be used: {reason}."),
    below("{path} is no name that a file can have."),
    below("it is no file"),
    below("it is too large"),
    below("it does not fit its {sum}, which is to be taken out after a change by hand"),
    below("Choose a folder that exists and is yours."),
    below("Make room, or choose another folder."),
    below("Cannot write {path}: {reason}. {advice}"),
)
