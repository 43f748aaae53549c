"""A page of the window: one column in the middle, scrolled where it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look.scale import AIR, GAP, PAGE_WIDTH_PX, SMALL
from ui.parts.text import hairline


class Page(QScrollArea):
    """Holds `column`, into which a page puts what it has, from top to bottom.

    `opened()` is called whenever the page comes up, `left()` when it goes; `first` is what the keyboard is
    on then.
    """

    def __init__(
        self, name: str, *, width_px: int = PAGE_WIDTH_PX, above_px: int = AIR, below_px: int = AIR
    ) -> None:
        """Make an empty page, called `name` by screen readers; its column is `width_px` wide at most."""
        super().__init__()
        self.first: QWidget | None = None
        self._foot: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        inside = QWidget()
        inside.setProperty("kind", "page")
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(AIR, above_px, AIR, below_px)
        held = QWidget()
        held.setMaximumWidth(width_px)
        self.column = QVBoxLayout(held)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        middle.addStretch(1)
        middle.addWidget(held, 1000)
        middle.addStretch(1)
        self.setWidget(inside)

    def add_foot(self, *lines: QLayout) -> None:
        """Let `lines` stand below the page at all times, whatever of it is scrolled to."""
        self._foot = foot = QWidget(self)
        whole = QVBoxLayout(foot)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setContentsMargins(AIR, GAP, AIR, GAP)
        held = QWidget()
        held.setMaximumWidth(PAGE_WIDTH_PX)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for line in lines:
            column.addLayout(line)
        middle.addStretch(1)
        middle.addWidget(held, 1000)
        middle.addStretch(1)
        whole.addLayout(middle)
        self.verticalScrollBar().rangeChanged.connect(lambda least, most: self._place_foot())
        self._place_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot at the bottom."""
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        if self._foot is None:
            return
        height = self._foot.sizeHint().height()
        self.setViewportMargins(0, 0, 0, height)
        self._foot.setGeometry(0, self.height() - height, self.viewport().width(), height)

    def opened(self) -> None:
        """Come up: read what may have changed meanwhile, and let the keyboard be on `first`."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Go: let go of devices, keep what was filled in."""


def row(*widgets: QWidget, stretch_last: bool = False) -> QHBoxLayout:
    """Put `widgets` beside each other, at the left, or the last one as wide as there is room."""
    line = QHBoxLayout()
    line.setSpacing(SMALL)
    for place, widget in enumerate(widgets):
        line.addWidget(widget, 1 if stretch_last and place == len(widgets) - 1 else 0)
    if not stretch_last:
        line.addStretch(1)
    return line


def card() -> tuple[QFrame, QVBoxLayout]:
    """Make a card, and the column inside it."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(GAP, GAP, GAP, GAP)
    column.setSpacing(SMALL)
    return frame, column
