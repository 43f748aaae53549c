"""A page of the window: one column in the middle, scrolled where it does not fit."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look.scale import AIR, GAP, PAGE_WIDTH_PX, SMALL
from ui.parts.text import hairline

FITTED_AFTER = (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
"""What strips below a page may need another room after."""


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
        self._strips: tuple[QWidget, ...] = ()
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

    def let_stand(self, *strips: QWidget) -> None:
        """Let `strips` stand below the page while any of them is shown, whatever of it is scrolled to."""
        self._foot = foot = QWidget(self)
        self._strips = strips
        middle = QHBoxLayout(foot)
        middle.setContentsMargins(AIR, SMALL, AIR, SMALL)
        held = QWidget()
        held.setMaximumWidth(PAGE_WIDTH_PX)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for strip in strips:
            column.addWidget(strip)
        middle.addStretch(1)
        middle.addWidget(held, 1000)
        middle.addStretch(1)
        for one in (foot, *strips):
            one.installEventFilter(self)
        self._place_foot()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for the strips that are shown now."""
        if event.type() in FITTED_AFTER:
            self._place_foot()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot at the bottom."""
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        if self._foot is None:
            return
        if self._strips:
            self._foot.setVisible(any(not strip.isHidden() for strip in self._strips))
        width = self.viewport().width()
        whole = max(self._foot.sizeHint().height(), self._foot.heightForWidth(width))
        height = 0 if self._foot.isHidden() else whole
        self.setViewportMargins(0, 0, 0, height)
        self._foot.setGeometry(0, self.height() - height, width, height)

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


def clear(place: QVBoxLayout) -> None:
    """Take away every widget that stands in `place`."""
    while (item := place.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
