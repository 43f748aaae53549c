from cues.language.utterance import Act
from sessions.review.sign import Kind
from sessions.review.signs.staying_with_feeling import staying_with_feeling
from tests.sessions.review.made_conversation import Line, made_conversation

NAMED: Line = (
    "client",
    "Well, it is done. I feel so ashamed.",
    [(Act.FEELING, "I feel so ashamed.")],
    0.0,
    6.0,
)


def kinds(*lines: Line) -> list[Kind]:
    return [one.kind for one in staying_with_feeling(made_conversation([NAMED, *lines])).moments]


def test_advice_right_after_a_feeling_passes_it_over() -> None:
    sign = staying_with_feeling(
        made_conversation([NAMED, ("coach", "Just write him a letter.", [Act.ADVICE], 6.5, 9.0)])
    )
    (moment,) = sign.moments
    assert moment.kind is Kind.MISSED
    assert moment.turn_id == "t1"
    assert moment.words == "“I feel so ashamed” → “Just write him a letter”"
    assert moment.why == "The client named a feeling, and advice came right after it."
    assert sign.rate_per_10min > 0.0
    assert "I feel so ashamed" in sign.evidence


def test_what_is_heard_begins_with_the_feeling_and_ends_with_the_advice() -> None:
    said = made_conversation([NAMED, ("coach", "Just write him a letter.", [Act.ADVICE], 6.5, 9.0)])
    (moment,) = staying_with_feeling(said).moments
    assert moment.start_s == 3.0
    assert moment.end_s == 9.0


def test_asking_after_it_stays_with_it() -> None:
    assert kinds(("coach", "What is in the shame?", [Act.OPEN, Act.EMOTION], 7.0, 9.0)) == [Kind.PRESENT]


def test_the_second_turn_may_still_take_it_up() -> None:
    assert kinds(
        ("coach", "When was that?", [Act.CLOSED], 7.0, 8.0),
        ("client", "In May, on a Tuesday.", [], 8.5, 10.0),
        ("coach", "And you feel ashamed still.", [Act.SIMPLE], 10.5, 12.0),
    ) == [Kind.PRESENT]


def test_the_third_turn_is_too_late() -> None:
    assert kinds(
        ("coach", "When was that?", [Act.CLOSED], 7.0, 8.0),
        ("client", "In May, on a Tuesday.", [], 8.5, 10.0),
        ("coach", "And who was there?", [Act.OPEN], 10.5, 12.0),
        ("client", "My brother was.", [], 12.5, 14.0),
        ("coach", "You feel ashamed still.", [Act.SIMPLE], 14.5, 16.0),
    ) == [Kind.MISSED]


def test_an_acknowledgement_is_no_turn() -> None:
    assert kinds(
        ("coach", "Mm hm.", [], 6.2, 6.6),
        ("client", "In front of them all.", [], 7.0, 9.0),
        ("coach", "Go to see them.", [Act.ADVICE], 9.5, 11.0),
    ) == [Kind.MISSED]


def test_asking_where_to_go_leaves_it_to_the_client_and_tells_of_neither() -> None:
    assert kinds(("coach", "Where shall we go with this?", [Act.OPEN, Act.AGENDA], 7.0, 9.0)) == []


def test_a_short_question_about_another_matter_does_not_stay() -> None:
    assert kinds(("coach", "So who is your sister in this?", [Act.OPEN], 7.0, 9.0)) == [Kind.MISSED]
    assert kinds(("coach", "And what is that like?", [Act.OPEN], 7.0, 9.0)) == [Kind.PRESENT]


def test_a_feeling_named_and_left_in_one_breath_is_told_as_it_was() -> None:
    (moment,) = staying_with_feeling(
        made_conversation(
            [NAMED, ("coach", "Ashamed, I see. Call him.", [Act.SIMPLE, (Act.ADVICE, "Call him.")], 7.0, 9.0)]
        )
    ).moments
    assert moment.kind is Kind.MISSED
    assert moment.why == "You took up the feeling, and went on to advice in the same breath."


def test_a_feeling_at_the_very_end_is_neither() -> None:
    assert kinds() == []


def test_without_feelings_nothing_is_told_and_the_limit_says_why() -> None:
    sign = staying_with_feeling(made_conversation([("client", "It rained.", [], 0.0, 2.0)]))
    assert sign.moments == ()
    assert sign.rate_per_10min == 0.0
    assert sign.limits == ("A feeling is read from words alone, never from a voice.",)


def test_a_leading_question_about_the_feeling_itself_is_no_solution() -> None:
    assert kinds(("coach", "You felt ashamed, didn't you?", [Act.CLOSED, Act.LEADING], 7.0, 9.0)) == [
        Kind.PRESENT
    ]


def test_a_plan_that_has_a_word_of_the_sentence_does_not_stay_with_the_feeling() -> None:
    small: Line = (
        "client",
        "They get their phones out and I feel so sad.",
        [Act.FEELING],
        0.0,
        4.0,
    )
    reply: Line = ("coach", "Okay, so phones in a basket by the door.", [Act.SIMPLE], 5.0, 8.0)
    (moment,) = staying_with_feeling(made_conversation([small, reply])).moments
    assert moment.kind is Kind.MISSED


def test_another_form_of_its_word_stays_with_it() -> None:
    guilty: Line = ("client", "I feel guilty.", [Act.FEELING], 0.0, 2.0)
    reply: Line = ("coach", "What does the guilt need from you?", [Act.OPEN], 3.0, 5.0)
    (moment,) = staying_with_feeling(made_conversation([guilty, reply])).moments
    assert (moment.kind, moment.weight > 0.7) == (Kind.PRESENT, True)


def test_that_something_was_felt_names_no_feeling() -> None:
    felt: Line = ("client", "Yeah, I felt it.", [Act.FEELING], 0.0, 2.0)
    reply: Line = ("coach", "So what might it look like at work?", [Act.OPEN], 3.0, 5.0)
    assert staying_with_feeling(made_conversation([felt, reply])).moments == ()


def test_what_speaks_of_their_feeling_passes_nothing_over() -> None:
    assert kinds(("coach", "It sounds like you feel it still.", [], 7.0, 9.0)) == []
