"""The report, read by a parser that refuses what the standard refuses; nothing in it is from elsewhere."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest

from cues.events import CueKind, Why
from sessions.about import HeardFrom, Timing
from sessions.account import Account, Cue, Note
from sessions.take_along.cue_words import AFTER, KINDS
from sessions.take_along.report import html_of
from sessions.take_along.ribbon import rows
from tests.sessions.made_account import made_account
from tests.sessions.made_round import DEBRIEF, made_round
from tests.sessions.take_along.taken import hostile_account
from ui.look.palette import DARK, LIGHT

HTML = "{http://www.w3.org/1999/xhtml}"


def parsed(text: str) -> Element:
    """The page as a browser has it; raises for whatever is not by the standard."""
    root: Element = html5lib.HTMLParser(strict=True).parse(text)
    return root


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def section(root: Element, id_: str) -> str:
    [found] = [one for one in root.iter(f"{HTML}section") if one.get("aria-labelledby") == id_]
    return shown(found)


def by_id(root: Element) -> dict[str, Element]:
    return {id_: one for one in root.iter() if (id_ := one.get("id"))}


def everything() -> Account:
    """Every kind of cue, marked in every way, with notes on a cue, a turn and a moment."""
    account = made_account()
    cues = tuple(
        Cue(f"x{n}", kind, 10.0 * n, None, f"why {kind}", 0.5, True, (), revised_why="it was a cough")
        for n, kind in enumerate(CueKind)
    )
    return replace(
        account,
        cues=(*account.cues, replace(account.cues[0], id="y", intentional=True), *cues),
        notes=(*account.notes, Note("n3", "s0-1", 8.0, "her own image\nof a door")),
    )


ACCOUNTS = {
    "short": made_account(40.0),
    "long": made_account(5400.0),
    "everything": everything(),
    "hostile": hostile_account(),
    "no words": replace(
        made_account(40.0), turns=tuple(replace(turn, words=()) for turn in made_account(40.0).turns)
    ),
    "nothing": replace(
        made_account(0.0), turns=(), silences=(), overlaps=(), cues=(), bookmarks=(), notes=(), holes=()
    ),
    "guessed": replace(made_account(40.0), about=replace(made_account().about, timing=Timing.GUESSED)),
    "triad": replace(
        made_account(40.0), about=replace(made_account().about, people=("coach", "client", "observer"))
    ),
}


@pytest.mark.parametrize("name", ACCOUNTS)
def test_any_session_makes_a_page_by_the_standard_that_asks_for_nothing_from_elsewhere(name: str) -> None:
    text = html_of(ACCOUNTS[name])
    root = parsed(text)
    tags = {one.tag.rpartition("}")[2] for one in root.iter() if isinstance(one.tag, str)}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "foreignObject"}
    for one in root.iter():
        for attribute, value in one.attrib.items():
            assert not attribute.startswith("on")
            if attribute.rpartition("}")[2] in ("href", "src", "action", "data", "srcset"):
                assert value.startswith("#")
    style = "".join(shown(one) for one in root.iter(f"{HTML}style"))
    assert not re.search(r"@import|@font-face|url\((?!#)", style)
    [policy] = [one.get("content") for one in root.iter(f"{HTML}meta") if one.get("http-equiv")]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("name", ACCOUNTS)
def test_every_way_within_the_page_leads_somewhere_and_no_place_is_there_twice(name: str) -> None:
    root = parsed(html_of(ACCOUNTS[name]))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    ways = {value[1:] for one in root.iter() for value in [one.get("href", "")] if value}
    assert ways <= set(ids)


def test_the_heading_says_with_whom_when_and_how_long() -> None:
    account = replace(made_account(), names={"client": "Anna Bergström", "coach": "Mary Hallam"})
    text = html_of(account)
    root = parsed(text)
    assert root.get("lang") == "en"
    [heading] = root.iter(f"{HTML}h1")
    assert shown(heading) == "Anna, 1 January 2026"
    [header] = [one for one in root.iter(f"{HTML}header")]
    assert "2 min 40 s · coached by Mary" in shown(header)
    assert "8 silences held" in " ".join(
        f"{shown(one[1])} {shown(one[0])}" for one in header.iter(f"{HTML}div") if len(one) == 2
    )
    assert not re.search("Bergström|Hallam", text)


def test_shares_are_told_in_a_table_with_headings() -> None:
    root = parsed(html_of(made_account()))
    [table] = root.iter(f"{HTML}table")
    assert {one.get("scope") for one in table.iter(f"{HTML}th")} == {"row", "col"}
    [coach, client] = [shown(one) for one in next(table.iter(f"{HTML}tbody"))]
    assert coach.startswith("Coach")
    assert client.startswith("Client")
    assert sum(int(percent) for percent in re.findall(r"(\d+) %", f"{coach} {client}")) == 100


def test_cues_are_in_order_with_their_evidence_marks_and_notes() -> None:
    root = parsed(html_of(everything()))
    places = by_id(root)
    first, second = shown(places["cue-1"]), shown(places["cue-2"])
    assert first == "00:00:04 Hold space you called it helpful A question of yours is still open (80 % sure)"
    assert "you called it wrong" in second
    assert second.endswith("Note I was in a hurry here")
    assert "you meant it" in section(root, "cues")
    assert "it would not be shown: it was a cough" in section(root, "cues")
    for kind in CueKind:
        assert KINDS[kind] in section(root, "cues")


def test_silences_that_were_held_and_cut_in_on_are_told() -> None:
    told = section(parsed(html_of(made_account(40.0))), "silences")
    assert told == (
        "Silences Held 00:00:04 3.3 s After a question 00:00:26 4.8 s After the coach had spoken"
        " Cut in on 00:00:24 You began in a silence that was theirs"
    )


def test_a_cue_that_was_called_wrong_counts_no_more() -> None:
    account = made_account(40.0)
    wrong = replace(account, cues=tuple(replace(cue, helpful=False) for cue in account.cues))
    assert "None of the client's silences was cut in on." in section(parsed(html_of(wrong)), "silences")


def test_moments_have_their_labels_and_notes_stand_where_they_belong() -> None:
    root = parsed(html_of(everything()))
    assert section(root, "moments") == (
        "Moments and notes 00:00:32 the father 00:00:52 A moment you marked 00:01:00 Note her breath"
    )
    assert "her own image of a door" in shown(by_id(root)["turn-2"])


def test_the_transcript_is_whole_and_each_turn_leads_to_its_cues() -> None:
    account = made_account()
    root = parsed(html_of(account))
    places = by_id(root)
    told = section(root, "transcript")
    assert all(turn.text in told for turn in account.turns)
    assert shown(places["turn-1"]).endswith("silence 3 s, held Hold space")
    assert "#cue-1" in {one.get("href") for one in places["turn-1"].iter(f"{HTML}a")}


def test_what_was_said_is_text_and_never_markup_or_template() -> None:
    text = html_of(hostile_account())
    assert "<script" not in text
    assert "{{ 7*7 }}" in text
    assert 'src="https' not in text


def test_guessed_times_are_told_nowhere() -> None:
    text = html_of(ACCOUNTS["guessed"])
    root = parsed(text)
    assert not re.search(r"\d\d:\d\d:\d\d", shown(root))
    assert "Words" in section(root, "who-talked")


def test_of_a_transcript_nothing_is_told_that_was_never_judged() -> None:
    account = replace(made_account(40.0), cues=(), silences=())
    about = replace(account.about, heard_from=HeardFrom.TRANSCRIPT, timing=Timing.CAPTIONS)
    root = parsed(html_of(replace(account, about=about)))
    assert "no silence was judged" in section(root, "cues")
    assert "silences held" not in shown(root)
    assert section(root, "over-time")


def test_where_no_words_were_kept_the_page_says_so() -> None:
    told = section(parsed(html_of(ACCOUNTS["no words"])), "transcript")
    assert told == "Transcript No words of this session were kept."


@pytest.mark.parametrize(("length_s", "count"), [(40.0, 1), (160.0, 3), (3600.0, 6), (7200.0, 6), (5.0, 1)])
def test_the_ribbon_has_few_rows_of_round_length_and_nothing_leaves_them(length_s: float, count: int) -> None:
    found = rows(replace(made_account(length_s), duration_s=length_s), [(1.0, "held", "", "")])
    assert len(found) == count
    assert sum(len(row.marks) for row in found) == 1
    for row in found:
        for box in (*row.talk, *row.silences, *row.lanes):
            assert box.x >= 0.0
            assert box.x + box.width <= row.width + 1.0
            assert box.y + box.height <= row.height


def test_a_row_is_told_in_words_too() -> None:
    [row] = rows(replace(made_account(40.0)), [])
    assert row.what == ("From 00:00:00 to 00:00:40: Coach speaks for 8 s, Client speaks for 12 s, 0 marks.")


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    told = section(parsed(html_of(made_account(40.0))), "over-time")
    assert "a silence held another silence of 3 s or more sound was lost" in told
    assert "cannot tell" not in told


def test_its_colours_are_those_of_the_window() -> None:
    style = html_of(made_account(40.0)).partition("</style>")[0]
    by_day, by_night = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part)) for part in _roots(style))
    assert by_day.keys() == by_night.keys()
    for colours, palette in ((by_day, LIGHT), (by_night, DARK)):
        for name, colour in colours.items():
            assert colour == getattr(palette, name.replace("-", "_"))


def _roots(style: str) -> tuple[str, str]:
    """What `:root` says by day, and by night."""
    by_day, by_night, _ = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    return by_day, by_night


def test_there_is_a_word_for_everything() -> None:
    assert set(KINDS) == set(CueKind)
    assert set(AFTER) == set(Why)


def test_an_observers_marks_are_moments_and_the_client_is_heard_first() -> None:
    account = made_round()
    root = parsed(html_of(replace(account, reflections=account.reflections[::-1])))
    told = shown(root)
    assert "Practice round" in told and "coached by Ana · observed by Cleo" in told
    moments = section(root, "moments")
    assert "00:00:15 Observer: interruption" in moments
    assert "00:01:00 Observer: note Note her breath changed" in moments
    assert section(root, "said") == (
        "What the three said of it"
        " Ben What got in the way the second question came too soon"
        " What helped you waited for me"
        " Cleo What the observer saw Ben leaned back in the silence"
        " Ana Where the coach partnered with the client I asked what Ben wanted"
    )


def test_of_the_talk_about_a_round_nothing_is_said_to_have_been_judged() -> None:
    account = made_round()
    debrief = replace(account, about=replace(account.about, practice=DEBRIEF), silences=(), cues=())
    page = html_of(debrief)
    assert "the talk after a practice round: nothing in it is judged." in section(parsed(page), "cues")
    assert "silences held" not in page and "Cut in on" not in page
    assert "Talk after a practice round" in page
    assert "Coaching session" not in page and "coached by" not in page
