"""Sessions: a stretch of market data in one file. The file format, importers and exporters.

Only this room opens session files and archives. It knows no model, no network and no screen.
"""
