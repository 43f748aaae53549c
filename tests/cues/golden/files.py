"""A golden session as a file: what was heard and what was judged of it, an event a line."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cues.events import Judgement
from cues.timeline import Heard
from tests.cues.golden.sessions import Session
from tests.cues.talk import judged

FOLDER = Path(__file__).parent


def path_of(session: Session) -> Path:
    return FOLDER / f"{session.name}.json"


def written(session: Session) -> str:
    """The whole file, times to the millisecond."""
    events = session.heard()
    parts: dict[str, Sequence[Heard | Judgement]] = {
        "heard": events,
        "judged": judged(events, session.until_s),
    }
    return "{\n" + ",\n".join(f' "{name}": [\n{_lines(part)}\n ]' for name, part in parts.items()) + "\n}\n"


def _lines(events: Sequence[Heard | Judgement]) -> str:
    rows = ({"is": type(event).__name__, **asdict(event)} for event in events)
    return ",\n".join("  " + json.dumps(_to_the_millisecond(row)) for row in rows)


def _to_the_millisecond(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {name: _to_the_millisecond(inner) for name, inner in value.items()}
    return [_to_the_millisecond(inner) for inner in value] if isinstance(value, tuple) else value
