"""Under which heading each format stands when a session is taken along, and what is ticked at first."""

from collections.abc import Iterable, Sequence
from enum import Enum

from sessions.take_along.formats import Format


class Group(Enum):
    """What a format is for; in the order in which they are offered."""

    TRANSCRIPT = "transcript"
    REPORT = "report"
    SOUND = "sound"
    PROGRAMS = "programs"


_OF_SUFFIX = {
    **dict.fromkeys((".docx", ".txt", ".vtt", ".srt"), Group.TRANSCRIPT),
    **dict.fromkeys((".html",), Group.REPORT),
    **dict.fromkeys((".flac", ".wav"), Group.SOUND),
}


def group_of(format_: Format) -> Group:
    """The group of a format by the end of its file's name; what is not known is for other programs."""
    return _OF_SUFFIX.get(format_.suffix, Group.PROGRAMS)


def grouped(formats: Iterable[Format]) -> dict[Group, list[Format]]:
    """Part `formats` into groups, both in their order; a group without any is left out."""
    of = list(formats)
    groups = {group: [one for one in of if group_of(one) is group] for group in Group}
    return {group: members for group, members in groups.items() if members}


def ticked_first(formats: Sequence[Format], last: Iterable[str]) -> frozenset[str]:
    """Ids of what is ticked when it is asked: what was taken last, or else the first that is offered."""
    again = frozenset(last) & {one.id for one in formats}
    return again or frozenset(one.id for one in formats[:1])
