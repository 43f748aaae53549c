"""A session from its first sound to its last file, in a room in which nobody speaks."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest

from app.engine import Session
from app.keeper import Keeper
from app.pipeline import Pipeline
from app.standing import NOTHING_HEARD, OTHER_SIDE
from app.tunables import BY_HAND_WAITING, VITALS_EVERY_S
from audio.errors import DeviceTrouble
from cues.hand import ByHand, CueMarked, CuesMuted, MarkedIntentional, MomentMarked
from models.errors import CorruptWeights
from sessions.errors import SessionError
from sessions.reader import State
from tests.app.quiet_room import BLOCK_S, HISS, NOTHING, QuietMicrophone, session_of
from tests.app.test_keeper import FillingDisk
from tests.sessions.keyed import erase, open_session
from ui.overlay_state import CannotHear, Finished, Listening, OverlayEvent, Paused
from ui.session_state import Erased, Notice, SessionEvent, Vitals

pytestmark = pytest.mark.real_time


@pytest.fixture(autouse=True)
def no_time_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Why a session ended stays on the screen for nobody."""
    monkeypatch.setattr("app.engine.LAST_WORD_S", 0.0)


def told_by(session: Session) -> list[SessionEvent]:
    """Run it to its end; all that the screen was told."""
    posted: list[SessionEvent] = []
    session.start(posted.append)
    session.wait()
    return posted


def run(session: Session) -> list[SessionEvent]:
    """Run it to its end; what the overlay shows of what it was told."""
    return [event for event in told_by(session) if isinstance(event, OverlayEvent)]


def kept_in(session: Session, path: Path, pages: int = 100_000) -> None:
    """Let the session be recorded into `path`."""
    session.make_keeper = lambda: Keeper(FillingDisk(path, pages))


def test_it_listens_to_the_end_and_then_says_so() -> None:
    session = session_of(QuietMicrophone(100))
    assert run(session) == [Listening(), Finished()]
    assert session.outcome.duration_s == pytest.approx(100 * BLOCK_S)
    assert session.outcome.trouble is None
    assert not session.outcome.only_zeros


def test_it_stops_when_its_time_is_up() -> None:
    session = session_of(QuietMicrophone(1000), seconds=1.0)
    run(session)
    assert session.outcome.duration_s == pytest.approx(1.0, abs=BLOCK_S)


def test_it_stops_when_asked_to() -> None:
    microphone = QuietMicrophone(1000)
    session = session_of(microphone)
    microphone.before = {50: session.stop}
    assert run(session)[-1] == Finished()
    assert session.outcome.duration_s == pytest.approx(50 * BLOCK_S)
    assert microphone.closed


def test_what_comes_in_a_pause_is_neither_heard_nor_kept(tmp_path: Path) -> None:
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    microphone.before = {40: session.pause, 60: session.resume}
    kept_in(session, tmp_path / "0badcafe.holdspace")
    assert run(session) == [Listening(), Paused(), Listening(), Finished()]
    with open_session(tmp_path / "0badcafe.holdspace") as stored:
        sound = stored.sound(0.0, 100 * BLOCK_S)
        [hole] = sound.holes
        # The block with which sound comes back is part of the hole, which ends where listening begins.
        assert hole.start_s == pytest.approx(40 * BLOCK_S)
        assert hole.end_s == pytest.approx(61 * BLOCK_S)
        assert hole.why == "paused"
        assert stored.duration_s == pytest.approx(100 * BLOCK_S)


def test_what_the_coach_does_by_hand_is_kept_with_the_time_at_which_it_was_done(tmp_path: Path) -> None:
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    microphone.before = {
        10: lambda: session.mute(True),
        20: session.intentional,
        30: lambda: session.mark("c1", False),
        99: lambda: session.mute(False),
    }
    kept_in(session, tmp_path / "0badcafe.holdspace")
    run(session)
    with open_session(tmp_path / "0badcafe.holdspace") as stored:
        done = [event for event in stored.events() if isinstance(event, ByHand)]
    assert [type(event) for event in done] == [CuesMuted, MarkedIntentional, CueMarked, CuesMuted]
    for event, block in zip(done, (10, 20, 30, 99), strict=True):
        assert event.known_at_s == pytest.approx(block * BLOCK_S, abs=BLOCK_S)


def test_what_is_done_by_hand_in_a_pause_waits_for_its_end_and_no_flood_of_it_stops_the_session(
    tmp_path: Path,
) -> None:
    microphone = QuietMicrophone(50)
    session = session_of(microphone)

    def lean_on_the_key() -> None:
        for _ in range(BY_HAND_WAITING + 7):
            session.mute(True)

    microphone.before = {10: session.pause, 20: lean_on_the_key}
    kept_in(session, tmp_path / "0badcafe.holdspace")
    assert run(session)[-1] == Finished()
    assert session.outcome.trouble is None
    with open_session(tmp_path / "0badcafe.holdspace") as stored:
        done = [event for event in stored.events() if isinstance(event, CuesMuted)]
    assert len(done) == BY_HAND_WAITING
    assert {round(event.known_at_s, 3) for event in done} == {round(10 * BLOCK_S, 3)}


def test_a_session_in_a_pause_still_ends_when_its_time_is_up() -> None:
    microphone = QuietMicrophone(1000)
    session = session_of(microphone, seconds=2.0)
    microphone.before = {10: session.pause}
    assert run(session) == [Listening(), Paused(), Finished()]
    assert session.outcome.duration_s == pytest.approx(10 * BLOCK_S)


def test_a_microphone_that_gives_nothing_is_told_once() -> None:
    session = session_of(QuietMicrophone(200, NOTHING))
    told: list[str] = []
    session.on_trouble = told.append
    assert run(session) == [Listening(), CannotHear(NOTHING_HEARD), Finished()]
    assert told == [NOTHING_HEARD]
    assert session.outcome.only_zeros


def test_on_a_call_a_muted_microphone_is_told_though_the_client_is_heard() -> None:
    session = session_of(QuietMicrophone(200, np.hstack((NOTHING, HISS))))
    assert run(session) == [Listening(), CannotHear(NOTHING_HEARD), Finished()]
    assert session.outcome.only_zeros


def test_it_is_told_even_where_the_session_is_over_first() -> None:
    session = session_of(QuietMicrophone(20, NOTHING))
    told: list[str] = []
    session.on_trouble = told.append
    run(session)
    assert told == [NOTHING_HEARD]


def test_a_vanished_microphone_leaves_what_was_heard(tmp_path: Path) -> None:
    session = session_of(QuietMicrophone(100, vanishes=True))
    kept_in(session, tmp_path / "0badcafe.holdspace")
    assert run(session)[-1] == Finished()
    assert isinstance(session.outcome.trouble, DeviceTrouble)
    with open_session(tmp_path / "0badcafe.holdspace") as stored:
        assert stored.state is State.ENDED
        assert stored.outline().sound_s == pytest.approx(100 * BLOCK_S)


def test_a_full_disk_does_not_end_the_session(tmp_path: Path) -> None:
    session = session_of(QuietMicrophone(300))
    kept_in(session, tmp_path / "0badcafe.holdspace", pages=1)
    run(session)
    assert session.outcome.duration_s == pytest.approx(300 * BLOCK_S)
    assert isinstance(session.outcome.trouble, SessionError)
    assert "the disk is full" in str(session.outcome.trouble)


def test_a_mistake_of_ours_saves_the_session_before_it_is_told(tmp_path: Path) -> None:
    microphone = QuietMicrophone(100)

    def mistake() -> None:
        raise ZeroDivisionError

    microphone.before = {80: mistake}
    session = session_of(microphone)
    kept_in(session, tmp_path / "0badcafe.holdspace")
    run(session)
    assert isinstance(session.outcome.trouble, ZeroDivisionError)
    with open_session(tmp_path / "0badcafe.holdspace") as stored:
        assert stored.outline().sound_s == pytest.approx(80 * BLOCK_S)


def test_weights_that_cannot_be_loaded_end_it_before_anything_is_recorded(tmp_path: Path) -> None:
    def unloadable() -> Pipeline:
        raise CorruptWeights("weights damaged")

    session = session_of(QuietMicrophone(100), make_pipeline=unloadable)
    kept_in(session, tmp_path / "0badcafe.holdspace")
    assert run(session) == [Finished()]
    assert isinstance(session.outcome.trouble, CorruptWeights)
    assert list(tmp_path.iterdir()) == []


def test_lost_sound_is_lost_time_and_no_end() -> None:
    session = session_of(QuietMicrophone(100, loses=range(10, 15)))
    assert run(session) == [Listening(), Finished()]
    assert session.outcome.duration_s == pytest.approx(100 * BLOCK_S)


def test_it_tells_a_few_times_a_second_how_it_is_doing() -> None:
    told = [event for event in told_by(session_of(QuietMicrophone(100))) if isinstance(event, Vitals)]
    assert len(told) == pytest.approx(100 * BLOCK_S / VITALS_EVERY_S, abs=2)
    assert [vitals.elapsed_s for vitals in told] == sorted(vitals.elapsed_s for vitals in told)
    assert told[-1].level_db == pytest.approx(-60.0, abs=1.0)
    assert told[-1].lost_s == 0.0


def test_lost_sound_is_told_but_not_a_pause() -> None:
    told = told_by(session_of(QuietMicrophone(100, loses=range(30, 45))))
    last = [event for event in told if isinstance(event, Vitals)][-1]
    assert last.lost_s == pytest.approx(15 * BLOCK_S)
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    microphone.before = {30: session.pause, 60: session.resume}
    assert [event for event in told_by(session) if isinstance(event, Vitals)][-1].lost_s == 0.0


def test_a_marked_moment_is_kept_at_its_time(tmp_path: Path) -> None:
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    microphone.before = {50: session.moment}
    kept_in(session, tmp_path / "s")
    run(session)
    with open_session(tmp_path / "s") as stored:
        [moment] = [event for event in stored.events() if isinstance(event, MomentMarked)]
    assert moment.known_at_s <= 51 * BLOCK_S


def test_a_client_who_withdraws_leaves_nothing(tmp_path: Path) -> None:
    microphone = QuietMicrophone(1000)
    session = session_of(microphone)
    microphone.before = {100: session.withdraw}
    kept_in(session, tmp_path / "s")
    session.erase = partial(erase, tmp_path / "s")
    told = told_by(session)
    assert told[-2:] == [Erased(), Finished()]
    assert list(tmp_path.iterdir()) == []
    assert session.record.words == [] and session.gathering.given == []


def test_it_says_where_what_was_kept_could_not_be_erased() -> None:
    def refuses() -> None:
        raise SessionError("it is in use")

    session = session_of(QuietMicrophone(100))
    session.erase = refuses
    session.withdraw()
    told = told_by(session)
    assert Erased() not in told
    assert "in use" in str(session.outcome.trouble)


def test_a_full_disk_is_told_on_the_screen_and_the_session_goes_on(tmp_path: Path) -> None:
    session = session_of(QuietMicrophone(400))
    kept_in(session, tmp_path / "s", pages=12)
    told = told_by(session)
    [notice] = [event.line for event in told if isinstance(event, Notice)]
    assert "the disk is full" in notice
    assert session.outcome.duration_s == pytest.approx(400 * BLOCK_S)


def deaf_and_paused(session: Session, microphone: QuietMicrophone) -> list[SessionEvent]:
    """Its device goes, the coach pauses and resumes, then it is back."""
    microphone.before = {
        20: lambda: session.lose_device("The desk microphone went away"),
        30: session.pause,
        40: session.resume,
        50: session.regain_device,
    }
    return run(session)


def test_a_resume_never_says_listening_while_nothing_is_heard() -> None:
    microphone = QuietMicrophone(100)
    away = CannotHear("The desk microphone went away")
    said = deaf_and_paused(session_of(microphone), microphone)
    assert said == [Listening(), away, Paused(), away, Listening(), Finished()]


def test_while_the_client_cannot_be_heard_no_cue_is_seen_and_the_coachs_own_mute_stays() -> None:
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    microphone.before = {
        20: lambda: session.lose_other_side(True),
        30: lambda: session.mute(True),
        40: lambda: session.lose_other_side(False),
    }
    said = run(session)
    assert said == [Listening(), CannotHear(OTHER_SIDE), Listening(), Finished()]
    assert mutes_of(session) == [True, True, True]


def mutes_of(session: Session) -> list[bool]:
    """What the judgement was told of cues being muted, in order."""
    return [given.event.muted for given in session.gathering.given if isinstance(given.event, CuesMuted)]


def test_cues_shown_again_by_hand_wait_for_the_client_to_be_heard_all_the_same() -> None:
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    microphone.before = {
        20: lambda: session.lose_other_side(True),
        30: lambda: session.mute(False),
        40: lambda: session.lose_other_side(False),
    }
    run(session)
    assert mutes_of(session) == [True, True, False]


def test_devices_that_are_found_anew_bring_a_calls_other_side_back_too() -> None:
    microphone = QuietMicrophone(100)
    session = session_of(microphone)
    away = CannotHear("The desk microphone went away")
    microphone.before = {
        20: lambda: session.lose_other_side(True),
        30: lambda: session.lose_device("The desk microphone went away"),
        40: session.regain_device,
    }
    assert run(session) == [Listening(), CannotHear(OTHER_SIDE), away, Listening(), Finished()]
    assert mutes_of(session) == [True, False]


def test_a_client_may_withdraw_once_the_session_ended_by_itself(
    tmp_path: Path,
) -> None:
    microphone = QuietMicrophone(100, vanishes=True)
    session = session_of(microphone)
    kept_in(session, tmp_path / "s")
    session.erase = partial(erase, tmp_path / "s")
    told: list[SessionEvent] = []

    def hear(event: SessionEvent) -> None:
        told.append(event)
        if isinstance(event, CannotHear):
            session.withdraw()

    session.start(hear)
    session.wait()
    assert told[-2:] == [Erased(), Finished()]
    assert list(tmp_path.iterdir()) == [] and session.session_id is None
