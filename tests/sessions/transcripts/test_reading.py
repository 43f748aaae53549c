"""Transcripts as meeting programs and people make them, read back as who said what, and when."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import SessionError
from sessions.transcripts.reading import _READERS, is_transcript, read_transcript
from sessions.transcripts.transcript import Transcript

Said = list[tuple[str, str, float | None]]


def read(tmp_path: Path, name: str, text: str | bytes) -> Transcript:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_transcript(path)


def said(transcript: Transcript) -> Said:
    return [(one.name, one.text, one.start_s) for one in transcript.utterances]


ZOOM = """WEBVTT

1
00:00:02.490 --> 00:00:04.380
John Smith: What would you like
to have by the end?

2
00:00:05.000 --> 00:00:08.000
Anna Berg: Well, I said: not yet.

3
00:00:08.000 --> 00:00:09.000
And nothing else
"""

TEAMS = """WEBVTT

a1b2/12-0
00:00:02.490 --> 00:00:04.380
<v Smith, John>What would you like
to have &amp; to hold?</v>

a1b2/13-0
00:00:09.500 --> 00:00:12.000
<v Smith, John>Hm.</v> <v Anna Berg (Guest)>Yes &lt;no&gt;.</v>
"""

SRT = """1
00:00:01,000 --> 00:00:03,500
<i>Coach: Hello.</i>

2
00:00:04,000 --> 00:00:06,000
- Client: Hello.
- Coach: And now?
3
00:00:07.000 --> 00:00:09.000
Client: I do
not know.

"""

OTTER = """John Smith  0:03
What is it?

Anna  1:00:10
Nothing much. Note: at 12:30
it rained.
"""

HEADED = """Coaching session, 1 January 2026
Client: Anna
Length: 4 min

[00:00:00] Coach: So what would [silence 4 s] you like?
[00:00:07] Client: Well. I keep
coming back.
[00:00:09] Coach: At 12:30: yes
"""


def test_zoom_names_every_caption_or_goes_on(tmp_path: Path) -> None:
    assert said(read(tmp_path, "zoom.vtt", ZOOM)) == [
        ("John Smith", "What would you like to have by the end?", 2.49),
        ("Anna Berg", "Well, I said: not yet.", 5.0),
        ("Anna Berg", "And nothing else", 8.0),
    ]


def test_teams_speaks_in_voice_tags(tmp_path: Path) -> None:
    read_back = read(tmp_path, "teams.vtt", TEAMS)
    assert [one[:2] for one in said(read_back)] == [
        ("Smith, John", "What would you like to have & to hold?"),
        ("Smith, John", "Hm."),
        ("Anna Berg (Guest)", "Yes <no>."),
    ]
    *_, first, second = read_back.utterances
    assert first.start_s == 9.5 and second.end_s == 12.0
    assert first.end_s == second.start_s


def test_srt_with_two_people_in_a_caption_and_lines_missing(tmp_path: Path) -> None:
    assert [one[:2] for one in said(read(tmp_path, "talk.srt", SRT))] == [
        ("Coach", "Hello."),
        ("Client", "Hello."),
        ("Coach", "And now?"),
        ("Client", "I do not know."),
    ]


def test_captions_without_numbers_are_captions_too(tmp_path: Path) -> None:
    bare = "00:00:01,000 --> 00:00:02,000\nAnna: one, two\n\n00:00:03,000 --> 00:00:04,500\nBen: 12\n"
    read_back = read(tmp_path, "bare.srt", bare)
    assert said(read_back) == [("Anna", "one, two", 1.0), ("Ben", "12", 3.0)]
    assert read_back.utterances[-1].end_s == 4.5


@pytest.mark.parametrize("ending", ["vtt", "srt", "csv", "txt"])
def test_nothing_of_what_cannot_be_read_is_told(
    tmp_path: Path, ending: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    damaged = "WEBVTT\n\n1\n00:00:01,000 -> 00:00:0\nAnna: rhododendron\n\n2\nrhododendron --> 3\n" * 3
    try:
        read(tmp_path, f"one.{ending}", damaged)
    except SessionError as trouble:
        assert "rhododendron" not in str(trouble)
    assert "rhododendron" not in "".join([*capfd.readouterr(), caplog.text])


@pytest.mark.parametrize("ending", ["vtt", "srt", "csv", "txt"])
@given(text=st.text(st.sampled_from('Aa1: \n\t.,;-<>v/[]()"&\x00é')))
def test_whatever_a_file_holds_it_is_read_or_refused_in_a_line(ending: str, text: str) -> None:
    reader = _READERS[f".{ending}"]
    for content in (text, f"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}", f"name,text\n{text}"):
        with suppress(SessionError):
            assert all(one.speaker for one in reader(content))


def test_otter_names_people_above_what_they_say(tmp_path: Path) -> None:
    assert said(read(tmp_path, "otter.txt", OTTER)) == [
        ("John Smith", "What is it?", 3.0),
        ("Anna", "Nothing much. Note: at 12:30 it rained.", 3610.0),
    ]


def test_a_heading_is_nobodys_words_and_a_silence_no_word(tmp_path: Path) -> None:
    assert said(read(tmp_path, "own.txt", HEADED)) == [
        ("Coach", "So what would you like?", 0.0),
        ("Client", "Well. I keep coming back.", 7.0),
        ("Coach", "At 12:30: yes", 9.0),
    ]


@pytest.mark.parametrize(
    ("line", "start_s"),
    [
        ("Anna: Hello you", None),
        ("[00:12] Anna: Hello you", 12.0),
        ("[1:00:12] Anna: Hello you", 3612.0),
        ("(12:34) Anna: Hello you", 754.0),
        ("12:34 Anna: Hello you", 754.0),
        ("00:00:01,500 - Anna: Hello you", 1.5),
        ("00:00:01.500 --> 00:00:03.000 Anna: Hello you", 1.5),
        ("Anna (12:34): Hello you", 754.0),
        ("Anna [12:34]: Hello you", 754.0),
        ("Anna 12:34: Hello you", 754.0),
        ("**Anna:** Hello you", None),
        ("- Anna: Hello you", None),
        ("Anna:Hello you", None),
        ("Anna:\nHello you", None),
        ("[Anna] 00:12\nHello you", 12.0),
        ("00:12\nAnna: Hello\nyou", 12.0),
        ("Anna：Hello you", None),  # noqa: RUF001  the colon of other scripts is meant
    ],
)
def test_the_ways_in_which_people_write_who_speaks(tmp_path: Path, line: str, start_s: float | None) -> None:
    assert said(read(tmp_path, "one.txt", line)) == [("Anna", "Hello you", start_s)]


@pytest.mark.parametrize(
    "line",
    ["So I said: go home.", "see https://example.org/page", "we met at 12:30", "It was odd, really: I left."],
)
def test_a_colon_in_a_sentence_names_nobody(tmp_path: Path, line: str) -> None:
    read_back = read(tmp_path, "one.txt", f"Coach: Well?\nClient: Yes.\n{line}\n")
    assert said(read_back)[-1] == ("Client", f"Yes. {line}", None)


def test_whoever_is_named_once_in_a_long_talk_is_a_sentence(tmp_path: Path) -> None:
    talk = "Coach: Well?\nAnna: Yes.\n" * 4 + "Question: what now?\nObserver: Time.\n"
    names = {one.name for one in read(tmp_path, "long.txt", talk).utterances}
    assert names == {"Coach", "Anna", "Observer"}


def test_a_table_by_the_names_of_its_columns(tmp_path: Path) -> None:
    table = 'Start;Role;Name;Text;Mood\n0:01;coach;Ben;"Well;\nand now?";calm\n62,5;client;Anna;Yes.;\n;;;;\n'
    [first, second] = read(tmp_path, "table.csv", table).utterances
    assert (first.name, first.role, first.text, first.start_s) == ("Ben", "coach", "Well; and now?", 1.0)
    assert (second.name, second.role, second.start_s) == ("Anna", "client", 62.5)


def test_a_table_without_names_goes_by_roles(tmp_path: Path) -> None:
    [one] = read(tmp_path, "table.csv", "role,text\nclient,Hello\n").utterances
    assert (one.speaker, one.text, one.start_s) == ("client", "Hello", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_are_read_as_they_were_written(tmp_path: Path, encoding: str) -> None:
    transcript = read(tmp_path, "one.txt", "Zoë: naïve … “yes”".encode(encoding))
    assert said(transcript) == [("Zoë", "naïve … “yes”", None)]
    assert transcript.remarks == ()


def test_an_old_encoding_is_guessed_and_told(tmp_path: Path) -> None:
    transcript = read(tmp_path, "one.txt", "Zoë: naïve … “yes”".encode("cp1252"))
    assert said(transcript) == [("Zoë", "naïve … “yes”", None)]
    [remark] = transcript.remarks
    assert "Windows-1252" in remark


@pytest.mark.parametrize("ending", ["vtt", "srt", "txt"])
@pytest.mark.parametrize(
    "text", ["", "WEBVTT\n", "nobody is named here", "1\n00:00:01,000 --> 00:00:02,000\nhm\n"]
)
def test_where_nobody_is_named_it_says_how_to(tmp_path: Path, ending: str, text: str) -> None:
    with pytest.raises(SessionError) as told:
        read(tmp_path, f"one.{ending}", text)
    assert str(told.value) == f"one.{ending}: it names nobody who speaks; say who speaks as `Name: text`"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("one.csv", b"who says\nAnna, hello\n", "its first line has to name the columns"),
        ("one.csv", b"", "its first line has to name the columns"),
        ("one.csv", b"role,text," + b"a" * 1_200_000 + b"\ncoach,Hello\n", "it is no table"),
        ("one.csv", b"role,text\n", "it names nobody who speaks"),
        ("one.txt", b"\x81\x8d\x8f" * 9, "it is no text"),
        ("one.pdf", b"%PDF", "a transcript is WebVTT, SRT, CSV or plain text"),
    ],
)
def test_what_is_no_transcript_is_told_in_a_line(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    with pytest.raises(SessionError) as trouble:
        read(tmp_path, name, content)
    assert str(trouble.value).startswith(f"{name}: {told}")
    assert len(str(trouble.value).splitlines()) == 1


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SessionError, match=r"gone.txt: it cannot be read \(No such file"):
        read_transcript(tmp_path / "gone.txt")


def test_a_transcript_is_told_by_its_ending() -> None:
    assert is_transcript(Path("a.VTT")) and is_transcript(Path("a.txt"))
    assert not is_transcript(Path("a.wav"))
