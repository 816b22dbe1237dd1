"""Live market data: what every venue needs on the way from a venue's bytes to events, and the connection for the bytes.

What is particular to a venue is in `venues`, a package each: `config` (addresses, topics, limits and habits, all in
one place), `subscriptions` (what to ask for and how), `parse` (bytes to events, a pure function), `rest` (requests and
responses, pure as well). Nothing in them knows a socket, a thread or a clock: those are in `transport` and
`connection`, and only `transport` imports the WebSocket library.

A venue's habits (what its `side` means, contracts or coins, fills or bankruptcy prices, sampled or whole) are undone
in its package and nowhere else. Nothing here opens a file: recording is the work of `recording`.
"""
