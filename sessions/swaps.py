"""People taken for each other: who each role is in the end, where two were swapped once or more.

A swap renames everybody in the whole session from that edit on, so what an edit says of a role means whoever
has it then. To lay edits on, roles are first told by the names they were heard under, and renamed at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cues.events import Owner
from diarize.events import Role
from sessions import edits
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.word_corrections import CORRECTION

_SAYING_WHO = (CORRECTION, edits.TURN)

_OWNERS: Mapping[Role, Owner] = {"client": Owner.CLIENT, "coach": Owner.COACH}


@dataclass(frozen=True, slots=True)
class Renaming:
    """Whom each role it was heard under is in the end; those not in `names` are as they were heard."""

    names: Mapping[Role, Role]

    def of(self, heard_as: Role) -> Role:
        """Who that is in the end."""
        return self.names.get(heard_as, heard_as)

    def owner(self, heard_as: Owner) -> Owner:
        """Whose a silence is in the end; unknown where it was one of several people's who were renamed."""
        for role, owner in _OWNERS.items():
            if heard_as is owner:
                return _OWNERS.get(self.of(role), Owner.OTHER)
        others_renamed = any(role not in _OWNERS for role in self.names)
        return Owner.UNKNOWN if heard_as is Owner.OTHER and others_renamed else heard_as


def as_heard(corrections: Sequence[Correction]) -> tuple[list[Correction], Renaming]:
    """Tell all that stand by the names people were heard under, without the swaps; and how to rename them.

    Raises `SessionError` for a damaged swap.
    """
    heard_as: dict[Role, Role] = {}
    told: list[Correction] = []
    for one in corrections:
        if one.what == edits.SWAP:
            this, other = one.about, _other(one)
            heard_as[this], heard_as[other] = heard_as.get(other, other), heard_as.get(this, this)
        else:
            told.append(_told(one, heard_as))
    names = {heard: now for now, heard in heard_as.items() if heard != now}
    return told, Renaming(names)


def _told(one: Correction, heard_as: Mapping[Role, Role]) -> Correction:
    role = one.body.get("role")
    if one.what not in _SAYING_WHO or role not in heard_as:
        return one
    return replace(one, body={**one.body, "role": heard_as[str(role)]})


def _other(swap: Correction) -> Role:
    other = swap.body.get("with")
    if not isinstance(other, str):
        raise SessionError("a swap of two people is damaged; restore the session from a copy")
    return other
