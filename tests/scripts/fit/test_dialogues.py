"""Conversations with labels: how they are read, and that those in the repository hold to it."""

from pathlib import Path

import pytest

from cues.language.utterance import CLIENT, COACH, OF_THE_CLIENT, QUESTIONS, REFLECTIONS, Act
from scripts.fit.dialogues import Dialogue, dialogues


def read(folder: Path, text: str) -> list[Dialogue]:
    (folder / "some-1.txt").write_text(text, encoding="utf-8")
    return list(dialogues(folder))


def test_a_brace_labels_the_words_up_to_the_next(tmp_path: Path) -> None:
    [one] = read(
        tmp_path, "# sleep\nC Mm. {simple} At night. {open stacked} And then? {} Sorry.\nK Nothing.\n"
    )
    coach, client = one.lines

    assert (one.source, one.topic) == ("some-1", "sleep")
    assert (coach.utterance.role, client.utterance.role) == (COACH, CLIENT)
    assert coach.utterance.text == "Mm. At night. And then? Sorry."
    asked = {Act.OPEN, Act.STACKED}
    assert coach.acts == tuple(map(frozenset, [(), {Act.SIMPLE}, {Act.SIMPLE}, asked, asked, ()]))


@pytest.mark.parametrize(
    ("line", "why"),
    [("X hello", "begins with C or K"), ("C {opne} What?", "no label"), ("C {open What?", "never closed")],
)
def test_a_wrong_line_is_told_by_its_place(tmp_path: Path, line: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"some-1.txt:2: .*{why}"):
        read(tmp_path, f"# sleep\n{line}\n")


def test_every_label_in_the_repository_is_one_that_its_speaker_can_have() -> None:
    for one in dialogues():
        for line in one.lines:
            acts, said = line.all_acts, f"{one.source}: {line.utterance.text}"
            assert line.acts, said
            assert bool(acts & OF_THE_CLIENT) <= (line.utterance.role == CLIENT), said
            assert bool(acts - OF_THE_CLIENT) <= (line.utterance.role == COACH), said
            assert not acts & {Act.STACKED, Act.LEADING, Act.PAST_SUCCESS} or acts & {*QUESTIONS}, said
            assert not any({*QUESTIONS} <= some or {*REFLECTIONS} <= some for some in line.acts), said
