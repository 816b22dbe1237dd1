"""Live market data: from a venue's bytes to events, and the connection that brings the bytes.

Each venue is a package of the same four modules: `config` (addresses, topics, limits and habits, all in one place),
`subscriptions` (what to ask for and how), `parse` (bytes to events, a pure function) `rest` (requests and responses,
pure as well). Nothing in them knows a socket, a thread or a clock: those live in `transport` and `connection`, and
only `transport` imports the WebSocket library.

A venue's habits (what its `side` means, contracts or coins, fills or bankruptcy prices, sampled or whole) are undone
here and nowhere else. Nothing here opens a file: recording is the work of `recording`.
"""
