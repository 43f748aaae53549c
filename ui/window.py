"""The one window: a page at a time, each told when it comes up and when it goes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ui.look.icon import icon
from ui.look.scale import WINDOW_HEIGHT_PX, WINDOW_LEAST_PX, WINDOW_WIDTH_PX
from ui.parts.page import Page
from ui.parts.steps import Steps

Shown = Page | Steps


class Window(QMainWindow):
    """Shows one page; closing it asks first."""

    close_asked = Signal()

    def __init__(self) -> None:
        """Begin without a page."""
        super().__init__()
        self.setWindowTitle("Holdspace")
        self.setWindowIcon(icon())
        self.setMinimumSize(*WINDOW_LEAST_PX)
        self.resize(WINDOW_WIDTH_PX, WINDOW_HEIGHT_PX)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self._may_close = False

    @property
    def page(self) -> Shown | None:
        """The page that is up."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, Shown) else None

    def show_page(self, page: Shown) -> None:
        """Let `page` come up in place of the one that is."""
        before = self.page
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        if before is not None and before is not page:
            before.left()
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(self.tr("{0} · Holdspace").format(page.accessibleName()))
        page.opened()

    def come_forward(self) -> None:
        """Be seen, wherever it was."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def let_close(self) -> None:
        """Close now, and ask no more."""
        self._may_close = True
        if self.page is not None:
            self.page.left()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand the wish on, unless it was granted."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()
