"""The client's own words as they are told: taken up, replaced, said first by the coach; and which first."""

from sessions.review.words_told import most_telling, words_told
from tests.sessions.review.made_conversation import made_conversation

SAID = made_conversation(
    [
        ("coach", "Is it a labyrinth, would you say?", [], 0.0, 3.0),
        ("client", "A labyrinth, yes. It was late. I'm like a visitor there.", [], 4.0, 9.0),
        ("coach", "A visitor.", [], 10.0, 11.0),
        ("client", "Yes, a visitor. In that labyrinth nobody knows the caretaker.", [], 12.0, 20.0),
        ("client", "The caretaker has the keys.", [], 21.0, 23.0),
    ]
)


def test_words_are_told_with_whose_they_were_and_who_took_them_up() -> None:
    told = {one.words: one for one in words_told(SAID)}
    visitor, labyrinth = told["a visitor"], told["labyrinth"]
    assert (visitor.first_by, visitor.image, visitor.turns, visitor.taken_up) == ("client", True, 2, 1)
    assert labyrinth.first_by == "coach" and labyrinth.turns == 2
    assert told["caretaker"].taken_up == 0 and not told["caretaker"].answered


def test_words_are_heard_in_their_sentence() -> None:
    visitor = next(one for one in words_told(SAID) if one.words == "a visitor")
    assert 4.0 < visitor.start_s < visitor.at_s < visitor.end_s
    assert visitor.end_s - visitor.start_s >= 4.0


def test_those_that_were_answered_come_before_those_that_were_not_in_their_order() -> None:
    told = words_told(SAID)
    assert most_telling(told, 99) == told
    one = most_telling(told, len(told) - 1)
    assert "caretaker" not in [word.words for word in one]
    assert [word.at_s for word in one] == sorted(word.at_s for word in one)
