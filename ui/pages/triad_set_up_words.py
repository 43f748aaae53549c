"""What the page that sets up a practice triad says of a draft, in whole lines."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sessions.about import Keep
from sessions.triads.plan import Voices
from ui.pages.session_lines import length, listed
from ui.pages.triad_set_up_state import Draft, Lack

TOLD_AT_MOST = 3
"""Names of those who coach, before it says `and so on`: then everybody has been named once."""


def practice_sentence(keep: Keep) -> str:
    """What three people say to each other before they are recorded, by what is kept."""
    translate = QCoreApplication.translate
    if keep is Keep.SOUND:
        return translate(
            "TriadSetUp",
            "“A program listens along while we practise. It records our sound and words on this computer "
            "only, for the three of us to learn from. Each of us can have it erased at any time. "
            "Is that all right with everybody?”",
        )
    if keep is Keep.WORDS:
        return translate(
            "TriadSetUp",
            "“A program listens along while we practise. It keeps our words, not our voices, on this "
            "computer only, for the three of us to learn from. Each of us can have them erased at any time. "
            "Is that all right with everybody?”",
        )
    return translate(
        "TriadSetUp",
        "“A program listens along while we practise. It keeps neither our voices nor our words, only when "
        "each of us spoke. Is that all right with everybody?”",
    )


def how_long(draft: Draft) -> str:
    """The time all of it takes, and who coaches when."""
    translate = QCoreApplication.translate
    one, more = translate("TriadSetUp", "1 round, {1}."), translate("TriadSetUp", "{0} rounds, {1}.")
    told = (one if draft.rounds == 1 else more).replace("{0}", str(draft.rounds))
    told = told.replace("{1}", length(draft.whole_s))
    if draft.lack is not None:
        return told
    coaching = translate("TriadSetUp", ", then ").join(draft.coaching[:TOLD_AT_MOST])
    if draft.rounds > TOLD_AT_MOST:
        said = translate("TriadSetUp", "Coaching: {0}, and so on.")
    else:
        said = translate("TriadSetUp", "Coaching: {0}.")
    return f"{told} {said.replace('{0}', coaching)}"


def what_voices_mean(draft: Draft) -> str:
    """What it means to be known by what is chosen."""
    translate = QCoreApplication.translate
    if draft.known_by is Voices.INTRODUCED:
        return translate(
            "TriadSetUp",
            "Each of you says a few sentences before the first round. Your voices are learned for today, and "
            "forgotten when the practice is over.",
        )
    if draft.known_by is Voices.IN_ORDER:
        return translate(
            "TriadSetUp",
            "Nobody's voice is learned: whoever speaks first is taken for the coach, who speaks next for the "
            "client, and the third for the observer. Mistakes are likelier.",
        )
    if draft.all_enrolled:
        return translate("TriadSetUp", "All three of you are known by voices that are kept here.")
    return translate(
        "TriadSetUp",
        "Voices are kept, sealed, on this computer, for later triads too. Whoever has none yet is enrolled "
        "before the first round, if they agree.",
    )


def what_is_known_of(draft: Draft, place: int) -> str:
    """What the voice of the one in that seat is known by."""
    translate = QCoreApplication.translate
    if draft.known_by is Voices.IN_ORDER:
        return (
            translate("TriadSetUp", "speaks first"),
            translate("TriadSetUp", "speaks second"),
            translate("TriadSetUp", "speaks third"),
        )[place]
    if draft.known_by is Voices.INTRODUCED:
        return translate("TriadSetUp", "to be introduced")
    return translate("TriadSetUp", "enrolled before the first round")


def what_is_lacking(draft: Draft) -> str:
    """Why nobody can begin yet, and what to do; empty where they can."""
    translate = QCoreApplication.translate
    if draft.lack is Lack.NAME:
        return translate("TriadSetUp", "You can begin once all three of you have a name.")
    if draft.lack is Lack.SAME_NAME:
        return translate("TriadSetUp", "Two of you have the same name: add a letter, to be told apart.")
    if draft.yet_to_agree:
        names = [draft.seats[place].called for place in draft.yet_to_agree]
        said = translate("TriadSetUp", "You can begin once {0} agreed to being recorded.")
        return said.replace("{0}", _has_or_have(names))
    return ""


def _has_or_have(names: Sequence[str]) -> str:
    translate = QCoreApplication.translate
    said = translate("TriadSetUp", "{0} has") if len(names) == 1 else translate("TriadSetUp", "{0} have")
    return said.replace("{0}", listed(names))
