"""What the user answers to an import's questions, in the words that its sentences use: `--keep first --as a=open`."""

import shlex
from typing import Any

from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.calendar_dates import DateOrder
from rektscope.sessions.importing.candle_lengths import read_length
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.number_text import DecimalMark
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.importing.recognisers.recogniser import plain_header
from rektscope.ui.translation import tr

_CHOICES = {
    "--kind": ("kind", Kind),
    "--keep": ("keep", Keep),
    "--decimal": ("decimal_mark", DecimalMark),
    "--dates": ("date_order", DateOrder),
}
_FLAGS = {"--spot": "takes_spot", "--skip-unreadable": "skips_unreadable"}
_TEXTS = {"--venue": "venue", "--symbol": "symbol", "--contract-size": "contract_size", "--name": "name"}


def with_answers(options: ImportOptions, typed: str) -> ImportOptions:
    """The options with what was typed; `--as` may stand several times.

    Raises:
        InputError: something in it is no such word, or not one of its choices.
    """
    try:
        words = shlex.split(typed)
    except ValueError as error:
        raise InputError(tr("The answers cannot be read: {error}.", error=str(error).lower())) from error
    while words:
        word = words.pop(0)
        if word in _FLAGS:
            flag: dict[str, Any] = {_FLAGS[word]: True}
            options = replace(options, **flag)
            continue
        name, equals, value = word.partition("=") if word in _flat(word) else (word, "", "")
        if name not in {*_CHOICES, *_TEXTS, "--as", "--candle-length"}:
            known = ", ".join([*_CHOICES, *_TEXTS, "--as", "--candle-length", *_FLAGS])
            raise InputError(tr("{word} is none of the answers: {known}.", word=word, known=known))
        if not equals and not words:
            raise InputError(tr("{name} needs a value after it.", name=name))
        options = _answered(options, name, value if equals else words.pop(0))
    return options


def _flat(word: str) -> set[str]:
    """The word itself where it is written as `--keep=first`; an answer's own value may hold the sign too."""
    return {word} if word.startswith("--") and "=" in word else set()


def _answered(options: ImportOptions, name: str, value: str) -> ImportOptions:
    if name in _TEXTS:
        text: dict[str, Any] = {_TEXTS[name]: value.lower() if name == "--venue" else value}
        return replace(options, **text)
    if name == "--candle-length":
        return replace(options, candle_ms=read_length(value))
    if name == "--as":
        column, _, meaning = value.rpartition("=")
        if not column or meaning.lower() not in set(Meaning):
            raise InputError(f"--as {value}: write it as COLUMN=MEANING, with a meaning of the list of a column.")
        return replace(options, answers={**options.answers, plain_header(column): Meaning(meaning.lower())})
    field, choices = _CHOICES[name]
    if value not in [each.value for each in choices]:
        raise InputError(
            tr(
                "{name} {value}: it is one of {items}.",
                name=name,
                value=value,
                items=", ".join(each.value for each in choices),
            )
        )
    choice: dict[str, Any] = {field: choices(value)}
    return replace(options, **choice)
