from hypothesis import given
from hypothesis import strategies as st

from cues.language.own_words import OwnWord, Reason, client_words, names_in, own_words
from cues.language.utterance import CLIENT, COACH, Utterance


def talk(*lines: str) -> list[Utterance]:
    """A line each, the coach's after a dash."""
    return [
        Utterance(COACH if line.startswith("- ") else CLIENT, tuple(line.removeprefix("- ").split()))
        for line in lines
    ]


def found(*lines: str) -> dict[str, OwnWord]:
    return {one.words: one for one in own_words(talk(*lines))}


def test_an_image_is_theirs_and_known_again_by_its_word() -> None:
    words = found(
        "Now I sit there and I'm like a visitor.",
        "- A visitor.",
        "Yes.",
        "- What would it take to be no visitor?",
    )
    visitor = words["a visitor"]
    assert visitor.reason is Reason.IMAGE
    assert visitor.first_by == CLIENT
    assert [one.at for one in visitor.said] == [0]
    assert [one.at for one in visitor.taken_up] == [1, 3]


def test_what_the_client_comes_back_to_is_theirs_in_all_its_forms() -> None:
    words = found("I noticed I was humming.", "- Okay.", "I just walked and hummed.", "- The humming.")
    assert words["humming"].reason is Reason.REPEATED
    assert words["humming"].turns == 2
    assert [one.at for one in words["humming"].taken_up] == [3]


def test_two_words_said_together_twice_are_one() -> None:
    words = found("It was a wet Tuesday.", "- And?", "I want, like, another wet Tuesday.", "- A wet Tuesday.")
    assert list(words) == ["wet tuesday"]
    assert [one.at for one in words["wet tuesday"].taken_up] == [3]


def test_an_unusual_word_is_theirs_where_it_is_taken_up_at_once() -> None:
    assert found("I hid the pancakes.", "- The pancakes.")["pancakes"].reason is Reason.UNUSUAL
    assert found("I hid the pancakes.", "- Hm, and what happened next?") == {}


def test_everyday_words_and_names_are_nobodys_own() -> None:
    said = "I told my brother about Geoff. My brother and Geoff came."
    assert found(said, "- So Geoff and your brother came.") == {}


def test_what_the_coach_said_first_is_told_as_theirs() -> None:
    words = found("Hello.", "- It is about resilience.", "Resilience. Yes.", "- Hm.", "My resilience is low.")
    assert words["resilience"].first_by == COACH


def test_names_are_written_with_a_capital_in_mid_sentence_and_never_without() -> None:
    assert names_in(talk("I saw Rose there. Tuesday it was.", "Geoff left. And Mark, mark my words.")) == {
        "rose"
    }


def test_the_share_of_the_clients_words_is_of_what_the_words_are_about() -> None:
    before = talk("I keep opening the advert and closing it.", "- Hm.", "Nine times.")
    assert client_words(talk("- Opening it and closing it.")[0], before) == 1.0
    assert client_words(talk("- Opening a shared tracker.")[0], before) == 1 / 3
    assert client_words(talk("- Why is that?")[0], before) == 0.0


def test_what_was_said_long_before_is_no_longer_the_clients_last_turn() -> None:
    before = talk("The lanyard.", "Then we ate.", "And we slept.", "And we swam.", "And we sang.")
    assert client_words(talk("- A lanyard?")[0], before) == 0.0


_LINES = st.lists(st.text("abc -.,'Tuesdaylkh?\N{HORIZONTAL ELLIPSIS}", max_size=60), max_size=12)


@given(_LINES)
def test_any_words_at_all_are_read_and_places_are_in_them(lines: list[str]) -> None:
    utterances = talk(*lines)
    for word in own_words(utterances):
        for said in (*word.said, *word.taken_up):
            assert 0 <= said.start < said.end <= len(utterances[said.at].words)
        assert all(utterances[one.at].role == COACH for one in word.taken_up)
