"""What the page of introductions says at each turn, in whole lines."""

from PySide6.QtCore import QCoreApplication

from ui.pages.introductions_state import Flaw, Phase, Round
from ui.parts.buttons import shown


def who_is_asked(at: Round) -> str:
    """Whose turn it is to speak."""
    said = QCoreApplication.translate("Introductions", "{0}, please say a few sentences:")
    return said.replace("{0}", at.person.name)


def what_is_agreed_to(at: Round) -> str:
    """What a tick means, in words that begin with whose it is."""
    said = QCoreApplication.translate(
        "Introductions", "{0} agrees that their voice is kept, sealed, on this computer"
    )
    return shown(said.replace("{0}", at.person.name))


def what_becomes_of_it(at: Round) -> str:
    """How long a voice is known; nothing of one that is not heard."""
    translate = QCoreApplication.translate
    if at.is_skipped:
        return ""
    if at.agreed and at.phase is Phase.KNOWN:
        said = translate("Introductions", "Kept by the name “{0}”; it can be forgotten at any time.")
        return said.replace("{0}", at.voice)
    if at.agreed:
        return translate("Introductions", "It can be forgotten at any time.")
    if at.may_keep and at.phase is Phase.READY:
        return translate(
            "Introductions", "Without this it is heard for today only: forgotten when the practice is over."
        )
    return translate("Introductions", "Heard for today only: forgotten when the practice is over.")


def what_is_known(at: Round) -> str:
    """That somebody is known by their voice now, or by not being one of the others."""
    translate = QCoreApplication.translate
    name = at.person.name
    if not at.is_skipped:
        return translate("Introductions", "Holdspace knows {0} by voice now.").replace("{0}", name)
    first, second = (one.name for one in at.others)
    said = translate("Introductions", "{0} is told apart as neither {1} nor {2}.")
    return said.replace("{0}", name).replace("{1}", first).replace("{2}", second)


def what_is_wrong(at: Round, flaw: Flaw | None) -> str:
    """Why a voice cannot be kept by its name, and what to do; empty where it can."""
    translate = QCoreApplication.translate
    if flaw is Flaw.TAKEN:
        said = translate("Introductions", "A voice is kept by the name “{0}” already: choose another.")
        return said.replace("{0}", at.voice)
    if flaw is Flaw.NO_NAME:
        return translate("Introductions", "Give it a name of letters and digits, in one word.")
    return ""


def what_goes_on(at: Round, again: bool) -> str:
    """What the main button says; `again` where the last time went wrong."""
    translate = QCoreApplication.translate
    if at.phase is Phase.KNOWN:
        if at.following is None:
            return translate("Introductions", "Go on to the first round")
        return shown(translate("Introductions", "Next: {0}").replace("{0}", at.following.name))
    if again:
        return translate("Introductions", "Try again")
    return shown(translate("Introductions", "Listen to {0}").replace("{0}", at.person.name))


def how_to_skip(at: Round) -> str:
    """What the button says that passes over whoever's turn it is."""
    return shown(QCoreApplication.translate("Introductions", "Skip {0}").replace("{0}", at.person.name))
