"""The list of sessions: as quick with a thousand as with one, as only what is seen is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look.palette import Palette
from ui.look.scale import CHOSEN_BAR_PX, GAP, HAIR, SMALL, SMALL_TEXT_PX
from ui.parts.drawn import palette_of

Index = QModelIndex | QPersistentModelIndex

LINES = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Lines:
    """What the list says of one session; `care` where something is wrong with it.

    Of what is not `is_judged` there is no review.
    """

    id: str
    day: str
    time: str
    who: str
    details: str
    length: str
    care: bool = False
    is_judged: bool = True

    @property
    def sentence(self) -> str:
        """All of it, as it is read out and searched."""
        return ", ".join(filter(None, (self.day, self.time, self.who, self.length, self.details)))


class SessionModel(QAbstractListModel):
    """The rows of the list."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.lines: tuple[Lines, ...] = ()

    def show(self, lines: Sequence[Lines]) -> None:
        """Show these in place of the former ones."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt itself calls it without
        """How many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what is drawn, read out, or shown to a resting mouse."""
        lines = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return lines.who
            case Qt.ItemDataRole.AccessibleTextRole:
                return lines.sentence
            case Qt.ItemDataRole.ToolTipRole:
                return lines.details
            case _:
                return lines if role == LINES else None


class SessionDelegate(QStyledItemDelegate):
    """Draws one row: day and time, with whom and what is known, and how long."""

    def __init__(self, view: "SessionList") -> None:
        """Draw for `view`, as its look is."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text with room around them."""
        upper = QFontMetrics(option.font).height()
        lower = QFontMetrics(_small(option.font)).height()
        return QSize(0, upper + HAIR + lower + 2 * (SMALL + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row in the look that is on."""
        lines: Lines = index.data(LINES)
        look = palette_of(self._view)
        painter.save()
        around: QRect = option.rect.adjusted(HAIR, HAIR // 2, -HAIR, -HAIR // 2)
        if option.state & QStyle.StateFlag.State_Selected:
            self._draw_chosen(painter, around, look)
        inside = around.adjusted(GAP - HAIR, SMALL, HAIR - GAP, -SMALL)
        font, small = QFont(option.font), _small(option.font)
        upper = QRect(inside.topLeft(), QSize(inside.width(), QFontMetrics(font).height()))
        lower = QRect(inside.left(), upper.bottom() + 1 + HAIR, inside.width(), QFontMetrics(small).height())
        self._draw(painter, upper, lines.day, font, look.text)
        self._draw(painter, lower, lines.time, small, look.quiet)
        length_px = QFontMetrics(font).horizontalAdvance(lines.length) + HAIR
        self._draw(
            painter, upper.adjusted(upper.width() - length_px, 0, HAIR, 0), lines.length, font, look.quiet
        )
        day_px = self._view.day_width(QFontMetrics(font)) + GAP
        font.setWeight(QFont.Weight.DemiBold)
        name = upper.adjusted(day_px, 0, -length_px - GAP, 0)
        self._draw(painter, name, lines.who, font, look.care if lines.care else look.text)
        self._draw(painter, lower.adjusted(day_px, 0, 0, 0), lines.details, small, look.quiet)
        painter.restore()

    @staticmethod
    def _draw_chosen(painter: QPainter, where: QRect, look: Palette) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent_soft))
        painter.drawRoundedRect(where, HAIR, HAIR)
        bar = QRect(where.left(), where.top() + HAIR, CHOSEN_BAR_PX, where.height() - 2 * HAIR)
        painter.fillRect(bar, QColor(look.accent))

    @staticmethod
    def _draw(painter: QPainter, where: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        line = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)


class SessionList(QListView):
    """Asks for a session to be opened (Enter, double click), erased (Delete, menu) or reviewed, by its id."""

    open_asked = Signal(str)
    review_asked = Signal(str)
    erase_asked = Signal(str)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self._rows = SessionModel()
        self._day_width: int | None = None
        self.setModel(self._rows)
        self.setItemDelegate(SessionDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Sessions"))
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(lambda index: self.open_asked.emit(self._rows.lines[index.row()].id))

    @property
    def shown(self) -> tuple[Lines, ...]:
        """What it shows now, from the top."""
        return self._rows.lines

    @property
    def chosen(self) -> str:
        """The id of the session that is chosen; empty while none is."""
        index = self.currentIndex()
        return self._rows.lines[index.row()].id if index.isValid() else ""

    def show_sessions(self, lines: Sequence[Lines], keep_place: bool = True) -> None:
        """Show these; with `keep_place` where the former ones stood, their neighbour chosen for one gone."""
        if tuple(lines) == self._rows.lines:
            return
        chosen, row = self.chosen, self.currentIndex().row()
        place = self.verticalScrollBar().value() if keep_place else 0
        self._day_width = None
        self._rows.show(lines)
        ids = [one.id for one in lines]
        if chosen in ids:
            self.choose(ids.index(chosen))
        elif chosen and keep_place:
            self.choose(min(row, len(ids) - 1))
        self.verticalScrollBar().setValue(place)

    def choose(self, row: int) -> None:
        """Choose the session in `row`, if there is one."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def day_width(self, metrics: QFontMetrics) -> int:
        """Width of the widest day, logical pixels, so that all else stands in line."""
        if self._day_width is None:
            days = {lines.day for lines in self._rows.lines}
            times = {lines.time for lines in self._rows.lines}
            self._day_width = max((metrics.horizontalAdvance(text) for text in days | times), default=0)
        return self._day_width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, erase, or walk through the list."""
        if self.chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit(self.chosen)
        elif self.chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.erase_asked.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _menu(self, where: QPoint) -> None:
        if not self.chosen:
            return
        menu = self.menu_of(self.chosen)
        menu.popup(self.viewport().mapToGlobal(where))

    def menu_of(self, session_id: str) -> QMenu:
        """Make the menu of one session."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.open_asked.emit(session_id))
        if all(lines.is_judged for lines in self._rows.lines if lines.id == session_id):
            menu.addAction(self.tr("Review"), lambda: self.review_asked.emit(session_id))
        menu.addSeparator()
        menu.addAction(self.tr("Erase…"), lambda: self.erase_asked.emit(session_id))
        return menu


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(SMALL_TEXT_PX)
    return made
