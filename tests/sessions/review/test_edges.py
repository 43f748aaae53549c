import pytest

from sessions.about import HeardFrom
from sessions.account import Turn
from sessions.review.conversation import conversation_of
from sessions.review.edges import set_right
from tests.sessions.review.made_conversation import Line, made_conversation


def heard(*lines: tuple[str, str, float, float]) -> tuple[Turn, ...]:
    told: list[Line] = [(role, text, [], start_s, end_s) for role, text, start_s, end_s in lines]
    return made_conversation(told).account.turns


def texts(*lines: tuple[str, str, float, float]) -> list[str]:
    return [turn.text for turn in set_right(heard(*lines))]


def test_a_word_that_only_begins_a_sentence_goes_to_who_goes_on_with_it() -> None:
    assert texts(
        ("client", "I hadn't thought of it as honest. When", 0, 4),
        ("coach", "have you decided slowly before?", 4, 7),
    ) == ["I hadn't thought of it as honest.", "When have you decided slowly before?"]


def test_words_that_only_end_a_sentence_go_to_who_began_it() -> None:
    assert texts(
        ("client", "It's that when I left I swore", 0, 4),
        ("coach", "to myself. Never be like her, sure.", 4, 7),
    ) == ["It's that when I left I swore to myself.", "Never be like her, sure."]


def test_a_word_in_the_midst_of_what_another_says_is_theirs() -> None:
    assert texts(
        ("client", "I am running away the lab, because it is so loud.", 0, 10),
        ("coach", "from", 3.5, 3.7),
    ) == ["I am running away from the lab, because it is so loud."]


@pytest.mark.parametrize(
    ("client", "coach"),
    [
        ("My voice kind of", "shakes."),
        ("I keep opening the advert.", "Opening it and closing it."),
        ("So that was it. Yeah", "and what did you do?"),
        ("I said I would go", "really? And did you go?"),
    ],
)
def test_what_people_say_of_their_own_stays_theirs(client: str, coach: str) -> None:
    assert texts(("client", client, 0, 4), ("coach", coach, 4, 6)) == [client, coach]


def test_words_after_a_pause_stay_where_they_are() -> None:
    lines = ("client", "I swore", 0, 4), ("coach", "to yourself. So what now?", 5, 7)
    assert texts(*lines) == [lines[0][1], lines[1][1]]


def test_a_transcript_is_left_as_it_was_written() -> None:
    turns: list[Line] = [("client", "As honest. When", [], 0, 4), ("coach", "have you decided?", [], 4, 7)]
    account = made_conversation(turns, heard_from=HeardFrom.TRANSCRIPT).account
    assert [one.turn.text for one in conversation_of(account).turns] == [
        "As honest. When",
        "have you decided?",
    ]
