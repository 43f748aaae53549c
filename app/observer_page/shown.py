"""What the phone shows: the page, its style and its scripts, made once from the files in `phone/`."""

from dataclasses import asdict, dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from app.observer_page import tunables
from cues.hand import Mark
from ui.look.palette import DARK, LIGHT
from ui.triad_desk import Invitation

MARKS = {
    Mark.POWERFUL_QUESTION: "Powerful question",
    Mark.HELD_SILENCE: "Held silence",
    Mark.INTERRUPTION: "Interruption",
    Mark.MISSED_FEELING: "Missed feeling",
    Mark.STRENGTH: "Strength",
    Mark.NOTE: "Note…",
}
"""The buttons in their order, two to a row."""

FILES = Environment(
    loader=PackageLoader("app.observer_page", "phone"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the page, as it is sent."""

    text: str
    kind: str


def page_as_shown(invitation: Invitation, at: str) -> str:
    """Write the page for a phone that stands `at`: pairing, paired, taken, locked."""
    return FILES.get_template("page.html.jinja").render(
        invitation=invitation,
        at=at,
        page=invitation.fingerprint.replace(":", "")[:16].lower(),
        marks=MARKS,
        numbers=tunables,
    )


def _style() -> Part:
    text = FILES.get_template("page.css.jinja").render(light=asdict(LIGHT), dark=asdict(DARK))
    return Part(text, "text/css")


def _script(name: str) -> Part:
    return Part(FILES.get_template(name).render(), "text/javascript")


SHOWN = {"page.css": _style(), **{name: _script(name) for name in ("page.js", "line.js", "waiting.js")}}
"""By the names that the page knows them by."""
