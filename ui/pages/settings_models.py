"""What words are recognised with, and in which language."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from sessions.preferences import Preferences
from ui.desk import Desk, RecogniserChoice
from ui.errands import Errands
from ui.look.scale import CHOICE_WIDTH_PX, GAP, HAIR, SMALL
from ui.pages.languages import LANGUAGES
from ui.pages.settings_section import Choices, Kept, Section, Setting, translate
from ui.pages.settings_state import AUTO, knows_english_alone, language_name
from ui.parts.buttons import button
from ui.parts.fetching import Fetching
from ui.parts.page import card
from ui.parts.text import care, hairline, quiet


class RecogniserRow(QWidget):
    """A recogniser: to be used where it is here, to be fetched where it is not."""

    used = Signal(str)
    fetch_asked = Signal()

    def __init__(self, choice: RecogniserChoice, fetching: Fetching) -> None:
        """Show one, not used yet; `fetching` is how it comes here."""
        super().__init__()
        self.fetching = fetching
        fetching.hide()
        named = self._in_words(choice.name)
        self.use = QRadioButton(named)
        self.use.setEnabled(choice.is_here)
        size = self.tr("{0} MB").format(round(choice.megabytes))
        said = self.tr("{0}, {1}") if choice.is_here else self.tr("{0}, {1} to fetch")
        about = quiet(said.format(choice.languages, size))
        self.use.setAccessibleDescription(about.text())
        self.fetch = button(self.tr("Fetch it"), self._fetch)
        self.fetch.setAccessibleName(self.tr("Fetch {0}, {1}").format(named, size))
        self.fetch.setVisible(not choice.is_here)
        words = QVBoxLayout()
        words.setSpacing(HAIR)
        words.addWidget(self.use)
        words.addWidget(about)
        about.setIndent(2 * GAP)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addLayout(words, 1)
        line.addWidget(self.fetch, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SMALL)
        whole.addLayout(line)
        whole.addWidget(fetching)
        self.use.clicked.connect(lambda: self.used.emit(choice.name))

    def _in_words(self, name: str) -> str:
        """What a recogniser is good for; one of the coach's own is called what its folder is."""
        known = {"tiny.en": self.tr("Quick ({0})"), "base": self.tr("Fewer mistakes, slower ({0})")}
        return known.get(name, "{0}").format(name)

    def _fetch(self) -> None:
        self.fetch.hide()
        self.fetching.show()
        self.fetching.start()
        self.fetch_asked.emit()


class Models(Section):
    """The recognisers there are, and the language."""

    def __init__(self, kept: Kept, desk: Desk, errands: Errands) -> None:
        """Look for none before the section is seen."""
        super().__init__(
            self.tr("Words"),
            self.tr("Who speaks is known without words. Words make cues surer, and are what you read later."),
        )
        self._kept, self._desk, self._errands = kept, desk, errands
        self.rows: dict[str, RecogniserRow] = {}
        self._group = QButtonGroup(self)
        self.listed, self._list = card()
        self.listed.hide()
        self._list.setSpacing(GAP)
        self.column.addWidget(self.listed)
        self.trouble = care("")
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.language = Choices(CHOICE_WIDTH_PX)
        self._language = Setting(self.tr("Language"), self._about_language(kept.now.model), self.language)
        self.group(self._language)
        self.column.addStretch(1)
        self.language.chosen.connect(lambda code: kept.set(language=code))

    def opened(self) -> None:
        """Come up, and look for what is here; not while something is on its way."""
        if not any(row.fetching.at_work for row in self.rows.values()):
            self.run(self._errands, self._desk.recognisers, self._found, self._failed)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set."""
        row = self.rows.get(preferences.model)
        if row is not None:
            row.use.setChecked(True)
        one = knows_english_alone(preferences.model)
        codes = ("en",) if one else (*LANGUAGES, AUTO)
        if preferences.language not in codes:
            codes = (*codes, preferences.language)
        self.language.offer(*((language_name(code, translate), code) for code in codes))
        self.language.show_choice(preferences.language)
        self.language.setEnabled(len(codes) > 1)
        self._language.about.setText(self._about_language(preferences.model))

    def _about_language(self, model: str) -> str:
        if knows_english_alone(model):
            return self.tr("The recogniser in use knows English alone.")
        return self.tr("What is spoken in your sessions. Cues from words are made for English.")

    def _found(self, choices: Sequence[RecogniserChoice]) -> None:
        self._clear()
        self.listed.show()
        self.trouble.hide()
        used = self._kept.now.model
        listed = list(choices)
        if used not in [one.name for one in listed]:
            listed.append(RecogniserChoice(used, "", True, 0.0, self.tr("set elsewhere")))
        for place, choice in enumerate(listed):
            if place:
                self._list.addWidget(hairline())
            row = RecogniserRow(choice, Fetching(self._desk, self._errands, (choice.weights,)))
            row.used.connect(self._use)
            row.fetch_asked.connect(self._fetch)
            row.fetching.fetched.connect(self.opened)
            self._group.addButton(row.use)
            self._list.addWidget(row)
            self.rows[choice.name] = row
        self.show_preferences(self._kept.now)

    def _clear(self) -> None:
        self.rows.clear()
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _failed(self, line: str) -> None:
        self.trouble.setText(line)
        self.trouble.show()

    def _use(self, model: str) -> None:
        """Use a recogniser; with one that knows English alone the language is English."""
        language = "en" if knows_english_alone(model) else self._kept.now.language
        self._kept.set(model=model, language=language)

    def _fetch(self) -> None:
        """One is on its way: the others wait."""
        for row in self.rows.values():
            row.fetch.setEnabled(False)
