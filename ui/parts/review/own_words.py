"""The client's own words and images over a session: each in a line, with what the coach did, to be heard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sessions.review.words_told import WordsTold, most_telling
from ui.look.scale import GAP, HAIR, SMALL, WIDE
from ui.parts.buttons import plain_button
from ui.parts.page import row
from ui.parts.playing import position
from ui.parts.review.words import in_marks, told_of_words
from ui.parts.text import body, setting, small
from ui.tunables import OWN_WORDS_AT_FIRST


class OwnWordRow(QWidget):
    """Asks by `play_asked` to be heard in the sentence in which it was said first, or no longer."""

    play_asked = Signal(object)

    def __init__(self, told: WordsTold, can_play: bool) -> None:
        """Show `told`; without sound there is nothing to press."""
        super().__init__()
        self.told = told
        self.words, self.said = body(in_marks(told.words)), small(told_of_words(told))
        self.play = plain_button(self.tr("Play"), lambda: self.play_asked.emit(self))
        self.play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        column.addWidget(self.words)
        column.addWidget(self.said)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addLayout(column, 1)
        across.addWidget(self.play, 0, Qt.AlignmentFlag.AlignVCenter)
        self.play.setVisible(can_play)
        self.set_playing(False)

    @property
    def stretch(self) -> tuple[float, float]:
        """From when to when it is heard, session times."""
        return self.told.start_s, self.told.end_s

    def set_playing(self, playing: bool) -> None:
        """Let the button say what it does now."""
        does = self.tr("Stop") if playing else self.tr("Play")
        self.play.setText(does)
        self.play.setAccessibleName(f"{does}, {self.words.text()}, {position(self.told.at_s)}")


class OwnWords(QFrame):
    """A card of them, the most telling at first; says by `grown` that it shows all now."""

    play_asked = Signal(object)
    grown = Signal()

    def __init__(self, told: Sequence[WordsTold], can_play: bool) -> None:
        """Show some of `told`, in their order, and offer the others."""
        super().__init__()
        self.setProperty("kind", "card")
        self._told, self._can_play = told, can_play
        self.rows: list[OwnWordRow] = []
        self.head = setting(self.tr("Their words and images, over the session"))
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(SMALL)
        column.addWidget(self.head)
        column.addLayout(self._list)
        shown = list(told)
        if len(told) > OWN_WORDS_AT_FIRST + 1:
            shown = most_telling(told, OWN_WORDS_AT_FIRST)
        left = len(told) - len(shown)
        self.more: QPushButton | None = None
        if left:
            self.more = plain_button(self.tr("Show {0} more").replace("{0}", str(left)), self._show_all)
            self.more.setAccessibleName(f"{self.more.text()}, {self.head.text()}")
            column.addLayout(row(self.more))
        self._show(shown)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in its order."""
        return [*(one.play for one in self.rows), *([self.more] if self.more else [])]

    def _show(self, told: Sequence[WordsTold]) -> None:
        """Show these, leaving those that are shown already as they are."""
        there = {one.told: one for one in self.rows}
        self.rows = [there.get(one) or self._made(one) for one in told]
        for at, one in enumerate(self.rows):
            self._list.insertWidget(at, one)

    def _made(self, told: WordsTold) -> OwnWordRow:
        made = OwnWordRow(told, self._can_play)
        made.play_asked.connect(self.play_asked)
        return made

    def _show_all(self) -> None:
        there = set(self.rows)
        if self.more is not None:
            self.more.hide()
        self._show(self._told)
        for one in self.rows:
            one.show()  # at once, as the keyboard may be led there
        self.grown.emit()
        new = next((one for one in self.rows if one not in there), None)
        if new is not None:
            new.play.setFocus(Qt.FocusReason.OtherFocusReason)
