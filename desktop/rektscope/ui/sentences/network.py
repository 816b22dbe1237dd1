"""What a network answers: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below("{title:v}: {error}."),
    below("{host} could not be reached"),
    below("{host} could not be reached through the proxy {proxy}"),
    below("the certificate of {host} could not be verified"),
    below("agreeing on encryption with {host} failed"),
    below("{host} did not answer within {limit:n} s"),
    below("the answer of {host} broke off ({reason})"),
    below("the answer of {host} is larger than {most} MB"),
    below("the answer of {host} is no JSON"),
    below("the answer of {host} broke off"),
    below("{host} sends less than {least} kB a minute"),
    below("{host} {reason} (HTTP {status})"),
    below("asks for a key, and none is ever sent"),
    below("refuses the request: too many were sent, or it does not answer your address; wait ten minutes"),
    below("does not know the address asked"),
    below("has shut out your address for a while, after too many requests; wait an hour"),
    below("says that too many requests were sent; wait a few minutes"),
    below("does not answer in your region"),
    below("cannot be reached before a login to this network: open a page in the browser"),
    below("gave no response"),
    below("{text} is not an address ({error}): write it as https://api.example.com."),
    below("{text} is not the address of an interface: write it as https://api.example.com."),
    below("{text} is not encrypted: only https is asked, except on this machine itself."),
)
