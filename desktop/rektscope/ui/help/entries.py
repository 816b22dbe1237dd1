"""The entries of the help. `levels/MODEL.md` and `desktop/ARCHITECTURE.md` say the same at length.

An entry is found by the words that stand on the screen beside what it explains, so `names` are those words.
"""

import msgspec

from rektscope.ui.translation import tr


class HelpEntry(msgspec.Struct, frozen=True):
    """One thing on the screen.

    Attributes:
        title: its name.
        names: words on the screen, lower case, that what it explains begins with.
        what: what it is.
        source: where it comes from.
        limits: what it cannot know.
    """

    title: str
    names: tuple[str, ...]
    what: str
    source: str
    limits: str


CHART = (
    HelpEntry(
        tr("Heat"),
        (tr("liquidation heatmap"), tr("heat")),
        tr(
            "Colours say how much the positions are worth that would be liquidated at a price, "
            "at each moment: dark for little, pale yellow for much. What the price has crossed "
            "is gone from then on."
        ),
        tr(
            "A model: how many positions were opened where follows from prices, volume and open interest; where each "
            "is liquidated, from the venue's own tiers. Where the session has "
            "liquidations, they set how much of it is expected."
        ),
        tr(
            "Nobody but the venue knows real positions, their leverage, added margin or hedges. "
            "Shares of leverage are assumed. A bright line is a place to look at, not an order "
            "in a book."
        ),
    ),
    HelpEntry(
        tr("Legend"),
        (tr("legend"),),
        tr(
            "What a colour stands for: USD standing per row of price. Drag its handle: what is "
            "below is not drawn. The buttons choose the time and the prices in view; the words "
            "open the scale, the colours and the leverages."
        ),
        tr("The full scale is chosen from the map's first column, so that it does not move with what is in view."),
        tr(
            "Standing is not expected: most positions are closed before the price gets there. "
            "Figures in dollars elsewhere are what is expected to be force-closed."
        ),
    ),
    HelpEntry(
        tr("Profile"),
        (tr("profile"),),
        tr(
            "What stands at the cursor, by price: bars for each row, curves for the sum from the "
            "mark outwards, and in words how much is expected up to the edge of the view."
        ),
        tr("The last column of the heat, less what the price has crossed since."),
        tr("As the heat. A range such as 6.0–22 is the band in which the truth is expected, in the same unit."),
    ),
    HelpEntry(
        tr("Nearest clusters"),
        (tr("nearest above"), tr("nearest below"), tr("cluster")),
        tr(
            "The nearest strong band of levels above the mark (shorts) and below it (longs), "
            "with what is expected to be force-closed there and the distance."
        ),
        tr("Bands of the profile that hold at least half of the strongest within 5 % of the mark."),
        tr(
            "Whether the price gets there. A cluster can dissolve before that: its positions are closed or get more "
            "margin."
        ),
    ),
    HelpEntry(
        tr("Candles and the price tag"),
        (tr("candles"), tr("price axis")),
        tr("Traded prices of the market on the chart. The tag on the axis is the last traded price."),
        tr("The venue's trades or candles as recorded; a candle is drawn when it has been received."),
        tr("The mark price, which liquidates, is an average and can differ from it by tenths of a per cent."),
    ),
    HelpEntry(
        tr("Circles: liquidations"),
        (tr("circles"),),
        tr("Liquidations that happened: the area is their USD. Orange were shorts, blue were longs."),
        tr(
            "The venue's liquidation feed, or the archive that the session names. Where only "
            "sums were recorded, single ones are placed under them, which the tape says."
        ),
        tr("Several venues publish only a sample, at most one a second per market. Such sums are marked ≥."),
    ),
)

STRIP = (
    HelpEntry(
        tr("Liquidated, shorts, longs"),
        (tr("liquidated"), tr("since "), tr("shorts"), tr("longs")),
        tr(
            "USD that were liquidated since the session's start up to the cursor, of this "
            "market, its coin or all markets. Press the caption, or C, for another scope."
        ),
        tr("The liquidations and sums of the session. The figure under the pointer names the venues in it."),
        tr("What a venue does not publish. ≥ says that a feed in the sum is a sample."),
    ),
    HelpEntry(
        tr("Worst hour, per hour"),
        (tr("worst hour"), tr("per hour")),
        tr("The sixty minutes that saw most liquidated, from the minute shown; and the average of an hour."),
        tr("Sums by minute of what is counted, up to the cursor."),
        tr("Hours before the session begins."),
    ),
    HelpEntry(
        tr("Largest"),
        (tr("largest"),),
        tr("The largest single liquidation so far, of what is counted."),
        tr("Liquidation orders that were recorded one by one."),
        tr("An order that a venue closed in parts counts as its parts; one left out of a sampled feed is missing."),
    ),
    HelpEntry(
        tr("Mark price"),
        (tr("mark price"), tr("mark")),
        tr("The price by which the venue liquidates. Distances and levels go by it."),
        tr("The venue's stream, or minute marks of its archive. Its age is shown once it is old."),
        tr("Between two marks of an archive the price may have been further out."),
    ),
    HelpEntry(
        tr("Open interest"),
        (tr("open interest"), tr("oi")),
        tr("The worth of all open contracts of the market: as many longs as shorts."),
        tr("The venue's own figure, in coins or contracts, at the last price."),
        tr("Who holds them, at which leverage and entry. That is what the model assumes."),
    ),
    HelpEntry(
        tr("Funding"),
        (tr("funding"),),
        tr("What longs pay shorts (or receive, if negative) at the next funding, as a share of the position."),
        tr("The venue's stream or archive; the hours are those between two fundings of this market."),
        tr("The rate can still change until it is paid."),
    ),
    HelpEntry(
        tr("Kind of data"),
        (tr("reconstruction"), tr("recording"), tr("import"), tr("synthetic"), tr("provenance"), tr("kind of data")),
        tr(
            "Whether the session was recorded as it happened, fetched from archives, or rebuilt from published figures."
        ),
        tr("The session file says it; it stands on every picture too."),
        tr("A reconstruction has the published sums, not each order. Its estimates are named beside the heat."),
    ),
    HelpEntry(
        tr("Live, feeds and recording"),
        (tr("live"), tr("feeds"), tr("replay"), tr("follow")),
        tr("Whether the data grow now. The badge says how the feeds are, and opens the list of them."),
        tr("Public streams of the venues; no account is needed, and nothing of yours is sent."),
        tr("A feed that says nothing may have nothing to say: the list shows when each was last heard."),
    ),
)

TIME = (
    HelpEntry(
        tr("Timeline"),
        (tr("timeline"),),
        tr(
            "The whole session: liquidations by side (square-root scale), the price as a line, "
            "chapters, my moments and my margin ratio. Nothing right of the cursor is shown "
            "unless you ask (N). A full bar is a round sum, named below the bars: the lowest of "
            "$1, 2, 5, 10 million and so on that holds what is known by then."
        ),
        tr("Sums by minute of what is counted; chapters were written for the event or are found in the data."),
        tr("What comes next. A chapter found in the data appears when it could be known."),
    ),
    HelpEntry(
        tr("Times"),
        (tr("times"), tr("time axis"), tr("time utc"), tr("moment")),
        tr("Moments of the session, in the zone named beside them."),
        tr("The venue's time of each event. What counts as known at the cursor goes by when it was received."),
        tr("Delays of archives within a minute."),
    ),
    HelpEntry(
        tr("Panes under the chart"),
        (tr("pane"), tr("volume"), tr("cumulative"), tr("liquidations by side")),
        tr("Volume, its cumulative delta, open interest, funding and liquidations by side, on the chart's time axis."),
        tr("Trades where there are any, candles else; the other panes from the venue's own figures."),
        tr("The delta of candles without taker volume is not known, and is not drawn."),
    ),
)

POSITION = (
    HelpEntry(
        tr("Entry, size, leverage"),
        (
            tr("entry price"),
            tr("size"),
            tr("leverage"),
            tr("real leverage"),
            tr("wallet balance"),
            tr("margin mode"),
            tr("short"),
            tr("long"),
            tr("open at the cursor"),
        ),
        tr(
            "Your position. Change one and every line, figure and verdict follows. The lines on "
            "the chart can be dragged."
        ),
        tr("You. A file keeps it on this machine; nothing is sent."),
        tr("Your account: positions elsewhere count only if they are entered under Hedge and other positions."),
    ),
    HelpEntry(
        tr("Liquidation price"),
        (tr("liquidation price"), tr("from mark now"), tr("what is left to it")),
        tr("The mark price at which the venue takes the position over."),
        tr("The venue's own margin rule and maintenance tiers; Show the working has every step with your figures."),
        tr(
            "Tiers changed since their date, and what the venue does by hand. In cross margin it "
            "moves with the wallet and with your other positions."
        ),
    ),
    HelpEntry(
        tr("Bankruptcy"),
        (tr("bankruptcy"),),
        tr(
            "The price at which the margin is gone. Between it and the liquidation price the venue closes the position."
        ),
        tr("Entry, margin and size alone."),
        tr("At which price the venue really closes; the insurance fund or deleveraging takes the rest."),
    ),
    HelpEntry(
        tr("Margin and maintenance"),
        (tr("margin"), tr("maintenance")),
        tr("Margin is what you put in. Maintenance is what must be left, a share of the position's worth by its tier."),
        tr("The venue's table of tiers of the date shown."),
        tr("Tables of days that are not on this machine; the note names the one used."),
    ),
    HelpEntry(
        tr("Loss if hit, with fee"),
        (tr("loss if hit"), tr("with fee")),
        tr("What is lost if the liquidation price is met, and if the venue takes the whole margin with its fee."),
        tr("The rules above, and the fee that you set in Fees and funding."),
        tr("Slippage and funding paid until then, unless they are in your margin."),
    ),
    HelpEntry(
        tr("In front of me"),
        (tr("in front of me"),),
        tr("What is expected to be force-closed between the mark and your liquidation price: fuel on the way to you."),
        tr("The sum of the profile up to your line."),
        tr("Whether it would stop before you. The range is the band of the estimate."),
    ),
    HelpEntry(
        tr("Verdict"),
        (tr("what became of it"), tr("alive"), tr("rekt"), tr("verdict")),
        tr("Whether the position is alive at the cursor, how close it came and when."),
        tr("The marks received since its opening, each against the liquidation price at that moment."),
        tr("Marks between two recorded ones. Where both orders of a candle are possible, both are followed."),
    ),
    HelpEntry(
        tr("How likely"),
        (tr("how likely"), tr("touch ")),
        tr("The chance that the mark touches your liquidation price within an hour, four hours, a day and a week."),
        tr("How much this market moved up to the cursor; what is assumed stands under the figures."),
        tr("News and jumps larger than before. Of few days the chance is rough, which its range says."),
    ),
    HelpEntry(
        tr("What if"),
        (tr("what if"),),
        tr("A shock to the price, the liquidations it would set off, and where that could end."),
        tr("The levels of the map, with assumptions on how much the price gives way, which are listed there."),
        tr("Orders waiting in the book, and what other venues do meanwhile."),
    ),
    HelpEntry(
        tr("Fees, funding, ladder, targets, rules"),
        (
            tr("fees and funding"),
            tr("ladder"),
            tr("profit and largest"),
            tr("rules"),
            tr("hedge"),
            tr("saved positions"),
            tr("show the working"),
        ),
        tr(
            "Parts that unfold: what fees and funding cost, entries in steps, targets and the "
            "largest size, other venues' rules, hedges, saved positions, and the working."
        ),
        tr("The same formulas as the liquidation price, with what you typed."),
        tr("Discounts of your account; the fee can be set on the page of settings."),
    ),
)

PANELS = (
    HelpEntry(
        tr("Tape"),
        (tr("tape"),),
        tr(
            "Liquidations, newest first, above a size that you choose. The bar beside a figure "
            "is its size. Return or a double click goes to the moment."
        ),
        tr("Liquidations one by one, of what is counted (C)."),
        tr("Sums without single orders have a dash for the price; sampled feeds leave some out."),
    ),
    HelpEntry(
        tr("Markets"),
        (tr("markets"), tr("all markets"), tr("vs btc"), "24 h"),
        tr(
            "Cards of the markets with prices and a table of all: change over 24 h, that change "
            "less Bitcoin's, liquidations by side and the nearest clusters. A click opens a "
            "market."
        ),
        tr("Each market's own data at the cursor, and its own map, built when the panel is open."),
        tr("Markets without prices have liquidations only, and a dash for the rest."),
    ),
    HelpEntry(
        tr("Aggregated map"),
        (tr("aggregated"),),
        tr("What stands by price, stacked by leverage, with the sums from the mark as curves."),
        tr("The profile, for each least leverage."),
        tr("Leverage of real positions is assumed; see MODEL.md."),
    ),
    HelpEntry(
        tr("All venues"),
        (tr("All venues").lower(), tr("venues")),
        tr("The levels of every venue of the coin that has prices here, added up. The button says how many are in it."),
        tr("Each venue's own map at the same moment."),
        tr("Venues that the session has no prices of."),
    ),
    HelpEntry(
        tr("Dossier"),
        (tr("dossier"),),
        tr("What was published about the event, each claim held against the session."),
        tr("The sources named beside each; the figures are worked out from the session."),
        tr("Claims without a measure cannot be checked, and say why."),
    ),
    HelpEntry(
        tr("Score"),
        (tr("score"),),
        tr("How well the map agreed with what was then liquidated, beside simple rules."),
        tr("The session's own liquidations, with causality kept."),
        tr("Another session can come out otherwise; intervals and counts are given."),
    ),
    HelpEntry(
        tr("Large prints"),
        (tr("large prints"), tr("prints")),
        tr("Trades above a size beside bursts of liquidations, and who was the aggressor in each."),
        tr("The session's trades; fills of one millisecond and side in a row are one print."),
        tr("Who rested in the book on the other side, and whether a print was itself a liquidation."),
    ),
    HelpEntry(
        tr("Alerts"),
        (tr("alert"),),
        tr("Near my liquidation, a cluster near the price, a large liquidation, a price crossed, trouble with a feed."),
        tr(
            "The market on the chart, and in every market shown chosen prices and saved positions that are ticked: "
            "live, also while a replay is shown, and in a replay if you switch that on."
        ),
        tr("What is not received; clusters, and the position in the form, while its market is not on the chart."),
    ),
    HelpEntry(
        tr("Addresses"),
        (tr("address"),),
        (
            tr(
                "Positions that accounts really hold in the coin, with their own liquidation prices, "
                "and how much of open interest they are: in white beside the estimate, or with the "
                "estimate for the rest alone (Shift+G)."
            )
        ),
        tr("Hyperliquid, which shows positions in public; live, or as a session was recorded or imported."),
        (
            tr(
                "What a position did since its report, which is as old as it says; accounts that "
                "were not asked about; positions of the same owner at other addresses or venues."
            )
        ),
    ),
)

ENTRIES = (*CHART, *STRIP, *TIME, *POSITION, *PANELS)


def entry_for(words: str) -> HelpEntry | None:
    """The entry that explains what these words stand beside; the one with the longest name that they begin with."""
    plain = words.strip().lower()
    found = [(len(name), entry) for entry in ENTRIES for name in entry.names if plain.startswith(name.lower())]
    return max(found, key=lambda each: each[0])[1] if found else None


def entries_with(typed: str) -> list[HelpEntry]:
    """The entries that hold every word of what was typed, those with one in their title first."""
    wanted = typed.lower().split()
    found = [entry for entry in ENTRIES if all(word in _text(entry) for word in wanted)]
    return sorted(found, key=lambda entry: not any(word in entry.title.lower() for word in wanted))


def _text(entry: HelpEntry) -> str:
    return " ".join((entry.title, entry.what, entry.source, entry.limits, *entry.names)).lower()
