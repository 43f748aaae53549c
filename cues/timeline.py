"""The session as known so far: stretches of speech, silences, overlaps and words, appended event by event."""

from bisect import bisect_left, bisect_right, insort
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

from cues import tunables
from cues.language.act import acknowledges
from diarize.events import (
    Doubt,
    DoubtBegan,
    DoubtEnded,
    HearingEvent,
    Role,
    SoundLost,
    SpeechEnded,
    SpeechLevel,
    SpeechRevised,
    SpeechStarted,
    TurnEndHeard,
    VoiceChanged,
    VoiceStirred,
)
from transcribe.events import Word, WordsHeard

COACH = "coach"
CLIENT = "client"

Heard = HearingEvent | WordsHeard

Sign = SpeechLevel | VoiceChanged | VoiceStirred | TurnEndHeard | DoubtBegan | DoubtEnded


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
        self._words_known_to_s: dict[Role | None, float] = {}
        self._word_by_id: dict[str, Word] = {}
        self.silence: Silence | None = None
        self.voice_since_s: float | None = None
        self._stirred_s = -inf
        self.doubts: dict[Doubt, float] = {}
        self._past_doubts: deque[tuple[float, float]] = deque(maxlen=tunables.REMEMBERED)
        self._revised: set[str] = set()
        self._any_ended = False
        self._said_in: dict[str, str] = {}
        self._told_by_channel: set[str] = set()
        self.own_pauses_s: deque[float] = deque(maxlen=tunables.PAUSES_REMEMBERED)
        self._by_id: dict[str, Speech] = {}
        self._going_on: dict[str, Speech] = {}
        self._ended_last: Speech | None = None
        self._longest_s = 0.0
        self._over_usual_db: dict[str, float] = {}
        self._silences = 0
        self._quiet: Silence | None = None
        self._lost_to_s = 0.0
        self._turn_ends: list[TurnEndHeard] = []

    def append(self, event: Heard) -> None:
        """Take in one event; an event about speech that is not known is left aside."""
        self.now_s = max(self.now_s, event.known_at_s)
        if isinstance(event, SpeechStarted):
            self._start(Speech(event.id, event.role, event.at_s))
        elif isinstance(event, SpeechEnded):
            self._end(event)
        elif isinstance(event, SpeechRevised):
            self._revise(event)
        elif isinstance(event, SoundLost):
            self.silence = self._quiet = None
            self._lost_to_s = max(self._lost_to_s, event.end_s)
        elif isinstance(event, WordsHeard):
            self._hear(event)
        else:
            self._sense(event)

    def _sense(self, event: Sign) -> None:
        """Take in a sign that changes nothing about who spoke when."""
        if isinstance(event, SpeechLevel):
            if event.id in self._by_id:
                self._over_usual_db[event.id] = event.level_db - event.usual_db
        elif isinstance(event, VoiceChanged):
            self.voice_since_s = event.at_s if event.active else None
        elif isinstance(event, VoiceStirred):
            self._stirred_s = event.known_at_s
        elif isinstance(event, TurnEndHeard):
            insort(self._turn_ends, event, key=lambda heard: heard.at_s)
        else:
            self._doubt(event)

    def _start(self, speech: Speech) -> None:
        self._by_id[speech.id] = self._going_on[speech.id] = speech
        insort(self.speech, speech, key=lambda s: (s.start_s, s.id))
        self._note_own_pause(speech)
        self.silence = None
        self._give_words(speech.start_s, self.now_s)

    def _note_own_pause(self, speech: Speech) -> None:
        """Remember how long the client was silent who now goes on."""
        silence = self.silence
        if silence is not None and silence.after.role == speech.role == CLIENT:
            lasted_s = speech.start_s - silence.start_s
            if lasted_s >= tunables.SILENCE_S:
                self.own_pauses_s.append(lasted_s)

    def _end(self, event: SpeechEnded) -> None:
        speech = self._by_id.get(event.id)
        if speech is None:
            return
        if speech.end_s is not None:
            self._end_sooner(speech, event.at_s)
            return
        del self._going_on[event.id]
        self._any_ended = True
        speech.end_s = event.at_s
        self._longest_s = max(self._longest_s, speech.end_s - speech.start_s)
        last = max(self._ended_last or speech, speech, key=_end_order)
        self._ended_last = last
        if not self._going_on:
            self.silence = self._silence_after(last)
        self._give_words(event.at_s, self.now_s)

    def _end_sooner(self, speech: Speech, at_s: float) -> None:
        """Let a stretch that had ended already end at `at_s`: what came after was another person's."""
        former_s, speech.end_s = speech.end_s, at_s
        if former_s is None or former_s == at_s:
            return
        self._revised.add(speech.id)
        last = self.ended_last(self.now_s) or speech
        self._ended_last = last
        if self.silence is not None:
            self.silence = Silence(self.silence.id, last.end_s or at_s, last)
        self._give_words(at_s, former_s)

    def _silence_after(self, last: Speech) -> Silence | None:
        """The silence that `last` leaves: the one before it where that was never broken, else a new one.

        None where the sound was lost meanwhile: nobody knows who spoke.
        """
        start_s = last.start_s if last.end_s is None else last.end_s
        if start_s < self._lost_to_s:
            return None
        if self._quiet is not None and start_s <= self._quiet.start_s:
            return Silence(self._quiet.id, start_s, last)
        self._silences += 1
        self._quiet = Silence(f"p{self._silences}", start_s, last)
        return self._quiet

    def _revise(self, event: SpeechRevised) -> None:
        """Give a stretch to another person, and with it the words it was heard to hold."""
        speech = self._by_id.get(event.id)
        if speech is None or speech.role == event.role:
            return
        self._revised.add(speech.id)
        end_s = self.now_s if speech.end_s is None else speech.end_s
        for index in self._words_in(speech.start_s, end_s):
            word = self.words[index]
            if word.role == speech.role and self._said_in.get(word.id, speech.id) == speech.id:
                self._give(index, event.role)
        speech.role = event.role
        self._over_usual_db.pop(speech.id, None)  # it was compared with what is usual for another

    def _give_words(self, start_s: float, end_s: float) -> None:
        """Give words whose speaker turned out not to speak there to the one who alone did.

        On a call the channel says whose a word is.
        """
        for index in self._words_in(start_s, end_s):
            word = self.words[index]
            there = self._there(_middle_s(word))
            roles = {speech.role for speech in there}
            if len(roles) == 1 and word.role not in roles and word.id not in self._told_by_channel:
                self._give(index, there[0].role)
                self._said_in[word.id] = there[0].id

    def _there(self, at_s: float) -> list[Speech]:
        """Stretches that `at_s` lies in, latest first."""
        return [
            speech
            for speech in self.around(at_s)
            if speech.start_s <= at_s <= (self.now_s if speech.end_s is None else speech.end_s)
        ]

    def _words_in(self, start_s: float, end_s: float) -> Iterable[int]:
        """Places of the words whose middle lies between two times."""
        first = bisect_left(self.words, start_s - tunables.LONGEST_WORD_S, key=lambda w: w.start_s)
        for index in range(first, len(self.words)):
            if self.words[index].start_s > end_s:
                break
            if start_s <= _middle_s(self.words[index]) <= end_s:
                yield index

    def _doubt(self, event: DoubtBegan | DoubtEnded) -> None:
        if isinstance(event, DoubtBegan):
            self.doubts.setdefault(event.why, event.known_at_s)
        elif event.why in self.doubts:
            self._past_doubts.append((self.doubts.pop(event.why), event.known_at_s))

    def in_doubt(self, at_s: float) -> bool:
        """Whether at `at_s` it could not be told who speaks."""
        return any(began_s <= at_s for began_s in self.doubts.values()) or any(
            began_s <= at_s < ended_s for began_s, ended_s in self._past_doubts
        )

    def take_revised(self) -> tuple[set[str], bool]:
        """Stretches that turned out to be another's, or shorter, since last asked; and if any ended."""
        revised, self._revised = self._revised, set()
        ended, self._any_ended = self._any_ended, False
        return revised, ended

    def _hear(self, event: WordsHeard) -> None:
        for id_ in event.withdrawn:
            self._take_back(id_)
        for word in event.words:
            self._take_back(word.id)
            self._word_by_id[word.id] = word
            insort(self.words, word, key=_word_order)
            there = [speech for speech in self._there(_middle_s(word)) if speech.role == word.role]
            if there:
                self._said_in[word.id] = there[0].id
            if event.line is not None:
                self._told_by_channel.add(word.id)
        self._give_words(event.start_s, event.end_s)
        self._words_known_to_s[event.line] = max(self._words_known_to_s.get(event.line, 0.0), event.end_s)

    def _take_back(self, word_id: str) -> None:
        """Forget a word that was never said, or comes anew."""
        former = self._word_by_id.pop(word_id, None)
        if former is not None:
            del self.words[bisect_left(self.words, _word_order(former), key=_word_order)]
            self._said_in.pop(word_id, None)
            self._told_by_channel.discard(word_id)

    def _give(self, index: int, role: Role) -> None:
        """Let a word be another person's."""
        word = self.words[index] = replace(self.words[index], role=role)
        self._word_by_id[word.id] = word

    @property
    def quiet(self) -> bool:
        """Whether nobody's voice is up, nor may be coming up at this moment."""
        return self.voice_since_s is None and self.now_s - self._stirred_s >= tunables.STIRRED_FOR_S

    def words_known_to_s(self, role: Role) -> float:
        """Up to when what `role` says has been recognised."""
        return max(self._words_known_to_s.get(line, 0.0) for line in (role, None))

    @property
    def surely_to_s(self) -> float:
        """Until when it is known for sure who has ended speaking and who has not."""
        return self.now_s - self._end_known_after_s

    def lasted_s(self, speech: Speech) -> float:
        """Seconds a stretch has lasted for sure: to its end, or to the last moment that can be known of."""
        heard_to_s = self.surely_to_s if speech.end_s is None else speech.end_s
        return max(0.0, heard_to_s - speech.start_s)

    def told_by_channel(self, speech: Speech) -> bool:
        """Whether the words of a stretch, if it has any, are surely its speaker's."""
        return all(word.id in self._told_by_channel for word in self.words_of(speech))

    def over_usual_db(self, speech: Speech) -> float | None:
        """How far over the usual level `speech` came in over another's, in dB; None where it is not known."""
        return self._over_usual_db.get(speech.id)

    def lasted_to_s(self, speech: Speech) -> float:
        """Until when a stretch has lasted for sure."""
        return speech.start_s + self.lasted_s(speech)

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

    def ended_last(self, by_s: float) -> Speech | None:
        """The stretch that ended last by `by_s`."""
        ended = (s for s in self.around(by_s) if s.end_s is not None and s.end_s <= by_s)
        return max(ended, default=None, key=_end_order)

    def last_of(self, role: Role, before_s: float) -> Speech | None:
        """The latest stretch of `role` that began before `before_s`."""
        return next((s for s in reversed(self.speech) if s.start_s < before_s and s.role == role), None)

    def turn_of(self, last: Speech) -> list[Speech]:
        """The turn ending with `last`: stretches of its role since another said more than a backchannel."""
        turn = [last]
        for speech in reversed(self.speech):
            if speech.start_s >= last.start_s:
                continue
            if speech.role == last.role:
                turn.append(speech)
            elif not self.lets_go_on(speech):
                break
        return turn[::-1]

    def run_of(self, speech: Speech) -> list[Speech]:
        """`speech` with what its speaker said before and after it, no more than a breath apart, in order."""
        run = [speech]
        for other in self.around(speech.start_s):
            if other.role == speech.role and other.start_s < run[0].start_s and self._close(other, run[0]):
                run.insert(0, other)
        later = bisect_right(self.speech, speech.start_s, key=lambda s: s.start_s)
        for other in self.speech[later:]:
            if other.role == speech.role and self._close(run[-1], other):
                run.append(other)
            elif run[-1].end_s is not None and other.start_s > run[-1].end_s + tunables.BREATH_S:
                break
        return run

    def _close(self, before: Speech, after: Speech) -> bool:
        return before.end_s is None or after.start_s - before.end_s < tunables.BREATH_S

    def lets_go_on(self, speech: Speech) -> bool:
        """Whether a stretch leaves the floor with whoever has it: a sound, or words of acknowledgement."""
        lasted_s = self.lasted_s(speech)
        return lasted_s < tunables.NEW_TURN_S or (
            lasted_s <= tunables.BACKCHANNEL_S
            and acknowledges(" ".join(w.text for w in self.words_of(speech)))
        )

    def words_of(self, speech: Speech) -> list[Word]:
        """The words of one stretch, as far as they are known."""
        end_s = self.now_s if speech.end_s is None else speech.end_s
        return self.words_between(speech.start_s - 0.1, end_s + 0.1, speech.role)

    def turn_end_of(self, ended: Speech | Silence) -> float | None:
        """Probability that the turn sounded finished where a stretch ended, or a silence began.

        None where nothing was heard about it, or not yet.
        """
        at_s = ended.start_s if isinstance(ended, Silence) else ended.end_s
        if at_s is None:
            return None
        first = bisect_left(self._turn_ends, at_s - tunables.SAME_END_S, key=lambda heard: heard.at_s)
        near = self._turn_ends[first : first + 2]
        found = min(near, default=None, key=lambda heard: abs(heard.at_s - at_s))
        return None if found is None or found.at_s > at_s + tunables.SAME_END_S else found.p_finished

    def words_between(self, start_s: float, end_s: float, role: Role) -> list[Word]:
        """Words of a role whose middle lies between two times, in order."""
        return [
            self.words[place] for place in self._words_in(start_s, end_s) if self.words[place].role == role
        ]


def _end_order(speech: Speech) -> tuple[float, float, str]:
    """Order of ends; of those that end at once, the one that lasted longest is the last."""
    return (speech.end_s or 0.0, -speech.start_s, speech.id)


def _word_order(word: Word) -> tuple[float, str]:
    return (word.start_s, word.id)


def _middle_s(word: Word) -> float:
    return (word.start_s + word.end_s) / 2
