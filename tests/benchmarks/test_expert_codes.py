import json
from pathlib import Path

import pytest

from app.errors import UsageError
from benchmarks.expert_codes import names_found, of_experts, of_sessions
from cues.language.coding import code
from cues.language.utterance import Act, Coded, Found, Utterance

HEAD = "session,quality,role,text,gold_question,gold_reflection,gold_input\n"
TURN = {"role": "coach", "tags": ["open", "stacked", "cutin"], "text": "And why?", "start_s": 4, "end_s": 5}


def table(tmp_path: Path, *rows: str, head: str = HEAD) -> Path:
    path = tmp_path / "expert.csv"
    path.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def sessions(tmp_path: Path, *turns: object) -> Path:
    (tmp_path / "talk.truth.json").write_text(json.dumps({"turns": turns}), encoding="utf-8")
    return tmp_path


def test_a_table_becomes_its_sessions_with_what_each_utterance_does(tmp_path: Path) -> None:
    rows = (
        "a,high,coach,What then?,open,none,information",
        "a,high,client,Nothing.,,,",
        "b,low,Coach,Go.,,,",
    )
    first, second = of_experts(table(tmp_path, *rows))
    assert [one.does for one in first.said] == [{"question", "open", "information"}, set()]
    assert (first.quality, second.quality, second.utterances[0].role) == ("high", "low", "coach")


def test_without_quality_it_is_not_known(tmp_path: Path) -> None:
    head = HEAD.replace("quality,", "")
    assert of_experts(table(tmp_path, "a,coach,What then?,open,none,none", head=head))[0].quality is None


@pytest.mark.parametrize(
    ("row", "head", "says"),
    [
        (
            "a,high,coach,What?,opne,none,none",
            HEAD,
            "utterance 1: its gold_question is none of none, open, closed",
        ),
        ("a,good,coach,What?,open,none,none", HEAD, "quality is none of high, low"),
        ("a,coach,What?", "session,role,text\n", "no column gold_question"),
        ("", HEAD, "no utterance"),
        (f"a,high,coach,{'a ' * 600_000},none,none,none", HEAD, "it is no table"),
    ],
)
def test_a_wrong_table_is_said_in_one_line(tmp_path: Path, row: str, head: str, says: str) -> None:
    with pytest.raises(UsageError, match=says) as trouble:
        of_experts(table(tmp_path, row, head=head))
    assert "\n" not in str(trouble.value)


def test_what_somebody_said_is_in_no_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as trouble:
        of_experts(table(tmp_path, "a,high,coach,What, then, about your sister?,open,none,none"))
    assert "sister" not in str(trouble.value)


def test_of_the_tags_those_that_say_what_a_turn_does_count_and_turns_come_by_time(tmp_path: Path) -> None:
    later = TURN | {"role": "client", "tags": ["feeling", "held"], "start_s": 9, "end_s": 11}
    talk = of_sessions(sessions(tmp_path, later, TURN))["talk"]
    assert [one.does for one in talk.said] == [{"question", Act.OPEN, Act.STACKED}, {Act.FEELING}]
    assert talk.said[0].start_s == 4


@pytest.mark.parametrize("turns", [[{}], [TURN | {"start_s": "soon"}], [3]])
def test_a_wrong_truth_is_said_in_one_line(tmp_path: Path, turns: list[object]) -> None:
    with pytest.raises(UsageError, match="needs turns with role, tags"):
        of_sessions(sessions(tmp_path, *turns))


def test_a_folder_without_truth_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no NAME\.truth\.json"):
        of_sessions(tmp_path)


def test_what_was_found_has_the_names_of_the_columns() -> None:
    said = Utterance("coach", ("How?", "Just", "go."))
    coded = Coded(said, (Found(Act.OPEN, 0, 1, 0.9), Found(Act.ADVICE, 1, 3, 0.8)))
    assert names_found(coded) == {"question", "open", "advice"}
    assert names_found(code([Utterance("coach", ())])[0]) == frozenset()
