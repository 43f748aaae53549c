"""Numbers of taking a session along, each with its unit and reason."""

SHOWN_MS = 200
"""Milliseconds given to a cue without an end where a program knows intervals alone: wide enough to be seen
and clicked at, shorter than anything anybody said."""

PIECE_S = 20.0
"""Seconds of sound in memory at once: a megabyte, and few enough reads of the session's file."""
