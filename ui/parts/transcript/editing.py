"""Everything that can be set right in the transcript: asked for as corrections, never done here."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from diarize.events import Role
from sessions import edits
from sessions.account import Account, Bookmark, Cue, Note, Turn
from sessions.corrections import Correction
from sessions.word_corrections import correct_word
from transcribe.events import Word
from ui.pages.summary_state import position
from ui.parts.timeline.said import name_of
from ui.parts.transcript.asking import Asked, ask_text
from ui.parts.transcript.offers import Group, Offer, named
from ui.parts.transcript.rows import Aside, Passage
from ui.parts.transcript.transcript_state import Place, TranscriptState
from ui.parts.transcript.wording import somebody_else

Now = Callable[[], datetime]


class Editing(QObject):
    """Says `asked` with the corrections of one edit, a tuple, and `in_place` for a word to be typed over."""

    asked = Signal(object)
    in_place = Signal(object)

    def __init__(self, over: QWidget, now: Now) -> None:
        """Ask over a widget; `now` tells the wall time of an edit."""
        super().__init__(over)
        self._over, self._now = over, now
        self._account: Account | None = None
        self._state = TranscriptState()

    def set_account(self, account: Account, state: TranscriptState) -> None:
        """Offer what can be done with this one."""
        self._account, self._state = account, state

    def offers_at(self, place: Place, here_s: float) -> tuple[Group, ...]:
        """What can be done at a place, what belongs together in one group; `here_s` is marked or noted."""
        if self._account is None or not self._state.rows:
            return ()
        row = self._state.rows[place.row]
        if isinstance(row, Passage):
            return (*self._passage_offers(row.turn, place), self._here_offers(here_s, ""))
        return (*self._aside_offers(row), self._here_offers(here_s, self._noted(row)))

    def correct(self, word: Word, text: str) -> None:
        """Let a word be what was typed over it; nothing where that is the same."""
        typed = " ".join(text.split())
        if typed != word.text:
            self._ask(correct_word(word.id, self._now(), text=typed))

    def _passage_offers(self, turn: Turn, place: Place) -> tuple[Group, ...]:
        translate = QCoreApplication.translate
        word = self._state.word(place)
        number = self._turns().index(turn.id) if turn.id in self._turns() else 0
        is_inside = word is not None and word.id != turn.words[0].id
        return (
            (
                Offer(
                    translate("Transcript", "Correct the word…"),
                    "F2",
                    lambda: self.in_place.emit(place),
                    possible=word is not None,
                ),
            ),
            (
                self._give_offer(turn),
                Offer(
                    translate("Transcript", "Split the turn before this word"),
                    "S",
                    lambda: self._ask(edits.split(turn.id, self._state.start_s(place), self._now())),
                    possible=is_inside,
                ),
                Offer(
                    translate("Transcript", "Join with the turn before"),
                    "J",
                    lambda: self._ask(edits.join(turn.id, self._now())),
                    possible=number > 0,
                ),
            ),
            (self._rename_offer(turn.role), self._swap_offer(turn.role)),
        )

    def _give_offer(self, turn: Turn) -> Offer:
        translate = QCoreApplication.translate
        account = self._opened()
        choices = [
            Offer(self._called(role), do=partial(self._give, turn.id, role))
            for role in account.roles
            if role != turn.role
        ]
        another = Offer(
            translate("Transcript", "Somebody else"), do=partial(self._give, turn.id, somebody_else(account))
        )
        return Offer(translate("Transcript", "Give this turn to"), "G", choices=(*choices, another))

    def _swap_offer(self, role: Role) -> Offer:
        translate = QCoreApplication.translate
        who, others = self._called(role), [other for other in self._opened().roles if other != role]
        words = translate("Transcript", "Swap {who} with {other} everywhere")
        offers = [
            Offer(named(words, who=who, other=self._called(other)), "X", partial(self._swap, role, other))
            for other in others
        ]
        if len(offers) == 1:
            return offers[0]
        words = named(translate("Transcript", "Swap {who} everywhere with"), who=who)
        choices = tuple(Offer(self._called(other), do=partial(self._swap, role, other)) for other in others)
        return Offer(words, "X", choices=choices, possible=bool(others))

    def _rename_offer(self, role: Role) -> Offer:
        words = QCoreApplication.translate("Transcript", "Rename {who}…")
        return Offer(named(words, who=self._called(role)), "Shift+F2", partial(self._rename, role))

    def _aside_offers(self, row: Aside) -> tuple[Group, ...]:
        translate = QCoreApplication.translate
        match row.of:
            case Cue() as cue:
                return (self._judging_offers(cue),)
            case Bookmark() as mark:
                return (
                    (
                        Offer(
                            translate("Transcript", "Name the bookmark…"), "F2", partial(self._label, mark)
                        ),
                        Offer(
                            translate("Transcript", "Remove the bookmark"),
                            "Del",
                            lambda: self._ask(edits.bookmark(mark.id, mark.at_s, None, self._now())),
                        ),
                    ),
                )
            case Note() as note:
                return (
                    (
                        Offer(
                            translate("Transcript", "Change the note…"), "F2", partial(self._rewrite, note)
                        ),
                        Offer(
                            translate("Transcript", "Remove the note"), "Del", partial(self._write, note, "")
                        ),
                    ),
                )
        return ()

    def _judging_offers(self, cue: Cue) -> Group:
        """The same again takes it back."""
        translate = QCoreApplication.translate
        words = {
            (True, False): translate("Transcript", "This cue was helpful"),
            (True, True): translate("Transcript", "No longer call it helpful"),
            (False, False): translate("Transcript", "This cue was wrong"),
            (False, True): translate("Transcript", "No longer call it wrong"),
        }
        return tuple(
            Offer(words[helpful, cue.helpful is helpful], key, partial(self._judge, cue, helpful))
            for helpful, key in ((True, "H"), (False, "W"))
        )

    def _here_offers(self, here_s: float, about: str) -> Group:
        translate = QCoreApplication.translate
        write = translate("Transcript", "Note on this…") if about else translate("Transcript", "Note here…")
        fresh = Note(uuid4().hex, about, here_s, "")
        return (
            Offer(write, "M", partial(self._rewrite, fresh)),
            Offer(translate("Transcript", "Bookmark here"), "B", partial(self._bookmark, here_s)),
        )

    def _noted(self, row: Aside) -> str:
        """What a note written on a row is about: a cue or a bookmark, else the moment."""
        return row.of.id if isinstance(row.of, Cue | Bookmark) else ""

    def _give(self, turn_id: str, role: Role) -> None:
        self._ask(edits.give_turn(turn_id, role, self._now()))

    def _swap(self, role: Role, other: Role) -> None:
        self._ask(edits.swap(role, other, self._now()))

    def _judge(self, cue: Cue, helpful: bool) -> None:
        self._ask(edits.mark(cue.id, None if cue.helpful is helpful else helpful, self._now()))

    def _bookmark(self, at_s: float) -> None:
        self._ask(edits.bookmark(uuid4().hex, at_s, "", self._now()))

    def _write(self, note: Note, text: str) -> None:
        self._ask(edits.note(note.id, note.about, note.at_s, text, self._now()))

    def _rename(self, role: Role) -> None:
        translate = QCoreApplication.translate
        asked = Asked(
            translate("Transcript", "What is this person called?"),
            translate(
                "Transcript", "In the whole session. Left empty, it is their part in it: coach or client."
            ),
            self._opened().names.get(role, ""),
        )
        ask_text(self._over, asked, lambda name: self._ask(edits.name(role, name, self._now())))

    def _label(self, mark: Bookmark) -> None:
        translate = QCoreApplication.translate
        question = named(translate("Transcript", "What is at {time}?"), time=position(mark.at_s))
        asked = Asked(question, translate("Transcript", "A few words to find it again by."), mark.label)
        ask_text(
            self._over,
            asked,
            lambda label: self._ask(edits.bookmark(mark.id, mark.at_s, label, self._now())),
        )

    def _rewrite(self, note: Note) -> None:
        translate = QCoreApplication.translate
        question = named(translate("Transcript", "A note at {time}"), time=position(note.at_s))
        hint = translate("Transcript", "Kept with the session, and only there. Left empty, it is removed.")
        ask_text(self._over, Asked(question, hint, note.text, long=True), partial(self._write, note))

    def _ask(self, *corrections: Correction) -> None:
        self.asked.emit(corrections)

    def _opened(self) -> Account:
        assert self._account is not None  # nothing is offered before there is one
        return self._account

    def _turns(self) -> list[str]:
        return [turn.id for turn in self._opened().turns]

    def _called(self, role: Role) -> str:
        return name_of(self._opened(), role)
