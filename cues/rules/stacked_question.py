"""Stacked question: the coach asks again before the client has answered."""

from cues import tunables
from cues.events import CueKind
from cues.language.coach import asks_anew, begins_again, guesses
from cues.rules.proposal import Proposal
from cues.rules.quotation import quoted
from cues.timed_sentences import Sentence

EVIDENCE = "You asked again before the client had answered."


def stacked_question(
    asked: Sentence, again: Sentence, about: tuple[str, ...], quotes: bool
) -> Proposal | None:
    """A cue when `again` is another question than the one `asked`, which stands, not the same begun again."""
    asks = asks_anew(again.text) or guesses(again.text)
    if not asks or begins_again(asked.text, again.text):
        return None
    evidence = (
        f"You asked {quoted(asked.text)} and, before an answer, {quoted(again.text)}." if quotes else EVIDENCE
    )
    return Proposal(CueKind.STACKED_QUESTION, again.start_s, tunables.STACKED_CONFIDENCE, evidence, about)
