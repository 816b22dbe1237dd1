"""OKX's tiers: `GET /api/v5/public/position-tiers` and `/public/instruments` (www.okx.com/docs-v5), keyless.

Tiers come by instrument family, up to five families a question, and in contracts; what a contract holds stands with
the instrument. No deductions: the whole position pays the rate of its tier.
"""

from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.risk.tiers import CountedIn
from rektscope.venues.tier_reading import Client, TierTables, cap_from, fields_in, number_of, quoted, rows_in, text_of

ENDPOINT = "https://www.okx.com"
PAUSE_S = 0.25
"""Ten requests in two seconds are allowed."""

_FAMILIES_AT_ONCE = 5
_STEP = Decimal(1)
"""A tier begins at the cap before it, or up to one contract above."""


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The tables of one swap (`BTC-USDT-SWAP`), or of all that are traded.

    Raises:
        InputError: an answer is an error or of another shape.
    """
    parameters = {"instType": "SWAP"} | ({} if symbol is None else {"instId": symbol.upper()})
    instruments = [row for row in read_rows(client.get("/api/v5/public/instruments", **parameters)) if _is_live(row)]
    families = sorted({text_of(row, "instFamily") for row in instruments})
    tiers: list[dict[str, Any]] = []
    for first in range(0, len(families), _FAMILIES_AT_ONCE):
        asked = families[first : first + _FAMILIES_AT_ONCE]
        rows = read_rows(
            client.get("/api/v5/public/position-tiers", instType="SWAP", tdMode="isolated", instFamily=",".join(asked))
        )
        # Rows may leave their family out; where one was asked for, it is that.
        tiers += [{"instFamily": asked[0]} | _given_fields(row) for row in rows] if len(asked) == 1 else rows
    return read_tables(instruments, tiers, as_of)


def read_rows(response: Any) -> list[dict[str, Any]]:  # noqa: ANN401 -- as parsed
    """The rows of an answer; raises InputError when it is an error or of another shape."""
    fields = fields_in(response)
    if fields.get("code") != "0":
        raise InputError(f"it answered {quoted(fields.get('msg'))} (code {quoted(fields.get('code'))})")
    return rows_in(fields.get("data"), "data")


def read_tables(instruments: list[dict[str, Any]], tiers: list[dict[str, Any]], as_of: str) -> TierTables:
    """The tables of instruments, from the tiers of their families."""
    families: dict[str, list[dict[str, Any]]] = {}
    for row in tiers:
        families.setdefault(text_of(row, "instFamily" if row.get("instFamily") else "uly"), []).append(row)
    reading = TierTables()
    for instrument in instruments:
        mine = families.get(text_of(instrument, "instFamily"), [])
        symbol = text_of(instrument, "instId")
        reading.add(symbol, _fields, instrument, mine, as_of)
    return reading


def _given_fields(row: dict[str, Any]) -> dict[str, Any]:
    """A row without its empty fields."""
    return {name: value for name, value in row.items() if value != ""}


def _is_live(instrument: dict[str, Any]) -> bool:
    return bool(instrument.get("state", "live") == "live")


def _fields(instrument: dict[str, Any], rows: list[dict[str, Any]], as_of: str) -> dict[str, Any]:
    if not rows:
        raise InputError("there are no tiers of it.")
    contract = text_of(instrument, "ctType")
    size = number_of(instrument, "ctVal") * number_of(instrument, "ctMult", empty="1")
    if size <= 0:
        raise InputError(f"a contract size of {size} is not possible.")
    return {
        "venue": "okx",
        "symbol": text_of(instrument, "instId"),
        "rules": "okx",
        "as_of": as_of,
        "source": "OKX REST, GET /api/v5/public/position-tiers, isolated",
        "unit": text_of(instrument, "ctValCcy"),
        "settlement": text_of(instrument, "settleCcy"),
        "contract": contract,
        "contract_size": float(size) if contract == "inverse" else 1.0,
        "counted_in": CountedIn.QUANTITY.value,
        "has_deductions": False,
        "tiers": _tiers(rows, size),
    }


def _tiers(rows: list[dict[str, Any]], size: Decimal) -> list[dict[str, Any]]:
    """Tiers in coin (linear) or USD (inverse), from contracts of `size` each."""
    tiers, cap = [], Decimal(0)
    for row in sorted(rows, key=lambda row: number_of(row, "maxSz")):
        floor, low = cap, number_of(row, "minSz")
        if not floor <= low <= floor + _STEP:
            raise InputError(f"a tier from {low} contracts does not follow one up to {floor}.")
        cap = number_of(row, "maxSz")
        tiers.append(
            {
                "floor": float(floor * size),
                "cap": cap_from(cap * size),
                "rate": float(number_of(row, "mmr")),
                "max_leverage": float(number_of(row, "maxLever")),
            }
        )
    return tiers
