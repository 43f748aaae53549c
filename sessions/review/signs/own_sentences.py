"""Letting the client finish and make the meaning: thoughts they completed, and those completed for them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cues.language.act import spoken
from cues.language.utterance import CLIENT, COACH, Act
from sessions.review.completing import completes, trails_off
from sessions.review.conversation import Conversation
from sessions.review.floor import Taking, floor_taken
from sessions.review.passages import Passage, last_said, lead_in_s, passages, said_from, text_of
from sessions.review.sign import Kind, Moment, Sign
from sessions.review.telling import (
    WITHOUT_SOUND,
    as_sure,
    broken_off,
    first_of,
    heard,
    in_turn,
    of_kind,
    one_a_turn,
    quoted,
    quoted_end,
    times,
    told,
)
from sessions.review.tunables import BEGUN_THOUGHT_WORDS, HEARD_AFTER_S, OWN_PAUSE_S
from transcribe.events import Word

_SIGN = Sign(
    7,
    "Letting the client finish and make the meaning",
    (),
    Kind.MISSED,
    "sentences finished and meanings given",
    0.0,
    "",
)


def own_sentences(conversation: Conversation) -> Sign:
    """Tell of thoughts the client finished, of sentences finished for them, and of meanings given to them."""
    said = passages(conversation)
    missed = [
        *_finished_aloud(conversation, said),
        *_finished_in_words(conversation, said),
        *_meanings(conversation, said),
    ]
    moments = [*one_a_turn(missed), *_left_to_finish(conversation, said)]
    limits = [] if conversation.has_sound else [WITHOUT_SOUND]
    return told(_SIGN, conversation, moments, _evidence, limits)


def _left_to_finish(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """One a passage: where the client broke off, and went on before the coach spoke."""
    for passage in said:
        broken = list(_broken_off(conversation, passage)) if passage.role == CLIENT else []
        if broken:
            waited_s, at = max(broken)
            words = passage.words
            end_s = min(passage.end_s, words[at].start_s + HEARD_AFTER_S)
            yield Moment(
                *heard(conversation, lead_in_s(words[:at], words[at - 1].end_s), end_s),
                Kind.PRESENT,
                in_turn(broken_off(text_of(words[:at])), quoted(text_of(words[at:]))),
                "They broke off, you waited, and they finished the thought themselves.",
                passage.first.turn.id,
                round(min(0.8, 0.45 + waited_s / 20.0), 3),
            )


def _broken_off(conversation: Conversation, passage: Passage) -> Iterator[tuple[float, int]]:
    """Each place at which the client went on after breaking off, after how long a pause in seconds."""
    words = passage.words
    coded = set(_coded_unfinished(passage)) - {len(words)}
    measured = conversation.has_sound
    for at, (last, word) in enumerate(pairwise(words), start=1):
        waited_s = word.start_s - last.end_s if measured else 0.0
        if len(spoken(text_of(_sentence(words[:at])))) < BEGUN_THOUGHT_WORDS:
            continue
        paused = measured and waited_s >= OWN_PAUSE_S
        if (at in coded and (paused or not measured)) or (paused and trails_off(last.text)):
            yield waited_s, at


def _sentence(words: Sequence[Word]) -> Sequence[Word]:
    """The last sentence of what was said, as far as it is there."""
    first = next(
        (at for at in range(len(words) - 1, 0, -1) if words[at - 1].text.endswith((".", "?", "!"))), 0
    )
    return words[first:]


def _coded_unfinished(passage: Passage) -> Iterator[int]:
    """How many words of a passage were said when each unfinished thought broke off."""
    before = 0
    for turn in passage.turns:
        yield from (before + found.end for found in turn.coded.of(Act.UNFINISHED))
        before += len(turn.turn.words)


def _finished_aloud(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """What was heard as a sentence finished."""
    for one in floor_taken(conversation):
        if one.kind is Taking.FINISHING and one.turn is not None:
            before = last_said(conversation, CLIENT, one.at_s)
            by = said_from(said, one.turn.id, one.at_s)
            end_s = min(by[-1].end_s if by else one.turn.end_s, one.at_s + HEARD_AFTER_S)
            yield Moment(
                *heard(conversation, lead_in_s(before, one.at_s), end_s),
                Kind.MISSED,
                in_turn(broken_off(text_of(before)), quoted(text_of(by))),
                "You finished the client's sentence.",
                one.turn.id,
                0.85,
            )


def _finished_in_words(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    """What can be read as a sentence finished, but for what was heard as an interruption."""
    interrupted = {
        one.turn.id for one in floor_taken(conversation) if one.turn and one.kind is Taking.INTERRUPTION
    }
    for client, coach in pairwise(said):
        last, then = client.turns[-1], coach.first
        if client.role != CLIENT or then.turn.id in interrupted:
            continue
        if completes(then, last):
            yield Moment(
                *heard(conversation, client.lead_in_s, min(coach.end_s, coach.start_s + HEARD_AFTER_S)),
                Kind.MISSED,
                in_turn(broken_off(client.text), quoted(coach.text)),
                "You finished the client's sentence.",
                then.turn.id,
                0.8,
            )


def _meanings(conversation: Conversation, said: Sequence[Passage]) -> Iterator[Moment]:
    for client, coach in pairwise(said):
        if coach.role == COACH:
            for turn, found in coach.of(Act.INTERPRETATION):
                yield Moment(
                    *heard(conversation, client.lead_in_s, turn.span_s(found)[1]),
                    Kind.MISSED,
                    in_turn(quoted_end(client.text), quoted(turn.coded.words_of(found))),
                    "You said what it means before they did.",
                    turn.turn.id,
                    as_sure(0.75, found),
                )


def _evidence(moments: Sequence[Moment]) -> str:
    missed, own = of_kind(moments, Kind.MISSED), first_of(moments, Kind.PRESENT)
    if missed:
        number = times(len(missed))
        return f"You finished a sentence or gave the meaning {number}, as in {first_of(missed, Kind.MISSED)}."
    if own:
        return f"They finished their own sentences, as in {own}."
    return "No sentence of theirs was finished for them, and no meaning was given to them, that was found."
