"""Room for silence and insight: silences held, insights left to land, and the floor taken from them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from cues.events import Why
from cues.language.act import hesitates, plain, spoken, unfinished
from cues.language.feeling import content
from cues.language.utterance import CLIENT, COACH, QUESTIONS, REFLECTIONS, Act
from sessions.account import Silence
from sessions.review.completing import breaks_off
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.floor import Taken, Taking, floor_taken, turn_from
from sessions.review.passages import (
    Passage,
    last_said,
    lead_in_s,
    next_said,
    passages,
    said_from,
    text_of,
    with_replies,
)
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.staying import TURNS_AWAY, dismisses, stays_with, takes_up_earlier
from sessions.review.telling import (
    WITHOUT_SOUND,
    as_sure,
    broken_off,
    first_of,
    heard,
    in_turn,
    number_of,
    of_kind,
    of_silence,
    one_a_turn,
    quoted,
    quoted_end,
    times,
    told,
)
from sessions.review.tunables import (
    BEGUN_WORDS,
    HEARD_AFTER_S,
    INSIGHT_WAIT_S,
    JUST_WORDS,
    LEAD_IN_S,
    NEAR_S,
    SHORT_REPLY_WORDS,
    STANDS_FOR_WORDS,
)

_SIGN = Sign(8, "Room for silence and insight", (), Kind.MISSED, "interruptions and silences filled", 0.0, "")


_HELD_WHY = {
    Why.MIDTHOUGHT: "They were in mid-thought; you waited, and the thought came.",
    Why.AFTER_QUESTION: "You asked, and left them the silence to find their answer.",
}
_TAKEN_WHY = {
    Taking.INTERRUPTION: "You began to speak while they were speaking.",
    Taking.CUT_IN: "You began to speak in a silence that was still theirs.",
    Taking.FILLED: "They were silent, and you spoke first.",
}


_LET_LAND = "Something had just dawned on them, and you let it land."
_WAITED_FIRST = "Something was dawning on them; you waited, and there was more of it."
_AWAY = "Something had just dawned on them, and "
"""How a missed insight is told, where no floor was taken."""

_ASKS_LEAVE = re.compile(
    r"\b(?:can|could|may|might|shall) i (?:just )?(?:stop|pause|interrupt|jump in|come in)\b|"
    r"\blet me (?:just )?(?:stop|pause) you\b|\bsorry (?:to interrupt|to stop you|for interrupting)\b|"
    r"\bi(?:'d| would) like to (?:stop|pause) (?:you )?(?:here|there)\b|\bif i (?:can|may) (?:just )?stop\b|"
    r"\bi don't want to (?:lose|miss) (?:it|that|this)\b"
)
"""An interruption with its purpose said, which coaches are taught."""


def silence_and_insight(conversation: Conversation) -> Sign:
    """Tell of silences held and insights left to land, and of the floor taken where it was the client's."""
    said = passages(conversation)
    taken = floor_taken(conversation)
    missed = [
        *(_taking(conversation, said, one) for one in taken if one.kind is not Taking.FINISHING),
        *_turned_away(conversation, said),
        *_asked_again(conversation),
    ]
    held = list(_held(conversation))
    into = {one.turn.id for one in taken if one.turn} | {one.turn_id for one in missed}
    landed = [
        one
        for one in _landed(conversation, said)
        if one.turn_id not in into and not any(_overlap(one, other) for other in held)
    ]
    turned = [one for one in missed if one.why.startswith(_AWAY)]
    moments = [*one_a_turn(missed), *(_told_with(one, turned) for one in held), *landed]
    limits = [] if conversation.has_sound else [WITHOUT_SOUND]
    return told(_SIGN, conversation, moments, partial(_evidence, conversation), limits)


def _held(conversation: Conversation) -> Iterator[Moment]:
    account = conversation.account
    for silence in account.silences:
        if silence.held:
            said = {role: last_said(conversation, role, silence.start_s) for role in (CLIENT, COACH)}
            role, last = max(said.items(), key=lambda one: one[1][-1].end_s if one[1] else -1.0)
            after = next_said(conversation, CLIENT, silence.end_s)
            turn = turn_from(account, CLIENT, silence.end_s)
            why, telling = _why_held(conversation, silence, after_client=role == CLIENT)
            length_s = silence.end_s - silence.start_s
            yield Moment(
                *heard(conversation, lead_in_s(last, silence.start_s), silence.end_s + HEARD_AFTER_S / 2),
                Kind.PRESENT,
                in_turn(quoted_end(text_of(last)), of_silence(length_s), quoted(text_of(after))),
                why,
                turn.id if turn else "",
                round(min(0.95, telling + length_s / 20.0), 3),
            )


def _told_with(held: Moment, turned: Sequence[Moment]) -> Moment:
    """A silence that an insight was given, as it was where the coach turned from the insight after."""
    landed = held.why == _LET_LAND
    return replace(held, why=_WAITED_FIRST) if landed and any(_overlap(held, one) for one in turned) else held


def _why_held(conversation: Conversation, silence: Silence, *, after_client: bool) -> tuple[str, float]:
    """What a silence gave room for, and how telling that is: little, where the coach had led into it."""
    led = not after_client and _led(conversation, silence)
    dawned = silence.why is Why.AFTER_INSIGHT or _just_did(conversation, silence.start_s) is Act.INSIGHT
    if after_client and dawned:
        return _LET_LAND, 0.6
    after_s = (silence.end_s, silence.end_s + HEARD_AFTER_S)
    if _did(conversation, *after_s, Act.INSIGHT):
        return "You waited, and something dawned on them.", 0.3 if led else 0.55
    if _did(conversation, *after_s, Act.FEELING):
        return "You waited, and a feeling came.", 0.35 if led else 0.5
    return _HELD_WHY.get(silence.why, "You let the silence be, and they went on."), 0.1 if led else 0.4


def _led(conversation: Conversation, silence: Silence) -> bool:
    """Whether what the coach had said before a silence brought something of their own."""
    last = [one for one in conversation.coach if one.turn.end_s <= silence.start_s + NEAR_S][-1:]
    return any(one.coded.has(*TURNS_AWAY) or dismisses(one.turn.text) for one in last)


def _landed(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """Insights that were met by silence, or by a short turn that stayed with them."""
    for passage, replies in with_replies(said, CLIENT, 1):
        for turn, found in passage.of(Act.INSIGHT)[-1:]:
            if not replies or passage.words_after(turn, found) > STANDS_FOR_WORDS:
                continue
            reply, dawned_s = replies[0], turn.span_s(found)
            waited_s = reply.start_s - passage.end_s if conversation.has_sound else 0.0
            open_yet = breaks_off(passage.turns[-1]) or passage.text.endswith("-")
            if open_yet or _away(conversation, reply, passage.text) or dismisses(reply.text):
                continue
            if not _lets_land(reply, passage.text) and waited_s < INSIGHT_WAIT_S:
                continue
            yield Moment(
                *heard(conversation, dawned_s[0], min(reply.end_s, reply.start_s + HEARD_AFTER_S)),
                Kind.PRESENT,
                in_turn(
                    quoted(turn.coded.words_of(found)),
                    of_silence(waited_s) if waited_s >= INSIGHT_WAIT_S else "",
                    quoted(reply.text),
                ),
                "Something dawned on them, and you stayed with it.",
                reply.first.turn.id,
                as_sure(0.75, found),
            )


def _lets_land(reply: Passage, said: str) -> bool:
    """Whether a reply is short, and stays with what was said."""
    return (
        len(spoken(reply.text)) <= SHORT_REPLY_WORDS and not reply.has(Act.AGENDA) and stays_with(reply, said)
    )


def _taking(conversation: Conversation, said: Sequence[Passage], one: Taken) -> Moment:
    silence = one.silence
    stopped_s = silence.start_s if silence else one.at_s
    length_s = one.at_s - stopped_s
    asked = silence is not None and silence.why is Why.AFTER_QUESTION
    before = last_said(conversation, COACH if asked else CLIENT, stopped_s if asked else one.at_s)
    by = said_from(said, one.turn.id, one.at_s) if one.turn else []
    end_s = min(by[-1].end_s if by else one.turn.end_s if one.turn else one.at_s, one.at_s + HEARD_AFTER_S)
    act = None if asked else _just_did(conversation, one.at_s)
    over = one.kind is not Taking.INTERRUPTION and (asked or act is not None)
    with_leave = bool(_ASKS_LEAVE.search(plain(text_of(by))))
    return Moment(
        *heard(conversation, lead_in_s(before, stopped_s), end_s),
        Kind.MISSED,
        in_turn(
            quoted_end(text_of(before)) if over else broken_off(text_of(before)),
            of_silence(length_s) if length_s >= INSIGHT_WAIT_S else "",
            quoted(text_of(by)),
        ),
        _why_taken(one, None if with_leave else act, with_leave=with_leave),
        one.turn.id if one.turn else "",
        0.3 if with_leave else (0.45 if one.kind is Taking.FILLED else 0.65) + (0.3 if act else 0.0),
    )


def _why_taken(one: Taken, act: Act | None, *, with_leave: bool) -> str:
    if with_leave:
        return "You stopped them in the midst of it, and asked their leave."
    if act is Act.INSIGHT:
        return "Something had just dawned on them when you came in."
    if act is Act.FEELING:
        return "They had just named a feeling when you came in."
    if one.silence and one.silence.why is Why.AFTER_QUESTION:
        return "You spoke again before they had answered your question."
    return _TAKEN_WHY[one.kind]


def _just_did(conversation: Conversation, at_s: float) -> Act | None:
    """What the client had done with their last words before a moment: an insight, a feeling, or neither."""
    turn = next((one for one in reversed(conversation.client) if one.turn.words[0].start_s < at_s), None)
    if turn is None or turn.turn.words[-1].end_s < at_s - LEAD_IN_S:
        return None
    said = sum(word.start_s < at_s for word in turn.turn.words)
    just = [one for one in turn.coded.found if one.start < said and said - one.end <= JUST_WORDS]
    return next((act for act in (Act.INSIGHT, Act.FEELING) if any(one.act is act for one in just)), None)


def _did(conversation: Conversation, from_s: float, to_s: float, act: Act) -> bool:
    return any(
        from_s <= turn.span_s(found)[1] <= to_s
        for turn in conversation.client
        for found in turn.coded.of(act)
    )


def _turned_away(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """Insights that were followed at once by advice, or by another subject."""
    for passage, replies in with_replies(said, CLIENT, 1):
        for turn, found in passage.of(Act.INSIGHT)[-1:]:
            if not replies or passage.words_after(turn, found) > STANDS_FOR_WORDS:
                continue
            reply, insight = replies[0], turn.coded.words_of(found)
            later = passage.words_after(turn, found) > JUST_WORDS
            away = _away(conversation, reply, passage.text)
            if away and not (conversation.has_sound and reply.start_s - passage.end_s >= INSIGHT_WAIT_S):
                yield Moment(
                    *heard(
                        conversation, turn.span_s(found)[0], min(reply.end_s, reply.start_s + HEARD_AFTER_S)
                    ),
                    Kind.MISSED,
                    in_turn(quoted(insight), quoted_end(passage.text) if later else "", quoted(reply.text)),
                    f"{_AWAY}{away}.",
                    reply.first.turn.id,
                    as_sure(0.98, found),
                )


def _away(conversation: Conversation, reply: Passage, said: str) -> str:
    """Where a reply went with an insight; empty where it stayed, or may have."""
    if reply.has(Act.ADVICE):
        return "advice came right after it"
    if reply.has(Act.LEADING):
        return "a suggestion came right after it"
    if reply.has(Act.INTERPRETATION, Act.INFORMATION):
        return "you explained it to them"
    if not reply.has(*QUESTIONS) or reply.has(Act.EMOTION, Act.AGENDA, Act.OBSERVATION, *REFLECTIONS):
        return ""
    elsewhere = bool(content(reply.text)) and not content(reply.text) & content(said)
    return "you asked about something else" if elsewhere and not takes_up_earlier(conversation, reply) else ""


def _asked_again(conversation: Conversation) -> Iterator[Moment]:
    """A question, an answer that was only begun, and another question."""
    turns = conversation.turns
    for asked, begun, again in zip(turns, turns[1:], turns[2:], strict=False):
        if (
            (asked.role, begun.role, again.role) == (COACH, CLIENT, COACH)
            and asked.coded.has(*QUESTIONS)
            and again.coded.has(*QUESTIONS)
            and _only_begun(begun)
        ):
            end_s = min(again.turn.end_s, again.turn.start_s + HEARD_AFTER_S)
            yield Moment(
                *heard(conversation, lead_in_s(asked.turn.words, asked.turn.end_s), end_s),
                Kind.MISSED,
                in_turn(quoted_end(asked.turn.text), broken_off(begun.turn.text), quoted(again.turn.text)),
                "You asked again before their answer was out.",
                again.turn.id,
                0.7,
            )


def _only_begun(turn: CodedTurn) -> bool:
    words = len(spoken(turn.turn.text))
    over = turn.turn.text.endswith((".", "!", "?")) and not turn.turn.text.endswith("...")
    if over and not turn.coded.has(Act.UNFINISHED):
        return False
    open_yet = unfinished(turn.turn.text) or hesitates(turn.turn.text) or turn.coded.has(Act.UNFINISHED)
    return 0 < words <= BEGUN_WORDS and open_yet


def _overlap(one: Moment, other: Moment) -> bool:
    return one.start_s < other.end_s and other.start_s < one.end_s


def _evidence(conversation: Conversation, moments: Sequence[Moment]) -> str:
    held, missed = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    if not held and not missed:
        return "Neither a silence held nor an insight met or missed was found."
    away = [one for one in missed if one.why.startswith(_AWAY)]
    taken = [one for one in missed if one not in away]
    parts = []
    if held:
        parts.append(f"You left room {times(len(held))}: {first_of(held, Kind.PRESENT)}.")
    if taken:
        parts.append(f"You came in {times(len(taken))} while it was theirs: {first_of(taken, Kind.MISSED)}.")
    elif conversation.has_sound:
        parts.append("You took no floor of theirs.")
    if away:
        number = number_of(len(away), "insight")
        parts.append(f"{number} met something else: {first_of(away, Kind.MISSED)}.")
    return " ".join(parts)
