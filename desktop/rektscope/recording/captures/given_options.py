"""Options that a capture or a journal has no use for: refused, because they would silently change nothing."""

from rektscope.market.errors import InputError
from rektscope.sessions.importing.parts import ImportOptions


def refuse_unused(options: ImportOptions, *, is_journal: bool) -> None:
    """Nothing, or InputError for the first word that is only for tables (or, of a journal, for other files)."""
    given = {
        "--kind": options.kind,
        "--as": options.answers,
        "--decimal": options.decimal_mark,
        "--dates": options.date_order,
        "--keep": options.keep,
        "--candle-length": options.candle_ms,
        "--spot": options.takes_spot or None,
        "--start": options.start_ms,
    }
    of_captures = {
        "--skip-unreadable": options.skips_unreadable or None,
        "--venue": options.venue,
        "--symbol": options.symbol,
        "--contract-size": options.contract_size,
        "--name": options.name,
    }
    unused = [word for word, value in (given | of_captures if is_journal else given).items() if value not in (None, {})]
    if unused:
        what = (
            "the journal of a recording holds all of that itself" if is_journal else "a raw capture has no use for it"
        )
        raise InputError(f"{unused[0]} is for tables, and {what}: leave it out.")
