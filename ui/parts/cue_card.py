"""The card of the cue that is chosen: what it was, why, how sure, what the coach says of it."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from sessions.account import Cue
from ui.look.scale import CONTROL_HEIGHT_PX, GAP, HAIR, SMALL
from ui.parts.buttons import Pressed
from ui.parts.mark_button import Mark, MarkButton
from ui.parts.page import row
from ui.parts.playback_keys import Act, as_said, key_of, tip
from ui.parts.playing import position
from ui.parts.text import body, heading, quiet, small
from ui.words import as_heading, meaning_of, words_of

VERY_SURE, FAIRLY_SURE = 0.85, 0.6
"""Confidence from which it is told in these words: finer steps than three nobody could act on."""

NOTE_LINES = 4
"""A note grows with what is written, to so many lines; more are scrolled to."""


class CueCard(QFrame):
    """Asks for what is done about its cue.

    `mark_asked` carries True, False, or None to take it back; `note_written` the cue's id and the text.
    """

    mark_asked = Signal(object)
    note_written = Signal(str, str)
    loop_asked = Signal()

    def __init__(self) -> None:
        """Make it, about no cue yet."""
        super().__init__()
        self.setProperty("kind", "card")
        self._cue: Cue | None = None
        self.what, self.when = heading(""), small("")
        self.when.setWordWrap(False)
        self.evidence = body("")
        self.sure, self.since = small(""), small("")
        self.helpful = JudgementButton(self.tr("Helpful"), Act.HELPFUL, lambda: self._mark(True))
        self.wrong = JudgementButton(self.tr("Wrong"), Act.WRONG, lambda: self._mark(False))
        self.loop = MarkButton(Mark.LOOP, self.loop_asked.emit, stays=True)
        self.loop.say(as_said(Act.LOOP), tip(Act.LOOP))
        self.note = NoteField()
        self.note.setAccessibleName(self.tr("Note on this cue"))
        self.note.setPlaceholderText(self.tr("A note on this cue"))
        self.note.left.connect(self.keep_note)
        self._written = ""
        self.none = quiet("")
        self._told = (
            *(self.what, self.when, self.evidence, self.sure),
            *(self.helpful, self.wrong, self.loop, self.note),
        )
        self._lay_out()

    @property
    def cue(self) -> Cue | None:
        """The cue it is about."""
        return self._cue

    def show_cue(self, cue: Cue, note: str, can_play: bool) -> None:
        """Be about `cue`, with the `note` on it; what is being written about this same cue stays."""
        if self._cue is None or cue.id != self._cue.id:
            self.keep_note()
            self.note.setPlainText(note)
        elif self.note.toPlainText() == self._written:
            self.note.setPlainText(note)
        self._cue, self._written = cue, note
        for one in self._told:
            one.show()
        self.none.hide()
        self.what.setText(as_heading(words_of(cue.kind)))
        self.when.setText(_span(cue))
        self.what.setToolTip(meaning_of(cue.kind))
        self.evidence.setText(as_heading(cue.evidence))
        self.sure.setText(_how_sure(cue))
        self.since.setText(_said_since(cue))
        self.since.setVisible(bool(self.since.text()))
        self.helpful.setChecked(cue.helpful is True)
        self.wrong.setChecked(cue.helpful is False)
        self.loop.setEnabled(can_play)
        self.setAccessibleName(f"{self.what.text()}, {position(cue.start_s)}")

    def show_none(self, count: int) -> None:
        """Be about no cue, of so many that could be chosen."""
        self.keep_note()
        self._cue, self._written = None, ""
        for one in self._told:
            one.hide()
        self.none.setText(self._of_none(count))
        self.none.show()
        self.setAccessibleName(self.none.text())

    def _of_none(self, count: int) -> str:
        if not count:
            return self.tr("There is no cue in this session.")
        return self.tr("Choose a cue on the timeline, or press {key} for the next one.").replace(
            "{key}", key_of(Act.NEXT)
        )

    def set_looping(self, looping: bool) -> None:
        """Show whether the cue is heard over and over."""
        self.loop.setChecked(looping)

    def mark(self, helpful: bool) -> None:
        """Call the cue helpful or wrong; take that back where it is called so already."""
        if self._cue is not None:
            self.mark_asked.emit(None if self._cue.helpful is helpful else helpful)

    def keep_note(self) -> None:
        """Have the note kept, if it was changed."""
        text = self.note.toPlainText().strip()
        if self._cue is not None and text != self._written.strip():
            self._written = text
            self.note_written.emit(self._cue.id, text)

    def _mark(self, helpful: bool) -> None:
        # What is checked follows what was kept, so that a mark that could not be kept does not stay.
        self.helpful.setChecked(self._cue is not None and self._cue.helpful is True)
        self.wrong.setChecked(self._cue is not None and self._cue.helpful is False)
        self.mark(helpful)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, SMALL, GAP, SMALL + HAIR)
        column.setSpacing(HAIR)
        column.addWidget(self.none)
        top = QHBoxLayout()
        top.addWidget(self.what, 1)
        top.addWidget(self.when, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(top)
        for line in (self.evidence, self.sure, self.since):
            column.addWidget(line)
        column.addSpacing(HAIR)
        column.addLayout(row(self.helpful, self.wrong, self.loop))
        column.addSpacing(HAIR)
        column.addWidget(self.note)


class NoteField(QPlainTextEdit):
    """A few lines of text; Tab, Esc and Ctrl+Enter leave it, and `left` says that it was."""

    left = Signal()
    done = Signal()

    def __init__(self, least_lines: int = 1) -> None:
        """Make it empty, so many lines high at least."""
        super().__init__()
        self._least_lines = least_lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._grow())
        self._grow()

    def _grow(self) -> None:
        """Be as high as what is written, within limits."""
        lines = min(max(self._least_lines, round(self.document().size().height())), NOTE_LINES)
        around = 2 * round(self.document().documentMargin()) + 2 * HAIR + 2
        self.setFixedHeight(max(CONTROL_HEIGHT_PX, lines * self.fontMetrics().lineSpacing() + around))

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as the font wants that it is given only once it is shown."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write, or be done."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and with_ctrl):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class JudgementButton(QPushButton):
    """What a cue is called by pressing it, and no longer by pressing it again."""

    def __init__(self, text: str, act: Act, pressed: Pressed) -> None:
        """Make it; `act` is what its key does."""
        super().__init__(text)
        self.setProperty("kind", "usual")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        again = QCoreApplication.translate("CueCard", "{what}; again to take it back")
        self.setToolTip(again.replace("{what}", f"{text} ({key_of(act)})"))
        self.clicked.connect(lambda checked=False: pressed())

    def sizeHint(self) -> QSize:
        """As wide as its word in bold, so that nothing moves when it is pressed."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wider = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        return super().sizeHint() + QSize(max(0, wider) + HAIR, 0)

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()


def _span(cue: Cue) -> str:
    begins = position(cue.start_s)
    ends = position(cue.end_s) if cue.end_s is not None else begins
    return begins if ends == begins else f"{begins}\N{EN DASH}{ends}"


def _how_sure(cue: Cue) -> str:
    translate = QCoreApplication.translate
    if cue.confidence >= VERY_SURE:
        sure = translate("CueCard", "Very sure")
    elif cue.confidence >= FAIRLY_SURE:
        sure = translate("CueCard", "Fairly sure")
    else:
        sure = translate("CueCard", "Not sure")
    shown = translate("CueCard", "shown live") if cue.live else translate("CueCard", "kept for playback")
    return f"{sure} \N{MIDDLE DOT} {shown}"


def _said_since(cue: Cue) -> str:
    """What came of it later: that it was meant, or that it would not be shown by what is known now."""
    meant = QCoreApplication.translate("CueCard", "You meant to.") if cue.intentional else ""
    return " ".join(filter(None, (meant, as_heading(cue.revised_why))))
