"""What the review page calls things: a moment's kind, what was said of it, a rate."""

from PySide6.QtCore import QCoreApplication

from sessions.opinions import Opinion
from sessions.review.sign import Kind, Moment, Sign, Verdict
from ui.pages.review_state import COACH, figure_of, others_verdicts, verdict_of
from ui.parts.playing import position
from ui.words import as_heading

translate = QCoreApplication.translate


def kind_in_words(kind: Kind) -> str:
    """Whether the coach partnered in a moment."""
    return (
        translate("Review", "Good moment") if kind is Kind.PRESENT else translate("Review", "Missed moment")
    )


def rate_in_words(sign: Sign) -> str:
    """What is counted, and how often it was in ten minutes."""
    said = translate("Review", "{number} in 10 minutes: {what}")
    return said.replace("{number}", figure_of(sign.rate_per_10min)).replace("{what}", sign.rate_of)


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
    quoted = f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}" if text else ""
    return " ".join(filter(None, (stand, quoted)))


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
