"""A stored session's sound made into words again: with the real network, and with one made for the test."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.second_hearing import whole_recogniser
from app.words_again import Recognise, words_again
from audio.tunables import RATE_HZ
from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment
from tests.app.stored_sessions import AT_ONCE, IN_TURN, Said, heard, in_a_room, length_s, on_a_call, store
from tests.recordings.readers import READS
from tests.sessions.keyed import open_session
from transcribe import tunables
from transcribe.attribution import AttributedWord
from transcribe.tunables import MARGIN_S

CALL = ("coach", "client")


@pytest.fixture(scope="module")
def tiny() -> Recognise:
    return whole_recogniser("tiny.en", "en")


class Listener:
    """Writes down what it is given, and makes it into one segment a second, of one word each."""

    def __init__(self) -> None:
        self.given: list[NDArray[np.float32]] = []
        self.told: list[str] = []

    def __call__(self, sound: NDArray[np.float32], before: str) -> Iterator[RecognisedSegment]:
        self.given.append(sound)
        self.told.append(before)
        for second in range(len(sound) // RATE_HZ):
            word = RecognisedWord(second, second + 0.9, f"{len(self.given)}.{second}", 0.9)
            yield RecognisedSegment(second, second + 1.0, word.text, (word,), 0.0)


def again(path: Path, recognise: Recognise) -> list[AttributedWord]:
    with open_session(path) as session:
        words = words_again(session, recognise, lambda share: None, lambda: False)
    assert words is not None
    return words


def plain(words: list[AttributedWord], role: str) -> list[str]:
    return [word.text.lower().strip(".,!?") for word in words if word.role == role]


def read_by(role: str, said: tuple[Said, ...]) -> list[str]:
    return " ".join(READS[name] for who, name, _ in said if who == role).split()


def rightly(found: list[str], read: list[str]) -> float:
    """The share of what was read that was found, as many times as it was read."""
    left = list(found)
    hits = 0
    for word in read:
        if word in left:
            left.remove(word)
            hits += 1
    return hits / len(read)


def test_in_a_room_every_sentence_is_found_and_given_to_who_read_it(tmp_path: Path, tiny: Recognise) -> None:
    path = store(tmp_path / "0badcafe.holdspace", in_a_room(IN_TURN), heard(IN_TURN))
    words = again(path, tiny)
    for role in CALL:
        assert rightly(plain(words, role), read_by(role, IN_TURN)) > 0.85
        assert len(plain(words, role)) == pytest.approx(len(read_by(role, IN_TURN)), abs=2)
    assert words == sorted(words, key=lambda word: word.start_s)
    for word in words:
        [(at_s, end_s)] = [
            (at_s, at_s + length_s(name))
            for number, (_, name, at_s) in enumerate(IN_TURN)
            if f"s{number}" == word.stretch_id
        ]
        assert at_s - MARGIN_S <= word.start_s <= word.end_s <= end_s + MARGIN_S


def test_on_a_call_two_who_talk_at_once_are_kept_apart(tmp_path: Path, tiny: Recognise) -> None:
    path = store(tmp_path / "0badcafe.holdspace", on_a_call(AT_ONCE), heard(AT_ONCE), channels=CALL)
    words = again(path, tiny)
    for role in CALL:
        assert rightly(plain(words, role), read_by(role, AT_ONCE)) > 0.85
        assert len(plain(words, role)) == pytest.approx(len(read_by(role, AT_ONCE)), abs=2)


def test_silence_is_not_even_asked_about(tmp_path: Path) -> None:
    path = store(tmp_path / "0badcafe.holdspace", in_a_room(IN_TURN), heard(IN_TURN))
    listener = Listener()
    again(path, listener)
    [sound, *_] = listener.given
    speech_s = sum(length_s(name) + 2 * MARGIN_S for _, name, _ in IN_TURN)
    assert len(sound) / RATE_HZ == pytest.approx(speech_s, abs=0.01)
    assert sound.ndim == 1


def test_where_nobody_spoke_there_are_no_words(tmp_path: Path) -> None:
    hiss = np.random.default_rng(7).normal(0, 1e-3, (3 * RATE_HZ, 1)).astype(np.float32)
    listener = Listener()
    assert again(store(tmp_path / "0badcafe.holdspace", hiss, []), listener) == []
    assert listener.given == []


def test_what_was_left_out_is_recognised_once_more_by_itself(tmp_path: Path) -> None:
    path = store(tmp_path / "0badcafe.holdspace", in_a_room(IN_TURN), heard(IN_TURN))
    listener = Listener()

    def leaves_out_the_second_sentence(
        sound: NDArray[np.float32], before: str
    ) -> Iterator[RecognisedSegment]:
        segments = list(listener(sound, before))
        if len(listener.given) > 1:
            return iter(segments)
        begins_s = length_s(IN_TURN[0][1]) + 2 * MARGIN_S
        ends_s = begins_s + length_s(IN_TURN[1][1]) + 2 * MARGIN_S
        return iter([one for one in segments if not begins_s - 1 < one.start_s < ends_s])

    words = again(path, leaves_out_the_second_sentence)
    _, alone = listener.given
    assert len(alone) / RATE_HZ == pytest.approx(length_s(IN_TURN[1][1]) + 2 * MARGIN_S, abs=0.1)
    assert listener.told[1] == ""
    found = [word.text for word in words if word.stretch_id == "s1"]
    assert found and all(text.startswith("2.") for text in found)


def test_long_talk_is_read_piece_by_piece_each_with_the_text_that_went_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tunables, "PIECE_S", 17.0)
    long_talk = tuple(("client", "1688-142285-0004", 1.0 + 7.0 * k) for k in range(9))
    path = store(tmp_path / "0badcafe.holdspace", in_a_room(long_talk), heard(long_talk))
    listener = Listener()
    words = again(path, listener)
    pieces = [
        (len(sound) / RATE_HZ, before) for sound, before in zip(listener.given, listener.told, strict=True)
    ]
    assert len(pieces) == 3
    assert all(length_s < 17.0 for length_s, _ in pieces)
    assert [before.split()[-1:] for _, before in pieces] == [[], ["1.15"], ["2.15"]]
    assert words[-1].start_s > 7.0 * 8


def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    path = store(tmp_path / "0badcafe.holdspace", on_a_call(AT_ONCE), heard(AT_ONCE), channels=CALL)
    told: list[float] = []
    with open_session(path) as session:
        words_again(session, Listener(), told.append, lambda: False)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert told == sorted(told)
    assert len(told) > 10


def test_it_stops_with_the_segment_at_which_it_is_cancelled(tmp_path: Path) -> None:
    path = store(tmp_path / "0badcafe.holdspace", in_a_room(IN_TURN), heard(IN_TURN))
    told: list[float] = []
    with open_session(path) as session:
        words = words_again(session, Listener(), told.append, lambda: len(told) >= 4)
    assert words is None
    assert len(told) == 4
