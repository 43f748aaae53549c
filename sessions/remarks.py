"""What was written of a session since: bookmarks, notes and names, each as it was last said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cues.hand import MomentMarked
from diarize.events import Role
from sessions import edits
from sessions.about import About
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.event_codec import Event


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A moment to be found again: marked by a key while it happened, or afterwards."""

    id: str
    at_s: float
    label: str
    live: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote about a cue, a turn or a bookmark, by its id, or a moment (`about` is empty)."""

    id: str
    about: str
    at_s: float
    text: str


def marked_live(events: Iterable[Event]) -> list[Bookmark]:
    """The moments marked while they happened: moment-1, moment-2 and so on, without labels."""
    moments = [event for event in events if isinstance(event, MomentMarked)]
    return [Bookmark(f"moment-{n}", one.known_at_s, "", True) for n, one in enumerate(moments, 1)]


def bookmarks(live: Iterable[Bookmark], stand: Iterable[Correction]) -> list[Bookmark]:
    """All that are not removed, by time; raises `SessionError` for a damaged edit."""
    found = {one.id: one for one in live}
    for id_, at_s, said in _said(edits.BOOKMARK, stand):
        label = said.body.get("label")
        was_live = id_ in found and found[id_].live
        if label is None:
            found.pop(id_, None)
        else:
            found[id_] = Bookmark(id_, at_s, str(label), was_live)
    return sorted(found.values(), key=lambda one: (one.at_s, one.id))


def notes(stand: Iterable[Correction]) -> list[Note]:
    """All that are not removed, by time; raises `SessionError` for a damaged edit."""
    found = {
        id_: Note(id_, said.about, at_s, str(said.body.get("text", "")))
        for id_, at_s, said in _said(edits.NOTE, stand)
    }
    return sorted((note for note in found.values() if note.text), key=lambda one: (one.at_s, one.id))


def names(about: About, stand: Iterable[Correction]) -> Mapping[Role, str]:
    """What people are called, by role; where nobody said else, as in the triad, the client by a pseudonym."""
    found = {"client": about.client} | dict(about.practice.people if about.practice else {})
    found |= {one.about: str(one.body.get("name", "")) for one in stand if one.what == edits.NAME}
    return {role: name for role, name in found.items() if name}


def _said(what: str, stand: Iterable[Correction]) -> Iterator[tuple[str, float, Correction]]:
    """Edits of one sort, each with the id and the time it is of; without an id it is one of its own."""
    for one in stand:
        if one.what == what:
            try:
                yield str(one.body.get("id", f"{what}-{one.seq}")), float(str(one.body["at_s"])), one
            except (KeyError, ValueError) as error:
                raise SessionError(f"a {what} is damaged; restore the session from a copy") from error
