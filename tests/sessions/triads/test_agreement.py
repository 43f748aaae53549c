"""Where observer and machine agree, where they differ, and where they cannot."""

from dataclasses import replace

import pytest

from cues.events import CueKind
from cues.hand import Mark
from cues.settings import CueSetting, Settings
from sessions.about import Keep
from sessions.account import Account
from sessions.observed import Observed
from sessions.triads.agreement import MARKED, Agreement, Compared, agreement, watch_of
from sessions.triads.debrief import SAME, sights
from tests.sessions.made_round import cue, made_round


def told(account: Account) -> Agreement:
    return agreement(sights(account), watch_of(account))


def of_mark(account: Account, mark: Mark, at_s: float = 50.0) -> Compared:
    """How a mark stands that no cue is beside."""
    [one] = sights(replace(account, observed=(Observed("m", mark, at_s, "", True),), cues=()))
    return watch_of(account).compared(one)


def test_a_round_is_counted() -> None:
    counted = told(made_round())
    assert counted == Agreement(
        both=2, observer_only=1, machine_only=4, only_observer_can=3, only_machine_looks=2
    )
    assert (counted.marks, counted.comparable_marks, counted.not_comparable) == (6, 3, 5)


def test_of_nothing_nothing_is_counted() -> None:
    assert told(replace(made_round(), observed=(), cues=())) == Agreement()


@pytest.mark.parametrize("mark", [Mark.POWERFUL_QUESTION, Mark.STRENGTH, Mark.NOTE])
def test_for_some_things_the_machine_has_no_eye(mark: Mark) -> None:
    assert mark not in SAME
    assert of_mark(made_round(), mark) is Compared.ONLY_OBSERVER_CAN


def test_of_some_cues_there_is_no_mark() -> None:
    unmarked = set(CueKind) - MARKED - {CueKind.CANNOT_TELL}
    account = replace(
        made_round(), observed=(), cues=tuple(cue(str(kind), kind, 10.0) for kind in sorted(unmarked))
    )
    assert told(account) == Agreement(only_machine_looks=6)


def test_what_was_switched_off_was_not_looked_for() -> None:
    account = made_round()
    off = Settings().with_cue(CueKind.HELD_SILENCE, CueSetting(on=False)).as_json()
    assert of_mark(account, Mark.HELD_SILENCE) is Compared.OBSERVER_ONLY
    without = replace(account, about=replace(account.about, settings=off))
    assert of_mark(without, Mark.HELD_SILENCE) is Compared.ONLY_OBSERVER_CAN
    one_of_three = Settings().with_cue(CueKind.CUT_IN, CueSetting(on=False)).as_json()
    still = replace(account, about=replace(account.about, settings=one_of_three))
    assert of_mark(still, Mark.INTERRUPTION) is Compared.OBSERVER_ONLY


def test_settings_of_a_later_version_are_taken_for_the_usual_ones() -> None:
    account = made_round()
    later = replace(account, about=replace(account.about, settings={"cues": {"tenderness": {}}}))
    assert of_mark(later, Mark.HELD_SILENCE) is Compared.OBSERVER_ONLY


def test_without_words_or_in_another_language_no_feeling_is_looked_for() -> None:
    account = made_round()
    assert of_mark(account, Mark.MISSED_FEELING) is Compared.OBSERVER_ONLY
    german = replace(account, about=replace(account.about, language="de"))
    assert of_mark(german, Mark.MISSED_FEELING) is Compared.ONLY_OBSERVER_CAN
    wordless = replace(account, turns=tuple(replace(turn, words=()) for turn in account.turns))
    assert of_mark(wordless, Mark.MISSED_FEELING) is Compared.ONLY_OBSERVER_CAN
    assert of_mark(wordless, Mark.INTERRUPTION) is Compared.OBSERVER_ONLY
    heard_not_kept = replace(wordless, about=replace(wordless.about, keep=Keep.CUES))
    assert of_mark(heard_not_kept, Mark.MISSED_FEELING) is Compared.OBSERVER_ONLY


@pytest.mark.parametrize(
    ("at_s", "how"),
    [
        (19.0, Compared.OBSERVER_ONLY),
        (25.0, Compared.ONLY_OBSERVER_CAN),
        (37.0, Compared.ONLY_OBSERVER_CAN),  # of what happened while the doubt still stood
        (39.0, Compared.OBSERVER_ONLY),
        (70.0, Compared.ONLY_OBSERVER_CAN),  # a doubt without end lasts to the end
    ],
)
def test_where_the_machine_cannot_tell_who_speaks_it_does_not_differ(at_s: float, how: Compared) -> None:
    doubts = (cue("d1", CueKind.CANNOT_TELL, 20.0, 30.0), cue("d2", CueKind.CANNOT_TELL, 60.0))
    assert of_mark(made_round(80.0, *doubts), Mark.INTERRUPTION, at_s) is how
