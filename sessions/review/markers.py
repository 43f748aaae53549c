"""Which of the ICF's published markers a sign has to do with, by their numbers, in our own words.

The list is named with its version, so that a number stays what it was when a newer list comes. The mapping is
Holdspace's reading, not the ICF's, and says nothing of whether a marker is met: a marker is judged by a
trained person over a whole session, and the ICF itself says that its markers are not a checklist.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LIST = "ICF PCC Markers, revised November 2020 (ICF Core Competencies, 2019)"
"""The list whose numbers these are."""

OURS = (
    "Which sign goes with which marker is Holdspace's own reading, told in its own words. It is not the "
    "ICF's, and no sign says whether a marker is met."
)
"""To be said wherever the markers are shown, once."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker by its number in `LIST`, and what it is about in a few words of ours."""

    number: str
    about: str


MARKERS: Mapping[str, Marker] = {
    one.number: one
    for one in (
        Marker("3.1", "finding out together what this session is for"),
        Marker("3.3", "asking what makes it matter to them"),
        Marker("4.1", "seeing and naming what they bring and what they have done"),
        Marker("4.2", "letting them feel that you care"),
        Marker("4.3", "making room for what they feel, fear or believe"),
        Marker("4.4", "leaving them free to take or refuse what you offer"),
        Marker("5.2", "staying with what they came for"),
        Marker("5.3", "letting them choose the way"),
        Marker("5.5", "leaving silence and pauses be"),
        Marker("6.1", "asking out of what you have heard about this person"),
        Marker("6.2", "taking up the words they use"),
        Marker("6.3", "going towards what they feel"),
        Marker("6.5", "asking how they see themself and their world"),
        Marker("6.6", "letting them finish, unless you say why not"),
        Marker("6.7", "giving back in short what you understood"),
        Marker("7.1", "asking about the person: how they think, feel and decide"),
        Marker("7.5", "offering what you notice without holding on to it"),
        Marker("7.6", "asking one plain, open question at a time, and waiting"),
        Marker("7.7", "being clear and brief"),
        Marker("7.8", "leaving most of the talking to them"),
        Marker("8.1", "looking together at how far they have come in this session"),
        Marker("8.2", "asking what they have learned about themself"),
        Marker("8.6", "thinking with them about what helps and what is in the way"),
        Marker("8.8", "being glad with them of what they have come to"),
        Marker("8.9", "ending the session in the way they choose"),
    )
}
"""Those that a sign has to do with, by their numbers."""

OF_SIGNS: Mapping[int, tuple[str, ...]] = {
    1: ("6.1", "6.2"),
    2: ("4.2", "4.3", "6.3"),
    3: ("6.5", "6.7", "7.5"),
    4: ("4.1", "8.8"),
    5: ("4.1", "8.6"),
    6: ("4.4", "5.3", "7.1", "7.6"),
    7: ("4.4", "6.6", "7.5"),
    8: ("5.5", "6.6", "7.6"),
    9: ("3.1", "3.3", "5.3"),
    10: ("5.2", "8.1", "8.2", "8.9"),
    11: ("7.7", "7.8"),
}
"""The numbers for each sign, in the list's order."""


def markers_of(sign_id: int) -> tuple[Marker, ...]:
    """The markers that a sign has to do with."""
    return tuple(MARKERS[number] for number in OF_SIGNS[sign_id])
