"""Practice triads beneath their pages: rounds, debriefs, marks in and after them, everybody's file."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from app.desk import Desk
from app.engine import Session
from app.errors import UsageError
from app.people_options import network_of_voices
from app.triad_at_work import TriadAtWork
from cues.events import CueShown
from cues.hand import Mark
from sessions import voices
from sessions.about import About, Part
from sessions.account import Account
from sessions.errors import SessionError
from sessions.triads.plan import Person, TriadPlan, Voices
from sessions.triads.triad import Triad
from sessions.voices import KeptVoice
from tests.app.quiet_room import QuietMicrophone
from tests.app.test_desk import Room, quiet_desk, run
from tests.sessions.keyed import MASTER, keep_master_key

NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
ANA, BEN, CLEO = Person("a1", "Ana"), Person("b2", "Ben"), Person("c3", "Cleo")
PLAN = TriadPlan(
    (ANA, BEN, CLEO),
    known_by=Voices.IN_ORDER,
    consent_at=NOW - timedelta(minutes=1),
    debrief_kept=True,
    sentence="May we record this?",
)


@pytest.fixture
def place(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with weights and nothing else."""
    folder = tmp_path / "data"
    keep_master_key(folder)
    (folder / "models").symlink_to(data / "models", target_is_directory=True)
    monkeypatch.setenv("HOLDSPACE_DATA", str(folder))
    return folder


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A quiet room for whatever session is begun."""
    quiet = Room()

    def connected(desk: Desk, microphone: str | None, loopback: str | None) -> QuietMicrophone:
        if quiet.microphone.closed:
            quiet.microphone = QuietMicrophone(16)
        return quiet.again()

    monkeypatch.setattr(Desk, "_device", connected)
    yield quiet


@pytest.fixture
def desk(place: Path, room: Room) -> Desk:
    return quiet_desk()


def about_of(desk: Desk, session: Session) -> About:
    return account_of(desk, session).about


def account_of(desk: Desk, session: Session) -> Account:
    assert session.session_id is not None
    opened = desk.open_session(session.session_id)
    try:
        return opened.account()
    finally:
        opened.close()


def only(desk: Desk) -> Triad:
    [triad] = desk.triads.triads()
    return triad


def heard_round(at_work: TriadAtWork, number: int) -> Session:
    session = at_work.begin_round(number)
    run(session)
    return session


def test_each_round_is_kept_as_a_session_with_the_people_in_their_new_roles(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    first, second = (about_of(desk, heard_round(at_work, number)) for number in (1, 2))
    assert first.practice is not None and second.practice is not None
    assert first.practice.people == {"coach": "Ana", "client": "Ben", "observer": "Cleo"}
    assert second.practice.people == {"coach": "Cleo", "client": "Ana", "observer": "Ben"}
    assert (first.client, second.client) == ("Ben", "Ana")
    assert (first.consent_sentence, first.consent_at) == ("May we record this?", PLAN.consent_at)
    assert [kept.session_id for kept in only(desk).rounds] == [first.id, second.id]


def test_the_debrief_is_a_session_of_its_own_in_which_nothing_can_be_judged(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    heard_round(at_work, 1)
    debrief = at_work.begin_debrief()
    run(debrief)
    about = about_of(desk, debrief)
    assert about.practice is not None and about.practice.part is Part.DEBRIEF
    assert not about.is_judged
    assert about.people == ("client", "coach", "observer")  # the client is asked first
    assert only(desk).rounds[0].debrief_id == about.id


def test_a_debrief_is_not_recorded_unless_that_was_agreed_to(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(replace(PLAN, debrief_kept=False))
    heard_round(at_work, 1)
    with pytest.raises(UsageError, match="agreed to recording the debrief"):
        at_work.begin_debrief()
    assert len(desk.sessions()) == 1


def test_without_consent_neither_rounds_nor_names_are_kept(desk: Desk, place: Path) -> None:
    at_work = desk.triads.begin_triad(replace(PLAN, consent_at=None))
    assert heard_round(at_work, 1).session_id is None
    at_work.observe("m1", Mark.STRENGTH, 0.0)
    at_work.end()
    assert (list(desk.sessions()), list(desk.triads.triads())) == ([], [])
    assert not list(place.rglob("*.holdspace"))


def test_what_is_marked_in_the_round_is_an_event_of_it(desk: Desk, room: Room) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = at_work.begin_round(1)
    room.microphone.before = {8: lambda: at_work.observe("m1", Mark.POWERFUL_QUESTION, 0.0)}
    run(session)
    [mark] = account_of(desk, session).observed
    assert (mark.id, mark.mark, mark.live) == ("m1", Mark.POWERFUL_QUESTION, True)


def late_marks_are_in() -> None:
    """Wait for what is added in the background."""
    for thread in threading.enumerate():
        if thread.name == "late marks":
            thread.join()


def test_what_comes_after_the_round_is_added_to_it_once_however_often_it_is_told(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = heard_round(at_work, 1)
    for _ in range(2):
        at_work.observe("m9", Mark.NOTE, 0.0, "leaned in")
    late_marks_are_in()
    [mark] = account_of(desk, session).observed
    assert (mark.id, mark.mark, mark.text, mark.live) == ("m9", Mark.NOTE, "leaned in", False)
    assert 0.0 <= mark.at_s <= session.outcome.duration_s


def test_what_is_seen_in_the_debrief_stands_at_the_end_of_its_round(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = heard_round(at_work, 1)
    at_work.observe("m8", Mark.STRENGTH, 1e9)
    late_marks_are_in()
    [mark] = account_of(desk, session).observed
    assert mark.at_s == session.outcome.duration_s


def test_a_late_mark_that_cannot_be_written_is_tried_again_with_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = heard_round(at_work, 1)

    def full(*_: object) -> None:
        raise SessionError("the disk is full; make room on it")

    with monkeypatch.context() as patched:
        patched.setattr("app.triads.add_to_session", full)
        at_work.observe("m1", Mark.STRENGTH, 0.0)
        late_marks_are_in()
    assert account_of(desk, session).observed == ()
    at_work.observe("m2", Mark.STRENGTH, 0.0)
    late_marks_are_in()
    assert {mark.id for mark in account_of(desk, session).observed} == {"m1", "m2"}


def test_a_round_stands_in_the_file_of_those_who_agreed_and_leaves_with_them(
    desk: Desk, tmp_path: Path
) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    sessions = [heard_round(at_work, number) for number in (1, 2)]
    triad = only(desk)
    desk.triads.agree(triad.id, 1, ANA.id, True)
    desk.triads.agree(triad.id, 2, ANA.id, True)
    desk.triads.agree(triad.id, 2, ANA.id, False)
    assert [point.session_id for point in desk.triads.growth(ANA.id).points] == [sessions[0].session_id]
    assert desk.triads.growth(BEN.id).points == ()
    desk.triads.save_file(ANA.id, tmp_path / "ana.hsb", "one two three four", lambda share: None)
    assert (tmp_path / "ana.hsb").stat().st_size > 0
    with pytest.raises(UsageError, match="agree to a round first"):
        desk.triads.save_file(BEN.id, tmp_path / "ben.hsb", "one two three four", lambda share: None)


def test_a_triad_is_erased_with_all_its_rounds(desk: Desk, place: Path) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    heard_round(at_work, 1)
    run(at_work.begin_debrief())
    heard_round(at_work, 2)
    desk.erase(only(desk).rounds[0].session_id or "")
    desk.triads.erase_triad(only(desk).id)
    assert (list(desk.sessions()), list(desk.triads.triads())) == ([], [])
    kept = [path.name for folder in ("sessions", "triads") for path in (place / folder).iterdir()]
    assert kept == ["changing.lock"]


def test_a_triad_that_never_began_a_round_is_forgotten(desk: Desk) -> None:
    desk.triads.begin_triad(PLAN).end()
    assert list(desk.triads.triads()) == []


def test_an_enrolled_voice_goes_with_its_person_from_role_to_role(desk: Desk) -> None:
    embedding = np.eye(192, dtype=np.float32)
    people = []
    for number, person in enumerate(PLAN.people):
        voices.keep(
            KeptVoice(person.name, "coach", embedding[number], 12.0, NOW, network_of_voices()), MASTER
        )
        people.append(replace(person, voice=person.name))
    plan = replace(PLAN, people=(people[0], people[1], people[2]), known_by=Voices.ENROLLED)
    known = [desk.triads._known(plan, plan.cast(number)) for number in (1, 2, 3)]
    coaches = [voice["coach"].name for voice in known]
    assert [name.lower() for name in coaches] == ["ana", "cleo", "ben"]
    voices.delete("Cleo")
    with pytest.raises(UsageError, match="The voice Cleo of Cleo is not here any more"):
        desk.triads.begin_triad(plan).begin_round(1)


def test_no_cue_is_ever_an_event_of_a_debrief(desk: Desk, room: Room) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    heard_round(at_work, 1)
    room.microphone = QuietMicrophone(200)
    debrief = at_work.begin_debrief()
    told = run(debrief)
    assert not [event for event in told if isinstance(event, CueShown)]
    assert account_of(desk, debrief).cues == ()


# --- what is withdrawn, and what is left of a triad


def kept_sessions(desk: Desk) -> list[str]:
    return [entry.path.stem for entry in desk.sessions()]


def test_whoever_withdraws_after_a_round_leaves_neither_it_nor_its_debrief(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    first = heard_round(at_work, 1)
    at_work.leave_round()
    second = heard_round(at_work, 2)
    run(at_work.begin_debrief())
    at_work.observe("m9", Mark.NOTE, 0.0, "leaned in")
    at_work.erase_round()
    late_marks_are_in()
    assert kept_sessions(desk) == [first.session_id]
    assert (second.session_id, second.pipeline) == (None, None)
    assert [(kept.session_id, kept.debrief_id) for kept in only(desk).rounds] == [
        (first.session_id, None),
        (None, None),
    ]


def test_a_debrief_that_is_still_recorded_ends_as_somebody_withdraws(desk: Desk, room: Room) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    heard_round(at_work, 1)
    heard, closed = threading.Event(), threading.Event()

    def talk_on() -> None:
        heard.set()
        closed.wait()

    class Talk(QuietMicrophone):
        def close(self) -> None:
            super().close()
            closed.set()

    room.microphone = Talk(400)
    room.microphone.before = {100: talk_on}
    debrief = at_work.begin_debrief()
    debrief.start(lambda event: None)
    heard.wait()
    at_work.erase_round()
    assert kept_sessions(desk) == []


def test_what_of_a_round_can_be_erased_is_though_the_rest_cannot(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    heard_round(at_work, 1)
    debrief = at_work.begin_debrief()
    run(debrief)

    def in_use() -> None:
        raise SessionError("it is in use; erase it then")

    debrief.erase = in_use
    with pytest.raises(SessionError, match="it is in use"):
        at_work.erase_round()
    assert kept_sessions(desk) == [debrief.session_id]


def test_a_triad_of_which_nothing_was_ever_kept_is_forgotten(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    at_work.begin_round(1).stop()  # given up while it was made ready
    at_work.leave_round()
    assert not at_work.end()
    assert list(desk.triads.triads()) == []


def test_a_triad_whose_round_is_still_at_work_as_the_program_ends_stays(desk: Desk) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    session = at_work.begin_round(1)
    assert at_work.end()
    run(session)
    assert only(desk).rounds[0].session_id == session.session_id


def test_a_triad_ends_after_everything_was_wiped_and_leaves_no_trace(desk: Desk, place: Path) -> None:
    at_work = desk.triads.begin_triad(PLAN)
    desk.wipe()
    assert not at_work.end()
    assert not list((place / "triads").iterdir())
