"""What people said of the review: of its moments, and in which turns they saw a sign themselves.

A moment has no id that outlives its review: it is known by its sign, its kind, its words and its time.
`sessions.review.verdicts` finds it again; here stands what was said last, in the order it was said.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from cues.language.utterance import COACH
from sessions import edits
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.quotations import words_said
from sessions.review.sign import Kind

OF_THE_REVIEW = (edits.VERDICT, edits.SIGN_MARK, edits.THROUGH)
"""The edits that these are."""

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Opinion:
    """Of a moment, told as the review had it then: that `by` agrees, does not, or neither; and in words."""

    sign_id: int
    kind: Kind
    words: str
    start_s: float
    agrees: bool | None
    text: str
    by: str

    @property
    def taken_back(self) -> bool:
        """Whether it says that nothing is said any more."""
        return self.agrees is None and not self.text


@dataclass(frozen=True, slots=True)
class SignMark:
    """Where somebody saw a sign: in the turn that starts then, whether present or missed."""

    sign_id: int
    turn_id: str
    start_s: float
    kind: Kind
    by: str


@dataclass(frozen=True, slots=True)
class Through:
    """From when to when somebody went through a session for its signs."""

    by: str
    from_s: float
    to_s: float


def opinions(stand: Iterable[Correction]) -> list[Opinion]:
    """All as last said, those taken back among them; raises `SessionError` for a damaged edit.

    Where times or words have changed in between, only who knows the moments can tell what replaces what.
    """
    return list(_last(edits.VERDICT, stand, _opinion).values())


def sign_marks(stand: Iterable[Correction]) -> list[SignMark]:
    """All that are not removed, by time; raises `SessionError` for a damaged edit."""
    marks = [mark for mark in _last(edits.SIGN_MARK, stand, _sign_mark).values() if mark is not None]
    return sorted(marks, key=lambda mark: (mark.start_s, mark.sign_id, mark.by))


def went_through(stand: Iterable[Correction]) -> list[Through]:
    """What each last said to have gone through; raises `SessionError` for a damaged edit."""
    return list(_last(edits.THROUGH, stand, _through).values())


def subject(one: Correction) -> tuple[str, ...]:
    """What an edit of these three sorts is the latest word on: a moment or a turn, and whose word."""
    body = one.body
    by = str(body.get("by", ""))
    if one.what == edits.VERDICT:
        words = " ".join(words_said(str(body.get("words", ""))))
        return one.what, one.about, by, str(body.get("kind")), words, str(body.get("start_s"))
    return one.what, one.about, by, str(body.get("sign", ""))


def without_words(one: Correction) -> Correction:
    """The same without what was said in the session; only who said what of which moment stays."""
    return replace(one, body={**one.body, "words": ""})


def unnamed(said: Iterable[Correction]) -> Iterator[Correction]:
    """The same edits without anybody's name: whoever is not a role is person-1, person-2 and so on."""
    called: dict[str, str] = {COACH: COACH}

    def role(by: str) -> str:
        return called.setdefault(by, f"person-{len(called)}")

    for one in said:
        if one.what in OF_THE_REVIEW:
            yield replace(one, body={**one.body, "by": role(str(one.body.get("by", "")))})
        else:
            yield one


def _last(
    what: str, stand: Iterable[Correction], read: Callable[[Correction, Mapping[str, Any]], _Read]
) -> dict[tuple[str, ...], _Read]:
    found: dict[tuple[str, ...], _Read] = {}
    for one in stand:
        if one.what == what:
            found.pop(subject(one), None)
            try:
                found[subject(one)] = read(one, one.body)
            except (KeyError, ValueError, TypeError) as error:
                raise SessionError(f"a {what} is damaged; restore the session from a copy") from error
    return found


def _opinion(one: Correction, body: Mapping[str, Any]) -> Opinion:
    agrees = body["agrees"]
    return Opinion(
        int(one.about),
        Kind(body["kind"]),
        str(body["words"]),
        float(body["start_s"]),
        None if agrees is None else bool(agrees),
        str(body["text"]),
        str(body["by"]),
    )


def _sign_mark(one: Correction, body: Mapping[str, Any]) -> SignMark | None:
    if body["kind"] is None:
        return None
    return SignMark(int(body["sign"]), one.about, float(body["start_s"]), Kind(body["kind"]), str(body["by"]))


def _through(one: Correction, body: Mapping[str, Any]) -> Through:
    return Through(str(body["by"]), float(body["from_s"]), float(body["to_s"]))
