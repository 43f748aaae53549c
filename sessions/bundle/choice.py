"""What of a session goes into a bundle: of all rows of its tables those that were chosen.

What stays out is not written at all. With words left out no evidence quotes any. Of what was said of a
session since, only what stands goes along: what was undone, written over or removed stays at home.
"""

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, fields, replace

from cues.events import CueHidden, CueIntentional, CueRevised, CueShown
from cues.hand import CueMarked, CuesMuted, MarkedIntentional, MomentMarked, ObserverMarked
from sessions import edits
from sessions.about import Keep
from sessions.bundle.records import Row
from sessions.corrections import TOGETHER, Correction
from sessions.observed import OF_THE_ROUND
from sessions.opinions import OF_THE_REVIEW, subject, unnamed, without_words
from sessions.quotations import unquoted
from sessions.standing_edits import acts_of, standing
from sessions.word_corrections import CORRECTION
from transcribe.events import Word, WordsHeard


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes in beside who spoke when: `notes` are marks too, and what was said of the review's moments.

    So are an observer's marks of a practice round, and what the three said of it. `names` is what people are
    called, in a triad too, and who said something of the review.
    Names that are spoken or written stay where words, sound and notes go along.
    """

    sound: bool = True
    words: bool = True
    cues: bool = True
    notes: bool = True
    names: bool = True

    @classmethod
    def without(cls, *left_out: str) -> "Choice":
        """All but these, by name; raises `ValueError` for a name there is not."""
        unknown = sorted(set(left_out) - set(PARTS))
        if unknown:
            raise ValueError(f"there is no {', '.join(unknown)}; there are {', '.join(PARTS)}")
        return cls(**dict.fromkeys(left_out, False))

    @property
    def left_out(self) -> tuple[str, ...]:
        """What does not go in, by name."""
        return tuple(part for part in PARTS if not getattr(self, part))


PARTS = tuple(field.name for field in fields(Choice))
"""What can be left out, by name."""

_WORDS = {kind.__name__ for kind in (Word, WordsHeard)}
_MARKS = {kind.__name__ for kind in (CueMarked, MomentMarked, ObserverMarked)}
_CUES = {
    kind.__name__
    for kind in (CueShown, CueHidden, CueRevised, CueIntentional, CueMarked, MarkedIntentional, CuesMuted)
}
_TELLING = {CueShown.__name__: "evidence", CueRevised.__name__: "why"}
"""Events that may quote what was said, and where."""


def chosen_about(row: Row, choice: Choice, duration_s: float) -> Row:
    """The one row about a session of `duration_s`."""
    summed_up = json.loads(str(row["summary"] or "{}"))
    told = ("talk_s", "counts") if choice.cues else ("talk_s",)
    summary = {name: summed_up[name] for name in told if name in summed_up} | {"duration_s": duration_s}
    kept = {**row, "keep": str(_kept(Keep(str(row["keep"])), choice)), "summary": json.dumps(summary)}
    if not choice.names:
        kept |= {"source_name": "", **{name: None for name in ("client", "consent_sentence") if name in row}}
        if row.get("practice"):
            kept["practice"] = json.dumps({**json.loads(str(row["practice"])), "people": {}})
    return kept


def told_anew(stand: Iterable[Correction]) -> frozenset[str]:
    """The ids of an observer's marks that were written over or removed since."""
    return frozenset(str(one.body["id"]) for one in stand if one.what == edits.OBSERVED and "id" in one.body)


def chosen_event(row: Row, choice: Choice, anew: Container[str] = ()) -> Row | None:
    """An event; None where it stays out. What was marked live and told `anew` since goes without its text."""
    kind = row["kind"]
    out = (
        (set() if choice.words else _WORDS)
        | (set() if choice.cues else _CUES)
        | (set() if choice.notes else _MARKS)
    )
    if kind in out:
        return None
    if kind == ObserverMarked.__name__:
        body = json.loads(str(row["body"]))
        return {**row, "body": json.dumps({**body, "text": ""})} if body["id"] in anew else row
    if not choice.words and kind in _TELLING:
        body = json.loads(str(row["body"]))
        told = _TELLING[str(kind)]
        return {**row, "body": json.dumps({**body, told: unquoted(str(body[told]))})}
    return row


def chosen_corrections(corrections: list[Correction], choice: Choice) -> Iterator[Correction]:
    """What stands of all that was said since, in order, each act still one."""
    return _fit(_latest(corrections, choice), choice)


def _latest(corrections: list[Correction], choice: Choice) -> Iterator[Correction]:
    acts = dict(zip((one.seq for one in corrections), acts_of(corrections), strict=True))
    begun: set[int] = set()
    last = {_remark(one): one.seq for one in standing(corrections)}
    for one in standing(corrections):
        if one.what in _out(choice) or last[_remark(one)] != one.seq:
            continue
        act = acts[one.seq]
        body = one.body if act in begun else {name: one.body[name] for name in one.body if name != TOGETHER}
        begun.add(act)
        yield replace(one, body=body)


def _fit(said: Iterator[Correction], choice: Choice) -> Iterator[Correction]:
    """What people said, without the session's words and without their own names, where those stay out."""
    told = said if choice.names else unnamed(said)
    for one in told:
        yield one if choice.words or one.what != edits.VERDICT else without_words(one)


def _kept(kept: Keep, choice: Choice) -> Keep:
    if kept is Keep.SOUND and choice.sound:
        return kept
    return Keep.WORDS if choice.words and kept is not Keep.CUES else Keep.CUES


def _out(choice: Choice) -> set[str]:
    return {
        *(() if choice.words else (CORRECTION,)),
        *(() if choice.cues and choice.notes else (edits.MARK,)),
        *(() if choice.notes else (edits.NOTE, edits.BOOKMARK, *OF_THE_ROUND, *OF_THE_REVIEW)),
        *(() if choice.names else (edits.NAME,)),
    }


def _remark(one: Correction) -> tuple[str, ...]:
    """What a correction is the latest word on: of a note the note, of a name the person; else only itself."""
    if one.what in (edits.NOTE, edits.BOOKMARK, edits.OBSERVED) and "id" in one.body:
        return one.what, str(one.body["id"])
    if one.what == edits.REFLECTION:
        return one.what, one.about, str(one.body.get("question", ""))
    if one.what in OF_THE_REVIEW:
        return subject(one)
    return (one.what, one.about) if one.what in (edits.NAME, edits.MARK) else ("", str(one.seq))
