"""A session at a glance, as its review sees it: who talked when, what was asked, what silences became."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sessions.review.review import Review
from ui.look.scale import GAP, SMALL
from ui.pages.playback_words import name_of
from ui.pages.review_state import Sort, figure_of, marks_of, taken_floor
from ui.pages.summary_state import Share, shares
from ui.parts.review.figures import Figures
from ui.parts.review.over_time import OverTime
from ui.parts.talk_ribbon import PATTERNS, Part, Pattern, TalkRibbon
from ui.parts.text import hairline, quiet

translate = QCoreApplication.translate

Pair = tuple[str, str]


class ReviewGlance(QFrame):
    """A card; nothing on it is pressed."""

    def __init__(self, review: Review) -> None:
        """Tell of `review`."""
        super().__init__()
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        parts = [_part(review, share) for share in shares(review.talk_share)]
        column.addWidget(TalkRibbon(parts) if parts else quiet(self.tr("Nobody was heard speaking.")))
        if review.account.turns:
            column.addWidget(_over_time(review))
        column.addWidget(hairline())
        column.addWidget(Figures(figures_of(review)))
        lines = QVBoxLayout()
        lines.setSpacing(SMALL)
        for line in lines_of(review):
            lines.addWidget(quiet(line))
        column.addLayout(lines)


def figures_of(review: Review) -> list[Pair]:
    """The numbers that say most, each with its word; what is heard in sound alone only where there is any."""
    asked = review.questions.open + review.questions.closed
    told = [_questions_asked(asked), _reflections(review.reflections)]
    if not review.conversation.has_sound:
        return told
    taken = sum(taken_floor(review.interruptions).values())
    silences = [_held(review.silences.held), _filled(review.silences.broken_by_coach)]
    return [*silences, *told, _taken(taken)]


def lines_of(review: Review) -> list[str]:
    """The same more closely, a line each; what there is nothing to tell of is left out."""
    lines = [_questions(review), _to_a_reflection(review)]
    if review.conversation.has_sound:
        lines += [_silences(review), _interruptions(review)]
    return [line for line in lines if line]


def _part(review: Review, share: Share) -> Part:
    how_much = translate("ReviewGlance", "{percent} percent of the talk").replace(
        "{percent}", str(share.percent)
    )
    return Part(
        share.part, name_of(review.account, share.role), how_much, PATTERNS.get(share.role, Pattern.PLAIN)
    )


def _over_time(review: Review) -> OverTime:
    marks = marks_of(review)
    there = {mark.sort for mark in marks}
    words = {sort: said for sort, said in _marks_in_words().items() if sort in there}
    names = {role: name_of(review.account, role) for role in review.account.roles}
    return OverTime(review.account, marks, names, words)


def _marks_in_words() -> dict[Sort, str]:
    return {
        Sort.OPEN: translate("ReviewGlance", "open question"),
        Sort.CLOSED: translate("ReviewGlance", "closed question"),
        Sort.LED: translate("ReviewGlance", "leading or stacked question"),
        Sort.HELD: translate("ReviewGlance", "silence held"),
        Sort.FILLED: translate("ReviewGlance", "silence filled"),
    }


def _questions(review: Review) -> str:
    asked = review.questions
    kinds = [
        (asked.open, translate("ReviewGlance", "{0} open")),
        (asked.closed, translate("ReviewGlance", "{0} closed")),
        (asked.leading, translate("ReviewGlance", "{0} leading")),
        (asked.stacked, translate("ReviewGlance", "{0} stacked on another")),
    ]
    told = ", ".join(words.replace("{0}", str(number)) for number, words in kinds if number)
    return translate("ReviewGlance", "Questions: {0}.").replace("{0}", told) if told else ""


def _to_a_reflection(review: Review) -> str:
    ratio = review.questions_per_reflection
    if ratio is None:
        return ""
    said = translate("ReviewGlance", "Questions to one reflection: {0}.")
    return said.replace("{0}", figure_of(ratio))


def _silences(review: Review) -> str:
    told = []
    if review.silences.longest_held_s is not None:
        longest = translate("ReviewGlance", "The longest silence you held lasted {0} s.")
        told.append(longest.replace("{0}", figure_of(review.silences.longest_held_s)))
    if review.silences.median_wait_s is not None:
        wait = translate("ReviewGlance", "Half of the time you waited {0} s or longer before you spoke.")
        told.append(wait.replace("{0}", figure_of(review.silences.median_wait_s)))
    return " ".join(told)


def _interruptions(review: Review) -> str:
    """How the coach took the floor, where that was in more ways than one."""
    how = taken_floor(review.interruptions)
    if len(how) < 2:
        return ""
    told = ", ".join(_way(way).replace("{0}", str(number)) for way, number in how.items())
    return translate("ReviewGlance", "Interruptions: {0}.").replace("{0}", told)


def _way(way: str) -> str:
    return {
        "interruption": translate("ReviewGlance", "{0} while they spoke"),
        "attempt": translate("ReviewGlance", "{0} attempted"),
        "cut_in": translate("ReviewGlance", "{0} into a pause of theirs"),
        "finishing": translate("ReviewGlance", "{0} to finish their sentence"),
    }.get(way, translate("ReviewGlance", "{0} otherwise"))


def _counted(number: int, one: str, more: str) -> Pair:
    return str(number), one if number == 1 else more


def _held(number: int) -> Pair:
    one = translate("ReviewGlance", "silence held")
    return _counted(number, one, translate("ReviewGlance", "silences held"))


def _filled(number: int) -> Pair:
    one = translate("ReviewGlance", "silence filled")
    return _counted(number, one, translate("ReviewGlance", "silences filled"))


def _questions_asked(number: int) -> Pair:
    one = translate("ReviewGlance", "question")
    return _counted(number, one, translate("ReviewGlance", "questions"))


def _reflections(number: int) -> Pair:
    one = translate("ReviewGlance", "reflection")
    return _counted(number, one, translate("ReviewGlance", "reflections"))


def _taken(number: int) -> Pair:
    one = translate("ReviewGlance", "interruption")
    return _counted(number, one, translate("ReviewGlance", "interruptions"))
