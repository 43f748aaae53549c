from dataclasses import replace

from cues.events import CueKind, Why
from cues.language.utterance import Act
from sessions.about import HeardFrom
from sessions.account import Cue
from sessions.review.sign import Kind, Moment
from sessions.review.signs.silence_and_insight import silence_and_insight
from tests.sessions.review.made_conversation import Line, made_conversation, overlap, silence

DAWNED: Line = ("client", "Huh. I'm doing it to him.", [(Act.INSIGHT, "I'm doing it to him.")], 0, 4)


def told(*lines: Line, **beside: object) -> list[Moment]:
    return list(silence_and_insight(made_conversation(lines, **beside)).moments)  # type: ignore[arg-type] # whatever the builder takes


def cut_in(at_s: float, intentional: bool = False, helpful: bool | None = None) -> Cue:
    return Cue("c", CueKind.CUT_IN, at_s, None, "", 0.8, True, (), intentional=intentional, helpful=helpful)


def test_a_silence_held_is_present_and_tells_how_long_it_was() -> None:
    (moment,) = told(
        ("coach", "What is behind the door?", [Act.OPEN], 0, 2),
        ("client", "My father's voice.", [], 6, 8),
        silences=[silence(2, 6, why=Why.AFTER_QUESTION)],
    )
    assert moment.kind is Kind.PRESENT
    assert moment.words == "“What is behind the door?” → 4 s of silence → “My father's voice”"
    assert moment.why == "You asked, and left them the silence to find their answer."


def test_a_silence_after_an_insight_tells_more_than_one_after_advice() -> None:
    after_insight = told(DAWNED, ("client", "Yes. Really.", [], 8, 9), silences=[silence(4, 8)])
    after_advice = told(
        ("coach", "Run a lap.", [Act.ADVICE], 0, 4),
        ("client", "I don't run.", [], 8, 9),
        silences=[silence(4, 8, why=Why.AFTER_COACH)],
    )
    assert after_insight[0].why == "Something had just dawned on them, and you let it land."
    assert after_insight[0].weight > 2 * after_advice[0].weight


def test_an_insight_met_by_advice_is_missed_above_all() -> None:
    (moment,) = told(DAWNED, ("coach", "Well, bin the pen.", [Act.ADVICE], 4.5, 6))
    assert moment.kind is Kind.MISSED
    assert moment.why == "Something had just dawned on them, and advice came right after it."
    assert moment.weight > 0.9


def test_an_insight_met_by_another_subject_is_missed() -> None:
    (moment,) = told(DAWNED, ("coach", "Who else reads the budget?", [Act.OPEN], 4.5, 6))
    assert moment.why == "Something had just dawned on them, and you asked about something else."


def test_an_insight_met_by_a_few_words_that_stay_is_present() -> None:
    (moment,) = told(DAWNED, ("coach", "You're doing it to him.", [Act.SIMPLE], 4.5, 6))
    assert moment.kind is Kind.PRESENT


def test_an_interruption_is_missed_and_the_coach_may_have_meant_it() -> None:
    lines: list[Line] = [
        ("client", "When I see it laid out I get this tight", [], 0, 6),
        ("coach", "You are tired.", [], 5.5, 8),
    ]
    (moment,) = told(*lines, overlaps=[overlap(5.5, 6)])
    assert moment.kind is Kind.MISSED
    assert moment.words == "“When I see it laid out I get this tight…” → “You are tired”"
    meant = replace(cut_in(5.5, intentional=True), kind=CueKind.INTERRUPTION)
    assert told(*lines, overlaps=[overlap(5.5, 6)], cues=[meant]) == []


def test_an_interruption_right_after_a_feeling_weighs_more() -> None:
    def weight(acts: list[Act]) -> float:
        lines: list[Line] = [("client", "I miss them.", acts, 0, 4), ("coach", "Right, next.", [], 3.8, 6)]
        return told(*lines, overlaps=[overlap(3.8, 4)])[0].weight

    assert weight([Act.FEELING]) > weight([])


def test_a_cut_in_is_missed_unless_called_wrong() -> None:
    lines: list[Line] = [
        ("client", "I think it is", [], 0, 3),
        ("coach", "Okay, when is it due?", [], 5, 7),
    ]
    quiet = [silence(3, 5, "coach")]
    assert [one.why for one in told(*lines, silences=quiet, cues=[cut_in(5)])] == [
        "You began to speak in a silence that was still theirs."
    ]
    assert told(*lines, silences=quiet, cues=[cut_in(5, helpful=False)]) == []


def test_a_silence_filled_is_missed_but_one_long_waited_is_not() -> None:
    def lines(to_s: float) -> list[Line]:
        return [("client", "I think it is", [], 0, 3), ("coach", "Is it fear?", [Act.CLOSED], to_s, to_s + 2)]

    assert [one.kind for one in told(*lines(7), silences=[silence(3, 7, "coach")])] == [Kind.MISSED]
    assert told(*lines(15), silences=[silence(3, 15, "coach")]) == []


def test_asking_again_before_the_answer_is_out_is_missed() -> None:
    (moment,) = told(
        ("coach", "Who to?", [Act.OPEN], 0, 1),
        ("client", "I think, um...", [], 2, 3),
        ("coach", "And by when?", [Act.OPEN], 3.2, 4),
    )
    assert moment.words == "“Who to?” → “I think, um…” → “And by when?”"
    assert moment.why == "You asked again before their answer was out."


def test_a_second_question_after_an_answer_is_not() -> None:
    assert (
        told(
            ("coach", "Who to?", [Act.OPEN], 0, 1),
            ("client", "To Tom.", [], 2, 3),
            ("coach", "And by when?", [Act.OPEN], 3.2, 4),
        )
        == []
    )


def test_two_things_about_one_turn_are_told_as_one() -> None:
    moments = told(DAWNED, ("coach", "Well, bin the pen.", [Act.ADVICE], 4.5, 6), cues=[cut_in(4.5)])
    assert [one.turn_id for one in moments] == ["t1"]


def test_without_sound_only_words_are_judged() -> None:
    sign = silence_and_insight(
        made_conversation(
            [DAWNED, ("coach", "Well, bin the pen.", [Act.ADVICE], 9, 10)],
            overlaps=[overlap(3, 4)],
            heard_from=HeardFrom.TRANSCRIPT,
        )
    )
    assert [one.turn_id for one in sign.moments] == ["t1"]
    assert "A transcript alone has no sound: silences and interruptions were not judged." in sign.limits


def test_without_words_silences_and_interruptions_are_told_still() -> None:
    said = made_conversation(
        [("client", "a", [], 0, 2), ("coach", "b", [], 7, 9)], silences=[silence(2, 7, "coach")]
    )
    turns = tuple(replace(turn, words=()) for turn in said.account.turns)
    wordless = replace(said, account=replace(said.account, turns=turns), turns=())
    (moment,) = silence_and_insight(wordless).moments
    assert moment.kind is Kind.MISSED
    assert moment.words == "5 s of silence"
    assert moment.turn_id == "t1"
