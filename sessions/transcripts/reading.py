"""From a file to a transcript: what it is by its ending, how its letters are written, and what it says."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sessions.errors import SessionError
from sessions.transcripts import tunables
from sessions.transcripts.captions import read_srt, read_webvtt
from sessions.transcripts.columns import read_columns
from sessions.transcripts.spoken_lines import read_spoken_lines
from sessions.transcripts.transcript import Transcript, Utterance

_READERS: dict[str, Callable[[str], list[Utterance]]] = {
    ".vtt": read_webvtt,
    ".srt": read_srt,
    ".csv": read_columns,
    ".tsv": read_columns,
    ".txt": read_spoken_lines,
    ".md": read_spoken_lines,
}

_UNSAID = re.compile(r"[\[(](?:silence|no sound|pause|inaudible)[^\[\]()]*[\])]", re.IGNORECASE)

NOBODY = "it names nobody who speaks; say who speaks as `Name: text`"


def is_transcript(path: Path) -> bool:
    """Whether a file may be a transcript, by its ending alone."""
    return path.suffix.lower() in _READERS


def read_transcript(path: Path) -> Transcript:
    """Read WebVTT, SRT, CSV or plain text; raises `SessionError`, one line that holds nothing of it."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise SessionError(
            f"{path.name}: a transcript is WebVTT, SRT, CSV or plain text; save it as one of them"
        )
    text, remarks = text_of(path)
    try:
        utterances = tuple(filter(lambda one: one.text, map(_only_what_was_said, reader(text))))
    except SessionError as trouble:
        raise SessionError(f"{path.name}: {trouble}") from trouble
    if not utterances:
        raise SessionError(f"{path.name}: {NOBODY}")
    return Transcript(utterances, remarks)


def _only_what_was_said(one: Utterance) -> Utterance:
    return replace(one, text=" ".join(_UNSAID.sub(" ", one.text).split()))


def text_of(path: Path) -> tuple[str, tuple[str, ...]]:
    """The file's text, and a remark where its letters could but be guessed; raises `SessionError`."""
    content = _content(path)
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return _lines(content.decode(encoding)), ()
    except UnicodeDecodeError:
        pass
    try:
        text = _lines(content.decode("cp1252"))
    except UnicodeDecodeError as error:
        raise SessionError(f"{path.name}: it is no text; save the transcript as UTF-8 text") from error
    return text, (f"{path.name}: read as Windows-1252; if letters are wrong, save it as UTF-8 and try again",)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > tunables.LARGEST_BYTES:
            raise SessionError(f"{path.name}: it is larger than any transcript; choose another file")
        return path.read_bytes()
    except OSError as error:
        raise SessionError(
            f"{path.name}: it cannot be read ({error.strerror}); choose another file"
        ) from error


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
