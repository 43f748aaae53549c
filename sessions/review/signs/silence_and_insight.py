"""Room for silence and insight: silences held, insights left to land, and the floor taken from them."""

from collections.abc import Iterator, Sequence
from functools import partial

from cues.events import Why
from cues.language.act import hesitates, spoken, unfinished
from cues.language.feeling import content
from cues.language.utterance import CLIENT, COACH, QUESTIONS, REFLECTIONS, Act
from sessions.account import Silence
from sessions.review.conversation import CodedTurn, Conversation
from sessions.review.floor import Taken, Taking, floor_taken, turn_from
from sessions.review.passages import Passage, last_said, lead_in_s, next_said, passages, text_of, with_replies
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import (
    WITHOUT_SOUND,
    as_sure,
    broken_off,
    first_of,
    heard,
    in_turn,
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
    LEAD_IN_S,
    NEAR_S,
    SHORT_REPLY_WORDS,
    STANDS_FOR_WORDS,
)

_SIGN = Sign(8, "Room for silence and insight", (), Kind.MISSED, "interruptions and silences filled", 0.0, "")

_TURNS_AWAY = (Act.ADVICE, Act.LEADING, Act.INFORMATION, Act.INTERPRETATION, Act.STACKED)
_STAYS = (Act.EMOTION, Act.OBSERVATION, Act.OPEN, *REFLECTIONS)

_HELD_WHY = {
    Why.MIDTHOUGHT: "They were in mid-thought; you waited, and the thought came.",
    Why.AFTER_QUESTION: "You asked, and left them the silence to find their answer.",
}
_TAKEN_WHY = {
    Taking.INTERRUPTION: "You began to speak while they were speaking.",
    Taking.CUT_IN: "You began to speak in a silence that was still theirs.",
    Taking.FILLED: "They were silent, and you spoke first.",
}


def silence_and_insight(conversation: Conversation) -> Sign:
    """Tell of silences held and insights left to land, and of the floor taken where it was the client's."""
    said = passages(conversation)
    missed = [
        *_taken(conversation),
        *_turned_away(conversation, said),
        *_asked_again(conversation),
    ]
    held = list(_held(conversation))
    landed = [one for one in _landed(conversation, said) if not any(_overlap(one, other) for other in held)]
    moments = [*one_a_turn(missed), *held, *landed]
    limits = [] if conversation.has_sound else [WITHOUT_SOUND]
    return told(_SIGN, conversation, moments, partial(_evidence, conversation), limits)


def _held(conversation: Conversation) -> Iterator[Moment]:
    account = conversation.account
    for silence in account.silences:
        if silence.held:
            said = (last_said(account, role, silence.start_s) for role in (CLIENT, COACH))
            last = max(said, key=lambda words: words[-1].end_s if words else -1.0)
            after = next_said(account, CLIENT, silence.end_s)
            turn = turn_from(account, CLIENT, silence.end_s)
            why, telling = _why_held(conversation, silence)
            length_s = silence.end_s - silence.start_s
            yield Moment(
                *heard(conversation, lead_in_s(last, silence.start_s), silence.end_s + HEARD_AFTER_S / 2),
                Kind.PRESENT,
                in_turn(quoted_end(text_of(last)), of_silence(length_s), quoted(text_of(after))),
                why,
                turn.id if turn else "",
                round(min(0.95, telling + length_s / 20.0), 3),
            )


def _why_held(conversation: Conversation, silence: Silence) -> tuple[str, float]:
    """What a silence gave room for, and how telling that is."""
    if silence.why is Why.AFTER_INSIGHT or _had_just(conversation, silence.start_s, Act.INSIGHT):
        return "Something had just dawned on them, and you let it land.", 0.6
    after_s = (silence.end_s, silence.end_s + HEARD_AFTER_S)
    if _did(conversation, *after_s, Act.INSIGHT):
        return "You waited, and something dawned on them.", 0.55
    if _did(conversation, *after_s, Act.FEELING):
        return "You waited, and a feeling came.", 0.5
    last = [turn for turn in conversation.coach if turn.turn.end_s <= silence.start_s + NEAR_S][-1:]
    after_coach = silence.why in (Why.AFTER_QUESTION, Why.AFTER_COACH)
    led = after_coach and any(turn.coded.has(*_TURNS_AWAY) for turn in last)
    return _HELD_WHY.get(silence.why, "You let the silence be, and they went on."), 0.1 if led else 0.4


def _landed(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """Insights that were met by silence, or by a short turn that stayed with them."""
    for passage, replies in with_replies(said, CLIENT, 1):
        for turn, found in passage.of(Act.INSIGHT)[-1:]:
            if not replies or passage.words_after(turn, found) > STANDS_FOR_WORDS:
                continue
            reply, dawned_s = replies[0], turn.span_s(found)
            waited_s = reply.start_s - passage.end_s if conversation.has_sound else 0.0
            if _away(reply, passage.text) or not (_lets_land(reply) or waited_s >= INSIGHT_WAIT_S):
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


def _lets_land(reply: Passage) -> bool:
    """Whether a reply is short, and stays with what was said."""
    short = len(spoken(reply.text)) <= SHORT_REPLY_WORDS
    return short and reply.has(*_STAYS) and not reply.has(*_TURNS_AWAY)


def _taken(conversation: Conversation) -> Iterator[Moment]:
    """Where the floor was taken, but for sentences finished, which are a sign of their own."""
    for one in floor_taken(conversation.account):
        if one.kind is not Taking.FINISHING:
            yield _taking(conversation, one)


def _taking(conversation: Conversation, one: Taken) -> Moment:
    account, silence = conversation.account, one.silence
    stopped_s = silence.start_s if silence else one.at_s
    length_s = one.at_s - stopped_s
    asked = silence is not None and silence.why is Why.AFTER_QUESTION
    before = last_said(account, COACH if asked else CLIENT, stopped_s if asked else one.at_s)
    by = [word for word in one.turn.words if word.end_s > one.at_s] if one.turn else []
    end_s = min(one.turn.end_s if one.turn else one.at_s, one.at_s + HEARD_AFTER_S)
    act = next((act for act in (Act.INSIGHT, Act.FEELING) if _had_just(conversation, one.at_s, act)), None)
    weight = 0.45 if one.kind is Taking.FILLED else 0.65
    ended = asked or act is not None
    return Moment(
        *heard(conversation, lead_in_s(before, stopped_s), end_s),
        Kind.MISSED,
        in_turn(
            quoted_end(text_of(before)) if ended else broken_off(text_of(before)),
            of_silence(length_s) if length_s >= INSIGHT_WAIT_S else "",
            quoted(text_of(by)),
        ),
        _why_taken(one, act),
        one.turn.id if one.turn else "",
        weight + (0.3 if act else 0.0),
    )


def _why_taken(one: Taken, act: Act | None) -> str:
    if act is Act.INSIGHT:
        return "Something had just dawned on them when you came in."
    if act is Act.FEELING:
        return "They had just named a feeling when you came in."
    if one.silence and one.silence.why is Why.AFTER_QUESTION:
        return "You spoke again before they had answered your question."
    return _TAKEN_WHY[one.kind]


def _had_just(conversation: Conversation, at_s: float, act: Act) -> bool:
    """Whether the client did this in the last seconds before a moment."""
    return _did(conversation, at_s - LEAD_IN_S / 2, at_s + NEAR_S, act)


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
            insight, reply = turn.coded.words_of(found), replies[0]
            away = _away(reply, passage.text)
            if away and not (conversation.has_sound and reply.start_s - passage.end_s >= INSIGHT_WAIT_S):
                yield Moment(
                    *heard(
                        conversation, turn.span_s(found)[0], min(reply.end_s, reply.start_s + HEARD_AFTER_S)
                    ),
                    Kind.MISSED,
                    in_turn(quoted(insight), quoted(reply.text)),
                    f"Something had just dawned on them, and {away}.",
                    reply.first.turn.id,
                    as_sure(0.98, found),
                )


def _away(reply: Passage, said: str) -> str:
    """Where a reply went with an insight; empty where it stayed, or may have."""
    if reply.has(Act.ADVICE):
        return "advice came right after it"
    if reply.has(Act.LEADING):
        return "a suggestion came right after it"
    if reply.has(Act.INTERPRETATION, Act.INFORMATION):
        return "you explained it to them"
    asks = reply.has(*QUESTIONS) and not reply.has(Act.EMOTION, Act.AGENDA, Act.OBSERVATION, *REFLECTIONS)
    elsewhere = bool(content(reply.text)) and not content(reply.text) & content(said)
    return "you asked about something else" if asks and elsewhere else ""


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
    open_yet = unfinished(turn.turn.text) or hesitates(turn.turn.text) or turn.coded.has(Act.UNFINISHED)
    return 0 < words <= BEGUN_WORDS and open_yet


def _overlap(one: Moment, other: Moment) -> bool:
    return one.start_s < other.end_s and other.start_s < one.end_s


def _evidence(conversation: Conversation, moments: Sequence[Moment]) -> str:
    held, taken = of_kind(moments, Kind.PRESENT), of_kind(moments, Kind.MISSED)
    if not held and not taken:
        return "Neither a silence held nor an insight met or missed was found."
    parts = []
    if held:
        parts.append(f"You left room {times(len(held))}: {first_of(held, Kind.PRESENT)}.")
    if taken:
        number = times(len(taken))
        parts.append(f"You came in {number} while it was theirs: {first_of(taken, Kind.MISSED)}.")
    elif conversation.has_sound:
        parts.append("You took no floor of theirs.")
    return " ".join(parts)
