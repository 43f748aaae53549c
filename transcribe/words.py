"""Words by turns: recognised words become the session's words, each with the person who said it."""

from collections.abc import Sequence
from dataclasses import dataclass

from diarize.events import HearingEvent, Role, SpeechEnded, SpeechRevised, SpeechStarted
from models.whisper import RecognisedWord
from transcribe import tunables
from transcribe.events import Word, WordsHeard
from transcribe.utterances import Utterance


@dataclass(slots=True)
class _Spoken:
    role: Role
    start_s: float
    end_s: float = float("inf")


class Speakers:
    """Who spoke when, as far as hearing has said; the latest stretches only."""

    def __init__(self) -> None:
        """Begin with nobody heard."""
        self._spoken: dict[str, _Spoken] = {}

    def feed(self, heard: Sequence[HearingEvent]) -> None:
        """Follow what hearing says, its revisions too."""
        for event in heard:
            if isinstance(event, SpeechStarted):
                self._spoken[event.id] = _Spoken(event.role, event.at_s)
            elif isinstance(event, SpeechEnded) and event.id in self._spoken:
                self._spoken[event.id].end_s = event.at_s
            elif isinstance(event, SpeechRevised) and event.id in self._spoken:
                self._spoken[event.id].role = event.role
        while len(self._spoken) > 200:
            del self._spoken[next(iter(self._spoken))]

    def of(self, start_s: float, end_s: float) -> Role:
        """Whoever spoke at the middle, or nearest to it; of two at once, the one who began later."""
        middle_s = (start_s + end_s) / 2

        def nearness(spoken: _Spoken) -> tuple[float, float]:
            away_s = max(spoken.start_s - middle_s, middle_s - spoken.end_s, 0.0)
            return (-away_s, spoken.start_s)

        return max(self._spoken.values(), key=nearness).role if self._spoken else "person-1"


def words_heard(
    recognised: Sequence[RecognisedWord], utterance: Utterance, speakers: Speakers, known_at_s: float
) -> WordsHeard:
    """The words of an utterance on the session's clock, known and committed at `known_at_s`."""
    likely = sum(w.probability for w in recognised) / max(1, len(recognised))
    if likely < tunables.LEAST_PROBABILITY:
        recognised = ()
    words = []
    for number, found in enumerate(recognised):
        start_s = utterance.sound_start_s + found.start_s
        end_s = utterance.sound_start_s + max(found.end_s, found.start_s)
        words.append(
            Word(
                f"w{round(utterance.start_s * 1000)}-{number}",
                start_s,
                end_s,
                found.text,
                speakers.of(start_s, end_s),
                known_at_s,
                known_at_s,
                found.probability,
            )
        )
    return WordsHeard(tuple(words), utterance.start_s, utterance.end_s, known_at_s)
