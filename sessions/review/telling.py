"""How a sign is told: its words in quotation marks, what is to be heard, the most telling moment first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cues.language.act import MARKS
from cues.language.sentences import sentences
from cues.language.utterance import Found
from sessions.review.conversation import Conversation
from sessions.review.sign import Kind, Moment, Sign, Tell, counted_again
from sessions.review.tunables import (
    FEWEST_QUOTED_WORDS,
    LONGEST_HEARD_S,
    MOST_MOMENTS,
    QUOTED_WHOLE_WORDS,
    QUOTED_WORDS,
    SHORTEST_HEARD_S,
)

WITHOUT_SOUND = "A transcript alone has no sound: silences and interruptions were not judged."
NO_WORDS = "No words were kept, so what was said could not be judged."

_MORE = "\N{HORIZONTAL ELLIPSIS}"


def quoted(text: str) -> str:
    """The first sentences of `text` in quotation marks, or the first words; empty for nothing."""
    words = text.split()
    first = _whole(sentences(text))
    if first:
        return _in_marks(_closed(" ".join(first)))
    return _in_marks(_open(" ".join(words[:QUOTED_WORDS])))


def quoted_end(text: str) -> str:
    """The last sentences of `text` in quotation marks, or the last words; empty for nothing."""
    return _in_marks(_closed(_end(text)))


def broken_off(text: str) -> str:
    """The last words of `text` in quotation marks, as if they went on; empty for nothing."""
    return _in_marks(_open(_end(text)))


def in_turn(*parts: str) -> str:
    """What was said one after another, whatever is empty left out."""
    return " \N{RIGHTWARDS ARROW} ".join(part for part in parts if part)


def of_silence(length_s: float) -> str:
    """A silence among what was said."""
    return f"{length_s:.0f} s of silence"


def number_of(count: int, one: str, more: str = "") -> str:
    """A number with its noun: "1 feeling", "3 feelings"."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def times(count: int) -> str:
    """How often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def heard(conversation: Conversation, from_s: float, to_s: float) -> tuple[float, float]:
    """What is to be heard, in session time: from what led to a moment to its end.

    It takes `SHORTEST_HEARD_S` at least and `LONGEST_HEARD_S` at most; of what is too long, the end.
    """
    last_s = max(conversation.account.duration_s, to_s)
    end_s = min(last_s, max(to_s, from_s + SHORTEST_HEARD_S))
    start_s = max(0.0, min(from_s, end_s - SHORTEST_HEARD_S), end_s - LONGEST_HEARD_S)
    return round(start_s, 3), round(end_s, 3)


def as_sure(weight: float, found: Found) -> float:
    """How telling a moment is whose act is only so sure to be there."""
    return round(weight * (0.5 + 0.5 * found.confidence), 3)


def one_a_turn(moments: Iterable[Moment]) -> list[Moment]:
    """The most telling moment about each turn."""
    best: dict[str, Moment] = {}
    for one in sorted(moments, key=_most_telling):
        best.setdefault(one.turn_id, one)
    return list(best.values())


def told(
    sign: Sign,
    conversation: Conversation,
    moments: Iterable[Moment],
    tell: Tell,
    limits: Sequence[str] = (),
) -> Sign:
    """A sign with its moments, the most telling first, and its evidence as `tell` has it.

    Of the kind that its rate counts all are kept, of the other the `MOST_MOMENTS` most telling.
    """
    ordered = sorted(moments, key=_most_telling)
    counted = [one for one in ordered if one.kind is sign.counts]
    others = [one for one in ordered if one.kind is not sign.counts][:MOST_MOMENTS]
    without_words = () if conversation.turns else (NO_WORDS,)
    told_of = replace(sign, tell=tell, limits=(*without_words, *limits))
    return counted_again(told_of, sorted([*counted, *others], key=_most_telling), conversation.minutes)


def first_of(moments: Iterable[Moment], kind: Kind) -> str:
    """The words of the most telling moment of a kind; empty without any."""
    return next((one.words for one in sorted(moments, key=_most_telling) if one.kind is kind), "")


def of_kind(moments: Iterable[Moment], kind: Kind) -> list[Moment]:
    """Those of one kind."""
    return [one for one in moments if one.kind is kind]


def _most_telling(moment: Moment) -> tuple[float, float]:
    return -moment.weight, moment.start_s


def _whole(parts: Sequence[str]) -> list[str]:
    """The words of the first sentences that are as many as are quoted; empty where no whole ones are."""
    for most in (QUOTED_WORDS, QUOTED_WHOLE_WORDS):
        first = _fitting(parts, most)
        if len(first) >= FEWEST_QUOTED_WORDS or len(first) == sum(len(part.split()) for part in parts):
            return first
    return []


def _fitting(parts: Sequence[str], most: int) -> list[str]:
    """The words of the first sentences that are no more than so many."""
    words: list[str] = []
    for part in parts:
        if len(words) + len(part.split()) > most:
            break
        words += part.split()
    return words


def _end(text: str) -> str:
    """The last sentences of `text` that are no more than are quoted; of a longer one the last words."""
    words = text.split()
    last = [" ".join(reversed(part.split())) for part in reversed(sentences(text))]
    whole = list(reversed(_whole(last)))
    if whole:
        return " ".join(whole)
    return _MORE + " ".join(words[-QUOTED_WORDS:])


def _in_marks(words: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}" if words else ""


def _open(words: str) -> str:
    bare = words.rstrip(MARKS + "-\N{EN DASH}\N{EM DASH} ")
    return bare + _MORE if bare else ""


def _closed(words: str) -> str:
    """Without a full stop or a comma at its end; what asks keeps its mark, what breaks off goes on."""
    if words.endswith(("...", _MORE, "-", "\N{EM DASH}")):
        return _open(words)
    return words if words.endswith(("?", "!")) else words.rstrip(MARKS)
