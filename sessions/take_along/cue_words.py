"""What each kind of cue is called on paper, in the words of the window."""

from cues.events import CueKind, Why

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
