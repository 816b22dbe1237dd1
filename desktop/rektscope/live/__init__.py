"""The live source: connections, requests and their messages as growing markets, and how healthy they are."""
