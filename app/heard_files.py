"""The files that `replay` wrote of a session, read back as events where `events.jsonl` is not among them.

Who spoke when and every word are in them as they stand in the end; silences, overlaps and cues as they were
judged then. Nothing is judged anew.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from math import isfinite
from os.path import exists
from pathlib import Path
from typing import Any, TypeVar

from app.errors import UsageError
from cues.events import (
    CueHidden,
    CueIntentional,
    CueKind,
    CueRevised,
    CueShown,
    OverlapClassified,
    OverlapKind,
    Owner,
    SilenceEnded,
    SilenceJudged,
    Why,
)
from diarize.events import SpeechEnded, SpeechStarted
from sessions.event_codec import Event
from transcribe.events import Word, WordsHeard

WORDS, TURNS = "words.jsonl", "turns.rttm"

_OF_SILENCES = (CueKind.HELD_SILENCE, CueKind.HOLD_SPACE, CueKind.CUT_IN)

Row = dict[str, Any]
Read = TypeVar("Read")


def is_heard(folder: Path) -> bool:
    """Whether a folder holds words or turns as `replay` writes them."""
    return exists(folder / WORDS) or exists(folder / TURNS)


def events_in(folder: Path) -> tuple[list[Event], float]:
    """What the files tell, in no order that matters, and when the session ended; raises `UsageError`.

    A file that is not there tells nothing.
    """
    cues = _read(folder / "cues.jsonl", _cue)
    found: list[Event] = [
        *_speech(folder / TURNS),
        *_read(folder / WORDS, _word),
        *_read(folder / "silences.jsonl", lambda row, n: _silence(row, _silence_id(row, n, cues))),
        *_read(folder / "overlaps.jsonl", _overlap),
        *cues,
    ]
    ends_s = [
        float(getattr(event, name)) for event in found for name in ("end_s", "at_s") if hasattr(event, name)
    ]
    return found, max([_duration_s(folder / "session.json"), *ends_s])


def _duration_s(path: Path) -> float:
    if not path.exists():
        return 0.0
    return _explained(path, lambda text: float(json.loads(text)["duration_s"]))


def _read(path: Path, events: Callable[[Row, int], Iterator[Event]]) -> list[Event]:
    if not path.exists():
        return []
    return _explained(
        path,
        lambda text: [
            event
            for number, line in enumerate(text.split("\n"))
            if line.strip()
            for event in events(json.loads(line), number)
        ],
    )


def _explained(path: Path, read: Callable[[str], Read]) -> Read:
    try:
        return read(path.read_text(encoding="utf-8"))
    except OSError as trouble:
        raise UsageError(
            f"{path}: cannot be read ({trouble.strerror}); replay the recording again"
        ) from trouble
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as trouble:
        raise UsageError(f"{path}: is damaged; replay the recording again") from trouble


def _speech(path: Path) -> list[Event]:
    if not path.exists():
        return []

    def read(text: str) -> list[Event]:
        lines = [line.split() for line in text.splitlines() if line.startswith("SPEAKER ")]
        return [event for number, line in enumerate(lines) for event in _stretch(line, number)]

    return _explained(path, read)


def _stretch(line: Sequence[str], number: int) -> Iterator[Event]:
    start_s, end_s = _times(float(line[3]), float(line[3]) + float(line[4]))
    yield SpeechStarted(f"s{number}", line[7], start_s, start_s)
    yield SpeechEnded(f"s{number}", end_s, end_s)


def _word(row: Row, number: int) -> Iterator[Event]:
    start_s, end_s = _times(row["start_s"], row["end_s"])
    known_s = float(row.get("known_at_s") or end_s)
    word = Word(f"w{number}", start_s, end_s, str(row["text"]), str(row["role"]), known_s, known_s)
    yield WordsHeard((word,), start_s, end_s, known_s)


def _silence(row: Row, id_: str) -> Iterator[Event]:
    start_s, end_s = _times(row["start_s"], row["end_s"])
    owner, why = row.get("owner_now") or row["owner"], row.get("why_now") or row["why"]
    judged_s = float(row.get("judged_at_s") or start_s)
    yield SilenceJudged(id_, start_s, Owner(owner), Why(why), float(row.get("p_hold") or 0.0), judged_s)
    yield SilenceEnded(id_, start_s, end_s, row["broken_by"], end_s)


def _silence_id(row: Row, number: int, cues: Sequence[Event]) -> str:
    """The id by which a cue names this silence, for cues and silences belong together by it."""
    for cue in cues:
        if (
            isinstance(cue, CueShown)
            and cue.kind in _OF_SILENCES
            and cue.start_s == row["start_s"]
            and cue.about
        ):
            return cue.about[0]
    return f"q{number}"


def _overlap(row: Row, number: int) -> Iterator[Event]:
    start_s, end_s = _times(row["start_s"], row["end_s"])
    kind = OverlapKind(row["kind"])
    yield OverlapClassified(f"o{number}", start_s, end_s, str(row["by"]), str(row["over"]), kind, end_s)


def _cue(row: Row, number: int) -> Iterator[Event]:
    id_, shown_s = str(row["id"]), float(row["shown_at_s"])
    yield CueShown(
        id_,
        CueKind(row["kind"]),
        float(row["start_s"]),
        shown_s,
        float(row["confidence"]),
        str(row["evidence"]),
        tuple(map(str, row["about"])),
        bool(row["live"]),
    )
    if row.get("hidden_at_s") is not None:
        yield CueHidden(id_, float(row["end_s"] or row["hidden_at_s"]), float(row["hidden_at_s"]))
    if row.get("intentional"):
        yield CueIntentional(id_, shown_s)
    if row.get("revised_why"):
        yield CueRevised(id_, str(row["revised_why"]), shown_s)


def _times(start_s: object, end_s: object) -> tuple[float, float]:
    first, last = float(str(start_s)), float(str(end_s))
    if not (isfinite(last) and 0.0 <= first <= last):
        raise ValueError(f"nothing lasts from {first} to {last}")
    return first, last
