"""What of a session is looked at: kinds of cue, and people."""

from dataclasses import dataclass, replace

from cues.events import CueKind
from diarize.events import Role
from sessions.account import Account


@dataclass(frozen=True, slots=True)
class Shown:
    """The kinds of cue that are marked, and whose talk and silences stand out; all else is left out."""

    kinds: frozenset[CueKind]
    roles: frozenset[Role]


def everything_of(account: Account) -> Shown:
    """Every kind there is, and everybody there."""
    return Shown(frozenset(CueKind), frozenset(account.roles))


def with_newcomers(shown: Shown, before: Account, now: Account) -> Shown:
    """What was shown, and whoever is there only now: nobody is hidden before they were seen."""
    return replace(shown, roles=shown.roles | (set(now.roles) - set(before.roles)))
