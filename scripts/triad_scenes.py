"""Every window of a practice triad, and how it is brought up, for `scripts.window_pictures`."""

import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from hashlib import sha256

from app.observer_page.certificate import Certificate
from app.observer_page.invitation import invite
from cues.hand import Mark
from sessions.preferences import USUAL_KEYS
from sessions.triads.course import Course
from sessions.triads.plan import Voices
from tests.ui.pages.made_debrief import PaperRound, in_debrief
from tests.ui.pages.made_shelf import NOON
from tests.ui.paper_desk import PaperDesk
from tests.ui.paper_triads import PLAN
from tests.ui.parts.triad.phones import INVITATION, PaperPhone
from ui.overlay_state import Listening
from ui.pages.triad_set_up_state import Draft, Seat, ToIntroduce
from ui.parts.triad.phone_link import PhoneLink
from ui.parts.triad.phone_panel import PhonePanel
from ui.program import Program
from ui.session_state import SessionState, Vitals, after
from ui.triad_desk import Invitation, PhoneAt

Scene = tuple[str, Callable[[], object]]

NAMES = ("Ana", "Ben", "Cleo")
REACH = "These keys work whatever window is in front."


def triad_scenes(program: Program, desk: PaperDesk) -> Iterator[Scene]:
    """A practice from its set-up to everybody's file."""
    yield from _before(program)
    yield from _round(program)
    yield from _phone(program)
    yield from _debrief(program, desk)
    yield from _afterwards(program, desk)


def _before(program: Program) -> Iterator[Scene]:
    window, triads = program.window, program.triads

    def set_up(draft: Draft) -> None:
        triads.set_up.prepare(draft)
        window.show_page(triads.set_up)

    def agreed() -> None:
        draft = triads.set_up._draft
        for place in range(len(NAMES)):
            draft = draft.agreeing(place, NOON + timedelta(minutes=place))
        triads.set_up._set(replace(draft, on_a_call=True, debrief_agreed=True))
        triads.set_up.ensureWidgetVisible(triads.set_up._agreement)

    def introduced() -> None:
        plan = replace(PLAN, known_by=Voices.INTRODUCED)
        triads.introductions.begin(ToIntroduce(plan, plan.people))
        window.show_page(triads.introductions)

    first, second, third = (Seat(name) for name in NAMES)
    yield "triad-set-up", lambda: set_up(Draft((first, second, third)))
    yield "triad-set-up-agreed", agreed
    yield "introductions", introduced


def _round(program: Program) -> Iterator[Scene]:
    window, triads = program.window, program.triads
    course, page = Course(PLAN), triads.round

    def ready() -> None:
        triads.ready.show_course(course.rotated())
        window.show_page(triads.ready)

    def at(elapsed_s: float) -> None:
        page.show_state(after(after(SessionState(), Listening()), Vitals(elapsed_s, -34.0)))

    def begun() -> None:
        page.begin_round(course, recorded=True)
        page.show_keys(USUAL_KEYS, REACH)
        at(140.0)
        window.show_page(page)

    def marked() -> None:
        for elapsed_s, mark in ((171.0, Mark.POWERFUL_QUESTION), (192.0, Mark.HELD_SILENCE)):
            at(elapsed_s)
            page.pad.buttons[mark].click()
        page.show_phone(PhoneAt.HERE)

    yield "ready", ready
    yield "round", begun
    yield "round-marks", marked
    yield "round-over", lambda: at(941.0)


def invited() -> Invitation:
    """How a phone would come to the page, had it a certificate."""
    certificate = Certificate(ssl.create_default_context(), sha256(b"a picture").digest())
    return invite(INVITATION.address, INVITATION.code, certificate)


def _phone(program: Program) -> Iterator[Scene]:
    paper = PaperPhone(invitation=invited())
    link = PhoneLink(paper, paper, program._errands)

    def opened() -> None:
        link.choose(paper.networks[0])
        link.open()
        PhonePanel(program.window, link).open()

    yield "phone-ask", lambda: PhonePanel(program.window, link).open()
    yield "phone-open", opened


def _debrief(program: Program, desk: PaperDesk) -> Iterator[Scene]:
    page = program.triads.debrief

    def begun() -> None:
        desk.at_hand = PaperRound()
        page.show_round("0a1b2c1d", in_debrief())
        page.show_recording(after(after(SessionState(), Listening()), Vitals(61.0, -30.0)))
        program.window.show_page(page)

    yield "debrief-client", begun
    yield "debrief-coach", page.foot.next.click
    yield "debrief-observer", page.foot.next.click
    yield "debrief-machine", page.foot.next.click


def _afterwards(program: Program, desk: PaperDesk) -> Iterator[Scene]:
    triads, kept = program.triads, desk.triads.kept[0]
    yield "triad-after", lambda: triads.files.show_triad(kept.id)
    yield "person-coach", lambda: triads.files.show_person(kept.plan.people[0].id)
    for role in ("client", "observer"):
        yield f"person-{role}", partial(triads.files.person.choices[role].setChecked, True)
    yield "triads-shelf", triads.files.show_shelf
