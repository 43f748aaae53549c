"""Practice triads: kept sealed, opened again, changed by several at once, destroyed for good."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import SessionError
from sessions.master_key import MasterKey, new_key
from sessions.triads import codec, store
from sessions.triads.plan import Person, TriadPlan
from sessions.triads.triad import RoundKept, Triad
from tests.sessions.keyed import MASTER
from tests.sessions.made_round import ANA, BEN, CLEO, kept_round, made_plan, made_triad, round_kept

OTHER = MasterKey(b"another!", bytes(range(1, 33)))


def file_of(data: Path, id_: str = "7ead") -> Path:
    return data / "triads" / f"{id_}.triad"


def test_a_triad_comes_back_as_it_was_kept() -> None:
    kept_round("aa")
    kept_round("ab")
    plan = replace(made_plan(), on_a_call=True, microphone="desk", loopback="speakers", debrief_kept=True)
    triad = made_triad("7ead", 0, round_kept(1, "aa", "ab", agreed="ab"), plan=plan)
    store.keep(triad, MASTER)
    assert store.open_triad("7ead", MASTER) == triad


MOMENTS = st.datetimes(timezones=st.just(UTC))
PEOPLE = st.builds(Person, st.text(), st.text(), st.none() | st.text())
TRIADS = st.builds(
    Triad,
    st.text(),
    MOMENTS,
    st.builds(
        TriadPlan,
        st.tuples(PEOPLE, PEOPLE, PEOPLE),
        round_s=st.floats(0, 1e4),
        consent_at=st.none() | MOMENTS,
        microphone=st.none() | st.text(),
    ),
    st.lists(
        st.builds(RoundKept, began_at=MOMENTS, session_id=st.none() | st.text(), debrief_id=st.none()),
        max_size=3,
    ).map(tuple),
)


@given(TRIADS)
def test_whatever_there_is_in_it_is_written_and_read_the_same(triad: Triad) -> None:
    assert codec.read(codec.written(triad)) == triad


def test_its_file_gives_nothing_of_it_away(data: Path) -> None:
    store.keep(made_triad("7ead", 0, round_kept(1, "0badcafe")), MASTER)
    content = file_of(data).read_bytes()
    for word in (b"Ana", b"Cleo", b"record", b"2026", b"coach", b"0badcafe"):
        assert word not in content
    assert file_of(data).stat().st_mode & 0o777 == 0o600
    assert (data / "triads").stat().st_mode & 0o077 == 0


def test_the_latest_comes_first_and_none_is_there_before_the_first() -> None:
    assert store.open_triads(MASTER) == [] == store.kept_ids()
    for id_, days in (("b", 1), ("c", 3), ("a", 2)):
        store.keep(made_triad(id_, days), MASTER)
    assert [triad.id for triad in store.open_triads(MASTER)] == ["c", "a", "b"]
    assert store.kept_ids() == ["a", "b", "c"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"",
        lambda whole: b"{}",
        lambda whole: b"[]",
        lambda whole: b"[" * 100_000,
        lambda whole: b"\xff",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole.replace(b'"triad": "', b'"triad": "A'),
        lambda whole: whole.replace(b'"triad"', b'"voice"'),
        lambda whole: whole.replace(b'"key": "', b'"key": "A'),
    ],
)
def test_a_damaged_one_is_one_line_and_keeps_no_other_from_being_opened(
    data: Path, spoil: Callable[[bytes], bytes]
) -> None:
    store.keep(made_triad("7ead"), MASTER)
    store.keep(made_triad("whole"), MASTER)
    file_of(data).write_bytes(spoil(file_of(data).read_bytes()))
    with pytest.raises(SessionError, match=r"^the practice triad 7ead .*damaged; restore it from a copy$"):
        store.open_triad("7ead", MASTER)
    assert [triad.id for triad in store.open_triads(MASTER)] == ["whole"]
    [line] = store.troubles(MASTER)
    assert "7ead" in line
    assert not store.is_kept_under("7ead", OTHER)


def test_what_is_no_triad_though_it_is_sealed_is_damaged_too(data: Path) -> None:
    store.keep(made_triad(), MASTER)
    box = store._box("7ead")
    for content in (b"", b"{}", b"[]", b'{"id": "7ead", "began_at": 3, "plan": {}, "rounds": []}'):
        box.put(content, MASTER)
        with pytest.raises(SessionError, match="7ead is damaged"):
            store.open_triad("7ead", MASTER)


def test_one_that_is_not_there_and_one_of_another_key_are_one_line_each(data: Path) -> None:
    with pytest.raises(SessionError, match="no practice triad is kept as 7ead"):
        store.open_triad("7ead", MASTER)
    with pytest.raises(SessionError, match="no practice triad is kept as"):
        store.open_triad("../sessions/aa", MASTER)
    store.keep(made_triad(), MASTER)
    for other in (OTHER, MasterKey(MASTER.id, new_key())):
        with pytest.raises(SessionError, match="kept under another key"):
            store.open_triad("7ead", other)
    file_of(data).rename(file_of(data, "other"))
    with pytest.raises(SessionError, match="kept under another key, or is damaged"):
        store.open_triad("other", MASTER)


@pytest.mark.parametrize("id_", ["", "../x", "a/b", "A", "a.b", "a" * 65])
def test_an_id_that_could_be_another_files_name_is_refused(id_: str) -> None:
    with pytest.raises(ValueError, match="make one with `new_id`"):
        store.keep(made_triad(id_), MASTER)


def test_new_ids_are_fit_for_a_triad() -> None:
    store.keep(made_triad(store.new_id()), MASTER)
    assert store.new_id() != store.new_id()


def test_of_many_changes_at_once_none_is_lost() -> None:
    store.keep(made_triad(), MASTER)

    def with_round(number: int, triad: Triad) -> Triad:
        return triad.with_round(round_kept(number, None))

    def add(number: int) -> Triad:
        return store.changed("7ead", MASTER, partial(with_round, number))

    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(add, range(1, 25)))
    assert [one.number for one in store.open_triad("7ead", MASTER).rounds] == list(range(1, 25))
    assert sorted(len(triad.rounds) for triad in told) == list(range(1, 25))


def test_a_change_that_fails_changes_nothing_and_lets_the_next_one_be() -> None:
    store.keep(made_triad(), MASTER)

    def fail(triad: Triad) -> Triad:
        raise KeyError(triad.id)

    with pytest.raises(KeyError):
        store.changed("7ead", MASTER, fail)
    assert store.changed("7ead", MASTER, lambda triad: triad) == made_triad()
    with pytest.raises(SessionError, match="no practice triad"):
        store.changed("gone", MASTER, lambda triad: triad)


def test_one_that_another_program_holds_for_long_is_one_line(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.keep(made_triad(), MASTER)
    monkeypatch.setattr(store, "LOCK_WAIT_S", 0.0)
    with (
        FileLock(data / "triads" / "changing.lock"),
        pytest.raises(SessionError, match="another Holdspace; try again in a moment"),
    ):
        store.changed("7ead", MASTER, lambda triad: triad)


def test_a_session_that_was_erased_is_one_that_is_not_there() -> None:
    kept = kept_round("aa")
    kept_round("ab")
    store.keep(made_triad("7ead", 0, round_kept(1, "aa", "ab"), round_kept(2, "ac")), MASTER)
    assert [(one.session_id, one.debrief_id) for one in store.open_triad("7ead", MASTER).rounds] == [
        ("aa", "ab"),
        (None, None),
    ]
    kept.unlink()
    [triad] = store.open_triads(MASTER)
    assert [(one.session_id, one.debrief_id) for one in triad.rounds] == [(None, "ab"), (None, None)]


def test_somebody_agrees_and_thinks_better_of_it() -> None:
    store.keep(made_triad("7ead", 0, round_kept(1, None)), MASTER)
    for agrees in (True, True, False, False):
        said = partial(Triad.agreed, number=1, person_id="a1", agrees=agrees)
        store.changed("7ead", MASTER, said)
        assert store.open_triad("7ead", MASTER).rounds[0].agreed == ({"a1"} if agrees else set())
    for number, person in ((2, "a1"), (1, "nobody")):
        with pytest.raises(KeyError):
            made_triad("7ead", 0, round_kept(1, None)).agreed(number, person, True)


def test_deleting_leaves_nothing_to_open_not_even_for_who_holds_the_file(data: Path) -> None:
    store.keep(made_triad(), MASTER)
    held = data / "held"
    held.hardlink_to(file_of(data))
    store.delete("7ead")
    assert not file_of(data).exists()
    assert not held.read_bytes().strip(b"\0")
    store.delete("7ead")


def test_what_a_killed_program_left_is_found_and_goes_too(data: Path) -> None:
    store.keep(made_triad("whole"), MASTER)
    (data / "triads" / "half.triad.new").write_bytes(b"half a triad")
    assert store.kept_ids() == ["whole"]
    assert store.traces() == ["half", "whole"]
    store.delete("half")
    assert store.traces() == ["whole"]


def test_it_goes_over_to_another_key_once() -> None:
    store.keep(made_triad(), MASTER)
    assert store.is_kept_under("7ead", MASTER)
    store.move_key("7ead", OTHER, MASTER)  # it is not that one's
    assert store.open_triad("7ead", MASTER) == made_triad()
    store.move_key("7ead", MASTER, OTHER)
    assert store.open_triad("7ead", OTHER) == made_triad()
    assert store.open_triads(MASTER) == []


def test_everybody_is_named_once_as_they_were_last_the_latest_first() -> None:
    dora = Person("d4", "Dora")
    again = Person("a1", "Anastasia")
    triads = [made_triad("old"), made_triad("new", 1, plan=made_plan(BEN, dora, again))]
    assert store.people(triads) == [BEN, dora, again, CLEO] == store.people(triads[::-1])
    assert store.people([]) == []
    assert store.people([made_triad()]) == [ANA, BEN, CLEO]
