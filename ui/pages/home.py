"""The first page: begin something, or find a session again."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from audio.clock import Clock, SystemClock
from sessions.errors import SessionError
from sessions.library import SessionEntry
from sessions.master_key import KeyPlace, LostKey
from sessions.reader import State
from ui.desk import Desk
from ui.errands import Errands
from ui.look.scale import CLIENT_LETTERS, SMALL
from ui.pages.home_state import BUNDLES, RECORDINGS, TRANSCRIPTS, client_of, cut, facts_of, last_held
from ui.pages.session_lines import again, lines_of
from ui.pages.shelf import Shelf, Told
from ui.parts.buttons import button, main_button
from ui.parts.go_on_question import ask_to_go_on
from ui.parts.key_copy import save_key_copy, use_key_copy
from ui.parts.key_notes import KeyHint, LostKeyNote
from ui.parts.page import Page, row
from ui.parts.passphrase import PassphraseForm
from ui.parts.strips import BusyStrip, NoticeStrip, OfferStrip
from ui.parts.text import title


class Home(Page):
    """Says by signals what is to be begun, opened or erased; reads the shelf anew whenever it comes up.

    `again_asked` carries the `SessionEntry` to be as last time, `files_asked` a list of `Path`,
    `session_asked`, `review_asked` and `erase_asked` a session's id; before the last the coach was asked
    again. `go_on_asked` carries the ids of recordings that are not analysed to their end.
    """

    start_asked = Signal()
    again_asked = Signal(object)
    triad_asked = Signal()
    example_asked = Signal()
    files_asked = Signal(object)
    go_on_asked = Signal(object)
    settings_asked = Signal()
    trends_asked = Signal()
    session_asked = Signal(str)
    review_asked = Signal(str)
    erase_asked = Signal(str)
    pause_asked = Signal()
    cancel_asked = Signal()
    unlocked = Signal()

    def __init__(self, desk: Desk, errands: Errands, clock: Clock | None = None) -> None:
        """Make the page; nothing is read before it comes up."""
        super().__init__(QCoreApplication.translate("Home", "Home"))
        self._desk, self._errands = desk, errands
        self._entries: list[SessionEntry] = []
        self._asked = 0
        self.trends = button(self.tr("Trends"), self.trends_asked.emit)
        self.trends.hide()
        self.settings = button(self.tr("Settings"), self.settings_asked.emit)
        self.notice_strip = NoticeStrip()
        self.busy_strip = BusyStrip(self.cancel_asked.emit, self.pause_asked.emit)
        self.offer_strip = OfferStrip(lambda: self.go_on_asked.emit([one.id for one in self._unfinished()]))
        self.key_hint = KeyHint(self._save_key_copy, self._key_told)
        self.start = main_button(self.tr("Start a session"), self.start_asked.emit)
        self.again = button("", self._again)
        self.triad = button("", self.triad_asked.emit)
        self.lead_back(False)
        self.recording = button(self.tr("Open a recording…"), self._choose_files)
        self.shelf = Shelf(clock or SystemClock())
        self.first = self.start
        self._lay_out()
        self.shelf.example_asked.connect(self.example_asked)
        self.shelf.open_asked.connect(self._open)
        self.shelf.review_asked.connect(self._review)
        self.shelf.erase_asked.connect(self.erase_asked)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.shelf.begin_search)

    def opened(self) -> None:
        """Come up, and read the shelf anew."""
        super().opened()
        self.refresh()

    def left(self) -> None:
        """Go; what was said is old news by the next time."""
        super().left()
        self.notice("")
        if not self.key_hint.isHidden():
            self._key_told()

    def refresh(self) -> None:
        """Read the shelf anew; what is on the screen stays there until it is read."""
        self._asked += 1
        if self._desk.has_sessions() and self._desk.needs_passphrase():
            self._cannot_open(self._lock())
            return
        self._errands.run(
            self._read_shelf,
            partial(self._shelf_read, self._asked),
            self.notice,
        )

    def _read_shelf(self) -> list[Told] | LostKey:
        try:
            return [(entry, lines_of(entry)) for entry in self._desk.sessions()]
        except LostKey as lost:
            return lost

    def _cannot_open(self, by: PassphraseForm | LostKeyNote) -> None:
        """Offer nothing that takes an open session, but what opens them."""
        for offer in (self.again, self.trends, self.key_hint, self.offer_strip):
            offer.hide()
        self.shelf.show_locked(by)

    def _use_key_copy(self) -> None:
        use_key_copy(self, self._desk, self._errands, self._key_is_back)

    def _key_is_back(self, line: str) -> None:
        self.notice(line)
        self.refresh()
        self.unlocked.emit()

    def _save_key_copy(self) -> None:
        save_key_copy(self, self._desk, self._errands, self._key_copied)

    def _key_copied(self, line: str) -> None:
        self._key_told()
        self.notice(line)

    def _key_told(self) -> None:
        """Never say again where the key is."""
        self.key_hint.hide()
        with suppress(SessionError):  # it is said once more then
            self._desk.keep_preferences(self._desk.preferences.changed(key_told=True))

    def _hint_at_key(self) -> None:
        is_to_be_told = self._desk.has_sessions() and not self._desk.preferences.key_told
        self.key_hint.setVisible(is_to_be_told and self._desk.key_place() is KeyPlace.KEYRING)

    def _lock(self) -> PassphraseForm:
        form = PassphraseForm(self._desk, self._errands, new=self._desk.passphrase_is_new())
        form.given.connect(self.refresh)
        form.given.connect(self.unlocked)
        return form

    def lead_back(self, practising: bool) -> None:
        """Lead to a practice triad, or back to one that is under way."""
        self.triad.setText(self.tr("Back to the practice") if practising else self.tr("Practice triad"))

    def notice(self, line: str) -> None:
        """Say one `line` that needs attention, until it is closed; an empty one takes it away."""
        self.notice_strip.say(line)

    def busy(self, line: str, share: float | None = None, *, can_pause: bool = False) -> None:
        """Say what is going on, and the share done (0..1) where it is known; an empty `line` ends it."""
        self.busy_strip.say(line, share, can_pause=can_pause)
        self._offer()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(title(self.tr("Holdspace")), 1)
        top.addWidget(self.trends)
        top.addWidget(self.settings)
        beginning = QVBoxLayout()
        beginning.setSpacing(SMALL)
        beginning.addLayout(row(self.start, self.again))
        beginning.addLayout(row(self.triad, self.recording))
        self.again.hide()
        self.column.addLayout(top)
        self.column.addWidget(self.notice_strip)
        self.column.addWidget(self.busy_strip)
        self.column.addWidget(self.offer_strip)
        self.column.addWidget(self.key_hint)
        self.column.addLayout(beginning)
        self.column.addSpacing(SMALL)
        self.column.addWidget(self.shelf, 1)

    def _shelf_read(self, asked: int, sessions: list[Told] | LostKey) -> None:
        if asked != self._asked:
            return  # it was asked again meanwhile, and that answer is the newer one
        if isinstance(sessions, LostKey):
            self._cannot_open(LostKeyNote(self._use_key_copy))
            return
        self._hint_at_key()
        self._entries = [entry for entry, _ in sessions]
        last = last_held(self._entries)
        facts = facts_of(last) if last else None
        if last and facts:
            self.again.setText(again(facts, cut(client_of(last), CLIENT_LETTERS)))
        self.again.setVisible(last is not None)
        self.trends.setVisible(bool(self._entries))
        self.shelf.show_sessions(sessions)
        self._offer()

    def _unfinished(self) -> list[SessionEntry]:
        return [one for one in self._entries if one.outline and one.outline.state is State.UNFINISHED]

    def _offer(self) -> None:
        """Offer to go on with recordings that are not analysed to their end, while none is at work."""
        number = 0 if self.busy_strip.line.text() else len(self._unfinished())
        if number == 0:
            self.offer_strip.offer("")
        elif number == 1:
            self.offer_strip.offer(
                self.tr("1 recording is not analysed to its end."), self.tr("Go on with 1 recording")
            )
        else:
            self.offer_strip.offer(
                self.tr("{0} recordings are not analysed to their end.").replace("{0}", str(number)),
                self.tr("Go on with {0} recordings").replace("{0}", str(number)),
            )

    def _again(self) -> None:
        last = last_held(self._entries)
        if last:
            self.again_asked.emit(last)

    def _open(self, session_id: str) -> None:
        self._look_at(session_id, self.session_asked.emit)

    def _review(self, session_id: str) -> None:
        self._look_at(session_id, self.review_asked.emit)

    def _look_at(self, session_id: str, look: Callable[[str], object]) -> None:
        """Have a session looked at; one that cannot be says why, or asks to be gone on with."""
        entry = next((one for one in self._entries if one.id == session_id), None)
        if entry and entry.outline is None:
            self.notice(entry.trouble)
        elif entry and entry.outline and entry.outline.state is State.UNFINISHED:
            ask_to_go_on(self, lines_of(entry).details, lambda: self.go_on_asked.emit([session_id]))
        elif entry:
            look(session_id)

    def _choose_files(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted({*RECORDINGS, *TRANSCRIPTS, *BUNDLES}))
        known = self.tr("Recordings, transcripts and bundles ({0})").replace("{0}", endings)
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Open recordings or transcripts"), "", f"{known};;{self.tr('Any file (*)')}"
        )
        if chosen:
            self.files_asked.emit([Path(one) for one in chosen])
