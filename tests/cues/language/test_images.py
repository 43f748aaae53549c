import pytest

from cues.language.images import images_in


def images(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[one.start : one.end]) for one in images_in(words)]


@pytest.mark.parametrize(
    ("said", "image"),
    [
        ("I'm carrying a backpack of debts", "carrying a backpack of debts"),
        ("And now I sit there and I'm like a, uh, like a visitor.", "a visitor."),
        ("It's a bit like waiting for exam results.", "waiting for exam results."),
        ("It's like somebody turned it down.", "somebody turned it down."),
        ("It sort of, um, shuts, like a purse.", "a purse."),
        ("I feel like a fraud, honestly.", "a fraud,"),
        ("I'm drowning, basically.", "drowning,"),
        ("There's a wall between us.", "wall between us."),
        ("I've got a knot in my stomach.", "knot in my stomach."),
        ("My chest gets tight when he calls.", "My chest gets tight"),
        ("I put on a mask at work.", "put on a mask"),
        ("Ha. Yes. The humming test.", "The humming test."),
        ("I did the, the kitchen thing.", "the kitchen thing."),
    ],
)
def test_an_image_is_found_with_its_words(said: str, image: str) -> None:
    assert images(said) == [image]


@pytest.mark.parametrize(
    "said",
    [
        "I'd like a coffee, and I like the house.",
        "It looks like a good idea.",
        "We have like a big back yard.",
        "It took, like, two bottles and a phone call.",
        "I climbed a mountain last summer.",
        "I closed the door and sat on the wall.",
        "I feel like I owe him.",
        "It's the same thing. It's the hardest thing, the whole thing.",
        "I was in the kitchen.",
        "",
    ],
)
def test_what_is_meant_literally_is_none(said: str) -> None:
    assert images(said) == []


def test_an_image_hangs_on_its_telling_words() -> None:
    said = "Like I've got the lanyard that says guest."
    (image,) = images_in(said.split())
    assert image.own == ("lanyard", "guest")
