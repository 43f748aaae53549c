"""The coding of utterances: what coach and client do, sentence by sentence, in sequence."""

import json
from pathlib import Path
from typing import Any

import pytest

from cues.language.acts import WEIGHTS, weights_in
from cues.language.coding import code
from cues.language.errors import WeightsError
from cues.language.utterance import CLIENT, COACH, Act, Coded, Utterance


def coded(*lines: tuple[str, str]) -> list[Coded]:
    return code([Utterance(role, tuple(said.split())) for role, said in lines])


def last(*lines: tuple[str, str]) -> Coded:
    return coded(*lines)[-1]


CIGARETTE = (CLIENT, "I only ever smoke in the car, on the way home, when nobody can see me.")


@pytest.mark.parametrize(
    ("said", "acts"),
    [
        ("What is it about the car?", {Act.OPEN}),
        ("what happens on the way home", {Act.OPEN}),
        ("Tell me more about the way home.", {Act.OPEN}),
        ("Do you smoke at work?", {Act.CLOSED}),
        ("Wouldn't it be easier to just take the bus?", {Act.CLOSED, Act.LEADING}),
        ("In the car, where nobody sees you.", {Act.SIMPLE, Act.COMPLEX}),
        ("You should leave them at home and take the bus.", {Act.ADVICE}),
        ("I'd recommend that you try the patches first.", {Act.ADVICE}),
    ],
)
def test_what_a_coach_says_is_told_apart(said: str, acts: set[Act]) -> None:
    found = {one.act for one in last(CIGARETTE, (COACH, said)).found}

    assert found & acts
    if Act.ADVICE in acts:
        assert not found & {Act.OPEN, Act.SIMPLE}
    if acts <= {Act.OPEN, Act.CLOSED}:
        assert Act.ADVICE not in found


@pytest.mark.parametrize("said", ["Mm-hm.", "Okay.", "Yeah, yeah.", "right"])
def test_letting_the_client_go_on_is_no_act(said: str) -> None:
    assert last(CIGARETTE, (COACH, said)).found == ()


def test_several_acts_in_one_turn_are_found_each_in_its_own_words() -> None:
    one = last(CIGARETTE, (COACH, "So it's when nobody can see you. What would they see?"))

    [asked] = one.of(Act.OPEN)
    assert one.words_of(asked) == "What would they see?"
    [given_back] = one.of(Act.SIMPLE, Act.COMPLEX)
    assert one.words_of(given_back) == "So it's when nobody can see you."


def test_a_second_question_is_stacked_and_the_same_begun_again_is_not() -> None:
    stacked = last(CIGARETTE, (COACH, "What would they see? And who would mind the most?"))
    begun_again = last(CIGARETTE, (COACH, "What would - what would they see?"))

    assert [stacked.words_of(one) for one in stacked.of(Act.STACKED)] == ["And who would mind the most?"]
    assert not begun_again.has(Act.STACKED)


def test_a_question_stands_until_somebody_else_speaks() -> None:
    asked, again = (COACH, "What would they see?"), (COACH, "And who would mind the most?")

    assert last(CIGARETTE, asked, again).has(Act.STACKED)
    assert last(CIGARETTE, asked, (CLIENT, ""), again).has(Act.STACKED)
    assert not last(CIGARETTE, asked, (CLIENT, "Um."), again).has(Act.STACKED)
    assert not last(CIGARETTE, (COACH, "What would they see? I wonder."), again).has(Act.STACKED)


def test_what_a_sentence_does_is_the_likeliest_but_advice_put_outright_is_advice(tmp_path: Path) -> None:
    fitted = json.loads(WEIGHTS.read_text("utf-8"))
    for role in fitted.values():
        role["weights"] = {}
    bias = dict.fromkeys(fitted[COACH]["labels"], -30.0)
    fitted[COACH]["bias"] = bias | {Act.INTERPRETATION.value: 5.0, Act.INFORMATION.value: 4.0}
    sure = tmp_path / "sure.json"
    sure.write_text(json.dumps(fitted), "utf-8")

    told, advised = code([Utterance(COACH, tuple(said.split())) for said in ("It is late.", OUTRIGHT)], sure)
    assert [one.act for one in told.found] == [Act.INTERPRETATION]
    assert [one.act for one in advised.found] == [Act.ADVICE]


@pytest.mark.parametrize(("odds", "there"), [(0.2, False), (0.7, True)])
def test_advice_that_no_rule_hears_has_to_be_likelier(tmp_path: Path, odds: float, there: bool) -> None:
    fitted = json.loads(WEIGHTS.read_text("utf-8"))
    fitted[COACH]["bias"] = dict.fromkeys(fitted[COACH]["labels"], -30.0) | {Act.ADVICE.value: odds}
    fitted[COACH]["weights"] = {}
    even = tmp_path / "even.json"
    even.write_text(json.dumps(fitted), "utf-8")

    [one] = code([Utterance(COACH, ("It", "is", "late."))], even)
    assert one.has(Act.ADVICE) is there


OUTRIGHT = "You should take the bus."


class Counted(list[Utterance]):
    """Utterances that count how many of them are handed out in slices."""

    sliced = 0

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        self.sliced += len(found) if isinstance(key, slice) else 0
        return found


def test_no_utterance_goes_through_all_those_before_it() -> None:
    lines = [CIGARETTE, (COACH, "Mm-hm."), (COACH, "What would they see? Would they mind?")] * 100
    utterances = Counted(Utterance(role, tuple(said.split())) for role, said in lines)

    code(utterances)
    assert utterances.sliced <= 10 * len(utterances)


def test_a_stammer_changes_nothing() -> None:
    plain = last(CIGARETTE, (COACH, "What would they see?"))
    stammered = last(CIGARETTE, (COACH, "Wh-what would-would they see?"))

    assert [one.act for one in stammered.found] == [one.act for one in plain.found]


def test_strengths_and_what_worked_before_are_found() -> None:
    story = (CLIENT, "I got up at five every day for a year, for the kids, even when I was ill.")

    assert last(story, (COACH, "That took real courage and you kept going.")).has(Act.STRENGTH)
    assert not last(story, (COACH, "Great. Okay.")).has(Act.STRENGTH)
    assert last(story, (COACH, "When have you managed something like this before?")).has(Act.PAST_SUCCESS)
    assert not last(story, (COACH, "When did you move there?")).has(Act.PAST_SUCCESS)


@pytest.mark.parametrize(
    ("said", "act", "there"),
    [
        ("I feel so ashamed of it.", Act.FEELING, True),
        ("I feel like we should sell the car.", Act.FEELING, False),
        ("Oh. Wait. It's never been about the car. It's me who wants to hide.", Act.INSIGHT, True),
        ("Yeah, on Tuesdays mostly.", Act.INSIGHT, False),
        ("I just wonder if...", Act.UNFINISHED, True),
        ("it's more that when I'm with", Act.UNFINISHED, True),
        ("It's more that I'm tired.", Act.UNFINISHED, False),
        ("And then when I -", Act.UNFINISHED, False),
    ],
)
def test_what_a_client_says_is_told_apart(said: str, act: Act, there: bool) -> None:
    assert last((COACH, "What is it about the car?"), (CLIENT, said)).has(act) is there


def test_nothing_is_told_of_others_and_of_silence() -> None:
    observer, nobody = coded(("observer", "You should take the bus."), (COACH, ""))

    assert observer.found == nobody.found == ()
    assert observer.confidences == {}


def test_every_act_that_is_looked_for_has_a_confidence() -> None:
    coach, client = coded((COACH, "What is it about the car?"), CIGARETTE)

    assert set(coach.confidences) == set(Act) - {Act.FEELING, Act.INSIGHT, Act.UNFINISHED, Act.STACKED}
    assert set(client.confidences) == {Act.FEELING, Act.INSIGHT}
    assert all(0.0 <= one <= 1.0 for one in [*coach.confidences.values(), *client.confidences.values()])


def test_other_weights_are_used_and_wrong_ones_refused_in_one_line(tmp_path: Path) -> None:
    fitted = json.loads(WEIGHTS.read_text("utf-8"))
    for role in fitted.values():
        role["bias"] = dict.fromkeys(role["labels"], -30.0)
        role["weights"] = {}
    nothing = tmp_path / "nothing.json"
    nothing.write_text(json.dumps(fitted), "utf-8")
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"coach": 3}', "utf-8")
    del fitted[COACH]["labels"][fitted[COACH]["labels"].index("openly")]
    halved = tmp_path / "halved.json"
    halved.write_text(json.dumps(fitted), "utf-8")

    [one] = code([Utterance(COACH, ("What", "now?"))], nothing)
    assert one.found == ()
    for path in (wrong, halved, tmp_path / "missing.json"):
        with pytest.raises(WeightsError, match=path.name) as refused:
            weights_in(path)
        assert "\n" not in str(refused.value)
