"""A session as the signs read it: its turns coded, beside the silences and overlaps between them."""

from dataclasses import dataclass, replace

from cues.language.act import breaks_off, dawns, realises
from cues.language.coding import code
from cues.language.sentences import parted
from cues.language.utterance import CLIENT, COACH, Act, Coded, Found, Utterance
from sessions.about import HeardFrom, Timing
from sessions.account import Account, Overlap, Silence, Turn
from sessions.review.edges import set_right
from sessions.review.tunables import SURE


@dataclass(frozen=True, slots=True)
class CodedTurn:
    """A turn of the coach's or the client's with its coding; `at` is its place among all turns."""

    at: int
    turn: Turn
    coded: Coded

    @property
    def role(self) -> str:
        """Whose it is."""
        return self.turn.role

    def span_s(self, found: Found) -> tuple[float, float]:
        """From when to when the words of an act were said, in session time."""
        words = self.turn.words[found.start : found.end]
        return words[0].start_s, words[-1].end_s

    def quoted(self, *acts: Act) -> str:
        """The words of the first of these acts; empty without any."""
        return next((self.coded.words_of(one) for one in self.coded.of(*acts)), "")


@dataclass(frozen=True, slots=True)
class Conversation:
    """All turns of people, in order of time, with an account of what lay between them.

    `has_sound` is False for a transcript alone: then there are no silences and no overlaps, whatever was.
    `timed` is False where its times are guessed from the lengths of what was said.
    """

    account: Account
    turns: tuple[CodedTurn, ...]

    @property
    def has_sound(self) -> bool:
        """Whether silences and overlaps were heard."""
        return self.account.about.heard_from is not HeardFrom.TRANSCRIPT

    @property
    def timed(self) -> bool:
        """Whether the times are those of what was said."""
        return self.account.about.timing is not Timing.GUESSED

    @property
    def minutes(self) -> float:
        """How long it lasted."""
        return self.account.duration_s / 60.0

    @property
    def silences(self) -> tuple[Silence, ...]:
        """Every silence that is over."""
        return self.account.silences

    @property
    def overlaps(self) -> tuple[Overlap, ...]:
        """Every overlap."""
        return self.account.overlaps

    @property
    def coach(self) -> list[CodedTurn]:
        """The coach's turns."""
        return [one for one in self.turns if one.role == COACH]

    @property
    def client(self) -> list[CodedTurn]:
        """The client's turns."""
        return [one for one in self.turns if one.role == CLIENT]

    def after(self, turn: CodedTurn) -> tuple[CodedTurn, ...]:
        """The turns that come after it."""
        return self.turns[turn.at + 1 :]

    def before(self, turn: CodedTurn) -> tuple[CodedTurn, ...]:
        """The turns that came before it."""
        return self.turns[: turn.at]


def conversation_of(account: Account) -> Conversation:
    """Code what coach and client said in a session; turns without words, and of others, say nothing."""
    turns = [turn for turn in account.turns if turn.words and turn.role in (COACH, CLIENT)]
    if account.about.heard_from is not HeardFrom.TRANSCRIPT:
        turns = set_right(turns)
    coded = code([Utterance(turn.role, tuple(word.text for word in turn.words)) for turn in turns])
    return Conversation(
        account,
        tuple(
            CodedTurn(at, turn, _surely(one)) for at, (turn, one) in enumerate(zip(turns, coded, strict=True))
        ),
    )


def _surely(coded: Coded) -> Coded:
    """The same without acts that are too unsure to be told of."""
    sure = tuple(
        one
        for one in coded.found
        if (one.confidence >= SURE.get(one.act, 0.0) or (one.act is Act.INSIGHT and _dawns(coded, one)))
        and not (one.act is Act.INSIGHT and breaks_off(coded.words_of(one)))
    )
    return replace(coded, found=sure)


def _dawns(coded: Coded, insight: Found) -> bool:
    """Whether the words of an insight, or those just before it, are of one to whom something occurs."""
    places = parted(coded.utterance.words)
    before = max((start for start, _ in places if start < insight.start), default=insight.start)
    text = " ".join(coded.utterance.words[before : insight.end])
    return realises(coded.words_of(insight)) or dawns(text)
