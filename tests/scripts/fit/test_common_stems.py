from scripts.fit.common_stems import common
from scripts.fit.meetings import Meeting
from transcribe.events import Word


def meeting(number: int, text: str) -> Meeting:
    words = tuple(Word(f"w{at}", at, at + 0.5, word, "A", at, at) for at, word in enumerate(text.split()))
    return Meeting(f"m{number}", ("A",), words, ())


def test_what_meetings_have_in_common_is_counted_by_its_stem() -> None:
    found = [meeting(number, "budget budgets") for number in range(4)]
    assert common([*found, meeting(5, "lanyard")]) == {"budget": 4}


def test_what_few_meetings_are_all_about_is_left_out() -> None:
    about = [meeting(number, "banana " * 4) for number in range(4)]
    others = [meeting(number, "table") for number in range(4, 12)]
    assert common([*about, *others]) == {"tabl": 8}
