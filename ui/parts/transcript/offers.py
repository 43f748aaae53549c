"""What can be set right at a place of the transcript: each with its words, its key, and what it does.

The menu at a place and the keys of the transcript are made of the same offers, so that neither can do what
the other cannot.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done; with `choices` one of them is. `key` as in portable text, or empty.

    One that is not `possible` is shown all the same, so that a menu is the same wherever it is opened.
    """

    words: str
    key: str = ""
    do: Callable[[], object] | None = None
    choices: tuple["Offer", ...] = ()
    possible: bool = True


Group = Sequence[Offer]
"""What belongs together; a menu parts the groups by a line."""


def menu_of(groups: Iterable[Group], over: QWidget) -> QMenu:
    """Make the menu; it is deleted once it is closed."""
    menu = QMenu(over)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for offer in group:
            _add(menu, offer)
    return menu


def offer_for(sequence: QKeySequence, groups: Iterable[Group]) -> Offer | None:
    """The offer that a key is for, if it is possible here."""
    for offer in _flat(groups):
        if offer.possible and offer.key and QKeySequence(offer.key) == sequence:
            return offer
    return None


def _flat(groups: Iterable[Group]) -> Iterator[Offer]:
    for group in groups:
        yield from group


def _add(menu: QMenu, offer: Offer) -> None:
    keys = QKeySequence(offer.key).toString(QKeySequence.SequenceFormat.NativeText)
    words = f"{_escaped(offer.words)}\t{keys}" if keys else _escaped(offer.words)
    if offer.choices:
        under = menu.addMenu(words)
        under.setEnabled(offer.possible)
        for choice in offer.choices:
            _add(under, choice)
        return
    action = menu.addAction(words)
    action.setEnabled(offer.possible)
    if offer.do is not None:
        do = offer.do
        action.triggered.connect(lambda checked=False: do())


def _escaped(words: str) -> str:
    """Names may have an ampersand in them."""
    return words.replace("&", "&&")


def named(words: str, **names: str) -> str:
    """Put names into a sentence that was translated."""
    for place, name in names.items():
        words = words.replace(f"{{{place}}}", name)
    return words
