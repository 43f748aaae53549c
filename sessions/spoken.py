"""Who spoke when, and which words were heard live, as a session's events leave it in the end."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diarize.events import SpeechEnded, SpeechRevised, SpeechStarted
from sessions.event_codec import Event
from transcribe.attribution import Spoken, SpokenStretch, role_in_the_end
from transcribe.events import Word, WordsHeard


def spoken_stretches(events: Sequence[Event], duration_s: float) -> list[SpokenStretch]:
    """Every stretch of speech, by its start; one that never ended lasts to the end at `duration_s`."""
    found: dict[str, SpokenStretch] = {}
    for event in events:
        if isinstance(event, SpeechStarted):
            end_s = max(event.at_s, duration_s)
            found[event.id] = SpokenStretch(event.id, event.role, event.at_s, end_s)
        elif isinstance(event, SpeechRevised) and event.id in found:
            found[event.id] = replace(found[event.id], role=event.role)
        elif isinstance(event, SpeechEnded) and event.id in found:
            found[event.id] = replace(found[event.id], end_s=max(event.at_s, found[event.id].start_s))
    return sorted(found.values(), key=lambda stretch: (stretch.start_s, stretch.id))


def live_words(events: Sequence[Event]) -> list[Word]:
    """The words heard live as they stand: later ones in the place of earlier ones of the same id.

    Those taken back are left out; in order of time.
    """
    found: dict[str, Word] = {}
    for event in events:
        if isinstance(event, Word):
            found[event.id] = event
        elif isinstance(event, WordsHeard):
            for id_ in event.withdrawn:
                found.pop(id_, None)
            found |= {word.id: word for word in event.words}
    return in_order(found.values())


def by_whom_in_the_end(words: Sequence[Word], stretches: Sequence[SpokenStretch]) -> list[Word]:
    """The same words, those of a wrong guess given to whoever spoke there by what was found out later."""
    spoken = Spoken(stretches)
    whose = ((word, role_in_the_end(word, spoken)) for word in words)
    return [word if word.role == role else replace(word, role=role) for word, role in whose]


def in_order(words: Iterable[Word]) -> list[Word]:
    """Words in order of time."""
    return sorted(words, key=lambda word: (word.start_s, word.end_s, word.id))
