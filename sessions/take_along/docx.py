"""The transcript as assessors of coaching credentials ask for it, for any word processor.

Verbatim; every change of speaker is a paragraph of its own with the time it began; Coach and Client in the
place of names, first names alone in the heading. All looks are styles, so that a reader can change them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from cues.timeline import CLIENT
from diarize.events import Role
from sessions.account import Account
from sessions.take_along.format import Format, Needs, ReadSound
from sessions.take_along.lines import (
    Line,
    called,
    clock,
    date,
    kind_of,
    length,
    lines,
    name_of,
    provenance,
    said,
    timed,
)
from transcribe.events import Word

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TITLE = "Transcript of a {}"


def write(account: Account, sound: ReadSound, path: Path) -> None:
    """Write the transcript; raises `OSError`."""
    from sessions.take_along.docx_styles import TURN, blank_document

    document = blank_document(account.about.language)
    _describe(document, account)
    document.add_paragraph(TITLE.format(kind_of(account)), style="Title")
    for label, fact in _facts(account):
        paragraph = document.add_paragraph(style="Fact")
        paragraph.add_run(f"{label}:", style="Label")
        paragraph.add_run(f"\t{fact}")
    document.add_paragraph(provenance(account), style="Remark")
    for line in lines(account):
        _add_turn(document.add_paragraph(style=TURN), line, timed(account))
    document.save(str(path))


FORMATS = (
    Format(
        "docx",
        ".docx",
        "the transcript for a word processor, as assessors ask for it",
        Needs.WORDS,
        write,
        timed=False,
    ),
)


def _describe(document: "Document", account: Account) -> None:
    """Say what the document is, and nothing of who made it."""
    properties = document.core_properties
    properties.title = f"{TITLE.format(kind_of(account))}, {date(account)}"
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language = account.about.language or ""
    properties.created = properties.modified = account.about.started_at


def _facts(account: Account) -> list[tuple[str, str]]:
    people = [(called(role), name_of(account, role)) for role in _clients_first(account)]
    facts = [(who, name) for who, name in people if name] + [("Date", date(account))]
    return [*facts, ("Length", length(account.duration_s))] if timed(account) else facts


def _clients_first(account: Account) -> list[Role]:
    return sorted(account.roles, key=lambda role: role != CLIENT)


def _add_turn(paragraph: "Paragraph", line: Line, with_time: bool) -> None:
    if with_time:
        paragraph.add_run(f"[{clock(line.turn.start_s)}]", style="Timestamp")
        paragraph.add_run("\t")
    paragraph.add_run(f"{line.who}:", style=line.who if line.who in ("Coach", "Client") else "Label")
    spoken = ""
    for part in line.parts:
        if isinstance(part, Word):
            spoken += f" {said(part)}"
            continue
        paragraph.add_run(f"{spoken} ")
        paragraph.add_run(said(part).replace(" ", "\N{NO-BREAK SPACE}"), style="Aside")
        spoken = ""
    if spoken:
        paragraph.add_run(spoken)
