"""What the playback page calls a session."""

from dataclasses import replace

from sessions.about import Part
from tests.sessions.made_account import made_account
from tests.sessions.made_round import made_round
from tests.ui.pages.made_shelf import practised
from ui.pages.playback_words import what_the_observer_marked, whose


def test_a_round_is_called_by_its_number_its_coach_and_client() -> None:
    account = made_account()
    of_round = replace(account, about=replace(account.about, practice=practised(3)))
    assert whose(replace(of_round, names={"coach": "Ana", "client": "Ben"})) == "Round 3: Ana, Ben"
    assert whose(replace(of_round, names={"client": "Benedikt"})) == "Round 3: Coach, Benedikt"


def test_the_talk_after_it_is_called_so() -> None:
    account = made_account()
    debrief = replace(account.about, practice=practised(3, Part.DEBRIEF))
    assert whose(replace(account, about=debrief)) == "Debrief of round 3"


def test_it_says_where_the_marks_of_an_observer_stand() -> None:
    round_ = made_round()
    said = what_the_observer_marked(round_)
    assert said == f"Cleo marked {len(round_.observed)} moments: they stand in the debrief."
    one = replace(round_, observed=round_.observed[:1])
    assert what_the_observer_marked(one) == "Cleo marked 1 moment: it stands in the debrief."
    assert what_the_observer_marked(made_account()) == ""
