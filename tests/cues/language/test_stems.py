import pytest
from hypothesis import given
from hypothesis import strategies as st

from cues.language.stems import content_stems, stem


@pytest.mark.parametrize(
    "forms",
    [
        *("hum hums hummed humming", "close closes closed closing", "carry carries carried carrying"),
        *("feed fed", "quiet quieter", "wall walls", "polite politer", "freeze froze frozen"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["number numb", "class classroom", "king kin", "need nee", "glass gla"])
def test_words_that_only_look_alike_have_two(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=20))
def test_no_stem_is_longer_than_its_word_by_more_than_an_irregular_form(word: str) -> None:
    assert len(stem(word)) <= len(word) + 2


def test_content_leaves_out_words_that_say_little() -> None:
    assert content_stems("And then I was humming, you know?") == {"hum"}
    assert content_stems("So what is it that you want?") == frozenset()
