from cues.language.utterance import Act
from sessions.review.sign import Kind, Sign
from sessions.review.signs.clients_language import clients_language
from tests.sessions.review.made_conversation import Line, made_conversation

IMAGE: Line = ("client", "Now I sit in a meeting and I'm like a visitor.", [], 0.0, 5.0)


def sign_of(*lines: Line) -> Sign:
    return clients_language(made_conversation(lines))


def test_giving_an_image_back_takes_it_up() -> None:
    sign = sign_of(IMAGE, ("coach", "A visitor.", [Act.SIMPLE], 6.0, 7.0))
    (moment,) = sign.moments
    assert moment.kind is Kind.PRESENT
    assert moment.turn_id == "t1"
    assert moment.words == "“Now I sit in a meeting and I'm like a visitor” → “A visitor”"
    assert moment.why == "You took up an image of theirs."
    assert (moment.start_s, moment.end_s) == (0.0, 7.0)
    assert "A visitor" in sign.evidence


def test_an_image_come_back_to_later_is_heard_where_the_coach_says_it() -> None:
    between: list[Line] = [
        ("client", "And then we talked about home.", [], 8.0 + at * 5, 12.0 + at * 5) for at in range(7)
    ]
    late: Line = ("coach", "What would make you less of a visitor?", [Act.OPEN], 60.0, 63.0)
    (moment,) = sign_of(IMAGE, *between, late).moments
    assert moment.why == "You came back to an image of theirs after a while."
    assert moment.start_s >= 59.0


def test_their_word_in_advice_is_not_taken_up() -> None:
    assert sign_of(IMAGE, ("coach", "Just stop being a visitor.", [Act.ADVICE], 6.0, 8.0)).moments == ()


def test_a_term_in_place_of_an_image_is_a_word_of_the_coachs_own() -> None:
    sign = sign_of(IMAGE, ("coach", "Okay, so that's imposter syndrome.", [], 6.0, 8.0))
    (moment,) = sign.moments
    assert moment.kind is Kind.MISSED
    assert moment.words.endswith("→ “Okay, so that's imposter syndrome”")
    assert moment.why == "They told it in an image, and you gave it a term: “imposter syndrome”."
    assert sign.rate_per_10min == 0.0


def test_a_word_that_the_client_puts_right_is_told_with_what_led_to_it() -> None:
    (moment,) = sign_of(
        ("client", "I guess when he looks at me I sort of...", [Act.UNFINISHED], 0.0, 4.0),
        ("coach", "You freeze up.", [], 4.0, 5.0),
        ("client", "No, I get polite.", [], 5.5, 7.0),
    ).moments
    assert moment.kind is Kind.MISSED
    assert moment.turn_id == "t1"
    assert moment.words == ("“I guess when he looks at me I sort of…” → “You freeze up” → “No, I get polite”")
    assert (moment.start_s, moment.end_s) == (0.0, 7.0)


def test_plain_talk_has_no_moments_and_says_so() -> None:
    sign = sign_of(
        ("client", "I went home and had dinner.", [], 0.0, 3.0),
        ("coach", "And how was dinner?", [Act.OPEN], 4.0, 6.0),
    )
    assert sign.moments == ()
    assert sign.limits == ("Hardly any distinctive words or images of the client's were found.",)


def test_an_image_left_alone_is_in_the_evidence() -> None:
    sign = sign_of(IMAGE, ("coach", "Who else is there?", [Act.OPEN], 6.0, 8.0))
    assert sign.moments == ()
    assert sign.evidence == (
        "An image of theirs was left alone: “Now I sit in a meeting and I'm like a visitor”."
    )
