"""What a session's engine was given, gathered while it runs, written as `events.jsonl`, and read back.

The first line says how time passed; each other line is one event with `after_s`, the session time of the
engine's last tick before it, in the order in which the engine was given them. Times are exact: what is judged
again from them is the same, byte for byte.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from typing import Any, cast

from app.errors import UsageError
from audio.tunables import BLOCK_SAMPLES, RATE_HZ
from cues import tunables
from cues.again import Course, Given
from cues.errors import WrongSettings
from cues.hand import ByHand
from cues.settings import USUAL, Settings
from cues.timeline import Heard
from diarize.events import SoundLost
from sessions.errors import SessionError
from sessions.event_codec import Event, decode, encode
from transcribe.events import Word, WordsHeard

EVENTS_FILE = "events.jsonl"


@dataclass(frozen=True, slots=True)
class Judged:
    """A session as it was judged: what its engine was given, to which end, and as was set."""

    given: Sequence[Given]
    end_s: float
    settings: Settings = USUAL
    end_known_after_s: float = tunables.END_KNOWN_AFTER_S
    tick_samples: int = BLOCK_SAMPLES

    def course(self) -> Course:
        """All of it with the ticks: one a block of sound, one after each gap, and those known of."""
        known_s = {given.after_s for given in self.given if given.after_s > 0.0}
        blocks_s = block_ticks(self.end_s, (given.event for given in self.given), self.tick_samples)
        return Course(self.given, sorted({*blocks_s, *known_s}), self.end_s, self.end_known_after_s)

    def without_words(self) -> "Judged":
        """The same where no word may be kept."""
        return replace(
            self, given=[given for given in self.given if not isinstance(given.event, Word | WordsHeard)]
        )


def block_ticks(end_s: float, events: Iterable[object], tick_samples: int = BLOCK_SAMPLES) -> list[float]:
    """The ends of all blocks of sound to `end_s`; sound lost, as `events` tell it, is in no block."""
    lost = (event for event in events if isinstance(event, SoundLost))
    gaps = sorted((round(gap.start_s * RATE_HZ), round(gap.end_s * RATE_HZ)) for gap in lost)
    end = round(end_s * RATE_HZ)
    ticks: list[int] = []
    at = 0
    for first, after in [*gaps, (end, end)]:
        ticks += [*range(at + tick_samples, first, tick_samples), first] if first > at else []
        ticks += [after] if after > first else []
        at = max(at, after)
    return [tick / RATE_HZ for tick in ticks]


def taken_in(events: Iterable[Heard | ByHand], ticks_s: Sequence[float]) -> list[Given]:
    """Give each event between two ticks by when it was known, where no more is known of it.

    What is heard enters before the tick at the same time, what is done by hand after it.
    """
    given: list[Given] = []
    known_s = 0.0
    for event in events:
        known_s = max(known_s, event.known_at_s)
        find = bisect_right if isinstance(event, ByHand) else bisect_left
        given.append(Given(event, last_tick_s(ticks_s, find(ticks_s, known_s))))
    return given


def last_tick_s(ticks_s: Sequence[float], ticked: int) -> float:
    """The time of the last of the first `ticked` ticks; 0 before any."""
    return ticks_s[ticked - 1] if ticked else 0.0


class Gathering:
    """Gathers what an engine is given, from what its pipeline tells."""

    def __init__(self) -> None:
        """Begin before the first tick."""
        self.given: list[Given] = []
        self._ticked_s = 0.0

    def add(self, events: Iterable[object], ticked_s: float) -> None:
        """Take what was told up to the tick at `ticked_s`."""
        self.given += [Given(event, self._ticked_s) for event in events if isinstance(event, Heard | ByHand)]
        self._ticked_s = ticked_s


def write_events(folder: Path, judged: Judged) -> None:
    """Write `events.jsonl`; raises `OSError`."""
    with (folder / EVENTS_FILE).open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in _rows(judged))


def _rows(judged: Judged) -> Iterator[dict[str, Any]]:
    yield {
        "end_s": judged.end_s,
        "tick_samples": judged.tick_samples,
        "end_known_after_s": judged.end_known_after_s,
        "settings": judged.settings.as_json(),
    }
    for given in judged.given:
        kind, body = encode(cast(Event, given.event))
        yield {"after_s": given.after_s, "kind": kind, "event": json.loads(body)}


def read_events(folder: Path) -> Judged:
    """Read back what `write_events` wrote; raises `UsageError`."""
    path = folder / EVENTS_FILE
    try:
        first, *lines = path.read_text(encoding="utf-8").splitlines()  # JSON escapes all other ends of lines
        head: dict[str, Any] = json.loads(first)
        if int(head["tick_samples"]) <= 0 or not 0.0 <= float(head["end_s"]) < inf:
            raise ValueError("no time passes so")
        return Judged(
            [_given(json.loads(line)) for line in lines],
            float(head["end_s"]),
            Settings.from_json(head["settings"]),
            float(head["end_known_after_s"]),
            int(head["tick_samples"]),
        )
    except OSError as trouble:
        raise UsageError(
            f"{path}: cannot be read ({trouble.strerror}); `holdspace replay RECORDING --out DIR` writes it"
        ) from trouble
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise UsageError(f"{path}: is damaged; replay the recording again") from trouble
    except (SessionError, WrongSettings) as trouble:
        raise UsageError(f"{path}: {trouble}") from trouble


def _given(row: dict[str, Any]) -> Given:
    event = decode(row["kind"], json.dumps(row["event"]))
    if not isinstance(event, Heard | ByHand):
        raise ValueError(f"{row['kind']} is nothing that is heard or done")
    return Given(event, float(row["after_s"]))
