"""What a moment of a practice round is called: what was marked, who saw it, what Holdspace made of it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from diarize.events import Role
from sessions.account import Cue
from sessions.triads.debrief import Sight
from ui.parts.playing import position
from ui.parts.triad.lanes_state import Told, time_of, told
from ui.parts.triad.mark_words import words_of_mark
from ui.words import as_heading, words_of

HOLDSPACE = "Holdspace"


def words_of_told(what: Told, names: Mapping[Role, str]) -> str:
    """Who saw a moment; empty while it is not told."""
    translate = QCoreApplication.translate
    return {
        Told.UNTOLD: "",
        Told.BOTH: translate("Sights", "Both saw"),
        Told.OBSERVER: translate("Sights", "Only {observer}"),
        Told.ALONE: translate("Sights", "Beyond Holdspace"),
        Told.MACHINE: translate("Sights", "Only Holdspace"),
    }[what].replace("{observer}", names["observer"])


def head_of(sight: Sight) -> str:
    """What a moment is, by the observer's word for it where they have one."""
    if sight.mark is not None:
        return words_of_mark(sight.mark.mark)
    return as_heading(words_of(sight.cue.kind)) if sight.cue is not None else ""


def machine_of(sight: Sight, what: Told, names: Mapping[Role, str]) -> str:
    """What Holdspace made of a moment, in one line; empty while that is not told."""
    translate = QCoreApplication.translate
    if what is Told.ALONE:
        return translate("Sights", "Holdspace has no cue for this.")
    if what is Told.OBSERVER:
        return translate("Sights", "Holdspace cued nothing here.")
    if what is Told.UNTOLD or sight.cue is None:
        return ""
    if what is Told.MACHINE:
        said = translate("Sights", "To {coach}: {why}").replace("{why}", sight.cue.evidence)
        return said.replace("{coach}", names["coach"])
    return f"{HOLDSPACE}: {_cue_in_words(sight.cue)}"


def whole_of(sight: Sight, cues_shown: bool, names: Mapping[Role, str]) -> str:
    """A moment in one line, for a tooltip and for a screen reader."""
    what = told(sight, cues_shown)
    text = sight.mark.text if sight.mark is not None else ""
    parts = (
        *(f"{position(time_of(sight))} {head_of(sight)}", text),
        *(words_of_told(what, names), machine_of(sight, what, names)),
    )
    return ". ".join(part.rstrip(".") for part in parts if part)


def _cue_in_words(cue: Cue) -> str:
    lasting_s = 0 if cue.end_s is None else round(cue.end_s - cue.start_s)
    if lasting_s <= 0:
        return words_of(cue.kind)
    said = QCoreApplication.translate("Sights", "{cue}, {0} s")
    return said.replace("{0}", str(lasting_s)).replace("{cue}", words_of(cue.kind))
