"""Words parted into sentences, marked or not: a question begun anew inside a sentence begins another."""

from collections.abc import Iterator, Sequence

from cues.language.act import MARKS, plain
from cues.language.lexicon import ASKING, ASKING_SHORT, AUXILIARIES, FILLERS, SUBJECTS

ENDS = (".", "?", "!", "\N{HORIZONTAL ELLIPSIS}")
_SHORT_FOR = frozenset(["dr.", "mr.", "mrs.", "ms.", "st.", "e.g.", "i.e.", "vs."])
JOINS = frozenset(["and", "or", "but", "so"])


def parted(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where sentences begin and end in `texts`, words with their marks: places, the end left out."""
    words = [plain(text).strip(MARKS + "\N{EM DASH}-\"'") for text in texts]
    edges = [0]
    for at in range(1, len(texts)):
        ends = texts[at - 1].endswith(ENDS) and plain(texts[at - 1]) not in _SHORT_FOR
        if ends or _begins_anew(words, edges[-1], at):
            edges.append(at)
    return [(start, end) for start, end in zip(edges, [*edges[1:], len(texts)], strict=True) if start < end]


def sentences(text: str) -> list[str]:
    """The sentences of `text`, as they are written."""
    texts = text.split()
    return [" ".join(texts[start:end]) for start, end in parted(texts)]


def asks_at(words: Sequence[str], at: int) -> bool:
    """Whether a question begins at that word by its order of words: "what would", "how many of them are"."""
    if at >= len(words):
        return False
    if words[at] in ASKING_SHORT:
        return True
    if words[at] in ASKING:
        if words[at] in ("what", "how") and words[at + 1 : at + 2] == ["about"]:
            return True
        return any(word in AUXILIARIES for word in words[at + 1 : at + 2]) or any(
            _inverted(words, later) for later in range(at + 2, min(at + 5, len(words)))
        )
    return _inverted(words, at)


def _inverted(words: Sequence[str], at: int) -> bool:
    """An auxiliary before its subject, which is not the subject of a verb before it."""
    return (
        words[at] in AUXILIARIES
        and at + 1 < len(words)
        and words[at + 1] in SUBJECTS
        and not (at and words[at - 1] in SUBJECTS)
    )


def _begins_anew(words: Sequence[str], start: int, at: int) -> bool:
    """Whether a question begins at `at`, in the midst of a sentence that began at `start`."""
    if words[at] in JOINS:
        return asks_at(words, next(_past_fillers(words, at + 1), len(words)))
    before = words[at - 1]
    if before in ASKING or before in AUXILIARIES or before in JOINS or before in FILLERS:
        return False
    if at + 3 >= len(words) or not _inverted(words, at):
        return False
    so_far = words[start:at]
    open_yet = any(word in ASKING for word in so_far)
    return _asked(so_far) or (words[at + 1] == "you" and not open_yet)


def _asked(words: Sequence[str]) -> bool:
    """Whether a question was put already by these words."""
    return any(
        words[at] in ASKING_SHORT
        or _inverted(words, at)
        or (words[at] in ASKING and words[at + 1 : at + 2] and words[at + 1] in AUXILIARIES)
        for at in range(len(words))
    )


def _past_fillers(words: Sequence[str], at: int) -> Iterator[int]:
    return (place for place in range(at, len(words)) if words[place] not in FILLERS)
