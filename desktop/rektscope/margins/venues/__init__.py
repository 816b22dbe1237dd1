"""Tier tables as venues give them: a module a venue, each turning answers or files of that venue into tables."""
