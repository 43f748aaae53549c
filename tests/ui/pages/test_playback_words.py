"""What the playback page calls a session."""

from dataclasses import replace

from sessions.about import Part
from tests.sessions.made_account import made_account
from tests.ui.pages.made_shelf import practised
from ui.pages.playback_words import whose


def test_a_round_is_called_by_its_number_its_coach_and_client() -> None:
    account = made_account()
    of_round = replace(account, about=replace(account.about, practice=practised(3)))
    assert whose(replace(of_round, names={"coach": "Ana", "client": "Ben"})) == "Round 3: Ana, Ben"
    assert whose(replace(of_round, names={"client": "Benedikt"})) == "Round 3: Coach, Benedikt"


def test_the_talk_after_it_is_called_so() -> None:
    account = made_account()
    debrief = replace(account.about, practice=practised(3, Part.DEBRIEF))
    assert whose(replace(account, about=debrief)) == "Debrief of round 3"
