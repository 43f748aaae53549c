from cues.language.utterance import Act
from sessions.review.sign import Kind
from sessions.review.signs.on_track import on_track
from tests.sessions.review.made_conversation import Line, made_conversation
from tests.sessions.review.signs.test_where_to import ASKED, rounds

CHECK: Line = ("coach", "Is this still where you want to go?", [Act.CLOSED, Act.AGENDA], 200, 203)


def closing(at_s: float) -> Line:
    return ("coach", "What are you taking away?", [Act.OPEN, Act.AGENDA], at_s, at_s + 3)


def test_checks_on_the_way_and_at_the_close_are_present() -> None:
    sign = on_track(made_conversation([ASKED, *rounds(19, 10.0), CHECK, *rounds(20, 210.0), closing(410.0)]))
    assert [one.kind for one in sign.moments] == [Kind.PRESENT, Kind.PRESENT]
    assert {one.why for one in sign.moments} == {
        "You checked with them that the time went where they wanted it to.",
        "You asked what they take with them, in their own words.",
    }


def test_asking_in_the_opening_is_no_check() -> None:
    moments = on_track(made_conversation([ASKED, *rounds(30, 10.0)])).moments
    assert all(one.kind is Kind.MISSED for one in moments)


def test_a_close_without_their_own_words_is_missed() -> None:
    (moment,) = on_track(made_conversation([*rounds(20, 0.0), CHECK, *rounds(20, 210.0)])).missed
    assert moment.why == "The session closed without what they take with them, in their own words."
    assert moment.start_s > 380


def test_a_long_session_without_any_check_is_told_at_its_half() -> None:
    half, _ = sorted(on_track(made_conversation(rounds(60, 0.0))).missed, key=lambda one: one.start_s)
    assert 290 <= half.start_s <= 310


def test_a_short_session_is_asked_for_nothing() -> None:
    assert on_track(made_conversation(rounds(5, 0.0))).moments == ()
