"""Meetings as timed words (AMI corpus, CC BY 4.0): read, marks joined to their words."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transcribe.events import Word

SENTENCE_ENDS = (".", "?", "!")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: everybody's words in order of time, and when each backchannel began and ended, by role."""

    id: str
    people: tuple[str, ...]
    words: tuple[Word, ...]
    backchannels: tuple[tuple[str, float, float], ...]


def meetings(folder: Path) -> Iterator[Meeting]:
    """Every `.json.gz` of `folder`, by name."""
    for path in sorted(folder.glob("*.json.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            found = json.load(file)
        backchannels = tuple(
            (act["role"], act["start_s"], act["end_s"]) for act in found["gold_acts"] if act["act"] == "bck"
        )
        yield Meeting(found["id"], tuple(found["people"]), tuple(_words(found["words"])), backchannels)


def _words(rows: list[dict[str, float | str]]) -> Iterator[Word]:
    """Words with the marks that follow them."""
    ordered = sorted(rows, key=lambda row: (row["start_s"], row["end_s"]))
    said: list[tuple[float, float, str, list[str]]] = []
    last_of: dict[str, list[str]] = {}
    for row in ordered:
        text, role = str(row["text"]), str(row["role"])
        if any(letter.isalnum() for letter in text):
            last_of[role] = [text]
            said.append((float(row["start_s"]), float(row["end_s"]), role, last_of[role]))
        elif role in last_of:
            last_of[role].append(text)
    for number, (start_s, end_s, role, parts) in enumerate(said):
        yield Word(f"w{number}", start_s, end_s, "".join(parts), role, end_s, end_s)
