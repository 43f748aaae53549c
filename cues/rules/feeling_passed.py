"""Feeling passed over: the client named a feeling, and two turns of the coach's do not stay with it."""

from dataclasses import dataclass, field

from cues import tunables
from cues.events import CueKind
from cues.language.act import acknowledges
from cues.language.coach import advises, leads
from cues.language.feeling import content, feeling_in, stays_with
from cues.rules.proposal import Proposal
from cues.rules.quotation import quoted
from cues.timed_sentences import Sentence

EVIDENCE = "The client named a feeling, and you went on to something else."


@dataclass(slots=True)
class Feeling:
    """A feeling the client named, the words around it, and which turns of the coach passed it over."""

    named: Sentence
    about: frozenset[str]
    passed: dict[int, float] = field(default_factory=dict)
    within: tuple[str, ...] = ()
    went_to_advice: bool = False


def feeling_named(said: list[Sentence]) -> Feeling | None:
    """The last feeling the client named in what they said, with the sentences beside it."""
    for at in range(len(said) - 1, -1, -1):
        if feeling_in(said[at].text) is not None:
            return Feeling(said[at], content(" ".join(one.text for one in said[max(0, at - 1) : at + 2])))
    return None


def stays(feeling: Feeling, said: str) -> bool:
    """Whether the coach's words stay with the feeling."""
    return stays_with(said, feeling.about)


def pass_over(feeling: Feeling, turn: int, said: list[Sentence], about: str) -> None:
    """Take note that the coach's turn, the so-manieth, went on to other matters; an "mm" did not."""
    went_on = [one for one in said if not acknowledges(one.text)]
    if not went_on:
        return
    feeling.passed.setdefault(turn, went_on[0].start_s)
    feeling.within += (about,)
    feeling.went_to_advice |= any(advises(one.text) or leads(one.text) for one in went_on)


def feeling_passed(feeling: Feeling, quotes: bool) -> Proposal | None:
    """A cue once so many turns passed the feeling over; it began with the first of them."""
    if len(feeling.passed) < tunables.FEELING_PASSED_TURNS:
        return None
    evidence = (
        f"The client said {quoted(feeling.named.text)}, and you went on to something else."
        if quotes
        else EVIDENCE
    )
    confidence = tunables.FEELING_CONFIDENCE[feeling.went_to_advice]
    began_s = min(feeling.passed.values())
    return Proposal(
        CueKind.FEELING_PASSED, began_s, confidence, evidence, tuple(dict.fromkeys(feeling.within))
    )
