"""The transcript's hand: draws one row, and what is marked in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTextCharFormat, QTextLayout

from sessions.account import Bookmark, Cue, Note, Silence
from sessions.stored_sound import Hole
from ui.look.palette import Palette
from ui.look.scale import CHOSEN_BAR_PX, GAP, HAIR, SIGN_PX, SMALL
from ui.parts.timeline.signs import Drawn, draw_sign
from ui.parts.transcript.column import LaidOut, Type
from ui.parts.transcript.rows import Aside, Happened, Passage, Row
from ui.parts.transcript.tunables import SECOND_PX, SILENCE_MOST_PX, SMALL_LINE_PX, TIME_WIDTH_PX
from ui.parts.transcript.wording import RowText


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in a row: words being spoken and words found, by their numbers, and the caret.

    `chosen` is of a row as a whole, and so is `now`: that this is where the sound is.
    """

    spoken: frozenset[int] = frozenset()
    found: frozenset[int] = frozenset()
    found_here: frozenset[int] = frozenset()
    caret: int | None = None
    chosen: bool = False
    now: bool = False


@dataclass(slots=True)
class Hand:
    """Draws in one look, for a column that is `width_px` wide and has the times to its left."""

    painter: QPainter
    look: Palette
    hands: Type
    width_px: float
    focused: bool = field(default=False)

    def draw(self, row: Row, text: RowText, laid_out: LaidOut, marked: Marked) -> None:
        """Draw a row; the painter's origin is at the left of its column, at its top."""
        if marked.chosen:
            self._draw_ground(laid_out, self.look.accent_soft)
        if marked.now:
            self._draw_bar(laid_out)
        if isinstance(row, Passage):
            self._draw_passage(text, laid_out, marked)
        else:
            self._draw_aside(row, laid_out)
        if marked.caret is not None:
            self._draw_caret(text, laid_out, marked.caret)

    def _draw_passage(self, text: RowText, laid_out: LaidOut, marked: Marked) -> None:
        if text.who:
            self._draw_heading(text, laid_out)
        self._draw_words(text, laid_out, marked.found, self._draw_found)
        self._draw_words(text, laid_out, marked.found_here, self._draw_found_here)
        self._draw_words(text, laid_out, marked.spoken, self._draw_spoken)
        self.painter.setPen(QColor(self.look.text if text.starts else self.look.quiet))
        laid_out.text.draw(self.painter, QPointF(laid_out.indent_px, laid_out.text_top_px))

    def _draw_words(
        self, text: RowText, laid_out: LaidOut, words: Iterable[int], draw: Callable[[QRectF], None]
    ) -> None:
        for word in words:
            if word < len(text.starts):
                for around in laid_out.word_rects(text.starts, word):
                    draw(around.adjusted(-2, -1, 2, 1))

    def _draw_spoken(self, around: QRectF) -> None:
        """A soft ground, and a line under it that is seen without colour."""
        self._fill(around, self.look.accent_soft)
        line = QRectF(around.left() + 2, around.bottom() - 2, around.width() - 4, 2)
        self.painter.fillRect(line, QColor(self.look.accent))

    def _draw_found(self, around: QRectF) -> None:
        self._fill(around, self.look.care_soft)

    def _draw_found_here(self, around: QRectF) -> None:
        self._fill(around, self.look.care_soft, QPen(QColor(self.look.care), 1.5))

    def _draw_caret(self, text: RowText, laid_out: LaidOut, word: int) -> None:
        """An outline, strong where the keyboard is."""
        if word < len(text.starts):
            around = laid_out.word_rects(text.starts, word)[0].adjusted(-2.5, -2, 2.5, 2)
        else:
            left_px = max(0.0, laid_out.indent_px - SIGN_PX - SMALL)
            high_px = laid_out.height_px - laid_out.text_top_px - HAIR
            wide_px = self._natural_width(laid_out) + laid_out.indent_px - left_px
            around = QRectF(left_px - HAIR, laid_out.text_top_px, wide_px + 2 * HAIR, high_px)
        pen = QPen(QColor(self.look.accent), 2.0) if self.focused else QPen(QColor(self.look.edge), 1.0)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(around, HAIR, HAIR)

    def _draw_aside(self, row: Aside, laid_out: LaidOut) -> None:
        middle = QPointF(laid_out.indent_px - SMALL - SIGN_PX / 2, laid_out.text_top_px + SMALL_LINE_PX / 2)
        self._draw_sign(row.of, middle)
        text_colour = self.look.care if isinstance(row.of, Hole) else self.look.quiet
        self.painter.setPen(QColor(text_colour))
        laid_out.text.draw(
            self.painter, QPointF(laid_out.indent_px, laid_out.text_top_px), _inked(laid_out, self.look.text)
        )
        if isinstance(row.of, Silence):
            self._draw_length(row.of, laid_out, middle.y())

    def _draw_length(self, silence: Silence, laid_out: LaidOut, y_px: float) -> None:
        """The silence as a line, as long as it was; whole where it was held."""
        from_px = laid_out.indent_px + self._natural_width(laid_out) + GAP
        long_px = min((silence.end_s - silence.start_s) * SECOND_PX, SILENCE_MOST_PX, self.width_px - from_px)
        pen = QPen(QColor(self.look.held if silence.held else self.look.edge), 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not silence.held:
            pen.setDashPattern([0.1, 3.0])
        self.painter.setPen(pen)
        if long_px > 0:
            self.painter.drawLine(QPointF(from_px, y_px), QPointF(from_px + long_px, y_px))

    def _draw_sign(self, of: Happened, middle: QPointF) -> None:
        quiet = QPen(QColor(self.look.quiet), 1.5)
        quiet.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(quiet)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        match of:
            case Cue():
                drawn = Drawn(of.kind, of.live, of.helpful is False or bool(of.revised_why), bool(of.helpful))
                draw_sign(self.painter, middle, drawn, self.look)
            case Bookmark():
                flag = [(-3.5, 6.0), (-3.5, -5.5), (4.5, -2.5), (-3.5, 0.5)]
                self.painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in flag]))
            case Note():
                for y, right in ((-3.5, 5.0), (0.0, 5.0), (3.5, 1.0)):
                    self.painter.drawLine(middle + QPointF(-5.0, y), middle + QPointF(right, y))
            case Hole():
                self.painter.setPen(QPen(QColor(self.look.care), 1.5))
                self.painter.drawLine(middle + QPointF(-4.0, 4.0), middle + QPointF(4.0, -4.0))

    def _draw_heading(self, text: RowText, laid_out: LaidOut) -> None:
        """Who speaks from here on, and at the left since when."""
        self.painter.setPen(QColor(self.look.quiet))
        middle_px = laid_out.text_top_px - SMALL_LINE_PX / 2
        for said, font, x_px in (
            (text.who, self.hands.name, 0),
            (text.time, self.hands.small, -TIME_WIDTH_PX),
        ):
            metrics = QFontMetricsF(font)
            self.painter.setFont(font)
            base_px = middle_px + (metrics.ascent() - metrics.descent()) / 2
            self.painter.drawText(QPointF(x_px, base_px), said)

    def _draw_ground(self, laid_out: LaidOut, colour: str) -> None:
        self._fill(QRectF(-SMALL, 0, self.width_px + 2 * SMALL, laid_out.height_px), colour)

    def _draw_bar(self, laid_out: LaidOut) -> None:
        top_px = laid_out.text_top_px + HAIR / 2
        bar = QRectF(-SMALL - CHOSEN_BAR_PX, top_px, CHOSEN_BAR_PX, laid_out.height_px - top_px - HAIR * 1.5)
        self.painter.fillRect(bar, QColor(self.look.accent))

    def _fill(self, area: QRectF, colour: str, pen: QPen | None = None) -> None:
        self.painter.setPen(pen if pen is not None else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(area, HAIR, HAIR)

    @staticmethod
    def _natural_width(laid_out: LaidOut) -> float:
        lines = (laid_out.text.lineAt(number) for number in range(laid_out.text.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0.0)


def _inked(laid_out: LaidOut, colour: str) -> list[QTextLayout.FormatRange]:
    """What names a row, in the ink of the words; the rest of it is quieter."""
    made = []
    for strong in laid_out.text.formats():
        inked = QTextLayout.FormatRange()
        inked.start, inked.length = strong.start, strong.length
        inked.format = QTextCharFormat(strong.format)
        inked.format.setForeground(QColor(colour))
        made.append(inked)
    return made
