"""Whether the coach's words complete a thought that the client left unfinished."""

import re
from collections.abc import Sequence

from cues.language.act import acknowledges, echoes, sentences, spoken, unfinished
from cues.language.utterance import Act
from cues.tunables import FINISHING_WORDS
from sessions.review.conversation import CodedTurn
from sessions.review.passages import Passage

_OWN_SENTENCE = re.compile(
    r"^(?:i|i'm|i've|i'd|i'll|so|okay|ok|well|right|now|but|and|let's|let|what|how|when|where|who|why|take|go|"
    r"stay|keep|say|no|there|mm|you|you're|you'll|yeah|yes|thank|thanks|sorry|is|are|was|were|do|does|did|have|"
    r"has|can|could|would|will|should|isn't|aren't|don't|didn't|can't|couldn't|wouldn't|shouldn't)\b"
)
"""How a sentence of the coach's own begins, be it an invitation to go on."""


def completes(coach: CodedTurn, client: CodedTurn) -> bool:
    """Whether the coach's turn begins with a few words that go on with the client's unfinished sentence."""
    return breaks_off(client) and goes_on_with(coach, client)


def completed_in(said: Sequence[Passage], coach: CodedTurn) -> bool:
    """Whether a turn of the coach's begins their passage by completing what the client had said last."""
    before = [one for one in said if one.first.at < coach.at and one.role != coach.role]
    begins = any(one.first is coach for one in said)
    return begins and bool(before) and completes(coach, before[-1].turns[-1])


def breaks_off(turn: CodedTurn) -> bool:
    """Whether a turn ends in a thought that is not out."""
    ends = any(found.end == len(turn.turn.words) for found in turn.coded.of(Act.UNFINISHED))
    return ends or trails_off(turn.turn.text)


def trails_off(text: str) -> bool:
    """Whether `text` stops before it is out; a dash at its end tells that it was cut off."""
    if text.endswith(("...", "\N{HORIZONTAL ELLIPSIS}")):
        return True
    return unfinished(text) and not text.endswith((".", ",", "?", "!", "-", "\N{EM DASH}"))


def goes_on_with(coach: CodedTurn, client: CodedTurn) -> bool:
    """Whether the coach's turn begins with a few words that are no sentence of their own."""
    first = next(iter(sentences(coach.turn.text)), "")
    return (
        0 < len(spoken(first)) <= FINISHING_WORDS + 2
        and not _OWN_SENTENCE.match(first.lower())
        and not acknowledges(first)
        and not echoes(first, client.turn.text)
        and not coach.coded.has(Act.OPEN, Act.ADVICE, Act.INTERPRETATION, Act.STRENGTH)
    )
