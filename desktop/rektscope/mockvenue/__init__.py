"""A stand-in for a venue: speaks its protocol on this machine, from a session, with faults on request."""
