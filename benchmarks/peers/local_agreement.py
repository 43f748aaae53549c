"""LocalAgreement: words are committed as soon as two successive hypotheses agree on them.

Macháček, Dabre, Bojar, "Turning Whisper into Real-Time Transcription System", 2023 (whisper_streaming):
the sound not yet done with is recognised anew with every second of sound; what two hypotheses in a row
begin with alike is committed. Sound is dropped up to the end of a segment whose words are all committed.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from audio.clock import Clock
from audio.tunables import RATE_HZ
from benchmarks.peers import tunables
from benchmarks.sound_files import Mono
from benchmarks.transcripts import HeardWord
from models.recognised import RecognisedWord
from models.whole_recording import RecognisedSegment

Recognise = Callable[[Mono, str], Sequence[RecognisedSegment]]
"""Sound and the text before it in, segments with timed words out."""


class LocalAgreement:
    """Takes sound as it comes, gives words as they are committed; times in seconds of all the sound."""

    def __init__(self, recognise: Recognise) -> None:
        """Recognise with `recognise`."""
        self._recognise = recognise
        self._sound = np.zeros(0, np.float32)
        self._sound_from_s = 0.0
        self._committed: list[RecognisedWord] = []
        self._hypothesis: list[RecognisedWord] = []

    def feed(self, sound: Mono) -> list[RecognisedWord]:
        """Take the next sound and recognise; returns the words that are now committed."""
        self._sound = np.concatenate((self._sound, sound))
        segments = self._recognise(self._sound, self._prompt())
        fresh = self._beyond_committed(self._words(segments))
        agreed = _common_beginning(self._hypothesis, fresh)
        self._committed += agreed
        self._hypothesis = fresh[len(agreed) :]
        if len(self._sound) > tunables.AGREEMENT_TRIMMED_OVER_S * RATE_HZ:
            self._trim(segments)
        return agreed

    def finish(self) -> list[RecognisedWord]:
        """The sound is over: the last hypothesis stands."""
        left, self._hypothesis = self._hypothesis, []
        self._committed += left
        return left

    @property
    def _committed_to_s(self) -> float:
        return self._committed[-1].end_s if self._committed else 0.0

    def _words(self, segments: Sequence[RecognisedSegment]) -> list[RecognisedWord]:
        """The words of segments that are speech, on the clock of all the sound."""
        from_s = self._sound_from_s
        return [
            replace(word, start_s=word.start_s + from_s, end_s=word.end_s + from_s)
            for segment in segments
            if segment.no_speech <= tunables.AGREEMENT_NO_SPEECH
            for word in segment.words
        ]

    def _beyond_committed(self, words: list[RecognisedWord]) -> list[RecognisedWord]:
        """What of a hypothesis comes after the committed words, even where it says some of them again."""
        from_s = self._committed_to_s - tunables.AGREEMENT_EARLIER_S
        fresh = [word for word in words if word.start_s > from_s]
        if not fresh or abs(fresh[0].start_s - self._committed_to_s) >= tunables.AGREEMENT_RESAID_WITHIN_S:
            return fresh
        sounding = [word.text for word in self._committed if word.end_s > self._sound_from_s]
        most = min(tunables.AGREEMENT_RESAID_WORDS, len(sounding), len(fresh))
        for count in range(1, most + 1):
            if [word.text for word in fresh[:count]] == sounding[-count:]:
                return fresh[count:]
        return fresh

    def _prompt(self) -> str:
        """The end of the committed text whose sound has been dropped, never its very last word."""
        gone = [word.text for word in self._committed[:-1] if word.end_s <= self._sound_from_s]
        chosen: list[str] = []
        characters = 0
        while gone and characters < tunables.AGREEMENT_PROMPT_CHARACTERS:
            chosen.append(gone.pop())
            characters += len(chosen[-1]) + 1
        return " ".join(reversed(chosen))

    def _trim(self, segments: Sequence[RecognisedSegment]) -> None:
        """Drop the sound of all segments but the last that are committed to their ends."""
        ends_s = [segment.end_s + self._sound_from_s for segment in segments[:-1]]
        done_s = max((end_s for end_s in ends_s if end_s <= self._committed_to_s), default=None)
        if done_s is not None and done_s > self._sound_from_s:
            self._sound = self._sound[round((done_s - self._sound_from_s) * RATE_HZ) :]
            self._sound_from_s = done_s


def as_it_comes(sound: Mono, recognise: Recognise, clock: Clock) -> list[HeardWord]:
    """The words of `sound` with the time at which each was committed, if the sound came in real time.

    A step begins when a second of new sound is there and the step before has ended, takes all the sound
    there is by then, and lasts as long as `clock` says that it did. The end of the sound is known at once.
    """
    online = LocalAgreement(recognise)
    duration_s = len(sound) / RATE_HZ
    words: list[HeardWord] = []
    heard_to_s = free_from_s = 0.0
    while heard_to_s < duration_s:
        begins_s = max(free_from_s, min(heard_to_s + tunables.AGREEMENT_CHUNK_S, duration_s))
        to_s = min(begins_s, duration_s)
        began_s = clock.now_s()
        agreed = online.feed(sound[round(heard_to_s * RATE_HZ) : round(to_s * RATE_HZ)])
        free_from_s = begins_s + clock.now_s() - began_s
        heard_to_s = to_s
        words += _committed_at(free_from_s, agreed)
    return [*words, *_committed_at(free_from_s, online.finish())]


def _committed_at(at_s: float, words: Sequence[RecognisedWord]) -> list[HeardWord]:
    return [HeardWord(word.start_s, word.end_s, word.text, committed_at_s=at_s) for word in words]


def _common_beginning(one: Sequence[RecognisedWord], other: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """What two hypotheses begin with alike, with the times of the later one."""
    count = 0
    while count < min(len(one), len(other)) and one[count].text == other[count].text:
        count += 1
    return list(other[:count])
