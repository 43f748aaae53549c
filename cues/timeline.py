"""The session as known so far: stretches of speech, silences, overlaps and words, appended event by event."""

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass

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
        self._silences = 0

    def append(self, event: Heard) -> None:
        """Take in one event; an event about speech that is not known is left aside."""
        self.now_s = max(self.now_s, event.known_at_s)
        if isinstance(event, SpeechStarted):
            self._start(Speech(event.id, event.role, event.at_s))
        elif isinstance(event, SpeechEnded):
            self._end(event)
        elif isinstance(event, SpeechRevised):
            if event.id in self._by_id:
                self._by_id[event.id].role = event.role
        elif isinstance(event, VoiceChanged):
            self.voice_since_s = event.at_s if event.active else None
        elif isinstance(event, WordsHeard):
            self._hear(event)

    def _start(self, speech: Speech) -> None:
        self._by_id[speech.id] = speech
        insort(self.speech, speech, key=lambda s: s.start_s)
        self.silence = None

    def _end(self, event: SpeechEnded) -> None:
        speech = self._by_id.get(event.id)
        if speech is None:
            return
        speech.end_s = event.at_s
        if not self.speaking():
            last = max(self.recent(10.0), key=lambda s: s.end_s or 0.0)
            self._silences += 1
            self.silence = Silence(f"p{self._silences}", last.end_s or event.at_s, last)

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

    def recent(self, seconds: float) -> list[Speech]:
        """Stretches that went on or ended within the last `seconds`, oldest first."""
        since_s = self.now_s - seconds
        found: list[Speech] = []
        for speech in reversed(self.speech):
            if speech.start_s < since_s - 60.0:
                break
            if speech.end_s is None or speech.end_s >= since_s:
                found.append(speech)
        return found[::-1]

    def around(self, at_s: float) -> list[Speech]:
        """Stretches that began within half a minute before `at_s` or just after it, latest first."""
        found: list[Speech] = []
        for speech in reversed(self.speech):
            if speech.start_s < at_s - 30.0:
                break
            if speech.start_s < at_s + 1.0:
                found.append(speech)
        return found

    def speaking(self, role: Role | None = None) -> list[Speech]:
        """Stretches that go on now, of one role or of all."""
        return [s for s in self.recent(0.0) if s.end_s is None and role in (None, s.role)]

    def last_of(self, roles: Iterable[Role], before_s: float) -> Speech | None:
        """The latest stretch of one of `roles` that began before `before_s`."""
        wanted = set(roles)
        return next((s for s in reversed(self.speech) if s.start_s < before_s and s.role in wanted), None)

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
