"""Leading question: a question that carries its answer, a suggestion put as a question among them."""

from cues import tunables
from cues.events import CueKind
from cues.language.coach import Plainly, guesses, leads
from cues.rules.proposal import Proposal
from cues.rules.quotation import quoted
from cues.timed_sentences import Sentence

EVIDENCE = "Your question carried its answer."


def leading_question(
    said: Sentence, asked: Sentence | None, about: tuple[str, ...], quotes: bool
) -> Proposal | None:
    """A cue when a sentence leads to an answer, or offers one to the question `asked`, which stands."""
    plainly = leads(said.text)
    if asked is not None and guesses(said.text):
        plainly = max(plainly, Plainly.LIKELY)
    if not plainly:
        return None
    evidence = f"Your question carried its answer: {quoted(said.text)}." if quotes else EVIDENCE
    confidence = tunables.WORDS_CONFIDENCE[plainly.name]
    return Proposal(CueKind.LEADING_QUESTION, said.start_s, confidence, evidence, about)
