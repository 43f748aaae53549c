"""What is to be recognised when: the newest speech again and again, and at once when the voice falls."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from diarize.events import Role, VoiceChanged
from models.recognised import RecognisedWord
from tests.cues.talk import ENDED_S, STARTED_S, VOICE_S
from tests.transcribe.on_paper import BLOCK_S, Ear, recogniser, says
from tests.transcribe.on_paper import Line as Said
from transcribe.hypotheses import Known
from transcribe.line import Ask, Line
from transcribe.tunables import (
    COMMITTED_BEHIND_S,
    LEAD_IN_S,
    LONGEST_WINDOW_S,
    SETTLED_AFTER_S,
    TAPE_S,
    WINDOW_LEFT_S,
)

STEP_S = 0.5


class Follower:
    """Follows one line of a session; answers come `delay_s` after they were asked for, or never."""

    def __init__(
        self,
        *lines: Said,
        delay_s: float = 0.0,
        role: Role | None = None,
        hears: Sequence[Said] | None = None,
    ) -> None:
        self.ear = Ear(lines)
        self.line = Line(0, STEP_S, role)
        self.asks: list[Ask] = []
        self.committed: list[Known] = []
        self._recognise = recogniser(lines if hears is None else hears)
        self.delay_s = delay_s
        self._out: Ask | None = None

    def until(self, session_s: float) -> "Follower":
        for block, heard in self.ear.listen(session_s):
            self.line.feed(block.samples[:, 0], heard, block.end_s)
            self._turn(block.end_s)
        return self

    def lose(self, seconds: float) -> "Follower":
        gap, heard = self.ear.lose(seconds)
        self.line.lose(gap, heard)
        self._turn(gap.end_s)
        return self

    @property
    def said(self) -> str:
        return " ".join(known.word.text for known in self.committed)

    def _turn(self, now_s: float) -> None:
        if self._out is not None and now_s >= self._out.heard_to_s + self.delay_s:
            change = self.line.take(self._out, self._recognise(self._out.sound), now_s)
            self.committed += change.committed
            self._out = None
        if (ask := self.line.ask()) is not None:
            assert self._out is None, "two asks are out"
            self.asks.append(ask)
            self._out = ask
        self.committed += self.line.settle(now_s).committed


def span_s(sound: NDArray[np.float32]) -> tuple[float, float]:
    """Session times of the first sample and the end of the last."""
    return float(sound[0]) / RATE_HZ, float(sound[-1] + 1) / RATE_HZ


LONG = says("client", 1.0, "so " * 200)
NEVER = 1e9


def test_in_silence_nothing_is_asked() -> None:
    assert Follower().until(20.0).asks == []


def test_running_speech_is_asked_about_step_by_step_from_where_it_began() -> None:
    follower = Follower(LONG).until(6.0)
    assert follower.asks[0].heard_to_s == pytest.approx(1.0 + STARTED_S, abs=STEP_S)
    for before, after in pairwise(follower.asks):
        assert after.heard_to_s - before.heard_to_s == pytest.approx(STEP_S, abs=BLOCK_S)
    for ask in follower.asks:
        first_s, last_s = span_s(ask.sound)
        assert first_s <= 1.0 - LEAD_IN_S
        assert last_s == pytest.approx(ask.heard_to_s)
        assert ask.cut


def test_while_an_answer_is_out_nothing_more_is_asked() -> None:
    assert len(Follower(LONG, delay_s=NEVER).until(20.0).asks) == 1
    slow = Follower(LONG, delay_s=2.0).until(20.0).asks
    assert all(after.heard_to_s - before.heard_to_s >= 2.0 for before, after in pairwise(slow))


def test_when_the_voice_falls_the_rest_is_asked_about_at_once_and_nothing_is_cut() -> None:
    said = says("client", 1.0, "I never noticed that")
    follower = Follower(said).until(said.end_s + VOICE_S + 2 * BLOCK_S)
    asked = follower.asks[-1]
    assert asked.heard_to_s == pytest.approx(said.end_s + VOICE_S, abs=BLOCK_S)
    assert not asked.cut
    assert follower.until(said.end_s + ENDED_S - BLOCK_S).asks[-1] is asked
    assert not follower.until(said.end_s + 5.0).asks[-1].cut


def test_a_voice_that_falls_while_an_answer_is_out_is_asked_about_when_it_is_there() -> None:
    said = says("client", 1.0, "I never noticed that")
    follower = Follower(said, delay_s=0.3).until(said.end_s + 5.0)
    assert follower.said == said.text
    assert span_s(follower.asks[-1].sound)[1] >= said.end_s + VOICE_S


@pytest.mark.parametrize("delay_s", [0.2, 0.4, 0.6, 0.8, 1.0])
def test_who_falls_silent_on_a_call_is_heard_to_the_end_though_the_other_talks_on(delay_s: float) -> None:
    client = says("client", 1.0, "I never noticed that")
    coach = says("coach", client.end_s + 0.35, "And " * 60)
    follower = Follower(client, coach, delay_s=delay_s, role="client", hears=[client])
    assert follower.until(client.end_s + 3.0).said == client.text


def test_when_it_ends_before_the_next_step_all_of_it_is_asked_about_at_the_end() -> None:
    said = says("client", 1.0, "Mm", word_s=STEP_S / 2)
    assert Follower(said).until(5.0).said == "Mm"


def test_a_pause_makes_words_certain_once_it_has_lasted() -> None:
    said = says("client", 1.0, "I never noticed that")
    follower = Follower(said).until(said.end_s + SETTLED_AFTER_S - BLOCK_S)
    assert follower.said != said.text
    assert follower.until(said.end_s + SETTLED_AFTER_S + 2 * BLOCK_S).said == said.text


def test_a_shorter_pause_does_not_and_the_words_on_both_sides_are_understood_together() -> None:
    first = says("client", 1.0, "I think")
    second = says("client", first.end_s + SETTLED_AFTER_S - STARTED_S - 0.1, "that it hurts")
    follower = Follower(first, second).until(second.end_s + 3.0)
    assert span_s(follower.asks[-1].sound)[0] < first.start_s
    assert follower.said == "I think that it hurts"


def test_after_a_pause_only_what_is_new_is_asked_about() -> None:
    first, second = says("client", 1.0, "I went home."), says("client", 10.0, "It hurt.")
    follower = Follower(first, second).until(15.0)
    later = [ask for ask in follower.asks if ask.heard_to_s > 10.0]
    assert all(span_s(ask.sound)[0] >= first.end_s for ask in later)
    assert follower.said == "I went home. It hurt."


@pytest.mark.parametrize("delay_s", [0.0, 0.7, 3.0])
def test_a_word_is_told_at_the_time_it_was_said(delay_s: float) -> None:
    """However late the answer: meanwhile more may have been put on the tape."""
    lines = [says("client", 1.0, "I went home"), says("client", 4.5, "because it hurt"), LONG_AGO]
    follower = Follower(*lines, delay_s=delay_s).until(30.0)
    assert follower.said == "I went home because it hurt and then"
    starts_s = [known.word.start_s for known in follower.committed]
    ends_s = [known.word.end_s for known in follower.committed]
    assert starts_s == pytest.approx([1.0, 1.3, 1.6, 4.5, 4.8, 5.1, 9.0, 9.3], abs=1e-3)
    assert ends_s == pytest.approx([start_s + 0.3 for start_s in starts_s], abs=1e-3)


LONG_AGO = says("client", 9.0, "and then")


def test_a_word_at_the_very_end_of_the_sound_stays_there_whatever_comes_after_the_pause() -> None:
    first, second = says("client", 1.0, "Oh.", word_s=0.2), says("client", 9.0, "and then")
    follower = Follower(first, second).until(first.end_s + ENDED_S - BLOCK_S)
    follower.delay_s = NEVER  # the answer to the last look, when that end is known, is late
    asked = follower.until(second.end_s).asks[-1]
    end_s = len(asked.sound) / RATE_HZ
    change = follower.line.take(asked, [RecognisedWord(end_s, end_s, "Oh.", 0.9)], 9.5)
    assert change.known[0].word.end_s == pytest.approx(asked.heard_to_s, abs=1e-3)


def sentences(count: int, words: int) -> Said:
    """One person who speaks without a pause, sentences of so many words."""
    text = " ".join(f"w{n}" + ("." if n % words == words - 1 else "") for n in range(count * words))
    return says("client", 1.0, text)


def test_of_long_speech_the_window_lets_go_of_what_is_certain_at_the_end_of_a_sentence() -> None:
    said = sentences(12, 10)
    follower = Follower(said).until(said.end_s + 3.0)
    assert follower.said == said.text
    for before, after in pairwise(follower.asks):
        assert after.place >= before.place
        if after.place > before.place and before.heard_to_s < said.end_s:
            from_s, _ = span_s(after.sound)
            certain = [known.word for known in follower.committed if known.word.end_s <= from_s + 1e-3]
            assert certain[-1].end_s == pytest.approx(from_s, abs=1e-3)
            assert certain[-1].text.endswith(".")
    assert max(len(ask.sound) for ask in follower.asks) <= (LONGEST_WINDOW_S + STEP_S + BLOCK_S) * RATE_HZ
    after_first = [ask for ask in follower.asks if ask.place > 0]
    assert min(len(ask.sound) for ask in after_first) >= WINDOW_LEFT_S * RATE_HZ


def test_without_a_sentence_that_ends_it_lets_go_at_a_word() -> None:
    said = says("client", 1.0, " ".join(f"w{n}" for n in range(120)))
    follower = Follower(said).until(said.end_s + 3.0)
    assert follower.said == said.text
    assert max(len(ask.sound) for ask in follower.asks) <= (LONGEST_WINDOW_S + STEP_S + BLOCK_S) * RATE_HZ


def test_what_is_not_certain_stays_in_the_window() -> None:
    """Whoever reads it otherwise every time settles nothing."""
    follower = Follower(LONG)
    line, said = follower.line, 0
    for block, heard in follower.ear.listen(1.0 + LONGEST_WINDOW_S * 1.5):
        line.feed(block.samples[:, 0], heard, block.end_s)
        if (ask := line.ask()) is not None:
            said += 1
            assert ask.place == 0
            middle_s = len(ask.sound) / RATE_HZ / 2
            change = line.take(ask, [RecognisedWord(0.2, middle_s, f"other{said}", 0.9)], block.end_s)
            assert not change.committed


def test_a_recogniser_that_never_answers_leaves_out_the_oldest_and_says_how_much() -> None:
    minute = says("client", 1.0, " ".join(f"w{n}" for n in range(250)))
    late_s = TAPE_S + 20.0
    follower = Follower(minute, delay_s=late_s).until(2.0 + late_s)
    [first, second] = follower.asks
    assert len(second.sound) == round(TAPE_S * RATE_HZ)
    assert span_s(second.sound)[1] == pytest.approx(second.heard_to_s)
    left_out_s = span_s(second.sound)[0] - span_s(first.sound)[0]
    assert follower.line.left_out_s == pytest.approx(left_out_s)
    assert second.place - first.place == round(left_out_s * RATE_HZ)


def test_one_that_takes_longer_than_a_window_holds_leaves_nothing_out() -> None:
    said = says("client", 1.0, " ".join(f"w{n}" for n in range(round(LONGEST_WINDOW_S / 0.3) + 15)))
    delay_s = LONGEST_WINDOW_S + 2.0
    follower = Follower(said, delay_s=delay_s).until(said.end_s + 3 * delay_s)
    assert follower.said == said.text
    assert follower.line.left_out_s == 0.0


def test_a_recogniser_that_keeps_up_leaves_nothing_out() -> None:
    assert Follower(LONG, delay_s=1.0).until(60.0).line.left_out_s == 0.0


@pytest.mark.parametrize("lost_s", [0.5, 5.0, 60.0])
def test_words_on_both_sides_of_lost_sound_keep_their_time(lost_s: float) -> None:
    first = says("client", 1.0, "I went home")
    second = says("client", first.end_s + 1.0 + lost_s, "and then")
    follower = Follower(first, second).until(first.end_s + 0.9).lose(lost_s).until(second.end_s + 3.0)
    assert follower.said == "I went home and then"
    assert follower.committed[3].word.start_s == pytest.approx(second.start_s, abs=1e-3)


def test_a_word_that_was_being_said_when_sound_was_lost_is_kept_as_far_as_it_went() -> None:
    said = says("client", 1.0, "I went nowhere")
    follower = Follower(said).until(1.8).lose(3.0).until(8.0)
    assert follower.said.startswith("I went nowh"[:8])


def test_one_persons_line_hears_that_person_alone() -> None:
    client, coach = says("client", 1.0, "I went home"), says("coach", 5.0, "Mm-hm.")
    follower = Follower(client, coach, role="client").until(9.0)
    assert follower.said == "I went home"
    assert all(span_s(ask.sound)[1] < coach.start_s for ask in follower.asks)


def test_at_the_end_all_there_is_can_be_settled_at_once() -> None:
    said = says("client", 1.0, "I went home")
    follower = Follower(said).until(said.end_s + ENDED_S + 2 * BLOCK_S)
    assert follower.said != said.text
    follower.committed += follower.line.settle(9.0, at_once=True).committed
    assert follower.said == said.text


def test_voice_that_is_nobodys_speech_is_not_asked_about() -> None:
    line = Line(0, STEP_S)
    for n, (block, _) in enumerate(Ear([]).listen(5.0)):
        news = [VoiceChanged(n % 20 < 10, block.end_s, block.end_s)] if n % 10 == 0 else []
        line.feed(block.samples[:, 0], news, block.end_s)
        assert line.ask() is None


def test_sound_without_a_word_in_it_goes_from_the_window_too() -> None:
    """Somebody hums, and then speaks: what they say is heard no later for it."""
    humming = says("client", 1.0, "m " * round(3 * LONGEST_WINDOW_S / 0.3))
    speaking = says("client", humming.end_s, "and then I went home")
    aloud = Said("client", humming.start_s, speaking.end_s, "-")
    follower = Follower(aloud, hears=[speaking]).until(speaking.end_s + 3.0)
    assert max(len(ask.sound) for ask in follower.asks) <= (LONGEST_WINDOW_S + STEP_S + BLOCK_S) * RATE_HZ
    assert follower.said == speaking.text
    assert follower.line.left_out_s == 0.0
    assert COMMITTED_BEHIND_S < WINDOW_LEFT_S
