import pytest

from benchmarks.expert_codes import TAGS, Conversation, Names, Said
from benchmarks.labels import OF_EXPERTS, OF_SESSIONS, Label, compared, in_columns, table_of
from cues.language.utterance import Act, Utterance


def talk(*said: tuple[str, set[str]], name: str = "a") -> Conversation:
    return Conversation(name, [Said(Utterance(role, ("Yes.",)), frozenset(does)) for role, does in said])


def names(*each: set[str]) -> list[Names]:
    return [frozenset(one) for one in each]


def test_a_label_is_looked_for_in_the_words_of_its_own_person_alone() -> None:
    chosen = [talk(("coach", {"advice"}), ("client", {"advice"}), ("coach", set()), ("observer", set()))]
    found = {"a": names({"advice"}, set(), {"advice"}, set())}
    [table] = Label("coach", ("advice",)).tables(chosen, found)
    assert table.tolist() == [[1, 0], [1, 0]]


def test_two_kinds_are_compared_where_there_truly_is_either() -> None:
    chosen = [talk(*(("coach", does) for does in ({"open"}, {"open"}, {"closed"}, {"closed"}, set())))]
    found = {"a": names({"open"}, {"closed"}, {"closed"}, set(), {"open"})}
    kinds = ("open", "closed")
    [table] = Label("coach", kinds).tables(chosen, found)
    assert table.tolist() == [[1, 1, 0], [0, 1, 1], [0, 0, 0]]
    [table] = Label("coach", kinds, found=True).tables(chosen, found)
    assert table.tolist() == [[1, 1, 0], [0, 1, 0], [0, 0, 0]]


def test_every_label_is_compared_and_has_a_line_of_its_own() -> None:
    chosen = [talk(("coach", {"question", "open"}), name="a"), talk(("coach", {"advice"}), name="b")]
    found = {"a": names({"question", "closed"}), "b": names({"advice"})}
    agreements = compared(OF_EXPERTS, chosen, found)
    assert agreements["question"].figures["f1"].value == 1
    assert agreements["open against closed"].figures["recall"].value != 1
    assert agreements["advice"].figures["kappa"].value == 1
    assert len(agreements) == len(OF_EXPERTS)
    assert len(table_of(agreements).splitlines()) == 2 + len(OF_EXPERTS)


def test_every_act_that_sessions_have_a_tag_for_is_looked_for_in_its_persons_words() -> None:
    assert len(OF_SESSIONS) == len(TAGS)
    roles = {label.names[0]: label.role for label in OF_SESSIONS}
    assert roles["reflection"] == roles[Act.OPEN] == "coach"
    assert roles[Act.INSIGHT] == roles[Act.UNFINISHED] == "client"


def test_a_table_is_markdown_with_its_columns_in_line() -> None:
    lines = in_columns([("label", "f1"), ("open", "0.90 [0.80, 0.95]")]).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert lines[1] == f"| ----- | {'-' * 17} |"


@pytest.mark.parametrize("label", OF_EXPERTS)
def test_titles_are_words(label: Label) -> None:
    assert "_" not in label.title
