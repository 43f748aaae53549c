"""The column of text: how high each row is, where it stands, and where each of its words is.

Heights are counted from the widths of words first, so that a whole session costs milliseconds; what comes
into view is laid out for good by Qt, and takes its true height.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from ui.look.scale import GAP, HAIR, SIGN_PX, SMALL, SMALL_TEXT_PX, TEXT_PX
from ui.parts.transcript.rows import Aside, Row
from ui.parts.transcript.tunables import LAID_OUT_KEPT, LINE_PX, SMALL_LINE_PX
from ui.parts.transcript.wording import RowText


@dataclass(frozen=True, slots=True)
class Type:
    """The four hands that a transcript is written in."""

    words: QFont
    small: QFont
    strong: QFont
    name: QFont


def type_of(font: QFont) -> Type:
    """Make them from the font of the window."""
    return Type(
        _sized(font, TEXT_PX, QFont.Weight.Normal),
        _sized(font, SMALL_TEXT_PX, QFont.Weight.Normal),
        _sized(font, SMALL_TEXT_PX, QFont.Weight.Medium),
        _sized(font, SMALL_TEXT_PX, QFont.Weight.DemiBold),
    )


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A row as it stands: `text` begins `text_top_px` under its top, `indent_px` from the column's left."""

    text: QTextLayout
    text_top_px: float
    indent_px: float
    height_px: float

    def word_rects(self, starts: Sequence[int], word: int) -> list[QRectF]:
        """Around one word, from the row's top left; one for each line that it is on."""
        first = starts[word]
        last = starts[word + 1] - 1 if word + 1 < len(starts) else len(self.text.text())
        rects: list[QRectF] = []
        for number in range(self.text.lineCount()):
            line = self.text.lineAt(number)
            begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if begin < end:
                left, right = sorted((_x(line.cursorToX(begin)), _x(line.cursorToX(end))))
                top = self.text_top_px + line.y()
                rects.append(QRectF(self.indent_px + left, top, right - left, line.height()))
        return rects or [QRectF(self.indent_px, self.text_top_px, 0.0, LINE_PX)]

    def word_at(self, starts: Sequence[int], at: QPointF) -> int | None:
        """The word at a point counted from the row's top left, or beside it on its line; else None."""
        inside = at - QPointF(self.indent_px, self.text_top_px)
        for number in range(self.text.lineCount()):
            line = self.text.lineAt(number)
            bottom = self.text.lineAt(number + 1).y() if number + 1 < self.text.lineCount() else self._end_px
            if inside.y() < bottom and starts:
                letter = line.xToCursor(inside.x(), line.CursorPosition.CursorOnCharacter)
                return max(0, bisect_right(starts, int(letter)) - 1)
        return None

    @property
    def _end_px(self) -> float:
        return self.height_px - self.text_top_px


class Column:
    """All rows under each other, `width_px` wide."""

    def __init__(self, hands: Type) -> None:
        """Make it empty."""
        self.rows: Sequence[Row] = ()
        self.texts: Sequence[RowText] = ()
        self._hands = hands
        self._width_px = 1.0
        self._heights: list[float] = []
        self._tops: list[float] | None = None
        self._laid_out: OrderedDict[int, LaidOut] = OrderedDict()
        self._widths: dict[str, float] = {}

    def show(self, rows: Sequence[Row], texts: Sequence[RowText]) -> None:
        """Set other rows."""
        self.rows, self.texts = rows, texts
        self._forget()

    def set_width(self, width_px: float) -> None:
        """Set another width."""
        if width_px != self._width_px:
            self._width_px = width_px
            self._forget()

    def set_type(self, hands: Type) -> None:
        """Write in other hands."""
        self._hands = hands
        self._widths.clear()
        self._forget()

    @property
    def height_px(self) -> float:
        """Of all of it."""
        return self.top_px(len(self.rows))

    def top_px(self, row: int) -> float:
        """Where a row begins; the end of all for the number after the last."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops[row]

    def row_at(self, y_px: float) -> int:
        """The row at a height; the first or last for what is above or below all."""
        self.top_px(0)
        return max(0, min(bisect_right(self._tops or [0.0], y_px) - 1, len(self.rows) - 1))

    def laid_out(self, row: int) -> LaidOut:
        """Lay a row out for good; where its true height differs, all below moves."""
        laid_out = self._laid_out.get(row)
        if laid_out is None:
            laid_out = self._laid_out[row] = self._lay_out(row)
            if laid_out.height_px != self._heights[row]:
                self._heights[row], self._tops = laid_out.height_px, None
            if len(self._laid_out) > LAID_OUT_KEPT:
                self._laid_out.popitem(last=False)
        self._laid_out.move_to_end(row)
        return laid_out

    def _forget(self) -> None:
        self._laid_out.clear()
        self._heights = [self._supposed(row) for row in range(len(self.rows))]
        self._tops = None

    def _supposed(self, row: int) -> float:
        """The height of a row by the widths of its words."""
        one = self.rows[row]
        top_px, indent_px, line_px = _around(one, self.texts[row])
        room_px, lines, at_px = self._width_px - indent_px, 1, 0.0
        font = self._hands.small if isinstance(one, Aside) else self._hands.words
        blank_px = self._wide(" ", font)
        for word in self.texts[row].text.split(" "):
            wide_px = self._wide(word, font)
            if at_px and at_px + wide_px > room_px:
                lines, at_px = lines + 1, 0.0
            at_px += wide_px + blank_px
        return top_px + lines * line_px + HAIR

    def _wide(self, word: str, font: QFont) -> float:
        key = word if font is self._hands.words else f"\0{word}"
        if key not in self._widths:
            self._widths[key] = QFontMetricsF(font).horizontalAdvance(word)
        return self._widths[key]

    def _lay_out(self, row: int) -> LaidOut:
        one, said = self.rows[row], self.texts[row]
        top_px, indent_px, line_px = _around(one, said)
        font = self._hands.small if isinstance(one, Aside) else self._hands.words
        text = QTextLayout(said.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(option)
        text.setCacheEnabled(True)
        text.setFormats([_strong(said.strong, self._hands.strong)] if said.strong else [])
        height_px = _fill(text, max(1.0, self._width_px - indent_px), line_px)
        return LaidOut(text, top_px, indent_px, top_px + height_px + HAIR)


def _around(row: Row, text: RowText) -> tuple[float, float, float]:
    """From a row's top to its text, from its left to its text, and from line to line."""
    if isinstance(row, Aside):
        indent_px = SIGN_PX + SMALL
        return HAIR, 2 * indent_px if row.under else indent_px, SMALL_LINE_PX
    return (GAP + SMALL_LINE_PX if text.who else HAIR), 0, LINE_PX


def _fill(text: QTextLayout, width_px: float, line_px: float) -> float:
    """Break a text into lines, each in the middle of its own band; gives the height of all."""
    text.beginLayout()
    y_px = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(width_px)
        line.setPosition(QPointF(0.0, y_px + (line_px - line.height()) / 2))
        y_px += line_px
    text.endLayout()
    return y_px


def _strong(letters: int, font: QFont) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = 0, letters
    made.format = QTextCharFormat()
    made.format.setFont(font)
    return made


def _sized(font: QFont, size_px: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(size_px)
    made.setWeight(weight)
    return made


def _x(found: object) -> float:
    """The first of a pair, as PySide answers where Qt answers twice."""
    return float(found[0] if isinstance(found, tuple) else str(found))
