"""The client's own language in a session, in session time: the words, and the sentence about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cues.language.act import acknowledges
from cues.language.own_words import OwnWord, Said, own_words
from cues.language.replaced import Replaced, replaced
from cues.language.sentences import parted
from cues.language.utterance import CLIENT, Found
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.passages import passages
from sessions.review.telling import quoted, quoted_end
from sessions.review.tunables import LONGEST_HEARD_S, QUOTED_WORDS

_MORE = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class OwnLanguage:
    """The client's distinctive words, and where the coach put a word of their own in place of one."""

    words: tuple[OwnWord, ...]
    replaced: tuple[Replaced, ...]


def own_language(conversation: Conversation) -> OwnLanguage:
    """Read a session's words; what is told of has its place among `Conversation.turns`."""
    said = [one.coded.utterance for one in conversation.turns]
    words = own_words(said)
    return OwnLanguage(tuple(words), tuple(replaced(said, words)))


def span_s(conversation: Conversation, said: Said) -> tuple[float, float]:
    """From when to when words were said, in session time."""
    words = conversation.turns[said.at].turn.words[said.start : said.end]
    return words[0].start_s, words[-1].end_s


def sentence_of(turn: CodedTurn, said: Said) -> Said:
    """The sentence that words are in; of a long one, the words around them."""
    words = turn.coded.utterance.words
    start, end = next(edges for edges in parted(words) if edges[0] <= said.start < edges[1])
    if end - start <= QUOTED_WORDS:
        return Said(said.at, start, max(end, said.end))
    first = max(start, min(said.start - QUOTED_WORDS // 2, end - QUOTED_WORDS))
    return Said(said.at, first, max(min(end, first + QUOTED_WORDS), said.end))


def quoted_of(turn: CodedTurn, said: Said) -> str:
    """The sentence that words are in, in quotation marks, shortened at its beginning where it is long."""
    around = sentence_of(turn, said)
    words = turn.coded.utterance.words
    begins = around.start == 0 or words[around.start - 1].endswith((".", "?", "!"))
    text = " ".join(words[around.start : around.end])
    return quoted(text if begins else _MORE + text)


def last_said(conversation: Conversation, turn: CodedTurn) -> CodedTurn | None:
    """The client's last turn before a turn, unless it only acknowledged; None without one."""
    return next(
        (
            one
            for one in reversed(conversation.before(turn))
            if one.role == CLIENT and not acknowledges(one.turn.text)
        ),
        None,
    )


def client_before(conversation: Conversation, turn: CodedTurn) -> tuple[str, float]:
    """The client's last words before a turn, in quotation marks, and when they are heard from."""
    said = (one for one in reversed(passages(conversation)) if one.role == CLIENT)
    before = next((one for one in said if one.first.at < turn.at), None)
    if before is None:
        return "", turn.turn.start_s
    return quoted_end(before.text), before.lead_in_s


def heard_from_s(from_s: float, late_s: float, to_s: float) -> float:
    """Whence a moment is heard: from what led to it, or if that was long before, from its own beginning."""
    return from_s if to_s - from_s <= LONGEST_HEARD_S else late_s


def within(said: Said, found: Sequence[Found]) -> bool:
    """Whether words are part of any of these acts."""
    return any(one.start < said.end and said.start < one.end for one in found)
