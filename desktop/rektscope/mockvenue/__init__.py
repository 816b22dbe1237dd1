"""A mock venue: stands in for a venue on this machine, speaks its protocol from a session, with faults on request.

It shares nothing with `feeds`, so that client and stand-in cannot agree on a mistake.
"""
