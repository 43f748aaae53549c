"""What the review page calls things: a moment's kind, what was said of it, a rate, words, markers."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from sessions.opinions import Opinion
from sessions.review.markers import Marker
from sessions.review.sign import Kind, Moment, Sign, Verdict
from sessions.review.words_told import WordsTold
from sessions.usual import Usual
from ui.pages.review_state import COACH, figure_of, others_verdicts, verdict_of
from ui.parts.playing import position
from ui.words import as_heading

translate = QCoreApplication.translate


def kind_in_words(kind: Kind) -> str:
    """Whether the coach partnered in a moment."""
    return (
        translate("Review", "Good moment") if kind is Kind.PRESENT else translate("Review", "Missed moment")
    )


def rate_in_words(sign: Sign, earlier: Usual | None = None) -> str:
    """What is counted, how often it was, how often that is in ten minutes, and was in earlier sessions."""
    number = len(sign.present if sign.counts is Kind.PRESENT else sign.missed)
    said = translate("Review", "{what}: {number}, which is {rate} in 10 minutes")
    if not number:
        said = translate("Review", "{what}: none found")
    told = said.replace("{number}", str(number)).replace("{rate}", figure_of(sign.rate_per_10min))
    told = told.replace("{what}", as_heading(sign.rate_of))
    return f"{told}; {_earlier_rate(earlier, is_said=number > 0)}" if earlier else told


def _earlier_rate(earlier: Usual, is_said: bool) -> str:
    """The middle half of the earlier sessions; what they are counted in, unless that `is_said` before."""
    low, high = figure_of(earlier.low), figure_of(earlier.high)
    usual = translate("Review", "{low} to {high}").replace("{low}", low).replace("{high}", high)
    said = translate("Review", "your earlier sessions: {usual}")
    if not is_said:
        said = translate("Review", "your earlier sessions: {usual} in 10 minutes")
    return said.replace("{usual}", low if low == high else usual)


def said_of(moment: Moment) -> str:
    """What people said of a moment, the coach first; empty where nobody did."""
    mine = verdict_of(moment)
    lines = [_line(_you(mine), mine.text)]
    lines += [_line(_another(one), one.text) for one in others_verdicts(moment)]
    return "\n".join(filter(None, lines))


def earlier_in_words(said: Opinion) -> str:
    """What somebody said of a moment that an earlier review had, and its words then."""
    verdict = Verdict(said.agrees, said.text, said.by)
    stand = _you(verdict, counted=False) if said.by == COACH else _another(verdict)
    return f"{position(said.start_s)}  {said.words}\n{_line(stand, said.text)}"


def _line(stand: str, text: str) -> str:
    return " ".join(filter(None, (stand, in_marks(text) if text else "")))


def _you(said: Verdict, *, counted: bool = True) -> str:
    """What the coach said; of a moment that would be `counted`, that it is so no more."""
    if said.agrees is None:
        return translate("Review", "You wrote:") if said.text else ""
    if said.agrees:
        return translate("Review", "You agree.")
    if counted:
        return translate("Review", "You disagree; it no longer counts.")
    return translate("Review", "You disagree.")


def _another(said: Verdict) -> str:
    who = as_heading(said.by)
    if said.agrees is None:
        return translate("Review", "{who} wrote:").replace("{who}", who)
    if said.agrees:
        return translate("Review", "{who} agrees.").replace("{who}", who)
    return translate("Review", "{who} disagrees.").replace("{who}", who)


def in_marks(words: str) -> str:
    """Words as they were said, in quotation marks."""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"


def told_of_words(told: WordsTold) -> str:
    """When the client said words of theirs first, how often, and what the coach did with them."""
    parts = [position(told.at_s), translate("OwnWords", "an image") if told.image else ""]
    parts += [_times_said(told.turns), *_with_you(told)]
    return "  \N{MIDDLE DOT}  ".join(filter(None, parts))


def _times_said(turns: int) -> str:
    if turns == 1:
        return translate("OwnWords", "said in one turn")
    return translate("OwnWords", "said in {0} turns").replace("{0}", str(turns))


def _with_you(told: WordsTold) -> Iterator[str]:
    if told.first_by == COACH:
        yield translate("OwnWords", "yours first, and they took it up")
    elif told.taken_up == 1:
        yield translate("OwnWords", "you took it up")
    elif told.taken_up:
        yield translate("OwnWords", "you took it up in {0} turns").replace("{0}", str(told.taken_up))
    elif not told.instead:
        yield translate("OwnWords", "not taken up")
    if told.instead:
        said = ", ".join(map(in_marks, told.instead))
        yield translate("OwnWords", "you said {0}").replace("{0}", said)


def markers_in_words(markers: Sequence[Marker]) -> str:
    """The competency markers that a sign has to do with, by their numbers; empty for none."""
    told = "; ".join(f"{one.number} {one.about}" for one in markers)
    return translate("Review", "Markers this has to do with: {0}").replace("{0}", told) if told else ""
