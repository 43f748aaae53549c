"""How far the way to the observer's phone has come."""

from tests.ui.parts.triad.phones import CABLE, INVITATION, WIFI
from ui.parts.triad.phone_panel_state import PhoneState, PhoneStep
from ui.triad_desk import PhoneAt


def test_it_begins_by_looking_and_then_offers_the_first_network() -> None:
    assert PhoneState().step is PhoneStep.LOOKING
    found = PhoneState().found([WIFI, CABLE])
    assert found.step is PhoneStep.CHOOSING and found.chosen == WIFI


def test_without_a_network_or_without_an_answer_there_is_nothing_to_choose() -> None:
    assert PhoneState().found([]).step is PhoneStep.ALONE
    assert PhoneState().lost("the networks cannot be told").step is PhoneStep.ALONE


def test_the_network_that_was_chosen_stays_chosen_while_it_is_there() -> None:
    chosen = PhoneState().found([WIFI, CABLE]).choosing(CABLE)
    assert chosen.looking().found([WIFI, CABLE]).chosen == CABLE
    assert chosen.looking().found([WIFI]).chosen == WIFI


def test_it_opens_and_tells_how_the_phone_stands_only_while_it_is_open() -> None:
    begun = PhoneState().found([WIFI]).begun()
    assert begun.step is PhoneStep.OPENING and begun.phone is None
    is_open = begun.standing(PhoneAt.HERE).opened(INVITATION)
    assert is_open.step is PhoneStep.OPEN and is_open.phone is PhoneAt.HERE
    assert is_open.closed().phone is None and is_open.closed().step is PhoneStep.CHOOSING


def test_what_could_not_be_opened_can_be_tried_again() -> None:
    failed = PhoneState().found([WIFI]).begun().failed("the address is taken")
    assert failed.step is PhoneStep.CHOOSING and failed.trouble == "the address is taken"
    assert failed.begun().trouble == ""


def test_a_phone_opened_anew_has_not_come_yet() -> None:
    locked = PhoneState().found([WIFI]).begun().opened(INVITATION).standing(PhoneAt.LOCKED)
    assert locked.closed().begun().opened(INVITATION).phone is PhoneAt.AWAITED
