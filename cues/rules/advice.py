"""Advice: the coach tells the client what to do, and it is not the client's own words given back."""

from cues import tunables
from cues.events import CueKind
from cues.language.coach import advises, leads
from cues.language.feeling import content
from cues.rules.proposal import Proposal
from cues.rules.quotation import quoted
from cues.timed_sentences import Sentence

EVIDENCE = "You told the client what to do."


def advice(said: Sentence, clients: str, about: tuple[str, ...], quotes: bool) -> Proposal | None:
    """A cue when a sentence tells what to do; `clients` is what the client said of late."""
    plainly = advises(said.text)
    if not plainly or leads(said.text) or _given_back(said, clients):
        return None
    evidence = f"You told the client what to do: {quoted(said.text)}." if quotes else EVIDENCE
    confidence = tunables.WORDS_CONFIDENCE[plainly.name]
    return Proposal(CueKind.ADVICE, said.start_s, confidence, evidence, about)


def _given_back(said: Sentence, clients: str) -> bool:
    """Whether most of what the sentence is about are the client's words: a reflection."""
    words = content(said.text)
    return len(words & content(clients)) > len(words) * tunables.GIVEN_BACK_SHARE
