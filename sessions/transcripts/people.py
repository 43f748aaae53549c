"""Who is who in a transcript: the coach, the client, and what they are called."""

from collections.abc import Mapping
from dataclasses import dataclass

from diarize.events import Role
from sessions.errors import SessionError
from sessions.transcripts.names import role_said, without_last_names
from sessions.transcripts.transcript import Transcript

_COACH, _CLIENT, _OBSERVER = "coach", "client", "observer"


@dataclass(frozen=True, slots=True)
class People:
    """Everybody's role by what the transcript calls them, and first names by role, where there are any."""

    roles: Mapping[str, Role]
    names: Mapping[Role, str]


def people_of(transcript: Transcript, coach: str = "", client: str = "") -> People:
    """Tell who is who.

    `coach` and `client` are names in the transcript, or beginnings of such. Where `coach` is empty it is
    whoever is named so, else whoever speaks first; the client is whoever is named so, else the next of the
    others. Where `client` is nobody's name there, it is what the client is to be called. Raises
    `SessionError` where `coach` is nobody's.
    """
    said = {one.speaker: role_said(one.role) or role_said(one.name) for one in transcript.utterances}
    roles: dict[str, Role] = {}
    as_client = _named(client, said)
    leads = (
        _found(coach, said)
        if coach
        else _who(_COACH, said) or _next(said, {as_client or _who(_CLIENT, said)})
    )
    if leads:
        roles[leads] = _COACH
    thinks = as_client if as_client not in roles else ""
    thinks = thinks or _who(_CLIENT, said, roles) or _next(said, roles)
    if thinks:
        roles[thinks] = _CLIENT
    for name, says in said.items():
        if name not in roles:
            watches = says == _OBSERVER and _OBSERVER not in roles.values()
            roles[name] = _OBSERVER if watches else f"person-{len(roles) + 1}"
    firsts = zip(roles.values(), without_last_names(list(roles)), strict=True)
    names = {role: first for role, first in firsts if first}
    return People(roles, names if as_client or not client else names | {_CLIENT: client})


def _found(name: str, said: Mapping[str, Role]) -> str:
    found = _named(name, said)
    if not found:
        raise SessionError(f"nobody called {name!r} speaks in it; it has {', '.join(said)}")
    return found


def _named(name: str, said: Mapping[str, Role]) -> str:
    """Whoever is called so, or whose name alone begins so; empty where nobody or several are."""
    wanted = " ".join(name.casefold().split())
    for fits in (str.__eq__, str.startswith):
        found = [one for one in said if wanted and fits(one.casefold(), wanted)]
        if len(found) == 1:
            return found[0]
    return ""


def _who(role: Role, said: Mapping[str, Role], taken: Mapping[str, Role] | None = None) -> str:
    return next((name for name, says in said.items() if says == role and name not in (taken or ())), "")


def _next(said: Mapping[str, Role], taken: Mapping[str, Role] | set[str]) -> str:
    """Whoever spoke first of those left, an observer only where nobody else is."""
    left = [name for name in said if name not in taken]
    return next((name for name in left if said[name] != _OBSERVER), left[0] if left else "")
