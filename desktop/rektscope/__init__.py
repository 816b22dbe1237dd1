"""rektscope: liquidation levels, replays of liquidation events, and where your own position gets rekt.

The package is a house with one direction of imports; `desktop/ARCHITECTURE.md` draws it. This file stays empty of
names so that importing a room never pulls in another.
"""
