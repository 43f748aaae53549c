"""After practice triads, and long after: whose file holds which round, and every practice that is kept."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject

from ui.around_triads import Around, Back
from ui.pages.debrief import Debrief
from ui.pages.person import PersonPage
from ui.pages.triad_after import TriadAfter
from ui.pages.triads_shelf import TriadsShelf
from ui.window import Shown


class TriadFiles(QObject):
    """The pages of what is kept, and the way from one to the next."""

    def __init__(self, around: Around, practise: Callable[[], None]) -> None:
        """Show nothing yet; `practise` is where a new practice is asked for."""
        super().__init__()
        self._around, self._practise = around, practise
        self._back_to: Shown | None = None
        self._before_person: Shown | None = None
        self._before_triad: Shown | None = None

    @cached_property
    def after(self) -> TriadAfter:
        """What of a practice stands in whose file."""
        around = self._around
        page = TriadAfter(around.desk, around.desk.triads, around.errands)
        page.debrief_asked.connect(self._look_at_debrief)
        page.playback_asked.connect(partial(self._look_at, around.play_back))
        page.review_asked.connect(partial(self._look_at, around.review))
        page.person_asked.connect(self.show_person)
        page.erase_asked.connect(self._erase)
        page.practice_erased.connect(self.show_shelf)
        page.done.connect(self._leave_triad)
        return page

    @cached_property
    def shelf(self) -> TriadsShelf:
        """Earlier practices, and everybody's file."""
        page = TriadsShelf(self._around.desk.triads, self._around.errands)
        page.triad_asked.connect(lambda triad_id: self.show_triad(triad_id, page))
        page.person_asked.connect(self.show_person)
        page.new_asked.connect(self._practise)
        page.back_asked.connect(partial(self._around.go_home, ""))
        return page

    @cached_property
    def person(self) -> PersonPage:
        """Somebody's file."""
        page = PersonPage(self._around.desk, self._around.desk.triads, self._around.errands)
        page.debrief_asked.connect(self._look_at_debrief)
        page.playback_asked.connect(partial(self._look_at, self._around.play_back))
        page.done.connect(self._leave_person)
        return page

    @cached_property
    def debrief(self) -> Debrief:
        """A round of earlier, as it was talked over."""
        around = self._around
        page = Debrief(around.desk.open_session, around.errands, around.clock, around.clock.wall)
        page.back_asked.connect(self._go_back)
        page.kept.connect(around.kept)
        return page

    @property
    def is_keeping(self) -> bool:
        """Whether something said of a round of earlier is still to be kept."""
        return "debrief" in self.__dict__ and self.debrief.is_keeping

    def close(self) -> None:
        """Let go of every page, as everything was wiped."""
        for name in ("after", "shelf", "person", "debrief"):
            page = self.__dict__.pop(name, None)
            if page is not None:
                page.deleteLater()

    def _erase(self, session_id: str) -> None:
        """Erase a round, or its debrief."""
        self._around.errands.run(
            partial(self._around.desk.erase, session_id),
            lambda _: self.after.refresh(),
            self.after.notice_strip.say,
        )

    def show_triad(self, triad_id: str, back: Shown | None = None) -> None:
        """Show what of a practice stands in whose file; from there it goes `back`, or home."""
        self._before_triad = back
        self.after.show_triad(triad_id)
        self._around.window.show_page(self.after)

    def _leave_triad(self) -> None:
        if self._before_triad is None:
            self._around.go_home("")
        else:
            self._around.window.show_page(self._before_triad)

    def show_shelf(self, triad_id: str = "") -> None:
        """Show every practice that is kept."""
        self._around.window.show_page(self.shelf)

    def show_person(self, person_id: str) -> None:
        """Show somebody's file."""
        self._before_person = self._around.window.page
        self.person.show_person(person_id)
        self._around.window.show_page(self.person)

    def _leave_person(self) -> None:
        self._around.window.show_page(self._before_person or self.shelf)

    def _look_at_debrief(self, session_id: str) -> None:
        """Open the debrief of a round that was talked over before."""
        self._back_to = self._around.window.page
        self.debrief.show_round(session_id)
        self._around.window.show_page(self.debrief)

    def _look_at(self, how: Callable[[str, Back], None], session_id: str) -> None:
        """Play a round back, or review it, and return from there."""
        self._back_to = self._around.window.page
        how(session_id, self._go_back)

    def _go_back(self, session_id: str = "") -> None:
        """From a round of earlier to where it was opened."""
        self._around.window.show_page(self._back_to or self.shelf)
