"""What a session comes to, told by its events: its length, who talked how long, which cues there were."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cues.events import CueShown
from diarize.events import Role, SpeechEnded, SpeechRevised, SpeechStarted
from sessions.event_codec import Event


@dataclass(frozen=True, slots=True)
class Summary:
    """Seconds in all, seconds of talk by role, and numbers of cues by kind."""

    duration_s: float
    talk_s: dict[Role, float]
    counts: dict[str, int]


def summarise(events: Sequence[Event], duration_s: float) -> Summary:
    """Sum up events in the order they were known; speech that never ended lasts to the end."""
    started: dict[str, SpeechStarted] = {}
    role: dict[str, Role] = {}
    ended_s: dict[str, float] = {}
    for event in events:
        match event:
            case SpeechStarted():
                started[event.id] = event
                role[event.id] = event.role
            case SpeechRevised():
                role[event.id] = event.role
            case SpeechEnded():
                ended_s[event.id] = event.at_s
            case _:
                pass
    talk_s: dict[Role, float] = {}
    for id_, start in started.items():
        lasted_s = max(0.0, ended_s.get(id_, duration_s) - start.at_s)
        talk_s[role[id_]] = talk_s.get(role[id_], 0.0) + lasted_s
    counts = Counter(str(event.kind) for event in events if isinstance(event, CueShown))
    return Summary(duration_s, talk_s, dict(counts))
