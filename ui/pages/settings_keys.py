"""The keys of a session."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QKeySequenceEdit

from sessions.preferences import USUAL_KEYS, Key, Preferences
from ui.look.scale import CHOICE_WIDTH_PX
from ui.pages.settings_section import Kept, Section, Setting, buttons, translate
from ui.pages.settings_state import key_in_words, key_trouble
from ui.parts.buttons import button
from ui.parts.text import care


class KeyField(QKeySequenceEdit):
    """Takes one key with what is held beside it; Backspace takes it away, Esc is left to the page."""

    pressed = Signal(str)

    def __init__(self) -> None:
        """Hold no key yet."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMaximumSequenceLength(1)
        self.setFixedWidth(CHOICE_WIDTH_PX)
        self._kept = ""
        self.editingFinished.connect(self._finish)

    def show_key(self, key: str) -> None:
        """Show a key as Qt writes it; empty for none."""
        self._kept = key
        self.setKeySequence(QKeySequence(key))

    def event(self, event: QEvent) -> bool:
        """Claim every key but Esc."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not event.modifiers():
            self.pressed.emit("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go back to what is kept where only half a key was pressed."""
        super().focusOutEvent(event)
        self.show_key(self._kept)

    def _finish(self) -> None:
        pressed = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if pressed and pressed != self._kept:
            self.pressed.emit(pressed)


class Keys(Section):
    """A key for each thing to do in a session, and where they work."""

    def __init__(self, kept: Kept) -> None:
        """Show nothing set yet."""
        super().__init__(
            self.tr("Keys"),
            self.tr(
                "All of this stands on the overlay too, and in the tray where there is one. "
                "Backspace takes a key away."
            ),
        )
        self._kept = kept
        abouts = {
            Key.MOMENT: self.tr("To find this moment again afterwards."),
            Key.INTENTIONAL: self.tr("The latest interruption had a purpose."),
            Key.MUTE: self.tr("They are kept for the playback meanwhile."),
            Key.PAUSE: self.tr("Nothing is heard or kept meanwhile."),
            Key.STOP: self.tr("What was kept until then stays."),
        }
        self.fields = {key: KeyField() for key in Key}
        self.group(
            *(Setting(key_in_words(key, translate), abouts[key], field) for key, field in self.fields.items())
        )
        self.trouble = care("")
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.everywhere = QCheckBox()
        self._reach = Setting(
            self.tr("Keys work everywhere"),
            self.tr("Also while another window has the keyboard, where this computer permits it."),
            self.everywhere,
        )
        self.group(self._reach)
        self.usual = button(self.tr("Back to usual"), lambda: self._keep(dict(USUAL_KEYS)))
        self.column.addLayout(buttons(self.usual))
        self.column.addStretch(1)
        self.everywhere.clicked.connect(lambda on: kept.set(keys_everywhere=on))
        for key, field in self.fields.items():
            field.pressed.connect(lambda pressed, key=key: self._set(key, pressed))

    def say_reach(self, line: str) -> None:
        """Say where the keys work on this system."""
        self._reach.about.setText(line)
        self.everywhere.setAccessibleDescription(line)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set."""
        for key, field in self.fields.items():
            field.show_key(preferences.keys.get(key, ""))
        self.everywhere.setChecked(preferences.keys_everywhere)
        self.usual.setEnabled(dict(preferences.keys) != dict(USUAL_KEYS))

    def left(self) -> None:
        """Go, and leave no trouble standing."""
        self._tell("")

    def _set(self, key: Key, pressed: str) -> None:
        keys = dict(self._kept.now.keys)
        line, _ = key_trouble(keys, key, pressed, translate)
        self._tell(line)
        if line:
            self.show_preferences(self._kept.now)
        else:
            self._keep({**keys, key: pressed})

    def _keep(self, keys: dict[Key, str]) -> None:
        self._tell("")
        self._kept.set(keys=keys)

    def _tell(self, line: str) -> None:
        self.trouble.setText(line)
        self.trouble.setVisible(bool(line))
        if line:
            self.reveal(self.trouble)
