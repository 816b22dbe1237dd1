"""A template of a sentence from below: what it looks like in English, and what stood in its fields."""

import re
from string import Formatter

_NUMBER = r"[−+-]?(?:\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?|inf|nan)(?:\s?%)?"
_KINDS = {
    "": r".*?",
    "n": _NUMBER,
    "w": r"[\w ]*",
    "t": r"[^\s,]+",
    "s": r"\S+",
    "m": r"[\w-]+:\S+?",
    "v": r"[A-Z][\w-]*(?: [\w-]+)?",
    "sum": r"[\d.,e+−×/() -]+",
    "rules": r"(?!\w+: ).+?",
    "label": r".+?, maintenance on [\w ]+?(?:, .*?)?",
    "or": r".*?",
    "usd": r"[\d,]+\.\d M USD",
    "span": r"[\d,]+\.\d M USD from [^\s,]+ to [^\s,]+",
}
"""What a field may hold: anything, a number with its per cent sign, words without any mark, a time or date, a symbol, a
market, a feed's title, figures reckoned with, a title of rules (before which no heading stands, as "Rules: "), their
whole label, things joined by "or", millions of USD, alone and
of a stretch of time."""


class Template:
    """One template, `{what} is empty: enter a number.`; fields have names, and perhaps a kind: `{price:n}`.

    Attributes:
        text: the template, as catalogues know it.
        kinds: of the fields, by name.
        weight: letters that are its own; of two templates that fit, the one with more of them is meant.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: dict[str, str] = {}
        pattern, own = "", []
        for literal, name, kind, _ in Formatter().parse(text):
            pattern += re.escape(literal)
            own.append(literal)
            if name is not None:
                self.kinds[name] = kind or ""
                pattern += f"(?P<{name}>{_KINDS[kind or '']})"
        self.weight = sum(map(len, own))
        self._longest = max(own, key=len)
        self._pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    def fields_of(self, sentence: str) -> dict[str, str] | None:
        """What stands in the fields of a sentence; None where the template did not make it."""
        if self._longest not in sentence:
            return None
        if self._compiled is None:
            self._compiled = re.compile(self._pattern)
        found = self._compiled.fullmatch(sentence)
        return None if found is None else found.groupdict()


def below(text: str) -> Template:
    """A template of a room below; `packaging/translations.py` collects it like the texts of `tr`."""
    return Template(text)
