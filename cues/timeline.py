"""The session as known so far: stretches of speech, silences, overlaps and words, appended event by event."""

from collections.abc import Callable
from math import inf
from typing import TypeVar, cast

from cues import tunables
from cues.doubts import Doubts
from cues.language.act import acknowledges
from cues.said import Said, middle_s
from cues.silences import Silence, Silences
from cues.stretches import Speech, Stretches, end_order
from cues.turn_ends import TurnEnds
from diarize.events import (
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

__all__ = ["CLIENT", "COACH", "Heard", "Silence", "Speech", "Timeline"]

COACH = "coach"
CLIENT = "client"

Heard = HearingEvent | WordsHeard

OF_THE_MOMENT = SpeechLevel | VoiceChanged | VoiceStirred | DoubtBegan | DoubtEnded
"""Signs that say nothing about what a silence follows."""

Sign = OF_THE_MOMENT | TurnEndHeard

Found = TypeVar("Found")


class Timeline:
    """What is known of a session, in the order in which it became known."""

    def __init__(self, end_known_after_s: float = tunables.END_KNOWN_AFTER_S) -> None:
        """Begin with nothing heard; an end of speech is known `end_known_after_s` after it at the latest."""
        self._end_known_after_s = end_known_after_s
        self.now_s = 0.0
        self.heard_to_s = 0.0
        self._stretches = Stretches()
        self._said = Said()
        self._kept: dict[tuple[object, ...], object] = {}
        self.silence: Silence | None = None
        self.voice_since_s: float | None = None
        self._stirred_s = -inf
        self._doubts = Doubts()
        self.doubts = self._doubts.standing
        self._revised: set[str] = set()
        self._any_ended = False
        self._said_in: dict[str, str] = {}
        self._silences = Silences()
        self.own_pauses_s = self._silences.own_pauses_s
        self._ended_last: Speech | None = None
        self._over_usual_db: dict[str, float] = {}
        self._turn_ends = TurnEnds()

    def append(self, event: Heard) -> None:
        """Take in one event; an event about speech that is not known is left aside."""
        self.now_s = max(self.now_s, event.known_at_s)
        if not isinstance(event, OF_THE_MOMENT):
            self._kept.clear()
        if isinstance(event, SpeechStarted):
            self._start(Speech(event.id, event.role, event.at_s))
        elif isinstance(event, SpeechEnded):
            self._end(event)
        elif isinstance(event, SpeechRevised):
            self._revise(event)
        elif isinstance(event, SoundLost):
            self.silence = None
            self._silences.lose_sound(event.end_s)
        elif isinstance(event, WordsHeard):
            self._hear(event)
        else:
            self._sense(event)

    def _sense(self, event: Sign) -> None:
        """Take in a sign that changes nothing about who spoke when."""
        if isinstance(event, SpeechLevel):
            if self._stretches.known(event.id) is not None:
                self._over_usual_db[event.id] = event.level_db - event.usual_db
        elif isinstance(event, VoiceChanged):
            self.voice_since_s = event.at_s if event.active else None
        elif isinstance(event, VoiceStirred):
            self._stirred_s = event.known_at_s
        elif isinstance(event, TurnEndHeard):
            self._turn_ends.append(event)
        else:
            self._doubts.append(event)

    def _start(self, speech: Speech) -> None:
        self._stretches.begin(speech)
        self.heard_to_s = max(self.heard_to_s, speech.start_s)
        self._silences.note_own_pause(self.silence, speech, CLIENT)
        self.silence = None
        self._give_words(speech.start_s, self.now_s)

    def _end(self, event: SpeechEnded) -> None:
        speech = self._stretches.known(event.id)
        if speech is None:
            return
        if speech.end_s is not None:
            self._end_sooner(speech, event.at_s)
            return
        self._stretches.end(speech, event.at_s)
        self._any_ended = True
        last = max(self._ended_last or speech, speech, key=end_order)
        self._ended_last = last
        if not self._stretches.going_on:
            self.silence = self._silences.after(last)
        self._give_words(event.at_s, self.now_s)

    def _end_sooner(self, speech: Speech, at_s: float) -> None:
        """Let a stretch that had ended already end at `at_s`: what came after was another person's."""
        former_s = speech.end_s
        if former_s is None or former_s == at_s:
            return
        self._stretches.end(speech, at_s)
        self._revised.add(speech.id)
        last = self.ended_last(self.now_s) or speech
        self._ended_last = last
        if self.silence is not None:
            self.silence = Silence(self.silence.id, last.end_s or at_s, last)
        self._give_words(at_s, former_s)

    def _revise(self, event: SpeechRevised) -> None:
        """Give a stretch to another person, and with it the words it was heard to hold."""
        speech = self._stretches.known(event.id)
        if speech is None or speech.role == event.role:
            return
        self._revised.add(speech.id)
        end_s = self.now_s if speech.end_s is None else speech.end_s
        for place in self._said.places(speech.start_s, end_s):
            word = self.words[place]
            if word.role == speech.role and self._said_in.get(word.id, speech.id) == speech.id:
                self._said.give(place, event.role)
        self._stretches.give(speech, event.role)
        self._over_usual_db.pop(speech.id, None)  # it was compared with what is usual for another

    def _give_words(self, start_s: float, end_s: float) -> None:
        """Give words whose speaker turned out not to speak there to the one who alone did.

        On a call the channel says whose a word is.
        """
        for place in self._said.places(start_s, end_s):
            word = self.words[place]
            there = self._stretches.at(middle_s(word), self.now_s)
            roles = {speech.role for speech in there}
            if len(roles) == 1 and word.role not in roles and not self._said.is_told_by_channel(word):
                self._said.give(place, there[0].role)
                self._said_in[word.id] = there[0].id

    def in_doubt(self, at_s: float) -> bool:
        """Whether at `at_s` it could not be told who speaks."""
        return self._doubts.at(at_s)

    def take_revised(self) -> tuple[set[str], bool]:
        """Stretches that turned out to be another's, or shorter, since last asked; and if any ended."""
        revised, self._revised = self._revised, set()
        ended, self._any_ended = self._any_ended, False
        return revised, ended

    def _hear(self, event: WordsHeard) -> None:
        for id_ in event.withdrawn:
            self._said.take_back(id_)
            self._said_in.pop(id_, None)
        for word in event.words:
            self._said.put(word, told_by_channel=event.line is not None)
            self._said_in.pop(word.id, None)
            self.heard_to_s = max(self.heard_to_s, word.end_s)
            there = self._stretches.at(middle_s(word), self.now_s)
            own = next((speech for speech in there if speech.role == word.role), None)
            if own is not None:
                self._said_in[word.id] = own.id
        self._give_words(event.start_s, event.end_s)
        self._said.known(event.line, event.end_s)

    def once(self, of: Callable[["Timeline", Silence], Found], silence: Silence) -> Found:
        """What `of` finds about `silence`, found once until speech, words or a turn end are heard.

        `of` goes by what is known, not by the time. While somebody speaks who began before the speech that
        the silence follows, time alone adds to what is known, and it is found anew.
        """
        after = silence.after
        if any(speech.start_s < after.start_s for speech in self._stretches.going_on.values()):
            return of(self, silence)
        key = (of, silence.id, silence.start_s, after.id)
        if key not in self._kept:
            self._kept[key] = of(self, silence)
        return cast(Found, self._kept[key])

    @property
    def speech(self) -> list[Speech]:
        """All stretches in the order in which they began."""
        return self._stretches.in_order

    @property
    def words(self) -> list[Word]:
        """All words in the order in which they began."""
        return self._said.words

    @property
    def quiet(self) -> bool:
        """Whether nobody's voice is up, nor may be coming up at this moment."""
        return self.voice_since_s is None and self.now_s - self._stirred_s >= tunables.STIRRED_FOR_S

    @property
    def quiet_from_s(self) -> float:
        """When it is quiet again unless a voice is, or comes, up."""
        return self._stirred_s + tunables.STIRRED_FOR_S

    def words_known_to_s(self, role: Role) -> float:
        """Up to when what `role` says has been recognised."""
        return self._said.known_to_s(role)

    @property
    def surely_to_s(self) -> float:
        """Until when it is known for sure who has ended speaking and who has not."""
        return self.now_s - self._end_known_after_s

    def surely_known_at_s(self, at_s: float) -> float:
        """When it is known for sure who had ended speaking by `at_s`."""
        return at_s + self._end_known_after_s

    def lasted_s(self, speech: Speech) -> float:
        """Seconds a stretch has lasted for sure: to its end, or to the last moment that can be known of."""
        heard_to_s = self.surely_to_s if speech.end_s is None else speech.end_s
        return max(0.0, heard_to_s - speech.start_s)

    @property
    def on_a_call(self) -> bool:
        """Whether each person has a channel of their own, as far as words have told."""
        return self._said.any_told_by_channel

    def told_by_channel(self, speech: Speech) -> bool:
        """Whether the words of a stretch, if it has any, are surely its speaker's."""
        return all(self._said.is_told_by_channel(word) for word in self.words_of(speech))

    def over_usual_db(self, speech: Speech) -> float | None:
        """How far over the usual level `speech` came in over another's, in dB; None where it is not known."""
        return self._over_usual_db.get(speech.id)

    def lasted_to_s(self, speech: Speech) -> float:
        """Until when a stretch has lasted for sure."""
        return speech.start_s + self.lasted_s(speech)

    def find(self, speech_id: str) -> Speech:
        """The stretch of that id, which must have started."""
        return self._stretches.find(speech_id)

    def around(self, at_s: float) -> list[Speech]:
        """Stretches that may reach to within half a minute of `at_s`, latest first, those going on last."""
        return self._stretches.around(at_s)

    def ended_last(self, by_s: float) -> Speech | None:
        """The stretch that ended last by `by_s`."""
        return self._stretches.ended_last(by_s)

    def last_of(self, role: Role, before_s: float) -> Speech | None:
        """The latest stretch of `role` that began before `before_s`."""
        return self._stretches.last_of(role, before_s)

    def turn_of(self, last: Speech) -> list[Speech]:
        """The turn ending with `last`: stretches of its role since another said more than a backchannel."""
        turn = [last]
        for speech in self._stretches.before(last.start_s):
            if speech.start_s < last.start_s - tunables.TURN_READ_BACK_S:
                break
            if speech.role == last.role:
                turn.append(speech)
            elif not self.lets_go_on(speech):
                break
        return turn[::-1]

    def run_of(self, speech: Speech) -> list[Speech]:
        """`speech` with what its speaker said before and after it, no more than a breath apart, in order."""
        return self._stretches.run_of(speech)

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
        return None if at_s is None else self._turn_ends.p_finished(at_s)

    def words_between(self, start_s: float, end_s: float, role: Role) -> list[Word]:
        """Words of a role whose middle lies between two times, in order."""
        return self._said.between(start_s, end_s, role)
