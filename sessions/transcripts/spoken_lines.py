"""A transcript in plain text: "Name: text", with or without times, as people and meeting programs write it.

Lines that name nobody go on with what was said before them. What stands above the first name is a heading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sessions.transcripts.names import labelled, names_among
from sessions.transcripts.stamps import STAMP, seconds
from sessions.transcripts.transcript import Utterance

_BRACKETED = rf"[\[(]?\s*({STAMP})\s*[\])]?"
_AHEAD = re.compile(rf"{_BRACKETED}(?:\s*(?:-->|[-–—])\s*{_BRACKETED})?\s*[-–—|]?\s*")  # noqa: RUF001  dashes as they are typed
_BEHIND_NAME = re.compile(rf"([^:：]*?)\s*{_BRACKETED}\s*([:：])", re.DOTALL)  # noqa: RUF001  colons of other scripts too
_HEAD = re.compile(rf"\[?([^\W\d_][^:：\n\]]*?)\]?\s+{_BRACKETED}")  # noqa: RUF001  likewise
_ORNAMENT = re.compile(r"\*\*|__|^[#>]+\s*|^[-*•]\s+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line taken apart: its times, its label and the rest; `whole` is label and rest as they stand."""

    label: str
    text: str
    whole: str
    start_s: float | None = None
    end_s: float | None = None


def read_spoken_lines(text: str) -> list[Utterance]:
    """Read who said what; empty where nobody is named."""
    lines = [line for block in _without_heading(text) for line in map(_taken_apart, block)]
    return list(_utterances(lines, _names(lines)))


def _names(lines: Sequence[_Line]) -> set[str]:
    """Who speaks; where most names come with a time, a label that never does is none."""
    labelled_lines = [line for line in lines if line.label]
    with_times = [line for line in labelled_lines if line.start_s is not None]
    names = names_among(line.label for line in labelled_lines)
    if 2 * len(with_times) < len(labelled_lines):
        return names
    return names & {line.label for line in with_times}


def _blocks(text: str) -> Iterator[list[str]]:
    """The lines between empty ones, at least one each."""
    for block in re.split(r"\n\s*\n", text):
        lines = [" ".join(_ORNAMENT.sub("", line.strip()).split()) for line in block.splitlines()]
        if any(lines):
            yield list(filter(None, lines))


def _without_heading(text: str) -> list[list[str]]:
    """A first block that begins with nobody's name tells of the session, as do names within it."""
    blocks = list(_blocks(text))
    return blocks[1:] if len(blocks) > 1 and not _begins(blocks[0][0]) else blocks


def _begins(line: str) -> bool:
    """Whether somebody's words may begin here: at a name, or at a time alone on its line."""
    return bool(_taken_apart(line).label or _AHEAD.fullmatch(line))


def _taken_apart(line: str) -> _Line:
    head = _HEAD.fullmatch(line)
    if head is not None:
        return _Line(" ".join(head[1].split()), "", line, _told(head[2]))
    ahead = _AHEAD.match(line)
    start, end, rest = (ahead[1], ahead[2], line[ahead.end() :]) if ahead else (None, None, line)
    whole = rest
    behind = _BEHIND_NAME.match(rest)
    if behind is not None:
        start, rest = start or behind[2], f"{behind[1]}{behind[3]}{rest[behind.end() :]}"
    label, said = labelled(rest) or ("", rest)
    return _Line(label, said, whole, _told(start), _told(end))


def _told(stamp: str | None) -> float | None:
    return None if stamp is None else seconds(stamp)


def _utterances(lines: Sequence[_Line], names: set[str]) -> Iterator[Utterance]:
    """A line with a name begins an utterance; a time alone on a line is that of the one that follows."""
    last, waiting_s = Utterance("", ""), None
    for line in lines:
        if not (line.label or line.text):
            waiting_s = line.start_s
        elif line.label in names:
            if last.name:
                yield last
            start_s = waiting_s if line.start_s is None else line.start_s
            last, waiting_s = Utterance(line.label, line.text, start_s, line.end_s), None
        else:
            last = replace(last, text=f"{last.text} {line.whole}")
    if last.name:
        yield last
