"""The coding of utterances: which acts each one of a conversation does, and in which of its words.

Each sentence is coded by fitted weights, beside the rules among its features. What hangs on more than a
sentence is told by rule: a question stacked on another, and a thought left unfinished.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from cues.language.act import acknowledges, trails_off
from cues.language.acts import DEEPLY, OPENLY, QUESTION, REFLECTION, WEIGHTS, Weights, weights_in
from cues.language.coach import Plainly, advises, begins_again
from cues.language.features import features
from cues.language.own_words import client_words
from cues.language.segments import Segment, segments
from cues.language.tunables import TURNS_TAKEN_UP, UNFINISHED_CONFIDENCE, UNHEARD_BY_RULES
from cues.language.utterance import CLIENT, COACH, QUESTIONS, REFLECTIONS, Act, Coded, Found, Utterance

ONE_A_SENTENCE = frozenset({*QUESTIONS, Act.STACKED, Act.LEADING})
"""Acts that are counted sentence by sentence; any other goes on over the sentences beside it."""

EITHER_OR = frozenset({REFLECTION, Act.ADVICE, Act.INFORMATION, Act.INTERPRETATION})
"""A sentence does the likeliest of these alone."""

Chances = Mapping[str, float]


def code(utterances: Sequence[Utterance], weights: Path = WEIGHTS) -> list[Coded]:
    """Code each of a conversation's utterances, given in order of time; raises `WeightsError`.

    Of anybody but coach and client nothing is told.
    """
    fitted = weights_in(weights)
    told = {place: list(some) for place, some in groupby(segments(utterances), key=lambda one: one.of)}
    coded = (
        _coded(one, told[place], fitted[one.role]) if place in told else Coded(one)
        for place, one in enumerate(utterances)
    )
    return list(_in_sequence(coded))


def _in_sequence(coded: Iterable[Coded]) -> Iterator[Coded]:
    """The same with what hangs on what was said before: questions stacked, the client's words taken up."""
    standing = ""
    theirs: deque[Utterance] = deque(maxlen=TURNS_TAKEN_UP)
    for one in coded:
        said = one.utterance
        if said.role == COACH:
            found = sorted([*one.found, *_stacked(one, standing)], key=lambda act: (act.start, act.act))
            yield replace(one, found=tuple(found), client_words=client_words(said, theirs))
        else:
            yield one
        if said.words:
            standing = _standing(one)
        if said.role == CLIENT and said.words and not acknowledges(said.text):
            theirs.append(said)


def _coded(utterance: Utterance, sentences: Sequence[Segment], weights: Weights) -> Coded:
    chances = [weights.chances(features(one.sentence, one.heard)) for one in sentences]
    found = [
        Found(act, one.start, one.end, chance)
        for one, some in zip(sentences, chances, strict=True)
        for act, chance in _acts(one, some, weights.least)
    ]
    if utterance.role == CLIENT and trails_off(utterance.text):
        found.append(Found(Act.UNFINISHED, sentences[-1].start, sentences[-1].end, UNFINISHED_CONFIDENCE))
    found.sort(key=lambda one: (one.act, one.start))
    joined = sorted(_joined(found), key=lambda one: (one.start, one.act))
    return Coded(utterance, tuple(joined), dict(_confidences(chances)))


def _acts(said: Segment, chances: Chances, least: Chances) -> Iterator[tuple[Act, float]]:
    """The acts of a sentence, each with its chance.

    Advice put outright is advice by rule alone; where no rule hears any, the weights have to be surer of it.
    """
    there = {label for label, chance in chances.items() if chance >= least[label]}
    if Act.ADVICE in chances:
        plainly = advises(" ".join(said.sentence.words))
        if plainly is Plainly.OUTRIGHT:
            there = there - EITHER_OR | {Act.ADVICE}
        elif not plainly and chances[Act.ADVICE] < least[Act.ADVICE] + UNHEARD_BY_RULES:
            there.discard(Act.ADVICE)
    there -= _less_likely(chances, there & EITHER_OR)
    if QUESTION in there:
        yield Act.OPEN if OPENLY in there else Act.CLOSED, chances[QUESTION]
    if REFLECTION in there:
        yield Act.COMPLEX if DEEPLY in there else Act.SIMPLE, chances[REFLECTION]
    yield from ((Act(label), chance) for label, chance in chances.items() if label in there & _ACTS)


_ACTS = frozenset(act.value for act in Act)


def _less_likely(chances: Chances, labels: AbstractSet[str]) -> AbstractSet[str]:
    """All but the likeliest of the labels."""
    return labels - {max(sorted(labels), key=lambda label: chances[label])} if labels else labels


def _stacked(coded: Coded, standing: str) -> Iterator[Found]:
    """Every question while another stands, but one that is only the one before it begun again."""
    for one in coded.of(*QUESTIONS):
        asked = coded.words_of(one)
        if standing and not begins_again(standing, asked):
            yield replace(one, act=Act.STACKED)
        standing = asked


def _standing(last: Coded) -> str:
    """The question that the coach ended with, which stands until somebody speaks; else nothing."""
    asked = [one for one in last.of(*QUESTIONS) if one.end == len(last.utterance.words)]
    return last.words_of(asked[-1]) if asked else ""


def _joined(found: Iterable[Found]) -> list[Found]:
    """The same, by act and place, with those in one that go on from one sentence to the next."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.act == one.act and last.end == one.start and one.act not in ONE_A_SENTENCE:
            joined[-1] = replace(last, end=one.end, confidence=max(last.confidence, one.confidence))
        else:
            joined.append(one)
    return joined


def _confidences(chances: Sequence[Chances]) -> Iterator[tuple[Act, float]]:
    """How sure each act is to be in any of the sentences."""
    for act in Act:
        sure = [_sure(some, act) for some in chances]
        if None not in sure:
            yield act, max(one for one in sure if one is not None)


def _sure(chances: Chances, act: Act) -> float | None:
    if act in QUESTIONS and QUESTION in chances:
        openly = chances[OPENLY]
        return chances[QUESTION] * (openly if act is Act.OPEN else 1.0 - openly)
    if act in REFLECTIONS and REFLECTION in chances:
        deeply = chances[DEEPLY]
        return chances[REFLECTION] * (deeply if act is Act.COMPLEX else 1.0 - deeply)
    return chances.get(act.value)
