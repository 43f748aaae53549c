"""The whole program at a coach's desk: a real screen, a real microphone, and nothing but the keyboard."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from cues.hand import CuesMuted, MomentMarked
from sessions.about import Keep
from sessions.account import account_of, heard_in
from sessions.at_a_glance import glance_at
from sessions.reader import SessionReader, State
from sessions.stored_sound import Hole
from tests.app.at_the_desk import composited
from tests.app.evenings import (
    AFTERWARDS,
    AWAY_S,
    HOME,
    SESSION,
    START,
    FirstEvening,
    SecondEvening,
    elapsed_s,
    first_evening,
    is_time,
    said,
    second_evening,
)
from tests.app.furnished_desk import FurnishedDesk
from tests.app.playing_back import PLAYBACK, begin_s, is_place, is_stretch
from tests.sessions.keyed import open_users_session
from tests.virtual_screen import virtual_screen
from tests.virtual_sound import virtual_microphone
from ui.tunables import LEAD_IN_S

pytestmark = [
    pytest.mark.real_time,
    pytest.mark.skipif(sys.platform != "linux", reason="the screen is an X server"),
]

TEST_S = 5
PIECE = RATE_HZ // 2  # samples: a hurried player leaves a little out here and there, and what follows shifts
SPOKEN = 0.01  # of full scale, by its power: somebody speaks, and it is not the hiss of the room
ALIKE = 0.8  # of 1, by correlation; the same pieces played backwards come to 0.3


@dataclass
class Desktop:
    """A desk, and what was seen at it."""

    desk: FurnishedDesk
    first: FirstEvening
    second: SecondEvening
    after_first: list[Path]


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Iterator[Desktop]:
    folder = tmp_path_factory.mktemp("desk")
    own = folder / "data"
    own.mkdir()
    (own / "models").symlink_to(data / "models", target_is_directory=True)
    with virtual_screen(folder) as screen, composited(screen), virtual_microphone(folder) as microphone:
        desk = FurnishedDesk(folder, own, screen, microphone)
        first = first_evening(desk)
        after_first = desk.sessions
        yield Desktop(desk, first, second_evening(desk), after_first)


@pytest.fixture
def first(desktop: Desktop) -> FirstEvening:
    return desktop.first


@pytest.fixture
def second(desktop: Desktop) -> SecondEvening:
    return desktop.second


@pytest.fixture
def stored(desktop: Desktop) -> Iterator[SessionReader]:
    """The first evening's session, as it is kept."""
    [path] = desktop.after_first
    with open_users_session(path) as session:
        yield session


def holes_s(holes: Sequence[Hole]) -> float:
    return sum(hole.end_s - hole.start_s for hole in holes)


def counted(number: int, one: str, after: str = "") -> str:
    return f"{number} {one if number == 1 else one + 's'}{after}"


def likeness(piece: NDArray[np.float32], whole: NDArray[np.float32]) -> float:
    """How much `piece` is like what it is most like in `whole`: 1 where only the loudness differs."""
    size = len(whole) + len(piece)
    spectrum = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(piece, size))
    match = np.fft.irfft(spectrum, size)[: len(whole) - len(piece) + 1]
    power = np.concatenate([[0.0], np.cumsum(whole.astype(np.float64) ** 2)])
    around = np.maximum(power[len(piece) :] - power[: -len(piece)], 1e-3)
    return float((match / np.sqrt(around * np.sum(piece**2))).max())


def test_the_first_start_says_what_it_does_and_that_nothing_leaves_this_computer(first: FirstEvening) -> None:
    told = said(first.chapters["what it does"], "says")
    assert "Room for your client to think" in told
    assert "Everything it hears stays on this computer. Nothing is sent anywhere." in told


def test_five_seconds_of_the_microphone_are_played_back(desktop: Desktop, first: FirstEvening) -> None:
    told = said(first.chapters["microphone"], "says")
    steps = [f"Recording: {left} s to go" for left in range(TEST_S, 0, -1)]
    assert [line for line in told if line in steps] == steps
    assert told.index("Playing what it heard") > told.index(steps[-1])
    [heard] = first.from_loudspeaker
    sounding = np.flatnonzero(np.abs(heard) > 0.005)
    played = heard[sounding[0] : sounding[-1]]
    assert 0.7 * TEST_S < len(played) / RATE_HZ < 1.5 * TEST_S  # a busy machine plays with breaks
    pieces = [played[at : at + PIECE] for at in range(0, len(played) - PIECE, PIECE)]
    assert np.median([likeness(piece, desktop.desk.said) for piece in pieces]) > ALIKE


def test_recording_leaves_the_keyboard_on_the_way_on(first: FirstEvening) -> None:
    assert said(first.chapters["microphone"], "focus")[-1] == "Continue"


def test_an_example_can_be_watched_before_anything_else(first: FirstEvening) -> None:
    told = said(first.chapters["example"], "says")
    assert "With Example  ·  nothing is recorded" in told
    assert said(first.chapters["example"], "window") == [SESSION, HOME]


def test_nothing_starts_and_nothing_is_kept_before_consent(first: FirstEvening) -> None:
    assert "Start" not in first.passed_before_consent
    assert "Start is there once they have agreed." in said(first.chapters["before"], "says")
    assert said(first.chapters["before"], "window") == [START]
    assert said(first.chapters["before"], "phase") == []
    assert first.kept_before_start == []


def test_it_listens_and_says_with_whom(first: FirstEvening) -> None:
    assert said(first.chapters["start"], "phase") == ["starting", "listening"]
    assert "With Ada  ·  recorded on this computer only" in said(first.chapters["start"], "says")
    print(f"\nfrom the start of the process to the window: {first.window_s:.1f} s")
    print(f"from Enter to listening: {first.listening_s:.1f} s; the example before: {first.example_s:.1f} s")


def test_hold_space_is_on_the_screen_while_the_client_thinks(first: FirstEvening) -> None:
    assert "hold_space" in said(first.chapters["keys"], "overlay")
    assert first.ring_drawn


def test_keys_work_while_another_program_has_the_keyboard(first: FirstEvening) -> None:
    keys = first.chapters["keys"]
    assert any(line.startswith("Marked at ") for line in said(keys, "says"))
    assert said(keys, "muted") == ["True", "False"]
    assert said(keys, "phase") == ["paused", "listening"]


def test_a_microphone_that_goes_is_told_and_heard_again_by_itself(first: FirstEvening) -> None:
    away = first.chapters["away"]
    assert said(away, "phase") == ["deaf", "listening"]
    assert said(away, "overlay")[0] == "cannot_hear"
    assert said(away, "overlay")[-1] == "listening"
    [why] = [line for line in said(away, "says") if "went away" in line]
    assert "the session goes on, and listens again by itself once it is connected again" in why


def test_the_summary_comes_by_itself_with_the_figures_of_what_is_kept(
    first: FirstEvening, stored: SessionReader
) -> None:
    afterwards = first.chapters["afterwards"]
    assert said(afterwards, "window")[0] == AFTERWARDS
    told, glance = said(afterwards, "says"), glance_at(stored)
    assert glance.marked == 1
    assert "1 moment marked" in told
    assert f"{glance.held} {'silence' if glance.held == 1 else 'silences'} held" in told
    assert (
        f"{glance.interruptions} {'interruption' if glance.interruptions == 1 else 'interruptions'}" in told
    )
    [talk] = [line for line in told if line.startswith("Coach: ")]
    assert ", Client: " in talk


def test_enter_plays_it_back_and_a_cue_is_gone_to(first: FirstEvening) -> None:
    heard = first.playback.heard
    assert said(heard, "window") == [PLAYBACK]
    [cue] = [seen for seen in heard if is_stretch(seen)]
    place, *_ = [seen for seen in heard if is_place(seen) and seen.at_s >= cue.at_s]
    assert begin_s(cue) - LEAD_IN_S - 1 <= begin_s(place) <= begin_s(cue)


def test_what_is_played_back_is_heard(desktop: Desktop, first: FirstEvening) -> None:
    [heard] = first.playback.sound
    pieces = [heard[at : at + PIECE] for at in range(0, len(heard) - PIECE, PIECE)]
    spoken = [piece for piece in pieces if np.sqrt(np.mean(piece**2)) > SPOKEN]
    assert len(spoken) * PIECE > RATE_HZ
    assert np.median([likeness(piece, desktop.desk.said) for piece in spoken]) > ALIKE


def test_what_is_said_of_it_in_playback_is_kept_and_what_is_undone_is_not(
    first: FirstEvening, stored: SessionReader
) -> None:
    assert first.playback.passed_to_judge[-1] == "Helpful"
    account = account_of(heard_in(stored), stored.all_corrections())
    assert [cue.helpful for cue in account.cues if cue.helpful is not None] == [True]
    assert [bookmark.live for bookmark in account.bookmarks] == [True]
    assert account.redoable is not None


def test_esc_leads_back_and_then_home_with_the_session_in_the_list(first: FirstEvening) -> None:
    assert said(first.chapters["looked back"], "window") == [AFTERWARDS, HOME]
    assert ", Ada, in the room, " in said(first.chapters["looked back"], "value")[-1]


def test_the_session_is_kept_as_it_was_agreed_to(stored: SessionReader) -> None:
    about = stored.about
    assert (about.client, about.keep, stored.state) == ("Ada", Keep.SOUND, State.ENDED)
    assert about.consent_at < about.started_at
    assert about.consent_sentence


def test_what_was_done_by_hand_is_kept(stored: SessionReader) -> None:
    [moment] = [event for event in stored.events() if isinstance(event, MomentMarked)]
    assert 0.0 < moment.known_at_s < stored.duration_s
    muted = [event.muted for event in stored.events() if isinstance(event, CuesMuted)]
    assert muted == [True, False]


def test_its_sound_is_kept_with_holes_for_the_pause_and_the_time_away(stored: SessionReader) -> None:
    sound = stored.sound(0.0, stored.duration_s)
    assert float(np.abs(sound.samples).max()) > 0.05
    assert "paused" in {hole.why for hole in sound.holes}
    assert holes_s([hole for hole in sound.holes if hole.why.endswith("was away")]) > AWAY_S
    assert stored.sound_s == pytest.approx(stored.duration_s - holes_s(sound.holes), abs=0.1)


def test_without_a_session_it_closes_at_once_and_has_not_complained(first: FirstEvening) -> None:
    assert first.code == 0
    assert "Traceback" not in first.complaints


def test_the_second_start_is_home_with_ada_a_press_away(second: SecondEvening) -> None:
    assert said(second.chapters["home"], "window") == [HOME]
    assert "Again with Ada, in the room" in said(second.chapters["unrecorded"], "focus")


def test_a_session_without_recording_leaves_nothing(second: SecondEvening) -> None:
    assert "With Ada  ·  nothing is recorded" in said(second.chapters["unrecorded"], "says")
    assert second.kept["unrecorded"] == second.kept["before"]


def test_when_the_client_withdraws_nothing_of_the_session_is_left(second: SecondEvening) -> None:
    windows = said(second.chapters["withdrawn"], "window")
    assert "Stop and erase this session?" in windows
    assert windows[-1] == HOME
    assert len(second.kept["at work"]) > len(second.kept["before"])
    assert second.kept["withdrawn"] == second.kept["before"]


def test_closing_in_a_session_asks_and_enter_keeps_it_going(second: SecondEvening) -> None:
    going = second.chapters["kept going"]
    assert said(going, "window")[-2:] == ["Stop the session and close?", SESSION]
    assert said(going, "phase")[-1] == "listening"
    times = [elapsed_s(seen) for seen in going if is_time(seen)]
    assert times == sorted(times)


def test_both_ways_out_of_a_session_end_it_in_the_library(desktop: Desktop, second: SecondEvening) -> None:
    assert (second.closed_code, second.interrupted_code) == (0, 130)
    ended = [path for path in desktop.desk.sessions if path not in desktop.after_first]
    assert len(ended) == 2
    for path in ended:
        with open_users_session(path) as session:
            assert (session.state, session.about.client) == (State.ENDED, "Ada")
    assert "Traceback" not in second.complaints
