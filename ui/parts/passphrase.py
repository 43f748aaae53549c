"""Asks for a passphrase: the one that seals what is kept, or one that a copy of the key is sealed with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from sessions.tunables import SHORTEST_PASSPHRASE
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import HAIR, SMALL
from ui.parts.buttons import button
from ui.parts.page import row
from ui.parts.passphrase_state import Flaw, flaw_of
from ui.parts.text import body, care, quiet


@dataclass(frozen=True, slots=True)
class Asked:
    """What is said over the fields: what the passphrase is for, what losing it means; a button's words."""

    about: str
    care: str
    use: str


class SecretForm(QWidget):
    """One field, or two for a new passphrase; what is filled in goes to `give`, on another thread."""

    given = Signal()
    """It was taken."""

    def __init__(self, errands: Errands, give: Callable[[str], object], asked: Asked, *, new: bool) -> None:
        """Make the form; `new` where the passphrase is chosen now."""
        super().__init__()
        self._errands, self._give, self._new = errands, give, new
        self.passphrase = _secret_field(self.tr("Passphrase"))
        self.again = _secret_field(self.tr("The same passphrase again"))
        self.shown = QCheckBox(self.tr("Show what I type"))
        self.shown.toggled.connect(self._show)
        self.why = care("")
        self.use = button(asked.use, self._use)
        self._lay_out(asked)

    def _lay_out(self, asked: Asked) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(body(asked.about))
        if asked.care:
            column.addWidget(care(asked.care))
        label = self.tr("Passphrase, at least {0} characters") if self._new else self.tr("Passphrase")
        fields = [(label.format(SHORTEST_PASSPHRASE), self.passphrase)]
        if self._new:
            fields.append((self.tr("The same passphrase again"), self.again))
        for text, field in fields:
            said = quiet(text)
            said.setBuddy(field)
            field.returnPressed.connect(self._use)
            together = QVBoxLayout()
            together.setSpacing(HAIR)
            together.addWidget(said)
            together.addWidget(field)
            column.addLayout(together)
        column.addWidget(self.shown)
        column.addWidget(self.why)
        column.addLayout(row(self.use))
        self.why.hide()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _use(self) -> None:
        if not self.use.isEnabled():
            return
        passphrase = self.passphrase.text()
        flaw = flaw_of(passphrase, self.again.text(), new=self._new)
        if flaw is not None:
            self._refuse(self._says(flaw))
            (self.again if flaw is Flaw.DIFFERS else self.passphrase).setFocus()
            return
        self.use.setEnabled(False)
        self._errands.run(lambda: self._give(passphrase), self._taken, self._refuse)

    def _taken(self, result: object) -> None:
        self.passphrase.clear()
        self.again.clear()
        self.use.setEnabled(True)
        self.why.hide()
        self.given.emit()

    def _refuse(self, why: str) -> None:
        self.use.setEnabled(True)
        self.why.setText(why)
        self.why.show()

    def _says(self, flaw: Flaw) -> str:
        if flaw is Flaw.EMPTY:
            return self.tr("Fill in your passphrase.")
        if flaw is Flaw.SHORT:
            return self.tr("This is too short. A few words together make a good passphrase.")
        return self.tr("The two are not the same. Fill in the second one again.")


class PassphraseForm(SecretForm):
    """Asks for the passphrase to what is kept; `given` once it holds for as long as the program runs."""

    def __init__(self, desk: Desk, errands: Errands, *, new: bool) -> None:
        """Make the form; `new` where nothing is kept under a passphrase yet."""
        super().__init__(errands, desk.give_passphrase, _to_what_is_kept(new), new=new)


def _to_what_is_kept(new: bool) -> Asked:
    translate = QCoreApplication.translate
    use = translate("PassphraseForm", "Use this passphrase")
    if not new:
        return Asked(
            translate("PassphraseForm", "What Holdspace keeps here is sealed with your passphrase."), "", use
        )
    return Asked(
        translate("PassphraseForm", "A passphrase seals what Holdspace keeps on this computer."),
        translate(
            "PassphraseForm",
            "Write it down. If you lose it, every session is lost with it: nobody can open them without it, "
            "Holdspace cannot either.",
        ),
        use,
    )


def _secret_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
