"""Names in text: found however they are written, and never inside another word."""

import pytest

from sessions.account import Turn
from sessions.take_along.hidden_names import HiddenNames
from transcribe.events import Word


def hidden(names: str, text: str) -> str:
    return HiddenNames(names.split("/"), "[name]").replaced(text)


@pytest.mark.parametrize(
    ("name", "text", "without"),
    [
        ("Anna", "Anna, ANNA; anna!", "[name], [name]; [name]!"),
        ("Anna", "Anna's and Anna\u2019s and Annas way", "[name]'s and [name]\u2019s and [name]s way"),
        ("Anna", "Hannah, Annabel and Ann", "Hannah, Annabel and Ann"),
        ("Anna", "Anna-Lena met _Anna_", "[name]-Lena met _[name]_"),
        ("Acme Ltd", "at Acme, Ltd. or ACME LTD's or AcmeLtd", "at [name]. or [name]'s or [name]"),
        ("Acme Ltd", "the acme of it", "the acme of it"),
        ("Anna Berg", "Berg, Anna", "[name]"),
        ("Anna/Anna Berg", "Anna Berg and Anna", "[name] and [name]"),
        ("Müller", "Muller, Mueller, MÜLLER, Mu\u0308ller", "[name], [name], [name], [name]"),
        ("Mueller", "Müller, not Muller", "[name], not Muller"),
        ("Muller", "Müller", "[name]"),
        ("Zoe", "Zoë, Zoé", "[name], [name]"),
        ("Joe", "Jo", "Jo"),
        ("José", "Jose and JOSÉ", "[name] and [name]"),
        ("Strauß", "Strauss", "[name]"),
        ("O'Brien", "O\u2019Brien and OBrien", "[name] and [name]"),
        ("Łukasz", "Lukasz", "[name]"),
        ("王伟", "我是王伟说的", "我是[name]说的"),
        ("Acme Ltd", "You said “call Acme...”", "You said “call [name]...”"),
        ("Acme Ltd", "They paused after “...Ltd is gone…”", "They paused after “...[name] is gone…”"),
        ("A.B.", "A.B. or AB", "[name]. or [name]"),
        ("...", "and so on...", "and so on..."),
    ],
)
def test_a_name_is_replaced_and_nothing_else(name: str, text: str, without: str) -> None:
    assert hidden(name, text) == without


def words(id_: str, text: str, role: str = "client", from_s: float = 0.0) -> Turn:
    said = tuple(
        Word(f"{id_}-{n}", from_s + n, from_s + n + 0.5, one, role, from_s + n + 1, None)
        for n, one in enumerate(text.split())
    )
    return Turn(id_, role, said[0].start_s, said[-1].end_s, said, ())


def test_words_that_are_one_name_become_one_word() -> None:
    turn = words("t", "at Acme Ltd, London we")
    found = HiddenNames(["acme ltd"], "[name]").in_turns([turn])
    [told] = found.turns
    assert [(one.text, one.start_s, one.end_s) for one in told.words] == [
        ("at", 0.0, 0.5),
        ("[name],", 1.0, 2.5),
        ("London", 3.0, 3.5),
        ("we", 4.0, 4.5),
    ]
    assert found.spoken == ((1.0, 1.5), (2.0, 2.5))


def test_names_next_to_each_other_stay_two() -> None:
    [told] = HiddenNames(["Anna", "Ben"], "X").in_turns([words("t", "Anna Ben, Anna's")]).turns
    assert told.text == "X X, X's"


def test_a_name_goes_on_though_somebody_says_mm_hm_in_it() -> None:
    turns = [
        words("1", "it was Anna"),
        words("2", "mm-hm", "coach", 10.0),
        words("3", "Berg who", from_s=20.0),
    ]
    told = HiddenNames(["Anna Berg"], "[name]").in_turns(turns).turns
    assert [turn.text for turn in told] == ["it was [name]", "mm-hm", "[name] who"]


def test_a_word_set_right_to_several_is_searched_too() -> None:
    word = Word("w", 0.0, 0.5, "my boss Anna Berg", "client", 1.0, None)
    turn = Turn("t", "client", 0.0, 0.5, (word,), ())
    [told] = HiddenNames(["Anna Berg"], "[name]").in_turns([turn]).turns
    assert told.text == "my boss [name]"


def test_words_like_a_name_are_shown_the_likest_first() -> None:
    names = HiddenNames(["Anna Berg"], "[name]")
    texts = ["Hanna and any Berg; an Ana, and Annie", "hanna again"]
    assert names.near(texts) == ["Berg", "Hanna", "Ana"]
