import pytest

from cues.language.story import Shown, strength_in, success_in, two_minds_in


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("I fed everybody.", Shown.CARED),
        ("I kept going, though.", Shown.KEPT_AT_IT),
        ("I went to see him every single day.", Shown.KEPT_AT_IT),
        ("So I finally told her.", Shown.DARED),
        ("I asked my brother for help.", Shown.DARED),
        ("I asked for a raise.", Shown.DARED),
        ("I was terrified, but I went up there.", Shown.DARED),
        ("I handed it in on the Friday.", Shown.FINISHED),
        ("And I taught myself, from books.", Shown.LEARNED),
        ("I owned up in front of everybody.", Shown.HONEST),
        ("I got good at it, you know?", Shown.MANAGED),
    ],
)
def test_what_somebody_did_shows_a_strength(said: str, shown: Shown) -> None:
    told = strength_in(said.split())
    assert told is not None
    assert told.shown is shown


@pytest.mark.parametrize(
    "said",
    [
        "I never managed to.",
        "If I managed to get there in time, he'd see.",
        "I wish I'd finished it.",
        "I should have told the truth.",
        "I don't think I kept going.",
        "He looked after everybody.",
        "I can manage, because if I don't, who will?",
        "Nobody kept at it.",
    ],
)
def test_what_was_only_wished_or_denied_or_anothers_shows_none(said: str) -> None:
    assert strength_in(said.split()) is None


@pytest.mark.parametrize(
    "said",
    [
        "It's actually the one time I don't lose my voice.",
        "I did it last year, and it worked.",
        "And nobody minded.",
        "It helps when I write it down.",
        "I've done it before.",
        "I sleep badly, but I'm fine when I walk.",
    ],
)
def test_something_that_went_well_is_told_of(said: str) -> None:
    assert success_in(said.split()) is not None


@pytest.mark.parametrize(
    "said",
    [
        "It never worked.",
        "I hope it worked.",
        "I don't think that helped.",
        "So has it worked?",
        "I know how that worked.",
        "I've not done it before.",
    ],
)
def test_what_did_not_go_well_is_no_success(said: str) -> None:
    assert success_in(said.split()) is None


@pytest.mark.parametrize(
    "said",
    [
        "I want to tell him, but I never do.",
        "I know I should rest. But then I just keep going.",
        "Part of me wants to go, and part of me is glad to stay.",
        "I say fine, and then I cry in the car.",
        "It's fine, really. I just can't sleep.",
        "I'm relieved, and then I'm ashamed of that,",
        "I keep opening the advert and, like, closing it.",
    ],
)
def test_two_sides_stand_next_to_each_other(said: str) -> None:
    told = two_minds_in(said.split())
    assert told is not None
    assert told.start == 0


@pytest.mark.parametrize(
    "said",
    [
        "I want to tell him, and I will on Friday.",
        "I'd like to buy it, but I can't afford it.",
        "It's fine. It's weird.",
        "I wanted tea, but he had coffee.",
        "I keep walking and talking.",
        "I'm relieved, and I'm glad of that.",
    ],
)
def test_one_side_is_no_two(said: str) -> None:
    assert two_minds_in(said.split()) is None


def test_the_place_is_that_of_the_sentence() -> None:
    said = "Well, you know me. And it worked. So."
    told = success_in(said.split())
    assert told is not None
    assert (told.start, told.end) == (4, 7)
