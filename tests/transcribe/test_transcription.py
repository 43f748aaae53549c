"""Sound and who speaks in, words with their people out: known while they are spoken, then for good."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from audio.source import Block, Gap
from audio.tunables import RATE_HZ
from diarize.events import HearingEvent, Role, SpeechRevised
from models.recognised import RecognisedWord
from tests.cues.talk import ENDED_S, STARTED_S, VOICE_S
from tests.transcribe.on_paper import BLOCK_S, Ear, Line, Recognise, recogniser, says, words_said
from transcribe.events import Word, WordsHeard
from transcribe.line import Ask
from transcribe.transcription import Pace, Transcription
from transcribe.tunables import CUT_S, FRESH_SOUND_S, SETTLED_AFTER_S, TAPE_S

PACE = Pace(step_s=0.5, delay_s=0.3)
CALL = ("coach", "client")


class Sitting:
    """A session on paper, transcribed with answers that come `delays_s` after their asks, by turns."""

    def __init__(
        self,
        lines: Sequence[Line],
        *,
        roles: tuple[Role, ...] = (),
        delays_s: Sequence[float] = (PACE.delay_s,),
        besides: Sequence[HearingEvent] = (),
        recognise: Recognise | None = None,
    ) -> None:
        self.ear = Ear(lines, channels=max(1, len(roles)))
        self.news: list[WordsHeard] = []
        self.transcription = Transcription(PACE, roles)
        self._recognise = recognise or recogniser(lines, roles)
        self._delays_s = list(delays_s)
        self._besides = list(besides)
        self._out: list[tuple[float, Ask]] = []

    def until(self, session_s: float) -> "Sitting":
        for block, heard in self.ear.listen(session_s):
            self._feed(block, heard)
        return self

    def lose(self, seconds: float) -> "Sitting":
        self._feed(*self.ear.lose(seconds))
        return self

    def finish(self) -> "Sitting":
        self.transcription.end(self.ear.finish())
        self._submit()
        known_at_s = self.ear.now_s
        while self._out:
            known_at_s, ask = self._out.pop(0)
            self._answer(known_at_s, ask)
            self._submit()
        self.news += self.transcription.settle(max(known_at_s, self.ear.now_s), at_the_end=True)
        return self

    def _feed(self, item: Block | Gap, heard: Sequence[HearingEvent]) -> None:
        due = [event for event in self._besides if event.known_at_s <= item.end_s]
        self._besides = self._besides[len(due) :]
        self.transcription.feed(item, [*heard, *due])
        while self._out and self._out[0][0] <= item.end_s:
            self._answer(*self._out.pop(0))
        self._submit()
        self.news += self.transcription.settle(item.end_s)

    def _submit(self) -> None:
        for ask in self.transcription.asks():
            self._delays_s.append(self._delays_s.pop(0))
            known_s = [one.known_at_s for one in self.news]
            self._out.append((max([ask.heard_to_s + self._delays_s[-1], *known_s]), ask))
            self._out.sort(key=lambda out: out[0])

    def _answer(self, known_at_s: float, ask: Ask) -> None:
        self.news.append(self.transcription.take(ask, self._recognise(ask.sound), known_at_s))


def told(news: Sequence[WordsHeard]) -> list[Word]:
    """The words as they stand after all of `news`, in order of time."""
    standing: dict[str, Word] = {}
    for one in news:
        for id_ in one.withdrawn:
            del standing[id_]
        standing.update((word.id, word) for word in one.words)
    return sorted(standing.values(), key=lambda word: word.start_s)


def texts(words: Sequence[Word]) -> list[tuple[Role, str]]:
    return [(word.role, word.text) for word in words]


def transcript(sitting: Sitting) -> list[tuple[Role, str, float, float]]:
    """What stands in the end, times to the hundredth."""
    return [(w.role, w.text, round(w.start_s, 2), round(w.end_s, 2)) for w in told(sitting.news)]


def truth(lines: Sequence[Line]) -> list[tuple[Role, str, float, float]]:
    return [(w.role, w.text, round(w.start_s, 2), round(w.end_s, 2)) for w in words_said(lines)]


TALK = (
    says("coach", 1.0, "What would you like to be different by the end of this hour?"),
    says("client", 7.0, "I think I want to stop saying yes to everything"),
    says("client", 12.0, "because"),
    says("client", 15.0, "I never noticed that before."),
    says("coach", 18.0, "Mm-hm."),
    says("client", 19.0, "It goes on " * 20),
)


def test_a_talk_is_written_down_word_by_word_with_who_said_it_and_when() -> None:
    assert transcript(Sitting(TALK).until(45.0)) == truth(TALK)


def test_in_the_end_every_word_that_stands_is_certain() -> None:
    words = told(Sitting(TALK).until(45.0).news)
    assert all(word.committed_at_s is not None for word in words)
    assert all(word.end_s <= word.known_at_s <= (word.committed_at_s or 0.0) for word in words)


def test_words_are_known_while_their_speaker_goes_on() -> None:
    [long] = lines = [says("client", 1.0, "and " * 60)]
    words = told(Sitting(lines).until(long.end_s + 3.0).news)
    late_s = PACE.step_s + PACE.delay_s + words[0].end_s - words[0].start_s + BLOCK_S
    assert all(word.known_at_s - word.end_s <= late_s for word in words[2:])


def test_at_a_pause_the_last_words_are_known_as_soon_as_they_can_be() -> None:
    [line] = lines = [says("client", 1.0, "I think I want to stop saying yes")]
    words = told(Sitting(lines).until(line.end_s + 3.0).news)
    soonest_s = line.end_s + VOICE_S + PACE.delay_s
    assert words[-1].known_at_s <= soonest_s + PACE.delay_s + 2 * BLOCK_S
    assert words[-1].committed_at_s == pytest.approx(
        max(line.end_s + SETTLED_AFTER_S, line.end_s + ENDED_S + PACE.delay_s), abs=PACE.delay_s
    )


def test_a_word_is_told_again_only_when_something_about_it_changed() -> None:
    news = Sitting(TALK).until(45.0).news
    former: dict[str, Word] = {}
    for word in (word for one in news for word in one.words):
        if word.id in former:
            before = former[word.id]
            assert before.committed_at_s is None
            assert (word.text, word.role, word.committed_at_s) != (before.text, before.role, None)
        former[word.id] = word


def test_a_word_that_is_spelt_anew_is_told_at_once() -> None:
    lines = [says("client", 1.0, "well", word_s=1.5)]
    spellings = iter(["well", "Well", "Well,", "Well,", "Well,"])

    def recognise(sound: NDArray[np.float32]) -> list[RecognisedWord]:
        end_s = len(sound) / RATE_HZ - 2 * CUT_S
        return [RecognisedWord(end_s - 0.1, end_s, next(spellings), 0.9)]

    news = Sitting(lines, recognise=recognise, delays_s=[0.0]).until(6.0).news
    assert [(word.text, word.id) for one in news for word in one.words][:3] == [
        ("well", "w0-1"),
        ("Well", "w0-1"),
        ("Well,", "w0-1"),
    ]


def test_each_look_says_where_what_it_changed_begins() -> None:
    news = Sitting(TALK).until(45.0).news
    assert all(one.end_s <= one.known_at_s for one in news)
    assert all(one.start_s <= word.start_s for one in news for word in one.words)


@pytest.mark.parametrize("roles", [(), CALL])
@pytest.mark.parametrize("delay_s", [0.1, 0.3, 0.6, 2.0])
def test_up_to_where_words_are_said_to_be_known_none_is_missing(
    roles: tuple[Role, ...], delay_s: float
) -> None:
    """Not even the last one before a pause, which a look in the midst of speech may have cut through."""
    news = Sitting(TALK, roles=roles, delays_s=[delay_s]).until(45.0).news
    for looks in range(1, len(news) + 1):
        look = news[looks - 1]
        there = {(word.role, word.text, round(word.start_s, 2)) for word in told(news[:looks])}
        for word in words_said(TALK):
            if word.end_s <= look.end_s - 0.001 and look.line in (None, word.role):
                assert (word.role, word.text, round(word.start_s, 2)) in there
    assert max(one.end_s for one in news) >= words_said(TALK)[-1].end_s - 0.001


ASIDE = (
    says("client", 1.0, "I think I want to stop saying yes to everything"),
    says("coach", 2.05, "Mm-hm, right."),
)


def test_on_a_call_who_speaks_over_the_other_is_written_down_apart() -> None:
    sitting = Sitting(ASIDE, roles=CALL).until(8.0)
    assert transcript(sitting) == truth(ASIDE)
    assert {one.line for one in sitting.news} == set(CALL)
    for one in sitting.news:
        assert {word.role for word in one.words} <= {one.line}


def test_in_a_room_the_words_go_to_who_was_heard_there() -> None:
    sitting = Sitting(ASIDE).until(8.0)
    assert {one.line for one in sitting.news} == {None}
    assert [word.text for word in told(sitting.news)] == [word.text for word in words_said(ASIDE)]
    alone = [word for word in told(sitting.news) if word.end_s <= 2.05 or word.start_s >= 2.65]
    assert {word.role for word in alone} == {"client"}


def test_whose_a_known_word_is_may_be_revised_until_it_is_certain() -> None:
    [line] = lines = [says("client", 1.0, "I think I want to stop")]
    revised = SpeechRevised("s1", "coach", line.end_s + 0.2)
    sitting = Sitting(lines, besides=[revised]).until(line.end_s + 3.0)
    words = told(sitting.news)
    certain_before = [(word.committed_at_s or 0.0) < revised.known_at_s for word in words]
    assert [word.role == "client" for word in words] == certain_before
    told_as = [{word.role for one in sitting.news for word in one.words if word.id == w.id} for w in words]
    assert {"client"} in told_as and {"client", "coach"} in told_as


def test_a_word_that_is_taken_back_is_gone() -> None:
    """The recogniser hears the first half of a word as a word of its own when the voice seems to fall."""
    lines = [says("client", 1.0, "I overslept", word_s=0.8), says("client", 2.9, "again", word_s=0.8)]
    sitting = Sitting(lines).until(9.0)
    assert transcript(sitting) == truth(lines)


def test_sound_that_is_lost_takes_no_other_words_with_it() -> None:
    lines = [says("client", 1.0, "I think so."), says("coach", 12.0, "Tell me more.")]
    assert transcript(Sitting(lines).until(2.5).lose(8.0).until(16.0)) == truth(lines)


@pytest.mark.parametrize("roles", [(), CALL])
@pytest.mark.parametrize("until_s", [2.0, 4.4, 8.0, 20.0, 24.9])
def test_when_the_sound_is_over_all_that_was_said_is_certain(until_s: float, roles: tuple[Role, ...]) -> None:
    """However soon or late the recogniser answers then; of the word that is cut, a part may be heard."""
    whole = [word for word in truth(TALK) if word[3] <= until_s - FRESH_SOUND_S]
    for delay_s in (0.0, 0.3, 0.9, 5.0):
        sitting = Sitting(TALK, roles=roles, delays_s=[delay_s]).until(until_s).finish()
        assert all(word.committed_at_s is not None for word in told(sitting.news))
        assert transcript(sitting)[: len(whole)] == whole
        assert len(transcript(sitting)) <= len(whole) + 1


def test_a_recogniser_that_is_too_slow_leaves_speech_out_and_it_is_told_how_much() -> None:
    lines = [says("client", 1.0, "and " * 300)]
    assert Sitting(lines, delays_s=[TAPE_S + 20.0]).until(TAPE_S + 25.0).transcription.left_out_s > 10.0


@st.composite
def talks(draw: st.DrawFn) -> list[Line]:
    """People who speak by turns, with pauses of every length."""
    lines, now_s = [], 1.0
    for number in range(draw(st.integers(1, 6))):
        now_s += draw(st.sampled_from([0.05, 0.3, STARTED_S + SETTLED_AFTER_S, 1.1, 2.0]))
        count = draw(st.integers(1, 9))
        text = " ".join(f"w{number}-{n}" for n in range(count))
        lines.append(
            says(draw(st.sampled_from(CALL)), round(now_s, 2), text, draw(st.sampled_from([0.2, 0.4])))
        )
        now_s = lines[-1].end_s
    return lines


DELAYS_S = st.lists(st.sampled_from([0.0, 0.1, 0.4, 1.0, 3.0]), min_size=1, max_size=4)


@given(talks(), DELAYS_S, st.sampled_from([(), CALL]))
@settings(max_examples=60)
def test_whoever_speaks_when_and_however_late_the_answers_every_word_comes_once(
    lines: list[Line], delays_s: list[float], roles: tuple[Role, ...]
) -> None:
    sitting = Sitting(lines, roles=roles, delays_s=delays_s).until(lines[-1].end_s + 1.0).finish()
    assert [word[1:] for word in transcript(sitting)] == [word[1:] for word in truth(lines)]
    certain = [word.id for one in sitting.news for word in one.words if word.committed_at_s is not None]
    assert sorted(certain) == sorted(word.id for word in told(sitting.news))
    known_s = [one.known_at_s for one in sitting.news]
    assert known_s == sorted(known_s)
