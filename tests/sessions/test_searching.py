"""Finding a session by a word or two, and by what was kept of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from sessions.about import Keep
from sessions.library import SessionEntry
from sessions.reader import Outline, State
from sessions.searching import Facets, Length, length_of, matching
from sessions.summary import Summary
from tests.sessions.made_sessions import about

MINUTE_S = 60.0


def entry(
    id_: str, client: str, started_at: datetime, minutes: float = 50.0, keep: Keep = Keep.SOUND, cues: int = 4
) -> SessionEntry:
    told = replace(about(keep, id_), client=client, started_at=started_at)
    summary = Summary(minutes * MINUTE_S, {}, {"hold_space": cues} if cues else {})
    return SessionEntry(Path(f"{id_}.holdspace"), Outline(told, State.ENDED, summary, 0.0))


ANNA = entry("aa110000", "Anna K.", datetime(2026, 11, 5, 9, 0, tzinfo=UTC))
NOVAK = entry("bb220000", "Mr Novak", datetime(2026, 3, 1, 23, 30, tzinfo=UTC), minutes=15, keep=Keep.CUES)
NOBODY = entry("cc330000", "", datetime(2025, 11, 20, tzinfo=UTC), minutes=75, keep=Keep.WORDS, cues=0)
SPOILT = SessionEntry(Path("dd440000.holdspace"), None, "it is damaged")
SHELF = [ANNA, NOVAK, NOBODY, SPOILT]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", SHELF),
        ("  ", SHELF),
        ("anna", [ANNA]),
        ("ANNA k", [ANNA]),
        ("nov", [ANNA, NOVAK, NOBODY]),
        ("november", [ANNA, NOBODY]),
        ("nov 2026", [ANNA, NOVAK]),
        ("2026-11", [ANNA]),
        ("2026-11-05", [ANNA]),
        ("2025", [NOBODY]),
        ("-11", []),
        ("no", [NOVAK]),
        ("11", []),
        ("5 nov", [ANNA]),
        ("05 nov 2026", [ANNA]),
        ("20", [NOBODY]),
        ("laptop", [ANNA, NOVAK, NOBODY]),
        ("dd4", [SPOILT]),
        ("BB22", [NOVAK]),
        ("anna novak", []),
        ("novembers", []),
    ],
)
def test_each_typed_word_is_found_somewhere(typed: str, found: list[SessionEntry]) -> None:
    assert matching(SHELF, typed, zone=UTC) == found


def test_a_date_is_the_one_on_the_coachs_calendar() -> None:
    assert matching(SHELF, "2026-03-02", zone=timezone(timedelta(hours=1))) == [NOVAK]
    assert matching(SHELF, "2026-03-02", zone=UTC) == []


@pytest.mark.parametrize(
    ("facets", "found"),
    [
        (Facets(), SHELF),
        (Facets(keep=Keep.CUES), [NOVAK]),
        (Facets(length=Length.SHORT), [NOVAK]),
        (Facets(length=Length.MEDIUM), [ANNA]),
        (Facets(length=Length.LONG), [NOBODY]),
        (Facets(has_cues=True), [ANNA, NOVAK]),
        (Facets(has_cues=False), [NOBODY]),
        (Facets(keep=Keep.SOUND, length=Length.LONG), []),
    ],
)
def test_only_what_is_as_the_facets_say_is_found(facets: Facets, found: list[SessionEntry]) -> None:
    assert matching(SHELF, "", facets) == found


def test_words_and_facets_narrow_each_other() -> None:
    assert matching(SHELF, "nov", Facets(has_cues=True), UTC) == [ANNA, NOVAK]


def test_a_full_hour_is_no_long_session() -> None:
    assert [length_of(minutes * MINUTE_S) for minutes in (19.9, 20, 60, 60.1)] == [
        Length.SHORT,
        Length.MEDIUM,
        Length.MEDIUM,
        Length.LONG,
    ]
