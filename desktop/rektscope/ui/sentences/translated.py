"""Translates a sentence from below into the window's language: its template is found, translated, and filled anew."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.sentences.template import Template
from rektscope.ui.translation import is_english, tr

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?)]) (?=\S)")
_OF_MARKET = re.compile(r"[\w-]+:[^\s:]+: ")
"""`binance:BTCUSDT: ` before what is said of it."""

_AND, _OR, _LIST = " and ", " or ", ", "


def translated(sentence: object, *, figures: Figures = STANDARD) -> str:
    """A sentence, an error, or lines of them, in the window's language.

    Args:
        sentence: in English, as a room below made it; what nobody below made stays as it is.
        figures: how the numbers in it are written, where it has figures; of what is wrong with typed text, none.
    """
    text = str(sentence)
    if is_english() and figures.style is STANDARD.style:
        return text
    return "\n".join(_line(each, figures) for each in text.split("\n"))


def _line(line: str, figures: Figures) -> str:
    found = _whole(line, figures)
    if found is None:
        found = next(_parts(line, figures), None)
    return line if found is None else found


def _whole(text: str, figures: Figures) -> str | None:
    """A text that one template made; None where none did."""
    best: tuple[Template, dict[str, str]] | None = None
    for template in _templates():
        if best is not None and template.weight <= best[0].weight:
            continue
        fields = template.fields_of(text)
        if fields is not None:
            best = template, fields
    if best is None:
        return None
    template, fields = best
    values = {name: _field(value, template.kinds[name], figures) for name, value in fields.items()}
    return _filled(template, values)


def _filled(template: Template, values: dict[str, str]) -> str:
    """The translation with its fields; in English the template without the kinds of its fields."""
    text = template.text
    text = tr(text)
    for name, kind in template.kinds.items():
        text = text.replace(f"{{{name}:{kind}}}", f"{{{name}}}") if kind else text
    return text.format(**values)


def _field(value: str, kind: str, figures: Figures) -> str:
    if kind in {"n", "sum"}:
        return figures.rewritten(value)
    if kind == "or":
        return tr(" or ").join(value.split(_OR))
    return _line(value, figures)


def _parts(line: str, figures: Figures) -> Iterator[str]:
    """A line of several sentences, of which some are known, or of things in a list, or joined by "and", all known."""
    market = _OF_MARKET.match(line)
    if market is not None and (shown := _line(line[market.end() :], figures)) != line[market.end() :]:
        yield market.group() + shown
    for place in reversed(list(_BETWEEN_SENTENCES.finditer(line))):
        head = _whole(line[: place.start()], figures)
        if head is not None:
            yield f"{head} {_rest(line[place.end() :], figures)}"
    first = _BETWEEN_SENTENCES.search(line)
    if first is not None:
        rest = line[first.end() :]
        translated_rest = _rest(rest, figures)
        if translated_rest != rest:
            yield f"{line[: first.start()]} {translated_rest}"
    head, joined, tail = line.partition(_AND)
    if joined:
        both = _whole(head, figures), _whole(tail, figures)
        if both[0] is not None and both[1] is not None:
            yield f"{both[0]}{tr(' and ')}{both[1]}"
    stop = "." * line.endswith(".")
    things = [_whole(each, figures) for each in line.removesuffix(stop).split(_LIST)]
    if len(things) > 1 and None not in things:
        yield _LIST.join(filter(None, things)) + stop


def _rest(text: str, figures: Figures) -> str:
    """What follows a sentence; some are made with the space that parts them from it."""
    whole = _whole(f" {text}", figures)
    return _line(text, figures) if whole is None else whole.lstrip()


@cache
def _templates() -> tuple[Template, ...]:
    """All of them, the likely ones first; read when the first sentence is translated."""
    return tuple(_all())


def _all() -> Iterable[Template]:
    from rektscope.ui.sentences import (  # noqa: PLC0415 -- none in English
        archives,
        claims,
        events,
        feeds,
        fills,
        import_files,
        import_rows,
        import_units,
        imports,
        keeping,
        keeping_files,
        live,
        maps,
        network,
        numbers,
        positions,
        published,
        recordings,
        risk,
        scenarios,
        scores,
        sessions,
        tier_sources,
        tier_tables,
        watching,
        working,
    )

    for room in (
        numbers,
        risk,
        working,
        positions,
        keeping,
        keeping_files,
        live,
        watching,
        feeds,
        network,
        sessions,
        recordings,
        archives,
        fills,
        scenarios,
        scores,
        maps,
        tier_sources,
        tier_tables,
        imports,
        import_files,
        import_rows,
        import_units,
        claims,
        events,
        published,
    ):
        yield from room.TEMPLATES
