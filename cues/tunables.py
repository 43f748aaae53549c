"""Numbers of the judgement, each with its unit and reason."""

SILENCE_S = 0.25
"""Shorter pauses lie inside speech."""

JUDGED_AFTER_S = 0.5
"""A silence's owner is put on record this far into it, never to be changed by what came after."""

NEW_TURN_S = 0.4
"""Speech of the client shorter than this does not take a standing question away: "um", "mm"."""

HOLD_AFTER_S = {
    "after_question": 0.6,
    "midthought": 0.75,
    "after_insight": 0.75,
    "after_coach": 1.0,
    "turn_end": 1.7,
    "unknown": 1.2,
}
"""Seconds of silence before the hold-space cue, by what the silence follows. A breath takes half a
second; a coach who has been asked to reply does so within 1.5 s nearly always; after another remark of
the coach one cannot tell for a second."""

OWN_PAUSE_S = 2.0
"""A coach who means to go on does so within this; after it, an unfinished remark leaves the silence as any
other does."""

INTERRUPTING_AFTER_S = 0.65
"""Coach speech over the client that surely lasted this long is no backchannel: of 273 in telephone talk
one in eight lasts longer, and most of those are told by their words."""

SAME_END_S = 0.1
"""An end of speech that was set right by no more than this is the one that was asked about: two ends after
which everybody fell silent are 0.28 s apart or more."""

END_KNOWN_AFTER_S = 0.45
"""The ear's delay at an end of speech while somebody else speaks on: 192 ms of sound after a frame,
128 ms of that voice's silence, and computing. Until then nobody knows whether it goes on."""

TURN_END_OVERLAP_S = 0.3
"""Overlap with the last syllables of a turn that ends anyway is no interruption."""

UNDER_WAY_S = 0.2
"""The client must have been speaking this long before the coach came in."""

BREATH_S = 0.5
"""Whoever goes on within this time had not given up the floor."""

TOGETHER_S = 0.1
"""Two who begin within this time begin at once, for all the ear can tell."""

ATTEMPT_S = 0.5
"""A coach who gives way within this time has only tried."""

BACKCHANNEL_S = 1.2
"""A backchannel lasts no longer, whatever its words."""

INTERRUPTION_SHOWN_S = 2.0
"""How long the mark of an interruption stays on the screen: long enough for a glance."""

VOICE_HIDES_AFTER_S = 0.05
"""Voice lasting this long takes a hold-space cue away; a click does not."""

WORDS_AWAITED_S = 10.0
"""An overlap waits this long for its words before it is told without them: they come with the speaker's
next pause, and in a session without recognition never."""

LONGEST_WORD_S = 3.0
"""No word lasts longer, whatever recognition says."""

REMEMBERED = 200
"""So many of the latest silences, stretches, cues and doubts can be judged anew: some twenty minutes of a
lively talk, well beyond what hearing still revises in one go."""
