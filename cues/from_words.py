"""What the coach's words and talk tell, read once a turn is over: proposals, each told once.

Nothing is read again that was read: what is proposed never changes with words that are revised later.
"""

from collections.abc import Iterable
from math import inf

from cues import tunables
from cues.events import CueKind
from cues.language.act import spoken
from cues.language.coach import asks_anew
from cues.language.lexicon import FILLERS
from cues.rules.advice import advice
from cues.rules.feeling_passed import Feeling, feeling_named, feeling_passed, pass_over, stays
from cues.rules.leading_question import leading_question
from cues.rules.monologue import held_floor, monologue, spoken_for_s
from cues.rules.proposal import Proposal
from cues.rules.stacked_question import stacked_question
from cues.rules.talk_share import coach_share, talk_is_the_clients, talk_share
from cues.timed_sentences import Sentence, timed_sentences
from cues.timeline import CLIENT, COACH, Speech, Timeline


class FromWords:
    """Reads the coach's turns as they end, and remembers what was told of them."""

    def __init__(self, quotes: bool = True) -> None:
        """Begin with nothing read; evidence `quotes` words, or none."""
        self._quotes = quotes
        self._known: set[str] = set()
        self._unread: dict[str, Speech] = {}
        self._read_last: Sentence | None = None
        self._client_read_to_s = 0.0
        self._turn = 0
        self._said_last_s = 0.0
        self._told: set[CueKind] = set()
        self._asked: Sentence | None = None
        self._feeling: Feeling | None = None
        self._monologue_told_s = self._monologue_due_s = 0.0
        self._share_due_s = 0.0
        self._share_told = False

    def look(self, timeline: Timeline) -> list[Proposal]:
        """What there is to propose now; nothing where nothing new can be judged."""
        self._note(timeline)
        if not self._unread:
            return []
        said = list(self._monologue(timeline))
        for speech in sorted(self._unread.values(), key=lambda speech: (speech.start_s, speech.id)):
            if speech.end_s is None:
                continue
            if speech.role != COACH or _goes_on(timeline, speech):
                del self._unread[speech.id]
            elif _can_be_read(timeline, speech):
                del self._unread[speech.id]
                said += [*self._share(timeline, speech), *self._read(timeline, speech)]
        return said

    def due_s(self, timeline: Timeline) -> float:
        """When time alone, without anything new heard, may next bring something to propose."""
        due_s = inf
        for speech in self._unread.values():
            if speech.end_s is not None:
                due_s = min(due_s, _next_look_s(timeline, speech.end_s))
            elif speech.role == COACH and not timeline.doubts:
                due_s = min(due_s, self._monologue_due_s)
        return due_s

    def _note(self, timeline: Timeline) -> None:
        """Take note of stretches that are new, of whatever time."""
        new = len(timeline.speech) - len(self._known)
        for speech in reversed(timeline.speech):
            if not new:
                break
            if speech.id not in self._known:
                self._known.add(speech.id)
                self._unread[speech.id] = speech
                new -= 1

    def _monologue(self, timeline: Timeline) -> Iterable[Proposal]:
        now_s = timeline.now_s
        speaking = any(speech.role == COACH and speech.end_s is None for speech in self._unread.values())
        if now_s < self._monologue_due_s or not speaking or timeline.doubts:
            return
        held = held_floor(timeline)
        found = monologue(timeline, held, self._monologue_told_s)
        if found is not None:
            self._monologue_told_s = now_s
            yield found
        lacking_s = tunables.MONOLOGUE_S - spoken_for_s(timeline, held, self._monologue_told_s)
        self._monologue_due_s = now_s + max(tunables.MONOLOGUE_LOOK_S, min(lacking_s, tunables.FLOOR_LEFT_S))

    def _share(self, timeline: Timeline, last: Speech) -> Iterable[Proposal]:
        if timeline.now_s < self._share_due_s or timeline.doubts:
            return
        self._share_due_s = timeline.now_s + tunables.TALK_SHARE_LOOK_S
        share = coach_share(timeline)
        if share is None:
            return
        if talk_is_the_clients(share):
            self._share_told = False
        found = talk_share(share, last)
        if found is not None and not self._share_told:
            self._share_told = True
            yield found

    def _read(self, timeline: Timeline, last: Speech) -> Iterable[Proposal]:
        """Read what the coach said since last read, up to the end of `last`."""
        end_s = timeline.now_s if last.end_s is None else last.end_s
        since_s = max(self._unread_since_s(timeline, last), last.start_s - tunables.READ_BACK_S)
        words = timeline.words_between(since_s, end_s + tunables.LAST_WORD_WITHIN_S, COACH)
        said = [one for one in timed_sentences(words) if not timeline.in_doubt(one.start_s)]
        if not said:
            return
        yield from self._stay(timeline, said, last)
        clients = _text(timeline, said[0].start_s - tunables.READ_BACK_S, said[0].start_s)
        for one in said:
            self._begin_turn(timeline, one)
            yield from self._judge(timeline, one, clients, last)
            self._said_last_s = one.end_s
        self._read_last = said[-1]

    def _unread_since_s(self, timeline: Timeline, last: Speech) -> float:
        """From when on there is something to read: a sentence that may go on is read again with `last`."""
        before = self._read_last
        if before is None:
            return 0.0
        goes_on = not before.whole and not _took_the_floor(timeline, before.end_s, last.start_s)
        return before.start_s if goes_on else before.end_s

    def _begin_turn(self, timeline: Timeline, said: Sentence) -> None:
        """A new turn where the client had the floor before `said`; after a pause too nothing is told yet."""
        taken = _took_the_floor(timeline, self._said_last_s, said.start_s)
        self._turn += taken
        if taken or said.start_s - self._said_last_s >= tunables.TURN_OVER_S:
            self._told.clear()

    def _judge(self, timeline: Timeline, said: Sentence, clients: str, last: Speech) -> Iterable[Proposal]:
        """What one sentence is, each kind once a turn."""
        about = (_within(timeline, said, last).id,)
        asked = self._standing(timeline, said)
        if asks_anew(said.text):
            self._asked = said
        found = [
            stacked_question(asked, said, about, self._quotes) if asked is not None else None,
            leading_question(said, asked, about, self._quotes),
            advice(said, clients, about, self._quotes),
        ]
        for proposal in found:
            if proposal is not None and proposal.kind not in self._told:
                self._told.add(proposal.kind)
                yield proposal

    def _standing(self, timeline: Timeline, said: Sentence) -> Sentence | None:
        """The question that stands, unanswered, when `said` begins."""
        before = self._asked
        if before is None or _is_same(before, said) or _answered(timeline, before, said):
            return None
        return before

    def _stay(self, timeline: Timeline, said: list[Sentence], last: Speech) -> Iterable[Proposal]:
        """Whether the coach stays with the feeling that the client named last."""
        self._hear_client(timeline, said[0].start_s)
        feeling = self._feeling
        if feeling is None:
            return
        too_old = said[0].start_s - feeling.named.end_s > tunables.FEELING_STANDS_S
        if too_old or stays(feeling, " ".join(one.text for one in said)):
            self._feeling = None
            return
        turn = self._turn + _took_the_floor(timeline, self._said_last_s, said[0].start_s)
        pass_over(feeling, turn, said, last.id)
        found = feeling_passed(feeling, self._quotes)
        if found is not None:
            self._feeling = None
            yield found

    def _hear_client(self, timeline: Timeline, until_s: float) -> None:
        """Listen for a feeling in what the client said since last listened; a newer one adds to an older."""
        since_s = max(self._client_read_to_s, until_s - tunables.FEELING_STANDS_S)
        words = timeline.words_between(since_s, until_s, CLIENT)
        if not words:
            return
        self._client_read_to_s = words[-1].end_s
        newer, older = feeling_named(timed_sentences(words)), self._feeling
        if newer is None:
            return
        if older is not None:
            newer.about |= older.about
            newer.passed, newer.within = older.passed, older.within
            newer.went_to_advice = older.went_to_advice
        self._feeling = newer


def _goes_on(timeline: Timeline, speech: Speech) -> bool:
    """Whether the coach began anew soon after `speech`, so that it is read with what follows."""
    end_s = speech.end_s or speech.start_s
    for later in reversed(timeline.speech):
        if later.start_s <= speech.start_s:
            return False
        if later.role == COACH and later.start_s < end_s + tunables.TURN_OVER_S:
            return True
    return False


def _can_be_read(timeline: Timeline, speech: Speech) -> bool:
    """Whether the coach's turn is over for now, and its words are in or overdue."""
    end_s = speech.end_s or speech.start_s
    waited_s = timeline.now_s - end_s
    over = waited_s >= tunables.TURN_OVER_S or any(
        later.role != COACH and later.start_s > speech.start_s for later in timeline.around(timeline.now_s)
    )
    known = timeline.words_known_to_s(COACH) >= end_s - tunables.LAST_WORD_WITHIN_S
    return over and (known or waited_s >= tunables.WORDS_AWAITED_S)


def _next_look_s(timeline: Timeline, end_s: float) -> float:
    """When waiting is over next: for the coach to go on, or for words."""
    now_s = timeline.now_s - tunables.ROUNDING_S
    waits_s = (tunables.TURN_OVER_S, tunables.WORDS_AWAITED_S)
    return min((end_s + wait_s for wait_s in waits_s if end_s + wait_s >= now_s), default=now_s)


def _took_the_floor(timeline: Timeline, since_s: float, until_s: float) -> bool:
    """Whether another than the coach began more than a backchannel between two times."""
    return any(
        since_s <= speech.start_s < until_s and speech.role != COACH and not timeline.lets_go_on(speech)
        for speech in timeline.around(until_s)
    )


def _is_same(before: Sentence, said: Sentence) -> bool:
    """Whether `said` is a sentence read before, with what followed; recognised times overlap a little."""
    return said.start_s < (before.start_s + before.end_s) / 2


def _answered(timeline: Timeline, asked: Sentence, again: Sentence) -> bool:
    """Whether anybody said more than "um" between two questions: "sorry?" and "no" are more."""
    since_s = asked.end_s + tunables.TOGETHER_S
    return any(
        speech.role != COACH
        and speech.start_s < again.start_s
        and (speech.end_s is None or speech.end_s > since_s)
        and not _fills(timeline, speech)
        for speech in timeline.around(again.start_s)
    )


def _fills(timeline: Timeline, speech: Speech) -> bool:
    """Whether a stretch is known to hold nothing but looking for a word."""
    text = " ".join(word.text for word in timeline.words_of(speech))
    words = spoken(text)
    return bool(words) and "?" not in text and all(word in FILLERS for word in words)


def _within(timeline: Timeline, said: Sentence, last: Speech) -> Speech:
    """The coach's stretch in which a sentence began, `last` where none is known."""
    middle_s = said.start_s + tunables.TOGETHER_S
    return next(
        (
            speech
            for speech in timeline.around(said.end_s)
            if speech.role == COACH and speech.start_s <= middle_s <= (speech.end_s or timeline.now_s)
        ),
        last,
    )


def _text(timeline: Timeline, start_s: float, end_s: float) -> str:
    return " ".join(word.text for word in timeline.words_between(start_s, end_s, CLIENT))
