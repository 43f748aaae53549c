"""The observer's hand: six marks with a key each, a line for a note, and the latest of what was marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cues.hand import Mark
from ui.look.scale import HAIR, SMALL
from ui.parts.announce import announce
from ui.parts.buttons import button
from ui.parts.text import body, quiet
from ui.parts.triad.mark_pad_state import Marked
from ui.parts.triad.mark_words import MARK_KEYS, words_of_mark
from ui.parts.tunables import MARKS_TOLD
from ui.session_state import clock_face


class MarkPad(QWidget):
    """Asks `now_s` as a key is pressed; its keys work anywhere on `bind_to`'s page, but not in its note."""

    observed = Signal(object, float, str)
    """A `Mark`, when it was pressed by the clock, and a note's words."""

    note_opened = Signal(float)
    """When the key of a note was pressed, by the clock."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        """Begin with nothing to be marked."""
        super().__init__()
        self._now_s = now_s
        self._note_at_s: float | None = None
        self._came_from: QWidget | None = None
        self.buttons = {mark: self._mark_button(mark) for mark in Mark}
        self.note = _NoteLine(self._keep, self.drop_note)
        self.note.setAccessibleName(self.tr("A note: Enter keeps it, Esc drops it"))
        self.told: list[QLabel] = [body(""), *(quiet("") for _ in range(MARKS_TOLD - 1))]
        self._shortcuts: list[QShortcut] = []
        self._lay_out()
        self.show_marks(())
        self.let_mark(False)

    def bind_to(self, page: QWidget) -> None:
        """Let every mark's key work anywhere on `page`, once for each time it is pressed."""
        for mark, key in MARK_KEYS.items():
            made = QShortcut(QKeySequence(key), page)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.setAutoRepeat(False)
            made.activated.connect(self.buttons[mark].click)  # dead where the button is
            self._shortcuts.append(made)

    def let_mark(self, may: bool) -> None:
        """Let marks be made, or not now; a note that was begun can be finished all the same."""
        for pressed in self.buttons.values():
            pressed.setEnabled(may)

    def show_marks(self, latest: Sequence[Marked]) -> None:
        """Show the latest marks, the latest first."""
        lines = [self._words(one) for one in latest] or [self.tr("Nothing marked yet.")]
        for place, line in enumerate(self.told):
            line.setText(lines[place] if place < len(lines) else "")

    def confirm(self, one: Marked) -> None:
        """Say to who does not see the pad that it is marked."""
        announce(self, self._words(one))

    def keep_note(self) -> None:
        """Keep a note that is being written, where anything is written of it."""
        if self._note_at_s is not None:
            self._keep()

    def drop_note(self) -> None:
        """Forget a note that is being written."""
        self._note_at_s = None
        had_keyboard = self.note.hasFocus()
        self.note.clear()
        self.note.hide()
        if had_keyboard:
            (self._came_from or self).setFocus()

    def say_note_time(self, session_s: float) -> None:
        """Say of which moment the note is that is being written."""
        self.note.setPlaceholderText(self.tr("What you saw at {0}").format(clock_face(session_s)))

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        grid = QGridLayout()
        grid.setSpacing(SMALL)
        half = (len(self.buttons) + 1) // 2
        for place, pressed in enumerate(self.buttons.values()):
            grid.addWidget(pressed, place % half, place // half)
        column.addLayout(grid)
        keeps_place = self.note.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self.note.setSizePolicy(keeps_place)
        self.note.hide()
        column.addWidget(self.note)
        lines = QVBoxLayout()
        lines.setSpacing(HAIR)
        for line in self.told:
            line.setWordWrap(False)
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            lines.addWidget(line)
        column.addLayout(lines)

    def _mark_button(self, mark: Mark) -> QPushButton:
        name, key = self._name(mark), MARK_KEYS[mark]
        made = button(f"{key}   {name}", lambda: self._press(mark))
        made.setProperty("kind", "pad")
        made.setAccessibleName(name)
        made.setAccessibleDescription(self.tr("Key {0}").format(key))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else Enter after a click would mark it once more
        return made

    def _name(self, mark: Mark) -> str:
        return self.tr("{0}…").format(words_of_mark(mark)) if mark is Mark.NOTE else words_of_mark(mark)

    def _press(self, mark: Mark) -> None:
        at_s = self._now_s()
        if mark is not Mark.NOTE:
            self.observed.emit(mark, at_s, "")
        elif self._note_at_s is not None:
            self.note.setFocus()
        else:
            self._open_note(at_s)

    def _open_note(self, at_s: float) -> None:
        self._note_at_s, self._came_from = at_s, self.window().focusWidget()
        self.note_opened.emit(at_s)
        self.note.show()
        self.note.setFocus()

    def _keep(self) -> None:
        at_s, text = self._note_at_s, " ".join(self.note.text().split())
        self.drop_note()
        if at_s is not None and text:
            self.observed.emit(Mark.NOTE, at_s, text)

    def _words(self, one: Marked) -> str:
        said = f"{words_of_mark(one.mark)}, {clock_face(one.at_s)}"
        if one.text:
            said = f"{said}: {one.shown_text}"
        return self.tr("{0} (phone)").format(said) if one.by_phone else said


class _NoteLine(QLineEdit):
    """A line that Enter keeps and Esc drops; neither goes further, to the page below."""

    def __init__(self, keep: Callable[[], object], drop: Callable[[], object]) -> None:
        super().__init__()
        self._does = {Qt.Key.Key_Return: keep, Qt.Key.Key_Enter: keep, Qt.Key.Key_Escape: drop}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does.get(Qt.Key(event.key()))
        if does is None:
            super().keyPressEvent(event)
        else:
            does()
