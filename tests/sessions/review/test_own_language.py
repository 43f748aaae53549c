from cues.language.own_words import Said
from sessions.review.own_language import client_before, own_language, quoted_of, sentence_of, span_s
from tests.sessions.review.made_conversation import made_conversation

LONG = (
    "So I told him that when I am there " + "and there " * 12 + "I feel like a visitor in that house of ours."
)
SAID = made_conversation(
    [
        ("client", "It was late. I'm like a visitor there. So.", [], 0.0, 9.0),
        ("coach", "Mm.", [], 9.5, 10.0),
        ("client", "Yeah.", [], 10.2, 10.5),
        ("coach", "A visitor.", [], 11.0, 12.0),
        ("client", LONG, [], 20.0, 40.0),
    ]
)


def test_words_and_their_times_are_those_of_the_turns() -> None:
    (word,) = own_language(SAID).words
    assert word.words == "a visitor"
    assert [one.at for one in word.said] == [0, 4]
    assert [span_s(SAID, one) for one in word.taken_up] == [(11.5, 12.0)]


def test_a_word_is_quoted_in_its_sentence() -> None:
    (word,) = own_language(SAID).words
    first, later = word.said
    assert sentence_of(SAID.turns[0], first) == Said(0, 3, 8)
    assert quoted_of(SAID.turns[0], first) == "“I'm like a visitor there”"
    assert quoted_of(SAID.turns[4], later).startswith("“…")
    assert "visitor" in quoted_of(SAID.turns[4], later)


def test_the_clients_words_before_a_turn_are_more_than_an_acknowledgement() -> None:
    words, from_s = client_before(SAID, SAID.turns[3])
    assert words == "“It was late. I'm like a visitor there. So”"
    assert from_s == 0.0
    assert client_before(SAID, SAID.turns[0]) == ("", 0.0)
