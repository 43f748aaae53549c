"""Somebody's own file: the sessions of all rounds that they agreed to."""

from collections.abc import Iterable

from sessions.triads.growth import agreed_by
from sessions.triads.triad import Triad


def sessions_of(person_id: str, triads: Iterable[Triad]) -> list[str]:
    """The ids of rounds and of the talk after each, where kept, that somebody agreed to, oldest first.

    `triads` are as `store.open_triads` gives them: what is no longer here is None in them.
    """
    agreed = sorted(
        (kept for triad in triads for kept in triad.rounds if agreed_by(person_id, triad, kept)),
        key=lambda kept: kept.began_at,
    )
    return [id_ for kept in agreed for id_ in (kept.session_id, kept.debrief_id) if id_ is not None]
