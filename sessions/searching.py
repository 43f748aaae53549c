"""Finding sessions on the shelf by what a coach types, and by what was kept of them."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from sessions.about import Keep
from sessions.library import SessionEntry
from sessions.reader import Outline
from sessions.tunables import DATE_LETTERS, LONG_SESSION_S, SHORT_SESSION_S

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


class Length(StrEnum):
    """How long a session was: up to a short practice round, longer than a usual session, or between."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Facets:
    """What a session is to be; None where it does not matter."""

    keep: Keep | None = None
    length: Length | None = None
    has_cues: bool | None = None


ANY = Facets()


def matching(
    entries: Iterable[SessionEntry], typed: str = "", facets: Facets = ANY, zone: tzinfo | None = None
) -> list[SessionEntry]:
    """Those of `entries` in which each typed word is found and that are what `facets` say, in their order.

    A word is found in the client's pseudonym, the source, the beginning of the id, or the date of the start
    in `zone` (this computer's own where None): `nov`, `november`, `5` for the day, `2026`, `2026-11`,
    `2026-11-05`. Capitals make no difference. One that cannot be read is found by its id alone, and is of no
    facet.
    """
    words = typed.casefold().split()
    return [
        entry
        for entry in entries
        if all(_found(word, entry, zone) for word in words) and _is_what(facets, entry.outline)
    ]


def length_of(duration_s: float) -> Length:
    """Which length a session of so many seconds is."""
    if duration_s < SHORT_SESSION_S:
        return Length.SHORT
    return Length.LONG if duration_s > LONG_SESSION_S else Length.MEDIUM


def _found(word: str, entry: SessionEntry, zone: tzinfo | None) -> bool:
    if entry.id.casefold().startswith(word):
        return True
    if entry.outline is None:
        return False
    about = entry.outline.about
    return (
        word in about.client.casefold()
        or word in about.source_name.casefold()
        or _is_date(word, about.started_at.astimezone(zone))
    )


def _is_date(word: str, day: datetime) -> bool:
    """Whether a date is typed so: the day, all from the year on, or the month, as here or in English."""
    if len(word) < DATE_LETTERS:
        return word.lstrip("0") == str(day.day)
    if word[0].isdigit():
        return day.date().isoformat().startswith(word)
    names = (_MONTHS[day.month - 1], calendar.month_name[day.month].casefold())
    return any(name.startswith(word) for name in names)


def _is_what(facets: Facets, outline: Outline | None) -> bool:
    if outline is None:
        return facets == ANY
    return (
        facets.keep in (None, outline.about.keep)
        and facets.length in (None, length_of(outline.summary.duration_s))
        and facets.has_cues in (None, any(outline.summary.counts.values()))
    )
