"""How an event is written down and read back: its kind, when it was known, and its body as JSON.

A kind is the name of the event's class, and the registry is the folders' own unions of events: what is
heard, said, told by hand or judged can be stored as soon as it belongs to one of them.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from functools import cache, partial
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from cues.events import Judgement
from cues.hand import ByHand
from diarize.events import HearingEvent
from sessions.errors import SessionError
from transcribe.events import Word, WordsHeard

Event = HearingEvent | Word | WordsHeard | ByHand | Judgement

KINDS: dict[str, type[Event]] = {event.__name__: event for event in get_args(Event)}

_KNOWN_AT = ("known_at_s", "judged_at_s", "shown_at_s", "hidden_at_s")


def known_at_s(event: Event) -> float:
    """Session time at which the house knew of the event, whatever its class calls that time."""
    return next(float(getattr(event, name)) for name in _KNOWN_AT if hasattr(event, name))


def encode(event: Event) -> tuple[str, str]:
    """Write an event as its kind and its body, JSON."""
    return type(event).__name__, json.dumps(asdict(event))


def decode(kind: str, body: str) -> Event:
    """Read back what `encode` wrote; raises `SessionError` for what this version does not know."""
    if kind not in KINDS:
        raise SessionError(f"the session holds events called {kind!r}; update Holdspace to read it")
    try:
        return cast(Event, _built(KINDS[kind], json.loads(body)))
    except (TypeError, ValueError, AttributeError) as error:
        raise SessionError(f"an event called {kind!r} is damaged; restore the session from a copy") from error


def _built(record: Any, fields: dict[str, Any]) -> Any:
    readers = _readers(record)
    return record(**{name: readers.get(name, str)(value) for name, value in fields.items()})


@cache
def _readers(record: Any) -> dict[str, Callable[[Any], Any]]:
    return {name: _reader(hint) for name, hint in get_type_hints(record).items()}


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of a field's type from what JSON has of it."""
    if get_origin(hint) is tuple:
        item = _reader(get_args(hint)[0])
        return lambda values: tuple([item(value) for value in values])
    if isinstance(hint, UnionType):
        some = _reader(get_args(hint)[0])
        return lambda value: None if value is None else some(value)
    return partial(_built, hint) if is_dataclass(hint) else cast(Callable[[Any], Any], hint)
