"""What each kind of cue is called on a page, and what it means in one sentence, in the reader's language.

The overlay's own two words are in `ui.overlay_state`; these stand where there is time to read.
"""

from PySide6.QtCore import QCoreApplication

from cues.events import CueKind

MARKED = "marked"
"""A moment the coach marked by hand: no cue, but found among them."""


def words_of(kind: str) -> str:
    """What a cue of `kind`, or a moment that was marked, is called; begins with a small letter."""
    translate = QCoreApplication.translate
    words = {
        CueKind.HOLD_SPACE: translate("Cues", "hold space"),
        CueKind.INTERRUPTION: translate("Cues", "talking over"),
        CueKind.CUT_IN: translate("Cues", "cutting in on a silence"),
        CueKind.FINISHING: translate("Cues", "finishing their sentence"),
        CueKind.MONOLOGUE: translate("Cues", "a long turn"),
        CueKind.TALK_SHARE: translate("Cues", "share of the talk"),
        CueKind.STACKED_QUESTION: translate("Cues", "a second question"),
        CueKind.LEADING_QUESTION: translate("Cues", "a leading question"),
        CueKind.ADVICE: translate("Cues", "advice"),
        CueKind.FEELING_PASSED: translate("Cues", "a feeling passed over"),
        CueKind.HELD_SILENCE: translate("Cues", "a silence held"),
        CueKind.CANNOT_TELL: translate("Cues", "cannot tell who speaks"),
        MARKED: translate("Cues", "a moment you marked"),
    }
    return words.get(kind, translate("Cues", "a moment"))


def meaning_of(kind: str) -> str:
    """One sentence on what a cue of `kind` is about; empty for a kind that is not known."""
    translate = QCoreApplication.translate
    meanings = {
        CueKind.HOLD_SPACE: translate("Cues", "A silence is the client's: leave it to them."),
        CueKind.INTERRUPTION: translate("Cues", "You began to speak while the client was speaking."),
        CueKind.CUT_IN: translate("Cues", "You began to speak in a silence that was the client's."),
        CueKind.FINISHING: translate("Cues", "You completed a sentence the client had begun."),
        CueKind.MONOLOGUE: translate("Cues", "You have spoken for a minute or so without the client."),
        CueKind.TALK_SHARE: translate("Cues", "For some minutes you have talked more than the client."),
        CueKind.STACKED_QUESTION: translate("Cues", "You asked again before the client had answered."),
        CueKind.LEADING_QUESTION: translate("Cues", "Your question carried its own answer."),
        CueKind.ADVICE: translate("Cues", "You told the client what to do."),
        CueKind.FEELING_PASSED: translate(
            "Cues", "The client named a feeling, and you did not stay with it."
        ),
        CueKind.HELD_SILENCE: translate("Cues", "You left a long silence to the client, and they went on."),
        CueKind.CANNOT_TELL: translate("Cues", "It cannot be told who is speaking, so cues wait."),
        MARKED: translate("Cues", "You marked this moment to find it again."),
    }
    return meanings.get(kind, "")


def as_heading(words: str) -> str:
    """The same `words` where they stand first: with a capital letter."""
    return words[:1].upper() + words[1:]
