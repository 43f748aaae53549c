"""The coding of utterances: which acts each one of a conversation does."""

from collections.abc import Sequence

from cues.language.act import asks_openly
from cues.language.coach import advises, asks_anew, leads
from cues.language.feeling import feeling_in
from cues.language.sentences import parted
from cues.language.utterance import COACH, Act, Coded, Found, Utterance


def code(utterances: Sequence[Utterance]) -> list[Coded]:
    """Code each of a conversation's utterances, given in order of time."""
    return [_coded(one) for one in utterances]


def _coded(utterance: Utterance) -> Coded:
    found: list[Found] = []
    for start, end in parted(utterance.words):
        said = " ".join(utterance.words[start:end])
        for act in _acts(utterance.role, said):
            found.append(Found(act, start, end, 0.7))
    return Coded(utterance, tuple(found))


def _acts(role: str, said: str) -> list[Act]:
    if role != COACH:
        return [Act.FEELING] if feeling_in(said) else []
    acts: list[Act] = []
    if asks_anew(said):
        acts.append(Act.OPEN if asks_openly(said) else Act.CLOSED)
    if leads(said):
        acts.append(Act.LEADING)
    if advises(said):
        acts.append(Act.ADVICE)
    return acts
