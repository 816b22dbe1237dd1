"""Sentences that rooms below `ui` make, translated into the language of the window and its number format.

Rooms below raise and return English sentences, for commands as for the window. Each that is met in the window stands
here as the template that makes it, and is recognised by it; a sentence that is not known here stays as it is.
"""
