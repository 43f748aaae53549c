"""The settings: a list of sections, and the one that is chosen; every change holds at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListView, QListWidget, QStackedWidget

from sessions.preferences import Preferences
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import (
    GAP,
    HAIR,
    PAGE_WIDTH_PX,
    SIDE_FROM_PX,
    SIDE_WIDTH_PX,
    WIDE,
)
from ui.pages.settings_cues import Cues
from ui.pages.settings_devices import Devices
from ui.pages.settings_import_export import ImportExport
from ui.pages.settings_keys import Keys
from ui.pages.settings_look import Look
from ui.pages.settings_models import Models
from ui.pages.settings_overlay import OverlaySection
from ui.pages.settings_pacing import Pacing
from ui.pages.settings_privacy import Privacy
from ui.pages.settings_review import Review
from ui.pages.settings_section import Kept, Section
from ui.parts.buttons import button
from ui.parts.page import Page
from ui.parts.text import care, title


def everybody_sees() -> bool:
    """Promise nothing: a shared screen may show the overlay."""
    return True


class SectionList(QListWidget):
    """Names one under the other, or beside each other in as many lines as they need; never scrolled."""

    def __init__(self) -> None:
        """Make an empty one."""
        super().__init__()
        self.setProperty("kind", "sections")
        self.setAutoScroll(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def stand(self, *, upright: bool) -> None:
        """Stand at the left of what is chosen, or above it."""
        self.setFlow(QListView.Flow.TopToBottom if upright else QListView.Flow.LeftToRight)
        self.setWrapping(not upright)
        self.setMinimumWidth(SIDE_WIDTH_PX if upright else 0)
        self.setMaximumWidth(SIDE_WIDTH_PX if upright else PAGE_WIDTH_PX)
        self._be_as_high_as_needed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need more or fewer lines."""
        super().resizeEvent(event)
        self._be_as_high_as_needed()

    def _be_as_high_as_needed(self) -> None:
        self.doItemsLayout()
        last = self.visualItemRect(self.item(self.count() - 1))
        self.setFixedHeight(last.bottom() + 1 + 2 * HAIR)


class Settings(Page):
    """Every setting there is; Esc is done."""

    done = Signal()
    preferences_changed = Signal(object)
    """Preferences, as they hold from now on."""
    wiped = Signal()
    enrol_asked = Signal()

    def __init__(
        self, desk: Desk, errands: Errands, seen_by_others: Callable[[], bool] = everybody_sees
    ) -> None:
        """Show what is set; `seen_by_others` says whether a shared screen shows the overlay here."""
        super().__init__("", width_px=PAGE_WIDTH_PX + WIDE + SIDE_WIDTH_PX, below_px=0)
        self.setAccessibleName(self.tr("Settings"))
        self.kept = Kept(desk)
        self.cues = Cues(self.kept, desk, errands)
        self.pacing = Pacing(self.kept)
        self.overlay = OverlaySection(self.kept, seen_by_others)
        self.look = Look(self.kept)
        self.devices = Devices(self.kept, desk, errands)
        self.models = Models(self.kept, desk, errands)
        self.privacy = Privacy(self.kept, desk, errands)
        self.keys = Keys(self.kept)
        self.review = Review(self.kept)
        self.import_export = ImportExport(self.kept, desk, errands)
        self.sections: tuple[Section, ...] = (
            self.cues,
            self.pacing,
            self.overlay,
            self.review,
            self.keys,
            self.devices,
            self.models,
            self.privacy,
            self.look,
            self.import_export,
        )
        self._lay_out()
        self._connect()
        self._show(self.kept.now)

    def _lay_out(self) -> None:
        self._is_up = False
        self.trouble = care("")
        self.trouble.hide()
        self.finish = button(self.tr("Done"), self.done.emit)
        self.list = SectionList()
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.stack = QStackedWidget()
        for section in self.sections:
            self.list.addItem(section.accessibleName())
            self.stack.addWidget(section)
        self.list.setCurrentRow(0)
        self.first = self.list
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, GAP, 0)
        top.addWidget(title(self.tr("Settings")), 1)
        top.addWidget(self.finish)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(WIDE)
        self._body.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self.stack, 1)
        self.column.addLayout(top)
        self.column.addWidget(self.trouble)
        self.column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._turn_to)
        self.kept.changed.connect(self._show)
        self.kept.changed.connect(self.preferences_changed)
        self.kept.trouble.connect(self._tell)
        self.privacy.wiped.connect(self.wiped)
        self.devices.enrol_asked.connect(self.enrol_asked)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.done)

    def opened(self) -> None:
        """Come up, with what is set and connected now."""
        super().opened()
        self._is_up = True
        self._show(self.kept.now)
        self.sections[self.list.currentRow()].opened()

    def left(self) -> None:
        """Go, and keep what is being written."""
        self._is_up = False
        self.sections[self.list.currentRow()].left()

    def say_reach(self, line: str) -> None:
        """Say where the keys work on this system."""
        self.keys.say_reach(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list at the left, or on top where there is no room beside it."""
        super().resizeEvent(event)
        self._place_list(self.viewport().width())

    def _place_list(self, width: int) -> None:
        is_wide = width >= SIDE_FROM_PX
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._body.setSpacing(WIDE if is_wide else GAP)
        self._body.setAlignment(self.list, Qt.AlignmentFlag.AlignTop if is_wide else Qt.AlignmentFlag(0))
        self.list.stand(upright=is_wide)

    def _turn_to(self, row: int) -> None:
        before = self.stack.currentWidget()
        if isinstance(before, Section) and self._is_up:
            before.left()
        self.stack.setCurrentIndex(row)
        if self._is_up:
            self.sections[row].opened()

    def _show(self, preferences: Preferences) -> None:
        for section in self.sections:
            section.show_preferences(preferences)

    def _tell(self, line: str) -> None:
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))
