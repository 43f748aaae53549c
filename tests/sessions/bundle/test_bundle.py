"""A bundle carries what was chosen to another shelf, and nothing that was not chosen."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cues.events import CueKind, CueShown
from sessions import edits
from sessions.about import Imported, Keep
from sessions.account import Account
from sessions.bundle.choice import PARTS, Choice
from sessions.bundle.errors import HereAlready
from sessions.bundle.making import Packing, make_bundle
from sessions.errors import SessionError
from sessions.library import session_paths
from sessions.recognition import Origin, add_recognition
from sessions.schema import MIGRATIONS, version_of
from tests.sessions.bundle.bundled import (
    BROUGHT_AT,
    MADE_AT,
    PASSPHRASE,
    account,
    bring,
    bundle,
    inside,
    shelved,
)
from tests.sessions.keyed import MASTER, erase, files_of, open_for_adding, open_for_reading, open_session
from tests.sessions.made_sessions import STARTED_AT, a_conversation, blocks, writer_of
from tests.sessions.said_sessions import LATER
from tests.sessions.test_earlier_versions import ABOUT, WORDS, write_version
from transcribe.attribution import AttributedWord


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "sessions"


def as_told(account: Account) -> Account:
    """The same without where it is and where it came from, nor what can be undone."""
    about = replace(account.about, id="", imported=None)
    return replace(account, about=about, undoable=None, redoable=None)


def test_all_of_a_session_comes_out_as_a_new_one(tmp_path: Path) -> None:
    session = shelved()
    brought = bring(bundle(tmp_path, session.path))
    [id_] = brought.ids
    assert id_ != "0badcafe"
    assert as_told(account(id_)) == as_told(session.account())
    with open_session(session.path) as there, open_session(session.path.with_stem(id_)) as here:
        assert here.about.id == id_
        assert here.about.imported == Imported(BROUGHT_AT, "0badcafe", brought.contents.id, MADE_AT)
        assert there.about.imported is None
        assert here.events() == there.events()
        np.testing.assert_array_equal(here.sound(0, 2).samples, there.sound(0, 2).samples)
        np.testing.assert_array_equal(here.waveform().peaks, there.waveform().peaks)


def test_what_came_out_is_sealed_alone_and_append_only(tmp_path: Path, shelf: Path) -> None:
    session = shelved()
    [id_] = bring(bundle(tmp_path, session.path)).ids
    path = session.path.with_stem(id_)
    assert {file.name for file in shelf.iterdir()} == files_of(session.path) | files_of(path)
    assert path.with_suffix(".key").read_bytes() != session.path.with_suffix(".key").read_bytes()
    assert not any(b"coming" in file.read_bytes() for file in shelf.iterdir())
    with (
        closing(open_for_adding(path)) as connection,
        pytest.raises(connection.IntegrityError, match="append"),
    ):
        connection.execute("DELETE FROM correction")


IN_IT = {
    "sound": b"fLaC",
    "words": b"coming",
    "cues": b"hold_space",
    "notes": b"lighthouse",
    "names": b"nnabel",
}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_left_out_is_nowhere_in_it_and_all_else_is(tmp_path: Path, part: str) -> None:
    session = shelved()
    assert set(IN_IT) == set(PARTS)
    file = bundle(tmp_path, session.path, choice=Choice.without(part))
    found = inside(file)
    assert {name for name, mark in IN_IT.items() if mark.lower() not in found.lower()} == {part}
    assert bring(file).contents.left_out == (part,)


def test_without_notes_no_mark_is_left(tmp_path: Path) -> None:
    [id_] = bring(bundle(tmp_path, shelved().path, choice=Choice.without("notes"))).ids
    told = account(id_)
    assert (told.notes, told.bookmarks, {cue.helpful for cue in told.cues}) == ((), (), {None})
    assert (told.verdicts, told.sign_marks, told.through) == ((), (), ())
    assert told.names == {"client": "Annabel", "coach": "Berthold"}


def test_of_verdicts_what_was_written_over_stays_at_home(tmp_path: Path) -> None:
    found = inside(bundle(tmp_path, shelved().path))
    assert b"by the lighthouse" in found
    assert b"written over" not in found


def test_without_words_no_verdict_quotes_any(tmp_path: Path) -> None:
    file = bundle(tmp_path, shelved().path, choice=Choice.without("words"))
    assert b"door" not in inside(file)
    [id_] = bring(file).ids
    first, _ = account(id_).verdicts
    assert (first.words, first.text, first.agrees) == ("", "I waited by the lighthouse", False)


@pytest.mark.parametrize("part", ["cues", "notes"])
def test_what_it_was_summed_up_to_tells_of_nothing_that_is_left_out(tmp_path: Path, part: str) -> None:
    shelved()
    path = session_paths()[0].with_stem("1badcafe")
    writer = writer_of(path)
    writer.add_events(a_conversation())
    writer.close(
        {"counts": {}, "live_counts": {"hold_space": 1}, "intentional": 1, "marks": {"hold_space": [0, 1]}}
    )
    found = inside(bundle(tmp_path, path, choice=Choice.without(part)))
    assert b"marks" not in found
    assert part == "notes" or b"hold_space" not in found


def test_without_names_people_are_roles_alone(tmp_path: Path) -> None:
    [id_] = bring(bundle(tmp_path, shelved().path, choice=Choice.without("names"))).ids
    told = account(id_)
    assert (told.names, told.about.client, told.about.consent_sentence) == ({}, "", "")
    assert [one.by for one in told.verdicts] == ["coach", "person-1"]
    assert ([one.by for one in told.sign_marks], [one.by for one in told.through]) == (["person-1"],) * 2
    assert {turn.role for turn in told.turns} == {"coach", "client"}


def test_without_words_no_evidence_quotes_any(tmp_path: Path) -> None:
    session = shelved()
    writer = writer_of(session.path.with_stem("1badcafe"))
    evidence = "The client paused after “rhododendron, because…”; wait"
    writer.add_events(
        [CueShown("c1", CueKind.HOLD_SPACE, 5.0, 5.6, 0.9, evidence, ()), *a_conversation()[3:]]
    )
    writer.close()
    file = bundle(tmp_path, session.path.with_stem("1badcafe"), choice=Choice.without("words"))
    assert b"rhododendron" not in inside(file)
    [id_] = bring(file).ids
    assert account(id_).cues[0].evidence == "The client paused after “…”; wait"


def test_without_sound_and_words_it_is_a_session_of_cues_as_long_as_it_was(tmp_path: Path) -> None:
    session = shelved(30.0)
    file = bundle(tmp_path, session.path, choice=Choice.without("sound", "words"))
    [id_] = bring(file).ids
    told = account(id_)
    assert told.about.keep is Keep.CUES
    assert told.duration_s == 30.0
    assert [cue.id for cue in told.cues] == ["c1", "c2"]
    assert not told.words


def test_words_recognised_again_go_along_or_stay(tmp_path: Path) -> None:
    session = shelved()
    origin = Origin(LATER, "base", "d01c3014", "0.2.0")
    add_recognition(session.path, MASTER, origin, [AttributedWord(8.0, 8.6, "gardenia", "client", "s2", 0.9)])
    assert b"gardenia" in inside(bundle(tmp_path, session.path))
    assert b"gardenia" not in inside(bundle(tmp_path, session.path, choice=Choice.without("words")))


def test_what_was_undone_or_removed_stays_at_home(tmp_path: Path) -> None:
    session = shelved()
    session.say(edits.note("n3", "", 6.0, "taken back at once", LATER))
    session.undo()
    found = inside(bundle(tmp_path, session.path))
    assert b"taken back" not in found
    assert b"regretted" not in found


def test_what_was_one_act_still_is(tmp_path: Path) -> None:
    session = shelved()
    session.say(edits.note("n4", "", 6.0, "a note", LATER), edits.name("coach", "Bo", LATER))
    session.say(edits.name("client", "Ann", LATER), edits.bookmark("b2", 7.0, "there", LATER))
    [id_] = bring(bundle(tmp_path, session.path, choice=Choice.without("names"))).ids
    with open_session(session.path.with_stem(id_)) as here:
        last = here.all_corrections()[-2:]
    assert [(one.what, "together" in one.body) for one in last] == [("note", False), ("bookmark", False)]


@pytest.mark.parametrize("number", ABOUT)
def test_one_of_an_earlier_version_is_led_on(tmp_path: Path, number: int) -> None:
    path = shelved().path.with_stem("1badcafe")
    write_version(number, path)
    [id_] = bring(bundle(tmp_path, path)).ids
    with closing(open_for_reading(path.with_stem(id_))) as connection:
        assert version_of(connection) == len(MIGRATIONS)
    with open_session(path.with_stem(id_)) as here:
        assert [word.text for word in here.words()] == WORDS[number]
        assert here.events() == a_conversation()
        assert replace(here.about, id="0badcafe", imported=None) == ABOUT[number]


def test_several_come_together_and_only_those_that_are_missing_come_again(tmp_path: Path) -> None:
    session = shelved()
    other = session.path.with_stem("1badcafe")
    writer_of(other).close()
    file = bundle(tmp_path, session.path, other)
    first, second = bring(file).ids
    with pytest.raises(HereAlready, match=rf"here already, as {first}, {second}; nothing was imported"):
        bring(file)
    erase(other.with_stem(first))
    again = bring(file)
    assert (len(again.ids), again.here_already) == (1, (second,))
    assert len(bring(file, again=True).ids) == 2
    assert len(session_paths()) == 6


def test_a_session_that_still_goes_on_is_not_bundled(tmp_path: Path) -> None:
    path = shelved().path.with_stem("1badcafe")
    writer = writer_of(path)
    for block in blocks(0.0, 2.0):
        writer.add_sound(block)
    with pytest.raises(SessionError, match="session 1badcafe is still being recorded; end it first"):
        bundle(tmp_path, path)
    writer.close()
    assert not list(tmp_path.glob("*.holdspace-bundle*"))


def test_a_passphrase_that_is_quickly_guessed_is_refused(tmp_path: Path) -> None:
    packing = Packing([shelved().path], Choice(), "password")
    with pytest.raises(SessionError, match="too short to seal a bundle"):
        make_bundle(packing, tmp_path / "one", MASTER, STARTED_AT)
    assert PASSPHRASE not in repr(Packing([], Choice(), PASSPHRASE))


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    path = shelved().path
    with pytest.raises(SessionError, match=r"cannot be written: No such file.*; choose a folder"):
        bundle(tmp_path / "nowhere", path)


@pytest.mark.parametrize("named", ["sound,film", "everything"])
def test_there_is_no_leaving_out_what_is_not_there(named: str) -> None:
    with pytest.raises(ValueError, match="there are sound, words, cues, notes, names"):
        Choice.without(*named.split(","))
