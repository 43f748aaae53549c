from dataclasses import replace

import pytest

from cues.language.utterance import Act
from sessions.about import HeardFrom, Timing
from sessions.opinions import Opinion
from sessions.review.conversation import Conversation
from sessions.review.rates import rates_of
from sessions.review.review import signs_of
from sessions.review.sign import SIGN_IDS, Kind
from tests.sessions.review.made_conversation import Line, made_conversation

LED = "Why don't you just call him today, so that it is done?"


def lines(rounds: int = 20, round_s: float = 30.0) -> list[Line]:
    """The coach leads once in each round, after a feeling that the client names."""
    said: list[Line] = []
    for n in range(rounds):
        at_s = n * round_s
        words = "I am afraid of the door that is at the end of it, and I never open it."
        said.append(("client", words, [Act.FEELING], at_s, at_s + 6))
        said.append(("coach", LED, [Act.CLOSED, Act.LEADING], at_s + 8, at_s + 12))
    return [*said, ("client", "I see.", [], rounds * round_s - 1.0, rounds * round_s)]


def rates(said: Conversation) -> dict[int, float | None]:
    return rates_of(signs_of(said).signs, said)


def about(said: Conversation, **changed: object) -> Conversation:
    account = said.account
    return replace(said, account=replace(account, about=replace(account.about, **changed)))  # type: ignore[arg-type] # any of its fields


def test_every_sign_has_its_rate_in_ten_minutes() -> None:
    told = rates(made_conversation(lines()))
    assert list(told) == list(SIGN_IDS)
    assert told[6] == 20.0 and told[2] == 20.0 and told[4] == 0.0
    assert told == {one.id: one.rate_per_10min for one in signs_of(made_conversation(lines())).signs}


def test_what_the_coach_disputed_does_not_count() -> None:
    said = made_conversation(lines())
    led = next(one for sign in signs_of(said).signs if sign.id == 6 for one in sign.moments)
    opinion = Opinion(6, Kind.MISSED, led.words, led.start_s, False, "", "coach")
    account = replace(said.account, verdicts=(opinion,))
    assert rates(replace(said, account=account))[6] == 19.0


def test_without_sound_silences_and_sentences_finished_have_none() -> None:
    told = rates(made_conversation(lines(), heard_from=HeardFrom.TRANSCRIPT))
    assert {sign for sign, rate in told.items() if rate is None} == {7, 8}


def test_without_a_feeling_nothing_was_passed_over_nor_stayed_with() -> None:
    assert rates(made_conversation([(who, text, [], a, b) for who, text, _, a, b in lines()]))[2] is None


@pytest.mark.parametrize(
    "said",
    [
        made_conversation(lines(rounds=11)),
        made_conversation(lines(round_s=14.0)),
        about(made_conversation(lines()), language="nl"),
        about(made_conversation(lines(), heard_from=HeardFrom.TRANSCRIPT), timing=Timing.GUESSED),
        made_conversation([]),
    ],
    ids=["few coach turns", "short", "not in English", "times guessed", "nothing said"],
)
def test_a_session_that_cannot_be_laid_beside_others_has_none(said: Conversation) -> None:
    assert set(rates(said).values()) == {None}


def test_where_much_is_misheard_there_is_none() -> None:
    said = made_conversation(lines())
    unsure = tuple(
        replace(
            one, turn=replace(one.turn, words=tuple(replace(word, confidence=0.3) for word in one.turn.words))
        )
        for one in said.turns
    )
    assert set(rates(replace(said, turns=unsure)).values()) == {None}
