"""Speech that ends in a pause is cut out of the sound, ready to be recognised."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.source import Block, Gap
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from diarize.events import HearingEvent, SoundLost, SpeechEnded, SpeechStarted
from transcribe.tunables import LEAD_IN_S, LEAD_OUT_S, LONGEST_UTTERANCE_S, SHORTEST_UTTERANCE_S
from transcribe.utterances import Utterance, Utterances

BLOCK_S = BLOCK_SAMPLES / RATE_HZ
END_KNOWN_AFTER_S = 0.2


@dataclass
class Ear:
    """Gives sound whose every sample is its own session time, and says who spoke a little later."""

    heard: list[HearingEvent]
    utterances: Utterances = field(default_factory=Utterances)
    cut: list[Utterance] = field(default_factory=list)
    at: int = 0

    def listen(self, until_s: float) -> "Ear":
        while self.at / RATE_HZ < until_s:
            sample = np.arange(self.at, self.at + BLOCK_SAMPLES)
            block = Block(self.at, (sample / RATE_HZ).astype(np.float32)[:, None])
            self.at += BLOCK_SAMPLES
            self.cut += self.utterances.feed(block, self._due(block.end_s))
        return self

    def lose(self, seconds: float) -> "Ear":
        gap = Gap(self.at, round(seconds * RATE_HZ), "lost")
        self.cut += self.utterances.lose(gap, self._due(gap.end_s))
        self.at += gap.length_samples
        return self

    def finish(self) -> list[Utterance]:
        self.cut += self.utterances.feed_end(self._due(float("inf")))
        return self.cut

    def _due(self, now_s: float) -> list[HearingEvent]:
        due = [event for event in self.heard if event.known_at_s <= now_s]
        self.heard = [event for event in self.heard if event.known_at_s > now_s]
        return due


def ear(*spoken: tuple[float, float]) -> Ear:
    heard: list[HearingEvent] = []
    for number, (start_s, end_s) in enumerate(spoken):
        heard.append(SpeechStarted(f"s{number}", "client", start_s, start_s + 0.3))
        heard.append(SpeechEnded(f"s{number}", end_s, end_s + END_KNOWN_AFTER_S))
    return Ear(sorted(heard, key=lambda event: event.known_at_s))


def times(utterances: Iterable[Utterance]) -> list[tuple[float, float]]:
    return [(utterance.start_s, utterance.end_s) for utterance in utterances]


def test_an_utterance_is_cut_when_its_end_is_known_with_a_little_sound_around_it() -> None:
    (utterance,) = ear((1.0, 2.5)).listen(4.0).cut
    assert (utterance.start_s, utterance.end_s) == (1.0, 2.5)
    assert utterance.ready_s == pytest.approx(2.5 + END_KNOWN_AFTER_S, abs=BLOCK_S)
    assert utterance.sound_start_s == pytest.approx(1.0 - LEAD_IN_S)
    assert utterance.sound[0] == pytest.approx(1.0 - LEAD_IN_S, abs=1e-3)
    assert utterance.sound[-1] == pytest.approx(2.5 + LEAD_OUT_S, abs=1e-3)
    assert utterance.sound.dtype == np.float32


def test_the_sound_stays_what_it_was_while_the_session_goes_on() -> None:
    listener = ear((1.0, 2.5)).listen(4.0)
    kept = listener.cut[0].sound.copy()
    listener.listen(80.0)
    assert (listener.cut[0].sound == kept).all()


def test_every_pause_of_everybody_ends_one() -> None:
    assert times(ear((1.0, 2.0), (2.6, 3.0), (5.0, 6.0)).listen(7.0).cut) == [
        (1.0, 2.0),
        (2.6, 3.0),
        (5.0, 6.0),
    ]


def test_two_who_talk_over_each_other_are_recognised_together() -> None:
    assert times(ear((1.0, 3.0), (2.5, 4.0), (3.9, 5.0)).listen(6.0).cut) == [(1.0, 5.0)]


def test_the_lead_in_never_reaches_into_the_utterance_before() -> None:
    first, second = ear((1.0, 2.0), (2.05, 3.0)).listen(4.0).cut
    assert second.start_s - LEAD_IN_S < first.end_s
    assert second.sound_start_s == first.end_s


def test_a_burst_too_short_for_a_word_is_left_out() -> None:
    assert ear((1.0, 1.0 + SHORTEST_UTTERANCE_S - 0.01)).listen(3.0).cut == []


def test_speech_without_a_pause_is_cut_and_none_of_it_lost_or_heard_twice() -> None:
    cut = ear((1.0, 50.0)).listen(52.0).cut
    assert len(cut) == 3
    assert (cut[0].start_s, cut[-1].end_s) == (1.0, 50.0)
    for before, after in pairwise(cut):
        assert after.start_s == after.sound_start_s == before.end_s
        assert before.sound[-1] == pytest.approx(after.sound[0], abs=1e-3)
    assert max(end_s - start_s for start_s, end_s in times(cut)) < LONGEST_UTTERANCE_S + BLOCK_S


def test_an_end_that_is_known_just_after_a_cut_leaves_no_scrap() -> None:
    cut = ear((1.0, 1.0 + LONGEST_UTTERANCE_S - 0.1), (30.0, 31.0)).listen(33.0).cut
    assert [round(start_s) for start_s, _ in times(cut)] == [1, 30]


def test_what_was_said_before_sound_was_lost_is_an_utterance_of_its_own() -> None:
    listener = ear((1.0, 2.0)).listen(2.0).lose(3.0)
    assert times(listener.cut) == [(1.0, 2.0)]
    back_s = listener.at / RATE_HZ
    listener.heard = ear((back_s + 0.05, back_s + 1.0)).heard
    listener.listen(back_s + 2.0)
    after = listener.cut[1]
    assert after.sound_start_s == pytest.approx(back_s)
    assert after.sound[0] == pytest.approx(back_s, abs=1e-3)
    assert len(after.sound) == pytest.approx((1.0 + LEAD_OUT_S) * RATE_HZ, abs=2)


def test_the_end_of_the_session_ends_the_last_one() -> None:
    listener = ear((1.0, 2.0)).listen(2.0)
    assert listener.cut == []
    assert times(listener.finish()) == [(1.0, 2.0)]


def test_news_that_is_not_about_speech_changes_nothing() -> None:
    listener = Ear([SoundLost(0.0, 0.1, 0.1)]).listen(1.0)
    assert listener.finish() == []


@given(st.lists(st.tuples(st.floats(0.01, 3.0), st.floats(0.1, 30.0)), max_size=5))
@settings(max_examples=25)
def test_all_speech_worth_recognising_is_in_one_utterance_and_its_sound_is_there(
    pauses_and_speech: list[tuple[float, float]],
) -> None:
    spoken, now_s = [], 1.0
    for pause_s, speech_s in pauses_and_speech:
        spoken.append((now_s + pause_s, now_s + pause_s + speech_s))
        now_s += pause_s + speech_s
    cut = ear(*spoken).listen(now_s + 1.0).finish()
    for before, after in pairwise(cut):
        assert before.end_s <= after.start_s
        assert before.end_s <= after.sound_start_s
    for utterance in cut:
        assert utterance.end_s <= utterance.ready_s
        assert utterance.sound[0] == pytest.approx(utterance.sound_start_s, abs=1e-3)
        assert len(utterance.sound) >= (utterance.end_s - utterance.start_s) * RATE_HZ - 2
    for start_s, end_s in spoken:
        if end_s - start_s >= SHORTEST_UTTERANCE_S + BLOCK_S:
            middle_s = (start_s + end_s) / 2
            assert sum(u.start_s <= middle_s <= u.end_s for u in cut) >= 1
