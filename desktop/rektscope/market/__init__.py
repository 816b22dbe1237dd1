"""The ground everything stands on: instruments, units, times, and columnar batches of market events.

Nothing here knows a venue's wire format, a file, a thread or a screen, and nothing here imports another room.
"""
