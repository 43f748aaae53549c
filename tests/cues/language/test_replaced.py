from cues.language.replaced import How, replaced
from tests.cues.language.test_own_words import talk


def found(*lines: str) -> list[tuple[How, str]]:
    utterances = talk(*lines)
    return [
        (one.how, " ".join(utterances[one.coach.at].words[one.coach.start : one.coach.end]))
        for one in replaced(utterances)
    ]


IMAGE = "It's a bit like waiting for exam results."


def test_a_term_soon_after_an_image_stands_in_its_place() -> None:
    assert found(IMAGE, "- Okay.", "I still open the file.", "- So it's a control loop issue.") == [
        (How.TERM, "control loop")
    ]


def test_a_term_beside_their_own_word_replaces_nothing() -> None:
    assert found(IMAGE, "- So there's perfectionism in the exam.") == []


def test_a_term_of_theirs_is_theirs() -> None:
    assert found("I'm a perfectionist, and I'm drowning.", "- So you're a perfectionist.") == []


def test_a_term_about_somebody_else_replaces_nothing_of_theirs() -> None:
    assert found(IMAGE, "- She's insecure.") == []


def test_a_term_long_after_the_image_is_about_something_else() -> None:
    later = "Then we drove home and had dinner and talked about the house and the money for a while. " * 6
    assert found(IMAGE, "- Mm.", later, "- So it's a mindset issue.") == []


def test_a_word_given_for_an_unfinished_thought_is_put_right() -> None:
    assert found("I guess what happens is my voice kind of...", "- Shakes.", "No, it sort of goes away.") == [
        (How.PUT_RIGHT, "Shakes.")
    ]


def test_a_no_to_a_question_or_a_fact_puts_no_word_right() -> None:
    assert found("He was late again and he just...", "- Did he call?", "No, he sent a text.") == []
    assert found("We live in the city now.", "- So near the office.", "No, out in the east.") == []


def test_a_word_that_is_agreed_to_replaces_nothing() -> None:
    assert found("I just want to be his sister and not his...", "- His bank.", "His bank! Yes.") == []


def test_what_was_told_apart_is_called_the_same() -> None:
    assert found(
        "Whether I belong up there. I was gonna say belong.", "- Belong, mess up, it's the same thing really."
    ) == [(How.SAME, "Belong, mess up, it's the same thing really.")]


def test_asking_whether_it_is_the_same_is_asking() -> None:
    assert found("Whether I belong there. I mean belong.", "- Belong, or is it the same thing?") == []


def test_a_near_word_for_a_feeling_is_another_word() -> None:
    assert found("I was so jealous of her.", "- So you're envious.") == [(How.NEAR, "envious.")]
    assert found("I was so jealous of her.", "- You were jealous. Envious, even.") == []
    assert found("I was so sad.", "- Where's your sadness now?") == []
    assert found("I was so worried about it.", "- I'm afraid we have to stop.") == []
