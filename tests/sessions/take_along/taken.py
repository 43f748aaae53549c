"""A session written as one format and where its file is; and one whose every text means harm."""

from dataclasses import replace
from pathlib import Path

from cues.hand import Mark
from sessions.account import Account, Cue, Note, Turn
from sessions.observed import Observed, Reflection
from sessions.take_along.formats import FORMATS, take_along
from tests.sessions.made_account import made_account
from tests.sessions.take_along.read_silence import no_sound

HOSTILE = '<script src="https://example.org/x.js">&amp;\x00\x1b\u2028--> "=1+1",\n\ud800{{ 7*7 }}'


def taken(account: Account, format_id: str, folder: Path) -> Path:
    """Write a session as one format."""
    [one] = [one for one in FORMATS if one.id == format_id]
    [path] = take_along(account, no_sound, [one], folder)
    return path


def hostile_account() -> Account:
    """Every word, name and remark is `HOSTILE`."""
    account = made_account(40.0)

    def turned(turn: Turn) -> Turn:
        return replace(turn, words=tuple(replace(word, text=HOSTILE) for word in turn.words))

    def turned_cue(cue: Cue) -> Cue:
        return replace(cue, evidence=HOSTILE, revised_why=HOSTILE)

    return replace(
        account,
        about=replace(account.about, client=HOSTILE, source_name=HOSTILE),
        names={"client": HOSTILE, "coach": HOSTILE},
        turns=tuple(turned(turn) for turn in account.turns),
        cues=tuple(turned_cue(cue) for cue in account.cues),
        bookmarks=tuple(replace(mark, label=HOSTILE) for mark in account.bookmarks),
        observed=(Observed("m1", Mark.NOTE, 9.0, HOSTILE, True),),
        reflections=(Reflection("client", "helped", HOSTILE), Reflection("coach", HOSTILE, HOSTILE)),
        notes=(*account.notes, Note("n3", account.turns[0].id, 1.0, HOSTILE), Note("n4", "", 5.0, HOSTILE)),
    )
