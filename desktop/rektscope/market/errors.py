"""The one kind of error a user is meant to read.

An `InputError` is a sentence: what was wrong, where, and what to do. The command line prints it and ends with exit
code 2; the window shows it in place. Anything else that is raised is a defect of ours.
"""


class InputError(Exception):
    """Something a person or a file gave us cannot be used; `str(error)` is one clear sentence for that person."""


class NoSessionError(InputError):
    """A file that was named as a session is none, and may hold market data that a session can be made of."""
