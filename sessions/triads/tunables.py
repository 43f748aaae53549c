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

ID_BYTES = 8
"""Sixteen hexadecimal digits for a triad or a person: nobody types them, and no two are ever the same, on
several computers together neither."""

UNDER_WAY_S = 24 * 3600.0
"""Seconds for which a triad may still go on, though no session of it is here: nobody practises for longer."""
