"""Who spoke when as RTTM, which every program for diarisation reads: a line a stretch, by role.

Source: NIST, Rich Transcription 2009 evaluation plan, appendix A.
"""

from collections.abc import Iterable
from pathlib import Path

from diarize.events import Role
from diarize.tunables import SAME_STRETCH_GAP_S
from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound

Spoken = tuple[Role, float, float]
"""Who spoke, from when to when, in seconds."""


def rttm_lines(name: str, spoken: Iterable[Spoken]) -> str:
    """The lines on a recording called `name`, in the order given; a name has no blanks there."""
    return "".join(
        f"SPEAKER {_without_blanks(name)} 1 {start_s:.3f} {end_s - start_s:.3f} "
        f"<NA> <NA> {_without_blanks(role)} <NA> <NA>\n"
        for role, start_s, end_s in spoken
    )


def joined(spoken: Iterable[Spoken]) -> list[Spoken]:
    """The same in order of time, pauses inside one's speech closed."""
    found: list[Spoken] = []
    last: dict[Role, int] = {}
    for role, start_s, end_s in sorted(spoken, key=lambda one: one[1]):
        place = last.get(role)
        if place is not None and start_s - found[place][2] < SAME_STRETCH_GAP_S:
            found[place] = (role, found[place][1], max(found[place][2], end_s))
        else:
            last[role] = len(found)
            found.append((role, start_s, end_s))
    return found


def write_rttm(account: Account, sound: ReadSound, path: Path) -> None:
    """Write who spoke when, as `replay` writes it; raises `OSError`."""
    spoken = ((one.role, one.start_s, one.end_s) for turn in account.turns for one in turn.stretches)
    path.write_text(rttm_lines(account.about.id, joined(spoken)), encoding="utf-8", newline="\n")


def _without_blanks(text: str) -> str:
    return "_".join(text.split())


RTTM = Format("rttm", ".rttm", "who spoke when, for scoring and research", Needs.TURNS, write_rttm)
FORMATS = (RTTM,)
