"""The client's own language over a whole session: their distinctive words and images, and who took them up.

A word is distinctive for one of three reasons: it is part of an image; it is said more than once, though it
is not in everybody's talk; it is unusual, and the coach took it up at once. Names are nobody's own words.
What the coach said in place of the client's words is told by `cues.language.replaced`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, pairwise

from cues.language.act import MARKS, acknowledges, plain
from cues.language.images import images_in
from cues.language.lexicon import COMMON, FILLERS
from cues.language.own_lexicon import EVERYDAY
from cues.language.rarity import uncommon, unusual
from cues.language.stems import content_stems, stem
from cues.language.tunables import TAKEN_UP_WITHIN, TELLING_LETTERS, TURNS_TAKEN_UP
from cues.language.utterance import CLIENT, COACH, Utterance

_AROUND = (
    MARKS + "\"'-:;()\N{EM DASH}\N{EN DASH}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
)


class Reason(StrEnum):
    """Why words are distinctive, the strongest first."""

    IMAGE = "part of an image"
    REPEATED = "said more than once"
    UNUSUAL = "unusual in everyday talk"


@dataclass(frozen=True, slots=True)
class Said:
    """Words in a conversation: their utterance's place, and theirs in it, `end` left out."""

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OwnWord:
    """Distinctive words as the client said them, why they are distinctive, who said them first, and where.

    `stems` are those it is known again by: any of them of an image, all in a row of other words; none where
    an image is made of common words alone. `said` is where the client said it, `taken_up` where the coach did
    after them, both in order.
    """

    words: str
    stems: tuple[str, ...]
    reason: Reason
    first_by: str
    said: tuple[Said, ...]
    taken_up: tuple[Said, ...]

    @property
    def turns(self) -> int:
        """In how many utterances the client said it."""
        return len({one.at for one in self.said})


@dataclass(frozen=True, slots=True)
class _Token:
    """A content word with its place; `joined` if it follows on another at once."""

    word: str
    stem: str
    role: str
    said: Said
    sentence: tuple[int, int]
    joined: bool


ByStem = Mapping[str, Sequence[_Token]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    words: str
    stems: tuple[str, ...]
    reason: Reason
    said: Said


def client_words(utterance: Utterance, before: Sequence[Utterance]) -> float:
    """The share of what a coach's words are about that the client said in their last turns, 0..1.

    `before` is everything that was said before, in order of time; acknowledgements are no turns.
    """
    about = content_stems(utterance.text)
    theirs = (one.text for one in reversed(before) if one.role == CLIENT and not acknowledges(one.text))
    known = content_stems(" ".join(islice(theirs, TURNS_TAKEN_UP)))
    return len(about & known) / len(about) if about else 0.0


def own_words(utterances: Sequence[Utterance]) -> list[OwnWord]:
    """The distinctive words of a conversation's client, in the order in which they first said them.

    Those that the coach said first are among them where the client said them in two turns; `first_by` tells.
    """
    names = names_in(utterances)
    tokens = [token for at, one in enumerate(utterances) for token in _tokens(at, one, names)]
    by_client = [token for token in tokens if token.role == CLIENT]
    everywhere = _by_stem(tokens)
    found: list[OwnWord] = []
    for candidates in (_images(utterances), _phrases(by_client), _single(by_client, everywhere, utterances)):
        for one in candidates:
            if not any(set(one.stems) & set(known.stems) for known in found):
                found.append(_own_word(one, tokens, everywhere))
    theirs = [one for one in found if one.first_by == CLIENT or one.turns > 1]
    return sorted(theirs, key=lambda one: (one.said[0].at, one.said[0].start))


def names_in(utterances: Sequence[Utterance]) -> frozenset[str]:
    """Names in a conversation, in lower case: written with a capital within a sentence, and never without."""
    capital, small = set[str](), set[str]()
    for one in utterances:
        for at, raw in enumerate(one.words):
            word = raw.strip(_AROUND)
            if word[:1].islower():
                small.add(plain(word))
            elif at and not one.words[at - 1].endswith((".", "?", "!")) and len(word) > 1:
                capital.add(plain(word))
    return frozenset(word.removesuffix("'s") for word in capital - small - EVERYDAY)


def _tokens(at: int, utterance: Utterance, names: frozenset[str]) -> Iterator[_Token]:
    sentence, joined = 0, False
    for place, raw in enumerate(utterance.words):
        word = plain(raw).strip(_AROUND)
        if word and word not in FILLERS:
            distinct = word not in COMMON and word.removesuffix("'s") not in names
            if distinct:
                said = Said(at, place, place + 1)
                yield _Token(word, stem(word), utterance.role, said, (at, sentence), joined)
            joined = distinct and raw[-1:] not in MARKS
        sentence += raw.endswith((".", "?", "!"))


def _images(utterances: Sequence[Utterance]) -> Iterator[_Candidate]:
    """Images of the client's; one whose only word is a common one is not known again."""
    for at, one in enumerate(utterances):
        for image in images_in(one.words) if one.role == CLIENT else ():
            words = " ".join(one.words[image.start : image.end]).strip(_AROUND)
            content = tuple(content_stems(words))
            telling = content if len(content) == 1 and len(content[0]) >= TELLING_LETTERS else ()
            stems = tuple(map(stem, image.own)) or telling
            yield _Candidate(words, stems, Reason.IMAGE, Said(at, image.start, image.end))


def _phrases(tokens: Sequence[_Token]) -> Iterator[_Candidate]:
    """Two words that the client says one after the other in two sentences, one of them at least uncommon."""
    pairs = defaultdict[tuple[str, ...], list[tuple[_Token, _Token]]](list)
    for first, second in pairwise(tokens):
        if second.joined and second.sentence == first.sentence:
            pairs[first.stem, second.stem].append((first, second))
    for stems, said in pairs.items():
        first, second = said[0]
        if _sentences([one for one, _ in said]) > 1 and (uncommon(first.word) or uncommon(second.word)):
            span = Said(first.said.at, first.said.start, second.said.end)
            yield _Candidate(f"{first.word} {second.word}", stems, Reason.REPEATED, span)


def _single(
    by_client: Sequence[_Token], everywhere: ByStem, utterances: Sequence[Utterance]
) -> Iterator[_Candidate]:
    replies = _replies(utterances)
    for one, said in _by_stem(by_client).items():
        first = said[0]
        if _repeated(said):
            yield _Candidate(first.word, (one,), Reason.REPEATED, first.said)
        elif unusual(first.word) and any(
            other.said.at in replies[first.said.at] for other in everywhere[one]
        ):
            yield _Candidate(first.word, (one,), Reason.UNUSUAL, first.said)


def _repeated(said: Sequence[_Token]) -> bool:
    """Whether the client came back to a word: to an unusual one twice, to others thrice or at once."""
    times, word = _sentences(said), said[0].word
    if unusual(word):
        return times > 1
    at_once = any(
        later.sentence != former.sentence and later.said.at == former.said.at
        for former, later in pairwise(said)
    )
    return uncommon(word) and (times > 2 or at_once)


def _own_word(one: _Candidate, tokens: Sequence[_Token], everywhere: ByStem) -> OwnWord:
    runs = _runs(one, tokens, everywhere)
    said = tuple(place for role, place in runs if role == CLIENT) or (one.said,)
    taken_up = tuple(place for role, place in runs if role == COACH and place.at > said[0].at)
    first_by = min(runs, key=lambda run: run[1].at)[0] if runs else CLIENT
    return OwnWord(one.words, one.stems, one.reason, first_by, said, taken_up)


def _runs(one: _Candidate, tokens: Sequence[_Token], everywhere: ByStem) -> list[tuple[str, Said]]:
    """Where the words are said by anybody, and by whom, in order; any word of an image is it again."""
    if one.reason is Reason.IMAGE or len(one.stems) == 1:
        said = [token for each in set(one.stems) for token in everywhere.get(each, ())]
        said.sort(key=lambda token: (token.said.at, token.said.start))
        return [(token.role, token.said) for token in said]
    return [
        (first.role, Said(first.said.at, first.said.start, second.said.end))
        for first, second in pairwise(tokens)
        if (first.stem, second.stem) == one.stems and first.said.at == second.said.at
    ]


def _by_stem(tokens: Sequence[_Token]) -> ByStem:
    found = defaultdict[str, list[_Token]](list)
    for token in tokens:
        found[token.stem].append(token)
    return found


def _replies(utterances: Sequence[Utterance]) -> Mapping[int, tuple[int, ...]]:
    """The coach's next turns after each utterance, by their places."""
    replies: dict[int, tuple[int, ...]] = {}
    after: tuple[int, ...] = ()
    for at, one in reversed(list(enumerate(utterances))):
        replies[at] = after
        if one.role == COACH and not acknowledges(one.text):
            after = (at, *after)[:TAKEN_UP_WITHIN]
    return replies


def _sentences(said: Sequence[_Token]) -> int:
    return len({token.sentence for token in said})
