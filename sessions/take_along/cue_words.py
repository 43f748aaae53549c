"""What each kind of cue, and each mark of an observer, is called on paper, in the words of the window."""

from cues.events import CueKind, Why
from cues.hand import Mark

KINDS = {
    CueKind.HOLD_SPACE: "Hold space",
    CueKind.INTERRUPTION: "Talking over",
    CueKind.CUT_IN: "Cutting in on a silence",
    CueKind.FINISHING: "Finishing their sentence",
    CueKind.MONOLOGUE: "A long turn",
    CueKind.TALK_SHARE: "Share of the talk",
    CueKind.STACKED_QUESTION: "A second question",
    CueKind.LEADING_QUESTION: "A leading question",
    CueKind.ADVICE: "Advice",
    CueKind.FEELING_PASSED: "A feeling passed over",
    CueKind.HELD_SILENCE: "A silence held",
    CueKind.CANNOT_TELL: "Cannot tell who speaks",
}

AFTER = {
    Why.MIDTHOUGHT: "in mid-thought",
    Why.AFTER_QUESTION: "after a question",
    Why.AFTER_INSIGHT: "after a realisation",
    Why.AFTER_COACH: "after the coach had spoken",
    Why.OWN_PAUSE: "a pause of the coach's own",
    Why.TURN_END: "after a finished turn",
    Why.UNKNOWN: "",
}
"""What a silence followed, in words; empty where that is not known."""

MARKS = {
    Mark.POWERFUL_QUESTION: "Powerful question",
    Mark.HELD_SILENCE: "Held silence",
    Mark.INTERRUPTION: "Interruption",
    Mark.MISSED_FEELING: "Missed feeling",
    Mark.STRENGTH: "Strength",
    Mark.NOTE: "Note",
}
"""What an observer marks in a practice round."""

ASKED = {
    "helped": "What helped",
    "in_the_way": "What got in the way",
    "partnered": "Where the coach partnered with the client",
    "differently": "What the coach would do differently",
    "saw": "What the observer saw",
}
"""What is asked of the three after a practice round, by the question's id."""
