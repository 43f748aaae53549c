"""The keys of the review page, and what each does in words."""

from enum import Enum

from PySide6.QtCore import QCoreApplication

from ui.parts.playback_keys import written_key


class ReviewAct(Enum):
    """What a key does; the value is the keys, the first of them the one that is told."""

    PLAY = ("Space",)
    NEXT = ("N", "Shift+Right")
    PREVIOUS = ("P", "Shift+Left")
    NEXT_SIGN = ("S",)
    PREVIOUS_SIGN = ("Shift+S",)
    AGREE = ("A",)
    DISAGREE = ("D",)
    WRITE = ("M",)
    PLAYBACK = ("R",)
    UNDO = ("Ctrl+Z",)
    REDO = ("Ctrl+Shift+Z", "Ctrl+Y")
    DOWN = ("Down",)
    UP = ("Up",)
    SAVE = ("Ctrl+S",)
    COMPARE = ("C",)
    KEYS = ("F1", "?")
    LEAVE = ("Esc",)


OF_A_MOMENT = (ReviewAct.PLAY, ReviewAct.AGREE, ReviewAct.DISAGREE, ReviewAct.WRITE, ReviewAct.PLAYBACK)
"""What is done to the moment that is chosen."""

HELD = frozenset({ReviewAct.NEXT, ReviewAct.PREVIOUS, ReviewAct.DOWN, ReviewAct.UP})
"""What goes on for as long as the key is held down."""


def as_said(act: ReviewAct) -> str:
    """What it does, in a few words."""
    translate = QCoreApplication.translate
    return {
        ReviewAct.PLAY: translate("ReviewKeys", "Play this moment, or stop"),
        ReviewAct.NEXT: translate("ReviewKeys", "Next moment"),
        ReviewAct.PREVIOUS: translate("ReviewKeys", "Moment before"),
        ReviewAct.NEXT_SIGN: translate("ReviewKeys", "Next sign"),
        ReviewAct.PREVIOUS_SIGN: translate("ReviewKeys", "Sign before"),
        ReviewAct.AGREE: translate("ReviewKeys", "Agree"),
        ReviewAct.DISAGREE: translate("ReviewKeys", "Disagree"),
        ReviewAct.WRITE: translate("ReviewKeys", "Write a line"),
        ReviewAct.PLAYBACK: translate("ReviewKeys", "Show in playback"),
        ReviewAct.UNDO: translate("ReviewKeys", "Undo"),
        ReviewAct.REDO: translate("ReviewKeys", "Redo"),
        ReviewAct.DOWN: translate("ReviewKeys", "Read on"),
        ReviewAct.UP: translate("ReviewKeys", "Read back"),
        ReviewAct.SAVE: translate("ReviewKeys", "Save this review"),
        ReviewAct.COMPARE: translate("ReviewKeys", "Compare marks with another's, or go back to the review"),
        ReviewAct.KEYS: translate("ReviewKeys", "Keys"),
        ReviewAct.LEAVE: translate("ReviewKeys", "Back"),
    }[act]


def tip(act: ReviewAct) -> str:
    """What it does and its key, for a tooltip."""
    return f"{as_said(act)} ({written_key(act.value[0])})"
