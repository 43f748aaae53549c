"""Numbers of practice triads, each with its unit and why it is what it is."""

ROUNDS = 3
"""Everybody has every role once."""

ROUND_S = 15 * 60.0
"""Seconds: long enough for a client to come to something, short enough for three in an evening."""

DEBRIEF_S = 10 * 60.0
"""Seconds of talk after each round."""

MATCHED_WITHIN_S = 8.0
"""Seconds between an observer's mark and a cue that are of one moment: a hand is later than an eye, and an
observer marks what took the whole of an exchange to see."""
