"""What was marked in a session, to go there: bookmarks, and notes on a moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from ui.look.scale import GAP, HAIR, SMALL
from ui.parts.buttons import plain_button
from ui.parts.mark_button import Mark, MarkButton
from ui.parts.page import row
from ui.parts.playback_keys import Act, as_said, tip
from ui.parts.playing import position
from ui.parts.text import heading, small


@dataclass(frozen=True, slots=True)
class Marked:
    """A bookmark or a note on a moment, `about` what a note is on; one not yet kept has no `id`."""

    id: str
    at_s: float
    text: str
    is_note: bool
    about: str = ""


class MarkedList(QFrame):
    """Asks by signals to go somewhere, to mark this moment, and to keep or remove what was marked.

    `kept` and `removed` carry a `Marked`, a new one with an empty `id`; `to_be_seen` the part of it,
    a `QRect`, that whatever scrolls it should have in sight now. It is as high as all of it.
    """

    seek_asked = Signal(float)
    asked = Signal(object)
    kept = Signal(object)
    removed = Signal(object)
    to_be_seen = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setProperty("kind", "card")
        self._marked: tuple[Marked, ...] = ()
        self._writing: Marked | None = None
        self.bookmark = self._mark(Mark.FLAG, Act.BOOKMARK)
        self.note = self._mark(Mark.PEN, Act.NOTE)
        self.none = small(self.tr("Nothing is marked yet."))
        self.elsewhere = small("")
        self.list = _Rows()
        self.list.setAccessibleName(self.tr("Bookmarks and notes"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.list.currentRowChanged.connect(lambda place: self._choose())
        self.list.write_asked.connect(self._change)
        self.list.remove_asked.connect(self._remove)
        self.field = _Line()
        self.field.finished.connect(self._keep)
        self.field.given_up.connect(self._write_no_more)
        self.field.hide()
        self.change = plain_button(self.tr("Change"), self._change)
        self.remove = plain_button(self.tr("Remove"), self._remove)
        self._lay_out()
        self.show_marked(())
        self.say_elsewhere("")

    def show_marked(self, marked: Sequence[Marked]) -> None:
        """Show these, in their order; the one that was chosen stays so."""
        if tuple(marked) != self._marked or not self.list.count():
            chosen = self.chosen
            self._marked = tuple(marked)
            self.list.clear()
            for one in self._marked:
                item = QListWidgetItem(self._line(one))
                item.setToolTip(one.text)
                self.list.addItem(item)
            self.choose(chosen.id if chosen else "")
        self.list.be_as_high_as_all()
        self.list.setVisible(bool(marked))
        self.none.setVisible(not marked)
        self._choose()

    def say_elsewhere(self, line: str) -> None:
        """Say what else was marked and stands elsewhere; nothing of that where the line is empty."""
        self.elsewhere.setText(line)
        self.elsewhere.setVisible(bool(line))
        self.none.setText(self.tr("Nothing is marked here.") if line else self.tr("Nothing is marked yet."))

    @property
    def chosen(self) -> Marked | None:
        """The one that is chosen."""
        place = self.list.currentRow()
        return self._marked[place] if 0 <= place < len(self._marked) else None

    def choose(self, id_: str) -> None:
        """Choose one, if it is there."""
        place = next((n for n, one in enumerate(self._marked) if one.id == id_), -1)
        self.list.setCurrentRow(place)

    def write_note(self, at_s: float) -> None:
        """Let a note on this moment be written."""
        self._write(Marked("", at_s, "", is_note=True))

    def _write(self, marked: Marked) -> None:
        self._writing = marked
        what = self.tr("Note at {0}") if marked.is_note else self.tr("Name of the bookmark at {0}")
        name = what.replace("{0}", position(marked.at_s))
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.setText(marked.text)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._see(self.field.geometry())

    def keep_writing(self) -> None:
        """Have what is being written kept."""
        if self._writing is not None:
            self._keep()

    def _keep(self) -> None:
        writing, text = self._writing, self.field.text().strip()
        self._write_no_more()
        if writing is None or text == writing.text:
            return
        kept = replace(writing, text=text)
        if text or not writing.is_note:
            self.kept.emit(kept)
        else:
            self.removed.emit(kept)

    def _write_no_more(self) -> None:
        self._writing = None
        had_keyboard = self.field.hasFocus()
        self.field.hide()
        if had_keyboard:
            (self.list if self._marked else self.note).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        if self.chosen is not None:
            self.seek_asked.emit(self.chosen.at_s)

    def _change(self) -> None:
        if self.chosen is not None:
            self._write(self.chosen)

    def _remove(self) -> None:
        if self.chosen is not None:
            self.removed.emit(self.chosen)

    def _choose(self) -> None:
        for one in (self.change, self.remove):
            one.setVisible(self.chosen is not None)
        item = self.list.currentItem()
        if item is not None and self.list.hasFocus():
            self._see(self.list.visualItemRect(item).translated(self.list.pos()))

    def _see(self, part: QRect) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.to_be_seen.emit(part)

    def _line(self, marked: Marked) -> str:
        what = self.tr("Note") if marked.is_note else self.tr("Bookmark")
        text = " ".join(marked.text.split())
        return "  ".join(filter(None, (position(marked.at_s), text or what)))

    def _mark(self, mark: Mark, act: Act) -> MarkButton:
        made = MarkButton(mark, lambda: self.asked.emit(act))
        made.say(as_said(act), tip(act))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, SMALL, GAP, SMALL)
        column.setSpacing(HAIR)
        top = QHBoxLayout()
        top.setSpacing(HAIR)
        top.addWidget(heading(self.tr("Marked")), 1)
        top.addWidget(self.bookmark)
        top.addWidget(self.note)
        column.addLayout(top)
        column.addWidget(self.field)
        column.addWidget(self.none)
        column.addWidget(self.list)
        column.addLayout(row(self.change, self.remove))
        column.addWidget(self.elsewhere)


class _Rows(QListWidget):
    """F2 changes the one that is chosen, Delete removes it."""

    write_asked = Signal()
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rows")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def be_as_high_as_all(self) -> None:
        """Leave scrolling to what holds it."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth() + HAIR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.write_asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class _Line(QLineEdit):
    """Is finished by Enter and by being left, given up by Esc."""

    finished = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            self.finished.emit()
