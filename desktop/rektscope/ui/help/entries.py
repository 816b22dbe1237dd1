"""The entries of the help. `levels/MODEL.md` and `desktop/ARCHITECTURE.md` say the same at length.

An entry is found by the words that stand on the screen beside what it explains, so `names` are those words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpEntry:
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
        "Heat",
        ("liquidation heatmap", "heat"),
        "Colours say how much the positions are worth that would be liquidated at a price, at each moment: dark for "
        "little, pale yellow for much. What the price has crossed is gone from then on.",
        "A model: prices, volume and open interest tell how many positions were opened where; the venue's own tiers "
        "tell where each is liquidated. Where the session has liquidations, they set how much of it is expected.",
        "Nobody but the venue knows real positions, their leverage, added margin or hedges. Shares of leverage are "
        "assumed. A bright line is a place to look at, not an order in a book.",
    ),
    HelpEntry(
        "Legend",
        ("legend",),
        "What a colour stands for: USD standing per row of price. Drag its handle: what is below is not drawn. The "
        "buttons choose the time and the prices in view; the words open the scale, the colours and the leverages.",
        "The full scale is chosen from the map's first column, so that it does not move with what is in view.",
        "Standing is not expected: most positions are closed before the price gets there. Figures in dollars elsewhere "
        "are what is expected to be force-closed.",
    ),
    HelpEntry(
        "Profile",
        ("profile",),
        "What stands at the cursor, by price: bars for each row, curves for the sum from the mark outwards, and in "
        "words how much is expected up to the edge of the view.",
        "The last column of the heat, less what the price has crossed since.",
        "As the heat. A range such as 6.0–22 is the band in which the truth is expected, in the same unit.",
    ),
    HelpEntry(
        "Nearest clusters",
        ("nearest above", "nearest below", "cluster"),
        "The nearest strong band of levels above the mark (shorts) and below it (longs), with what is expected to be "
        "force-closed there and the distance.",
        "Bands of the profile that hold at least half of the strongest within 5 % of the mark.",
        "Whether the price gets there. A cluster can dissolve before: its positions are closed or get more margin.",
    ),
    HelpEntry(
        "Candles and the price tag",
        ("candles", "price axis"),
        "Traded prices of the market on the chart. The tag on the axis is the last traded price.",
        "The venue's trades or candles as recorded; a candle is drawn when it has been received.",
        "The mark price, which liquidates, is an average and can differ from it by tenths of a per cent.",
    ),
    HelpEntry(
        "Circles: liquidations",
        ("circles",),
        "Liquidations that happened: the area is their USD. Orange were shorts, blue were longs.",
        "The venue's liquidation feed, or the archive that the session names. Where only sums were recorded, single "
        "ones are placed under them, which the tape says.",
        "Several venues publish only a sample, at most one a second per market. Such sums are marked ≥.",
    ),
)

STRIP = (
    HelpEntry(
        "Liquidated, shorts, longs",
        ("liquidated", "since ", "shorts", "longs"),
        "USD that were liquidated since the session's start up to the cursor, of this market, its coin or all markets. "
        "Press the caption, or C, for another scope.",
        "The liquidations and sums of the session. The figure under the pointer names the venues in it.",
        "What a venue does not publish. ≥ says that a feed in the sum is a sample.",
    ),
    HelpEntry(
        "Worst hour, per hour",
        ("worst hour", "per hour"),
        "The sixty minutes that saw most liquidated, from the minute shown; and the average of an hour.",
        "Sums by minute of what is counted, up to the cursor.",
        "Hours before the session begins.",
    ),
    HelpEntry(
        "Largest",
        ("largest",),
        "The largest single liquidation so far, of what is counted.",
        "Liquidation orders that were recorded one by one.",
        "An order that a venue closed in parts counts as its parts; one left out of a sampled feed is missing.",
    ),
    HelpEntry(
        "Mark price",
        ("mark price", "mark"),
        "The price by which the venue liquidates. Distances and levels go by it.",
        "The venue's stream, or minute marks of its archive. Its age is shown once it is old.",
        "Between two marks of an archive the price may have been further out.",
    ),
    HelpEntry(
        "Open interest",
        ("open interest", "oi"),
        "The worth of all open contracts of the market: as many longs as shorts.",
        "The venue's own figure, in coins or contracts, at the last price.",
        "Who holds them, at which leverage and entry. That is what the model assumes.",
    ),
    HelpEntry(
        "Funding",
        ("funding",),
        "What longs pay shorts (or receive, if negative) at the next funding, as a share of the position.",
        "The venue's stream or archive; the hours are those between two fundings of this market.",
        "The rate can still change until it is paid.",
    ),
    HelpEntry(
        "Kind of data",
        ("reconstruction", "recording", "import", "synthetic", "provenance", "kind of data"),
        "Whether the session was recorded as it happened, fetched from archives, or rebuilt from published figures.",
        "The session file says it; it stands on every picture too.",
        "A reconstruction has the published sums, not each order. Its estimates are named beside the heat.",
    ),
    HelpEntry(
        "Live, feeds and recording",
        ("live", "feeds", "replay", "follow"),
        "Whether the data grow now. The badge says how the feeds are, and opens the list of them.",
        "Public streams of the venues; no account is needed, and nothing of yours is sent.",
        "A feed that says nothing may have nothing to say: the list shows when each was last heard.",
    ),
)

TIME = (
    HelpEntry(
        "Timeline",
        ("timeline",),
        "The whole session: liquidations by side (square-root scale), the price as a line, chapters, my moments and my "
        "margin ratio. Nothing right of the cursor is shown unless you ask (N). A full bar is a round sum, named below "
        "the bars: the lowest of $1, 2, 5, 10 million and so on that holds what is known by then.",
        "Sums by minute of what is counted; chapters were written for the event or are found in the data.",
        "What comes next. A chapter found in the data appears when it could be known.",
    ),
    HelpEntry(
        "Times",
        ("times", "time axis", "time utc", "moment"),
        "Moments of the session, in the zone named beside them.",
        "The venue's time of each event. What counts as known at the cursor goes by when it was received.",
        "Delays of archives within a minute.",
    ),
    HelpEntry(
        "Panes under the chart",
        ("pane", "volume", "cumulative", "liquidations by side"),
        "Volume, its cumulative delta, open interest, funding and liquidations by side, on the chart's time axis.",
        "Trades where there are any, candles else; the other panes from the venue's own figures.",
        "The delta of candles without taker volume is not known, and is not drawn.",
    ),
)

POSITION = (
    HelpEntry(
        "Entry, size, leverage",
        (
            "entry price",
            "size",
            "leverage",
            "real leverage",
            "wallet balance",
            "margin mode",
            "short",
            "long",
            "open at the cursor",
        ),
        "Your position. Change one and every line, figure and verdict follows. The lines on the chart can be dragged.",
        "You. A file keeps it on this machine; nothing is sent.",
        "Your account: positions elsewhere count only if they are entered under Hedge and other positions.",
    ),
    HelpEntry(
        "Liquidation price",
        ("liquidation price", "from mark now", "what is left to it"),
        "The mark price at which the venue takes the position over.",
        "The venue's own margin rule and maintenance tiers; Show the working has every step with your figures.",
        "Tiers changed since their date, and what the venue does by hand. In cross margin it moves with the wallet "
        "and with your other positions.",
    ),
    HelpEntry(
        "Bankruptcy",
        ("bankruptcy",),
        "The price at which the margin is gone. Between it and the liquidation price the venue closes the position.",
        "Entry, margin and size alone.",
        "At which price the venue really closes; the insurance fund or deleveraging takes the rest.",
    ),
    HelpEntry(
        "Margin and maintenance",
        ("margin", "maintenance"),
        "Margin is what you put in. Maintenance is what must be left, a share of the position's worth by its tier.",
        "The venue's table of tiers of the date shown.",
        "Tables of days that are not on this machine; the note names the one used.",
    ),
    HelpEntry(
        "Loss if hit, with fee",
        ("loss if hit", "with fee"),
        "What is lost if the liquidation price is met, and if the venue takes the whole margin with its fee.",
        "The rules above, and the fee that you set in Fees and funding.",
        "Slippage and funding paid until then, unless they are in your margin.",
    ),
    HelpEntry(
        "In front of me",
        ("in front of me",),
        "What is expected to be force-closed between the mark and your liquidation price: fuel on the way to you.",
        "The sum of the profile up to your line.",
        "Whether it would stop before you. The range is the band of the estimate.",
    ),
    HelpEntry(
        "Verdict",
        ("what became of it", "alive", "rekt", "verdict"),
        "Whether the position is alive at the cursor, how close it came and when.",
        "The marks received since its opening, each against the liquidation price at that moment.",
        "Marks between two recorded ones. Where both orders of a candle are possible, both are followed.",
    ),
    HelpEntry(
        "How likely",
        ("how likely", "touch "),
        "The chance that the mark touches your liquidation price within an hour, four hours, a day and a week.",
        "How much this market moved up to the cursor; what is assumed stands under the figures.",
        "News and jumps larger than before. Of few days the chance is rough, which its range says.",
    ),
    HelpEntry(
        "What if",
        ("what if",),
        "A shock to the price, the liquidations it would set off, and where that could end.",
        "The levels of the map, with assumptions on how much the price gives way, which are listed there.",
        "Orders waiting in the book, and what other venues do meanwhile.",
    ),
    HelpEntry(
        "Fees, funding, ladder, targets, rules",
        ("fees and funding", "ladder", "profit and largest", "rules", "hedge", "saved positions", "show the working"),
        "Parts that unfold: what fees and funding cost, entries in steps, targets and the largest size, other venues' "
        "rules, hedges, saved positions, and the working.",
        "The same formulas as the liquidation price, with what you typed.",
        "Discounts of your account; the fee can be set on the page of settings.",
    ),
)

PANELS = (
    HelpEntry(
        "Tape",
        ("tape",),
        "Liquidations, newest first, above a size that you choose. The bar beside a figure is its size. Return or a "
        "double click goes to the moment.",
        "Liquidations one by one, of what is counted (C).",
        "Sums without single orders have a dash for the price; sampled feeds leave some out.",
    ),
    HelpEntry(
        "Markets",
        ("markets", "all markets", "vs btc", "24 h"),
        "Cards of the markets with prices and a table of all: change over 24 h, that change less Bitcoin's, "
        "liquidations by side and the nearest clusters. A click opens a market.",
        "Each market's own data at the cursor, and its own map, built when the panel is open.",
        "Markets without prices have liquidations only, and a dash for the rest.",
    ),
    HelpEntry(
        "Aggregated map",
        ("aggregated",),
        "What stands by price, stacked by leverage, with the sums from the mark as curves.",
        "The profile, for each least leverage.",
        "Leverage of real positions is assumed; see MODEL.md.",
    ),
    HelpEntry(
        "All venues",
        ("all venues", "venues"),
        "The levels of every venue of the coin that has prices here, added up. The button says how many are in it.",
        "Each venue's own map at the same moment.",
        "Venues that the session has no prices of.",
    ),
    HelpEntry(
        "Dossier",
        ("dossier",),
        "What was published about the event, each claim held against the session.",
        "The sources named beside each; the figures are worked out from the session.",
        "Claims without a measure cannot be checked, and say why.",
    ),
    HelpEntry(
        "Score",
        ("score",),
        "How well the map told what was then liquidated, beside simple rules.",
        "The session's own liquidations, with causality kept.",
        "Another session can come out otherwise; intervals and counts are given.",
    ),
    HelpEntry(
        "Large prints",
        ("large prints", "prints"),
        "Trades above a size beside bursts of liquidations, and who was the aggressor in each.",
        "The session's trades; fills of one millisecond and side in a row are one print.",
        "Who rested in the book on the other side, and whether a print was itself a liquidation.",
    ),
    HelpEntry(
        "Alerts",
        ("alert",),
        "Near my liquidation, a cluster near the price, a large liquidation, a price crossed, trouble with a feed.",
        "What the window shows, live, and in a replay if you switch that on.",
        "What is not received. An alert is told once.",
    ),
    HelpEntry(
        "Addresses",
        ("address",),
        (
            "Positions that accounts really hold in the coin, with their own liquidation prices, and how much of open "
            "interest they are: in white beside the estimate, or with the estimate for the rest alone (Shift+G)."
        ),
        "Hyperliquid, which shows positions in public; live, or as a session was recorded or imported.",
        (
            "What a position did since its report, which is as old as it says; accounts that were not asked about; "
            "positions of the same owner at other addresses or venues."
        ),
    ),
)

ENTRIES = (*CHART, *STRIP, *TIME, *POSITION, *PANELS)


def entry_for(words: str) -> HelpEntry | None:
    """The entry that explains what these words stand beside; the one with the longest name that they begin with."""
    plain = words.strip().lower()
    found = [(len(name), entry) for entry in ENTRIES for name in entry.names if plain.startswith(name)]
    return max(found, key=lambda each: each[0])[1] if found else None


def entries_with(typed: str) -> list[HelpEntry]:
    """The entries that hold every word of what was typed, those with one in their title first."""
    wanted = typed.lower().split()
    found = [entry for entry in ENTRIES if all(word in _text(entry) for word in wanted)]
    return sorted(found, key=lambda entry: not any(word in entry.title.lower() for word in wanted))


def _text(entry: HelpEntry) -> str:
    return " ".join((entry.title, entry.what, entry.source, entry.limits, *entry.names)).lower()
