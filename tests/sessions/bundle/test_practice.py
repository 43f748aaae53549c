"""A practice round in a bundle: what the three saw and said of it goes along or stays, as was chosen."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cues.hand import Mark
from sessions import edits
from sessions.account import account_of, heard_in
from sessions.bundle.choice import Choice
from sessions.corrections import Correction
from sessions.schema import PRACTICE_SINCE
from tests.sessions.bundle.bundled import account, bring, bundle, inside, shelved
from tests.sessions.keyed import open_for_adding, open_session
from tests.sessions.made_round import CALLED, PRACTICE, SAID, kept_round, marked, reflected
from tests.sessions.made_sessions import a_conversation
from tests.sessions.said_sessions import LATER


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDSPACE_DATA", str(tmp_path / "data"))


def practised(*said: Correction) -> Path:
    """A round on the shelf: two marks made live, and what was said of it."""
    events = [
        *a_conversation(),
        marked(6.0, Mark.NOTE, "m1", "she looked away"),
        marked(7.0, Mark.NOTE, "m2", "I misjudged this"),
    ]
    return kept_round("5badcafe", events, said=[*reflected(), *said])


def test_a_practice_round_comes_out_as_one(tmp_path: Path) -> None:
    path = practised(edits.observed("m3", Mark.STRENGTH, 9.0, "", LATER))
    [id_] = bring(bundle(tmp_path, path)).ids
    told = account(id_)
    assert (told.about.practice, told.names) == (PRACTICE, CALLED)
    assert [(mark.id, mark.text, mark.live) for mark in told.observed] == [
        *(("m1", "she looked away", True), ("m2", "I misjudged this", True), ("m3", "", False)),
    ]
    assert told.reflections == SAID


def test_without_names_a_round_tells_which_it_is_and_of_whom_nothing(tmp_path: Path) -> None:
    file = bundle(tmp_path, practised(), choice=Choice.without("names", "notes"))
    assert not [name for name in CALLED.values() if name.encode() in inside(file)]
    [id_] = bring(file).ids
    assert account(id_).about.practice == replace(PRACTICE, people={})
    assert account(id_).names == {}


def test_without_notes_nothing_of_what_the_three_saw_and_said_goes_along(tmp_path: Path) -> None:
    file = bundle(tmp_path, practised(), choice=Choice.without("notes"))
    for said in (b"looked away", b"waited for me", b"ObserverMarked", b"reflection"):
        assert said not in inside(file)
    [id_] = bring(file).ids
    assert (account(id_).observed, account(id_).reflections) == ((), ())
    assert account(id_).names == CALLED


def test_a_mark_made_live_and_written_over_or_removed_stays_at_home(tmp_path: Path) -> None:
    path = practised(
        edits.observed("m1", Mark.NOTE, 6.0, "written and regretted", LATER),
        edits.observed("m1", Mark.NOTE, 6.0, "she looked down", LATER),
        edits.observed("m2", None, 7.0, "", LATER),
        edits.reflection("client", "helped", "that you were quiet", LATER),
    )
    file = bundle(tmp_path, path)
    for said in (b"looked away", b"misjudged", b"regretted", b"waited for me"):
        assert said not in inside(file)
    [id_] = bring(file).ids
    with open_session(path) as there:
        at_home = account_of(heard_in(there), there.all_corrections())
    assert account(id_).observed == at_home.observed
    assert {one.text for one in account(id_).reflections} == {one.text for one in at_home.reflections}


def test_a_bundle_of_the_version_before_practice_is_led_on(tmp_path: Path) -> None:
    path = shelved().path
    with closing(open_for_adding(path)) as connection:
        connection.execute("ALTER TABLE session DROP COLUMN practice")
        connection.execute(f"PRAGMA user_version = {PRACTICE_SINCE - 1}")
    file = bundle(tmp_path, path)
    assert b'"practice"' not in inside(file)
    [id_] = bring(file).ids
    assert account(id_).about.practice is None
    with open_session(path) as there:
        assert there.about.practice is None
