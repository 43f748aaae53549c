"""What one person said until the other took the floor; an "mm-hm" that lets them go on is no end of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, takewhile

from cues.language.act import acknowledges
from cues.language.utterance import COACH, QUESTIONS, Act, Found
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.tunables import BREATH_S, HEARD_AFTER_S, LEAD_IN_S, NEAR_S
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class Passage:
    """Turns of one person, at least one, with nothing but acknowledgement between them."""

    turns: tuple[CodedTurn, ...]

    @property
    def first(self) -> CodedTurn:
        """Its first turn."""
        return self.turns[0]

    @property
    def role(self) -> str:
        """Whose it is."""
        return self.first.role

    @property
    def words(self) -> list[Word]:
        """All its words, in order."""
        return [word for one in self.turns for word in one.turn.words]

    @property
    def text(self) -> str:
        """Its words in a row."""
        return " ".join(one.turn.text for one in self.turns)

    @property
    def start_s(self) -> float:
        """When it began, in session time."""
        return self.first.turn.start_s

    @property
    def end_s(self) -> float:
        """When it was over, in session time."""
        return self.turns[-1].turn.end_s

    @property
    def talk_s(self) -> float:
        """How long its person spoke in it, pauses within a turn counted."""
        return sum(one.turn.end_s - one.turn.start_s for one in self.turns)

    @property
    def lead_in_s(self) -> float:
        """From when its last words are heard, so that what they led to is understood."""
        return lead_in_s(self.words, self.end_s)

    def has(self, *acts: Act) -> bool:
        """Whether any of these acts is in it."""
        return any(one.coded.has(*acts) for one in self.turns)

    def of(self, *acts: Act) -> list[tuple[CodedTurn, Found]]:
        """Where these acts are, each with its turn."""
        return [(one, found) for one in self.turns for found in one.coded.of(*acts)]

    def words_after(self, turn: CodedTurn, found: Found) -> int:
        """How many of its words come after an act."""
        later = sum(len(one.turn.words) for one in self.turns if one.at > turn.at)
        return len(turn.turn.words) - found.end + later


def passages(conversation: Conversation) -> tuple[Passage, ...]:
    """All that was said in passages, in order of time; coach and client take turns in them."""
    said = (one for one in conversation.turns if not _lets_go_on(conversation, one))
    return tuple(Passage(tuple(run)) for _, run in groupby(said, key=lambda one: one.role))


def with_replies(said: Sequence[Passage], role: str, most: int) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each passage of a person's with up to `most` passages of the other's that came next."""
    for at, passage in enumerate(said):
        if passage.role == role:
            yield passage, list(islice((one for one in said[at + 1 :] if one.role != role), most))


def lead_in_s(words: Sequence[Word], end_s: float) -> float:
    """When the first word began of those heard in the last `LEAD_IN_S` before `end_s`."""
    return next((word.start_s for word in words if word.start_s >= end_s - LEAD_IN_S), end_s)


def last_said(conversation: Conversation, role: str, at_s: float) -> list[Word]:
    """What somebody had said of a turn before a moment; an "mm-hm" is passed over. Empty without words."""
    for turn in reversed(conversation.turns):
        if turn.role == role and turn.turn.words[0].start_s < at_s:
            words = [word for word in turn.turn.words if word.start_s < at_s]
            if not acknowledges(text_of(words)):
                return words
    return []


def next_said(conversation: Conversation, role: str, at_s: float) -> list[Word]:
    """The first words of somebody's from a moment on, until the other speaks, or for a while."""
    later = [one for one in conversation.turns if one.turn.words[-1].end_s > at_s - NEAR_S]
    first = next((place for place, one in enumerate(later) if one.role == role), len(later))
    words = [
        word
        for one in takewhile(lambda one: one.role == role, later[first:])
        for word in one.turn.words
        if word.start_s >= at_s - NEAR_S
    ]
    return [word for word in words if word.start_s < at_s + HEARD_AFTER_S]


def said_from(said: Sequence[Passage], turn_id: str, at_s: float) -> list[Word]:
    """What was said of a passage from a turn and a moment on; after an acknowledgement, what followed it."""
    for passage in said:
        for place, turn in enumerate(passage.turns):
            if turn.turn.id == turn_id:
                later = [word for one in passage.turns[place:] for word in one.turn.words]
                return [word for word in later if word.end_s > at_s - NEAR_S]
    after = (one for one in said if one.role == COACH and at_s <= one.start_s <= at_s + BREATH_S)
    return next((one.words for one in after), [])


def text_of(words: Sequence[Word]) -> str:
    """Words in a row."""
    return " ".join(word.text for word in words)


def _lets_go_on(conversation: Conversation, turn: CodedTurn) -> bool:
    """Whether a turn only acknowledges; a "yes" of the client's to a question is an answer."""
    before = conversation.turns[turn.at - 1] if turn.at else None
    inside = before is not None and before.role != turn.role and turn.turn.start_s < before.turn.end_s
    if inside and len(turn.turn.words) == 1 and conversation.has_sound:  # misheard as it may be
        return True
    if not acknowledges(turn.turn.text) or turn.coded.has(*QUESTIONS):
        return False
    return turn.role == COACH or not (before and before.role == COACH and before.coded.has(*QUESTIONS))
