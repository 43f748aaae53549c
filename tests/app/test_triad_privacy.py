"""What of a practice stays, and what does not: marks that come late, voices for today, names on the disk."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from app import triad_at_work
from app.desk import Desk
from app.errors import UsageError
from app.triad_at_work import TriadAtWork
from audio.clock import Clock
from cues.hand import Mark
from diarize.enrolment import Enrolment
from sessions import voices
from sessions.errors import SessionError
from sessions.triads import store
from sessions.triads.plan import Voices
from tests.app.test_desk import Room, run
from tests.app.test_triads import ANA, PLAN, account_of, desk, heard_round, only, place, room
from ui.triad_desk import PhoneEvent, PhoneMarked

__all__ = ["desk", "place", "room"]

LATE = PhoneMarked("f1", Mark.STRENGTH, 0.0, "")
UNRECORDED = replace(PLAN, consent_at=None, known_by=Voices.INTRODUCED)


@dataclass
class Phones:
    """Pages of paper: `before_opening` happens while one opens, `posts` is how each tells its marks."""

    posts: list[Callable[[PhoneEvent], None]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    before_opening: Callable[[], object] = lambda: None
    may_end: threading.Event = field(default_factory=threading.Event)

    def opened(self, address: str, clock: Clock, post: Callable[[PhoneEvent], None]) -> "PaperPage":
        self.before_opening()
        self.posts.append(post)
        return PaperPage(self, address)


@dataclass
class PaperPage:
    """One of them, at `address`."""

    phones: Phones
    address: str

    def close(self) -> None:
        self.phones.closed.append(self.address)

    def join(self) -> None:
        self.phones.may_end.wait()


@pytest.fixture
def phones(monkeypatch: pytest.MonkeyPatch) -> Phones:
    phones = Phones()
    phones.may_end.set()
    monkeypatch.setattr(triad_at_work, "ObserverPage", phones.opened)
    return phones


def nothing(event: PhoneEvent) -> None:
    """Where nobody is told."""


# --- marks


def test_what_the_phone_held_back_until_its_round_was_left_is_of_that_round(
    desk: Desk, phones: Phones
) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    at_work.open_phone_page("192.168.1.20", nothing)
    first = heard_round(at_work, 1)
    at_work.leave_round()
    second = heard_round(at_work, 2)
    phones.posts[0](LATE)
    at_work.keep_late()
    assert [mark.id for mark in account_of(desk, first).observed] == ["f1"]
    assert account_of(desk, second).observed == ()


@pytest.mark.parametrize("leaves", [TriadAtWork.leave_round, TriadAtWork.end])
def test_a_page_that_opens_once_its_round_was_left_is_closed(
    desk: Desk, phones: Phones, leaves: Callable[[TriadAtWork], object]
) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    phones.before_opening = lambda: leaves(at_work)
    at_work.open_phone_page("192.168.1.20", nothing)
    assert phones.closed == ["192.168.1.20"]


def test_the_program_waits_for_a_page_that_closes(desk: Desk, phones: Phones) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    at_work.open_phone_page("192.168.1.20", nothing)
    phones.may_end.clear()
    at_work.end()
    assert not desk._under_way.wait(0.0)
    phones.may_end.set()
    desk.close()
    assert desk._under_way.wait(0.0)


def full(*_: object) -> None:
    raise SessionError("the disk is full; make room on it")


def test_late_marks_that_cannot_be_written_are_told_of_until_they_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = heard_round(at_work, 1)
    with monkeypatch.context() as patched:
        patched.setattr("app.triads.add_to_session", full)
        for mark_id in ("m1", "m2"):
            at_work.observe(mark_id, Mark.STRENGTH, 0.0)
        with pytest.raises(UsageError, match="not kept yet, 2 in all: the disk is full"):
            at_work.keep_late()
    at_work.keep_late()
    assert {mark.id for mark in account_of(desk, session).observed} == {"m1", "m2"}


def test_late_marks_are_tried_once_more_as_the_program_ends(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = heard_round(at_work, 1)
    with monkeypatch.context() as patched:
        patched.setattr("app.triads.add_to_session", full)
        at_work.observe("m1", Mark.STRENGTH, 0.0)
        desk.close()
    at_work.end()
    desk.close()
    assert [mark.id for mark in account_of(desk, session).observed] == ["m1"]


def test_nobody_is_told_of_late_marks_of_a_round_that_is_erased(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = heard_round(at_work, 1)
    desk.erase(session.session_id or "")
    at_work.observe("m1", Mark.STRENGTH, 0.0)
    at_work.keep_late()


@pytest.mark.parametrize("when", ["before the first block", "in a pause", "after the last"])
def test_a_mark_is_kept_once_whenever_it_comes(desk: Desk, room: Room, when: str) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = at_work.begin_round(1)

    def mark() -> None:
        at_work.observe("m1", Mark.STRENGTH, 0.0)

    if when == "before the first block":
        mark()
    elif when == "in a pause":
        room.microphone.before = {4: session.pause, 6: mark}
    run(session)
    mark()
    at_work.keep_late()
    assert [one.id for one in account_of(desk, session).observed] == ["m1"]


# --- what is kept of whom


def test_of_a_practice_of_which_everything_was_withdrawn_no_name_stays(desk: Desk, room: Room) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = at_work.begin_round(1)
    room.microphone.before = {4: session.withdraw}
    run(session)
    at_work.observe("m1", Mark.NOTE, 0.0, "leaned in")
    assert not at_work.end()
    assert store.traces() == []
    assert not at_work.end()


def test_a_practice_with_a_round_is_kept(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    heard_round(at_work, 1)
    assert at_work.end()
    assert only(desk).rounds


def test_a_round_that_could_not_be_noted_takes_no_mark(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    monkeypatch.setattr("app.triads.store.changed", full)
    with pytest.raises(SessionError, match="disk is full"):
        at_work.begin_round(1)
    at_work.observe("m1", Mark.STRENGTH, 0.0)
    assert not at_work.end()


def hears(monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Let whoever speaks be heard; `meanwhile` happens once the last was told of how much."""

    def heard(source: object, ears: object, progress: Callable[[float], None]) -> Enrolment:
        progress(4.0)
        meanwhile()
        return Enrolment(np.eye(192, dtype=np.float32)[0], 12.0, 30.0)

    monkeypatch.setattr("app.triads.heard_voice", heard)


def test_of_a_practice_that_is_not_recorded_neither_a_name_nor_a_voice_is_ever_written(
    desk: Desk, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(tmp_path, place)
    hears(monkeypatch)
    for person in PLAN.people:
        desk.triads.learn_voice(person, None, lambda heard_s, of_s: None)
    at_work = desk.triads.begin_triad(UNRECORDED)
    session = at_work.begin_round(1)
    at_work.observe("m1", Mark.NOTE, 0.0, "leaned in")
    assert files(tmp_path, place) == before  # as a program would leave it that is killed now
    session.stop()
    assert not at_work.end()
    assert desk.triads._learned == {}
    assert files(tmp_path, place) == before


def files(*folders: Path) -> dict[Path, bytes]:
    """Every file and what is in it, weights aside."""
    return {
        path: path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and "models" not in path.parts
    }


def test_a_voice_that_was_just_being_learned_is_forgotten_with_the_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(monkeypatch, desk.triads.forget_learned)
    desk.triads.learn_voice(ANA, None, lambda heard_s, of_s: None)
    assert desk.triads._learned == {}


class GivenUp(Exception):
    """Raised by whoever listens no more."""


def test_whoever_stops_at_the_last_moment_has_nothing_kept_of_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = threading.Event()
    hears(monkeypatch, stopped.set)

    def tell(heard_s: float, of_s: float) -> None:
        if stopped.is_set():
            raise GivenUp

    for hear in (
        lambda: desk.triads.enrol_person(ANA, "ana", None, tell),
        lambda: desk.triads.learn_voice(ANA, None, tell),
    ):
        stopped.clear()
        with pytest.raises(GivenUp):
            hear()
    assert voices.kept_names() == []
    assert desk.triads._learned == {}
