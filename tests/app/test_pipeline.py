"""From sound to events: words enter when they are known, the same ones however the recogniser hurries."""

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from app.delays import Delays, FixedDelays, SessionClock, TrueDelays
from app.pipeline import Event, Pipeline
from app.recognition import Recognise, Recognition
from app.record import Record
from audio.clock import JumpClock
from audio.source import Block, Gap
from diarize.events import HearingEvent, Role, TurnEndHeard
from diarize.hearing import Hearing
from diarize.turn_end import TurnEnds
from models.recognised import RecognisedWord
from tests.transcribe.on_paper import BLOCK_S, Ear, Line, recogniser, says, words_said
from transcribe.events import WordsHeard
from transcribe.transcription import Pace, Transcription
from transcribe.tunables import TAPE_S

PACE = Pace(0.5, 0.3)
CALL = ("coach", "client")
TALK = (
    says("coach", 1.0, "What would you like to be different?"),
    says("client", 5.0, "I think I want to stop saying yes to everything because"),
    says("client", 11.0, "I never noticed that before."),
)
END_S = 16.0


class HearingOnPaper:
    """Says what the ear was told to say of each block."""

    def __init__(self) -> None:
        self.next: list[HearingEvent] = []

    def feed(self, block: Block) -> list[HearingEvent]:
        return self.next

    def lose(self, gap: Gap) -> list[HearingEvent]:
        return self.next

    def finish(self) -> list[HearingEvent]:
        return self.next


class Replayed:
    """A talk on paper through the pipeline, as far as `until_s`."""

    def __init__(
        self,
        lines: Sequence[Line] = TALK,
        *,
        roles: tuple[Role, ...] = (),
        delays: Delays | None = None,
        recognise: Recognise | None = None,
        until_s: float = END_S,
    ) -> None:
        hearing, ear = HearingOnPaper(), Ear(lines, channels=max(1, len(roles)))
        delays = delays or FixedDelays(words_s=PACE.delay_s)
        reads = recognise or recogniser(lines, roles)
        transcription = Transcription(PACE, roles)
        self.pipeline = Pipeline(
            cast(Hearing, hearing), transcription, Recognition(lambda: reads, delays), delays
        )
        self.told: list[tuple[float, Event]] = []
        for block, hearing.next in ear.listen(until_s):
            self.told += [(block.end_s, event) for event in self.pipeline.feed(block)]
        hearing.next = ear.finish()
        self.told += [(float("inf"), event) for event in self.pipeline.finish()]

    @property
    def news(self) -> list[tuple[float, WordsHeard]]:
        return [(now_s, event) for now_s, event in self.told if isinstance(event, WordsHeard)]

    def transcript(self) -> list[tuple[Role, str]]:
        record = Record()
        record.add(event for _, event in self.told)
        assert all(word.committed_at_s is not None for word in record.words)
        return [(word.role, word.text) for word in record.words]


def truth(lines: Sequence[Line] = TALK) -> list[tuple[Role, str]]:
    return [(word.role, word.text) for word in words_said(lines)]


def test_words_enter_when_they_are_known_and_not_before() -> None:
    news = Replayed().news
    assert all(event.known_at_s <= now_s for now_s, event in news)
    assert all(now_s - event.known_at_s < BLOCK_S for now_s, event in news if now_s < END_S)
    for (_, before), (_, after) in pairwise(news):
        assert before.known_at_s <= after.known_at_s


@pytest.mark.parametrize("roles", [(), CALL])
def test_a_talk_is_written_down_in_a_room_and_on_a_call(roles: tuple[Role, ...]) -> None:
    assert Replayed(roles=roles).transcript() == truth()


@pytest.mark.parametrize("until_s", [1.1, 3.05, 7.2, 12.6])
def test_what_was_said_to_the_very_end_is_written_down(until_s: float) -> None:
    whole = [(word.role, word.text) for word in words_said(TALK) if word.end_s <= until_s - 0.1]
    assert Replayed(until_s=until_s).transcript()[: len(whole)] == whole


def hurried(sound: NDArray[np.float32]) -> list[RecognisedWord]:
    return recogniser(TALK)(sound)


def laboured(sound: NDArray[np.float32]) -> list[RecognisedWord]:
    for _ in range(len(sound) // 5000):
        np.sort(np.tile(sound, 2)[::-1])
    return recogniser(TALK)(sound)


def test_in_replay_the_events_are_the_same_however_fast_the_machine() -> None:
    assert Replayed(recognise=hurried).told == Replayed(recognise=laboured).told


@pytest.mark.parametrize("roles", [(), CALL])
def test_live_the_words_are_the_same_whenever_the_answers_come(roles: tuple[Role, ...]) -> None:
    live = Replayed(roles=roles, delays=TrueDelays(SessionClock(JumpClock())))
    assert live.transcript() == truth()
    for (_, before), (_, after) in pairwise(live.news):
        assert before.known_at_s <= after.known_at_s


def test_what_goes_wrong_in_recognition_ends_the_session_and_the_rest_is_still_finished() -> None:
    def broken(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        raise ZeroDivisionError

    hearing, ear, delays = HearingOnPaper(), Ear(TALK), FixedDelays(words_s=PACE.delay_s)
    pipeline = Pipeline(
        cast(Hearing, hearing), Transcription(PACE), Recognition(lambda: broken, delays), delays
    )
    with pytest.raises(ZeroDivisionError):
        for block, hearing.next in ear.listen(END_S):
            pipeline.feed(block)
    hearing.next = ear.finish()
    assert not any(isinstance(event, WordsHeard) for event in pipeline.finish())


def test_speech_that_recognition_had_no_time_for_is_counted() -> None:
    minute = [says("client", 1.0, "and " * 200)]
    assert Replayed(minute, until_s=TAPE_S + 20.0).pipeline.words_left_out_s == 0.0
    late = FixedDelays(words_s=TAPE_S + 10.0)
    assert Replayed(minute, delays=late, until_s=TAPE_S + 20.0).pipeline.words_left_out_s > 5.0


def turn_ends_heard(delays: Delays, clock: JumpClock, computed_s: float) -> list[tuple[float, TurnEndHeard]]:
    """The talk without words, and when whether a turn ended was delivered; asking takes `computed_s`."""

    def finished(sound: NDArray[np.float32]) -> float:
        clock.jump(computed_s)
        return 0.25

    hearing, ear = HearingOnPaper(), Ear(TALK)
    ends = TurnEnds(finished, lambda heard_to_s: delays.known_at_s("turn_end", heard_to_s))
    pipeline = Pipeline(cast(Hearing, hearing), None, None, delays, ends)
    told: list[tuple[float, Event]] = []
    for block, hearing.next in ear.listen(END_S):
        clock.jump(BLOCK_S)
        told += [(block.end_s, event) for event in pipeline.feed(block)]
    assert pipeline.finish()
    return [(now_s, event) for now_s, event in told if isinstance(event, TurnEndHeard)]


def test_without_words_too_it_is_heard_if_a_turn_ended_and_known_a_fixed_while_after_its_sound() -> None:
    heard = turn_ends_heard(FixedDelays(), JumpClock(), 0.05)
    assert [(event.role, event.at_s) for _, event in heard] == [(line.role, line.end_s) for line in TALK]
    assert all(0.0 <= now_s - event.known_at_s < BLOCK_S for now_s, event in heard)
    assert heard == turn_ends_heard(FixedDelays(), JumpClock(), 0.0)


def test_what_asking_truly_takes_is_noted_where_a_clock_runs_and_counts_when_live() -> None:
    clock = JumpClock()
    measured = FixedDelays(begun(clock))
    heard = turn_ends_heard(measured, clock, 0.05)
    assert measured.true_s["turn_end"] == [pytest.approx(0.05 * n) for n in range(1, len(heard) + 1)]
    clock = JumpClock()
    [(now_s, first), *_] = turn_ends_heard(TrueDelays(begun(clock)), clock, 0.05)
    assert first.known_at_s == pytest.approx(now_s + 0.05)


def begun(clock: JumpClock) -> SessionClock:
    """A session that begins now."""
    session_clock = SessionClock(clock)
    session_clock.arrived(0.0)
    return session_clock
