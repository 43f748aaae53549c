"""The column in a window that scrolls over it: what is in sight is laid out, and nothing ever jumps."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from ui.look.scale import GAP, HAIR, PAGE_WIDTH_PX, SMALL, WIDE
from ui.parts.transcript.column import Column, Type, type_of
from ui.parts.transcript.transcript_state import Place, TranscriptState
from ui.parts.transcript.tunables import GLIDE_MS, LINE_PX, READ_AT, READ_UNTIL, TIME_WIDTH_PX
from ui.parts.transcript.wording import RowText

LEFT_PX = GAP + TIME_WIDTH_PX
"""From the left edge to the column: the times stand there."""

Anchor = tuple[int, int]
"""A row, and how many pixels of it are above the upper edge."""


class ScrollingColumn(QAbstractScrollArea):
    """Scrolls over rows; `moved` tells that they stand elsewhere in the window than before."""

    moved = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.state = TranscriptState()
        self.texts: Sequence[RowText] = ()
        self.hands: Type = type_of(self.font())
        self.column = Column(self.hands)
        self._by_hand = False
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._glide.valueChanged.connect(lambda value: self._scroll_to(int(value)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(LINE_PX)
        self.verticalScrollBar().actionTriggered.connect(self._take_in_hand)

    def set_rows(self, state: TranscriptState, texts: Sequence[RowText]) -> None:
        """Show other rows, what stood at the upper edge where it stood."""
        (row, under_px), former = self._anchor(), self.state
        self._glide.stop()
        self.state, self.texts = state, texts
        self.column.show(state.rows, texts)
        self._settle((_same_row(row, former, state), under_px))
        self.viewport().update()

    def rect_of(self, place: Place) -> QRect:
        """Around a place, in the viewport."""
        laid_out, starts = self.column.laid_out(place.row), self.texts[place.row].starts
        around = QRectF(laid_out.indent_px, laid_out.text_top_px, self.column_px, LINE_PX)
        if place.word < len(starts):
            around = laid_out.word_rects(starts, place.word)[0]
        return around.translated(self.origin_of(place.row)).toAlignedRect()

    def place_under(self, at: QPointF) -> Place | None:
        """What is at a point of the viewport; None under the end of all."""
        if not self.state.rows or at.y() + self._value() >= self.column.height_px:
            return None
        row = self.column.row_at(at.y() + self._value())
        word = self.column.laid_out(row).word_at(self.texts[row].starts, at - self.origin_of(row))
        return Place(row, word or 0)

    def bring(self, place: Place, *, glide: bool) -> None:
        """Have a place read well: where it is about to leave the page, the page moves on."""
        top_px, high_px = self.rect_of(place).top(), self.viewport().height()
        if 0 <= top_px <= READ_UNTIL * high_px:
            return
        to_px = max(0, min(self._value() + top_px - round(READ_AT * high_px), self._most()))
        is_near = abs(to_px - self._value()) < high_px
        self._glide.stop()
        if glide and is_near:
            self._glide.setStartValue(self._value())
            self._glide.setEndValue(to_px)
            self._glide.start()
        else:
            self._scroll_to(to_px)

    def have_seen(self, place: Place) -> None:
        """Scroll as little as will do for a place to be in sight."""
        around = self.rect_of(place).adjusted(0, -LINE_PX - WIDE, 0, WIDE)
        self._glide.stop()
        if around.top() < 0:
            self._scroll_to(self._value() + around.top())
        elif around.bottom() > self.viewport().height():
            self._scroll_to(self._value() + around.bottom() - self.viewport().height())

    def is_seen(self, place: Place) -> bool:
        """Whether a place is in sight."""
        around = self.rect_of(place)
        return around.bottom() > 0 and around.top() < self.viewport().height()

    @property
    def column_px(self) -> int:
        """How wide the column is: as a line reads easily, or as the window allows."""
        return max(1, min(PAGE_WIDTH_PX, self.viewport().width() - LEFT_PX - WIDE))

    def origin_of(self, row: int) -> QPointF:
        """The upper left of a row, in the viewport."""
        return QPointF(LEFT_PX, self.column.top_px(row) - self._value())

    def rows_in(self, area: QRect) -> range:
        """The rows that a part of the viewport shows something of."""
        if not self.state.rows:
            return range(0)
        first = self.column.row_at(area.top() + self._value() - SMALL)
        return range(first, self.column.row_at(area.bottom() + self._value() + SMALL) + 1)

    def update_row(self, row: int) -> None:
        """Draw one row anew."""
        if row < len(self.state.rows):
            top_px = self.column.top_px(row) - self._value()
            high_px = self.column.top_px(row + 1) - self.column.top_px(row)
            area = QRectF(0, top_px - HAIR, self.viewport().width(), high_px + 2 * HAIR)
            self.viewport().update(area.toAlignedRect())

    def scrolled_by_hand(self) -> None:
        """Somebody scrolled: called once it is done."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw what came into sight."""
        by_hand, self._by_hand = self._by_hand, False
        self._settle(self._anchor())
        self.viewport().update()
        self.moved.emit()
        if by_hand:
            self.scrolled_by_hand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and stay where it was."""
        anchor = self._anchor()
        self.column.set_width(self.column_px)
        self._settle(anchor)
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take on another look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            anchor, self.hands = self._anchor(), type_of(self.font())
            self.column.set_type(self.hands)
            self._settle(anchor)
        self.viewport().update()

    def _anchor(self) -> Anchor:
        if not self.state.rows:
            return (0, 0)
        row = self.column.row_at(self._value())
        return (row, self._value() - round(self.column.top_px(row)))

    def _settle(self, anchor: Anchor) -> None:
        """Lay out what is in sight, `anchor` at the upper edge; what proves higher moves what is under it."""
        row, under_px = anchor
        high_px, seen_px = self.viewport().height(), -float(under_px)
        while row < len(self.state.rows) and seen_px < high_px:
            seen_px += self.column.laid_out(row).height_px
            row += 1
        bar = self.verticalScrollBar()
        bar.setPageStep(max(LINE_PX, high_px - 2 * LINE_PX))
        bar.setRange(0, max(0, round(self.column.height_px) + WIDE - high_px) if self.state.rows else 0)
        if self.state.rows:
            self._scroll_to(round(self.column.top_px(anchor[0])) + under_px)

    def _take_in_hand(self, action: int) -> None:
        self._glide.stop()
        self._by_hand = True

    def _scroll_to(self, value: int) -> None:
        self._by_hand = False
        self.verticalScrollBar().setValue(value)

    def _value(self) -> int:
        return self.verticalScrollBar().value()

    def _most(self) -> int:
        return self.verticalScrollBar().maximum()


def _same_row(row: int, former: TranscriptState, now: TranscriptState) -> int:
    """Where the row that was `row` is now, else where one is that has to do with it."""
    if not former.rows or not now.rows:
        return 0
    keys = {one.key: number for number, one in enumerate(now.rows)}
    kept = keys.get(former.rows[row].key)
    return kept if kept is not None else now.same_place(Place(row), former).row
