"""A page of the window: one column in the middle, scrolled where it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look.scale import AIR, GAP, PAGE_WIDTH_PX, SMALL


class Page(QScrollArea):
    """Holds `column`, into which a page puts what it has, from top to bottom.

    `opened()` is called whenever the page comes up, `left()` when it goes; `first` is what the keyboard is
    on then.
    """

    def __init__(self, name: str, *, width_px: int = PAGE_WIDTH_PX, below_px: int = AIR) -> None:
        """Make an empty page, called `name` by screen readers; its column is `width_px` wide at most."""
        super().__init__()
        self.first: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        inside = QWidget()
        inside.setProperty("kind", "page")
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(AIR, AIR, AIR, below_px)
        held = QWidget()
        held.setMaximumWidth(width_px)
        self.column = QVBoxLayout(held)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        middle.addStretch(1)
        middle.addWidget(held, 1000)
        middle.addStretch(1)
        self.setWidget(inside)

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
