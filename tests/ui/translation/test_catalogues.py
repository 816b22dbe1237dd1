"""Every text of the window is in every catalogue, and what Qt reads is what a translator wrote."""

import importlib.util
import logging
from enum import Enum
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from rektscope.archives.job import Stage
from rektscope.feeds.archive_layout import DataSet
from rektscope.market.events import Kind
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.session import Provenance
from rektscope.ui.assets import asset_bytes
from rektscope.ui.fetch.series_text import SERIES_WORDS, STAGE_WORDS
from rektscope.ui.heatmap.nearest_clusters import place_without_word
from rektscope.ui.importing.meaning_text import MEANING_WORDS
from rektscope.ui.kind_text import KIND_WORDS
from rektscope.ui.provenance_text import PROVENANCE_WORDS
from rektscope.ui.translation import CONTEXT, Language, inside_line, language_of, speak, tr

ROOT = Path(__file__).resolve().parents[3]
OTHERS = [language for language in Language if language is not Language.ENGLISH]


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    """The script that collects and compiles."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def written(translations: ModuleType, language: Language) -> dict[str, str]:
    """What the translator wrote."""
    path = ROOT / "packaging" / "catalogues" / f"rektscope_{language.value}.ts"
    found: dict[str, str] = translations.translations_in(path)
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_and_none_in_vain(translations: ModuleType, language: Language) -> None:
    assert translations.problems_of(written(translations, language), translations.collected()) == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_was_written(translations: ModuleType, language: Language) -> None:
    catalogue, content = QTranslator(), asset_bytes(f"translations/rektscope_{language.value}.qm")
    assert catalogue.load(content)  # which Qt reads where it lies
    for text, translated in written(translations, language).items():
        assert catalogue.translate(CONTEXT, text) == translated


@pytest.mark.parametrize("language", OTHERS)
def test_figures_are_written_as_in_english(translations: ModuleType, language: Language) -> None:
    """A field has the format that it has in the source, so that a translation cannot round otherwise."""

    def formats(template: str) -> set[tuple[str, str | None, str | None]]:
        return {(name, form, kind) for _, name, form, kind in Formatter().parse(template) if name is not None}

    for text, translated in written(translations, language).items():
        assert formats(translated) <= formats(text), text


@pytest.mark.parametrize("language", OTHERS)
def test_spaces_that_join_texts_are_kept(translations: ModuleType, language: Language) -> None:
    for text, translated in written(translations, language).items():
        assert translated.startswith(" ") == text.startswith(" "), text
        assert translated.endswith(" ") == text.endswith(" "), text
        assert text.count("&") == translated.count("&"), text


def test_collects_both_of_a_choice_and_pieces_of_one_literal(translations: ModuleType) -> None:
    source = 'a = tr("one " "text")\nb = tr("{n} rows" if n != 1 else "{n} row", n=n)\nc = tr(name)\n'
    assert translations.texts_in(source, "x.py") == ["one text", "{n} rows", "{n} row"]


def test_refuses_a_text_that_cannot_be_collected(translations: ModuleType) -> None:
    with pytest.raises(ValueError, match=r"x\.py:1"):
        translations.texts_in('tr(f"{a} of {b}")', "x.py")


def test_a_missing_text_and_a_foreign_field_are_named(translations: ModuleType) -> None:
    found = {"{count} files": ["a.py"], "Open": ["b.py"]}
    problems = translations.problems_of({"{count} files": "{number} Dateien", "Gone": "Weg"}, found)
    assert [problem.partition(":")[0] for problem in problems] == ["b.py", "no longer in the source", "a.py"]


@pytest.mark.parametrize("content", [None, b"no catalogue"])
def test_without_a_catalogue_the_window_is_english(
    monkeypatch: pytest.MonkeyPatch, log_records: list[logging.LogRecord], content: bytes | None
) -> None:
    def read(name: str) -> bytes:
        if content is None:
            raise FileNotFoundError(name)
        return content

    monkeypatch.setattr("rektscope.ui.assets.asset_bytes", read)
    speak(Language.GERMAN)
    assert tr("Open") == "Open"
    assert "stays English" in log_records.pop().getMessage()


def test_english_is_the_source_itself() -> None:
    speak(Language.ENGLISH)
    assert tr("{count:,} of {whole}", count=1234, whole="all") == "1,234 of all"
    assert tr("braces {stay} where nothing fills them") == "braces {stay} where nothing fills them"


def test_a_kept_language_is_spoken_and_an_unknown_one_is_not() -> None:
    assert language_of("de") is Language.GERMAN
    assert language_of("en") is Language.ENGLISH
    assert language_of("klingon") in Language


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak German in one test; what is known of another language is put back after it."""
    catalogue = QTranslator()
    assert catalogue.load(asset_bytes("translations/rektscope_de.qm"))
    monkeypatch.setattr("rektscope.ui.translation._SPOKEN.catalogue", catalogue)
    monkeypatch.setattr("rektscope.ui.translation._SPOKEN.known", {})


@pytest.mark.usefixtures("german")
def test_german_keeps_the_capitals_of_its_nouns_inside_a_line() -> None:
    assert inside_line("Rauten sind Auto-Deleveraging") == "Rauten sind Auto-Deleveraging"


@pytest.mark.usefixtures("german")
def test_what_is_cut_off_a_place_is_the_word_of_the_language() -> None:
    assert place_without_word("bei 123,040, +0.6 %") == "123,040, +0.6 %"


def test_english_is_cut_and_made_small_as_its_source() -> None:
    assert inside_line("Diamonds are auto-deleveraging") == "diamonds are auto-deleveraging"
    assert inside_line("") == ""
    assert place_without_word("at 123,040, +0.6 %") == "123,040, +0.6 %"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (KIND_WORDS, Kind),
        (PROVENANCE_WORDS, Provenance),
        (MEANING_WORDS, Meaning),
        (SERIES_WORDS, DataSet),
        (STAGE_WORDS, Stage),
    ],
)
def test_each_kind_of_record_has_words_in_every_language(
    translations: ModuleType, words: dict[object, str], kinds: type[Enum]
) -> None:
    """What files and feeds hold is named by the window, not by the names that the command line uses."""
    assert set(words) == set(kinds)
    for language in OTHERS:
        assert set(words.values()) <= set(written(translations, language))
