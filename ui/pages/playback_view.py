"""What stands where on the playback page: the session's time on top, its words and one cue under it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ui.look.scale import HAIR, SMALL
from ui.parts.buttons import button, plain_button
from ui.parts.cue_card import CueCard
from ui.parts.mark_button import Mark, MarkButton
from ui.parts.marked_list import MarkedList
from ui.parts.playback_keys import Act, as_said, tip
from ui.parts.strips import NoticeStrip
from ui.parts.text import heading, quiet, small
from ui.parts.timeline.timeline import Timeline
from ui.parts.transcript.transcript import Transcript
from ui.parts.transport_bar import TransportBar

SIDE_LEAST_PX, WORDS_LEAST_PX = 292, 280
"""The narrowest card holds both its judgements side by side; the narrowest transcript some six words."""

TIMELINE_SHARE = 0.36
"""As much of the page's height the timeline takes at most."""

SIDE_SHARE, WORDS_SHARE = 2, 3
"""How the card and the transcript share a width that is more than both need."""


class PlaybackView(QWidget):
    """Everything on the page; `asked` carries the `Act` of a button that was pressed."""

    asked = Signal(object)

    def __init__(self, wall: Callable[[], datetime]) -> None:
        """Make the parts and put them in their places; `wall` gives the time of what is set right."""
        super().__init__()
        self.back = plain_button(self.tr("Back"), lambda: self.asked.emit(Act.LEAVE))
        self.whose, self.when = heading(""), small("")
        self.undo = MarkButton(Mark.UNDO, lambda: self.asked.emit(Act.UNDO))
        self.redo = MarkButton(Mark.REDO, lambda: self.asked.emit(Act.REDO))
        for one, act in ((self.undo, Act.UNDO), (self.redo, Act.REDO)):
            one.say(as_said(act), tip(act))
        self.keys = plain_button(self.tr("Keys"), lambda: self.asked.emit(Act.KEYS))
        self.take_along = button(self.tr("Take along…"), lambda: self.asked.emit(Act.TAKE_ALONG))
        self.review = button(self.tr("Review"), lambda: self.asked.emit(Act.REVIEW))
        for other, act in (
            *((self.back, Act.LEAVE), (self.keys, Act.KEYS)),
            *((self.review, Act.REVIEW), (self.take_along, Act.TAKE_ALONG)),
        ):
            other.setToolTip(tip(act))
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.notice_strip = NoticeStrip()
        self.missing = quiet("")
        self.missing.hide()
        self.timeline, self.transport = Timeline(), TransportBar()
        self.transcript = Transcript(wall)
        self.card, self.marked = CueCard(), MarkedList()
        self.transport.asked.connect(self.asked)
        self.marked.asked.connect(self.asked)
        self.card.loop_asked.connect(lambda: self.asked.emit(Act.LOOP))
        self._lay_out()

    def say(self, whose: str, when: str) -> None:
        """Say whose session it is, and when it was."""
        self.whose.setText(whose)
        self.when.setText(when)

    def say_missing(self, line: str) -> None:
        """Say quietly what is not there of it."""
        self.missing.setText(line)
        self.missing.setVisible(bool(line))

    def set_enabled(self, enabled: bool) -> None:
        """Let everything but the way back be pressed, or nothing."""
        parts = (self.timeline, self.transport, self.transcript, self.card, self.marked)
        for one in (*parts, self.review, self.take_along):
            one.setEnabled(enabled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words their room in a small window."""
        super().resizeEvent(event)
        self._leave_room()

    def event(self, event: QEvent) -> bool:
        """Leave the lanes theirs, where there are more of them now."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._leave_room()
        return super().event(event)

    def _leave_room(self) -> None:
        share = round(TIMELINE_SHARE * self.height())
        self.timeline.setMaximumHeight(max(share, self.timeline.minimumSizeHint().height()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._top())
        column.addWidget(self.notice_strip)
        column.addWidget(self.missing)
        column.addWidget(self.timeline)
        column.addWidget(self.transport)
        column.addWidget(self._under(), 1)

    def _top(self) -> QHBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(0)
        for line in (self.whose, self.when):
            line.setWordWrap(False)
            said.addWidget(line)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(self.back)
        top.addLayout(said, 1)
        for one in (self.undo, self.redo, self.keys, self.review, self.take_along):
            top.addWidget(one)
        return top

    def _under(self) -> QSplitter:
        side = QWidget()
        side.setProperty("kind", "page")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, HAIR, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.card)
        column.addWidget(self.marked)
        column.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidget(side)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setMinimumWidth(SIDE_LEAST_PX)
        self.marked.to_be_seen.connect(
            lambda part: _show_part(scrolled, side, part.translated(self.marked.pos()))
        )
        self.transcript.setMinimumWidth(WORDS_LEAST_PX)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(SMALL)
        for place, (part, share) in enumerate(((self.transcript, WORDS_SHARE), (scrolled, SIDE_SHARE))):
            both.addWidget(part)
            both.setStretchFactor(place, share)
        return both


def _show_part(scrolled: QScrollArea, inside: QWidget, part: QRect) -> None:
    """Scroll until a part of what is `inside` is in sight."""
    layout = inside.layout()
    if layout is not None:
        layout.activate()
    scrolled.ensureVisible(part.center().x(), part.center().y(), 0, part.height() // 2 + SMALL)
