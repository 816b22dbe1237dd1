"""Importers: archives and tables of others become the batches of a session.

The way of a file: `sources` opens it and hands out whole lines within bounds, `recognisers` find from its columns what
it holds, `columns` makes numbers of them, `checks` refuses what cannot be, `series` puts rows in order and finds
duplicates and gaps, `batches` counts them in ticks and lots, `importer` joins everything into one session and a report.
Nothing here fetches anything and nothing here repairs data: a hole stays a hole and is reported.
"""
