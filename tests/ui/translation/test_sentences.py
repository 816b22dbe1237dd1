"""Sentences of rooms below in the window's language: each template is made there, and none that is covered is left."""

import ast
import csv
import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from rektscope.market.sides import Side
from rektscope.risk.entries import Fill, ladder
from rektscope.risk.tiers import flat_tier_table
from rektscope.ui import formatting, translation
from rektscope.ui.assets import asset_bytes
from rektscope.ui.calculator.ladder import _row
from rektscope.ui.figures import STANDARD, Figures, NumberStyle
from rektscope.ui.sentences.template import Template
from rektscope.ui.sentences.translated import _templates, translated
from rektscope.venues.binance.rules import BINANCE_USDM
from rektscope.venues.rules import RULES

SOURCES = Path(__file__).resolve().parents[3] / "desktop" / "rektscope"
_FIELD = re.compile(r"\{[^{}]*\}")
_LEAST_WORDS = 3

NOT_SHOWN = (
    "app.py",  # before there is a window
    "cli/",
    "engine/array_file.py",  # defects, as are the next two
    "engine/column_store.py",
    "engine/column_writer.py",
    "feeds/history.py",
    "files/log_file.py",
    "frames.py",  # for who writes Python
    "margins/refresh.py",  # a command's
    "market/events.py",
    "mockvenue/",
    "replay/cursor.py",
    "sessions/arrow_buffers.py",
    "sessions/file_format.py",  # the columns of a file, in the page about it
    "sessions/journal/upload.py",
    "sessions/journal/writer.py",
    "sessions/reconstruction/",  # a command's; what it notes of the bundled sessions is told, see below
    "ui/",
)
"""Rooms whose sentences no window shows."""

NO_SENTENCE = re.compile(
    r"""
    [\w/äöü-]+(,\ [\w/äöü-]+)+,?  # headers of a table
    | .*\ \|\ .* | .*\|.*\|.*       # types, patterns
    | .*(%s|\?P<|\n|:\ form-data|SELECT\ ).*
    | [\w.]+\ (FAQ|REST|API|POST|indexer|Futures|USDT|USDC|BTC|support|\d+)\b.*  # whence a rule or a table is; a feed
    | (short|long)\ >\ (short|long) | filled\ quantity\|.* | transaction\ id\|.* | \{"venue".* | pip\ install.*
    | `rektscope\ tiers\ refresh.* | not\ a\ number | rate\ without\ percent | cannot\ be\ checked
    | no\ market\ is\ \{\}
    | \{\}\ is\ no\ state\ of\ a\ connection | --scheduler\ .* | The\ Dask\ scheduler\ .* | \ and\ 0\ more\ are
    | \{\}\ and\ \{\}                # which `translated` knows by itself
    """,
    re.VERBOSE | re.DOTALL,
)

FACTS = sorted((Path(__file__).resolve().parents[3] / "resources" / "facts").glob("*/facts.json"))
TOLD_BY_FACTS = ("events", "published", "tier_sources")
TIERS = FACTS[0].parents[2] / "tiers"

GERMAN = Figures(NumberStyle.POINTS_COMMA)


@pytest.fixture
def german():
    before = translation._SPOKEN.catalogue, translation._SPOKEN.content
    translation.speak_from(asset_bytes("translations/rektscope_de.qm"))
    yield
    translation._SPOKEN.catalogue, translation._SPOKEN.content = before
    translation._SPOKEN.known.clear()


def made_of(node: ast.JoinedStr) -> str:
    """A text that is put together, with `{}` for what fills it."""
    text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return _FIELD.sub("{}", text)  # what `format` fills is a field too


def made_in(source: str) -> Iterator[str]:
    """The texts of a module with `{}` for what fills them, without docstrings."""
    tree = ast.parse(source)
    skipped = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            yield made_of(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _FIELD.sub("{}", node.value)


def without_names(template: Template) -> str:
    return _FIELD.sub("{}", template.text)


def texts_of_facts(path: Path) -> Iterator[str]:
    """What a bundled event says in words: its name, its chapters, notes and claims, and the sources its notes name."""
    facts = json.loads(path.read_text("utf-8"))
    yield facts["name"]
    told = (*facts.get("chapters", ()), *facts["orders"])
    yield from (chapter[key] for chapter in told for key in ("title", "summary", "sentence"))
    yield from (*facts["placement_notes"], *facts["notes"])
    yield from (facts["sources"][key] for key in ("guide", "weights", "deleveraging") if key in facts["sources"])
    for claim in facts["claims"]:
        yield from (claim["text"], claim["reason"], claim.get("read", ""))


def sources_of_facts(path: Path) -> Iterator[str]:
    """Who says it: most are addresses, which are the same in every language."""
    yield from (claim["source"] for claim in json.loads(path.read_text("utf-8"))["claims"])
    margins = path.with_name("liquidation_margins.csv")
    if margins.exists():
        yield from (row["source"] for row in csv.DictReader(margins.read_text("utf-8").splitlines()))


def sources_of_tiers() -> set[str]:
    """Where the bundled tables are from; some are a name in every language."""
    pages = (path.read_text("utf-8") for path in TIERS.iterdir())
    return {json.loads(each) for page in pages for each in re.findall(r'"source": ?("(?:[^"\\]|\\.)*")', page)}


def test_every_template_is_made_below():
    made = {
        text
        for path in SOURCES.rglob("*.py")
        if path.relative_to(SOURCES).parts[0] not in {"ui", "cli"}
        for text in made_in(path.read_text("utf-8"))
    }
    published = {each.text for room in TOLD_BY_FACTS for each in room_of(room)}
    assert [each.text for each in _templates() if without_names(each) not in made and each.text not in published] == []


def room_of(name: str) -> tuple[Template, ...]:
    templates: tuple[Template, ...] = import_module(f"rektscope.ui.sentences.{name}").TEMPLATES
    return templates


def test_what_bundled_events_say_is_translated_and_nothing_else():
    tiers = sources_of_tiers()
    said = [text for path in FACTS for text in (*texts_of_facts(path), *sources_of_facts(path)) if text] + list(tiers)
    told = [each for room in TOLD_BY_FACTS for each in room_of(room)]
    assert [each.text for each in told if not any(each.fields_of(text) is not None for text in said)] == []
    words = [text for path in FACTS for text in texts_of_facts(path) if len(_FIELD.sub("", text).split()) > 1]
    assert len(words) > 150
    words += [text for text in tiers if re.search(r"\b(as|of|that|no|only|docs)\b", text)]
    assert [text for text in words if not any(each.fields_of(text) is not None for each in told)] == []


def is_marked(part: ast.FormattedValue) -> bool:
    """Whether a field is a number that is written with commas between groups, or with a point before decimals."""
    spec = "" if part.format_spec is None else ast.unparse(part.format_spec)
    return part.conversion == -1 and re.search(r",|\.[1-9]", spec) is not None


def test_every_field_that_is_formatted_as_a_figure_is_listed_as_one():
    known = {without_names(each): each for each in _templates()}
    seen, left = 0, []
    for path in SOURCES.rglob("*.py"):
        if path.relative_to(SOURCES).parts[0] in {"ui", "cli"}:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            parts = [part for part in getattr(node, "values", ()) if isinstance(part, ast.FormattedValue)]
            template = known.get(made_of(node)) if parts else None
            if template is None or len(parts) != len(template.kinds):  # `format` fills some of them later
                continue
            fields = [name for _, name, _, _ in Formatter().parse(template.text) if name is not None]
            marked = [name for name, part in zip(fields, parts, strict=True) if is_marked(part)]
            seen += len(marked)
            left += [(template.text, name) for name in marked if template.kinds[name] != "n"]
    assert left == []
    assert seen > 20


def test_every_sentence_below_has_a_template():
    """A sentence that is made in a room below, and that a window may show, is told in its language."""
    known = {without_names(each) for each in _templates()}
    seen, left = 0, []
    for path in sorted(SOURCES.rglob("*.py")):
        room = path.relative_to(SOURCES).as_posix()
        if room.startswith(NOT_SHOWN):
            continue
        sentences = {
            text
            for text in made_in(path.read_text("utf-8"))
            if len(_FIELD.sub("x", text).split()) >= _LEAST_WORDS and re.search("[a-z]{3}", text)
        }
        seen += len(sentences & known)
        left += [(room, text) for text in sorted(sentences - known) if not NO_SENTENCE.fullmatch(text)]
    assert left == []
    assert seen > 900


@pytest.mark.usefixtures("german")
def test_each_is_recognised_and_filled_in_the_other_language():
    for template in _templates():
        names = [name for _, name, _, _ in Formatter().parse(template.text) if name is not None]
        samples = {
            "n": "{}",
            "sum": "({} + 2)",
            "t": "2025-07-1{}",
            "w": "xq",
            "m": "okx:{}",
            "v": "OKX {}",
            "usd": "{}.5 M USD",
        }
        samples |= {"s": "S{}", "span": "{}.5 M USD from 2025-07-1{} to 2025-07-20"}
        samples["label"] = "A{}: x, maintenance on b"  # no title of rules begins so, and it stays as it is
        filling = {
            name: samples.get(template.kinds[name], "#{}#").format(place, place) for place, name in enumerate(names, 1)
        }
        sentence = _FIELD.sub("{}", template.text).format(*(filling[name] for name in names))
        text = template.text
        german = re.sub(r"\{(\w+):\w+\}", r"{\1}", translation.tr(text))
        told = {
            name: translated(text) if template.kinds[name] in {"usd", "span"} else text
            for name, text in filling.items()
        }
        assert translated(sentence) == german.format(**told), sentence


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        ("The size '2,500x' is not a number: write it as 2,500.", "The size '2,500x' ist keine Zahl"),
        (
            "HTX (maintenance rate = adjustment factor / leverage), maintenance on mark value; tiers as of 2026-03 (a)",
            "HTX (Maintenance-Rate = Anpassungsfaktor / Hebel), Maintenance auf Mark-Wert; Stufen vom 2026-03 (a)",
        ),
        (
            "Rules: Binance USD-M, maintenance on mark value (Binance FAQ 1).",
            "Regeln: Binance USD-M, Maintenance auf Mark-Wert (Binance FAQ 1).",
        ),
        (
            "Rules: MEXC, older page, maintenance on mark value, plus a closing fee of 0.05 % on mark value (a, b).",
            "Regeln: MEXC, ältere Seite, Maintenance auf Mark-Wert, dazu eine Schließgebühr von 0,05 % auf den",
        ),
        (
            "Deribit, an estimate: margin is portfolio-wide, maintenance on entry value",
            "Deribit, eine Schätzung: die Margin gilt für das ganze Portfolio, Maintenance auf Einstiegswert",
        ),
        (
            "V = (V0 + W) / (1 + m) = (1,000.5 + 2) / (1 + 0.4) = 716.07.",
            "V = (V0 + W) / (1 + m) = (1.000,5 + 2) / (1 + 0,4) = 716,07.",
        ),
        (
            "The disk has less than 1,500 MB left: the recording ended there.",
            "Auf dem Datenträger ist weniger als 1.500",
        ),
        ("Tier 2 (300,000 to 800,000 USDT): maintenance rate m = 0.5 %.", "Stufe 2 (300.000 bis 800.000 USDT)"),
        (
            "The list of markets of OKX swaps cannot be had. OKX swaps: a.example could not be reached.",
            "Die Liste der Märkte von OKX swaps ist nicht zu bekommen. OKX swaps: a.example ist nicht erreichbar.",
        ),
        (
            "Tiers of 2025-07: 40 days old.\nWhat nobody made below stays. Tiers of no known date.",
            "Stufen vom 2025-07: 40 Tage alt.\nWhat nobody made below stays. Stufen von unbekanntem Datum.",
        ),
        (
            "totals recorded from 2025-04-01 to 2025-07-12 and 1,457 liquidations before 2025-07-14T07:36:00Z",
            "Summen aufgezeichnet von 2025-04-01 bis 2025-07-12 und 1.457 Liquidationen vor 2025-07-14T07:36:00Z",
        ),
    ],
)
@pytest.mark.usefixtures("german")
def test_sentences_as_they_come(sentence, begins):
    assert translated(sentence, figures=GERMAN).startswith(begins)


def test_in_english_a_sentence_stays_and_its_numbers_are_the_windows():
    sentence = "No wallet is liquidated at 1,000.5 and alive at the mark of 2,000."
    assert translated(sentence) is sentence
    assert translated(sentence, figures=GERMAN) == "No wallet is liquidated at 1.000,5 and alive at the mark of 2.000."
    assert translated("nothing that is known here, 1,000.5", figures=GERMAN) == "nothing that is known here, 1,000.5"
    assert translated(ValueError("x"), figures=STANDARD) == "x"


@pytest.mark.usefixtures("german")
def test_the_rules_of_every_working_are_shown_whole():
    for rules in RULES:
        line = translated(f"Rules: {rules.label} ({rules.source}).", figures=GERMAN)
        assert (
            line == f"Regeln: {translated(rules.label, figures=GERMAN)} ({translated(rules.source, figures=GERMAN)})."
        )
        assert ", Maintenance auf " in line


@pytest.mark.usefixtures("german")
def test_a_sentence_that_is_not_known_stays_in_one_language():
    assert translated("What rests on nothing here.") == "What rests on nothing here."
    assert translated("BTCUSDT on Binance") != "BTCUSDT on Binance"


@pytest.mark.usefixtures("german")
def test_an_entry_that_is_refused_is_called_so_in_its_row():
    (step,) = ladder(Side.SHORT, [Fill(100, 1)], 5_000, BINANCE_USDM, flat_tier_table(0.005))
    assert _row(1, step, 1)[0][3:] == ("abgewiesen", "ja")


@pytest.mark.usefixtures("german")
def test_names_of_venues_are_joined_by_a_word_of_the_language():
    assert formatting.venues_joined(["binance", "okx", "gate"]) == "Binance, OKX und Gate"
    assert formatting.venues_joined(["okx"]) == "OKX"
    assert formatting.venues_joined([]) == ""
