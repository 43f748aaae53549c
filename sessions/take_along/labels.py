"""Turns, silences, cues and marks as an Audacity label track: a line each, its kind before its text."""

from collections.abc import Iterator
from pathlib import Path

from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.tiers import cue_line, observed_line, one_line, said, silence_line, verdict_line

Label = tuple[float, float, str]
"""From when to when, in seconds, a moment where both are the same; and what to read there."""


def write_labels(account: Account, sound: ReadSound, path: Path) -> None:
    """Write what Audacity opens by File, Import, Labels; raises `OSError`."""
    lines = (f"{start_s:.6f}\t{end_s:.6f}\t{text}\n" for start_s, end_s, text in sorted(_labels(account)))
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def _labels(account: Account) -> Iterator[Label]:
    for turn in account.turns:
        yield turn.start_s, turn.end_s, f"{turn.role}: {said(turn)}"
    for silence in account.silences:
        yield silence.start_s, silence.end_s, f"silence: {silence_line(silence)}"
    for cue in account.cues:
        end_s = cue.start_s if cue.end_s is None else max(cue.start_s, cue.end_s)
        yield cue.start_s, end_s, f"cue {cue.kind}: {cue_line(cue)}"
    for bookmark in account.bookmarks:
        yield bookmark.at_s, bookmark.at_s, one_line(f"bookmark: {bookmark.label}").removesuffix(":")
    for note in account.notes:
        yield note.at_s, note.at_s, one_line(f"note: {note.text}")
    for mark in account.observed:
        yield mark.at_s, mark.at_s, f"observer: {observed_line(mark)}"
    for verdict in account.verdicts:
        if not verdict.taken_back:
            yield verdict.start_s, verdict.start_s, f"verdict: {verdict_line(verdict)}"


LABELS = Format(
    "labels", ".labels.txt", "turns, silences and cues as labels in Audacity", Needs.TURNS, write_labels
)
FORMATS = (LABELS,)
