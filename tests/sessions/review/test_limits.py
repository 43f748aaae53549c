from dataclasses import replace

from sessions.about import HeardFrom, Keep, Timing
from sessions.review.conversation import Conversation
from sessions.review.limits import limits_of
from sessions.stored_sound import Hole
from tests.sessions.review.made_conversation import Line, made_conversation


def lines(text: str = "So what would you like to have from it?", each_s: float = 4.0) -> list[Line]:
    return [("coach" if n % 2 else "client", text, [], n * 10.0, n * 10.0 + each_s) for n in range(60)]


def about(conversation: Conversation, **changed: object) -> Conversation:
    account = conversation.account
    return replace(conversation, account=replace(account, about=replace(account.about, **changed)))  # type: ignore[arg-type] # any of its fields


def one_of(conversation: Conversation, words: str) -> bool:
    return any(words in line for line in limits_of(conversation))


def test_a_whole_session_in_english_has_none() -> None:
    assert limits_of(made_conversation(lines())) == ()


def test_few_turns_and_little_time() -> None:
    said = made_conversation(lines()[:4])
    assert one_of(said, "few coach turns, 2")
    assert one_of(said, "short session of 1 minute:")


def test_a_transcript_has_no_sound_and_may_have_no_times() -> None:
    said = about(made_conversation(lines(), heard_from=HeardFrom.TRANSCRIPT), timing=Timing.GUESSED)
    assert one_of(said, "no sound")
    assert one_of(said, "guessed")
    assert not one_of(said, "Recognition")


def test_cues_only_says_that_no_words_were_kept() -> None:
    said = made_conversation(lines())
    assert one_of(about(replace(said, turns=()), keep=Keep.CUES), "No words were kept")


def test_unsure_words_are_poor_recognition() -> None:
    said = made_conversation(lines())
    turns = tuple(
        replace(
            one, turn=replace(one.turn, words=tuple(replace(word, confidence=0.3) for word in one.turn.words))
        )
        for one in said.turns
    )
    assert one_of(replace(said, turns=turns), "100% of the words are unsure")


def test_words_that_are_too_few_for_the_speech_are_poor_recognition() -> None:
    assert one_of(made_conversation(lines("So what is it?", each_s=9.0)), "0.4 words a second")


def test_another_language_by_its_words_or_by_what_was_said_of_it() -> None:
    german = "Und was hat das denn jetzt mit dir gemacht?"
    assert one_of(made_conversation(lines(german)), "written for English")
    assert one_of(about(made_conversation(lines()), language="nl"), "written for English")


def test_holes_in_the_sound_and_others_who_spoke() -> None:
    said = made_conversation([*lines(), ("observer", "Thank you both.", [], 605, 608)])
    holed = replace(said, account=replace(said.account, holes=(Hole(3.0, 9.0, "unplugged"),)))
    assert one_of(holed, "missing for 6 s")
    assert one_of(holed, "others than coach and client")
