"""The turns of a session as recognition gives them back: from its sound, by the program's second hearing.

Who speaks when is taken from the truth, so that what is lost is lost by recognition alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.words_again import Line, Progress, Recognise, words_of_line
from audio.source import Samples
from audio.tunables import RATE_HZ
from benchmarks.expert_codes import Conversation
from benchmarks.recordings import TWO_CHANNELS
from benchmarks.sound_files import read_channels
from benchmarks.word_errors import WordErrors, plain, word_errors
from cues.language.utterance import COACH
from transcribe.attribution import SpokenStretch


def sound_of(folder: Path, name: str) -> Path | None:
    """The sound of a session, one person a channel where there is that; None where there is none."""
    paths = (folder / f"{name}{channels}.flac" for channels in (TWO_CHANNELS, ""))
    return next((path for path in paths if path.is_file()), None)


def recognised(conversation: Conversation, sound: Path, recognise: Recognise) -> Conversation:
    """The same conversation in the words that are recognised; raises `UnreadableRecording`.

    Of two channels the left one is the coach's, the right one everybody else's.
    """
    channels = read_channels(sound)
    found: list[list[str]] = [[] for _ in conversation.said]
    for line in _lines(conversation, channels):
        heard = words_of_line(line, recognise, Progress(line.length_s, _nobody_waits), lambda: False)
        for word in heard or ():
            found[int(word.stretch_id)].append(word.text)
    said = [
        replace(one, utterance=replace(one.utterance, words=tuple(" ".join(words).split())))
        for one, words in zip(conversation.said, found, strict=True)
    ]
    return replace(conversation, said=said)


def lost(true: Sequence[Conversation], heard: Sequence[Conversation]) -> WordErrors:
    """Word errors of the same conversations, what each person said counted by itself."""
    return sum(
        (
            _errors(_text(one, role), _text(other, role))
            for one, other in zip(true, heard, strict=True)
            for role in sorted({utterance.role for utterance in one.utterances})
        ),
        WordErrors(),
    )


def lost_by_turn(true: Sequence[Conversation], heard: Sequence[Conversation]) -> WordErrors:
    """The same, each turn counted by itself: a word given to the turn before or after is two errors."""
    return sum(
        (
            _errors(said.text, found.text)
            for one, other in zip(true, heard, strict=True)
            for said, found in zip(one.utterances, other.utterances, strict=True)
        ),
        WordErrors(),
    )


def _errors(said: str, heard: str) -> WordErrors:
    return word_errors(said, heard) if plain(said) else WordErrors(len(plain(heard).split()), 0)


def _lines(conversation: Conversation, channels: Samples) -> Iterator[Line]:
    stretches = [
        SpokenStretch(str(place), one.utterance.role, one.start_s, one.end_s)
        for place, one in enumerate(conversation.said)
    ]
    if channels.shape[1] == 1:
        yield _line(channels[:, 0], stretches)
        return
    yield _line(channels[:, 0], [one for one in stretches if one.role == COACH])
    yield _line(channels[:, 1], [one for one in stretches if one.role != COACH])


def _line(sound: NDArray[np.float32], stretches: Sequence[SpokenStretch]) -> Line:
    return Line(
        lambda start_s, end_s: sound[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)],
        len(sound) / RATE_HZ,
        stretches,
    )


def _text(conversation: Conversation, role: str) -> str:
    return " ".join(one.text for one in conversation.utterances if one.role == role)


def _nobody_waits(share: float) -> None:
    """Take no notice of how much is done."""
