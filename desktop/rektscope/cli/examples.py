"""Examples that each command shows at the end of its --help. Plain text only; nothing is imported for them."""

EXAMPLES = {
    "window": ("rektscope", "rektscope 2025-07-14", "rektscope window night.rekt"),
    "live": (
        "rektscope live binance:BTCUSDT bybit:BTCUSDT",
        "rektscope live binance:BTCUSDT --record today.rekt",
        "rektscope live binance:BTCUSDT --endpoint binance=ws://127.0.0.1:9000",
    ),
    "record": ("rektscope record okx:BTC-USDT-SWAP hyperliquid:BTC --out night.rekt --duration 8h",),
    "import": (
        "rektscope import BTCUSDT-5m.csv BTCUSDT-mark-1h.csv BTCUSDT-funding.csv \\",
        "    --venue binance --symbol BTCUSDT --out july.rekt",
    ),
    "fetch": (
        "rektscope fetch binance:BTCUSDT 2025-10-10 --history 5d --open",
        "rektscope fetch binance:BTCUSDT 2025-10-10..2025-10-12 --dry-run",
        "rektscope fetch bybit:BTCUSDT 2025-10-10 --out crash.rekt",
    ),
    "events": ("rektscope events", "rektscope events --json"),
    "inspect": ("rektscope inspect july.rekt", "rektscope inspect july.rekt --json"),
    "compare": (
        "rektscope compare 2025-07-14 2025-10-10",
        "rektscope compare july.rekt --at 2025-07-13T22:00Z --other-at 2025-07-14T05:00Z --after 2h",
    ),
    "model": ("rektscope model", "rektscope model --out mine.json"),
    "levels": ("rektscope levels july.rekt --market binance:BTCUSDT --at 2025-07-14T00:00:00Z",),
    "calc": (
        "rektscope calc --venue binance --symbol BTCUSDT --side short --entry 119038.3 --quantity 2.5 --leverage 25",
        "rektscope calc --batch positions.csv --out answers.csv",
    ),
    "tiers": ("rektscope tiers", "rektscope tiers show binance:BTCUSDT", "rektscope tiers refresh bybit"),
    "tiers show": ("rektscope tiers show binance:BTCUSDT", "rektscope tiers show okx:BTC-USDT-SWAP --json"),
    "tiers refresh": (
        "rektscope tiers refresh bybit",
        "rektscope tiers refresh bybit:BTCUSDT okx",
        "rektscope tiers refresh --all --timeout 60",
    ),
    "tiers import": (
        "rektscope tiers import binance_leverage_tiers.json --as-of 2026-09-29",
        "rektscope tiers import tiers.json --venue kucoin",
    ),
    "survive": (
        "rektscope survive july.rekt --market binance:BTCUSDT --side short --entry 119038.3 \\",
        "    --leverage 25 --opened 2025-07-13T12:00:00Z",
        "rektscope survive july.rekt --market binance:BTCUSDT --side short --entry 119038.3 --quantity 1 \\",
        "    --opened 2025-07-13T18:00:00Z --mode cross --wallet 4000 --add-margin 500@2025-07-14T05:00Z",
    ),
    "report": (
        "rektscope report july.rekt --market binance:BTCUSDT --side short --entry 119038.3 --quantity 2.5 \\",
        "    --leverage 40 --opened 2025-07-13T12:00:00Z --out rekt.pdf",
        "rektscope report july.rekt --market binance:BTCUSDT --fills export.csv --leverage 40 --out rekt.png",
    ),
    "cascade": (
        "rektscope cascade july.rekt --market binance:BTCUSDT --at 2025-07-14T06:00Z --shock +3%",
        "rektscope cascade july.rekt --market binance:BTCUSDT --at 2025-07-14T06:00Z --shock 135,000 --json",
    ),
    "prints": ("rektscope prints july.rekt --market binance:BTCUSDT --least 500k --from 2025-07-14T03:00Z",),
    "score": (
        "rektscope score july.rekt",
        "rektscope score btc.rekt eth.rekt --totals liquidations-4h.csv --workers 2 --json",
    ),
    "reliability": (
        "rektscope reliability july.rekt",
        "rektscope reliability candles/ --horizon 1h,24h --from 2025-04-01 --json",
    ),
    "licences": ("rektscope licences", "rektscope licences --whole"),
    "thumbnail": ("rektscope thumbnail july.rekt july.png 256",),
    "table": (
        "rektscope table profile july.rekt --at 2025-07-14T00:00:00Z --out profile.csv",
        "rektscope table liquidations 2025-10-10 --market binance:BTCUSDT --out liquidations.parquet",
    ),
    "export": (
        "rektscope export july.rekt --at 2025-07-14T00:00:00Z --out picture.png",
        "rektscope export july.rekt --at 2025-07-14T00:00:00Z --preset story --out story.png --force",
        "rektscope export 2025-10-10 --card event --preset square --out crash.png",
    ),
    "clip": (
        "rektscope clip july.rekt --from 2025-07-14T05:00Z --to 2025-07-14T06:00Z --speed 120 --out squeeze.mp4",
        "rektscope clip july.rekt --from 2025-07-14T05:20Z --to 2025-07-14T05:30Z --speed 60 --preset square \\",
        "    --out squeeze.gif",
    ),
    "doctor": (
        "rektscope doctor binance bybit",
        "rektscope doctor --duration 2m --report report.json",
        "rektscope doctor binance --endpoint binance=ws://127.0.0.1:9000 --duration 10s",
    ),
    "serve": ("rektscope serve july.rekt --venue binance --port 9000",),
    "reconstruct": ("rektscope reconstruct facts/ --out event.rekt",),
    "clean": ("rektscope clean", "rektscope clean --yes", "rektscope clean --all --yes"),
}
"""Command lines of each command and subcommand, in the order in which they are shown."""


def epilog_of(command_name: str) -> str:
    r"""The examples as the end of a help text; `\b` keeps click from joining their lines."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in EXAMPLES[command_name])
