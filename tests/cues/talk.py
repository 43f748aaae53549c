"""Talks written as lines, and what the ear and the recogniser tell of them as they go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cues.engine import Engine
from cues.events import Judgement
from cues.hand import ByHand
from cues.timeline import Heard
from diarize.events import Role, SpeechEnded, SpeechStarted, VoiceChanged
from transcribe.events import Word, WordsHeard

TICK_S = 0.032
STARTED_S, ENDED_S, VOICE_S, WORDS_S = 0.3, 0.3, 0.1, 0.5
"""How long after it each thing is known, about as in a room."""

VOICE_GAP_S = 0.13
"""A shorter pause leaves the voice up."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one person says without a pause."""

    role: Role
    start_s: float
    end_s: float
    text: str = ""


def says(role: Role, start_s: float, text: str, word_s: float = 0.3) -> Line:
    """A line that takes `word_s` a word."""
    return Line(role, start_s, round(start_s + len(text.split()) * word_s, 3), text)


def heard(lines: Iterable[Line]) -> list[Heard]:
    """What becomes known of `lines`, in the order in which it does."""
    events: list[Heard] = []
    for number, line in enumerate(lines, start=1):
        id_ = f"s{number}"
        events.append(SpeechStarted(id_, line.role, line.start_s, round(line.start_s + STARTED_S, 3)))
        events.append(SpeechEnded(id_, line.end_s, round(line.end_s + ENDED_S, 3)))
        events.append(words_of(line, id_))
    return sorted([*events, *_voices(lines)], key=lambda event: event.known_at_s)


def words_of(line: Line, id_: str) -> WordsHeard:
    """The words of a line, evenly spread over it, known together."""
    texts, known_at_s = line.text.split(), round(line.end_s + WORDS_S, 3)
    step_s = (line.end_s - line.start_s) / max(1, len(texts))
    times = [round(line.start_s + step * step_s, 3) for step in range(len(texts) + 1)]
    words = [
        Word(f"{id_}-{step}", times[step], times[step + 1], text, line.role, known_at_s, known_at_s)
        for step, text in enumerate(texts)
    ]
    return WordsHeard(tuple(words), line.start_s, line.end_s, known_at_s)


def judged(events: Sequence[Heard | ByHand], until_s: float, engine: Engine | None = None) -> list[Judgement]:
    """All that is judged of a session with `events`, which ends at `until_s`."""
    engine = engine or Engine()
    said: list[Judgement] = []
    ticks = 0
    for event in events:
        while (ticks + 1) * TICK_S <= event.known_at_s:
            ticks += 1
            said += engine.tick(ticks * TICK_S)
        said += engine.feed(event)
    while (ticks + 1) * TICK_S <= until_s:
        ticks += 1
        said += engine.tick(ticks * TICK_S)
    return said + engine.finish(until_s)


def _voices(lines: Iterable[Line]) -> Iterable[VoiceChanged]:
    """Voice coming up and falling silent, no matter whose."""
    up_s, down_s = -1.0, -1.0
    for line in sorted(lines, key=lambda line: line.start_s):
        if line.start_s - down_s >= VOICE_GAP_S:
            if up_s >= 0.0:
                yield VoiceChanged(False, down_s, round(down_s + VOICE_S, 3))
            up_s = line.start_s
            yield VoiceChanged(True, up_s, round(up_s + VOICE_S, 3))
        down_s = max(down_s, line.end_s)
    if up_s >= 0.0:
        yield VoiceChanged(False, down_s, round(down_s + VOICE_S, 3))
