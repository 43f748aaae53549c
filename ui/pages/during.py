"""While a session is at work: how long, how it is doing, and everything the coach can do about it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sessions.preferences import Key
from ui.look.scale import ACTION_WIDTH_PX, AIR, NAME_WIDTH_PX, PAGE_WIDTH_PX, SMALL
from ui.parts.announce import announce
from ui.parts.buttons import button, danger_button, main_button, plain_button
from ui.parts.confirm import Answers, confirm
from ui.parts.level_meter import LevelMeter
from ui.parts.notices import Notices
from ui.parts.page import Page, card, row
from ui.parts.text import care, figure, heading, quiet, small
from ui.parts.tunables import METER_FROM_DB
from ui.session_state import Ailment, Phase, SessionState, clock_face


class During(Page):
    """Shows a `SessionState`; its signals say what the coach asks for."""

    moment_asked = Signal()
    intentional_asked = Signal()
    mute_asked = Signal(bool)
    pause_asked = Signal()
    resume_asked = Signal()
    stop_asked = Signal()
    withdraw_asked = Signal()
    """Asked and confirmed."""

    dismissed = Signal()
    settings_asked = Signal()

    def __init__(self, *, width_px: int = PAGE_WIDTH_PX, above_px: int = AIR, below_px: int = AIR) -> None:
        """Show nothing yet."""
        super().__init__(self.tr("Session"), width_px=width_px, above_px=above_px, below_px=below_px)
        self._state = SessionState()
        self._recorded = True
        self._make()
        self._lay_out()
        self.first = self._phase  # where no key does harm, until there is something to mark

    def _make(self) -> None:
        self._elapsed = figure("0:00")
        self._phase = heading("")
        self._with_whom = quiet("")
        self._deaf = care("")
        self._notices = Notices()
        self._notices.dismissed.connect(self.dismissed)
        self._elapsed.setMinimumWidth(NAME_WIDTH_PX)
        self._elapsed.setWordWrap(False)
        self._settings = plain_button(self.tr("Settings"), self.settings_asked.emit)
        self._level = LevelMeter(self.tr("Level of your microphone"))
        keeps_place = self._level.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)  # else every button would move under the hand that pauses
        self._level.setSizePolicy(keeps_place)
        self._health = quiet("")
        self._actions: dict[Key, QPushButton] = {
            Key.MOMENT: main_button(self.tr("Mark this moment"), self.moment_asked.emit),
            Key.INTENTIONAL: button(self.tr("I meant to"), self.intentional_asked.emit),
            Key.MUTE: button(self.tr("Mute cues"), self._mute),
            Key.PAUSE: button(self.tr("Pause"), self._pause),
            Key.STOP: button(self.tr("Stop"), self._stop),
        }
        self._keys = {key: small("") for key in self._actions}
        self._marked = quiet("")
        self._reach = small("")
        self._withdraw = danger_button(self.tr("Client withdraws…"), self.ask_to_withdraw)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._with_whom, 1)
        top.addWidget(self._settings)
        self.column.addLayout(top)
        self.column.addLayout(row(self._elapsed, self._phase, stretch_last=True))
        self.column.addWidget(self._deaf)
        self.column.addWidget(self._notices)
        frame, inside = card()
        inside.addWidget(self._level)
        inside.addWidget(self._health)
        self.column.addWidget(frame)
        self.column.addLayout(self._lay_actions())
        self.column.addWidget(self._reach)
        self.column.addWidget(self._marked)
        self.column.addLayout(row(self._withdraw))
        self.column.addStretch(1)

    def _lay_actions(self) -> QVBoxLayout:
        actions = QVBoxLayout()
        actions.setSpacing(SMALL)
        for key, pressed in self._actions.items():
            pressed.setMinimumWidth(ACTION_WIDTH_PX)
            actions.addLayout(row(pressed, self._keys[key], stretch_last=True))
        return actions

    def begin(self, client: str, *, recorded: bool) -> None:
        """Say with whom the session is, and whether anything of it is kept."""
        self._recorded = recorded
        who = self.tr("With {0}").format(client) if client else self.tr("A session")
        kept = self.tr("recorded on this computer only") if recorded else self.tr("nothing is recorded")
        self._with_whom.setText(f"{who}  ·  {kept}")
        self._withdraw.setVisible(recorded)
        nothing = "" if recorded else self.tr("Nothing is recorded, so nothing can be marked.")
        self._marked.setText(nothing)
        self.show_state(SessionState())

    def show_keys(self, keys: Mapping[Key, str], reach: str) -> None:
        """Say which key does what, and how far the keys reach, in one line."""
        for key, label in self._keys.items():
            text = QKeySequence(keys.get(key, "")).toString(QKeySequence.SequenceFormat.NativeText)
            label.setText(text)
            self._actions[key].setAccessibleDescription(text)
        self._reach.setText(reach)

    def show_state(self, state: SessionState) -> None:
        """Show how the session stands; nothing is drawn that has not changed."""
        self._state = state
        _say(self._elapsed, clock_face(state.vitals.elapsed_s))
        announce(self, _say(self._phase, self._phase_words(state)))
        announce(self, _say(self._deaf, state.deaf))
        self._deaf.setVisible(bool(state.deaf))
        self._notices.show_lines(state.notices)
        self._level.setVisible(state.vitals.level_db is not None)
        if state.vitals.level_db is not None:
            # The last level heard is old news once nothing is.
            is_heard = state.phase is not Phase.DEAF and not state.is_over
            self._level.set_level(state.vitals.level_db if is_heard else METER_FROM_DB)
        _say(self._health, self._health_words(state))
        _say(self._actions[Key.PAUSE], self.tr("Resume") if state.is_paused else self.tr("Pause"))
        _say(self._actions[Key.MUTE], self.tr("Show cues") if state.muted else self.tr("Mute cues"))
        self._enable(state)

    def opened(self) -> None:
        """Come up, with the keyboard where it marks a moment as soon as there is one to mark."""
        can_mark = self._actions[Key.MOMENT].isEnabled()
        self.first = self._actions[Key.MOMENT] if can_mark else self._phase
        super().opened()

    def _enable(self, state: SessionState) -> None:
        """Let only be pressed what is of use now, and let the keyboard fall on nothing that does harm."""
        under_way = not state.is_over and state.phase is not Phase.STARTING
        may: dict[QWidget, bool] = {pressed: under_way for pressed in self._actions.values()}
        may[self._actions[Key.MOMENT]] = under_way and self._recorded
        may[self._actions[Key.STOP]] = not state.is_over
        may[self._withdraw] = state.can_be_withdrawn
        at = self.window().focusWidget()
        if at is not None and not may.get(at, True):
            self._phase.setFocus()  # else it would fall on the next that is left, which may be to withdraw
        for pressed, enabled in may.items():
            pressed.setEnabled(enabled)
        if at is self._phase and may[self._actions[Key.MOMENT]]:
            self._actions[Key.MOMENT].setFocus()

    def tell_marked(self) -> None:
        """Say that the moment is marked, where the eye is."""
        if not self._recorded:
            announce(self, self._marked.text())  # it stands there already
            return
        at = clock_face(self._state.vitals.elapsed_s)
        self._marked.setText(self.tr("Marked at {0}.").format(at))
        announce(self, self._marked.text())

    def ask_to_withdraw(self) -> None:
        """Ask once more, then ask for the session to be stopped and erased."""
        confirm(
            self.window(),
            self.tr("Stop and erase this session?"),
            self.tr("Sound, words and cues of this session are destroyed at once. It cannot be undone."),
            Answers(self.tr("Stop and erase"), self.tr("Keep going")),
            self.withdraw_asked.emit,
        )

    def _stop(self) -> None:
        self.stop_asked.emit()

    def _mute(self) -> None:
        self.mute_asked.emit(not self._state.muted)

    def _pause(self) -> None:
        (self.resume_asked if self._state.is_paused else self.pause_asked).emit()

    def _phase_words(self, state: SessionState) -> str:
        if state.erasing:
            return self.tr("Erasing everything…")
        return {
            Phase.STARTING: self.tr("Getting ready… one moment"),
            Phase.LISTENING: self.tr("Listening, cues muted") if state.muted else self.tr("Listening"),
            Phase.PAUSED: self.tr("Paused. Nothing is heard."),
            Phase.DEAF: self.tr("Nothing can be heard now"),
            Phase.FINISHING: self.tr("Finishing what was heard…"),
            Phase.ENDED: self.tr("Ended"),
        }[state.phase]

    def _health_words(self, state: SessionState) -> str:
        """One line: what is not well, or that all is; nothing that the phase contradicts."""
        if state.is_over or state.erasing:
            return ""
        if state.phase is Phase.STARTING:
            return self.tr("Nothing is heard yet.")
        if state.is_paused:
            return self.tr("What is said now is neither heard nor kept.")
        vitals = state.vitals
        said = {
            Ailment.BEHIND: self.tr("This computer is {0:.1f} s behind: close other programs.").format(
                vitals.behind_s
            ),
            Ailment.SOUND_LOST: self.tr("{0:.1f} s of sound were lost.").format(vitals.lost_s),
            Ailment.WORDS_LEFT_OUT: self.tr("Some words are left out; cues are not affected."),
        }
        if state.phase is Phase.DEAF:
            return said[Ailment.SOUND_LOST] if Ailment.SOUND_LOST in state.ailments else ""
        ill = [said[ailment] for ailment in state.ailments]
        return " ".join(ill) if ill else self.tr("No sound lost. Keeping up.")


def _say(where: QLabel | QPushButton, text: str) -> str:
    """Write `text` where it does not stand already; gives what is new."""
    if where.text() == text:
        return ""
    where.setText(text)
    return text
