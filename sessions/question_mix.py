"""What kinds of questions the coach asked, by their words: the one place where trends code questions.

Told from English wording alone, by the rules that cues go by.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cues.language.act import asks_openly, spoken
from cues.language.coach import asks_anew, begins_again
from cues.language.lexicon import COMMON
from cues.rules.leading_question import leading_question
from cues.rules.stacked_question import stacked_question
from cues.timed_sentences import Sentence, timed_sentences
from sessions.tunables import ENGLISH_SHARE, FEWEST_QUESTIONS
from transcribe.events import Word


@dataclass(frozen=True, slots=True)
class QuestionMix:
    """Shares, 0..1, of the questions a coach asked; `open` and `closed` come to 1."""

    open: float
    closed: float
    leading: float
    stacked: float


@dataclass(frozen=True, slots=True)
class _Question:
    asked: Sentence
    is_open: bool
    leads: bool
    is_stacked: bool


def question_mix(turns: Iterable[Sequence[Word]]) -> QuestionMix | None:
    """Tell the mix from the words of each of the coach's turns; None where there are too few questions.

    A question is stacked where another came before it in the same turn, not the same begun anew.
    """
    questions = [question for words in turns for question in _questions(timed_sentences(words))]
    if len(questions) < FEWEST_QUESTIONS:
        return None
    number = len(questions)
    openly = sum(one.is_open for one in questions) / number
    return QuestionMix(
        open=openly,
        closed=1.0 - openly,
        leading=sum(one.leads for one in questions) / number,
        stacked=sum(one.is_stacked for one in questions) / number,
    )


def is_english(texts: Iterable[str]) -> bool:
    """Whether words look like English, by how many of them are its commonest."""
    words = [word for text in texts for word in spoken(text)]
    return bool(words) and sum(word in COMMON for word in words) >= ENGLISH_SHARE * len(words)


def _questions(sentences: Iterable[Sentence]) -> Iterator[_Question]:
    """The questions of one turn; one that is begun anew counts once, as it was in the end."""
    last: _Question | None = None
    for said in sentences:
        asked = last.asked if last else None
        question = _question(said, asked)
        if question is None:
            continue
        if last is not None and begins_again(last.asked.text, said.text):
            question = replace(question, is_stacked=last.is_stacked)
        elif last is not None:
            yield last
        last = question
    if last is not None:
        yield last


def _question(said: Sentence, asked: Sentence | None) -> _Question | None:
    """What `said` is, after the question `asked` in the same turn; None where it is no question."""
    leads = leading_question(said, asked, (), quotes=False) is not None
    stacked = asked is not None and stacked_question(asked, said, (), quotes=False) is not None
    if not (asks_anew(said.text) or leads or stacked):
        return None
    return _Question(said, asks_openly(said.text), leads, stacked)
