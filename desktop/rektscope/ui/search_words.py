"""Other words that people look for things by: what other programs call them, and what they are for.

The command palette and the page of settings search these besides the names that they show. Read when one of them
opens, so that a start does not pay for it. What is found by a word belongs here, whoever draws or does it.
"""

from rektscope.ui.translation import tr

SEARCH_WORDS = {
    # Opening and saving
    tr("Start page"): tr("home, welcome, begin, bundled event"),
    tr("Open or import files…"): tr("load, session, archive, CSV, Parquet, ZIP, candles"),
    tr("Import a folder…"): tr("load, directory, archives, CSV"),
    tr("Any day…"): tr("fetch, download, archive, history, date, go to"),
    tr("Compare with another session…"): tr("difference, side by side, two sessions"),
    tr("Save a picture"): tr("export, screenshot, image, PNG, clipboard, post, share"),
    tr("Save many pictures"): tr("export, batch, folder, PNG"),
    tr("Save a film"): tr("export, video, clip, GIF, MP4, animation"),
    tr("Save a table"): tr("export, CSV, Parquet, spreadsheet, Excel"),
    tr("Rekt report: how my position ended"): tr("PDF, PNG, summary, loss, share"),
    tr("Another window"): tr("new window, second screen, monitor"),
    tr("Settings…"): tr("options, preferences, configuration"),
    tr("Quit"): tr("exit, close, end"),
    # Replay
    tr("Play or pause; press the button in focus"): tr("stop, resume"),
    tr("Slower"): tr("speed"),
    tr("Faster"): tr("speed"),
    tr("To the end"): tr("now, latest, newest"),
    tr("Back to the moment before"): tr("undo a jump, return"),
    tr("Worst minute"): tr("crash, squeeze, largest"),
    tr("My rekt or closest moment"): tr("liquidated, closest call"),
    # Chart
    tr("Whole session in view"): tr("zoom out, fit, reset zoom"),
    tr("Follow the price"): tr("auto scale, autoscroll, fit, reset zoom"),
    tr("Show or hide what came next"): tr("future, spoiler"),
    tr("Brighter heat"): tr("brightness, contrast, heatmap, colour, color"),
    tr("Darker heat"): tr("brightness, contrast, heatmap, colour, color"),
    tr("Scale of the heat"): tr("heatmap, linear, log, brightness"),
    tr("Scale of the heat: linear, root, by quantile"): tr("heatmap, linear, log, brightness"),
    tr("Scale of the heat: absolute, or of what is in view"): tr("heatmap, linear, log, brightness"),
    tr("Colours of the heat: the next map"): tr("heatmap, palette, color, colour-blind"),
    tr("Colour map"): tr("heatmap, palette, color, colour-blind"),
    tr("Threshold of the heat up"): tr("heatmap, hide small, noise"),
    tr("Threshold of the heat down"): tr("heatmap, hide small, noise"),
    tr("Leverage: only the next higher and up"): tr("heatmap, filter, 10x, 25x, 50x, 100x"),
    tr("Leverage: the next lower too"): tr("heatmap, filter, 10x, 25x, 50x, 100x"),
    tr("Candles"): tr("interval, timeframe, bars, 1m, 5m, 15m, 1h"),
    tr("Time in view"): tr("time range, zoom"),
    tr("Prices in view"): tr("price range, zoom, auto scale"),
    tr("Volume"): tr("pane, indicator, turnover"),
    tr("Cumulative volume delta"): tr("CVD, pane, indicator, buyers, sellers"),
    tr("Open interest"): tr("OI, pane, indicator"),
    tr("Funding"): tr("pane, indicator, rate"),
    tr("Liquidations by side"): tr("pane, indicator, longs, shorts"),
    tr("Draw a level…"): tr("line, horizontal, mark a price"),
    tr("Alert at a price…"): tr("price alert, alarm"),
    tr("Remove drawn levels and alerts"): tr("delete lines, clear"),
    tr("Drawn levels and alerts"): tr("delete lines, clear"),
    # Maps and markets
    tr("Aggregated map: by price and leverage"): tr("liquidation map, heatmap, bars, profile"),
    tr("All venues of the coin in one map"): tr("merge, sum, exchanges, aggregated, heatmap"),
    tr("Model of the map…"): tr("parameters, my model, shares"),
    tr("Model of the map"): tr("parameters, my model, shares"),
    tr("Clusters, and the chance of each"): tr("levels, walls, probability, nearest"),
    tr("Known positions: apart, with the estimate of the rest, hidden"): tr("Hyperliquid, wallets, accounts, whales"),
    tr("Score of the map"): tr("accuracy, grade, how true"),
    tr("What if: a shock and its cascade"): tr("scenario, simulation, stress, chain of liquidations"),
    tr("Large prints: who took the other side"): tr("trades, whales, absorption"),
    tr("Tape of liquidations"): tr("feed, list, recent liquidations"),
    tr("All markets"): tr("overview, watchlist, screener, coins, bitcoin"),
    tr("Next market"): tr("switch coin, symbol, pair"),
    tr("Dossier"): tr("sources, facts, event"),
    # Live
    tr("Watch other markets live"): tr("connect, exchange, stream, pair, ticker, symbol, bitcoin"),
    tr("Live, or back to the replay"): tr("connect, disconnect, stream, offline"),
    tr("Record to a file, or end that"): tr("capture, save live data"),
    tr("Feeds"): tr("connection, health, latency, status, reconnect"),
    tr("Addresses at Hyperliquid"): tr("wallets, accounts, whales, known positions"),
    tr("Watched addresses"): tr("wallets, accounts, whales, known positions"),
    tr("Account requests, %"): tr("rate limit, API, Hyperliquid"),
    tr("Default venue"): tr("exchange"),
    tr("Proxy"): tr("SOCKS, HTTP, network"),
    tr("Certificates"): tr("TLS, SSL, CA, network"),
    tr("Recording folder"): tr("directory, where recordings go"),
    tr("Recording quota, GB"): tr("disk, limit, size"),
    # Alerts
    tr("Alerts"): tr("alarm, notification, rules, desktop message"),
    tr("Alert sounds and services"): tr(
        "sound, mute, quiet hours, do not disturb, notification, webhook, Discord, Telegram, ntfy, phone, token"
    ),
    tr("Dismiss the notice"): tr("close the message, banner"),
    # Position
    tr("Position"): tr("calculator, leverage, liquidation price, margin"),
    tr("Open my position at the cursor"): tr("entry here, trade"),
    tr("Save this position"): tr("remember, keep"),
    tr("Saved positions"): tr("remember, keep, portfolio"),
    tr("Other side"): tr("long, short, flip"),
    tr("Type the size"): tr("quantity, amount, contracts, lots"),
    tr("Type the leverage"): tr("calculator, margin, cross, isolated"),
    tr("Type the entry price"): tr("calculator, liquidation price"),
    tr("Rules, and other venues"): tr("calculator, compare exchanges, margin tiers, maintenance"),
    tr("Hedge and other positions"): tr("calculator, cross margin, portfolio, balance"),
    tr("Ladder of entries"): tr("calculator, average, DCA, scale in"),
    tr("How likely"): tr("probability, odds, risk"),
    tr("What if…"): tr("scenario, add margin, price moves"),
    tr("Profit and largest size"): tr("calculator, PnL, take profit, stop loss, risk, position size"),
    tr("Fees and funding"): tr("calculator, cost, break-even, commission, PnL"),
    tr("Show the working"): tr("formula, derivation, calculation"),
    tr("Fee"): tr("commission, taker, maker, cost"),
    # Window
    tr("Theme"): tr("dark mode, night, light mode, appearance, contrast, colours, colors"),
    tr("Language"): tr("German, English, translation, locale"),
    tr("Number format"): tr("comma, point, decimal, thousands, locale"),
    tr("Distances"): tr("units, per cent, percentage"),
    tr("Sizes"): tr("units, coins, dollars, USD, contracts, lots, currency"),
    tr("Liquidations counted"): tr("scope, filter, coin, all markets"),
    tr("Count this market, its coin, or all"): tr("scope, filter"),
    tr("Second time zone"): tr("timezone, local time, clock"),
    tr("Newer versions"): tr("update, upgrade"),
    tr("Files opened last"): tr("recent, history, privacy"),
    tr("Reset the layout"): tr("restore, default, docks, panels"),
    tr("Save this layout…"): tr("workspace, docks, panels"),
    tr("Full screen, or back"): tr("fullscreen, maximise"),
    tr("Link the cursors of all windows"): tr("synchronise, second screen"),
    # Help
    tr("These shortcuts"): tr("hotkeys, keyboard, keys"),
    tr("A walk through the window"): tr("tutorial, tour, introduction, getting started"),
    tr("Diagnostics"): tr("logs, bug, problem, version, about, support"),
    tr("What is this? Help on what is under the pointer"): tr("explain, tooltip, manual"),
}
"""By the names that the window shows, without the dots at their end, or what is chosen ("Candles: 5 min")."""


def search_words(name: str) -> str:
    """More words by which what has this name is found, one text; empty where there are none."""
    plain = name if name in SEARCH_WORDS else name.removesuffix("…")
    return SEARCH_WORDS.get(plain) or SEARCH_WORDS.get(plain.split(":")[0], "")
