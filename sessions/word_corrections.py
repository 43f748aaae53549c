"""Words set right by hand, laid over whatever recognition made of them, now or later.

A `Correction` of a word has `what` = "correction", `about` = the id of the word, and in its body any of

    "text": what was said instead, as many words as it takes; "" where nothing was said
    "role": who said it
    "start_s", "end_s": from when, to when, seconds of session time

A name that is absent leaves that as it was, and so does null, which takes back what an earlier correction of
the same word said. Later ones come on top of earlier ones, name by name. A word that recognition missed is
written into the text of the one beside it.

A word set right by hand stays, with its id, when the session is recognised again: what the new recognition
has of the same person in its place, by what was heard or by what was set right, is left out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.spoken import in_order
from transcribe.events import Word

CORRECTION = "correction"

Said = dict[str, object]

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "text": str,
    "role": str,
    "start_s": (int, float),
    "end_s": (int, float),
}


def correct_word(word_id: str, made_at: datetime, **said: str | float | None) -> Correction:
    """Say what is right of a word, by the names above; raises `ValueError` for what none of them can be."""
    wrong = [name for name, value in said.items() if name not in _TYPES or not _fits(name, value)]
    if wrong:
        raise ValueError(f"a word cannot be corrected by {', '.join(wrong)}")
    return Correction(made_at, CORRECTION, word_id, said)


def take_back(word_id: str, made_at: datetime) -> Correction:
    """Let a word be as it was heard, or as it is recognised again."""
    return Correction(made_at, CORRECTION, word_id, dict.fromkeys(_TYPES))


def as_corrected(
    words: Sequence[Word], ever_heard: Mapping[str, Word], corrections: Iterable[Correction]
) -> list[Word]:
    """Lay all corrections over `words`, which are of one recognition; in order of time.

    `ever_heard` has every word by its id, of other recognitions too. What is corrected of none of these is
    passed over. Raises `SessionError` for a damaged correction.
    """
    said = set_right(ever_heard, corrections)
    corrected = {id_: _corrected(ever_heard[id_], what) for id_, what in said.items()}
    ids = {word.id for word in words}
    of_others = [word for id_ in said if id_ not in ids for word in (ever_heard[id_], corrected[id_])]
    replaced = _replaced_by(of_others, words)
    kept = [word for word in words if word.id not in said and word.id not in replaced]
    return in_order([*kept, *(word for word in corrected.values() if word.text)])


def set_right(ever_heard: Mapping[str, Word], corrections: Iterable[Correction]) -> dict[str, Said]:
    """What stands corrected of words, by their ids, of those that were `ever_heard`."""
    return {id_: what for id_, what in _said(corrections).items() if id_ in ever_heard}


def _said(corrections: Iterable[Correction]) -> dict[str, Said]:
    """What is said of each word, all its corrections together; words of which all was taken back left out."""
    said: dict[str, Said] = {}
    for correction in corrections:
        if correction.what == CORRECTION:
            known = {name: value for name, value in correction.body.items() if name in _TYPES}
            said[correction.about] = said.get(correction.about, {}) | known
    standing = {
        id_: {name: value for name, value in what.items() if value is not None} for id_, what in said.items()
    }
    return {id_: what for id_, what in standing.items() if what}


def _corrected(word: Word, what: Said) -> Word:
    if not all(_fits(name, value) for name, value in what.items()):
        raise SessionError("a word's correction is damaged; restore the session from a copy")
    start_s = float(str(what.get("start_s", word.start_s)))
    end_s = float(str(what.get("end_s", word.end_s)))
    return replace(
        word,
        start_s=start_s,
        end_s=max(start_s, end_s),
        text=str(what.get("text", word.text)).strip(),
        role=str(what.get("role", word.role)),
        confidence=1.0,
    )


def _fits(name: str, value: object) -> bool:
    return value is None or isinstance(value, _TYPES[name])


def _replaced_by(corrected: Iterable[Word], words: Sequence[Word]) -> set[str]:
    """Ids of the words that others, of the same person, are in the place of."""
    ordered = in_order(words)
    starts_s = [word.start_s for word in ordered]
    longest_s = max((word.end_s - word.start_s for word in words), default=0.0)
    replaced: set[str] = set()
    for one in corrected:
        first = bisect_left(starts_s, one.start_s - longest_s)
        last = bisect_right(starts_s, one.end_s)
        replaced |= {word.id for word in ordered[first:last] if _same_place(one, word)}
    return replaced


def _same_place(one: Word, other: Word) -> bool:
    """Whether the middle of either lies in the other, and one person said both."""
    return one.role == other.role and (
        other.start_s <= (one.start_s + one.end_s) / 2 <= other.end_s
        or one.start_s <= (other.start_s + other.end_s) / 2 <= one.end_s
    )
