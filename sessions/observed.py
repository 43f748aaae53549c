"""What was said of a practice round: an observer's marks, and what the three say of it afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass

from cues.hand import Mark, ObserverMarked
from diarize.events import Role
from sessions import edits
from sessions.corrections import Correction
from sessions.errors import SessionError

OF_THE_ROUND = (edits.OBSERVED, edits.REFLECTION)
"""The edits that these are."""


@dataclass(frozen=True, slots=True)
class Observed:
    """What the observer saw at session time `at_s`; `live` where it was marked while it happened."""

    id: str
    mark: Mark
    at_s: float
    text: str
    live: bool


@dataclass(frozen=True, slots=True)
class Reflection:
    """What somebody says of the round, to a question by its id."""

    role: Role
    question: str
    text: str


def observed(live: Iterable[ObserverMarked], stand: Iterable[Correction]) -> list[Observed]:
    """All marks that are not removed, by time; raises `SessionError` for a damaged edit.

    One that is told twice under its id, as after a lost connection, is one.
    """
    found = {one.id: Observed(one.id, one.mark, one.at_s, one.text, True) for one in live}
    for one in stand:
        if one.what == edits.OBSERVED:
            try:
                id_, at_s, mark = str(one.body["id"]), float(str(one.body["at_s"])), one.body["mark"]
                was_live = id_ in found and found[id_].live
                found.pop(id_, None)
                if mark is not None:
                    found[id_] = Observed(id_, Mark(str(mark)), at_s, str(one.body["text"]), was_live)
            except (KeyError, ValueError) as error:
                raise SessionError(
                    "an observer's mark is damaged; restore the session from a copy"
                ) from error
    return sorted(found.values(), key=lambda one: (one.at_s, one.id))


def reflections(stand: Iterable[Correction]) -> list[Reflection]:
    """What each says last to each question, in the order it was first asked; nothing that was taken back."""
    found: dict[tuple[str, str], str] = {}
    for one in stand:
        if one.what == edits.REFLECTION:
            found[one.about, str(one.body.get("question", ""))] = str(one.body.get("text", ""))
    return [Reflection(role, question, text) for (role, question), text in found.items() if text]
