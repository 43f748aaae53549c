from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.tunables import RATE_HZ
from benchmarks.expert_codes import Conversation, Said
from benchmarks.sound_files import write_flac
from benchmarks.turns_recognised import lost, lost_by_turn, recognised, sound_of
from cues.language.utterance import Act, Utterance
from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment

LENGTH_S = 12.0
LOUD = 0.2


def said(role: str, text: str, start_s: float, end_s: float) -> Said:
    return Said(Utterance(role, tuple(text.split())), frozenset({Act.OPEN}), start_s, end_s)


TALK = Conversation(
    "talk",
    [
        said("coach", "What then?", 1.0, 3.0),
        said("client", "Well.", 2.5, 4.5),
        said("coach", "Mm.", 6.0, 6.5),
        said("observer", "Time.", 9.0, 10.0),
    ],
)


def by_loudness(sound: NDArray[np.float32], before: str) -> Iterator[RecognisedSegment]:
    """A word for each half second that is loud: how loud, in tenths of full scale."""
    for place in range(0, len(sound), RATE_HZ // 2):
        level = float(np.abs(sound[place : place + RATE_HZ // 2]).mean())
        if level > LOUD / 2:
            at_s = place / RATE_HZ
            word = RecognisedWord(at_s, at_s + 0.5, f"loud{round(level * 10)}", 0.9)
            yield RecognisedSegment(at_s, at_s + 0.5, word.text, (word,), 0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The talk's sound: the coach at 0.2 on the left, everybody else at 0.4 on the right."""
    channels = np.zeros((round(LENGTH_S * RATE_HZ), 2), np.float32)
    for one in TALK.said:
        span = slice(round(one.start_s * RATE_HZ), round(one.end_s * RATE_HZ))
        left = one.utterance.role == "coach"
        channels[span, 0 if left else 1] = LOUD if left else 2 * LOUD
    write_flac(tmp_path / "talk.stereo.flac", channels)
    write_flac(tmp_path / "talk.flac", channels[:, 0] + channels[:, 1])
    return tmp_path


def test_each_turn_is_recognised_on_its_persons_own_channel(folder: Path) -> None:
    sound = sound_of(folder, "talk")
    assert sound is not None
    assert sound.name == "talk.stereo.flac"
    heard = recognised(TALK, sound, by_loudness)
    words = [set(one.words) for one in heard.utterances]
    assert words == [{"loud2"}, {"loud4"}, {"loud2"}, {"loud4"}]
    assert [one.does for one in heard.said] == [one.does for one in TALK.said]


def test_without_two_channels_the_one_is_shared_by_time(folder: Path) -> None:
    (folder / "talk.stereo.flac").unlink()
    sound = sound_of(folder, "talk")
    assert sound is not None
    heard = recognised(TALK, sound, by_loudness)
    assert all(one.words for one in heard.utterances)


def test_without_sound_there_is_none(tmp_path: Path) -> None:
    assert sound_of(tmp_path, "talk") is None


def test_what_is_lost_counts_by_person() -> None:
    swapped = Conversation("talk", [said("coach", "Well.", 1, 2), said("client", "What then?", 2, 3)])
    true = Conversation("talk", [said("coach", "What then?", 1, 2), said("client", "Well.", 2, 3)])
    assert lost([true], [true]).rate == 0
    assert lost([true], [swapped]).rate > 1


def test_a_word_in_the_turn_beside_its_own_is_lost_by_turn_alone() -> None:
    turns = [("coach", "What then?", 1, 2), ("client", "Mm.", 3, 4), ("coach", "Go on.", 5, 6)]
    true = Conversation("talk", [said(*turn) for turn in turns])
    moved = [("coach", "What", 1, 2), ("client", "Right.", 3, 4), ("coach", "then? Go on.", 5, 6)]
    heard = Conversation("talk", [said(*turn) for turn in moved])
    assert lost([true], [heard]).wrong == 1  # of the client, who said nothing that counts
    assert lost_by_turn([true], [heard]).wrong == 3
