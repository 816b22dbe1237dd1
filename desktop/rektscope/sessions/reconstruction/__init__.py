"""Sessions rebuilt from published facts by stated rules, without a random outcome that could differ next time.

A folder of facts (`facts`) holds what was recorded: candles, hourly mark prices, open interest, funding, sums of
liquidations and a few single orders. What was not recorded is placed between these facts, and every placed row is
marked (`Flag.PLACED`): trades inside candles (`candle_path`), mark prices inside hours (`mark_path`), liquidations
under their recorded sums (`pressure`: when; `budget`: how much when; `placement`: which). `build` joins them to a
session.

The same folder gives the same session on every machine: sums are integers (ticks, lots, cents), and the seeded
generators are only asked for integers.
"""
