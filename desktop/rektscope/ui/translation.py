"""The language that the window speaks: English stands in the source, others in catalogues that Qt reads.

Every text of the window goes through `tr`. Its template has named fields, filled after it was translated, so that a
language can order words as it does; where a number decides, both forms are given: `tr("{n} files" if n != 1 else "{n}
file", n=n)`. `packaging/translations.py` collects the templates into packaging/catalogues, and a test fails where one
has no translation.

The language is chosen once, before the rooms of the window are imported, because tables of texts are made as their
modules are. Commands never choose one, so what they print is English.
"""

import logging
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # commands that print words of the window must not load Qt
    from PySide6.QtCore import QCoreApplication, QTranslator

CONTEXT = "rektscope"
"""One context for all: a word of the field means one thing everywhere."""


class Language(Enum):
    """What the window can speak; the value is the catalogue's name and what settings keep."""

    ENGLISH = "en"
    GERMAN = "de"

    @property
    def own_name(self) -> str:
        """As its speakers call it, which is how a list of languages is read."""
        return {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}[self]


class _Spoken:
    """The catalogue in use; none for English."""

    def __init__(self) -> None:
        self.catalogue: QTranslator | None = None
        self.language = Language.ENGLISH
        self.content = b""  # Qt reads where it lies and keeps no copy
        self.known: dict[str, str] = {}

    def of(self, text: str) -> str:
        """The translation, or the text itself where there is none."""
        if self.catalogue is None or not text:
            return text
        found = self.known.get(text)
        if found is None:
            found = self.known[text] = self.catalogue.translate(CONTEXT, text) or text
        return found


_SPOKEN = _Spoken()
"""One for the process, as Qt's own translators are: whoever makes a text would else have to be handed it."""


def tr(text: str, /, **values: object) -> str:
    """A text of the window in the language that was chosen.

    Args:
        text: the English template, a literal (or a choice of two) so that it can be collected from the source; its
            fields are named, `{price}`, and may have a format, `{count:,}`. Without values it is no template.
        values: what fills the fields.
    """
    template = _SPOKEN.of(text)
    return template.format(**values) if values else template


def within(words: str) -> str:
    """A title as it stands within a sentence: small in English; as it is in a language whose nouns are not."""
    return words.lower() if _SPOKEN.catalogue is None else words


def is_english() -> bool:
    """Whether the window speaks as the source does."""
    return _SPOKEN.catalogue is None


def spoken_language() -> Language:
    """The language that was chosen; English where its catalogue could not be read."""
    return _SPOKEN.language


def inside_line(note: str) -> str:
    """A note inside a line of several: with a small letter in English; other languages keep it, nouns have capitals."""
    return note if _SPOKEN.catalogue is not None else note[:1].lower() + note[1:]


def language_of(kept: str) -> Language:
    """The language that a setting asks for: one by its name, or where it is empty that of the system."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415 -- only for a window

    with suppress(ValueError):
        return Language(kept)
    names = [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((language for name in names for language in Language if language.value == name), Language.ENGLISH)


def speak(language: Language) -> None:
    """Choose the language, before modules with texts are imported; English needs no catalogue and costs nothing.

    Without the catalogue, or with a broken one, it stays English: a window in another language is better than none.
    """
    if language is Language.ENGLISH:
        return
    from rektscope.ui.assets import asset_bytes  # noqa: PLC0415 -- only for a window

    name = f"translations/rektscope_{language.value}.qm"
    try:
        speak_from(asset_bytes(name))
        _SPOKEN.language = language
    except (OSError, ValueError) as error:
        logging.getLogger(__name__).warning("%s cannot be read, so the window stays English: %s", name, error)


def speak_from(catalogue: bytes) -> None:
    """Speak from a compiled catalogue, the content of a .qm file.

    Raises:
        ValueError: it is none.
    """
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 -- only for a window

    translator = QTranslator()
    if not translator.load(catalogue):
        problem = "no compiled catalogue of texts"
        raise ValueError(problem)
    _SPOKEN.catalogue, _SPOKEN.content = translator, catalogue
    _SPOKEN.known.clear()


def translate_qt(application: "QCoreApplication", language: Language) -> None:
    """Have Qt's own texts (buttons, file dialogs) in the language too, where its catalogues are installed."""
    if language is Language.ENGLISH:
        return
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415 -- only for a window

    translator = QTranslator(application)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if translator.load(str(folder / f"qtbase_{language.value}.qm")):
        application.installTranslator(translator)
