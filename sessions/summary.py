"""What a session comes to, told by its events: its length, who talked how long, which cues there were."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cues.events import CueShown
from diarize.events import Role
from sessions.event_codec import Event
from sessions.spoken import spoken_stretches


@dataclass(frozen=True, slots=True)
class Summary:
    """Seconds in all, seconds of talk by role, and numbers of cues by kind."""

    duration_s: float
    talk_s: dict[Role, float]
    counts: dict[str, int]


def summarise(events: Sequence[Event], duration_s: float) -> Summary:
    """Sum up events in the order they were known; speech that never ended lasts to the end."""
    talk_s: dict[Role, float] = {}
    for stretch in spoken_stretches(events, duration_s):
        talk_s[stretch.role] = talk_s.get(stretch.role, 0.0) + stretch.end_s - stretch.start_s
    counts = Counter(str(event.kind) for event in events if isinstance(event, CueShown))
    return Summary(duration_s, talk_s, dict(counts))
