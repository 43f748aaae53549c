from sessions.about import HeardFrom
from sessions.review.sign import Kind
from sessions.review.signs.clients_talk import clients_talk
from tests.sessions.review.made_conversation import Line, made_conversation


def talk(role: str, words: int, start_s: float, end_s: float) -> Line:
    return (role, " ".join(["and then it came"] * (words // 4)), [], start_s, end_s)


def test_the_clients_longest_stretches_are_present_and_the_share_is_told() -> None:
    sign = clients_talk(
        made_conversation([talk("coach", 8, 0, 4), talk("client", 60, 5, 35), talk("client", 12, 60, 66)])
    )
    assert [one.kind for one in sign.moments] == [Kind.PRESENT]
    assert "The client had 90% of the talk." in sign.evidence


def test_a_long_stretch_of_the_coachs_is_missed_where_they_have_most_of_the_talk() -> None:
    mostly = [talk("coach", 100, 0, 35), talk("client", 8, 36, 40)]
    sign = clients_talk(made_conversation(mostly))
    (moment,) = sign.missed
    assert moment.why == "You had the floor for 35 s."
    assert (moment.start_s, moment.end_s) == (0, 25)
    assert "less than you" in sign.evidence
    seldom = [talk("coach", 80, 0, 35), talk("client", 100, 36, 90)]
    assert clients_talk(made_conversation(seldom)).missed == []


def test_a_very_long_one_is_missed_whoever_has_most() -> None:
    said = [talk("coach", 200, 0, 70), talk("client", 300, 71, 171)]
    assert len(clients_talk(made_conversation(said)).missed) == 1


def test_an_acknowledgement_does_not_end_a_stretch() -> None:
    said = [talk("client", 24, 0, 10), ("coach", "Mm hm.", [], 9.5, 10), talk("client", 24, 10.5, 20)]
    (moment,) = clients_talk(made_conversation(said)).moments
    assert moment.why == "They had the floor for 20 s."


def test_without_sound_shares_are_by_words() -> None:
    said = [talk("coach", 20, 0, 100), talk("client", 60, 100, 110)]
    sign = clients_talk(made_conversation(said, heard_from=HeardFrom.TRANSCRIPT))
    assert "The client had 75% of the talk." in sign.evidence
    assert "words" in sign.moments[0].why
