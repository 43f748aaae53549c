"""Leaving the lead to the client: open questions that set them thinking, and answers given with one."""

import re
from collections.abc import Iterator, Sequence

from cues.language.act import plain, spoken
from cues.language.utterance import COACH, QUESTIONS, Act, Found
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.passages import Passage, lead_in_s, passages, with_replies
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import as_sure, first_of, heard, in_turn, of_kind, quoted, times, told
from sessions.review.tunables import BEST_FEW, HEARD_AFTER_S, THINKS_ALOUD_WORDS

_SIGN = Sign(6, "Leaving the lead to the client", (), Kind.MISSED, "leading questions and advice", 0.0, "")

_LEADS = (Act.LEADING, Act.ADVICE, Act.STACKED)

_ASKED_FOR = re.compile(
    r"\bwhat (?:would|should|do) you (?:do|suggest|advise|recommend)\b|\bwhat should i\b"
    r"|\b(?:any|some) (?:advice|tips?|suggestions?|ideas)\b|\bwhat do you think i (?:should|could|ought)\b"
    r"|\b(?:can|could|would) you (?:just )?(?:tell|advise|suggest|recommend)\b"
)
_OFFERED = re.compile(
    r"\b(?:would you (?:like|want)|do you want|can i|could i|may i|shall i|is it (?:ok|okay|alright))\b"
    r".*\b(?:suggest\w*|idea|thought|tip|advice|share|offer)\b"
)


_TAKES_LEAVE = re.compile(
    r"\bhave (?:a|an) (?:\w+ )?(?:good |great |nice |lovely )?(?:day|evening|weekend|week|rinse|seat)\b"
)


def leading(conversation: Conversation) -> Sign:
    """Tell of open questions that the client thought aloud after, and of where you led."""
    said = passages(conversation)
    moments = [*_left_to_them(conversation, said), *_led(conversation, said)]
    return told(_SIGN, conversation, moments, _evidence)


def _left_to_them(conversation: Conversation, said: Sequence[Passage]) -> list[Moment]:
    """The questions with the longest answers, those first from which something dawned."""
    found = [
        _thought_aloud(conversation, asked, answers[0])
        for asked, answers in with_replies(said, COACH, 1)
        if asked.has(Act.OPEN) and not asked.has(*_LEADS) and answers and _thinks(answers[0])
    ]
    return sorted(found, key=lambda one: -one.weight)[:BEST_FEW]


def _thinks(answer: Passage) -> bool:
    return len(spoken(answer.text)) >= THINKS_ALOUD_WORDS or answer.has(Act.INSIGHT)


def _thought_aloud(conversation: Conversation, asked: Passage, answer: Passage) -> Moment:
    turn, question = asked.of(Act.OPEN)[-1]
    dawned = answer.has(Act.INSIGHT)
    words = len(spoken(answer.text))
    end_s = min(answer.end_s, answer.start_s + 2 * HEARD_AFTER_S)
    return Moment(
        *heard(conversation, turn.span_s(question)[0], end_s),
        Kind.PRESENT,
        in_turn(quoted(turn.coded.words_of(question)), quoted(answer.text)),
        "You asked openly, and something dawned on them."
        if dawned
        else "You asked openly, and they thought aloud.",
        turn.turn.id,
        as_sure(min(0.85, 0.4 + words / 200.0 + 0.3 * dawned), question),
    )


def _led(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    for at, passage in enumerate(said):
        if passage.role == COACH:
            invited = _invited(said, at)
            for turn in passage.turns:
                leads = [
                    one
                    for one in turn.coded.of(*_LEADS)
                    if one.act is not Act.ADVICE or not (invited or _TAKES_LEAVE.search(_plainly(turn, one)))
                ]
                if leads:
                    yield _where_you_led(conversation, turn, leads, said[at - 1] if at else None)


def _invited(said: Sequence[Passage], at: int) -> bool:
    """Whether advice was asked for by the client just before, or offered by the coach before it was given."""
    return bool(
        (at >= 1 and _ASKED_FOR.search(plain(said[at - 1].text)))
        or (at >= 2 and _OFFERED.search(plain(said[at - 2].text)))
    )


def _where_you_led(
    conversation: Conversation, turn: CodedTurn, leads: Sequence[Found], before: Passage | None
) -> Moment:
    act = max(leads, key=lambda one: (-_LEADS.index(one.act), one.confidence))
    start_s, end_s = turn.span_s(act)
    moved = before.of(Act.FEELING, Act.INSIGHT)[-1:] if before else []
    weight = {Act.LEADING: 0.65, Act.ADVICE: 0.6, Act.STACKED: 0.5}[act.act] + 0.15 * len(moved)
    from_s = lead_in_s(before.words, before.end_s) if before else start_s
    return Moment(
        *heard(conversation, min(from_s, start_s), end_s),
        Kind.MISSED,
        in_turn(*(quoted(by.coded.words_of(one)) for by, one in moved), quoted(_asked(turn, act))),
        _why(turn, act),
        turn.turn.id,
        as_sure(weight, act),
    )


def _plainly(turn: CodedTurn, act: Found) -> str:
    return plain(turn.coded.words_of(act))


def _asked(turn: CodedTurn, act: Found) -> str:
    """The words of an act; of a question stacked on another in its turn, the one before it too."""
    if act.act is Act.STACKED:
        before = [one for one in turn.coded.of(*QUESTIONS) if one.end <= act.start][-1:]
        first = before[0].start if before else act.start
        return " ".join(turn.coded.utterance.words[first : act.end])
    return turn.coded.words_of(act)


def _why(turn: CodedTurn, act: Found) -> str:
    if act.act is Act.STACKED:
        return "You asked again before they could answer the first question."
    advises = any(one.start < act.end and act.start < one.end for one in turn.coded.of(Act.ADVICE))
    if act.act is Act.LEADING:
        return "A suggestion came as a question." if advises else "The question had its answer in it."
    if turn.coded.words_of(act).endswith("?"):
        return "A suggestion came as a question."
    return "You told them what to do, where they might have found it themselves."


def _evidence(moments: Sequence[Moment]) -> str:
    led, left = of_kind(moments, Kind.MISSED), first_of(moments, Kind.PRESENT)
    if not led and not left:
        return "Neither leading questions nor advice were found."
    number = times(len(led))
    found = f"You led, advised or stacked questions {number}, as in {first_of(led, Kind.MISSED)}."
    thinking = f" They thought aloud after an open question of yours: {left}." if left else ""
    return (found if led else "You neither led nor advised, that was found.") + thinking
