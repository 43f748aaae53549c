"""Numbers of practice triads, each with its unit and why it is what it is."""

ROUNDS = 3
"""Everybody has every role once."""

ROUND_S = 15 * 60.0
"""Seconds: long enough for a client to come to something, short enough for three in an evening."""

DEBRIEF_S = 10 * 60.0
"""Seconds of talk after each round."""

MATCHED_WITHIN_S = 8.0
"""Seconds by which an observer's mark may be later than what it is of: a hand is later than an eye, and an
observer marks what took the whole of an exchange to see."""

MATCHED_BEFORE_S = 2.0
"""Seconds by which it may be earlier: nobody marks what has not begun, but the machine may hear a second
later where a silence or a turn began."""

FEELING_MATCHED_WITHIN_S = 30.0
"""Seconds after the first turn that passed a feeling over: one sees it once a second turn did too, with the
client's between them."""

MARK_HEARD_FROM_S = 15.0
"""Seconds before a mark from where it is heard: what it is of is up to eight seconds ago, and a sentence led
to it."""

ID_BYTES = 8
"""Sixteen hexadecimal digits for a triad or a person: nobody types them, and no two are ever the same, on
several computers together neither."""

UNDER_WAY_S = 24 * 3600.0
"""Seconds for which a triad may still go on, though no session of it is here: nobody practises for longer."""
