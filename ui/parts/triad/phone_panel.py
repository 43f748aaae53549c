"""The observer's phone: what is opened for it, on which network, and then how the phone comes to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.scale import GAP, SMALL, WIDE
from ui.parts.announce import announce
from ui.parts.buttons import button, main_button, plain_button
from ui.parts.page import row
from ui.parts.text import body, care, heading, quiet, setting
from ui.parts.triad.phone_line import words_of_phone
from ui.parts.triad.phone_link import PhoneLink
from ui.parts.triad.phone_panel_invitation import PhoneInvitation
from ui.parts.triad.phone_panel_state import PhoneState, PhoneStep
from ui.triad_desk import NetworkAddress

ASKING_WIDTH_PX, OPEN_WIDTH_PX = 520, 840
"""A question as others are; and the code beside what the phone will say."""

_ASKS = (PhoneStep.LOOKING, PhoneStep.ALONE, PhoneStep.CHOOSING, PhoneStep.OPENING)


class PhonePanel(QDialog):
    """Shows a `PhoneLink`, and lets its page be opened and closed; to leave the panel changes nothing."""

    def __init__(self, over: QWidget, link: PhoneLink) -> None:
        """Make it; `open()` shows it."""
        super().__init__(over)
        self._link = link
        self._step: PhoneStep | None = None
        self.setWindowTitle(self.tr("The observer's phone"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.addresses = QComboBox()
        self.addresses.setAccessibleName(self.tr("The network that the phone is in too"))
        self.addresses.activated.connect(self._choose)
        self.trouble, self.standing = care(""), quiet("")
        self.open_page = main_button(self.tr("Open the page"), link.open)
        self.look_again = button(self.tr("Look again"), link.look)
        self.done_button = main_button(self.tr("Done"), self.accept)
        self.close_page = button(self.tr("Close the page"), link.close)
        self.cancel = plain_button(self.tr("Cancel"), self.reject)
        self.invitation = PhoneInvitation()
        self._asking = self._lay_question()
        self._lay_out()
        link.changed.connect(self._show)
        self._show()
        link.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, and no higher."""
        super().showEvent(event)
        self._fit()

    def _lay_question(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for line in (
            self.tr(
                "The observer can mark on a phone in the same network. For that, this computer opens a small "
                "page of its own, to which one phone can come with a code."
            ),
            self.tr(
                "Only marks come in. No sound and not a word of the round ever goes out by it. It is not on "
                "the internet, and it closes with the round's debrief, or before if you close it here."
            ),
        ):
            column.addWidget(body(line))
        choice = QHBoxLayout()
        choice.setSpacing(SMALL)
        self._network = setting(self.tr("Network"))
        self._network.setBuddy(self.addresses)
        choice.addWidget(self._network)
        choice.addWidget(self.addresses, 1)
        column.addLayout(choice)
        return held

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(heading(self.windowTitle()))
        for one in (self._asking, self.invitation, self.trouble, self.standing):
            column.addWidget(one)
        column.addLayout(row(self.open_page, self.look_again, self.done_button, self.close_page, self.cancel))

    def _choose(self, place: int) -> None:
        chosen = self.addresses.itemData(place)
        if isinstance(chosen, NetworkAddress):
            self._link.choose(chosen)

    def _show(self) -> None:
        state, step = self._link.state, self._link.state.step
        self._show_addresses(state)
        if state.invitation is not None and step is not self._step:
            self.invitation.show_invitation(state.invitation)
        said = self._words(state)
        for line, words in ((self.trouble, state.trouble), (self.standing, said)):
            if line.text() != words:
                line.setText(words)
                announce(self, words)
            line.setVisible(bool(words))
        self.open_page.setEnabled(step is PhoneStep.CHOOSING)
        if step is not self._step:
            self._step = step
            self._show_step(step)
        self._fit()

    def _show_addresses(self, state: PhoneState) -> None:
        there = state.addresses or ()
        if [self.addresses.itemData(place) for place in range(self.addresses.count())] != list(there):
            self.addresses.clear()
            for one in there:
                self.addresses.addItem(f"{one.name}  ·  {one.address}", one)
        if state.chosen in there:
            self.addresses.setCurrentIndex(there.index(state.chosen))

    def _show_step(self, step: PhoneStep) -> None:
        """Let be seen only what is of use now, and the keyboard be on it."""
        is_open = step is PhoneStep.OPEN
        can_choose = step in (PhoneStep.CHOOSING, PhoneStep.OPENING)
        for one, seen in (
            (self._asking, step in _ASKS),
            (self._network, can_choose),
            (self.addresses, can_choose),
            (self.open_page, can_choose),
            (self.look_again, step is PhoneStep.ALONE),
            (self.cancel, not is_open),
            (self.invitation, is_open),
            (self.done_button, is_open),
            (self.close_page, is_open),
        ):
            one.setVisible(seen)
        self.addresses.setEnabled(step is PhoneStep.CHOOSING)
        self.setMinimumWidth(OPEN_WIDTH_PX if is_open else ASKING_WIDTH_PX)
        {
            PhoneStep.LOOKING: self.cancel,
            PhoneStep.ALONE: self.look_again,
            PhoneStep.CHOOSING: self.addresses,
            PhoneStep.OPENING: self.cancel,
            PhoneStep.OPEN: self.done_button,
        }[step].setFocus()

    def _words(self, state: PhoneState) -> str:
        """How it stands, in one line; nothing while something is to be chosen."""
        if state.phone is not None:
            return words_of_phone(state.phone)
        return {
            PhoneStep.LOOKING: self.tr("Looking for this computer's networks…"),
            PhoneStep.ALONE: self.tr(
                "This computer is in no network that a phone could share. Join one, for instance the room's "
                "Wi-Fi or the phone's own hotspot, then look again."
            ),
            PhoneStep.OPENING: self.tr("Opening the page…"),
        }.get(state.step, "")

    def _fit(self) -> None:
        column = self.layout()
        if column is not None and self.isVisible():
            column.activate()
            width = self.minimumWidth()
            self.resize(width, column.totalHeightForWidth(width))
