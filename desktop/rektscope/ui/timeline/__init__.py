"""The timeline at the bottom: liquidations by side, price, open interest, chapters, the scrubber and the transport."""
