"""What a session came to: every event gathered, and written as the files people script against."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from app.pipeline import Event
from cues.events import (
    CueHidden,
    CueIntentional,
    CueRevised,
    CueShown,
    OverlapClassified,
    OverlapWithdrawn,
    SilenceEnded,
    SilenceJudged,
    SilenceRejudged,
)
from cues.hand import CueMarked
from cues.marks import UNMARKED
from diarize.events import Role, SpeechEnded, SpeechRevised, SpeechStarted
from sessions.take_along.rttm import joined, rttm_lines
from transcribe.events import Word, WordsHeard

LISTED_SILENCE_S = 0.4


@dataclass(slots=True)
class Turn:
    """Who spoke from when to when; `end_s` is None while it goes on."""

    role: Role
    start_s: float
    end_s: float | None = None
    announced_as: Role | None = None


class Record:
    """All events of a session, with revisions applied."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._speech: dict[str, Turn] = {}
        self._words: dict[str, Word] = {}
        self._told_by_channel: set[str] = set()
        self._judged: dict[str, SilenceJudged] = {}
        self._rejudged: dict[str, SilenceRejudged] = {}
        self._silences: dict[str, SilenceEnded] = {}
        self._overlaps: dict[str, OverlapClassified] = {}
        self._shown: dict[str, CueShown] = {}
        self._hidden: dict[str, CueHidden] = {}
        self._revised: dict[str, CueRevised] = {}
        self._intentional: set[str] = set()
        self._marks: dict[str, CueMarked] = {}

    def add(self, events: Iterable[Event]) -> None:
        """Gather `events`."""
        for event in events:
            match event:
                case SpeechStarted() | SpeechEnded() | SpeechRevised():
                    self._add_speech(event)
                case WordsHeard():
                    self._add_words(event)
                case SilenceJudged() | SilenceEnded() | SilenceRejudged():
                    self._add_silence(event)
                case OverlapClassified():
                    self._overlaps[event.id] = event
                case OverlapWithdrawn():
                    self._overlaps.pop(event.id, None)
                case _:
                    self._add_cue(event)

    def _add_cue(self, event: Event) -> None:
        match event:
            case CueShown():
                self._shown[event.id] = event
            case CueHidden():
                self._hidden[event.id] = event
            case CueRevised():
                self._revised[event.id] = event
            case CueIntentional():
                self._intentional.add(event.id)
            case CueMarked():
                self._marks[event.cue_id] = event
            case _:
                pass

    def _add_words(self, event: WordsHeard) -> None:
        for id_ in event.withdrawn:
            self._words.pop(id_, None)
        self._words.update((word.id, word) for word in event.words)
        if event.line is not None:
            self._told_by_channel.update(word.id for word in event.words)

    @property
    def words(self) -> list[Word]:
        """The words as they stand, in order of time."""
        return sorted(self._words.values(), key=lambda word: (word.start_s, word.id))

    def _add_silence(self, event: SilenceJudged | SilenceEnded | SilenceRejudged) -> None:
        if isinstance(event, SilenceJudged):
            self._judged[event.id] = event
        elif isinstance(event, SilenceEnded):
            self._silences[event.id] = event
        else:
            self._rejudged[event.id] = event
            ended = self._silences.get(event.id)
            if ended is not None:
                self._silences[event.id] = replace(ended, broken_by=event.broken_by)

    def _add_speech(self, event: SpeechStarted | SpeechEnded | SpeechRevised) -> None:
        if isinstance(event, SpeechStarted):
            self._speech[event.id] = Turn(event.role, event.at_s, announced_as=event.role)
        elif event.id not in self._speech:
            return
        elif isinstance(event, SpeechEnded):
            self._speech[event.id].end_s = event.at_s
        else:
            self._speech[event.id].role = event.role

    def turns(self, end_s: float) -> list[Turn]:
        """Stretches of each role, pauses inside speech closed, in order of time."""
        spoken = (
            (one.role, one.start_s, end_s if one.end_s is None else one.end_s)
            for one in self._speech.values()
        )
        return [Turn(*one) for one in joined(spoken)]

    def _announced(self, end_s: float) -> list[Turn]:
        """Every stretch as it was first announced, before any revision."""
        return [
            Turn(
                speech.announced_as or speech.role,
                speech.start_s,
                end_s if speech.end_s is None else speech.end_s,
            )
            for speech in sorted(self._speech.values(), key=lambda turn: turn.start_s)
        ]

    def write(self, folder: Path, name: str, duration_s: float) -> None:
        """Write turns, words, silences, overlaps and cues into `folder`."""
        turns = self.turns(duration_s)
        _write_rttm(folder / "turns.rttm", name, turns)
        _write_rttm(folder / "turns.announced.rttm", name, self._announced(duration_s))
        _write_lines(folder / "words.jsonl", (self._word(word, turns) for word in self.words))
        _write_lines(folder / "silences.jsonl", self._silence_lines())
        _write_lines(folder / "overlaps.jsonl", (_overlap(o) for o in self._overlaps.values()))
        _write_lines(folder / "cues.jsonl", self._cue_lines())

    def summary(self, duration_s: float) -> dict[str, Any]:
        """Talk time, counts and latencies, as in `session.json`."""
        talk_s: dict[Role, float] = defaultdict(float)
        for turn in self.turns(duration_s):
            talk_s[turn.role] += (turn.end_s or turn.start_s) - turn.start_s
        counts = Counter(str(cue.kind) for cue in self._shown.values())
        seen = Counter(str(cue.kind) for cue in self._shown.values() if cue.live)
        kinds = {cue.id: cue.kind for cue in self._shown.values()}
        waits: dict[str, list[float]] = defaultdict(list)
        for cue in self._shown.values():
            waits[str(cue.kind)].append(cue.shown_at_s - cue.start_s)
        words = self.words
        waits["words"] = [w.committed_at_s - w.end_s for w in words if w.committed_at_s is not None]
        waits["words_known"] = [word.known_at_s - word.end_s for word in words]
        return {
            "duration_s": round(duration_s, 3),
            "people": sorted(talk_s),
            "talk_s": {role: round(seconds, 3) for role, seconds in talk_s.items()},
            "counts": dict(counts),
            "live_counts": dict(seen),
            "intentional": len(self._intentional),
            "marks": UNMARKED.after(kinds, self._marks.values()).as_json(),
            "latency_ms": {
                kind: percentiles_ms(waits[kind])
                for kind in ("hold_space", "interruption", "words", "words_known")
            },
        }

    def _word(self, word: Word, turns: list[Turn]) -> dict[str, Any]:
        sure = word.id in self._told_by_channel
        return {
            "start_s": word.start_s,
            "end_s": word.end_s,
            "text": word.text,
            "role": word.role if sure else role_after_revision(word, turns),
            "known_at_s": word.known_at_s,
            "committed_at_s": word.committed_at_s,
        }

    def _silence_lines(self) -> Iterable[dict[str, Any]]:
        for ended in self._silences.values():
            judged = self._judged.get(ended.id)
            if judged is None or ended.end_s - ended.start_s < LISTED_SILENCE_S:
                continue
            rejudged = self._rejudged.get(ended.id)
            yield {
                "start_s": ended.start_s,
                "end_s": ended.end_s,
                "owner": judged.owner,
                "why": judged.why,
                "broken_by": ended.broken_by,
                "p_hold": judged.p_hold,
                "judged_at_s": judged.judged_at_s,
                "owner_now": rejudged.owner if rejudged else None,
                "why_now": rejudged.why if rejudged else None,
                "p_hold_now": rejudged.p_hold if rejudged else None,
                "rejudged_at_s": rejudged.judged_at_s if rejudged else None,
            }

    def _cue_lines(self) -> Iterable[dict[str, Any]]:
        for cue in self._shown.values():
            hidden, revised = self._hidden.get(cue.id), self._revised.get(cue.id)
            mark = self._marks.get(cue.id)
            yield {
                "id": cue.id,
                "kind": cue.kind,
                "start_s": cue.start_s,
                "end_s": hidden.end_s if hidden else self._end_of(cue),
                "shown_at_s": cue.shown_at_s,
                "hidden_at_s": hidden.hidden_at_s if hidden else None,
                "live": cue.live,
                "confidence": cue.confidence,
                "evidence": cue.evidence,
                "about": list(cue.about),
                "intentional": cue.id in self._intentional,
                "mark": None if mark is None else "helpful" if mark.helpful else "wrong",
                "revised_at_s": revised.known_at_s if revised else None,
                "revised_why": revised.why if revised else None,
            }

    def _end_of(self, cue: CueShown) -> float | None:
        """When what a cue is about was over: the silence or speech it names first; None for what goes on."""
        if not cue.about:
            return None
        silence, speech = self._silences.get(cue.about[0]), self._speech.get(cue.about[0])
        if silence is not None:
            return silence.end_s
        return None if speech is None else speech.end_s


def percentiles_ms(seconds: list[float]) -> dict[str, int | None]:
    """Median and 95th percentile in milliseconds; None where there is nothing to measure."""
    if not seconds:
        return {"p50": None, "p95": None}
    middle, high = np.percentile(np.array(seconds) * 1000, [50, 95])
    return {"p50": round(middle), "p95": round(high)}


def _write_rttm(path: Path, name: str, turns: Iterable[Turn]) -> None:
    spoken = ((turn.role, turn.start_s, turn.end_s or turn.start_s) for turn in turns)
    path.write_text(rttm_lines(name, spoken), encoding="utf-8")


def role_after_revision(word: Word, turns: list[Turn]) -> Role:
    """The word's role, unless by now somebody else alone spoke there."""
    middle_s = (word.start_s + word.end_s) / 2
    there = {t.role for t in turns if t.start_s <= middle_s <= (t.end_s or t.start_s)}
    return there.pop() if len(there) == 1 else word.role


def _overlap(overlap: OverlapClassified) -> dict[str, Any]:
    return {
        "start_s": overlap.start_s,
        "end_s": overlap.end_s,
        "by": overlap.by,
        "over": overlap.over,
        "kind": overlap.kind,
    }


def _write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            rounded = {k: round(v, 3) if isinstance(v, float) else v for k, v in row.items()}
            file.write(json.dumps(rounded, ensure_ascii=False) + "\n")
