from cues.language.utterance import Act
from sessions.review.sign import Kind
from sessions.review.signs.leading import leading
from tests.sessions.review.made_conversation import Line, made_conversation

THOUGHT = (
    "Well, when I picture the class I slow down, and when I picture leaving, then I speed up at once, oddly."
)


def kinds(*lines: Line) -> list[Kind]:
    return [one.kind for one in leading(made_conversation(lines)).moments]


def test_an_open_question_that_was_thought_aloud_about_is_present() -> None:
    sign = leading(
        made_conversation(
            [
                (
                    "coach",
                    "Okay. How would you tell them apart?",
                    [(Act.OPEN, "How would you tell them apart?")],
                    0,
                    3,
                ),
                ("client", THOUGHT, [], 5.0, 13.0),
            ]
        )
    )
    (moment,) = sign.moments
    assert moment.kind is Kind.PRESENT
    assert moment.words.startswith("“How would you tell them apart?” → “Well, when I picture")
    assert sign.rate_per_10min == 0.0


def test_a_short_answer_is_no_thinking_aloud() -> None:
    assert kinds(("coach", "What is it?", [Act.OPEN], 0, 2), ("client", "A door.", [], 3, 4)) == []


def test_an_open_question_with_its_answer_in_it_is_missed_and_not_present() -> None:
    assert kinds(
        ("coach", "How about just calling him?", [Act.OPEN, Act.LEADING], 0, 2),
        ("client", THOUGHT, [], 3, 12),
    ) == [Kind.MISSED]


def test_advice_stacked_and_leading_questions_are_told_once_a_turn() -> None:
    sign = leading(
        made_conversation(
            [
                ("client", "I am stuck.", [], 0, 2),
                (
                    "coach",
                    "Call him. Could you just call him?",
                    [(Act.ADVICE, "Call him."), Act.LEADING],
                    3,
                    6,
                ),
                ("client", "Maybe.", [], 7, 8),
                ("coach", "When? Who with? Where?", [Act.STACKED], 9, 11),
            ]
        )
    )
    assert [one.turn_id for one in sign.moments] == ["t1", "t3"]
    assert sign.moments[0].why == "A suggestion came as a question."
    assert sign.moments[1].why == "You asked again before they could answer the first question."
    assert sign.rate_per_10min == round(10 * 2 / (11 / 60), 2)


def test_advice_that_was_asked_for_is_no_leading() -> None:
    asked: Line = ("client", "What would you do in my place?", [], 0, 2)
    assert kinds(asked, ("coach", "I would call him.", [Act.ADVICE], 3, 5)) == []


def test_advice_that_was_offered_first_is_no_leading() -> None:
    assert (
        kinds(
            ("coach", "Would you like to hear an idea?", [Act.CLOSED], 0, 2),
            ("client", "Yes, please do.", [], 3, 4),
            ("coach", "Call him.", [Act.ADVICE], 5, 6),
        )
        == []
    )


def test_advice_right_after_a_feeling_weighs_more_and_quotes_it() -> None:
    felt: Line = ("client", "I feel sick.", [Act.FEELING], 0, 2)
    said: Line = ("client", "It is cold.", [], 0, 2)
    advice: Line = ("coach", "Wear a coat.", [Act.ADVICE], 3, 5)
    (after_feeling,), (plain,) = (leading(made_conversation([one, advice])).moments for one in (felt, said))
    assert after_feeling.weight > plain.weight
    assert after_feeling.words == "“I feel sick” → “Wear a coat”"


def test_every_time_is_kept_for_the_rate_counts_them() -> None:
    lines: list[Line] = [
        (role, "Call him now.", [Act.ADVICE] if role == "coach" else [], n * 4.0, n * 4.0 + 3.0)
        for n in range(40)
        for role in ("coach" if n % 2 else "client",)
    ]
    assert len(leading(made_conversation(lines)).moments) == 20


def test_a_question_on_another_is_quoted_with_it() -> None:
    asked = "What do you tell him? And what about her?"
    first, again = "What do you tell him?", "And what about her?"
    acts = [(Act.OPEN, first), (Act.OPEN, again), (Act.STACKED, again)]
    said = made_conversation([("coach", asked, acts, 0.0, 4.0)])
    (moment,) = leading(said).moments
    assert moment.words == "“What do you tell him? And what about her?”"


def test_a_good_day_wished_is_no_advice() -> None:
    assert leading(made_conversation([("coach", "Have a great day.", [Act.ADVICE], 0.0, 2.0)])).moments == ()
