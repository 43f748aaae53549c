"""What the coding of a sentence goes by: its words and their order, its place, and what was said before it.

Every feature is a name, there or not. Names are kept short: they are the keys of the fitted weights.
"""

from collections.abc import Iterator, KeysView, Sequence
from dataclasses import dataclass
from itertools import chain, dropwhile

from cues.language.act import acknowledges, asks_openly, spoken
from cues.language.coach import advises, asks_anew, guesses, leads
from cues.language.feeling import content
from cues.language.lexicon import COMMON, FEELINGS, OPENERS, PREPARES, SUBJECTS

_ENDINGS = ("ing", "ed", "ly", "s")
_SHORT = (1, 2, 3, 5, 8, 12, 18, 27)
_KEPT = COMMON | SUBJECTS | frozenset(["could've", "should've", "would've", "there's", "what's", "that'd"])
_EDGE = "^"
ECHO_WORDS = 6
"""A few words of the other's, said again."""
_YOU, _I = {"you", "your", "you're", "you've"}, {"i", "my", "me"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is coded: its words with their marks, within what else one person says.

    `number` counts the sentences before it in the same turn, of which `before` is the last, empty where
    there is none; `last` is False where its turn goes on after it.
    """

    words: tuple[str, ...]
    number: int
    before: str
    last: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """What the other person said before, and says to it.

    `last` are the words of their last turn, `length` is how many there were, and `asks` whether it ended in
    a question mark; `about` are the stems of what their last turns are about. `goes_on` says that this turn
    goes on with one's own last, which was broken off; `reply` are the words the other says to it.
    """

    last: frozenset[str] = frozenset()
    length: int = 0
    asks: bool = False
    about: frozenset[str] = frozenset()
    goes_on: bool = False
    reply: tuple[str, ...] = ()


def features(sentence: Sentence, heard: Heard) -> KeysView[str]:
    """Everything known of a sentence, by name: each once, and always in the same order."""
    said = " ".join(sentence.words)
    tokens = spoken(said)
    names = chain(
        _grams("", tokens, 3),
        _grams("=", [_shape(token) for token in tokens], 4),
        _opening(tokens),
        _closing(said, tokens),
        _place(sentence, tokens),
        _rules(said),
        _answers(said, tokens, heard),
        _answered(sentence, heard),
    )
    return dict.fromkeys(names).keys()


def _grams(kind: str, tokens: Sequence[str], longest: int) -> Iterator[str]:
    framed = [_EDGE, *tokens, "$"]
    for length in range(1, longest + 1):
        for at in range(len(framed) - length + 1):
            yield f"{kind}{' '.join(framed[at : at + length])}"


def _shape(token: str) -> str:
    """The word itself where it carries grammar; else how it ends."""
    if token in _KEPT:
        return token
    if token in FEELINGS:
        return "*feel"
    if token[0].isdigit():
        return "#"
    return "*" + next((ending for ending in _ENDINGS if token.endswith(ending)), "")


def _opening(tokens: Sequence[str]) -> Iterator[str]:
    main = list(dropwhile(lambda token: token in OPENERS or token in PREPARES, tokens))
    for length in (1, 2, 3):
        if len(main) >= length:
            yield f"> {' '.join(main[:length])}"
    if tokens and len(main) < len(tokens):
        yield f">> {tokens[0]}"


def _closing(said: str, tokens: Sequence[str]) -> Iterator[str]:
    if said.endswith("?"):
        yield "?"
    if said.endswith(("-", "...", "\N{EM DASH}", "\N{HORIZONTAL ELLIPSIS}")):
        yield "-"
    if tokens:
        yield f"< {tokens[-1]}"


def _place(sentence: Sentence, tokens: Sequence[str]) -> Iterator[str]:
    size = sum(len(tokens) > edge for edge in _SHORT)
    yield f"size {size}"
    yield f"place {min(sentence.number, 2)} {sentence.last}"
    yield f"size {size} {sentence.last}"
    if sentence.number:
        yield f"before {_sort(sentence.before)}"


def _sort(said: str) -> str:
    if acknowledges(said):
        return "ack"
    return "ask" if asks_anew(said) else "say"


def _rules(said: str) -> Iterator[str]:
    asks = asks_anew(said)
    yield f"asks {asks} {said.endswith('?')}"
    yield f"openly {asks_openly(said)} {asks}"
    if leads(said):
        yield f"leads {leads(said).name}"
    if advises(said):
        yield f"advises {advises(said).name} {asks}"
    if guesses(said):
        yield "guesses"
    if acknowledges(said):
        yield "acknowledges"


def _answers(said: str, tokens: Sequence[str], heard: Heard) -> Iterator[str]:
    """How it takes up what the other said."""
    about = content(said)
    shared = about & heard.about
    taken = "none" if not about else str(min(4, round(4 * len(shared) / len(about))))
    asks = asks_anew(said) or said.endswith("?")
    yield f"shares {taken} {asks}"
    yield f"shares {min(len(shared), 4)} of {min(len(about), 5)}"
    yield f"you {bool(_YOU & set(tokens))} {taken} {asks}"
    yield f"I {bool(_I & set(tokens))} {taken}"
    if tokens and len(tokens) <= ECHO_WORDS and heard.last.issuperset(tokens) and not acknowledges(said):
        yield f"echo {asks}"
    yield f"heard {sum(heard.length > edge for edge in (0, 3, 8, 20))} {heard.asks}"
    if heard.goes_on:
        yield "goes on"


def _answered(sentence: Sentence, heard: Heard) -> Iterator[str]:
    """How the other answers it."""
    reply = heard.reply
    size = sum(len(reply) > edge for edge in (0, 1, 3, 8, 20))
    first = reply[0] if reply and reply[0] in _KEPT else "*"
    yield f"reply {first}"
    yield f"reply {size} {sentence.last}"
    yield f"reply {first} {size} {sentence.last}"
    yield f"reply {size} {sentence.words[-1].endswith('?')}"
