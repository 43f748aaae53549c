"""Cues of one kind that a talk gets."""

from cues.engine import Engine
from cues.events import CueKind, CueShown
from cues.settings import Settings
from tests.cues.talk import Line, heard, judged


def told(kind: CueKind, *lines: Line, quotes: bool = True) -> list[CueShown]:
    """The cues of `kind` in a session of these lines, in order."""
    engine = Engine(settings=Settings(quotes_words=quotes))
    said = judged(heard(lines), lines[-1].end_s + 12.0, engine)
    return [cue for cue in said if isinstance(cue, CueShown) and cue.kind is kind]


def evidence(kind: CueKind, *lines: Line, quotes: bool = True) -> str | None:
    """The line of the one cue of `kind`; None without any."""
    cues = told(kind, *lines, quotes=quotes)
    assert len(cues) <= 1
    return cues[0].evidence if cues else None
