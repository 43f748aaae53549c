"""Where a line begins with the name of who speaks, and what that name says of them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from diarize.events import Role
from sessions.transcripts import tunables

_LABEL = re.compile(r"(?P<name>[^\W\d_][^:：\n<>\[\]?!;,\"“”]*?)\s*[:：](?!//|\d)\s*(?P<text>.*)", re.DOTALL)  # noqa: RUF001  the colon of other scripts too
_DASHES = "-–—• "  # noqa: RUF001  as captions begin with where two people speak
_END_OF_SENTENCE = re.compile(r"\b(?!prof\b)\w{4,}\.\s", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TITLE = re.compile(r"(?:dr|prof|mr|mrs|ms|mx|sir|herr|frau)\.?|\w+\.", re.IGNORECASE)
_SAYS: dict[str, Role] = {
    **dict.fromkeys(("coach", "co", "c"), "coach"),
    **dict.fromkeys(("client", "cl", "coachee"), "client"),
    **dict.fromkeys(("observer", "obs", "o"), "observer"),
}


def labelled(line: str) -> tuple[str, str] | None:
    """The name that a line seems to begin with, and the rest of it; None where it begins with none."""
    found = _LABEL.fullmatch(" ".join(line.split()).lstrip(_DASHES))
    if found is None or not _may_be_a_name(found["name"]):
        return None
    return found["name"], found["text"]


def names_among(labels: Iterable[str]) -> set[str]:
    """Which of the labels that lines begin with are people's names, by how they look and how often."""
    often = Counter(labels)
    most = max(often.values(), default=0)
    return {
        label
        for label, times in often.items()
        if role_said(label)
        or (_looks_like_a_name(label) and (times > 1 or most < tunables.OFTEN))
        or (times > 1 and " " not in label)
    }


def role_said(name: str) -> Role:
    """The role that a name says, as in "Coach", "C" or "Anna (client)"; empty where it says none."""
    words = re.findall(r"\w+", name.lower())
    if len(words) == 1:
        return _SAYS.get(words[0], "")
    return next((_SAYS[word] for word in words if len(word) > 2 and word in _SAYS), "")


def first_name(name: str) -> str:
    """What a person is called by their first name; empty where the name is but a role.

    A name with a figure in it, as recognition gives them, stays as it is.
    """
    bare = " ".join(_IN_BRACKETS.sub(" ", name).split()) or name
    if any(letter.isdigit() for letter in bare):
        return bare
    given = bare.split(",")[-1].split()
    kept = [word for word in given if not _TITLE.fullmatch(word) and not role_said(word)]
    return kept[0] if kept else ""


def without_last_names(names: Sequence[str]) -> list[str]:
    """First names, with the last name's letter where two people share theirs."""
    firsts = [first_name(name) for name in names]
    return [
        f"{first} {_initial(name)}".strip() if first and firsts.count(first) > 1 else first
        for name, first in zip(names, firsts, strict=True)
    ]


def _initial(name: str) -> str:
    words = _IN_BRACKETS.sub(" ", name).split(",")[0].split()
    return f"{words[-1][0]}." if len(words) > 1 or "," in name else ""


def _may_be_a_name(name: str) -> bool:
    is_short = len(name) <= tunables.NAME_LETTERS and len(name.split()) <= tunables.NAME_WORDS
    return is_short and not _END_OF_SENTENCE.search(name)


def _looks_like_a_name(label: str) -> bool:
    """Whether it begins and ends in capitals, or is written in letters that know none."""
    words = label.split()
    return not words[0][0].islower() and not words[-1].lstrip("(")[0].islower()
