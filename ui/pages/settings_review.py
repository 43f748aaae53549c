"""The question that the review asks of each sign, and whether it names competency markers."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from sessions.preferences import Preferences
from sessions.review.markers import LIST
from sessions.review.questions import KEYS, Key, When, own_of, question_at
from sessions.review.sign import SIGN_IDS
from sessions.tunables import LONGEST_QUESTION
from ui.look.scale import HAIR, WIDE
from ui.pages.settings_section import Choices, Kept, Section, Setting, buttons
from ui.parts.buttons import button
from ui.parts.sign_names import sign_name
from ui.tunables import WRITTEN_AFTER_S

LINES = 2


class Review(Section):
    """The questions of one sign at a time, each to be written anew or left as it was."""

    def __init__(self, kept: Kept) -> None:
        """Show the first sign's."""
        super().__init__(
            self.tr("Review"),
            self.tr("After a session each sign asks you one question, for you alone. Write your own."),
        )
        self._kept = kept
        self._own: Mapping[str, str] = {}
        self._shown: int = SIGN_IDS[0]
        self.sign = Choices()
        self.sign.offer(*((f"{one}  {sign_name(one)}", one) for one in SIGN_IDS))
        self.fields = {when: _Field() for when in When}
        self._written = QTimer(self, singleShot=True, interval=round(1000 * WRITTEN_AFTER_S))
        self._written.timeout.connect(self._keep)
        self.usual = button(self.tr("As they were, for this sign"), self._set_usual)
        self.all_usual = button(self.tr("All as they were"), self._set_all_usual)
        self.markers = QCheckBox()
        self._lay_out()
        self.sign.chosen.connect(self._turn_to)
        self.markers.toggled.connect(lambda on: kept.set(markers=on))
        for field in self.fields.values():
            field.textChanged.connect(self._written.start)

    def _lay_out(self) -> None:
        about = {
            When.PRESENT: (self.tr("When it was there"), self.tr("Asked where good moments were found.")),
            When.MISSED: (self.tr("When it was missed"), self.tr("Asked where moments were missed.")),
            When.NEITHER: (self.tr("When neither was found"), self.tr("Asked where nothing was found.")),
        }
        below = partial(Setting, below=True)
        self.group(
            below(
                self.tr("The questions of"),
                self.tr("Where there were moments of both sorts, one of the first two is asked."),
                self.sign,
            ),
            *(below(*about[when], field) for when, field in self.fields.items()),
            buttons(self.usual, self.all_usual),
        )
        self.group(
            Setting(
                self.tr("Competency markers"),
                self.tr(
                    "Beside each sign, the numbers of the markers it has to do with: {list}. The mapping "
                    "is Holdspace's own, not the ICF's."
                ).replace("{list}", LIST),
                self.markers,
            )
        )
        self.column.addStretch(1)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set; a question only where it is not just being written."""
        self._own = preferences.questions
        self.markers.blockSignals(True)
        self.markers.setChecked(preferences.markers)
        self.markers.blockSignals(False)
        if not self._written.isActive():
            self._show_questions()
        self._say_what_is_own()

    def left(self) -> None:
        """Go, and keep the questions as they are written."""
        if self._written.isActive():
            self._written.stop()
            self._keep()
        self._show_questions()

    def _turn_to(self, sign: int) -> None:
        self.left()
        self._shown = sign
        self._show_questions()
        self._say_what_is_own()

    def _show_questions(self) -> None:
        for when, field in self.fields.items():
            field.show_text(question_at((self._shown, when), self._own))

    def _say_what_is_own(self) -> None:
        own = own_of({key: question_at(key, self._own) for key in KEYS})
        self.usual.setEnabled(any(name.startswith(f"{self._shown}.") for name in own))
        self.all_usual.setEnabled(bool(own))

    def _keep(self) -> None:
        self._set({(self._shown, when): field.written for when, field in self.fields.items()})

    def _set_usual(self) -> None:
        self._written.stop()
        self._set({(self._shown, when): "" for when in When})
        self._show_questions()

    def _set_all_usual(self) -> None:
        self._written.stop()
        self._set(dict.fromkeys(KEYS, ""))
        self._show_questions()

    def _set(self, written: Mapping[Key, str]) -> None:
        """Keep what is written; an empty question is as usual."""
        asked = {key: question_at(key, self._own) for key in KEYS} | dict(written)
        self._kept.set(questions=own_of(asked))


class _Field(QPlainTextEdit):
    """A question of a line or two."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + WIDE + HAIR)

    @property
    def written(self) -> str:
        """What is in it, as much as can be kept."""
        return " ".join(self.toPlainText().split())[:LONGEST_QUESTION].strip()

    def show_text(self, text: str) -> None:
        """Show it, where it is not there already, without a word of it being written."""
        if self.written != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
