"""LocalAgreement with a recogniser whose every hypothesis is written down beforehand."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest

from audio.clock import JumpClock
from audio.tunables import RATE_HZ
from benchmarks.peers.local_agreement import LocalAgreement, Recognise, as_it_comes
from benchmarks.peers.tunables import AGREEMENT_PROMPT_CHARACTERS, AGREEMENT_TRIMMED_OVER_S
from benchmarks.sound_files import Mono
from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment

WORD_S = 0.5


def segment(text: str, from_s: float = 0.0, no_speech: float = 0.1) -> RecognisedSegment:
    """A piece whose words are said one every half second, `from_s` seconds into the sound."""
    words = tuple(
        RecognisedWord(from_s + WORD_S * k, from_s + WORD_S * k + 0.4, word, 0.9)
        for k, word in enumerate(text.split())
    )
    return RecognisedSegment(from_s, from_s + WORD_S * len(words), text, words, no_speech)


def in_turn(hypotheses: Sequence[Sequence[RecognisedSegment]]) -> Recognise:
    waiting = iter(hypotheses)
    return lambda _sound, _prompt: next(waiting)


def texts(words: Sequence[RecognisedWord]) -> str:
    return " ".join(word.text for word in words)


def seconds(many: float) -> Mono:
    return np.zeros(round(many * RATE_HZ), np.float32)


def told(hypotheses: Sequence[Sequence[RecognisedSegment]]) -> Iterator[str]:
    """What is committed after each second, then what is left at the end."""
    online = LocalAgreement(in_turn(hypotheses))
    for _ in hypotheses:
        yield texts(online.feed(seconds(1)))
    yield texts(online.finish())


def test_words_are_committed_once_two_hypotheses_in_a_row_begin_with_them() -> None:
    spoken = ["I thing", "I think that", "I think that we", "I think that we should"]
    assert list(told([[segment(text)] for text in spoken])) == ["", "I", "think that", "we", "should"]


def test_what_was_committed_stands_even_where_a_later_hypothesis_has_it_otherwise() -> None:
    spoken = ["a cat", "a cat sat", "the hat sat down", "the hat sat down"]
    assert list(told([[segment(text)] for text in spoken])) == ["", "a cat", "sat", "down", ""]


def test_a_committed_word_that_a_hypothesis_begins_with_again_is_not_said_twice() -> None:
    late = segment("cat sat down", from_s=0.85)
    assert list(told([[segment("a cat")], [segment("a cat")], [late], [late]])) == [
        "",
        "a cat",
        "",
        "sat down",
        "",
    ]


def test_words_in_what_is_hardly_speech_are_not_taken() -> None:
    heard = [segment("well"), segment("thank you", from_s=1.0, no_speech=0.95)]
    assert list(told([heard, heard])) == ["", "well", ""]


def clockwork(asked: list[tuple[float, float, str]]) -> Recognise:
    """Hears word number k from k/2 s on, in segments of four; each sample of the sound is its own time."""

    def recognise(sound: Mono, prompt: str) -> list[RecognisedSegment]:
        from_s, to_s = float(sound[0]), float(sound[-1])
        asked.append((from_s, to_s, prompt))
        first, last = round(from_s / WORD_S), int(to_s / WORD_S)
        groups = [range(k, min(k + 4, last)) for k in range(first, last, 4)]
        return [segment(" ".join(f"word{k}" for k in group), group[0] * WORD_S - from_s) for group in groups]

    return recognise


def test_a_long_talk_is_said_once_from_a_window_that_moves_along() -> None:
    asked: list[tuple[float, float, str]] = []
    sound = (np.arange(60 * RATE_HZ) / RATE_HZ).astype(np.float32)
    words = as_it_comes(sound, clockwork(asked), JumpClock())
    assert [word.text for word in words] == [f"word{k}" for k in range(119)]
    assert words[-1].start_s == pytest.approx(59.0, abs=0.01)
    assert max(to_s - from_s for from_s, to_s, _ in asked) < AGREEMENT_TRIMMED_OVER_S + 1.01
    assert asked[-1][0] > 40


def test_the_text_whose_sound_is_gone_is_the_prompt_as_far_as_it_goes() -> None:
    asked: list[tuple[float, float, str]] = []
    as_it_comes((np.arange(60 * RATE_HZ) / RATE_HZ).astype(np.float32), clockwork(asked), JumpClock())
    assert all(prompt == "" for from_s, _, prompt in asked if from_s == 0)
    for from_s, _, prompt in (one for one in asked if one[0] > 0):
        assert prompt.split()[-1] == f"word{round(from_s / WORD_S) - 1}"
        assert len(prompt) < AGREEMENT_PROMPT_CHARACTERS + 10
    assert len(asked[-1][2]) >= AGREEMENT_PROMPT_CHARACTERS


def slow(clock: JumpClock, step_s: float) -> Callable[[Mono, str], list[RecognisedSegment]]:
    def recognise(_sound: Mono, _prompt: str) -> list[RecognisedSegment]:
        clock.jump(step_s)
        return [segment("yes")]

    return recognise


@pytest.mark.parametrize(
    ("step_s", "committed_at_s"),
    [
        (0.0, 2.0),  # heard after one second and again after two
        (0.3, 2.3),
        (2.5, 6.0),  # the first step ends at 3.5 s, and only then the second one begins
    ],
)
def test_a_slow_step_delays_the_next_one(step_s: float, committed_at_s: float) -> None:
    clock = JumpClock()
    (word,) = as_it_comes(seconds(5), slow(clock, step_s), clock)
    assert word.committed_at_s == pytest.approx(committed_at_s)


def test_the_end_of_the_sound_commits_what_is_left() -> None:
    clock = JumpClock()
    (word,) = as_it_comes(seconds(0.7), slow(clock, 0.2), clock)
    assert word.committed_at_s == pytest.approx(0.9)
