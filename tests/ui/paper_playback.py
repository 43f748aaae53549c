"""A session open for playback that is made of paper: nothing is heard, everything asked is noted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from sessions import edits, opinions
from sessions.account import Account, Bookmark, Note
from sessions.bundle.choice import Choice
from sessions.corrections import TOGETHER, Correction
from sessions.review.review import Review
from sessions.review.sign import Kind, Verdict
from sessions.standing_edits import standing, undoable
from sessions.take_along.formats import Format, Needs
from sessions.take_along.redaction import NOTHING, Redaction, ToLookAt, to_look_at
from sessions.waveform import PEAKS_PER_S, Waveform
from tests.sessions.made_account import made_account
from tests.ui.made_review import poor_review
from ui.pages.review_state import Place, with_verdict


def made_format(id_: str, suffix: str, what: str, needs: Needs = Needs.WORDS) -> Format:
    """A format that nobody writes."""
    return Format(id_, suffix, what, needs, lambda account, sound, path: None)


FORMATS = (
    made_format("docx", ".docx", "the transcript for a word processor, as assessors ask for it"),
    made_format("txt", ".txt", "the transcript as plain text"),
    made_format("html", ".html", "a report to read, print and keep, in one file", Needs.TURNS),
    made_format("vtt", ".vtt", "captions with voices, for a player or a browser"),
    made_format("srt", ".srt", "captions for any player"),
    made_format("csv", ".csv", "one row a turn, for a spreadsheet"),
    made_format("jsonl", ".jsonl", "everything there is, for other programs", Needs.TURNS),
    made_format("labels", ".labels.txt", "turns, silences and cues as labels in Audacity", Needs.TURNS),
    made_format("textgrid", ".TextGrid", "turns, words, silences and cues for Praat", Needs.TURNS),
    made_format("eaf", ".eaf", "turns, words, silences and cues for ELAN", Needs.TURNS),
    made_format("rttm", ".rttm", "who spoke when, for scoring and research", Needs.TURNS),
    made_format("flac", ".flac", "the sound, without loss in half the room", Needs.SOUND),
    made_format("wav", ".wav", "the sound, for any program", Needs.SOUND),
)


class PaperTransport:
    """Stands where it is put; `asked` is what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.position_s = 0.0
        self.playing = False
        self.trouble = ""

    def play(self) -> None:
        self.asked.append(("play",))
        self.playing = True

    def pause(self) -> None:
        self.asked.append(("pause",))
        self.playing = False

    def seek(self, at_s: float) -> None:
        self.asked.append(("seek", at_s))
        self.position_s = at_s

    def set_speed(self, speed: float) -> None:
        self.asked.append(("speed", speed))

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        self.asked.append(("loop", stretch))

    def close(self) -> None:
        self.asked.append(("close",))


def laid_over(account: Account, said: Sequence[Correction]) -> Account:
    """The account with marks, notes and bookmarks laid over it."""
    for edit in standing(said):
        account = _laid(account, edit)
    next_ = undoable(said)
    return replace(account, undoable=next_.undo, redoable=next_.redo, undone_by=next_.undone_by)


def _laid(account: Account, edit: Correction) -> Account:
    body: Any = edit.body
    if edit.what == edits.MARK:
        return replace(
            account,
            cues=tuple(
                replace(cue, helpful=body["helpful"]) if cue.id == edit.about else cue for cue in account.cues
            ),
        )
    if edit.what == edits.NOTE:
        others = [note for note in account.notes if note.id != body["id"]]
        new = [Note(body["id"], edit.about, body["at_s"], body["text"])] if body["text"] else []
        return replace(account, notes=tuple(others + new))
    if edit.what == edits.BOOKMARK:
        kept = [bookmark for bookmark in account.bookmarks if bookmark.id != body["id"]]
        added = [] if body["label"] is None else [Bookmark(body["id"], body["at_s"], body["label"], False)]
        return replace(account, bookmarks=tuple(kept + added))
    return account


def reviewed(review: Review, said: Sequence[Correction]) -> Review:
    """The review with the verdicts laid over it."""
    for edit in standing(said):
        body: Any = edit.body
        if edit.what == edits.VERDICT:
            place = Place(int(edit.about), Kind(body["kind"]), body["start_s"], body["words"])
            review = with_verdict(review, place, Verdict(body["agrees"], body["text"], body["by"]))
    return replace(review, account=_marked(review.account, standing(said)))


def _marked(account: Account, said: Sequence[Correction]) -> Account:
    """The account with marks of signs laid over it, in place of those on the same turns."""
    new = {opinions.subject(one) for one in said if one.what == edits.SIGN_MARK}
    kept = [
        one
        for one in account.sign_marks
        if (edits.SIGN_MARK, one.turn_id, one.by, str(one.sign_id)) not in new
    ]
    through = (*account.through, *opinions.went_through(said))
    return replace(account, sign_marks=(*kept, *opinions.sign_marks(said)), through=through)


class PaperOpenSession:
    """Gives a made-up account; marks, notes and bookmarks of `edits` are laid over it, and can be undone."""

    def __init__(self, account: Account | None = None, transport: PaperTransport | None = None) -> None:
        self.now = account or made_account()
        self.paper_transport = transport or PaperTransport()
        self.has_sound = True
        self.edits: list[Correction] = []
        self._first = self.now
        self.taken: list[tuple[list[str], Path]] = []
        self.redaction = NOTHING
        self.first_review = poor_review()
        self.saved: list[Path] = []
        self.bundles: list[tuple[Path, Choice, str]] = []
        self.closed = False
        self.trouble: Exception | None = None

    @property
    def transport(self) -> PaperTransport | None:
        return self.paper_transport if self.has_sound else None

    def account(self) -> Account:
        self._fail()
        return self.now

    def waveform(self) -> Waveform:
        count = round(self.now.duration_s * PEAKS_PER_S)
        peaks = np.zeros((count, 1), np.uint8)
        for turn in self.now.turns:
            first, last = round(turn.start_s * PEAKS_PER_S), round(turn.end_s * PEAKS_PER_S)
            places = np.arange(first, last)
            peaks[first:last, 0] = 120 + 60 * np.sin(places / 3.1) + 40 * np.sin(places / 7.7)
        return Waveform(peaks)

    def add(self, *said: Correction) -> Account:
        self._fail()
        one_act = [
            replace(edit, body={**edit.body, TOGETHER: True}) if place else edit
            for place, edit in enumerate(said)
        ]
        self.edits += [replace(edit, seq=len(self.edits) + n) for n, edit in enumerate(one_act, 1)]
        self.now = laid_over(self._first, self.edits)
        return self.now

    def formats(self) -> Sequence[Format]:
        return FORMATS

    def take_along(
        self,
        formats: Sequence[Format],
        folder: Path,
        progress: Callable[[str, float], None],
        redaction: Redaction = NOTHING,
    ) -> Sequence[Path]:
        self._fail()
        self.redaction = redaction
        self.taken.append(([one.id for one in formats], folder))
        progress("", 1.0)
        return [folder / f"session{one.suffix}" for one in formats]

    def to_look_at(self, redaction: Redaction) -> ToLookAt:
        return to_look_at(self.now, redaction)

    def save_bundle(
        self, file: Path, choice: Choice, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        self._fail()
        progress(0.5)
        self.bundles.append((file, choice, passphrase))

    def review(self) -> Review:
        self._fail()
        return reviewed(self.first_review, self.edits)

    def save_review(self, path: Path, progress: Callable[[float], None]) -> None:
        self._fail()
        progress(0.5)
        self.saved.append(path)

    def close(self) -> None:
        self.closed = True

    def _fail(self) -> None:
        if self.trouble is not None:
            raise self.trouble
