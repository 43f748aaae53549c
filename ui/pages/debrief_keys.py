"""The keys of the debrief page, and what each does in words."""

from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt

from ui.parts.playback_keys import written_key

THROUGH_FIELDS = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
"""Keys that are the page's even while somebody writes: in two lines there is nothing to leaf through."""


class DebriefAct(Enum):
    """What a key does; the value is the keys, the first of them the one that is told."""

    NEXT_VOICE = ("PgDown", "Ctrl+Right")
    VOICE_BEFORE = ("PgUp", "Ctrl+Left")
    PLAY = ("Space",)
    NEXT = ("N", "Shift+Right")
    PREVIOUS = ("P", "Shift+Left")
    UNDO = ("Ctrl+Z",)
    ROTATE = ("R",)
    KEYS = ("F1", "?")
    LEAVE = ("Esc",)


HELD = frozenset({DebriefAct.NEXT, DebriefAct.PREVIOUS})
"""What goes on for as long as the key is held down."""


def as_said(act: DebriefAct) -> str:
    """What it does, in a few words."""
    translate = QCoreApplication.translate
    return {
        DebriefAct.NEXT_VOICE: translate("DebriefKeys", "Next to speak"),
        DebriefAct.VOICE_BEFORE: translate("DebriefKeys", "Who spoke before"),
        DebriefAct.PLAY: translate("DebriefKeys", "Play this moment, or stop"),
        DebriefAct.NEXT: translate("DebriefKeys", "Next moment"),
        DebriefAct.PREVIOUS: translate("DebriefKeys", "Moment before"),
        DebriefAct.UNDO: translate("DebriefKeys", "Undo a change to a mark"),
        DebriefAct.ROTATE: translate("DebriefKeys", "Next round, or done"),
        DebriefAct.KEYS: translate("DebriefKeys", "Keys"),
        DebriefAct.LEAVE: translate("DebriefKeys", "Back, or end the practice"),
    }[act]


def tip(act: DebriefAct) -> str:
    """What it does and its key, for a tooltip."""
    return f"{as_said(act)} ({written_key(act.value[0])})"
