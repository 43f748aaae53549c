"""The transcript for assessors, read back by python-docx."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm

from sessions.about import Timing
from sessions.account import Account
from tests.sessions.made_account import made_account
from tests.sessions.take_along.taken import hostile_account, taken


def paragraphs(account: Account, folder: Path) -> list[tuple[str, str]]:
    """Every paragraph's style and text, blanks at which no line breaks like any other."""
    document = Document(str(taken(account, "docx", folder)))
    texts = [
        (one.style, one.text.replace("\N{NO-BREAK SPACE}", " ")) for one in document.paragraphs if one.style
    ]
    return [(style.name or "", text) for style, text in texts]


def turns(account: Account, folder: Path) -> list[str]:
    return [text for style, text in paragraphs(account, folder) if style == "Turn"]


def test_every_change_of_speaker_is_a_line_with_its_time_and_its_words(tmp_path: Path) -> None:
    assert turns(made_account(40.0), tmp_path) == [
        "[00:00:00]\tCoach: So what would you like to have, by the end of our time today? [silence 3 s]",
        "[00:00:07]\tClient: Well… I keep coming back to the same door, and I never quite open it.",
        "[00:00:13]\tCoach: And if you",
        "[00:00:13]\tClient: No, wait, it's not that I can't. I'm afraid of what is behind it. [silence 6 s]",
        "[00:00:24]\tCoach: You're afraid of what is behind it. [silence 5 s]",
        "[00:00:31]\tClient: Yeah. Oh… it's my father's voice, isn't it? [silence 3 s] [no sound 1 s]",
    ]


def test_the_heading_has_first_names_date_length_and_where_the_words_are_from(tmp_path: Path) -> None:
    account = replace(
        made_account(80.0), names={"client": "Anna Berg", "coach": "Mary Hall"}, words_by_hand=1
    )
    heading = [one for one in paragraphs(account, tmp_path) if one[0] != "Turn"]
    assert heading == [
        ("Title", "Transcript of a coaching session"),
        ("Fact", "Client:\tAnna"),
        ("Fact", "Coach:\tMary"),
        ("Fact", "Date:\t1 January 2026"),
        ("Fact", "Length:\t1 min 20 s"),
        ("Remark", "The words were recognised by machine and partly set right by hand; some may be wrong."),
    ]


def test_no_last_name_and_no_maker_is_anywhere_in_the_file(tmp_path: Path) -> None:
    account = replace(made_account(40.0), names={"client": "Anna Bergström", "coach": "Mary Hallam"})
    with ZipFile(taken(account, "docx", tmp_path)) as parts:
        inside = b"".join(parts.read(name) for name in parts.namelist())
    assert not any(one in inside for one in ("Bergström".encode(), b"Hallam", b"python-docx"))


def test_looks_are_styles_and_never_put_on_by_hand(tmp_path: Path) -> None:
    document = Document(str(taken(made_account(40.0), "docx", tmp_path)))
    used = {run.style.name for one in document.paragraphs for run in one.runs if run.style}
    assert {"Coach", "Client", "Timestamp", "Aside"} <= used
    for one in document.paragraphs:
        assert one.paragraph_format.left_indent is None
        for run in one.runs:
            font = run.font
            assert (font.bold, font.italic, font.size, font.color.rgb) == (None, None, None, None)
    assert document.tables == []


def test_pages_are_a4_and_numbered(tmp_path: Path) -> None:
    document = Document(str(taken(made_account(40.0), "docx", tmp_path)))
    [section] = document.sections
    assert [section.page_width, section.page_height] == pytest.approx([Cm(21.0), Cm(29.7)], abs=1000)
    footer = section.footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer


def test_words_are_spelt_in_the_language_spoken(tmp_path: Path) -> None:
    account = made_account(40.0)
    account = replace(account, about=replace(account.about, language="de"))
    document = Document(str(taken(account, "docx", tmp_path)))
    normal = document.styles.get_by_id("Normal", WD_STYLE_TYPE.PARAGRAPH)
    assert '<w:lang w:val="de"/>' in normal.element.xml


def test_guessed_times_are_left_out(tmp_path: Path) -> None:
    account = made_account(40.0)
    account = replace(account, about=replace(account.about, timing=Timing.GUESSED))
    told = turns(account, tmp_path)
    assert told[2] == "Coach: And if you"
    assert not any("[" in one for one in told)
    assert not any("Length" in text for _, text in paragraphs(account, tmp_path))


def test_characters_that_no_document_can_hold_are_left_out(tmp_path: Path) -> None:
    assert len(turns(hostile_account(), tmp_path)) == 6
