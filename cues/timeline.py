"""The session as known so far: stretches of speech, silences, overlaps and words, appended event by event."""

from bisect import bisect_left, insort
from dataclasses import dataclass, replace

from cues import tunables
from diarize.events import Role, SoundLost, SpeechEnded, SpeechRevised, SpeechStarted, VoiceChanged
from transcribe.events import Word, WordsHeard

COACH = "coach"
CLIENT = "client"

Heard = SpeechStarted | SpeechEnded | SpeechRevised | VoiceChanged | SoundLost | WordsHeard


@dataclass(slots=True)
class Speech:
    """A stretch of one person's speech; `end_s` is None while it goes on."""

    id: str
    role: Role
    start_s: float
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """Nobody has spoken since `start_s`; `after` is the stretch that ended there."""

    id: str
    start_s: float
    after: Speech


class Timeline:
    """What is known of a session, in the order in which it became known."""

    def __init__(self, end_known_after_s: float = tunables.END_KNOWN_AFTER_S) -> None:
        """Begin with nothing heard; an end of speech is known `end_known_after_s` after it at the latest."""
        self._end_known_after_s = end_known_after_s
        self.now_s = 0.0
        self.speech: list[Speech] = []
        self.words: list[Word] = []
        self.words_known_to_s = 0.0
        self.silence: Silence | None = None
        self.voice_since_s: float | None = None
        self._by_id: dict[str, Speech] = {}
        self._going_on: dict[str, Speech] = {}
        self._ended_last: Speech | None = None
        self._longest_s = 0.0
        self._silences = 0

    def append(self, event: Heard) -> None:
        """Take in one event; an event about speech that is not known is left aside."""
        self.now_s = max(self.now_s, event.known_at_s)
        if isinstance(event, SpeechStarted):
            self._start(Speech(event.id, event.role, event.at_s))
        elif isinstance(event, SpeechEnded):
            self._end(event)
        elif isinstance(event, SpeechRevised):
            self._revise(event)
        elif isinstance(event, VoiceChanged):
            self.voice_since_s = event.at_s if event.active else None
        elif isinstance(event, SoundLost):
            self.silence = None
        elif isinstance(event, WordsHeard):
            self._hear(event)

    def _start(self, speech: Speech) -> None:
        self._by_id[speech.id] = self._going_on[speech.id] = speech
        insort(self.speech, speech, key=lambda s: (s.start_s, s.id))
        self.silence = None

    def _end(self, event: SpeechEnded) -> None:
        speech = self._going_on.pop(event.id, None)
        if speech is None:
            return
        speech.end_s = event.at_s
        self._longest_s = max(self._longest_s, speech.end_s - speech.start_s)
        last = max(self._ended_last or speech, speech, key=lambda s: (s.end_s or 0.0, -s.start_s, s.id))
        self._ended_last = last
        if not self._going_on:
            self._silences += 1
            self.silence = Silence(f"p{self._silences}", last.end_s or event.at_s, last)

    def _revise(self, event: SpeechRevised) -> None:
        """Give a stretch to another person, and with it the words it was heard to hold."""
        speech = self._by_id.get(event.id)
        if speech is None:
            return
        end_s = self.now_s if speech.end_s is None else speech.end_s
        first = bisect_left(self.words, speech.start_s - tunables.LONGEST_WORD_S, key=lambda w: w.start_s)
        for index in range(first, len(self.words)):
            word = self.words[index]
            if word.start_s > end_s:
                break
            if word.role == speech.role and speech.start_s <= (word.start_s + word.end_s) / 2 <= end_s:
                self.words[index] = replace(word, role=event.role)
        speech.role = event.role

    def _hear(self, event: WordsHeard) -> None:
        for word in event.words:
            insort(self.words, word, key=lambda w: w.start_s)
        self.words_known_to_s = max(self.words_known_to_s, event.end_s)

    def lasted_s(self, speech: Speech) -> float:
        """Seconds a stretch has lasted for sure: to its end, or to the last moment that can be known of."""
        heard_to_s = self.now_s - self._end_known_after_s if speech.end_s is None else speech.end_s
        return max(0.0, heard_to_s - speech.start_s)

    def find(self, speech_id: str) -> Speech:
        """The stretch of that id, which must have started."""
        return self._by_id[speech_id]

    def around(self, at_s: float) -> list[Speech]:
        """Stretches that may reach to within half a minute of `at_s`, latest first, those going on last."""
        since_s = at_s - 30.0 - self._longest_s
        found: list[Speech] = []
        for speech in reversed(self.speech):
            if speech.start_s < since_s:
                break
            if speech.start_s < at_s + 1.0:
                found.append(speech)
        return found + [speech for speech in self._going_on.values() if speech.start_s < since_s]

    def last_of(self, role: Role, before_s: float) -> Speech | None:
        """The latest stretch of `role` that began before `before_s`."""
        return next((s for s in reversed(self.speech) if s.start_s < before_s and s.role == role), None)

    def turn_of(self, last: Speech) -> list[Speech]:
        """The turn ending with `last`: stretches of its role since another spoke more than a backchannel."""
        turn = [last]
        for speech in reversed(self.speech):
            if speech.start_s >= last.start_s:
                continue
            if speech.role == last.role:
                turn.append(speech)
            elif self.lasted_s(speech) >= tunables.NEW_TURN_S:
                break
        return turn[::-1]

    def words_between(self, start_s: float, end_s: float, role: Role) -> list[Word]:
        """Words of a role whose middle lies between two times, in order."""
        found: list[Word] = []
        for word in reversed(self.words):
            if word.end_s < start_s - 30.0:
                break
            if word.role == role and start_s <= (word.start_s + word.end_s) / 2 <= end_s:
                found.append(word)
        return found[::-1]
