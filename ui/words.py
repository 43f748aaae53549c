"""What each kind of cue is called on a page, and what it means in one sentence, in the reader's language.

The overlay's own two words are in `ui.overlay_state`; these stand where there is time to read.
"""

from PySide6.QtCore import QCoreApplication

from cues.events import CueKind

MARKED = "marked"
"""A moment the coach marked by hand: no cue, but found among them."""


def words_of(kind: str) -> str:
    """What a cue of `kind`, or a moment that was marked, is called; begins with a small letter."""
    say = QCoreApplication.translate
    words = {
        CueKind.HOLD_SPACE: say("Cues", "hold space"),
        CueKind.INTERRUPTION: say("Cues", "talking over"),
        CueKind.CUT_IN: say("Cues", "cutting in on a silence"),
        CueKind.FINISHING: say("Cues", "finishing their sentence"),
        CueKind.MONOLOGUE: say("Cues", "a long turn"),
        CueKind.TALK_SHARE: say("Cues", "share of the talk"),
        CueKind.STACKED_QUESTION: say("Cues", "a second question"),
        CueKind.LEADING_QUESTION: say("Cues", "a leading question"),
        CueKind.ADVICE: say("Cues", "advice"),
        CueKind.FEELING_PASSED: say("Cues", "a feeling passed over"),
        CueKind.HELD_SILENCE: say("Cues", "a silence held"),
        CueKind.CANNOT_TELL: say("Cues", "cannot tell who speaks"),
        MARKED: say("Cues", "a moment you marked"),
    }
    return words.get(kind, say("Cues", "a moment"))


def meaning_of(kind: str) -> str:
    """One sentence on what a cue of `kind` is about; empty for a kind that is not known."""
    say = QCoreApplication.translate
    meanings = {
        CueKind.HOLD_SPACE: say("Cues", "A silence is the client's: leave it to them."),
        CueKind.INTERRUPTION: say("Cues", "You began to speak while the client was speaking."),
        CueKind.CUT_IN: say("Cues", "You began to speak in a silence that was the client's."),
        CueKind.FINISHING: say("Cues", "You completed a sentence the client had begun."),
        CueKind.MONOLOGUE: say("Cues", "You have spoken for a minute or so without the client."),
        CueKind.TALK_SHARE: say("Cues", "For some minutes you have talked more than the client."),
        CueKind.STACKED_QUESTION: say("Cues", "You asked again before the client had answered."),
        CueKind.LEADING_QUESTION: say("Cues", "Your question carried its own answer."),
        CueKind.ADVICE: say("Cues", "You told the client what to do."),
        CueKind.FEELING_PASSED: say("Cues", "The client named a feeling, and you did not stay with it."),
        CueKind.HELD_SILENCE: say("Cues", "You left a long silence to the client, and they went on."),
        CueKind.CANNOT_TELL: say("Cues", "It cannot be told who is speaking, so cues wait."),
        MARKED: say("Cues", "You marked this moment to find it again."),
    }
    return meanings.get(kind, "")


def as_heading(words: str) -> str:
    """The same `words` where they stand first: with a capital letter."""
    return words[:1].upper() + words[1:]
