"""How long sessions are kept, what the client is told, and the end of it all."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from audio.data_folder import data_folder
from sessions.about import Keep
from sessions.preferences import Preferences
from sessions.tunables import LONGEST_SENTENCE
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import CHOICE_WIDTH_PX, CONTROL_HEIGHT_PX, SMALL
from ui.pages.consent_sentence import usual_sentence
from ui.pages.settings_asking import Asking
from ui.pages.settings_key import TheKey
from ui.pages.settings_section import Choices, Kept, Section, Setting, buttons, remark, translate
from ui.pages.settings_state import kept_for, retentions
from ui.parts.buttons import button, danger_button
from ui.parts.text import care, quiet
from ui.tunables import WRITTEN_AFTER_S

LINES = 4


class Privacy(Section):
    """Retention, the sentence to say to the client, where things are, and wiping everything."""

    wiped = Signal()

    def __init__(self, kept: Kept, desk: Desk, errands: Errands) -> None:
        """Destroy nothing before it is asked for twice."""
        super().__init__(
            self.tr("Privacy"), self.tr("Everything is computed and kept here. Nothing leaves this computer.")
        )
        self._kept, self._desk, self._errands = kept, desk, errands
        self.is_wiping = False
        self.retention = Choices(CHOICE_WIDTH_PX)
        self.key = TheKey(desk, errands)
        self.group(
            Setting(
                self.tr("Sessions are kept"),
                self.tr("What is older is destroyed for good, without asking again."),
                self.retention,
            ),
            self._sentence(),
            remark(
                self.tr("Where things are kept"),
                quiet(self._where_kept()),
            ),
            self.key,
        )
        self.group(self._wipe())
        self.column.addStretch(1)
        self.retention.chosen.connect(lambda days: kept.set(retention_days=days))

    def _where_kept(self) -> str:
        said = self.tr("{0}. Sessions and voices are encrypted there, each under a key of its own.")
        return said.format(data_folder())

    def _sentence(self) -> QVBoxLayout:
        self.sentence = QPlainTextEdit()
        self.sentence.setTabChangesFocus(True)
        self.sentence.setFixedHeight(LINES * self.sentence.fontMetrics().lineSpacing() + CONTROL_HEIGHT_PX)
        self.to_usual = button(self.tr("Use the usual sentence"), self._use_usual)
        name = self.tr("The sentence to say to the client")
        about = self.tr(
            "You say it before a session. The usual one follows what the session keeps, one of your own "
            "stays as it is."
        )
        self.sentence.setAccessibleName(name)
        self.sentence.setAccessibleDescription(about)
        self._written = QTimer(self, singleShot=True, interval=round(1000 * WRITTEN_AFTER_S))
        self._written.timeout.connect(self._keep_sentence)
        self.sentence.textChanged.connect(self._written.start)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(remark(name, quiet(about)))
        column.addWidget(self.sentence)
        column.addLayout(buttons(self.to_usual))
        return column

    def _wipe(self) -> QVBoxLayout:
        self.wipe = danger_button(self.tr("Wipe everything…"), self._ask_to_wipe)
        self.asking = Asking(self.tr("Wipe everything now"), self.tr("Keep everything"), is_danger=True)
        self.outcome = care("")
        self.outcome.hide()
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        about = self.tr("Destroys every session, every voice and what is set here. It asks once more.")
        column.addWidget(Setting(self.tr("Everything at once"), about, self.wipe))
        self.wipe.setAccessibleName(self.wipe.text())
        column.addWidget(self.asking)
        column.addWidget(self.outcome)
        return column

    def allow_wiping(self, allowed: bool) -> None:
        """Let everything be wiped, or not while a session is at work."""
        self.wipe.setEnabled(allowed and not self.is_wiping)
        why_not = "" if allowed else self.tr("Not while a session is at work.")
        self.outcome.setText(why_not)
        self.outcome.setVisible(not allowed)
        self.wipe.setAccessibleDescription(why_not)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set; the sentence only where it is not just being written."""
        days = preferences.retention_days
        self.retention.offer(*((kept_for(one, translate), one) for one in retentions(days)))
        self.retention.show_choice(days)
        said = preferences.consent_sentence or usual_sentence(preferences.keep)
        if not self._written.isActive() and self.sentence.toPlainText().strip() != said:
            self.sentence.blockSignals(True)
            self.sentence.setPlainText(said)
            self.sentence.blockSignals(False)
        self.to_usual.setEnabled(bool(preferences.consent_sentence))

    def opened(self) -> None:
        """Come up, and say where the key is now."""
        self.key.look()

    def left(self) -> None:
        """Go, and keep the sentence as it is written."""
        if self._written.isActive():
            self._written.stop()
            self._keep_sentence()
        self.asking.hide()
        self.outcome.hide()
        self.key.left()

    def _use_usual(self) -> None:
        self.sentence.setPlainText(usual_sentence(self._kept.now.keep))

    def _keep_sentence(self) -> None:
        """Keep it, but for the usual one, which goes on to follow what a session keeps."""
        written = self.sentence.toPlainText().strip()[:LONGEST_SENTENCE]
        is_usual = written in [usual_sentence(keep) for keep in Keep]
        self._kept.set(consent_sentence="" if is_usual else written)

    def _ask_to_wipe(self) -> None:
        self.outcome.hide()
        lost = self.tr(
            "Every session with its sound, words, marks and notes, every enrolled voice, the keys they are "
            "encrypted with, and everything set here. Nobody can bring it back."
        )
        self.asking.ask(lost, self._wipe_now, self.wipe)
        self.reveal(self.asking)

    def _wipe_now(self) -> None:
        self._written.stop()
        self.is_wiping = True
        self.wipe.setEnabled(False)
        self._say(self.tr("Wiping…"))
        self.run(self._errands, self._desk.wipe, lambda nothing: self._wiped(), self._not_wiped)

    def _wiped(self) -> None:
        self.is_wiping = False
        self.wipe.setEnabled(True)
        self._say(self.tr("Everything is gone."))
        self._kept.changed.emit(self._kept.now)
        self.wiped.emit()

    def _not_wiped(self, line: str) -> None:
        self.is_wiping = False
        self.wipe.setEnabled(True)
        self._say(line)

    def _say(self, line: str) -> None:
        self.outcome.setText(line)
        self.outcome.show()
        self.reveal(self.outcome)
