"""Two people's marks side by side, as they are shown: a line a sign, and the turns in which they differ.

Every sentence goes through a `Translate`, always by the name `translate`: by it Qt's own tool finds them.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cues.language.utterance import COACH
from sessions.review.agreement import (
    Agreement,
    Differing,
    Marks,
    Saw,
    Unit,
    marked_by,
    marks_of,
    side_by_side,
    units_of,
)
from sessions.review.review import Review
from sessions.review.sign import Kind
from sessions.review.tunables import FEWEST_UNITS, KAPPA_READ_AS
from ui.parts.playing import position

Translate = Callable[[str, str], str]
"""Takes the context and the English sentence, and gives the sentence to show."""

QUOTED_LETTERS = 140
"""As much of a turn as tells which it is, in two lines."""


def as_written(context: str, sentence: str) -> str:
    """Leave English as it is."""
    return sentence


@dataclass(frozen=True, slots=True)
class DifferingLine:
    """A turn in which two people saw a sign otherwise; `stretch` is when it is heard."""

    unit: str
    at: str
    saw: str
    words: str
    stretch: tuple[float, float]


@dataclass(frozen=True, slots=True)
class SignLine:
    """A sign: what each saw of it, how often alike, kappa, how that is read, and all of it in words."""

    sign_id: int
    name: str
    mine: str
    theirs: str
    found: str
    alike: str
    kappa: str
    reading: str
    told: str
    differing: tuple[DifferingLine, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All of it: whose marks `by` are beside the coach's, what `others` there are, the turns one can mark.

    `mine` is what whoever marks now saw: the coach, or a mentor at the same computer.
    """

    by: str
    others: tuple[str, ...]
    lines: tuple[SignLine, ...]
    units: tuple[Unit, ...]
    mine: Marks


def side_of(
    review: Review, by: str = "", translate: Translate = as_written, marker: str = COACH
) -> SideBySide:
    """Put the coach's marks beside those of `by`, or of the first other there is; no lines without any.

    `marker` is who marks now.
    """
    others = tuple(one for one in marked_by(review.account) if one != COACH)
    by = by if by in others else next(iter(others), "")
    units = units_of(review.conversation)
    names = {sign.id: sign.name for sign in review.signs}
    told = side_by_side(review.account, review.conversation, review.signs, by) if by else []
    lines = tuple(_line(one, names[one.sign_id], by, translate) for one in told)
    return SideBySide(by, others, lines, units, marks_of(review.account, review.signs, units, marker))


def with_mark(side: SideBySide, sign_id: int, unit: Unit, saw: Saw) -> SideBySide:
    """The same once whoever marks has marked that, until the marks are read anew."""
    others = {key: kind for key, kind in side.mine.seen.items() if key != (sign_id, unit.id)}
    new = {} if saw is None else {(sign_id, unit.id): saw}
    return replace(side, mine=replace(side.mine, seen=others | new))


def name_given(text: str) -> str:
    """Who marks, by what was written where a mentor gives their name; empty for the coach."""
    name = " ".join(text.split())
    return "" if name.casefold() == COACH else name


def unit_at(units: Sequence[Unit], at_s: float) -> Unit | None:
    """The turn of the coach's that was going on, or had been the last; None before the first."""
    return next((one for one in reversed(units) if one.start_s <= at_s), None)


def heard(unit: Unit) -> tuple[float, float]:
    """From when to when a turn is heard, session times."""
    return unit.hear_from_s, unit.hear_to_s


def saw_in_words(saw: Saw, translate: Translate = as_written) -> str:
    """What somebody saw of a sign in a turn."""
    if saw is Kind.PRESENT:
        return translate("Mentor", "there")
    return translate("Mentor", "missed") if saw is Kind.MISSED else translate("Mentor", "neither")


def reading_in_words(kappa: float | None, units: int, translate: Translate = as_written) -> str:
    """How a kappa of so many turns is read, in a plain word."""
    if not units:
        return translate("Mentor", "nothing to compare")
    if kappa is None:
        return translate("Mentor", "all of one kind: chance cannot be told from agreement")
    words = (
        translate("Mentor", "closely alike"),
        translate("Mentor", "mostly alike"),
        translate("Mentor", "partly alike"),
        translate("Mentor", "hardly more alike than by chance"),
        translate("Mentor", "less alike than by chance"),
    )
    word = next(word for word, (least, _) in zip(words, KAPPA_READ_AS, strict=True) if kappa >= least)
    few = translate("Mentor", "{reading}, but of few turns")
    return word if units >= FEWEST_UNITS else few.replace("{reading}", word)


def told_in_words(one: Agreement, translate: Translate = as_written) -> str:
    """How often two people saw a sign alike, of how many turns, and kappa with how it is read."""
    if not one.units:
        return translate("Mentor", "There is no turn that both of you went through.")
    alike = translate("Mentor", "You saw it alike in {same} of {units} turns.")
    said = alike.replace("{same}", str(one.same)).replace("{units}", str(one.units))
    return f"{said} {_kappa_in_words(one, translate)}"


def _kappa_in_words(one: Agreement, translate: Translate) -> str:
    reading = reading_in_words(one.kappa, one.units, translate)
    if one.kappa is None:
        return translate("Mentor", "As it is all of one kind, kappa cannot tell agreement from chance.")
    if one.interval is None:
        told = translate("Mentor", "Kappa {kappa}: {reading}.")
    else:
        told = translate("Mentor", "Kappa {kappa}, most likely between {low} and {high}: {reading}.")
        low, high = map(_number, one.interval)
        told = told.replace("{low}", low).replace("{high}", high)
    return told.replace("{kappa}", _number(one.kappa)).replace("{reading}", reading)


def _line(one: Agreement, name: str, by: str, translate: Translate) -> SignLine:
    alike = translate("Mentor", "{same} of {units}")
    return SignLine(
        one.sign_id,
        name,
        _counted(one.mine, translate),
        _counted(one.theirs, translate),
        _counted(one.found, translate),
        alike.replace("{same}", str(one.same)).replace("{units}", str(one.units)),
        "\n".join(_figures(one)) or "\N{EN DASH}",
        reading_in_words(one.kappa, one.units, translate),
        told_in_words(one, translate),
        tuple(_differing(each, by, translate) for each in one.differing),
    )


def _counted(saw: Counter[Saw], translate: Translate) -> str:
    counts = [f"{saw[kind]} {saw_in_words(kind, translate)}" for kind in Kind if saw[kind]]
    return "\n".join(counts) or "\N{EN DASH}"


def _figures(one: Agreement) -> Iterator[str]:
    if one.kappa is not None:
        yield _number(one.kappa)
    if one.interval is not None:
        yield f"{_number(one.interval[0])} \N{HORIZONTAL ELLIPSIS} {_number(one.interval[1])}"


def _number(value: float) -> str:
    return f"{value:.2f}".replace("-", "\N{MINUS SIGN}")


def _differing(one: Differing, by: str, translate: Translate) -> DifferingLine:
    saw = translate("Mentor", "You: {mine}. {by}: {theirs}.")
    words = one.unit.text
    cut = (
        f"{words[:QUOTED_LETTERS].rstrip()}\N{HORIZONTAL ELLIPSIS}" if len(words) > QUOTED_LETTERS else words
    )
    return DifferingLine(
        one.unit.id,
        position(one.unit.start_s),
        saw.replace("{mine}", saw_in_words(one.mine, translate))
        .replace("{theirs}", saw_in_words(one.theirs, translate))
        .replace("{by}", by),
        f"\N{LEFT DOUBLE QUOTATION MARK}{cut}\N{RIGHT DOUBLE QUOTATION MARK}",
        heard(one.unit),
    )
