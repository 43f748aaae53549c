"""Which kinds of cue are shown, and who: a button that says so, and a menu to tick."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton

from cues.events import CueKind
from diarize.events import Role
from ui.parts.timeline.shown import Shown
from ui.words import as_heading, words_of


class ShownMenu(QToolButton):
    """Says by `changed` what is to be shown from now on, as a `Shown`."""

    changed = Signal(object)

    def __init__(self) -> None:
        """Make it, with nothing to choose from yet."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setProperty("kind", "menu")
        self._menu = _StayingMenu(self)
        self.setMenu(self._menu)
        self._kinds: dict[CueKind, QAction] = {}
        self._roles: dict[Role, QAction] = {}
        self._say()

    def offer(self, kinds: Mapping[CueKind, int], people: Mapping[Role, str], shown: Shown) -> None:
        """Offer these kinds of cue with how many there are, and these people with their names."""
        self._menu.clear()
        self._all = self._menu.addAction(self.tr("Show everything"), self._show_everything)
        self._menu.addSection(self.tr("Cues"))
        self._kinds = {
            kind: self._tick(f"{as_heading(words_of(kind))}  \N{MIDDLE DOT}  {count}", kind in shown.kinds)
            for kind, count in kinds.items()
        }
        self._menu.addSection(self.tr("People"))
        self._roles = {role: self._tick(name, role in shown.roles) for role, name in people.items()}
        self._say()

    @property
    def shown(self) -> Shown:
        """What is ticked."""
        return Shown(
            frozenset(kind for kind, action in self._kinds.items() if action.isChecked()),
            frozenset(role for role, action in self._roles.items() if action.isChecked()),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be opened by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def _tick(self, text: str, ticked: bool) -> QAction:
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        action.toggled.connect(self._change)
        return action

    def _show_everything(self) -> None:
        for action in self._actions():
            action.blockSignals(True)
            action.setChecked(True)
            action.blockSignals(False)
        self._change()

    def _change(self) -> None:
        self._say()
        self.changed.emit(self.shown)

    def _say(self) -> None:
        hidden = sum(not action.isChecked() for action in self._actions())
        some = self.tr("{0} hidden").replace("{0}", str(hidden))
        self.setText(some if hidden else self.tr("All shown"))
        name = self.tr("Which cues and people are shown: {0}")
        self.setAccessibleName(name.replace("{0}", self.text()))
        self.setToolTip(self.tr("Which cues and people are shown"))

    def _actions(self) -> list[QAction]:
        return [*self._kinds.values(), *self._roles.values()]


class _StayingMenu(QMenu):
    """Stays open while things in it are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        ticks = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if ticks and action is not None and action.isCheckable():
            action.toggle()
        else:
            super().keyPressEvent(event)
