"""What the overlay says in words: each state as one word, as two at most, and as a sentence for the ear.

Never a word that tells the coach to speak. Each is looked up in the catalogue's context `Overlay`.
"""

from ui.overlay_state import Kind


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Give back `text`; Qt's own tool finds what is to be translated by this name."""
    return text


WORDS = {
    Kind.STARTING: QT_TRANSLATE_NOOP("Overlay", "starting"),
    Kind.LISTENING: QT_TRANSLATE_NOOP("Overlay", "listening"),
    Kind.HOLD_SPACE: QT_TRANSLATE_NOOP("Overlay", "hold"),
    Kind.TALKING_OVER: QT_TRANSLATE_NOOP("Overlay", "overlap"),
    Kind.CUTTING_IN: QT_TRANSLATE_NOOP("Overlay", "theirs"),
    Kind.LONG_TURN: QT_TRANSLATE_NOOP("Overlay", "long"),
    Kind.PAUSED: QT_TRANSLATE_NOOP("Overlay", "paused"),
    Kind.CANNOT_HEAR: QT_TRANSLATE_NOOP("Overlay", "unheard"),
    Kind.CANNOT_TELL: QT_TRANSLATE_NOOP("Overlay", "unsure"),
}
"""One word, for the ring: short enough to be read without being looked at."""

CAPTIONS = {
    Kind.STARTING: QT_TRANSLATE_NOOP("Overlay", "one moment"),
    Kind.LISTENING: QT_TRANSLATE_NOOP("Overlay", "listening"),
    Kind.HOLD_SPACE: QT_TRANSLATE_NOOP("Overlay", "hold space"),
    Kind.TALKING_OVER: QT_TRANSLATE_NOOP("Overlay", "they're speaking"),
    Kind.CUTTING_IN: QT_TRANSLATE_NOOP("Overlay", "their silence"),
    Kind.LONG_TURN: QT_TRANSLATE_NOOP("Overlay", "long turn"),
    Kind.PAUSED: QT_TRANSLATE_NOOP("Overlay", "paused"),
    Kind.CANNOT_HEAR: QT_TRANSLATE_NOOP("Overlay", "cannot hear"),
    Kind.CANNOT_TELL: QT_TRANSLATE_NOOP("Overlay", "cannot tell"),
}
"""Two words at most, for the card and as the overlay's name."""

MEANINGS = {
    Kind.STARTING: QT_TRANSLATE_NOOP("Overlay", "The session is about to begin."),
    Kind.LISTENING: QT_TRANSLATE_NOOP("Overlay", "Holdspace listens, and has nothing to say."),
    Kind.HOLD_SPACE: QT_TRANSLATE_NOOP("Overlay", "Nobody speaks, and the silence is your client's."),
    Kind.TALKING_OVER: QT_TRANSLATE_NOOP("Overlay", "You began while your client was speaking."),
    Kind.CUTTING_IN: QT_TRANSLATE_NOOP("Overlay", "You began in a silence that was your client's."),
    Kind.LONG_TURN: QT_TRANSLATE_NOOP("Overlay", "You have held the floor for a while."),
    Kind.PAUSED: QT_TRANSLATE_NOOP("Overlay", "The session rests, and nothing is heard."),
    Kind.CANNOT_HEAR: QT_TRANSLATE_NOOP("Overlay", "Nothing is heard, so no cue is shown."),
    Kind.CANNOT_TELL: QT_TRANSLATE_NOOP("Overlay", "It is not clear who speaks, so no cue is shown."),
}
"""One sentence, for a screen reader where no reason says more."""
