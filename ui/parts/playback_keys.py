"""The keys of the playback page: which there are, what each does in words, and when one is not the page's."""

from collections.abc import Callable, Iterable, Mapping, Set
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

A = TypeVar("A", bound=Enum)


class Act(Enum):
    """What a key does; the value is the keys, the first of them the one that is told."""

    PLAY = ("Space",)
    BACK = ("Left",)
    FORTH = ("Right",)
    PREVIOUS = ("P", "Shift+Left")
    NEXT = ("N", "Shift+Right")
    LOOP = ("L",)
    SLOWER = ("[",)
    FASTER = ("]",)
    USUAL_SPEED = ("\\",)
    NEARER = ("+", "=")
    FARTHER = ("-",)
    WHOLE = ("0",)
    HELPFUL = ("H",)
    WRONG = ("W",)
    NOTE = ("M",)
    BOOKMARK = ("B",)
    UNDO = ("Ctrl+Z",)
    REDO = ("Ctrl+Shift+Z", "Ctrl+Y")
    FIND = ("Ctrl+F",)
    TAKE_ALONG = ("Ctrl+E",)
    REVIEW = ("R",)
    KEYS = ("F1", "?")
    LEAVE = ("Esc",)


HELD = frozenset({Act.BACK, Act.FORTH, Act.NEARER, Act.FARTHER, Act.UNDO, Act.REDO})
"""What goes on for as long as the key is held down."""


def as_said(act: Act) -> str:
    """What it does, in a few words."""
    translate = QCoreApplication.translate
    return {
        Act.PLAY: translate("PlaybackKeys", "Play or pause"),
        Act.BACK: translate("PlaybackKeys", "5 seconds back"),
        Act.FORTH: translate("PlaybackKeys", "5 seconds on"),
        Act.PREVIOUS: translate("PlaybackKeys", "Cue before"),
        Act.NEXT: translate("PlaybackKeys", "Next cue"),
        Act.LOOP: translate("PlaybackKeys", "Loop this cue"),
        Act.SLOWER: translate("PlaybackKeys", "Slower"),
        Act.FASTER: translate("PlaybackKeys", "Faster"),
        Act.USUAL_SPEED: translate("PlaybackKeys", "As fast as it was"),
        Act.NEARER: translate("PlaybackKeys", "Nearer"),
        Act.FARTHER: translate("PlaybackKeys", "Farther"),
        Act.WHOLE: translate("PlaybackKeys", "The whole session"),
        Act.HELPFUL: translate("PlaybackKeys", "This cue was helpful"),
        Act.WRONG: translate("PlaybackKeys", "This cue was wrong"),
        Act.NOTE: translate("PlaybackKeys", "Write a note here"),
        Act.BOOKMARK: translate("PlaybackKeys", "Bookmark here"),
        Act.UNDO: translate("PlaybackKeys", "Undo"),
        Act.REDO: translate("PlaybackKeys", "Redo"),
        Act.FIND: translate("PlaybackKeys", "Find a word"),
        Act.TAKE_ALONG: translate("PlaybackKeys", "Take along"),
        Act.REVIEW: translate("PlaybackKeys", "Review"),
        Act.KEYS: translate("PlaybackKeys", "Keys"),
        Act.LEAVE: translate("PlaybackKeys", "Back"),
    }[act]


def key_of(act: Act) -> str:
    """The key that is told, as this system writes it."""
    return written_key(act.value[0])


def written_keys(keys: Iterable[str]) -> str:
    """All keys that do one thing, as this system writes them."""
    return ", ".join(written_key(key) for key in keys if key not in ("=", "?"))


def tip(act: Act) -> str:
    """What it does and its key, for a tooltip."""
    return f"{as_said(act)} ({key_of(act)})"


def bind(page: QWidget, acts: Mapping[A, Callable[[], object]], held: Set[Enum] = HELD) -> None:
    """Let every key do what it does anywhere on `page`; each act's value is its keys, `held` go on."""
    for act, does in acts.items():
        for key in act.value:
            made = QShortcut(QKeySequence(key), page)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.setAutoRepeat(act in held)
            made.activated.connect(does)


def belongs_to(focus: QWidget | None, key: int) -> bool:
    """Whether a key is for what has the keyboard: any in a text field, Space on a button.

    What else keeps keys for itself, as the transcript does the arrows, says so itself.
    """
    if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return not (isinstance(focus, QPlainTextEdit | QTextEdit) and focus.isReadOnly())
    return key == Qt.Key.Key_Space and isinstance(focus, QAbstractButton)


def written_key(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
