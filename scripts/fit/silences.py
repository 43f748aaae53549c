"""Silences after the client's words, as the judgement meets them: what was known, and whose it was."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cues.evidence import aged, known_of, usual_pause_s
from cues.timeline import CLIENT, Heard, Silence, Timeline

AGES_S = (0.5, 0.75, 1.0, 1.4, 1.9, 2.6)
"""How old a silence is when it is looked at; a longer one is looked at more often."""

Whose = Callable[[Silence], bool | None]
"""Whether a silence was the client's in the end; None where nobody can say."""


@dataclass(frozen=True, slots=True)
class Row:
    """One look at one silence: what was known, how old it was, in two measures, and whose it was."""

    session: str
    start_s: float
    age_s: float
    known: dict[str, float]
    older: float
    beyond_usual: float
    clients: bool


def rows(session: str, heard: Sequence[Heard], whose: Whose, timeline: Timeline) -> Iterator[Row]:
    """Every look at every silence after the client's words, in a session told by `heard`."""
    for event, until_s in _with_next(heard):
        timeline.append(event)
        silence = timeline.silence
        if silence is None or silence.after.role != CLIENT or timeline.voice_since_s is not None:
            continue
        clients = whose(silence)
        if clients is None:
            continue
        for age_s in AGES_S:
            if timeline.now_s <= silence.start_s + age_s < until_s:
                usual_s = usual_pause_s(timeline)
                older, beyond = aged(age_s, usual_s)
                known = known_of(timeline, silence)
                yield Row(session, silence.start_s, age_s, known, older, beyond, clients)


def _with_next(heard: Sequence[Heard]) -> Iterable[tuple[Heard, float]]:
    """Each event, and when the next one that comes later is known."""
    for place, event in enumerate(heard):
        later = heard[place + 1].known_at_s if place + 1 < len(heard) else event.known_at_s
        yield event, later
