"""How a sign is told: its words in quotation marks, what is to be heard, the most telling moment first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cues.language.act import MARKS
from cues.language.utterance import Found
from sessions.review.conversation import Conversation
from sessions.review.sign import Kind, Moment, Sign, counted_again
from sessions.review.tunables import LONGEST_HEARD_S, MOST_MOMENTS, QUOTED_WORDS, SHORTEST_HEARD_S

WITHOUT_SOUND = "A transcript alone has no sound: silences and interruptions were not judged."
NO_WORDS = "No words were kept, so what was said could not be judged."

_MORE = "\N{HORIZONTAL ELLIPSIS}"


def quoted(text: str) -> str:
    """The first words of `text` in quotation marks; empty for nothing."""
    words = text.split()
    return _in_marks(" ".join(words[:QUOTED_WORDS]), "", more=len(words) > QUOTED_WORDS)


def quoted_end(text: str) -> str:
    """The last words of `text` in quotation marks; empty for nothing."""
    words = text.split()
    return _in_marks(" ".join(words[-QUOTED_WORDS:]), _MORE if len(words) > QUOTED_WORDS else "", more=False)


def broken_off(text: str) -> str:
    """The last words of `text` in quotation marks, as if they went on; empty for nothing."""
    words = text.rstrip(MARKS + "-\N{EN DASH}\N{EM DASH} ").split()
    return _in_marks(" ".join(words[-QUOTED_WORDS:]), _MORE if len(words) > QUOTED_WORDS else "", more=True)


def in_turn(*parts: str) -> str:
    """What was said one after another, whatever is empty left out."""
    return " \N{RIGHTWARDS ARROW} ".join(part for part in parts if part)


def of_silence(length_s: float) -> str:
    """A silence among what was said."""
    return f"{length_s:.0f} s of silence"


def number_of(count: int, one: str, more: str = "") -> str:
    """A number with its noun: "1 feeling", "3 feelings"."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def heard(conversation: Conversation, from_s: float, to_s: float) -> tuple[float, float]:
    """What is to be heard, in session time: from what led to a moment to its end, in `SHORTEST_HEARD_S` to
    `LONGEST_HEARD_S`; of what is too long, the end.
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
    evidence: str,
    limits: Sequence[str] = (),
) -> Sign:
    """A sign with its moments, the most telling first.

    Of the kind that its rate counts all are kept, of the other the `MOST_MOMENTS` most telling.
    """
    ordered = sorted(moments, key=_most_telling)
    counted = [one for one in ordered if one.kind is sign.counts]
    others = [one for one in ordered if one.kind is not sign.counts][:MOST_MOMENTS]
    without_words = () if conversation.turns else (NO_WORDS,)
    told_of = replace(sign, evidence=evidence, limits=(*without_words, *limits))
    return counted_again(told_of, sorted([*counted, *others], key=_most_telling), conversation.minutes)


def first_of(moments: Iterable[Moment], kind: Kind) -> str:
    """The words of the most telling moment of a kind; empty without any."""
    return next((one.words for one in sorted(moments, key=_most_telling) if one.kind is kind), "")


def of_kind(moments: Iterable[Moment], kind: Kind) -> list[Moment]:
    """Those of one kind."""
    return [one for one in moments if one.kind is kind]


def _most_telling(moment: Moment) -> tuple[float, float]:
    return -moment.weight, moment.start_s


def _in_marks(words: str, before: str, *, more: bool) -> str:
    if not words:
        return ""
    shown = words.rstrip(MARKS) + _MORE if more else _closed(words)
    return f"\N{LEFT DOUBLE QUOTATION MARK}{before}{shown}\N{RIGHT DOUBLE QUOTATION MARK}"


def _closed(words: str) -> str:
    """Without a full stop or a comma at its end; what asks or breaks off keeps its marks."""
    if words.endswith(("...", "-", "?", "!", _MORE)):
        return (
            words.removesuffix("...").removesuffix(" -") + _MORE if words.endswith(("...", " -")) else words
        )
    return words.rstrip(MARKS)
