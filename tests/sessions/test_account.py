"""A session as it stands: what was heard, and every sort of edit laid on, undone and done again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audio.clock import JumpClock
from audio.source import Block, Gap
from cues.events import OverlapKind, Owner, Why
from sessions import edits
from sessions.about import Keep
from sessions.account import Account, Bookmark, Note, Overlap, Silence, account_of, heard_in
from sessions.corrections import Correction
from sessions.errors import SessionError
from sessions.reader import State
from sessions.recognition import Origin, add_recognition
from sessions.stored_sound import Hole
from sessions.word_corrections import correct_word
from sessions.writer import SessionWriter
from tests.sessions.keyed import MASTER, create, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, about, blocks, record
from tests.sessions.said_sessions import LATER, SaidSession, lines, without_undo
from transcribe.attribution import AttributedWord

AS_HEARD = [
    "coach: What would you like?",
    "client: I keep coming back to that door.",
    "coach: mm-hm",
    "coach: And behind it?",
]


@pytest.fixture
def session(tmp_path: Path) -> SaidSession:
    return SaidSession(tmp_path / "0badcafe.holdspace")


def test_a_session_stands_as_it_was_last_judged_where_nothing_was_said_of_it(session: SaidSession) -> None:
    account = session.account()
    assert lines(account) == AS_HEARD
    assert [turn.id for turn in account.turns] == ["s1", "s2", "s3", "s5"]
    assert [stretch.id for stretch in account.turns[1].stretches] == ["s2", "s4"]
    assert account.silences == (
        Silence("p1", 3.0, 8.0, Owner.CLIENT, Why.AFTER_QUESTION, "client", held=True),
    )
    assert account.overlaps == (Overlap("o1", 9.0, 9.4, "coach", "client", OverlapKind.BACKCHANNEL),)
    hold, cut_in = account.cues
    assert (hold.end_s, hold.helpful, hold.live, hold.revised_why) == (7.9, True, True, "")
    assert (cut_in.end_s, cut_in.helpful, cut_in.live) == (16.5, None, False)
    assert (cut_in.revised_why, cut_in.intentional) == ("they had finished", True)
    assert account.bookmarks == (Bookmark("moment-1", 10.5, "", True),)
    assert (account.notes, account.undoable, account.redoable) == ((), None, None)
    assert (account.state, account.recovered_at_s) == (State.ENDED, None)


Shows = Callable[[Account], object]

EDITS: dict[str, tuple[list[Correction], Shows, object]] = {
    "a word set right": (
        [correct_word("w12", LATER, text="wall.")],
        lambda account: account.turns[1].text,
        "I keep coming back to that wall.",
    ),
    "a word in the midst of a turn given to another": (
        [correct_word("w11", LATER, role="coach")],
        lambda account: [(turn.id, turn.role, turn.text) for turn in account.turns[1:5] if turn.id != "s3"],
        [
            ("s2", "client", "I keep coming back to"),
            ("w11@12.000", "coach", "that"),
            ("s2@12.400", "client", "door."),
        ],
    ),
    "the first word of a turn given to another": (
        [correct_word("w1", LATER, role="client")],
        lambda account: [(turn.id, turn.role, turn.text) for turn in account.turns[:2]],
        [("w1@1.000", "client", "What"), ("s1", "coach", "would you like?")],
    ),
    "the last word of a turn given to whoever spoke next": (
        [correct_word("w12", LATER, role="coach", start_s=14.2, end_s=14.8)],
        lambda account: lines(account)[1::2],
        ["client: I keep coming back to that", "coach: door. And behind it?"],
    ),
    "two words in a row given to another": (
        [correct_word("w6", LATER, role="observer"), correct_word("w7", LATER, role="observer")],
        lambda account: lines(account)[1:5],
        ["client: I", "observer: keep coming", "coach: mm-hm", "client: back to that door."],
    ),
    "a cue called wrong": (
        [edits.mark("c1", False, LATER)],
        lambda account: account.cues[0].helpful,
        False,
    ),
    "what it was called taken back": (
        [edits.mark("c1", None, LATER)],
        lambda account: account.cues[0].helpful,
        None,
    ),
    "a note": (
        [edits.note("n1", "c1", 3.0, " well held ", LATER)],
        lambda account: account.notes,
        (Note("n1", "c1", 3.0, "well held"),),
    ),
    "a bookmark": (
        [edits.bookmark("k1", 4.0, "the breath", LATER)],
        lambda account: account.bookmarks[0],
        Bookmark("k1", 4.0, "the breath", False),
    ),
    "a moment marked live named": (
        [edits.bookmark("moment-1", 10.0, "the door", LATER)],
        lambda account: account.bookmarks,
        (Bookmark("moment-1", 10.0, "the door", True),),
    ),
    "a moment marked live removed": (
        [edits.bookmark("moment-1", 10.5, None, LATER)],
        lambda account: account.bookmarks,
        (),
    ),
    "a name": (
        [edits.name("client", "Anna", LATER)],
        lambda account: account.names,
        {"client": "Anna"},
    ),
    "two people swapped": (
        [edits.swap("coach", "client", LATER)],
        lambda account: (lines(account)[0], account.silences[0].broken_by, account.silences[0].owner),
        ("client: What would you like?", "coach", Owner.COACH),
    ),
    "a turn given to another": (
        [edits.give_turn("s3", "observer", LATER)],
        lambda account: (lines(account)[2], {word.role for word in account.turns[2].words}),
        ("observer: mm-hm", {"observer"}),
    ),
    "a turn parted": (
        [edits.split("s1", 2.0, LATER)],
        lambda account: [(turn.id, turn.end_s, turn.text) for turn in account.turns[:2]],
        [("s1", 2.0, "What would"), ("s1@2.000", 3.0, "you like?")],
    ),
    "a turn joined to the one before": (
        [edits.join("s3", LATER)],
        lambda account: (len(account.turns), lines(account)[1]),
        (3, "client: I keep coming mm-hm back to that door."),
    ),
    "several edits in one act": (
        [edits.split("s1", 2.0, LATER), edits.give_turn("s1@2.000", "client", LATER)],
        lambda account: lines(account)[:2],
        ["coach: What would", "client: you like?"],
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_every_edit_can_be_undone_and_done_again(session: SaidSession, what: str) -> None:
    said, shows, expected = EDITS[what]
    before = session.account()
    assert shows(before) != expected
    after = session.say(*said)
    assert shows(after) == expected
    assert (after.undoable, after.redoable) == (said[0], None)
    undone = session.undo()
    assert without_undo(undone) == without_undo(before)
    assert (undone.undoable, undone.redoable) == (None, said[0])
    assert session.redo() == after


def test_the_same_role_means_another_after_a_swap(session: SaidSession) -> None:
    session.say(edits.give_turn("s3", "client", LATER))
    session.say(edits.swap("coach", "client", LATER))
    account = session.say(edits.give_turn("s5", "coach", LATER), correct_word("w1", LATER, role="coach"))
    assert lines(account) == [
        "coach: What",
        "client: would you like?",
        "coach: I keep coming back to that door.",
        "coach: mm-hm",
        "coach: And behind it?",
    ]
    assert account.overlaps[0].by == "client"
    assert [cue.id for cue in account.cues] == ["c1", "c2"]
    back = session.say(edits.swap("client", "coach", LATER))
    assert [turn.role for turn in back.turns] == ["client", "coach", "client", "client", "client"]


def test_the_words_of_a_reader_are_those_of_the_account(session: SaidSession) -> None:
    session.say(edits.swap("coach", "client", LATER))
    account = session.say(correct_word("w2", LATER, text="could"), correct_word("w9", LATER, role="coach"))
    with open_session(session.path) as reader:
        assert reader.words() == account.words
        assert {word.id: word.role for word in reader.words()}["w9"] == "coach"


def test_what_an_edit_was_about_may_be_gone(session: SaidSession) -> None:
    session.say(edits.split("s1", 2.0, LATER))
    session.say(edits.give_turn("s1@2.000", "client", LATER))
    session.say(edits.undo(1, LATER))
    assert lines(session.account()) == AS_HEARD
    assert session.account().undoable == edits.give_turn("s1@2.000", "client", LATER)


def test_a_new_edit_ends_redoing_and_nothing_ever_leaves_the_file(session: SaidSession) -> None:
    session.say(edits.name("client", "Anna", LATER))
    session.undo()
    account = session.say(edits.name("client", "Berta", LATER))
    assert (account.names, account.redoable) == ({"client": "Berta"}, None)
    with open_session(session.path) as reader:
        assert [one.what for one in reader.all_corrections()] == ["name", "undo", "name"]
        assert reader.corrections() == [edits.name("client", "Berta", LATER)]


def test_an_undone_correction_counts_nowhere(session: SaidSession) -> None:
    session.say(correct_word("w1", LATER, text="Where"))
    session.undo()
    with open_session(session.path) as reader:
        assert reader.words()[0].text == "What"


def test_words_recognised_again_lie_in_the_same_turns(session: SaidSession) -> None:
    session.say(correct_word("w9", LATER, text="mhm"))
    again = [
        AttributedWord(1.0, 1.4, "Who", "coach", "s1", 0.9),
        AttributedWord(11.6, 12.0, "towards", "client", "s4", 0.9),
    ]
    add_recognition(session.path, MASTER, Origin(LATER, "base", "d01c3014", "0.2.0"), again)
    assert lines(session.account()) == ["coach: Who", "client: towards", "coach: mhm", "coach: "]


def test_the_pseudonym_is_the_clients_name_until_they_are_given_one(session: SaidSession) -> None:
    with open_session(session.path) as reader:
        heard = heard_in(reader)
    heard = replace(heard, about=replace(heard.about, client="Anna"))
    assert account_of(heard, []).names == {"client": "Anna"}
    assert account_of(heard, [edits.name("client", "Berta", LATER)]).names == {"client": "Berta"}
    assert account_of(heard, [edits.name("client", "", LATER)]).names == {}


def test_a_note_of_an_earlier_version_has_no_id_and_the_empty_text_removes(session: SaidSession) -> None:
    account = session.say(
        Correction(LATER, "note", "", {"at_s": 4.5, "text": "she looked up"}),
        edits.note("n1", "", 1.0, "first", LATER),
    )
    assert [note.id for note in account.notes] == ["n1", "note-1"]
    assert [note.id for note in session.say(edits.note("n1", "", 1.0, "", LATER)).notes] == ["note-1"]


@pytest.mark.parametrize(
    "damaged",
    [
        Correction(LATER, edits.TURN, "s1", {}),
        Correction(LATER, edits.SPLIT, "s1", {"at_s": "soon"}),
        Correction(LATER, edits.SWAP, "coach", {}),
        Correction(LATER, edits.NOTE, "", {"id": "n1", "text": "rhododendron"}),
    ],
)
def test_a_damaged_edit_is_told_without_its_words(session: SaidSession, damaged: Correction) -> None:
    with pytest.raises(SessionError, match="damaged; restore the session from a copy") as told:
        session.say(damaged)
    assert "rhododendron" not in str(told.value)


def test_a_hole_is_where_sound_is_missing_before_the_last_of_it(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    writer = SessionWriter(create(path), about(), JumpClock(STARTED_AT))
    heard: list[Block | Gap] = [*blocks(0.0, 0.96), Gap(15360, 16000, "unplugged"), *blocks(3.0, 4.0)]
    for item in heard:
        writer.add_sound(item)
    writer.close()
    with open_session(path) as reader:
        holes = heard_in(reader).holes
    assert holes == (Hole(0.96, 1.96, "unplugged"), Hole(1.96, 3.0, "nothing was kept"))


def test_a_session_without_kept_sound_has_no_holes(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    record(path, 4.0, a_conversation(), Keep.WORDS)
    with open_session(path) as reader:
        assert heard_in(reader).holes == ()


def test_where_the_program_stopped_is_known(tmp_path: Path) -> None:
    path = tmp_path / "0badcafe.holdspace"
    connection = create(path)
    writer = SessionWriter(connection, about(), JumpClock(STARTED_AT))
    for item in blocks(0.0, 1.92):
        writer.add_sound(item)
    connection.close()
    with open_session(path) as reader:
        account = account_of(heard_in(reader), [])
    assert (account.state, account.recovered_at_s, account.ended_at) == (State.RECOVERED, 1.92, None)
