"""Whether what the coach said stays with what the client had said, or turns away from it."""

import re
from collections.abc import Sequence

from cues.language.act import plain, spoken
from cues.language.coach import advises
from cues.language.sentences import sentences
from cues.language.stems import content_stems
from cues.language.utterance import COACH, REFLECTIONS, Act
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.own_language import own_language
from sessions.review.passages import Passage
from sessions.review.tunables import LATER_ON_TURNS, POINTING_WORDS

TURNS_AWAY = (Act.ADVICE, Act.LEADING, Act.INFORMATION, Act.INTERPRETATION, Act.STACKED)

_DISMISSES = re.compile(
    r"\blet's (?:park|leave|move|not)\b|\bmoving on\b|\bnever mind\b|\bdon't worry\b|\bit happens\b|"
    r"\byou'll be (?:fine|okay|ok|all right|alright)\b|"
    r"\bno,? you (?:won't|don't|aren't|can't|didn't|haven't)\b|\b(?:it's|that's) nothing\b"
)


def turns_away(reply: Passage) -> bool:
    """Whether a reply brings something of the coach's, or puts aside what was said."""
    return reply.has(*TURNS_AWAY) or dismisses(reply.text)


def dismisses(text: str) -> bool:
    """Whether `text` puts aside what was said: "let's park that", "you'll be fine"."""
    return bool(_DISMISSES.search(plain(text)))


def points_back(text: str) -> bool:
    """Whether a question brings no matter along: "and what is that like?"."""
    return len(spoken(text)) <= POINTING_WORDS and not content_stems(text)


def stays_with(reply: Passage, said: str) -> bool:
    """Whether a reply asks or gives back in words of what was said, or asks after the feeling in it."""
    if turns_away(reply) or any(advises(one) for one in sentences(reply.text)):
        return False
    if reply.has(Act.EMOTION, Act.OBSERVATION):
        return True
    takes_up = bool(content_stems(reply.text) & content_stems(said))
    return (reply.has(Act.OPEN, *REFLECTIONS) and takes_up) or (
        reply.has(Act.OPEN) and points_back(reply.text)
    )


def takes_up_earlier(conversation: Conversation, reply: Passage) -> bool:
    """Whether a reply is in words of the client's: any of late, or their own ones of any time."""
    at = reply.first.at
    lately = [one.turn.text for one in conversation.turns[:at] if one.role != COACH][-LATER_ON_TURNS:]
    if content_stems(reply.text) & content_stems(" ".join(lately)):
        return True
    turns = {one.at for one in reply.turns}
    return any(place.at in turns for word in own_language(conversation).words for place in word.taken_up)


def passage_of(said: Sequence[Passage], turn: CodedTurn) -> Passage | None:
    """The passage that a turn is in; None for one that only acknowledged."""
    return next((one for one in said if turn in one.turns), None)
