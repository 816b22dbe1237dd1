"""Files that an import knows or refuses: templates of sentences from below."""

from rektscope.ui.sentences.template import Template, below

TEMPLATES: tuple[Template, ...] = (
    below(
        "is a workbook of a spreadsheet program: save the sheet there as CSV (UTF-8), with times as text or whole "
        "numbers, and import that."
    ),
    below(
        "is a web page and no data: the download failed, perhaps as the address is wrong or wants a login. Fetch it "
        "again."
    ),
    below("is packed in a way that is not read here: unpack it and import what is in it."),
    below("CSV, JSON, Parquet, Feather or SQLite, plain or packed with zip, tar, gzip, bzip2, xz, zstd or lz4"),
    below("is a pickle of Python, which may run anything when it is read: save the table with to_parquet or to_csv."),
    below("is HDF5: export it as Parquet or CSV (freqtrade: convert-data --format-from hdf5 --format-to feather)."),
    below("is a pointer of Git LFS, and the data lie elsewhere: fetch them with git lfs pull."),
    below("is a picture: import the table that it was made from, as CSV."),
    below("is a PDF: import the table that it was made from, as CSV."),
    below("is ORC: save it as Parquet (pyarrow: parquet.write_table(orc.read_table(FILE), FILE))."),
    below("is Feather of the first version, which is no longer written: save it again with pandas' to_feather."),
    below("is an array of numpy without column names: save it as CSV, Parquet or Feather with names."),
    below(
        "holds arrays of numpy: save them as CSV, Parquet or Feather with column names. The raw captures that "
        "hftbacktest makes them from (.gz) are read as they are."
    ),
    below("{path} is neither a file nor a folder."),
    below("{path} is a database of DuckDB: write its table with COPY … TO 'FILE.parquet'."),
    below("{path} is none of the files that can be imported ({kinds_read})."),
    below("{path} is empty: its download may have failed."),
    below("{path} is a database within an archive: unpack it and import the database."),
    below("{within} holds no table ({kinds_read})."),
    below("{within} is an archive within an archive within an archive: unpack the outer one and import the folder."),
    below("{within} claims to hold more than {maximum_text_bytes} GiB, too much to import."),
    below("unexpected end of data"),
    below(
        "{path} holds over {maximum_packed_table_bytes} GiB of tables in a compressed tar: unpack it and import the "
        "folder."
    ),
    below("This answer of Bybit is of its spot market: ask for the same with category=linear or category=inverse."),
    below("{path} is JSON without rows: a list of candles or of objects is expected."),
    below(
        "{path} holds no rows of one shape, as the messages of a feed do not: import tables of candles, trades, "
        "liquidations, funding or open interest."
    ),
    below("{path} is a venue's answer that it refuses the request ({refused}): ask it anew, or elsewhere."),
    below("{path} holds premium index candles, which are no prices: a session has no place for them."),
    below(
        "{path} has candles without volume: say with --kind whether they are mark, index or (nothing having been "
        "traded) candle."
    ),
    below(
        "{path} is named as candles of {what}, which are no prices: take the last of each with --as close={how}, --as "
        "open=ignored --as high=ignored --as low=ignored."
    ),
    below(
        "The {header} of a liquidation in {path} may be that of the position or of the order that closed it: say "
        "{header_2} or {header_3}."
    ),
    below("{path} is named as {hinted} prices but its candles carry traded volume: say which with --kind."),
    below(
        "{path} may hold trades or liquidations, whose columns can be the same: say which with --kind trade or --kind "
        "liquidation."
    ),
    below(
        "This is Binance's order book (bookDepth or bookTicker), which a session has no place for: import aggTrades or "
        "klines, markPriceKlines, metrics and fundingRate of the same day."
    ),
    below("aggregate trades"),
    below("liquidation orders"),
    below("Bitget trades"),
    below("BitMEX trades"),
    below("BitMEX funding rates"),
    below("Deribit funding rates"),
    below("dYdX funding rates"),
    below("Gate funding rates"),
    below("Kraken funding rates"),
    below("Bybit trades"),
    below("Bybit candles"),
    below("Bybit spot trades"),
    below("MetaTrader candles"),
    below("Bybit index candles"),
    below(
        "These are totals of liquidations for each bucket of time, and the columns do not say whether they count USD, "
        "coins or orders: say --as COLUMN=long_total_usd and --as COLUMN=short_total_usd if they are USD."
    ),
    below(
        "These are totals of liquidations without a time: import a series over time, with the candles of the market "
        "beside it."
    ),
    below("totals of liquidations"),
    below(
        "This is what takers bought and sold by exchange, and no liquidations: a session has no place for it. Import "
        "trades or candles."
    ),
    below("This is open interest by exchange at one moment, without a time: import a series over time."),
    below(
        "These are ratios of longs to shorts, which a session has no place for: import candles, and open interest "
        "beside them."
    ),
    below("dYdX candles"),
    below("Gate trades"),
    below("Gate candles"),
    below(
        "These are the fills of one account and no market data: rektscope report SESSION --fills FILE shows how the "
        "position went, with a session of its market."
    ),
    below("These are positions and no market data: rektscope calc --batch takes them."),
    below(
        "These are positions of accounts without their liquidation prices, which cannot be worked out without the "
        "whole account: say which column has them with --as COLUMN=liquidation_price, or import answers of "
        "clearinghouseState."
    ),
    below(
        "These are positions of accounts, and no column says when they were held: say which one does with --as "
        "COLUMN=time."
    ),
    below("Hyperliquid candles"),
    below("Hyperliquid funding rates"),
    below("Hyperliquid fills"),
    below("Hyperliquid asset contexts"),
    below("Hyperliquid positions of accounts"),
    below(
        "These are liquidated accounts of Hyperliquid without coin, side or price, so they belong to no market: import "
        "fills with their liquidations (node_fills_by_block)."
    ),
    below("Kaiko trades"),
    below("OKX candles"),
    below("OKX trades"),
    below("OKX funding rates"),
    below("OKX liquidation orders"),
    below(
        "candles (time, open, high, low, close, volume), trades (time, price, quantity, side), liquidations (time, "
        "price, quantity, liquidated_side), funding (time, funding_rate), open interest (time, open_interest), marks "
        "(time, mark_price)"
    ),
    below("tardis trades or liquidations"),
    below("tardis derivative ticker"),
    below(
        "These are quotes of the order book, which a session has no place for: import the trades, the derivative "
        "ticker and the liquidations of the same day."
    ),
    below(
        "These are snapshots of the order book, which a session has no place for: import the trades, the derivative "
        "ticker and the liquidations of the same day."
    ),
    below(
        "These are changes of the order book, which a session has no place for: import the trades, the derivative "
        "ticker and the liquidations of the same day."
    ),
    below("{beside} holds no SHA-256 checksum, so {name} cannot be verified: fetch the checksum again."),
    below("{path} does not agree with {name}: it was changed or cut short."),
    below("{path} unpacks to over {total} MiB from {what} KiB: no market data does that, so it was not read on."),
    below("{path} cannot be read or is damaged ({cause}): fetch or copy it again."),
    below("{path} has a line of over {line_bytes} bytes, which no table of ours has."),
    below("{path} holds over {maximum} MiB, too much for one table of its form."),
    below("its columns are those of {title}"),
    below(
        "{path} has candles, and it is not known what {volumes} of them counts: say {header}, {header_2} or "
        "{header_3}; if nothing of it is a volume, say with --kind what they are."
    ),
    below(
        "{path} has one candle of a market alone, with the time of its close: how long it is, and so when it began, is "
        "not known. Import more of them."
    ),
    below(
        "{path} looks like a spot market (its name says spot), and not the perpetual: import the file of the venue's "
        "perpetual futures, or say --spot to take it for the perpetual."
    ),
    below("names with UMCBL, DMCBL or CMCBL"),
    below("it has the column of spot trades for the best match"),
    below("its times are in microseconds, as in Binance's spot files since 2025"),
    below("it lies in a folder named spot"),
    below(
        "{name} is named as TradingView names the spot market: the perpetual is {symbol}.P there. Is it of the "
        "perpetual?"
    ),
    below("{name} is named as CryptoDataDownload names spot markets. Is it of the perpetual?"),
    below(
        "{path} looks like {name}'s spot market ({evidence}), and not the perpetual: import the file of the same day "
        "from the archive of futures ({archive}), or say --spot to take it for the perpetual."
    ),
    below(
        "{path} is of a spot market ({name}), and not of the perpetual: import the file of the venue's perpetual "
        "futures, which its source names otherwise (okx: BTC-USDT-SWAP, tardis: binance-futures)."
    ),
    below("SPBL in its name stands for spot"),
    below("{path} is a database without a table."),
    below("{path} cannot be read or is damaged ({error})."),
)
