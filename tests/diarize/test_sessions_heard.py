"""Whole stretches of talk through the real networks: who spoke when, within stated bounds."""

from collections.abc import Callable

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.replay import Replay
from audio.tunables import RATE_HZ
from diarize.events import HearingEvent, SpeechEnded, SpeechStarted, VoiceChanged
from diarize.hearing import Ears, Hearing
from diarize.people import People
from models.embedding import SpeakerEmbedding
from models.segmentation import Segmentation
from models.voice_activity import VoiceActivity
from models.weights import open_weights
from tests.app.first_session import FIRST_SESSION, TRUTH
from tests.diarize.marked_sound import listen, pieces, who_spoke
from tests.diarize.role_error import Stretches, role_error
from tests.recordings.readers import ANOTHER_READER, ONE_READER, spoken

MakeHearing = Callable[[], Hearing]


@pytest.fixture(scope="module")
def real_hearing() -> MakeHearing:
    segmentation = Segmentation(open_weights("segmentation"))
    embedding = SpeakerEmbedding(open_weights("campplus"))

    def make() -> Hearing:
        ears = Ears(VoiceActivity(open_weights("silero-vad")), segmentation, embedding)
        return Hearing(ears, People(("coach", "client")), lambda heard_to_s: heard_to_s)

    return make


@pytest.fixture(scope="module")
def first_session(real_hearing: MakeHearing) -> list[HearingEvent]:
    return listen(real_hearing(), Replay(FIRST_SESSION, None, JumpClock()))


@pytest.fixture(scope="module")
def truth() -> Stretches:
    return [
        (turn["role"], span["start_s"], span["end_s"]) for turn in TRUTH["turns"] for span in turn["speech"]
    ]


def test_role_error_counts_what_was_missed_made_up_and_mistaken() -> None:
    truth = [("coach", 0.0, 1.0), ("client", 1.0, 2.0)]
    assert role_error(truth, truth) == 0.0
    assert role_error(truth, truth[:1]) == pytest.approx(0.5)
    assert role_error(truth, [("coach", 0.0, 2.0)]) == pytest.approx(0.5)
    assert role_error(truth, [*truth, ("client", 3.0, 3.5)]) == pytest.approx(0.25)
    assert role_error(truth, [*truth, ("coach", 1.5, 2.0)]) == pytest.approx(0.25)


def test_the_first_session_is_heard_with_few_errors(
    first_session: list[HearingEvent], truth: Stretches
) -> None:
    assert role_error(truth, who_spoke(first_session)) < 0.08  # measured: .061


def test_its_long_silences_are_heard_as_silences(first_session: list[HearingEvent]) -> None:
    for silent_from_s, silent_to_s in ((4.6, 6.3), (21.8, 22.4), (35.0, 36.2), (43.8, 47.2)):
        heard = [s for s in who_spoke(first_session) if s[1] < silent_to_s and s[2] > silent_from_s]
        assert heard == []


def test_it_is_known_soon_who_speaks_and_who_has_stopped(first_session: list[HearingEvent]) -> None:
    def late_s(kind: type[SpeechStarted | SpeechEnded | VoiceChanged]) -> list[float]:
        return [event.known_at_s - event.at_s for event in first_session if isinstance(event, kind)]

    assert np.median(late_s(SpeechStarted)) < 0.35
    assert np.median(late_s(SpeechEnded)) < 0.25
    assert max(late_s(SpeechEnded)) < 0.42  # while somebody else speaks on
    assert max(late_s(VoiceChanged)) < 0.14


def test_two_people_reading_in_turn_are_told_apart(real_hearing: MakeHearing) -> None:
    room = np.random.default_rng(2).normal(0, 1e-4, RATE_HZ).astype(np.float32)
    turns = [spoken(name) for pair in zip(ONE_READER, ANOTHER_READER, strict=True) for name in pair]
    sound = np.concatenate([part for turn in turns for part in (room, turn)])
    heard = who_spoke(listen(real_hearing(), pieces(sound)))
    end_s = 0.0
    for role, turn in zip(("coach", "client") * 2, turns, strict=True):
        start_s, end_s = end_s + 1.0, end_s + 1.0 + len(turn) / RATE_HZ
        assert {who for who, from_s, to_s in heard if from_s < end_s and to_s > start_s} == {role}
