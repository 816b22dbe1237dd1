"""The table of venues in other languages: what stands above and below it, and the words that its cells are made of."""

from rektscope.ui.translation import Language

_GERMAN_HEAD = """# Handelsplätze

Was der öffentliche Feed jedes Handelsplatzes bringt, und wie es geprüft wurde. Ein Schlüssel wird weder verlangt noch
gesendet. Die Tabelle macht `packaging/papers.py` aus den Tabellen des Programms; ein Test vergleicht sie.

| Handelsplatz | Live-Feed | Liquidationen | Verlauf vor dem Start | Archiv nach Tagen | Stufen vom | zuletzt geprüft |
|---|---|---|---|---|---|---|
"""
_GERMAN_FOOT = """
**Nie** unter „zuletzt geprüft“ heißt genau das: Parser und Anfragen sind mit Nachrichten geprüft, die die
Handelsplätze dokumentieren und die andere aufgezeichnet haben, und mit Ersatz-Handelsplätzen auf diesem Rechner; dem
echten Handelsplatz sind sie nie begegnet. Wo es ein Netz gibt, starte zuerst `rektscope doctor`: es sagt, was ankommt,
was ausgelassen wird und wie spät.

Eine *Stichprobe* enthält einen Teil der Liquidationen (bei Binance höchstens eine je Sekunde und Markt): Summen davon
sind Untergrenzen. Open Interest, das *abgefragt* wird, kommt über REST. Stufen sind die mitgelieferten;
`rektscope tiers refresh` holt neuere, wo der Handelsplatz sie ohne Schlüssel gibt.
"""
_GERMAN = {
    "trades": "Trades",
    "mark": "Mark-Preis",
    "marks": "Mark-Preise",
    "index": "Index",
    "open interest (asked for)": "Open Interest (abgefragt)",
    "open interest": "Open Interest",
    "funding": "Funding",
    "candles": "Kerzen",
    "liquidations alone": "nur Liquidationen",
    "liquidations": "Liquidationen",
    "every one": "jede",
    "a sample": "Stichprobe",
    "none": "keine",
    "never": "nie",
    "until": "bis",
    " to ": " bis ",
    ", some of an unknown day": ", einige von unbekanntem Tag",
    "of an unknown day": "von unbekanntem Tag",
    "assumed": "angenommen",
}

TRANSLATED = {Language.GERMAN: (_GERMAN_HEAD, _GERMAN_FOOT, _GERMAN)}
"""(what stands above, what stands below, words by the English ones)."""
