"""Files of spot markets, which look like those of perpetuals and are refused."""

from rektscope.market.errors import InputError
from rektscope.sessions.importing.parts import Part
from rektscope.sessions.importing.tables import Table


def refuse_spot(table: Table) -> None:
    """Nothing, unless a table in Binance's own format is of its spot market; raises InputError then.

    Spot files have a column more (trades), or times in microseconds since 2025, which futures files never have.
    """
    if table.reading.recogniser.venue != "binance":
        return
    evidence = ""
    if table.reading.is_spot:
        evidence = "it has the column of spot trades for the best match"
    elif any(chunk.has_microseconds for chunk in table.chunks):
        evidence = "its times are in microseconds, as in Binance's spot files since 2025"
    elif "spot" in {part.lower() for part in table.path.absolute().parts[-8:-1]}:
        evidence = "it lies in a folder named spot"
    if evidence:
        raise InputError(
            f"{table.path} looks like Binance's spot market ({evidence}), and not the perpetual: import the file of "
            "the same day from the archive of futures (data/futures/um), or say --spot to take it for the perpetual."
        )


def refuse_spot_name(part: Part) -> None:
    """Nothing, unless a source names a spot market in the rows themselves; raises InputError then.

    What such rows count is not what the perpetual's do (OKX writes coins for contracts), so they never stand for it.
    """
    name = part.market.spot_name
    if name:
        raise InputError(
            f"{part.table.path} is of a spot market ({name!r}), and not of the perpetual: import the file of the "
            "venue's perpetual futures, which its source names otherwise (okx: BTC-USDT-SWAP, tardis: "
            "binance-futures)."
        )
