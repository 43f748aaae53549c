"""The transcript as plain text: a line a turn, for anything that reads text."""

from pathlib import Path

from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.lines import client_called, clock, date, kind_of, length, lines, provenance, timed


def write(account: Account, sound: ReadSound, path: Path) -> None:
    """Write the transcript, UTF-8; raises `OSError`."""
    path.write_text(_text(account), encoding="utf-8", newline="\n")


FORMATS = (Format("txt", ".txt", "the transcript as plain text", Needs.WORDS, write, timed=False),)


def _text(account: Account) -> str:
    with_times = timed(account)
    client = client_called(account)
    heading = [
        f"{kind_of(account).capitalize()}, {date(account)}",
        *([f"Client: {client}"] if client else []),
        *([f"Length: {length(account.duration_s)}"] if with_times else []),
        provenance(account),
    ]
    turns = (
        f"[{clock(line.turn.start_s)}] {line.who}: {line.text}" if with_times else f"{line.who}: {line.text}"
        for line in lines(account)
    )
    return "\n".join([*heading, "", *turns]) + "\n"
