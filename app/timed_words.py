"""A recording that is already words: hearing is taken as perfect and only the judgement runs.

A word is known 0.4 s after its end, a change of voice 0.1 s after it, and roles are as given.
"""

import json
from bisect import bisect_right
from math import inf
from pathlib import Path
from typing import Any

from app.course import Judged, block_ticks, last_tick_s
from app.errors import UsageError
from app.record import Record
from app.report import result_line, run_summary, write_files
from audio.clock import SystemClock
from cues.again import Given, judge_again
from cues.settings import USUAL, Settings
from cues.timeline import Heard
from diarize.events import SpeechEnded, SpeechStarted, VoiceChanged
from transcribe.events import Word, WordsHeard

WORD_KNOWN_AFTER_S = 0.4
CHANGE_KNOWN_AFTER_S = 0.1


def replay_timed_words(path: Path, folder: Path, settings: Settings, *, as_json: bool) -> int:
    """Judge the timed words in `path` and write the files; raises `UsageError` for what is no such file."""
    words = read_timed_words(path)
    clock = SystemClock()
    began_s = clock.now_s()
    record, judged = judge_words(words, settings)
    summary = run_summary(record, judged.end_s, clock.now_s() - began_s)
    write_files(folder, record, summary, judged)
    print(result_line(summary, folder, as_json=as_json))
    return 0


def judge_words(words: list[Word], settings: Settings = USUAL) -> tuple[Record, Judged]:
    """Run the judgement over perfectly heard words; returns its record, and what it was given."""
    events = sorted(as_heard(words), key=lambda event: event.known_at_s)
    end_s = max((word.end_s for word in words), default=0.0) + 1.0
    ticks_s = block_ticks(end_s, events)
    given = [Given(event, last_tick_s(ticks_s, bisect_right(ticks_s, event.known_at_s))) for event in events]
    judged, record = Judged(given, end_s, settings, CHANGE_KNOWN_AFTER_S), Record()
    record.add(judge_again(judged.course(), settings))
    return record, judged


def as_heard(words: list[Word]) -> list[Heard]:
    """What perfect hearing would tell of these words, in no order."""
    heard: list[Heard] = [
        WordsHeard((word,), word.start_s, word.end_s, word.known_at_s, line=word.role) for word in words
    ]
    for role in sorted({word.role for word in words}):
        for number, (start_s, end_s) in enumerate(_spans([w for w in words if w.role == role])):
            speech = f"s-{role}-{number}"
            heard.append(SpeechStarted(speech, role, start_s, start_s + CHANGE_KNOWN_AFTER_S))
            heard.append(SpeechEnded(speech, end_s, end_s + CHANGE_KNOWN_AFTER_S))
    for start_s, end_s in _spans(words):
        heard.append(VoiceChanged(True, start_s, start_s + CHANGE_KNOWN_AFTER_S))
        heard.append(VoiceChanged(False, end_s, end_s + CHANGE_KNOWN_AFTER_S))
    return heard


def _spans(words: list[Word]) -> list[tuple[float, float]]:
    """Stretches of words with no pause between them that voice activity would notice."""
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: w.start_s):
        if spans and word.start_s - spans[-1][1] <= CHANGE_KNOWN_AFTER_S:
            spans[-1] = (spans[-1][0], max(spans[-1][1], word.end_s))
        else:
            spans.append((word.start_s, word.end_s))
    return spans


def read_timed_words(path: Path) -> list[Word]:
    """Read timed words; raises `UsageError` for what is no such file."""
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return [_word(number, row) for number, row in enumerate(found["words"])]
    except OSError as trouble:
        raise UsageError(f"{path}: cannot be read ({trouble.strerror})") from trouble
    except (ValueError, KeyError, TypeError) as trouble:
        raise UsageError(
            f'{path}: no timed words; it should hold {{"words": [{{"role", "start_s", "end_s", "text"}}]}}'
        ) from trouble


def _word(number: int, row: dict[str, Any]) -> Word:
    start_s, end_s = float(row["start_s"]), float(row["end_s"])
    if not 0.0 <= start_s <= end_s < inf:
        raise ValueError(f"word {number} lasts from {start_s} to {end_s}")
    known_at_s = end_s + WORD_KNOWN_AFTER_S
    return Word(f"w{number}", start_s, end_s, str(row["text"]), str(row["role"]), known_at_s, known_at_s)
